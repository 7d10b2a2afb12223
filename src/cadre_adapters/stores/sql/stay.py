"""A membership as plain values: as much of it as condensing needs."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from cadre.dossiers import Place
from cadre.months import MonthSet
from cadre.periods import months_touched

__all__ = ["Stay"]


@frozen
class Stay:
    """The days of one member in one branch, as ordinals; ``until`` is no longer covered."""

    branch: str
    since: int
    until: int | None
    temporary: bool

    @property
    def place(self) -> Place:
        """Where a member who has no other membership is expected."""
        return Place.HOST if self.temporary else Place.HOME

    def touched(self, months: MonthSet) -> MonthSet:
        """The months of *months* with at least one of its days."""
        until = None if self.until is None else date.fromordinal(self.until)
        return months_touched([(date.fromordinal(self.since), until)], months)
