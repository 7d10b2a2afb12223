"""What a sheet leaves open (điều bảng không ghi) stays as the store has it.

A field whose column the sheet does not have, or whose cell is blank, says nothing; it keeps the
value of the record that stands. What only follows from other fields overwrites nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from attrs import NOTHING, evolve, fields

from cadre.errors import RecordError
from cadre.plans import current_records, with_standing_ids
from cadre.records import (
    Attendance,
    BookClosing,
    DuesLine,
    Meeting,
    Membership,
    Payment,
    Placement,
    Record,
)
from cadre.store import Store
from cadre_adapters.importers.office.reading import Row

__all__ = ["merged"]

_WHOLE = (DuesLine, Meeting, Payment)
"""Kinds whose every field a row states, or that their readers compare with the store."""

_DEPENDS_ON = {(Attendance, "reason"): "status", (BookClosing, "closed_on"): "through"}
"""Fields that are kept only while another one is as it was."""


def merged(
    rows: Sequence[tuple[Row, tuple[Record, ...]]], store: Store
) -> Iterator[tuple[Record, ...]]:
    """
    The records of rows, completed by those that the store holds of the same facts.

    Raises:
        CadreError: The store cannot be read.
    """
    known = _standing(rows, store)
    for row, records in rows:
        complete: list[Record] = []
        for record in records:
            id, before = known.get((type(record), record.id), (record.id, None))
            fact = record if id == record.id else evolve(record, id=id)
            if before is not None:
                fact = _kept(row, fact, before)
            complete.append(fact)
        yield tuple(complete)


def _standing(
    rows: Iterable[tuple[Row, tuple[Record, ...]]], store: Store
) -> dict[tuple[type, str], tuple[str, Record | None]]:
    """Kind and id as read → the id under which the fact stands, and the record that does."""
    found: dict[tuple[type, str], tuple[str, Record | None]] = {}
    every = [one for _, records in rows for one in records if not isinstance(one, _WHOLE)]
    every.sort(key=lambda one: type(one).__name__)
    for kind, own in groupby(every, key=type):
        as_read = list(own)
        standing = with_standing_ids(kind, as_read, store)
        ids = (one.id for one in standing)
        current: dict[str, Record] = current_records(kind, ids, store)
        for before, after in zip(as_read, standing, strict=True):
            found[kind, before.id] = (after.id, current.get(after.id))
    return found


def _kept(row: Row, record: Record, before: Record) -> Record:
    """A record with what its row leaves open taken from the one that stands."""
    if isinstance(record, Membership) and row.table.kind.name == "members":
        return before
    kept: dict[str, Any] = {}
    for one in fields(type(record)):
        value, earlier = getattr(record, one.name), getattr(before, one.name)
        if one.default is NOTHING or value != one.default or value == earlier:
            continue
        if row.blank(_column(record, one.name)) and _still(record, before, one.name):
            kept[one.name] = earlier
    if not kept:
        return record
    try:
        return evolve(record, **kept)
    except RecordError as error:
        row.refused(error)
        return record


def _column(record: Record, name: str) -> str:
    if name != "until":
        return name
    return "placed_last" if isinstance(record, Placement) else "last"


def _still(record: Record, before: Record, name: str) -> bool:
    other = _DEPENDS_ON.get((type(record), name))
    return other is None or getattr(record, other) == getattr(before, other)
