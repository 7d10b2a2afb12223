"""Recognition as the branch's business (công nhận đảng viên chính thức): who votes, and telling it.

Rules about a branch, beside those about its members on probation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cadre.dossiers import BranchDossier, MemberDossier, covers
from cadre.findings import Finding, Severity, UsedValue, Verdict, refs
from cadre.law.base import Law
from cadre.law.options import DAYS_OFF
from cadre.law.probation import CONSIDER_WORKING_DAYS, OFFICIAL_TO_VOTE, PROBATION_MONTHS
from cadre.law.recognition import ANNOUNCED_AT_NEXT_MEETING
from cadre.records import Meeting, MeetingKind, Membership, MembershipKind, Record, Standing
from cadre.records import StandingKind as Kind
from cadre.rules.base import Rule, Window, about_branch, used_options, used_values
from cadre.rules.deeds import at_home, judged, working_days_after
from cadre.rules.probationers import horizon, on_probation, still_to_consider

__all__ = ["RULES"]

PAPER_WORKING_DAYS = 10
"""Working days that a decision is allowed on its way to the branch: cadre's own reading."""


def branch_too_small(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Too few official members to vote on a recognition that is due (không đủ đảng viên để xét).

    Cites:
        cadre.law.probation.OFFICIAL_TO_VOTE
        cadre.law.probation.PROBATION_MONTHS
        cadre.law.probation.CONSIDER_WORKING_DAYS
    """
    day = window.as_of
    least = law[OFFICIAL_TO_VOTE].find(day)
    if least is None:
        return
    for member in branch.on_the_books(day):
        found = on_probation(member, law, day)
        if found is None or found.ends > horizon(window):
            continue
        officials = branch.official_members(day)
        if len(officials) >= least.value or not still_to_consider(member, found, law, day):
            continue
        yield Finding(
            key=f"probation.branch_too_small:{branch.id}:{found.record.id}",
            code="probation.branch_too_small",
            verdict=Verdict.FLAGGED,
            severity=Severity.SERIOUS,
            subject=about_branch(branch),
            arises_on=found.ends,
            as_of=day,
            values=(*used_values((OFFICIAL_TO_VOTE, least)), *found.values),
            options=used_options(law, DAYS_OFF),
            evidence=refs(
                [
                    branch.branch,
                    *_official_here(member, branch, window),
                    *found.proof,
                    *(record for one in officials for record in _counted(one, branch, window)),
                ]
            ),
            details={
                "member_id": member.id,
                "officials": str(len(officials)),
                "ends_on": found.ends.isoformat(),
            },
            next_step="probation_enlarge_branch",
        )


def _official_here(member: MemberDossier, branch: BranchDossier, window: Window) -> list[Record]:
    """The member, and what puts the member on the books of the branch."""
    here = [
        one
        for one in member.memberships
        if one.branch == branch.id
        and one.kind is MembershipKind.OFFICIAL
        and covers(one, window.as_of)
    ]
    return [member.member, *here]


def _counted(member: MemberDossier, branch: BranchDossier, window: Window) -> list[Record]:
    """What makes somebody an official member here; without a standing everybody is one."""
    official_on = member.member.official_on
    needed = official_on is not None and official_on > window.as_of
    standings = [
        one for one in member.standings if one.kind is Kind.OFFICIAL and covers(one, window.as_of)
    ]
    return [*_official_here(member, branch, window), *(standings if needed else [])]


def not_announced(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A recognition was not announced at the next regular meeting (chưa công bố quyết định).

    A day of announcement that is missing is told only where the branch records that of somebody
    else. No text says how the paper reaches the branch: our reading is that the next meeting is
    the first regular one at least ten working days after the decision. An audit knows the
    meetings of its calendar years only: where that meeting is later, nothing is told.

    Cites:
        cadre.law.recognition.ANNOUNCED_AT_NEXT_MEETING
    """
    for member in branch.members:
        for standing in member.standings:
            decided = standing.decided_on
            if standing.kind is not Kind.OFFICIAL or not judged(decided, window):
                continue
            rule = law[ANNOUNCED_AT_NEXT_MEETING].find(decided)
            meeting = _next_meeting(branch, standing, window)
            here = None if meeting is None else _belonged(member, branch, meeting)
            if rule is None or not rule.value or meeting is None or here is None:
                continue
            example = _late_or_kept(branch, member, standing, meeting, window)
            if example is not None:
                yield _not_announced(
                    branch,
                    window,
                    standing,
                    meeting,
                    used_values((ANNOUNCED_AT_NEXT_MEETING, rule)),
                    [member.member, *at_home(member, window.as_of), here, *example],
                )


def _not_announced(
    branch: BranchDossier,
    window: Window,
    standing: Standing,
    meeting: Meeting,
    values: tuple[UsedValue, ...],
    proof: Sequence[Record],
) -> Finding:
    kept = next((one.id for one in proof if isinstance(one, Standing)), "")
    return Finding(
        key=f"probation.not_announced:{branch.id}:{standing.id}",
        code="probation.not_announced",
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        arises_on=meeting.held_on,
        as_of=window.as_of,
        values=values,
        evidence=refs([branch.branch, standing, meeting, *proof]),
        details={
            "member_id": standing.member,
            "decided_on": (standing.decided_on or standing.since).isoformat(),
            "met_on": meeting.held_on.isoformat(),
            "paper_days": str(PAPER_WORKING_DAYS),
            "kept_id": kept,
        },
        next_step="probation_announce",
    )


def _next_meeting(branch: BranchDossier, standing: Standing, window: Window) -> Meeting | None:
    """The first regular meeting once the paper has come, if held by the day of the audit."""
    decided = standing.decided_on
    come = None if decided is None else working_days_after(decided, PAPER_WORKING_DAYS)
    after = [
        (one.held_on, one.id, one)
        for one in branch.meetings
        if come is not None
        and one.kind is MeetingKind.REGULAR
        and come <= one.held_on <= window.as_of
    ]
    return min(after)[2] if after else None


def _belonged(member: MemberDossier, branch: BranchDossier, meeting: Meeting) -> Membership | None:
    """The membership by which the member belonged to the branch at a meeting."""
    here = [
        one
        for one in member.memberships
        if one.branch == branch.id
        and one.kind is MembershipKind.OFFICIAL
        and covers(one, meeting.held_on)
    ]
    return here[0] if here else None


def _late_or_kept(
    branch: BranchDossier,
    member: MemberDossier,
    standing: Standing,
    meeting: Meeting,
    window: Window,
) -> list[Record] | None:
    """
    ``None`` where it was announced in time, or nothing can be told; else what must be shown too.

    For a day that is missing, that is another member's day of announcement.
    """
    announced = standing.announced_on
    if announced is not None and announced <= window.as_of:
        return None if announced <= meeting.held_on else []
    for other in branch.members:
        for one in other.standings:
            if one.announced_on is not None and other.id != member.id:
                return [other.member, *at_home(other, window.as_of), one]
    return None


RULES: tuple[Rule, ...] = (
    Rule(
        code="probation.branch_too_small",
        about="branch",
        reads="few",
        on=("members",),
        check=branch_too_small,
        vi="Chi bộ có đảng viên dự bị đến hạn xét công nhận nhưng không đủ đảng viên chính thức "
        "để biểu quyết.",
        en="A member on probation is due in a branch with too few official members to vote.",
        figures=(OFFICIAL_TO_VOTE, PROBATION_MONTHS, CONSIDER_WORKING_DAYS),
        options=(DAYS_OFF,),
    ),
    Rule(
        code="probation.not_announced",
        about="branch",
        reads="few",
        on=("members",),
        check=not_announced,
        vi="Quyết định công nhận đảng viên chính thức chưa được công bố tại kỳ sinh hoạt gần nhất.",
        en="A recognition was not announced at the next branch meeting.",
        figures=(ANNOUNCED_AT_NEXT_MEETING,),
    ),
)
