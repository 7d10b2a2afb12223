"""A year of dues: worked out, booked, in ledgers and in the report; and the same by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks.dues_by_hand import by_hand
from benchmarks.dues_payers import (
    JOINED,
    PER_BRANCH,
    PROVINCE,
    YEAR,
    Branch,
    branches,
    sharing,
)
from benchmarks.measuring import Measured, clock, main, median
from benchmarks.stages import ENTERED, opened
from cadre.documents import ReportColumn, dues_figures, dues_report
from cadre.dues import BranchLedger, Due, due_for, planned
from cadre.law import NATIONAL
from cadre.months import Month, MonthSet
from cadre.plugins import load_plugins
from cadre.records import (
    DuesLine,
    Level,
    Member,
    Membership,
    Organisation,
    Payment,
    Placement,
    Record,
    Remittance,
)
from cadre_adapters.cli.dues_books import Books, branch_ledger
from cadre_adapters.cli.dues_flow import Here

DAY = date(2026, 12, 31)


def _dues(branch: Branch, month: Month) -> list[Due]:
    return [due_for(month, one, NATIONAL, regions=(branch.region,)) for one in branch.payers]


def computed(members: int) -> Measured:
    """What is due of everybody for every month; the payers stand ready."""
    here = list(branches(members))
    sums, untold = 0, 0
    with clock() as taken:
        for branch in here:
            for month in YEAR:
                for due in _dues(branch, month):
                    sums += due.amount or 0
                    untold += due.amount is None
    return {**taken, "sum": sums, "untold": untold}


def _people(here: list[Branch]) -> Iterator[Record]:
    def unit(id: str, level: Level, above: str = "") -> Iterator[Record]:
        yield Organisation(id=id, name=f"Tổ chức đo {id}", level=level, since=JOINED)
        if above:
            yield Placement(id=f"{id}-p", organisation=id, parent=above, since=JOINED)

    yield from unit(PROVINCE, Level.PROVINCE)
    for commune in sorted({one.commune for one in here}):
        yield from unit(commune, Level.COMMUNE, PROVINCE)
    for branch in here:
        yield from unit(branch.id, Level.BRANCH, branch.commune)
        for payer in branch.payers:
            id = payer.member
            yield Member(id=id, full_name=f"Người Thử {id}")
            yield Membership(id=f"{id}-m", member=id, branch=branch.id, since=JOINED)


def _entry(dues: list[Due]) -> Iterator[Record]:
    """A line for each member; all but one in forty pay it."""
    for place, due in enumerate(dues):
        key, amount = f"{due.member}-{due.month}", due.amount
        if amount is None:
            continue
        about: dict[str, Any] = {"member": due.member, "branch": due.branch, "month": due.month}
        yield DuesLine(id=f"{key}-d", due=amount, **about)
        if amount and place % 40 != due.month.number:
            day = due.month.first_day.replace(day=20)
            yield Payment(id=f"{key}-t", amount=amount, paid_on=day, **about)


def booked(path: str, members: int) -> Measured:
    """Lines and payments, a unit of work for each branch and month; working out is not timed."""
    Path(path).unlink(missing_ok=True)
    here, written, cpu, wall, worst = list(branches(members)), 0, 0.0, 0.0, 0.0
    with opened(path, read_only=False) as store:
        with store.transaction(by="benchmark", at=ENTERED) as tx:
            tx.put_all(_people(here))
        for month in YEAR:
            for branch in here:
                records = list(_entry(_dues(branch, month)))
                with clock() as taken, store.transaction(by="benchmark", at=ENTERED) as tx:
                    tx.put_all(records)
                written += len(records)
                cpu, wall = cpu + taken["cpu"], wall + taken["wall"]
                worst = max(worst, taken["wall"])
    units = len(here) * len(YEAR)
    return {"cpu": cpu, "wall": wall, "worst": worst, "records": written, "units": units}


def passed_on(path: str, members: int) -> Measured:
    """What goes up as planned, and the remittances of the year, in one unit of work."""
    with opened(path, read_only=False) as store, clock() as taken:
        here = Here.read(store, PROVINCE, YEAR, DAY, sharing(branches(members)))
        flow = planned(here.collected())
        sent = [
            Remittance(
                id=f"{one.organisation}-{one.month}-r",
                origin=one.organisation,
                destination=one.superior,
                months=MonthSet([one.month]),
                amount=one.passed,
                remitted_on=one.month.last_day,
            )
            for one in flow.lines
            if one.superior and one.passed
        ]
        with store.transaction(by="benchmark", at=ENTERED) as tx:
            tx.put_all(sent)
    return {**taken, "records": len(sent), "needs": len(flow.needs)}


def ledgers(path: str, members: int) -> Measured:
    """The ledgers of every branch as of the end of the year, read by the ids of its members."""
    owed, found = 0, 0
    people = {one.id: [payer.member for payer in one.payers] for one in branches(members)}
    with opened(path) as store, clock() as taken:
        for id, ids in people.items():
            read = Books.of(store, ids)
            parts = read.lines, read.payments, read.reversals, read.write_offs
            book = BranchLedger.of(id, *parts, as_of=DAY)
            owed, found = owed + book.arrears, found + len(book.ledgers)
    return {**taken, "arrears": owed, "found": found}


def one_ledger(path: str, members: int) -> Measured:
    """The ledgers of one branch as ``cadre dues`` reads them: the middle of five branches."""
    taken: list[Measured] = []
    with opened(path) as store:
        for number in range(min(5, members // PER_BRANCH)):
            with clock() as one:
                branch_ledger(store, f"cb-{number:04d}", DAY)
            taken.append(one)
    return {"cpu": median(taken), "wall": median(taken, "wall"), "found": len(taken)}


def report(path: str, members: int) -> Measured:
    """The report B01 of the province for the fourth quarter, and of the year so far, as docx."""
    shares, sink = sharing(branches(members)), BytesIO()
    exporter = load_plugins(only={"builtin"}).exporters["docx"]
    with opened(path) as store, clock() as taken:
        here = Here.read(store, PROVINCE, YEAR, DAY, shares)
        quarter = YEAR.after(Month(2026, 9))
        collected = list(here.collected())
        figures = dues_figures(PROVINCE, quarter, collected, here.remittances, members=members)
        paper = dues_report(
            {ReportColumn.COMMUNE: figures}, PROVINCE, names={}, dated_on=DAY, lang="vi"
        )
        exporter.write(paper, sink)
    return {**taken, "collected": int(figures.to_date.collected), "needs": len(figures.needs)}


STAGES = {
    stage.__name__: stage
    for stage in (computed, booked, passed_on, ledgers, one_ledger, report, by_hand)
}

if __name__ == "__main__":
    main(STAGES, sys.argv[1:])
