"""A deed in the records (việc đã làm): whether an audit judges it, limits from it, what proves it.

For the families about one person: admission, probation, discipline, badges.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import wraps
from typing import TypeGuard

from cadre.calculators.steps import months_later
from cadre.calculators.working_days import add_working_days
from cadre.dossiers import MemberDossier, covers
from cadre.errors import RecordError
from cadre.findings import Finding, Severity, UsedOption, UsedValue, Verdict, refs
from cadre.law.base import Law
from cadre.records import Membership, MembershipKind, Record, Standing, StandingKind
from cadre.rules.base import MemberCheck, Window, about_member

__all__ = [
    "at_home",
    "finding",
    "judged",
    "months_after",
    "on_the_roll",
    "probationary",
    "working_days_after",
]

_PROBATIONARY = StandingKind.PROBATIONARY


def judged(day: date | None, window: Window) -> TypeGuard[date]:
    """Whether a deed of *day* is looked at: in a year of the period, by the day of the audit."""
    if day is None or day > window.as_of:
        return False
    return window.period.first.year <= day.year <= window.period.last.year


def months_after(day: date, months: int) -> date | None:
    """The day so many months later; ``None`` beyond the calendar of cadre."""
    try:
        return months_later(day, months)
    except RecordError:
        return None


def working_days_after(day: date, count: int) -> date | None:
    """The last of so many working days after a day; ``None`` beyond the calendar of cadre."""
    try:
        return add_working_days(day, count, holidays=())
    except RecordError:
        return None


def at_home(dossier: MemberDossier, day: date) -> tuple[Membership, ...]:
    """The membership by which an audit looks at the member on a day; empty where there is none."""
    if not dossier.audited_at:
        home = dossier.branch_on(day)
        return () if home is None else (home,)
    here = [one for one in dossier.memberships if one.branch == dossier.audited_at]
    present = [one for one in here if covers(one, day)]
    present.sort(key=lambda one: (one.kind is MembershipKind.TEMPORARY, one.since, one.id))
    return tuple(present[:1])


def on_the_roll(check: MemberCheck) -> MemberCheck:
    """The same check, for those alone who belong to a branch on the day of the audit."""

    @wraps(check)
    def checked(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
        if at_home(dossier, window.as_of):
            yield from check(dossier, law, window)

    return checked


def probationary(dossier: MemberDossier, day: date) -> Standing | None:
    """
    The standing by which the member is stated to be on probation on a day (đảng viên dự bị).

    ``None`` for whoever is official on that day, and without such a standing on that very day:
    for what is held against a person, a recognition that was not recorded is no probation. See
    ``cadre.rules.probationers`` for what the branch owes.
    """
    found = [one for one in dossier.standings if one.kind is _PROBATIONARY and covers(one, day)]
    if not found or dossier.is_official(day):
        return None
    return max(found, key=lambda one: (one.since, one.id))


def finding(
    code: str,
    dossier: MemberDossier,
    window: Window,
    unique: str,
    *,
    arises_on: date,
    values: tuple[UsedValue, ...],
    proof: Iterable[Record],
    next_step: str,
    severity: Severity = Severity.WARNING,
    verdict: Verdict = Verdict.FLAGGED,
    options: tuple[UsedOption, ...] = (),
    details: Mapping[str, str] | None = None,
) -> Finding:
    """
    A finding about one member, proved by *proof* beside the member and the home membership.

    Args:
        unique: What tells it from others of the same code about the member, in every audit.
    """
    return Finding(
        key=f"{code}:{dossier.id}:{unique}",
        code=code,
        verdict=verdict,
        severity=severity,
        subject=about_member(dossier, window.as_of),
        arises_on=arises_on,
        as_of=window.as_of,
        values=values,
        options=options,
        evidence=refs([dossier.member, *at_home(dossier, window.as_of), *proof]),
        details=details or {},
        next_step=next_step,
    )
