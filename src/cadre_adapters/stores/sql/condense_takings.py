"""What organisations took in of the dues, summed up by the database for each day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import Connection, func, or_, select

from cadre.dossiers import Taken, Takings
from cadre.months import Month, MonthSet
from cadre.records import Payment, PaymentReversal
from cadre_adapters.stores.sql.statements import among, fetched, in_days, in_months, now
from cadre_adapters.stores.sql.tables import TABLES

__all__ = ["takings"]

_Sums = dict[tuple[str, Month, Month], list[tuple[int, int]]]
"""By organisation, month and month in which it came in: amounts with how many payments each is."""


def takings(
    connection: Connection, organisations: Collection[str], months: MonthSet, as_of: date
) -> Mapping[str, Takings]:
    """See ``cadre.ports.CondensesTakings``."""
    table = TABLES[Payment]
    row = table.c
    query = (
        select(row.branch, row.month, row.paid_on, func.sum(row.amount), func.count())
        .where(
            among(row.branch, sorted(organisations)),
            or_(in_months(row.month, months), in_days(row.paid_on, months)),
            row.paid_on <= as_of.toordinal(),
            *now(table),
        )
        .group_by(row.branch, row.month, row.paid_on)
    )
    gone = _reversed(connection, organisations, as_of)
    if gone:
        query = query.where(~among(row.id, gone))
    sums: _Sums = defaultdict(list)
    for branch, month, paid_on, amount, count in fetched(connection, query):
        came_in = Month.of(date.fromordinal(paid_on))
        sums[branch, Month.at(month), came_in].append((amount, count))
    found: dict[str, dict[Month, dict[Month, Taken]]] = {}
    for branch, month, came_in in sorted(sums):
        of_day = sums[branch, month, came_in]
        taken = Taken(sum(amount for amount, _ in of_day), sum(count for _, count in of_day))
        found.setdefault(branch, {}).setdefault(month, {})[came_in] = taken
    return found


def _reversed(connection: Connection, organisations: Collection[str], as_of: date) -> list[str]:
    """The payments taken back by the day: few."""
    table = TABLES[PaymentReversal]
    query = select(table.c.payment).where(
        among(table.c.branch, sorted(organisations)),
        table.c.on <= as_of.toordinal(),
        *now(table),
    )
    return [payment for (payment,) in fetched(connection, query)]
