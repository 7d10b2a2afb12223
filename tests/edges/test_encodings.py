"""Old encodings are recognised and named; proper text is never suspected."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.encodings import _tcvn3 as tcvn3_table
from cadre_adapters.importers.encodings import _vni as vni_table
from cadre_adapters.importers.encodings import decode_utf8, legacy_encoding
from cadre_adapters.importers.sheets import read_sheets
from tests.edges.packages import placed

_TEXT = (
    "Họ tên,Chi bộ,Ghi chú\nNguyễn Văn Mẫu,Chi bộ Một,miễn sinh hoạt\n"
    "Trần Thị Thử,Chi bộ Hai,đóng đảng phí đủ\nLê Hữu Ví Dụ,Chi bộ Ba,chuyển đến tháng Năm\n"
)


def _typed(text: str, table: dict[str, str]) -> str:
    back = {char: code for code, char in table.items()}
    return "".join(back.get(char, char) for char in unicodedata.normalize("NFC", text))


def _cp1258(text: str) -> bytes:
    # The code page writes a tone as a sign of its own behind the vowel.
    tones = "\u0300\u0301\u0303\u0309\u0323"
    pieces = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        pieces.append(bare + "".join(part for part in parts if part in tones))
    return "".join(pieces).encode("cp1258")


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (_TEXT.encode("utf-16"), "UTF-16"),
        (_TEXT.encode("utf-16-le"), "UTF-16"),
        (_TEXT.encode("utf-16-be"), "UTF-16"),
        (_TEXT.encode("utf-32"), "UTF-32"),
        (_cp1258(_TEXT), "CP1258"),
        (_typed(_TEXT, tcvn3_table()).encode("latin-1"), "TCVN3"),
        (_typed(_TEXT, tcvn3_table()).encode(), "TCVN3"),
        (_typed(_TEXT, vni_table()).encode("latin-1"), "VNI"),
        (_typed(_TEXT, vni_table()).encode(), "VNI"),
        ("Müller,Straße\n".encode("latin-1"), "? (≠ UTF-8)"),
        (b"a,b\n\0\1\2\3\0,\1\n", "binary"),
    ],
)
def test_each_foreign_encoding_of_a_csv_is_refused_by_name(
    data: bytes, named: str, tmp_path: Path
) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read_sheets(placed(tmp_path, "a.csv", data))
    assert refused.value.code == "CADRE-IM-04"
    assert refused.value.facts["encoding"] == named
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("NguyÔn V¨n B×nh", "TCVN3"),
        ("TrÇn ThÞ HuÖ", "TCVN3"),
        ("Nguyeãn Vaên Bình", "VNI"),
        ("Traàn Thò Hueä", "VNI"),
        ("Nguyá»…n", "UTF-8 → Windows-1252"),
        ("Trần Thị Huệ", ""),
    ],
)
def test_a_single_name_typed_in_an_old_table_is_named(text: str, named: str) -> None:
    assert legacy_encoding(text) == named


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Thị Ánh Nguyệt",
        "Hà Văn Lò",
        "Lê Hoà Bình",
        "LÊ THÚY ÁI",
        "Đỗ Mười Một",
        "Quàng Văn Ó",
        "Y Bhiăo Niê",
        "H'Đứ Mlô",
        "K'Să Kbuôr",
        "Êban Hrê",
        "Rơ Châm Byưk",
        "Bdăp Đrông",
        "Siu Klôt",
        "Giàng A Páo",
        "Vàng Seo Dế",
        "Thạch Sóc Khăm",
        "Müller",
        "José Muñoz",
        "Hélène",
        "Trần Văn Kỹ, sinh hoạt tại Zürich",
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_real_kinds_of_names_raise_no_alarm(name: str, form: str) -> None:
    written = unicodedata.normalize(form, name)  # type: ignore[arg-type]
    assert legacy_encoding(written) == ""
    assert decode_utf8(written.encode(), "a.csv") == unicodedata.normalize("NFC", name)


def test_the_tables_hold_every_vietnamese_letter() -> None:
    bases = "aăâeêioôơuưy"
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {unicodedata.normalize("NFC", base + tone) for base in bases for tone in tones}
    odd = {letter for letter in letters if not letter.isascii()} | {"đ"}
    assert odd <= {*tcvn3_table().values()}
    assert odd | {letter.upper() for letter in odd} == {*vni_table().values()}


def test_the_table_of_tcvn3_is_that_of_the_c_library() -> None:
    if shutil.which("iconv") is None:
        pytest.skip("no iconv to compare with")
    for code, letter in tcvn3_table().items():
        done = subprocess.run(
            ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"],
            input=code.encode("latin-1"),
            capture_output=True,
            check=False,
        )
        if done.returncode:
            pytest.skip("this iconv does not know the table")
        assert unicodedata.normalize("NFC", done.stdout.decode()) == letter
