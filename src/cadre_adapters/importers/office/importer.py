"""Reading the workbook an office keeps (nhập sổ sách của văn phòng).

Sheets are recognised, rows are read in the order in which they refer to each other, and every
bad row is reported at once. Nothing is written here: see ``cadre.plans``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from cadre.errors import ImportRefusedError, RecordError
from cadre.months import Month, MonthSet
from cadre.ports import ImportSettings, Problem, Reading
from cadre.records import Book, BookClosing, Meeting, Membership, Organisation, Record
from cadre_adapters.importers.office import attendance, dues, dues_bases, facts, rows
from cadre_adapters.importers.office.context import Context
from cadre_adapters.importers.office.gathering import Gathered, RowRecords
from cadre_adapters.importers.office.ids import made
from cadre_adapters.importers.office.known import Known
from cadre_adapters.importers.office.mapping import OfficeMapping
from cadre_adapters.importers.office.reading import Row
from cadre_adapters.importers.office.sheets_of import Recognised, Table, recognise
from cadre_adapters.importers.office.values import Expected, a_month, an_id, is_blank, shown
from cadre_adapters.importers.office.words import fold
from cadre_adapters.importers.sheets import Sheet, cell_name

__all__ = ["read_workbook"]

IN_ORDER: dict[str, Callable[[Row], Iterable[Record]]] = {
    "organisations": rows.organisations,
    "members": rows.members,
    "memberships": rows.memberships,
    "standings": rows.standings,
    "exemptions": facts.exemptions,
    "suspensions": facts.suspensions,
    "dues_relief": facts.dues_relief,
    "dues_bases": dues_bases.dues_bases,
    "offices": facts.offices,
    "assignments": facts.assignments,
    "meetings": facts.meetings,
    "attendance": attendance.attendance,
    "attendance_grid": attendance.attendance_grid,
    "dues": dues.dues,
    "dues_grid": dues.dues_grid,
    "closings": facts.closings,
}
"""Kind of sheet → how its rows are read, each kind after those it refers to."""

JOINED = {"dues_bases": dues_bases.joined}
"""Kind of sheet → how rows that are parts of one fact become that fact."""

_SUMS = ("tong", "cong", "tong cong", "tong so")
_CLOSING_WORDS = ("tong cong", "tong so", "nguoi lap", "ghi chu")


def read_workbook(name: str, sheets: Sequence[Sheet], settings: ImportSettings) -> Reading:
    """
    Records and problems of sheets that were read already.

    Args:
        name: The last part of the source's name, for errors.

    Raises:
        ImportRefusedError: As ``OfficeImporter.read``.
        RecordError: ``settings.closed_through`` is no month.
    """
    _named_once(name, sheets)
    mapping = OfficeMapping.of(settings.mapping)
    closed = Month.parse(settings.closed_through) if settings.closed_through else None
    found = {sheet.name: recognise(sheet, mapping.sheet(sheet.name)) for sheet in sheets}
    tables = [one.table for one in found.values() if one.table is not None]
    problems = [problem for one in found.values() for problem in one.problems]
    if not tables and not problems:
        names = ", ".join(sheet.name for sheet in sheets)
        raise ImportRefusedError("CADRE-IM-05", name=name, sheets=names)
    known = Known(settings.store, _members_in(tables))
    context = Context(
        known,
        mapping.legend,
        has_standings=any(table.kind.name == "standings" for table in tables),
    )
    known.recall_payments(_months_of_dues(tables))
    gathered = Gathered(known)
    for kind, reader in IN_ORDER.items():
        own = [table for table in tables if table.kind.name == kind]
        read = [one for table in own for one in _rows(table, reader, context)]
        gathered.settle(JOINED[kind](read) if kind in JOINED else read)
    if settings.store is not None:
        records = [record for record, _ in gathered.records]
        for place, remark in context.cleared.on_file(records, settings.store):
            context.remarks.at(*place, remark)
    if closed is not None:
        _close_books(gathered, closed, settings.closed_through)
    return Reading(
        records=gathered.records,
        problems=(*problems, *_in_place(gathered.problems, sheets)),
        notes=(*(note for one in found.values() for note in one.notes), *context.remarks.lines()),
        mapping=_understood(found, settings),
    )


def _named_once(name: str, sheets: Iterable[Sheet]) -> None:
    """Refuse sheets of one name; a folder can hold files that differ only in case or accents."""
    seen: set[str] = set()
    for sheet in sheets:
        plain = unicodedata.normalize("NFC", sheet.name).casefold()
        if plain in seen:
            raise ImportRefusedError("CADRE-IM-31", name=name, sheet=sheet.name)
        seen.add(plain)


def _members_in(tables: Iterable[Table]) -> set[str]:
    members = set()
    for table in tables:
        column = table.columns.get("member")
        if column is None:
            continue
        for _, cells in table.rows():
            id = an_id(cells[column]) if column < len(cells) else None
            if isinstance(id, str):
                members.add(id)
    return members


def _months_of_dues(tables: Iterable[Table]) -> MonthSet:
    months: set[Month] = set()
    for table in tables:
        if table.kind.name == "dues_grid":
            months.update(column.month for column in table.periods)
        elif table.kind.name == "dues":
            column = table.columns["month"]
            read = (a_month(cells[column]) for _, cells in table.rows() if column < len(cells))
            months.update(month for month in read if isinstance(month, Month))
    return MonthSet(months)


def _rows(
    table: Table, reader: Callable[[Row], Iterable[Record]], context: Context
) -> Iterator[RowRecords]:
    for index, cells in table.rows():
        if _is_aside(cells, table):
            context.remarks.at(table.sheet.name, str(index + 1), "bỏ qua dòng không phải dữ liệu")
            continue
        row = Row(table, index, cells, context)
        _beside(row)
        records: tuple[Record, ...] = ()
        try:
            records = tuple(reader(row))
        except RecordError as error:
            row.refused(error)
        yield RowRecords(row, () if row.broken else records)


def _beside(row: Row) -> None:
    """A value in a column that is not taken, where the one that is taken has none."""
    for index, field in row.table.beside.items():
        if row.blank(field) and not is_blank(row.cell_at(index)):
            taken = cell_name(row.index, row.table.columns[field])
            said = Expected(
                f"hai cột cùng nghĩa; ghi giá trị này vào ô {taken}",
                f"two columns for one thing; put this value into {taken}",
            )
            row.wrong_at(index, said)


def _is_aside(cells: Sequence[Any], table: Table) -> bool:
    """Whether a row is a heading, a sum, a signature or a row of column numbers."""
    filled = {index: cell for index, cell in enumerate(cells) if not is_blank(cell)}
    texts = [shown(cell).strip("()") for cell in filled.values()]
    if texts == [str(number + 1) for number in range(len(texts))] and len(texts) >= 3:
        return True
    if any(table.columns[column.field] in filled for column in table.kind.required):
        return False
    first = fold(texts[0])
    if first in _SUMS or first.startswith(_CLOSING_WORDS):
        return True
    entries = {column.index for column in table.periods} & filled.keys()
    only_words = all(isinstance(cell, str) for cell in filled.values())
    return len(filled) <= 2 and only_words and not entries


def _close_books(gathered: Gathered, through: Month, said: str) -> None:
    """Both books of every branch of the source, unless a sheet or the store says it better."""
    branches: set[str] = set()
    stated: set[tuple[str, Book]] = set()
    for record, _ in gathered.records:
        if isinstance(record, Organisation) and record.level.is_branch:
            branches.add(record.id)
        elif isinstance(record, Membership | Meeting):
            branches.add(record.branch)
        elif isinstance(record, BookClosing):
            stated.add((record.branch, record.book))
    on_file = gathered.known.closings()
    for branch in sorted(branches):
        for book in Book:
            closing = made(BookClosing, branch=branch, book=book, through=through)
            earlier = on_file.get((branch, book))
            if (branch, book) not in stated and (earlier is None or earlier.through < through):
                gathered.add(closing, (f"--closed-through {said}", 0))


def _in_place(problems: Iterable[Problem], sheets: Sequence[Sheet]) -> list[Problem]:
    order = {sheet.name: place for place, sheet in enumerate(sheets)}
    return sorted(problems, key=lambda one: (order[one.sheet], one.row))


def _understood(found: dict[str, Recognised], settings: ImportSettings) -> dict[str, Any]:
    mapping: dict[str, Any] = {
        "sheets": {name: dict(one.mapping) for name, one in found.items() if one.mapping}
    }
    if settings.mapping.get("legend"):
        mapping["legend"] = settings.mapping["legend"]
    return mapping
