"""Months and sets of months, compared with plain Python sets."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.errors import RecordError
from cadre.months import Month, MonthSet

FIRST, LAST = Month(1900, 1), Month(2199, 12)
months = st.builds(Month.at, st.integers(0, LAST.ordinal))
near = st.builds(Month.at, st.integers(1500, 1536))
sets = st.frozensets(near, max_size=20)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(day=days)
def test_a_day_lies_in_its_month(day: date) -> None:
    month = Month.of(day)
    assert (month.year, month.number) == (day.year, day.month)
    assert month.first_day <= day <= month.last_day
    assert month.first_day.day == 1
    assert month.last_day.day == calendar.monthrange(day.year, day.month)[1]


@given(one=months, other=months)
def test_months_are_ordered_as_their_days(one: Month, other: Month) -> None:
    assert (one < other) == (one.first_day < other.first_day)
    assert (one == other) == (one.first_day == other.first_day)
    assert (one >= other) == (one.first_day >= other.first_day)
    assert other + (one - other) == one
    assert one - (one - other) == other


@given(month=months)
def test_a_month_is_written_and_read(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert str(month) == month.first_day.isoformat()[:7]
    assert month.vietnamese() == f"{month.first_day:%m/%Y}"
    assert eval(repr(month), {"Month": Month}) == month  # noqa: S307


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024, 2100])
def test_the_last_day_of_february(year: int) -> None:
    assert Month(year, 2).last_day + timedelta(1) == date(year, 3, 1)


@pytest.mark.parametrize(("year", "number"), [(2026, 0), (2026, 13), (1899, 12), (2200, 1)])
def test_a_month_that_cannot_be_is_refused(year: int, number: int) -> None:
    with pytest.raises(RecordError) as raised:
        Month(year, number)
    assert raised.value.code == "CADRE-RE-01"


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-3", "26-03", "2026-13", "2026-03-01", "03/2026"]
)
def test_only_one_way_of_writing_a_month_is_read(text: str) -> None:
    with pytest.raises(RecordError):
        Month.parse(text)


@pytest.mark.parametrize("move", [(FIRST, -1), (LAST, 1)])
def test_no_month_lies_outside_the_calendar(move: tuple[Month, int]) -> None:
    month, by = move
    with pytest.raises(RecordError):
        month + by


@given(a=sets, b=sets)
def test_the_algebra_is_that_of_sets(a: frozenset[Month], b: frozenset[Month]) -> None:
    left, right = MonthSet(a), MonthSet(b)
    assert set(left | right) == a | b
    assert set(left & right) == a & b
    assert set(left - right) == a - b
    assert set(left | b) == a | b
    assert set(left & b) == a & b
    assert set(left - b) == a - b
    assert (left <= right) == (a <= b)
    assert (left == right) == (a == b)
    assert hash(left | right) == hash(right | left)
    assert len(left) == len(a)
    assert bool(left) == bool(a)


@given(a=sets, month=near)
def test_members_order_and_ends(a: frozenset[Month], month: Month) -> None:
    held = MonthSet(a)
    assert list(held) == sorted(a)
    assert list(reversed(held)) == sorted(a, reverse=True)
    assert (month in held) == (month in a)
    assert set(held.until(month)) == {one for one in a if one <= month}
    assert set(held.after(month)) == {one for one in a if one > month}
    assert held.years() == tuple(sorted({one.year for one in a}))
    if a:
        assert (held.first, held.last) == (min(a), max(a))
    assert MonthSet.from_bits(held.bits) == held


@given(first=near, last=near)
def test_a_span_holds_both_ends(first: Month, last: Month) -> None:
    expected = {first + n for n in range(last - first + 1)} if first <= last else set()
    assert set(MonthSet.span(first, last)) == expected


def test_a_year_has_twelve_months() -> None:
    assert [str(month) for month in MonthSet.year(2024)] == [f"2024-{n:02d}" for n in range(1, 13)]


def test_an_empty_set_has_no_ends() -> None:
    for end in ("first", "last"):
        with pytest.raises(IndexError):
            getattr(MonthSet(), end)


def test_what_is_no_month_is_in_no_set() -> None:
    assert "2026-01" not in MonthSet.year(2026)
    assert None not in MonthSet.year(2026)


@pytest.mark.parametrize(
    ("texts", "printed"),
    [
        ([], ""),
        (["2026-03"], "03/2026"),
        (["2026-01", "2026-02"], "01–02/2026"),
        (["2026-01", "2026-02", "2026-03", "2026-05"], "01–03, 05/2026"),
        (["2025-12", "2026-01"], "12/2025; 01/2026"),
        (["2025-11", "2025-12", "2026-02"], "11–12/2025; 02/2026"),
    ],
)
def test_a_set_prints_as_people_write_it(texts: list[str], printed: str) -> None:
    held = MonthSet(map(Month.parse, texts))
    assert str(held) == printed
    assert repr(held) == f"MonthSet({printed!r})"
