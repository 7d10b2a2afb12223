"""Text on its way out (lọc văn bản khi xuất): what no format can carry is made visible.

Every exporter passes its text through ``printable`` first, so that one odd character in one
name neither spoils a whole paper nor vanishes. ``csv_cell`` and ``csv_text`` are the two
directions of the guard against formulas in csv.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["csv_cell", "csv_text", "printable"]

# Control characters, DEL and C1 (legal in XML, but some writers drop them silently), lone
# surrogates and non-characters. Newline and tab stay; a carriage return becomes a newline.
_ILLEGAL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
_ODD = re.compile(f"[{_ILLEGAL}]")
_NOT_CLEAN = re.compile(f"[\r{_ILLEGAL}]")

# What a spreadsheet may skip before it decides that a cell is a formula.
_UNSEEN = (
    r"\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
# The full-width signs count too: some office programs read them as the plain ones.
_TRIGGER = rf"(?:[{_UNSEEN}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])"
# Apostrophes in front belong to the pattern: a text that already looks guarded gets one more,
# so that taking one away on reading always gives back what was written.
_GUARD = re.compile(rf"'*{_TRIGGER}")
_GUARDED = re.compile(rf"''*{_TRIGGER}")


def printable(text: str) -> str:
    """
    The text as every format can carry it: NFC, with newline and tab kept.

    A character that XML cannot carry, a control character, a non-character or a lone surrogate
    becomes visible as ``\\u{0007}``; a carriage return becomes a newline.
    """
    if text.isascii() and text.isprintable():
        return text
    if _NOT_CLEAN.search(text):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _ODD.sub(lambda found: f"\\u{{{ord(found[0]):04X}}}", text)
    return unicodedata.normalize("NFC", text)


def csv_cell(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{text}" if _GUARD.match(text) else text


def csv_text(cell: str) -> str:
    """What ``csv_cell`` was given: takes its apostrophe away again."""
    return cell[1:] if _GUARDED.match(cell) else cell
