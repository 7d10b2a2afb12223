"""What cadre does, stage by stage, each as a function that tells what it took."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from benchmarks.measuring import Measured, clock, main
from cadre.auditing import AuditResult, Progress, audit, check_member
from cadre.law import NATIONAL
from cadre.periods import Year
from cadre.plugins import load_plugins
from cadre.records import Book, Member, Record
from cadre.rules import Window
from cadre.store import Store
from cadre.synthetic import District, Province, make_district, make_province

ENTERED = datetime(2026, 1, 20, 8, 0, tzinfo=UTC)
PERIOD = Year(2025)
UNIT = 50_000
"""How many records are written in one unit of work."""


def made(members: int) -> District | Province:
    """The district of the tests, or a province of that many members."""
    return make_district() if members == 4928 else make_province(members=members)


def opened(path: str, *, read_only: bool = True) -> Store:
    """A store of ours."""
    address = f"sqlite:///{Path(path).absolute()}"
    plugins = load_plugins(only={"builtin"})
    return plugins.open_store(address, create=not read_only, read_only=read_only)


def audited(store: Store, as_of: str, **more: Any) -> AuditResult:
    """An audit of 2025 that has run to its end."""
    result = audit(store, period=PERIOD, as_of=date.fromisoformat(as_of), **more)
    result.summary()
    return result


def _in_units(records: Iterator[Record]) -> Iterator[list[Record]]:
    while unit := list(islice(records, UNIT)):
        yield unit


def fill(path: str, members: int) -> Measured:
    """Generate records and write them, as a stream; the two are timed apart."""
    Path(path).unlink(missing_ok=True)
    generate, write, count = {"cpu": 0.0, "wall": 0.0}, {"cpu": 0.0, "wall": 0.0}, 0
    with opened(path, read_only=False) as store:
        cpu, wall = process_time(), perf_counter()
        for unit in _in_units(made(members).records()):
            generate["cpu"] += process_time() - cpu
            generate["wall"] += perf_counter() - wall
            with clock() as taken, store.transaction(by="benchmark", at=ENTERED) as tx:
                tx.put_all(unit)
            write = {key: write[key] + taken[key] for key in write}
            count += len(unit)
            cpu, wall = process_time(), perf_counter()
    return {"generate": generate, "write": write, "records": count, **write}


def candidates(path: str, as_of: str) -> Measured:
    """Who may have failed, from the partial indexes."""
    window = Window(PERIOD, date.fromisoformat(as_of))
    months = window.period.calendar_years() & window.begun
    with opened(path) as store, clock() as taken:
        found: set[str] = set()
        for book in Book:
            found |= set(store.candidates(book, months=months, as_of=window.as_of))
    return {**taken, "found": len(found)}


def whole_audit(path: str, as_of: str) -> Measured:
    """All rules of the standard rulebook, every finding proved and cited."""
    with opened(path) as store, clock() as taken:
        result = audited(store, as_of)
    return {**taken, "found": len(list(result)), "members": result.summary().members}


def report(path: str, format_name: str) -> Measured:
    """The audit's paper in one format: the audit is not timed, the paper is."""
    from cadre.documents import audit_report

    exporter = load_plugins(only={"builtin"}).exporters[format_name]
    with opened(path) as store:
        result = audited(store, "2025-12-31")
        names = store.names(result.subjects())
    sink = BytesIO()
    with clock() as taken:
        exporter.write(audit_report(result, names=names), sink)
    return {**taken, "found": len(list(result)), "kb": len(sink.getvalue()) // 1024}


def one_member(path: str, count: int) -> Measured:
    """One member's dossier from plain records, and its check: the middle of many members."""
    as_of = date(2025, 12, 31)
    taken: list[tuple[float, float]] = []
    with opened(path) as store:
        ids = sorted(one.id for one in store.read(Member))[:: max(1, 4928 // count)][:count]
        for id in ids:
            with clock() as one:
                check_member(store.member(id, period=PERIOD), period=PERIOD, as_of=as_of)
            taken.append((one["cpu"], one["wall"]))
    middle = len(taken) // 2
    return {
        "cpu": sorted(cpu for cpu, _ in taken)[middle],
        "wall": sorted(wall for _, wall in taken)[middle],
        "worst": max(cpu for cpu, _ in taken[1:]),
    }


def questions(path: str) -> Measured:
    """How many questions an audit puts to the database: before its chunks, and in each."""
    from sqlalchemy import event

    asked: list[str] = []
    by_chunk: list[int] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    def progress(_: Progress) -> None:
        by_chunk.append(len(asked) - sum(by_chunk))

    with opened(path) as store:
        event.listen(store.engine, "before_cursor_execute", note)  # type: ignore[attr-defined]
        with clock() as taken:
            audited(store, "2025-12-31", progress=progress, law=NATIONAL)
    return {**taken, "chunks": len(by_chunk), "least": min(by_chunk), "most": max(by_chunk)}


STAGES = {
    stage.__name__: stage
    for stage in (fill, candidates, whole_audit, report, one_member, questions)
}

if __name__ == "__main__":
    main(STAGES, sys.argv[1:])
