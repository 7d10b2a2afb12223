"""What every store refuses to put on the record: who, when and why must be text and a moment."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cadre.errors import RecordError
from cadre.records import Member
from cadre.store import Head, Store
from cadre_adapters.stores.memory import MemoryStore
from cadre_adapters.stores.sql import SqlStores

AT = datetime(2026, 1, 5, tzinfo=UTC)
LAN = Member(id="dv-000001", full_name="Trần Thử Một")


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore()
        return
    address = f"sqlite:///{tmp_path / 'kho.db'}"
    with SqlStores().open(address, create=True, read_only=False) as store:
        yield store


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("by", ""),
        ("by", "  "),
        ("by", None),
        ("by", "thu\nky"),
        ("reason", "tệp \udce9.csv"),
        ("reason", "a\x00b"),
        ("reason", None),
        ("operation", 7),
        ("operation", "op\ud800"),
        ("at", datetime(2026, 1, 5)),  # noqa: DTZ001  (that it has no zone is the point)
    ],
)
def test_a_unit_that_cannot_be_recorded_is_refused(store: Store, field: str, value: object) -> None:
    said = {"by": "thu-ky", "at": AT, field: value}
    with pytest.raises(RecordError) as caught, store.transaction(**said) as tx:
        tx.put(LAN)
    assert caught.value.facts["path"] == field
    assert store.head() == Head()


def test_the_past_is_asked_for_with_a_time_zone(store: Store) -> None:
    with store.transaction(by="thu-ky", at=AT) as tx:
        tx.put(LAN)
    with pytest.raises(RecordError):
        store.known_at(datetime(2026, 1, 5))  # noqa: DTZ001
    with pytest.raises(RecordError):
        store.known_at(AT).known_at(datetime(2026, 1, 5))  # noqa: DTZ001
    assert list(store.known_at(AT).read(Member)) == [LAN]
