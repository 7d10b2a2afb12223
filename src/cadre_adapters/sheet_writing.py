"""Writing plain rows (ghi bảng): as sheets of one xlsx workbook, or as csv for Excel.

Text leaves as text, dates as dates shown dd/mm/yyyy, whole numbers as numbers. The same rows give
the same bytes.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from cadre.errors import MissingExtraError
from cadre_adapters.printable import csv_cell, printable

__all__ = ["SheetBook", "csv_bytes", "open_workbook"]

DELIMITER = ";"
"""What Excel expects where numbers are written the Vietnamese way."""

_FIRST_EXCEL_DAY = date(1900, 3, 1)
"""Excel counts a 29 February 1900; earlier days are written as text."""
_STAMP = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_WIDTH = 14


class SheetBook:
    """A workbook being written; ``add`` appends a sheet."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._names: set[str] = set()
        self._date = book.add_format({"num_format": "dd/mm/yyyy"})
        self._number = book.add_format({"num_format": "#,##0"})
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})

    def add(
        self, name: str, rows: Iterable[Sequence[Any]], *, header: int = 0, money: int | None = None
    ) -> None:
        """
        Append a sheet.

        Args:
            header: Index of the header row; it and the rows above stand out.
            money: Index of the first column whose numbers are amounts, shown in groups of three.
        """
        sheet = self._book.add_worksheet(self._free(name))
        sheet.set_column(0, 200, _WIDTH)
        sheet.freeze_panes(header + 1, 0)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell is None or cell == "":
                    continue
                if isinstance(cell, str):
                    sheet.write_string(
                        row, column, printable(cell), self._bold if row <= header else None
                    )
                elif isinstance(cell, date):
                    self._write_day(sheet, row, column, cell)
                elif isinstance(cell, int | float) and not isinstance(cell, bool):
                    amount = money is not None and column >= money
                    sheet.write_number(row, column, cell, self._number if amount else None)
                else:
                    sheet.write_string(row, column, str(cell))

    def _write_day(self, sheet: Any, row: int, column: int, day: date) -> None:
        if day.year < _FIRST_EXCEL_DAY.year or _day_of(day) < _FIRST_EXCEL_DAY:
            sheet.write_string(row, column, _shown(day))
        else:
            sheet.write_datetime(row, column, _day_of(day), self._date)

    def _free(self, name: str) -> str:
        """A name Excel takes and no other sheet has."""
        plain = _NOT_IN_A_NAME.sub("-", printable(name)).strip("' ")[:31] or "Bảng"
        free, number = plain, 1
        while free.casefold() in self._names:
            number += 1
            free = f"{plain[: 31 - len(f' ({number})')]} ({number})"
        self._names.add(free.casefold())
        return free


@contextmanager
def open_workbook(sink: BinaryIO) -> Iterator[SheetBook]:
    """
    Write an xlsx workbook to *sink*; rows leave memory as they are written.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise MissingExtraError("CADRE-PL-04", what="xlsx", extra="xlsx") from None
    # The writer keeps rows in files of its own and leaves them behind when it is not closed; they
    # hold names, so they lie in a folder that goes away whatever happens.
    with TemporaryDirectory(prefix="cadre-") as folder:
        options = {"constant_memory": True, "strings_to_urls": False, "tmpdir": folder}
        book = Workbook(sink, options)
        book.set_properties({"created": _STAMP, "author": "", "comments": ""})
        try:
            yield SheetBook(book)
            book.close()
        finally:
            for sheet in book.worksheets():
                if sheet.row_data_fh is not None:
                    sheet.row_data_fh.close()


def csv_bytes(rows: Iterable[Sequence[Any]]) -> bytes:
    """Rows as Excel writes and opens them: UTF-8 with mark, semicolons, all of one width."""
    text = io.StringIO(newline="")
    rows = list(rows)
    width = max(map(len, rows), default=0)
    writer = csv.writer(text, delimiter=DELIMITER, lineterminator="\r\n")
    for cells in rows:
        texts = [csv_cell(printable(_shown(cell))) for cell in cells]
        writer.writerow(texts + [""] * (width - len(texts)))
    return text.getvalue().encode("utf-8-sig")


def _shown(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell.day:02d}/{cell.month:02d}/{cell.year:04d}"
    return cell if isinstance(cell, str) else f"{cell:d}" if isinstance(cell, int) else str(cell)


def _day_of(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day
