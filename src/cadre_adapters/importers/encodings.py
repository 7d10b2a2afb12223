"""Old Vietnamese encodings (bảng mã tiếng Việt cũ): recognised and named, never guessed silently.

Text is read as UTF-8 only. What is something else is refused by its name, so that nobody's name
is ever stored wrong. A text counts as legacy when, read by that table, most of its odd words
turn into possible Vietnamese syllables that they were not before.

VIQR is plain ASCII and too close to ordinary text to be judged here.
"""

from __future__ import annotations

import codecs
import functools
import re
import unicodedata

from cadre.errors import ImportRefusedError

__all__ = ["decode_utf8", "legacy_encoding"]

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAMPLE = 200_000
"""Characters looked at when a text is judged."""


def _tcvn3() -> dict[str, str]:
    lower = {
        0xA8: "ăâêôơưđ",
        0xB5: "àảãáạ",
        0xBB: "ằẳẵắ",
        0xC6: "ặầẩẫấậè",
        0xCE: "ẻẽéẹềểễếệìỉ",
        0xDC: "ĩíịò",
        0xE1: "ỏõóọồổỗốộờởỡớợù",
        0xF1: "ủũúụừửữứựỳỷỹýỵ",
        0xA1: "ĂÂÊÔƠƯĐ",
    }
    return {chr(at + i): char for at, run in lower.items() for i, char in enumerate(run)}


def _vni() -> dict[str, str]:
    tones = dict(zip("øùûõï", "\u0300\u0301\u0309\u0303\u0323", strict=True))
    table = dict(zip("æóòîñôöìí", "ỉĩịỵđơưìí", strict=True))
    for vowel in "aeouyôö":
        for sign, tone in tones.items():
            table[vowel + sign] = unicodedata.normalize("NFC", table.get(vowel, vowel) + tone)
    for vowels, base, signs in (("aeo", "\u0302", "âàáåãä"), ("a", "\u0306", "êèéúüë")):
        for vowel in vowels:
            for sign, tone in zip(signs, ("", *"\u0300\u0301\u0309\u0303\u0323"), strict=True):
                table[vowel + sign] = unicodedata.normalize("NFC", vowel + base + tone)
    return table | {key.upper(): char.upper() for key, char in table.items()}


@functools.cache
def _tables() -> tuple[tuple[str, re.Pattern[str], dict[str, str]], ...]:
    named = (("TCVN3", _tcvn3()), ("VNI", _vni()))
    return tuple(
        (name, re.compile("|".join(sorted(table, key=len, reverse=True))), table)
        for name, table in named
    )


_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?"
    r"(?:(?:iê|yê|uyê|ươ|uô|oă|oa|uâ|oo|oe|[aăâeoôơuư])(?:ng|c|m|n|p|t)?"
    r"|(?:oa|uê|uy|[aêiy])(?:nh|ch)|(?:uy|[êiy])(?:c|m|n|p|t|ng)?"
    r"|(?:iê|yê|oa|oe|[aâeêiưă])[ou]|ươ[iu]|uôi|(?:oa|uâ|[aâ])y|(?:oa|[aoôơuư])i"
    r"|ia|ya|ưa|ua|uya|uyu|uê|uơ|uy)"
)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W\d_]+")


@functools.lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    if not (word.islower() or word.isupper() or word.istitle()):
        return False
    bare, tones = _TONES.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))


def legacy_encoding(text: str) -> str:
    """
    The name of the old table the text was typed in: ``TCVN3``, ``VNI``, or empty for none.

    Text in these tables sits in modern files as ordinary Latin letters ("NguyÔn"). UTF-8 that
    was opened as Windows-1252 ("Nguyá»…n") answers ``UTF-8 → Windows-1252``. Proper Vietnamese
    and names of other languages answer empty.
    """
    if text.isascii():
        return ""
    text = unicodedata.normalize("NFC", text[:_SAMPLE])
    odd = [word for word in re.split(r"[\s,;.:()/-]+", text) if word and not word.isascii()]
    wrong = [word for word in odd if not _is_syllable(word)]
    # Read by a wrong table, a few words always happen to look right; most of them never do.
    if 3 * len(wrong) < len(odd):
        return ""
    for name, tokens, table in _tables():
        if _mended(wrong, tokens, table) * 5 >= len(wrong) * 4:
            return name
    if sum(map(_is_mojibake, wrong)) * 2 >= len(wrong):
        return "UTF-8 → Windows-1252"
    return ""


def _mended(words: list[str], tokens: re.Pattern[str], table: dict[str, str]) -> int:
    return sum(
        _is_syllable(mended.lower())
        for word in words
        if (mended := tokens.sub(lambda found: table[found[0]], word)) != word
    )


def _is_mojibake(word: str) -> bool:
    try:
        word.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return False
    return True


def decode_utf8(data: bytes, name: str) -> str:
    """
    The text of a UTF-8 file, with or without its mark, in NFC.

    Args:
        data: The whole file.
        name: Its name without a folder, for the message.

    Raises:
        ImportRefusedError: The file is in another encoding, which is named.
    """
    encoding = _foreign_encoding(data)
    if encoding:
        raise ImportRefusedError("CADRE-IM-04", name=name, encoding=encoding)
    text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
    if old := legacy_encoding(text):
        raise ImportRefusedError("CADRE-IM-04", name=name, encoding=old)
    return text


def _foreign_encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if b"\0" in data[:_SAMPLE]:
        return "UTF-16" if _looks_wide(data[:_SAMPLE]) else "binary"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data[:_SAMPLE])
    return ""


def _looks_wide(data: bytes) -> bool:
    # Latin text in UTF-16 has its zero bytes on one side only.
    return max(data[0::2].count(0), data[1::2].count(0)) * 3 > len(data) // 2


def _eight_bit(data: bytes) -> str:
    """The likeliest of the Vietnamese one-byte tables; bytes alone cannot prove it."""
    modern = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    words = [word for word in _WORD.findall(modern) if not word.isascii()]
    if words and sum(map(_is_syllable, words)) * 5 >= len(words) * 4:
        return "CP1258"
    return legacy_encoding(data.decode("latin-1")) or "? (≠ UTF-8)"
