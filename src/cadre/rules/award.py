"""When a badge was awarded (tặng Huy hiệu Đảng): not before its years, with what is allowed short.

An early award rests on serious illness, a posthumous one on the day of death; which of them it
was is what the record of the badge says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cadre.dossiers import MemberDossier
from cadre.findings import Finding, UsedValue
from cadre.law.badges import BADGE_YEARS, EARLY_MONTHS, POSTHUMOUS_MONTHS, EarlyAward
from cadre.law.base import Law
from cadre.law.party_age import GAPS, READMITTED_FROM, START
from cadre.records import Badge, Ended, Membership
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import at_home, finding, judged, months_after
from cadre.rules.party_age import counted_from, reached_on

__all__ = ["RULES"]


def too_early(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A badge was awarded before it was allowed (tặng sớm hơn quy định).

    Before its years are full; earlier than illness allows; or further from them than a posthumous
    award may be, counted from the day of death where it is recorded.

    Cites:
        cadre.law.badges.EARLY_MONTHS
        cadre.law.badges.POSTHUMOUS_MONTHS
        cadre.law.party_age.START
    """
    for badge in dossier.badges:
        if not judged(badge.awarded_on, window):
            continue
        # Who has died belongs to no branch any more.
        known = badge.posthumous or at_home(dossier, window.as_of)
        counted = counted_from(dossier, law, badge.awarded_on) if known else None
        if counted is None:
            continue
        allowed = _allowed(dossier, badge, law)
        reached = reached_on(counted, badge.years)[0]
        if allowed is None or reached is None:
            continue
        latest, day, values, proof, word = allowed
        if reached <= latest:
            continue
        yield finding(
            "badge.too_early",
            dossier,
            window,
            badge.id,
            arises_on=badge.awarded_on,
            values=(*values, *counted.values),
            proof=[*counted.proof, badge, *proof],
            details={
                "years": str(badge.years),
                "awarded_on": badge.awarded_on.isoformat(),
                "reached_on": reached.isoformat(),
                "counted_on": day.isoformat(),
                "badge_award_word": word,
            },
            next_step="badge_report",
        )


def _allowed(
    dossier: MemberDossier, badge: Badge, law: Law
) -> tuple[date, date, tuple[UsedValue, ...], tuple[Membership, ...], str] | None:
    """The latest day on which the years may become full, counted from which, and what says so."""
    on = badge.awarded_on
    if badge.posthumous:
        short, died = law[POSTHUMOUS_MONTHS].find(on), _died(dossier)
        day = on if died is None or died.until is None else died.until
        latest = None if short is None else months_after(day, short.value)
        values = used_values((POSTHUMOUS_MONTHS, short))
        proof = () if died is None else (died,)
        return None if latest is None else (latest, day, values, proof, "posthumous")
    if badge.early:
        steps = law[EARLY_MONTHS].find(on)
        latest = None if steps is None else months_after(on, _early(steps.value, badge.years))
        values = used_values((EARLY_MONTHS, steps))
        return None if latest is None else (latest, on, values, (), "early")
    years = law[BADGE_YEARS].find(on)
    return None if years is None else (on, on, used_values((BADGE_YEARS, years)), (), "full")


def _early(steps: Iterable[EarlyAward], years: int) -> int:
    """By so many months at most, by the last step that the years of the badge reach."""
    found = [one for one in steps if one.years <= years]
    return max(found, key=lambda one: one.years).months if found else 0


def _died(dossier: MemberDossier) -> Membership | None:
    """The membership that ended by death."""
    found = [one for one in dossier.memberships if one.ended is Ended.DIED and one.until]
    return max(found, key=lambda one: (one.since, one.id), default=None)


RULES: tuple[Rule, ...] = (
    Rule(
        code="badge.too_early",
        about="member",
        reads="few",
        on=("badges",),
        check=too_early,
        vi="Huy hiệu Đảng được tặng sớm hơn quy định.",
        en="A badge was awarded earlier than is allowed.",
        figures=(BADGE_YEARS, EARLY_MONTHS, POSTHUMOUS_MONTHS, START, GAPS, READMITTED_FROM),
    ),
)
