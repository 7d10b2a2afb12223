"""Questions with many values about kinds of few rows: the whole kind is read, and sifted here.

To look up a thousand ids costs as much where nothing stands under any of them. Of the forty kinds
of record most are rare, so an audit asks which are, once in each of its read transactions.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from cadre.records import Record
from cadre_adapters.stores.sql.questions import Where
from cadre_adapters.stores.sql.rows import Row, Shape
from cadre_adapters.stores.sql.tables import TABLES

__all__ = ["MANY", "WORTH_ASKING", "sifted", "sizes"]

MANY = 500
"""How far rows are counted."""
WORTH_ASKING = 100
"""From how many values on it is worth to know how many rows there are."""


def sizes(connection: Connection) -> dict[type[Record], int]:
    """By kind, the rows that stand or were withdrawn last, counted up to ``MANY``."""
    # As text: to compile forty questions takes longer than to answer them.
    counts = ", ".join(f"({_COUNT.format(table=table.name)})" for table in TABLES.values())
    row = connection.exec_driver_sql(f"SELECT {counts}").one()
    return dict(zip(TABLES, row, strict=True))


_ROWS = f"SELECT 1 FROM {{table}} WHERE superseded IS NULL LIMIT {MANY}"  # noqa: S608 (our names)
_COUNT = "SELECT count(*) FROM (" + _ROWS + ") AS counted"  # noqa: S608


def sifted(shape: Shape, rows: Iterable[Row], where: Where) -> list[Row]:
    """The rows of which each field named holds one of the values allowed."""
    for name, allowed in where.items():
        place = shape.names.index(name)
        stored = set(shape.stored(name, (value for value in allowed if value is not None)))
        if None in allowed:
            stored.add(None)
        rows = [row for row in rows if row[place] in stored]
    return list(rows)
