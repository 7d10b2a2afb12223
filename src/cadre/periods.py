"""Days, intervals (khoảng thời gian) and the period of an audit (kỳ rà soát).

An interval is half open: ``until`` is the first day no longer covered. An ``AuditPeriod`` alone
is closed at both ends, because people say "from 1 January to 30 June".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from attrs import Attribute, field, frozen

from cadre.errors import RecordError
from cadre.months import FIRST_YEAR, LAST_YEAR, Month, MonthSet

__all__ = [
    "AuditPeriod",
    "Interval",
    "PartialDate",
    "Year",
    "a_day",
    "a_day_or_none",
    "after_since",
    "covers",
    "days_left",
    "months_touched",
]

_PARTIAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
FIRST_DAY = date(FIRST_YEAR, 1, 1)
LAST_DAY = date(LAST_YEAR, 12, 31)


def a_day(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a ``date`` from 1900 to 2199 that is not a ``datetime``."""
    if not isinstance(value, date) or isinstance(value, datetime):
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="a date without a time")
    if not FIRST_DAY <= value <= LAST_DAY:
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="a day from 1900 to 2199")


def a_day_or_none(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator: a date, or nothing."""
    if value is not None:
        a_day(instance, attribute, value)


def after_since(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """An attrs validator for ``until``: absent, or a day later than ``since``."""
    if value is None:
        return
    a_day(instance, attribute, value)
    if value <= instance.since:
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-02", path=path, since=instance.since)


class _Dated(Protocol):
    """What holds from ``since`` up to, not including, ``until``; open when that is ``None``."""

    @property
    def since(self) -> date: ...

    @property
    def until(self) -> date | None: ...


def covers(record: _Dated, day: date) -> bool:
    """Whether a dated record (membership, office, term …) covers a day; ``until`` is not in it."""
    return record.since <= day and (record.until is None or day < record.until)


@frozen
class Interval:
    """
    Days from ``since`` up to, not including, ``until``; open when ``until`` is ``None``.

    Raises:
        RecordError: The end is not after the start.
    """

    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)

    def covers(self, day: date) -> bool:
        """Whether *day* lies in the interval."""
        return covers(self, day)

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return (other.until is None or self.since < other.until) and (
            self.until is None or other.since < self.until
        )

    def months(self, window: MonthSet) -> MonthSet:
        """The months of *window* in which the interval has at least one day."""
        return months_touched([(self.since, self.until)], window)


Span = tuple[date, date | None]
"""``(since, until)``, half open; the cheap form of an interval."""


def months_touched(spans: Iterable[Span], window: MonthSet) -> MonthSet:
    """The months of *window* in which any of the spans has at least one day."""
    bits = 0
    for since, until in spans:
        low = (since.year - FIRST_YEAR) * 12 + since.month - 1
        if until is None:
            bits |= (window.bits >> low) << low
            continue
        high = (until.year - FIRST_YEAR) * 12 + until.month - 1
        if until.day > 1:
            high += 1
        if high > low:
            bits |= (1 << high) - (1 << low)
    return MonthSet.from_bits(bits & window.bits)


def days_left(spans: Sequence[Span], without: Sequence[Span]) -> list[Span]:
    """What is left of *spans* when the days of *without* are taken out."""
    left = list(spans)
    for since, until in without:
        left = [part for span in left for part in _cut(span, since, until)]
    return left


def _cut(span: Span, since: date, until: date | None) -> list[Span]:
    parts: list[Span] = []
    start, end = span
    if start < since:
        parts.append((start, since if end is None or since < end else end))
    if until is not None and (end is None or until < end):
        parts.append((max(start, until), end))
    return parts


@frozen
class AuditPeriod:
    """
    The period an audit looks at (kỳ rà soát), both days included.

    Raises:
        RecordError: The last day is before the first.
    """

    first: date = field(validator=a_day)
    last: date = field(validator=a_day)

    @last.validator
    def _in_order(self, attribute: Attribute[date], value: date) -> None:
        if value < self.first:
            raise RecordError("CADRE-RE-02", path="AuditPeriod.last", since=self.first)

    def months(self) -> MonthSet:
        """The months the period touches."""
        return MonthSet.span(Month.of(self.first), Month.of(self.last))

    def calendar_years(self) -> MonthSet:
        """Every month of the calendar years the period touches."""
        return MonthSet.span(Month(self.first.year, 1), Month(self.last.year, 12))

    def __str__(self) -> str:
        return f"{self.first.isoformat()}..{self.last.isoformat()}"


def Year(year: int) -> AuditPeriod:  # noqa: N802  (reads as a value: period=Year(2026))
    """The period from 1 January to 31 December of *year*."""
    return AuditPeriod(date(year, 1, 1), date(year, 12, 31))


@frozen(repr=False)
class PartialDate:
    """
    A date of which perhaps only the year, or year and month, is known (ngày ghi khuyết).

    Old files often hold only a year of birth or of admission. Never the end of an interval.

    Raises:
        RecordError: A day without a month, or a day that does not exist; a month or day 00, by
            which some files mean "not known", too.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        try:
            if self.day is not None and self.month is None:
                raise ValueError
            known = [1 if part is None else part for part in (self.month, self.day)]
            whole = date(self.year, *known)
            if not FIRST_DAY <= whole <= LAST_DAY:
                raise ValueError
        except (ValueError, TypeError):
            raise RecordError("CADRE-RE-01", path="date", expected="a real day") from None

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """A date known to the day."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """
        Read ``1975``, ``1975-04`` or ``1975-04-30``.

        Raises:
            RecordError: The text has another form.
        """
        if not _PARTIAL.fullmatch(text):
            raise RecordError("CADRE-RE-01", path="date", expected="YYYY[-MM[-DD]]")
        return cls(*(int(part) for part in text.split("-")))

    def exact(self) -> date | None:
        """The day, where it is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __repr__(self) -> str:
        return "PartialDate(…)"
