"""Party age against counting each day and each anniversary."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.calculators import (
    DayRange,
    PartyAge,
    PartyAgeRange,
    months_later,
    party_age,
    reaches,
)
from cadre.errors import NotInForceError, RecordError
from cadre.law import NATIONAL
from cadre.law.party_age import PartyAgeStart
from cadre.periods import PartialDate, Span

FIRST = date(1996, 3, 3)


def brief(age: PartyAge) -> tuple[int, int, int, int]:
    return age.years, age.months, age.days, age.excluded_days


@pytest.mark.parametrize(
    ("start", "gaps", "on", "expected"),
    [
        (FIRST, [], FIRST, None),
        (date(2011, 3, 3), [], date(2011, 3, 3), (0, 0, 0, 0)),
        (FIRST, [], date(2026, 3, 2), (29, 11, 27, 0)),
        (FIRST, [], date(2026, 3, 3), (30, 0, 0, 0)),
        (FIRST, [], date(2026, 3, 4), (30, 0, 1, 0)),
        # 29 February is full on 28 February of a year without one.
        (date(1996, 2, 29), [], date(2026, 2, 27), (29, 11, 29, 0)),
        (date(1996, 2, 29), [], date(2026, 2, 28), (30, 0, 0, 0)),
        (date(1996, 2, 29), [], date(2024, 2, 28), (27, 11, 30, 0)),
        (date(1996, 2, 29), [], date(2024, 2, 29), (28, 0, 0, 0)),
        # A gap of a year, and the same gap told twice.
        (FIRST, [(date(2001, 1, 1), date(2002, 1, 1))], date(2026, 3, 3), (29, 0, 0, 365)),
        (
            FIRST,
            [(date(2001, 1, 1), date(2001, 9, 1)), (date(2001, 5, 1), date(2002, 1, 1))],
            date(2026, 3, 3),
            (29, 0, 0, 365),
        ),
        # In a gap that has not ended age stands still.
        (FIRST, [(date(2026, 3, 3), None)], date(2026, 6, 1), (30, 0, 0, 90)),
        (FIRST, [(date(2026, 3, 2), None)], date(2026, 6, 1), (29, 11, 27, 91)),
        # What lies before the start takes nothing away.
        (FIRST, [(date(1990, 1, 1), FIRST)], date(2026, 3, 3), (30, 0, 0, 0)),
    ],
)
def test_age_on_a_day(
    start: date, gaps: list[Span], on: date, expected: tuple[int, int, int, int] | None
) -> None:
    if expected is None:
        with pytest.raises(NotInForceError):
            party_age(start, gaps, on, NATIONAL)
        return
    assert brief(party_age(start, gaps, on, NATIONAL)) == expected


def walked(start: date, gaps: list[Span], on: date) -> tuple[int, list[date]]:
    """The days outside, and the day of each full month, by walking from day to day."""
    out, day, full = 0, start, [start]

    def outside(one: date) -> bool:
        return any(since <= one and (until is None or one < until) for since, until in gaps)

    while day < on:
        out += outside(day)
        day += timedelta(1)
        moved = start + timedelta(out)
        months = moved.month - 1 + len(full)
        year, month = moved.year + months // 12, months % 12 + 1
        last = calendar.monthrange(year, month)[1]
        due = date(year, month, min(moved.day, last))
        if due <= day and not (outside(day - timedelta(1)) and outside(day)):
            full.append(day)
    return out, full


GAP = st.tuples(st.integers(-60, 900), st.integers(1, 500))


@given(
    start=st.dates(date(2011, 1, 19), date(2013, 1, 1)),
    gaps=st.lists(GAP, max_size=4),
    still_out=st.one_of(st.none(), st.integers(0, 1500)),
    length=st.integers(0, 1600),
)
def test_age_is_what_a_walk_through_the_days_counts(
    start: date, gaps: list[tuple[int, int]], still_out: int | None, length: int
) -> None:
    spans: list[Span] = [(start + timedelta(at), start + timedelta(at + days)) for at, days in gaps]
    if still_out is not None:
        spans.append((start + timedelta(still_out), None))
    on = start + timedelta(length)
    age = party_age(start, spans, on, NATIONAL)
    out, full = walked(start, spans, on)
    assert (age.years * 12 + age.months, age.excluded_days) == (len(full) - 1, out)
    for years in range(len(full) // 12 + 1):
        if years * 12 < len(full):
            assert reaches(start, spans, years) == full[years * 12]
    later = reaches(start, spans, age.years + 1)
    assert later is None or later > on


@given(start=st.dates(date(1930, 2, 3), date(2100, 1, 1)), years=st.integers(0, 95))
def test_without_gaps_years_are_full_on_the_anniversary(start: date, years: int) -> None:
    day = reaches(start, [], years)
    assert day is not None
    assert (day.year, day.month) == (start.year + years, start.month)
    no_such_day = (start.month, start.day) == (2, 29) and not calendar.isleap(day.year)
    assert day.day == (28 if no_such_day else start.day)


@given(start=st.dates(date(1930, 2, 3), date(2010, 1, 1)), gaps=st.lists(GAP, max_size=3))
def test_more_years_are_never_full_earlier(start: date, gaps: list[tuple[int, int]]) -> None:
    spans: list[Span] = [(start + timedelta(at), start + timedelta(at + days)) for at, days in gaps]
    days = [reaches(start, spans, years) for years in range(50)]
    assert all(one is not None and two is not None and one < two for one, two in pairwise(days))


@pytest.mark.parametrize(
    ("on", "counted_from", "text"),
    [
        (date(2006, 10, 31), date(2001, 5, 1), "23-QĐ/TW"),
        (date(2011, 1, 18), date(2001, 5, 1), "23-QĐ/TW"),
        (date(2011, 1, 19), date(2000, 5, 1), "Điều lệ Đảng"),
        (date(2026, 11, 22), date(2000, 5, 1), "Điều lệ Đảng"),
    ],
)
def test_the_law_of_the_day_says_from_when(on: date, counted_from: date, text: str) -> None:
    age = party_age(date(2000, 5, 1), [], on, NATIONAL, recognised_on=date(2001, 5, 1))
    assert age.counted_from == counted_from
    assert age.provision.citations[0].source.number == text


def test_a_computation_of_2010_needs_the_recognition() -> None:
    with pytest.raises(RecordError):
        party_age(date(2000, 5, 1), [], date(2010, 1, 1), NATIONAL)
    with pytest.raises(NotInForceError):
        party_age(date(2000, 5, 1), [], date(2006, 10, 30), NATIONAL)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("1996", (29, 2, 2), (30, 2, 1)),
        ("1996-03", (29, 11, 2), (30, 0, 1)),
        ("1996-03-03", (29, 11, 27), (29, 11, 27)),
    ],
)
def test_a_part_of_a_date_gives_a_range(
    text: str, least: tuple[int, int, int], most: tuple[int, int, int]
) -> None:
    age = party_age(PartialDate.parse(text), [], date(2026, 3, 2), NATIONAL)
    assert isinstance(age, PartyAgeRange)
    assert brief(age.least)[:3] == least
    assert brief(age.most)[:3] == most


def test_a_part_of_a_date_of_this_year_starts_no_later_than_the_day() -> None:
    age = party_age(PartialDate(2026), [], date(2026, 3, 2), NATIONAL)
    assert brief(age.least) == (0, 0, 0, 0)
    assert age.most.provision.value is PartyAgeStart.ADMISSION_DECISION


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1996", date(2026, 1, 1), date(2026, 12, 31)),
        ("1996-02", date(2026, 2, 1), date(2026, 2, 28)),
    ],
)
def test_the_day_reached_can_be_a_range(text: str, earliest: date, latest: date) -> None:
    assert reaches(PartialDate.parse(text), [], 30) == DayRange(earliest, latest)


def test_in_two_gaps_that_touch_nothing_is_reached() -> None:
    # 29 February gives a day back: without the second gap the year is full on the first's last day.
    first, second = (date(2025, 2, 27), date(2025, 2, 28)), (date(2025, 2, 28), date(2025, 3, 1))
    assert reaches(date(2024, 2, 28), [first], 1) == date(2025, 2, 28)
    assert reaches(date(2024, 2, 28), [first, second], 1) == date(2025, 3, 1)


def test_each_end_of_a_range_names_its_text() -> None:
    age = party_age(PartialDate(1996), [], date(2026, 3, 2), NATIONAL)
    for one in (age.least, age.most):
        assert one.provision.citations[0].source.number == "Điều lệ Đảng"


def test_the_last_day_of_the_calendar_can_be_reached() -> None:
    assert reaches(date(2150, 12, 31), [], 49) == date(2199, 12, 31)
    assert reaches(date(2150, 12, 31), [], 50) is None
    out = [(date(2160, 1, 1), date(2160, 1, 2))]
    assert reaches(date(2150, 12, 30), out, 49) == date(2199, 12, 31)
    assert reaches(date(2150, 12, 31), out, 49) is None


def test_what_is_never_reached_is_none() -> None:
    assert reaches(FIRST, [(date(2000, 1, 1), None)], 30) is None
    assert reaches(FIRST, [(date(2000, 1, 1), None)], 3) == date(1999, 3, 3)
    assert reaches(date(2150, 1, 1), [], 50) is None
    assert reaches(date(2150, 1, 1), [], 49) == date(2199, 1, 1)


@pytest.mark.parametrize(
    "call",
    [
        lambda: party_age(FIRST, [], date(1996, 3, 2), NATIONAL),
        lambda: party_age(date(2020, 1, 2), [], date(2020, 1, 1), NATIONAL),
        lambda: reaches(FIRST, [(date(2000, 1, 1), date(2000, 1, 1))], 1),
        lambda: reaches(FIRST, [], -1),
    ],
)
def test_the_impossible_is_refused(call: object) -> None:
    assert callable(call)
    with pytest.raises((RecordError, NotInForceError)):
        call()


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 8, 31), 1, date(2025, 9, 30)),
        (date(2025, 8, 30), 1, date(2025, 9, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 1, 31), -2, date(2024, 11, 30)),
    ],
)
def test_months_later_keeps_the_day_or_takes_the_last(
    day: date, months: int, expected: date
) -> None:
    assert months_later(day, months) == expected
