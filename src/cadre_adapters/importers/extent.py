"""How far the sheets of a file reach (phạm vi bảng tính), and the names of their cells."""

from __future__ import annotations

import re

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.limits import Limits

__all__ = ["Extent", "cell_name", "damaged", "position"]

_REFERENCE = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


def cell_name(row: int, column: int) -> str:
    """The name of a cell from its two indices, both from 0: ``cell_name(6, 2) == "C7"``."""
    letters = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


class Extent:
    """What all sheets of one file need together; refuses what passes a limit."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self._earlier_cells = 0
        self._text = 0
        self._rows = 0
        self._columns = 0

    def begin_sheet(self) -> None:
        """A new sheet starts at its first cell."""
        self._earlier_cells += self._rows * self._columns
        self._rows = self._columns = 0

    def reach(self, rows: int, columns: int, length: int, times: int = 1) -> None:
        """
        There is a cell in the last of so many rows and columns.

        Args:
            rows: Rows from the top of the sheet to the cell.
            columns: Columns from the left.
            length: Characters of its text.
            times: How often the cell is repeated.
        """
        if length > self.limits.cell_length:
            raise ImportRefusedError(
                "CADRE-IM-25",
                name=self.name,
                limit=self.limits.cell_length,
                cell=cell_name(rows - 1, columns - 1),
            )
        self._text += length * times
        if self._text > self.limits.text_length:
            raise ImportRefusedError(
                "CADRE-IM-26", name=self.name, limit=self.limits.unpacked_size >> 20
            )
        if rows > self._rows or columns > self._columns:
            self._rows = max(rows, self._rows)
            self._columns = max(columns, self._columns)
            self._check_size(rows, columns)

    def check_merge(self, reference: str) -> None:
        """A merged range may not cover more cells than a whole file may have."""
        ends = [position(end) for end in reference.split(":")]
        if None in ends or len(ends) > 2:
            raise damaged(self.name, "mergeCell")
        (top, left), (bottom, right) = ends[0] or (0, 0), ends[-1] or (0, 0)
        if (abs(bottom - top) + 1) * (abs(right - left) + 1) > self.limits.cells:
            raise self._too_far(bottom, right)

    def _check_size(self, rows: int, columns: int) -> None:
        limits = self.limits
        if (
            self._rows > limits.rows
            or self._columns > limits.columns
            or self._earlier_cells + self._rows * self._columns > limits.cells
        ):
            raise self._too_far(rows, columns)

    def _too_far(self, rows: int, columns: int) -> ImportRefusedError:
        limits = self.limits
        return ImportRefusedError(
            "CADRE-IM-24",
            name=self.name,
            cell=cell_name(rows - 1, columns - 1),
            rows=limits.rows,
            columns=limits.columns,
            cells=limits.cells,
        )


def position(reference: str) -> tuple[int, int] | None:
    """Row and column of a cell name, both from 1; ``None`` where it is no such name."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def damaged(name: str, part: str) -> ImportRefusedError:
    """The refusal of a file with a senseless part."""
    return ImportRefusedError("CADRE-IM-21", name=name, part=part)
