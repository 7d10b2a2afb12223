"""Every error of the database becomes one of cadre's, which holds nothing of it."""

import errno
import sqlite3
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import OperationalError

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
from cadre.store import Unit
from cadre_adapters.stores.sql.errors import DamagedRowError, Place, translated, translating

PLACE = Place("kho.db", 0.2)


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("row of Nguyễn Thử in /du-lieu/ai-do/kho.db")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "writing", "kind", "stable"),
    [
        (sqlite3.SQLITE_BUSY, True, BusyError, "CADRE-ST-02"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, True, BusyError, "CADRE-ST-02"),
        (sqlite3.SQLITE_LOCKED, False, BusyError, "CADRE-ST-02"),
        (sqlite3.SQLITE_READONLY, True, ReadOnlyError, "CADRE-ST-05"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, True, ReadOnlyError, "CADRE-ST-05"),
        (sqlite3.SQLITE_CANTOPEN, True, ReadOnlyError, "CADRE-ST-05"),
        (sqlite3.SQLITE_CANTOPEN, False, UnavailableError, "CADRE-ST-10"),
        (sqlite3.SQLITE_FULL, True, FullError, "CADRE-ST-06"),
        (sqlite3.SQLITE_IOERR_WRITE, True, FullError, "CADRE-ST-06"),
        (sqlite3.SQLITE_IOERR_FSYNC, True, FullError, "CADRE-ST-12"),
        (sqlite3.SQLITE_IOERR_FSYNC, False, UnavailableError, "CADRE-ST-10"),
        (sqlite3.SQLITE_IOERR, False, UnavailableError, "CADRE-ST-10"),
        (sqlite3.SQLITE_CORRUPT, False, CorruptError, "CADRE-ST-07"),
        (sqlite3.SQLITE_NOTADB, False, CorruptError, "CADRE-ST-07"),
        (sqlite3.SQLITE_IOERR_SHORT_READ, False, CorruptError, "CADRE-ST-07"),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, True, InternalError, "CADRE-ST-11"),
        (sqlite3.SQLITE_ERROR, False, InternalError, "CADRE-IN-01"),
    ],
)
def test_each_result_code_has_its_kind(
    code: int, writing: bool, kind: type[CadreError], stable: str
) -> None:
    wrapped = OperationalError("SELECT secret", {"name": "Nguyễn Thử"}, sqlite_error(code))
    for error in (sqlite_error(code), wrapped):
        problem = translated(error, PLACE, writing=writing, operation="op-1")
        assert (type(problem), problem.code) == (kind, stable)
        assert "<" not in problem.explain("vi") + problem.explain("en")
        assert "Nguyễn" not in problem.explain("vi")
        assert "/home" not in str(problem)
        assert "SELECT" not in str(problem)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "x"), FullError),
        (OSError(errno.EACCES, "x"), ReadOnlyError),
        (OSError(errno.EROFS, "x"), ReadOnlyError),
        (OSError(errno.ENOENT, "x"), UsageError),
        (OSError(errno.EIO, "x"), UnavailableError),
        (OSError(errno.ENAMETOOLONG, "x"), UsageError),
        (OSError(errno.ENOTDIR, "x"), UsageError),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "x"), RecordError),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"), CorruptError),
        (OverflowError("x"), CorruptError),
        (DamagedRowError(), CorruptError),
    ],
)
def test_each_other_error_has_its_kind(error: Exception, kind: type[CadreError]) -> None:
    problem = translated(error, PLACE)
    assert type(problem) is kind
    assert "<" not in problem.explain("vi") + problem.explain("en")


def test_a_failed_sync_leaves_open_whether_it_was_saved() -> None:
    assert translated(sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), PLACE, writing=True).saved is None
    assert translated(sqlite_error(sqlite3.SQLITE_FULL), PLACE, writing=True).saved is False


class _Writing:
    place = PLACE

    @translating(writing=True)
    def append(self, unit: Unit) -> None:
        raise sqlite_error(sqlite3.SQLITE_IOERR_FSYNC)


@pytest.mark.parametrize(("operation", "code"), [("op-7", "CADRE-ST-12"), ("", "CADRE-ST-18")])
def test_a_failed_sync_names_the_operation_to_look_for_where_there_is_one(
    operation: str, code: str
) -> None:
    unit = Unit(changes=(), by="a", at=datetime(2026, 1, 5, tzinfo=UTC), operation=operation)
    with pytest.raises(FullError) as caught:
        _Writing().append(unit)
    said = caught.value.explain("vi") + str(caught.value)
    assert (caught.value.code, caught.value.saved, caught.value.op_id) == (code, None, operation)
    assert operation in said
    assert "<" not in said


def test_a_busy_store_says_how_long_was_waited_and_may_be_tried_again() -> None:
    problem = translated(sqlite_error(sqlite3.SQLITE_BUSY), PLACE)
    assert problem.retryable
    assert "0.2" in str(problem)


class _Failing:
    place = PLACE

    @translating()
    def fails(self, error: Exception) -> None:
        raise error


def test_the_foreign_error_is_not_even_the_context() -> None:
    with pytest.raises(BusyError) as caught:
        _Failing().fails(sqlite_error(sqlite3.SQLITE_BUSY))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_an_error_of_the_caller_goes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        _Failing().fails(ZeroDivisionError())
