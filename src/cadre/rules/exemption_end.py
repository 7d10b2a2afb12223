"""The end of an exemption (hết thời hạn miễn): a return to activity to decide on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Severity, Verdict
from cadre.law.assignments import EVERY_MEMBER_HAS_WORK
from cadre.law.base import Law, Timeline
from cadre.law.exemptions import RETURN_DECIDED_BY, TEMPORARY_DECIDED_BY, TEMPORARY_MAX_MONTHS
from cadre.law.options import ASSIGNMENT_PROFILE, Switch
from cadre.records import Assignment, Exemption, ExemptionKind, Suspension
from cadre.rules.base import Rule, Window, procedure_values, used_options, used_values
from cadre.rules.deeds import at_home, finding

__all__ = ["EXPIRED", "RULES"]

_NOTICE_DAYS = 60
"""How long before its end the branch is told of it."""


def expired(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    An exemption ended within the period and no work was given since, or it will end soon.

    Work in force since its end, another exemption or a suspension since then tell that the branch
    has seen to it. An audit passes by whoever is in a branch that records nobody's work.

    Cites:
        cadre.law.exemptions.RETURN_DECIDED_BY
        cadre.law.assignments.EVERY_MEMBER_HAS_WORK
    """
    if not at_home(dossier, window.as_of):
        return
    for one in _exempting(dossier):
        until = one.until if covers(one, window.as_of) else None
        if until is None or (until - window.as_of).days > _NOTICE_DAYS:
            continue
        if not any(covers(other, until) for other in _exempting(dossier)):
            yield _ending(dossier, window, law, one, until)
    gone = {
        (one.until, one.id): one
        for one in _exempting(dossier)
        if one.until is not None and window.period.first <= one.until <= window.as_of
    }
    if gone and law.choice(ASSIGNMENT_PROFILE) is not Switch.OFF:
        until, id = max(gone)
        if not _seen_to(dossier, until, window.as_of):
            yield _ended(dossier, window, law, gone[until, id], until)


def _exempting(dossier: MemberDossier) -> list[Exemption]:
    """The exemptions; a reduction (giảm) is none."""
    return [one for one in dossier.exemptions if one.exempts]


def _seen_to(dossier: MemberDossier, ended: date, day: date) -> bool:
    """Whether anything recorded since the end of an exemption tells what became of it."""
    told: list[Assignment | Exemption | Suspension] = [*dossier.assignments]
    told += [*dossier.exemptions, *dossier.suspensions]
    return any(one.since <= day and (one.until is None or one.until > ended) for one in told)


def _ending(
    dossier: MemberDossier, window: Window, law: Law, exemption: Exemption, until: date
) -> Finding:
    figures = _of_return(exemption)
    return finding(
        "exemption.expired",
        dossier,
        window,
        exemption.id,
        verdict=Verdict.WARNING,
        severity=Severity.INFO,
        arises_on=until,
        values=used_values(*((one, law[one].find(window.as_of)) for one in figures)),
        proof=(exemption,),
        next_step=_step_of_return(exemption, "exemption_prepare_return"),
    )


def _ended(
    dossier: MemberDossier, window: Window, law: Law, exemption: Exemption, until: date
) -> Finding:
    return finding(
        "exemption.expired",
        dossier,
        window,
        exemption.id,
        severity=Severity.WARNING,
        arises_on=until,
        values=(
            *procedure_values(*((one, law[one].find(until)) for one in _of_return(exemption))),
            *used_values((EVERY_MEMBER_HAS_WORK, law[EVERY_MEMBER_HAS_WORK].find(until))),
        ),
        options=used_options(law, ASSIGNMENT_PROFILE),
        proof=(exemption,),
        next_step=_step_of_return(exemption, "exemption_return"),
    )


def _of_return(exemption: Exemption) -> tuple[Timeline[Any], ...]:
    """The figures that say how a member returns; a temporary exemption has a text of its own."""
    if exemption.kind is ExemptionKind.TEMPORARY:
        return TEMPORARY_DECIDED_BY, TEMPORARY_MAX_MONTHS
    return (RETURN_DECIDED_BY,)


def _step_of_return(exemption: Exemption, step: str) -> str:
    return f"{step}_temporary" if exemption.kind is ExemptionKind.TEMPORARY else step


EXPIRED = Rule(
    code="exemption.expired",
    about="member",
    reads="few",
    on=("exemptions",),
    check=expired,
    vi="Thời hạn miễn công tác và sinh hoạt đã hết mà chưa được phân công công tác trở lại, hoặc "
    "sắp hết.",
    en="An exemption has ended and no work was given since, or it will end soon.",
    figures=(
        RETURN_DECIDED_BY,
        TEMPORARY_DECIDED_BY,
        TEMPORARY_MAX_MONTHS,
        EVERY_MEMBER_HAS_WORK,
    ),
    options=(ASSIGNMENT_PROFILE,),
)

RULES: tuple[Rule, ...] = (EXPIRED,)
