"""Files made to hang, fill or mislead a reader: each is refused with its code, nothing printed."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.guard import check_package, checked_package
from cadre_adapters.importers.limits import Limits
from cadre_adapters.importers.sheets import read_sheets
from tests.edges.packages import (
    ODS_CELL,
    XLSX_PARTS,
    ods,
    ods_of,
    packed,
    placed,
    sheet_part,
    xlsx,
)

_ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
_SHARED_ROW = "".join(f'<c r="A{row}" t="s"><v>0</v></c>' for row in range(1, 2001))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def _repeated(rows: int, columns: int, cell: str = "<table:table-cell{}/>") -> str:
    again = f' table:number-columns-repeated="{columns}"'
    row = f'<table:table-row table:number-rows-repeated="{rows}">'
    return f"{row}{cell.format(again)}</table:table-row>"


def _full(rows: int, columns: int) -> str:
    cell = '<table:table-cell office:value-type="float" office:value="1"{}/>'
    return _repeated(rows, columns, cell)


def _lying_table() -> bytes:
    """A part of 2 MiB whose table says that it has ten bytes."""
    data = bytearray(xlsx(_ONE, after=" " * 2_000_000))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(data)


def _same_name_twice() -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as package:
        warnings.simplefilter("ignore")
        for name, content in XLSX_PARTS.items():
            package.writestr(name, content)
        package.writestr("xl/worksheets/sheet1.xml", sheet_part(_ONE))
        package.writestr("xl/worksheets/Sheet1.xml", sheet_part(_ONE))
    return file.getvalue()


def _encrypted_entry() -> bytes:
    data = bytearray(xlsx(_ONE))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def _wild(name: str) -> bytes:
    return packed(XLSX_PARTS | {f"{name}{i}.xml": "<a/>" for i in range(2_001)})


_BOMBS: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "far cell": ("x.xlsx", "IM-24", lambda: xlsx('<row><c r="XFD1048576"><v>1</v></c></row>')),
    "far row": ("x.xlsx", "IM-24", lambda: xlsx('<row r="100001"><c><v>1</v></c></row>')),
    "far column": ("x.xlsx", "IM-24", lambda: xlsx('<row r="1"><c r="GS1"><v>1</v></c></row>')),
    "far text": ("x.xlsx", "IM-24", lambda: xlsx('<row><c r="GS1" t="inlineStr"><is/></c></row>')),
    "two corners": (
        "x.xlsx",
        "IM-24",
        lambda: xlsx(_ONE + '<row r="99000"><c r="GR99000"><v>1</v></c></row>'),
    ),
    "cell out of its row": (
        "x.xlsx",
        "IM-24",
        lambda: xlsx('<row r="1"><c r="A1"><v>1</v></c><c r="A1048571"><v>1</v></c></row>'),
    ),
    "prefixed far cell": (
        "x.xlsx",
        "IM-24",
        lambda: xlsx('<x:row><x:c r="XFD9"><x:v>1</x:v></x:c></x:row>'.replace("x:", "")),
    ),
    "row number that wraps": (
        "x.xlsx",
        "IM-21",
        lambda: xlsx('<row r="1"><c r="A99999999999"><v>1</v></c></row>'),
    ),
    "no cell name": ("x.xlsx", "IM-21", lambda: xlsx('<row r="1"><c r="1A"><v>1</v></c></row>')),
    "row zero": ("x.xlsx", "IM-21", lambda: xlsx('<row r="0"><c><v>1</v></c></row>')),
    "row of letters": ("x.xlsx", "IM-21", lambda: xlsx('<row r="x"><c><v>1</v></c></row>')),
    "huge merge": (
        "x.xlsx",
        "IM-24",
        lambda: xlsx(_ONE, '<mergeCells><mergeCell ref="A1:XFD40000"/></mergeCells>'),
    ),
    "senseless merge": (
        "x.xlsx",
        "IM-21",
        lambda: xlsx(_ONE, '<mergeCells><mergeCell ref="A1:?"/></mergeCells>'),
    ),
    "shared text that is not there": (
        "x.xlsx",
        "IM-21",
        lambda: xlsx('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', shared="<si><t>a</t></si>"),
    ),
    "one long text shared by all cells": (
        "x.xlsx",
        "IM-26",
        lambda: xlsx(f"<row>{_SHARED_ROW}</row>", shared=f"<si><t>{'a' * 30_000}</t></si>"),
    ),
    "cell too long": (
        "x.xlsx",
        "IM-25",
        lambda: xlsx(f'<row><c t="inlineStr"><is><t>{"a" * 32_768}</t></is></c></row>'),
    ),
    "formula never computed": (
        "x.xlsx",
        "IM-29",
        lambda: xlsx('<row r="1"><c r="C1"><f>1+1</f><v></v></c></row>'),
    ),
    "high ratio": ("x.xlsx", "IM-26", lambda: xlsx(_ONE, after="<!-- -->" * 2_000_000)),
    "lying zip table": ("x.xlsx", "IM-21", _lying_table),
    "many parts": ("x.xlsx", "IM-27", lambda: _wild("xl/p")),
    "one name twice": ("x.xlsx", "IM-21", _same_name_twice),
    "encrypted entry": ("x.xlsx", "IM-22", _encrypted_entry),
    "cut off": ("x.xlsx", "IM-21", lambda: xlsx(_ONE)[:-200]),
    "zip magic and nothing more": ("x.xlsx", "IM-21", lambda: b"PK\x03\x04" + b"\0" * 90),
    "ill-formed sheet": ("x.xlsx", "IM-21", lambda: xlsx("<row><c></row>")),
    "sheet in UTF-16": (
        "x.xlsx",
        "IM-21",
        lambda: packed(
            XLSX_PARTS | {"xl/worksheets/sheet1.xml": sheet_part(_ONE).encode("utf-16")}
        ),
    ),
    "sheet in UTF-16 without a mark": (
        "x.xlsx",
        "IM-21",
        lambda: packed(
            XLSX_PARTS | {"xl/worksheets/sheet1.xml": sheet_part(_ONE).encode("utf-16-le")}
        ),
    ),
    "sheet that is missing": ("x.xlsx", "IM-21", lambda: packed(XLSX_PARTS)),
    "entity bomb in an xlsx": (
        "x.xlsx",
        "IM-23",
        lambda: packed(XLSX_PARTS | {"xl/worksheets/sheet1.xml": _LAUGHS + sheet_part(_ONE)}),
    ),
    "nested tags": ("x.xlsx", "IM-27", lambda: xlsx("<a>" * 200_000)),
    "endless tag": ("x.xlsx", "IM-27", lambda: xlsx(f'<row a="{"ab<"[:2] * 400_000}"/>')),
    "endless comment": ("x.xlsx", "IM-27", lambda: xlsx(f"<!--{'abc' * 300_000}-->")),
    "old xls": ("x.xls", "IM-03", lambda: _OLE),
    "xls renamed to xlsx": ("x.xlsx", "IM-03", lambda: _OLE),
    "xlsx with a password": (
        "x.xlsx",
        "IM-22",
        lambda: _OLE + "EncryptedPackage".encode("utf-16-le"),
    ),
    "not a zip": ("x.xlsx", "IM-20", lambda: b"hello"),
    "nothing": ("x.xlsx", "IM-20", lambda: b""),
    "web page": ("x.xlsx", "IM-20", lambda: b"<html><table></table></html>"),
    "xlsx renamed to ods": ("x.ods", "IM-20", lambda: xlsx(_ONE)),
    "ods renamed to xlsx": ("x.xlsx", "IM-20", lambda: ods(ODS_CELL)),
    "xlsx renamed to csv": ("x.csv", "IM-20", lambda: xlsx(_ONE)),
    "some zip": ("x.xlsx", "IM-20", lambda: packed({"a.txt": "a"})),
    "word document": (
        "x.xlsx",
        "IM-20",
        lambda: packed({"[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>"}),
    ),
    "text document as ods": (
        "x.ods",
        "IM-20",
        lambda: packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
    ),
    "unknown kind": ("x.pdf", "IM-20", lambda: b"%PDF-1.7"),
    "ods with a password": (
        "x.ods",
        "IM-22",
        lambda: ods(ODS_CELL, manifest="<manifest:encryption-data/>"),
    ),
    "entity bomb in an ods": ("x.ods", "IM-23", lambda: ods(ODS_CELL, before=_LAUGHS)),
    "outside entity": (
        "x.ods",
        "IM-23",
        lambda: ods(ODS_CELL, before='<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
    ),
    "cut off content.xml": ("x.ods", "IM-21", lambda: ods_of("<office:document-content><a>")),
    "ill-formed content.xml": ("x.ods", "IM-21", lambda: ods_of("<a><b></a>")),
    "cells repeated": ("x.ods", "IM-24", lambda: ods(_full(1, 300_000_000))),
    "rows repeated": ("x.ods", "IM-24", lambda: ods(_full(1_048_576, 1))),
    "repeats without a number": ("x.ods", "IM-21", lambda: ods(_full(-1, 1))),
    "cell behind empty rows": (
        "x.ods",
        "IM-24",
        lambda: ods(_repeated(1_000_000, 1) + f"<table:table-row>{ODS_CELL}</table:table-row>"),
    ),
    "blanks repeated": (
        "x.ods",
        "IM-25",
        lambda: ods(
            '<table:table-row><table:table-cell office:value-type="string"><text:p>'
            '<text:s text:c="50000000"/></text:p></table:table-cell></table:table-row>'
        ),
    ),
    "long cell repeated": (
        "x.ods",
        "IM-26",
        lambda: ods(
            _repeated(
                2_000,
                1,
                '<table:table-cell office:value-type="string"{}><text:p>'
                + "a" * 30_000
                + "</text:p></table:table-cell>",
            )
        ),
    ),
    "ods formula never computed": (
        "x.ods",
        "IM-29",
        lambda: ods('<table:table-row><table:table-cell table:formula="of:=1"/></table:table-row>'),
    ),
}


@pytest.mark.parametrize("bomb", _BOMBS)
def test_each_bomb_is_refused_with_its_code(
    bomb: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    name, code, make = _BOMBS[bomb]
    path = placed(tmp_path, name, make())
    with pytest.raises(ImportRefusedError) as refused:
        read_sheets(path)
    assert refused.value.code == f"CADRE-{code}"
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None
    assert capfd.readouterr() == ("", "")
    for lang in ("vi", "en"):
        said = refused.value.explain(lang)
        assert name in said
        assert str(tmp_path) not in said
        assert "<" not in said, "a fact of the sentence was not given"


_HARMLESS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "three million empty rows": (
        "x.xlsx",
        lambda: xlsx(_ONE + "<row/>" * 3_000_000),
    ),
    "styled cells far away": (
        "x.xlsx",
        lambda: xlsx(_ONE + '<row r="1048576"><c r="XFD1048576" s="0"/></row>'),
    ),
    "dimension of the whole sheet": (
        "x.xlsx",
        lambda: xlsx(_ONE, after='<dimension ref="A1:XFD1048576"/>'),
    ),
    "title merged over a whole row": (
        "x.xlsx",
        lambda: xlsx(_ONE, '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>'),
    ),
    "end of a sheet as LibreOffice writes it": (
        "x.ods",
        lambda: ods(_full(1, 1) + _repeated(1_048_575, 16_384)),
    ),
    "end of a row as LibreOffice writes it": (
        "x.ods",
        lambda: ods(
            '<table:table-row><table:table-cell office:value-type="float" office:value="1"/>'
            '<table:table-cell table:number-columns-repeated="16383"/></table:table-row>'
        ),
    ),
}


@pytest.mark.parametrize("case", _HARMLESS)
def test_what_only_looks_large_is_read_or_refused_and_never_grows(
    case: str, tmp_path: Path
) -> None:
    name, make = _HARMLESS[case]
    path = placed(tmp_path, name, make())
    if case == "three million empty rows":
        with pytest.raises(ImportRefusedError) as refused:
            read_sheets(path)
        assert refused.value.code == "CADRE-IM-26"
    else:
        assert read_sheets(path)[0].rows == ((1,),)


def test_a_file_past_the_size_limit_is_refused_unread(tmp_path: Path) -> None:
    path = placed(tmp_path, "x.xlsx", xlsx(_ONE))
    with pytest.raises(ImportRefusedError, match="exceeds the limit") as refused:
        check_package(path, Limits(file_size=1024))
    assert refused.value.code == "CADRE-IM-02"


def test_unpacked_bytes_are_counted_whatever_the_table_says(tmp_path: Path) -> None:
    path = placed(tmp_path, "x.xlsx", xlsx(_ONE, after=" " * 500_000))
    with pytest.raises(ImportRefusedError) as refused:
        check_package(path, Limits(unpacked_size=400_000))
    assert refused.value.code == "CADRE-IM-26"
    check_package(path)


def test_time_runs_out_between_pieces(tmp_path: Path) -> None:
    path = placed(tmp_path, "x.xlsx", xlsx(_ONE))
    with pytest.raises(ImportRefusedError) as refused:
        check_package(path, Limits(seconds=-1))
    assert refused.value.code == "CADRE-IM-28"


def test_only_checked_parts_reach_the_reader(tmp_path: Path) -> None:
    more = {"xl/vbaProject.bin": b"macro", "xl/media/a.png": b"picture"}
    path = placed(tmp_path, "x.xlsx", xlsx(_ONE, more=more))
    with zipfile.ZipFile(checked_package(path)) as copy:
        assert {*copy.namelist()} == {*XLSX_PARTS, "xl/worksheets/sheet1.xml"}


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    for name in ("x.xlsx", "x.ods", "x.csv"):
        with pytest.raises(ImportRefusedError) as refused:
            read_sheets(tmp_path / name)
        assert refused.value.code == "CADRE-IM-08"
