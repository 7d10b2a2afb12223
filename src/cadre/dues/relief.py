"""What frees from dues or takes a part off (miễn, giảm đảng phí)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import frozen

from cadre.calculators.party_age import DayRange, reaches
from cadre.calculators.steps import months_later
from cadre.dues.figures import Figures
from cadre.dues.needs import Lacks, Need, Needs
from cadre.dues.payer import Payer
from cadre.law.activity import DETAINED_OWE_DUES, EXEMPT_OWE_DUES, SUSPENDED_OWE_DUES
from cadre.law.base import Timeline
from cadre.law.dues import (
    HARDSHIP_DECIDED_BY,
    HARDSHIP_EXEMPTS,
    HARDSHIP_REQUESTED,
    PROBATIONERS_OWE,
    RELIEF_MAX_MONTHS,
    RELIEF_PERCENTS,
    SOCIAL_PENSION_EXEMPTS,
    YEARS_OF_PARTY_AGE,
)
from cadre.law.options import DUES_EXEMPT_FROM, DuesExemptFrom
from cadre.months import Month, MonthSet
from cadre.periods import FIRST_DAY, LAST_DAY, Span, months_touched
from cadre.records import DuesRelief, ReliefGround, SuspensionGround

__all__ = [
    "NothingDue",
    "Relief",
    "Remark",
    "free_by_law",
    "free_by_party_age",
    "relief_of",
    "remarks_on",
]


class NothingDue(StrEnum):
    """Why nothing is due for a month."""

    OFF_ROLL = "off_roll"
    """Không sinh hoạt ở chi bộ nào."""
    PAID_BEFORE = "paid_before"
    """Đã đóng ở nơi trước theo giấy giới thiệu."""
    NOT_COLLECTED = "not_collected"
    """Quy định của tháng không thu."""
    PARTY_AGE = "party_age"
    """Đủ 50 năm tuổi đảng."""
    SOCIAL_PENSION = "social_pension"
    """Hưởng trợ cấp hưu trí xã hội."""
    RELIEVED = "relieved"
    """Được miễn."""


class Remark(StrEnum):
    """What in the records does not fit the law; the result follows the records all the same."""

    UNDECIDED = "undecided"
    """Không ghi quyết định miễn, giảm."""
    NOT_REQUESTED = "not_requested"
    """Không có đơn đề nghị."""
    TOO_LONG = "too_long"
    """Dài hơn thời hạn mỗi lần."""
    OTHER_PERCENT = "other_percent"
    """Mức giảm không có trong quy định."""
    VOLUNTARY_LOWER = "voluntary_lower"
    """Mức tự nguyện thấp hơn mức phải đóng."""


@frozen
class Relief:
    """What a recorded exemption (100 percent) or reduction takes off; ``record`` is its id."""

    percent: int
    ground: ReliefGround | None
    record: str
    decision: str = ""


def relief_of(reliefs: Iterable[DuesRelief], figures: Figures) -> DuesRelief | None:
    """
    The relief that has a day in the month; of several the one that takes most off.

    Reliefs do not add up: each says what part of the whole is not due.
    """
    month = MonthSet([figures.month])
    found = [one for one in reliefs if months_touched([(one.since, one.until)], month)]
    best = min(found, key=lambda one: (-one.percent, one.id), default=None)
    if best is not None:
        _use_of(best, figures)
    return best


def _use_of(relief: DuesRelief, figures: Figures) -> None:
    """The figures that a relief rests on, where the law of the month states them."""
    hardship = (HARDSHIP_DECIDED_BY, HARDSHIP_REQUESTED)
    of_ground: dict[ReliefGround | None, tuple[Timeline[Any], ...]] = {
        None: (),
        ReliefGround.PARTY_AGE: (YEARS_OF_PARTY_AGE,),
        ReliefGround.SOCIAL_PENSION: (SOCIAL_PENSION_EXEMPTS,),
        ReliefGround.OTHER_HARDSHIP: (*hardship, RELIEF_PERCENTS, RELIEF_MAX_MONTHS),
    }
    for timeline in of_ground.get(relief.ground, (*hardship, HARDSHIP_EXEMPTS)):
        if figures.stated(timeline) is not None:
            figures.use(timeline)


def remarks_on(relief: DuesRelief, figures: Figures) -> Iterator[Remark]:
    """What in a relief does not fit the law of the month."""
    if not relief.decision:
        yield Remark.UNDECIDED
    requested = figures.stated(HARDSHIP_REQUESTED) or ()
    if relief.requested is False and relief.ground in requested:
        yield Remark.NOT_REQUESTED
    exempting = figures.stated(HARDSHIP_EXEMPTS) or ()
    if relief.ground in exempting and relief.percent < 100:
        yield Remark.OTHER_PERCENT
    if relief.ground is not ReliefGround.OTHER_HARDSHIP:
        return
    # 01-QĐ/TW, Điều 5: exempt, or 30, 50 or 70 percent less, for 12 months at most each time.
    percents = figures.stated(RELIEF_PERCENTS)
    if percents is not None and relief.percent not in (*percents, 100):
        yield Remark.OTHER_PERCENT
    longest = figures.stated(RELIEF_MAX_MONTHS)
    if longest is not None and _longer(relief, longest):
        yield Remark.TOO_LONG


def _longer(relief: DuesRelief, months: int) -> bool:
    """Whether it has no end, or one after so many months; no end lies beyond the calendar."""
    if relief.until is None:
        return True
    latest = Month.of(relief.since).ordinal + months
    within = latest <= Month.of(LAST_DAY).ordinal
    return within and relief.until > months_later(relief.since, months)


def free_by_law(payer: Payer, figures: Figures) -> NothingDue | None:
    """Why the law itself asks nothing of the payer in the month, whatever the basis."""
    for timeline, spans in _standing_rules(payer):
        touched = months_touched(spans, MonthSet([figures.month]))
        if touched and figures.stated(timeline) is not None and not figures.use(timeline):
            return NothingDue.NOT_COLLECTED
    # 01-QĐ/TW, điểm 1.1: a probationary member pays as an official one.
    probation = payer.probationary and figures.stated(PROBATIONERS_OWE) is not None
    if probation and not figures.use(PROBATIONERS_OWE):
        return NothingDue.NOT_COLLECTED
    return None


def _standing_rules(payer: Payer) -> Iterator[tuple[Timeline[bool], list[Span]]]:
    yield EXEMPT_OWE_DUES, [(one.since, one.until) for one in payer.exemptions if one.exempts]
    # From 02/2026 nothing is collected while suspended because of detention; before, it was.
    for one in payer.suspensions:
        detained = one.ground is SuspensionGround.DETENTION
        yield DETAINED_OWE_DUES if detained else SUSPENDED_OWE_DUES, [(one.since, one.until)]


def free_by_party_age(payer: Payer, figures: Figures) -> bool:
    """
    Whether the years of party age that free from dues are reached for the month.

    Raises:
        Lacks: It cannot be told from what is known of the day that party age counts from.
    """
    years = figures.stated(YEARS_OF_PARTY_AGE)
    if years is None:
        return False
    reached = _reached(payer, years)
    choice = figures.law.choice(DUES_EXEMPT_FROM)
    if reached.latest is not None and _is_free(figures.month, reached.latest, choice):
        figures.use(YEARS_OF_PARTY_AGE)
        return True
    if reached.earliest is None or not _is_free(figures.month, reached.earliest, choice):
        return False
    raise Lacks(Needs(Need.PARTY_AGE, figures.month, key=YEARS_OF_PARTY_AGE.key))


def _reached(payer: Payer, years: int) -> DayRange:
    """The earliest and latest day on which so many years of party age are reached."""
    if isinstance(payer.counted_from, date):
        on = reaches(payer.counted_from, payer.gaps, years)
        return DayRange(on, on)
    if payer.counted_from is not None:
        return reaches(payer.counted_from, payer.gaps, years)
    # Party age is never more than age. Nothing tells when, at the latest, it is reached.
    born = payer.born
    first = FIRST_DAY if born is None else date(born.year, born.month or 1, born.day or 1)
    return DayRange(reaches(first, (), years), None)


def _is_free(month: Month, reached: date, choice: DuesExemptFrom) -> bool:
    """Whether a month is the first one free of dues, or later."""
    whole = choice is DuesExemptFrom.WHOLE_MONTH and reached.day > 1
    return Month.of(reached) < month if whole else Month.of(reached) <= month
