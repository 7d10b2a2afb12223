"""Discipline: forms for members on probation, who may decide, and the written decision."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.findings import Finding
from cadre.records import Discipline, Membership, Record, Standing
from tests.rules.people import about_member, days
from tests.rules.plain_words import spoken
from tests.rules.told_in_full import in_full

FORMS = ("reprimand", "warning", "dismissal", "expulsion")


def decision(form: str, announced: str | date, number: int = 1, **facts: Any) -> Discipline:
    about = days(announced_on=announced, **facts)
    return Discipline(id=f"kl-{number}", member="dv-1", form=form, **about)


def found(*records: Record, as_of: str | date = "2026-12-31") -> dict[str, Finding]:
    said = about_member(list(records), as_of)
    return {one.code: one for one in said.values() if one.code.startswith("discipline.")}


def on_probation(since: str, until: str | None = None, number: int = 1) -> Standing:
    facts = days(since=since, until=until)
    return Standing(id=f"tc-{number}", member="dv-1", kind="probationary", **facts)


OFFICIAL = Standing(id="tc-9", member="dv-1", kind="official", since=date(2026, 6, 12))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("standings", "probationary"),
    [
        ([on_probation("2026-01-12")], True),
        ([on_probation("2026-06-12")], True),
        ([on_probation("2026-06-13")], False),
        ([on_probation("2025-06-12", "2026-06-12")], True),
        ([on_probation("2025-06-12", "2026-06-11")], False),
        ([on_probation("2025-06-12", "2026-06-12"), OFFICIAL], False),
        ([OFFICIAL], False),
        ([], False),
    ],
)
def test_a_member_on_probation_is_only_reprimanded_or_warned(
    form: str, standings: list[Record], probationary: bool
) -> None:
    said = found(decision(form, "2026-06-12", by="x-001"), *standings)
    beyond = form in ("dismissal", "expulsion")
    assert ("discipline.form" in said) == (probationary and beyond)


@pytest.mark.parametrize("numbers", [(1, 2), (2, 1)])
def test_of_two_standings_on_probation_the_later_is_shown(numbers: tuple[int, int]) -> None:
    earlier, later = numbers
    standings = [
        on_probation("2026-01-12", number=earlier),
        on_probation("2026-02-12", number=later),
    ]
    said = found(decision("expulsion", "2026-06-12"), *standings)["discipline.form"]
    assert [one.id for one in said.evidence if one.kind == "standing"] == [f"tc-{later}"]


@pytest.mark.parametrize(
    ("announced", "written", "late"),
    [
        ("2026-06-12", "2026-06-22", False),
        ("2026-06-12", "2026-06-23", True),
        ("2026-06-12", "2026-06-12", False),
        ("2026-06-12", None, False),
        ("2025-12-31", "2026-02-01", False),
        ("2026-01-01", "2026-01-12", True),
    ],
)
def test_the_written_decision_follows_within_ten_days(
    announced: str, written: str | None, late: bool
) -> None:
    said = found(decision("reprimand", announced, written_on=written))
    assert ("discipline.written_late" in said) == late


@given(st.dates(date(2026, 1, 1), date(2027, 6, 30)), st.integers(0, 40))
def test_the_ten_days_are_days_of_the_calendar(announced: date, later: int) -> None:
    written = announced + timedelta(days=later)
    said = found(decision("warning", announced, written_on=written), as_of=written)
    assert ("discipline.written_late" in said) == (later > 10)
    if later > 10:
        arises_on = announced + timedelta(days=11)
        assert said["discipline.written_late"].arises_on == arises_on


HOME = Membership(id="sh-1", member="dv-1", branch="cb-1", since=date(2010, 1, 1))
HOST = Membership(
    id="sh-2",
    member="dv-1",
    branch="cb-2",
    since=date(2026, 3, 1),
    until=date(2027, 12, 1),
    kind="temporary",
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("announced", "by", "hosted"),
    [
        ("2026-12-31", "cb-2", False),
        ("2027-01-01", "cb-2", True),
        ("2027-11-30", "cb-2", True),
        ("2027-12-01", "cb-2", False),
        ("2027-08-01", "x-001", False),
        ("2027-08-01", "", False),
    ],
)
def test_a_host_branch_goes_no_further_than_a_warning(
    form: str, announced: str, by: str, hosted: bool
) -> None:
    said = found(HOME, HOST, decision(form, announced, by=by), as_of=f"{announced[:4]}-12-31")
    assert set(said) == (
        {"discipline.by_host"} if hosted and form in ("dismissal", "expulsion") else set()
    )


@pytest.mark.parametrize(
    ("form", "announced", "duty", "why"),
    [
        ("reprimand", "2026-06-12", False, ""),
        ("warning", "2026-06-12", False, ""),
        ("reprimand", "2026-06-12", True, "duty"),
        ("warning", "2026-06-12", True, "duty"),
        ("dismissal", "2026-06-12", False, "form"),
        ("expulsion", "2026-06-12", True, "form"),
    ],
)
def test_what_a_branch_may_decide_by_itself(
    form: str, announced: str, duty: bool, why: str
) -> None:
    said = found(HOME, decision(form, announced, by="cb-1", assigned_duty=duty))
    told = {code: one.details["discipline_why_word"] for code, one in said.items()}
    assert told == ({"discipline.not_competent": why} if why else {})
    superior = found(HOME, decision(form, announced, by="x-001", assigned_duty=duty))
    assert superior == {}


@pytest.mark.parametrize(("announced", "told"), [("2021-12-31", False), ("2022-01-01", True)])
def test_what_a_branch_may_decide_is_known_since_2022(announced: str, told: bool) -> None:
    said = found(HOME, decision("expulsion", announced, by="cb-1"), as_of=f"{announced[:4]}-12-31")
    assert ("discipline.not_competent" in said) == told


@pytest.mark.parametrize(
    ("as_of", "told"),
    [("2026-06-11", False), ("2026-06-12", True), ("2027-01-01", False)],
)
def test_a_decision_is_judged_in_its_own_year_and_not_before_it(as_of: str, told: bool) -> None:
    said = found(HOME, decision("dismissal", "2026-06-12", by="cb-1"), as_of=as_of)
    assert ("discipline.not_competent" in said) == told


def test_every_finding_speaks_in_whole_words() -> None:
    said = [
        *found(decision("expulsion", "2026-06-12"), on_probation("2026-01-12")).values(),
        *found(decision("warning", "2026-06-12", written_on="2026-07-12")).values(),
        *found(
            HOME, HOST, decision("dismissal", "2027-08-12", by="cb-2"), as_of="2027-12-31"
        ).values(),
        *found(HOME, decision("dismissal", "2026-08-12", by="cb-1")).values(),
        *found(HOME, decision("reprimand", "2026-08-12", by="cb-1", assigned_duty=True)).values(),
    ]
    assert [one.code for one in said] == [
        "discipline.form",
        "discipline.written_late",
        "discipline.by_host",
        "discipline.not_competent",
        "discipline.not_competent",
    ]
    spoken(said)


def test_every_decision_is_looked_at() -> None:
    records = [HOME, HOST, on_probation("2026-01-12")]
    for by in ("cb-1", "cb-2"):
        wrong = decision("dismissal", "2027-08-12", 2, by=by, written_on="2027-09-12")
        alone = found(*records, wrong, as_of="2027-12-31")
        assert len(alone) == 3
        for before in (
            decision("warning", "2026-08-12", by=by, written_on="2027-08-12"),
            decision("warning", "2027-08-12", by=by, written_on="2027-08-12"),
            decision("warning", "2027-08-12", by="x-001"),
            decision("dismissal", "2010-08-12", by=by, written_on="2027-09-12"),
        ):
            assert set(found(*records, before, wrong, as_of="2027-12-31")) == set(alone)


@pytest.mark.parametrize("number", [0, 3])
def test_the_host_of_an_official_member_is_no_host(number: int) -> None:
    both = evolve(HOST, id=f"sh-{number}", kind="official")
    wrong = decision("dismissal", "2027-08-12", by="cb-2")
    said = found(HOME, HOST, both, wrong, as_of="2027-12-31")
    assert set(said) == {"discipline.not_competent"}


def test_a_decision_of_the_own_branch_does_not_hide_that_of_the_host() -> None:
    own = evolve(HOST, id="sh-3", kind="official", until=date(2027, 2, 1))
    decisions = [
        decision("dismissal", on, number, by="cb-2")
        for number, on in enumerate(("2027-01-15", "2027-08-12"), 1)
    ]
    said = about_member([HOME, HOST, own, *decisions], "2027-12-31")
    assert {"discipline.not_competent:kl-1", "discipline.by_host:kl-2"} <= set(said)


HERE = {"of": "member dv-1 at cb-1", "on": "2026-08-12", "announced_on": "2026-08-12"}
BY_BRANCH = {
    **HERE,
    "is": "flagged serious",
    "by": "discipline.branch_forms=reprimand, warning@2022-01-01",
    "proof": "kl-1 dv-1 sh-1",
    "branch_id": "cb-1",
    "next": "discipline_hand_over",
}


@pytest.mark.parametrize(
    ("records", "key", "told"),
    [
        (
            [HOME, decision("expulsion", "2026-08-12"), on_probation("2026-01-12")],
            "discipline.form:dv-1:kl-1",
            {
                **HERE,
                "is": "flagged serious",
                "by": "discipline.forms.probationary=reprimand, warning@2011-01-19",
                "proof": "kl-1 dv-1 sh-1 tc-1",
                "discipline_form_word": "expulsion",
                "next": "discipline_correct_form",
            },
        ),
        (
            [HOME, decision("warning", "2026-08-12", written_on="2026-09-01")],
            "discipline.written_late:dv-1:kl-1",
            {
                **HERE,
                "is": "flagged warning",
                "on": "2026-08-23",
                "by": "discipline.decision_days=10@2026-01-01; "
                "discipline.takes_effect_on=announcement@2026-01-01",
                "proof": "kl-1 dv-1 sh-1",
                "discipline_form_word": "warning",
                "written_on": "2026-09-01",
                "last_on": "2026-08-22",
                "next": "discipline_explain_delay",
            },
        ),
        (
            [HOME, HOST, decision("dismissal", "2027-08-12", by="cb-2")],
            "discipline.by_host:dv-1:kl-1",
            {
                **HERE,
                "on": "2027-08-12",
                "announced_on": "2027-08-12",
                "is": "flagged serious",
                "by": "discipline.host_forms=reprimand, warning@2027-01-01",
                "proof": "kl-1 dv-1 sh-1 sh-2",
                "discipline_form_word": "dismissal",
                "branch_id": "cb-2",
                "next": "discipline_hand_over",
            },
        ),
        (
            [HOME, decision("dismissal", "2026-08-12", by="cb-1", assigned_duty=True)],
            "discipline.not_competent:dv-1:kl-1",
            {
                **BY_BRANCH,
                "discipline_form_word": "dismissal",
                "discipline_why_word": "form",
            },
        ),
        (
            [HOME, decision("reprimand", "2026-08-12", by="cb-1", assigned_duty=True)],
            "discipline.not_competent:dv-1:kl-1",
            {
                **BY_BRANCH,
                "discipline_form_word": "reprimand",
                "discipline_why_word": "duty",
            },
        ),
    ],
)
def test_what_a_finding_says_in_full(records: list[Record], key: str, told: dict[str, str]) -> None:
    as_of = f"{told['announced_on'][:4]}-12-31"
    assert in_full(found(*records, as_of=as_of).values(), as_of) == {key: told}
