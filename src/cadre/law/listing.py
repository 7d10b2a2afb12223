"""A figure that is several things (danh mục): groups of people, levels, forms."""

from __future__ import annotations

from typing import TypeVar

__all__ = ["Listed"]

T = TypeVar("T")


class Listed(tuple[T, ...]):
    """
    Several values in the order of the text; printed with commas between.

    >>> str(Listed(("01", "2A")))
    '01, 2A'
    """

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(str(one) for one in self)
