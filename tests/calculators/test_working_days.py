"""Working days against walking each day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.calculators import add_working_days, working_day, working_days_between
from cadre.errors import RecordError

TET = {date(2026, 2, day) for day in range(16, 21)}
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
SOME = st.frozensets(st.dates(date(2025, 1, 1), date(2027, 12, 31)), max_size=30)


@pytest.mark.parametrize(
    ("day", "holidays", "worked", "expected"),
    [
        (date(2026, 2, 13), TET, (), True),
        (date(2026, 2, 14), TET, (), False),
        (date(2026, 2, 15), TET, (), False),
        (date(2026, 2, 16), TET, (), False),
        (date(2026, 2, 20), TET, (), False),
        (date(2026, 2, 23), TET, (), True),
        # A Saturday worked in exchange, and a holiday worked all the same.
        (date(2026, 2, 14), TET, {date(2026, 2, 14)}, True),
        (date(2026, 2, 20), TET, {date(2026, 2, 20)}, True),
    ],
)
def test_a_day_is_worked_unless_it_is_off(
    day: date, holidays: set[date], worked: set[date], expected: bool
) -> None:
    assert working_day(day, holidays, worked) is expected


@pytest.mark.parametrize(
    ("start", "n", "worked", "expected"),
    [
        (date(2026, 2, 12), 1, (), date(2026, 2, 13)),
        (date(2026, 2, 13), 1, (), date(2026, 2, 23)),
        (date(2026, 2, 14), 1, (), date(2026, 2, 23)),
        (date(2026, 2, 13), 1, {date(2026, 2, 14)}, date(2026, 2, 14)),
        (date(2026, 2, 13), 6, (), date(2026, 3, 2)),
        (date(2024, 2, 28), 1, (), date(2024, 2, 29)),
        (date(2025, 2, 28), 1, (), date(2025, 3, 3)),
    ],
)
def test_the_start_does_not_count(start: date, n: int, worked: set[date], expected: date) -> None:
    assert add_working_days(start, n, TET, worked) == expected


@given(start=DAYS, n=st.integers(1, 120), holidays=SOME, worked=SOME)
def test_adding_finds_the_day_that_a_walk_finds(
    start: date, n: int, holidays: frozenset[date], worked: frozenset[date]
) -> None:
    seen, day = 0, start
    while seen < n:
        day += timedelta(1)
        if day in worked or (day.isoweekday() not in (6, 7) and day not in holidays):
            seen += 1
    assert add_working_days(start, n, holidays, worked) == day


@given(start=DAYS, length=st.integers(0, 200), holidays=SOME, worked=SOME)
def test_between_counts_what_adding_walks_over(
    start: date, length: int, holidays: frozenset[date], worked: frozenset[date]
) -> None:
    end = start + timedelta(length)
    n = working_days_between(start, end, holidays, worked)
    if n:
        assert add_working_days(start, n, holidays, worked) <= end
    assert add_working_days(start, n + 1, holidays, worked) > end


@pytest.mark.parametrize("n", [0, -1, True, 1.0])
def test_a_number_of_days_is_whole_and_positive(n: int) -> None:
    with pytest.raises(RecordError) as raised:
        add_working_days(date(2026, 1, 1), n, ())
    assert raised.value.code == "CADRE-RE-01"


def test_the_calendar_goes_from_1900_to_2199() -> None:
    assert add_working_days(date(1900, 1, 1), 1, ()) == date(1900, 1, 2)
    assert add_working_days(date(2199, 12, 30), 1, ()) == date(2199, 12, 31)
    with pytest.raises(RecordError):
        add_working_days(date(2199, 12, 31), 1, ())
    with pytest.raises(RecordError):
        working_days_between(date(2026, 1, 2), date(2026, 1, 1), ())
