"""Writing records as an office's workbook: one xlsx file, or a folder of csv."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, Literal

from cadre.errors import ReadOnlyError
from cadre.files import write_whole
from cadre.records import Record
from cadre_adapters.office_workbook.dues_books import pages_of_dues
from cadre_adapters.office_workbook.few import pages_of_few
from cadre_adapters.office_workbook.page import Books, Page, split
from cadre_adapters.office_workbook.roll_calls import pages_of_roll_calls
from cadre_adapters.sheet_writing import csv_bytes, open_workbook

__all__ = ["write_folder", "write_workbook"]

Style = Literal["grid", "rows"]


def write_workbook(
    records: Iterable[Record], sink: BinaryIO, *, years: Sequence[int], style: Style = "grid"
) -> None:
    """
    Write records as the workbook an office would keep; importing it gives the same facts.

    Ids other than those of members and organisations are not written: an import makes them anew
    (``cadre_adapters.importers.office.ids``).

    Args:
        years: Meetings, attendance and dues of these calendar years; the rest is written whole.
        style: ``"grid"``: a sheet a year with one column a month, and rows only for what a grid
            cannot say; ``"rows"``: one row for each event.

    Raises:
        UnknownRecordError: An attendance record of a meeting that is not among the records.
        MissingExtraError: The library for xlsx is not installed.
    """
    with open_workbook(sink) as book:
        for page in _pages(records, years, style):
            book.add(page.name, page.lines(), header=page.header, money=page.money)


def write_folder(
    records: Iterable[Record], folder: Path, *, years: Sequence[int], style: Style = "grid"
) -> None:
    """
    Write the same sheets as csv files into a folder, which is made when it is not there.

    Raises:
        UnknownRecordError: An attendance record of a meeting that is not among the records.
        ExportError, FullError, ReadOnlyError: A file cannot be written.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        raise ReadOnlyError("CADRE-ST-05", name=folder.name) from None
    for page in _pages(records, years, style):
        write_whole(folder / f"{page.name}.csv", partial(_put, csv_bytes(page.lines())))


def _put(data: bytes, sink: BinaryIO) -> None:
    sink.write(data)


def _pages(records: Iterable[Record], years: Sequence[int], style: Style) -> Iterator[Page]:
    books = Books(records, years)
    for pages in (
        pages_of_few(books),
        pages_of_roll_calls(books, grid=style == "grid"),
        pages_of_dues(books, grid=style == "grid"),
    ):
        for page in pages:
            yield from split(page)
