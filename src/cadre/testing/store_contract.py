"""What every store must do: inherit ``StoreContract`` and override its fixture ``store``.

    class TestMyStore(StoreContract):
        @pytest.fixture
        def store(self, tmp_path):
            with MyStore(tmp_path / "records") as store:
                yield store

Tests of a capability run where the store has it. What is right is said by plain records and the
core's own reference, never by another store.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cadre.store import Store
from cadre.testing.store_abilities import AbilitiesContract
from cadre.testing.store_keys import KeysContract
from cadre.testing.store_ledgers import LedgersContract
from cadre.testing.store_reading import ReadingContract
from cadre.testing.store_takings import TakingsContract
from cadre.testing.store_writing import WritingContract

__all__ = ["StoreContract"]


class StoreContract(
    WritingContract,
    KeysContract,
    ReadingContract,
    AbilitiesContract,
    LedgersContract,
    TakingsContract,
):
    """The contract of a store (hợp đồng của kho)."""

    @pytest.fixture
    def store(self) -> Iterator[Store]:
        """An empty store; override it."""
        raise NotImplementedError("override the fixture 'store' with an empty store")
