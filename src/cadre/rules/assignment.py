"""Work given to members (phân công công tác): none, stale, or in no paper.

Whoever is in activity has work; members exempt or suspended on the day are outside the duty. The
whole family follows a profile that can be switched off.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.assignments import ASSIGNMENT_IN_WRITING, EVERY_MEMBER_HAS_WORK
from cadre.law.base import Law
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
from cadre.rules.base import Rule, Window, about_member, clear, used_options, used_values

__all__ = ["NONE", "STALE", "UNSOURCED"]


def without_work(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    An active member has no work on the day (chưa được phân công).

    Cites:
        cadre.law.assignments.EVERY_MEMBER_HAS_WORK
    """
    code, day = "assignment.none", window.as_of
    home = dossier.branch_on(day)
    if law.choice(ASSIGNMENT_PROFILE) is Switch.OFF or home is None:
        return
    # Điều 24, khoản 2, Điều lệ Đảng: the branch gives each member work and checks it.
    duty = law[EVERY_MEMBER_HAS_WORK].at(day)
    subject = about_member(dossier, day)
    if not duty.value or _in_force(dossier, day) or not _in_activity(dossier, day):
        yield clear(code, subject, window, "")
        return
    since, proof = _without_work_since(dossier, home, day)
    yield Finding(
        key=f"{code}:{dossier.id}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=subject,
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
    for assignment in _audited(dossier, law, window):
        left, proof, since = _left(dossier, assignment, window.as_of)
        if left:
            yield _about(
                "assignment.stale",
                dossier,
                law,
                window,
                assignment,
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
    for assignment in _audited(dossier, law, window):
        if assignment.source not in (SourceKind.RESOLUTION, SourceKind.WORKING_REGULATION):
            yield _about(
                "assignment.unsourced",
                dossier,
                law,
                window,
                assignment,
                proof=(),
                arises_on=assignment.since,
                details={"source": assignment.source.value},
                next_step="write_assignment",
            )


def _in_activity(dossier: MemberDossier, day: date) -> bool:
    return not any(
        since <= day and (until is None or day < until) for since, until in dossier.not_expected()
    )


def _in_force(dossier: MemberDossier, day: date) -> list[Assignment]:
    return [one for one in dossier.assignments if covers(one, day)]


def _without_work_since(
    dossier: MemberDossier, home: Membership, day: date
) -> tuple[date, tuple[Record, ...]]:
    """Since when the member has been active without work, and the record whose end says so."""
    records: list[Assignment | Exemption | Suspension] = [*dossier.assignments]
    records += [*dossier.exemptions, *dossier.suspensions]
    ended = [
        (one.until, one.id, one)
        for one in records
        if one.until is not None and home.since < one.until <= day
    ]
    if not ended:
        return home.since, ()
    until, _, record = max(ended, key=lambda one: one[:2])
    return until, (record,)


def _audited(dossier: MemberDossier, law: Law, window: Window) -> list[Assignment]:
    if law.choice(ASSIGNMENT_PROFILE) is Switch.OFF:
        return []
    if not law[ASSIGNMENT_IN_WRITING].at(window.as_of).value:
        return []
    if dossier.branch_on(window.as_of) is None:
        return []
    return _in_force(dossier, window.as_of)


def _left(
    dossier: MemberDossier, assignment: Assignment, day: date
) -> tuple[str, tuple[Membership | OfficeTerm, ...], date | None]:
    """What was left, ``branch`` or ``office``, the records that say so, and since when."""
    here = [one for one in dossier.memberships if one.branch == assignment.branch]
    present = [one for one in here if covers(one, day)]
    if not present:
        return "branch", *_last_ended(here, day)
    if assignment.office:
        terms = [one for one in dossier.office_terms if _of_the_office(one, assignment)]
        if not any(covers(one, day) for one in terms):
            ended, since = _last_ended(terms, day)
            return "office", (present[0], *ended), since
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
    proof: tuple[Record, ...],
    arises_on: date | None,
    details: dict[str, str],
    next_step: str,
) -> Finding:
    day = window.as_of
    home = dossier.branch_on(day)
    at_home = () if home is None else (home,)
    return Finding(
        key=f"{code}:{dossier.id}:{assignment.id}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_member(dossier, day),
        arises_on=arises_on,
        as_of=day,
        values=used_values((ASSIGNMENT_IN_WRITING, law[ASSIGNMENT_IN_WRITING].at(day))),
        options=used_options(law, ASSIGNMENT_PROFILE),
        evidence=refs([dossier.member, assignment, *at_home, *proof]),
        details={"assignment": assignment.id, **details},
        next_step=next_step,
    )


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
    about="member",
    reads="few",
    check=stale,
    vi="Phân công vẫn gắn với chi bộ hoặc chức vụ mà đảng viên đã rời.",
    en="The assignment is still bound to a branch or an office the member has left.",
    figures=(ASSIGNMENT_IN_WRITING,),
    options=(ASSIGNMENT_PROFILE,),
)
UNSOURCED = Rule(
    code="assignment.unsourced",
    about="member",
    reads="few",
    check=unsourced,
    vi="Phân công không ghi trong nghị quyết hoặc quy chế làm việc của chi bộ.",
    en="The assignment stands in no resolution and no working regulation of the branch.",
    figures=(ASSIGNMENT_IN_WRITING,),
    options=(ASSIGNMENT_PROFILE,),
)
