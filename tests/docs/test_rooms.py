"""The table of rooms in CONTRIBUTING.md leads to rooms that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ROOMS = sorted(set(re.findall(r"`((?:src|tests|docs|changelog\.d)/[^`]*|pyproject\.toml)`", TEXT)))


def test_the_table_names_rooms() -> None:
    assert len(ROOMS) > 20


@pytest.mark.parametrize("room", ROOMS)
def test_the_room_is_there(room: str) -> None:
    assert (ROOT / room).exists()


def test_every_folder_of_the_core_is_in_the_table() -> None:
    folders = {path.parent.name for path in (ROOT / "src" / "cadre").glob("*/*.py")}
    assert {folder for folder in folders if f"`src/cadre/{folder}/" not in TEXT} == set()
