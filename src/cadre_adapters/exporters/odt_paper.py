"""The blocks of a document as ODF paragraphs and tables, each table with its model rows."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from odf import table, text
from odf.teletype import addTextToElement

from cadre.documents.layout import layout_for
from cadre.documents.model import (
    Align,
    Block,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    RowKind,
    Signature,
    Signatures,
    Table,
    place_and_date,
)
from cadre_adapters.exporters.odt_styles import new_odt
from cadre_adapters.exporters.rows import HOLE, ModelRow
from cadre_adapters.exporters.texts import Markup
from cadre_adapters.exporters.widths import column_widths, shares
from cadre_adapters.printable import printable

__all__ = ["MARKUP", "MODEL", "OdtPaper"]

MARKUP = Markup(line_break="<text:line-break/>", tab="<text:tab/>", blanks='<text:s text:c="%d"/>')
MODEL = ModelRow("table:table-row", "table:style-name", '<table:table-row table:style-name="Row">')

CELL_STYLE = {Align.LEFT: "CellLeft", Align.CENTRE: "CellCentre", Align.RIGHT: "CellRight"}
HEAD_SHARES = (77, 88)
"""The two halves of the letterhead, in millimetres of a portrait page."""
LETTER = 260
"""A letter of a heading of a column, in hundredths of a millimetre."""
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


class OdtPaper:
    """A document being built with odfpy; ``tables`` are those whose rows are still out."""

    def __init__(self, document: Document) -> None:
        layout = layout_for(document.dated_on, document.profile)
        self.odt, self.styles = new_odt(document, layout)
        self.tables: list[Table] = []
        margins = layout.margin_left + layout.margin_right
        self.width = ((297 if document.landscape else 210) - margins) * 100
        self._grids = 0
        self.odt.text.addElement(text.P(stylename="Start"))
        for block in document.blocks:
            self._add(block)

    def package(self) -> bytes:
        """The whole package, with model rows in the place of rows."""
        buffer = BytesIO()
        self.odt.save(buffer)
        return buffer.getvalue()

    def _add(self, block: Block) -> None:
        match block:
            case Letterhead():
                self._letterhead(block)
            case Heading():
                self._heading(block)
            case Paragraph():
                style = "BodyLines" if "\n" in block.text else "Body"
                look = "Bold" if block.emphasis else ""
                self.odt.text.addElement(_line(block.text, style, look))
            case Table():
                self._table(block)
            case Signatures():
                self._signatures(block)

    def _heading(self, block: Heading) -> None:
        level = max(0, min(block.level, 3))
        style = f"Heading{level}" if level else "Title"
        heading = text.H(outlinelevel=level or 1, stylename=style)
        _fill(heading, block.text)
        self.odt.text.addElement(heading)

    def _gap(self) -> None:
        self.odt.text.addElement(text.P(stylename="Gap"))

    def _grid(self, widths: Sequence[int]) -> Any:
        """A table of fixed widths."""
        self._grids += 1
        name = f"Table{self._grids}"
        self.styles.columns(name, widths)
        made = table.Table(name=name, stylename=name)
        for index in range(len(widths)):
            made.addElement(table.TableColumn(stylename=f"{name}.{index}"))
        self.odt.text.addElement(made)
        return made

    # --- letterhead and foot -------------------------------------------------------------------

    def _letterhead(self, head: Letterhead) -> None:
        left = [
            (head.upper_body, "Head", "Caps"),
            (head.issuer, "Head", "BoldCaps"),
            ("*" if head.issuer else "", "Head", ""),
            (head.number, "Head", ""),
        ]
        right = [(PARTY, "Party", "BoldUnderlined"), (place_and_date(head), "Head", "Italic")]
        halves = [[_line(*line) for line in half if line[0]] for half in (left, right)]
        self._beside(HEAD_SHARES, halves)
        self._gap()

    def _signatures(self, block: Signatures) -> None:
        self._gap()
        columns = [_signature(who) for who in block.signatures]
        if block.recipients or len(columns) < 2:
            columns.insert(0, _recipients(block.recipients))
        self._beside([1] * len(columns), columns)
        self._gap()

    def _beside(self, parts: Sequence[int], columns: Sequence[Sequence[Any]]) -> None:
        """Columns of lines next to each other, without borders, kept on one page."""
        row = table.TableRow(stylename="Row")
        for lines in columns:
            cell = table.TableCell(stylename="Bare", valuetype="string")
            for line in lines or [text.P(stylename="Head")]:
                cell.addElement(line)
            row.addElement(cell)
        self._grid(shares(parts, self.width)).addElement(row)

    # --- tables --------------------------------------------------------------------------------

    def _table(self, block: Table) -> None:
        if block.caption:
            self.odt.text.addElement(_line(block.caption, "Caption"))
        made = self._grid(column_widths(block.columns, self.width, LETTER))
        header = table.TableRow(stylename="Row")
        for column in block.columns:
            header.addElement(_cell(_line(column.heading, _dense(block, "CellCentre"), "Bold")))
        heading = table.TableHeaderRows()
        heading.addElement(header)
        made.addElement(heading)
        for kind in RowKind:
            made.addElement(self._model(block, kind))
        self.tables.append(block)
        self._gap()

    def _model(self, block: Table, kind: RowKind) -> Any:
        row = table.TableRow(stylename=MODEL.name(len(self.tables), kind))
        if kind is RowKind.GROUP:
            width = len(block.columns)
            heading = _line(HOLE, _dense(block, "CellGroup"), "Bold")
            row.addElement(_cell(heading, numbercolumnsspanned=width))
            for _ in range(width - 1):
                row.addElement(table.CoveredTableCell())
            return row
        look = "Bold" if kind is RowKind.TOTAL else ""
        for column in block.columns:
            row.addElement(_cell(_line(HOLE, _dense(block, CELL_STYLE[column.align]), look)))
        return row


def _dense(block: Table, style: str) -> str:
    """The style of a cell, in small type where the table is dense."""
    return f"Dense{style}" if block.dense else style


def _signature(who: Signature) -> list[Any]:
    lines = []
    if who.authority:
        lines.append(_line(who.authority, "Foot", "BoldCaps"))
    if who.post:
        lines.append(_line(who.post, "Foot", "Caps"))
    return [*lines, _line(who.name, "Name", "Bold")]


def _recipients(recipients: Sequence[str]) -> list[Any]:
    if not recipients:
        return []
    listed = [_line(f"- {recipient}", "Recipients") for recipient in recipients]
    return [_line("Nơi nhận:", "Label", "Underlined"), *listed]


def _cell(line: Any, **spans: Any) -> Any:
    cell = table.TableCell(stylename="Cell", valuetype="string", **spans)
    cell.addElement(line)
    return cell


def _line(content: str, style: str, look: str = "") -> Any:
    """A paragraph; *look* names a character style for all of it."""
    paragraph = text.P(stylename=style)
    inside = text.Span(stylename=look) if look else paragraph
    _fill(inside, content)
    if look:
        paragraph.addElement(inside)
    return paragraph


def _fill(element: Any, content: str) -> None:
    """Add text with its line breaks, tabs and runs of blanks."""
    addTextToElement(element, printable(content))
