"""Opening SQLite stores at addresses. SQLAlchemy is imported when the first one is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cadre.errors import MissingExtraError, UsageError
from cadre.store import Store

if TYPE_CHECKING:
    from cadre_adapters.stores.sql.upgrade import Upgrade

__all__ = ["SqlStores", "path_of"]


class SqlStores:
    """
    Opens ``sqlite:///relative.db`` and ``sqlite:////absolute/path.db``.

    Args:
        busy_seconds: How long to wait while another program writes.
    """

    scheme = "sqlite"

    def __init__(self, *, busy_seconds: float = 5.0) -> None:
        self._busy_seconds = busy_seconds

    def open(self, address: str, *, create: bool, read_only: bool) -> Store:
        """
        Open the store at *address*; see ``cadre.ports.StoreOpener``.

        Raises:
            UsageError: There is no such file or folder.
            UnavailableError: It cannot be reached.
            CorruptError: The file is damaged, empty, or another program's.
            SchemaNewerError, SchemaOlderError: It was made by another release.
            ReadOnlyError, FullError: It cannot be made there.
            BusyError: Another program is writing for longer than this one waits.
            MissingExtraError: SQLAlchemy is not installed.
        """
        path = path_of(address)
        try:
            from cadre_adapters.stores.sql import opening
        except ModuleNotFoundError as error:
            raise _missing(error) from None
        return opening.opened(
            path, create=create, read_only=read_only, busy_seconds=self._busy_seconds
        )

    def upgrade(self, address: str) -> Upgrade:
        """
        Bring the store at *address* to this release's schema; see ``upgrade.upgrade``.

        Raises:
            UsageError: The address names no file, or there is none.
            CadreError: As ``cadre_adapters.stores.sql.upgrade.upgrade``.
            MissingExtraError: SQLAlchemy is not installed.
        """
        path = path_of(address)
        try:
            from cadre_adapters.stores.sql.upgrade import upgrade
        except ModuleNotFoundError as error:
            raise _missing(error) from None
        return upgrade(path, busy_seconds=self._busy_seconds)


def _missing(error: ModuleNotFoundError) -> Exception:
    """What to say of a module that is not there: the extra that brings it, where it is known."""
    if (error.name or "").startswith("sqlalchemy"):
        return MissingExtraError("CADRE-PL-04", what="sqlite", extra="sql")
    return error


def path_of(address: str) -> Path:
    """
    The file an address names.

    Raises:
        UsageError: It names none (``CADRE-US-02``).
    """
    scheme, _, rest = address.partition("://")
    if scheme != "sqlite" or not rest.startswith("/") or rest == "/":
        raise UsageError("CADRE-US-02", scheme=scheme, installed="sqlite:///…")
    return Path(rest[1:])
