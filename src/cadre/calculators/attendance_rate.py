"""How many of those expected came to a meeting (tỷ lệ dự sinh hoạt), and whether it is enough."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from cadre.calculators.counting import counted
from cadre.errors import RecordError
from cadre.law import NATIONAL, Law, Provision
from cadre.law.meetings import ATTENDANCE_GOAL
from cadre.law.thresholds import Threshold

__all__ = ["AttendanceRate", "attendance_rate", "expected_at"]


@frozen(kw_only=True)
class AttendanceRate:
    """
    A rate of attendance against the goal of the day (tỷ lệ dự sinh hoạt).

    Args:
        present: Who came.
        expected: Who should have come.
        goal: The share to reach, with its texts.
    """

    present: int
    expected: int
    goal: Provision[Threshold]

    @property
    def share(self) -> Fraction:
        """The exact share of those expected who came."""
        return Fraction(self.present, self.expected)

    @property
    def needed(self) -> int:
        """The fewest who reach the goal."""
        return self.goal.value.needed(self.expected)

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.present >= self.needed


def attendance_rate(
    on: date, *, present: int, expected: int, law: Law = NATIONAL
) -> AttendanceRate:
    """
    The rate of a meeting on a day, in whole people.

    Raises:
        RecordError: A number is not whole or negative, nobody was expected, or more came than
            were expected.
        NotInForceError: No goal is known for that day (before 23/07/2025).

    >>> rate = attendance_rate(date(2026, 3, 3), present=9, expected=11)
    >>> rate.share, rate.needed, rate.met
    (Fraction(9, 11), 10, False)
    """
    if counted(expected, "expected") == 0:
        raise RecordError("CADRE-RE-01", path="expected", expected="a whole number from 1 up")
    if counted(present, "present") > expected:
        raise RecordError("CADRE-RE-01", path="present", expected="no more than were expected")
    return AttendanceRate(present=present, expected=expected, goal=law[ATTENDANCE_GOAL].at(on))


def expected_at(*, members: int, exempt_away: int) -> int:
    """
    Who a roll call must account for: all members but those exempt who did not come.

    Present, absent with reason and absent without reason add up to this number.

    Raises:
        RecordError: A number is not whole or negative, or more are exempt than there are members.

    >>> expected_at(members=16, exempt_away=2)
    14
    """
    if counted(exempt_away, "exempt_away") > counted(members, "members"):
        raise RecordError("CADRE-RE-01", path="exempt_away", expected="no more than all members")
    return members - exempt_away
