"""Suspension of Party activity (đình chỉ sinh hoạt đảng): its length, and the committee seat.

The length is that of the text in force when it began, in its unit: months, working days or days.
Somebody prosecuted or detained is suspended as long as the proceedings last. A decision that goes
on from the one before without a gap is read as its extension: the time runs from the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve, frozen

from cadre.calculators import suspension_limit
from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Missing, MissingKind, Severity, Verdict
from cadre.law.base import Law, Provision, Timeline
from cadre.law.lengths import Length, Unit
from cadre.law.options import DAYS_OFF
from cadre.law.suspensions import COMMITTEE_TOO, FIRST_LIMIT, TOTAL_LIMIT
from cadre.months import MonthSet
from cadre.records import Suspension, SuspensionGround
from cadre.rules.base import Rule, Window, used_options, used_values
from cadre.rules.deeds import at_home, finding, working_days_after

__all__ = ["NEAR_LIMIT", "OVER_LIMIT", "RULES", "SEAT"]

_DAY = timedelta(days=1)
_NOTICE = timedelta(days=30)
"""How long before the limit the branch is told of it."""
_LIMITED = (SuspensionGround.INSPECTION, SuspensionGround.UNSTATED)
_OVER = ("suspension.over_limit", Verdict.FLAGGED)
_NEAR = ("suspension.near_limit", Verdict.WARNING)


@frozen
class _Run:
    """A suspension as it lasted: records that adjoin are one, whatever the paper work."""

    records: tuple[Suspension, ...]

    @property
    def first(self) -> Suspension:
        return self.records[0]

    @property
    def until(self) -> date | None:
        """The day it ended; ``None`` while it runs."""
        return self.records[-1].until

    def ended_by(self, day: date) -> bool:
        return self.until is not None and self.until <= day

    def ended_before(self, other: Suspension) -> bool:
        """Whether there is a gap between them."""
        return self.until is not None and self.until < other.since

    def extended_by(self, day: date) -> bool:
        """Whether it was made longer: by a decision on it, or by one that went on from it."""
        own = [one.extended_on for one in self.records if one.extended_on is not None]
        return any(on <= day for on in (*own, *(one.since for one in self.records[1:])))


@frozen
class _Limit:
    """How long a suspension may last: ``last`` by the text, ``passed`` with days off."""

    run: _Run
    figure: Timeline[Length]
    provision: Provision[Length]
    last: date
    passed: date

    @property
    def extended(self) -> bool:
        return self.figure is TOTAL_LIMIT


def over_limit(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A suspension lasts longer than its time, or ended so in the period (quá thời hạn đình chỉ).

    Where its reason is not recorded nothing can be told: the proceedings may set its time.

    Cites:
        cadre.law.suspensions.FIRST_LIMIT
        cadre.law.suspensions.TOTAL_LIMIT
    """
    if not at_home(dossier, window.as_of):
        return
    for limit in _limits(dossier, law, window):
        until = limit.run.until
        ended = limit.run.ended_by(window.as_of)
        seen = until - _DAY if ended and until is not None else window.as_of
        if seen <= limit.passed:
            continue
        if limit.run.first.ground is SuspensionGround.UNSTATED:
            yield _of_unknown_ground(dossier, window, law, limit)
        elif ended:
            yield _about_length(*_OVER, dossier, window, law, limit, "suspension_explain_length")
        else:
            step = "suspension_end" if limit.extended else "suspension_end_or_extend"
            said = _about_length(*_OVER, dossier, window, law, limit, step)
            yield evolve(said, severity=Severity.SERIOUS)


def near_limit(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A suspension whose time ends within 30 days, unless it ends in time by its paper.

    Cites:
        cadre.law.suspensions.FIRST_LIMIT
        cadre.law.suspensions.TOTAL_LIMIT
    """
    if not at_home(dossier, window.as_of):
        return
    for limit in _limits(dossier, law, window):
        until, known = limit.run.until, limit.run.first.ground is SuspensionGround.INSPECTION
        in_time = until is not None and until <= limit.last + _DAY
        if known and limit.last - _NOTICE <= window.as_of <= limit.passed and not in_time:
            step = "suspension_decide_end" if limit.extended else "suspension_decide"
            yield _about_length(*_NEAR, dossier, window, law, limit, step)


def _limits(dossier: MemberDossier, law: Law, window: Window) -> Iterator[_Limit]:
    """The limits of the suspensions that run on the day, or ended in the period by it."""
    for run in _runs(dossier, window.as_of):
        until = run.until
        if until is not None and until < window.period.first:
            continue
        judged_on = until if until is not None and run.ended_by(window.as_of) else window.as_of
        extended = run.extended_by(judged_on)
        figure, since = TOTAL_LIMIT if extended else FIRST_LIMIT, run.first.since
        provision = law[figure].find(since)
        if provision is None:
            continue
        last = suspension_limit(since, law, holidays=(), extended=extended).last
        off = law.choice(DAYS_OFF) if provision.value.unit is Unit.WORKING_DAYS else 0
        passed = working_days_after(last, off) if off else last
        if passed is not None:
            yield _Limit(run, figure, provision, last, passed)


def _runs(dossier: MemberDossier, day: date) -> list[_Run]:
    """The suspensions with a limit that began by a day, those that adjoin joined."""
    # 22-QĐ/TW, Điều 31, khoản 2: the prosecuted and detained follow the proceedings.
    limited = [one for one in dossier.suspensions if one.since <= day and one.ground in _LIMITED]
    runs: list[_Run] = []
    for one in sorted(limited, key=lambda held: (held.ground, held.since, held.id)):
        before = runs[-1] if runs else None
        if before is None or before.first.ground is not one.ground or before.ended_before(one):
            runs.append(_Run((one,)))
        elif before.until is not None and (one.until is None or before.until < one.until):
            runs[-1] = _Run((*before.records, one))
    return runs


def _of_unknown_ground(dossier: MemberDossier, window: Window, law: Law, limit: _Limit) -> Finding:
    said = _about_length(*_OVER, dossier, window, law, limit, "suspension_state_ground")
    missing = (Missing(MissingKind.NOT_STATED, MonthSet()),)
    return evolve(said, verdict=Verdict.UNDECIDABLE, missing=missing)


def _about_length(
    code: str,
    verdict: Verdict,
    dossier: MemberDossier,
    window: Window,
    law: Law,
    limit: _Limit,
    next_step: str,
) -> Finding:
    length = limit.provision.value
    in_working_days = length.unit is Unit.WORKING_DAYS
    return finding(
        code,
        dossier,
        window,
        limit.run.first.id,
        verdict=verdict,
        severity=Severity.WARNING,
        arises_on=limit.passed + _DAY,
        values=used_values((limit.figure, limit.provision)),
        options=used_options(law, DAYS_OFF) if in_working_days else (),
        proof=limit.run.records,
        details={
            "suspended_on": limit.run.first.since.isoformat(),
            "last_on": limit.last.isoformat(),
            "limit": str(length.count),
            "suspension_unit_word": length.unit.value,
            "suspension_stage_word": "total" if limit.extended else "first",
            "suspension_now_word": "over" if limit.run.ended_by(window.as_of) else "going_on",
        },
        next_step=next_step,
    )


def seat(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A suspended member is suspended from the committee too (cấp ủy viên bị đình chỉ).

    A note, as long as both last: the seat itself is not lost by it.

    Cites:
        cadre.law.suspensions.COMMITTEE_TOO
    """
    day = window.as_of
    suspended = [one for one in dossier.suspensions if covers(one, day)]
    if not suspended or not at_home(dossier, day):
        return
    first = min(suspended, key=lambda one: (one.since, one.id))
    # 22-QĐ/TW, Điều 28: suspended from activity is suspended from the committee.
    too = law[COMMITTEE_TOO].find(day)
    if too is None or not too.value:
        return
    for one in dossier.office_terms:
        if one.acts_as.on_committee and covers(one, day):
            yield finding(
                "suspension.seat",
                dossier,
                window,
                one.id,
                severity=Severity.INFO,
                arises_on=max(one.since, first.since),
                values=used_values((COMMITTEE_TOO, too)),
                proof=(first, one),
                details={
                    "suspended_on": first.since.isoformat(),
                    "seat_word": one.acts_as.value,
                    "seat_id": one.organisation,
                },
                next_step="suspension_note_seat",
            )


OVER_LIMIT = Rule(
    code="suspension.over_limit",
    about="member",
    reads="few",
    on=("suspensions",),
    check=over_limit,
    vi="Đình chỉ sinh hoạt đảng đã quá thời hạn mà chưa chấm dứt, hoặc chấm dứt quá thời hạn.",
    en="A suspension still runs when its time is over, or it ended after its time.",
    figures=(FIRST_LIMIT, TOTAL_LIMIT),
    options=(DAYS_OFF,),
)
NEAR_LIMIT = Rule(
    code="suspension.near_limit",
    about="member",
    reads="few",
    on=("suspensions",),
    check=near_limit,
    vi="Thời hạn đình chỉ sinh hoạt đảng sẽ hết trong 30 ngày tới.",
    en="The time of a suspension ends within 30 days.",
    figures=(FIRST_LIMIT, TOTAL_LIMIT),
    options=(DAYS_OFF,),
)
SEAT = Rule(
    code="suspension.seat",
    about="member",
    reads="few",
    on=("suspensions",),
    check=seat,
    vi="Cấp ủy viên bị đình chỉ sinh hoạt đảng thì đương nhiên bị đình chỉ sinh hoạt cấp ủy.",
    en="A member of a committee who is suspended is suspended from the committee too.",
    figures=(COMMITTEE_TOO,),
)

RULES: tuple[Rule, ...] = (OVER_LIMIT, NEAR_LIMIT, SEAT)
