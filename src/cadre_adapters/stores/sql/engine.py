"""The engine for SQLite, set up so that an acknowledged unit of work is never lost.

SQLAlchemy and the driver begin transactions late and as readers, and SQLite trusts disks too much;
both are set right here, and every setting is read back after it was made.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from cadre.errors import InternalError

__all__ = ["WRITING", "sqlite_engine"]

WRITING = {"cadre_writing": True}
"""Execution options of a connection that writes: it takes the write lock when it begins."""

SETTINGS: dict[str, tuple[str, Any]] = {
    "foreign_keys": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "secure_delete": ("ON", 1),
    "journal_mode": ("DELETE", "delete"),
    # EXTRA also syncs the folder once the journal is gone: without it a power cut may bring an
    # acknowledged unit back to nothing.
    "synchronous": ("EXTRA", 3),
    "cache_size": ("-65536", -65536),
}


def sqlite_engine(path: Path, *, busy_seconds: float, read_only: bool) -> Engine:
    """
    An engine on an existing file, which is known to be cadre's or empty.

    There is no pool: opening a file costs little, and any number of threads may read.
    """
    mode = "ro" if read_only else "rw"
    address = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        # isolation_level=None: the driver begins nothing by itself; the event below does.
        connection = sqlite3.connect(
            address,
            uri=True,
            timeout=busy_seconds,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            _set_up(connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, *, read_only: bool) -> None:
    for name, (value, expected) in SETTINGS.items():
        if name == "journal_mode" and read_only:
            # It stands in the file, which another program may have changed; reading goes on.
            continue
        connection.execute(f"PRAGMA {name}={value}").fetchone()
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or found[0] != expected:
            raise InternalError("CADRE-IN-01", what=f"sqlite {name}")


def _begin(connection: Connection) -> None:
    # A writer that began as a reader would fail, or overwrite what it read before.
    writing = connection.get_execution_options().get("cadre_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
