"""The journal (sổ nhật ký): one entry a unit, chained by hash; and the receipts of operations."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select

from cadre.convert import chained_hash
from cadre.errors import ConflictError
from cadre.store import Head, Receipt, Unit, on_the_record
from cadre_adapters.stores.sql.tables import JOURNAL, OPERATION

__all__ = ["add_entry", "earlier_receipt", "head", "keep_receipt"]


def head(connection: Connection, *, until: datetime | None = None) -> Head:
    """The last entry; with *until* the last one recorded up to that moment."""
    query = select(JOURNAL.c.sequence, JOURNAL.c.hash).order_by(JOURNAL.c.sequence.desc()).limit(1)
    if until is not None:
        query = query.where(JOURNAL.c.at <= on_the_record(until))
    row = connection.execute(query).first()
    return Head() if row is None else Head(row.sequence, row.hash)


def add_entry(connection: Connection, unit: Unit, digest: str, last: Head) -> Head:
    """Write the entry of a unit after *last*; the new head."""
    entry = Head(last.sequence + 1, chained_hash(last, unit, digest))
    connection.execute(
        insert(JOURNAL).values(
            sequence=entry.sequence,
            operation=unit.operation,
            by=unit.by,
            at=on_the_record(unit.at),
            reason=unit.reason,
            digest=digest,
            hash=entry.hash,
        )
    )
    return entry


def earlier_receipt(connection: Connection, unit: Unit, digest: str) -> Receipt | None:
    """
    The receipt an operation was given before; ``None`` when it is new or has no id.

    Raises:
        ConflictError: The id was used for other content.
    """
    if not unit.operation:
        return None
    known = OPERATION.c.operation == unit.operation
    row = connection.execute(select(OPERATION).where(known)).first()
    if row is None:
        return None
    if row.digest != digest:
        raise ConflictError("CADRE-ST-04", operation=unit.operation, op_id=unit.operation)
    at_entry = select(JOURNAL.c.hash).where(JOURNAL.c.sequence == row.sequence)
    known_hash = connection.execute(at_entry).scalar() or ""
    return Receipt(row.written, row.unchanged, Head(row.sequence, known_hash))


def keep_receipt(connection: Connection, unit: Unit, digest: str, receipt: Receipt) -> None:
    """Keep what an operation was answered, where it has an id."""
    if unit.operation:
        connection.execute(
            insert(OPERATION).values(
                operation=unit.operation,
                digest=digest,
                written=receipt.written,
                unchanged=receipt.unchanged,
                sequence=receipt.head.sequence,
            )
        )
