"""The national law: every figure and option cadre knows, as one value."""

from __future__ import annotations

from typing import Any

from cadre.law import activity, assignments, books, meetings, options, removal
from cadre.law.base import Law, Option, Timeline

__all__ = ["NATIONAL"]

_TIMELINES: tuple[Timeline[Any], ...] = (
    removal.MISSED_MONTHS,
    removal.UNPAID_MONTHS,
    activity.EXEMPT_ARE_EXPECTED,
    activity.EXEMPT_OWE_DUES,
    activity.SUSPENDED_OWE_DUES,
    activity.DETAINED_OWE_DUES,
    meetings.MEETINGS_PER_MONTH,
    books.ATTENDANCE_BOOK_MONTHLY,
    books.DUES_BOOK_MONTHLY,
    assignments.EVERY_MEMBER_HAS_WORK,
    assignments.ASSIGNMENT_IN_WRITING,
)

_OPTIONS: tuple[Option[Any], ...] = (
    options.YEAR_WINDOW,
    options.SEVERAL_MEETINGS,
    options.PARTIAL_PAYMENT,
    options.LATE_PAYMENT,
    options.TEMPORARY_COUNTS,
    options.BOOK_GRACE_DAYS,
    options.ASSIGNMENT_PROFILE,
)

NATIONAL = Law(
    "national",
    {timeline.key: timeline for timeline in _TIMELINES},
    {option.key: option for option in _OPTIONS},
)
