"""Badges for years of party age (Huy hiệu Đảng): due, or passed over.

Party age counts from the first admission decision, less the times outside activity. Where it is
not known (no day of admission, or admitted again and no gap recorded), nothing is told; of a day
known in part, only what holds for every day it can be. An early award in serious illness is never
proposed: illness is not recorded. Exempt members are eligible like everybody else.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from cadre.calculators.badges import award_round, award_rounds
from cadre.dossiers import MemberDossier
from cadre.errors import NotInForceError, RecordError
from cadre.findings import Finding, Severity, UsedValue, Verdict
from cadre.law.badges import (
    AWARD_DAYS,
    BADGE_YEARS,
)
from cadre.law.base import Law, Timeline
from cadre.law.listing import Listed
from cadre.law.party_age import GAPS, READMITTED_FROM, START
from cadre.periods import AuditPeriod
from cadre.records import Badge
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import at_home, finding
from cadre.rules.party_age import Counted, counted_from, first_year, reached_on

__all__ = ["RULES"]

_BADGE_FIGURES = (BADGE_YEARS, AWARD_DAYS, START, GAPS, READMITTED_FROM)


def due(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A badge falls due in the period or at the round right after it (đến kỳ tặng Huy hiệu Đảng).

    Ahead of the round it is something to prepare for; after the round it says that no badge is
    recorded.

    Cites:
        cadre.law.badges.BADGE_YEARS
        cadre.law.badges.AWARD_DAYS
        cadre.law.party_age.START
    """
    near = _near(dossier, law, window)
    counted = counted_from(dossier, law, window.as_of) if near else None
    if counted is None or not _eligible(dossier, window.as_of):
        return
    before, after = _rounds(law, window.period)
    for years in near:
        reached, due_on = _due_on(counted, years, law)
        if reached is None or due_on is None or not before < due_on <= after:
            continue
        passed = due_on < window.as_of
        yield finding(
            "badge.due",
            dossier,
            window,
            str(years),
            arises_on=due_on,
            verdict=Verdict.FLAGGED if passed else Verdict.WARNING,
            severity=Severity.INFO,
            values=(*_figures(due_on, law), *counted.values),
            proof=counted.proof,
            details=_years(years, reached, due_on),
            next_step="badge_check" if passed else "badge_prepare",
        )


def missed(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A badge fell due before the period and is not recorded, though another is (chưa ghi huy hiệu).

    Who has no badge on record at all is passed by: the branch may not keep them. Only the highest
    badge is told.

    Cites:
        cadre.law.badges.BADGE_YEARS
        cadre.law.badges.AWARD_DAYS
        cadre.law.party_age.START
    """
    highest = max(_awarded(dossier, window.as_of), key=_by_years, default=None)
    start = first_year(dossier)
    if highest is None or start is None:
        return
    named = _named(law[BADGE_YEARS])
    passed = bisect_right(named, window.period.first.year - start)
    above = named[bisect_right(named, highest.years) : passed]
    counted = counted_from(dossier, law, window.as_of) if above else None
    if counted is None or not _eligible(dossier, window.as_of):
        return
    for years in reversed(above):
        reached, due_on = _due_on(counted, years, law)
        if reached is None or due_on is None or due_on.year >= window.period.first.year:
            continue
        yield finding(
            "badge.missed",
            dossier,
            window,
            str(years),
            arises_on=due_on,
            severity=Severity.INFO,
            values=(*_figures(due_on, law), *counted.values),
            proof=[*counted.proof, highest],
            details={**_years(years, reached, due_on), "highest": str(highest.years)},
            next_step="badge_check",
        )
        return


def _eligible(dossier: MemberDossier, day: date) -> bool:
    """Whether somebody is an official member of some branch, exempt from meetings or not."""
    return dossier.is_official(day) and bool(at_home(dossier, day))


def _near(dossier: MemberDossier, law: Law, window: Window) -> tuple[int, ...]:
    """The badge years above those on record that may fall due, by a look at the first day alone."""
    admitted, start = dossier.member.admitted, first_year(dossier)
    # A year alone never tells the round.
    if start is None or not (dossier.admissions or (admitted and admitted.month)):
        return ()
    named = _named(law[BADGE_YEARS])
    if window.period.last.year + 1 - start < named[0]:
        return ()
    near = named[: bisect_right(named, window.period.last.year + 1 - start)]
    highest = max((one.years for one in _awarded(dossier, window.as_of)), default=0)
    near = near[bisect_right(near, highest) :]
    if dossier.gaps or dossier.admissions or admitted is None:
        return near
    # Nothing is taken out: full to the day in the year that the admission says.
    near = near[bisect_left(near, window.period.first.year - 1 - start) :]
    month, day = admitted.month, admitted.day
    if not near or month is None or day is None:
        return near
    return tuple(one for one in near if _in_time(start + one, month, day, law, window.period))


def _in_time(year: int, month: int, day: int, law: Law, period: AuditPeriod) -> bool:
    """Whether a day lies between the rounds that matter; 29 February may be a day earlier."""
    before, after = _rounds(law, period)
    early = (before.year, before.month, before.day) < (year, month, day)
    return early and (year, month, min(day, 28)) <= (after.year, after.month, after.day)


@lru_cache(maxsize=64)
def _rounds(law: Law, period: AuditPeriod) -> tuple[date, date]:
    """The last award round before the years of a period, and the first one after the period."""
    year = period.first.year
    end = _round(period.last + timedelta(days=1), law) or date(period.last.year, 12, 31)
    try:
        return award_rounds(year - 1, law)[-1], end
    except NotInForceError:
        return date(year - 1, 12, 31), end


@lru_cache(maxsize=64)
def _named(timeline: Timeline[Listed[int]]) -> tuple[int, ...]:
    """Every number of years for which any text has a badge, in order."""
    return tuple(sorted({years for one in timeline.provisions for years in one.value}))


def _due_on(counted: Counted, years: int, law: Law) -> tuple[date | None, date | None]:
    """When so many years are full, and the round at which the badge is due, where that is sure."""
    earliest, latest = reached_on(counted, years)
    if earliest is None or latest is None:
        return None, None
    due_on = _round(latest, law)
    if due_on is None or _round(earliest, law) != due_on:
        return None, None
    asked = law[BADGE_YEARS].find(due_on)
    return (latest, due_on) if asked is not None and years in asked.value else (None, None)


def _round(day: date, law: Law) -> date | None:
    """The first award round on or after a day; ``None`` where the texts of that day are silent."""
    if law[AWARD_DAYS].find(day) is None:
        return None
    try:
        return award_round(day, law)
    except (NotInForceError, RecordError):
        return None


def _by_years(badge: Badge) -> tuple[int, str]:
    return badge.years, badge.id


def _awarded(dossier: MemberDossier, day: date) -> list[Badge]:
    return [one for one in dossier.badges if one.awarded_on <= day]


def _figures(due_on: date, law: Law) -> tuple[UsedValue, ...]:
    return used_values(
        (BADGE_YEARS, law[BADGE_YEARS].find(due_on)),
        (AWARD_DAYS, law[AWARD_DAYS].find(due_on)),
    )


def _years(years: int, reached: date, due_on: date) -> dict[str, str]:
    return {
        "years": str(years),
        "reached_on": reached.isoformat(),
        "due_on": due_on.isoformat(),
    }


RULES: tuple[Rule, ...] = (
    Rule(
        code="badge.due",
        about="member",
        reads="few",
        check=due,
        vi="Đảng viên đủ năm tuổi đảng được xét tặng Huy hiệu Đảng ở một đợt trong kỳ hoặc ngay "
        "sau kỳ.",
        en="A member's party age earns a badge at a round in the period or right after it.",
        figures=_BADGE_FIGURES,
    ),
    Rule(
        code="badge.missed",
        about="member",
        reads="few",
        on=("badges",),
        check=missed,
        vi="Đảng viên đã đủ năm tuổi đảng từ trước kỳ nhưng hồ sơ chưa ghi huy hiệu tương ứng.",
        en="A member's party age earned a badge before the period and none is recorded.",
        figures=_BADGE_FIGURES,
    ),
)
