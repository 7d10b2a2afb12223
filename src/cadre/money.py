"""Money in whole đồng (đồng Việt Nam). No fraction and no float ever enters."""

from __future__ import annotations

from typing import Any

from attrs import Attribute

from cadre.errors import RecordError

__all__ = ["LARGEST", "Dong", "not_negative", "positive"]

LARGEST = 10**15
"""The largest amount taken, in đồng: a sum beyond it is a slip of the pen."""


class Dong(int):
    """
    An amount in whole đồng (đồng), from −10¹⁵ to 10¹⁵.

    Sums and differences of amounts are plain integers; wrap the result where it is an amount again.

    >>> str(Dong(1245000))
    '1.245.000'

    Raises:
        RecordError: Given a float, a bool, text, or a sum beyond 10¹⁵.
    """

    __slots__ = ()

    def __new__(cls, amount: int) -> Dong:
        """Take a whole number of đồng."""
        if type(amount) is not int and type(amount) is not Dong:
            raise RecordError("CADRE-RE-01", path="amount", expected="whole đồng")
        if not -LARGEST <= amount <= LARGEST:
            raise RecordError("CADRE-RE-01", path="amount", expected="at most 10^15 đồng")
        return super().__new__(cls, amount)

    def __str__(self) -> str:
        return f"{int(self):,}".replace(",", ".")

    def __repr__(self) -> str:
        # An amount is a person's data: the type shows in logs, the figure does not.
        return "Dong(…)"

    def __format__(self, spec: str) -> str:
        return str(self) if not spec else int(self).__format__(spec)


def _amount(instance: Any, attribute: Attribute[Any], value: Any) -> Dong:
    path = f"{type(instance).__name__}.{attribute.name}"
    if not isinstance(value, Dong):
        raise RecordError("CADRE-RE-01", path=path, expected="Dong")
    return value


def not_negative(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: zero or more đồng."""
    if _amount(instance, attribute, value) < 0:
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="0 đồng or more")


def positive(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: more than zero đồng."""
    if _amount(instance, attribute, value) <= 0:
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="more than 0 đồng")
