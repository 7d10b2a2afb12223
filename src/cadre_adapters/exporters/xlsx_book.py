"""A workbook built by XlsxWriter: sheets, header rows, column widths, and model rows to copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from cadre.documents.layout import layout_for
from cadre.documents.model import Align, Column, Document, Heading, RowKind, Table
from cadre_adapters.exporters.archive import part_text
from cadre_adapters.exporters.rows import in_blocks
from cadre_adapters.exporters.widths import column_widths
from cadre_adapters.exporters.xlsx_rows import (
    LAST_ROW,
    CellType,
    SheetRows,
    cell_string,
    lines_needed,
    row_height,
)
from cadre_adapters.exporters.xlsx_words import SheetNames, words, written

__all__ = ["XlsxBook"]

A4 = 9
MILLIMETRES_PER_INCH = 25.4
PORTRAIT, LANDSCAPE = 110, 160
"""Letters over the whole width of a table."""
TEXT_WIDTH = 78
"""Letters in a line of the text beside the tables."""
FILTERED = LAST_ROW - 1
"""Stands for the last row of a table until its rows are written; the very last row would not."""
NARROWEST = 5
FORMATS: Mapping[CellType, Mapping[str, Any]] = {
    # Kept as text also when somebody edits the cell.
    CellType.TEXT: {"quote_prefix": True, "text_wrap": True},
    CellType.NUMBER: {"num_format": "#,##0"},
    CellType.DATE: {"num_format": "dd/mm/yyyy"},
    CellType.BLANK: {"text_wrap": True},
}
KINDS: Mapping[RowKind, Mapping[str, Any]] = {
    RowKind.NORMAL: {},
    RowKind.GROUP: {"bold": True, "text_wrap": False},
    RowKind.TOTAL: {"bold": True},
}
ALIGNS = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_STYLE = re.compile(r' s="(\d+)"')


class XlsxBook:
    """A workbook being built with XlsxWriter; its tables still hold model rows."""

    WORKBOOK = "xl/workbook.xml"

    def __init__(self, document: Document) -> None:
        self.document = document
        self.layout = layout_for(document.dated_on, document.profile)
        self._buffer = BytesIO()
        # Strings given to the library stay strings: nothing is guessed to be a formula or a link.
        self._book = xlsxwriter.Workbook(
            self._buffer,
            {
                "in_memory": True,
                "default_format_properties": {
                    "font_name": self.layout.font,
                    "font_size": self.layout.table,
                },
            },
        )
        self._book.set_properties(
            {
                "title": cell_string(document.title)[:255],
                "author": "cadre",
                "created": datetime.combine(document.dated_on, time()),
            }
        )
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._names = SheetNames()
        self._tables: list[tuple[int, Table, list[int]]] = []
        self._add_sheets()

    def package(self) -> bytes:
        """The whole workbook, with model rows in the place of rows."""
        self._book.close()
        return self._buffer.getvalue()

    def parts(self, package: bytes) -> dict[str, Iterable[bytes]]:
        """What to write instead of the parts that hold tables, and of the workbook's own part."""
        parts: dict[str, Iterable[bytes]] = {}
        written_rows: dict[int, SheetRows] = {}
        for index, table, widths in self._tables:
            name = f"xl/worksheets/sheet{index + 1}.xml"
            sheet = _Sheet(part_text(package, name), table, widths, self.layout.table)
            written_rows[index] = sheet.rows
            parts[name] = sheet.pieces()
        parts[self.WORKBOOK] = _workbook(part_text(package, self.WORKBOOK), written_rows)
        return parts

    def _format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(
                # The theme would put a font of its own in the place of ours.
                {"valign": "top", "font_scheme": "none", **properties}
            )
        return self._formats[key]

    def _add_sheets(self) -> None:
        said = words(self.document.language)
        text_first = any(not isinstance(block, Table) for block in self.document.blocks)
        report = None
        if text_first or not self.document.blocks:
            report = self._sheet(self._names.take(said.report))
        lines: list[tuple[str, str]] = []
        heading = ""
        for block in self.document.blocks:
            if isinstance(block, Table):
                name = self._names.take(block.caption or heading or said.table)
                self._table(block, name)
                lines.append((said.see.format(name=name), "note"))
            else:
                heading = block.text if isinstance(block, Heading) else heading
                lines.extend(written(block))
        if report is not None:
            self._report(report, lines)

    def _sheet(self, name: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(A4)
        if self.document.landscape:
            sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_default_row(row_height(1, self.layout.table))
        sheet.set_header("&C&P")
        layout = self.layout
        sides = (layout.margin_left, layout.margin_right, layout.margin_top, layout.margin_bottom)
        sheet.set_margins(*(side / MILLIMETRES_PER_INCH for side in sides))
        return sheet

    def _report(self, sheet: Any, lines: Iterable[tuple[str, str]]) -> None:
        sheet.set_column(0, 0, TEXT_WIDTH)
        looks: dict[str, dict[str, Any]] = {
            "title": {"bold": True, "align": "center", "font_size": self.layout.title},
            "heading": {"bold": True, "font_size": self.layout.heading},
            "strong": {"bold": True},
            "note": {"italic": True},
            "plain": {},
        }
        for row, (line, look) in enumerate(lines):
            shape = self._format(text_wrap=True, quote_prefix=True, **looks[look])
            size = looks[look].get("font_size", self.layout.table)
            lines_here = lines_needed(line, TEXT_WIDTH * self.layout.table // size)
            sheet.set_row(row, row_height(lines_here, size))
            sheet.write_string(row, 0, cell_string(line), shape)

    def _table(self, table: Table, name: str) -> None:
        sheet = self._sheet(name)
        last = len(table.columns) - 1
        header = self._format(
            bold=True, border=1, align="center", text_wrap=True, bg_color="#E7E6E6"
        )
        letters = LANDSCAPE if self.document.landscape else PORTRAIT
        divided = column_widths(table.columns, letters, letter=1)
        widths = [max(width, NARROWEST) for width in divided]
        # Bold letters are wider.
        lines = [lines_needed(c.heading, w - 2) for c, w in zip(table.columns, widths, strict=True)]
        sheet.set_row(0, row_height(max(lines), self.layout.table))
        for index, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
            sheet.set_column(index, index, width)
            sheet.write_string(0, index, cell_string(column.heading), header)
            for row, (kind, cell_type) in enumerate(_VARIANTS, 1):
                sheet.write_blank(row, index, None, self._model(column, kind, cell_type))
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        # How far it reaches is written in its place when the rows are.
        sheet.autofilter(0, 0, FILTERED - 1, last)
        sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_col_to_name(last)}{LAST_ROW}"})
        self._tables.append((sheet.index, table, widths))

    def _model(self, column: Column, kind: RowKind, cell_type: CellType) -> Any:
        properties: dict[str, Any] = {
            "border": 1,
            "align": ALIGNS[column.align],
            **FORMATS[cell_type],
        }
        if kind is RowKind.GROUP:
            properties.update(border=0, top=1, bottom=1, align="left")
        return self._format(**properties | dict(KINDS[kind]))


_VARIANTS = [(kind, cell_type) for kind in RowKind for cell_type in CellType]


class _Sheet:
    """The saved part of a sheet, cut at its model rows."""

    def __init__(self, part: str, table: Table, widths: Sequence[int], size: int) -> None:
        # The library states the extent of the model rows; without it programs look for themselves.
        part = re.sub(r"<dimension [^>]*/>", "", part, count=1)
        end = part.index("</sheetData>")
        header, *models = re.findall(r"<row .*?</row>", part[:end], re.DOTALL)
        start = part.index(header) + len(header)
        self._head, self._tail = part[:start], part[end:]
        styles = {
            variant: _STYLE.findall(model) for variant, model in zip(_VARIANTS, models, strict=True)
        }
        letters = [xl_col_to_name(index) for index in range(len(table.columns))]
        self.rows = SheetRows(table, letters, widths, size, styles)

    def pieces(self) -> Iterator[bytes]:
        yield self._head.encode()
        yield from in_blocks(iter(self.rows))
        reached = self._tail.replace(f'{FILTERED}"/>', f'{self.rows.last}"/>', 1)
        yield reached.encode()


def _workbook(part: str, written_rows: Mapping[int, SheetRows]) -> Iterator[bytes]:
    """The part that names the sheets, with the true extent of each filter."""
    for index, rows in written_rows.items():
        filters = rf'(_FilterDatabase" localSheetId="{index}"[^>]*>[^<]*\$){FILTERED}<'
        part = re.sub(filters, rf"\g<1>{rows.last}<", part, count=1)
    yield part.encode()
