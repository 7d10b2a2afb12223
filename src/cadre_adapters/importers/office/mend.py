"""The rows to be mended (dòng cần sửa): a workbook of only the bad rows, to be imported again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, BinaryIO

from cadre.ports import Problem, Reading
from cadre_adapters.importers.office.values import shown
from cadre_adapters.importers.office.words import fold
from cadre_adapters.importers.sheets import Sheet
from cadre_adapters.sheet_writing import open_workbook

__all__ = ["MEND_HEADER", "rows_to_mend"]

MEND_HEADER = "Cần sửa"


def rows_to_mend(reading: Reading, sheets: Sequence[Sheet], sink: BinaryIO) -> int:
    """
    Write the bad rows under the titles and headers of their sheets, with what is to be mended.

    A sheet that could not be used at all is written whole.

    Args:
        sheets: The source as ``read_sheets`` gave it.

    Returns:
        The number of rows written.

    Raises:
        MissingExtraError: The library for xlsx is not installed.
    """
    by_sheet: dict[str, list[Problem]] = defaultdict(list)
    for problem in reading.problems:
        by_sheet[problem.sheet].append(problem)
    written = 0
    with open_workbook(sink) as book:
        for sheet in sheets:
            if sheet.name in by_sheet:
                said = reading.mapping.get("sheets", {}).get(sheet.name, {})
                header = int(said.get("header_row", 1)) - 1
                rows = list(_rows(sheet, header, by_sheet[sheet.name]))
                written += sum(1 for index, _ in rows if index > header)
                book.add(sheet.name, [cells for _, cells in rows])
    return written


def _rows(
    sheet: Sheet, header: int, problems: Sequence[Problem]
) -> Iterable[tuple[int, list[Any]]]:
    of_row: dict[int, list[str]] = defaultdict(list)
    for problem in problems:
        of_row[problem.row].append(f"{problem.cell}: {problem.vi}" if problem.cell else problem.vi)
    width = max(map(len, sheet.rows))
    old = {
        index
        for cells in sheet.rows[: header + 1]
        for index, cell in enumerate(cells)
        if isinstance(cell, str) and fold(cell) == fold(MEND_HEADER)
    }
    for index, cells in enumerate(sheet.rows):
        said = "; ".join(of_row.get(index + 1, ()))
        if index == header:
            said = MEND_HEADER
        elif index > header and not said and 0 not in of_row:
            continue
        kept: list[Any] = [None if place in old else cell for place, cell in enumerate(cells)]
        kept += [None] * (width - len(kept))
        yield index, [*map(_as_written, kept), said or None]


def _as_written(cell: Any) -> Any:
    """A cell for the writer: dates stay dates, what a sheet cannot hold becomes text."""
    if isinstance(cell, bool) or (isinstance(cell, int | float) and abs(cell) >= 1e15):
        return shown(cell)
    if isinstance(cell, date) and cell.year < 1900:
        return shown(cell)
    return cell
