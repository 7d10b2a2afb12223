"""Counting months against a limit within the year: the sentence both three-month grounds share.

The texts say "ba tháng trong năm" (three months within the year); no text says "in a row". The
limit is the one in force on the day of the deed that reached it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from attrs import frozen

from cadre.findings import Verdict
from cadre.law.base import Provision, Timeline
from cadre.law.options import YearWindow
from cadre.months import Month, MonthSet
from cadre.rules.base import Window

__all__ = ["Outcome", "Tally", "judge"]


@frozen
class Tally:
    """
    Months of one member by what is known of a duty.

    ``failed`` are months known to count; ``unknown`` months that may; ``ahead`` months still to
    come in which the duty will hold; ``day_of`` the day on which a failed month arose.
    """

    failed: MonthSet
    unknown: MonthSet
    ahead: MonthSet
    day_of: Callable[[Month], date]


@frozen
class Outcome:
    """What the count says within one year (or one span of twelve months)."""

    verdict: Verdict
    label: str
    """``2025``, or ``rolling-2025``: stable from audit to audit."""
    span: MonthSet
    months: MonthSet
    limit: Provision[int]
    unknown: MonthSet = MonthSet()
    arises_on: date | None = None
    next_month: Month | None = None


def judge(
    tally: Tally, limits: Timeline[int], window: Window, year_window: YearWindow
) -> Iterator[Outcome]:
    """One outcome for each calendar year of the window, or one for the rolling reading."""
    if year_window is YearWindow.ROLLING:
        yield _rolling(tally, limits, window)
        return
    for year in window.years:
        yield _in_year(tally, limits, window, year)


def _in_year(tally: Tally, limits: Timeline[int], window: Window, year: int) -> Outcome:
    """
    Flagged, undecidable, a warning, or clear, within one calendar year.

    Clear is said only where no unknown month could change it.
    """
    span, label = MonthSet.year(year), str(year)
    failed, unknown, ahead = tally.failed & span, tally.unknown & span, tally.ahead & span
    for count, month in enumerate(failed, 1):
        day = tally.day_of(month)
        limit = limits.at(day)
        if count >= limit.value:
            return Outcome(Verdict.FLAGGED, label, span, failed, limit, arises_on=day)
    limit = limits.at(min(window.as_of, span.last.last_day))
    if unknown and len(failed | unknown) >= limit.value:
        return Outcome(Verdict.UNDECIDABLE, label, span, failed, limit, unknown=unknown)
    if ahead and failed and len(failed) == limit.value - 1:
        return Outcome(Verdict.WARNING, label, span, failed, limit, next_month=ahead.first)
    return Outcome(Verdict.CLEAR, label, span, failed, limit)


def _rolling(tally: Tally, limits: Timeline[int], window: Window) -> Outcome:
    """
    The first month of the period that, with the eleven before it, says anything.

    Flagged where a month failed in the period reaches the limit; else undecidable; else a warning
    for the first month ahead.
    """
    label = f"rolling-{window.period.last.year}"
    judged = window.period.months().until(Month.of(window.as_of))
    for month in judged & tally.failed:
        span = _twelve_months_to(month)
        day = tally.day_of(month)
        limit = limits.at(day)
        if len(tally.failed & span) >= limit.value:
            months = tally.failed & span
            return Outcome(Verdict.FLAGGED, label, span, months, limit, arises_on=day)
    limit = limits.at(window.as_of)
    for month in judged & (tally.failed | tally.unknown):
        span = _twelve_months_to(month)
        failed, unknown = tally.failed & span, tally.unknown & span
        if unknown and len(failed | unknown) >= limit.value:
            return Outcome(Verdict.UNDECIDABLE, label, span, failed, limit, unknown=unknown)
    if tally.ahead and window.as_of <= window.period.last:
        month = tally.ahead.first
        span = _twelve_months_to(month)
        failed, unknown = tally.failed & span, tally.unknown & span
        if unknown and len(failed | unknown) >= limit.value:
            return Outcome(Verdict.UNDECIDABLE, label, span, failed, limit, unknown=unknown)
        if failed and len(failed) == limit.value - 1:
            return Outcome(Verdict.WARNING, label, span, failed, limit, next_month=month)
    span = _twelve_months_to(judged.last)
    return Outcome(Verdict.CLEAR, label, span, tally.failed & span, limit)


def _twelve_months_to(month: Month) -> MonthSet:
    return MonthSet.span(month - 11, month)
