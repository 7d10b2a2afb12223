"""The plan of an import: what would be written, and that nothing else is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve

from cadre.errors import ConflictError, ImportRefusedError
from cadre.months import Month
from cadre.plans import Counts, Plan, PlannedState, plan_import
from cadre.ports import Reading
from cadre.records import KINDS, Book, BookClosing, Member, Record
from cadre.store import Receipt, Store
from cadre_adapters.importers.office.mend import rows_to_mend
from cadre_adapters.importers.sheets import Sheet, read_sheets
from cadre_adapters.stores.memory import MemoryStore
from tests.importing.books import (
    BASE,
    MEETINGS,
    MEMBERS,
    MEMBERSHIPS,
    ORGANISATIONS,
    of,
    read,
    sheet,
)

AT = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
GRID = sheet(
    "Điểm danh 2025",
    ("SỔ ĐIỂM DANH",),
    ("Mã đảng viên", "Mã chi bộ", "T1", "T2"),
    ("dv-1", "38.1", "x", "P"),
    ("dv-2", "38.2", "K", None),
)


def write(plan: Plan, store: Store, *, good_rows: bool = False) -> Receipt:
    """Write a plan as the tests do."""
    return plan.write(store, by="van-phong", at=AT, reason="nhập sổ", good_rows=good_rows)


def everything(store: Store) -> set[Record]:
    """All current records of a store."""
    return {record for kind in KINDS.values() for record in store.read(kind)}


def test_importing_twice_adds_nothing() -> None:
    store = MemoryStore()
    first = write(plan_import(read(*BASE, GRID, store=store), store), store)
    head = store.head()
    again = plan_import(read(*BASE, GRID, store=store), store)
    assert first.written > 0
    assert again.changes == ()
    assert write(again, store).written == 0
    assert store.head() == head


def test_a_dry_run_shows_exactly_what_the_real_run_writes() -> None:
    store = MemoryStore()
    plan = plan_import(read(*BASE, GRID, store=store), store)
    assert everything(store) == set()
    receipt = write(plan, store)
    assert receipt.written == len(plan.changes)
    assert everything(store) == {change.record for change in plan.changes}


def test_the_summary_counts_each_kind() -> None:
    store = MemoryStore()
    write(plan_import(read(*BASE), store), store)
    renamed = sheet(
        "Đảng viên", ("Mã ĐV", "Họ và tên"), ("dv-1", "Người Đổi Tên"), ("dv-3", "Người Thứ Ba")
    )
    plan = plan_import(read(renamed, MEETINGS, store=store), store)
    assert plan.summary == {
        "member": Counts(new=1, changed=1),
        "meeting": Counts(same=4),
    }
    assert [change.state for change in plan.changes] == [PlannedState.CHANGED, PlannedState.NEW]


def test_a_changed_record_becomes_a_new_version_of_the_old_one() -> None:
    closing = BookClosing(id="38.1:dues", branch="38.1", book=Book.DUES, through=Month(2025, 6))
    store = MemoryStore.of([closing])
    later = sheet("Khóa sổ", ("Chi bộ", "Sổ", "Đến tháng"), ("38.1", "Sổ đảng phí", "12/2025"))
    plan = plan_import(read(ORGANISATIONS, later, store=store), store)
    (change,) = [one for one in plan.changes if one.state is PlannedState.CHANGED]
    assert (change.before, change.replacing) == (closing, 1)
    write(plan, store)
    assert [one.record.through for one in store.history(BookClosing, "38.1:dues")] == [  # type: ignore[union-attr]
        Month(2025, 6),
        Month(2025, 12),
    ]


def test_a_plan_with_problems_writes_nothing() -> None:
    bad = sheet("Đảng viên", ("Mã ĐV", "Họ và tên"), ("dv-1", "Người A"), ("dv-2", None))
    store = MemoryStore()
    plan = plan_import(read(ORGANISATIONS, bad), store)
    with pytest.raises(ImportRefusedError) as refused:
        write(plan, store)
    assert refused.value.code == "CADRE-IM-06"
    assert refused.value.facts == {"count": 1}
    assert everything(store) == set()


def test_good_rows_are_written_in_one_unit() -> None:
    bad = sheet("Đảng viên", ("Mã ĐV", "Họ và tên"), ("dv-1", "Người A"), ("dv-2", None))
    store = MemoryStore()
    write(plan_import(read(ORGANISATIONS, bad), store), store, good_rows=True)
    assert [one.id for one in store.read(Member)] == ["dv-1"]
    assert store.head().sequence == 1


def test_a_store_that_moved_since_the_plan_refuses_it_whole() -> None:
    store = MemoryStore()
    write(plan_import(read(*BASE), store), store)
    members = sheet("Đảng viên", ("Mã ĐV", "Họ và tên"), ("dv-0", "Mới"), ("dv-1", "Người Đổi Tên"))
    plan = plan_import(read(members), store)
    current = store.get(Member, "dv-1")
    with store.transaction(by="ai", at=AT) as tx:
        tx.put(evolve(current, full_name="Người Khác"), replacing=1)
    with pytest.raises(ConflictError):
        write(plan, store)
    assert [one.id for one in store.read(Member)] == ["dv-1", "dv-2"]


def test_records_that_contradict_each_other_are_a_problem_of_the_plan() -> None:
    one, other = Member(id="dv-1", full_name="A"), Member(id="dv-1", full_name="B")
    reading = Reading(records=((one, ("T", 2)), (one, ("T", 3)), (other, ("T", 4))))
    plan = plan_import(reading, MemoryStore())
    assert [problem.cell for problem in plan.problems] == ["4"]
    assert [change.record for change in plan.changes] == [one]


def test_the_plan_keeps_names_and_amounts_out_of_its_repr() -> None:
    plan = plan_import(read(*BASE), MemoryStore())
    assert "Người" not in repr(plan)


# Rows to be mended


def mend(path: Path, reading: Reading, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """Write the rows to be mended into a file and read it back."""
    sink = BytesIO()
    rows_to_mend(reading, sheets, sink)
    path.write_bytes(sink.getvalue())
    return read_sheets(path)


def test_bad_rows_are_mended_in_a_workbook_of_their_own_and_imported_again(tmp_path: Path) -> None:
    members = sheet(
        "Đảng viên", *MEMBERS.rows[:4], (2, "dv-2", "Người Thứ Hai", "12/1980", "2005x")
    )
    wrong = (ORGANISATIONS, members, MEMBERSHIPS, MEETINGS, GRID)
    store = MemoryStore()
    reading = read(*wrong, store=store)
    write(plan_import(reading, store), store, good_rows=True)

    left = mend(tmp_path / "can-sua.xlsx", reading, wrong)
    assert [(one.name, len(one.rows)) for one in left] == [
        ("Đảng viên", 4),
        ("Quá trình sinh hoạt", 3),
        ("Điểm danh 2025", 3),
    ]
    assert left[0].rows[2][-1] == "Cần sửa"
    assert left[0].rows[3][-1].startswith("E5: cần ngày")  # type: ignore[union-attr]

    mended = [
        Sheet(
            one.name, tuple(tuple("2005" if c == "2005x" else c for c in row) for row in one.rows)
        )
        for one in left
    ]
    again = read(*mended, store=store)
    assert again.problems == ()
    write(plan_import(again, store), store)

    whole = MemoryStore()
    write(plan_import(read(*BASE, GRID), whole), whole)
    assert everything(store) == everything(whole)


def test_a_workbook_to_be_mended_can_itself_be_mended(tmp_path: Path) -> None:
    bad = sheet(
        "Đảng viên", ("Mã ĐV", "Họ và tên", "Năm sinh"), ("dv-1", "A", "x"), ("dv-2", "B", 1)
    )
    first = mend(tmp_path / "1.xlsx", read(bad), (bad,))
    second = mend(tmp_path / "2.xlsx", read(*first), first)
    assert [cell for cell in second[0].rows[0] if cell == "Cần sửa"] == ["Cần sửa"]
    assert len(second[0].rows) == 3


def test_a_sheet_that_could_not_be_used_is_kept_whole(tmp_path: Path) -> None:
    bad = sheet("Đảng viên", ("Mã ĐV", "Năm sinh"), ("dv-1", 1970), ("dv-2", 1980))
    (left,) = mend(tmp_path / "1.xlsx", read(bad), (bad,))
    assert [row[:2] for row in left.rows] == list(bad.rows)


def test_what_is_to_be_mended_holds_only_real_dates_and_text(tmp_path: Path) -> None:
    bad = sheet(
        "Đảng viên",
        ("Mã ĐV", "Họ và tên", "Ngày sinh", "Ghi chú", "Khác"),
        ("dv-1", None, date(1970, 4, 30), "=1+1", True),
    )
    (left,) = mend(tmp_path / "1.xlsx", read(bad), (bad,))
    assert left.rows[1][:5] == ("dv-1", None, date(1970, 4, 30), "=1+1", "True")


def test_nothing_of_a_good_row_is_to_be_mended(tmp_path: Path) -> None:
    sink = BytesIO()
    reading = read(*BASE, GRID)
    assert len(of(reading, Member)) == 2
    assert reading.problems == ()
    assert rows_to_mend(reading, (*BASE, GRID), sink) == 0
