"""Working days (ngày làm việc): every day but Saturday, Sunday and the holidays handed in.

Which days are holidays is decided each year; the caller knows them. A Saturday or Sunday worked
in exchange for another day (ngày làm bù) is handed in as ``worked``.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from cadre.calculators.steps import day_within_reach
from cadre.errors import RecordError

__all__ = ["add_working_days", "working_day", "working_days_between"]

_SATURDAY = 5
_DAY = timedelta(days=1)


def working_day(day: date, holidays: Collection[date], worked: Collection[date] = ()) -> bool:
    """
    Whether *day* is a working day (ngày làm việc).

    Args:
        day: The day asked about.
        holidays: Days off besides Saturdays and Sundays.
        worked: Days worked all the same; they win over both.

    >>> working_day(date(2026, 9, 2), holidays={date(2026, 9, 2)})
    False
    """
    if day in worked:
        return True
    return day.weekday() < _SATURDAY and day not in holidays


def add_working_days(
    start: date, n: int, holidays: Collection[date], worked: Collection[date] = ()
) -> date:
    """
    The *n*-th working day after *start*; *start* itself does not count.

    Raises:
        RecordError: *n* is not a whole number from 1 up, or a day lies outside 1900–2199.

    >>> add_working_days(date(2026, 10, 30), 1, holidays=())
    datetime.date(2026, 11, 2)
    """
    if type(n) is not int or n < 1:
        raise RecordError("CADRE-RE-01", path="n", expected="a whole number from 1 up")
    off, on = frozenset(holidays), frozenset(worked)
    day, left = day_within_reach(start, "start"), n
    while left:
        day = day_within_reach(day + _DAY, "n")
        left -= working_day(day, off, on)
    return day


def working_days_between(
    start: date, end: date, holidays: Collection[date], worked: Collection[date] = ()
) -> int:
    """
    The working days after *start* up to and including *end*.

    Raises:
        RecordError: *end* is before *start*.

    >>> working_days_between(date(2026, 10, 30), date(2026, 11, 6), holidays=())
    5
    """
    if end < start:
        raise RecordError("CADRE-RE-02", path="end", since=start)
    off, on = frozenset(holidays), frozenset(worked)
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(working_day(day, off, on) for day in days)
