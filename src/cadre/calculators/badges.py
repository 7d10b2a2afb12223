"""Badges for years of party age (Huy hiệu Đảng): which one is next, and at which award round.

Badges are awarded in a few rounds a year. Our reading: a member whose years are full between two
rounds is due at the first round on or after that day, by the years in force on that round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import takewhile

from attrs import frozen

from cadre.calculators.party_age import reaches
from cadre.calculators.steps import months_later
from cadre.errors import RecordError
from cadre.law.badges import (
    AWARD_DAYS,
    BADGE_YEARS,
    EARLY_MONTHS,
    POSTHUMOUS_MONTHS,
    AwardDay,
)
from cadre.law.base import Law, Provision, Timeline
from cadre.law.listing import Listed
from cadre.months import LAST_YEAR
from cadre.periods import Span

__all__ = [
    "Badge",
    "award_round",
    "award_rounds",
    "badges_due",
    "early_badge",
    "next_badge",
    "posthumous_badge",
]


@frozen
class Badge:
    """
    A badge that a member reaches (Huy hiệu Đảng).

    ``reached_on`` is the day its years are full, ``due_on`` the day it is awarded, ``provision``
    the badge years in force then.
    """

    years: int
    reached_on: date
    due_on: date
    provision: Provision[Listed[int]]


def award_rounds(year: int, law: Law) -> tuple[date, ...]:
    """
    The award rounds of a year (đợt trao tặng), in order.

    Raises:
        NotInForceError: The law is silent on the year (before 2021).

    >>> from cadre.law import NATIONAL
    >>> [f"{one:%d/%m}" for one in award_rounds(2026, NATIONAL)]
    ['03/02', '19/05', '02/09', '07/11']
    """
    return _rounds(year, law[AWARD_DAYS])


# Remembered: an audit asks for the same few years for everybody, and all of it is frozen.
@lru_cache(maxsize=256)
def _rounds(year: int, timeline: Timeline[Listed[AwardDay]]) -> tuple[date, ...]:
    timeline.at(date(year, 12, 31))
    named = {place for provision in timeline.provisions for place in provision.value}
    days = ((date(year, one.month, one.day), one) for one in named)
    found = ((day, one, timeline.find(day)) for day, one in days)
    return tuple(sorted(day for day, one, rule in found if rule and one in rule.value))


def award_round(day: date, law: Law) -> date:
    """
    The first award round on or after a day.

    Raises:
        NotInForceError: The law is silent on the year of *day*, or of the round.
        RecordError: There is none up to 2199.
    """
    for year in range(day.year, LAST_YEAR + 1):
        for one in award_rounds(year, law):
            if one >= day:
                return one
    raise RecordError("CADRE-RE-01", path="day", expected="a day from 1900 to 2199")


def next_badge(start: date, gaps: Sequence[Span], on: date, law: Law) -> Badge | None:
    """
    The next badge whose years are full after a day, or ``None``.

    Args:
        start: The day that party age counts from.
        gaps: Times outside activity, ``(since, until)``, ``until`` not included or ``None``.
        on: The day asked about; what was reached on it or before is not next.
        law: The law to go by.

    Raises:
        NotInForceError: The law is silent on the day a badge would be due (before 2021).
        RecordError: A gap ends before it begins.

    >>> from cadre.law import NATIONAL
    >>> badge = next_badge(date(1996, 6, 10), [], date(2026, 1, 1), NATIONAL)
    >>> badge.years, badge.reached_on, badge.due_on
    (30, datetime.date(2026, 6, 10), datetime.date(2026, 9, 2))
    """
    for years, reached_on in _reached(start, gaps, law):
        if reached_on > on:
            due_on = award_round(reached_on, law)
            provision = law[BADGE_YEARS].at(due_on)
            if years in provision.value:
                return Badge(years, reached_on, due_on, provision)
    return None


def badges_due(round_day: date, start: date, gaps: Sequence[Span], law: Law) -> tuple[Badge, ...]:
    """
    The badges of one member that are due at an award round: at most one, as the years are now.

    Their years are full after the round before, up to and including *round_day*. Who passed years
    before they became a badge is not due by this.

    Raises:
        NotInForceError: The law is silent on *round_day* or on the round before it.
        RecordError: A gap ends before it begins, or *round_day* is no award round.
    """
    if round_day not in award_rounds(round_day.year, law):
        raise RecordError("CADRE-RE-01", path="round_day", expected="a day of an award round")
    before = _round_before(round_day, law)
    provision = law[BADGE_YEARS].at(round_day)
    return tuple(
        Badge(years, reached_on, round_day, provision)
        for years, reached_on in _reached(start, gaps, law)
        if years in provision.value and before < reached_on <= round_day
    )


def _round_before(round_day: date, law: Law) -> date:
    """The award round before one."""
    earlier = [one for one in award_rounds(round_day.year, law) if one < round_day]
    return (earlier or award_rounds(round_day.year - 1, law))[-1]


def early_badge(on: date, start: date, gaps: Sequence[Span], law: Law) -> Badge | None:
    """
    The badge that a seriously ill member may be given early on a day (tặng sớm), or ``None``.

    Up to 12 months early for 30 to 65 years, up to 24 for 70 and more; both ends included.

    Raises:
        NotInForceError: The law is silent on *on* (before 28/09/2021).
        RecordError: A gap ends before it begins.
    """
    steps = law[EARLY_MONTHS].at(on).value

    def months(years: int) -> int:
        reached = [step for step in steps if step.years <= years]
        return max(reached, key=lambda step: step.years).months if reached else 0

    return _short_by(on, start, gaps, law, {years: months(years) for years in _named(law)})


def posthumous_badge(died_on: date, start: date, gaps: Sequence[Span], law: Law) -> Badge | None:
    """
    The badge that may be given to a member who died short of it (truy tặng), or ``None``.

    Up to 12 months short, counted from the day of death.

    Raises:
        NotInForceError: The law is silent on *died_on* (before 28/09/2021).
        RecordError: A gap ends before it begins.
    """
    short = law[POSTHUMOUS_MONTHS].at(died_on).value
    return _short_by(died_on, start, gaps, law, dict.fromkeys(_named(law), short))


def _short_by(
    on: date, start: date, gaps: Sequence[Span], law: Law, months: dict[int, int]
) -> Badge | None:
    """The first badge in force on a day whose years are full so many months later at most."""
    provision = law[BADGE_YEARS].at(on)
    for years, reached_on in _reached(start, gaps, law):
        if years in provision.value and on < reached_on <= months_later(on, months[years]):
            return Badge(years, reached_on, on, provision)
    return None


def _named(law: Law) -> list[int]:
    """Every number of years for which any text has a badge."""
    return sorted({years for one in law[BADGE_YEARS].provisions for years in one.value})


def _reached(start: date, gaps: Sequence[Span], law: Law) -> Iterator[tuple[int, date]]:
    """Years with the day each is full, as far as it ever is."""
    found = ((years, reaches(start, gaps, years)) for years in _named(law))
    return ((years, day) for years, day in takewhile(lambda one: one[1] is not None, found) if day)
