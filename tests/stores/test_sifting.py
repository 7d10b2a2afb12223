"""A question with many values finds the same, however few rows the kind has."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from cadre.months import Month, MonthSet
from cadre.records import Exemption, Meeting, MemberRating, Post, Record, Suspension
from cadre_adapters.stores.memory import MemoryStore
from cadre_adapters.stores.sql import SqlStores
from cadre_adapters.stores.sql.sifting import MANY, WORTH_ASKING
from cadre_adapters.stores.sql.store import SqlStore

AT = datetime(2026, 1, 5, tzinfo=UTC)
STRANGERS = {f"khach-{number}" for number in range(WORTH_ASKING)}


def exemption(number: int, until: date | None = None) -> Exemption:
    since = date(2025, 1, 1)
    return Exemption(id=f"m-{number}", member=f"dv-{number}", since=since, until=until)


RECORDS: list[Record] = [
    *(exemption(number) for number in range(5)),
    exemption(5, until=date(2025, 9, 1)),
    *(
        Meeting(id=f"h-{month}", branch=f"cb-{month % 2}", held_on=date(2025, month, 3))
        for month in range(1, 13)
    ),
    *(
        Suspension(id=f"d-{number}", member=f"dv-{number}", since=date(2025, 1, 1))
        for number in range(MANY + 1)
    ),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    address = f"sqlite:///{tmp_path / 'kho.db'}"
    with SqlStores().open(address, create=True, read_only=False) as store:
        assert isinstance(store, SqlStore)
        with store.transaction(by="x", at=AT) as tx:
            tx.put_all(RECORDS)
        yield store


ASKED = [
    (Exemption, {"member": {"dv-1", "dv-5"} | STRANGERS}),
    (Exemption, {"member": STRANGERS}),
    (Exemption, {"member": {"dv-1", "dv-5"} | STRANGERS, "until": {date(2025, 9, 1)}}),
    (Exemption, {"member": {"dv-1", "dv-5"} | STRANGERS, "until": {None}}),
    (Exemption, {"member": {"dv-1"} | STRANGERS, "ground": ["other", "away"]}),
    (Exemption, {"member": {"dv-1"} | STRANGERS, "ground": ["away"]}),
    (Meeting, {"branch": {"cb-1"} | STRANGERS}),
    (Post, {"member": {"dv-1"} | STRANGERS}),
    (Suspension, {"member": {"dv-1", f"dv-{MANY}"} | STRANGERS}),
]


@pytest.mark.parametrize(("kind", "where"), ASKED)
def test_a_few_rows_are_sifted_as_the_database_would(store: SqlStore, kind, where) -> None:
    memory = MemoryStore()
    with memory.transaction(by="x", at=AT) as tx:
        tx.put_all(RECORDS)
    spring = MonthSet.span(Month(2025, 1), Month(2025, 4))
    for months in (None, spring):
        expected = list(memory.read(kind, months=months, **where))
        with store.reading():
            assert list(store.read(kind, months=months, **where)) == expected


def test_what_was_corrected_or_withdrawn_is_not_found(store: SqlStore) -> None:
    changed = exemption(1, until=date(2025, 3, 1))
    with store.transaction(by="x", at=AT) as tx:
        tx.put(changed, replacing=1)
        tx.withdraw(exemption(2), replacing=1)
    with store.reading():
        found = list(store.read(Exemption, member={"dv-1", "dv-2"} | STRANGERS))
    assert found == [changed]


def test_each_reading_learns_anew_which_kinds_are_empty(store: SqlStore) -> None:
    asked = {"dv-1"} | STRANGERS
    with store.reading():
        assert not list(store.read(MemberRating, member=asked))
    rating = MemberRating(id="xl-1", member="dv-1", branch="cb-1", year=2025, level="good")
    with store.transaction(by="x", at=AT) as tx:
        tx.put(rating)
    with store.reading():
        assert list(store.read(MemberRating, member=asked)) == [rating]


def test_of_an_empty_kind_nothing_is_asked(store: SqlStore) -> None:
    statements: list[str] = []
    event.listen(
        store.engine,
        "before_cursor_execute",
        lambda connection, cursor, statement, *_: statements.append(statement),
    )
    with store.reading():
        assert not list(store.read(Post, member=STRANGERS))
        asked = len(statements)
        assert not list(store.read(MemberRating, member=STRANGERS))
        assert len(statements) == asked
