"""Lengths of time whose unit changes from text to text (thời hạn): months, working days, days."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from cadre.errors import RecordError

__all__ = ["Length", "Unit"]


class Unit(StrEnum):
    """What a length is counted in."""

    MONTHS = "months"
    """Tháng."""
    WORKING_DAYS = "working_days"
    """Ngày làm việc."""
    DAYS = "days"
    """Ngày."""


@frozen
class Length:
    """
    A number of months, working days or days (thời hạn).

    Raises:
        RecordError: The number is not a whole number from 1 up.

    >>> str(Length(90, Unit.WORKING_DAYS))
    '90 working days'
    """

    count: int = field()
    unit: Unit

    @count.validator
    def _some(self, attribute: object, value: int) -> None:
        if type(value) is not int or value < 1:
            raise RecordError(
                "CADRE-RE-01", path="Length.count", expected="a whole number from 1 up"
            )

    def __str__(self) -> str:
        return f"{self.count} {self.unit.value.replace('_', ' ')}"
