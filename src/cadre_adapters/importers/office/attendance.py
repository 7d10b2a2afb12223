"""Roll calls (điểm danh): one row an event, or a grid of one column a month or meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cadre.months import Month
from cadre.records import Attendance, AttendanceStatus, Exemption, Meeting, MeetingKind, Record
from cadre_adapters.importers.office.ids import meeting_id
from cadre_adapters.importers.office.legend import STATUS_OF, AttendanceMark
from cadre_adapters.importers.office.periods import PeriodColumn
from cadre_adapters.importers.office.reading import Row
from cadre_adapters.importers.office.values import Expected, a_date, is_blank
from cadre_adapters.importers.office.words import reading_of
from cadre_adapters.importers.sheets import cell_name

__all__ = ["NO_DECISION", "attendance", "attendance_grid"]

NO_DECISION = "ghi M nhưng chưa có quyết định miễn"
"""The reason kept with a mark M that no decision of exemption covers: the branch decides."""

NO_MEETING = Expected(
    "tháng này chi bộ không có buổi sinh hoạt thường kỳ nào trong bảng sinh hoạt; "
    "thêm buổi họp hoặc ghi ngày họp đầy đủ ở đầu cột",
    "the branch has no regular meeting in this month; add it, or write its day as the header",
)
SEVERAL_MEETINGS = Expected(
    "tháng này chi bộ có nhiều buổi thường kỳ; ghi ngày họp đầy đủ (dd/mm/yyyy) ở đầu cột",
    "the branch has several regular meetings in this month; write full days as headers",
)
NO_SUCH_MEETING = Expected(
    "không có buổi sinh hoạt này trong bảng sinh hoạt và trong kho",
    "no such meeting, neither in the file nor in the store",
)


def attendance(row: Row) -> Iterable[Record]:
    """One member at one meeting."""
    member = row.member()
    day = row.read("held_on", a_date, required=True)
    cell = row.cell("status")
    mark = None
    if is_blank(cell):
        row.text("status", required=True)
    else:
        mark = _mark(row, row.table.columns["status"])
    reason = row.text("reason")
    if row.broken or day is None or mark is None:
        return
    branch = row.branch(member, day, day)
    meeting = _meeting_of_row(row, branch, day) if branch else None
    if meeting is not None:
        yield from _attended(row, meeting, member, mark, row.table.columns["status"], reason)


def attendance_grid(row: Row) -> Iterable[Record]:
    """One member at the meetings of a year; blank cells say nothing."""
    member = row.member()
    if row.broken:
        return
    for column in row.table.periods:
        if is_blank(row.cell_at(column.index)):
            _left_blank(row, member, column)
            continue
        mark = _mark(row, column.index)
        branch = row.branch(member, column.first, column.last)
        if mark is None or not branch:
            continue
        meeting = _meeting_of_column(row, branch, column)
        if meeting is None:
            continue
        if meeting.id not in row.known.meetings(branch):
            yield meeting
        yield from _attended(row, meeting, member, mark, column.index, "")


def _left_blank(row: Row, member: str, column: PeriodColumn) -> None:
    branch = row.branch_if_told(member, column.first, column.last)
    if not branch:
        return
    if column.day is not None:
        meetings = row.known.meetings_on(branch, column.day)[:1]
    else:
        meetings = row.known.regular_meetings(branch, column.month)
    for meeting in meetings:
        row.context.cleared.mark(meeting.id, member, row.cell_place(column.index))


def _mark(row: Row, index: int) -> AttendanceMark | None:
    mark = row.context.legend.attendance(row.cell_at(index))
    if mark is None:
        legend = row.context.legend.attendance_marks()
        said = Expected(
            f"ký hiệu không có trong bảng ký hiệu: {legend}; thêm ký hiệu bằng --mapping",
            f"the mark is not in the legend: {legend}; add it in the mapping",
        )
        row.wrong_at(index, said)
    return mark


def _attended(
    row: Row, meeting: Meeting, member: str, mark: AttendanceMark, index: int, reason: str
) -> Iterator[Attendance]:
    """The row of the roll call; none for a member whom a decision frees on that day."""
    if mark is AttendanceMark.EXEMPT:
        if row.known.is_exempt(member, meeting.held_on):
            return
        at = row.known.broken.get((Exemption, member))
        if at is not None:
            said = Expected(f"phụ thuộc dòng bị lỗi ({at})", f"rests on a bad row ({at})")
            row.wrong_at(index, said)
            return
        cell = cell_name(row.index, index)
        row.context.remarks.at(row.table.sheet.name, cell, NO_DECISION)
        status, reason = AttendanceStatus.UNDECIDED, NO_DECISION
    else:
        status = STATUS_OF[mark]
    yield Attendance(
        id=f"{meeting.id}:{member}",
        meeting=meeting.id,
        member=member,
        status=status,
        reason=reason,
    )


def _meeting_of_row(row: Row, branch: str, day: date) -> Meeting | None:
    found = row.known.meetings_on(branch, day)
    if not row.blank("kind"):
        kind = reading_of(MeetingKind, row.text("kind"))
        found = [one for one in found if one.kind is kind]
    if found:
        return found[0]
    _no_meeting(row, row.table.columns["held_on"], branch, day, NO_SUCH_MEETING)
    return None


def _meeting_of_column(row: Row, branch: str, column: PeriodColumn) -> Meeting | None:
    if column.day is not None:
        found = row.known.meetings_on(branch, column.day)
        if found:
            return found[0]
        regular = row.known.regular_meetings(branch, column.month)
        if regular:
            row.wrong_at(column.index, _another_day(regular))
            return None
        # The header itself says that a meeting was held on this day.
        return Meeting(id=meeting_id(branch, column.day), branch=branch, held_on=column.day)
    found = row.known.regular_meetings(branch, column.month)
    if len(found) == 1:
        return found[0]
    if found:
        row.wrong_at(column.index, SEVERAL_MEETINGS)
    else:
        _no_meeting(row, column.index, branch, column.month.first_day, NO_MEETING)
    return None


def _another_day(regular: Iterable[Meeting]) -> Expected:
    days = ", ".join(sorted(f"{one.held_on:%d/%m/%Y}" for one in regular))
    return Expected(
        f"tháng này chi bộ đã có buổi sinh hoạt thường kỳ ngày {days}; sửa ngày ở đầu cột, "
        "hoặc ghi buổi này vào bảng sinh hoạt nếu đúng là một buổi khác",
        f"the branch has a regular meeting in this month already ({days}); mend the header's day, "
        "or enter this meeting in the sheet of meetings if it is another one",
    )


def _no_meeting(row: Row, index: int, branch: str, day: date, said: Expected) -> None:
    at = row.known.broken_meeting(branch, Month.of(day))
    if at:
        said = Expected(f"phụ thuộc dòng bị lỗi ({at})", f"rests on a bad row ({at})")
    row.wrong_at(index, said)
