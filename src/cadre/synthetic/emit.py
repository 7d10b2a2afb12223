"""From drafts to records, in an order in which everything exists before it is referred to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import Span, days_left, months_touched
from cadre.records import (
    Attendance,
    AttendanceStatus,
    Book,
    BookClosing,
    DuesLine,
    Level,
    Membership,
    MembershipKind,
    Organisation,
    Payment,
    Placement,
    Record,
)
from cadre.records import Member as MemberRecord
from cadre.synthetic.branches import communes
from cadre.synthetic.drafts import BranchDraft
from cadre.synthetic.person import Entry, PersonDraft
from cadre.synthetic.setting import Setting

__all__ = ["branch_records", "organisations", "person_records", "province_record"]

LONG_AGO = date(1975, 5, 19)
DISTRICTS_GONE = date(2025, 7, 1)
"""From this day communes are directly under the province."""
CLOSED_AFTER = 5
"""Days from the end of a month to the closing of its book."""


def province_record(id: str) -> Organisation:
    """The province (đảng bộ tỉnh)."""
    return Organisation(id=id, name="Đảng bộ tỉnh Mẫu", level=Level.PROVINCE, since=LONG_AGO)


def organisations(setting: Setting) -> Iterator[Record]:
    """The district, its communes, and where they belong before and since July 2025."""
    district = f"h-{setting.number:02d}"
    if setting.with_province:
        yield province_record(setting.province)
    yield Organisation(
        id=district,
        name=f"Đảng bộ huyện Mẫu {setting.number:02d}",
        level=Level.DISTRICT,
        since=LONG_AGO,
        until=DISTRICTS_GONE,
    )
    yield _placed(district, setting.province, LONG_AGO, DISTRICTS_GONE)
    for index, id in enumerate(communes(setting), setting.first_commune):
        name = f"Đảng bộ xã Mẫu {index:02d}"
        yield Organisation(id=id, name=name, level=Level.COMMUNE, since=LONG_AGO)
        yield _placed(id, district, LONG_AGO, DISTRICTS_GONE)
        yield _placed(id, setting.province, DISTRICTS_GONE, None, "2")


def _placed(
    organisation: str, parent: str, since: date, until: date | None, ending: str = "1"
) -> Placement:
    return Placement(
        id=f"tt-{organisation}-{ending}",
        organisation=organisation,
        parent=parent,
        since=since,
        until=until,
    )


def branch_records(branch: BranchDraft) -> Iterator[Record]:
    """A branch, its place, its closed books and its meetings."""
    yield Organisation(
        id=branch.id,
        name=branch.name,
        level=branch.level,
        since=branch.since,
        until=branch.until,
    )
    yield _placed(branch.id, branch.parent, branch.since, branch.until)
    for book, through in branch.closed.items():
        yield BookClosing(
            id=f"ks-{branch.number:03d}-{book.value}",
            branch=branch.id,
            book=book,
            through=through,
            closed_on=(through + 1).first_day.replace(day=CLOSED_AFTER),
        )
    yield from branch.meetings


def person_records(
    person: PersonDraft, branches: Mapping[str, BranchDraft], months: tuple[Month, ...]
) -> Iterator[Record]:
    """A member and everything about the member, the few records first."""
    yield MemberRecord(
        id=person.id,
        full_name=person.full_name,
        born=person.born,
        admitted=person.admitted,
        official_on=person.official_on,
        sex=person.sex,
    )
    yield from person.memberships
    yield from person.standings
    yield from person.exemptions
    yield from person.suspensions
    yield from person.reliefs
    yield from person.offices
    yield from person.assignments
    yield from person.more
    for membership in person.memberships:
        yield from _attendance(person, membership, branches[membership.branch])
    yield from _dues(person, branches, months)


def _attendance(
    person: PersonDraft, membership: Membership, branch: BranchDraft
) -> Iterator[Attendance]:
    """Present wherever expected, unless the roll call was marked otherwise."""
    free = days_left([(membership.since, membership.until)], _not_expected(person, membership))
    if not free and not person.marks:
        return
    for meeting in branch.meetings:
        expected = any(_covers(span, meeting.held_on) for span in free)
        usual = AttendanceStatus.PRESENT if expected else None
        status = person.marks.get(meeting.id, usual)
        if status is not None and _covers((membership.since, membership.until), meeting.held_on):
            yield Attendance(
                id=f"dd-{person.number:06d}-{meeting.id[3:]}",
                meeting=meeting.id,
                member=person.id,
                status=status,
            )


def _not_expected(person: PersonDraft, membership: Membership) -> list[Span]:
    spans: list[Span] = [(one.since, one.until) for one in person.exemptions if one.exempts]
    spans += [(one.since, one.until) for one in person.suspensions]
    if membership.kind is MembershipKind.OFFICIAL:
        spans += [
            (one.since, one.until)
            for one in person.memberships
            if one.kind is MembershipKind.TEMPORARY
        ]
    return spans


def _covers(span: Span, day: date) -> bool:
    since, until = span
    return since <= day and (until is None or day < until)


def _dues(
    person: PersonDraft, branches: Mapping[str, BranchDraft], months: tuple[Month, ...]
) -> Iterator[Record]:
    """A line a month while on the roll, paid in full unless noted otherwise."""
    spans = [(one.since, one.until) for one in person.memberships]
    on_roll = months_touched(spans, MonthSet.span(months[0], months[-1]))
    for month in months:
        if month not in on_roll:
            continue
        branch = branches[_paying_branch(person, month)]
        entry = person.entries.get(month) if person.entries else None
        if entry is None:
            if month > branch.closed[Book.DUES]:
                continue
            entry = _usual(person, branch, month)
        yield from _entered(person, branch, month, entry)


def _paying_branch(person: PersonDraft, month: Month) -> str:
    """The host branch of a temporary member; in the month of a move, the branch before."""
    if len(person.memberships) == 1:
        return person.memberships[0].branch
    here = [
        one
        for one in person.memberships
        if one.since <= month.last_day and (one.until is None or one.until > month.first_day)
    ]
    return min(here, key=lambda one: (one.kind is MembershipKind.OFFICIAL, one.since)).branch


def _usual(person: PersonDraft, branch: BranchDraft, month: Month) -> Entry:
    relieved = any(
        one.in_full and _covers((one.since, one.until), month.first_day) for one in person.reliefs
    )
    if relieved:
        return Entry(Dong(0))
    due, day = person.rate(month), branch.collected[month]
    if day < person.memberships[0].since:
        day = month.last_day
    return Entry(due, ((due, day),))


def _entered(
    person: PersonDraft, branch: BranchDraft, month: Month, entry: Entry
) -> Iterator[Record]:
    if entry.due is None:
        return
    ending = f"{person.number:06d}-{month}"
    yield DuesLine(
        id=f"sd-{ending}", member=person.id, branch=branch.id, month=month, due=entry.due
    )
    for part, (amount, day) in enumerate(entry.paid, 1):
        yield Payment(
            id=f"pt-{ending}-{part}",
            member=person.id,
            branch=branch.id,
            month=month,
            amount=amount,
            paid_on=day,
        )
