"""The many records of one member: as they are, and condensed to sets of months."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from cadre.months import Month, MonthSet
from cadre.records import Attendance, DuesLine, Meeting, Payment

__all__ = ["AttendanceMonths", "Condensed", "Deeds", "DuesMonths", "Place"]


class Place(StrEnum):
    """Where a member was expected, seen from the official branch."""

    HOME = "home"
    """At the official branch, not being away in a temporary one."""
    HOST = "host"
    """At the branch of temporary activity (nơi sinh hoạt tạm thời)."""
    AWAY = "away"
    """At the official branch while belonging to a temporary one elsewhere."""


@frozen
class AttendanceMonths:
    """
    Months by what the roll calls of regular meetings say of one member at one place.

    ``expected`` has the months with a meeting the member was expected at; each other set the
    months in which at least one such meeting was attended, excused and so on; ``blank``: without
    a row. ``met_on`` holds the day of the month's last such meeting.
    """

    expected: MonthSet = MonthSet()
    attended: MonthSet = MonthSet()
    excused: MonthSet = MonthSet()
    undecided: MonthSet = MonthSet()
    absent: MonthSet = MonthSet()
    """Absent without a reason, or with one that was refused."""
    blank: MonthSet = MonthSet()
    met_on: Mapping[Month, date] = field(factory=dict)

    def __or__(self, other: AttendanceMonths) -> AttendanceMonths:
        days = dict(self.met_on)
        for month, day in other.met_on.items():
            days[month] = max(day, days.get(month, day))
        return AttendanceMonths(
            self.expected | other.expected,
            self.attended | other.attended,
            self.excused | other.excused,
            self.undecided | other.undecided,
            self.absent | other.absent,
            self.blank | other.blank,
            days,
        )


@frozen
class DuesMonths:
    """
    Months by what the dues books say of one member.

    A line counts where the member belonged to its branch in its month and was not relieved in full
    then; a payment wherever it was made. What was too much for its month is credit for the oldest
    month with something open.

    ``lined`` has a dues line, ``owed`` one above zero; of the months owed, ``some`` was met by any
    money, ``full`` in full; the same by the end of the month itself: ``…_in_time``. A payment
    that was reversed by the day is none; what was written off by then is settled, and no money.
    """

    lined: MonthSet = MonthSet()
    owed: MonthSet = MonthSet()
    some: MonthSet = MonthSet()
    full: MonthSet = MonthSet()
    some_in_time: MonthSet = MonthSet()
    full_in_time: MonthSet = MonthSet()


@frozen
class Condensed:
    """The many records of one member as month sets, from deeds up to a day."""

    attendance: Mapping[Place, AttendanceMonths] = field(factory=dict)
    """Only places with a meeting the member was expected at."""
    dues: DuesMonths = DuesMonths()
    """While in a temporary branch, by that branch's lines."""
    dues_at_home: DuesMonths = DuesMonths()
    """By the official branch's lines throughout."""


@frozen
class Deeds:
    """The many records of one member as they are: what proves a finding."""

    meetings: tuple[Meeting, ...] = ()
    """Every meeting of every branch the member belonged to."""
    attendance: tuple[Attendance, ...] = ()
    lines: tuple[DuesLine, ...] = ()
    payments: tuple[Payment, ...] = ()
