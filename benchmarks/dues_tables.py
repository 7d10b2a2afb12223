"""The tables of a year of dues: its stages at three sizes, and the same by hand."""

from __future__ import annotations

from pathlib import Path

from benchmarks.measuring import Measured, in_own_process, seconds, table
from benchmarks.reports import Place

STORED = ("booked", "passed_on", "ledgers", "one_ledger", "report")
BY_HAND = ("computed", "booked", "ledgers", "report")
NAMES = {
    "computed": "worked out, 12 months",
    "booked": "booked, by branch and month",
    "passed_on": "planned and passed on",
    "ledgers": "ledgers of all branches",
    "one_ledger": "one branch's ledger, as a command reads it",
    "report": "report B01, docx",
}


def _stages(folder: Path, members: int) -> dict[str, Measured]:
    path = str(folder / "dues.db")
    told = {"computed": in_own_process("dues", "computed", members=members)}
    for name in STORED:
        told[name] = in_own_process("dues", name, path=path, members=members)
    hand = in_own_process("dues", "by_hand", path=str(folder / "hand.db"), members=members)
    same = (("computed", "sum"), ("ledgers", "arrears"), ("report", "collected"))
    if any(hand[stage][key] != told[stage][key] for stage, key in same):
        raise SystemExit("by hand something else comes out")
    return {**told, "by_hand": hand}


def _rows(members: int, told: dict[str, Measured]) -> list[list[str]]:
    rows = []
    for name, meant in NAMES.items():
        one = told[name]
        each = "" if name == "one_ledger" else f"{one['cpu'] / members * 1e6:.0f}"
        hand = f"{one['cpu'] / told['by_hand'][name]['cpu']:.0f}" if name in BY_HAND else ""
        peak = f"{one['peak_mb']:.0f}"
        first = f"{members:,}: {meant}"
        rows.append([first, seconds(one["cpu"]), seconds(one["wall"]), each, peak, hand])
    return rows


def dues(place: Place, members: int) -> str:
    """A year of dues for a twentieth, a quarter and all of the members."""
    rows = []
    for size in (members // 20, members // 4, members):
        rows += _rows(size, _stages(place.of(size), size))
    heads = ["a year of dues", "CPU s", "wall s", "µs a member", "peak MB", "times by hand"]
    return "## Dues\n\n" + table(heads, rows)
