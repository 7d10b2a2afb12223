"""The rules of Lào Cai on the days around each limit, and silence under the national law."""

from datetime import date

import cadre_lao_cai
import pytest

import cadre
from cadre.law import NATIONAL
from cadre.periods import PartialDate
from cadre.records import (
    Level,
    Meeting,
    MeetingKind,
    Member,
    MemberRating,
    Membership,
    Organisation,
    RatingLevel,
    ScoreSheet,
    UnitRating,
)
from cadre_adapters.stores.memory import MemoryStore

LONG_AGO = date(2000, 1, 1)
BASE = (
    Organisation(id="cb-1", name="Chi bộ Thử", level=Level.BRANCH, since=LONG_AGO),
    Membership(id="sh-1", member="dv-1", branch="cb-1", since=date(2025, 7, 1)),
)


def person(admitted="1990"):
    return Member(id="dv-1", full_name="Người Thử", admitted=PartialDate.parse(admitted))


def verdicts(*records, year=2026, law=cadre_lao_cai.LAW, member=None):
    """What is found, by the code without its family."""
    store = MemoryStore.of([*BASE, member or person(), *records])
    found = cadre.audit(
        store,
        period=cadre.Year(year),
        as_of=date(year, 12, 31),
        law=law,
        rules=tuple(cadre_lao_cai.cadre_rules()),
    )
    listed = list(found)
    assert found.failures == ()
    assert all(
        one.explain(lang) and one.values and one.evidence for one in listed for lang in ("vi", "en")
    )
    return {one.code.partition(".")[2]: one.verdict.value for one in listed}


def meeting(on, kind=MeetingKind.REGULAR):
    return Meeting(id=f"{kind.value}-{on}", branch="cb-1", held_on=on, kind=kind)


@pytest.mark.parametrize(("day", "late"), [(1, False), (2, False), (3, True), (5, True)])
def test_the_committee_meets_three_days_before_the_branch(day: int, late: bool) -> None:
    met = meeting(date(2026, 3, day), MeetingKind.COMMITTEE)
    found = verdicts(meeting(date(2026, 3, 5)), met)
    assert found == ({"committee_late": "flagged"} if late else {})


def test_a_first_meeting_of_the_committee_in_time_is_enough() -> None:
    days = (meeting(date(2026, 3, day), MeetingKind.COMMITTEE) for day in (1, 5))
    assert verdicts(meeting(date(2026, 3, 5)), *days) == {}


def test_a_branch_whose_committee_wrote_nothing_down_is_not_accused() -> None:
    earlier = meeting(date(2026, 1, 20), MeetingKind.COMMITTEE)
    regular = [meeting(date(2026, month, 5)) for month in (2, 3)]
    assert verdicts(*regular, earlier) == {}


@pytest.mark.parametrize(("on", "found"), [("2025-11-27", {}), ("2025-11-28", True)])
def test_no_day_before_the_regulation_is_judged(on: str, found: object) -> None:
    day = date.fromisoformat(on)
    said = verdicts(meeting(day), meeting(day, MeetingKind.COMMITTEE), year=2025)
    assert bool(said) == bool(found)


# 3 March 2026 is a Tuesday: the third working day after it is Friday.
@pytest.mark.parametrize(("day", "late"), [(3, False), (6, False), (7, False), (9, True)])
def test_the_self_score_is_reported_within_three_working_days(day: int, late: bool) -> None:
    held = meeting(date(2026, 3, 3))
    sheet = ScoreSheet(
        id="diem-1", meeting=held.id, branch="cb-1", reported_on=date(2026, 3, day), total=90
    )
    assert verdicts(held, sheet) == ({"self_score_late": "flagged"} if late else {})


@pytest.mark.parametrize(
    ("admitted", "early"),
    [("2026-06-30", False), ("2026-07-01", True), ("2026-12-01", True), ("2026", False)],
)
def test_a_member_of_less_than_six_months_is_not_rated(admitted: str, early: bool) -> None:
    rating = MemberRating(
        id="xl-1", member="dv-1", branch="cb-1", year=2026, level=RatingLevel.GOOD
    )
    found = verdicts(rating, member=person(admitted))
    assert found == ({"rated_too_early": "flagged"} if early else {})


@pytest.mark.parametrize(
    ("level", "done", "verdict"),
    [
        (RatingLevel.GOOD, False, "flagged"),
        (RatingLevel.EXCELLENT, False, "flagged"),
        (RatingLevel.GOOD, None, "undecidable"),
        (RatingLevel.GOOD, True, None),
        (RatingLevel.DONE, False, None),
    ],
)
def test_good_or_better_needs_the_plan_of_inspection(level, done, verdict) -> None:
    for year in (2024, 2025):
        rating = UnitRating(
            id="xl-1", organisation="cb-1", year=year, level=level, inspection_plan_done=done
        )
        told = verdict if year == 2025 else None
        found = verdicts(rating, year=year)
        assert found == ({"good_without_inspection": told} if told else {})


def test_under_the_national_law_the_rules_are_silent() -> None:
    day = date(2026, 3, 5)
    records = (
        meeting(day),
        meeting(day, MeetingKind.COMMITTEE),
        UnitRating(id="xl-1", organisation="cb-1", year=2026, level=RatingLevel.GOOD),
    )
    assert verdicts(*records) != {}
    assert verdicts(*records, law=NATIONAL) == {}
