"""``python -m benchmarks.earlier CHECKOUT``: whole audits by this tree and by another, in turn.

A machine that others use is slow for minutes at a time, so seconds of two runs of the table say
little; the ratio of two programs that ran one after the other says more, and the least of many
rounds says what the machine can do. Both programs find their bytecode ready, as installed ones do.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.measuring import process_taken, seconds, table
from benchmarks.reports import DISTRICT, Place

ROUNDS = 9
HERE = Path(__file__).parents[1]


def _command(store: str) -> list[str]:
    address = f"sqlite:///{store}"
    asked = ["audit", address, "--year", "2025", "--as-of", "2025-12-31", "--format", "jsonl"]
    return [sys.executable, "-m", "cadre", *asked]


def _environment(checkout: Path, place: Place) -> Mapping[str, str]:
    """Where a program finds a checkout, and its bytecode."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "PYTHONPATH": str(checkout / "src"),
        "PYTHONPYCACHEPREFIX": str(place.folder / "bytecode"),
    }


def compared(earlier: Path, place: Place, sizes: Sequence[int]) -> str:
    """CPU, peak memory and the ratio of each pair, by the number of members."""
    rows = []
    for size in sizes:
        command = _command(place.filled(size)[0])
        trees = [_environment(tree, place) for tree in (HERE, earlier)]
        for tree in trees:
            process_taken(command, tree)
        taken = [[process_taken(command, tree) for tree in trees] for _ in range(ROUNDS)]
        ratios = [now["cpu"] / then["cpu"] for now, then in taken]
        for name, at in (("now", 0), ("earlier", 1)):
            some = [pair[at] for pair in taken]
            cpu = [one["cpu"] for one in some]
            rows.append(
                [
                    f"{size:,} members, {name}",
                    seconds(min(cpu)),
                    seconds(statistics.median(cpu)),
                    f"{min(cpu) / size * 1e6:.0f}",
                    f"{max(one['peak_mb'] for one in some):.0f}",
                    f"{statistics.median(ratios):.2f}" if name == "now" else "",
                ]
            )
    heads = ["whole program", "CPU s, least", "median", "µs a member", "peak MB", "of earlier"]
    return table(heads, rows)


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.earlier", description=__doc__)
    parser.add_argument("checkout", type=Path, help="of another commit: its folder src is used")
    parser.add_argument("--members", type=int, nargs="+", default=[DISTRICT, 25_000])
    parser.add_argument("--into", type=Path, default=Path("out/benchmarks"), help="for the stores")
    asked = parser.parse_args(argv)
    print(compared(asked.checkout.absolute(), Place(asked.into), asked.members))


if __name__ == "__main__":
    main()
