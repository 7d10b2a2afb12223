"""Damaged files: whatever was changed, the answer is rows or a refusal, and nothing is printed."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cadre.errors import CadreError, ImportRefusedError
from cadre_adapters.importers.sheets import read_sheets
from tests.edges.packages import ODS_CELL, ods, placed, xlsx

_XLSX = xlsx(
    '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>12.5</v></c><c r="D2" t="b"><v>1</v></c>'
    '<c r="E2" t="inlineStr"><is><t>Chi bộ</t></is></c><c r="F2" s="1"><v>45000</v></c></row>'
    '<row r="4"><c r="A4" t="e"><v>#REF!</v></c><c r="B4"><f>1+1</f><v>2</v></c></row>',
    '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
    "<si><t>Tên Mẫu</t></si><si><r><t>a</t></r><r><t>b</t></r></si>",
)
_ODS = ods(
    '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
    f'<table:table-row>{ODS_CELL}<table:table-cell table:number-columns-repeated="3"/>'
    '<table:table-cell office:value-type="date" office:date-value="2026-01-03"/>'
    '<table:table-cell office:value-type="float" office:value="5" '
    'table:number-columns-repeated="2"/></table:table-row>'
)
_CSV = 'Mã,Họ tên\ndv-000017,Tên Mẫu A\n"dv-000018","Tên\nMẫu B"\n'.encode()


def _bytes_changed(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        at = chance.randrange(len(changed))
        match chance.randrange(4):
            case 0:
                changed[at] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.randrange(1, 40)]
            case 2:
                changed[at:at] = chance.randbytes(chance.randrange(1, 20))
            case _:
                changed[at] ^= 1 << chance.randrange(8)
        if not changed:
            break
    return bytes(changed)


def _parts_changed(data: bytes, chance: random.Random) -> bytes:
    """The same, but inside one part, so that the zip around it is whole."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        names = old.namelist()
        victim = chance.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, _text_changed(part, chance) if name == victim else part)
    return result.getvalue()


def _text_changed(part: bytes, chance: random.Random) -> bytes:
    numbers = (b"0", b"-1", b"99999", b"4294967297", b"1048576", b"x", b"")
    text = part.replace(b'"1"', b'"%s"' % chance.choice(numbers)) if chance.random() < 0.3 else part
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(text) or 1)
        match chance.randrange(3):
            case 0:
                digits = [i for i, byte in enumerate(text) if 48 <= byte <= 57]
                at = chance.choice(digits or [at])
                text = text[:at] + chance.choice(numbers) + text[at + 1 :]
            case 1:
                tags = text.split(b"<")
                chance.shuffle(tags) if chance.random() < 0.2 else tags.pop(
                    chance.randrange(len(tags))
                )
                text = b"<".join(tags) or b"<"
            case _:
                text = text[:at] + bytes([chance.randrange(32, 127)]) + text[at + 1 :]
    return text


def _mutants(data: bytes, seed: int, count: int, *, package: bool) -> Iterator[bytes]:
    chance = random.Random(seed)
    for number in range(count):
        inside = package and number % 2
        yield (_parts_changed if inside else _bytes_changed)(data, chance)


@pytest.mark.parametrize(
    ("name", "data"),
    [("x.xlsx", _XLSX), ("x.ods", _ODS), ("x.csv", _CSV)],
    ids=lambda x: str(x)[:6],
)
def test_mutated_files_are_read_or_refused(
    name: str, data: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert read_sheets(placed(tmp_path, name, data))[0].rows
    refused: list[CadreError] = []
    for mutant in _mutants(data, 20261122, 400, package=not name.endswith("csv")):
        try:
            read_sheets(placed(tmp_path, name, mutant))
        except CadreError as error:
            refused.append(error)
    assert len(refused) > 20
    assert {type(error) for error in refused} == {ImportRefusedError}
    assert all(error.__suppress_context__ or error.__context__ is None for error in refused)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "data"), [("x.xlsx", _XLSX), ("x.ods", _ODS)], ids=["xlsx", "ods"]
)
def test_a_package_cut_off_anywhere_is_refused(name: str, data: bytes, tmp_path: Path) -> None:
    for length in range(0, len(data) - 1, 37):
        with pytest.raises(ImportRefusedError):
            read_sheets(placed(tmp_path, name, data[:length]))
