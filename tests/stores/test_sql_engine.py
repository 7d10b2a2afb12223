"""The engine keeps what was acknowledged, loses no update, and reads the indexes meant for it."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from attrs import evolve
from sqlalchemy import Select, event, insert, select

from cadre.errors import BusyError
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Attendance, Book, DuesLine, Meeting, Member, Payment, Record
from cadre.testing.entering import entered
from cadre_adapters.stores.sql import SqlStores
from cadre_adapters.stores.sql.candidates import late_query, missed_query
from cadre_adapters.stores.sql.engine import SETTINGS, WRITING
from cadre_adapters.stores.sql.statements import among, now
from cadre_adapters.stores.sql.store import SqlStore
from cadre_adapters.stores.sql.tables import JOURNAL, TABLES

AT = datetime(2026, 1, 5, tzinfo=UTC)
LAN = Member(id="dv-000001", full_name="Trần Thử Một")
MINH = Member(id="dv-000002", full_name="Lê Thử Hai")
YEAR = MonthSet.year(2025)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kho.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqlStore]:
    store = SqlStores(busy_seconds=0.2).open(f"sqlite:///{path}", create=True, read_only=False)
    assert isinstance(store, SqlStore)
    with store:
        put(store, LAN)
        yield store


def put(store: SqlStore, *records: Member) -> None:
    with store.transaction(by="thu-ky", at=AT) as tx:
        tx.put_all(records)


# Settings


def test_every_connection_has_every_setting(store: SqlStore) -> None:
    with store.engine.connect() as one, store.engine.connect() as other:
        for connection in (one, other):
            for name, (_, expected) in SETTINGS.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == expected


def test_the_settings_are_those_that_survive_a_power_cut() -> None:
    assert SETTINGS["journal_mode"] == ("DELETE", "delete")
    assert SETTINGS["synchronous"] == ("EXTRA", 3)


def test_a_savepoint_is_undone_with_the_unit_around_it(store: SqlStore) -> None:
    entry = dict.fromkeys(JOURNAL.c.keys(), "x") | {"sequence": 2}
    with store.engine.connect().execution_options(**WRITING) as connection:
        unit = connection.begin()
        with connection.begin_nested():
            connection.execute(insert(JOURNAL).values(entry))
        unit.rollback()
    assert store.head().sequence == 1


# Several processes

COUNTING = """
import sys
from datetime import UTC, datetime
from attrs import evolve
from cadre.errors import ConflictError
from cadre.records import Member
from cadre_adapters.stores.sql import SqlStores

at = datetime(2026, 1, 5, tzinfo=UTC)
store = SqlStores(busy_seconds=60).open(sys.argv[1], create=False, read_only=False)
done = 0
while done < 15:
    seen = store.version(Member, "dv-000001")
    one = store.get(Member, "dv-000001")
    more = evolve(one, full_name="Người Thử " + str(int(one.full_name.split()[-1]) + 1))
    try:
        with store.transaction(by="x", at=at) as tx:
            tx.put(more, replacing=seen)
    except ConflictError:
        continue
    done += 1
"""


def test_no_update_of_two_processes_is_lost(path: Path, store: SqlStore) -> None:
    with store.transaction(by="x", at=AT) as tx:
        tx.put(evolve(LAN, full_name="Người Thử 0"), replacing=1)
    command = [sys.executable, "-c", COUNTING, f"sqlite:///{path}"]
    running = [subprocess.Popen(command) for _ in range(2)]
    assert [one.wait(timeout=120) for one in running] == [0, 0]
    assert store.get(Member, LAN.id).full_name == "Người Thử 30"
    assert store.version(Member, LAN.id) == 32


def test_a_second_writer_waits_and_is_then_told_so(path: Path, store: SqlStore) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError) as caught:
            put(store, MINH)
        assert caught.value.saved is False
        assert list(store.read(Member)) == [LAN], "reading goes on beside a writer"
        other.execute("ROLLBACK")
    put(store, MINH)
    assert list(store.read(Member)) == [LAN, MINH]


def test_a_reader_kept_out_for_too_long_is_told_so(path: Path, store: SqlStore) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BusyError):
            store.read(Member)
        with pytest.raises(BusyError), store.reading():
            pytest.fail("there is nothing to read yet")
        other.execute("ROLLBACK")
    assert list(store.read(Member)) == [LAN]


def test_opening_waits_for_a_writer_too(path: Path, store: SqlStore) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BusyError):
            SqlStores(busy_seconds=0.05).open(f"sqlite:///{path}", create=False, read_only=False)


def test_the_same_store_serves_several_threads(store: SqlStore) -> None:
    seen: list[list[Member]] = []
    with store.reading():
        assert list(store.read(Member)) == [LAN]
        reader = threading.Thread(target=lambda: seen.append(list(store.read(Member))))
        reader.start()
        reader.join()
    assert seen == [[LAN]]


def test_a_store_left_in_the_middle_of_a_unit_can_be_used_on(store: SqlStore) -> None:
    def interrupted() -> None:
        with store.engine.connect().execution_options(**WRITING) as connection:
            connection.execute(select(JOURNAL.c.sequence))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    put(store, MINH)
    assert list(store.read(Member)) == [LAN, MINH]


# Indexes


def plan(store: SqlStore, query: Select[tuple[str]]) -> str:
    with store.engine.connect() as connection:
        text = query.compile(connection, compile_kwargs={"literal_binds": True})
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}").all()
    return "\n".join(str(row[-1]) for row in rows)


def test_candidates_come_from_a_covering_index_of_exceptions(store: SqlStore) -> None:
    expected = "SEARCH cadre_attendance USING COVERING INDEX ix_cadre_attendance_missed"
    assert expected in plan(store, missed_query(YEAR))
    expected = "SEARCH cadre_dues_month USING COVERING INDEX ix_cadre_dues_month_late"
    assert expected in plan(store, late_query(YEAR))


def test_the_indexes_of_exceptions_hold_exceptions_only(store: SqlStore) -> None:
    with store.engine.connect() as connection:
        found = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE name LIKE '%missed' OR name LIKE '%late'"
        )
        conditions = sorted(sql.partition("WHERE ")[2] for (sql,) in found)
    assert conditions == ["late IS NOT NULL", "missed_in IS NOT NULL"]


def test_roll_calls_of_members_are_read_from_the_index_alone(store: SqlStore) -> None:
    row = TABLES[Attendance].c
    query = select(row.member, row.meeting, row.status).where(
        row.member == "dv-000001", row.superseded.is_(None), row.held_in.between(1500, 1511)
    )
    assert "USING COVERING INDEX ix_cadre_attendance_member" in plan(store, query)


@pytest.mark.parametrize(
    ("kind", "where", "index"),
    [
        (Attendance, "meeting", "uq_cadre_attendance_natural (meeting=?)"),
        (DuesLine, "member", "uq_cadre_dues_line_natural (member=? AND month>? AND month<?)"),
        (Payment, "member", "ix_cadre_payment_member (member=? AND month>? AND month<?)"),
        (DuesLine, "branch", "ix_cadre_dues_line_branch (branch=? AND month>? AND month<?)"),
        (Payment, "branch", "ix_cadre_payment_branch (branch=? AND month>? AND month<?)"),
    ],
)
def test_the_standing_rows_for_the_same_are_found_by_an_index(
    store: SqlStore, kind: type[Record], where: str, index: str
) -> None:
    table = TABLES[kind]
    query = select(table.c.id).where(among(table.c[where], ["x"]), *now(table))
    if "month" in table.c:
        query = query.where(table.c.month.between(1500, 1511))
    assert index in plan(store, query)


def test_condensing_asks_as_often_for_many_members_as_for_few(store: SqlStore) -> None:
    with store.transaction(by="x", at=AT) as tx:
        tx.withdraw(LAN, replacing=1)
    entered(store, 1)
    everybody = [one.id for one in store.read(Member)]
    asked: list[str] = []
    event.listen(
        store.engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, *_: asked.append(statement),
    )
    counts = set()
    for number in (3, 6, 9):
        asked.clear()
        assert len(store.condense(everybody[:number], months=YEAR, as_of=date(2026, 1, 1)))
        counts.add(len(asked))
    assert len(counts) == 1


# The cache


def test_a_roll_call_entered_before_its_meeting_counts_from_then_on(store: SqlStore) -> None:
    row = Attendance(id="dd-1", meeting="h-1", member=LAN.id, status="absent")
    held = Meeting(id="h-1", branch="cb-01", held_on=date(2025, 5, 3))

    def missed(months: MonthSet) -> bool:
        found = store.candidates(Book.ATTENDANCE, months=months, as_of=date(2025, 12, 31))
        return LAN.id in found

    with store.transaction(by="x", at=AT) as tx:
        tx.put(row)
    assert not missed(YEAR)
    with store.transaction(by="x", at=AT) as tx:
        tx.put(held)
    assert missed(MonthSet({Month(2025, 5)}))
    with store.transaction(by="x", at=AT) as tx:
        tx.put(evolve(held, held_on=date(2025, 6, 3)), replacing=1)
    assert not missed(MonthSet({Month(2025, 5)}))
    assert missed(MonthSet({Month(2025, 6)}))
    with store.transaction(by="x", at=AT) as tx:
        tx.withdraw(held, replacing=2)
    assert not missed(YEAR)


def test_dues_are_late_until_the_day_they_were_paid_in_full(store: SqlStore) -> None:
    june = Month(2025, 6)
    line = DuesLine(id="dl-1", member=LAN.id, branch="cb-01", month=june, due=Dong(30_000))
    part = Payment(
        id="tn-1",
        member=LAN.id,
        branch="cb-01",
        month=june,
        amount=Dong(10_000),
        paid_on=date(2025, 6, 5),
    )
    rest = evolve(part, id="tn-2", amount=Dong(20_000), paid_on=date(2025, 6, 20))

    def owes(as_of: date) -> bool:
        return LAN.id in store.candidates(Book.DUES, months=MonthSet({june}), as_of=as_of)

    with store.transaction(by="x", at=AT) as tx:
        tx.put_all([line, part])
    assert owes(date(2025, 12, 31))
    with store.transaction(by="x", at=AT) as tx:
        tx.put(rest)
    assert not owes(date(2025, 12, 31))
    assert owes(date(2025, 6, 19)), "not all was paid yet on that day"
    assert not owes(date(2025, 6, 20))
    with store.transaction(by="x", at=AT) as tx:
        tx.put(evolve(rest, paid_on=date(2025, 7, 1)), replacing=1)
    assert owes(date(2025, 12, 31)), "paid after the month is a candidate for ever"
