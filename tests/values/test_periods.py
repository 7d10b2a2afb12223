"""Days, intervals, periods and partial dates, compared with counting day by day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.errors import RecordError
from cadre.months import Month, MonthSet
from cadre.periods import (
    AuditPeriod,
    Interval,
    PartialDate,
    Span,
    Year,
    days_left,
    months_touched,
)

FIRST, LAST = date(2023, 12, 25), date(2024, 3, 5)
EVERY_DAY = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
days = st.sampled_from(EVERY_DAY)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    since, other = draw(days), draw(st.none() | days)
    if other is None:
        return since, None
    return (since, other) if since < other else (since, since + timedelta(1))


def covered(span: Span, day: date) -> bool:
    since, until = span
    return since <= day and (until is None or day < until)


@given(many=st.lists(spans(), max_size=4), without=st.lists(spans(), max_size=4))
def test_days_left_are_the_days_in_some_span_and_in_none_taken_out(
    many: list[Span], without: list[Span]
) -> None:
    left = days_left(many, without)
    for day in EVERY_DAY:
        expected = any(covered(one, day) for one in many) and not any(
            covered(one, day) for one in without
        )
        assert any(covered(one, day) for one in left) == expected
    assert all(until is None or since < until for since, until in left)
    # What runs on for good still does, unless something that runs on was taken out.
    endless = any(until is None for _, until in many) and all(until for _, until in without)
    assert any(until is None for _, until in left) == endless


@given(many=st.lists(spans(), max_size=4))
def test_months_touched_are_the_months_with_a_day(many: list[Span]) -> None:
    window = MonthSet.span(Month(2023, 12), Month(2024, 2))
    expected = {
        Month.of(day)
        for day in EVERY_DAY
        if day < date(2024, 3, 1)
        for one in many
        if covered(one, day)
    }
    assert set(months_touched(many, window)) == expected
    assert months_touched(many, MonthSet()) == MonthSet()


@given(one=spans(), other=spans())
def test_intervals_overlap_where_they_share_a_day(one: Span, other: Span) -> None:
    a, b = Interval(*one), Interval(*other)
    # Both begin within the days listed: a day shared later means the later of the starts too.
    assert a.overlaps(b) == any(covered(one, day) and covered(other, day) for day in EVERY_DAY)
    assert a.overlaps(b) == b.overlaps(a)
    assert all(a.covers(day) == covered(one, day) for day in EVERY_DAY)
    window = MonthSet.year(2024)
    assert a.months(window) == months_touched([one], window)


@pytest.mark.parametrize("until", [date(2024, 2, 1), date(2024, 1, 31)])
def test_an_interval_that_ends_before_it_began_is_refused(until: date) -> None:
    with pytest.raises(RecordError) as raised:
        Interval(date(2024, 2, 1), until)
    assert raised.value.code == "CADRE-RE-02"
    assert "Interval.until" in str(raised.value)


@pytest.mark.parametrize(
    "day",
    [datetime(2024, 1, 1), date(1899, 12, 31), date(2200, 1, 1), "2024-01-01", None],  # noqa: DTZ001
)
def test_a_day_has_no_time_and_lies_in_the_calendar(day: object) -> None:
    with pytest.raises(RecordError) as raised:
        Interval(day)  # type: ignore[arg-type]
    assert raised.value.code == "CADRE-RE-01"


def test_an_audit_period_includes_both_days() -> None:
    period = AuditPeriod(date(2024, 7, 1), date(2025, 6, 30))
    assert period.months() == MonthSet.span(Month(2024, 7), Month(2025, 6))
    assert period.calendar_years() == MonthSet.year(2024) | MonthSet.year(2025)
    assert str(period) == "2024-07-01..2025-06-30"
    assert AuditPeriod(date(2024, 7, 1), date(2024, 7, 1)).months() == MonthSet([Month(2024, 7)])
    assert Year(2024) == AuditPeriod(date(2024, 1, 1), date(2024, 12, 31))
    with pytest.raises(RecordError):
        AuditPeriod(date(2024, 7, 1), date(2024, 6, 30))


@pytest.mark.parametrize(
    ("text", "exact"),
    [("1975", None), ("1975-04", None), ("1975-04-30", date(1975, 4, 30))],
)
def test_a_date_may_be_known_in_part(text: str, exact: date | None) -> None:
    known = PartialDate.parse(text)
    assert str(known) == text
    assert known.exact() == exact
    assert "1975" not in repr(known)


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_whole_date_is_known_in_all_its_parts(day: date) -> None:
    assert PartialDate.of(day).exact() == day
    assert PartialDate.parse(day.isoformat()) == PartialDate.of(day)


@pytest.mark.parametrize(
    "text", ["", "75", "1975-13", "1975-02-30", "1975-04-30-01", "04/1975", "1975-", "0", "2200"]
)
def test_a_date_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(RecordError) as raised:
        PartialDate.parse(text)
    assert text not in str(raised.value).replace("[CADRE-RE-01]", "") or not text or text == "0"


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(RecordError):
        PartialDate(1975, None, 30)


@pytest.mark.parametrize("parts", [(1975, 0), (1975, 0, 0), (1975, 4, 0), (1975, 0, 30)])
def test_a_month_or_day_of_zeros_is_refused(parts: tuple[int, ...]) -> None:
    with pytest.raises(RecordError):
        PartialDate(*parts)
    with pytest.raises(RecordError):
        PartialDate.parse("-".join(f"{part:02d}" for part in parts))
