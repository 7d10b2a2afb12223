"""Recognising sheets (nhận bảng): which kind a sheet is, where its headers stand, its columns.

Title rows and merged headers above the header row are skipped; a header merged over two rows
counts for the lower one. Nothing here reads data rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from cadre.ports import Problem
from cadre_adapters.importers.office.header_rows import (
    HeaderRow,
    cells_at,
    header_row,
    titles_above,
)
from cadre_adapters.importers.office.headers import KINDS_OF_SHEET, SheetKind
from cadre_adapters.importers.office.mapping import SheetMapping
from cadre_adapters.importers.office.periods import PeriodColumn
from cadre_adapters.importers.office.values import Expected, is_blank, shown
from cadre_adapters.importers.office.words import fold
from cadre_adapters.importers.sheets import Sheet, cell_name

__all__ = ["Recognised", "Table", "recognise"]

_DECORATION = re.compile(r"\b(?:danh sach|ds|so|bang|theo doi|quan ly|nam|chi tiet)\b|\d+")


@frozen
class Table:
    """A sheet that was understood."""

    kind: SheetKind
    sheet: Sheet = field(repr=False)
    header_row: int
    """Index of the header row, from 0."""
    columns: Mapping[str, int]
    """Field → index of its column."""
    periods: tuple[PeriodColumn, ...] = ()
    titles: tuple[str, ...] = ()
    """The sheet's name and the texts above the headers."""
    beside: Mapping[int, str] = field(factory=dict)
    """Index of a column that is not taken → the field, which another column holds."""

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """Index and cells of every row below the headers that has something in it."""
        for index in range(self.header_row + 1, len(self.sheet.rows)):
            cells = self.sheet.rows[index]
            if not all(map(is_blank, cells)):
                yield index, cells


@frozen
class Recognised:
    """What became of one sheet: a table, or none; with problems and remarks."""

    table: Table | None = None
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    mapping: Mapping[str, Any] = field(factory=dict)
    """How it was understood, in the shape of ``ImportSettings.mapping``."""


def recognise(sheet: Sheet, said: SheetMapping) -> Recognised:
    """
    Understand one sheet.

    Args:
        said: What the mapping says about it; that wins over everything.

    Raises:
        ImportRefusedError: The mapping names a field its kind of sheet does not have.
    """
    if said.kind == "":
        return Recognised(mapping={"kind": ""})
    if all(is_blank(cell) for row in sheet.rows for cell in row):
        return Recognised()
    headers = _best(sheet, said)
    if headers is None or (not headers.found and not said.kind and not _is_named_exactly(sheet)):
        note = f"Bảng {sheet.name}: không nhận ra nên bỏ qua"
        return Recognised(notes=(note,), mapping={"kind": ""})
    return _recognised(sheet, headers)


# Which kind


def _best(sheet: Sheet, said: SheetMapping) -> HeaderRow | None:
    if said.kind:
        return header_row(sheet, KINDS_OF_SHEET[said.kind], said)
    by_name = _named(sheet.name)
    best = max((header_row(sheet, kind, said) for kind in by_name), key=_rank, default=None)
    if best is not None and (not best.missing or _is_named_exactly(sheet)):
        return best
    return _by_headers(sheet, said) or best


def _rank(headers: HeaderRow) -> tuple[int, int, int]:
    return headers.rank


def _named(text: str) -> list[SheetKind]:
    """Kinds of sheet whose phrase stands in a text: one, or a grid and its twin in rows."""
    words = f" {fold(text)} "
    for kind in KINDS_OF_SHEET.values():
        if any(f" {fold(phrase)} " in words for phrase in kind.titles):
            return [one for one in KINDS_OF_SHEET.values() if one.titles == kind.titles]
    return []


def _is_named_exactly(sheet: Sheet) -> bool:
    bare = " ".join(_DECORATION.sub(" ", fold(sheet.name)).split())
    return any(bare == fold(phrase) for k in KINDS_OF_SHEET.values() for phrase in k.titles)


def _by_headers(sheet: Sheet, said: SheetMapping) -> HeaderRow | None:
    """The kind whose headers are all there; the title settles what headers leave open."""
    every = [header_row(sheet, kind, said) for kind in KINDS_OF_SHEET.values()]
    complete = [one for one in every if not one.missing]
    for title in titles_above(sheet, min((one.row for one in complete), default=0)):
        entitled = _named(title)
        fitting = [one for one in complete if one.kind in entitled]
        if fitting:
            return max(fitting, key=_rank)
    most = max((one.found for one in complete), default=0)
    best = [one for one in complete if one.found == most]
    return best[0] if len(best) == 1 else None


# What to say about it


def _recognised(sheet: Sheet, headers: HeaderRow) -> Recognised:
    problems = [_at_header(sheet, headers.row, i, said) for i, said in headers.wrong.items()]
    if headers.missing:
        names = ", ".join(headers.missing)
        problems.insert(
            0,
            Problem(
                sheet.name,
                str(headers.row + 1) if headers.found else "",
                vi=f"thiếu cột bắt buộc: {names}",
                en=f"required columns are missing: {names}",
            ),
        )
    problems += _same_period(sheet, headers)
    table = Table(
        headers.kind,
        sheet,
        headers.row,
        headers.columns,
        tuple(headers.periods),
        titles_above(sheet, headers.row),
        headers.twice,
    )
    return Recognised(
        None if problems else table,
        tuple(problems),
        _remarks(sheet, headers),
        _said(sheet, headers),
    )


def _at_header(sheet: Sheet, row: int, index: int, said: Expected) -> Problem:
    value = shown(cells_at(sheet, row).get(index))
    return Problem(sheet.name, cell_name(row, index), said.vi, said.en, value)


def _same_period(sheet: Sheet, headers: HeaderRow) -> list[Problem]:
    seen: set[Any] = set()
    problems = []
    said = Expected(
        "cột này trùng tháng với cột trước; ghi đầy đủ ngày họp cho mỗi cột",
        "this column repeats the month of another; write the full day in each",
    )
    for one in headers.periods:
        key = (one.month, one.day if headers.kind.name == "attendance_grid" else None)
        if key in seen:
            problems.append(_at_header(sheet, headers.row, one.index, said))
        seen.add(key)
    return problems


def _remarks(sheet: Sheet, headers: HeaderRow) -> tuple[str, ...]:
    notes = []
    if headers.unknown:
        names = ", ".join(headers.unknown.values())
        notes.append(f"Bảng {sheet.name}: bỏ qua các cột không nhận ra: {names}")
    if headers.twice:
        cells = cells_at(sheet, headers.row)
        names = ", ".join(
            f"{shown(cells[index])} ({shown(cells[headers.columns[field_name]])})"
            for index, field_name in sorted(headers.twice.items())
        )
        notes.append(f"Bảng {sheet.name}: không lấy các cột trùng nghĩa (cột được lấy): {names}")
    return tuple(notes)


def _said(sheet: Sheet, headers: HeaderRow) -> dict[str, Any]:
    cells = cells_at(sheet, headers.row)
    columns = {shown(cells[index]): name for name, index in headers.columns.items()}
    columns.update({name: "" for name in headers.unknown.values() if name not in columns})
    return {"kind": headers.kind.name, "header_row": headers.row + 1, "columns": columns}
