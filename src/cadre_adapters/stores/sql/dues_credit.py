"""Money that was too much for its month (số dư) and may meet other months: who has any."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, and_, func, select

from cadre.months import Month, MonthSet
from cadre.records import Payment
from cadre_adapters.stores.sql.statements import among, fetched, now
from cadre_adapters.stores.sql.stay import Stay
from cadre_adapters.stores.sql.tables import DUES_MONTH, TABLES

__all__ = ["with_credit"]


def with_credit(connection: Connection, stays: Mapping[str, Stay]) -> set[str]:
    """
    Members of whom more came in for some month, whatever the month, than their stay asks for.

    Payments of any day count, so that somebody may be named who has no credit yet.
    """
    row = TABLES[Payment].c
    paid = (
        select(row.member, row.month, func.sum(row.amount).label("amount"))
        .where(among(row.member, stays), *now(TABLES[Payment]))
        .group_by(row.member, row.month)
        .subquery()
    )
    due = DUES_MONTH.c
    of_month = and_(due.member == paid.c.member, due.month == paid.c.month)
    query = (
        select(
            paid.c.member,
            func.max(paid.c.amount > func.coalesce(due.due, 0)),
            func.min(paid.c.month),
            func.max(paid.c.month),
            func.min(due.branch),
            func.max(due.branch),
        )
        .select_from(paid.outerjoin(DUES_MONTH, of_month))
        .group_by(paid.c.member)
    )
    found = set()
    for member, too_much, first, last, one, other in fetched(connection, query):
        stay, ends = stays[member], MonthSet({Month.at(first), Month.at(last)})
        # A line of another branch, or of a month outside the stay, asks the member for nothing.
        if too_much or {one, other} != {stay.branch} or stay.touched(ends) != ends:
            found.add(member)
    return found
