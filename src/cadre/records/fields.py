"""The fields that records share: ids, days, papers.

A record id is text made by the application. It is never derived from a citizen's number.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Any

from attrs import Attribute

from cadre.errors import RecordError
from cadre.months import FIRST_YEAR, LAST_YEAR, Month

__all__ = [
    "Choice",
    "ShownById",
    "a_count",
    "a_count_or_none",
    "a_flag",
    "a_flag_or_none",
    "a_month",
    "a_percent_or_none",
    "a_year",
    "an_id",
    "an_id_or_empty",
    "clean",
    "clean_text",
    "clean_texts",
    "present_text",
]

ID_LENGTH = 200
TEXT_LENGTH = 2000
MOST = 999_999
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def clean_text(value: Any, path: str, longest: int = TEXT_LENGTH) -> str:
    """
    Text as records keep it: NFC, one blank between words, nothing invisible.

    Raises:
        RecordError: Not text, too long, or with a control, directional or unassigned character.
    """
    if type(value) is not str:
        raise RecordError("CADRE-RE-01", path=path, expected="text")
    # ASCII without doubled or outer blanks is the common case, and already clean.
    plain = value.isascii() and value.isprintable() and len(value) <= longest
    if plain and "  " not in value and value.strip() == value:
        return value
    tidy = " ".join(unicodedata.normalize("NFC", value).split())
    if len(tidy) > longest:
        raise RecordError("CADRE-RE-01", path=path, expected=f"at most {longest} characters")
    for place, character in enumerate(tidy, 1):
        if unicodedata.category(character) in _INVISIBLE:
            hidden = f"text without U+{ord(character):04X} (character {place})"
            raise RecordError("CADRE-RE-01", path=path, expected=hidden)
    return tidy


def an_id(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a non-empty id of at most 200 visible characters."""
    if type(value) is not str or not value or len(value) > ID_LENGTH or not value.isprintable():
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="an id")


def a_month(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a ``Month``."""
    if not isinstance(value, Month):
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="Month")


def clean(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator that keeps text in its clean form (see ``clean_text``)."""
    path = f"{type(instance).__name__}.{attribute.name}"
    tidy = clean_text(value, path)
    if tidy != value:
        object.__setattr__(instance, attribute.name, tidy)


def present_text(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: clean text that is not empty."""
    clean(instance, attribute, value)
    if not value.strip():
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="text that is not empty")


def _refused(instance: Any, attribute: Attribute[Any], expected: str) -> RecordError:
    path = f"{type(instance).__name__}.{attribute.name}"
    return RecordError("CADRE-RE-01", path=path, expected=expected)


def an_id_or_empty(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: an id, or the empty text where there is none."""
    if value != "":
        an_id(instance, attribute, value)


def a_flag(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: true or false, and nothing that only looks like it."""
    if type(value) is not bool:
        raise _refused(instance, attribute, "true or false")


def a_flag_or_none(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: true, false, or not known."""
    if value is not None:
        a_flag(instance, attribute, value)


def a_count(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a whole number from 0 to 999,999."""
    if type(value) is not int or not 0 <= value <= MOST:
        raise _refused(instance, attribute, f"a whole number from 0 to {MOST}")


def a_count_or_none(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a whole number from 0 to 999,999, or not known."""
    if value is not None:
        a_count(instance, attribute, value)


def a_percent_or_none(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: whole percent from 0 to 100, or not known."""
    if value is not None and (type(value) is not int or not 0 <= value <= 100):
        raise _refused(instance, attribute, "0 to 100")


def a_year(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a year from 1900 to 2199."""
    if type(value) is not int or not FIRST_YEAR <= value <= LAST_YEAR:
        raise _refused(instance, attribute, f"a year from {FIRST_YEAR} to {LAST_YEAR}")


def clean_texts(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a tuple of clean texts, none empty, kept in order, each once."""
    if type(value) is not tuple:
        raise _refused(instance, attribute, "a tuple of texts")
    path = f"{type(instance).__name__}.{attribute.name}"
    tidy = tuple(dict.fromkeys(clean_text(one, path) for one in value))
    if "" in tidy:
        raise _refused(instance, attribute, "text that is not empty")
    if tidy != value:
        object.__setattr__(instance, attribute.name, tidy)


class Choice(StrEnum):
    """A closed list of words; another word is refused without being shown."""

    @classmethod
    def _missing_(cls, value: object) -> None:  # noqa: ARG003  (must not be shown)
        allowed = ", ".join(one.value for one in cls)
        raise RecordError("CADRE-RE-01", path=cls.__name__, expected=allowed) from None


class ShownById:
    """A record whose ``repr`` shows its kind and id, and nothing a log should not hold."""

    __slots__ = ()
    id: str

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r})"
