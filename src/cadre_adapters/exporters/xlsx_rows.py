"""Rows of a worksheet as text: typed cells in the styles that XlsxWriter gave the model rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from cadre.documents.model import Cell, Row, RowKind, Table, cell_text
from cadre.errors import ExportError
from cadre_adapters.exporters.blocks import checked_rows
from cadre_adapters.exporters.texts import Markup
from cadre_adapters.printable import printable

__all__ = ["LAST_ROW", "CellType", "SheetRows", "cell_string", "lines_needed", "row_height"]

LAST_ROW = 1_048_576
"""The rows of a worksheet."""
LONGEST = 32_767
"""The letters a cell can hold, in units of UTF-16."""
CUT_OFF = " … (nội dung quá dài, đã cắt bớt / cut off)"
MARKUP = Markup(line_break="\n", tab="\t")
LINE_HEIGHT = 1.3125
"""The height of a line, in sizes of its type."""
LETTERS_A_DIGIT = 1.15
"""Text, with what is lost at the ends of lines, is narrower than digits."""
TALLEST = 409
"""The height a row can have, in points."""
_DAY_ZERO = date(1899, 12, 30).toordinal()
# Before March 1900 the count of days differs between programs.
_FIRST_DAY = date(1900, 3, 1).toordinal() - _DAY_ZERO
_LARGEST = 10**15
"""From here on a spreadsheet rounds integers."""
# Where a cell says _x0041_, Excel shows A; the first underscore has to be written that way too.
_CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class CellType(StrEnum):
    """How a cell is stored."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BLANK = "blank"


_FORMS = {
    CellType.TEXT: ' t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>',
    CellType.NUMBER: "><v>%d</v></c>",
    CellType.DATE: "><v>%d</v></c>",
    # Takes its value and prints nothing of it.
    CellType.BLANK: "/>%.0s",
}


def cell_string(text: str) -> str:
    """*text* as far as a cell can hold it; what is cut off leaves a visible mark."""
    text = printable(text)
    if len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    kept = text.encode("utf-16-le")[: 2 * (LONGEST - len(CUT_OFF))]
    return kept.decode("utf-16-le", "ignore") + CUT_OFF


def lines_needed(text: str, width: int) -> int:
    """About how many lines *text* takes in a column as wide as so many digits."""
    room = int(width * LETTERS_A_DIGIT)
    if len(text) <= room and "\n" not in text:
        return 1
    return sum(max(1, -(-len(part) // room)) for part in text.split("\n"))


def row_height(lines: int, size: int) -> float:
    """The height of a row in points, for text of *size* points."""
    return min(lines * size * LINE_HEIGHT, TALLEST)


def _markup(text: str) -> str:
    return _CODED.sub("_x005F_", MARKUP.inline(cell_string(text)))


class SheetRows:
    """
    The rows of one table as XML.

    Args:
        table: Whose rows are written, below one header row.
        letters: The letters of its columns.
        widths: How many digits they are wide.
        size: The size of the type, in points.
        styles: The style numbers of the columns, by kind of row and type of cell.
    """

    def __init__(
        self,
        table: Table,
        letters: Sequence[str],
        widths: Sequence[int],
        size: int,
        styles: Mapping[tuple[RowKind, CellType], Sequence[str]],
    ) -> None:
        self.table = table
        self.last = 1
        """The number of the last row written; 1 is the header."""
        self._letters = letters
        self._widths = widths
        self._size = size
        self._styles = styles
        self._templates: dict[tuple[RowKind, tuple[CellType, ...]], str] = {}

    def __iter__(self) -> Iterator[str]:
        self.last = 1
        for row in checked_rows(self.table):
            if self.last == LAST_ROW:
                raise ExportError("CADRE-EX-04", rows=LAST_ROW - 1)
            self.last += 1
            yield self._row(row)

    def _row(self, row: Row) -> str:
        cells = row.cells
        if row.kind is RowKind.GROUP:
            # The text runs on over the empty cells to its right.
            cells = (cells[0], *[None] * (len(self._letters) - 1))
        types, values = zip(*map(_stored, cells), strict=True)
        height = "" if row.kind is RowKind.GROUP else self._height(values)
        texts = [value for value in values if value.__class__ is str]
        if not _is_plain(texts):
            values = tuple(_markup(v) if v.__class__ is str else v for v in values)
        key = (row.kind, types)
        if key not in self._templates:
            self._templates[key] = self._template(row.kind, types)
        return self._templates[key].replace("§", str(self.last)) % (height, *values)

    def _height(self, values: Sequence[str | int]) -> str:
        """An attribute for rows of several lines, for programs that do not measure them."""
        lines = 1
        for value, width in zip(values, self._widths, strict=True):
            if isinstance(value, str):
                lines = max(lines, lines_needed(value, width))
        return f' ht="{row_height(lines, self._size):g}"' if lines > 1 else ""

    def _template(self, kind: RowKind, types: Sequence[CellType]) -> str:
        cells = []
        for index, (letter, cell_type) in enumerate(zip(self._letters, types, strict=True)):
            start = f'<c r="{letter}§" s="{self._styles[kind, cell_type][index]}"'
            cells.append(start + _FORMS[cell_type])
        return f'<row r="§"%s>{"".join(cells)}</row>'


def _is_plain(texts: Sequence[str]) -> bool:
    if not MARKUP.is_plain(texts):
        return False
    # Halved, because a letter may take two units.
    return all("_x" not in text and len(text) <= LONGEST // 2 for text in texts)


def _stored(cell: Cell) -> tuple[CellType, str | int]:
    if cell is None or cell == "":
        return CellType.BLANK, ""
    if isinstance(cell, str):
        return CellType.TEXT, str(cell)
    if isinstance(cell, int) and abs(cell) < _LARGEST:
        return CellType.NUMBER, int(cell)
    if isinstance(cell, date):
        day = cell.toordinal() - _DAY_ZERO
        if day >= _FIRST_DAY:
            return CellType.DATE, day
    return CellType.TEXT, cell_text(cell)
