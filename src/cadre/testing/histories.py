"""Small random histories of a few branches: every odd case that a store has to get right.

The same seed gives the same history. Some records are improper on purpose (a row for a meeting
nobody recorded, a dues line where the member never belonged, two official memberships at once): a
store keeps them all and condenses them as the core does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from attrs import evolve

from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import (
    Assignment,
    Attendance,
    AttendanceStatus,
    BookClosing,
    DuesLine,
    Exemption,
    ExemptionKind,
    Level,
    Meeting,
    MeetingKind,
    Member,
    Membership,
    MembershipKind,
    Organisation,
    Payment,
    Record,
    Suspension,
    WorkReport,
)

__all__ = ["WINDOW", "corrections", "history"]

WINDOW = MonthSet.span(Month(2024, 10), Month(2025, 12))
"""The months in which things happen."""

_BRANCHES = ("cb-01", "cb-02", "cb-03")
_MEMBERS = tuple(f"dv-{number:06d}" for number in range(1, 10))
_MONTHS = tuple(WINDOW)
_FEE = Dong(30_000)


def history(seed: int) -> tuple[Record, ...]:
    """The records of one history, in the order in which an office would enter them."""
    chance = Random(f"history {seed}")
    branches = [
        Organisation(id=id, name=f"Chi bộ {id}", level=Level.BRANCH, since=date(2000, 1, 1))
        for id in _BRANCHES
    ]
    members = [Member(id=id, full_name=f"Nguyễn Thử {id[-2:]}") for id in _MEMBERS]
    memberships = [one for id in _MEMBERS for one in _memberships(chance, id)]
    freed = [one for id in _MEMBERS for one in _freed(chance, id)]
    meetings = [one for id in _BRANCHES for one in _meetings(chance, id)]
    attendance = [one for held in meetings for one in _attendance(chance, held, memberships)]
    dues = [one for id in _MEMBERS for one in _dues(chance, id, memberships)]
    work = [
        Assignment(id=f"pc-{id}", member=id, branch="cb-01", duty="Tổ trưởng", since=_day(chance))
        for id in _MEMBERS
    ]
    closings = [
        BookClosing(id=f"ks-{id}-{book}", branch=id, book=book, through=chance.choice(_MONTHS))
        for id in _BRANCHES
        for book in ("attendance", "dues")
    ]
    return (
        *branches,
        *members,
        *memberships,
        *freed,
        *work,
        *closings,
        *meetings,
        *attendance,
        *dues,
        *(one for given in work for one in _reports(chance, given)),
    )


def _day(chance: Random) -> date:
    return date(2024, 9, 15) + timedelta(days=chance.randrange(480))


def _span(chance: Random) -> tuple[date, date | None]:
    since = _day(chance)
    if chance.random() < 0.3:
        return since, None
    return since, since + timedelta(days=chance.randint(1, 200))


def _memberships(chance: Random, member: str) -> Iterator[Membership]:
    home, other, third = chance.sample(_BRANCHES, 3)
    moved = _day(chance) if chance.random() < 0.3 else None
    only_a_guest = chance.random() < 0.15
    yield Membership(
        id=f"sh-{member}-1",
        member=member,
        branch=home,
        since=_day(chance) if moved is None and chance.random() < 0.3 else date(2010, 5, 1),
        until=moved,
        kind=MembershipKind.TEMPORARY if only_a_guest else MembershipKind.OFFICIAL,
    )
    if moved is not None and chance.random() < 0.8:
        since = moved + timedelta(days=chance.choice((0, 0, 20, -20)))
        yield Membership(id=f"sh-{member}-2", member=member, branch=other, since=since)
    if chance.random() < 0.5:
        since, until = _span(chance)
        yield Membership(
            id=f"sh-{member}-3",
            member=member,
            branch=chance.choice((third, home)),
            since=since,
            until=until,
            kind=MembershipKind.TEMPORARY,
        )


def _freed(chance: Random, member: str) -> Iterator[Record]:
    if chance.random() < 0.4:
        since, until = _span(chance)
        kind = chance.choice(tuple(ExemptionKind))
        yield Exemption(id=f"mi-{member}", member=member, since=since, until=until, kind=kind)
    if chance.random() < 0.25:
        since, until = _span(chance)
        yield Suspension(id=f"dc-{member}", member=member, since=since, until=until)


def _meetings(chance: Random, branch: str) -> Iterator[Meeting]:
    for month in _MONTHS:
        for number in range(chance.choice((0, 1, 1, 1, 2, 3))):
            kind = chance.choice((*[MeetingKind.REGULAR] * 5, MeetingKind.THEMATIC))
            day = month.first_day + timedelta(days=chance.randrange(28))
            yield Meeting(id=f"h-{branch}-{month}-{number}", branch=branch, held_on=day, kind=kind)


def _attendance(
    chance: Random, held: Meeting, memberships: Sequence[Membership]
) -> Iterator[Attendance]:
    for member in sorted({one.member for one in memberships if one.branch == held.branch}):
        if chance.random() < 0.1:
            continue
        status = chance.choice((*[AttendanceStatus.PRESENT] * 5, *AttendanceStatus))
        row = Attendance(id=f"dd-{held.id}-{member}", meeting=held.id, member=member, status=status)
        yield row
        if chance.random() < 0.03:
            yield evolve(row, id=f"{row.id}-lost", meeting=f"{held.id}-lost")


def _reports(chance: Random, given: Assignment) -> Iterator[WorkReport]:
    branch = chance.choice(_BRANCHES)
    for month in _MONTHS:
        if chance.random() < 0.7:
            yield WorkReport(
                id=f"bc-{given.id}-{month}",
                assignment=given.id,
                member=given.member,
                branch=branch if chance.random() < 0.9 else "cb-04",
                month=month,
                done=chance.choice((True, False, None)),
            )


def _dues(chance: Random, member: str, memberships: Sequence[Membership]) -> Iterator[Record]:
    own = [one.branch for one in memberships if one.member == member]
    tidy = chance.random() < 0.5
    for month in _MONTHS:
        id = f"{member}-{month}"
        first, second = chance.sample(_BRANCHES, 2)
        if tidy or chance.random() < 0.8:
            first = chance.choice(own)
        if chance.random() < 0.9:
            due = chance.choice((_FEE, _FEE, _FEE, Dong(0)))
            yield DuesLine(id=f"dl-{id}-1", member=member, branch=first, month=month, due=due)
        if not tidy and second != first and chance.random() < 0.1:
            yield DuesLine(id=f"dl-{id}-2", member=member, branch=second, month=month, due=_FEE)
        for number in range(chance.choice((0, 1, 1, 1, 2))):
            yield Payment(
                id=f"tn-{id}-{number}",
                member=member,
                branch="cb-01",
                month=month,
                amount=chance.choice((_FEE, _FEE, Dong(15_000), Dong(60_000))),
                paid_on=month.first_day + timedelta(days=chance.randint(-20, 70)),
            )


def corrections(seed: int, records: Sequence[Record]) -> list[tuple[Record, Record | None]]:
    """Some of *records*, each with what it is corrected to, or ``None`` to withdraw it."""
    chance = Random(f"corrections {seed}")
    found: list[tuple[Record, Record | None]] = []
    for record in records:
        if chance.random() > 0.15:
            continue
        other = None if chance.random() < 0.3 else _corrected(chance, record)
        if other != record and not isinstance(record, (Organisation, Member)):
            found.append((record, other))
    return found


def _corrected(chance: Random, record: Record) -> Record:
    if isinstance(record, Meeting):
        return evolve(record, held_on=_day(chance), kind=chance.choice(tuple(MeetingKind)))
    if isinstance(record, Attendance):
        return evolve(record, status=chance.choice(tuple(AttendanceStatus)))
    if isinstance(record, DuesLine) and record.id.endswith("-1") and chance.random() < 0.3:
        return evolve(record, branch="cb-04")
    if isinstance(record, DuesLine):
        return evolve(record, due=Dong(chance.choice((0, 20_000, 45_000))))
    if isinstance(record, Payment):
        return evolve(record, month=chance.choice(_MONTHS), member=chance.choice(_MEMBERS))
    if isinstance(record, WorkReport):
        return evolve(record, branch=chance.choice(_BRANCHES), concluded=True)
    if isinstance(record, Membership):
        return evolve(record, branch=chance.choice(_BRANCHES))
    if isinstance(record, (Exemption, Suspension)):
        return evolve(record, until=None)
    return record
