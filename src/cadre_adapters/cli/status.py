"""What the program ends with (mã kết thúc), by what happened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from cadre.errors import CadreError, MissingExtraError, RecordError, UnsupportedBlockError

__all__ = ["DataRefusedError", "Status", "data_refused", "status_of"]


class Status(IntEnum):
    """The exit status of the program."""

    SOUND = 0
    FINDINGS = 1
    """Có nội dung cần xử lý, hoặc chưa kết luận được."""
    USAGE = 2
    """A call that cannot be answered as it was typed: a value that is none, an unknown id."""
    REFUSED = 3
    """Input, or rows of it, that was not taken over; records that contradict each other."""
    RETRY = 4
    """Busy, changed meanwhile, or not there: the same call may succeed later."""
    UNUSABLE = 5
    """A store or a file that cannot be read or written."""
    INTERNAL = 6
    """A fault of the program, of a rule or of a plug-in."""
    INTERRUPTED = 130
    READER_GONE = 141
    """Whoever read our output has stopped; as every program says it after SIGPIPE."""


class DataRefusedError(Exception):
    """Carries an error about data to the end of the program."""

    def __init__(self, about: CadreError) -> None:
        self.about = about
        super().__init__(about.code)


@contextmanager
def data_refused() -> Iterator[None]:
    """
    A block in which an impossible value is the fault of data, and not of the call.

    Raises:
        DataRefusedError: In the place of a ``RecordError``.
    """
    try:
        yield
    except RecordError as error:
        raise DataRefusedError(error) from error


_BY_KIND = {
    "domain": Status.USAGE,
    "import": Status.REFUSED,
    "conflict": Status.RETRY,
    "busy": Status.RETRY,
    "unavailable": Status.RETRY,
    "readonly": Status.UNUSABLE,
    "full": Status.UNUSABLE,
    "corrupt": Status.UNUSABLE,
    "schema_older": Status.UNUSABLE,
    "schema_newer": Status.UNUSABLE,
    "export": Status.UNUSABLE,
}


def status_of(error: CadreError) -> Status:
    """The status for an error, by its kind; an unknown kind is a fault."""
    if isinstance(error, MissingExtraError):
        return Status.USAGE
    if isinstance(error, UnsupportedBlockError):
        return Status.INTERNAL
    return _BY_KIND.get(error.kind, Status.INTERNAL)
