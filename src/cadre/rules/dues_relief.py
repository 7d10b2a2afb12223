"""Exemption and reduction of dues (miễn, giảm đảng phí): what does not fit the law, what ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Severity, UsedValue, Verdict
from cadre.law.base import Law, Timeline
from cadre.law.dues import (
    HARDSHIP_DECIDED_BY,
    HARDSHIP_EXEMPTS,
    HARDSHIP_REQUESTED,
    RELIEF_MAX_MONTHS,
    RELIEF_PERCENTS,
    SOCIAL_PENSION_EXEMPTS,
)
from cadre.months import Month, MonthSet
from cadre.periods import months_touched
from cadre.records import DuesRelief, ReliefGround
from cadre.rules.base import Rule, Window, procedure_values, used_values
from cadre.rules.deeds import finding, judged, months_after, on_the_roll

__all__ = ["ENDED", "RULES", "TOO_LONG"]

_NOTICE_DAYS = 60
"""How long before its end the branch is told of it."""
_WHOLE = 100
_OTHER = ReliefGround.OTHER_HARDSHIP


@on_the_roll
def against_the_text(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A relief that its text does not allow: too long, of another percentage, not asked for.

    Looked at are those in force on the day of the audit, and those begun in its years. The law is
    that of the month in which a relief begins. Where it is not recorded whether the member asked,
    or on which ground dues were taken off, nothing is said.

    Cites:
        cadre.law.dues.HARDSHIP_REQUESTED
        cadre.law.dues.HARDSHIP_EXEMPTS
        cadre.law.dues.RELIEF_PERCENTS
        cadre.law.dues.RELIEF_MAX_MONTHS
    """
    for one in dossier.reliefs:
        if covers(one, window.as_of) or judged(one.since, window):
            for fault, figure in _faults(one, law):
                yield _wrong(dossier, law, window, one, fault, figure)


def _faults(relief: DuesRelief, law: Law) -> Iterator[tuple[str, Timeline[Any]]]:
    """What does not fit, with the figure it does not fit."""
    day = Month.of(relief.since).first_day
    # 01-QĐ/TW, Điều 5; before, 03-HD/VPTW, mục II, điểm 12: hardship is asked for in writing.
    if relief.requested is False and relief.ground in _stated(HARDSHIP_REQUESTED, law, day, ()):
        yield "not_requested", HARDSHIP_REQUESTED
    # 01-QĐ/TW, Điều 5: special hardship exempts.
    exempts = _stated(HARDSHIP_EXEMPTS, law, day, ())
    if relief.ground in exempts and relief.percent < _WHOLE:
        yield "part", HARDSHIP_EXEMPTS
    if relief.ground is not _OTHER:
        return
    # The same article: other hardship takes off 30, 50 or 70 percent or all, for 12 months at most.
    percents = _stated(RELIEF_PERCENTS, law, day, None)
    if percents is not None and relief.percent not in (*percents, _WHOLE):
        yield "percent", RELIEF_PERCENTS
    longest = _stated(RELIEF_MAX_MONTHS, law, day, None)
    if longest is not None and _longer(relief, longest):
        yield "too_long", RELIEF_MAX_MONTHS


def _stated(figure: Timeline[Any], law: Law, day: date, silent: Any) -> Any:
    found = law[figure].find(day)
    return silent if found is None else found.value


def _longer(relief: DuesRelief, months: int) -> bool:
    """Whether it has no end, or one after so many months."""
    latest = months_after(relief.since, months)
    return latest is not None and (relief.until is None or relief.until > latest)


def _wrong(
    dossier: MemberDossier,
    law: Law,
    window: Window,
    relief: DuesRelief,
    fault: str,
    figure: Timeline[Any],
) -> Finding:
    day = Month.of(relief.since).first_day
    return finding(
        "dues.relief_too_long",
        dossier,
        window,
        f"{relief.id}:{fault}",
        arises_on=relief.since,
        values=(*used_values((figure, law[figure].find(day))), *_decides(law, window.as_of)),
        proof=(relief,),
        details={"relief_fault_word": fault},
        next_step=_step_of(fault, law, window.as_of),
    )


def _decides(law: Law, day: date) -> tuple[UsedValue, ...]:
    """Who decides on relief, for the next step."""
    return procedure_values((HARDSHIP_DECIDED_BY, law[HARDSHIP_DECIDED_BY].find(day)))


def _step_of(fault: str, law: Law, day: date) -> str:
    step = f"dues_relief_{fault}"
    return _step(step, law, day) if fault == "not_requested" else step


def _step(step: str, law: Law, day: date) -> str:
    """The next step; up to 01/2026 the committee of the base organisation decided on every case."""
    then = _stated(HARDSHIP_DECIDED_BY, law, day, None) == "base_committee"
    return f"{step}_then" if then else step


@on_the_roll
def ends_soon(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A relief that ends within 60 days: dues are asked for again (sắp hết thời hạn miễn, giảm).

    A relief holds for every month in which it has a day. Nothing is said where another one takes
    off as much in the month after, or where it rests on party age, which does not end.

    Cites:
        cadre.law.dues.HARDSHIP_DECIDED_BY
    """
    for one in dossier.reliefs:
        until = one.until if covers(one, window.as_of) else None
        if until is None or (until - window.as_of).days > _NOTICE_DAYS:
            continue
        again = Month.of(until) if until.day == 1 else Month.of(until) + 1
        if one.ground is not ReliefGround.PARTY_AGE and not _goes_on(dossier, one, again):
            yield _ending(dossier, law, window, one, until, again)


def _goes_on(dossier: MemberDossier, ending: DuesRelief, month: Month) -> bool:
    return any(
        other is not ending
        and other.percent >= ending.percent
        and months_touched([(other.since, other.until)], MonthSet([month]))
        for other in dossier.reliefs
    )


def _ending(
    dossier: MemberDossier,
    law: Law,
    window: Window,
    relief: DuesRelief,
    until: date,
    again: Month,
) -> Finding:
    figures = _grounded_on(relief.ground)
    told = used_values(*((one, law[one].find(relief.since)) for one in figures))
    return finding(
        "dues.relief_ended",
        dossier,
        window,
        relief.id,
        verdict=Verdict.WARNING,
        severity=Severity.INFO,
        arises_on=until,
        values=(*told, *_decides(law, window.as_of)),
        proof=(relief,),
        details={"again_month": str(again)},
        next_step=_step("dues_relief_ask_again", law, window.as_of),
    )


def _grounded_on(ground: ReliefGround | None) -> tuple[Timeline[Any], ...]:
    if ground is ReliefGround.SOCIAL_PENSION:
        return (SOCIAL_PENSION_EXEMPTS,)
    if ground is _OTHER:
        return (RELIEF_MAX_MONTHS,)
    return () if ground is None else (HARDSHIP_EXEMPTS,)


TOO_LONG = Rule(
    code="dues.relief_too_long",
    about="member",
    reads="few",
    on=("reliefs",),
    check=against_the_text,
    vi="Việc miễn, giảm đảng phí không đúng quy định: quá thời hạn mỗi lần, mức giảm không có "
    "trong quy định, hoặc không có đơn đề nghị.",
    en="A relief from dues that the text does not allow: too long, of another percentage, or not "
    "asked for in writing.",
    figures=(
        HARDSHIP_REQUESTED,
        HARDSHIP_EXEMPTS,
        RELIEF_PERCENTS,
        RELIEF_MAX_MONTHS,
        HARDSHIP_DECIDED_BY,
    ),
)
ENDED = Rule(
    code="dues.relief_ended",
    about="member",
    reads="few",
    on=("reliefs",),
    check=ends_soon,
    vi="Thời hạn miễn, giảm đảng phí sẽ hết trong 60 ngày; sau đó thu lại đảng phí.",
    en="A relief from dues ends within 60 days; dues are then asked for again.",
    figures=(HARDSHIP_DECIDED_BY, HARDSHIP_EXEMPTS, RELIEF_MAX_MONTHS, SOCIAL_PENSION_EXEMPTS),
)

RULES: tuple[Rule, ...] = (TOO_LONG, ENDED)
