"""Zip packages with nothing of the clock in them: a fixed date, a fixed order, streamed parts.

The library of a format builds the package in memory; here it is packed again, and the parts that
hold long tables are written piece by piece, so that memory does not grow with the rows.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable, Mapping, Sequence
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

__all__ = ["part_text", "repack", "xml_parts"]

FIXED_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip archive can hold."""
UNIX = 3
FIRST = ("mimetype", "[Content_Types].xml")
"""Parts by which readers recognise a package; ODF wants its own first and stored."""
SPOOL = 16 * 2**20
"""Bytes held in memory for a sink that cannot go back; beyond them, a temporary file."""


def part_text(package: bytes, name: str) -> str:
    """The text of one part of a package."""
    with ZipFile(io.BytesIO(package)) as archive:
        return archive.read(name).decode("utf-8")


def xml_parts(package: bytes) -> dict[str, str]:
    """The texts of all XML parts of a package, by their names."""
    with ZipFile(io.BytesIO(package)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml")]
        return {name: archive.read(name).decode("utf-8") for name in names}


def repack(
    package: bytes,
    sink: BinaryIO,
    *,
    parts: Mapping[str, Iterable[bytes]],
    last: Sequence[str] = (),
) -> None:
    """
    Write *package* to *sink* again, with the same bytes for the same content.

    Args:
        package: A whole zip archive.
        sink: Open for writing bytes; stays open.
        parts: What to write instead of the parts of these names, in pieces.
        last: Parts to write after all others, because their pieces depend on those.
    """
    if sink.seekable():
        _repack(package, sink, parts, last)
        return
    # Without going back the headers would differ, and ODF's first part would not be recognised.
    with SpooledTemporaryFile(SPOOL) as spool:
        _repack(package, spool, parts, last)
        spool.seek(0)
        shutil.copyfileobj(spool, sink)


def _repack(
    package: bytes, sink: IO[bytes], parts: Mapping[str, Iterable[bytes]], last: Sequence[str]
) -> None:
    with ZipFile(io.BytesIO(package)) as old, ZipFile(sink, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: _rank(name, last)):
            pieces = parts[name] if name in parts else (old.read(name),)
            with new.open(_entry(name), "w") as part:
                for piece in pieces:
                    part.write(piece)


def _rank(name: str, last: Sequence[str]) -> tuple[bool, int, str]:
    return (name in last, FIRST.index(name) if name in FIRST else len(FIRST), name)


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, FIXED_DATE)
    entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
    # The default differs from one operating system to the next.
    entry.create_system = UNIX
    entry.external_attr = 0o600 << 16
    return entry
