"""Books (sổ) and their closing (khóa sổ): what the branch has finished entering."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.months import Month
from cadre.periods import a_day_or_none
from cadre.records.fields import Choice, ShownById, a_month, an_id

__all__ = ["Book", "BookClosing"]


class Book(Choice):
    """Which book."""

    ATTENDANCE = "attendance"
    """Sổ điểm danh."""
    DUES = "dues"
    """Sổ thu nộp đảng phí."""


@frozen(kw_only=True, repr=False)
class BookClosing(ShownById):
    """
    A branch has finished entering one book through a month (khóa sổ), that month included.

    While a month is open, a blank in it means *not entered*, never *missed* or *unpaid*.
    """

    id: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    book: Book = field(converter=Book)
    through: Month = field(validator=a_month)
    closed_on: date | None = field(default=None, validator=a_day_or_none)
