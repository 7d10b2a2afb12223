"""The months of work reports, summed up by the database for each assignment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, func, select

from cadre.months import MonthSet
from cadre.records import WorkReport
from cadre_adapters.stores.sql.statements import (
    among,
    fetched,
    in_months,
    month_bit,
    now,
    slices,
)
from cadre_adapters.stores.sql.tables import TABLES

__all__ = ["reported_months"]


def reported_months(
    connection: Connection, branches: Collection[str], months: MonthSet
) -> dict[str, MonthSet]:
    """See ``cadre.ports.CondensesReports``."""
    row = TABLES[WorkReport].c
    bits: dict[str, int] = defaultdict(int)
    for first, some in slices(months):
        # An assignment has at most one report a month, so a sum of bits is their union.
        query = (
            select(row.assignment, func.sum(month_bit(row.month, first)))
            .where(
                among(row.branch, sorted(branches)),
                in_months(row.month, some),
                *now(TABLES[WorkReport]),
            )
            .group_by(row.assignment)
        )
        for assignment, sum_of_bits in fetched(connection, query):
            bits[assignment] |= sum_of_bits << first.ordinal
    return {assignment: MonthSet.from_bits(some) for assignment, some in bits.items()}
