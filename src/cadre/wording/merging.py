"""One table of words made from the tables of the families of rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType

__all__ = ["merged"]


def merged(families: Sequence[ModuleType], name: str) -> Mapping[str, str]:
    """
    The table *name* of all families as one.

    Raises:
        ValueError: Two families have the same key: one of the texts would never be seen.
    """
    whole: dict[str, str] = {}
    for family in families:
        for key, words in getattr(family, name, {}).items():
            if key in whole:
                raise ValueError(f"{family.__name__}.{name} repeats {key}")
            whole[key] = words
    return whole
