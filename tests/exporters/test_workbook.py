"""A workbook is for reckoning: numbers, amounts and dates keep their type, ids never take one."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import Any

import pytest
import python_calamine

from cadre.documents.model import (
    Cell,
    Column,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Rows,
    Table,
)
from cadre.money import Dong
from cadre.months import Month
from cadre.testing.exporter_papers import BLOCKS, paper, written
from cadre_adapters.exporters.xlsx import XlsxExporter


def _read_back(*cells: Cell) -> list[Any]:
    """One row as another program reads it."""
    columns = tuple(Column(f"Cột {number}") for number in range(len(cells)))
    data = written(XlsxExporter(), paper(Table(columns, Rows.of([cells]))))
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    (_, *rows) = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [cell for row in rows for cell in row]


def _part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def _names(data: bytes) -> list[str]:
    return re.findall(r'<sheet name="([^"]*)"', _part(data, "xl/workbook.xml"))


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        (7, 7.0),
        (0, 0.0),
        (-5, -5.0),
        (Dong(1_245_000), 1_245_000.0),
        (999_999_999_999_999, 999_999_999_999_999.0),
        (date(2025, 12, 31), date(2025, 12, 31)),
        (date(1900, 3, 1), date(1900, 3, 1)),
        (Month(2025, 3), "03/2025"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_typed_cell_keeps_its_type(cell: Cell, read: object) -> None:
    assert _read_back(cell, "chữ") == [read, "chữ"]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("001199012345", "001199012345"),
        ("0912345678", "0912345678"),
        ("+84912345678", "+84912345678"),
        ("31/12/2025", "31/12/2025"),
        ("=1+1", "=1+1"),
        (10**15, "1000000000000000"),
        (date(1900, 2, 28), "28/02/1900"),
        (date(1876, 5, 19), "19/05/1876"),
    ],
)
def test_what_a_spreadsheet_would_spoil_stays_text(cell: Cell, read: str) -> None:
    (found,) = _read_back(cell)
    assert isinstance(found, str)
    assert found == read


def test_a_text_longer_than_a_cell_is_cut_off_with_a_visible_mark() -> None:
    assert _read_back("a" * 32_767) == ["a" * 32_767]
    (cut,) = _read_back("a" * 32_768)
    assert cut.startswith("aaa")
    assert cut.endswith("đã cắt bớt / cut off)")
    (wide,) = _read_back("\U0001f600" * 16_384)
    assert len(wide.encode("utf-16-le")) // 2 <= 32_767
    assert wide.endswith("đã cắt bớt / cut off)")


def test_a_group_row_has_its_one_text_and_the_total_its_sum() -> None:
    rows = [Row(("Nhóm", None), RowKind.GROUP), Row(("", 12), RowKind.TOTAL)]
    data = written(XlsxExporter(), paper(Table((Column("A"), Column("B")), Rows.of(rows))))
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheet = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert sheet[1:] == [["Nhóm", ""], ["", 12.0]]


def test_each_table_has_its_sheet_and_the_rest_one_in_front() -> None:
    table = Table((Column("A"),), Rows.of([(1,)]))
    named = Table((Column("A"),), Rows.of([(1,)]), caption="Nợ [2025]: cần/xem?")
    blocks = (Heading("Phần một"), table, table, named, Paragraph("Hết."))
    data = written(XlsxExporter(), paper(*blocks))
    assert _names(data) == ["Báo cáo", "Phần một", "Phần một (2)", "Nợ 2025 cần xem"]


def test_names_of_sheets_are_as_short_as_excel_wants_and_differ() -> None:
    table = Table((Column("A"),), Rows.of([(1,)]), caption="Không đóng đảng phí ba tháng trong năm")
    names = _names(written(XlsxExporter(), paper(table, table, table)))
    assert max(map(len, names)) <= 31
    assert len({name.casefold() for name in names}) == 3


def test_a_name_of_a_sheet_that_is_cut_ends_with_a_word() -> None:
    title = Heading("SỔ THU NỘP ĐẢNG PHÍ\nPhần I – Thu đảng phí tháng 03/2026")
    table = Table((Column("A"),), Rows.of([(1,)]))
    names = _names(written(XlsxExporter(), paper(title, table)))
    assert names[-1] == "SỔ THU NỘP ĐẢNG PHÍ Phần I"


def test_header_and_filter_reach_exactly_to_the_last_row() -> None:
    table = Table((Column("A"), Column("B")), Rows.of([(n, n) for n in range(5)]))
    data = written(XlsxExporter(), paper(table))
    sheet, book = _part(data, "xl/worksheets/sheet1.xml"), _part(data, "xl/workbook.xml")
    assert '<autoFilter ref="A1:B6"/>' in sheet
    assert 'state="frozen"' in sheet
    assert "$A$1:$B$6</definedName>" in book
    assert "$1:$1</definedName>" in book
    assert "1048576" not in book


def test_no_cell_is_a_formula_and_all_are_marked_as_text() -> None:
    data = written(XlsxExporter(), paper(*BLOCKS))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheets = "".join(
            package.read(name).decode() for name in package.namelist() if "/sheet" in name
        )
    assert "<f>" not in sheets
    (cell,) = re.findall(r"<c [^>]*>(?:(?!</c>).)*=1\+1.*?</c>", sheets)
    assert 't="inlineStr"' in cell
