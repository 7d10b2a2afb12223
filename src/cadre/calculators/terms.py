"""When a term ends and when its congress may be held (nhiệm kỳ, thời điểm đại hội)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from cadre.calculators.steps import months_later
from cadre.errors import RecordError
from cadre.law import NATIONAL, Law, Provision
from cadre.law.options import BRANCH_TERM_PILOT, Switch
from cadre.law.terms import (
    BASE_TERM_MONTHS,
    BRANCH_TERM_MONTHS,
    CONGRESS_SHIFT_MONTHS,
    PILOT_BRANCH_TERM_MONTHS,
)
from cadre.records import Level

__all__ = ["Term", "TermStatus", "term_length", "term_of"]

_WITH_TERMS = (Level.BASE, Level.BASE_BRANCH, Level.BRANCH)


class TermStatus(StrEnum):
    """Where a day lies in a term (tình trạng nhiệm kỳ)."""

    RUNNING = "running"
    """Còn nhiệm kỳ, chưa đến thời gian đại hội."""
    CONGRESS_ALLOWED = "congress_allowed"
    """Được đại hội sớm."""
    CONGRESS_DUE = "congress_due"
    """Hết nhiệm kỳ, còn trong thời gian được đại hội muộn."""
    OVERDUE = "overdue"
    """Quá thời gian được đại hội muộn."""


@frozen(kw_only=True)
class Term:
    """
    A term (nhiệm kỳ) and the window of the congress that ends it.

    Args:
        began: The day of the congress that began it.
        ends: The same day of the month as many months later; in a shorter month its last day.
        earliest: The first day on which the next congress may be held.
        latest: The last day on which it may be held.
        months: Its length, with the texts of the day it began.
        shift: How many months early or late a congress may be, with the texts of that day.
    """

    began: date
    ends: date
    earliest: date
    latest: date
    months: Provision[int]
    shift: Provision[int]

    def status(self, on: date) -> TermStatus:
        """
        Where *on* lies in the term, while the next congress has not been held.

        Raises:
            RecordError: The day is before the term.
        """
        if on < self.began:
            raise RecordError("CADRE-RE-01", path="on", expected="a day of the term")
        if on < self.earliest:
            return TermStatus.RUNNING
        if on < self.ends:
            return TermStatus.CONGRESS_ALLOWED
        return TermStatus.CONGRESS_DUE if on <= self.latest else TermStatus.OVERDUE


def term_of(began: date, level: Level, *, law: Law = NATIONAL) -> Term:
    """
    The term that a congress began, by the law of its day.

    A pilot or a conclusion that lengthens terms already running is not applied to them: whoever
    knows it lays its figure over the law.

    Args:
        began: The day of the congress that began it.
        level: A branch (chi bộ trực thuộc), a base branch or a base organisation.
        law: The law to apply.

    Raises:
        RecordError: No term is known for that level, or the term leaves the calendar.
        NotInForceError: No figure is known for that day (before 25/07/2016).

    >>> term = term_of(date(2022, 8, 31), Level.BRANCH)
    >>> term.earliest, term.ends, term.latest
    (datetime.date(2024, 8, 28), datetime.date(2025, 2, 28), datetime.date(2025, 8, 28))
    """
    months = term_length(began, level, law=law)
    shift = law[CONGRESS_SHIFT_MONTHS].at(began)
    ends = months_later(began, months.value)
    return Term(
        began=began,
        ends=ends,
        earliest=months_later(ends, -shift.value),
        latest=months_later(ends, shift.value),
        months=months,
        shift=shift,
    )


def term_length(began: date, level: Level, *, law: Law = NATIONAL) -> Provision[int]:
    """
    The months of a term that begins on a day, with their texts.

    Raises:
        RecordError: No term is known for that level.
        NotInForceError: No figure is known for that day.

    >>> term_length(date(2025, 6, 30), Level.BRANCH).value
    30
    >>> term_length(date(2025, 7, 1), Level.BRANCH).value
    60
    """
    if level in (Level.BASE, Level.BASE_BRANCH):
        return law[BASE_TERM_MONTHS].at(began)
    if level is not Level.BRANCH:
        raise RecordError("CADRE-RE-01", path="level", expected=", ".join(_WITH_TERMS))
    pilot = law[PILOT_BRANCH_TERM_MONTHS].find(began)
    if pilot is not None and law.choice(BRANCH_TERM_PILOT) is Switch.ON:
        return pilot
    return law[BRANCH_TERM_MONTHS].at(began)
