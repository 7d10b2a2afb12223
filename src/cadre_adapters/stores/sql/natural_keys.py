"""No two records for the same: the keys a plan claims, against those that stand.

The unique indexes refuse the same, but cannot say which records meet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, select

from cadre.errors import ConflictError
from cadre.records import NATURAL_KEYS, kind_of
from cadre_adapters.stores.sql.rows import SHAPES, Row, Shape, chunks
from cadre_adapters.stores.sql.statements import among, fetched, now
from cadre_adapters.stores.sql.writing import KindPlan, Plan

__all__ = ["refuse_doubles"]


def refuse_doubles(connection: Connection, plan: Plan) -> None:
    """
    Refuse a plan after which two records would share a natural key.

    Raises:
        ConflictError: Names the first such record, and the one that stands or comes before it.
    """
    for cls, names in NATURAL_KEYS.items():
        kind = plan.kinds.get(cls)
        if kind is not None and kind.fresh:
            _refuse(connection, SHAPES[cls], names, kind)


def _refuse(connection: Connection, shape: Shape, names: tuple[str, ...], kind: KindPlan) -> None:
    places = [shape.names.index(name) for name in names]
    claims: list[tuple[Row, str]] = []
    not_held: set[Row] = set()
    for id, many in kind.fresh.items():
        row, withdrawn = many[-1]
        if withdrawn:
            continue
        key = tuple(row[place] for place in places)
        claims.append((key, id))
        before = kind.before.get(id)
        if (
            before is None
            or before.withdrawn
            or any(before.row[place] != row[place] for place in places)
        ):
            not_held.add(key)
    # Whoever is in the plan holds what it says there, and nothing else any more.
    holders = {
        key: id for id, key in _standing(connection, shape, names, not_held) if id not in kind.fresh
    }
    for key, id in claims:
        other = holders.setdefault(key, id)
        if other != id:
            raise ConflictError("CADRE-ST-15", record_kind=kind_of(shape.cls), id=id, other=other)


def _standing(
    connection: Connection, shape: Shape, names: tuple[str, ...], keys: Collection[Row]
) -> Iterator[tuple[str, Row]]:
    """Id and key of the records that stand for one of *keys*."""
    table = shape.table
    query = select(table.c.id, *(table.c[name] for name in names)).where(*now(table))
    if "month" in names and keys:
        months = [key[names.index("month")] for key in keys]
        query = query.where(table.c.month.between(min(months), max(months)))
    first = table.c[names[0]]
    for some in chunks(sorted({key[0] for key in keys})):
        for id, *rest in fetched(connection, query.where(among(first, some))):
            key = tuple(rest)
            if key in keys:
                yield id, key
