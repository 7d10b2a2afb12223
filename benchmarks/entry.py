"""A month's entry for a branch of 100: meeting, roll call, dues and payments in one unit."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import Measured, clock, main
from benchmarks.stages import ENTERED, made, opened
from cadre.money import Dong
from cadre.months import Month
from cadre.records import (
    Attendance,
    AttendanceStatus,
    DuesLine,
    Level,
    Meeting,
    Member,
    Membership,
    Organisation,
    Payment,
    Record,
)

BRANCH = "cb-entry"
PEOPLE = [f"dv-entry-{number:03d}" for number in range(100)]


def _branch() -> Iterator[Record]:
    since = date(2020, 1, 1)
    yield Organisation(id=BRANCH, name="Chi bộ đo", level=Level.BRANCH, since=since)
    for id in PEOPLE:
        yield Member(id=id, full_name=f"Người Thử {id}")
        yield Membership(id=f"{id}-m", member=id, branch=BRANCH, since=since)


def _month(month: Month) -> Iterator[Record]:
    day = month.first_day.replace(day=3)
    meeting = f"{BRANCH}-{month}"
    yield Meeting(id=meeting, branch=BRANCH, held_on=day)
    for id in PEOPLE:
        about = {"member": id}
        yield Attendance(
            id=f"{meeting}-{id}", meeting=meeting, status=AttendanceStatus.PRESENT, **about
        )
        book = {"branch": BRANCH, "month": month, **about}
        yield DuesLine(id=f"{id}-{month}-d", due=Dong(20_000), **book)
        yield Payment(id=f"{id}-{month}-p", amount=Dong(20_000), paid_on=day, **book)


def branch_month(members: int) -> Measured:
    """The middle of 24 months, on the disk when acknowledged; beside a district, or alone (0)."""
    walls, cpus = [], []
    with (
        TemporaryDirectory() as folder,
        opened(str(Path(folder) / "s.db"), read_only=False) as store,
    ):
        with store.transaction(by="benchmark", at=ENTERED) as tx:
            tx.put_all(_branch())
            if members:
                tx.put_all(made(members).records())
        for number in range(24):
            records = list(_month(Month(2024, 1) + number))
            with clock() as taken, store.transaction(by="benchmark", at=ENTERED) as tx:
                tx.put_all(records)
            walls.append(taken["wall"])
            cpus.append(taken["cpu"])
    return {
        "cpu": statistics.median(cpus),
        "wall": statistics.median(walls),
        "worst": max(walls),
        "records": len(records),
    }


STAGES = {branch_month.__name__: branch_month}

if __name__ == "__main__":
    main(STAGES, sys.argv[1:])
