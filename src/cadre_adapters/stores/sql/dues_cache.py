"""The cache of dues by month: what is due to a member's month, and when it was paid in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from sqlalchemy import Connection, Table, bindparam, delete, select

from cadre.months import Month
from cadre.records import DuesLine, Payment
from cadre_adapters.stores.sql.rows import Row, chunks
from cadre_adapters.stores.sql.statements import among, fetched, insert_rows, now, write_many
from cadre_adapters.stores.sql.tables import DUES_MONTH, TABLES

__all__ = ["refresh"]

MemberMonth = tuple[str, int]


def refresh(connection: Connection, touched: Collection[MemberMonth]) -> None:
    """Make the rows of these months of members anew from the lines and payments that stand."""
    by_member = [list(some) for _, some in groupby(sorted(touched), key=lambda pair: pair[0])]
    for some in chunks(by_member):
        _refresh(connection, [pair for pairs in some for pair in pairs])


def _refresh(connection: Connection, touched: Sequence[MemberMonth]) -> None:
    lines, payments = TABLES[DuesLine], TABLES[Payment]
    due: dict[MemberMonth, dict[str, int]] = defaultdict(dict)
    for member, month, branch, amount in _amounts(connection, lines, touched, "branch", "due"):
        due[member, month][branch] = amount
    paid: dict[MemberMonth, list[tuple[int, int]]] = defaultdict(list)
    for member, month, day, amount in _amounts(connection, payments, touched, "paid_on", "amount"):
        paid[member, month].append((day, amount))
    last_days = {month: Month.at(month).last_day.toordinal() for _, month in touched}
    gone = delete(DUES_MONTH).where(
        DUES_MONTH.c.member == bindparam("of"), DUES_MONTH.c.month == bindparam("in_month")
    )
    write_many(connection, gone, touched)
    rows = [
        _row(pair, last_days[pair[1]], due[pair], paid.get(pair, ()))
        for pair in touched
        if pair in due
    ]
    insert_rows(connection, DUES_MONTH, rows)


def _amounts(
    connection: Connection, table: Table, touched: Sequence[MemberMonth], *names: str
) -> Iterator[Row]:
    """Member, month and *names* of the standing rows of these members in the months touched."""
    months = [month for _, month in touched]
    query = select(table.c.member, table.c.month, *(table.c[name] for name in names)).where(
        among(table.c.member, dict.fromkeys(member for member, _ in touched)),
        table.c.month.between(min(months), max(months)),
        *now(table),
    )
    return fetched(connection, query)


def _row(
    pair: MemberMonth, ends_on: int, lines: Mapping[str, int], payments: Iterable[tuple[int, int]]
) -> Row:
    """One row of the cache, in the order of its columns, from what is due by branch."""
    member, month = pair
    branch = next(iter(lines)) if len(lines) == 1 else ""
    due = sum(lines.values())
    first_on = settled_on = None
    if due > 0:
        sum_paid = 0
        for day, amount in sorted(payments):
            sum_paid += amount
            if first_on is None:
                first_on = day
            if sum_paid >= due:
                settled_on = day
                break
    late = due > 0 and (settled_on is None or settled_on > ends_on)
    return member, month, branch, ends_on, due, first_on, settled_on, month if late else None
