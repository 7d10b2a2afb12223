"""Complaints (khiếu nại) against removal and discipline: filed too late, or not settled in time.

Two clocks: working days for removal, calendar days for discipline. Whoever is off the roll is not
looked at by an audit; ``check_member`` looks at them all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve, frozen

from cadre.dossiers import MemberDossier
from cadre.findings import Finding, refs
from cadre.law.base import Law, Timeline
from cadre.law.discipline import COMPLAINT_DAYS
from cadre.law.options import DAYS_OFF
from cadre.law.removal_procedure import COMPLAINT_WORKING_DAYS, SETTLEMENT_WORKING_DAYS
from cadre.records import Complaint, ComplaintAbout
from cadre.rules.base import Rule, Window, used_options, used_values
from cadre.rules.deeds import finding, judged, working_days_after

__all__ = ["LATE", "RULES", "UNSETTLED"]

_DAY = timedelta(days=1)


@frozen
class _Limit:
    """The time for one complaint: from which day, by which figure, up to and including which."""

    started: date
    figure: Timeline[int]
    days: int
    due: date

    @property
    def working(self) -> bool:
        return self.figure is not COMPLAINT_DAYS


def _limit(figure: Timeline[int], started: date, law: Law) -> _Limit | None:
    """The time that a figure gives from a day; of working days, with days off allowed for."""
    provision = law[figure].find(started)
    if provision is None:
        return None
    days = provision.value
    if figure is COMPLAINT_DAYS:
        return _Limit(started, figure, days, started + timedelta(days=days))
    due = working_days_after(started, days + law.choice(DAYS_OFF))
    return None if due is None else _Limit(started, figure, days, due)


def late(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A complaint filed after its time, in a year of the period (khiếu nại quá hạn).

    Cites:
        cadre.law.removal_procedure.COMPLAINT_WORKING_DAYS
        cadre.law.discipline.COMPLAINT_DAYS
    """
    for one in dossier.complaints:
        filed = one.filed_on
        if not judged(filed, window):
            continue
        removal = one.about is ComplaintAbout.REMOVAL
        figure = COMPLAINT_WORKING_DAYS if removal else COMPLAINT_DAYS
        limit = _limit(figure, one.received_on, law)
        if limit is not None and filed > limit.due:
            told = {"filed_on": filed.isoformat()}
            yield _finding(LATE, one, dossier, law, window, limit, told, "complaint_late")


def unsettled(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A complaint against removal that is not settled in time below the Centre (chưa giải quyết).

    The time runs from the day it was taken up, or where none is recorded from its filing. The
    limit at the Centre is longer and not known.

    Cites:
        cadre.law.removal_procedure.SETTLEMENT_WORKING_DAYS
    """
    for one in dossier.complaints:
        began = one.accepted_on or one.filed_on
        settled = one.settled_on is not None and one.settled_on <= window.as_of
        if one.about is not ComplaintAbout.REMOVAL or one.at_centre or settled or began is None:
            continue
        limit = _limit(SETTLEMENT_WORKING_DAYS, began, law)
        if limit is not None and window.as_of > limit.due:
            told = {"began_on": began.isoformat()}
            yield _finding(UNSETTLED, one, dossier, law, window, limit, told, "complaint_settle")


def _finding(
    rule: Rule,
    complaint: Complaint,
    dossier: MemberDossier,
    law: Law,
    window: Window,
    limit: _Limit,
    told: dict[str, str],
    next_step: str,
) -> Finding:
    told_of = finding(
        rule.code,
        dossier,
        window,
        complaint.id,
        arises_on=limit.due + _DAY,
        values=used_values((limit.figure, law[limit.figure].find(limit.started))),
        options=used_options(law, DAYS_OFF) if limit.working else (),
        proof=(),
        details={
            "limit": str(limit.days),
            "complaint_word": complaint.about.value,
            "complaint_days_word": "working_days" if limit.working else "days",
            "received_on": complaint.received_on.isoformat(),
            **told,
        },
        next_step=next_step,
    )
    # No membership proves it: whoever was removed may complain.
    return evolve(told_of, evidence=refs([dossier.member, complaint]))


LATE = Rule(
    code="complaint.late",
    about="member",
    reads="few",
    on=("complaints",),
    check=late,
    vi="Đơn khiếu nại xóa tên, kỷ luật nộp sau thời hạn.",
    en="A complaint against removal or discipline was filed after its time.",
    figures=(COMPLAINT_WORKING_DAYS, COMPLAINT_DAYS),
    options=(DAYS_OFF,),
)
UNSETTLED = Rule(
    code="complaint.unsettled",
    about="member",
    reads="few",
    on=("complaints",),
    check=unsettled,
    vi="Khiếu nại xóa tên dưới cấp Trung ương quá thời hạn mà chưa giải quyết.",
    en="A complaint against removal is not settled in time below the Centre.",
    figures=(SETTLEMENT_WORKING_DAYS,),
    options=(DAYS_OFF,),
)

RULES: tuple[Rule, ...] = (LATE, UNSETTLED)
