"""``cadre import``: shows the difference, writes all or nothing, leaves no store behind."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from cadre.records import KINDS, Member
from cadre.store import Store
from cadre_adapters.cli import import_report
from cadre_adapters.stores.sql import SqlStores

DB = "sqlite:///kho.db"


def opened(name: str = "kho.db") -> Store:
    return SqlStores().open(f"sqlite:///{name}", create=False, read_only=True)


def members(name: str = "kho.db") -> list[str]:
    with opened(name) as store:
        return [one.id for one in store.read(Member)]


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_clean_workbook_makes_the_store(cadre, books: Path) -> None:
    ended = cadre("import", books, "--into", DB, "--by", "thu-ky", "--reason", "nhập lần đầu")
    assert ended.status == 0
    assert "điểm danh" in ended.out
    assert len(members()) >= 30
    with opened() as store:
        (version,) = store.history(Member, members()[0])
    assert (version.by, version.reason) == ("thu-ky", "nhập lần đầu")


def test_importing_twice_adds_nothing(cadre, books: Path) -> None:
    cadre("import", books, "--into", DB)
    with opened() as store:
        head = store.head()
    again = cadre("import", books, "--into", DB)
    assert again.status == 0
    assert "Không có gì mới" in again.out
    with opened() as store:
        assert store.head() == head


def test_a_dry_run_writes_nothing_and_says_what_the_real_run_writes(cadre, books: Path) -> None:
    dry = cadre("import", books, "--into", DB, "--dry-run")
    assert dry.status == 0
    assert left_in(books.parent) == {"chi-bo.xlsx"}
    real = cadre("import", books, "--into", DB)
    table = real.out.partition("Đã ghi")[0]
    assert table in dry.out
    assert all(f"mới: đảng viên {id} (" in dry.out for id in members()[:3])


def test_a_dry_run_against_a_store_leaves_it_as_it_is(cadre, store: Path, bad_members) -> None:
    before = store.read_bytes()
    ended = cadre("import", bad_members, "--into", "sqlite:///chi-bo.db", "--dry-run")
    assert ended.status == 3
    assert store.read_bytes() == before


def test_a_problem_names_its_cell_and_nothing_is_written(cadre, bad_members: Path) -> None:
    ended = cadre("import", bad_members, "--into", DB)
    assert ended.status == 3
    assert "Đảng viên!C3" in ended.out
    assert "30/02/1980" in ended.out
    assert "CADRE-IM-06" in ended.err
    assert left_in(bad_members.parent) == {bad_members.name}


def test_an_existing_store_is_untouched_by_a_refused_import(cadre, store, bad_members) -> None:
    before = store.read_bytes()
    assert cadre("import", bad_members, "--into", "sqlite:///chi-bo.db").status == 3
    assert store.read_bytes() == before


def test_the_good_rows_are_written_and_the_bad_ones_left_to_be_mended(cadre, bad_members) -> None:
    ended = cadre("import", bad_members, "--into", DB, "--good-rows")
    assert ended.status == 3
    assert "Đảng viên-can-sua.xlsx" in ended.out
    assert members() == ["dv-900001", "dv-900003"]
    left = bad_members.with_name("Đảng viên-can-sua.xlsx")
    again = cadre("import", left, "--into", DB)
    assert again.status == 3
    assert "30/02/1980" in again.out
    assert "dv-900001" not in again.out


def test_the_place_for_bad_rows_can_be_chosen(cadre, bad_members: Path) -> None:
    cadre("import", bad_members, "--into", DB, "--good-rows", "--bad-rows", "sua.xlsx")
    assert left_in(bad_members.parent) == {bad_members.name, "kho.db", "sua.xlsx"}


def test_an_older_file_of_bad_rows_is_not_replaced(cadre, bad_members: Path) -> None:
    older = bad_members.with_name("Đảng viên-can-sua.xlsx")
    older.write_bytes(b"half mended")
    cadre("import", bad_members, "--into", DB, "--good-rows")
    assert older.read_bytes() == b"half mended"
    assert bad_members.with_name("Đảng viên-can-sua-2.xlsx").exists()


@pytest.mark.parametrize("name", ["Đảng viên.csv", "sua.txt"])
def test_bad_rows_never_replace_the_source(cadre, bad_members: Path, name: str) -> None:
    ended = cadre("import", bad_members, "--into", DB, "--good-rows", "--bad-rows", name)
    assert ended.status == 2
    assert left_in(bad_members.parent) == {bad_members.name}


def test_where_bad_rows_cannot_be_left_the_store_is_not_written(cadre, bad_members: Path) -> None:
    ended = cadre(
        "import", bad_members, "--into", DB, "--good-rows", "--bad-rows", "khong-co/sua.xlsx"
    )
    assert ended.status == 5
    assert left_in(bad_members.parent) == {bad_members.name}


def test_where_the_store_cannot_be_written_no_bad_rows_are_left(cadre, bad_members: Path) -> None:
    ended = cadre("import", bad_members, "--into", "sqlite:///khong-co/kho.db", "--good-rows")
    assert ended.status == 2
    assert left_in(bad_members.parent) == {bad_members.name}


def test_rows_that_are_all_bad_make_no_store(cadre, in_folder: Path) -> None:
    source = in_folder / "Đảng viên.csv"
    source.write_text("Mã đảng viên;Họ và tên;Ngày sinh\ndv-1;Người Thử;31/04/1970\n", "utf-8")
    assert cadre("import", source, "--into", DB, "--good-rows").status == 3
    assert left_in(in_folder) == {source.name, "Đảng viên-can-sua.xlsx"}


def test_of_many_problems_a_thousand_are_listed_and_the_rest_counted(
    cadre, in_folder: Path
) -> None:
    rows = "".join(f"dv-{n};Người Thử {n};30/02/1980\n" for n in range(1200))
    source = in_folder / "Đảng viên.csv"
    source.write_text(f"Mã đảng viên;Họ và tên;Ngày sinh\n{rows}", "utf-8")
    ended = cadre("import", source, "--into", DB)
    assert ended.out.count("30/02/1980") == import_report.LISTED
    assert "và 200 mục nữa" in ended.out


def test_a_cell_that_would_command_the_terminal_is_shown(cadre, in_folder: Path) -> None:
    source = in_folder / "Đảng viên.csv"
    source.write_text("Mã đảng viên;Họ và tên;Ngày sinh\ndv-1;Người;\x1b[2J30/02\n", "utf-8")
    ended = cadre("import", source, "--into", DB)
    assert "\x1b" not in ended.out
    assert "[2J30/02" in ended.out


def test_the_mapping_is_printed_as_a_mapping_file(cadre, bad_members: Path) -> None:
    shown = cadre("import", bad_members, "--into", DB, "--dry-run", "--show-mapping")
    assert shown.out.startswith('[sheets."Đảng viên"]')
    assert "Chỗ cần sửa" in shown.err
    mapping = bad_members.with_name("ghep.toml")
    mapping.write_text(shown.out, "utf-8")
    again = cadre("import", bad_members, "--into", DB, "--dry-run", "--mapping", mapping)
    assert "Đảng viên!C3" in again.out


def test_a_mapping_covers_headers_nobody_foresaw(cadre, in_folder: Path) -> None:
    source = in_folder / "Bảng một.csv"
    source.write_text("Ký hiệu;Danh xưng\ndv-900001;Người Thử Một\n", "utf-8")
    assert cadre("import", source, "--into", DB).status == 3
    mapping = in_folder / "ghep.toml"
    mapping.write_text(
        '[sheets."Bảng một"]\nkind = "members"\n[sheets."Bảng một".columns]\n'
        '"Ký hiệu" = "member"\n"Danh xưng" = "full_name"\n',
        "utf-8",
    )
    assert cadre("import", source, "--into", DB, "--mapping", mapping).status == 0
    assert members() == ["dv-900001"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"sheets = [", "CADRE-IM-07"),
        (b"\xff\xfe", "CADRE-IM-07"),
        (b'[sheets.x]\nkind = "nothing"\n', "CADRE-IM-07"),
        (b'[sheets.x]\nkind = ["members"]\n', "CADRE-IM-07"),
        (b'[sheets.x]\nyear = "2025"\n', "CADRE-IM-07"),
        (b'[sheets.x.columns]\na = ["member"]\n', "CADRE-IM-07"),
        (b"[legend.dues]\nx = [1]\n", "CADRE-IM-07"),
        (b"sheets = 1\n", "CADRE-IM-07"),
        (b"#" * (1 << 20) + b"\n", "CADRE-IM-02"),
    ],
)
def test_a_mapping_that_is_none_is_refused(cadre, books: Path, text: bytes, code: str) -> None:
    mapping = books.with_name("ghep.toml")
    mapping.write_bytes(text)
    ended = cadre("import", books, "--into", DB, "--mapping", mapping)
    assert (ended.status, code in ended.err) == (3, True)
    assert not Path("kho.db").exists()


def test_a_mapping_that_is_not_there_is_refused(cadre, books: Path) -> None:
    ended = cadre("import", books, "--into", DB, "--mapping", "khong-co.toml")
    assert (ended.status, "CADRE-IM-08" in ended.err) == (3, True)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("so.xlsx", b"PK\x03\x04 and nothing more", "CADRE-IM-21"),
        ("so.xlsx", b"just text", "CADRE-IM-20"),
        ("so.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "CADRE-IM-03"),
        ("so.csv", b"a;b\nc;d\n", "CADRE-IM-05"),
        ("so.csv", "Mã đảng viên;Họ và tên\n".encode("utf-16"), "CADRE-IM-04"),
    ],
)
def test_a_source_that_cannot_be_read_is_refused(
    cadre, in_folder: Path, name: str, content: bytes, code: str
) -> None:
    (in_folder / name).write_bytes(content)
    ended = cadre("import", name, "--into", DB)
    assert (ended.status, code in ended.err) == (3, True), ended.err
    assert "Traceback" not in ended.err
    assert left_in(in_folder) == {name}


def test_a_source_that_is_not_there_is_refused(cadre, in_folder: Path) -> None:
    ended = cadre("import", "khong-co.xlsx", "--into", DB)
    assert (ended.status, "CADRE-IM-08" in ended.err) == (3, True)
    assert left_in(in_folder) == set()


def test_a_source_nobody_reads_is_a_wrong_call(cadre, in_folder: Path) -> None:
    (in_folder / "so.pdf").write_bytes(b"%PDF-1.7")
    assert cadre("import", "so.pdf", "--into", DB).status == 2
    assert left_in(in_folder) == {"so.pdf"}


def test_an_address_nobody_opens_is_a_wrong_call(cadre, books: Path) -> None:
    for address in ("kho", "mongo://kho", "sqlite://kho.db"):
        ended = cadre("import", books, "--into", address)
        assert (ended.status, "CADRE-US-02" in ended.err) == (2, True)
    assert left_in(books.parent) == {"chi-bo.xlsx"}


def test_a_month_that_is_none_is_a_wrong_call(cadre, books: Path) -> None:
    for month in ("2025-13", "12/2025", "2025"):
        ended = cadre("import", books, "--into", DB, "--closed-through", month)
        assert ended.status == 2
        assert "--closed-through" in ended.err
    assert not Path("kho.db").exists()


def test_books_can_be_closed_through_a_month(cadre, in_folder: Path) -> None:
    source = in_folder / "Tổ chức đảng.csv"
    source.write_text(
        "Mã tổ chức;Tên tổ chức;Cấp;Từ ngày\ncb-901;Chi bộ thử;Chi bộ cơ sở;01/01/2020\n", "utf-8"
    )
    assert cadre("import", source, "--into", DB, "--closed-through", "2025-12").status == 0
    with opened() as store:
        closings = list(store.read(KINDS["book_closing"]))
    assert {str(one.through) for one in closings} == {"2025-12"}


def test_a_store_that_is_a_text_file_stays_what_it_is(cadre, books: Path) -> None:
    other = books.with_name("kho.db")
    other.write_text("this is no store\n" * 100)
    ended = cadre("import", books, "--into", DB)
    assert (ended.status, "CADRE-ST-07" in ended.err) == (5, True)
    assert other.read_text().startswith("this is no store")


def test_a_read_only_folder_takes_no_store(cadre, books: Path, locked_folder: Path) -> None:
    ended = cadre("import", books, "--into", "sqlite:///khoa/kho.db")
    assert ended.status == 5
    assert left_in(locked_folder) == set()


HOLDER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held_elsewhere(store: Path, monkeypatch: pytest.MonkeyPatch):
    """The store while another process writes to it; nobody waits long."""
    monkeypatch.setitem(SqlStores.__init__.__kwdefaults__, "busy_seconds", 0.05)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        yield store
        holder.communicate(b"")


def test_a_store_held_by_another_process_is_to_be_tried_again(
    cadre, held_elsewhere: Path, bad_members: Path
) -> None:
    before = held_elsewhere.read_bytes()
    into = ("--into", "sqlite:///chi-bo.db")
    ended = cadre("import", bad_members, *into, "--good-rows")
    assert (ended.status, "CADRE-ST-02" in ended.err) == (4, True)
    asked = ("--year", 2025, "--as-of", "2025-12-31")
    assert cadre("audit", "sqlite:///chi-bo.db", *asked).status == 4
    assert held_elsewhere.read_bytes() == before
    assert left_in(bad_members.parent) == {bad_members.name, "chi-bo.db"}


def test_a_store_locked_only_for_writing_is_planned_for_and_then_left(
    cadre, store: Path, bad_members: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SqlStores.__init__.__kwdefaults__, "busy_seconds", 0.05)
    held = sqlite3.connect(store, isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    ended = cadre("import", bad_members, "--into", "sqlite:///chi-bo.db", "--good-rows")
    held.close()
    assert ended.status == 4
    assert "Đã ghi" not in ended.out
    assert "dv-900001" not in members("chi-bo.db")
    assert "Đảng viên-can-sua.xlsx" not in left_in(bad_members.parent)


@pytest.mark.parametrize("address", ["sqlite:///khong-co/kho.db", f"sqlite:///{'k' * 300}.db"])
def test_a_place_where_no_store_can_stand_is_refused_before_anything_is_read(
    cadre, in_folder: Path, address: str
) -> None:
    source = in_folder / "so.xlsx"
    source.write_bytes(b"just text")  # whoever read it would say so
    ended = cadre("import", source, "--into", address)
    assert ended.status == 2
    assert "CADRE-ST-19" in ended.err or "CADRE-ST-20" in ended.err


def test_a_store_that_forgets_is_refused(cadre, books: Path) -> None:
    ended = cadre("import", books, "--into", "memory://")
    assert (ended.status, "--into" in ended.err) == (2, True)


def test_a_source_whose_name_is_too_long_is_refused(cadre, in_folder: Path) -> None:
    ended = cadre("import", "s" * 300 + ".xlsx", "--into", DB)
    assert (ended.status, "CADRE-IM-08" in ended.err) == (3, True)


def test_bad_rows_of_a_source_with_a_long_name_are_left_too(cadre, bad_members: Path) -> None:
    source = bad_members.rename(bad_members.with_name("Đảng viên" + "n" * 235 + ".csv"))
    mapping = source.with_name("ghep.toml")
    mapping.write_text(f'[sheets."{source.stem}"]\nkind = "members"\n', "utf-8")
    ended = cadre("import", source, "--into", DB, "--good-rows", "--mapping", mapping)
    assert (ended.status, members()) == (3, ["dv-900001", "dv-900003"])
    assert any(name.endswith("-can-sua.xlsx") for name in left_in(source.parent))


def test_an_empty_file_that_a_stopped_import_left_is_filled(cadre, books: Path) -> None:
    books.with_name("kho.db").touch()
    assert cadre("import", books, "--into", DB).status == 0
    assert len(members()) >= 30


def test_a_first_unit_that_fails_leaves_no_store(cadre, books: Path) -> None:
    ended = cadre("import", books, "--into", DB, "--by", "thu\tky")
    assert (ended.status, "CADRE-RE-01" in ended.err) == (2, True)
    assert left_in(books.parent) == {"chi-bo.xlsx"}


def test_a_source_whose_name_is_no_utf8_is_imported(cadre, bad_members: Path) -> None:
    source = bad_members.with_name(os.fsdecode(b"so-\xe9.csv"))
    source.write_text("Mã đảng viên;Họ và tên\ndv-900001;Người Thử Một\n", "utf-8")
    assert cadre("import", source, "--into", DB).status == 0
    with opened() as store:
        (version,) = store.history(Member, "dv-900001")
    assert version.reason.startswith("so-")


def test_bad_rows_are_on_the_disk_before_the_store_is_written(
    cadre, bad_members: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "x")

    monkeypatch.setattr("cadre_adapters.cli.import_run.os.fsync", full)
    ended = cadre("import", bad_members, "--into", DB, "--good-rows")
    assert (ended.status, "CADRE-EX-21" in ended.err) == (5, True)
    assert "Chưa ghi gì" in ended.err
    assert left_in(bad_members.parent) == {bad_members.name}


def test_an_error_after_the_store_was_written_says_so(
    cadre, bad_members: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError(errno.EIO, "x")

    monkeypatch.setattr(Path, "replace", refuse)
    ended = cadre("import", bad_members, "--into", DB, "--good-rows")
    assert ended.status == 5
    assert "Đã ghi 2 bản ghi" in ended.out
    assert "Dữ liệu đã được ghi" in ended.err
    assert "Chưa ghi gì" not in ended.err
    assert members() == ["dv-900001", "dv-900003"]


@pytest.mark.parametrize(("on", "told"), [("2026-12-31", False), ("2027-01-01", True)])
def test_money_of_a_day_that_has_not_come_is_remarked_on(
    cadre, in_folder: Path, on: str, told: bool
) -> None:
    plain = {
        "record": "payment",
        "id": "pt-1",
        "member": "dv-1",
        "branch": "cb-1",
        "month": "2026-12",
        "amount": 1000,
        "paid_on": on,
    }
    Path("thu.jsonl").write_text(json.dumps(plain) + "\n", encoding="utf-8")
    ended = cadre("import", "thu.jsonl", "--into", DB)
    assert (ended.status, "ngày thu, nộp, khóa sổ chưa đến" in ended.err) == (0, told)
