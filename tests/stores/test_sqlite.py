"""The SQLite store keeps the contract, and is opened, refused and made as it should be."""

import errno
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from cadre.errors import (
    CadreError,
    CorruptError,
    FullError,
    ReadOnlyError,
    RecordError,
    SchemaNewerError,
    SchemaOlderError,
    UnavailableError,
    UsageError,
)
from cadre.records import Attendance, Duty, Meeting, Member, Record
from cadre.store import Store
from cadre.testing import StoreContract
from cadre_adapters.stores.sql import SqlStores
from cadre_adapters.stores.sql.schema import SCHEMA
from cadre_adapters.stores.sql.store import SqlStore

AT = datetime(2026, 1, 5, tzinfo=UTC)
LAN = Member(id="dv-000001", full_name="Trần Thử Một")
MINH = Member(id="dv-000002", full_name="Lê Thử Hai")


def opened(path: Path, *, create: bool = True, read_only: bool = False) -> SqlStore:
    stores = SqlStores(busy_seconds=0.2)
    store = stores.open(f"sqlite:///{path}", create=create, read_only=read_only)
    assert isinstance(store, SqlStore)
    return store


def put(store: Store, *records: Record) -> None:
    with store.transaction(by="thu-ky", at=AT) as tx:
        tx.put_all(records)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store that holds one member, closed."""
    path = tmp_path / "kho.db"
    with opened(path) as store:
        put(store, LAN)
    return path


class TestSqlStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[Store]:
        with opened(tmp_path / "kho.db") as store:
            yield store


def test_what_was_put_is_there_when_opened_again(path: Path) -> None:
    with opened(path, create=False) as store:
        assert list(store.read(Member)) == [LAN]
        assert store.head().sequence == 1


def test_a_relative_address_is_taken_from_the_current_folder(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    with SqlStores().open("sqlite:///kho.db", create=False, read_only=True) as store:
        assert list(store.read(Member)) == [LAN]


def test_a_path_with_odd_characters_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "kho ? 100% #1 đảng.db"
    with opened(path) as store:
        put(store, LAN)
    assert path.is_file()
    with opened(path, create=False) as store:
        assert list(store.read(Member)) == [LAN]


def test_a_new_file_is_for_its_owner_alone(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_made_meanwhile_but_still_empty_is_made_ready(tmp_path: Path) -> None:
    path = tmp_path / "kho.db"
    path.touch()
    with opened(path) as store:
        put(store, LAN)
    with opened(path, create=False) as store:
        assert list(store.read(Member)) == [LAN]


@pytest.mark.parametrize(
    "address", ["sqlite://", "sqlite:///", "sqlite:kho.db", "oracle:///kho.db"]
)
def test_an_address_without_a_file_is_refused(address: str) -> None:
    with pytest.raises(UsageError):
        SqlStores().open(address, create=True, read_only=False)


def test_a_missing_file_is_named_by_its_last_part(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        opened(tmp_path / "khong-co.db", create=False)
    assert caught.value.code == "CADRE-ST-01"
    assert "khong-co.db" in str(caught.value)
    assert str(tmp_path) not in str(caught.value)
    assert not (tmp_path / "khong-co.db").exists()


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        opened(tmp_path / "khong" / "kho.db")


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(CadreError):
        opened(tmp_path)


Damage = Callable[[Path], None]


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")


def _cut_off(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def _overwritten(path: Path) -> None:
    path.write_bytes(b"hello " * 2000)


def _other_application(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 77")


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _foreign_wal(path: Path) -> None:
    _foreign(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("INSERT INTO theirs VALUES (1)")


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("read_only", [True, False])
def test_another_programs_file_is_not_touched(path: Path, create: bool, read_only: bool) -> None:
    _foreign_wal(path)
    # Somebody is at work in it: what was written last stands beside the file.
    with closing(sqlite3.connect(path)) as theirs:
        theirs.execute("INSERT INTO theirs VALUES (2)")
        theirs.commit()
        before = {one.name: one.read_bytes() for one in path.parent.iterdir()}
        with pytest.raises(CorruptError):
            opened(path, create=create, read_only=read_only)
        after = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    assert len(before) > 1
    assert after.keys() == before.keys()
    assert after["kho.db"] == before["kho.db"]
    assert after["kho.db-wal"] == before["kho.db-wal"]


def _in_wal(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def test_a_store_of_ours_that_another_program_set_to_wal_is_read(path: Path) -> None:
    _in_wal(path)
    before = path.read_bytes()
    with opened(path, create=False, read_only=True) as store:
        assert list(store.read(Member)) == [LAN]
    assert path.read_bytes() == before


def test_a_store_of_ours_that_another_program_set_to_wal_is_set_back_to_be_written(
    path: Path,
) -> None:
    _in_wal(path)
    with opened(path) as store:
        put(store, MINH)
        assert list(store.read(Member)) == [LAN, MINH]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_store_that_could_not_be_made_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "x")

    monkeypatch.setattr("cadre_adapters.stores.sql.opening.prepare", fail)
    with pytest.raises(FullError):
        opened(tmp_path / "moi.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("khong/kho.db", "CADRE-ST-19"),
        ("kho.db/kho.db", "CADRE-ST-19"),
        ("k" * 300 + ".db", "CADRE-ST-20"),
        ("k" * 300 + "/kho.db", "CADRE-ST-20"),
    ],
)
def test_a_place_where_no_store_can_stand_is_said_in_its_own_sentence(
    path: Path, place: str, code: str, create: bool
) -> None:
    with pytest.raises(UsageError) as caught:
        opened(path.parent / place, create=create)
    assert caught.value.code == code


def test_any_number_of_threads_may_read(path: Path) -> None:
    threads = 24
    with opened(path) as store:
        all_in = threading.Barrier(threads)

        def read(_: int) -> list[Member]:
            with store.reading():
                all_in.wait(timeout=20)
                return list(store.read(Member))

        with ThreadPoolExecutor(threads) as pool:
            assert list(pool.map(read, range(threads))) == [[LAN]] * threads


def test_half_a_character_in_a_question_is_the_callers_fault(path: Path) -> None:
    with opened(path) as store:
        for ask in (store.get, store.history):
            with pytest.raises(RecordError):
                ask(Member, "dv-\ud800")


@pytest.mark.parametrize(
    "damage", [_foreign, _foreign_wal, _cut_off, _overwritten, _other_application, _emptied]
)
def test_what_is_not_cadres_is_refused_and_left_as_it_is(
    path: Path, damage: Callable[[Path], None]
) -> None:
    damage(path)
    before = path.read_bytes()
    with pytest.raises(CorruptError) as caught:
        opened(path, create=False)
    assert caught.value.code == ("CADRE-ST-07" if before else "CADRE-ST-17")
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("number", "error"),
    [(SCHEMA + 1, SchemaNewerError), (SCHEMA - 1, SchemaOlderError), (1, SchemaOlderError)],
)
def test_a_store_of_another_release_is_refused(
    path: Path, number: int, error: type[CadreError]
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {number}")
    with pytest.raises(error) as caught:
        opened(path)
    assert caught.value.facts["found"] == number
    assert caught.value.facts["known"] == SCHEMA


def test_a_row_no_record_can_hold_is_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE cadre_member SET official_on = -5")
    with opened(path) as store, pytest.raises(CorruptError):
        list(store.read(Member))


@pytest.mark.parametrize("stored", ["", "null", '"ab"', "[5]", '["a"'])
def test_a_list_that_is_none_is_damage(path: Path, stored: str) -> None:
    with opened(path) as store:
        put(store, Duty(id="nv-1", branch="cb-1", duty="Đội văn nghệ", since=AT.date()))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE cadre_duty SET skills = ?", (stored,))
    with opened(path) as store, pytest.raises(CorruptError):
        list(store.read(Duty))


def test_a_truth_value_is_nought_or_one(path: Path) -> None:
    with opened(path) as store:
        put(store, Meeting(id="h-1", branch="cb-1", held_on=AT.date(), with_other_business=True))
    with closing(sqlite3.connect(path)) as connection:
        asked = "SELECT with_other_business FROM cadre_meeting"
        assert connection.execute(asked).fetchone() == (1,)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE cadre_meeting SET with_other_business = 2")


def test_read_only_reads_and_does_not_write(path: Path) -> None:
    with opened(path, read_only=True) as store:
        assert list(store.read(Member)) == [LAN]
        with pytest.raises(ReadOnlyError) as caught:
            put(store, MINH)
        assert caught.value.code == "CADRE-ST-05"
        assert list(store.read(Member)) == [LAN]


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder of root's, while the test runs as somebody who may only read there."""
    if os.name != "posix":
        pytest.skip("needs rights as on POSIX")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with opened(folder / "kho.db") as store:
            put(store, LAN)
        (folder / "kho.db").chmod(0o444)
        folder.chmod(0o555)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o755)


def test_a_file_without_the_right_to_write_is_read_and_not_written(as_nobody: Path) -> None:
    with opened(as_nobody / "kho.db") as store:
        assert list(store.read(Member)) == [LAN]
        with pytest.raises(ReadOnlyError):
            put(store, MINH)


@pytest.mark.parametrize("read_only", [True, False])
def test_where_wal_cannot_be_read_it_is_said_why(as_nobody: Path, read_only: bool) -> None:
    path = as_nobody / "kho.db"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        wal = bytearray(connection.serialize())
    wal[18:20] = b"\x02\x02"  # the versions of the file's format that stand for WAL
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "kho.db").write_bytes(wal)
        folder.chmod(0o555)
        try:
            with pytest.raises(ReadOnlyError) as caught:
                opened(folder / "kho.db", create=False, read_only=read_only)
        finally:
            folder.chmod(0o755)
    assert caught.value.code == "CADRE-ST-21"


def test_a_store_cannot_be_made_in_a_folder_without_the_right_to_write(as_nobody: Path) -> None:
    with pytest.raises(ReadOnlyError):
        opened(as_nobody / "moi.db")


def test_a_full_disk_leaves_what_was_there(path: Path) -> None:
    with opened(path) as store:
        pages = len(path.read_bytes()) // 4096

        def limit(connection: sqlite3.Connection, _: object) -> None:
            connection.execute(f"PRAGMA max_page_count = {pages}")

        event.listen(store.engine, "connect", limit)
        store.engine.dispose()
        many = [Member(id=f"dv-1{number:05d}", full_name="Người Thử") for number in range(5000)]
        with pytest.raises(FullError) as caught:
            put(store, *many)
        assert caught.value.saved is False
        assert list(store.read(Member)) == [LAN]


@pytest.mark.parametrize("table", ["cadre_journal", "cadre_operation"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET digest = ''", "DELETE FROM {}"])
def test_the_journal_lets_nothing_be_changed_or_deleted(path: Path, table: str, deed: str) -> None:
    with opened(path) as store, store.transaction(by="a", at=AT, operation="op-1") as tx:
        tx.put(MINH)
    refused = pytest.raises(sqlite3.IntegrityError, match="append-only")
    with closing(sqlite3.connect(path)) as connection, refused:
        connection.execute(deed.format(table))


def test_two_versions_cannot_both_stand(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TEMP TABLE again AS SELECT * FROM cadre_member")
        connection.execute("UPDATE again SET version = 2")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO cadre_member SELECT * FROM again")


def test_two_records_for_the_same_cannot_both_stand(path: Path) -> None:
    row = Attendance(id="dd-1", meeting="h-1", member=LAN.id, status="absent")
    with opened(path) as store:
        put(store, row)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TEMP TABLE again AS SELECT * FROM cadre_attendance")
        connection.execute("UPDATE again SET id = 'dd-2'")
        with pytest.raises(sqlite3.IntegrityError, match="meeting"):
            connection.execute("INSERT INTO cadre_attendance SELECT * FROM again")
        connection.execute("UPDATE again SET withdrawn = 1")
        connection.execute("INSERT INTO cadre_attendance SELECT * FROM again")


def test_a_closed_store_answers_no_more(path: Path) -> None:
    store = opened(path)
    store.close()
    with pytest.raises(UnavailableError):
        store.read(Member)


def test_a_repr_shows_the_last_part_of_the_path(path: Path) -> None:
    with opened(path) as store:
        assert repr(store) == "<SqlStore kho.db>"


def test_sqlalchemy_is_imported_only_when_a_store_is_opened() -> None:
    question = "import sys, cadre_adapters.stores.sql; print('sqlalchemy' in sys.modules)"
    command = [sys.executable, "-c", question]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"
