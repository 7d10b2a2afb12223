"""The meetings members are expected at, and their roll calls as sets of months."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import frozen

from cadre.dossiers import AttendanceMonths
from cadre.months import Month, MonthSet
from cadre.records import AttendanceStatus

__all__ = ["Held", "Roll"]


@frozen
class Held:
    """A regular meeting that was held."""

    id: str
    day: date

    @property
    def month(self) -> Month:
        """The month it counts for."""
        return Month.of(self.day)


class Roll:
    """
    The meetings that one member, or many alike, were expected at in one place.

    Args:
        meetings: At least one, in order of time.
    """

    def __init__(self, meetings: Iterable[Held]) -> None:
        self._bits: dict[str, int] = {}
        self._met_on: dict[Month, date] = {}
        for meeting in meetings:
            month = meeting.month
            self._bits[meeting.id] = 1 << month.ordinal
            self._met_on[month] = meeting.day
        self._expected = MonthSet(self._met_on)
        self._known: dict[tuple[int, ...], AttendanceMonths] = {}

    def months(self, statuses: Mapping[str, str]) -> AttendanceMonths:
        """What one member's statuses by meeting come to; other meetings are passed over."""
        bits = self._bits
        marks = dict.fromkeys(_WORDS, 0)
        seen = 0
        for meeting, status in statuses.items():
            bit = bits.get(meeting)
            if bit is not None:
                marks[status] |= bit
                seen += 1
        blank = 0
        if seen < len(bits):
            for meeting, bit in bits.items():
                if meeting not in statuses:
                    blank |= bit
        key = (*marks.values(), blank)
        value = self._known.get(key)
        if value is None:
            value = self._known[key] = self._value(marks, blank)
        return value

    def _value(self, marks: Mapping[str, int], blank: int) -> AttendanceMonths:
        return AttendanceMonths(
            expected=self._expected,
            attended=MonthSet.from_bits(marks[AttendanceStatus.PRESENT]),
            excused=MonthSet.from_bits(marks[AttendanceStatus.EXCUSED]),
            undecided=MonthSet.from_bits(marks[AttendanceStatus.UNDECIDED]),
            absent=MonthSet.from_bits(
                marks[AttendanceStatus.REFUSED] | marks[AttendanceStatus.ABSENT]
            ),
            blank=MonthSet.from_bits(blank),
            met_on=self._met_on,
        )


_WORDS = tuple(status.value for status in AttendanceStatus)
