"""The store in memory keeps the contract."""

from collections.abc import Iterator

import pytest

from cadre.store import Store
from cadre.testing import StoreContract
from cadre_adapters.stores.memory import MemoryStore, MemoryStores


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self) -> Iterator[Store]:
        with MemoryStore() as store:
            yield store


def test_every_opening_gives_an_empty_store_of_its_own() -> None:
    opener = MemoryStores()
    first = opener.open("memory://", create=True, read_only=False)
    second = opener.open("memory://", create=True, read_only=False)
    assert first is not second
