"""Names (họ tên) and Vietnamese text: the order of names, keys for search and for comparing.

A name is kept as it was given; nothing here rewrites one. Letters sort as the Vietnamese alphabet
has them (a ă â … d đ e ê … o ô ơ … u ư …, with f j w z in place); tones (thanh) decide only
between words of the same letters: none, huyền, hỏi, ngã, sắc, nặng; small before capital last.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

__all__ = ["NameKey", "TextKey", "name_key", "search_key", "sort_by_name", "spelling_key"]

T = TypeVar("T")

TextKey = tuple[tuple[int, ...], tuple[tuple[int, ...], ...], tuple[bool, ...]]
"""Letters, then the marks of each, then which are capitals."""
NameKey = tuple[TextKey, TextKey, TextKey]
"""Given name, family name, middle names."""

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng."""
_FIRST_LETTER = 0x110000
"""Above every code point: blanks, signs and digits come before the letters …"""
_OTHER_LETTERS = 0x120000
"""… and letters of other scripts after them."""

_WEIGHT = {letter: _FIRST_LETTER + place for place, letter in enumerate(_ALPHABET)}
_TONE_WEIGHT = {tone: place for place, tone in enumerate(_TONES, 1)}
_LETTER_OF = {
    (letter[0], letter[1]): whole
    for whole in _ALPHABET
    if len(letter := unicodedata.normalize("NFD", whole)) == 2
}
"""``("a", breve)`` → ``"ă"``: the marks that make another letter."""


def name_key(full_name: str) -> NameKey:
    """
    What Vietnamese names are ordered by (thứ tự tên): given name, family name, middle names.

    The given name is the last word, the family name the first. Composed and decomposed text (NFC,
    NFD) and any number of blanks give the same key. For long lists use ``sort_by_name``.
    """
    given, family, middle = _parts(full_name)
    return _text_key(given), _text_key(family), _text_key(middle)


def sort_by_name(items: Iterable[T], *, key: Callable[[T], str] | None = None) -> list[T]:
    """
    Items in the Vietnamese order of names; equal names keep their order.

    Args:
        key: Gives the full name of an item; without it the items are names themselves.
    """
    listed: list[Any] = list(items)
    names = listed if key is None else [key(item) for item in listed]
    # Keys are dear, distinct words few: rank each word once, then compare one integer a name.
    parts = [_parts(name) for name in names]
    given = _ranks(part[0] for part in parts)
    family = _ranks(part[1] for part in parts)
    middle = _ranks(part[2] for part in parts)
    places = [
        (given[own] * len(family) + family[first]) * len(middle) + middle[between]
        for own, first, between in parts
    ]
    return [listed[index] for index in sorted(range(len(listed)), key=places.__getitem__)]


def search_key(text: str) -> str:
    """
    Text as people type it in a hurry (khóa tìm kiếm): no marks, đ as d, small, single blanks.

    >>> search_key("Đặng  Thị Thu HƯỜNG")
    'dang thi thu huong'
    """
    plain = unicodedata.normalize("NFD", text).lower().replace("đ", "d")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def spelling_key(text: str) -> str:
    """
    One key for both legal places of a tone (Hòa = Hoà, Thúy = Thuý); small, single blanks.

    The tone of each word is moved to its last letter, so keys are for comparing, not for showing.
    """
    words = unicodedata.normalize("NFD", text).lower().split()
    return unicodedata.normalize("NFC", " ".join(_tone_last(word) for word in words))


def _tone_last(word: str) -> str:
    letters = "".join(c for c in word if c not in _TONES)
    return letters + "".join(sorted(c for c in word if c in _TONES))


def _parts(full_name: str) -> tuple[str, str, str]:
    """Given name, family name, middle names; a single word is a given name."""
    words = full_name.split()
    if len(words) < 2:
        return "".join(words), "", ""
    return words[-1], words[0], " ".join(words[1:-1])


def _ranks(texts: Iterable[str]) -> dict[str, int]:
    """The place of each distinct text; texts of one key share a place."""
    keys = {text: _text_key(text) for text in dict.fromkeys(texts)}
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    return {text: places[key] for text, key in keys.items()}


def _text_key(text: str) -> TextKey:
    letters: list[int] = []
    marks: list[tuple[int, ...]] = []
    capitals: list[bool] = []
    for base, own_marks in _clusters(unicodedata.normalize("NFD", text)):
        small = base.lower()
        rest = own_marks
        for mark in own_marks:
            if (small, mark) in _LETTER_OF:
                small = _LETTER_OF[small, mark]
                rest = own_marks.replace(mark, "", 1)
                break
        letters.append(_letter_weight(small))
        marks.append(tuple(sorted(_TONE_WEIGHT.get(mark, ord(mark)) for mark in rest)))
        capitals.append(small != base and base.isupper())
    return tuple(letters), tuple(marks), tuple(capitals)


def _clusters(decomposed: str) -> list[tuple[str, str]]:
    """Each letter with the marks that follow it."""
    clusters: list[tuple[str, str]] = []
    for character in decomposed:
        if clusters and unicodedata.combining(character):
            base, marks = clusters[-1]
            clusters[-1] = (base, marks + character)
        else:
            clusters.append((character, ""))
    return clusters


def _letter_weight(letter: str) -> int:
    known = _WEIGHT.get(letter)
    if known is not None:
        return known
    code = ord(letter[0])
    return _OTHER_LETTERS + code if letter.isalpha() else code
