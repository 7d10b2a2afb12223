"""Exemption from work and meetings (miễn công tác và sinh hoạt): its length, its reason, its work.

Each rule looks at what holds on the day of the audit. Where the reason is not recorded, nothing is
said of what the reason would ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cadre.calculators import months_later
from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Severity, UsedValue
from cadre.law.assignments import EXEMPT_OUTSIDE_DUTY
from cadre.law.base import Law, Timeline
from cadre.law.exemptions import (
    AGE_MEN_YEARS,
    AGE_WOMEN_YEARS,
    MOBILE_WORK_MONTHS,
    PERIOD_STATED,
    TEMPORARY_DECIDED_BY,
    TEMPORARY_MAX_MONTHS,
)
from cadre.law.options import ASSIGNMENT_PROFILE, Switch
from cadre.periods import PartialDate
from cadre.records import (
    Exemption,
    ExemptionGround,
    ExemptionKind,
    Sex,
)
from cadre.rules.base import Rule, Window, procedure_values, used_options, used_values
from cadre.rules.deeds import at_home, finding, months_after

__all__ = ["AGE", "NO_PERIOD", "RULES", "TOO_LONG", "WORK"]

_NO_PERIOD_ASKED = (ExemptionGround.AGE_AND_HEALTH, ExemptionGround.OTHER)
"""Old age has no term; of a reason not recorded nothing can be said."""


def _in_force(dossier: MemberDossier, day: date) -> list[Exemption]:
    """The exemptions in force on a day; a reduction (giảm) is none."""
    return [one for one in dossier.exemptions if one.exempts and covers(one, day)]


def no_period(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    An exemption for a reason other than old age has no end (không ghi thời hạn).

    Cites:
        cadre.law.exemptions.PERIOD_STATED
    """
    if not at_home(dossier, window.as_of):
        return
    for one in _in_force(dossier, window.as_of):
        stated = one.ground in _NO_PERIOD_ASKED and one.kind is not ExemptionKind.TEMPORARY
        if one.until is not None or stated:
            continue
        # 09-HD/BTCTW 2017, phần IV: the application states its period.
        asked = law[PERIOD_STATED].find(one.since)
        if asked is not None and asked.value:
            yield finding(
                "exemption.no_period",
                dossier,
                window,
                one.id,
                severity=Severity.WARNING,
                arises_on=one.since,
                values=(
                    *used_values((PERIOD_STATED, asked)),
                    *_decided_above(one, law, window),
                ),
                proof=(one,),
                details={"exemption_ground_word": one.ground.value},
                next_step=_step(one, "exemption_state_period"),
            )


def too_long(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A temporary exemption, or one for mobile work, as long as its limit or longer.

    Work where there is no organisation of the Party has no limit of its own. One granted for too
    long is found at once, one without an end when it has lasted so long.

    Cites:
        cadre.law.exemptions.TEMPORARY_MAX_MONTHS
        cadre.law.exemptions.MOBILE_WORK_MONTHS
    """
    if not at_home(dossier, window.as_of):
        return
    for one in _in_force(dossier, window.as_of):
        figure = _limited_by(one)
        limit = law[figure].find(one.since) if figure is not None else None
        if figure is None or limit is None:
            continue
        # Dưới 12 tháng: twelve months to the day are too long.
        reached = months_after(one.since, limit.value)
        if reached is None:
            continue
        granted = one.until is not None and one.until >= reached
        if granted or window.as_of >= reached:
            yield finding(
                "exemption.too_long",
                dossier,
                window,
                one.id,
                severity=Severity.WARNING,
                arises_on=one.since if granted else reached,
                values=(*used_values((figure, limit)), *_decided_above(one, law, window)),
                proof=(one,),
                details={
                    "limit": str(limit.value),
                    "since_on": one.since.isoformat(),
                    "exemption_length_word": "mobile" if figure is MOBILE_WORK_MONTHS else "away",
                },
                next_step=_step(one, "exemption_shorten"),
            )


def _decided_above(exemption: Exemption, law: Law, window: Window) -> tuple[UsedValue, ...]:
    """Who decides on a temporary exemption: not the branch, which proposes it."""
    # 01-HD/TW 2021, điểm 10.3.
    if exemption.kind is not ExemptionKind.TEMPORARY:
        return ()
    return procedure_values((TEMPORARY_DECIDED_BY, law[TEMPORARY_DECIDED_BY].find(window.as_of)))


def _step(exemption: Exemption, step: str) -> str:
    return f"{step}_temporary" if exemption.kind is ExemptionKind.TEMPORARY else step


def _limited_by(exemption: Exemption) -> Timeline[int] | None:
    if exemption.kind is ExemptionKind.TEMPORARY:
        return TEMPORARY_MAX_MONTHS
    return MOBILE_WORK_MONTHS if exemption.ground is ExemptionGround.MOBILE else None


def age(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Exempt for old age before the age that is asked for (chưa quá tuổi).

    Said only where every possible day of birth says so; of an unknown sex or birth, nothing.

    Cites:
        cadre.law.exemptions.AGE_MEN_YEARS
        cadre.law.exemptions.AGE_WOMEN_YEARS
    """
    born, sex = dossier.member.born, dossier.member.sex
    if born is None or sex is None or not at_home(dossier, window.as_of):
        return
    figure = AGE_MEN_YEARS if sex is Sex.MALE else AGE_WOMEN_YEARS
    for one in _in_force(dossier, window.as_of):
        old = one.ground is ExemptionGround.AGE_AND_HEALTH and one.kind is ExemptionKind.EXEMPT
        years = law[figure].find(one.since) if old else None
        # 27-HD/BTCTW 2009, điểm 1.1: past this age, so its very birthday is not enough.
        if years is not None and one.since <= _earliest_birthday(born, years.value):
            yield finding(
                "exemption.age",
                dossier,
                window,
                one.id,
                severity=Severity.INFO,
                arises_on=one.since,
                values=used_values((figure, years)),
                proof=(one,),
                details={"limit": str(years.value)},
                next_step="exemption_check_reason",
            )


def _earliest_birthday(born: PartialDate, years: int) -> date:
    """The first day on which somebody born then may turn so many years old."""
    return months_later(date(born.year, born.month or 1, born.day or 1), 12 * years)


def work(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    An exempt member still has work in force (còn phân công công tác).

    Cites:
        cadre.law.assignments.EXEMPT_OUTSIDE_DUTY
    """
    day = window.as_of
    exempt = _in_force(dossier, day)
    outside = law[EXEMPT_OUTSIDE_DUTY].find(day)
    if outside is None or not outside.value or law.choice(ASSIGNMENT_PROFILE) is Switch.OFF:
        return
    if not exempt or not at_home(dossier, day):
        return
    first = min(exempt, key=lambda one: (one.since, one.id))
    for one in dossier.assignments:
        if covers(one, day):
            yield finding(
                "exemption.work",
                dossier,
                window,
                one.id,
                severity=Severity.INFO,
                arises_on=max(one.since, first.since),
                values=used_values((EXEMPT_OUTSIDE_DUTY, outside)),
                options=used_options(law, ASSIGNMENT_PROFILE),
                proof=(first, one),
                details={"assignment": one.id, "exempt_since_on": first.since.isoformat()},
                next_step="exemption_end_work",
            )


NO_PERIOD = Rule(
    code="exemption.no_period",
    about="member",
    reads="few",
    on=("exemptions",),
    check=no_period,
    vi="Miễn công tác và sinh hoạt vì lý do khác tuổi cao, sức yếu mà không ghi thời hạn.",
    en="An exemption for a reason other than old age states no end.",
    figures=(PERIOD_STATED, TEMPORARY_DECIDED_BY),
)
TOO_LONG = Rule(
    code="exemption.too_long",
    about="member",
    reads="few",
    on=("exemptions",),
    check=too_long,
    vi="Miễn có thời hạn, hoặc miễn vì làm việc lưu động, dài bằng hoặc quá mức cho phép.",
    en="A temporary exemption, or one for mobile work, is as long as its limit or longer.",
    figures=(TEMPORARY_MAX_MONTHS, MOBILE_WORK_MONTHS, TEMPORARY_DECIDED_BY),
)
AGE = Rule(
    code="exemption.age",
    about="member",
    reads="few",
    on=("exemptions",),
    check=age,
    vi="Được miễn vì tuổi cao, sức yếu khi chưa quá tuổi quy định.",
    en="Exempt for old age before the age that is asked for.",
    figures=(AGE_MEN_YEARS, AGE_WOMEN_YEARS),
)
WORK = Rule(
    code="exemption.work",
    about="member",
    reads="few",
    on=("exemptions",),
    check=work,
    vi="Đảng viên đang được miễn công tác và sinh hoạt mà vẫn còn phân công.",
    en="An exempt member still has work in force.",
    figures=(EXEMPT_OUTSIDE_DUTY,),
    options=(ASSIGNMENT_PROFILE,),
)

RULES: tuple[Rule, ...] = (NO_PERIOD, TOO_LONG, AGE, WORK)
