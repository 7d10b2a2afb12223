"""The blocks of a document as Word paragraphs and tables, each table with its model rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips
from docx.table import Table as DocxTable
from docx.table import _Cell as DocxCell
from docx.text.run import Run

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
from cadre_adapters.exporters.docx_styles import new_docx, saved
from cadre_adapters.exporters.rows import HOLE, ModelRow
from cadre_adapters.exporters.texts import Markup
from cadre_adapters.exporters.widths import column_widths, shares
from cadre_adapters.printable import printable

__all__ = ["MARKUP", "MODEL", "DocxPaper"]

_AGAIN = '<w:t xml:space="preserve">'
MARKUP = Markup(line_break=f"</w:t><w:br/>{_AGAIN}", tab=f"</w:t><w:tab/>{_AGAIN}")
MODEL = ModelRow("w:tr", "w:rsidTr", "<w:tr>")

CELL_STYLE = {Align.LEFT: "Cell Left", Align.CENTRE: "Cell Centre", Align.RIGHT: "Cell Right"}
HEAD_SHARES = (77, 88)
"""The two halves of the letterhead, in millimetres of a portrait page."""
ROOM_TO_SIGN = 60
"""Points between the post and the name."""
INSET = 57
"""One millimetre, in twips."""
LETTER = 147
"""A letter of a heading of a column, in twips."""
TWIPS_PER_MILLIMETRE = 1440 / 25.4
PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"


class DocxPaper:
    """A document being built with python-docx; ``tables`` are those whose rows are still out."""

    def __init__(self, document: Document) -> None:
        self.layout = layout_for(document.dated_on, document.profile)
        self.docx = new_docx(document, self.layout)
        self.tables: list[Table] = []
        margins = self.layout.margin_left + self.layout.margin_right
        millimetres = (297 if document.landscape else 210) - margins
        self.width = round(millimetres * TWIPS_PER_MILLIMETRE)
        for block in document.blocks:
            self._add(block)

    def package(self) -> bytes:
        """The whole package, with model rows in the place of rows."""
        return saved(self.docx)

    def _add(self, block: Block) -> None:
        match block:
            case Letterhead():
                self._letterhead(block)
            case Heading():
                style = f"Heading {min(block.level, 3)}" if block.level > 0 else "Title"
                self._paragraph(block.text, style)
            case Paragraph():
                self._body(block)
            case Table():
                self._table(block)
            case Signatures():
                self._signatures(block)

    def _paragraph(self, text: str, style: str) -> Any:
        return self.docx.add_paragraph(printable(text), self.docx.styles[style])

    def _body(self, block: Paragraph) -> None:
        paragraph = self._paragraph(block.text, "Body Text")
        if "\n" in block.text:
            # Lines of their own: not stretched, and all as far from the margin as the first.
            shape = paragraph.paragraph_format
            shape.alignment = ALIGN.LEFT
            shape.left_indent, shape.first_line_indent = Mm(self.layout.first_line_indent), Mm(0)
        if block.emphasis:
            for run in paragraph.runs:
                run.bold = True

    def _gap(self) -> None:
        # Two tables in a row would grow together, and a page must not end with one.
        self.docx.add_paragraph(style=self.docx.styles["Gap"])

    def _grid(self, rows: int, widths: Sequence[int], inset: int = 0) -> DocxTable:
        """A table of fixed widths without borders; *inset* is free left and right in each cell."""
        table: DocxTable = self.docx.add_table(rows, len(widths), self.docx.styles["Normal Table"])
        table.autofit = False
        size = table._tbl.tblPr.find(qn("w:tblW"))
        size.set(qn("w:type"), "dxa")
        size.set(qn("w:w"), str(sum(widths)))
        _set_inset(table._tbl.tblPr, inset)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Twips(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Twips(width)
        return table

    def _widths(self, parts: Sequence[int]) -> list[int]:
        return shares(parts, self.width)

    # --- letterhead and foot -------------------------------------------------------------------

    def _letterhead(self, head: Letterhead) -> None:
        left, right = self._grid(1, self._widths(HEAD_SHARES)).rows[0].cells
        self._line(left, head.upper_body, size=self.layout.body_name).font.all_caps = True
        issuer = self._line(left, head.issuer, size=self.layout.body_name)
        issuer.font.all_caps = issuer.bold = True
        if head.issuer:
            self._line(left, "*", size=self.layout.body_name)
        self._line(left, head.number, size=self.layout.number)
        party = self._line(right, PARTY, size=self.layout.party_title)
        party.bold = party.underline = True
        self._line(right, place_and_date(head), size=self.layout.place_date).italic = True
        self._gap()

    def _signatures(self, block: Signatures) -> None:
        self._gap()
        columns = [None, *block.signatures]
        if not block.recipients and len(block.signatures) != 1:
            columns = list(block.signatures) or [None]
        table = self._grid(1, self._widths([1] * len(columns)))
        _row_flag(table.rows[0]._tr, "w:cantSplit")
        for cell, who in zip(table.rows[0].cells, columns, strict=True):
            if who is not None:
                self._signature(cell, who)
            else:
                self._recipients(cell, block.recipients)
        self._gap()

    def _signature(self, cell: DocxCell, who: Signature) -> None:
        authority = self._line(cell, who.authority, "Foot")
        authority.font.all_caps = authority.bold = True
        self._line(cell, who.post, "Foot").font.all_caps = True
        name = self._line(cell, who.name, "Foot", before=ROOM_TO_SIGN)
        name.bold = True

    def _recipients(self, cell: DocxCell, recipients: Sequence[str]) -> None:
        if recipients:
            size = self.layout.recipients_label
            self._line(cell, "Nơi nhận:", "Recipients", size=size).underline = True
        for recipient in recipients:
            self._line(cell, f"- {recipient}", "Recipients")

    def _line(
        self, cell: DocxCell, text: str, style: str = "Head", *, size: int = 0, before: int = 0
    ) -> Run:
        """A line of its own in a cell; an empty text leaves no line."""
        paragraph = cell.paragraphs[-1]
        if paragraph.text:
            paragraph = cell.add_paragraph()
        paragraph.style = self.docx.styles[style]
        if before:
            paragraph.paragraph_format.space_before = Pt(before)
        run: Run = paragraph.add_run(printable(text))
        if size:
            run.font.size = Pt(size)
        return run

    # --- tables --------------------------------------------------------------------------------

    def _table(self, block: Table) -> None:
        if block.caption:
            self._paragraph(block.caption, "Caption")
        widths = column_widths(block.columns, self.width, LETTER)
        table = self._grid(1 + len(RowKind), widths, INSET)
        table.style = self.docx.styles["Table Grid"]
        header, *models = table.rows
        _row_flag(header._tr, "w:cantSplit")
        _row_flag(header._tr, "w:tblHeader")
        for cell, column in zip(header.cells, block.columns, strict=True):
            self._fill(cell, printable(column.heading), _style(block, Align.CENTRE), bold=True)
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        for row, kind in zip(models, RowKind, strict=True):
            row._tr.set(qn("w:rsidTr"), MODEL.name(len(self.tables), kind))
            _row_flag(row._tr, "w:cantSplit")
            self._model(row.cells, block, kind)
        self.tables.append(block)
        self._gap()

    def _model(self, cells: Sequence[DocxCell], block: Table, kind: RowKind) -> None:
        if kind is RowKind.GROUP:
            whole = cells[0].merge(cells[-1])
            self._fill(whole, HOLE, _style(block, Align.LEFT), bold=True)
            whole.paragraphs[0].paragraph_format.keep_with_next = True
            return
        for cell, column in zip(cells, block.columns, strict=True):
            self._fill(cell, HOLE, _style(block, column.align), bold=kind is RowKind.TOTAL)

    def _fill(self, cell: DocxCell, text: str, style: str, *, bold: bool) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.style = self.docx.styles[style]
        run = paragraph.add_run(text)
        if bold:
            run.bold = True
        for part in run._r.iterchildren(qn("w:t")):
            part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _style(block: Table, align: Align) -> str:
    """The style of a cell."""
    return f"{'Dense ' if block.dense else ''}{CELL_STYLE[align]}"


def _row_flag(row: Any, tag: str) -> None:
    row.get_or_add_trPr().append(OxmlElement(tag))


def _set_inset(properties: Any, inset: int) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(inset))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    # The schema wants it after the layout and before the look.
    properties.find(qn("w:tblLayout")).addnext(margins)
