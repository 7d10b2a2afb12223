"""Figures as a profile writes them (cách viết một mức): typed by the figure they replace.

A whole number stays one, a fraction is written ``"1/5"``, a share of a vote or a length of time
is a table of its parts, and several things are a list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from fractions import Fraction
from functools import partial
from typing import Any

from attrs import fields, has

from cadre.errors import RecordError, UsageError
from cadre.money import Dong

__all__ = ["a_table", "a_value", "refused"]


def refused(path: str, expected: str) -> UsageError:
    """The error for a place of a profile that says what cannot be (``CADRE-LA-04``)."""
    return UsageError("CADRE-LA-04", path=path, expected=expected)


def a_table(said: Any, path: str, known: tuple[str, ...]) -> Mapping[str, Any]:
    """
    What stands at *path*: a table of known keys.

    Raises:
        UsageError: It is no table, or has another key.
    """
    if not isinstance(said, Mapping):
        raise refused(path or "profile", "a table")
    for key in said:
        if key not in known:
            raise refused(f"{path}.{key}".lstrip("."), f"one of {', '.join(known)}")
    return said


def a_value(said: Any, like: Any, path: str) -> Any:
    """
    A figure of the same type as *like*.

    Args:
        said: As TOML gives it.
        like: A figure that it replaces.
        path: Where it stands in the profile.

    Raises:
        UsageError: It is of another type or impossible, or no profile can write such a figure.
    """
    if has(type(like)):
        return _parts(said, like, path)
    if isinstance(like, tuple | frozenset) and like:
        return _several(said, like, path)
    if isinstance(like, Enum):
        return _one_of(said, type(like), path)
    read = _PLAIN.get(type(like))
    if read is None:
        raise refused(path, "a figure that a profile can write")
    return read(said, path)


def _parts(said: Any, like: Any, path: str) -> Any:
    """A value of several fields, each typed by the field it replaces."""
    names = tuple(one.name for one in fields(type(like)) if one.init)
    table = a_table(said, path, names)
    for name in names:
        if name not in table:
            raise refused(f"{path}.{name}", "a value for this field")
    parts = {name: a_value(table[name], getattr(like, name), f"{path}.{name}") for name in names}
    try:
        return type(like)(**parts)
    except RecordError as impossible:
        expected = str(impossible.facts.get("expected", "another value"))
        raise refused(path, expected) from None


def _several(said: Any, like: Any, path: str) -> Any:
    first = next(iter(like))
    if not isinstance(said, list) or not said:
        raise refused(path, "a list that is not empty")
    if any(type(one) is not type(first) for one in like):
        raise refused(path, "a figure that a profile can write")
    return type(like)(
        a_value(one, first, f"{path}[{number}]") for number, one in enumerate(said, 1)
    )


def _one_of(said: Any, kind: type[Enum], path: str) -> Enum:
    for one in kind:
        if type(said) is type(one.value) and said == one.value:
            return one
    raise refused(path, f"one of {', '.join(str(one.value) for one in kind)}")


def _exactly(kind: type, expected: str, said: Any, path: str) -> Any:
    # ``true`` is a whole number to Python, and never to a law.
    if type(said) is not kind:
        raise refused(path, expected)
    return said


def _count(said: Any, path: str) -> int:
    """No figure of the law is below zero."""
    count: int = _exactly(int, "a whole number from 0 up", said, path)
    if count < 0:
        raise refused(path, "a whole number from 0 up")
    return count


def _fraction(said: Any, path: str) -> Fraction:
    """``"1/5"``; a decimal number is refused because it may not be the share that is meant."""
    expected = 'a fraction such as "1/5"'
    parts = said.split("/") if isinstance(said, str) else []
    if len(parts) != 2 or not all(one.isascii() and one.isdecimal() for one in parts):
        raise refused(path, expected)
    if len(said) > 20 or int(parts[1]) == 0:
        raise refused(path, expected)
    return Fraction(said)


def _dong(said: Any, path: str) -> Dong:
    try:
        return Dong(_PLAIN[int](said, path))
    except RecordError:
        raise refused(path, "at most 10^15 đồng") from None


_PLAIN: Mapping[type, Callable[[Any, str], Any]] = {
    bool: partial(_exactly, bool, "true or false"),
    int: _count,
    str: partial(_exactly, str, "text"),
    Fraction: _fraction,
    Dong: _dong,
}
