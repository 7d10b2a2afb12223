"""Whatever text a cell holds comes back from another program's reader as it was printed."""

from __future__ import annotations

import io

import docx
import python_calamine
from hypothesis import example, given, settings
from hypothesis import strategies as st
from odf import opendocument, table
from odf.element import Element

from cadre.documents.model import Column, Document, Rows, Table
from cadre.testing.exporter_papers import paper, written
from cadre_adapters.exporters.docx import DocxExporter
from cadre_adapters.exporters.odt import OdtExporter
from cadre_adapters.exporters.xlsx import XlsxExporter
from cadre_adapters.printable import printable

LETTERS = st.characters() | st.sampled_from("=+-@'\t\n\r <>&\"]%|§_x\ud800\ufffe\x07\x85ằ̀")
TEXTS = st.lists(st.text(LETTERS, max_size=30), min_size=1, max_size=20)

ODD = [
    *("=1+1", "+84", "-5", "@SUM(A1)", "\t=1", "=HYPERLINK(1)", "'=1"),
    *("001199012345", "0912345678", "31/12/2025", "1.000", "TRUE", "1e5"),
    *("", " ", "  hai  ba  ", "a\tb", "a\nb", "\n", "a\r\nb", "100 %", "%s %(a)s %%", "§", "{0}"),
    *("a|b", " | ", "cadre-cell", "<cadre-0-normal>", "]]>", "<!--", "&#7;", "&amp;lt;"),
    *("_x0041_", "_x005F_", "_", "http://a.b", "mailto:a@b"),
    *("a\x07b", "\ud800", "\ufffe", "\U0001f600", "e\u0323\u0302", "\u202eabc"),
]

often = settings(max_examples=40)


def _table(cells: list[str]) -> Document:
    rows = Rows.of([(number, cell) for number, cell in enumerate(cells, 1)])
    return paper(Table((Column("TT"), Column("Chữ")), rows))


@often
@given(TEXTS)
@example(ODD)
def test_word_gives_every_text_back(cells: list[str]) -> None:
    opened = docx.Document(io.BytesIO(written(DocxExporter(), _table(cells))))
    rows = opened.tables[0].rows
    assert [row.cells[1].text for row in rows][1:] == [printable(cell) for cell in cells]


BREAKS = {"line-break": "\n", "tab": "\t"}


def _with_breaks(element: Element) -> str:
    """The text of a cell; the reader of the library skips line breaks."""
    if element.nodeType == Element.TEXT_NODE:
        return str(element.data)
    name = element.qname[1]
    if name == "s":
        return " " * int(element.getAttribute("c") or 1)
    if name in BREAKS:
        return BREAKS[name]
    return "".join(map(_with_breaks, element.childNodes))


@often
@given(TEXTS)
@example(ODD)
def test_an_odf_reader_gives_every_text_back(cells: list[str]) -> None:
    opened = opendocument.load(io.BytesIO(written(OdtExporter(), _table(cells))))
    rows = opened.getElementsByType(table.TableRow)[1:]
    got = [_with_breaks(row.getElementsByType(table.TableCell)[1]) for row in rows]
    assert got == [printable(cell) for cell in cells]


@often
@given(TEXTS)
@example(ODD)
def test_a_workbook_gives_every_text_back_and_as_text(cells: list[str]) -> None:
    data = written(XlsxExporter(), _table(cells))
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheet = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert [row[1] for row in sheet[1:]] == [printable(cell) for cell in cells]
