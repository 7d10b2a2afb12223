"""Meetings of a branch: their days, their length, their form, and those that were not held."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import AuditPeriod
from cadre.findings import Finding
from cadre.law import NATIONAL, Law, Provision, Timeline
from cadre.law.meetings import (
    ATTENDANCE_GOAL,
    COMMITTEE_MEETINGS_PER_MONTH,
    THEMATIC_PER_QUARTER,
)
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS
from cadre.months import Month
from cadre.records import Book, OfficeTerm, Record
from tests.rules.books import branch, closed, day, meeting
from tests.rules.meetings import codes, counted, found_in, minutes, people

CLOSED = closed("2029-12", Book.ATTENDANCE)
MOVED = {"day_moved": "Khắc phục hậu quả bão"}


@pytest.mark.parametrize(
    ("held_on", "more", "severity"),
    [
        ("2025-07-25", {}, None),  # the directive is of 23 July; the third had passed
        ("2025-08-03", {}, None),  # a Sunday
        ("2025-08-04", {}, None),
        ("2025-08-07", {}, None),
        ("2025-08-08", {}, "warning"),
        ("2025-09-03", {}, None),  # a Wednesday
        ("2025-09-01", {}, "info"),
        ("2025-09-04", {}, "info"),
        ("2025-09-07", {}, "info"),
        ("2025-09-07", MOVED, None),
        ("2025-09-08", {}, "warning"),
        ("2025-09-08", MOVED, "warning"),
        ("2026-10-05", {}, None),  # the third is a Saturday
        ("2028-02-04", {}, "info"),  # the third is a Thursday
        ("2028-02-29", {}, "warning"),
    ],
)
def test_the_regular_meeting_is_on_the_third_or_excused_in_the_first_week(
    held_on: str, more: dict[str, Any], severity: str | None
) -> None:
    found = found_in([meeting(held_on, **more)]).get(f"meeting.fixed_day:{held_on[:4]}")
    assert (found.severity.value if found else None) == severity
    assert found is None or (found.arises_on, str(found.months)) == (
        day(held_on),
        f"{held_on[5:7]}/{held_on[:4]}",
    )


@pytest.mark.parametrize(("as_of", "told"), [("2025-09-02", False), ("2025-09-03", True)])
def test_a_meeting_before_the_third_is_judged_when_the_third_has_come(
    as_of: str, told: bool
) -> None:
    assert ("meeting.fixed_day:2025" in found_in([meeting("2025-09-02")], as_of)) == told


def test_another_regular_meeting_on_the_third_makes_the_month_right() -> None:
    assert not found_in([meeting("2025-09-20"), meeting("2025-09-03")])


def test_months_before_the_directive_do_not_hide_those_after_it() -> None:
    days = ("2025-06-05", "2025-09-05", "2025-10-03", "2025-11-06")
    found = found_in([meeting(on) for on in days])["meeting.fixed_day:2025"]
    assert found.details["days"] == "05/09, 06/11"


def test_a_day_is_fixed_where_a_first_week_is_said_too() -> None:
    earlier = Provision(value=3, since=day("2025-01-01"), citations=())
    law = NATIONAL.overlay(Timeline("meeting.fixed_day", vi="", en="", provisions=(earlier,)))
    assert not found_in([meeting("2025-07-05")], law=law)
    assert found_in([meeting("2025-09-05")], law=law)


def test_only_a_regular_meeting_has_a_fixed_day() -> None:
    kinds = ("thematic", "extraordinary", "committee", "congress")
    records: list[Record] = [
        meeting(f"2025-09-{20 + n}", kind=kind) for n, kind in enumerate(kinds)
    ]
    assert "meeting.fixed_day" not in codes(found_in(records))


def test_a_year_of_moved_meetings_is_one_finding_of_the_worst() -> None:
    records: list[Record] = [meeting("2025-09-04"), meeting("2025-10-20"), meeting("2025-11-03")]
    found = found_in(records)["meeting.fixed_day:2025"]
    assert (str(found.months), found.severity.value) == ("09–10/2025", "warning")
    assert (found.details["days"], found.details["moved_word"]) == ("04/09, 20/10", "both")


YEAR_ON = st.dates(date(2025, 7, 1), date(2026, 12, 31))


@given(held=st.dictionaries(YEAR_ON, st.booleans(), max_size=12), as_of=YEAR_ON)
def test_the_months_not_met_on_their_day_are_those_read_off_a_calendar(
    held: dict[date, bool], as_of: date
) -> None:
    late: set[Month] = set()
    hinted: set[Month] = set()
    for ordinal in range(20):
        year, number = divmod(2025 * 12 + 6 + ordinal, 12)
        third = date(year, number + 1, 3)
        here = [on for on in held if (on.year, on.month) == (year, number + 1) and on <= as_of]
        if third < date(2025, 7, 23) or third > as_of or not here or third in here:
            continue
        weekend = third.strftime("%a") in ("Sat", "Sun")
        if any(on.day <= 7 and (held[on] or weekend) for on in here):
            continue
        (hinted if min(here).day <= 7 else late).add(Month(year, number + 1))
    records: list[Record] = [
        meeting(on.isoformat(), day_moved="Bão" if moved else "") for on, moved in held.items()
    ]
    found = found_in(records, max(as_of, date(2025, 7, 1)).isoformat())
    told = [one for one in found.values() if one.code == "meeting.fixed_day"]
    assert {month for one in told for month in one.months} == late | hinted
    for one in told:
        assert (one.severity.value == "warning") == bool(set(one.months) & late)


@pytest.mark.parametrize(
    ("held_on", "lasted", "short"),
    [
        ("2026-03-03", 89, True),
        ("2026-03-03", 90, False),
        ("2026-03-03", None, False),
        ("2026-03-03", 0, True),
        ("2025-07-22", 60, False),
        ("2025-07-23", 60, True),
    ],
)
def test_a_regular_meeting_lasts_ninety_minutes(
    held_on: str, lasted: int | None, short: bool
) -> None:
    found = found_in([meeting(held_on, lasted=lasted)])
    assert (f"meeting.too_short:{held_on[:4]}:alone" in found) == short


@pytest.mark.parametrize(
    ("held_on", "regular", "thematic", "told"),
    [
        ("2025-12-03", 60, 60, "alone"),
        ("2026-03-03", 60, 60, None),
        ("2026-03-03", 90, 29, "combined"),
        ("2026-03-03", 90, None, None),
        ("2026-03-03", None, 30, None),
    ],
)
def test_with_a_thematic_meeting_on_the_day_both_last_two_hours(
    held_on: str, regular: int | None, thematic: int | None, told: str | None
) -> None:
    beside = evolve(meeting(held_on), id="hop-cd", kind="thematic", lasted=thematic)
    found = found_in([meeting(held_on, lasted=regular), beside])
    short = [one.details["short_word"] for one in found.values() if "too_short" in one.code]
    assert short == ([told] if told else [])


@pytest.mark.parametrize(
    ("held_on", "kind", "told"),
    [
        ("2025-10-27", "regular", False),
        ("2025-10-28", "regular", True),
        ("2025-10-28", "thematic", True),
        ("2025-10-28", "congress", False),
    ],
)
def test_a_branch_meeting_is_not_merged_with_another(held_on: str, kind: str, told: bool) -> None:
    found = found_in([meeting(held_on, kind=kind, with_other_business=True)])
    assert ("meeting.merged" in codes(found)) == told


@pytest.mark.parametrize(
    ("held_on", "stated", "roll", "told"),
    [
        ("2023-05-05", 49, 0, True),
        ("2023-05-05", 50, 3, False),
        ("2023-05-05", 49, 60, True),
        ("2023-05-05", None, 49, False),  # some may have left since the meeting
        ("2023-05-05", None, 0, False),
        ("2022-12-26", 20, 0, False),
        ("2022-12-27", 20, 0, True),
    ],
)
def test_only_a_branch_of_fifty_meets_in_groups(
    held_on: str, stated: int | None, roll: int, told: bool
) -> None:
    records: list[Record] = [meeting(held_on, form="groups"), *people(roll)]
    if stated is not None:
        records.append(minutes(held_on, members=stated))
    assert (f"meeting.groups:{held_on[:4]}:few" in found_in(records)) == told


@pytest.mark.parametrize(("times", "told"), [(3, False), (4, True), (5, True)])
def test_a_branch_meets_in_groups_three_times_a_year(times: int, told: bool) -> None:
    records: list[Record] = [meeting("2022-12-30", form="groups")]
    records += [meeting(f"2023-0{number}-05", form="groups") for number in range(1, times + 1)]
    found = found_in(records)
    assert ([*found] == ["meeting.groups:2023:often"]) == told
    assert found == {} or found["meeting.groups:2023:often"].details["counted"] == str(times)


FIRST = meeting("2025-03-18", kind="thematic")


@pytest.mark.parametrize(
    ("through", "as_of", "lived", "months"),
    [
        ("2025-12", "2025-12-30", {}, None),
        ("2025-12", "2025-12-31", {}, "10–12/2025"),
        ("2025-11", "2025-12-31", {}, None),
        ("2025-12", "2025-12-31", {"since": day("2025-10-01")}, "10–12/2025"),
        ("2025-12", "2025-12-31", {"since": day("2025-10-02")}, None),
        ("2026-12", "2026-03-31", {"until": day("2026-01-01")}, "10–12/2025"),
        ("2026-12", "2026-03-31", {"until": day("2025-12-31")}, None),
    ],
)
def test_a_whole_quarter_entered_without_thematic_meeting_is_told(
    through: str, as_of: str, lived: dict[str, Any], months: str | None
) -> None:
    """The directive is of July 2025: the fourth quarter is the first that began under it."""
    records: list[Record] = [branch(**lived), closed(through, Book.ATTENDANCE), FIRST]
    found = found_in(records, as_of).get("meeting.thematic_missing:2025")
    assert (str(found.months) if found else None) == months


def test_a_branch_that_enters_no_thematic_meeting_is_not_said_to_lack_one() -> None:
    assert not found_in([CLOSED, meeting("2025-11-03")], "2025-12-31")


@pytest.mark.parametrize(
    ("months", "lacking"),
    [((1, 3), "2, 3, 4"), ((4, 6), "1, 3, 4"), ((7, 9), "1, 2, 4"), ((10, 12), "1, 2, 3")],
)
def test_a_thematic_meeting_is_that_of_its_quarter(months: tuple[int, int], lacking: str) -> None:
    for month in months:
        records: list[Record] = [CLOSED, meeting(f"2026-{month:02d}-18", kind="thematic")]
        found = found_in(records, "2026-12-31")["meeting.thematic_missing:2026"]
        assert found.details["quarters"] == lacking


def proving(kind: str, found: Finding) -> list[str]:
    return sorted(ref.id for ref in found.evidence if ref.kind == kind)


def test_one_meeting_shows_that_a_branch_holds_thematic_ones() -> None:
    records = [CLOSED, *(meeting(f"2025-0{number}-18", kind="thematic") for number in (5, 7, 8))]
    found = found_in(records, "2025-12-31")["meeting.thematic_missing:2025"]
    assert proving("meeting", found) == ["hop-cb-1-2025-05-18"]


def test_a_law_may_ask_for_more_thematic_meetings() -> None:
    duty = THEMATIC_PER_QUARTER.at(day("2026-01-01"))
    twice = Provision(value=2, since=day("2026-01-01"), citations=duty.citations)
    law = NATIONAL.overlay(
        Timeline("meeting.thematic_per_quarter", vi="", en="", provisions=(twice,))
    )
    days = ("2025-11-18", "2026-01-18", "2026-02-18", "2026-05-18")
    records: list[Record] = [CLOSED, FIRST, *(meeting(on, kind="thematic") for on in days)]
    found = found_in(records, "2026-06-30", law=law)["meeting.thematic_missing:2026"]
    assert found.details["quarters"] == "2"


def _seat(since: str, until: str | None = None, office: str = "Chi ủy viên") -> OfficeTerm:
    ended = day(until) if until else None
    return OfficeTerm(
        id=f"cv-{since}-{office}",
        member="dv-1",
        organisation="cb-1",
        office=office,
        since=day(since),
        until=ended,
    )


MET = [meeting(f"2025-0{number}-01", kind="committee") for number in (1, 2, 3, 5)]


@pytest.mark.parametrize(
    ("seats", "through", "as_of", "months"),
    [
        ([_seat("2022-11-15")], "2025-12", "2025-06-30", "04, 06/2025"),
        ([_seat("2022-11-15")], "2025-12", "2025-06-29", "04/2025"),
        ([_seat("2022-11-15")], "2025-05", "2025-06-30", "04/2025"),
        ([_seat("2025-04-01")], "2025-12", "2025-05-31", "04/2025"),
        ([_seat("2025-04-02")], "2025-12", "2025-05-31", None),
        ([_seat("2022-11-15", "2025-05-01")], "2025-12", "2025-06-30", "04/2025"),
        ([_seat("2022-11-15", "2025-04-30")], "2025-12", "2025-06-30", None),
        ([_seat("2022-11-15", office="Bí thư")], "2025-12", "2025-06-30", None),
        ([], "2025-12", "2025-06-30", None),
    ],
)
def test_a_committee_that_meets_does_so_each_month(
    seats: list[OfficeTerm], through: str, as_of: str, months: str | None
) -> None:
    records: list[Record] = [*MET, *seats, closed(through, Book.ATTENDANCE)]
    found = found_in(records, as_of).get("meeting.committee_missing:2025")
    assert (str(found.months) if found else None) == months
    assert found is None or found.arises_on == found.months.first.last_day


@pytest.mark.parametrize(
    ("seats", "shown"),
    [
        ([("2022-11-15", "2025-05-01"), ("2022-12-01", "2025-07-01")], ["2022-12-01"]),
        ([("2022-11-15", "2025-07-01"), ("2022-12-01", "2025-05-01")], ["2022-11-15"]),
        ([("2022-11-15", None), ("2022-12-01", None)], ["2022-12-01"]),
        ([("2022-11-15", "2025-05-01"), ("2025-06-01", None)], ["2022-11-15", "2025-06-01"]),
        (
            [("2022-11-15", "2025-05-01"), ("2025-05-01", "2025-06-01"), ("2025-06-01", None)],
            ["2022-11-15", "2025-06-01"],
        ),
    ],
)
def test_as_few_seats_as_reach_through_the_months_prove_them(
    seats: list[tuple[str, str | None]], shown: list[str]
) -> None:
    records = [*MET, *(_seat(*one) for one in seats), CLOSED]
    found = found_in(records, "2025-06-30")["meeting.committee_missing:2025"]
    assert str(found.months) == "04, 06/2025"
    assert proving("office_term", found) == [f"cv-{one}-Chi ủy viên" for one in shown]


def test_one_meeting_shows_that_a_committee_meets() -> None:
    found = found_in([*MET[:2], _seat("2025-03-01"), CLOSED], "2025-03-31")
    one = found["meeting.committee_missing:2025"]
    assert proving("meeting", one) == ["hop-cb-1-2025-01-01"]


def test_before_the_charter_no_committee_is_asked_to_meet() -> None:
    period = AuditPeriod(date(2010, 1, 1), date(2011, 12, 31))
    records = [_seat("2005-01-01"), meeting("2010-02-01", kind="committee"), CLOSED]
    found = found_in(records, "2011-03-31", period=period)
    assert {key: str(one.months) for key, one in found.items()} == {
        "meeting.committee_missing:2011": "01–03/2011"
    }


def test_no_committee_meeting_entered_says_nothing_of_the_committee() -> None:
    assert not found_in([CLOSED, _seat("2022-11-15")], "2025-06-30")


def test_the_charter_asks_the_committee_to_meet_once_a_month() -> None:
    duty = COMMITTEE_MEETINGS_PER_MONTH.at(day("2025-06-30"))
    found = found_in([*MET, _seat("2022-11-15"), CLOSED], "2025-06-30")
    (used,) = found["meeting.committee_missing:2025"].values
    assert (used.value, used.citations) == (1, tuple(str(one) for one in duty.citations))


GOAL_ON = "2025-09-03"


def shares(on: str = GOAL_ON, law: Law = NATIONAL, **counts: Any) -> str | None:
    """What is said of the attendance at a meeting."""
    found = found_in([meeting(on), minutes(on, **counts)], law=law)
    one = found.get(f"meeting.attendance_low:{on[:4]}")
    return one.details["shares"] if one else None


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"members": 10, "present": 8, "exempt": 0}, "8/10"),
        ({"members": 10, "present": 9, "exempt": 0}, None),
        ({"members": 11, "present": 8, "exempt": 1}, "8/10"),
        ({"members": 1, "present": 0, "exempt": 0}, "0/1"),
        ({"members": 2, "present": 0, "exempt": 2}, None),  # nobody is expected
        ({"members": 2, "present": 0, "exempt": 3}, None),
        ({"members": 3, "present": 5, "exempt": 0}, None),  # more than there are
        ({"members": 3, "present": 0}, None),
        ({"present": 0, "exempt": 0}, None),
        ({"members": 3, "exempt": 0}, None),
    ],
)
def test_attendance_is_judged_by_three_counts(counts: dict[str, int], said: str | None) -> None:
    assert shares(**counts) == said


def test_the_goal_of_attendance_is_that_of_the_law_and_of_the_day() -> None:
    counts = {"members": 10, "present": 8, "exempt": 0}
    assert shares("2025-07-22", **counts) is None
    assert shares("2025-07-23", **counts) == "8/10"
    lower = evolve(ATTENDANCE_GOAL.at(day(GOAL_ON)), value=AT_LEAST_TWO_THIRDS)
    law = NATIONAL.overlay(Timeline("meeting.attendance_goal", vi="", en="", provisions=(lower,)))
    assert shares(law=law, **counts) is None


@given(
    members=st.integers(0, 40),
    exempt=st.integers(0, 12),
    present=st.integers(0, 40),
    before=st.booleans(),
)
def test_attendance_is_below_the_goal_when_ten_times_it_is_below_nine_times_the_expected(
    members: int, exempt: int, present: int, before: bool
) -> None:
    held_on = day("2025-07-23") - timedelta(days=1 if before else 0)
    expected = members - exempt
    low = not before and expected > 0 and present <= expected and 10 * present < 9 * expected
    records: list[Record] = [
        meeting(held_on.isoformat()),
        counted(held_on.isoformat(), members, present, 0, 0, exempt),
    ]
    found = found_in(records)
    assert ("meeting.attendance_low:2025" in found) == low
    if low:
        assert found["meeting.attendance_low:2025"].details["shares"] == f"{present}/{expected}"
