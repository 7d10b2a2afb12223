"""What a store of an earlier schema lacks: tables, columns with their default, indexes."""

from __future__ import annotations

from typing import Any

import attrs
from sqlalchemy import Column, Connection, Table
from sqlalchemy.schema import CreateColumn

from cadre.records import Record
from cadre_adapters.stores.sql.rows import SHAPES
from cadre_adapters.stores.sql.tables import METADATA, TABLES

__all__ = ["add_missing"]


def add_missing(connection: Connection) -> None:
    """Add all of it; what is there stays as it is."""
    there = _names(connection, "table")
    missing = [table for table in METADATA.sorted_tables if table.name not in there]
    for cls, table in TABLES.items():
        if table.name in there:
            _add_columns(connection, cls, table)
    METADATA.create_all(connection, tables=missing, checkfirst=False)
    indexed = _names(connection, "index")
    for table in METADATA.sorted_tables:
        for index in table.indexes:
            if index.name not in indexed:
                index.create(connection)


def _names(connection: Connection, kind: str) -> set[str]:
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = ?", (kind,))
    return {name for (name,) in found}


def _add_columns(connection: Connection, cls: type[Record], table: Table) -> None:
    columns = connection.exec_driver_sql("SELECT name FROM pragma_table_info(?)", (table.name,))
    there = {name for (name,) in columns}
    for one in attrs.fields(cls):
        if one.name not in there:
            stated = CreateColumn(_column(table, one.name)).compile(dialect=connection.dialect)
            connection.exec_driver_sql(
                f"ALTER TABLE {table.name} ADD COLUMN {stated} DEFAULT {_default(cls, one)}"
            )


def _column(table: Table, name: str) -> Column[Any]:
    column: Column[Any] = table.c[name]
    return column


def _default(cls: type[Record], one: attrs.Attribute[Any]) -> str:
    """The default of a field as SQL: what the rows that are there get, and mean."""
    (stored,) = SHAPES[cls].stored(one.name, [one.default])
    if stored is None:
        return "NULL"
    if isinstance(stored, int):
        return str(stored)
    text = str(stored).replace("'", "''")
    return f"'{text}'"
