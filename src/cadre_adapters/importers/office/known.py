"""What rows may refer to (đối chiếu): the workbook's own good rows, and the store.

References are checked against both; a record of the workbook stands before the store's version
of it. Rows that could not be taken over are remembered, so that a row resting on one can say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from cadre.dossiers import covers
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import (
    Book,
    BookClosing,
    DuesLine,
    Exemption,
    ExemptionKind,
    Meeting,
    MeetingKind,
    Member,
    Membership,
    MembershipKind,
    Organisation,
    Payment,
    PaymentReversal,
    Record,
)
from cadre.store import Store
from cadre_adapters.importers.office.words import fold

__all__ = ["Known"]

Key = tuple[type, str]


class Known:
    """
    Records that rows can refer to.

    Args:
        store: Records already on file, or ``None``.
        members: Every member number the source mentions; only these are looked up.
    """

    def __init__(self, store: Store | None, members: Collection[str]) -> None:
        self.store = store
        self.organisations: dict[str, Organisation] = {}
        self.members: set[str] = set()
        self.broken: dict[Key, str] = {}
        """Kind and id of rows with a problem → where they stand."""
        self.claimed: set[str] = set()
        """Ids of payments on file that a row of the source has stated by itself."""
        self._names: dict[str, set[str]] = defaultdict(set)
        self._memberships: dict[str, dict[str, Membership]] = defaultdict(dict)
        self._exemptions: dict[str, dict[str, Exemption]] = defaultdict(dict)
        self._meetings: dict[str, dict[str, Meeting]] = {}
        self._regular: dict[str, dict[Month, list[Meeting]]] = {}
        self._payments: dict[tuple[str, str, Month], dict[str, Payment]] = defaultdict(dict)
        self._mentioned = frozenset(members)
        if store is not None:
            self._learn_all(store.read(Organisation))
            self._learn_all(store.read(Member, id=self._mentioned))
            self._learn_all(store.read(Membership, member=self._mentioned))
            self._learn_all(store.read(Exemption, member=self._mentioned))

    def _learn_all(self, records: Iterable[Record]) -> None:
        for record in records:
            self.learn(record)

    def learn(self, record: Record) -> None:
        """From now on, rows can refer to the record."""
        if isinstance(record, Payment):
            key = (record.member, record.branch, record.month)
            self._payments[key][record.id] = record
        elif isinstance(record, Organisation):
            self.organisations[record.id] = record
            self._names[fold(record.name)].add(record.id)
        elif isinstance(record, Member):
            self.members.add(record.id)
        elif isinstance(record, Membership):
            self._memberships[record.member][record.id] = record
        elif isinstance(record, Exemption):
            self._exemptions[record.member][record.id] = record
        elif isinstance(record, Meeting):
            self.meetings(record.branch)[record.id] = record
            self._regular.pop(record.branch, None)

    def organisations_named(self, text: str) -> set[str]:
        """Ids of the organisations that a number or a name means; best one."""
        if text in self.organisations:
            return {text}
        return {id for id in self._names.get(fold(text), ()) if fold(text)}

    def memberships(self, member: str) -> list[Membership]:
        """All memberships of a member."""
        return list(self._memberships[member].values()) if member in self._memberships else []

    def branches_of(self, member: str, first: date, last: date) -> set[str]:
        """The official branches of a member in these days; without any, the temporary ones."""
        touching = [
            one
            for one in self.memberships(member)
            if one.since <= last and (one.until is None or one.until > first)
        ]
        official = {one.branch for one in touching if one.kind is MembershipKind.OFFICIAL}
        return official or {one.branch for one in touching}

    def is_exempt(self, member: str, day: date) -> bool:
        """Whether a decision frees the member from meetings on a day."""
        if member not in self._exemptions:
            return False
        return any(
            one.kind is ExemptionKind.EXEMPT and covers(one, day)
            for one in self._exemptions[member].values()
        )

    def meetings(self, branch: str) -> dict[str, Meeting]:
        """Meetings of a branch by id; the store is asked once for each branch."""
        if branch not in self._meetings:
            on_file = self.store.read(Meeting, branch={branch}) if self.store else ()
            self._meetings[branch] = {one.id: one for one in on_file}
        return self._meetings[branch]

    def meetings_on(self, branch: str, day: date) -> list[Meeting]:
        """Meetings of a branch on a day, the regular one first."""
        found = [one for one in self.meetings(branch).values() if one.held_on == day]
        return sorted(found, key=lambda one: (one.kind is not MeetingKind.REGULAR, one.id))

    def regular_meetings(self, branch: str, month: Month) -> list[Meeting]:
        """Regular meetings of a branch in a month."""
        by_month = self._regular.get(branch)
        if by_month is None:
            by_month = self._regular[branch] = defaultdict(list)
            for one in self.meetings(branch).values():
                if one.kind is MeetingKind.REGULAR:
                    by_month[Month.of(one.held_on)].append(one)
        return by_month.get(month, [])

    def recall_payments(self, months: MonthSet) -> None:
        """Look up what the store has received for these months."""
        if self.store is not None:
            back = self.store.read(PaymentReversal, member=self._mentioned)
            gone = {one.payment for one in back}
            for one in self.store.read(Payment, months=months, member=self._mentioned):
                # What was taken back is no money of the month.
                if one.id not in gone:
                    self.learn(one)

    def payments(self, member: str, branch: str, month: Month) -> list[Payment]:
        """What a member has paid to a branch for a month, in order of id."""
        paid = self._payments.get((member, branch, month))
        return [paid[id] for id in sorted(paid)] if paid else []

    def due(self, member: str, branch: str, month: Month) -> Dong | None:
        """What the store has as due from a member to a branch for a month, in đồng."""
        if self.store is None:
            return None
        lines = self.store.read(DuesLine, months=MonthSet([month]), member={member})
        return next((line.due for line in lines if line.branch == branch), None)

    def closings(self) -> dict[tuple[str, Book], BookClosing]:
        """The closed books on file, by branch and book."""
        if self.store is None:
            return {}
        return {(one.branch, one.book): one for one in self.store.read(BookClosing)}

    def broken_meeting(self, branch: str, month: Month) -> str:
        """Where a bad row stands that may be a meeting of the branch in the month; or empty."""
        for (kind, id), place in self.broken.items():
            if kind is Meeting and (id == branch or id.startswith(f"{branch}:{month}")):
                return place
        return ""
