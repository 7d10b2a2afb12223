"""Importing into a store that knows more, or otherwise: nothing is lost, doubled or passed over."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.plans import Plan, PlannedState, plan_import
from cadre.ports import Reading
from cadre.records import (
    Attendance,
    AttendanceStatus,
    Began,
    Book,
    BookClosing,
    DuesLine,
    Ended,
    Meeting,
    Member,
    Membership,
    Payment,
    Record,
)
from cadre.store import Store
from cadre_adapters.importers.office.cleared import ATTENDANCE_STAYS, DUES_STAY
from cadre_adapters.importers.sheets import Sheet
from cadre_adapters.sheet_writing import open_workbook
from cadre_adapters.stores.memory import MemoryStore
from tests.importing.books import BASE, MEMBERSHIPS, ORGANISATIONS, ids, of, places, read, sheet

AT = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
JANUARY = Month(2025, 1)


def base(*more: Record) -> MemoryStore:
    """A store with the base workbook, and some records more."""
    return MemoryStore.of([*(record for record, _ in read(*BASE).records), *more])


def take(store: Store, *sheets: Sheet) -> Plan:
    """Import sheets without problems; importing them again changes nothing."""
    reading = read(*sheets, store=store)
    assert reading.problems == ()
    plan = plan_import(reading, store)
    plan.write(store, by="van-phong", at=AT, reason="nhập sổ")
    assert plan_import(read(*sheets, store=store), store).changes == ()
    return plan


def dues(*rows: tuple[Any, ...], headers: tuple[str, ...] = ()) -> Sheet:
    """Dues in rows, without a day of payment unless the headers have one."""
    usual = ("Mã đảng viên", "Tháng", "Phải đóng", "Đã đóng")
    return sheet("Thu nộp", headers or usual, *rows)


def grid(cell: Any, *, rate: Any = 15000) -> Sheet:
    """What was paid for January by dv-1."""
    return sheet("Đảng phí", ("Mã đảng viên", "Mức đóng", "01/2025"), ("dv-1", rate, cell))


WITH_DAY = ("Mã đảng viên", "Tháng", "Đã đóng", "Ngày đóng", "Biên lai")
GRID_PAYMENT = "dv-1:38.1:2025-01:2025-01-31"


def payment(id: str, amount: int, day: date, receipt: str = "") -> Payment:
    """A payment of dv-1 for January."""
    return Payment(
        id=id,
        member="dv-1",
        branch="38.1",
        month=JANUARY,
        amount=Dong(amount),
        paid_on=day,
        receipt=receipt,
    )


# Payments that look alike


def test_two_equal_payments_that_nothing_tells_apart_are_a_problem() -> None:
    row = ("dv-1", "01/2025", 20000, 10000)
    reading = read(*BASE, dues(row, row))
    assert [one.row for one in reading.problems] == [2, 3]
    assert "thêm số biên lai hoặc ngày nộp, hoặc gộp thành một dòng" in reading.problems[0].vi
    assert of(reading, Payment) == []


def test_two_equal_payments_on_one_day_are_told_apart_by_a_receipt() -> None:
    rows = [("dv-1", "1/2025", 10000, "3/1/2025", receipt) for receipt in ("1", "2")]
    take(store := base(), dues(*rows, headers=WITH_DAY))
    assert [one.amount for one in store.read(Payment)] == [10000, 10000]


def test_payments_of_one_month_to_two_branches_are_two_payments() -> None:
    headers = ("Mã đảng viên", "Chi bộ", "Tháng", "Đã đóng")
    rows = [("dv-1", branch, "1/2025", 10000) for branch in ("38.1", "38.2")]
    take(store := base(), dues(*rows, headers=headers))
    assert [(one.branch, one.amount) for one in store.read(Payment)] == [
        ("38.1", 10000),
        ("38.2", 10000),
    ]


def test_a_payment_of_the_store_is_known_again_under_its_own_id() -> None:
    store = base(payment("p-7", 10000, date(2025, 1, 3)))
    plan = take(store, dues(("dv-1", "1/2025", 10000, "3/1/2025", None), headers=WITH_DAY))
    assert plan.changes == ()


# What a sheet does not say


def test_a_list_of_members_without_columns_erases_nothing() -> None:
    store = base()
    member = store.get(Member, "dv-1")
    (standing,) = store.read(Membership, member={"dv-1"})
    told = evolve(
        standing,
        until=date(2025, 6, 1),
        ended=Ended.TRANSFERRED,
        began=Began.TRANSFERRED,
        missed_before=MonthSet([Month(2010, 1)]),
    )
    with store.transaction(by="a", at=AT) as tx:
        tx.put(told, replacing=1)
    members = sheet(
        "Đảng viên",
        ("Mã đảng viên", "Họ tên", "Mã chi bộ", "Sinh hoạt từ ngày"),
        ("dv-1", "Người Đổi Tên", "38.1", "01/01/2010"),
    )
    (change,) = take(store, members).changes
    assert change.fields == ("full_name",)
    assert store.get(Member, "dv-1") == evolve(member, full_name="Người Đổi Tên")
    assert store.get(Membership, told.id) == told


def test_a_blank_cell_keeps_and_a_written_one_changes() -> None:
    store = base()
    headers = ("Mã đảng viên", "Họ tên", "Ngày sinh", "Ngày vào Đảng")
    members = sheet("Đảng viên", headers, ("dv-1", "Người Thứ Nhất", 1971, None))
    (change,) = take(store, members).changes
    after = store.get(Member, "dv-1")
    assert change.fields == ("born",)
    assert (after.born, after.admitted) == (PartialDate(1971), PartialDate(1999, 2, 3))


def test_a_membership_without_its_end_keeps_the_one_on_file() -> None:
    headers = ("Mã đảng viên", "Chi bộ", "Từ ngày", "Lý do đến")
    memberships = sheet("Quá trình", headers, ("dv-2", "38.2", "01/01/2010", "Kết nạp"))
    store = base()
    (change,) = take(store, memberships).changes
    assert change.fields == ("began",)
    (after,) = store.read(Membership, branch={"38.2"})
    assert (after.until, after.ended) == (date(2025, 7, 1), Ended.TRANSFERRED)


def test_what_does_not_agree_with_the_record_on_file_is_a_problem() -> None:
    headers = ("Mã đảng viên", "Họ tên", "Ngày sinh")
    members = sheet("Đảng viên", headers, ("dv-1", "Người Thứ Nhất", 2001))
    assert places(read(members, store=base()).problems) == ["Đảng viên!2"]


def test_a_new_record_has_no_fields_that_change() -> None:
    plan = plan_import(read(*BASE), MemoryStore())
    assert {change.fields for change in plan.changes} == {()}


# Corrections of a grid


@pytest.mark.parametrize("cell", ["chưa", 0, "M"])
def test_a_paid_month_that_becomes_unpaid_is_a_problem_that_names_the_payment(cell: Any) -> None:
    take(store := base(), grid(15000))
    reading = read(grid(cell), store=store)
    assert places(reading.problems) == ["Đảng phí!C2"]
    assert GRID_PAYMENT in reading.problems[0].vi
    assert "thu hồi" in reading.problems[0].vi


def test_another_amount_is_a_change_of_the_payment() -> None:
    take(store := base(), grid(15000))
    (change,) = take(store, grid(10000)).changes
    assert (change.record.id, change.fields) == (GRID_PAYMENT, ("amount",))


def test_a_day_that_is_added_completes_the_payment() -> None:
    take(store := base(), grid(15000))
    (change,) = take(store, grid("15.000 (05/02/2025)")).changes
    assert (change.record.id, change.fields) == (GRID_PAYMENT, ("paid_on",))
    assert take(store, grid(15000)).changes == ()


def test_a_day_that_disagrees_with_the_one_on_file_is_a_problem() -> None:
    take(store := base(), grid("15.000 (05/02/2025)"))
    assert places(read(grid("15.000 (06/02/2025)"), store=store).problems) == ["Đảng phí!C2"]


# Cells that were cleared


def marks(*cells: Any, headers: tuple[str, ...] = ("01/2025", "02/2025")) -> Sheet:
    """The roll call of dv-1."""
    return sheet("Điểm danh", ("Mã đảng viên", *headers), ("dv-1", *cells))


@pytest.mark.parametrize("headers", [("01/2025", "02/2025"), ("03/01/2025", "03/02/2025")])
def test_a_cleared_cell_of_a_roll_call_is_told_and_erases_nothing(headers: tuple[str, str]) -> None:
    take(store := base(), marks("K", "x", headers=headers))
    reading = read(marks(None, "x", headers=headers), store=store)
    assert plan_import(reading, store).changes == ()
    assert reading.notes == (f"Bảng Điểm danh: {ATTENDANCE_STAYS} (1: B2)",)


@pytest.mark.parametrize("before", [15000, "chưa"])
def test_a_cleared_cell_of_dues_is_told_whether_money_came_in_or_not(before: Any) -> None:
    take(store := base(), grid(before))
    reading = read(grid(None), store=store)
    assert plan_import(reading, store).changes == ()
    assert reading.notes == (f"Bảng Đảng phí: {DUES_STAY} (1: C2)",)


def test_a_blank_cell_of_which_nothing_is_on_file_is_not_told() -> None:
    take(store := base(), marks("x", None))
    assert read(marks("x", None), grid(None), store=store).notes == ()
    assert read(marks(None, None)).notes == ()


def test_a_blank_cell_is_not_told_where_another_sheet_says_it() -> None:
    rows = sheet(
        "Điểm danh từng buổi", ("Mã đảng viên", "Ngày họp", "Kết quả"), ("dv-1", "3/1/2025", "x")
    )
    take(store := base(), marks("x", "x"), grid(15000))
    paid = dues(("dv-1", "1/2025", 15000, 15000))
    assert read(marks(None, "x"), rows, grid(None), paid, store=store).notes == ()


def test_another_branchs_sheet_leaves_its_cells_blank_without_a_remark() -> None:
    store = base(payment("p-7", 10000, date(2025, 1, 3)))
    other = sheet(
        "Đảng phí", ("Mã đảng viên", "Mã chi bộ", "Mức đóng", "01/2025"), ("dv-1", "38.2", 1, None)
    )
    assert read(other, store=store).notes == ()


# A grid first, then its rows


def test_rows_after_a_grid_complete_its_payment_and_do_not_double_it() -> None:
    take(store := base(), grid(15000))
    rows = dues(("dv-1", "1/2025", 15000, "3/1/2025", "BL 7"), headers=WITH_DAY)
    (change,) = take(store, rows).changes
    assert change.fields == ("paid_on", "receipt")
    assert take(store, grid(15000)).changes == ()
    assert [(one.amount, one.paid_on) for one in store.read(Payment)] == [
        (15000, date(2025, 1, 3)),
    ]


def test_rows_that_do_not_agree_with_a_grid_are_a_problem() -> None:
    take(store := base(), grid(15000))
    rows = dues(("dv-1", "1/2025", 5000, "3/1/2025", None), headers=WITH_DAY)
    reading = read(rows, store=store)
    assert places(reading.problems) == ["Thu nộp!C2"]
    assert GRID_PAYMENT in reading.problems[0].vi


def test_the_rest_of_what_is_due_may_follow() -> None:
    take(store := base(), grid(10000))
    rows = dues(("dv-1", "1/2025", 5000, "3/2/2025", None), headers=WITH_DAY)
    take(store, rows)
    assert sorted(one.amount for one in store.read(Payment)) == [5000, 10000]


def test_an_equal_part_is_a_problem_unless_the_source_states_both() -> None:
    take(store := base(), grid(10000, rate=20000))
    first = ("dv-1", "1/2025", 10000, "31/1/2025", None)
    second = ("dv-1", "1/2025", 10000, "3/2/2025", None)
    assert places(read(dues(second, headers=WITH_DAY), store=store).problems) == ["Thu nộp!C2"]
    take(store, dues(first, second, headers=WITH_DAY))
    assert [one.amount for one in store.read(Payment)] == [10000, 10000]


# Meetings


def test_a_meeting_of_the_store_is_known_again_under_its_own_id() -> None:
    own = Meeting(id="sh-9", branch="38.1", held_on=date(2025, 5, 3))
    store = base(own)
    meetings = sheet("Họp", ("Chi bộ", "Ngày họp"), ("38.1", "3/5/2025"))
    assert take(store, meetings).changes == ()
    marks = sheet("Điểm danh", ("Mã đảng viên", "05/2025"), ("dv-1", "x"))
    take(store, meetings, marks)
    assert [one.meeting for one in store.read(Attendance)] == ["sh-9"]


def test_a_meeting_of_another_kind_on_the_same_day_is_another_meeting() -> None:
    own = Meeting(id="sh-9", branch="38.1", held_on=date(2025, 5, 3))
    meetings = sheet("Họp", ("Chi bộ", "Ngày họp", "Loại"), ("38.1", "3/5/2025", "Chuyên đề"))
    reading = read(meetings, store=base(own))
    assert ids(reading, Meeting) == ["38.1:2025-05-03:thematic"]


def test_a_header_with_another_day_than_the_regular_meeting_of_the_month_is_a_problem() -> None:
    marks = sheet("Điểm danh", ("Mã đảng viên", "05/01/2025"), ("dv-1", "x"))
    reading = read(marks, store=base())
    assert places(reading.problems) == ["Điểm danh!B2"]
    assert "03/01/2025" in reading.problems[0].vi
    assert of(reading, Meeting) == []


def test_two_days_of_one_month_are_two_meetings_where_none_is_known() -> None:
    headers = ("Mã đảng viên", "05/05/2025", "25/05/2025")
    take(store := base(), sheet("Điểm danh", headers, ("dv-1", "x", "K")))
    held_on = [one.held_on for one in store.read(Meeting, months=MonthSet([Month(2025, 5)]))]
    assert held_on == [date(2025, 5, 5), date(2025, 5, 25)]


# Natural keys


DECEMBER = Month(2024, 12)
OWN: tuple[Record, ...] = (
    DuesLine(id="n-1", member="dv-1", branch="38.1", month=JANUARY, due=Dong(9000)),
    Attendance(
        id="n-2",
        meeting="38.1:2025-01-03",
        member="dv-1",
        status=AttendanceStatus.ABSENT,
        reason="đi công tác",
    ),
    BookClosing(
        id="n-3", branch="38.1", book=Book.DUES, through=DECEMBER, closed_on=date(2025, 1, 2)
    ),
)
SAID = (
    dues(("dv-1", "1/2025", 15000, None)),
    sheet("Điểm danh", ("Mã đảng viên", "01/2025"), ("dv-1", "x")),
    sheet("Khóa sổ", ("Chi bộ", "Sổ", "Đến tháng"), ("38.1", "Sổ đảng phí", "12/2025")),
)


def test_records_under_other_ids_are_changed_and_not_doubled() -> None:
    store = base(*OWN)
    plan = take(store, *SAID)
    assert {(one.record.id, one.state, one.fields) for one in plan.changes} == {
        ("n-1", PlannedState.CHANGED, ("due",)),
        ("n-2", PlannedState.CHANGED, ("status", "reason")),
        ("n-3", PlannedState.CHANGED, ("through", "closed_on")),
    }


def test_any_importers_records_are_compared_by_their_natural_keys() -> None:
    """The plan itself adopts the standing id, whichever importer read the records."""
    reading = read(*BASE, *SAID)
    store = base(*OWN)
    plan = plan_import(reading, store)
    assert sorted(one.record.id for one in plan.changes) == ["n-1", "n-2", "n-3"]
    plan.write(store, by="van-phong", at=AT, reason="nhập sổ")
    assert [one.due for one in store.read(DuesLine)] == [15000]


def test_two_records_of_one_key_are_one_or_contradict_each_other() -> None:
    line = DuesLine(id="a", member="dv-1", branch="38.1", month=JANUARY, due=Dong(9000))
    alike = (line, evolve(line, id="b"), evolve(line, id="c", due=Dong(1)))
    reading = Reading(tuple((one, ("T", row)) for row, one in enumerate(alike, 2)))
    plan = plan_import(reading, MemoryStore())
    assert [one.record for one in plan.changes] == [line]
    assert [one.cell for one in plan.problems] == ["4"]


def test_a_closing_of_the_store_is_not_moved_back() -> None:
    later = BookClosing(id="n-3", branch="38.1", book=Book.DUES, through=Month(2025, 12))
    store = base(later)
    reading = read(ORGANISATIONS, MEMBERSHIPS, store=store, closed_through="2025-06")
    assert "38.1:dues" not in ids(reading, BookClosing)


# Files of the writer


def test_a_workbook_that_fails_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def failing() -> Iterator[tuple[str]]:
        yield ("Người Thứ Nhất",)
        raise KeyError

    def write() -> None:
        with open_workbook(BytesIO()) as book:
            book.add("Đảng viên", failing())

    with pytest.raises(KeyError):
        write()
    assert list(tmp_path.iterdir()) == []
