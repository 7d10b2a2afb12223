"""Branches that record nobody's work (chi bộ chưa ghi phân công công tác): one note, no list.

What a branch does not record at all it may well have done: its members are not named one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cadre.dossiers import BranchDossier, MemberDossier, covers
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.assignments import EVERY_MEMBER_HAS_WORK
from cadre.law.base import Law
from cadre.law.options import ASSIGNMENT_PROFILE, Switch
from cadre.records import Assignment, Member, Membership
from cadre.rules.base import Rule, Window, about_branch, used_options, used_values

__all__ = ["NONE_KEPT", "RULES"]


def none_kept(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The branch records no work of anybody in the years of the audit (chưa ghi phân công nào).

    ``affected`` are the members in activity without work; an audit then says nothing of them.

    Cites:
        cadre.law.assignments.EVERY_MEMBER_HAS_WORK
    """
    day, began = window.as_of, date(window.period.first.year, 1, 1)
    duty = law[EVERY_MEMBER_HAS_WORK].find(day)
    off = law.choice(ASSIGNMENT_PROFILE) is Switch.OFF
    if off or duty is None or not duty.value:
        return
    if any(_in_force_since(one, began, day) for one in branch.assignments):
        return
    without = list(_without_work(branch, day))
    if not without:
        return
    yield Finding(
        key=f"assignment.none_kept:{branch.id}",
        code="assignment.none_kept",
        verdict=Verdict.FLAGGED,
        severity=Severity.INFO,
        subject=about_branch(branch),
        arises_on=max(began, branch.branch.since),
        as_of=day,
        values=used_values((EVERY_MEMBER_HAS_WORK, duty)),
        options=used_options(law, ASSIGNMENT_PROFILE),
        evidence=refs([branch.branch, *(record for pair in without for record in pair)]),
        affected=tuple(sorted(member.id for member, _ in without)),
        details={"members": str(len(without))},
        next_step="assignment_keep",
    )


def _in_force_since(work: Assignment, began: date, day: date) -> bool:
    return work.since <= day and (work.until is None or work.until > began)


def _without_work(branch: BranchDossier, day: date) -> Iterator[tuple[Member, Membership]]:
    """The members in activity without any work on the day, each with the membership here."""
    for one in branch.members:
        home = _here(one, branch.id, day)
        at_work = any(covers(work, day) for work in one.assignments)
        if home is not None and not at_work and one.is_active(day):
            yield one.member, home


def _here(member: MemberDossier, branch: str, day: date) -> Membership | None:
    found = [one for one in member.memberships if one.branch == branch and covers(one, day)]
    return min(found, key=lambda one: (one.since, one.id), default=None)


NONE_KEPT = Rule(
    code="assignment.none_kept",
    about="branch",
    check=none_kept,
    vi="Chi bộ chưa ghi phân công công tác của đảng viên nào trong các năm rà soát.",
    en="The branch records no work of any member in the years of the audit.",
    figures=(EVERY_MEMBER_HAS_WORK,),
    options=(ASSIGNMENT_PROFILE,),
)

RULES: tuple[Rule, ...] = (NONE_KEPT,)
