"""Sheets of any file (bảng tính) as plain rows: xlsx, ods, one csv, or a folder of csv.

Nothing here knows what a column means. Rows and columns stand where they stand in the file, so
that ``cell_name`` gives the name an office reads on its screen.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeAlias

from attrs import field, frozen

from cadre.errors import ImportRefusedError, MissingExtraError
from cadre_adapters.importers.encodings import decode_utf8, legacy_encoding
from cadre_adapters.importers.extent import Extent, cell_name, damaged
from cadre_adapters.importers.guard import checked_package, content_kind, read_limited, unreadable
from cadre_adapters.importers.limits import DEFAULT_LIMITS, Limits
from cadre_adapters.printable import csv_text

__all__ = ["Limits", "Sheet", "Value", "cell_name", "read_sheets"]

Value: TypeAlias = str | int | float | bool | date | datetime | None
"""What a cell holds. Text is NFC and never empty; a whole number is an ``int``."""

_EXACT = 2**53
_DELIMITERS = ",;\t"
_SNIFFED_LINES = 50


@frozen
class Sheet:
    """One sheet (bảng): its name and its rows; ``rows[6][2]`` is the cell C7."""

    name: str
    rows: tuple[tuple[Value, ...], ...] = field(repr=False)


def read_sheets(path: Path, limits: Limits = DEFAULT_LIMITS) -> tuple[Sheet, ...]:
    """
    All sheets of a file, in its order, or of a folder of csv, in the order of their names.

    Args:
        path: An ``.xlsx``, ``.ods`` or ``.csv`` file, or a folder.
        limits: How large it may be.

    Raises:
        ImportRefusedError: Not there, too large, damaged, in another format or encoding.
        MissingExtraError: The library for xlsx and ods is not installed.
    """
    if path.is_dir():
        return _read_folder(path, limits)
    kind = path.suffix.lower()
    if kind in (".xlsx", ".ods", ".xls"):
        return _read_package(path, limits)
    if kind == ".csv":
        return (_read_csv(path, Extent(path.name, limits), limits),)
    data = read_limited(path, limits)
    raise ImportRefusedError(
        "CADRE-IM-20", name=path.name, expected="xlsx, ods, csv", found=content_kind(data)
    )


def _read_package(path: Path, limits: Limits) -> tuple[Sheet, ...]:
    package = checked_package(path, limits)
    try:
        from python_calamine import CalamineError, load_workbook
    except ImportError:
        raise MissingExtraError("CADRE-PL-04", what="xlsx, ods", extra="xlsx") from None
    try:
        with load_workbook(package) as book:
            sheets = tuple(
                Sheet(_plain(name), _placed(book.get_sheet_by_name(name)))
                for name in book.sheet_names
            )
    except (CalamineError, ValueError, OverflowError):
        raise damaged(path.name, "xml") from None
    except MemoryError:
        limit = limits.unpacked_size >> 20
        raise ImportRefusedError("CADRE-IM-26", name=path.name, limit=limit) from None
    except BaseException as error:
        # The reader is written in Rust; a panic there is an exception outside Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(path.name, "xml") from None
    for sheet in sheets:
        _check_encoding(sheet, path.name)
    return sheets


def _placed(sheet: Any) -> tuple[tuple[Value, ...], ...]:
    """The rows from the first of the file on; the reader leaves out empty ones at the edges."""
    if sheet.start is None:
        return ()
    top, left = sheet.start
    texts: dict[str, str] = {}
    lead = (None,) * left
    rows = [lead + tuple(_value(cell, texts) for cell in row) for row in sheet.iter_rows()]
    # Some releases of the reader give the empty rows above too, some leave them out.
    above = [(None,) * (left + sheet.width)] * (top + sheet.height - len(rows))
    return (*above, *rows)


def _value(cell: Any, texts: dict[str, str]) -> Value:
    if isinstance(cell, str):
        # The same text comes in many cells; it is kept once.
        return texts.setdefault(cell, _plain(cell)) or None
    if isinstance(cell, float):
        if cell.is_integer() and abs(cell) <= _EXACT:
            return int(cell)
        return cell if abs(cell) < float("inf") else str(cell)
    if isinstance(cell, time | timedelta):
        return str(cell)
    if isinstance(cell, bool | int | date):
        return cell
    return None if cell is None else str(cell)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _check_encoding(sheet: Sheet, name: str) -> None:
    cells = (cell for row in sheet.rows for cell in row)
    odd = {cell for cell in cells if isinstance(cell, str) and not cell.isascii()}
    if encoding := legacy_encoding("\n".join(sorted(odd))):
        raise ImportRefusedError("CADRE-IM-04", name=name, encoding=encoding, where=sheet.name)


def _read_folder(folder: Path, limits: Limits) -> tuple[Sheet, ...]:
    try:
        files = sorted(
            file
            for file in folder.iterdir()
            if file.suffix.lower() == ".csv" and not file.name.startswith(".")
        )
    except OSError as error:
        raise unreadable(error, folder.name) from None
    if not files:
        raise ImportRefusedError("CADRE-IM-05", name=folder.name, sheets="–")
    if len(files) > limits.parts:
        limit = f"{limits.parts} files"
        raise ImportRefusedError("CADRE-IM-27", name=folder.name, limit=limit)
    extent = Extent(folder.name, limits)
    return tuple(_read_csv(_inside(file), extent, limits) for file in files)


def _inside(file: Path) -> Path:
    # Who names a folder means what lies in it, not what a link in it points to.
    if file.is_symlink():
        raise ImportRefusedError("CADRE-IM-01", name=file.name, reason="symlink")
    return file


def _read_csv(path: Path, extent: Extent, limits: Limits) -> Sheet:
    data = read_limited(path, limits)
    kind = content_kind(data)
    if kind in ("zip", "xls", "pdf"):
        raise ImportRefusedError("CADRE-IM-20", name=path.name, expected="csv", found=kind)
    text = decode_utf8(data, path.name)
    extent.begin_sheet()
    rows: list[tuple[Value, ...]] = []
    for row in _split(text, path.name):
        cells = tuple(csv_text(cell) or None for cell in row)
        for column, cell in enumerate(row):
            extent.reach(len(rows) + 1, column + 1, len(cell))
        rows.append(cells)
    width = max(map(len, rows), default=0)
    return Sheet(_plain(path.stem), tuple(row + (None,) * (width - len(row)) for row in rows))


def _split(text: str, name: str) -> Iterator[list[str]]:
    first, _, rest = text.partition("\n")
    if first.rstrip("\r").lower() in {f"sep={delimiter}" for delimiter in _DELIMITERS}:
        # Excel's own hint. Its row stays, empty, so that the rows below keep their numbers.
        yield []
        yield from _parsed(rest, first.rstrip("\r")[-1], name, skipped=1)
    else:
        yield from _parsed(text, _delimiter(text), name)


def _parsed(text: str, delimiter: str, name: str, *, skipped: int = 0) -> Iterator[list[str]]:
    # Not strict, an unclosed quotation mark would swallow the rest of the file into one cell.
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    row = skipped
    while True:
        row += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            # The module has a limit of its own, larger than ours, and says so only in words.
            if "field limit" in str(error):
                limit = csv.field_size_limit()
                raise ImportRefusedError("CADRE-IM-25", name=name, limit=limit, cell=row) from None
            raise ImportRefusedError("CADRE-IM-30", name=name, row=row) from None
        yield cells


def _delimiter(text: str) -> str:
    """The sign that cuts the first rows into the most equal number of cells."""

    def fit(delimiter: str) -> tuple[int, int]:
        widths = list(_widths(text.splitlines(keepends=True)[:_SNIFFED_LINES], delimiter))
        usual = max(set(widths), key=widths.count, default=1) if widths else 1
        return (widths.count(usual) if usual > 1 else 0, usual)

    return max(_DELIMITERS, key=fit)


def _widths(lines: Iterable[str], delimiter: str) -> Iterator[int]:
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            if row:
                yield len(row)
    except csv.Error:
        return
