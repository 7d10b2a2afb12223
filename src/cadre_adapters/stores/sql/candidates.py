"""Who may have missed a meeting or owe dues: read from the partial indexes of exceptions."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, or_, select

from cadre.months import Month, MonthSet
from cadre.records import Attendance, Book
from cadre_adapters.stores.sql.statements import fetched, in_months
from cadre_adapters.stores.sql.tables import DUES_LATE, DUES_MONTH, MISSED, TABLES

__all__ = ["candidates", "late_query", "missed_query"]


def candidates(
    connection: Connection, book: Book, months: MonthSet, as_of: date
) -> Collection[str]:
    """See ``cadre.ports.Candidates``."""
    if book is Book.ATTENDANCE:
        return _members(connection, missed_query(months.until(Month.of(as_of))))
    found = _members(connection, late_query(months))
    # Money that came by the end of its month, but after as_of, is in no index of the late.
    not_over = MonthSet(month for month in months if month.last_day > as_of)
    if not_over:
        found |= _members(connection, _open_query(not_over, as_of))
    return found


def _members(connection: Connection, query: Select[Any]) -> set[str]:
    return {member for (member,) in fetched(connection, query)}


def missed_query(months: MonthSet) -> Select[Any]:
    """Members with a meeting missed in these months. Fails rather than scan the whole table."""
    table = TABLES[Attendance]
    return (
        select(table.c.member)
        .distinct()
        .with_hint(table, f"INDEXED BY {MISSED.name}", "sqlite")
        .where(table.c.missed_in.is_not(None), in_months(table.c.missed_in, months))
    )


def late_query(months: MonthSet) -> Select[Any]:
    """Members whose dues of these months were not all paid by the end of the month."""
    return (
        select(DUES_MONTH.c.member)
        .distinct()
        .with_hint(DUES_MONTH, f"INDEXED BY {DUES_LATE.name}", "sqlite")
        .where(DUES_MONTH.c.late.is_not(None), in_months(DUES_MONTH.c.late, months))
    )


def _open_query(months: MonthSet, as_of: date) -> Select[Any]:
    settled_on = DUES_MONTH.c.settled_on
    return (
        select(DUES_MONTH.c.member)
        .distinct()
        .where(
            DUES_MONTH.c.due > 0,
            in_months(DUES_MONTH.c.month, months),
            or_(settled_on.is_(None), settled_on > as_of.toordinal()),
        )
    )
