"""Whether a store is whole: every row is still there, and every entry of the journal is chained."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen
from sqlalchemy import Connection, func, select

from cadre.convert import chained_hash
from cadre.errors import CorruptError
from cadre.store import Head, Unit
from cadre_adapters.stores.sql.tables import JOURNAL, METADATA

__all__ = ["Extent", "extent_of", "refuse_damage"]


@frozen
class Extent:
    """How many rows each table has, and the end of the journal."""

    rows: dict[str, int]
    head: Head


def extent_of(connection: Connection, name: str) -> Extent:
    """
    How far a store reaches, its journal read from the first entry to the last.

    Raises:
        CorruptError: An entry of the journal is not chained to the one before it.
    """
    there = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = {table for (table,) in there}
    rows = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in METADATA.sorted_tables
        if table.name in names
    }
    return Extent(rows, _end_of_the_chain(connection, name))


def refuse_damage(connection: Connection, before: Extent, name: str) -> None:
    """
    Compare a store with what it was.

    Raises:
        CorruptError: A row is gone or came, the journal is another, or the file is not sound.
    """
    after = extent_of(connection, name)
    same = all(after.rows.get(table) == count for table, count in before.rows.items())
    strange = any(count for table, count in after.rows.items() if table not in before.rows)
    sound = list(connection.exec_driver_sql("PRAGMA integrity_check")) == [("ok",)]
    referred = not list(connection.exec_driver_sql("PRAGMA foreign_key_check"))
    if not (same and sound and referred) or strange or after.head != before.head:
        raise CorruptError("CADRE-ST-07", name=name)


def _end_of_the_chain(connection: Connection, name: str) -> Head:
    row = JOURNAL.c
    entries = select(row.sequence, row.by, row.at, row.reason, row.digest, row.hash)
    last = Head()
    for sequence, by, at, reason, digest, stated in connection.execute(
        entries.order_by(row.sequence)
    ):
        unit = Unit(changes=(), by=by, at=datetime.fromisoformat(at), reason=reason)
        if (sequence, stated) != (last.sequence + 1, chained_hash(last, unit, digest)):
            raise CorruptError("CADRE-ST-07", name=name)
        last = Head(sequence, stated)
    return last
