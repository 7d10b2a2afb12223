"""Cases of meetings: their days, length, form and papers, and how branches score them.

Each has a branch to itself. Texts of October 2025 speak of the meetings of November and December.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from cadre.months import Month
from cadre.records import (
    Meeting,
    MeetingBand,
    MeetingForm,
    MeetingKind,
    Minutes,
    OfficeTerm,
    Resolution,
    ResolutionKind,
    ResolutionTask,
    Score,
    ScoreSheet,
)
from cadre.synthetic.drafts import BranchDraft
from cadre.synthetic.expected import DECEMBER, SEPTEMBER, YEAR
from cadre.synthetic.planter import Case, Planter

__all__ = ["MEETING_CASES"]

ELECTED = date(2022, 11, 15)


def _met(branch: BranchDraft, month: int, kind: MeetingKind = MeetingKind.REGULAR) -> Meeting:
    return branch.held(Month(YEAR, month), kind)[0]


def _change(branch: BranchDraft, month: int, **facts: Any) -> None:
    """Another day, length or form of the regular meeting of a month of 2025."""
    changed = _met(branch, month)
    branch.meetings = [
        evolve(one, **facts) if one.id == changed.id else one for one in branch.meetings
    ]


def _minutes(branch: BranchDraft, month: int, **counts: Any) -> None:
    meeting = _met(branch, month)
    branch.more.append(
        Minutes(
            id=f"bb-{branch.number:03d}-{month:02d}",
            meeting=meeting.id,
            branch=branch.id,
            written_on=meeting.held_on,
            **counts,
        )
    )


def _resolution(branch: BranchDraft, number: int, **facts: Any) -> str:
    id = f"nqsh-{branch.number:03d}-{number}"
    branch.more.append(Resolution(id=id, organisation=branch.id, passed=True, **facts))
    return id


def _task(branch: BranchDraft, resolution: str, task: str, **facts: Any) -> None:
    id = f"viec-{branch.number:03d}-{len(branch.more) + 1}"
    branch.more.append(
        ResolutionTask(id=id, resolution=resolution, branch=branch.id, task=task, **facts)
    )


def _sheet(branch: BranchDraft, meeting: Meeting, points: dict[str, int], **facts: Any) -> None:
    branch.more.append(
        ScoreSheet(
            id=f"cd-{branch.number:03d}-{len(branch.more) + 1}",
            meeting=meeting.id,
            branch=branch.id,
            scores=tuple(Score(key, given) for key, given in points.items()),
            **facts,
        )
    )


def _after_the_week(planter: Planter) -> None:
    """On 20 August, and on Monday 6 October without a reason: after the week is the worse."""
    branch = planter.own
    _change(branch, 8, held_on=date(YEAR, 8, 20))
    _change(branch, 10, held_on=date(YEAR, 10, 6))
    planter.expect("meeting.fixed_day", "flagged", branch.id, 8, on=(SEPTEMBER,))
    planter.expect("meeting.fixed_day", "flagged", branch.id, 8, 10, on=(DECEMBER,))


def _within_the_week(planter: Planter) -> None:
    """3 August is a Sunday; in September no reason is noted, in November one is."""
    branch = planter.own
    _change(branch, 8, held_on=date(YEAR, 8, 4))
    _change(branch, 9, held_on=date(YEAR, 9, 5))
    _change(branch, 11, held_on=date(YEAR, 11, 5), day_moved="Khắc phục hậu quả bão")
    planter.expect("meeting.fixed_day", "flagged", branch.id, 9)


def _short_and_merged(planter: Planter) -> None:
    branch = planter.own
    _change(branch, 9, lasted=60)
    _change(branch, 10, lasted=90)
    _change(branch, 11, lasted=120, with_other_business=True)
    _change(branch, 12, with_other_business=True)
    planter.expect("meeting.too_short", "flagged", branch.id, 9)
    planter.expect("meeting.merged", "flagged", branch.id, 11, 12, on=(DECEMBER,))


def _groups_of_few(planter: Planter) -> None:
    _change(planter.own, 3, form=MeetingForm.GROUPS)
    _minutes(planter.own, 3, members=5)
    planter.expect("meeting.groups", "flagged", planter.own.id, 3)


def _groups_too_often(planter: Planter) -> None:
    """The minutes state sixty members; three times would do."""
    for month in (2, 4, 6, 8):
        _change(planter.own, month, form=MeetingForm.GROUPS)
        _minutes(planter.own, month, members=60)
    planter.expect("meeting.groups", "flagged", planter.own.id, 2, 4, 6, 8)


def _no_thematic(planter: Planter) -> None:
    branch = planter.own
    left_out = _met(branch, 12, MeetingKind.THEMATIC)
    branch.meetings = [one for one in branch.meetings if one.id != left_out.id]
    planter.expect("meeting.thematic_missing", "flagged", branch.id, 10, 11, 12, on=(DECEMBER,))


def _committee_met_in_other_months(planter: Planter) -> None:
    """A committee of three meets on the first of each month, but not in October."""
    branch = planter.own
    for number, office in enumerate(("Phó Bí thư", "Chi ủy viên"), 1):
        branch.more.append(
            OfficeTerm(
                id=f"cvc-{branch.number:03d}-{number}",
                member=branch.people[number].id,
                organisation=branch.id,
                office=office,
                since=ELECTED,
            )
        )
    branch.more += [
        Meeting(
            id=f"hcu-{branch.number:03d}-{month:02d}",
            branch=branch.id,
            held_on=date(YEAR, month, 1),
            kind=MeetingKind.COMMITTEE,
        )
        for month in range(1, 13)
        if month != 10
    ]
    planter.expect("meeting.committee_missing", "flagged", branch.id, 10, on=(DECEMBER,))


def _minutes_wrong_and_missing(planter: Planter) -> None:
    """Four of five came in September; November does not add up; December has no minutes."""
    branch = planter.own
    _minutes(branch, 9, members=5, present=4, excused=1, absent=0, exempt=0)
    _minutes(branch, 10, members=5, present=5, excused=0, absent=0, exempt=0)
    _minutes(branch, 11, members=5, present=3, excused=1, absent=0, exempt=0)
    _change(branch, 11, materials_on=date(YEAR, 11, 3))
    _change(branch, 12, materials_on=date(YEAR, 12, 2))
    planter.expect("meeting.attendance_low", "flagged", branch.id, 9, on=(SEPTEMBER,))
    planter.expect("meeting.attendance_low", "flagged", branch.id, 9, 11, on=(DECEMBER,))
    planter.expect("meeting.minutes_inconsistent", "flagged", branch.id, on=(DECEMBER,))
    planter.expect("meeting.minutes_missing", "flagged", branch.id, 12, on=(DECEMBER,))
    planter.expect("meeting.materials_late", "flagged", branch.id, 11, on=(DECEMBER,))


def _resolutions(planter: Planter) -> None:
    """One in time with tasks left open, one late, one not uploaded; none of 3 December."""
    branch = planter.own
    met = _met(branch, 11)
    first = _resolution(
        branch, 1, meeting=met.id, passed_on=met.held_on, uploaded_on=date(YEAR, 11, 5)
    )
    person, due = branch.people[1].id, date(YEAR, 11, 30)
    _task(branch, first, "Vận động thu gom rác thải", member=person)
    _task(branch, first, "Rà soát hộ nghèo", due_on=due)
    _task(branch, first, "Báo cáo kết quả tháng", member=person, due_on=due)
    later: dict[str, Any] = {"kind": ResolutionKind.THEMATIC}
    _resolution(branch, 2, passed_on=date(YEAR, 11, 20), uploaded_on=date(YEAR, 11, 23), **later)
    _resolution(branch, 3, passed_on=date(YEAR, 12, 18), **later)
    _resolution(branch, 4, passed_on=date(YEAR, 12, 18), secret=True, **later)
    planter.expect("meeting.task_open_ended", "flagged", branch.id, on=(DECEMBER,))
    planter.expect("meeting.resolution_missing", "flagged", branch.id, 12, on=(DECEMBER,))
    for _late in ("after three days", "not yet"):
        planter.expect("meeting.late_upload", "flagged", branch.id, on=(DECEMBER,))


FULL = {
    "time": 5,
    "attendance": 5,
    "preparation": 10,
    "steps": 5,
    "content": 25,
    "chairing": 10,
    "principles": 5,
    "results": 30,
    "closing": 5,
}


def _scores(planter: Planter) -> None:
    """A wrong total and grade, a line too many and one too high; 3 December is not scored."""
    branch = planter.own
    thematic = _met(branch, 12, MeetingKind.THEMATIC)
    _sheet(branch, _met(branch, 11), FULL, total=95, band=MeetingBand.FAIR)
    of_the_guidance = "hd-42-2025"
    _sheet(branch, thematic, {**FULL, "time": 9, "decoration": 5}, scheme=of_the_guidance)
    _sheet(branch, thematic, {"Nội dung": 60, "Tổ chức": 9}, scheme="phuong", total=69)
    for _fault in ("total", "grade", "line", "points"):
        planter.expect("score.inconsistent", "flagged", branch.id, on=(DECEMBER,))
    planter.expect("score.missing", "flagged", branch.id, 12, on=(DECEMBER,))


MEETING_CASES = (
    Case(
        "meeting.after_the_week",
        "Sinh hoạt thường kỳ sau tuần đầu của tháng",
        "Regular meetings after the first week of the month",
        _after_the_week,
        own=5,
    ),
    Case(
        "meeting.within_the_week",
        "Sinh hoạt trong tuần đầu của tháng, có tháng chưa ghi lý do đổi ngày",
        "Met within the first week, in one month without a reason noted",
        _within_the_week,
        own=5,
    ),
    Case(
        "meeting.short_and_merged",
        "Buổi sinh hoạt 60 phút; sinh hoạt lồng ghép với cuộc họp khác",
        "A meeting of 60 minutes; meetings merged with others",
        _short_and_merged,
        own=5,
    ),
    Case(
        "meeting.groups_of_few",
        "Chi bộ năm đảng viên sinh hoạt theo tổ đảng",
        "A branch of five members met in groups",
        _groups_of_few,
        own=5,
    ),
    Case(
        "meeting.groups_too_often",
        "Bốn lần sinh hoạt theo tổ đảng trong năm",
        "Four meetings in groups in a year",
        _groups_too_often,
        own=5,
    ),
    Case(
        "meeting.no_thematic",
        "Quý IV không có sinh hoạt chuyên đề",
        "No thematic meeting in the fourth quarter",
        _no_thematic,
        own=5,
    ),
    Case(
        "meeting.committee",
        "Chi ủy không họp tháng 10",
        "The committee did not meet in October",
        _committee_met_in_other_months,
        own=9,
    ),
    Case(
        "meeting.minutes",
        "Biên bản không khớp, thiếu biên bản, vắng nhiều, tài liệu chậm",
        "Minutes that do not add up or are lacking, few who came, material too late",
        _minutes_wrong_and_missing,
        own=5,
    ),
    Case(
        "meeting.resolutions",
        "Nghị quyết thiếu, chậm đưa lên, có việc chưa rõ người và thời hạn",
        "Resolutions lacking or uploaded late, with tasks left open",
        _resolutions,
        own=5,
    ),
    Case(
        "meeting.scores",
        "Phiếu chấm điểm không khớp, có buổi chưa chấm điểm",
        "Score sheets that do not add up, and a meeting not scored",
        _scores,
        own=5,
    ),
)
"""Every case of meetings and their scores; each has a branch to itself."""
