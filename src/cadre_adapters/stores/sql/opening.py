"""Making or opening the file of a store, and checking it before anybody reads from it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from attrs import frozen

from cadre.errors import BusyError, ReadOnlyError, UsageError
from cadre_adapters.stores.sql.engine import sqlite_engine
from cadre_adapters.stores.sql.errors import Place, translating
from cadre_adapters.stores.sql.schema import prepare, recognise
from cadre_adapters.stores.sql.store import SqlStore

__all__ = ["opened"]


def opened(path: Path, *, create: bool, read_only: bool, busy_seconds: float) -> SqlStore:
    """The store in the file at *path*; see ``SqlStores.open``."""
    opening = _Opening(path, Place(path.name, busy_seconds))
    create = create and not read_only
    made = not opening.is_there() and opening.make_file(create=create)
    try:
        return opening.store(create=create, read_only=read_only)
    except BaseException as error:
        # Where another program is at it, the file is no longer ours to take away.
        if made and not isinstance(error, BusyError):
            opening.remove_if_empty()
        if isinstance(error, ReadOnlyError) and not create:
            # Only reading was tried. SQLite must write beside a file to read it in WAL mode.
            raise ReadOnlyError("CADRE-ST-21", name=path.name) from None
        raise


@frozen
class _Opening:
    path: Path
    place: Place

    @translating()
    def is_there(self) -> bool:
        """
        Whether there is a file, or anything else.

        Raises:
            UsageError: Not even its folder is there.
        """
        try:
            self.path.lstat()
        except FileNotFoundError:
            if self.path.parent.exists():
                return False
            raise UsageError("CADRE-ST-19", name=self.place.name) from None
        return True

    @translating(writing=True)
    def make_file(self, *, create: bool) -> bool:
        """
        An empty file that only its owner can read; ``False`` when somebody was faster.

        Raises:
            UsageError: It shall not be made.
        """
        if not create:
            raise UsageError("CADRE-ST-01", name=self.place.name)
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
        try:
            os.close(os.open(self.path, flags, 0o600))
        except FileExistsError:
            # Another program made it this moment; what is in it is checked below.
            return False
        return True

    @translating()
    def store(self, *, create: bool, read_only: bool) -> SqlStore:
        """The store, its file checked, or made ready where it is empty."""
        recognise(self.path, name=self.place.name)
        engine = sqlite_engine(self.path, busy_seconds=self.place.seconds, read_only=read_only)
        try:
            prepare(engine, name=self.place.name, create=create)
        except BaseException:
            engine.dispose()
            raise
        return SqlStore(engine, self.place)

    def remove_if_empty(self) -> None:
        """Leave nothing behind of a store that could not be made."""
        with suppress(OSError):
            if self.path.stat().st_size == 0:
                self.path.unlink()
