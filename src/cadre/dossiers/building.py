"""Building dossiers from a reader: one read per kind of record, however many members."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from cadre.dossiers.branch import BranchDossier, UnitDossier
from cadre.dossiers.condensed import Deeds
from cadre.dossiers.member import MemberDossier
from cadre.dossiers.parts import FEW_OF_MEMBER, PARTS_OF_BRANCH
from cadre.months import Month, MonthSet
from cadre.records import (
    Assignment,
    Attendance,
    BookClosing,
    CommitteeTerm,
    DuesLine,
    Meeting,
    Member,
    MemberRating,
    Membership,
    OfficeTerm,
    Organisation,
    Payment,
    Record,
    Remittance,
    Resolution,
    UnitRating,
    WorkingRegulation,
    WorkReport,
)

__all__ = [
    "Reader",
    "branch_dossiers",
    "member_deeds",
    "member_dossiers",
    "of_assignments",
    "reported_months",
]

R = TypeVar("R", bound=Record)


class Reader(Protocol):
    """What dossiers are built from: the ``read`` of a store."""

    def read(
        self, kind: type[R], *, months: MonthSet | None = None, **where: Collection[Any]
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
    # By member, only the parts that are there: most dossiers have few of them.
    parts: dict[str, dict[str, Any]] = {id: {} for id in people}
    work: set[str] = set()
    for kind, name in FEW_OF_MEMBER.items():
        found: Mapping[str, list[Any]] = memberships
        if kind is not Membership:
            found = _by_member(reader.read(kind, member=ids))
        for id in found.keys() & people.keys():
            parts[id][name] = tuple(found[id])
        if kind is Assignment:
            work = {one.branch for many in found.values() for one in many}
    stays = {id: memberships.get(id, ()) for id in people}
    deeds = {} if months is None else member_deeds(reader, stays, months)
    reported = {} if months is None else reported_months(reader, work, months=months)
    dossiers = {}
    for id, person in people.items():
        few, own = parts[id], stays[id]
        dossiers[id] = MemberDossier(
            member=person,
            closings=_of_branches(closings, own),
            audited_at=audited_at(own) if audited_at is not None else "",
            reported=of_assignments(reported, few.get("assignments", ())),
            deeds=deeds.get(id),
            **few,
        )
    return dossiers


def of_assignments(
    reported: Mapping[str, MonthSet], assignments: Iterable[Assignment]
) -> dict[str, MonthSet]:
    """The part of *reported* about these assignments."""
    return {one.id: reported[one.id] for one in assignments if one.id in reported}


def member_deeds(
    reader: Reader, memberships: Mapping[str, Sequence[Membership]], months: MonthSet
) -> dict[str, Deeds]:
    """
    The many records of members, by member id.

    Meetings and roll calls of *months*; lines and payments of all months, since money that was
    too much for one month meets others.
    """
    ids = frozenset(memberships)
    branches = frozenset(one.branch for many in memberships.values() for one in many)
    meetings = _by_branch(reader.read(Meeting, months=months, branch=branches))
    held = frozenset(one.id for many in meetings.values() for one in many)
    attendance = _by_member(reader.read(Attendance, member=ids, meeting=held))
    lines = _by_member(reader.read(DuesLine, member=ids))
    payments = _by_member(reader.read(Payment, member=ids))
    return {
        id: Deeds(
            meetings=_of_branches(meetings, own),
            attendance=tuple(attendance.get(id, ())),
            lines=tuple(lines.get(id, ())),
            payments=tuple(payments.get(id, ())),
        )
        for id, own in memberships.items()
    }


def reported_months(
    reader: Reader, branches: Collection[str], *, months: MonthSet
) -> dict[str, MonthSet]:
    """
    By assignment id, the months with a work report: what a store may work out by itself.

    Args:
        branches: The branches whose reports are wanted.
        months: Only these months.
    """
    found: dict[str, list[Month]] = defaultdict(list)
    for report in reader.read(WorkReport, months=months, branch=frozenset(branches)):
        found[report.assignment].append(report.month)
    return {id: MonthSet(reported) for id, reported in found.items()}


def branch_dossiers(
    reader: Reader,
    branches: Mapping[str, Organisation],
    roll: Mapping[str, Sequence[Membership]],
    *,
    months: MonthSet,
    members: Mapping[str, Sequence[MemberDossier]] | None = None,
) -> dict[str, BranchDossier]:
    """
    Dossiers by branch id, with one read per kind of record.

    Args:
        members: By branch, the dossiers of everybody audited there.
    """
    ids = frozenset(branches)
    parts: dict[str, Mapping[str, list[Any]]] = {}
    for kind, (name, field, windowed) in PARTS_OF_BRANCH.items():
        found = reader.read(kind, months=months if windowed else None, **{field: ids})
        parts[name] = _grouped(found, field)
    here = members or {}
    dossiers = {}
    for id, branch in branches.items():
        own: dict[str, Any] = {name: tuple(found.get(id, ())) for name, found in parts.items()}
        dossiers[id] = BranchDossier(
            branch=branch,
            memberships=tuple(roll.get(id, ())),
            members=tuple(here.get(id, ())),
            **own,
        )
    return dossiers


def unit_dossiers(
    reader: Reader,
    units: Mapping[str, Organisation],
    below: Mapping[str, Sequence[Organisation]],
    counts: Mapping[str, tuple[int, int]],
    *,
    years: Collection[int],
) -> dict[str, UnitDossier]:
    """
    Dossiers of organisations above branches, with one read per kind of record.

    Args:
        below: By unit, all organisations below it.
        counts: By branch, its members and the official ones among them.
        years: The years of the ratings to be read.
    """
    ids = frozenset(units)
    with_below = ids | {one.id for found in below.values() for one in found}
    parts: dict[str, Mapping[str, list[Any]]] = {
        "committee_terms": _grouped(reader.read(CommitteeTerm, organisation=ids), "organisation"),
        "office_terms": _grouped(reader.read(OfficeTerm, organisation=ids), "organisation"),
        "regulations": _grouped(reader.read(WorkingRegulation, branch=ids), "branch"),
        "resolutions": _grouped(reader.read(Resolution, organisation=ids), "organisation"),
        "remittances": _grouped(reader.read(Remittance, origin=ids), "origin"),
    }
    wanted = frozenset(years)
    ratings = _grouped(reader.read(MemberRating, branch=with_below, year=wanted), "branch")
    rated = _grouped(reader.read(UnitRating, organisation=with_below, year=wanted), "organisation")
    found = {}
    for id, unit in units.items():
        inside = [one.id for one in below[id]]
        own: dict[str, Any] = {name: tuple(by_unit.get(id, ())) for name, by_unit in parts.items()}
        found[id] = UnitDossier(
            unit=unit,
            below=tuple(below[id]),
            member_count=sum(counts[one][0] for one in inside if one in counts),
            official_count=sum(counts[one][1] for one in inside if one in counts),
            ratings=tuple(one for branch in inside for one in ratings.get(branch, ())),
            unit_ratings=tuple(one for part in (id, *inside) for one in rated.get(part, ())),
            **own,
        )
    return found


def _grouped(records: Iterable[R], field: str) -> dict[str, list[R]]:
    groups: dict[str, list[R]] = defaultdict(list)
    for record in records:
        groups[getattr(record, field)].append(record)
    return groups


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
