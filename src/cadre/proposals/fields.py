"""The fields that candidates and duties share: sets of words, ids, whole numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import Attribute

from cadre.errors import RecordError
from cadre.records.fields import clean_text

__all__ = ["a_number", "a_set_of_words", "as_given"]

MOST = 999_999


def as_given(values: Iterable[str]) -> Any:
    """An attrs converter: any iterable of words; one text alone is left for the validator."""
    given: Any = values
    is_text = isinstance(given, str | bytes)
    return tuple(given) if isinstance(given, Iterable) and not is_text else given


def a_set_of_words(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator that keeps words in their clean form, as a frozen set."""
    path = f"{type(instance).__name__}.{attribute.name}"
    if not isinstance(value, tuple):
        raise RecordError("CADRE-RE-01", path=path, expected="a set of values")
    words = frozenset(clean_text(word, path) for word in value)
    if "" in words:
        raise RecordError("CADRE-RE-01", path=path, expected="text that is not empty")
    object.__setattr__(instance, attribute.name, words)


def a_number(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a whole number from 0 to 999999."""
    if type(value) is not int or not 0 <= value <= MOST:
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected=f"a whole number from 0 to {MOST}")
