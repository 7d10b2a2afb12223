"""The last day of a suspension (đình chỉ sinh hoạt) by the text in force when it began."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from cadre.calculators.deadlines import Deadline
from cadre.calculators.steps import day_within_reach, months_later
from cadre.calculators.working_days import add_working_days
from cadre.law.base import Law
from cadre.law.lengths import Length, Unit
from cadre.law.suspensions import FIRST_LIMIT, TOTAL_LIMIT

__all__ = ["suspension_limit"]


def suspension_limit(
    start: date,
    law: Law,
    holidays: Collection[date],
    worked: Collection[date] = (),
    *,
    extended: bool = False,
) -> Deadline:
    """
    The first and the last day that a member's suspension may last (thời hạn đình chỉ sinh hoạt).

    Months until 25/07/2016, working days until 27/07/2021, days since; the unit and the length
    are those of the day it began. That day itself is not counted (our reading). The suspension
    of somebody prosecuted or detained lasts as long as the proceedings: it has no such limit.

    Args:
        start: The day it began.
        law: The law to go by.
        holidays: Days off besides Saturdays and Sundays, where working days are counted.
        worked: Days worked all the same.
        extended: Whether it was extended; the limit is then that of the whole.

    Raises:
        NotInForceError: The law is silent on *start* (before 01/01/2002).

    >>> from cadre.law import NATIONAL
    >>> suspension_limit(date(2024, 1, 1), NATIONAL, holidays=()).last
    datetime.date(2024, 3, 31)
    """
    provision = law[TOTAL_LIMIT if extended else FIRST_LIMIT].at(start)
    return Deadline(start, _last(start, provision.value, holidays, worked), provision)


def _last(
    start: date, length: Length, holidays: Collection[date], worked: Collection[date]
) -> date:
    if length.unit is Unit.MONTHS:
        return months_later(start, length.count)
    if length.unit is Unit.WORKING_DAYS:
        return add_working_days(start, length.count, holidays, worked)
    return day_within_reach(start + timedelta(days=length.count), "start")
