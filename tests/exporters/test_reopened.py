"""What was written is opened again by another program, and says the same."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cadre.documents.model import Column, Document, Heading, Paragraph, Row, RowKind, Rows, Table
from cadre.money import Dong
from cadre.ports import Exporter
from cadre.testing.exporter_papers import BLOCKS, paper, written
from cadre_adapters.exporters.docx import DocxExporter
from cadre_adapters.exporters.odt import OdtExporter
from cadre_adapters.exporters.text import TextExporter
from cadre_adapters.exporters.xlsx import XlsxExporter

ODD = ["=1+1", "+84", "-5", "@a", "001199012345", "a\u0007b", "<b>&amp;", "dòng 1\ndòng 2", "Ằẵ"]
PROGRAM = shutil.which("soffice")


def _table(cells: list[str]) -> Document:
    rows = Rows.of([Row((number, cell)) for number, cell in enumerate(cells, 1)])
    return paper(Heading("Bảng", 1), Table((Column("TT"), Column("Chữ")), rows))


def test_word_reads_every_cell_as_it_was() -> None:
    docx = pytest.importorskip("docx")
    opened = docx.Document(io.BytesIO(written(DocxExporter(), _table(ODD))))
    cells = [row.cells[1].text for row in opened.tables[0].rows][1:]
    assert cells == [text.replace("\u0007", "\\u{0007}") for text in ODD]


def test_the_papers_properties_hold_no_clock_and_no_library() -> None:
    docx = pytest.importorskip("docx")
    about = docx.Document(io.BytesIO(written(DocxExporter(), paper(*BLOCKS)))).core_properties
    assert about.title == "Giấy thử"
    assert about.created.date() == date(2026, 6, 1)
    assert "python-docx" not in f"{about.author}{about.comments}"


def test_an_odf_reader_reads_every_cell_as_it_was() -> None:
    package = zipfile.ZipFile(io.BytesIO(written(OdtExporter(), _table(ODD))))
    assert package.infolist()[0].filename == "mimetype"
    assert package.infolist()[0].compress_type == zipfile.ZIP_STORED
    text = package.read("content.xml").decode()
    ET.fromstring(text)  # noqa: S314  (our own bytes)
    for cell in ("=1+1", "001199012345", "a\\u{0007}b", "&lt;b&gt;&amp;amp;", "Ằẵ"):
        assert cell in text


def test_a_workbook_keeps_text_as_text_and_numbers_as_numbers() -> None:
    calamine = pytest.importorskip("python_calamine")
    columns = (Column("Chữ"), Column("Số"), Column("Tiền"), Column("Ngày"))
    rows = Rows.of([Row((cell, 7, Dong(1_245_000), date(2025, 12, 31))) for cell in ODD])
    data = written(XlsxExporter(), paper(Heading("Bảng", 1), Table(columns, rows)))
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheet = book.get_sheet_by_name(book.sheet_names[-1]).to_python()
    header = next(place for place, row in enumerate(sheet) if row[0] == "Chữ")
    body = sheet[header + 1 :]
    assert [row[0] for row in body] == [text.replace("\u0007", "\\u{0007}") for text in ODD]
    assert {(row[1], row[2], row[3]) for row in body} == {(7.0, 1_245_000.0, date(2025, 12, 31))}


@pytest.mark.parametrize("exporter", [DocxExporter(), OdtExporter(), XlsxExporter()])
def test_no_part_holds_a_formula_a_link_or_a_script(exporter: Exporter) -> None:
    package = zipfile.ZipFile(io.BytesIO(written(exporter, _table(ODD))))
    parts = b"".join(package.read(name) for name in package.namelist() if name.endswith("xml"))
    for forbidden in (b"<f>", b"table:formula", b"hyperlink", b"<script", b"vbaProject"):
        assert forbidden not in parts


def test_plain_text_reads_as_a_letter() -> None:
    text = written(TextExporter(), paper(*BLOCKS)).decode()
    assert "BÁO CÁO" in text
    assert "1.245.000" in text
    assert "31/12/2025" in text
    assert "Lưu Chi bộ." in text


def test_the_text_of_a_small_paper_is_as_reviewed() -> None:
    got = written(TextExporter(), paper(*BLOCKS))
    kept = Path(__file__).with_name("golden.txt").read_bytes()
    assert hashlib.sha256(got).hexdigest() == hashlib.sha256(kept).hexdigest()


def _printed(exporter: Exporter, document: Document, folder: Path) -> list[str]:
    """The text of each page as LibreOffice prints it, with a profile of its own."""
    if PROGRAM is None or shutil.which("pdftotext") is None:
        pytest.skip("LibreOffice or pdftotext is not installed: the printed page is not looked at")
    source = folder / f"giay{exporter.extension}"
    source.write_bytes(written(exporter, document))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [PROGRAM, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    home = {**os.environ, "HOME": str(folder)}
    subprocess.run([*command, str(source)], check=True, capture_output=True, env=home, timeout=120)
    told = subprocess.run(
        ["pdftotext", "-layout", str(folder / "giay.pdf"), "-"],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return told.stdout.removesuffix("\f").split("\f")


@pytest.mark.render
@pytest.mark.parametrize("exporter", [DocxExporter(), OdtExporter()], ids=["docx", "odt"])
def test_an_office_program_prints_the_paper(exporter: Exporter, tmp_path: Path) -> None:
    groups: list[Row] = []
    for number in range(1, 121):
        groups.append(Row((f"Chi bộ số {number}", None), RowKind.GROUP))
        groups.append(Row((number, f"Nội dung số {number}\ndòng hai")))
    table = Table((Column("TT", 1), Column("Ghi chú", 9)), Rows.of(groups))
    first, *pages = _printed(exporter, paper(*BLOCKS, table), tmp_path)
    for words in ("ĐẢNG CỘNG SẢN VIỆT NAM", "ngày 03 tháng 02 năm 2026", "ằ ẵ ậ ễ ộ ợ ữ ỵ Đ đ."):
        assert words in first
    assert "Nội dung số 120" in pages[-1]
    for number, page in enumerate(pages, 2):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert lines[0] == str(number), "the number of the page, from the second on"
        assert lines[1].split() == ["TT", "Ghi", "chú"], "the header row again on each page"
        assert not lines[-1].startswith("Chi bộ số"), "the heading of a group stays with its rows"
    assert len(pages) >= 3
    assert not first.strip().splitlines()[-1].strip().startswith("Chi bộ số")


def test_paragraphs_alone_make_a_workbook_too() -> None:
    calamine = pytest.importorskip("python_calamine")
    data = written(XlsxExporter(), paper(Paragraph("chỉ có chữ")))
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    cells = [cell for row in book.get_sheet_by_index(0).to_python() for cell in row]
    assert "chỉ có chữ" in cells


@pytest.mark.parametrize(
    "exporter", [DocxExporter(), OdtExporter(), XlsxExporter(), TextExporter()]
)
def test_half_a_character_is_shown_and_stops_nothing(exporter: Exporter) -> None:
    assert isinstance(written(exporter, paper(Paragraph("a\ud800b"))), bytes)
