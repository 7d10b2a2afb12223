"""Votes on removal and education: as many as are needed, and by which form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre import AuditPeriod, check_branch, check_unit
from cadre.dossiers import BranchDossier, UnitDossier
from cadre.findings import Finding, Severity, Verdict
from cadre.records import Level, Organisation, Resolution
from tests.rules.books import LONG_AGO, branch, day
from tests.rules.told_in_full import in_full

OF_2025 = AuditPeriod(day("2025-01-01"), day("2025-12-31"))


def vote(kind: str = "removal", on: str = "2025-04-03", **more: Any) -> Resolution:
    facts: dict[str, Any] = {"base": 16, "agreed": 11, "passed": True, "form": "secret_ballot"}
    return Resolution(
        id="nq-1", organisation="cb-1", member="dv-1", kind=kind, passed_on=day(on),
        **{**facts, **more},
    )  # fmt: skip


def found(one: Resolution, as_of: str = "2025-12-31") -> dict[str, Finding]:
    dossier = BranchDossier(branch=branch(), resolutions=(one,))
    told = check_branch(dossier, period=OF_2025, as_of=day(as_of))
    return _own(told)


def found_above(one: Resolution) -> dict[str, Finding]:
    unit = Organisation(id="x-1", name="Đảng ủy xã Mẫu", level=Level.COMMUNE, since=LONG_AGO)
    told = check_unit(
        UnitDossier(unit=unit, resolutions=(one,)), period=OF_2025, as_of=OF_2025.last
    )
    return _own(told)


def _own(told: tuple[Finding, ...]) -> dict[str, Finding]:
    return {
        one.code: one
        for one in told
        if one.code.startswith("removal.") and one.verdict is not Verdict.CLEAR
    }


@pytest.mark.parametrize(
    ("agreed", "passed", "wrong"),
    [(10, True, True), (10, False, False), (11, True, False), (11, False, True)],
)
def test_of_sixteen_eleven_are_two_thirds(agreed: int, passed: bool, wrong: bool) -> None:
    told = found(vote(agreed=agreed, passed=passed))
    assert set(told) == ({"removal.vote"} if wrong else set())
    if wrong:
        assert told["removal.vote"].severity is Severity.SERIOUS
        assert told["removal.vote"].details["needed"] == "11"


@given(base=st.integers(1, 200), share=st.integers(0, 200), passed=st.booleans())
def test_the_outcome_is_that_of_whole_votes(base: int, share: int, passed: bool) -> None:
    agreed = min(base, share)
    told = found(vote(base=base, agreed=agreed, passed=passed))
    assert ("removal.vote" in told) == ((3 * agreed >= 2 * base) != passed)


@pytest.mark.parametrize(
    ("body", "agreed", "enough"),
    [
        ("base_committee", 9, False),
        ("base_committee", 10, True),
        ("authorised_base_committee", 9, False),
        ("authorised_base_committee", 10, True),
        ("standing_committee", 7, False),
        ("standing_committee", 8, True),
    ],
)
def test_each_body_has_its_share_of_fifteen(body: str, agreed: int, enough: bool) -> None:
    for passed in (True, False):
        one = vote(body=body, base=15, agreed=agreed, passed=passed)
        told = {"removal.vote_above"} if passed != enough else set()
        assert set(found_above(one)) == told


@pytest.mark.parametrize(
    "lacking",
    [{"base": None}, {"agreed": None}, {"passed": None}, {"base": 0, "agreed": 0}],
)
def test_a_vote_not_wholly_recorded_is_not_judged(lacking: dict[str, Any]) -> None:
    assert found(vote(**{"agreed": 1, **lacking})) == {}


@pytest.mark.parametrize("kind", ["removal", "education", "progress"])
def test_a_body_whose_share_is_not_known_is_not_judged(kind: str) -> None:
    assert found(vote(kind, body="committee", agreed=1)) == {}


@pytest.mark.parametrize(
    ("kind", "code"), [("removal", "removal.vote"), ("education", "removal.education_vote")]
)
@pytest.mark.parametrize(("agreed", "wrong"), [(10, True), (11, False)])
def test_a_congress_votes_like_the_branch(kind: str, code: str, agreed: int, wrong: bool) -> None:
    told = found(vote(kind, body="branch_congress", agreed=agreed))
    assert set(told) == ({code} if wrong else set())


@pytest.mark.parametrize(
    ("on", "as_of", "told"),
    [
        ("2024-12-31", "2025-12-31", False),
        ("2025-01-01", "2025-12-31", True),
        ("2025-04-03", "2025-04-02", False),
        ("2025-04-03", "2025-04-03", True),
    ],
)
def test_votes_of_the_period_up_to_the_day_are_judged(on: str, as_of: str, told: bool) -> None:
    assert bool(found(vote(on=on, agreed=1), as_of)) == told


@pytest.mark.parametrize("kind", ["education", "progress"])
@pytest.mark.parametrize(("agreed", "wrong"), [(10, True), (11, False)])
def test_education_and_progress_need_two_thirds(kind: str, agreed: int, wrong: bool) -> None:
    told = found(vote(kind, agreed=agreed))
    assert set(told) == ({"removal.education_vote"} if wrong else set())


@pytest.mark.parametrize("kind", ["monthly", "expulsion", "election", "recognition"])
def test_other_votes_are_the_business_of_others(kind: str) -> None:
    assert found(vote(kind, agreed=1)) == {}


@pytest.mark.parametrize("kind", ["removal", "admission", "recognition"])
@pytest.mark.parametrize(
    ("form", "wrong"),
    [("secret_ballot", False), ("raised_card", False), ("raised_hand", True), (None, False)],
)
def test_such_votes_are_secret_or_by_raised_card(kind: str, form: str | None, wrong: bool) -> None:
    assert ("removal.vote_form" in found(vote(kind, form=form))) == wrong
    assert ("removal.vote_form_above" in found_above(vote(kind, form=form))) == wrong


@pytest.mark.parametrize(
    ("kind", "form", "wrong"),
    [
        ("education", "secret_ballot", False),
        ("education", "raised_card", True),
        ("education", "raised_hand", True),
        ("education", None, False),
        ("progress", "raised_hand", False),
    ],
)
def test_the_education_list_asks_for_a_secret_ballot(
    kind: str, form: str | None, wrong: bool
) -> None:
    assert ("removal.education_form" in found(vote(kind, form=form))) == wrong


def test_a_vote_about_nobody_named_is_told_by_its_own_id() -> None:
    told = found(vote(agreed=4, passed=True))["removal.vote"]
    assert "dv-1" in told.explain("vi")
    unnamed = found(vote(agreed=4).__class__(
        id="nq-1", organisation="cb-1", kind="removal", passed_on=day("2025-04-03"),
        base=16, agreed=4, passed=True,
    ))  # fmt: skip
    assert "nq-1" in unnamed["removal.vote"].explain("en")


IN_FULL: list[tuple[Callable[[], dict[str, Finding]], dict[str, dict[str, str]]]] = [
    (
        lambda: found(vote(agreed=10, form="raised_hand")),
        {
            "removal.vote:cb-1:nq-1": {
                "code": "removal.vote",
                "is": "flagged serious",
                "of": "branch cb-1 at cb-1",
                "on": "2025-04-03",
                "as_of": "2025-12-31",
                "by": "removal.vote.branch=≥ 2/3@2021-09-28",
                "proof": "cb-1 nq-1",
                "next": "removal_too_few",
                "removal_matter_word": "removal",
                "voted_on": "2025-04-03",
                "voted_id": "dv-1",
                "agreed": "10",
                "base": "16",
                "needed": "11",
                "removal_outcome_word": "passed",
            },
            "removal.vote_form:cb-1:nq-1": {
                "code": "removal.vote_form",
                "is": "flagged serious",
                "of": "branch cb-1 at cb-1",
                "on": "2025-04-03",
                "as_of": "2025-12-31",
                "by": "removal.vote.forms=secret_ballot, raised_card@2016-09-20",
                "proof": "cb-1 nq-1",
                "next": "removal_vote_again",
                "removal_matter_word": "removal",
                "voted_on": "2025-04-03",
                "voted_id": "dv-1",
                "removal_form_word": "raised_hand",
            },
        },
    ),
    (
        lambda: found(vote(agreed=11, passed=False)),
        {
            "removal.vote:cb-1:nq-1": {
                "code": "removal.vote",
                "is": "flagged serious",
                "of": "branch cb-1 at cb-1",
                "on": "2025-04-03",
                "as_of": "2025-12-31",
                "by": "removal.vote.branch=≥ 2/3@2021-09-28",
                "proof": "cb-1 nq-1",
                "next": "removal_enough",
                "removal_matter_word": "removal",
                "voted_on": "2025-04-03",
                "voted_id": "dv-1",
                "agreed": "11",
                "base": "16",
                "needed": "11",
                "removal_outcome_word": "failed",
            }
        },
    ),
    (
        lambda: found_above(vote(body="standing_committee", base=15, agreed=7, form="raised_hand")),
        {
            "removal.vote_above:x-1:nq-1": {
                "code": "removal.vote_above",
                "is": "flagged serious",
                "of": "unit x-1 at x-1",
                "on": "2025-04-03",
                "as_of": "2025-12-31",
                "by": "removal.vote.standing=> 1/2@2021-09-28",
                "proof": "x-1 nq-1",
                "next": "removal_too_few",
                "removal_matter_word": "removal",
                "voted_on": "2025-04-03",
                "voted_id": "dv-1",
                "agreed": "7",
                "base": "15",
                "needed": "8",
                "removal_outcome_word": "passed",
            },
            "removal.vote_form_above:x-1:nq-1": {
                "code": "removal.vote_form_above",
                "is": "flagged serious",
                "of": "unit x-1 at x-1",
                "on": "2025-04-03",
                "as_of": "2025-12-31",
                "by": "removal.vote.forms=secret_ballot, raised_card@2016-09-20",
                "proof": "x-1 nq-1",
                "next": "removal_vote_again",
                "removal_matter_word": "removal",
                "voted_on": "2025-04-03",
                "voted_id": "dv-1",
                "removal_form_word": "raised_hand",
            },
        },
    ),
    (
        lambda: found(vote("education", agreed=10, form="raised_card")),
        {
            "removal.education_vote:cb-1:nq-1": {
                "code": "removal.education_vote",
                "is": "flagged serious",
                "of": "branch cb-1 at cb-1",
                "on": "2025-04-03",
                "as_of": "2025-12-31",
                "by": "screening.vote_to_list=≥ 2/3@2021-04-12",
                "proof": "cb-1 nq-1",
                "next": "removal_education_too_few",
                "removal_matter_word": "education",
                "voted_on": "2025-04-03",
                "voted_id": "dv-1",
                "agreed": "10",
                "base": "16",
                "needed": "11",
                "removal_outcome_word": "passed",
            },
            "removal.education_form:cb-1:nq-1": {
                "code": "removal.education_form",
                "is": "flagged serious",
                "of": "branch cb-1 at cb-1",
                "on": "2025-04-03",
                "as_of": "2025-12-31",
                "by": "screening.vote_to_list=≥ 2/3@2021-04-12",
                "proof": "cb-1 nq-1",
                "next": "removal_ballot_again",
                "removal_matter_word": "education",
                "voted_on": "2025-04-03",
                "voted_id": "dv-1",
                "removal_form_word": "raised_card",
            },
        },
    ),
    (
        lambda: found(vote("progress", agreed=11, passed=False)),
        {
            "removal.education_vote:cb-1:nq-1": {
                "code": "removal.education_vote",
                "is": "flagged serious",
                "of": "branch cb-1 at cb-1",
                "on": "2025-04-03",
                "as_of": "2025-12-31",
                "by": "screening.vote_of_progress=≥ 2/3@2021-04-12",
                "proof": "cb-1 nq-1",
                "next": "removal_education_enough",
                "removal_matter_word": "progress",
                "voted_on": "2025-04-03",
                "voted_id": "dv-1",
                "agreed": "11",
                "base": "16",
                "needed": "11",
                "removal_outcome_word": "failed",
            }
        },
    ),
]


@pytest.mark.parametrize(("ask", "says"), IN_FULL)
def test_findings_say_this_in_full(
    ask: Callable[[], dict[str, Finding]], says: dict[str, dict[str, str]]
) -> None:
    assert in_full(ask().values()) == says
