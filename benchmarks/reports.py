"""The tables: which stages are run, and against what."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.measuring import (
    Measured,
    in_own_process,
    in_turn,
    median,
    process_taken,
    seconds,
    table,
)

DISTRICT = 4928
ROUNDS = 5

Stage = Callable[[], Measured]
stage = partial(partial, in_own_process)


class Place:
    """Where the stores of a run stand. A store that is there is used again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.folder.mkdir(parents=True, exist_ok=True)

    def of(self, members: int) -> Path:
        """The folder for that many members."""
        folder = self.folder / str(members)
        folder.mkdir(exist_ok=True)
        return folder

    def filled(self, members: int) -> tuple[str, Measured]:
        """The store of that many members, and what it took to fill it."""
        path, told = self.of(members) / "store.db", self.of(members) / "filled.json"
        if not told.exists():
            took = in_own_process("stages", "fill", path=str(path), members=members)
            told.write_text(json.dumps(took))
        return str(path), json.loads(told.read_text())

    def compared(self, members: int) -> str:
        """The folder with the same records in other hands; see ``benchmarks.baselines``."""
        folder = self.of(members)
        if not (folder / "dues.csv").exists():
            store = self.filled(members)[0]
            in_own_process("baselines", "fill", store=store, folder=str(folder))
        return str(folder)


def _row(name: str, told: list[Measured], note: str = "") -> list[str]:
    peak = f"{max(one['peak_mb'] for one in told):.0f}"
    return [name, seconds(median(told)), seconds(median(told, "wall")), peak, note]


def _stages(place: Place, members: int, rounds: int) -> str:
    store, filled = place.filled(members)
    rows = [
        _row(name, [{**filled[name], "peak_mb": filled["peak_mb"]}], f"{filled['records']} records")
        for name in ("generate", "write")
    ]
    told = in_turn(
        rounds,
        {
            "candidates": stage("stages", "candidates", path=store, as_of="2025-12-31"),
            "audit as of 31/12": stage("stages", "whole_audit", path=store, as_of="2025-12-31"),
            "audit as of 30/09": stage("stages", "whole_audit", path=store, as_of="2025-09-30"),
            **{
                f"report, {name}": stage("stages", "report", path=store, format_name=name)
                for name in ("docx", "odt", "xlsx")
            },
        },
    )
    for name, some in told.items():
        size = f", {some[0]['kb']} KB" if "kb" in some[0] else ""
        what = "members" if name == "candidates" else "findings"
        rows.append(_row(name, some, f"{some[0]['found']} {what}{size}"))
    one = [in_own_process("stages", "one_member", path=store, count=200)]
    note = f"the middle of 200; the slowest {seconds(one[0]['worst'])}"
    rows.append(_row("one member's dossier and check", one, note))
    asked = in_own_process("stages", "questions", path=store)
    questions = (
        f"Questions to the database in each of {asked['chunks']} chunks of branches: "
        f"{asked['least']} to {asked['most']}.\n"
    )
    return table(["stage", "CPU s", "wall s", "peak MB", ""], rows) + "\n" + questions


OURS = "cadre: all rules, proof, citation"
PANDAS = "pandas over csv: yes/no"


def _ratios(place: Place, members: int, rounds: int) -> str:
    store, folder = place.filled(members)[0], place.compared(members)
    things: dict[str, Stage] = {
        OURS: stage("stages", "whole_audit", path=store, as_of="2025-12-31"),
        "SQL by hand, plain schema: yes/no": stage("baselines", "plain_sql", folder=folder),
        "SQL by hand, portal schema: yes/no": stage("baselines", "portal_sql", folder=folder),
        "SQL by hand, our partial indexes: yes/no": stage("baselines", "indexed_sql", store=store),
    }
    if importlib.util.find_spec("pandas"):
        things[PANDAS] = stage("baselines", "pandas_csv", folder=folder)
    told = in_turn(rounds, things)
    ours = median(told[OURS])
    rows = [
        [*_row(name, some)[:4], f"{ours / median(some):.1f}", str(some[0]["found"])]
        for name, some in told.items()
    ]
    skipped = "" if PANDAS in things else "\npandas is not installed: its row is left out.\n"
    heads = ["the same records", "CPU s", "wall s", "peak MB", "cadre takes … times that", "found"]
    return table(heads, rows) + skipped


def district(place: Place, members: int) -> str:
    """The district: its stages, and a month's entry for a branch."""
    told = in_own_process("entry", "branch_month", members=DISTRICT)
    entry = (
        f"A month's entry for a branch of 100 ({told['records']} records, one durable unit, beside "
        f"the district): {told['wall'] * 1000:.0f} ms wall, {told['cpu'] * 1000:.0f} ms CPU; "
        f"the slowest of 24 months {told['worst'] * 1000:.0f} ms.\n"
    )
    tables = _stages(place, DISTRICT, ROUNDS), _ratios(place, DISTRICT, ROUNDS), entry
    return f"## District, {DISTRICT:,} members\n\n" + "\n".join(tables)


def province(place: Place, members: int) -> str:
    """The province: its stages and ratios."""
    tables = _stages(place, members, 1), _ratios(place, members, 3)
    return f"## Province, {members:,} members\n\n" + "\n".join(tables)


def growth(place: Place, members: int) -> str:
    """What the audit costs as the number of members grows."""
    sizes = (DISTRICT, members // 4, members)
    told = in_turn(
        3,
        {
            str(size): stage(
                "stages", "whole_audit", path=place.filled(size)[0], as_of="2025-12-31"
            )
            for size in sizes
        },
    )
    least = median(told[str(DISTRICT)]) / DISTRICT
    rows = []
    for size in sizes:
        some = told[str(size)]
        each = median(some) / size
        rows.append(
            [
                f"{size:,} members",
                seconds(median(some)),
                f"{each * 1e6:.0f}",
                f"{each / least:.2f}",
                _row("", some)[3],
            ]
        )
    heads = ["audit as of 31/12", "CPU s", "µs a member", "against the district", "peak MB"]
    return "## Growth\n\n" + table(heads, rows)


def startup(place: Place, members: int) -> str:
    """Whole programs, start-up included, against Python alone."""
    store = place.filled(DISTRICT)[0]
    cadre = [sys.executable, "-m", "cadre"]
    audit = [*cadre, "audit", f"sqlite:///{store}", "--year", "2025", "--as-of", "2025-12-31"]
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "cadre --version": [*cadre, "--version"],
        "cadre audit of one branch": [*audit, "--scope", "cb-001"],
        "cadre audit of the district, to jsonl": [*audit, "--format", "jsonl"],
    }
    told = in_turn(
        7,
        {name: partial(process_taken, command) for name, command in commands.items()},
    )
    alone = median(told["python -c pass"])
    rows = [
        [name, f"{median(some) * 1000:.0f}", f"{median(some) / alone:.1f}"]
        for name, some in told.items()
    ]
    return "## Start-up\n\n" + table(["program", "CPU ms", "times python -c pass"], rows)
