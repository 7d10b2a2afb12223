"""``cadre upgrade``: an earlier store is refused with the command, upgraded, and then read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

DB = "sqlite:///kho.db"
SCHEMA_1 = Path(__file__).parents[1] / "stores" / "schema1.sql"


@pytest.fixture
def earlier(in_folder: Path) -> Path:
    """A store of the first schema."""
    path = in_folder / "kho.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA_1.read_text(encoding="utf-8"))
    return path


def test_an_earlier_store_is_upgraded_by_the_command_its_refusal_names(cadre, earlier) -> None:
    refused = cadre("export", DB, "--out", "ra.jsonl")
    assert (refused.status, "cadre upgrade" in refused.err) == (5, True)
    ended = cadre("upgrade", DB)
    assert ended.status == 0
    assert "kho.schema-1.db" in ended.out
    assert (earlier.parent / "kho.schema-1.db").is_file()
    assert cadre("export", DB, "--out", "ra.jsonl").status == 0


def test_a_second_upgrade_has_nothing_to_do(cadre, earlier: Path) -> None:
    cadre("upgrade", DB)
    ended = cadre("upgrade", DB, "--lang", "en")
    assert ended.status == 0
    assert "nothing to upgrade" in ended.out
    assert len(list(earlier.parent.iterdir())) == 2


@pytest.mark.parametrize(("address", "status"), [("sqlite:///khong.db", 2), ("memory://", 2)])
def test_what_is_no_file_cannot_be_upgraded(cadre, in_folder, address: str, status: int) -> None:
    assert cadre("upgrade", address).status == status
    assert list(in_folder.iterdir()) == []
