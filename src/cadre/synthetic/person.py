"""The draft of a member while a district is being planned: what happens, one verb each."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import Factory, define, evolve, field, frozen

from cadre.money import Dong
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import (
    Assignment,
    AttendanceStatus,
    Badge,
    Began,
    DuesRelief,
    Ended,
    Exemption,
    ExemptionGround,
    ExemptionKind,
    Membership,
    MembershipKind,
    OfficeTerm,
    Record,
    Sex,
    SourceKind,
    Standing,
    StandingKind,
    Suspension,
)

__all__ = ["Entry", "PersonDraft"]


@frozen
class Entry:
    """A month of the dues book as it differs from the usual; ``due`` of ``None``: no line."""

    due: Dong | None
    paid: tuple[tuple[Dong, date], ...] = ()

    @classmethod
    def in_two_parts(cls, due: Dong, first: date, second: date) -> Entry:
        """A third on one day and the rest, to the last đồng, on another."""
        third = Dong(due // 3)
        return cls(due, ((third, first), (Dong(due - third), second)))


@define(eq=False, kw_only=True)
class PersonDraft:
    """
    A member with everything that differs from the usual.

    Usual is: present at every meeting expected at, dues paid in full on the day of collection.
    """

    number: int
    full_name: str
    born: PartialDate
    admitted: PartialDate
    official_on: date | None
    rates: tuple[Dong, Dong]
    """Dues of a month, before and from July 2024, when wages and pensions rose."""
    duty: str
    planted: bool = False
    """Taken for a case: no exemption and no noise is added."""
    sex: Sex | None = None
    memberships: list[Membership] = Factory(list)
    standings: list[Standing] = Factory(list)
    exemptions: list[Exemption] = Factory(list)
    suspensions: list[Suspension] = Factory(list)
    reliefs: list[DuesRelief] = Factory(list)
    offices: list[OfficeTerm] = Factory(list)
    assignments: list[Assignment] = Factory(list)
    marks: dict[str, AttendanceStatus | None] = Factory(dict)
    """By meeting id what the roll call says instead of "present"; ``None``: no row."""
    entries: dict[Month, Entry] = Factory(dict)
    more: list[Record] = Factory(list)
    """Further records about the member, written out as they are."""
    id: str = field(init=False)

    @id.default
    def _id(self) -> str:
        return f"dv-{self.number:06d}"

    @property
    def home(self) -> str:
        """The id of the last official branch."""
        return [one for one in self.memberships if one.kind is MembershipKind.OFFICIAL][-1].branch

    def _next(self, prefix: str, records: list[Any]) -> str:
        return f"{prefix}-{self.number:06d}-{len(records) + 1}"

    def rate(self, month: Month) -> Dong:
        """What is due for a month when nothing is special."""
        return self.rates[month >= Month(2024, 7)]

    # What happens to a member

    def join(self, branch: str, since: date, began: Began, **more: Any) -> None:
        """Begin a membership."""
        self.memberships.append(
            Membership(
                id=self._next("qt", self.memberships),
                member=self.id,
                branch=branch,
                since=since,
                began=began,
                **more,
            )
        )

    def stay(self, branch: str, since: date, until: date) -> None:
        """Belong to another branch for a while (sinh hoạt tạm thời)."""
        self.join(branch, since, Began.UNSTATED, until=until, kind=MembershipKind.TEMPORARY)

    def leave(self, on: date, ended: Ended, *, keep_work: bool = False) -> None:
        """End the membership; work ends with it unless it is forgotten."""
        self.memberships[-1] = evolve(self.memberships[-1], until=on, ended=ended)
        if not keep_work:
            self.stop_work(on)

    def transfer(self, branch: str, on: date, *, keep_work: bool = False) -> None:
        """Move to another branch and get work there."""
        self.leave(on, Ended.TRANSFERRED, keep_work=keep_work)
        self.join(branch, on, Began.TRANSFERRED)
        self.assign(on)

    def reorganise(self, branch: str, on: date) -> None:
        """Come to another branch because branches were founded or merged."""
        self.leave(on, Ended.REORGANISED)
        self.join(branch, on, Began.REORGANISED)
        self.assign(on)

    def restart(self, branch: str, since: date, began: Began, **more: Any) -> None:
        """Belong to a branch only since a day of 2025, and get work from that day."""
        self.memberships.clear()
        self.assignments.clear()
        self.join(branch, since, began, **more)
        self.assign(since)
        if began is Began.ADMITTED:
            self.admit(PartialDate(1998, 4), PartialDate.of(since), None)
            self.standings.clear()
            self.stand(StandingKind.PROBATIONARY, since)

    def admit(self, born: PartialDate, admitted: PartialDate, official_on: date | None) -> None:
        """Have come in on other days than was drafted; badges of those years were never given."""
        self.born, self.admitted, self.official_on = born, admitted, official_on
        self.more = [one for one in self.more if not isinstance(one, Badge)]

    def stand(self, kind: StandingKind, since: date, until: date | None = None) -> None:
        """Have a standing (tư cách)."""
        id = self._next("tc", self.standings)
        self.standings.append(Standing(id=id, member=self.id, kind=kind, since=since, until=until))

    def exempt(
        self,
        since: date,
        until: date | None = None,
        ground: ExemptionGround = ExemptionGround.AGE_AND_HEALTH,
        kind: ExemptionKind = ExemptionKind.EXEMPT,
    ) -> None:
        """Be exempt from meetings and work; work is given anew when it ends."""
        self.exemptions.append(
            Exemption(
                id=self._next("mc", self.exemptions),
                member=self.id,
                since=since,
                until=until,
                kind=kind,
                ground=ground,
                decision="Nghị quyết chi bộ về miễn công tác và sinh hoạt",
            )
        )
        self.stop_work(since)
        if until is not None:
            self.assign(until)

    def reduce(self, since: date) -> None:
        """Have less work (giảm công tác); still expected at meetings."""
        self.exemptions.append(
            Exemption(
                id=self._next("mc", self.exemptions),
                member=self.id,
                since=since,
                kind=ExemptionKind.REDUCED,
                ground=ExemptionGround.AGE_AND_HEALTH,
            )
        )

    def suspend(self, since: date, until: date | None = None, **more: Any) -> None:
        """Be suspended from Party activity."""
        id = self._next("dc", self.suspensions)
        suspension = Suspension(id=id, member=self.id, since=since, until=until, **more)
        self.suspensions.append(suspension)

    def relieve(self, since: date, until: date | None = None, percent: int = 100) -> None:
        """Be relieved of dues, wholly or in part."""
        self.reliefs.append(
            DuesRelief(
                id=self._next("mg", self.reliefs),
                member=self.id,
                since=since,
                until=until,
                percent=percent,
                decision="Nghị quyết chi bộ về miễn, giảm đảng phí",
            )
        )

    def serve(self, office: str, since: date, until: date | None = None) -> None:
        """Hold an office of the home branch."""
        self.offices.append(
            OfficeTerm(
                id=self._next("cv", self.offices),
                member=self.id,
                organisation=self.home,
                office=office,
                since=since,
                until=until,
            )
        )

    def assign(
        self,
        since: date,
        until: date | None = None,
        *,
        source: SourceKind = SourceKind.RESOLUTION,
        office: str = "",
    ) -> None:
        """Get work from the home branch."""
        self.assignments.append(
            Assignment(
                id=self._next("pc", self.assignments),
                member=self.id,
                branch=self.home,
                duty=f"Nhiệm vụ của {office}" if office else self.duty,
                since=since,
                until=until,
                office=office,
                source=source,
                paper=_paper(source, since),
            )
        )

    def stop_work(self, on: date) -> None:
        """End all work on a day; work that would begin later is never given."""
        self.assignments = [
            evolve(one, until=on) if one.until is None or one.until > on else one
            for one in self.assignments
            if one.since < on
        ]


def _paper(source: SourceKind, since: date) -> str:
    if source is SourceKind.NONE:
        return ""
    if source is SourceKind.WORKING_REGULATION:
        return "Quy chế làm việc của chi bộ"
    name = "Nghị quyết số 01-NQ/CB" if source is SourceKind.RESOLUTION else "Biên bản sinh hoạt"
    return f"{name}, ngày {since.day:02d}/{since.month:02d}/{since.year}"
