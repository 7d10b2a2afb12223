"""Records written as an office's workbook, and read back: the same facts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest
from attrs import evolve

from cadre.errors import ExportError, ReadOnlyError, UnknownRecordError
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.ports import ImportSettings, Reading
from cadre.records import (
    Assignment,
    Attendance,
    AttendanceStatus,
    Badge,
    Book,
    BookClosing,
    DuesLine,
    DuesRelief,
    Ended,
    Exemption,
    Level,
    Meeting,
    MeetingKind,
    Member,
    Membership,
    MembershipKind,
    OfficeTerm,
    Organisation,
    Payment,
    Placement,
    Record,
    SourceKind,
    Standing,
    StandingKind,
    Suspension,
)
from cadre.synthetic import make_branch
from cadre_adapters.importers.office import OfficeImporter
from cadre_adapters.importers.office.ids import slug, with_natural_ids
from cadre_adapters.importers.sheets import read_sheets
from cadre_adapters.office_workbook import write_folder, write_workbook
from cadre_adapters.office_workbook.page import ROWS_OF_A_SHEET, Page, split
from cadre_adapters.sheet_writing import open_workbook

DAY = date(2020, 1, 1)
Style = Literal["grid", "rows"]


def _meeting(day: date, kind: MeetingKind = MeetingKind.REGULAR) -> Meeting:
    return Meeting(id=f"sh-{day}-{kind.value}", branch="cb-1", held_on=day, kind=kind)


def _attended(day: date, status: str, *, member: str = "dv-1", reason: str = "") -> Attendance:
    meeting = f"sh-{day}-regular"
    return Attendance(
        id=f"dd-{member}-{day}",
        meeting=meeting,
        member=member,
        status=AttendanceStatus(status),
        reason=reason,
    )


def _line(month: Month, due: int) -> DuesLine:
    return DuesLine(id=f"l-{month}", member="dv-1", branch="cb-1", month=month, due=Dong(due))


def _paid(month: Month, amount: int, day: date, receipt: str = "") -> Payment:
    return Payment(
        id=f"p-{month}-{day}-{receipt}",
        member="dv-1",
        branch="cb-1",
        month=month,
        amount=Dong(amount),
        paid_on=day,
        receipt=receipt,
    )


RECORDS: tuple[Record, ...] = (
    Organisation(id="xa", name="Đảng bộ xã Mẫu", level=Level.COMMUNE, since=DAY),
    Organisation(id="cu", name="Đảng bộ Cũ", level=Level.BASE, since=DAY, until=date(2025, 7, 1)),
    Organisation(id="cb-1", name="Chi bộ Một", level=Level.BRANCH, since=DAY),
    Organisation(id="cb-2", name="Chi bộ Hai", level=Level.BASE_BRANCH, since=DAY),
    Placement(id="p1", organisation="cb-1", parent="cu", since=DAY, until=date(2025, 7, 1)),
    Placement(id="p2", organisation="cb-1", parent="xa", since=date(2025, 7, 1)),
    Placement(id="p3", organisation="cb-2", parent="xa", since=DAY),
    Member(
        id="dv-1",
        full_name="Người Thứ Nhất",
        born=PartialDate(1850 + 50),
        admitted=PartialDate(1930, 2, 3),
        official_on=date(1931, 2, 3),
    ),
    Member(id="dv-2", full_name="=Người+Thứ Hai", born=PartialDate(1980, 4)),
    Standing(
        id="t1",
        member="dv-1",
        kind=StandingKind.PROBATIONARY,
        since=date(1930, 2, 3),
        until=date(1931, 2, 3),
    ),
    Standing(id="t2", member="dv-1", kind=StandingKind.OFFICIAL, since=date(1931, 2, 3)),
    Membership(id="m1", member="dv-1", branch="cb-1", since=DAY),
    Membership(
        id="m2",
        member="dv-2",
        branch="cb-2",
        since=DAY,
        until=date(2025, 3, 1),
        ended=Ended.TRANSFERRED,
    ),
    Membership(
        id="m3",
        member="dv-2",
        branch="cb-1",
        since=date(2025, 3, 1),
        missed_before=MonthSet([Month(2025, 1)]),
        dues_paid_through=Month(2025, 2),
    ),
    Membership(
        id="m4",
        member="dv-2",
        branch="cb-2",
        since=date(2025, 6, 1),
        until=date(2025, 9, 1),
        kind=MembershipKind.TEMPORARY,
        missed_before=MonthSet(),
    ),
    Exemption(
        id="e1", member="dv-1", since=date(2025, 5, 1), until=date(2025, 6, 1), decision="QĐ"
    ),
    Suspension(id="s1", member="dv-2", since=date(2025, 10, 1)),
    DuesRelief(id="g1", member="dv-2", since=DAY, percent=1),
    OfficeTerm(id="c1", member="dv-1", organisation="cb-1", office="Bí thư", since=DAY),
    Assignment(
        id="a1",
        member="dv-1",
        branch="cb-1",
        duty="Phụ trách chung",
        since=DAY,
        office="Bí thư",
        source=SourceKind.NONE,
        paper="Nghị quyết số 1",
    ),
    BookClosing(id="k1", branch="cb-1", book=Book.DUES, through=Month(2025, 12), closed_on=DAY),
    *(_meeting(date(2025, month, 3)) for month in (1, 2, 3, 5)),
    _meeting(date(2025, 3, 24)),
    _meeting(date(2025, 2, 20), MeetingKind.THEMATIC),
    _attended(date(2025, 1, 3), "present"),
    _attended(date(2025, 2, 3), "refused"),
    _attended(date(2025, 3, 3), "present"),
    _attended(date(2025, 3, 24), "absent"),
    _attended(date(2025, 3, 24), "undecided", member="dv-2"),
    _attended(date(2025, 5, 3), "excused", member="dv-2", reason="đi công tác"),
    _line(Month(2025, 1), 15000),
    _paid(Month(2025, 1), 15000, date(2025, 1, 31)),
    _line(Month(2025, 2), 15000),
    _paid(Month(2025, 2), 10000, date(2025, 3, 2)),
    _line(Month(2025, 3), 15000),
    _line(Month(2025, 4), 0),
    _line(Month(2025, 5), 18000),
    _paid(Month(2025, 5), 9000, date(2025, 5, 5)),
    _paid(Month(2025, 5), 9000, date(2025, 5, 9), "BL 01"),
    _paid(Month(2025, 6), 15000, date(2025, 6, 1)),
)


def _facts(records: Iterable[Record]) -> set[Record]:
    """What a workbook can hold, under the ids its import gives."""
    return {one for one in with_natural_ids(records) if not isinstance(one, Badge)}


def _written(
    records: Iterable[Record], style: Style, years: tuple[int, ...] = (2024, 2025)
) -> bytes:
    sink = BytesIO()
    write_workbook(records, sink, years=years, style=style)
    return sink.getvalue()


def _back(path: Path, data: bytes) -> Reading:
    path.write_bytes(data)
    return OfficeImporter().read(path, ImportSettings())


@pytest.mark.parametrize("style", ["grid", "rows"])
def test_a_written_workbook_reads_back_as_the_same_records(tmp_path: Path, style: Style) -> None:
    reading = _back(tmp_path / "so.xlsx", _written(RECORDS, style))
    assert reading.problems == ()
    assert reading.notes == ()
    assert {record for record, _ in reading.records} == _facts(RECORDS)


@pytest.mark.parametrize("style", ["grid", "rows"])
def test_a_synthetic_branch_comes_back_whole(tmp_path: Path, style: Style) -> None:
    records = list(make_branch().records())
    reading = _back(tmp_path / "so.xlsx", _written(records, style))
    assert reading.problems == ()
    assert {record for record, _ in reading.records} == _facts(records)


def test_standings_that_do_not_follow_from_the_days_get_their_own_sheet(tmp_path: Path) -> None:
    records = [one for one in RECORDS if not isinstance(one, Standing)]
    reading = _back(tmp_path / "so.xlsx", _written(records, "grid"))
    assert {record for record, _ in reading.records} == _facts(records)


def test_the_workbook_looks_like_an_offices(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    path.write_bytes(_written(RECORDS, "grid", years=(2025,)))
    sheets = {one.name: one.rows for one in read_sheets(path)}
    assert list(sheets)[:2] == ["Tổ chức đảng", "Đảng viên"]
    roll_call = sheets["Điểm danh 2025"]
    assert roll_call[0][0] == "SỔ ĐIỂM DANH SINH HOẠT CHI BỘ NĂM 2025"
    assert roll_call[2][:6] == (
        "STT",
        "Mã đảng viên",
        "Họ và tên",
        "Mã chi bộ",
        "01/2025",
        "02/2025",
    )
    assert roll_call[3][:9] == (1, "dv-1", "Người Thứ Nhất", "cb-1", "x", "KCN", None, None, "M")
    dues = sheets["Đảng phí 2025"]
    assert dues[3][4:9] == (15000, 15000, "10.000 (02/03/2025)", "chưa", "M")
    details = sheets["Đảng phí chi tiết 2025"]
    assert [row[4:8] for row in details[3:]] == [
        ("05/2025", 18000, 9000, date(2025, 5, 5)),
        ("05/2025", None, 9000, date(2025, 5, 9)),
        ("06/2025", None, 15000, date(2025, 6, 1)),
    ]


def test_the_same_records_give_the_same_bytes_in_any_order() -> None:
    assert _written(RECORDS, "grid") == _written(reversed(RECORDS), "grid")


def test_only_the_years_asked_for_are_written(tmp_path: Path) -> None:
    reading = _back(tmp_path / "so.xlsx", _written(RECORDS, "grid", years=(2024,)))
    kinds = {type(record) for record, _ in reading.records}
    assert Membership in kinds
    assert not kinds & {Meeting, Attendance, DuesLine, Payment}


def test_attendance_of_a_meeting_that_is_not_there_is_refused() -> None:
    lost = _attended(date(2025, 9, 9), "present")
    with pytest.raises(UnknownRecordError):
        _written((lost,), "grid")


@pytest.mark.parametrize("style", ["grid", "rows"])
def test_a_folder_of_csv_reads_back_as_the_same_records(tmp_path: Path, style: Style) -> None:
    folder = tmp_path / "so"
    write_folder(RECORDS, folder, years=[2025], style=style)
    first = (folder / "Đảng viên.csv").read_bytes()
    assert first.startswith(b"\xef\xbb\xbf")
    assert b";" in first
    reading = OfficeImporter().read(folder, ImportSettings())
    assert reading.problems == ()
    assert {record for record, _ in reading.records} == _facts(RECORDS)


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "so").write_text("a file")
    with pytest.raises((ReadOnlyError, ExportError)):
        write_folder(RECORDS, tmp_path / "so", years=[2025])


def test_an_ods_reads_as_an_xlsx_does(tmp_path: Path) -> None:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    table = Table(name="Đảng viên")
    for cells in (("Danh sách",), ("Mã đảng viên", "Họ và tên"), ("dv-1", "Người Thứ Nhất")):
        row = TableRow()
        for text in cells:
            cell = TableCell(valuetype="string")
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    path = tmp_path / "so.ods"
    document.save(path)
    reading = OfficeImporter().read(path, ImportSettings())
    assert [record for record, _ in reading.records] == [
        Member(id="dv-1", full_name="Người Thứ Nhất")
    ]
    assert reading.records[0][1] == ("Đảng viên", 3)


def test_records_with_natural_ids_keep_them() -> None:
    once = list(with_natural_ids(RECORDS))
    assert list(with_natural_ids(once)) == once
    moved = [
        evolve(one, id=f"other-{n}") if isinstance(one, Payment) else one
        for n, one in enumerate(once)
    ]
    assert list(with_natural_ids(moved)) == once


def test_a_page_with_more_rows_than_a_sheet_takes_goes_on_to_a_further_one() -> None:
    rows = [(number,) for number in range(ROWS_OF_A_SHEET + 1)]
    parts = list(split(Page("Điểm danh 2025", "SỔ", ("STT",), rows)))
    assert [(one.name, len(one.rows)) for one in parts] == [
        ("Điểm danh 2025", ROWS_OF_A_SHEET),
        ("Điểm danh 2025 (2)", 1),
    ]


def test_sheet_names_excel_would_refuse_are_made_to_fit(tmp_path: Path) -> None:
    sink = BytesIO()
    with open_workbook(sink) as book:
        for name in ("a/b", "A?b", "x" * 40, "x" * 41, "'"):
            book.add(name, [("chữ", 1, True, 1.5, datetime(2025, 1, 2, 3, 4, tzinfo=UTC))])
    (tmp_path / "so.xlsx").write_bytes(sink.getvalue())
    sheets = read_sheets(tmp_path / "so.xlsx")
    assert [one.name for one in sheets] == ["a-b", "A-b (2)", "x" * 31, "x" * 27 + " (2)", "Bảng"]
    assert sheets[0].rows == (("chữ", 1, "True", 1.5, date(2025, 1, 2)),)


def test_a_long_duty_keeps_its_start_and_a_digest_in_the_id() -> None:
    long, other = slug("Phụ trách " * 20), slug("Phụ trách " * 21)
    assert long.startswith("phu-trach-phu-trach")
    assert len(long) <= 48
    assert long != other
