"""Months (tháng) and sets of months (tập hợp tháng).

Most questions of this field are about months, and most rules are set algebra over them.
Months run from 1900-01 to 2199-12; anything outside is refused.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, total_ordering
from typing import overload

from attrs import field, frozen

from cadre.errors import RecordError

__all__ = ["Month", "MonthSet"]

FIRST_YEAR = 1900
LAST_YEAR = 2199
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})")


@total_ordering
@frozen(init=False, order=False, repr=False)
class Month:
    """
    One calendar month (tháng), for example ``Month(2026, 3)``.

    Ordered by time; ``month + 2`` and ``month - 2`` move, ``later - earlier`` counts months.

    Raises:
        RecordError: The year is outside 1900–2199 or the number outside 1–12.
    """

    ordinal: int
    """Months since 1900-01, which is 0."""

    def __init__(self, year: int, number: int) -> None:
        whole = type(year) is int and type(number) is int
        if not (whole and FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= 12):
            raise RecordError("CADRE-RE-01", path="month", expected="1900-01 … 2199-12")
        object.__setattr__(self, "ordinal", (year - FIRST_YEAR) * 12 + number - 1)

    @staticmethod
    @cache
    def at(ordinal: int) -> Month:
        """The month with this ordinal (months since 1900-01)."""
        year, index = divmod(ordinal, 12)
        return Month(FIRST_YEAR + year, index + 1)

    @staticmethod
    def of(day: date) -> Month:
        """The month a day lies in."""
        return Month.at((day.year - FIRST_YEAR) * 12 + day.month - 1)

    @classmethod
    def parse(cls, text: str) -> Month:
        """
        Read ``2026-03``.

        Raises:
            RecordError: The text has another form.
        """
        match = _ISO.fullmatch(text)
        if match is None:
            raise RecordError("CADRE-RE-01", path="month", expected="YYYY-MM")
        return cls(int(match[1]), int(match[2]))

    @property
    def year(self) -> int:
        """The calendar year."""
        return FIRST_YEAR + self.ordinal // 12

    @property
    def number(self) -> int:
        """1 to 12."""
        return self.ordinal % 12 + 1

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return _first_day(self.ordinal)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return _last_day(self.ordinal)

    def __lt__(self, other: Month) -> bool:
        return self.ordinal < other.ordinal

    def __add__(self, months: int) -> Month:
        return Month.at(self.ordinal + months)

    @overload
    def __sub__(self, other: Month) -> int: ...

    @overload
    def __sub__(self, other: int) -> Month: ...

    def __sub__(self, other: Month | int) -> int | Month:
        if isinstance(other, Month):
            return self.ordinal - other.ordinal
        return Month.at(self.ordinal - other)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    def __repr__(self) -> str:
        return f"Month({self.year}, {self.number})"

    def vietnamese(self) -> str:
        """``03/2026``, as written in papers."""
        return f"{self.number:02d}/{self.year:04d}"


@frozen(init=False, repr=False)
class MonthSet:
    """
    A set of months (tập hợp tháng) with ``|``, ``&``, ``-`` and ``<=``.

    Iterates in order of time. ``str()`` prints ``01–03, 05/2026``.

    >>> spring = MonthSet.span(Month(2026, 1), Month(2026, 3))
    >>> str(spring | {Month(2026, 5)})
    '01–03, 05/2026'
    """

    bits: int = field(default=0)
    """Bit *n* stands for the month with ordinal *n*."""

    def __init__(self, months: Iterable[Month] = ()) -> None:
        bits = 0
        for month in months:
            bits |= 1 << month.ordinal
        object.__setattr__(self, "bits", bits)

    @classmethod
    def from_bits(cls, bits: int) -> MonthSet:
        """The set whose bit *n* stands for the month with ordinal *n*."""
        made = object.__new__(cls)
        _set_bits(made, bits)
        return made

    @classmethod
    def span(cls, first: Month, last: Month) -> MonthSet:
        """Every month from *first* to *last*, both included; empty when *last* is earlier."""
        if last < first:
            return cls()
        return cls.from_bits((1 << (last.ordinal + 1)) - (1 << first.ordinal))

    @classmethod
    def year(cls, year: int) -> MonthSet:
        """The twelve months of a calendar year (năm dương lịch)."""
        return cls.span(Month(year, 1), Month(year, 12))

    def __iter__(self) -> Iterator[Month]:
        bits = self.bits
        while bits:
            lowest = bits & -bits
            yield Month.at(lowest.bit_length() - 1)
            bits ^= lowest

    def __reversed__(self) -> Iterator[Month]:
        bits = self.bits
        while bits:
            highest = bits.bit_length() - 1
            yield Month.at(highest)
            bits ^= 1 << highest

    def __len__(self) -> int:
        return self.bits.bit_count()

    def __bool__(self) -> bool:
        return self.bits != 0

    def __contains__(self, month: object) -> bool:
        return isinstance(month, Month) and bool(self.bits >> month.ordinal & 1)

    def __or__(self, other: MonthSet | Iterable[Month]) -> MonthSet:
        return MonthSet.from_bits(self.bits | _bits(other))

    def __and__(self, other: MonthSet | Iterable[Month]) -> MonthSet:
        return MonthSet.from_bits(self.bits & _bits(other))

    def __sub__(self, other: MonthSet | Iterable[Month]) -> MonthSet:
        return MonthSet.from_bits(self.bits & ~_bits(other))

    def __le__(self, other: MonthSet) -> bool:
        return self.bits & ~other.bits == 0

    @property
    def first(self) -> Month:
        """The earliest month. Raises ``IndexError`` when the set is empty."""
        if not self.bits:
            raise IndexError("an empty MonthSet has no first month")
        return Month.at((self.bits & -self.bits).bit_length() - 1)

    @property
    def last(self) -> Month:
        """The latest month. Raises ``IndexError`` when the set is empty."""
        if not self.bits:
            raise IndexError("an empty MonthSet has no last month")
        return Month.at(self.bits.bit_length() - 1)

    def years(self) -> tuple[int, ...]:
        """The calendar years the set touches, in order."""
        return tuple(sorted({month.year for month in self}))

    def until(self, month: Month) -> MonthSet:
        """The months up to and including *month*."""
        return MonthSet.from_bits(self.bits & ((1 << (month.ordinal + 1)) - 1))

    def after(self, month: Month) -> MonthSet:
        """The months later than *month*."""
        return MonthSet.from_bits(self.bits >> (month.ordinal + 1) << (month.ordinal + 1))

    def __str__(self) -> str:
        return "; ".join(_year_text(self & MonthSet.year(year), year) for year in self.years())

    def __repr__(self) -> str:
        return f"MonthSet({str(self)!r})"


@cache
def _first_day(ordinal: int) -> date:
    year, index = divmod(ordinal, 12)
    return date(FIRST_YEAR + year, index + 1, 1)


@cache
def _last_day(ordinal: int) -> date:
    first = _first_day(ordinal)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


# Sets are made by the hundred thousand: their one field is set without asking for its name.
_set_bits = MonthSet.__dict__["bits"].__set__


def _bits(months: MonthSet | Iterable[Month]) -> int:
    return months.bits if isinstance(months, MonthSet) else MonthSet(months).bits


def _year_text(months: MonthSet, year: int) -> str:
    """``01–03, 05/2026``: runs of one year, the year named once."""
    runs: list[list[int]] = []
    for month in months:
        if runs and runs[-1][1] == month.number - 1:
            runs[-1][1] = month.number
        else:
            runs.append([month.number, month.number])
    names = [f"{a:02d}" if a == b else f"{a:02d}–{b:02d}" for a, b in runs]
    return f"{', '.join(names)}/{year:04d}"
