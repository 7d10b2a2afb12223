"""Probation (thời gian dự bị): its end, the days to consider recognition, what late means."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from cadre.calculators.deadlines import Deadline
from cadre.calculators.steps import months_later
from cadre.calculators.working_days import add_working_days
from cadre.errors import RecordError
from cadre.law.base import Law
from cadre.law.probation import CONSIDER_WORKING_DAYS, LATE_COUNTS_BACK, PROBATION_MONTHS

__all__ = [
    "ProbationStatus",
    "probation_end",
    "probation_status",
    "recognised_as_of",
    "recognition_window",
]


class ProbationStatus(StrEnum):
    """Where a member on probation stands on a day."""

    RUNNING = "running"
    """Đang dự bị."""
    DUE = "due"
    """Đến hạn xét công nhận."""
    OVERDUE = "overdue"
    """Quá hạn xét công nhận."""


def probation_end(ceremony_on: date, law: Law) -> date:
    """
    The day on which the months of probation are full (hết thời gian dự bị).

    The same day of the month as the admission ceremony (lễ kết nạp), or the last day of the month
    where there is no such day. Party age, by contrast, counts from the decision.

    Raises:
        NotInForceError: The law is silent on the day of the ceremony.

    >>> from cadre.law import NATIONAL
    >>> probation_end(date(2025, 3, 3), NATIONAL)
    datetime.date(2026, 3, 3)
    """
    # Điều 5, khoản 1, Điều lệ Đảng: twelve months from the ceremony.
    return months_later(ceremony_on, law[PROBATION_MONTHS].at(ceremony_on).value)


def recognition_window(
    ceremony_on: date, law: Law, holidays: Collection[date], worked: Collection[date] = ()
) -> Deadline:
    """
    When the branch is to propose recognition or removal (thời hạn xét công nhận).

    From the end of probation to the last working day allowed after it, both included.

    Raises:
        NotInForceError: The law is silent on one of the days.
    """
    end = probation_end(ceremony_on, law)
    # Điểm 4.2 of the implementing regulation: thirty working days after the twelve months.
    provision = law[CONSIDER_WORKING_DAYS].at(end)
    return Deadline(end, add_working_days(end, provision.value, holidays, worked), provision)


def probation_status(
    ceremony_on: date,
    on: date,
    law: Law,
    holidays: Collection[date],
    worked: Collection[date] = (),
) -> ProbationStatus:
    """
    Where a member who is not yet recognised stands on a day: running, due or overdue.

    Raises:
        NotInForceError: The law is silent on one of the days.
        RecordError: *on* is before the ceremony.
    """
    if on < ceremony_on:
        raise RecordError("CADRE-RE-02", path="on", since=ceremony_on)
    if on < probation_end(ceremony_on, law):
        return ProbationStatus.RUNNING
    late = recognition_window(ceremony_on, law, holidays, worked).passed(on)
    return ProbationStatus.OVERDUE if late else ProbationStatus.DUE


def recognised_as_of(ceremony_on: date, decided_on: date, law: Law) -> date:
    """
    The day from which a member is official, by a decision of *decided_on* (công nhận chính thức).

    However late the decision, it is the day probation ended.

    Raises:
        NotInForceError: The law is silent on one of the days.
        RecordError: The decision is from before the end of probation.

    >>> from cadre.law import NATIONAL
    >>> recognised_as_of(date(2018, 3, 3), date(2025, 1, 10), NATIONAL)
    datetime.date(2019, 3, 3)
    """
    end = probation_end(ceremony_on, law)
    if decided_on < end:
        raise RecordError("CADRE-RE-02", path="decided_on", since=end)
    # Điểm 4.2: who is qualified is recognised as of the day the twelve months ended.
    return end if law[LATE_COUNTS_BACK].at(decided_on).value else decided_on
