"""Building dossiers from a reader: one read per kind of record, however many members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from cadre.dossiers.branch import BranchDossier
from cadre.dossiers.condensed import Deeds
from cadre.dossiers.member import MemberDossier
from cadre.months import MonthSet
from cadre.records import (
    Assignment,
    Attendance,
    BookClosing,
    DuesLine,
    DuesRelief,
    Exemption,
    Meeting,
    Member,
    Membership,
    OfficeTerm,
    Organisation,
    Payment,
    Record,
    Standing,
    Suspension,
)

__all__ = ["Reader", "branch_dossiers", "member_deeds", "member_dossiers"]

R = TypeVar("R", bound=Record)


class Reader(Protocol):
    """What dossiers are built from: the ``read`` of a store."""

    def read(
        self, kind: type[R], *, months: MonthSet | None = None, **where: Collection[str]
    ) -> Iterator[R]:
        """See ``cadre.store.Store.read``."""


def member_dossiers(
    reader: Reader,
    members: Collection[str],
    *,
    months: MonthSet | None = None,
    audited_at: Callable[[Sequence[Membership]], str] | None = None,
) -> dict[str, MemberDossier]:
    """
    Dossiers by member id, in order of id, with one read per kind of record.

    Args:
        months: Read the many records of these months too, so that the dossiers can be condensed
            and changed; ``None`` leaves them out.
        audited_at: By the memberships, the branch at which an audit looks at the member.
    """
    ids = frozenset(members)
    people = {one.id: one for one in reader.read(Member, id=ids)}
    memberships = _by_member(reader.read(Membership, member=ids))
    branches = frozenset(one.branch for many in memberships.values() for one in many)
    closings = _by_branch(reader.read(BookClosing, branch=branches))
    parts: dict[str, Mapping[str, list[Any]]] = {
        "standings": _by_member(reader.read(Standing, member=ids)),
        "exemptions": _by_member(reader.read(Exemption, member=ids)),
        "suspensions": _by_member(reader.read(Suspension, member=ids)),
        "reliefs": _by_member(reader.read(DuesRelief, member=ids)),
        "assignments": _by_member(reader.read(Assignment, member=ids)),
        "office_terms": _by_member(reader.read(OfficeTerm, member=ids)),
    }
    deeds = {} if months is None else member_deeds(reader, memberships, months)
    dossiers = {}
    for id, person in people.items():
        own = memberships.get(id, ())
        few: dict[str, Any] = {name: tuple(found.get(id, ())) for name, found in parts.items()}
        dossiers[id] = MemberDossier(
            member=person,
            memberships=tuple(own),
            closings=_of_branches(closings, own),
            audited_at=audited_at(own) if audited_at is not None else "",
            deeds=deeds.get(id, Deeds()) if months is not None else None,
            **few,
        )
    return dossiers


def member_deeds(
    reader: Reader, memberships: Mapping[str, Sequence[Membership]], months: MonthSet
) -> dict[str, Deeds]:
    """The many records of members, by member id."""
    ids = frozenset(memberships)
    branches = frozenset(one.branch for many in memberships.values() for one in many)
    meetings = _by_branch(reader.read(Meeting, months=months, branch=branches))
    held = frozenset(one.id for many in meetings.values() for one in many)
    attendance = _by_member(reader.read(Attendance, member=ids, meeting=held))
    lines = _by_member(reader.read(DuesLine, months=months, member=ids))
    payments = _by_member(reader.read(Payment, months=months, member=ids))
    return {
        id: Deeds(
            meetings=_of_branches(meetings, own),
            attendance=tuple(attendance.get(id, ())),
            lines=tuple(lines.get(id, ())),
            payments=tuple(payments.get(id, ())),
        )
        for id, own in memberships.items()
    }


def branch_dossiers(
    reader: Reader,
    branches: Mapping[str, Organisation],
    roll: Mapping[str, Sequence[Membership]],
    *,
    months: MonthSet,
) -> dict[str, BranchDossier]:
    """Dossiers by branch id, with one read per kind of record."""
    ids = frozenset(branches)
    closings = _by_branch(reader.read(BookClosing, branch=ids))
    meetings = _by_branch(reader.read(Meeting, months=months, branch=ids))
    return {
        id: BranchDossier(
            branch=branch,
            meetings=tuple(meetings.get(id, ())),
            closings=tuple(closings.get(id, ())),
            memberships=tuple(roll.get(id, ())),
        )
        for id, branch in branches.items()
    }


class _OfMember(Protocol):
    @property
    def member(self) -> str: ...


class _OfBranch(Protocol):
    @property
    def branch(self) -> str: ...


M = TypeVar("M", bound=_OfMember)
B = TypeVar("B", bound=_OfBranch)


def _by_member(records: Iterable[M]) -> dict[str, list[M]]:
    groups: dict[str, list[M]] = defaultdict(list)
    for record in records:
        groups[record.member].append(record)
    return groups


def _by_branch(records: Iterable[B]) -> dict[str, list[B]]:
    groups: dict[str, list[B]] = defaultdict(list)
    for record in records:
        groups[record.branch].append(record)
    return groups


def _of_branches(groups: Mapping[str, Sequence[B]], own: Sequence[Membership]) -> tuple[B, ...]:
    if len(own) == 1:
        return tuple(groups.get(own[0].branch, ()))
    branches = sorted({one.branch for one in own})
    return tuple(record for branch in branches for record in groups.get(branch, ()))
