"""The draft of a branch while a district is being planned; records are made from it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import Factory, define, field

from cadre.months import Month
from cadre.records import Book, Level, Meeting, MeetingKind, Record
from cadre.synthetic.person import PersonDraft

__all__ = ["BranchDraft", "Role"]


class Role(StrEnum):
    """What is special about a branch."""

    REGULAR = "regular"
    ATTENDANCE_OPEN = "attendance_open"
    DUES_OPEN = "dues_open"
    BOTH_OPEN = "both_open"
    SKIPS = "skips"
    """One month of the year without a regular meeting."""
    DOUBLE = "double"
    """Two regular meetings in March, none in April."""
    FOUNDED = "founded"
    """In being since 1 April 2025."""
    DISSOLVED = "dissolved"
    """In being until 30 June 2025."""
    OWN = "own"
    """A branch that one case has to itself."""

    @property
    def in_order(self) -> bool:
        """Whether its books are closed to the end."""
        return self not in (Role.ATTENDANCE_OPEN, Role.DUES_OPEN, Role.BOTH_OPEN)


@define(eq=False, kw_only=True)
class BranchDraft:
    """A branch with its calendar; ``closed`` says how far each book is closed."""

    number: int
    name: str
    parent: str
    role: Role
    since: date
    level: Level = Level.BRANCH
    until: date | None = None
    skipped: Month | None = None
    meetings: list[Meeting] = Factory(list)
    collected: dict[Month, date] = Factory(dict)
    """The day on which dues are usually collected."""
    closed: dict[Book, Month] = Factory(dict)
    people: list[PersonDraft] = Factory(list)
    more: list[Record] = Factory(list)
    """Further records about the branch, written out as they are."""
    id: str = field(init=False)

    @id.default
    def _id(self) -> str:
        return f"cb-{self.number:03d}"

    def held(self, month: Month, kind: MeetingKind = MeetingKind.REGULAR) -> list[Meeting]:
        """The meetings of a month, in order of day."""
        return [one for one in self.meetings if one.kind is kind and Month.of(one.held_on) == month]
