"""``python -m benchmarks``: what is measured, and how it is told."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import dues_tables, exporters, machine, reports

WHAT: dict[str, Callable[[reports.Place, int], str]] = {
    "machine": machine.note,
    "district": reports.district,
    "province": reports.province,
    "growth": reports.growth,
    "startup": reports.startup,
    "dues": dues_tables.dues,
    "exporters": exporters.exporters,
}


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="*", metavar="WHAT", help=f"{', '.join(WHAT)}; default all")
    parser.add_argument("--members", type=int, default=100_000, help="of the province")
    parser.add_argument("--into", type=Path, default=Path("out/benchmarks"), help="for the stores")
    asked = parser.parse_args(argv)
    unknown = set(asked.what) - set(WHAT)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    place = reports.Place(asked.into)
    for name in asked.what or WHAT:
        print(WHAT[name](place, asked.members), flush=True)


if __name__ == "__main__":
    main()
