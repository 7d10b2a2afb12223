"""Upgrading a store of an earlier schema: a copy beside it, then one transaction, or nothing.

Every schema so far only added: tables, columns with a default, indexes. What a record held stays
as it was written, and so does the journal.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from attrs import frozen
from sqlalchemy import Connection, Engine

from cadre.errors import UsageError
from cadre_adapters.stores.sql.additions import add_missing
from cadre_adapters.stores.sql.engine import WRITING, sqlite_engine
from cadre_adapters.stores.sql.errors import Place, translating
from cadre_adapters.stores.sql.intact import Extent, extent_of, refuse_damage
from cadre_adapters.stores.sql.schema import SCHEMA, recognise_earlier, schema_of

__all__ = ["Upgrade", "upgrade"]


@frozen
class Upgrade:
    """What an upgrade did (nâng cấp kho): the schemas before and after, and the copy it made."""

    before: int
    after: int
    copy: Path | None
    """The store as it was; ``None`` where there was nothing to do."""


def upgrade(path: Path, *, busy_seconds: float = 5.0) -> Upgrade:
    """
    Bring the store in a file to this release's schema.

    A copy is made beside the file first. On any failure the file is as it was before.

    Args:
        busy_seconds: How long to wait while another program writes.

    Raises:
        UsageError: There is no such file.
        CorruptError: It is another program's, or damaged.
        SchemaNewerError: It was made by a later release.
        ReadOnlyError, FullError: It cannot be written, or the copy cannot.
        BusyError: Another program is writing for longer than this one waits.
    """
    return _Upgrading(path, Place(path.name, busy_seconds)).done()


@frozen
class _Upgrading:
    path: Path
    place: Place

    @translating(writing=True)
    def done(self) -> Upgrade:
        if not self.path.is_file():
            raise UsageError("CADRE-ST-01", name=self.place.name)
        recognise_earlier(self.path, name=self.place.name)
        engine = sqlite_engine(self.path, busy_seconds=self.place.seconds, read_only=False)
        try:
            return self._upgraded(engine)
        finally:
            engine.dispose()

    def _upgraded(self, engine: Engine) -> Upgrade:
        writer = engine.connect().execution_options(**WRITING)
        # Once it has begun nobody else writes: what is copied is what is upgraded.
        with writer as connection, connection.begin() as transaction:
            found = schema_of(connection, self.place.name)
            if found == SCHEMA:
                return Upgrade(found, SCHEMA, None)
            before = extent_of(connection, self.place.name)
            copy = self._copied(found)
            try:
                self._add(connection, before)
            except BaseException:
                transaction.rollback()
                _removed(copy)
                raise
        return Upgrade(found, SCHEMA, copy)

    def _add(self, connection: Connection, before: Extent) -> None:
        add_missing(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        refuse_damage(connection, before, self.place.name)

    def _copied(self, schema: int) -> Path:
        """A copy of the store beside it, for its owner alone, brought to the disk."""
        copy = self._made(schema)
        try:
            address = f"{self.path.absolute().as_uri()}?mode=ro"
            with (
                closing(sqlite3.connect(address, uri=True)) as source,
                closing(sqlite3.connect(copy)) as target,
            ):
                source.backup(target)
            with copy.open("rb") as file:
                os.fsync(file.fileno())
        except BaseException:
            _removed(copy)
            raise
        return copy

    def _made(self, schema: int) -> Path:
        """An empty file under the first free name: ``kho.schema-1.db``, ``kho.schema-1-2.db``."""
        number = 1
        while True:
            end = "" if number == 1 else f"-{number}"
            copy = self.path.with_stem(f"{self.path.stem}.schema-{schema}{end}")
            try:
                os.close(os.open(copy, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            except FileExistsError:
                number += 1
            else:
                return copy


def _removed(copy: Path) -> None:
    with suppress(OSError):
        copy.unlink()
