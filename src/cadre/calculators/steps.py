"""Steps of whole months on the calendar (tháng theo lịch)."""

from __future__ import annotations

import calendar
from datetime import date

from cadre.errors import RecordError
from cadre.months import Month
from cadre.periods import FIRST_DAY, LAST_DAY

__all__ = ["day_within_reach", "months_later"]


def months_later(day: date, months: int) -> date:
    """
    The same day of the month, *months* later (earlier when negative).

    Where the month has no such day, its last day: 31 August and one month is 30 September, and
    29 February is 28 February in a year without one.

    Raises:
        RecordError: The day would lie outside 1900–2199.

    >>> months_later(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    month = Month.of(day) + months
    last = calendar.monthrange(month.year, month.number)[1]
    return date(month.year, month.number, min(day.day, last))


def day_within_reach(day: date, path: str) -> date:
    """
    *day*, when it lies between 1900 and 2199.

    Raises:
        RecordError: It does not.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise RecordError("CADRE-RE-01", path=path, expected="a day from 1900 to 2199")
    return day
