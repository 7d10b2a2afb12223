"""Resolutions whose stated outcome their own votes do not bear out."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cadre
from cadre.findings import Finding, Severity, Verdict
from cadre.law import NATIONAL, Law, Provision, Timeline
from cadre.law.thresholds import Threshold
from cadre.law.votes import RESOLUTION
from cadre.records import Body, Resolution
from cadre.records import ResolutionKind as Kind
from cadre.rules.resolution import RULES
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import branch, day
from tests.rules.committees import asked

ON, AS_OF = "2025-08-05", "2025-12-31"


def resolution(id: str = "nq-1", on: str = ON, **more: Any) -> Resolution:
    facts = {"base": 11, "agreed": 6, "passed": True, **more}
    return Resolution(id=id, organisation="cb-1", passed_on=day(on), **facts)


def said(one: Resolution, as_of: str = AS_OF, **more: Any) -> Finding | None:
    found = asked([one], as_of, RULES, **more)
    assert len(found) <= 1
    return found[0] if found else None


def contradicted(**more: Any) -> bool:
    return said(resolution(**more)) is not None


# How many votes are enough


@pytest.mark.parametrize(
    ("base", "enough"), [(1, 1), (2, 2), (3, 2), (10, 6), (11, 6), (12, 7), (15, 8), (16, 9)]
)
def test_an_ordinary_resolution_takes_more_than_half(base: int, enough: int) -> None:
    for agreed, passes in ((enough - 1, False), (enough, True), (base, True), (0, False)):
        assert contradicted(base=base, agreed=agreed, passed=True) != passes
        assert contradicted(base=base, agreed=agreed, passed=False) == passes


@pytest.mark.parametrize(
    "first",
    [
        {"on": "2024-08-05", "agreed": 5},
        {"agreed": None},
        {"kind": Kind.REMOVAL, "member": "dv-1", "agreed": 5},
        {"agreed": 6},
    ],
)
def test_a_resolution_not_judged_or_in_order_does_not_hide_another(first: dict[str, Any]) -> None:
    records = [resolution("nq-0", **first), resolution("nq-1", agreed=5)]
    found = asked(records, AS_OF, RULES)
    assert [one.key for one in found] == ["resolution.vote:cb-1:nq-1"]


@pytest.mark.parametrize(
    ("base", "enough"), [(1, 1), (2, 2), (3, 2), (11, 8), (12, 8), (15, 10), (16, 11)]
)
def test_recognition_by_a_branch_takes_two_thirds(base: int, enough: int) -> None:
    for agreed, passes in ((enough - 1, False), (enough, True), (base, True)):
        vote = {"kind": Kind.RECOGNITION, "base": base, "agreed": agreed}
        assert contradicted(**vote, passed=True) != passes
        assert contradicted(**vote, passed=False) == passes


ORDINARY = (Kind.MONTHLY, Kind.THEMATIC, Kind.ASSIGNMENT, Kind.OTHER)
WITH_MEMBERS = (Body.BRANCH, Body.BRANCH_CONGRESS)
ABOVE = (Body.BASE_COMMITTEE, Body.AUTHORISED_BASE_COMMITTEE, Body.STANDING_COMMITTEE)
LESSER = (Kind.REPRIMAND, Kind.WARNING, Kind.DISMISSAL)


def enough_of_twelve(kind: Kind, body: Body) -> int | None:
    """Seven where more than half is asked for, eight for two thirds, nothing where unknown."""
    if kind in ORDINARY:
        return 7
    if body is Body.COMMITTEE:
        return None
    if kind is Kind.ELECTION or kind in LESSER:
        return 7
    if kind is Kind.EXPULSION:
        return 8 if body in WITH_MEMBERS else 7
    if kind is Kind.RECOGNITION:
        return 7 if body is Body.STANDING_COMMITTEE else 8
    return None


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("kind", Kind)
def test_each_body_decides_each_matter_with_its_share(kind: Kind, body: Body) -> None:
    enough = enough_of_twelve(kind, body)
    for agreed in (0, 6, 7, 8, 12):
        for passed in (True, False):
            vote = {"kind": kind, "body": body, "base": 12, "agreed": agreed, "passed": passed}
            wrong = enough is not None and (agreed >= enough) != passed
            assert contradicted(**vote) == wrong


@given(
    kind=st.sampled_from(Kind),
    body=st.sampled_from(Body),
    base=st.integers(1, 200),
    part=st.integers(0, 200),
    passed=st.booleans(),
)
def test_any_vote_is_judged_as_by_counting_up_to_its_share(
    kind: Kind, body: Body, base: int, part: int, passed: bool
) -> None:
    agreed = part % (base + 1)
    half = {7: True, 8: False}.get(enough_of_twelve(kind, body) or 0)
    wrong = False
    if half is not None:
        reached = 2 * agreed > base if half else 3 * agreed >= 2 * base
        wrong = reached != passed
    vote = {"kind": kind, "body": body, "base": base, "agreed": agreed, "passed": passed}
    assert contradicted(**vote) == wrong


# What is not known says nothing


@pytest.mark.parametrize(
    "unknown",
    [
        {"passed": None},
        {"agreed": None},
        {"base": None, "agreed": None},
        {"base": None},
        {"base": 0, "agreed": 0},
    ],
)
@pytest.mark.parametrize("agreed", [0, 5])
def test_what_is_not_recorded_contradicts_nothing(unknown: dict[str, Any], agreed: int) -> None:
    assert contradicted(agreed=agreed)
    assert not contradicted(**{"agreed": agreed, **unknown})


# Which votes


@pytest.mark.parametrize(
    ("on", "as_of", "found"),
    [
        ("2024-12-31", "2025-12-31", False),
        ("2025-01-01", "2025-12-31", True),
        ("2025-09-29", "2025-09-30", True),
        ("2025-09-30", "2025-09-30", True),
        ("2025-10-01", "2025-09-30", False),
        ("2026-01-01", "2025-12-31", False),
    ],
)
def test_votes_of_the_year_up_to_the_day_are_judged(on: str, as_of: str, found: bool) -> None:
    assert (said(resolution(on=on, agreed=5), as_of) is not None) == found


@pytest.mark.parametrize(
    ("on", "found"), [("2023-12-31", False), ("2024-01-01", True), ("2025-12-31", True)]
)
def test_a_period_of_two_years_judges_the_votes_of_both(on: str, found: bool) -> None:
    store = MemoryStore.of([branch(), resolution(on=on, agreed=5)])
    period = cadre.AuditPeriod(day("2024-06-01"), day("2025-12-31"))
    result = cadre.audit(store, period=period, as_of=day("2025-12-31"), rules=RULES)
    assert bool(tuple(result)) == found


@pytest.mark.parametrize(
    ("kind", "on", "found"),
    [
        (Kind.MONTHLY, "2011-01-18", False),
        (Kind.MONTHLY, "2011-01-19", True),
        (Kind.WARNING, "2022-07-05", False),
        (Kind.WARNING, "2022-07-06", True),
        (Kind.EXPULSION, "2022-07-05", False),
        (Kind.EXPULSION, "2022-07-06", True),
    ],
)
def test_before_a_text_says_the_share_nothing_is_said(kind: Kind, on: str, found: bool) -> None:
    one = said(resolution(kind=kind, on=on, agreed=5), f"{on[:4]}-12-31")
    assert (one is not None) == found


def test_each_resolution_is_a_finding_of_its_own_on_the_day_of_its_vote() -> None:
    votes = [
        resolution("nq-1", "2025-03-03", agreed=5),
        resolution("nq-2", "2025-04-03", agreed=6),
        resolution("nq-3", "2025-05-05", agreed=11, passed=False),
    ]
    found = asked(votes, AS_OF, RULES)
    assert [(one.key, one.arises_on) for one in found] == [
        ("resolution.vote:cb-1:nq-1", day("2025-03-03")),
        ("resolution.vote:cb-1:nq-3", day("2025-05-05")),
    ]
    assert {one.severity for one in found} == {Severity.SERIOUS}
    assert {one.verdict for one in found} == {Verdict.FLAGGED}


def with_share(share: Threshold) -> Law:
    cited = RESOLUTION.provisions[0].citations
    provision = Provision(value=share, since=day("2025-08-05"), citations=cited)
    figure = Timeline(RESOLUTION.key, vi=RESOLUTION.vi, en=RESOLUTION.en, provisions=(provision,))
    return NATIONAL.overlay(figure)


@pytest.mark.parametrize(
    ("on", "agreed", "found"),
    [("2025-08-04", 7, False), ("2025-08-05", 8, True), ("2025-08-05", 9, False)],
)
def test_the_share_is_that_of_the_day_of_the_vote(on: str, agreed: int, found: bool) -> None:
    one = said(resolution(on=on, base=12, agreed=agreed), law=with_share(Threshold(3, 4, False)))
    assert (one is not None) == found


# In words

CODE_WORD = re.compile(r"[a-z]+_[a-z]+|[{}]|[a-z]{3,}\.[a-z]{3,}|None")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("passed", [True, False])
@pytest.mark.parametrize("kind", [one for one in Kind if enough_of_twelve(one, Body.BRANCH)])
def test_every_matter_is_told_in_whole_sentences(kind: Kind, passed: bool, lang: str) -> None:
    vote = {"kind": kind, "base": 12, "agreed": 0 if passed else 12, "passed": passed}
    one = said(resolution(**vote))
    assert one is not None
    told = one.explain(lang, names={"cb-1": "Chi bộ thôn 1"})
    assert CODE_WORD.search(told) is None, told
    assert told[0].isupper()
    assert told.endswith(".")


def test_a_vote_is_told_with_what_it_needed() -> None:
    one = said(resolution(base=16, agreed=10, kind=Kind.RECOGNITION))
    assert one is not None
    assert one.explain("vi").startswith(
        "Chi bộ cb-1 biểu quyết ngày 05/08/2025 về công nhận đảng viên chính thức: 10 trên 16 "
        "phiếu đồng ý. Phải có ít nhất 11 phiếu (ít nhất hai phần ba), nhưng biên bản ghi là được "
        "thông qua."
    )
    another = said(resolution(base=12, agreed=8), law=with_share(Threshold(3, 4, False)))
    assert another is not None
    assert "At least 9 votes were needed, and the minutes say that it passed." in another.explain(
        "en"
    )
