"""Grids of one column a month: roll calls and dues."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.money import Dong
from cadre.months import Month
from cadre.records import Attendance, AttendanceStatus, DuesLine, Exemption, Payment
from cadre_adapters.importers.office.attendance import NO_DECISION
from cadre_adapters.importers.sheets import Sheet
from cadre_adapters.stores.memory import MemoryStore
from tests.importing.books import (
    BASE,
    MEMBERS,
    MEMBERSHIPS,
    ORGANISATIONS,
    ids,
    of,
    places,
    read,
    sheet,
)


def roll_call(*marks: Any, headers: tuple[Any, ...] = ("01/2025", "02/2025")) -> Sheet:
    """A grid with one row, of dv-1."""
    return sheet("Điểm danh", ("Mã đảng viên", *headers), ("dv-1", *marks))


def dues_grid(*cells: Any, rate: Any = None) -> Sheet:
    """A grid of January and February 2025 with one row, of dv-1."""
    headers = ("Mã đảng viên", "Mức đóng", "01/2025", "02/2025")
    return sheet("Đảng phí", headers, ("dv-1", rate, *cells))


EXEMPT = sheet(
    "Miễn sinh hoạt",
    ("Mã đảng viên", "Từ ngày", "Đến ngày"),
    ("dv-1", "01/01/2025", "31/01/2025"),
)


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ("x", "present"),
        ("X", "present"),
        ("✓", "present"),
        ("Có", "present"),
        ("P", "excused"),
        ("có phép", "excused"),
        ("K", "absent"),
        ("Không phép", "absent"),
        (0, "absent"),
        ("0", "absent"),
        ("?", "undecided"),
        ("cx", "undecided"),
        ("KCN", "refused"),
    ],
)
def test_the_usual_marks_of_a_roll_call(mark: Any, status: str) -> None:
    (row,) = of(read(*BASE, roll_call(mark)), Attendance)
    assert (row.status, row.reason) == (AttendanceStatus(status), "")


def test_a_blank_cell_is_not_entered_and_needs_no_meeting() -> None:
    grid = roll_call("x", None, "  ", headers=("01/2025", "02/2025", "03/2025"))
    reading = read(*BASE, grid)
    assert reading.problems == ()
    assert ids(reading, Attendance) == ["38.1:2025-01-03:dv-1"]


def test_an_unknown_mark_is_a_problem_that_shows_the_legend() -> None:
    (problem,) = read(*BASE, roll_call("x", "%%")).problems
    assert (problem.cell, problem.value) == ("C2", "%%")
    assert "x = có mặt" in problem.vi
    assert "K = không phép" in problem.vi


def test_a_row_with_a_bad_cell_yields_none_of_its_cells() -> None:
    assert of(read(*BASE, roll_call("x", "%%")), Attendance) == []


def test_the_legend_can_be_changed() -> None:
    mapping = {"legend": {"attendance": {"%%": "refused", "X": "absent"}}}
    rows = of(read(*BASE, roll_call("x", "%%"), mapping=mapping), Attendance)
    assert [row.status.value for row in rows] == ["absent", "refused"]


def test_m_within_an_exemption_is_no_row() -> None:
    reading = read(*BASE, EXEMPT, roll_call("M"))
    assert (of(reading, Attendance), reading.problems, reading.notes) == ([], (), ())


def test_m_without_a_decision_is_undecided_with_a_note() -> None:
    reading = read(*BASE, EXEMPT, roll_call("x", "miễn"))
    last = of(reading, Attendance)[-1]
    assert (last.status, last.reason) == (AttendanceStatus.UNDECIDED, NO_DECISION)
    assert reading.notes == (f"Bảng Điểm danh: {NO_DECISION} (1: C2)",)


def test_m_within_an_exemption_of_the_store_is_no_row() -> None:
    store = MemoryStore.of([Exemption(id="m", member="dv-1", since=date(2024, 1, 1))])
    assert of(read(*BASE, roll_call("M"), store=store), Attendance) == []


def test_m_resting_on_a_bad_exemption_is_a_problem() -> None:
    bad = sheet("Miễn sinh hoạt", ("Mã đảng viên", "Từ ngày"), ("dv-1", "2025"))
    reading = read(*BASE, bad, roll_call("M"))
    assert places(reading.problems) == ["Miễn sinh hoạt!B2", "Điểm danh!B2"]


def test_a_month_without_a_meeting_is_a_problem_for_a_mark() -> None:
    reading = read(*BASE, roll_call("x", headers=("05/2025",)))
    assert places(reading.problems) == ["Điểm danh!B2"]


def test_a_month_with_two_regular_meetings_needs_full_days() -> None:
    meetings = sheet("Họp", ("Chi bộ", "Ngày họp"), ("38.1", "3/1/2025"), ("38.1", "20/1/2025"))
    reading = read(ORGANISATIONS, MEMBERS, MEMBERSHIPS, meetings, roll_call("x"))
    assert "nhiều buổi" in reading.problems[0].vi


def test_the_meeting_of_a_month_may_be_in_the_store() -> None:
    store = MemoryStore.of(record for record, _ in read(*BASE).records)
    reading = read(roll_call("x", "K"), store=store)
    assert reading.problems == ()
    assert ids(reading, Attendance) == ["38.1:2025-01-03:dv-1", "38.1:2025-02-03:dv-1"]


def test_a_mark_at_a_bad_meeting_rests_on_its_row() -> None:
    meetings = sheet("Họp", ("Chi bộ", "Ngày họp", "Loại"), ("38.1", "3/1/2025", "lạ"))
    reading = read(ORGANISATIONS, MEMBERS, MEMBERSHIPS, meetings, roll_call("x"))
    assert "phụ thuộc dòng bị lỗi (bảng Họp, dòng 2)" in reading.problems[1].vi


def test_a_members_meetings_follow_the_member_from_branch_to_branch() -> None:
    meetings = sheet("Họp", ("Chi bộ", "Ngày họp"), ("38.2", "5/1/2025"), ("38.1", "5/8/2025"))
    grid = sheet("Điểm danh 2025", ("Mã đảng viên", "T1", "T8"), ("dv-2", "x", "K"))
    reading = read(ORGANISATIONS, MEMBERS, MEMBERSHIPS, meetings, grid)
    assert ids(reading, Attendance) == ["38.1:2025-08-05:dv-2", "38.2:2025-01-05:dv-2"]


def test_a_row_whose_branch_nobody_can_tell_asks_for_it_once() -> None:
    grid = sheet("Đảng phí 2025", ("Mã đảng viên", "T1", "T2"), ("dv-1", 1, 1))
    reading = read(ORGANISATIONS, MEMBERS, grid)
    assert places(reading.problems) == ["Đảng phí 2025!A2"]
    assert "Mã chi bộ" in reading.problems[0].vi


def test_two_sheets_that_contradict_each_other_are_a_problem() -> None:
    rows = sheet(
        "Điểm danh từng buổi",
        ("Mã đảng viên", "Ngày họp", "Trạng thái"),
        ("dv-1", "03/01/2025", "K"),
        ("dv-1", "03/02/2025", "x"),
    )
    reading = read(*BASE, rows, roll_call("x", "x"))
    assert "bảng Điểm danh từng buổi, dòng 2" in reading.problems[0].vi


# Dues

CELLS = [
    ("1.245.000", None, 1_245_000, 1_245_000),
    ("15,000", 15000, 15_000, 15_000),
    (15000.0, None, 15_000, 15_000),
    (10000, 15000, 15_000, 10_000),
    ("đã nộp", 15000, 15_000, 15_000),
    ("x", "15.000", 15_000, 15_000),
    ("chưa", 15000, 15_000, 0),
    (0, 15000, 15_000, 0),
    ("M", 15000, 0, 0),
    ("miễn", None, 0, 0),
]


@pytest.mark.parametrize(("cell", "rate", "due", "paid"), CELLS)
def test_a_cell_says_what_was_due_and_what_was_paid(
    cell: Any, rate: Any, due: int, paid: int
) -> None:
    reading = read(*BASE, dues_grid(cell, rate=rate))
    assert reading.problems == ()
    (line,) = of(reading, DuesLine)
    assert (line.id, line.month, line.due) == ("dv-1:38.1:2025-01", Month(2025, 1), Dong(due))
    assert [(one.amount, one.paid_on) for one in of(reading, Payment)] == (
        [(paid, date(2025, 1, 31))] if paid else []
    )


@pytest.mark.parametrize(
    "cell", [-5, "-15.000", 15.5, float("nan"), "đang chờ", "15.000 (30/2/2025)"]
)
def test_a_cell_that_is_no_amount_is_a_problem(cell: Any) -> None:
    reading = read(*BASE, dues_grid(cell, rate=15000))
    assert places(reading.problems) == ["Đảng phí!C2"]
    assert of(reading, DuesLine) == []


@pytest.mark.parametrize("cell", ["đã nộp", "chưa"])
def test_a_word_without_a_monthly_due_is_a_problem(cell: str) -> None:
    assert "Mức đóng" in read(*BASE, dues_grid(cell)).problems[0].vi


@pytest.mark.parametrize(
    "cell", ["15.000 (05/02/2025)", "15.000 ngày 5/2/2025", "đã nộp 05/02/2025", "05/02/2025"]
)
def test_a_cell_may_carry_the_day_of_payment(cell: str) -> None:
    (payment,) = of(read(*BASE, dues_grid(cell, rate=15000)), Payment)
    assert (payment.amount, payment.paid_on) == (15000, date(2025, 2, 5))


def test_a_row_may_carry_the_day_of_payment() -> None:
    headers = ("Mã đảng viên", "01/2025", "02/2025", "Ngày nộp")
    grid = sheet("Đảng phí", headers, ("dv-1", 15000, "15.000 (1/3/2025)", "10/02/2025"))
    assert [one.paid_on for one in of(read(*BASE, grid), Payment)] == [
        date(2025, 2, 10),
        date(2025, 3, 1),
    ]


def test_the_legend_of_dues_can_be_changed() -> None:
    mapping = {"legend": {"dues": {"ĐN": "paid", "-": "nothing_due"}}}
    reading = read(*BASE, dues_grid("đn", "-", rate=15000), mapping=mapping)
    assert [one.due for one in of(reading, DuesLine)] == [15000, 0]
    assert [one.amount for one in of(reading, Payment)] == [15000]


DETAILS = ("Mã đảng viên", "Tháng", "Đã đóng", "Ngày đóng")


def test_money_recorded_by_itself_is_not_counted_again_in_the_grid() -> None:
    rows = sheet(
        "Thu nộp",
        DETAILS,
        ("dv-1", "1/2025", 5000, "3/1/2025"),
        ("dv-1", "1/2025", 10000, "9/1/2025"),
    )
    reading = read(*BASE, rows, dues_grid(15000))
    assert reading.problems == ()
    assert [one.amount for one in of(reading, Payment)] == [5000, 10000]


def test_a_grid_that_disagrees_with_money_recorded_by_itself_is_a_problem() -> None:
    rows = sheet("Thu nộp", DETAILS, ("dv-1", "1/2025", 5000, "3/1/2025"))
    assert places(read(*BASE, rows, dues_grid(15000)).problems) == ["Đảng phí!C2"]


def test_money_in_the_store_is_not_counted_again_in_the_grid() -> None:
    rows = sheet("Thu nộp", DETAILS, ("dv-1", "1/2025", 15000, "3/1/2025"))
    store = MemoryStore.of(record for record, _ in read(*BASE, rows).records)
    reading = read(dues_grid(15000), store=store)
    assert (reading.problems, of(reading, Payment)) == ((), [])
