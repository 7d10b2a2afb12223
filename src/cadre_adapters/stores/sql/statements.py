"""Pieces of statements that several questions share."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
)

from cadre.months import Month, MonthSet
from cadre_adapters.stores.sql.rows import CHUNK, Row

__all__ = [
    "among",
    "fetched",
    "fetched_chunks",
    "in_days",
    "in_months",
    "insert_rows",
    "month_bit",
    "now",
    "slices",
    "write_many",
]


def among(column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """*column* is one of *values*, however many there are: they travel as one JSON text."""
    listed = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(listed.c.value))


def in_months(column: ColumnElement[Any], months: MonthSet) -> ColumnElement[bool]:
    """The month in *column* is one of *months*."""
    if not months:
        return false()
    first, last = months.first.ordinal, months.last.ordinal
    span = column.between(first, last)
    if len(months) == last - first + 1:
        return span
    return span & among(column, [month.ordinal for month in months])


WIDTH = 60
"""Months in one sum of bits: an integer of the database holds 63."""


def slices(months: MonthSet) -> Iterator[tuple[Month, MonthSet]]:
    """*months* in parts whose months fit into one sum of bits, each after its first month."""
    left = months
    while left:
        first = left.first
        yield first, left.until(first + (WIDTH - 1))
        left = left.after(first + (WIDTH - 1))


def month_bit(column: ColumnElement[Any], first: Month) -> ColumnElement[int]:
    """The bit of the month in *column*, counted from *first*."""
    return literal(1).op("<<")(column - first.ordinal)


def in_days(column: ColumnElement[Any], months: MonthSet) -> ColumnElement[bool]:
    """The day in *column* lies in one of *months*."""
    runs: list[tuple[int, int]] = []
    for month in months:
        first, last = month.first_day.toordinal(), month.last_day.toordinal()
        if runs and runs[-1][1] == first - 1:
            first = runs.pop()[0]
        runs.append((first, last))
    return or_(false(), *(column.between(first, last) for first, last in runs))


def now(table: Table) -> tuple[ColumnElement[bool], ...]:
    """Only the rows that stand now, in the words of the indexes that hold only these."""
    return table.c.superseded.is_(None), table.c.withdrawn == literal_column("0")


def fetched_chunks(
    connection: Connection, query: Select[Any], values: Mapping[str, Any] | None = None
) -> Iterator[Sequence[Row]]:
    """The rows of a question as the driver's own tuples: nothing is wrapped around each."""
    cursor = connection.execute(query, values).cursor
    while some := cursor.fetchmany(CHUNK):
        yield some


def fetched(connection: Connection, query: Select[Any]) -> Iterator[Row]:
    """The same, row by row."""
    for some in fetched_chunks(connection, query):
        yield from some


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert whole rows, values in the order of the table's columns."""
    write_many(connection, table.insert(), rows)


def write_many(
    connection: Connection, statement: Insert | Update | Delete, rows: Collection[Row]
) -> None:
    """
    Run a statement once for each row of plain values, in the order of its parameters.

    The values are plain already, so the statement's text goes to the driver directly: half the
    cost for 100,000s of rows.
    """
    text = str(statement.compile(dialect=connection.dialect))
    waiting = list(rows)
    for start in range(0, len(waiting), CHUNK):
        connection.exec_driver_sql(text, waiting[start : start + CHUNK])
