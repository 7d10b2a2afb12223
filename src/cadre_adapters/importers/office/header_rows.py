"""The header row of a sheet (dòng tiêu đề): where it stands, and which column holds what.

Title rows and merged headers above the header row are skipped; a header merged over two rows
counts for the lower one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from attrs import frozen

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.office.headers import IGNORED, KINDS_OF_SHEET, SheetKind
from cadre_adapters.importers.office.mapping import SheetMapping
from cadre_adapters.importers.office.periods import PeriodColumn, period_columns, year_in
from cadre_adapters.importers.office.values import Expected, is_blank, shown
from cadre_adapters.importers.office.words import fold
from cadre_adapters.importers.sheets import Sheet

__all__ = ["HeaderRow", "cells_at", "header_row", "titles_above"]

ROWS_LOOKED_AT = 20
"""How deep a header row may stand."""


@frozen
class HeaderRow:
    """One row read as the header row of one kind of sheet."""

    kind: SheetKind
    row: int
    columns: dict[str, int]
    periods: list[PeriodColumn]
    wrong: dict[int, Expected]
    unknown: dict[int, str]
    twice: dict[int, str]
    """Index of a column that is not taken → its field, which another column holds."""

    @property
    def missing(self) -> list[str]:
        """The required headers that are not there."""
        missing = [one.headers[0] for one in self.kind.required if one.field not in self.columns]
        if self.kind.grid and not self.periods and not self.wrong:
            missing.append("tháng (01/2025, T1, …)")
        return missing

    @property
    def found(self) -> int:
        """How many columns were understood."""
        return len(self.columns) + len(self.periods) + len(self.wrong)

    @property
    def rank(self) -> tuple[int, int, int]:
        """What makes one row a better header row than another; the larger the better."""
        return (-len(self.missing), self.found, -self.row)


def header_row(sheet: Sheet, kind: SheetKind, said: SheetMapping) -> HeaderRow:
    """
    The row that reads best as the headers of a kind of sheet.

    Raises:
        ImportRefusedError: The mapping names a field the kind does not have (CADRE-IM-07).
    """
    if said.header_row is not None:
        return _header_at(sheet, kind, said, said.header_row - 1)
    rows = range(min(ROWS_LOOKED_AT, len(sheet.rows)))
    return max((_header_at(sheet, kind, said, row) for row in rows), key=_rank_of)


def _rank_of(header: HeaderRow) -> tuple[int, int, int]:
    return header.rank


def _header_at(sheet: Sheet, kind: SheetKind, said: SheetMapping, row: int) -> HeaderRow:
    cells = cells_at(sheet, row)
    synonyms = _synonyms(kind.name)
    best: dict[str, tuple[int, int]] = {}
    rest: dict[int, Any] = {}
    twice: dict[int, str] = {}
    for index, cell in cells.items():
        field_name, priority = _field_of(cell, synonyms, said, kind)
        if field_name is None:
            rest[index] = cell
        elif field_name:
            before = best.setdefault(field_name, (priority, index))
            if priority < before[0]:
                best[field_name] = (priority, index)
                twice[before[1]] = field_name
            elif before[1] != index:
                twice[index] = field_name
    periods: list[PeriodColumn] = []
    wrong: dict[int, Expected] = {}
    if kind.grid:
        titles = titles_above(sheet, row)
        year = said.year or year_in(titles)
        numbers = any("thang" in fold(title).split() for title in titles[1:])
        periods, wrong = period_columns(rest, year, plain_numbers=numbers)
    known = {one.index for one in periods} | wrong.keys()
    unknown = {index: shown(cell) for index, cell in rest.items() if index not in known}
    columns = {name: index for name, (_, index) in best.items()}
    return HeaderRow(kind, row, columns, periods, wrong, unknown, twice)


def cells_at(sheet: Sheet, row: int) -> dict[int, Any]:
    """The cells of a header row; a blank one takes what is merged into it from above."""
    if not 0 <= row < len(sheet.rows):
        return {}
    cells: dict[int, Any] = {}
    own = sheet.rows[row]
    for index in range(max(map(len, sheet.rows[max(row - 2, 0) : row + 1]))):
        for above in (own, *reversed(sheet.rows[max(row - 2, 0) : row])):
            if index < len(above) and not is_blank(above[index]):
                cells[index] = above[index]
                break
    return cells


@lru_cache(maxsize=64)
def _synonyms(kind: str) -> Mapping[str, tuple[str, int]]:
    """Folded header → its field and priority; an empty field for columns for the eye only."""
    table = {fold(header): ("", 0) for header in IGNORED}
    for column in reversed(KINDS_OF_SHEET[kind].columns):
        for priority, header in enumerate(column.headers):
            table[fold(header)] = (column.field, priority)
    return table


def _field_of(
    cell: Any, synonyms: Mapping[str, tuple[str, int]], said: SheetMapping, kind: SheetKind
) -> tuple[str | None, int]:
    text = shown(cell)
    for name in (fold(text), fold(re.sub(r"\(.*?\)", " ", text))):
        if name in said.columns:
            target = said.columns[name]
            if target and target not in {column.field for column in kind.columns}:
                if said.kind:
                    raise _no_such_field(target, kind)
                continue
            return target, -1
        if name in synonyms:
            return synonyms[name]
    return None, 0


def _no_such_field(target: str, kind: SheetKind) -> ImportRefusedError:
    fields = ", ".join(column.field for column in kind.columns)
    reason = f"{target} (bảng {kind.name} có: {fields})"
    return ImportRefusedError("CADRE-IM-07", name="mapping", reason=reason)


def titles_above(sheet: Sheet, row: int) -> tuple[str, ...]:
    """The sheet's name and the texts above a row."""
    above = (shown(cell) for cells in sheet.rows[:row] for cell in cells if isinstance(cell, str))
    return (sheet.name, *(text for text in above if text))
