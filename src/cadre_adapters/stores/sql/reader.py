"""Reading: the records that stand now, or as they were known at a moment."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Select, Table, select

from cadre.errors import UnavailableError
from cadre.months import MonthSet
from cadre.records import Record, kind_of
from cadre.store import Head, Store, Version, on_the_record
from cadre_adapters.stores.sql import journal
from cadre_adapters.stores.sql.errors import Place, translating
from cadre_adapters.stores.sql.questions import Where, asked, of_months, question, widest
from cadre_adapters.stores.sql.rows import Shape, shape_of, undisturbed
from cadre_adapters.stores.sql.sifting import MANY, WORTH_ASKING, sifted, sizes
from cadre_adapters.stores.sql.statements import fetched, fetched_chunks
from cadre_adapters.stores.sql.tables import JOURNAL

__all__ = ["SqlReader"]

R = TypeVar("R", bound=Record)


class SqlReader(Store):
    """
    The reading half of a store in SQL.

    Args:
        engine: Set up by ``sqlite_engine``.
        place: What errors may say of the store.
        known_at: Read as it was known at that moment; ``None`` for now.
    """

    def __init__(self, engine: Engine, place: Place, *, known_at: datetime | None = None) -> None:
        self.engine = engine
        self.place = place
        self._known_at = known_at
        self._closed = False
        self._thread = threading.local()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.place.name}>"

    def close(self) -> None:
        """See ``Store.close``."""
        self._closed = True
        self.engine.dispose()

    @translating()
    def select(
        self, kind: type[R], months: MonthSet | None, where: Mapping[str, Collection[Any]]
    ) -> Iterator[R]:
        """See ``Store.select``."""
        shape = shape_of(kind)
        size = self._size(shape, where)
        if size == 0:
            return iter(())
        sifts = size is not None and size <= widest(where)
        conditions, values = asked(shape, {} if sifts else where)
        query = question(kind_of(kind), conditions, standing=self._known_at is None)
        if self._known_at is not None:
            query = query.where(*self._known(shape.table))
        if months is not None:
            query = query.where(*of_months(shape, months))
        decoders = shape.decoders()
        records: list[R] = []
        with self.connected() as connection, undisturbed():
            for some in fetched_chunks(connection, query, values):
                wanted = sifted(shape, some, where) if sifts else some
                records.extend(shape.decoded(wanted, decoders))
            # Sorted here: the order of ids must not hang on a database's collation.
            records.sort(key=attrgetter("id"))
        return iter(records)

    def _size(self, shape: Shape, where: Where) -> int | None:
        """How many rows of a kind there are; ``None`` where it is not worth to know."""
        if self._pinned is None or self._known_at is not None or widest(where) < WORTH_ASKING:
            return None
        if self._thread.sizes is None:
            self._thread.sizes = sizes(self._pinned)
        found: int = self._thread.sizes[shape.cls]
        return None if found == MANY else found

    @translating()
    def history(self, kind: type[R], id: str) -> tuple[Version, ...]:
        """See ``Store.history``."""
        shape = shape_of(kind)
        table = shape.table
        entry = (table.c.version, JOURNAL.c.by, JOURNAL.c.at, JOURNAL.c.reason, table.c.withdrawn)
        query = (
            select(*shape.fields, *entry)
            .join_from(table, JOURNAL, table.c.recorded == JOURNAL.c.sequence)
            .where(table.c.id == id, *self._recorded())
            .order_by(table.c.version)
        )
        with self.connected() as connection:
            rows = list(fetched(connection, query))
        if not rows:
            return ()
        records = shape.decoded(rows, shape.decoders())
        return tuple(
            Version(record, number, by, datetime.fromisoformat(at), reason, bool(withdrawn))
            for record, (*_, number, by, at, reason, withdrawn) in zip(records, rows, strict=True)
        )

    @translating()
    def head(self) -> Head:
        """See ``Store.head``."""
        with self.connected() as connection:
            return journal.head(connection, until=self._known_at)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """See ``Store.reading``. Do not write inside: the store waits for its own reader."""
        if self._pinned is not None:
            yield
            return
        connection = self._begin_reading()
        self._thread.connection, self._thread.sizes = connection, None
        try:
            yield
        finally:
            self._thread.connection = None
            connection.close()

    @translating()
    def _begin_reading(self) -> Connection:
        connection = self._open_engine().connect()
        try:
            # The first question pins the state that all the others see.
            journal.head(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @property
    def _pinned(self) -> Connection | None:
        return getattr(self._thread, "connection", None)

    @contextmanager
    def connected(self) -> Iterator[Connection]:
        """A connection in a read transaction: the one of ``reading``, or one for the moment."""
        if self._pinned is not None:
            yield self._pinned
            return
        with self._open_engine().connect() as connection:
            yield connection

    def _open_engine(self) -> Engine:
        if self._closed:
            raise UnavailableError("CADRE-ST-10", name=self.place.name)
        return self.engine

    def _known(self, table: Table) -> tuple[ColumnElement[bool], ...]:
        """The rows that stood at the moment this reader is of."""
        later = table.alias()
        replaced = (
            select(later.c.id)
            .where(later.c.id == table.c.id, later.c.version > table.c.version)
            .where(later.c.recorded.in_(self._known_entries()))
            .exists()
        )
        known = table.c.recorded.in_(self._known_entries())
        return known, table.c.withdrawn == 0, ~replaced

    def _recorded(self) -> tuple[ColumnElement[bool], ...]:
        if self._known_at is None:
            return ()
        return (JOURNAL.c.at <= on_the_record(self._known_at),)

    def _known_entries(self) -> Select[Any]:
        return select(JOURNAL.c.sequence).where(*self._recorded())
