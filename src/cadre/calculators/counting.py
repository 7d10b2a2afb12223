"""Numbers of people and points as they are handed in (số đếm): whole, and never below zero."""

from __future__ import annotations

from typing import Any

from cadre.errors import RecordError

__all__ = ["counted"]


def counted(value: Any, path: str) -> int:
    """
    *value*, a whole number from 0 up.

    Raises:
        RecordError: It is something else: a fraction, a bool, a negative number.
    """
    if type(value) is not int or value < 0:
        raise RecordError("CADRE-RE-01", path=path, expected="a whole number from 0 up")
    return value
