"""Periods of a transfer (chuyển sinh hoạt đảng): the procedure, the letter, the temporary stay."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from cadre.calculators.deadlines import Deadline
from cadre.calculators.steps import months_later
from cadre.calculators.working_days import add_working_days
from cadre.errors import RecordError
from cadre.law import sources
from cadre.law.base import Law
from cadre.law.options import TRANSFER_DEADLINE_208
from cadre.law.transfers import (
    OFFICIAL_WORKING_DAYS,
    OVERDUE_REMOVAL_MONTHS,
    PRESENT_LETTER_WORKING_DAYS,
    STUDY_MAX_MONTHS,
    TEMPORARY_BELOW_MONTHS,
    TEMPORARY_MIN_MONTHS,
)

__all__ = [
    "TemporaryLength",
    "letter_deadline",
    "overdue_ground_on",
    "procedure_deadline",
    "temporary_length",
]


class TemporaryLength(StrEnum):
    """Whether the length of a temporary transfer is allowed."""

    WITHIN = "within"
    """Trong mức quy định."""
    TOO_SHORT = "too_short"
    """Ngắn hơn mức quy định."""
    TOO_LONG = "too_long"
    """Dài hơn mức quy định."""


def procedure_deadline(
    since: date, law: Law, holidays: Collection[date], worked: Collection[date] = ()
) -> Deadline:
    """
    Until when a member does the procedure of an official transfer (làm thủ tục chuyển sinh hoạt).

    Counted from the day the decision on the job takes effect or the long-term residence changes;
    that day itself does not count. Under 208-QĐ/TW the option ``transfer_deadline_208`` says how
    many days.

    Raises:
        NotInForceError: The law is silent on *since* (before 25/07/2016).

    >>> from cadre.law import NATIONAL
    >>> procedure_deadline(date(2025, 8, 1), NATIONAL, holidays={date(2025, 9, 2)}).last
    datetime.date(2025, 10, 27)
    """
    provision = law[OFFICIAL_WORKING_DAYS].at(since)
    days = provision.value
    if any(one.source == sources.QD_208_2026 for one in provision.citations):
        days = law.choice(TRANSFER_DEADLINE_208)
    return Deadline(since, add_working_days(since, days, holidays, worked), provision)


def letter_deadline(
    introduced_on: date, law: Law, holidays: Collection[date], worked: Collection[date] = ()
) -> Deadline:
    """
    Until when the letter is shown at the new place (xuất trình giấy giới thiệu).

    Raises:
        NotInForceError: The law is silent on the day of introduction (before 25/07/2016).
    """
    provision = law[PRESENT_LETTER_WORKING_DAYS].at(introduced_on)
    last = add_working_days(introduced_on, provision.value, holidays, worked)
    return Deadline(introduced_on, last, provision)


def overdue_ground_on(notice_on: date, law: Law) -> date:
    """
    The first day on which removal for an overdue transfer is considered (quá hạn chuyển).

    That is the day after the months since the new place received the notice (phiếu báo); whether
    there was a legitimate reason is the branch's judgement.

    Raises:
        NotInForceError: The law is silent on the day of the notice (before 17/05/2012).

    >>> from cadre.law import NATIONAL
    >>> overdue_ground_on(date(2025, 1, 15), NATIONAL)
    datetime.date(2025, 4, 16)
    """
    # Phần II, mục 4(c), 12-HD/BTCTW 17/05/2012: more than three months.
    months = law[OVERDUE_REMOVAL_MONTHS].at(notice_on).value
    return months_later(notice_on, months) + timedelta(days=1)


def temporary_length(since: date, until: date, law: Law, *, study: bool = False) -> TemporaryLength:
    """
    Whether a temporary transfer is as long as it may be (chuyển sinh hoạt tạm thời).

    Three months to under twelve; for full-time study in the country three to twenty-four.

    Args:
        since: The first day.
        until: The first day no longer covered.
        law: The law to go by.
        study: Whether it is for full-time study in the country.

    Raises:
        NotInForceError: The law is silent on *since* (before 25/07/2016).
        RecordError: *until* is not after *since*.
    """
    if until <= since:
        raise RecordError("CADRE-RE-02", path="until", since=since)
    # Điểm 6.3.2 of the implementing regulation.
    if until < months_later(since, law[TEMPORARY_MIN_MONTHS].at(since).value):
        return TemporaryLength.TOO_SHORT
    if study:
        too_long = until > months_later(since, law[STUDY_MAX_MONTHS].at(since).value)
    else:
        too_long = until >= months_later(since, law[TEMPORARY_BELOW_MONTHS].at(since).value)
    return TemporaryLength.TOO_LONG if too_long else TemporaryLength.WITHIN
