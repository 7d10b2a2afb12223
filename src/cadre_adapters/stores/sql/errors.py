"""The one place where the errors of SQLite and SQLAlchemy become cadre's.

Their texts can hold rows, paths and SQL, so nothing of them is passed on, not even as a cause.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar, cast

from attrs import frozen
from sqlalchemy.exc import SQLAlchemyError

from cadre.errors import (
    BusyError,
    CadreError,
    CorruptError,
    FullError,
    InternalError,
    ReadOnlyError,
    RecordError,
    UnavailableError,
    UsageError,
)

__all__ = ["DamagedRowError", "Place", "translated", "translating"]

M = TypeVar("M", bound=Callable[..., Any])


class DamagedRowError(Exception):
    """A row that no record can be made of: somebody else wrote it, or the disk did."""


@frozen
class Place:
    """What errors may say of a store: the last part of its path, and how long it waits."""

    name: str
    seconds: float


class _Placed(Protocol):
    @property
    def place(self) -> Place: ...


_FOREIGN = (SQLAlchemyError, sqlite3.Error, OSError, UnicodeError, OverflowError, DamagedRowError)

_BY_CODE: dict[int, tuple[type[CadreError], str]] = {
    sqlite3.SQLITE_BUSY: (BusyError, "CADRE-ST-02"),
    sqlite3.SQLITE_LOCKED: (BusyError, "CADRE-ST-02"),
    sqlite3.SQLITE_READONLY: (ReadOnlyError, "CADRE-ST-05"),
    sqlite3.SQLITE_PERM: (ReadOnlyError, "CADRE-ST-05"),
    sqlite3.SQLITE_FULL: (FullError, "CADRE-ST-06"),
    # A file-size limit or quota shows as a failed write, not as a full disk.
    sqlite3.SQLITE_IOERR_WRITE: (FullError, "CADRE-ST-06"),
    sqlite3.SQLITE_CORRUPT: (CorruptError, "CADRE-ST-07"),
    sqlite3.SQLITE_NOTADB: (CorruptError, "CADRE-ST-07"),
    sqlite3.SQLITE_IOERR_READ: (CorruptError, "CADRE-ST-07"),
    sqlite3.SQLITE_IOERR_SHORT_READ: (CorruptError, "CADRE-ST-07"),
    sqlite3.SQLITE_IOERR: (FullError, "CADRE-ST-12"),
    sqlite3.SQLITE_CANTOPEN: (UnavailableError, "CADRE-ST-10"),
    sqlite3.SQLITE_CONSTRAINT: (InternalError, "CADRE-ST-11"),
}

_BY_ERRNO: dict[int | None, tuple[type[CadreError], str]] = {
    errno.ENOENT: (UsageError, "CADRE-ST-01"),
    errno.ENOTDIR: (UsageError, "CADRE-ST-19"),
    errno.ENAMETOOLONG: (UsageError, "CADRE-ST-20"),
    errno.EACCES: (ReadOnlyError, "CADRE-ST-05"),
    errno.EPERM: (ReadOnlyError, "CADRE-ST-05"),
    errno.EROFS: (ReadOnlyError, "CADRE-ST-05"),
    errno.ENOSPC: (FullError, "CADRE-ST-06"),
    # Windows has no quota of this name.
    getattr(errno, "EDQUOT", errno.ENOSPC): (FullError, "CADRE-ST-06"),
    errno.EFBIG: (FullError, "CADRE-ST-06"),
}

_PRIMARY = 0xFF
"""An extended result code of SQLite holds its primary code in the low byte."""


def translated(
    error: BaseException, place: Place, *, writing: bool = False, operation: str = ""
) -> CadreError:
    """
    cadre's error for a foreign one.

    Args:
        writing: It came out of a unit of work.
        operation: The operation id of the unit, where it has one.
    """
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, UnicodeEncodeError):
        # What cannot be encoded never was in the store: the caller asks with half a character.
        return RecordError("CADRE-RE-01", path=place.name, expected="text")
    cls, code = _kind(cause, writing)
    # A failed sync leaves open what is on the disk; every other error undoes the unit.
    saved: bool | None = False
    facts: dict[str, Any] = {"name": place.name}
    if code == "CADRE-ST-12":
        saved = None
        if operation:
            facts["operation"] = operation
        else:
            code = "CADRE-ST-18"
    if cls is BusyError:
        facts["seconds"] = f"{place.seconds:g}"
    if cls is InternalError:
        facts["what"] = type(cause).__name__
    return cls(code, saved=saved, op_id=operation, **facts)


def _kind(cause: BaseException, writing: bool) -> tuple[type[CadreError], str]:
    if isinstance(cause, (UnicodeError, OverflowError, DamagedRowError)):
        return CorruptError, "CADRE-ST-07"
    if isinstance(cause, OSError):
        return _BY_ERRNO.get(cause.errno, (UnavailableError, "CADRE-ST-10"))
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        return InternalError, "CADRE-IN-01"
    if writing and code & _PRIMARY == sqlite3.SQLITE_CANTOPEN:
        # The store is open; what cannot be opened is the journal file beside it.
        return ReadOnlyError, "CADRE-ST-05"
    found = _BY_CODE.get(code) or _BY_CODE.get(code & _PRIMARY, (InternalError, "CADRE-IN-01"))
    if found[1] == "CADRE-ST-12" and not writing:
        return UnavailableError, "CADRE-ST-10"
    return found


def translating(*, writing: bool = False) -> Callable[[M], M]:
    """Decorate a method of something with a ``place``: no foreign error leaves it."""

    def decorate(method: M) -> M:
        @wraps(method)
        def call(self: _Placed, /, *args: Any, **kwargs: Any) -> Any:
            try:
                return method(self, *args, **kwargs)
            except _FOREIGN as error:
                operation = getattr(args[0], "operation", "") if writing and args else ""
                problem = translated(error, self.place, writing=writing, operation=operation)
            # Raised out here, so that the foreign error is not even its context.
            raise problem from None

        return cast(M, call)

    return decorate
