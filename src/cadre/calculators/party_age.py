"""Party age (tuổi đảng): full years, months and days, without the times outside activity.

How gaps are taken out is our reading: their days are counted, days in two gaps once, and the day
that party age counts from moves later by as many. While somebody is in a gap, party age stands
still. A month is full on the same day of the month, or on its last day where there is no such
day: who was admitted on 29 February has full years on 28 February of a year without a 29th.
"""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from typing import overload

from attrs import frozen

from cadre.calculators.steps import months_later
from cadre.errors import RecordError
from cadre.law.base import Law, Provision
from cadre.law.party_age import START, PartyAgeStart
from cadre.months import LAST_YEAR
from cadre.periods import PartialDate, Span

__all__ = ["DayRange", "PartyAge", "PartyAgeRange", "party_age", "reaches"]


@frozen
class PartyAge:
    """
    Party age on a day (tuổi đảng).

    ``months`` and ``days`` are what is over after full years and months; ``excluded_days`` are
    those of the gaps from ``counted_from`` up to, not including, the day asked.
    """

    years: int
    months: int
    days: int
    counted_from: date
    excluded_days: int
    provision: Provision[PartyAgeStart]


@frozen
class PartyAgeRange:
    """The least and the most that party age can be, where its first day is known in part."""

    least: PartyAge
    most: PartyAge


@frozen
class DayRange:
    """The earliest and the latest that a day can be; ``None`` is never."""

    earliest: date | None
    latest: date | None


@overload
def party_age(
    admitted_on: date,
    gaps: Sequence[Span],
    on: date,
    law: Law,
    *,
    recognised_on: date | None = None,
) -> PartyAge: ...


@overload
def party_age(
    admitted_on: PartialDate,
    gaps: Sequence[Span],
    on: date,
    law: Law,
    *,
    recognised_on: date | None = None,
) -> PartyAgeRange: ...


def party_age(
    admitted_on: date | PartialDate,
    gaps: Sequence[Span],
    on: date,
    law: Law,
    *,
    recognised_on: date | None = None,
) -> PartyAge | PartyAgeRange:
    """
    The party age (tuổi đảng) on a day of a member who was officially recognised.

    Since 2011 it counts from the admission decision, for everybody; a computation for a day in
    2006–2011 counts from the official recognition, as the law of that day said.

    Args:
        admitted_on: The day on the decision to admit, the first one of somebody re-admitted.
            Where only its year or month is known, the answer is a range.
        gaps: Times outside activity, ``(since, until)``, ``until`` not included or ``None``.
        on: The day asked about.
        law: The law to go by.
        recognised_on: The day on the decision of recognition, used where the law counts from it.

    Raises:
        NotInForceError: The law is silent on *on* (before 31/10/2006).
        RecordError: *on* is before the start, a gap ends before it begins, or the law counts from
            the recognition and *recognised_on* is missing.

    >>> from cadre.law import NATIONAL
    >>> age = party_age(date(1996, 3, 3), [], date(2026, 3, 2), NATIONAL)
    >>> age.years, age.months, age.days
    (29, 11, 27)
    """
    provision = law[START].at(on)
    start: date | PartialDate = admitted_on
    if provision.value is PartyAgeStart.OFFICIAL_RECOGNITION:
        if recognised_on is None:
            raise RecordError("CADRE-RE-01", path="recognised_on", expected="a date without a time")
        start = recognised_on
    first, last = _possible(start)
    if isinstance(admitted_on, PartialDate):
        return PartyAgeRange(
            least=_age(min(last, max(first, on)), gaps, on, provision),
            most=_age(first, gaps, on, provision),
        )
    return _age(first, gaps, on, provision)


@overload
def reaches(start: date, gaps: Sequence[Span], years: int) -> date | None: ...


@overload
def reaches(start: PartialDate, gaps: Sequence[Span], years: int) -> DayRange: ...


def reaches(start: date | PartialDate, gaps: Sequence[Span], years: int) -> date | DayRange | None:
    """
    The day on which *years* full years of party age are reached (đủ năm tuổi đảng).

    ``None`` is never: a gap that has not ended begins before, or the day would be after 2199.

    Args:
        start: The day that party age counts from; a range is answered for a part of a date.
        gaps: Times outside activity, ``(since, until)``, ``until`` not included or ``None``.
        years: How many full years; from 0 up.

    Raises:
        RecordError: A gap ends before it begins, or *years* is not a whole number from 0 up.

    >>> reaches(date(1996, 2, 29), [(date(2000, 1, 1), date(2000, 1, 11))], 30)
    datetime.date(2026, 3, 10)
    """
    if type(years) is not int or years < 0:
        raise RecordError("CADRE-RE-01", path="years", expected="a whole number from 0 up")
    if isinstance(start, PartialDate):
        first, last = _possible(start)
        return DayRange(reaches(first, gaps, years), reaches(last, gaps, years))
    return _full(start, _apart(gaps, start), years * 12)


def _possible(start: date | PartialDate) -> tuple[date, date]:
    """The first and the last day that a date can be."""
    if isinstance(start, date):
        return start, start
    low, high = start.month or 1, start.month or 12
    last = calendar.monthrange(start.year, high)[1]
    return date(start.year, low, start.day or 1), date(start.year, high, start.day or last)


def _age(
    start: date, gaps: Sequence[Span], on: date, provision: Provision[PartyAgeStart]
) -> PartyAge:
    if on < start:
        raise RecordError("CADRE-RE-02", path="on", since=start)
    apart = _apart(gaps, start)
    most = (on.year - start.year + 1) * 12

    def full_on(months: int) -> date:
        return _full(start, apart, months) or date.max

    months = bisect_right(range(1, most + 1), on, key=full_on)
    since = full_on(months)
    return PartyAge(
        years=months // 12,
        months=months % 12,
        days=(on - since).days - _days_out(apart, since, on),
        counted_from=start,
        excluded_days=_days_out(apart, start, on),
        provision=provision,
    )


def _full(start: date, apart: Sequence[tuple[date, date]], months: int) -> date | None:
    """The day on which so many months are full; gaps are in order and apart."""
    reached = _later(start, months)
    out = 0
    for since, until in apart:
        if reached is None or reached <= since:
            break
        out += (until - since).days
        later = _later(start + timedelta(days=out), months)
        # The calendar can give back a day (29 February): nothing is reached within a gap.
        reached = None if later is None else max(later, until)
    return reached


def _later(day: date, months: int) -> date | None:
    if day.year + (day.month - 1 + months) // 12 > LAST_YEAR:
        return None
    return months_later(day, months)


def _apart(gaps: Sequence[Span], start: date) -> list[tuple[date, date]]:
    """The gaps from *start* on, in order, those that touch as one."""
    apart: list[tuple[date, date]] = []
    for since, until in sorted((since, until or date.max) for since, until in gaps):
        if until <= since:
            raise RecordError("CADRE-RE-02", path="gaps", since=since)
        begin = max(since, start)
        if until <= begin:
            continue
        if apart and begin <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(until, apart[-1][1]))
        else:
            apart.append((begin, until))
    return apart


def _days_out(apart: Sequence[tuple[date, date]], first: date, on: date) -> int:
    """The days of the gaps from *first* up to, not including, *on*."""
    return sum(max(0, (min(until, on) - max(since, first)).days) for since, until in apart)
