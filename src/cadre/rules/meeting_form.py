"""In what form a branch meets (hình thức sinh hoạt): merged with other business, or in groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cadre.dossiers import BranchDossier
from cadre.findings import Finding
from cadre.law.base import Law, Timeline
from cadre.law.meetings import GROUPS_MIN_MEMBERS, GROUPS_PER_YEAR, KEPT_APART
from cadre.records import Meeting, MeetingForm, Minutes, Record
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.held import OF_THE_BRANCH, OfYear, by_year, held, told

__all__ = ["RULES", "groups", "merged"]


def merged(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A branch meeting was held together with a work meeting or another one (lồng ghép).

    Cites:
        cadre.law.meetings.KEPT_APART
    """
    found = (one for one in held(branch, window, *OF_THE_BRANCH) if one.with_other_business)
    for _, meetings in by_year(one for one in found if _kept_apart(one, law)):
        last = meetings[-1].held_on
        of_year = OfYear(
            code="meeting.merged",
            meetings=meetings,
            values=used_values((KEPT_APART, law[KEPT_APART].find(last))),
            next_step="meeting_keep_apart",
        )
        yield told(of_year, branch, window)


def _kept_apart(meeting: Meeting, law: Law) -> bool:
    duty = law[KEPT_APART].find(meeting.held_on)
    return duty is not None and duty.value


def groups(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The branch met in groups (theo tổ đảng) without being large enough, or too often in a year.

    Its size is what the minutes of the meeting state. Who has left since is not in its dossier, so
    the roll of a day gone by is not known from it: without that number in the minutes, only how
    often the branch met so is judged.

    Cites:
        cadre.law.meetings.GROUPS_MIN_MEMBERS
        cadre.law.meetings.GROUPS_PER_YEAR
    """
    found = (
        one
        for one in held(branch, window, *OF_THE_BRANCH)
        if one.form is MeetingForm.GROUPS and _pilot(one, law)
    )
    for _, meetings in by_year(found):
        few = [one for one in meetings if _too_few(branch, one, law)]
        enough = [one for one in meetings if one not in few]
        if few:
            yield _by_few(branch, few, law, window)
        if enough and len(enough) > law[GROUPS_PER_YEAR].at(enough[-1].held_on).value:
            count = str(len(enough))
            yield _told(branch, enough, law, window, GROUPS_PER_YEAR, "often", count)


def _pilot(meeting: Meeting, law: Law) -> bool:
    """Whether both figures of the pilot held on the day."""
    day = meeting.held_on
    figures = (GROUPS_MIN_MEMBERS, GROUPS_PER_YEAR)
    return all(law[figure].find(day) is not None for figure in figures)


def _too_few(branch: BranchDossier, meeting: Meeting, law: Law) -> bool:
    # 03-HD/TW: a branch with groups and at least so many members may try meeting in groups.
    stated = _stated(branch, meeting)
    return stated is not None and _size(stated) < law[GROUPS_MIN_MEMBERS].at(meeting.held_on).value


def _stated(branch: BranchDossier, meeting: Meeting) -> Minutes | None:
    """The minutes of a meeting, where they state how many members there are."""
    found = (one for one in branch.minutes if one.meeting == meeting.id and one.members)
    return min(found, key=lambda one: one.id, default=None)


def _size(minutes: Minutes) -> int:
    return minutes.members or 0


def _by_few(branch: BranchDossier, meetings: list[Meeting], law: Law, window: Window) -> Finding:
    stated = [one for one in (_stated(branch, meeting) for meeting in meetings) if one is not None]
    sizes = ", ".join(str(_size(one)) for one in stated)
    return _told(branch, meetings, law, window, GROUPS_MIN_MEMBERS, "few", sizes, stated)


def _told(
    branch: BranchDossier,
    meetings: list[Meeting],
    law: Law,
    window: Window,
    figure: Timeline[int],
    why: str,
    counted: str,
    proof: Sequence[Record] = (),
) -> Finding:
    """The finding that there were too ``few`` members, or such meetings too ``often``."""
    limit = law[figure].at(meetings[-1].held_on)
    found = OfYear(
        code="meeting.groups",
        meetings=meetings,
        values=used_values((figure, limit)),
        proof=proof,
        details={
            "groups_word": why,
            "bound_word": why,
            "counted": counted,
            "limit": str(limit.value),
        },
        ending=f":{why}",
        next_step="meeting_whole_branch",
    )
    return told(found, branch, window)


RULES: tuple[Rule, ...] = (
    Rule(
        code="meeting.merged",
        about="branch",
        on=("meetings",),
        check=merged,
        vi="Sinh hoạt chi bộ lồng ghép với họp chuyên môn hoặc cuộc họp khác.",
        en="A branch meeting was merged with a work meeting or another one.",
        figures=(KEPT_APART,),
    ),
    Rule(
        code="meeting.groups",
        about="branch",
        on=("meetings",),
        check=groups,
        vi="Sinh hoạt theo tổ đảng khi chưa đủ số đảng viên, hoặc quá số lần trong năm.",
        en="The branch met in groups with too few members, or too often in a year.",
        figures=(GROUPS_MIN_MEMBERS, GROUPS_PER_YEAR),
    ),
)
