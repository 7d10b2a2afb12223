"""A year without a resolution on work, and working regulations silent or of an earlier term."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from cadre import AuditPeriod, check_branch
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL
from cadre.law.assignments import (
    ASSIGNMENT_IN_WRITING,
    RESOLUTIONS_PER_YEAR,
    RULES_REDONE_EACH_TERM,
)
from cadre.law.base import Provision, Timeline
from cadre.records import Assignment, CommitteeTerm, Record, Resolution, WorkingRegulation
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import HOME, branch, day, member
from tests.rules.profiles import saying, silent
from tests.rules.told_in_full import in_full


def resolution(on: str, kind: str = "assignment", **more: Any) -> Resolution:
    return Resolution(
        id=f"nq-{kind}-{on}", organisation="cb-1", kind=kind, passed_on=day(on), **more
    )


def work(since: str = "2024-01-15", **more: Any) -> Assignment:
    facts: dict[str, Any] = {"member": "dv-1", "branch": "cb-1", "duty": "Dân vận"}
    return Assignment(since=day(since), **{"id": f"pc-{since}", **facts, **more})


def regulation(since: str, covers: bool | None = True, until: str = "") -> WorkingRegulation:
    return WorkingRegulation(
        id=f"qc-{since}",
        branch="cb-1",
        since=day(since),
        until=day(until) if until else None,
        covers_assignments=covers,
    )


def term(since: str, until: str = "") -> CommitteeTerm:
    end = day(until) if until else None
    return CommitteeTerm(id=f"nk-{since}", organisation="cb-1", since=day(since), until=end)


CODES = ("assignment.no_resolution", "assignment.not_in_regulation", "assignment.regulation_old")


def found(
    *records: Record,
    as_of: str = "2025-12-31",
    years: tuple[int, int] | None = None,
    law: Any = NATIONAL,
    since: str = "2000-01-01",
    until: str = "",
) -> dict[str, Finding]:
    """What the family finds in the branch, by the key without its id."""
    on = day(as_of)
    first, last = years or (on.year, on.year)
    period = AuditPeriod(day(f"{first}-01-01"), day(f"{last}-12-31"))
    unit = branch(since=day(since), until=day(until) if until else None)
    store = MemoryStore.of([unit, member(), HOME, *records])
    dossier = store.branch("cb-1", period=period, as_of=on)
    said = check_branch(dossier, period=period, as_of=on, law=law)
    return {
        one.key.replace(":cb-1", ""): one
        for one in said
        if one.verdict not in (Verdict.CLEAR, Verdict.UNDECIDABLE) and one.code in CODES
    }


KEPT = resolution("2024-01-15")
MISSING = "assignment.no_resolution:2025"


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2025-09-29", None),
        ("2025-09-30", "warning"),
        ("2025-10-01", "warning"),
        ("2025-12-30", "warning"),
        ("2025-12-31", "flagged"),
    ],
)
def test_a_year_is_judged_at_its_end_and_told_from_the_end_of_september(
    as_of: str, verdict: str | None
) -> None:
    said = found(KEPT, work(), as_of=as_of)
    assert (said[MISSING].verdict.value if MISSING in said else None) == verdict
    if verdict is not None:
        assert said[MISSING].arises_on == day("2025-12-31")


def test_a_year_that_ended_is_found_in_the_audit_of_both_years() -> None:
    said = found(KEPT, work(), as_of="2026-02-01", years=(2025, 2026))
    assert {key: one.verdict.value for key, one in said.items()} == {MISSING: "flagged"}


@pytest.mark.parametrize(
    ("passed_on", "missing"),
    [("2024-12-31", True), ("2025-01-01", False), ("2025-12-31", False)],
)
def test_the_resolution_is_passed_within_the_year(passed_on: str, missing: bool) -> None:
    assert (MISSING in found(KEPT, work(), resolution(passed_on))) == missing


@pytest.mark.parametrize(("passed", "missing"), [(True, False), (None, False), (False, True)])
def test_a_resolution_that_failed_assigns_nobody(passed: bool | None, missing: bool) -> None:
    assert (MISSING in found(KEPT, work(), resolution("2025-01-15", passed=passed))) == missing


@pytest.mark.parametrize(
    ("records", "missing"),
    [
        ([resolution("2025-03-03", "monthly")], True),
        ([resolution("2025-03-03", "thematic")], True),
        ([resolution("2024-03-03", "monthly")], False),
        ([resolution("2025-03-03", "admission", member="dv-1")], False),
        ([resolution("2026-01-15")], False),
        ([], False),
    ],
)
def test_only_a_branch_that_keeps_resolutions_lacks_one(
    records: list[Record], missing: bool
) -> None:
    assert (MISSING in found(work(), *records)) == missing


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        (work("2025-12-31"), True),
        (work("2026-01-01"), False),
        (work(until=day("2025-12-31")), False),
        (work(until=day("2026-01-01")), True),
    ],
)
def test_only_a_branch_with_work_in_force_lacks_one(given: Assignment, missing: bool) -> None:
    assert (MISSING in found(KEPT, given)) == missing


@pytest.mark.parametrize(
    ("days", "missing"),
    [
        ({"since": "2025-01-01"}, True),
        ({"since": "2025-01-02"}, False),
        ({"until": "2026-01-01"}, True),
        ({"until": "2025-12-31"}, False),
    ],
)
def test_a_branch_is_judged_that_was_in_being_all_the_year(
    days: dict[str, Any], missing: bool
) -> None:
    assert (MISSING in found(KEPT, work(), **days)) == missing


def test_a_profile_may_ask_for_two_a_year() -> None:
    citations = RESOLUTIONS_PER_YEAR.provisions[0].citations
    two = Provision(value=2, since=day("2020-01-01"), citations=citations)
    law = NATIONAL.overlay(
        Timeline(RESOLUTIONS_PER_YEAR.key, vi="hai", en="two", provisions=(two,)), name="Mẫu"
    )
    one = resolution("2025-01-15")
    assert found(work(), one, law=law)[MISSING].details["passed"] == "1"
    assert found(work(), one, resolution("2025-07-15"), law=law) == {}


@pytest.mark.parametrize(("covers", "silent"), [(True, False), (None, False), (False, True)])
def test_a_regulation_known_to_be_silent_is_found(covers: bool | None, silent: bool) -> None:
    said = found(regulation("2023-01-10", covers))
    assert ("assignment.not_in_regulation:qc-2023-01-10" in said) == silent


@pytest.mark.parametrize(
    ("until", "found_there"),
    [("", True), ("2026-01-01", True), ("2025-12-31", False)],
)
def test_a_regulation_counts_while_it_is_in_force(until: str, found_there: bool) -> None:
    assert bool(found(regulation("2023-01-10", covers=False, until=until))) == found_there


def test_the_latest_regulation_counts() -> None:
    assert found(regulation("2020-01-10", covers=False), regulation("2023-01-10")) == {}


@pytest.mark.parametrize(
    ("made", "old"),
    [("2022-11-14", True), ("2022-11-15", False), ("2022-11-16", False)],
)
def test_a_regulation_is_made_anew_from_the_day_the_term_begins(made: str, old: bool) -> None:
    said = found(regulation(made), term("2022-11-15"))
    assert ("assignment.regulation_old:nk-2022-11-15" in said) == old


@pytest.mark.parametrize(
    ("terms", "old"),
    [
        ([], False),
        ([term("2021-07-29")], False),
        ([term("2021-07-30")], True),
        ([term("2022-11-15", until="2025-12-31")], False),
        ([term("2022-11-15", until="2025-06-01"), term("2025-06-01")], True),
        ([term("2026-01-01")], False),
    ],
)
def test_the_running_term_counts_where_the_text_reaches_it(terms: list[Record], old: bool) -> None:
    assert bool(found(regulation("2015-01-01"), *terms)) == old


EACH = (
    KEPT,
    work(),
    regulation("2020-01-10", covers=False),
    term("2022-11-15"),
)


def test_the_profile_switches_all_of_it_off() -> None:
    assert len(found(*EACH)) == 3
    assert found(*EACH, law=NATIONAL.overlay(choices={"assignment_profile": "off"})) == {}


def test_a_branch_no_longer_in_being_is_passed_by() -> None:
    assert found(*EACH, until="2025-12-31") == {}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("as_of", ["2025-09-30", "2025-12-31"])
def test_the_sentences_are_whole(lang: str, as_of: str) -> None:
    for one in found(*EACH, as_of=as_of).values():
        told = one.explain(lang)
        assert re.search(r"[a-z]+_[a-z]+|[{}]|[a-z]{3,}\.[a-z]{3,}|None", told) is None, told


IN_FULL: list[tuple[Callable[[], dict[str, Finding]], dict[str, dict[str, str]]]] = [
    (
        lambda: found(*EACH),
        {
            "assignment.no_resolution:cb-1:2025": {
                "code": "assignment.no_resolution",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-12-31",
                "by": "assignment.resolutions_per_year=1@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-2024-01-15 cb-1 nq-assignment-2024-01-15",
                "next": "assignment_pass_resolution",
                "year": "2025",
                "passed": "0",
            },
            "assignment.not_in_regulation:cb-1:qc-2020-01-10": {
                "code": "assignment.not_in_regulation",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2020-01-10",
                "as_of": "2025-12-31",
                "by": "assignment.in_writing=True@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "cb-1 qc-2020-01-10",
                "next": "assignment_amend_regulation",
                "began_on": "2020-01-10",
            },
            "assignment.regulation_old:cb-1:nk-2022-11-15": {
                "code": "assignment.regulation_old",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "on": "2022-11-15",
                "as_of": "2025-12-31",
                "by": "assignment.rules_redone_each_term=True@2021-07-30",
                "chosen": "assignment_profile=on",
                "proof": "nk-2022-11-15 cb-1 qc-2020-01-10",
                "next": "assignment_redo_regulation",
                "began_on": "2020-01-10",
                "term_began_on": "2022-11-15",
            },
        },
    ),
    (
        lambda: found(KEPT, work(), as_of="2025-09-30"),
        {
            "assignment.no_resolution:cb-1:2025": {
                "code": "assignment.no_resolution",
                "is": "warning info",
                "of": "branch cb-1 at cb-1",
                "on": "2025-12-31",
                "as_of": "2025-09-30",
                "by": "assignment.resolutions_per_year=1@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-2024-01-15 cb-1 nq-assignment-2024-01-15",
                "next": "assignment_pass_resolution",
                "year": "2025",
                "passed": "0",
            }
        },
    ),
]


@pytest.mark.parametrize(("ask", "says"), IN_FULL)
def test_findings_say_this_in_full(
    ask: Callable[[], dict[str, Finding]], says: dict[str, dict[str, str]]
) -> None:
    assert in_full(ask().values()) == says


@pytest.mark.parametrize(
    ("records", "shown"),
    [
        ([resolution("2024-01-15"), resolution("2023-01-15")], "nq-assignment-2024-01-15"),
        ([resolution("2025-02-03", "monthly"), resolution("2025-12-31", "monthly")],
         "nq-monthly-2025-12-31"),
        ([resolution("2025-02-03", "thematic"), resolution("2024-01-15")],
         "nq-thematic-2025-02-03"),
    ],
)  # fmt: skip
def test_the_latest_resolution_shows_that_they_are_kept(records: list[Record], shown: str) -> None:
    first, last = work("2024-03-15", id="pc-2"), work("2024-05-15", id="pc-1")
    proof = found(first, last, *records)[MISSING].evidence
    assert [ref.id for ref in proof] == ["pc-1", "cb-1", shown]


def test_a_resolution_that_failed_does_not_show_that_they_are_kept() -> None:
    assert found(work(), resolution("2025-01-15", passed=False)) == {}


@pytest.mark.parametrize(
    ("figure", "key"),
    [
        (ASSIGNMENT_IN_WRITING, "assignment.not_in_regulation:qc-2020-01-10"),
        (RULES_REDONE_EACH_TERM, "assignment.regulation_old:nk-2022-11-15"),
        (RESOLUTIONS_PER_YEAR, MISSING),
    ],
)
def test_nothing_is_said_where_the_law_asks_for_nothing(figure: Timeline[Any], key: str) -> None:
    assert key in found(*EACH)
    for law in (silent(figure), saying(figure, value=0)):
        assert key not in found(*EACH, law=law)


def test_of_two_terms_or_regulations_the_later_counts() -> None:
    terms = (term("2023-11-15"), term("2022-11-15"))
    made = (regulation("2023-01-10"), regulation("2021-01-10"))
    assert set(found(*terms, *made)) == {"assignment.regulation_old:nk-2023-11-15"}
