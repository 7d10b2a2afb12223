"""The pages of roll calls (sổ điểm danh): a grid a year, and rows for what a grid cannot say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from cadre.dossiers import covers
from cadre.errors import UnknownRecordError
from cadre.months import Month, MonthSet
from cadre.periods import months_touched
from cadre.records import (
    Attendance,
    AttendanceStatus,
    Exemption,
    ExemptionKind,
    Meeting,
    MeetingKind,
    Membership,
)
from cadre_adapters.importers.office.legend import ATTENDANCE_MARKS, STATUS_OF, AttendanceMark
from cadre_adapters.importers.office.words import word_for
from cadre_adapters.office_workbook.page import NAME, Books, Page, page_of

__all__ = ["on_the_roll", "pages_of_roll_calls"]

MARK_OF = {
    STATUS_OF[code]: marks[0] for code, marks in ATTENDANCE_MARKS.items() if code in STATUS_OF
}
EXEMPT = ATTENDANCE_MARKS[AttendanceMark.EXEMPT][0]
LEGEND = (
    "x: có mặt; P: vắng có phép; K: vắng không phép; KCN: lý do không được chấp nhận; "
    "CX: chưa xem xét lý do; M: miễn; để trống: chưa ghi"
)

Cells = dict[tuple[str, str], dict[Month, str]]
"""(branch, member) → month → mark."""


def pages_of_roll_calls(books: Books, *, grid: bool) -> Iterator[Page]:
    """
    Attendance of the years asked for.

    Raises:
        UnknownRecordError: An attendance record of a meeting that is not among the records.
    """
    meetings = {one.id: one for one in books.of(Meeting)}
    alone = _alone_in_their_month(meetings) if grid else set()
    cells: Cells = defaultdict(dict)
    details: dict[int, list[Attendance]] = defaultdict(list)
    for one in books.of(Attendance):
        meeting = meetings.get(one.meeting)
        if meeting is None:
            raise UnknownRecordError("CADRE-RE-03", record_kind="meeting", id=one.meeting)
        if one.meeting in alone and not one.reason:
            mark = MARK_OF[AttendanceStatus(one.status)]
            cells[meeting.branch, one.member][Month.of(meeting.held_on)] = mark
        else:
            details[meeting.held_on.year].append(one)
    if grid:
        _mark_exempt(books, [meetings[id] for id in alone], cells)
    for year in books.years:
        page = _grid(books, year, cells) if grid else None
        if page is not None and page.rows:
            yield page
        if details[year]:
            yield _rows(books, year, details[year], meetings, grid=grid)


def _alone_in_their_month(meetings: dict[str, Meeting]) -> set[str]:
    """Regular meetings that a column of a month names without doubt."""
    regular = [one for one in meetings.values() if one.kind is MeetingKind.REGULAR]
    count = Counter((one.branch, Month.of(one.held_on)) for one in regular)
    return {one.id for one in regular if count[one.branch, Month.of(one.held_on)] == 1}


def _mark_exempt(books: Books, meetings: list[Meeting], cells: Cells) -> None:
    """M for whoever a decision frees on the day, as an office marks it; it adds no record."""
    by_branch: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        by_branch[meeting.branch].append(meeting)
    freed: dict[str, list[Exemption]] = defaultdict(list)
    for one in books.of(Exemption):
        if one.kind is ExemptionKind.EXEMPT:
            freed[one.member].append(one)
    for membership in books.of(Membership):
        for exemption in freed.get(membership.member, ()):
            for meeting in by_branch.get(membership.branch, ()):
                if covers(membership, meeting.held_on) and covers(exemption, meeting.held_on):
                    row = cells[membership.branch, membership.member]
                    row.setdefault(Month.of(meeting.held_on), EXEMPT)


def on_the_roll(books: Books, year: int) -> set[tuple[str, str]]:
    """(branch, member) for everybody who belonged to a branch in a year."""
    window = MonthSet.year(year)
    return {
        (one.branch, one.member)
        for one in books.of(Membership)
        if months_touched([(one.since, one.until)], window)
    }


def _grid(books: Books, year: int, cells: Cells) -> Page:
    months = list(MonthSet.year(year))
    marked = {key for key, marks in cells.items() if any(month in marks for month in months)}
    rows = []
    for branch, member in sorted(marked | on_the_roll(books, year)):
        marks = cells.get((branch, member), {})
        rows.append((member, books.names.get(member), branch, *(marks.get(m) for m in months)))
    fields = ("member", NAME, "branch")
    title = f"SỔ ĐIỂM DANH SINH HOẠT CHI BỘ NĂM {year}"
    page = page_of("attendance_grid", f"Điểm danh {year}", title, fields, rows)
    headers = (*page.headers, *(month.vietnamese() for month in months))
    return Page(page.name, page.title, headers, page.rows, LEGEND)


def _rows(
    books: Books, year: int, records: list[Attendance], meetings: dict[str, Meeting], *, grid: bool
) -> Page:
    def place(one: Attendance) -> tuple[str, date, str]:
        meeting = meetings[one.meeting]
        return meeting.branch, meeting.held_on, one.id

    rows = []
    for one in sorted(records, key=place):
        meeting = meetings[one.meeting]
        rows.append(
            (
                one.member,
                books.names.get(one.member),
                meeting.branch,
                meeting.held_on,
                word_for(meeting.kind),
                MARK_OF[one.status],
                one.reason,
            )
        )
    fields = ("member", NAME, "branch", "held_on", "kind", "status", "reason")
    name = f"Điểm danh chi tiết {year}" if grid else f"Điểm danh {year}"
    page = page_of("attendance", name, f"ĐIỂM DANH TỪNG BUỔI NĂM {year}", fields, rows)
    return Page(page.name, page.title, page.headers, page.rows, LEGEND)
