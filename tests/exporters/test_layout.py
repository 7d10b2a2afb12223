"""Page, type and tables are those of a party paper, in every format."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from cadre.documents.model import (
    Align,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Rows,
    Signature,
    Signatures,
    Table,
)
from cadre.money import Dong
from cadre.months import Month
from cadre.ports import Exporter
from cadre.testing.exporter_papers import paper, written
from cadre_adapters.exporters.docx import DocxExporter
from cadre_adapters.exporters.odt import OdtExporter
from cadre_adapters.exporters.xlsx import XlsxExporter

GOLDEN = Path(__file__).with_name("golden")
COLUMNS = (Column("STT", 1, Align.CENTRE), Column("Nội dung", 30), Column("Tiền", 8, Align.RIGHT))
ROWS = Rows.of(
    [
        Row(("Nhóm thứ nhất", None, None), RowKind.GROUP),
        Row((1, "Có 100% & <đủ>", Dong(30_000))),
        Row((2, "dòng một\ndòng hai", Month(2025, 3))),
        Row((None, "Cộng", Dong(30_000)), RowKind.TOTAL),
    ]
)
SMALL = Document(
    "Giấy thử", (Heading("BÁO CÁO", 0), Table(COLUMNS, ROWS, "Bảng 1")), date(2026, 6, 1)
)


def _part(exporter: Exporter, document: Document, name: str) -> str:
    package = zipfile.ZipFile(io.BytesIO(written(exporter, document)))
    return package.read(name).decode()


def _parts(exporter: Exporter, document: Document) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(written(exporter, document))).namelist()


@pytest.mark.parametrize(
    ("exporter", "name", "kept"),
    [
        pytest.param(DocxExporter(), "word/document.xml", "document.xml", id="docx"),
        pytest.param(OdtExporter(), "content.xml", "content.xml", id="odt"),
        pytest.param(XlsxExporter(), "xl/worksheets/sheet2.xml", "sheet2.xml", id="xlsx"),
    ],
)
def test_the_main_part_of_a_small_paper_is_as_reviewed(
    exporter: Exporter, name: str, kept: str
) -> None:
    starts = r"(<w:p>|<w:tr>|<text:p |<table:table-row|<row )"
    got = re.sub(starts, r"\n\1", _part(exporter, SMALL, name))
    assert got.splitlines() == (GOLDEN / kept).read_text(encoding="utf-8").splitlines()


def test_word_has_a4_margins_and_the_number_from_page_two() -> None:
    main = _part(DocxExporter(), SMALL, "word/document.xml")
    assert '<w:pgSz w:w="11906" w:h="16838"' in main
    margins = re.search(r"<w:pgMar [^>]*>", main)
    assert margins is not None
    for side in ('w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"'):
        assert side in margins[0]
    assert "<w:titlePg/>" in main
    headers = [n for n in _parts(DocxExporter(), SMALL) if n.startswith("word/header")]
    assert len(headers) == 1
    assert 'w:instr="PAGE"' in _part(DocxExporter(), SMALL, headers[0])


def test_a_landscape_paper_lies_on_its_side() -> None:
    wide = Document("Giấy ngang", SMALL.blocks, SMALL.dated_on, landscape=True)
    main = _part(DocxExporter(), wide, "word/document.xml")
    assert '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' in main
    assert 'style:print-orientation="landscape"' in _part(OdtExporter(), wide, "styles.xml")
    assert 'orientation="landscape"' in _part(XlsxExporter(), wide, "xl/worksheets/sheet2.xml")


def test_word_has_one_font_in_all_four_slots_and_the_language_of_the_paper() -> None:
    styles = _part(DocxExporter(), SMALL, "word/styles.xml")
    font = "Times New Roman"
    assert (
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>' in styles
    )
    assert 'w:lang w:val="vi-VN"' in styles
    assert "Theme" not in styles


def test_word_holds_nothing_of_the_librarys_own_template() -> None:
    assert sorted(n for n in _parts(DocxExporter(), paper()) if not n.endswith(".rels")) == [
        "[Content_Types].xml",
        "docProps/core.xml",
        "word/document.xml",
        "word/header1.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]


def test_the_header_row_comes_again_on_every_page() -> None:
    assert _part(DocxExporter(), SMALL, "word/document.xml").count("<w:tblHeader/>") == 1
    assert _part(OdtExporter(), SMALL, "content.xml").count("<table:table-header-rows>") == 1
    assert "Print_Titles" in _part(XlsxExporter(), SMALL, "xl/workbook.xml")


def test_odt_has_a_first_page_without_a_number() -> None:
    styles = _part(OdtExporter(), SMALL, "styles.xml")
    page = r'<style:master-page style:name="First[^>]*?(/>|>.*?</style:master-page>)'
    first = re.search(page, styles)
    assert first is not None
    assert "page-number" not in first[0]
    assert styles.count("<text:page-number") == 1


def test_a_column_is_never_narrower_than_the_words_of_its_heading() -> None:
    main = _part(DocxExporter(), SMALL, "word/document.xml")
    widths = [int(width) for width in re.findall(r'<w:gridCol w:w="(\d+)"/>', main)]
    assert widths[0] >= 4 * 147
    assert abs(sum(widths) - round(165 / 25.4 * 1440)) <= len(widths)


def test_a_row_of_several_lines_is_high_enough_for_them() -> None:
    sheet = _part(XlsxExporter(), SMALL, "xl/worksheets/sheet2.xml")
    heights = dict(re.findall(r'<row r="(\d+)" ht="([\d.]+)"', sheet))
    assert heights == {"4": "31.5"}


def test_a_dense_table_is_set_in_small_type_without_room_around() -> None:
    dense = Document("Giấy thử", (Table(COLUMNS, ROWS, dense=True),), SMALL.dated_on)
    main = _part(DocxExporter(), dense, "word/document.xml")
    assert set(re.findall(r'w:pStyle w:val="(\w*Cell\w*)"', main)) == {
        "DenseCellLeft",
        "DenseCellCentre",
        "DenseCellRight",
    }
    styles = _part(DocxExporter(), dense, "word/styles.xml")
    look = re.search(r'<w:style [^>]*w:styleId="DenseCellLeft".*?</w:style>', styles, re.DOTALL)
    assert look is not None
    assert '<w:sz w:val="18"/>' in look[0]
    content = _part(OdtExporter(), dense, "content.xml")
    used = set(re.findall(r'text:style-name="(\w*Cell\w*)"', content))
    assert used == {"DenseCellLeft", "DenseCellCentre", "DenseCellRight", "DenseCellGroup"}
    assert 'style:name="DenseCellLeft"' in _part(OdtExporter(), dense, "styles.xml")


@pytest.mark.parametrize("exporter", [DocxExporter(), OdtExporter()], ids=["docx", "odt"])
def test_recipients_stand_left_of_the_signature(exporter: Exporter) -> None:
    foot = Signatures((Signature("T/M CHI BỘ", "BÍ THƯ", "Người Thử"),), ("Lưu Chi bộ.",))
    name = "word/document.xml" if exporter.format == "docx" else "content.xml"
    text = re.sub(r"<[^>]*>", " ", _part(exporter, paper(foot), name))
    words = ("Nơi nhận:", "- Lưu Chi bộ.", "T/M CHI BỘ", "BÍ THƯ", "Người Thử")
    assert [text.index(word) for word in words] == sorted(text.index(word) for word in words)


@pytest.mark.parametrize("exporter", [DocxExporter(), OdtExporter()], ids=["docx", "odt"])
def test_the_line_breaks_of_a_paragraph_stay(exporter: Exporter) -> None:
    name = "word/document.xml" if exporter.format == "docx" else "content.xml"
    main = _part(exporter, paper(Paragraph("một\nhai\nba")), name)
    assert main.count("<w:br/>") + main.count("<text:line-break/>") == 2
