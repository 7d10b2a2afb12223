"""How many may be rated "excellent" (tỷ lệ xếp loại hoàn thành xuất sắc nhiệm vụ)."""

from __future__ import annotations

from datetime import date

from cadre.calculators.counting import counted
from cadre.law import NATIONAL, Law
from cadre.law.ratings import EXCELLENT_QUOTA_PERCENT

__all__ = ["excellent_quota"]


def excellent_quota(rated_good: int, on: date, *, law: Law = NATIONAL) -> int:
    """
    The most who may be rated excellent, of the number rated good (not of all members).

    A part of a person is dropped. The share is unknown from 30/08/2025 on: whoever knows it lays
    it over the law.

    Raises:
        RecordError: The number is not whole or is negative.
        NotInForceError: No share is known for that day.

    >>> excellent_quota(14, date(2024, 12, 31))
    2
    """
    percent = law[EXCELLENT_QUOTA_PERCENT].at(on).value
    return counted(rated_good, "rated_good") * percent // 100
