"""Text on its way out: odd characters become visible, formulas lose their power, the rest stays."""

from __future__ import annotations

import unicodedata
from xml.parsers import expat
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre_adapters.printable import csv_cell, csv_text, printable

_ANY_TEXT = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Chi bộ Một", "Chi bộ Một"),
        (unicodedata.normalize("NFD", "Chi bộ Một"), "Chi bộ Một"),
        ("a\x07b", "a\\u{0007}b"),
        ("\x00", "\\u{0000}"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\ufffe\uffff", "\\u{FFFE}\\u{FFFF}"),
        ("\ufdd0", "\\u{FDD0}"),
        ("\U0001ffff", "\\u{1FFFF}"),
        ("\U0010fffe", "\\u{10FFFE}"),
        ("\ud800", "\\u{D800}"),
        ("\x7f\x85", "\\u{007F}\\u{0085}"),
        ("e\x07\u0302", "e\\u{0007}\u0302"),
        ("\U0001f600 \U0001fffd", "\U0001f600 \U0001fffd"),
    ],
)
def test_what_no_format_can_carry_becomes_visible(text: str, shown: str) -> None:
    assert printable(text) == shown


def _through_xml(text: str) -> str:
    pieces: list[str] = []
    parser = expat.ParserCreate("UTF-8")
    parser.CharacterDataHandler = pieces.append
    parser.Parse(f"<a>{escape(text)}</a>".encode(), True)
    return "".join(pieces)


@given(_ANY_TEXT | st.text(st.characters(categories=["Cc", "Cs", "Cn", "Co", "Mn"])))
def test_printable_text_goes_through_xml_unharmed_and_stays_as_it_is(text: str) -> None:
    shown = printable(text)
    assert _through_xml(shown) == shown
    assert printable(shown) == shown
    assert unicodedata.is_normalized("NFC", shown)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_ordinary_text_is_only_normalised(text: str) -> None:
    assert printable(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+84 912",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        " =1",
        "\u00a0=1",
        "\u200b\ufeff=1",
        "\u202e@x",
        "\uff1d1+1",
        "'=1",
        '=HYPERLINK("http://x","y")',
    ],
)
def test_a_cell_that_could_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert csv_cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "a=1", "5", "Nguyễn", "'", "'a", "dv-000017", "1-2", "?=", " "]
)
def test_an_ordinary_cell_stays_as_it_is(text: str) -> None:
    assert csv_cell(text) == text
    assert csv_text(text) == text


@given(_ANY_TEXT | st.text(st.sampled_from("'=+-@ \t\r\n\u200ba")))
def test_reading_gives_back_what_was_written(text: str) -> None:
    assert csv_text(csv_cell(text)) == text
