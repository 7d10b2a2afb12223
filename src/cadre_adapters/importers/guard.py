"""The guard before every spreadsheet reader (kiểm soát tệp bảng tính trước khi đọc).

A library that parses workbooks can be hung, filled or aborted by a file of 4 KiB, so no file
reaches it as it came. The guard reads the zip table, unpacks every XML part against a budget,
streams it through Expat with DTDs refused, counts how far the sheets reach, and packs what has
passed anew. The reader is given that copy: what was checked is what is read, whatever the
original's table of contents claimed, and whoever may change the file meanwhile.

Pictures, macros and other parts that are not XML never leave the original.
"""

from __future__ import annotations

import errno
import io
import struct
import time
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.counters import DepthCounter, OdsCounter, XlsxCounter
from cadre_adapters.importers.extent import Extent, damaged
from cadre_adapters.importers.limits import DEFAULT_LIMITS, Limits
from cadre_adapters.importers.xml_scan import XmlScan

__all__ = [
    "Limits",
    "check_package",
    "checked_package",
    "content_kind",
    "read_limited",
    "unreadable",
]

_CHUNK = 64 * 1024
_MIB = 1024 * 1024
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TABLE_ENTRY = b"PK\x01\x02"
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_XLSX_TYPE = b"spreadsheetml.sheet.main+xml"
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""Everything zipfile has been seen to raise on mutated files."""


def read_limited(path: Path, limits: Limits) -> bytes:
    """
    The bytes of a file that is not too large.

    Raises:
        ImportRefusedError: It is not there, cannot be read, or is too large.
    """
    try:
        if not path.is_file():
            raise ImportRefusedError("CADRE-IM-08", name=path.name)
        with path.open("rb") as file:
            data = file.read(limits.file_size + 1)
    except OSError as error:
        raise unreadable(error, path.name) from None
    if len(data) > limits.file_size:
        raise ImportRefusedError(
            "CADRE-IM-02", name=path.name, limit=f"{limits.file_size / _MIB:g} MiB"
        )
    return data


def unreadable(error: OSError, name: str) -> ImportRefusedError:
    """The refusal of what the system would not let us read."""
    reason = errno.errorcode.get(error.errno or 0, "I/O")
    return ImportRefusedError("CADRE-IM-01", name=name, reason=reason)


def content_kind(data: bytes) -> str:
    """What the first bytes say: ``zip``, ``xls`` (or another OLE file), ``xml``, ``pdf``, ``?``."""
    if data.startswith(_ZIP):
        return "zip"
    if data.startswith(_OLE):
        return "xls"
    if data.lstrip()[:1] == b"<":
        return "xml"
    return "pdf" if data.startswith(b"%PDF") else "?"


def check_package(path: Path, limits: Limits = DEFAULT_LIMITS) -> None:
    """
    Refuse an xlsx or ods that is not safe to read.

    Raises:
        ImportRefusedError: Too large, damaged, encrypted, or not what its name says.
    """
    checked_package(path, limits)


def checked_package(path: Path, limits: Limits = DEFAULT_LIMITS) -> BinaryIO:
    """
    A copy of an xlsx or ods that holds only the XML parts that passed every check.

    Args:
        path: The file; its extension is ``.xlsx`` or ``.ods``.
        limits: What is still allowed.

    Raises:
        ImportRefusedError: Too large, damaged, encrypted, or not what its name says.
    """
    expected = path.suffix.lower().removeprefix(".")
    if expected == "xls":
        raise ImportRefusedError("CADRE-IM-03", name=path.name)
    data = read_limited(path, limits)
    _check_content(data, path.name, expected)
    # zipfile makes an object of every entry; a table of 400,000 must not get that far.
    if data.count(_TABLE_ENTRY) > 2 * limits.parts:
        raise ImportRefusedError("CADRE-IM-27", name=path.name, limit=f"{limits.parts} parts")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _Checker(path.name, expected, limits).copy(package)
    except MemoryError:
        limit = limits.unpacked_size // _MIB
        raise ImportRefusedError("CADRE-IM-26", name=path.name, limit=limit) from None
    except ImportRefusedError:
        raise
    except _ZIP_FAULTS:
        raise ImportRefusedError("CADRE-IM-21", name=path.name, part="zip") from None


def _check_content(data: bytes, name: str, expected: str) -> None:
    found = content_kind(data)
    if found == "xls":
        if _OLE_ENCRYPTED in data:
            raise ImportRefusedError("CADRE-IM-22", name=name)
        raise ImportRefusedError("CADRE-IM-03", name=name)
    if found != "zip":
        raise ImportRefusedError("CADRE-IM-20", name=name, expected=expected, found=found)


class _Checker:
    """One pass over one package: a budget of bytes and time, and the counters of its sheets."""

    def __init__(self, name: str, expected: str, limits: Limits) -> None:
        self._name = name
        self._expected = expected
        self._limits = limits
        self._unpacked = 0
        self._deadline = time.thread_time() + limits.seconds
        self._extent = Extent(name, limits)
        self._shared: list[int] = []

    def copy(self, package: zipfile.ZipFile) -> BinaryIO:
        """The checked copy."""
        parts = self._table(package)
        self._check_kind(package, parts)
        copied = io.BytesIO()
        with zipfile.ZipFile(copied, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
            for part in sorted(parts.values(), key=_reading_order):
                if part.filename == "mimetype":
                    target.writestr("mimetype", _ODS_TYPE, zipfile.ZIP_STORED)
                elif _is_xml(part.filename):
                    self._copy_part(package, part, target)
        copied.seek(0)
        return copied

    def _table(self, package: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
        limits, infos = self._limits, package.infolist()
        if len(infos) > limits.parts:
            raise self._odd(f"{limits.parts} parts")
        # Two names for one part: which of them a reader takes cannot be known.
        parts = {info.filename.lower(): info for info in infos}
        if len(parts) < len(infos):
            raise damaged(self._name, "zip")
        for info in infos:
            if info.flag_bits & 1:
                raise ImportRefusedError("CADRE-IM-22", name=self._name)
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise damaged(self._name, "zip")
        if sum(info.file_size for info in infos) > limits.unpacked_size:
            raise self._too_large()
        return parts

    def _check_kind(self, package: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> None:
        found = "zip"
        if "mimetype" in parts:
            said = self._small(package, parts["mimetype"])
            found = "ods" if said.strip() == _ODS_TYPE else "zip"
        elif "[content_types].xml" in parts:
            said = self._small(package, parts["[content_types].xml"])
            found = "xlsx" if _XLSX_TYPE in said and "xl/workbook.xml" in parts else "zip"
        if found != self._expected:
            raise ImportRefusedError(
                "CADRE-IM-20", name=self._name, expected=self._expected, found=found
            )
        manifest = parts.get("meta-inf/manifest.xml")
        if manifest and b"encryption-data" in self._small(package, manifest):
            raise ImportRefusedError("CADRE-IM-22", name=self._name)

    def _small(self, package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
        with package.open(part) as source:
            return source.read(_MIB)

    def _copy_part(
        self, package: zipfile.ZipFile, part: zipfile.ZipInfo, target: zipfile.ZipFile
    ) -> None:
        counter = self._counter(part.filename)
        scan = XmlScan(self._name, part.filename, self._limits, counter)
        pieces: list[bytes] = []
        allowed = max(_MIB, part.compress_size * self._limits.ratio)
        size = 0
        with package.open(part) as source:
            while chunk := source.read(_CHUNK):
                size += len(chunk)
                self._spend(len(chunk))
                if size > allowed:
                    raise self._too_large()
                scan.feed(chunk)
                pieces.append(chunk)
        scan.close()
        if counter.mend is not None:
            pieces = [counter.mend(b"".join(pieces))]
        with target.open(part.filename, "w") as sink:
            for piece in pieces:
                sink.write(piece)

    def _counter(self, part: str) -> DepthCounter:
        if self._expected == "xlsx":
            return XlsxCounter(self._extent, self._shared)
        if part.lower() == "content.xml":
            return OdsCounter(self._extent)
        return DepthCounter(self._extent)

    def _spend(self, size: int) -> None:
        self._unpacked += size
        if self._unpacked > self._limits.unpacked_size:
            raise self._too_large()
        if time.thread_time() > self._deadline:
            raise ImportRefusedError(
                "CADRE-IM-28", name=self._name, seconds=f"{self._limits.seconds:g}"
            )

    def _too_large(self) -> ImportRefusedError:
        limit = self._limits.unpacked_size // _MIB
        return ImportRefusedError("CADRE-IM-26", name=self._name, limit=limit)

    def _odd(self, limit: str) -> ImportRefusedError:
        return ImportRefusedError("CADRE-IM-27", name=self._name, limit=limit)


def _is_xml(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels"))


def _reading_order(part: zipfile.ZipInfo) -> tuple[bool, bool]:
    # "mimetype" stands first in an ods; the shared texts must be known before the sheets.
    name = part.filename.lower()
    return name != "mimetype", not name.endswith("sharedstrings.xml")
