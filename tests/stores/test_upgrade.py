"""A store of the first schema is upgraded in one step, and left as it is where that fails."""

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import attrs
import pytest

from cadre.convert import change_digest
from cadre.errors import BusyError, CadreError, CorruptError, SchemaNewerError, SchemaOlderError
from cadre.records import KINDS, Assignment, Attendance, Duty, Meeting, OfficeTerm, Record
from cadre.store import Change, Head, Unit
from cadre_adapters.stores.sql import SqlStores
from cadre_adapters.stores.sql.additions import add_missing
from cadre_adapters.stores.sql.schema import SCHEMA
from cadre_adapters.stores.sql.store import SqlStore
from cadre_adapters.stores.sql.upgrade import Upgrade, upgrade

FIRST = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
HEAD = Head(2, "22d69a338a2c1a1a586a74a77719500cade3908abb65ff8fbc031caedf903e13")
FIRST_KINDS = (
    *("organisation", "placement", "member", "membership", "standing", "exemption"),
    *("suspension", "dues_relief", "office_term", "assignment", "book_closing"),
    *("meeting", "attendance", "dues_line", "payment"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store as the first release wrote it: two entries, every kind of that time."""
    path = tmp_path / "kho.db"
    written = (Path(__file__).parent / "schema1.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(written)
    return path


def opened(path: Path) -> SqlStore:
    store = SqlStores(busy_seconds=0.2).open(f"sqlite:///{path}", create=False, read_only=False)
    assert isinstance(store, SqlStore)
    return store


def test_a_store_of_the_first_schema_is_refused_with_the_command_that_upgrades_it(
    path: Path,
) -> None:
    with pytest.raises(SchemaOlderError) as caught:
        opened(path)
    assert caught.value.code == "CADRE-ST-08"
    assert "cadre upgrade" in caught.value.explain("vi")
    assert "cadre upgrade" in caught.value.explain("en")


def test_an_upgrade_makes_a_copy_and_keeps_every_record_and_the_journal(path: Path) -> None:
    before = _dump(path)
    done = upgrade(path)
    copy = path.with_name("kho.schema-1.db")
    assert done == Upgrade(1, SCHEMA, copy)
    assert _dump(copy) == before
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with opened(path) as store:
        assert store.head() == HEAD
        assert {kind for kind in KINDS if list(store.read(KINDS[kind]))} == {*FIRST_KINDS} - {
            "office_term"
        }
        assert len(store.history(Assignment, "pc-02")) == 2
        assert store.history(OfficeTerm, "cv-01")[-1].withdrawn
        assert store.get(Attendance, "dd-02").reason == "đi làm"


def test_fields_that_came_later_are_at_their_default_in_earlier_records(path: Path) -> None:
    upgrade(path)
    with opened(path) as store:
        meeting = store.get(Meeting, "sh-02")
        fresh = Meeting(id="sh-02", branch="cb-01", held_on=meeting.held_on, kind=meeting.kind)
        assert meeting == fresh
        assert [type(getattr(meeting, name)) for name in ("lasted", "with_other_business")] == [
            type(None),
            bool,
        ]
        with store.transaction(by="thu-ky", at=FIRST) as tx:
            tx.put(fresh)
        assert tx.receipt is not None
        assert tx.receipt.unchanged == 1


def test_a_unit_of_the_first_release_repeated_after_an_upgrade_has_the_same_digest(
    path: Path,
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        (digest,) = connection.execute("SELECT digest FROM cadre_journal").fetchone()
    upgrade(path)
    with opened(path) as store:
        then = store.known_at(FIRST)
        records = [one for kind in FIRST_KINDS for one in then.read(KINDS[kind])]
        changes = tuple(Change(one) for one in records)
        assert change_digest(changes) == digest
        again = Unit(
            changes=changes, by="thu-ky", at=FIRST, reason="nhập lần đầu", operation="nhap-1"
        )
        assert store.append(again).written == len(records)
        assert store.head() == HEAD


def test_a_field_that_came_later_changes_a_digest_only_where_it_says_something() -> None:
    given = Assignment(id="pc", member="dv", branch="cb", duty="Tổ trưởng", since=FIRST.date())
    others = [given, attrs.evolve(given, ad_hoc=True), attrs.evolve(given, of_duty="nv-1")]
    others.append(attrs.evolve(given, due_on=FIRST.date()))
    assert len({change_digest([Change(one)]) for one in others}) == len(others)


def _dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def _schema(path: Path) -> dict[str, object]:
    """Tables with their columns in any order; indexes and triggers as they were stated."""
    with closing(sqlite3.connect(path)) as connection:
        made = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        tables = [name for kind, name, _ in made if kind == "table"]
        columns = {
            table: sorted(
                (name, kind, required, key)
                for _, name, kind, required, _, key in connection.execute(
                    f"PRAGMA table_info({table})"
                )
            )
            for table in tables
        }
    others = sorted((kind, name, sql or "") for kind, name, sql in made if kind != "table")
    return {"columns": columns, "others": others}


def test_an_upgraded_store_has_the_tables_of_a_new_one(path: Path, tmp_path: Path) -> None:
    upgrade(path)
    fresh = tmp_path / "moi.db"
    SqlStores().open(f"sqlite:///{fresh}", create=True, read_only=False).close()
    assert _schema(path) == _schema(fresh)


def test_a_store_of_the_second_schema_gets_the_indexes_it_lacks(path: Path) -> None:
    upgrade(path)
    expected = _schema(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP INDEX ix_cadre_payment_branch")
        connection.execute("DROP INDEX ix_cadre_dues_line_branch")
        connection.execute("PRAGMA user_version = 2")
    with pytest.raises(SchemaOlderError):
        opened(path)
    done = upgrade(path)
    assert done == Upgrade(2, SCHEMA, path.with_name("kho.schema-2.db"))
    assert _schema(path) == expected
    with opened(path) as store:
        assert store.head() == HEAD


def test_what_a_new_column_checks_is_checked_in_an_upgraded_store_too(path: Path) -> None:
    upgrade(path)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE cadre_meeting SET with_other_business = 2")


def test_new_kinds_can_be_written_after_an_upgrade(path: Path) -> None:
    upgrade(path)
    duty = Duty(id="nv-1", branch="cb-01", duty="Tuyên truyền", since=FIRST.date(), skills=("a",))
    with opened(path) as store:
        with store.transaction(by="thu-ky", at=FIRST) as tx:
            tx.put(duty)
        assert list(store.read(Duty)) == [duty]


def test_a_store_of_this_schema_is_left_as_it_is(path: Path) -> None:
    upgrade(path)
    before = path.read_bytes()
    assert upgrade(path) == Upgrade(SCHEMA, SCHEMA, None)
    assert path.read_bytes() == before
    assert len(list(path.parent.iterdir())) == 2


def test_a_copy_never_replaces_a_file(path: Path) -> None:
    other = path.with_name("kho.schema-1.db")
    other.write_bytes(b"khac")
    assert upgrade(path).copy == path.with_name("kho.schema-1-2.db")
    assert other.read_bytes() == b"khac"


def _broken_chain(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TRIGGER tr_cadre_journal_update")
    connection.execute("UPDATE cadre_journal SET reason = 'khác' WHERE sequence = 1")


def _later(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")


def _never_released(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA user_version = 0")


def _of_another_program(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA application_id = 7")


def _of_another_program_in_wal(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA application_id = 7")
    connection.commit()
    connection.execute("PRAGMA journal_mode = WAL")


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (_broken_chain, CorruptError),
        (_later, SchemaNewerError),
        (_never_released, CorruptError),
        (_of_another_program, CorruptError),
        (_of_another_program_in_wal, CorruptError),
    ],
)
def test_what_cannot_be_upgraded_is_left_as_it_is(
    path: Path, spoil: object, error: type[CadreError]
) -> None:
    assert callable(spoil)
    with closing(sqlite3.connect(path)) as connection, connection:
        spoil(connection)
    before = path.read_bytes()
    with pytest.raises(error):
        upgrade(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("step", ["add_missing", "refuse_damage"])
def test_an_upgrade_that_fails_on_the_way_leaves_the_file_and_no_copy(
    path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cadre_adapters.stores.sql import upgrade as module

    done = getattr(module, step)

    def fails(*args: object) -> None:
        done(*args)
        raise CorruptError("CADRE-ST-07", name="kho.db")

    before = path.read_bytes()
    monkeypatch.setattr(module, step, fails)
    with pytest.raises(CorruptError):
        upgrade(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_row_that_went_missing_on_the_way_undoes_the_upgrade(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loses(connection: object) -> None:
        add_missing(connection)  # type: ignore[arg-type]
        connection.exec_driver_sql("DELETE FROM cadre_payment")  # type: ignore[attr-defined]

    before = path.read_bytes()
    monkeypatch.setattr("cadre_adapters.stores.sql.upgrade.add_missing", loses)
    with pytest.raises(CorruptError):
        upgrade(path)
    assert path.read_bytes() == before


def test_a_store_that_another_program_set_to_wal_is_upgraded_with_what_was_written_last(
    path: Path,
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as theirs:
        theirs.execute("PRAGMA journal_mode = WAL")
        theirs.execute("UPDATE cadre_member SET full_name = 'Tên Khác' WHERE id = 'dv-000002'")
    done = upgrade(path)
    assert done.copy is not None
    for file in (path, done.copy):
        with closing(sqlite3.connect(file)) as connection:
            names = connection.execute("SELECT full_name FROM cadre_member").fetchall()
        assert ("Tên Khác",) in names


def test_an_upgrade_waits_for_whoever_writes_and_then_gives_up(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError):
            upgrade(path, busy_seconds=0.1)
        writer.execute("ROLLBACK")
    assert list(path.parent.iterdir()) == [path]


def test_every_field_that_came_later_has_a_default() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(
            (Path(__file__).parent / "schema1.sql").read_text(encoding="utf-8")
        )
        for kind in FIRST_KINDS:
            cls: type[Record] = KINDS[kind]
            columns = connection.execute(f"PRAGMA table_info(cadre_{kind})").fetchall()
            first = {column[1] for column in columns}
            later = [one for one in attrs.fields(cls) if one.name not in first]
            assert [one.name for one in later if one.default is attrs.NOTHING] == []
