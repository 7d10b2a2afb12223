"""Shares of a vote (tỷ lệ biểu quyết) as whole numbers: at least two thirds, more than half."""

from __future__ import annotations

from attrs import field, frozen

from cadre.errors import RecordError

__all__ = ["AT_LEAST_TWO_THIRDS", "MORE_THAN_HALF", "Threshold"]


@frozen
class Threshold:
    """
    The share of a base of members that must agree (tỷ lệ phải đạt).

    ``strict`` is "more than" (trên), otherwise "at least" (ít nhất). Counted in whole numbers,
    never in floating point.

    Args:
        numerator: 2 of two thirds; from 1 to *denominator*.
        denominator: 3 of two thirds.
        strict: Whether exactly the share is not enough.

    Raises:
        RecordError: The share is nothing, more than the whole, or strictly more than the whole.

    >>> AT_LEAST_TWO_THIRDS.needed(16), MORE_THAN_HALF.needed(11), MORE_THAN_HALF.needed(12)
    (11, 6, 7)
    """

    numerator: int
    denominator: int = field()
    strict: bool = field()

    @denominator.validator
    def _a_share(self, attribute: object, value: int) -> None:
        whole = type(self.numerator) is int and type(value) is int
        if not (whole and 1 <= self.numerator <= value):
            raise RecordError(
                "CADRE-RE-01", path="Threshold.denominator", expected="a share of a whole"
            )

    @strict.validator
    def _can_be_reached(self, attribute: object, value: bool) -> None:
        if value and self.numerator == self.denominator:
            raise RecordError("CADRE-RE-01", path="Threshold.strict", expected="a share of a whole")

    def needed(self, base: int) -> int:
        """
        The fewest votes of *base* members that are enough (số phiếu tối thiểu).

        Raises:
            RecordError: The base is not a whole number from 1 up.
        """
        if type(base) is not int or base < 1:
            raise RecordError("CADRE-RE-01", path="base", expected="a whole number from 1 up")
        share = self.numerator * base
        if self.strict:
            return share // self.denominator + 1
        return -(-share // self.denominator)

    def reached(self, votes: int, base: int) -> bool:
        """Whether *votes* of *base* members are enough."""
        return votes >= self.needed(base)

    def __str__(self) -> str:
        return f"{'>' if self.strict else '≥'} {self.numerator}/{self.denominator}"


AT_LEAST_TWO_THIRDS = Threshold(2, 3, strict=False)
"""Ít nhất hai phần ba."""
MORE_THAN_HALF = Threshold(1, 2, strict=True)
"""Trên một nửa."""
