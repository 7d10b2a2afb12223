"""The planter: chooses members for the cases, notes what they did, writes down what must be found.

What is expected is an argument of every case, written by hand. Nothing here counts months.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from random import Random

from attrs import frozen

from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import AttendanceStatus, MeetingKind, Record
from cadre.synthetic.drafts import BranchDraft, Role
from cadre.synthetic.expected import DECEMBER, SEPTEMBER, YEAR, Expected, Verdict
from cadre.synthetic.people import draft_person
from cadre.synthetic.person import Entry, PersonDraft
from cadre.synthetic.setting import Setting

__all__ = ["BOTH", "Case", "Planter", "Told", "months"]

BOTH = (SEPTEMBER, DECEMBER)
Told = tuple[Verdict, tuple[int, ...]] | None
"""A verdict with the numbers of its months in 2025, or nothing to be found."""


def months(*numbers: int) -> MonthSet:
    """Months of 2025 by number."""
    return MonthSet(Month(YEAR, number) for number in numbers)


@frozen
class Case:
    """A kind of situation and the function that plants it once."""

    id: str
    vi: str
    en: str
    plant: Callable[[Planter], None]
    alone: bool = True
    """Whether one regular branch is enough for it."""
    once: bool = False
    """Planted once, however large the district."""
    own: int = 0
    """So many members in a branch of its own; such a case is planted once."""


class Planter:
    """Plants cases into the drafts of one district."""

    def __init__(
        self,
        setting: Setting,
        branches: list[BranchDraft],
        people: list[PersonDraft],
        rng: Random,
    ) -> None:
        self.setting = setting
        self.branches = {branch.id: branch for branch in branches}
        self.people = people
        self.expected: dict[date, list[Expected]] = {day: [] for day in BOTH}
        self.subjects: list[str] = []
        """Where the case that is being planted was planted."""
        self.units: list[Record] = []
        """Further organisations above branches, their places, and what they own."""
        self._own: BranchDraft | None = None
        self._rng = rng
        self._turns: dict[Role, int] = defaultdict(int)

    # Choosing

    @property
    def own(self) -> BranchDraft:
        """
        The branch that the case has to itself; its first member is the secretary.

        Raises:
            RecordError: The case asked for none.
        """
        if self._own is None:
            raise RecordError("CADRE-RE-01", path="case.own", expected="a whole number from 1 up")
        return self._own

    def give(self, branch: BranchDraft | None) -> None:
        """Hand the next case a branch of its own, or none."""
        self._own = branch
        self.subjects = [] if branch is None else [branch.id]

    def of(self, role: Role) -> list[BranchDraft]:
        """The branches with a role."""
        return [branch for branch in self.branches.values() if branch.role is role]

    def take(self, role: Role = Role.REGULAR) -> PersonDraft:
        """
        A member to whom nothing special has happened, from one branch after the other.

        Raises:
            RecordError: None is left.
        """
        branches = self.of(role)
        for _ in branches:
            branch = branches[self._turns[role] % len(branches)]
            self._turns[role] += 1
            for person in branch.people:
                if not person.planted and not person.offices:
                    return self._chosen(person)
        raise RecordError("CADRE-RE-01", path="members", expected="more members in each branch")

    def take_officer(self) -> tuple[PersonDraft, PersonDraft]:
        """
        The secretary of a regular branch, and a member of it without office.

        Raises:
            RecordError: None is left.
        """
        for branch in self.of(Role.REGULAR):
            secretary = branch.people[0]
            others = [one for one in branch.people if not one.planted and not one.offices]
            if others and not secretary.planted:
                return self._chosen(secretary), self._chosen(others[0])
        raise RecordError("CADRE-RE-01", path="branches", expected="more branches")

    def take_exempt(self) -> PersonDraft:
        """A member exempt from meetings for years."""
        person = self.take()
        person.exempt(date(2021, 6, 1))
        return person

    def add(self) -> PersonDraft:
        """One more member, on top of the count: for those who are gone by the end of the year."""
        branch = self.branches[self.take_home()]
        person = draft_person(self.people[-1].number + 1, branch, self._rng)
        branch.people.append(person)
        self.people.append(person)
        return self._chosen(person)

    def take_home(self) -> str:
        """The id of a regular branch."""
        return self.of(Role.REGULAR)[len(self.people) % len(self.of(Role.REGULAR))].id

    def other_branch(self, person: PersonDraft) -> str:
        """The id of a regular branch that is not the member's."""
        ids = [branch.id for branch in self.of(Role.REGULAR)]
        return ids[(ids.index(person.home) + 1) % len(ids)]

    def _chosen(self, person: PersonDraft) -> PersonDraft:
        person.planted = True
        self.subjects.append(person.id)
        return person

    # Deeds

    def mark(
        self,
        person: PersonDraft,
        numbers: Iterable[int],
        status: AttendanceStatus | None = AttendanceStatus.ABSENT,
        *,
        year: int = YEAR,
        at: str = "",
        kind: MeetingKind = MeetingKind.REGULAR,
    ) -> None:
        """
        The same roll call in every meeting of some months; ``None`` leaves the rows blank.

        Args:
            at: The branch, where it is not the home of the member.
        """
        branch = self.branches[at or person.home]
        for number in numbers:
            for meeting in branch.held(Month(year, number), kind):
                person.marks[meeting.id] = status

    def pay(
        self,
        person: PersonDraft,
        numbers: Iterable[int],
        *paid: tuple[int, date | None],
        year: int = YEAR,
    ) -> None:
        """
        What was paid for some months instead of the usual.

        Args:
            paid: Percent of what is due, and the day (``None``: the usual day).
        """
        for number in numbers:
            month = Month(year, number)
            due = person.rate(month)
            usual = self.branches[person.home].collected.get(month, month.last_day)
            parts = tuple((Dong(due * share // 100), day or usual) for share, day in paid)
            person.entries[month] = Entry(due, parts)

    def no_line(self, person: PersonDraft, numbers: Iterable[int]) -> None:
        """Months without a line in the dues book."""
        for number in numbers:
            person.entries[Month(YEAR, number)] = Entry(None)

    def free(self, person: PersonDraft, numbers: Iterable[int]) -> None:
        """Months with a line of 0 đồng."""
        for number in numbers:
            person.entries[Month(YEAR, number)] = Entry(Dong(0))

    # What must be found

    def expect(
        self,
        code: str,
        verdict: Verdict,
        subject: str,
        *numbers: int,
        on: tuple[date, ...] = BOTH,
    ) -> None:
        """Write down a finding about a member or a branch; *numbers* are months of 2025."""
        for day in on:
            self.expected[day].append(Expected(code, verdict, subject, months(*numbers)))

    def tell(self, duty: str, subject: str, september: Told, december: Told) -> None:
        """
        Write down what the three-month rule of a duty answers on each day.

        Args:
            duty: ``attendance`` or ``dues``.
        """
        for day, told in zip(BOTH, (september, december), strict=True):
            if told is not None:
                verdict, numbers = told
                rule = "early_warning" if verdict == "warning" else "three_months"
                self.expect(f"{duty}.{rule}", verdict, subject, *numbers, on=(day,))
