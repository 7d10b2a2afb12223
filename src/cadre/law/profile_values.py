"""Figures as a profile writes them (cách viết một mức): typed by the figure they replace.

A whole number stays one, a fraction is written ``"1/5"``, a share of a vote or a length of time
is a table of its parts, and several things are a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from fractions import Fraction
from functools import partial
from types import TracebackType
from typing import Any, Self

from attrs import fields, has

from cadre.errors import RecordError, UsageError, together
from cadre.money import Dong

__all__ = ["Refusals", "a_table", "a_value", "check_keys", "refused"]


def refused(path: str, expected: str) -> UsageError:
    """The error for a place of a profile that says what cannot be (``CADRE-LA-04``)."""
    return UsageError("CADRE-LA-04", path=path, expected=expected)


class Refusals:
    """
    What is refused in one part of a profile, told together when the part was read.

    ::

        with Refusals() as refusals:
            with refusals.apart():
                ...  # a place that may be refused; the places after it are read all the same

    Raises:
        UsageError: Something was refused; ``others`` is what else was.
    """

    def __init__(self) -> None:
        self._found: list[UsageError] = []

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Keep what is refused inside, and go on."""
        try:
            yield
        except UsageError as error:
            self._found.append(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, UsageError):
            self._found.append(error)
        if self._found and (error is None or isinstance(error, UsageError)):
            raise together(self._found) from None


def a_table(said: Any, path: str) -> Mapping[str, Any]:
    """
    What stands at *path*: a table.

    Raises:
        UsageError: It is none.
    """
    if not isinstance(said, Mapping):
        raise refused(path or "profile", "a table")
    return said


def check_keys(table: Mapping[str, Any], path: str, known: tuple[str, ...]) -> None:
    """
    Refuse the keys of a table that are not known.

    Raises:
        UsageError: There are some.
    """
    unknown = [f"{path}.{key}".lstrip(".") for key in table if key not in known]
    if unknown:
        raise together([refused(place, f"one of {', '.join(known)}") for place in unknown])


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
    table = a_table(said, path)
    parts = {}
    with Refusals() as refusals:
        with refusals.apart():
            check_keys(table, path, names)
        for name in names:
            with refusals.apart():
                if name not in table:
                    raise refused(f"{path}.{name}", "a value for this field")
                parts[name] = a_value(table[name], getattr(like, name), f"{path}.{name}")
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
    found = []
    with Refusals() as refusals:
        for number, one in enumerate(said, 1):
            with refusals.apart():
                found.append(a_value(one, first, f"{path}[{number}]"))
    return type(like)(found)


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
