"""Whether a file is a store of cadre's, and of this release's schema; and making a new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from cadre.errors import CorruptError, SchemaNewerError, SchemaOlderError
from cadre_adapters.stores.sql.engine import WRITING
from cadre_adapters.stores.sql.tables import METADATA

__all__ = ["APPLICATION_ID", "SCHEMA", "prepare", "recognise", "recognise_earlier", "schema_of"]

APPLICATION_ID = int.from_bytes(b"cdre", "big")
"""Stands in the header of the file, so that other programs' files are told apart."""

SCHEMA = 3
"""The number of the schema. A released schema is never changed; a new one gets a new number."""


def prepare(engine: Engine, *, name: str, create: bool) -> None:
    """
    Check the file behind *engine*; make the tables where it is empty and *create* is given.

    Raises:
        CorruptError: It is another program's, or damaged; or empty (``CADRE-ST-17``).
        SchemaNewerError, SchemaOlderError: It is of another release.
    """
    with engine.connect() as connection, connection.begin():
        if _checked(connection, name):
            return
    if not create:
        raise CorruptError("CADRE-ST-17", name=name)
    with engine.connect().execution_options(**WRITING) as connection, connection.begin():
        # Somebody else may have made them while this one waited for the lock.
        if not _checked(connection, name):
            METADATA.create_all(connection, checkfirst=False)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")


def recognise_earlier(path: Path, *, name: str) -> None:
    """
    Look at a file that may be of an earlier release, without changing anything about it.

    Raises:
        CorruptError: It is another program's, or damaged, or empty.
        SchemaNewerError: It is of a later release.
    """
    with _untouched(path) as connection:
        application, found = _header(connection)
        _refuse_strange(application, found, name)


def schema_of(connection: Connection, name: str) -> int:
    """
    The number of the schema of a store of this release or an earlier one.

    Raises:
        CorruptError: It is another program's, or damaged, or empty.
        SchemaNewerError: It is of a later release.
    """
    found = _number(connection, "PRAGMA user_version")
    _refuse_strange(_number(connection, "PRAGMA application_id"), found, name)
    return found


def _refuse_strange(application: int, found: int, name: str) -> None:
    if application != APPLICATION_ID or found < 1:
        raise CorruptError("CADRE-ST-07", name=name)
    if found > SCHEMA:
        raise SchemaNewerError("CADRE-ST-09", name=name, found=found, known=SCHEMA)


def recognise(path: Path, *, name: str) -> None:
    """
    Look at a file without changing anything about it: no lock, no journal, no setting.

    Raises:
        CorruptError: It is another program's, or damaged.
        SchemaNewerError, SchemaOlderError: It is of another release.
    """
    with _untouched(path) as connection:
        application, found = _header(connection)
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if (application, found) != (0, 0) or tables:
        _refuse_foreign(application, found, name)


@contextmanager
def _untouched(path: Path) -> Iterator[sqlite3.Connection]:
    # SQLite itself looks: to open and close the file beside it would drop SQLite's own locks.
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        yield connection


def _header(connection: sqlite3.Connection) -> tuple[int, int]:
    """The number of the program that made a file, and of its schema."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return application, found


def _checked(connection: Connection, name: str) -> bool:
    """Whether the file is a store of this schema; ``False`` for an empty file."""
    tables = _number(connection, "SELECT count(*) FROM sqlite_master")
    application = _number(connection, "PRAGMA application_id")
    found = _number(connection, "PRAGMA user_version")
    if (tables, application, found) == (0, 0, 0):
        return False
    _refuse_foreign(application if tables else 0, found, name)
    return True


def _refuse_foreign(application: int, found: int, name: str) -> None:
    if application != APPLICATION_ID:
        raise CorruptError("CADRE-ST-07", name=name)
    if found > SCHEMA:
        raise SchemaNewerError("CADRE-ST-09", name=name, found=found, known=SCHEMA)
    if found < SCHEMA:
        raise SchemaOlderError("CADRE-ST-08", name=name, found=found, known=SCHEMA)


def _number(connection: Connection, question: str) -> int:
    return int(connection.exec_driver_sql(question).scalar_one())
