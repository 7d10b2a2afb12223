"""Sheets as rows: every cell stands where it stands in the file, with the value it has."""

from __future__ import annotations

import errno
import unicodedata
from datetime import date, datetime
from pathlib import Path

import pytest
import python_calamine
import xlsxwriter

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.limits import Limits
from cadre_adapters.importers.sheets import Sheet, cell_name, read_sheets
from cadre_adapters.printable import csv_cell
from tests.edges.packages import ODS_CELL, ods, placed, xlsx

_DAY = datetime.fromisoformat("2026-01-03T00:00")
_MOMENT = datetime.fromisoformat("2026-01-03T07:30")


def _at(sheet: Sheet, name: str) -> object:
    found = [
        value
        for row, values in enumerate(sheet.rows)
        for column, value in enumerate(values)
        if cell_name(row, column) == name
    ]
    assert len(found) == 1, f"no cell {name}"
    return found[0]


@pytest.mark.parametrize(
    ("row", "column", "name"),
    [(0, 0, "A1"), (6, 2, "C7"), (0, 25, "Z1"), (9, 26, "AA10"), (0, 701, "ZZ1"), (0, 702, "AAA1")],
)
def test_cells_are_named_as_on_the_screen(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name


def test_an_xlsx_keeps_empty_rows_and_columns_before_its_data(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Đảng viên")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        sheet.write_string("C7", "001199012345")
        sheet.write_number("D7", 1_245_000)
        sheet.write_number("E7", 0.5)
        sheet.write_datetime("C8", _DAY, day)
        sheet.write_datetime("D8", _MOMENT, moment)
        sheet.write_boolean("E8", True)
        sheet.write_formula("C9", "=1/0", None, "#DIV/0!")
        sheet.write_string("D9", unicodedata.normalize("NFD", "Chi bộ"))
        book.add_worksheet("Trống")
    first, empty = read_sheets(path)
    assert (first.name, empty.name, empty.rows) == ("Đảng viên", "Trống", ())
    assert first.rows[:6] == ((None,) * 5,) * 6
    assert {name: _at(first, name) for name in ("A7", "C7", "D7", "E7", "C8", "D8", "E8")} == {
        "A7": None,
        "C7": "001199012345",
        "D7": 1_245_000,
        "E7": 0.5,
        "C8": date(2026, 1, 3),
        "D8": _MOMENT,
        "E8": True,
    }
    assert type(_at(first, "D7")) is int
    assert _at(first, "C9") == "#DIV/0!", "an error is no empty cell"
    assert _at(first, "D9") == "Chi bộ", "text is NFC"


def test_an_ods_keeps_empty_rows_and_columns_before_its_data(tmp_path: Path) -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="6">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        f'<table:table-row><table:table-cell table:number-columns-repeated="2"/>{ODS_CELL}'
        '<table:table-cell office:value-type="string" office:string-value="">'
        "<text:p>#REF!</text:p></table:table-cell>"
        '<table:table-cell office:value-type="date" office:date-value="2026-01-03"/>'
        "</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048569"><table:table-cell/>'
        "</table:table-row>"
    )
    (sheet,) = read_sheets(placed(tmp_path, "x.ods", ods(rows)))
    assert len(sheet.rows) == 7
    assert [_at(sheet, name) for name in ("A7", "B7", "C7", "D7", "E7")] == [
        None,
        None,
        "a",
        "#REF!",
        date(2026, 1, 3),
    ]


def test_line_breaks_and_tabs_of_an_ods_cell_do_not_join_its_words(tmp_path: Path) -> None:
    cell = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>một'
        '<text:line-break/>hai<text:tab/>ba<text:s text:c="2"/>bốn</text:p><text:p>năm</text:p>'
        "</table:table-cell></table:table-row>"
    )
    (sheet,) = read_sheets(placed(tmp_path, "x.ods", ods(cell)))
    assert sheet.rows == (("một\nhai\tba  bốn\nnăm",),)


def test_an_ods_of_another_program_is_read(tmp_path: Path) -> None:
    opendocument = pytest.importorskip("odf.opendocument")
    table = pytest.importorskip("odf.table")
    text = pytest.importorskip("odf.text")
    book = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="Chi bộ")
    row = table.TableRow()
    cell = table.TableCell(valuetype="string")
    cell.addElement(text.P(text="Chi bộ Một"))
    row.addElement(cell)
    row.addElement(table.TableCell(valuetype="float", value=12))
    sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    path = tmp_path / "x.ods"
    book.save(str(path))
    assert read_sheets(path) == (Sheet("Chi bộ", (("Chi bộ Một", 12),)),)


def test_rows_and_cells_without_names_follow_each_other(tmp_path: Path) -> None:
    rows = (
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    )
    (sheet,) = read_sheets(placed(tmp_path, "x.xlsx", xlsx(rows)))
    assert sheet.rows == ((1, None, None, 2, 3), (4, None, None, None, None))


def test_numbers_that_are_none_become_text(tmp_path: Path) -> None:
    rows = '<row><c r="A1"><v>NaN</v></c><c r="B1"><v>1e400</v></c><c r="C1"><v>1e300</v></c></row>'
    (sheet,) = read_sheets(placed(tmp_path, "x.xlsx", xlsx(rows)))
    assert sheet.rows == (("nan", "inf", 1e300),)


def test_a_sheet_typed_in_an_old_table_is_refused_by_name(tmp_path: Path) -> None:
    rows = (
        '<row><c t="inlineStr"><is><t>NguyÔn V¨n Lîi</t></is></c></row>'
        '<row><c t="inlineStr"><is><t>TrÇn ThÞ H»ng</t></is></c></row>'
    )
    with pytest.raises(ImportRefusedError, match="TCVN3") as refused:
        read_sheets(placed(tmp_path, "x.xlsx", xlsx(rows)))
    assert (refused.value.code, refused.value.where) == ("CADRE-IM-04", "S")


class PanicException(BaseException):
    """As the reader raises it: no child of Exception."""


@pytest.mark.parametrize(
    ("raised", "code"), [(PanicException, "CADRE-IM-21"), (MemoryError, "CADRE-IM-26")]
)
def test_a_reader_that_breaks_down_is_a_refusal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, raised: type[BaseException], code: str
) -> None:
    def fail(_: object) -> None:
        raise raised("Nguyen")

    monkeypatch.setattr(python_calamine, "load_workbook", fail)
    with pytest.raises(ImportRefusedError) as refused:
        read_sheets(placed(tmp_path, "x.xlsx", xlsx("")))
    assert (refused.value.code, refused.value.__suppress_context__) == (code, True)


def test_a_file_without_the_right_to_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no", "/secret/path")

    path = placed(tmp_path, "x.csv", b"a")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ImportRefusedError, match="EACCES") as refused:
        read_sheets(path)
    assert "secret" not in str(refused.value)


# csv


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_csv_is_read_with_each_delimiter_and_with_or_without_a_mark(
    tmp_path: Path, delimiter: str, mark: str
) -> None:
    lines = [["Mã", "Họ tên", "Ghi chú"], ["dv-000017", "Tên Mẫu A", "một, hai; ba"], [], ["x"]]
    text = "\r\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
    (sheet,) = read_sheets(placed(tmp_path, "Đảng viên.csv", (mark + text).encode()))
    assert sheet == Sheet(
        "Đảng viên",
        (
            ("Mã", "Họ tên", "Ghi chú"),
            ("dv-000017", "Tên Mẫu A", "một, hai; ba"),
            (None, None, None),
            ("x", None, None),
        ),
    )


def test_the_hint_of_excel_keeps_the_numbers_of_the_rows(tmp_path: Path) -> None:
    (sheet,) = read_sheets(placed(tmp_path, "a.csv", b"sep=;\r\na;b,c\r\n"))
    assert sheet.rows == ((None, None), ("a", "b,c"))


def test_a_folder_of_csv_gives_one_sheet_a_file_in_order(tmp_path: Path) -> None:
    for name in ("b.csv", "a.CSV", ".hidden.csv", "notes.txt"):
        placed(tmp_path, name, b"x,y\n")
    assert read_sheets(tmp_path) == (Sheet("a", (("x", "y"),)), Sheet("b", (("x", "y"),)))


def test_a_folder_without_csv_and_a_link_in_a_folder_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(ImportRefusedError) as refused:
        read_sheets(folder)
    assert refused.value.code == "CADRE-IM-05"
    outside = placed(tmp_path, "secret.csv", b"a,b\n")
    (folder / "a.csv").symlink_to(outside)
    with pytest.raises(ImportRefusedError, match="symlink") as refused:
        read_sheets(folder)
    assert refused.value.code == "CADRE-IM-01"


def test_an_unclosed_quotation_mark_does_not_swallow_the_file(tmp_path: Path) -> None:
    path = placed(tmp_path, "a.csv", b'a,b\n1,"2\n3,4\n')
    with pytest.raises(ImportRefusedError, match="row 2") as refused:
        read_sheets(path)
    assert refused.value.code == "CADRE-IM-30"


def test_a_csv_cell_past_the_limit_of_the_module_is_called_too_long(tmp_path: Path) -> None:
    path = placed(tmp_path, "a.csv", b"a,b\n1," + b"x" * 140_000)
    with pytest.raises(ImportRefusedError) as refused:
        read_sheets(path)
    assert refused.value.code == "CADRE-IM-25"


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(rows=2), "IM-24"),
        (Limits(columns=2), "IM-24"),
        (Limits(cells=8), "IM-24"),
        (Limits(cell_length=3), "IM-25"),
        (Limits(text_length=9), "IM-26"),
        (Limits(file_size=9), "IM-02"),
    ],
)
def test_a_csv_has_the_same_limits(tmp_path: Path, limits: Limits, code: str) -> None:
    path = placed(tmp_path, "a.csv", b"aaaa,b,c\n1,2,3\n4,5,6\n")
    assert len(read_sheets(path)[0].rows) == 3
    with pytest.raises(ImportRefusedError) as refused:
        read_sheets(path, limits)
    assert refused.value.code == f"CADRE-{code}"


def test_the_apostrophe_of_our_export_is_taken_away_again(tmp_path: Path) -> None:
    cells = ["=1+1", "+84", "-5", "@x", "'=1", "''", "'a", " =1", "\u200b=1", "đảng phí", "a=b"]
    text = "\n".join('"' + csv_cell(cell) + '"' for cell in cells)
    assert text.count("\"'") == 9, "seven are guarded, two begin with an apostrophe anyway"
    (sheet,) = read_sheets(placed(tmp_path, "a.csv", text.encode()))
    assert [row[0] for row in sheet.rows] == cells
