"""Writing a file whole or not at all (ghi tệp trọn vẹn), and safe file names.

The bytes go to a private file in the same folder, are brought to the disk, and only then take
the place of the older file. Whatever goes wrong before that leaves the older file as it was
and no scrap beside it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import BinaryIO

from cadre.errors import CadreError, ExportError, FullError, ReadOnlyError

__all__ = ["safe_name", "write_whole"]

_SLUG_LENGTH = 80
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}
# A file system that cannot sync a folder says one of these; there is nothing more to do then.
_NO_FOLDER_SYNC = {errno.EINVAL, errno.EBADF, getattr(errno, "ENOTSUP", errno.EINVAL)}


def write_whole(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """
    Write the file at *path*, or leave everything as it was.

    Args:
        path: Where the file shall stand. Its mode becomes 0600 where the platform knows modes.
        write: Is given an empty binary stream that can seek. What it raises passes through,
            except that an ``OSError`` becomes one of the errors below.

    Raises:
        ExportError: The path is a link or a folder, or the disk refused.
        FullError: The disk, the quota or the file-size limit is reached.
        ReadOnlyError: There is no right to write there.
    """
    try:
        if path.is_symlink():
            raise ExportError("CADRE-EX-03", name=path.name, reason="symlink")
        scrap = _write_beside(path, write)
    except OSError as error:
        raise _refused(error, path.name) from None
    try:
        scrap.replace(path)
    except OSError as error:
        _remove(scrap)
        raise _refused(error, path.name) from None
    except BaseException:
        _remove(scrap)
        raise
    _sync_folder(path)


def safe_name(title: str, day: date, kind: str) -> str:
    """
    A file name made of plain letters: ``bao-cao-ra-soat-2026-06-30.docx``.

    Args:
        title: Any text; its tones are stripped, đ becomes d, at most 80 letters are kept.
        day: The day of the paper.
        kind: The extension, with or without its dot.

    Raises:
        ExportError: *kind* is not 1 to 10 plain letters or digits.
    """
    extension = kind.removeprefix(".").lower()
    if not re.fullmatch(r"[a-z0-9]{1,10}", extension):
        raise ExportError("CADRE-EX-03", name="…", reason="kind")
    plain = unicodedata.normalize("NFKD", title.lower().replace("đ", "d"))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_SLUG_LENGTH].rstrip("-")
    return f"{slug or 'van-ban'}-{day.isoformat()}.{extension}"


def _write_beside(path: Path, write: Callable[[BinaryIO], None]) -> Path:
    # mkstemp makes the file with mode 0600 and never through a link.
    handle, name = tempfile.mkstemp(prefix=".cadre-", suffix=".tmp", dir=path.parent)
    scrap = Path(name)
    try:
        with os.fdopen(handle, "w+b") as sink:
            write(sink)
            sink.flush()
            os.fsync(sink.fileno())
    except BaseException:
        _remove(scrap)
        raise
    return scrap


def _remove(scrap: Path) -> None:
    with contextlib.suppress(OSError):
        scrap.unlink()


def _sync_folder(path: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot open a folder; the replacement itself is journalled there.
    try:
        folder = os.open(path.parent, os.O_RDONLY)
    except PermissionError:
        return  # A folder may be writable and still not readable: nothing to sync through.
    except OSError:
        raise ExportError("CADRE-EX-22", name=path.name, saved=None) from None
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise ExportError("CADRE-EX-22", name=path.name, saved=None) from None
    finally:
        os.close(folder)


def _refused(error: OSError, name: str) -> CadreError:
    if error.errno in _FULL:
        return FullError("CADRE-EX-21", name=name)
    if error.errno in _NO_RIGHT:
        return ReadOnlyError("CADRE-EX-20", name=name)
    if error.errno == errno.ENAMETOOLONG:
        return ExportError("CADRE-EX-03", name=name, reason=f"{len(name)} > 255")
    return ExportError("CADRE-EX-02", name=name)
