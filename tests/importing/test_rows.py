"""Each kind of sheet as records, and every bad row as a problem with its place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import (
    Assignment,
    Attendance,
    AttendanceStatus,
    Book,
    BookClosing,
    DuesLine,
    DuesRelief,
    Ended,
    Exemption,
    ExemptionGround,
    Meeting,
    MeetingKind,
    Member,
    Membership,
    OfficeTerm,
    Organisation,
    Payment,
    Placement,
    SourceKind,
    Standing,
    Suspension,
    SuspensionGround,
)
from cadre_adapters.importers.sheets import Sheet
from cadre_adapters.stores.memory import MemoryStore
from tests.importing.books import (
    BASE,
    MEETINGS,
    MEMBERS,
    MEMBERSHIPS,
    ORGANISATIONS,
    ids,
    of,
    places,
    read,
    sheet,
)


def test_the_base_workbook_is_in_order() -> None:
    assert read(*BASE).problems == ()


def test_organisations_come_with_their_superior_by_number_or_name() -> None:
    reading = read(ORGANISATIONS)
    assert [(one.organisation, one.parent) for one in of(reading, Placement)] == [
        ("38.1", "38"),
        ("38.2", "38"),
    ]
    assert [one.level.value for one in of(reading, Organisation)] == ["commune", "branch", "branch"]


def test_members_come_with_partial_dates_and_the_standing_that_follows() -> None:
    reading = read(MEMBERS)
    first, second = of(reading, Member)
    assert (first.born, first.admitted) == (PartialDate(1970), PartialDate(1999, 2, 3))
    assert (second.born, second.admitted) == (PartialDate(1980, 12), PartialDate(2005))
    assert [(one.kind.value, one.since, one.until) for one in of(reading, Standing)] == [
        ("probationary", date(1999, 2, 3), date(2000, 2, 3)),
        ("official", date(2000, 2, 3), None),
    ]


def test_a_sheet_of_standings_says_all_there_is_to_say_of_them() -> None:
    standings = sheet(
        "Tư cách", ("Mã đảng viên", "Tư cách", "Từ ngày"), ("dv-2", "Dự bị", "1/5/2025")
    )
    assert ids(read(MEMBERS, standings), Standing) == ["dv-2:probationary:2025-05-01"]


def test_the_last_day_covered_becomes_the_first_day_that_is_not() -> None:
    left = next(one for one in of(read(*BASE), Membership) if one.until)
    assert (left.until, left.ended, left.branch) == (date(2025, 7, 1), Ended.TRANSFERRED, "38.2")


def test_a_members_sheet_may_carry_the_branch_and_its_first_day() -> None:
    members = sheet(
        "Đảng viên",
        ("Mã đảng viên", "Họ và tên", "Chi bộ", "Sinh hoạt từ ngày"),
        (12.0, "Người A", "Chi bộ thôn Một", "01/01/2010"),
    )
    assert ids(read(ORGANISATIONS, members), Membership) == ["12:38.1:2010-01-01"]


def test_the_transfer_paper_may_speak_of_the_time_before() -> None:
    memberships = sheet(
        "Quá trình sinh hoạt",
        ("Mã đảng viên", "Chi bộ", "Từ ngày", "Vắng trước khi đến", "Đảng phí đến tháng"),
        ("dv-1", "38.1", "01/06/2025", "01–03/2025", "05/2025"),
    )
    (one,) = of(read(ORGANISATIONS, MEMBERS, memberships), Membership)
    assert one.missed_before == MonthSet.span(Month(2025, 1), Month(2025, 3))
    assert one.dues_paid_through == Month(2025, 5)


FACTS = [
    (
        sheet(
            "Miễn sinh hoạt",
            ("Mã đảng viên", "Từ ngày", "Đến ngày", "Lý do", "Quyết định"),
            ("dv-1", "01/01/2025", "31/12/2025", "bệnh gì đó", "QĐ 1"),
        ),
        Exemption(
            id="dv-1:2025-01-01",
            member="dv-1",
            since=date(2025, 1, 1),
            until=date(2026, 1, 1),
            ground=ExemptionGround.OTHER,
            decision="QĐ 1",
        ),
    ),
    (
        sheet("Đình chỉ", ("Mã đảng viên", "Từ ngày"), ("dv-1", "01/01/2025")),
        Suspension(
            id="dv-1:2025-01-01",
            member="dv-1",
            since=date(2025, 1, 1),
            ground=SuspensionGround.UNSTATED,
        ),
    ),
    (
        sheet(
            "Đình chỉ",
            ("Mã đảng viên", "Từ ngày", "Lý do"),
            ("dv-1", "01/01/2025", "Đang bị kiểm tra"),
        ),
        Suspension(id="dv-1:2025-01-01", member="dv-1", since=date(2025, 1, 1)),
    ),
    (
        sheet(
            "Miễn sinh hoạt",
            ("Mã đảng viên", "Từ ngày", "Lý do"),
            ("dv-1", "01/01/2025", "Nơi chưa có tổ chức đảng"),
        ),
        Exemption(
            id="dv-1:2025-01-01",
            member="dv-1",
            since=date(2025, 1, 1),
            ground=ExemptionGround.NO_ORGANISATION,
        ),
    ),
    (
        sheet("Giảm đảng phí", ("Mã đảng viên", "Từ ngày", "Tỷ lệ"), ("dv-1", "01/01/2025", 0.5)),
        DuesRelief(id="dv-1:2025-01-01", member="dv-1", since=date(2025, 1, 1), percent=50),
    ),
    (
        sheet(
            "Phân công",
            ("Mã đảng viên", "Nhiệm vụ", "Từ ngày", "Văn bản"),
            ("dv-1", "Phụ trách thanh niên", "01/02/2025", "Nghị quyết số 01"),
        ),
        Assignment(
            id="dv-1:38.1:2025-02-01:phu-trach-thanh-nien",
            member="dv-1",
            branch="38.1",
            duty="Phụ trách thanh niên",
            since=date(2025, 2, 1),
            source=SourceKind.RESOLUTION,
            paper="Nghị quyết số 01",
        ),
    ),
    (
        sheet(
            "Chi ủy",
            ("Mã đảng viên", "Chi bộ", "Chức vụ", "Từ ngày"),
            ("dv-1", "38.1", "Bí thư", "01/02/2025"),
        ),
        OfficeTerm(
            id="38.1:bi-thu:dv-1:2025-02-01",
            member="dv-1",
            organisation="38.1",
            office="Bí thư",
            since=date(2025, 2, 1),
        ),
    ),
    (
        sheet(
            "Điểm danh",
            ("Mã đảng viên", "Ngày họp", "Trạng thái", "Lý do"),
            ("dv-1", "03/01/2025", "Vắng có phép", "đi công tác"),
        ),
        Attendance(
            id="38.1:2025-01-03:dv-1",
            meeting="38.1:2025-01-03",
            member="dv-1",
            status=AttendanceStatus.EXCUSED,
            reason="đi công tác",
        ),
    ),
]


@pytest.mark.parametrize(("facts", "record"), FACTS, ids=lambda one: getattr(one, "name", ""))
def test_one_row_is_one_fact(facts: Sheet, record: Any) -> None:
    reading = read(*BASE, facts)
    assert reading.problems == ()
    assert of(reading, type(record)) == [record]


def test_meetings_are_regular_unless_they_say_otherwise() -> None:
    kinds = {one.id: one.kind for one in of(read(ORGANISATIONS, MEETINGS), Meeting)}
    assert kinds == {
        "38.1:2025-01-03": MeetingKind.REGULAR,
        "38.1:2025-02-03": MeetingKind.REGULAR,
        "38.1:2025-02-20:thematic": MeetingKind.THEMATIC,
        "38.2:2025-01-05": MeetingKind.REGULAR,
    }


def test_dues_in_rows_are_lines_and_payments() -> None:
    dues = sheet(
        "Đảng phí",
        ("Mã đảng viên", "Tháng", "Phải đóng", "Đã đóng", "Ngày đóng", "Số biên lai"),
        ("dv-1", "01/2025", 15000.0, "5.000", "03/01/2025", None),
        ("dv-1", "01/2025", None, "10.000", "09/01/2025", "BL 7"),
        ("dv-1", "02/2025", "15,000", None, None, None),
        ("dv-1", "03/2025", 15000, 0, None, None),
    )
    reading = read(*BASE, dues)
    assert reading.problems == ()
    assert [(one.month.number, one.due) for one in of(reading, DuesLine)] == [
        (1, Dong(15000)),
        (2, Dong(15000)),
        (3, Dong(15000)),
    ]
    assert [(one.id, one.amount) for one in of(reading, Payment)] == [
        ("dv-1:38.1:2025-01:2025-01-03", Dong(5000)),
        ("dv-1:38.1:2025-01:2025-01-09:bl-7", Dong(10000)),
    ]


def test_closed_books_have_a_column_each_or_a_row_each() -> None:
    wide = sheet(
        "Khóa sổ", ("Chi bộ", "Sổ điểm danh", "Sổ đảng phí"), ("38.1", "12/2025", "11/2025")
    )
    rows = sheet(
        "Khóa sổ",
        ("Chi bộ", "Sổ", "Đến tháng"),
        ("38.1", "Điểm danh", "12/2025"),
        ("38.1", "Đảng phí", "T11/2025"),
    )
    closed = {one.book: one.through for one in of(read(ORGANISATIONS, wide), BookClosing)}
    assert closed == {Book.ATTENDANCE: Month(2025, 12), Book.DUES: Month(2025, 11)}
    assert ids(read(ORGANISATIONS, rows), BookClosing) == ["38.1:attendance", "38.1:dues"]
    assert of(read(ORGANISATIONS, rows), BookClosing) == of(read(ORGANISATIONS, wide), BookClosing)


def test_closed_through_closes_every_branch_but_the_sheet_says_it_better() -> None:
    sheet_of_books = sheet("Khóa sổ", ("Chi bộ", "Sổ điểm danh"), ("38.1", "06/2025"))
    reading = read(ORGANISATIONS, sheet_of_books, closed_through="2025-12")
    closed = {one.id: str(one.through) for one in of(reading, BookClosing)}
    assert closed == {
        "38.1:attendance": "2025-06",
        "38.1:dues": "2025-12",
        "38.2:attendance": "2025-12",
        "38.2:dues": "2025-12",
    }


def test_closed_through_never_opens_a_book_of_the_store() -> None:
    later = BookClosing(id="38.1:dues", branch="38.1", book=Book.DUES, through=Month(2026, 1))
    reading = read(ORGANISATIONS, store=MemoryStore.of([later]), closed_through="2025-12")
    assert ids(reading, BookClosing) == ["38.1:attendance", "38.2:attendance", "38.2:dues"]


def test_closed_through_must_be_a_month() -> None:
    with pytest.raises(RecordError):
        read(ORGANISATIONS, closed_through="12/2025")


# Problems


BAD_ROWS = [
    ("Đảng viên", ("Mã đảng viên", "Họ và tên"), ("dv-9", None), "B2", "cần có"),
    (
        "Đảng viên",
        ("Mã đảng viên", "Họ và tên", "Ngày sinh"),
        ("9", "A", "30/2/1970"),
        "C2",
        "thật",
    ),
    (
        "Đảng viên",
        ("Mã đảng viên", "Họ và tên", "Năm sinh", "Vào Đảng"),
        ("9", "A", 1970, 1960),
        "D2",
        "sau năm sinh",
    ),
    ("Miễn sinh hoạt", ("Mã đảng viên", "Từ ngày"), ("dv-1", "2025"), "B2", "đủ ngày"),
    ("Miễn sinh hoạt", ("Mã đảng viên", "Từ ngày"), ("dv-1", "1/1/25"), "B2", "bốn chữ số"),
    (
        "Miễn sinh hoạt",
        ("Mã đảng viên", "Từ ngày"),
        ("dv-7", "1/1/2025"),
        "A2",
        "không có đảng viên",
    ),
    (
        "Miễn sinh hoạt",
        ("Mã đảng viên", "Từ ngày", "Đến ngày"),
        ("dv-1", "2/1/2025", "1/1/2025"),
        "C2",
        "trước ngày bắt đầu",
    ),
    (
        "Miễn sinh hoạt",
        ("Mã đảng viên", "Từ ngày", "Đến ngày"),
        ("dv-1", "2/1/2025", 2026),
        "C2",
        "đủ ngày",
    ),
    (
        "Đình chỉ",
        ("Mã đảng viên", "Từ ngày", "Lý do"),
        ("dv-1", "2/1/2025", "?!"),
        "C2",
        "một trong",
    ),
    (
        "Miễn đảng phí",
        ("Mã đảng viên", "Từ ngày", "Tỷ lệ"),
        ("dv-1", "2/1/2025", 120),
        "C2",
        "tỷ lệ",
    ),
    ("Sinh hoạt", ("Chi bộ", "Ngày họp"), ("38.9", "03/01/2025"), "A2", "không có tổ chức"),
    (
        "Chức vụ",
        ("Mã đảng viên", "Chi bộ", "Chức vụ", "Từ ngày"),
        ("dv-1", "38.9", "Bí thư", "1/1/2025"),
        "B2",
        "không có tổ chức",
    ),
    (
        "Điểm danh",
        ("Mã đảng viên", "Ngày họp", "Trạng thái"),
        ("dv-1", "04/01/2025", "x"),
        "B2",
        "buổi sinh hoạt",
    ),
    (
        "Điểm danh",
        ("Mã đảng viên", "Ngày họp", "Trạng thái"),
        ("dv-1", "03/01/2025", "zz"),
        "C2",
        "ký hiệu",
    ),
    ("Đảng phí", ("Mã đảng viên", "Tháng", "Phải đóng"), ("dv-1", "01/2025", -5), "C2", "âm"),
    ("Đảng phí", ("Mã đảng viên", "Tháng", "Phải đóng"), ("dv-1", "01/2025", 0.5), "C2", "tròn"),
    (
        "Đảng phí",
        ("Mã đảng viên", "Tháng", "Đã đóng", "Ngày đóng"),
        ("dv-1", "01/2025", 5, None),
        "D2",
        "cần có",
    ),
    ("Khóa sổ", ("Chi bộ", "Sổ", "Đến tháng"), ("38.1", "Sổ lạ", "1/2025"), "B2", "một trong"),
]


@pytest.mark.parametrize(("name", "headers", "row", "cell", "said"), BAD_ROWS)
def test_a_bad_row_is_a_problem_with_its_cell_and_yields_no_record(
    name: str, headers: tuple[str, ...], row: tuple[Any, ...], cell: str, said: str
) -> None:
    others = [one for one in BASE if one.name != name]
    store = MemoryStore.of(record for record, _ in read(*BASE).records)
    before = read(*others, store=store).records
    reading = read(*others, sheet(name, headers, row), store=store)
    (problem,) = [one for one in reading.problems if one.sheet == name]
    assert problem.cell == cell
    assert problem.row == 2
    assert said in problem.vi
    assert problem.vi != problem.en
    assert reading.records == before


def test_the_value_of_a_problem_is_shown_to_the_importer_only() -> None:
    members = sheet(
        "Đảng viên", ("Mã đảng viên", "Họ và tên", "Ngày sinh"), ("9", "A", "30/2/1970")
    )
    (problem,) = read(members).problems
    assert problem.value == "30/2/1970"
    assert "30/2/1970" in problem.explain("vi")
    assert "1970" not in repr(problem)


def test_two_rows_with_one_number_and_other_content_are_both_problems() -> None:
    members = sheet(
        "Đảng viên", ("Mã ĐV", "Họ và tên"), ("dv-1", "A"), ("dv-2", "B"), ("dv-1", "C")
    )
    reading = read(members)
    assert places(reading.problems) == ["Đảng viên!A2", "Đảng viên!A4"]
    assert ids(reading, Member) == ["dv-2"]


def test_the_same_row_twice_is_one_record() -> None:
    members = sheet("Đảng viên", ("Mã ĐV", "Họ và tên"), ("dv-1", "A"), ("dv-1", "A"))
    reading = read(members)
    assert (reading.problems, ids(reading, Member)) == ((), ["dv-1"])


def test_overlapping_official_memberships_are_problems_on_both_rows() -> None:
    memberships = sheet(
        "Quá trình sinh hoạt",
        ("Mã đảng viên", "Chi bộ", "Từ ngày", "Đến ngày", "Loại"),
        ("dv-1", "38.1", "01/01/2010", None, None),
        ("dv-1", "38.2", "01/01/2020", None, None),
        ("dv-2", "38.1", "01/01/2010", "31/12/2019", None),
        ("dv-2", "38.2", "01/01/2020", None, None),
        ("dv-2", "38.1", "01/06/2025", "31/08/2025", "Tạm thời"),
    )
    reading = read(ORGANISATIONS, MEMBERS, memberships)
    assert places(reading.problems) == ["Quá trình sinh hoạt!C2", "Quá trình sinh hoạt!C3"]
    assert len(of(reading, Membership)) == 3


def test_an_overlap_with_the_store_is_a_problem() -> None:
    store = MemoryStore.of(
        record for record, _ in read(ORGANISATIONS, MEMBERS, MEMBERSHIPS).records
    )
    moved = sheet(
        "Quá trình sinh hoạt", ("Mã đảng viên", "Chi bộ", "Từ ngày"), ("dv-1", "38.2", "01/01/2025")
    )
    assert "đã có trong kho" in read(moved, store=store).problems[0].vi


def test_rows_resting_on_a_bad_row_say_so_and_others_stand() -> None:
    members = sheet(
        "Đảng viên", ("Mã ĐV", "Họ và tên", "Ngày sinh"), ("dv-1", "A", "x"), ("dv-2", "B", None)
    )
    reading = read(ORGANISATIONS, members, MEMBERSHIPS, MEETINGS)
    assert places(reading.problems) == ["Đảng viên!C2", "Quá trình sinh hoạt!A2"]
    assert "phụ thuộc dòng bị lỗi (bảng Đảng viên, dòng 2)" in reading.problems[1].vi
    assert len(of(reading, Membership)) == 2


def test_rows_resting_on_a_bad_row_stand_when_the_store_knows_what_it_is_about() -> None:
    store = MemoryStore.of([Member(id="dv-1", full_name="A")])
    members = sheet("Đảng viên", ("Mã ĐV", "Họ và tên", "Ngày sinh"), ("dv-1", "A", "x"))
    relief = sheet("Đình chỉ", ("Mã ĐV", "Từ ngày"), ("dv-1", "01/01/2025"))
    reading = read(members, relief, store=store)
    assert places(reading.problems) == ["Đảng viên!C2"]
    assert ids(reading, Suspension) == ["dv-1:2025-01-01"]


def test_organisations_below_a_bad_one_are_problems_down_to_the_last() -> None:
    organisations = sheet(
        "Tổ chức đảng",
        ("Mã", "Tên", "Cấp", "Trực thuộc", "Từ ngày"),
        ("3", "Chi bộ C", "Chi bộ", "2", "1/1/2000"),
        ("2", "Bộ phận B", "Đảng bộ bộ phận", "1", "1/1/2000"),
        ("1", "Cơ sở A", "Cấp lạ", None, "1/1/2000"),
        ("4", "Chi bộ D", "Chi bộ", "4", "1/1/2000"),
        ("5", "Chi bộ E", "Chi bộ", "không có", "1/1/2000"),
        ("6", "Chi bộ F", "Chi bộ cơ sở", None, "1/1/2000"),
    )
    reading = read(organisations)
    assert [one.row for one in reading.problems] == [2, 3, 4, 5, 6]
    assert ids(reading, Organisation) == ["6"]


def test_a_name_that_several_branches_share_must_be_a_number() -> None:
    organisations = sheet(
        "Tổ chức đảng",
        ("Mã", "Tên", "Cấp", "Từ ngày"),
        ("1", "Chi bộ A", "Chi bộ", "1/1/2000"),
        ("2", "Chi bộ A", "Chi bộ", "1/1/2000"),
    )
    meetings = sheet("Họp", ("Chi bộ", "Ngày họp"), ("Chi bộ A", "3/1/2025"), ("1", "3/1/2025"))
    reading = read(organisations, meetings)
    assert places(reading.problems) == ["Họp!A2"]
    assert ids(reading, Meeting) == ["1:2025-01-03"]


def test_five_hundred_broken_rows_are_reported_at_once() -> None:
    rows = [(f"dv-{n}", f"Người {n}", "30/2/1970") for n in range(500)]
    members = sheet(
        "Đảng viên", ("Mã ĐV", "Họ và tên", "Ngày sinh"), *rows, ("dv-x", "Người X", None)
    )
    reading = read(members)
    assert [one.row for one in reading.problems] == list(range(2, 502))
    assert ids(reading, Member) == ["dv-x"]


def test_every_record_names_its_place() -> None:
    assert {r.id: place for r, place in read(MEMBERS).records}["dv-2"] == ("Đảng viên", 5)
