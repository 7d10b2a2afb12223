"""Lines for the next release: every fragment is of a known kind and the draft shows it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]
KINDS = [kind["directory"] for kind in SETTINGS["type"]]
FRAGMENTS = sorted(path for path in (ROOT / "changelog.d").glob("*.md") if path.stem != "README")


def test_the_sections_come_in_the_promised_order() -> None:
    assert KINDS == ["law", "security", "removed", "deprecated", "added", "changed", "fixed"]


@pytest.mark.parametrize("path", FRAGMENTS, ids=[path.name for path in FRAGMENTS])
def test_the_fragment_is_of_a_known_kind_and_says_something(path: Path) -> None:
    assert path.suffixes[-2].removeprefix(".") in KINDS
    assert path.read_text(encoding="utf-8").strip()


def test_the_draft_holds_every_fragment() -> None:
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "0"]
    command += ["--date", "2026-11-30"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    lines = sum(line.startswith("- ") for line in done.stdout.splitlines())
    assert lines == len(FRAGMENTS)
