"""Work given to members (phân công công tác): none, stale, in no paper, or past its deadline.

Whoever is in activity has work; members exempt or suspended on the day are outside the duty. The
whole family follows a profile that can be switched off. Audits ask for everybody: what is in order
is passed by before anything about the law is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar

from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.assignments import (
    ASSIGNMENT_IN_WRITING,
    EVERY_MEMBER_HAS_WORK,
    FIXED_AND_AD_HOC,
)
from cadre.law.base import Law, Provision, Timeline
from cadre.law.options import ASSIGNMENT_PROFILE, Switch
from cadre.names import spelling_key
from cadre.records import (
    Assignment,
    Exemption,
    Membership,
    OfficeTerm,
    Record,
    SourceKind,
    Suspension,
)
from cadre.rules.base import (
    Rule,
    Window,
    about_member,
    used_options,
    used_values,
)

__all__ = ["AD_HOC_OVERDUE", "NONE", "RULES", "STALE", "UNSOURCED"]

_IN_WRITING = (SourceKind.RESOLUTION, SourceKind.WORKING_REGULATION)


def without_work(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    An active member has no work on the day (chưa được phân công).

    Cites:
        cadre.law.assignments.EVERY_MEMBER_HAS_WORK
    """
    day = window.as_of
    for one in dossier.assignments:
        if covers(one, day):
            return
    home = dossier.branch_on(day)
    if home is None or not dossier.is_active(day) or law.choice(ASSIGNMENT_PROFILE) is Switch.OFF:
        return
    # Điều 24, khoản 2, Điều lệ Đảng: the branch gives each member work and checks it.
    duty = law[EVERY_MEMBER_HAS_WORK].find(day)
    if duty is None or not duty.value:
        return
    since, proof = _without_work_since(dossier, home, day)
    yield Finding(
        key=f"assignment.none:{dossier.id}",
        code="assignment.none",
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_member(dossier, day),
        arises_on=since,
        as_of=day,
        values=used_values((EVERY_MEMBER_HAS_WORK, duty)),
        options=used_options(law, ASSIGNMENT_PROFILE),
        evidence=refs([dossier.member, home, *proof]),
        next_step="assign_work",
    )


def stale(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Work still bound to a branch or an office the member has left (chưa điều chỉnh).

    Cites:
        cadre.law.assignments.ASSIGNMENT_IN_WRITING
    """
    day = window.as_of
    for assignment in dossier.assignments:
        if not covers(assignment, day) or _as_given(dossier, assignment, day):
            continue
        left, proof, since = _left(dossier, assignment, day)
        if left:
            yield from _about(
                "assignment.stale",
                dossier,
                law,
                window,
                assignment,
                figure=ASSIGNMENT_IN_WRITING,
                proof=proof,
                arises_on=since,
                details={"left": left, "branch": assignment.branch},
                next_step="adjust_assignment",
            )


def unsourced(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Work that stands in no resolution or working regulation (không có trong nghị quyết, quy chế).

    Cites:
        cadre.law.assignments.ASSIGNMENT_IN_WRITING
    """
    for assignment in dossier.assignments:
        if assignment.source in _IN_WRITING or not covers(assignment, window.as_of):
            continue
        yield from _about(
            "assignment.unsourced",
            dossier,
            law,
            window,
            assignment,
            figure=ASSIGNMENT_IN_WRITING,
            arises_on=assignment.since,
            details={"source": assignment.source.value},
            next_step="write_assignment",
        )


def ad_hoc_overdue(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    An ad-hoc task past its day and not ended (nhiệm vụ đột xuất quá hạn).

    The day itself is still in time. A task without a day is never late.

    Cites:
        cadre.law.assignments.FIXED_AND_AD_HOC
    """
    for assignment in dossier.assignments:
        due_on = assignment.due_on
        if due_on is None or not assignment.ad_hoc or window.as_of <= due_on:
            continue
        if covers(assignment, window.as_of):
            yield from _about(
                "assignment.ad_hoc_overdue",
                dossier,
                law,
                window,
                assignment,
                figure=FIXED_AND_AD_HOC,
                arises_on=due_on + timedelta(days=1),
                details={"due_on": due_on.isoformat()},
                next_step="assignment_conclude_task",
            )


def _without_work_since(
    dossier: MemberDossier, home: Membership, day: date
) -> tuple[date, tuple[Record, ...]]:
    """Since when the member has been active without work, and the record whose end says so."""
    records: list[Assignment | Exemption | Suspension] = [*dossier.assignments]
    records += [one for one in dossier.exemptions if one.exempts]
    records += dossier.suspensions
    ended = [
        (one.until, one.id, one)
        for one in records
        if one.until is not None and home.since < one.until <= day
    ]
    if not ended:
        return home.since, ()
    until, _, record = max(ended, key=lambda one: one[:2])
    return until, (record,)


def _as_given(dossier: MemberDossier, assignment: Assignment, day: date) -> bool:
    """Whether the member belongs to the branch that gave the work, which is bound to no office."""
    if assignment.office:
        return False
    for one in dossier.memberships:  # noqa: SIM110  (for everybody's work: a generator is dearer)
        if one.branch == assignment.branch and covers(one, day):
            return True
    return False


def _left(
    dossier: MemberDossier, assignment: Assignment, day: date
) -> tuple[str, tuple[Membership | OfficeTerm, ...], date | None]:
    """What was left, ``branch`` or ``office``, the records that say so, and since when."""
    here = [one for one in dossier.memberships if one.branch == assignment.branch]
    present = next((one for one in here if covers(one, day)), None)
    if present is None:
        return "branch", *_last_ended(here, day)
    if assignment.office:
        terms = [one for one in dossier.office_terms if _of_the_office(one, assignment)]
        if not any(covers(one, day) for one in terms):
            ended, since = _last_ended(terms, day)
            return "office", (present, *ended), since
    return "", (), None


def _of_the_office(term: OfficeTerm, assignment: Assignment) -> bool:
    """Whether a term is of the office the work is bound to, however it is spelt."""
    same = spelling_key(term.office) == spelling_key(assignment.office)
    return same and term.organisation == assignment.branch


T = TypeVar("T", Membership, OfficeTerm)


def _last_ended(records: list[T], day: date) -> tuple[tuple[T, ...], date | None]:
    """The record that ended last, and its end."""
    ended = [one for one in records if one.until is not None and one.until <= day]
    if not ended:
        return (), None
    last = max(ended, key=lambda one: (one.until or date.min, one.id))
    return (last,), last.until


def _about(
    code: str,
    dossier: MemberDossier,
    law: Law,
    window: Window,
    assignment: Assignment,
    *,
    figure: Timeline[bool],
    proof: tuple[Record, ...] = (),
    arises_on: date | None,
    details: dict[str, str],
    next_step: str,
) -> Iterator[Finding]:
    """The finding about one assignment, where the member is on a roll and the figure holds."""
    day = window.as_of
    home, used = dossier.branch_on(day), _profile(law, figure, day)
    if home is None or used is None:
        return
    yield Finding(
        key=f"{code}:{dossier.id}:{assignment.id}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_member(dossier, day),
        arises_on=arises_on,
        as_of=day,
        values=used_values((figure, used)),
        options=used_options(law, ASSIGNMENT_PROFILE),
        evidence=refs([dossier.member, assignment, home, *proof]),
        details={"assignment": assignment.id, **details},
        next_step=next_step,
    )


def _profile(law: Law, figure: Timeline[bool], day: date) -> Provision[bool] | None:
    """The habit on a day, unless the profile is switched off or says otherwise."""
    found = law[figure].find(day)
    off = law.choice(ASSIGNMENT_PROFILE) is Switch.OFF
    return None if off or found is None or not found.value else found


_OF_WORK: Mapping[str, Any] = {
    "about": "member",
    "reads": "few",
    "on": ("assignments",),
    "options": (ASSIGNMENT_PROFILE,),
}

NONE = Rule(
    code="assignment.none",
    about="member",
    reads="few",
    check=without_work,
    vi="Đảng viên đang sinh hoạt nhưng chưa được chi bộ phân công công tác.",
    en="An active member has no work assigned.",
    figures=(EVERY_MEMBER_HAS_WORK,),
    options=(ASSIGNMENT_PROFILE,),
)
STALE = Rule(
    code="assignment.stale",
    **_OF_WORK,
    check=stale,
    figures=(ASSIGNMENT_IN_WRITING,),
    vi="Phân công vẫn gắn với chi bộ hoặc chức vụ mà đảng viên đã rời.",
    en="The assignment is still bound to a branch or an office the member has left.",
)
UNSOURCED = Rule(
    code="assignment.unsourced",
    **_OF_WORK,
    check=unsourced,
    figures=(ASSIGNMENT_IN_WRITING,),
    vi="Phân công không ghi trong nghị quyết hoặc quy chế làm việc của chi bộ.",
    en="The assignment stands in no resolution and no working regulation of the branch.",
)
AD_HOC_OVERDUE = Rule(
    code="assignment.ad_hoc_overdue",
    **_OF_WORK,
    check=ad_hoc_overdue,
    figures=(FIXED_AND_AD_HOC,),
    vi="Nhiệm vụ đột xuất đã quá thời hạn mà chưa kết thúc.",
    en="An ad-hoc task is past its day and has not ended.",
)

RULES: tuple[Rule, ...] = (NONE, STALE, UNSOURCED, AD_HOC_OVERDUE)
