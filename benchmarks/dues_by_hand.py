"""The same year of dues by hand: figures in dicts of integers, plain tables, sums in dicts.

It knows these twenty kinds of payers and nothing else: no reasons, no texts, no corrections, no
history, no credit, and it checks nothing.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.dues_payers import (
    PER_BRANCH,
    PER_COMMUNE,
    REGION,
    YEAR,
    amount_of,
    coefficient_of,
    kind_of,
    relieved,
)
from benchmarks.measuring import Measured, clock
from cadre.law import NATIONAL, Timeline
from cadre.law.dues import (
    ENTERPRISE_RATE,
    INSURED_RATE,
    PENSION_RATE,
    SALARY_RATE,
    STUDENT_AMOUNT,
    UNINSURED_RATE_BELOW_AGE,
)
from cadre.law.options import DUES_ROUNDING, DuesRounding
from cadre.law.wages import BASE_WAGE
from cadre.months import Month

PAID_DAY = 20
TABLES = """
create table lines (member integer, branch integer, month integer, due integer);
create table payments (member integer, branch integer, month integer, amount integer, day text);
create index lines_by_branch on lines (branch);
create index payments_by_branch on payments (branch);
"""


class Rates(NamedTuple):
    """The figures of a month; rates in ten-thousandths."""

    base: int
    wage: int
    hired: int
    pension: int
    flat: int
    student: int


def _rates(number: int) -> Rates:
    month = Month(2026, number)

    def of(timeline: Timeline[Any], on: Month = month) -> int:
        return int(10_000 * NATIONAL[timeline].at(on.first_day).value)

    if number == 1:
        base = of(BASE_WAGE) // 10_000
        return Rates(base, of(SALARY_RATE), of(ENTERPRISE_RATE), of(PENSION_RATE), 10_000, 10_000)
    base = of(BASE_WAGE, month - 1) // 10_000
    flat = of(REGION.minimum) // 10_000 * of(UNINSURED_RATE_BELOW_AGE) // 10_000
    insured, student = of(INSURED_RATE), of(STUDENT_AMOUNT) // 10_000
    return Rates(base, insured, insured, of(PENSION_RATE), flat, student)


def _due(number: int, month: int, rates: Rates, unit: int) -> int:
    kind = kind_of(number)
    if kind == 19 and month > 1:
        return 0
    if kind < 9:
        tenths = (coefficient_of(number) + 3_000) * rates.base * rates.wage // 10_000
    elif kind < 11:
        tenths = amount_of(number) * rates.hired
    elif kind < 15 or kind == 19:
        tenths = amount_of(number) * rates.pension
    else:
        tenths = 10_000 * (rates.student if kind == 18 else rates.flat)
    if relieved(number) and month > 2:
        tenths //= 2
    return (2 * tenths + 10_000 * unit) // (20_000 * unit) * unit


def _worked_out(members: int) -> dict[int, list[int]]:
    unit = 1 if NATIONAL.choice(DUES_ROUNDING) is DuesRounding.DONG else 1_000
    return {
        month: [_due(number, month, rates, unit) for number in range(members)]
        for month in range(1, len(YEAR) + 1)
        for rates in [_rates(month)]
    }


def _booked(sheet: sqlite3.Connection, dues: dict[int, list[int]], members: int) -> None:
    for month, amounts in dues.items():
        day = f"2026-{month:02d}-{PAID_DAY}"
        for branch in range(members // PER_BRANCH):
            here = range(branch * PER_BRANCH, (branch + 1) * PER_BRANCH)
            paying = [one for one in here if amounts[one] and one % PER_BRANCH % 40 != month]
            rows = [(one, branch, month, amounts[one]) for one in here]
            paid = [(one, branch, month, amounts[one], day) for one in paying]
            with sheet:
                sheet.executemany("insert into lines values (?, ?, ?, ?)", rows)
                sheet.executemany("insert into payments values (?, ?, ?, ?, ?)", paid)


def _owed(sheet: sqlite3.Connection, members: int) -> int:
    """What is unpaid, by member and month."""
    left: dict[tuple[int, int], int] = {}
    for branch in range(members // PER_BRANCH):
        one = "select member, month, {} from {} where branch = ?"
        for member, month, due in sheet.execute(one.format("due", "lines"), (branch,)):
            left[member, month] = left.get((member, month), 0) + due
        for member, month, came in sheet.execute(one.format("amount", "payments"), (branch,)):
            left[member, month] = left.get((member, month), 0) - came
    return sum(left.values())


def _reported(sheet: sqlite3.Connection) -> tuple[int, int]:
    """What was collected, and what goes up beyond the province: 30, 10 and 50 percent in turn."""
    collected, up = 0, 0
    at_commune: dict[tuple[int, int], int] = {}
    by_branch = "select branch, month, sum(amount) from payments group by branch, month"
    for branch, month, amount in sheet.execute(by_branch):
        place = branch // PER_COMMUNE, month
        collected += amount
        at_commune[place] = at_commune.get(place, 0) + amount - amount * 70 // 100
    at_province: dict[int, int] = {}
    for (_, month), amount in at_commune.items():
        at_province[month] = at_province.get(month, 0) + amount - amount * 90 // 100
    for amount in at_province.values():
        up += amount - amount * 50 // 100
    return collected, up


def by_hand(path: str, members: int) -> Measured:
    """All four stages by hand, each timed by itself."""
    Path(path).unlink(missing_ok=True)
    with clock() as computed:
        dues = _worked_out(members)
    sheet = sqlite3.connect(path)
    sheet.executescript(TABLES)
    with clock() as booked:
        _booked(sheet, dues, members)
    with clock() as ledgers:
        owed = _owed(sheet, members)
    with clock() as report:
        collected, _ = _reported(sheet)
    sheet.close()
    return {
        "computed": {**computed, "sum": sum(map(sum, dues.values()))},
        "booked": booked,
        "ledgers": {**ledgers, "arrears": owed},
        "report": {**report, "collected": collected},
    }
