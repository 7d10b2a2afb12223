"""Candidates and duties from the records of a branch (lập đề xuất từ dữ liệu của chi bộ).

What records do not hold (circumstances, conflicts of interest, weights) is left open: add it with
``attrs.evolve`` before a proposal is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cadre.dossiers import BranchDossier, MemberDossier, covers
from cadre.periods import FIRST_DAY, days_left
from cadre.proposals.duties import DutyToFill
from cadre.proposals.people import Bar, BarKind, Candidate
from cadre.records import QualificationKind

__all__ = ["candidates_from", "duties_from"]

_SKILLS = (QualificationKind.SKILL, QualificationKind.PROFESSIONAL)


def candidates_from(
    dossiers: Iterable[MemberDossier], *, on: date, branch: str
) -> tuple[Candidate, ...]:
    """
    The members of some dossiers as candidates (đảng viên được xem xét phân công), by id.

    Skills are qualifications of skill and profession obtained by *on*, posts the titles held on
    it. ``load`` counts the work in force on it, of any branch, that fills no duty of the list of
    *branch*. Exemption and suspension bar from work, and so do days outside the branch; a
    reduction (giảm) does not. ``most``, ``cannot`` and ``not_with`` are left open.

    Args:
        dossiers: Each member once; the ``members`` of a branch's dossier, say.
        on: The day the proposal is made for.
        branch: The id of the branch whose duties are to be filled.
    """
    found = [_candidate(one, on, branch) for one in dossiers]
    return tuple(sorted(found, key=lambda one: one.member))


def _candidate(dossier: MemberDossier, on: date, branch: str) -> Candidate:
    return Candidate(
        dossier.id,
        skills=[
            one.what
            for one in dossier.qualifications
            if one.kind in _SKILLS and (one.obtained_on is None or one.obtained_on <= on)
        ],
        posts=[one.title for one in dossier.posts if covers(one, on)],
        load=sum(
            1
            for one in dossier.assignments
            if covers(one, on) and not (one.branch == branch and one.of_duty)
        ),
        bars=_bars(dossier, branch),
    )


def _bars(dossier: MemberDossier, branch: str) -> list[Bar]:
    bars = [Bar(BarKind.EXEMPT, one.since, one.until) for one in dossier.exemptions if one.exempts]
    bars += [Bar(BarKind.SUSPENDED, one.since, one.until) for one in dossier.suspensions]
    here = [(one.since, one.until) for one in dossier.memberships if one.branch == branch]
    for since, until in days_left([(FIRST_DAY, None)], here):
        begun = None if since == FIRST_DAY else since
        bars.append(Bar(BarKind.NOT_IN_BRANCH, begun, until))
    return bars


def duties_from(branch: BranchDossier, *, on: date) -> tuple[DutyToFill, ...]:
    """
    The duties of a branch's list in force on a day (nhiệm vụ cần phân công), by id.

    A duty that needs nobody is left out. ``held_by`` are the members whose work in force on the
    day fills the duty. ``posts``, ``asks`` and ``weight`` are left open.
    """
    return tuple(
        DutyToFill(
            duty.id,
            duty.duty,
            skills=duty.skills,
            holders=duty.holders,
            held_by=[
                one.member
                for one in branch.assignments
                if one.of_duty == duty.id and covers(one, on)
            ],
        )
        for duty in sorted(branch.duties, key=lambda one: one.id)
        if covers(duty, on) and duty.holders
    )
