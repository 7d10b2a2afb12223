"""The questions of reads, each made once: to build one takes about as long as to answer it.

A condition is one value, or as many as there are in one JSON text, and may allow an empty column.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from enum import Enum
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, or_, select

from cadre.months import MonthSet
from cadre.records import record_class
from cadre_adapters.stores.sql.rows import Shape, shape_of
from cadre_adapters.stores.sql.statements import in_days, in_months, now

__all__ = ["Where", "asked", "of_months", "question", "widest"]

Where = Mapping[str, Collection[Any]]


class Form(Enum):
    """How many values a condition allows."""

    ONE = 1
    MANY = 2


Condition = tuple[str, Form, bool]
"""A field, how many values it may hold, and whether it may be empty."""


def widest(where: Where) -> int:
    """The most values that a condition allows."""
    return max(map(len, where.values()), default=0)


def asked(shape: Shape, where: Where) -> tuple[tuple[Condition, ...], dict[str, Any]]:
    """The conditions of a question, and the values that go with them."""
    conditions: list[Condition] = []
    values: dict[str, Any] = {}
    for name, allowed in where.items():
        stored = shape.stored(name, [value for value in allowed if value is not None])
        form = Form.ONE if len(stored) == 1 else Form.MANY
        conditions.append((name, form, None in allowed))
        values[name] = stored[0] if form is Form.ONE else _listed(tuple(stored))
    return tuple(conditions), values


@lru_cache(maxsize=16)
def _listed(values: tuple[Any, ...]) -> str:
    # Remembered: the same ids are asked of one kind after another.
    return json.dumps(values)


@cache
def question(kind: str, conditions: tuple[Condition, ...], *, standing: bool) -> Select[Any]:
    """
    The fields of the rows of a kind, by its stored name, under these conditions.

    Args:
        standing: Only of the versions that stand now.
    """
    shape = shape_of(record_class(kind))
    query = select(*shape.fields).where(*(now(shape.table) if standing else ()))
    for name, form, may_be_empty in conditions:
        column = shape.table.c[name]
        given: BindParameter[Any] = bindparam(name)
        if form is Form.ONE:
            found: ColumnElement[bool] = column == given
        else:
            found = column.in_(select(func.json_each(given).table_valued("value").c.value))
        # Nothing is equal to an empty column, not even another one.
        query = query.where(or_(found, column.is_(None)) if may_be_empty else found)
    return query


def of_months(shape: Shape, months: MonthSet) -> list[ColumnElement[bool]]:
    """The condition that a row is of one of these months, for the kinds that have a month."""
    if "month" in shape.names:
        return [in_months(shape.table.c.month, months)]
    if "held_on" in shape.names:
        return [in_days(shape.table.c.held_on, months)]
    return []
