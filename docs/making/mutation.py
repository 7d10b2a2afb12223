"""Mutation testing of a room: ``python -m docs.making.mutation calculators law rules``.

The tool writes a folder of changed sources, so it works on a copy in ``out/mutation``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("calculators", "law", "rules", "dues", "tree")
TAKEN_ALONG = ("src", "tests", "docs", "examples", "pyproject.toml", "README.md", "README.vi.md")
SETTINGS = """
[tool.mutmut]
source_paths = ["src/cadre/{room}"]
pytest_add_cli_args_test_selection = ["tests/{room}"]
pytest_add_cli_args = ["-p", "no:randomly", "-q", "--ignore=tests/law/test_gaps.py"]
also_copy = ["src", "tests", "docs", "examples", "README.md", "README.vi.md"]
mutate_only_covered_lines = true
"""


def main(rooms: list[str]) -> None:
    """Run the tool for each room; what it found stands in ``out/mutation/ROOM.txt``."""
    if not rooms or set(rooms) - set(ROOMS):
        sys.exit(f"rooms: {', '.join(ROOMS)}")
    for room in rooms:
        _mutate(room)


def _mutate(room: str) -> None:
    copy = ROOT / "out" / "mutation" / room
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in TAKEN_ALONG:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name)
        else:
            shutil.copy2(source, copy / name)
    with (copy / "pyproject.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS.format(room=room))
    tool = [sys.executable, "-m", "mutmut"]
    # The same examples in every run, so that a mutant is killed by truth and not by luck.
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "ci"}
    subprocess.run([*tool, "run"], cwd=copy, env=environment, check=False)  # noqa: S603
    found = subprocess.run([*tool, "results"], cwd=copy, capture_output=True, check=True)  # noqa: S603
    copy.with_suffix(".txt").write_bytes(found.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
