"""An independent reading of plain records: what an audit of 2025 must find, told the slow way.

It imports records, months and the words of the expected list, nothing that rules are made of.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from cadre.months import Month, MonthSet
from cadre.records import (
    Assignment,
    Attendance,
    AttendanceStatus,
    Began,
    Book,
    BookClosing,
    DuesLine,
    DuesRelief,
    Exemption,
    ExemptionKind,
    Meeting,
    MeetingKind,
    Membership,
    MembershipKind,
    OfficeTerm,
    Organisation,
    Payment,
    Record,
    SourceKind,
    Suspension,
)
from cadre.synthetic import Expected

YEAR = [Month(2025, number) for number in range(1, 13)]
ONE_DAY = timedelta(days=1)
CAME = (AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED)
STAYED_AWAY = (AttendanceStatus.ABSENT, AttendanceStatus.REFUSED)


def covers(record: Any, day: date) -> bool:
    return bool(record.since <= day and (record.until is None or day < record.until))


def days_of(month: Month) -> list[date]:
    return [month.first_day + ONE_DAY * index for index in range(month.last_day.day)]


class Reading:
    """The records of a district, grouped, and what follows from them on a day."""

    def __init__(self, records: Iterable[Record], as_of: date) -> None:
        self.as_of = as_of
        self.kinds: dict[type, list[Any]] = defaultdict(list)
        self.of: dict[tuple[type, str], list[Any]] = defaultdict(list)
        for record in records:
            self.kinds[type(record)].append(record)
            if hasattr(record, "member"):
                self.of[type(record), record.member].append(record)
        self.meetings: dict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.kinds[Meeting]:
            self.meetings[meeting.branch].append(meeting)
        self.closed = {(one.branch, one.book): one.through for one in self.kinds[BookClosing]}

    def findings(self) -> Counter[Expected]:
        found: list[Expected] = []
        for member in sorted({one.member for one in self.kinds[Membership]}):
            if any(covers(one, self.as_of) for one in self.of[Membership, member]):
                found += self.about_attendance(member)
                found += self.about_dues(member)
                found += self.about_work(member)
        for branch in self.kinds[Organisation]:
            if branch.level.is_branch:
                found += self.about_branch(branch)
        return Counter(found)

    def free(self, member: str, day: date) -> bool:
        exempt = [e for e in self.of[Exemption, member] if e.kind is not ExemptionKind.REDUCED]
        return any(covers(one, day) for one in [*exempt, *self.of[Suspension, member]])

    def branches(self, member: str, day: date) -> set[str]:
        """Where the day counts: at the host of a temporary member, otherwise at home."""
        here = [one for one in self.of[Membership, member] if covers(one, day)]
        hosts = [one for one in here if one.kind is MembershipKind.TEMPORARY]
        return {one.branch for one in hosts or here}

    def outside(self, member: str) -> list[tuple[Month, Membership]]:
        """Months before an arrival of which the records say nothing, with the arrival."""
        found = []
        for one in self.of[Membership, member]:
            others = self.of[Membership, member]
            admitted = one.began in (Began.ADMITTED, Began.READMITTED)
            if admitted or any(covers(other, one.since - ONE_DAY) for other in others):
                continue
            ended = [o.until for o in others if o.until is not None and o.until <= one.since]
            last = max(ended, default=date(1900, 1, 1))
            for month in YEAR:
                nowhere = not any(self.branches(member, day) for day in days_of(month))
                if nowhere and month.last_day >= last and month.first_day < one.since:
                    found.append((month, one))
        return found

    def about_attendance(self, member: str) -> list[Expected]:
        missed, unknown, by_open_book = set(), set(), set()
        for month, arrival in self.outside(member):
            if arrival.missed_before is None:
                unknown.add(month)
            elif month in arrival.missed_before:
                missed.add(month)
        rows = {row.meeting: row.status for row in self.of[Attendance, member]}
        ahead = False
        for month in YEAR:
            days = [day for day in days_of(month) if not self.free(member, day)]
            branches = {branch for day in days for branch in self.branches(member, day)}
            if month.last_day > self.as_of:
                ahead = ahead or bool(branches)
            elif any(self.closed[branch, Book.ATTENDANCE] < month for branch in branches):
                by_open_book.add(month)
            else:
                said = [
                    rows.get(meeting.id)
                    for branch in branches
                    for meeting in self.meetings[branch]
                    if meeting.kind is MeetingKind.REGULAR
                    and meeting.held_on in days
                    and branch in self.branches(member, meeting.held_on)
                ]
                if said and all(status in STAYED_AWAY for status in said):
                    missed.add(month)
                elif said and not any(status in CAME for status in said):
                    unknown.add(month)
        return told("attendance", member, missed, unknown, by_open_book, ahead)

    def about_dues(self, member: str) -> list[Expected]:
        unpaid, unknown, by_open_book = set(), set(), set()
        for month, arrival in self.outside(member):
            through = arrival.dues_paid_through
            if through is None or month > through:
                unknown.add(month)
        ahead = False
        for month in YEAR:
            branches = {b for day in days_of(month) for b in self.branches(member, day)}
            lines = [one.due for one in self.of[DuesLine, member] if one.month == month]
            if not branches:
                continue
            if month.last_day > self.as_of:
                ahead = True
            elif any(self.closed[branch, Book.DUES] < month for branch in branches):
                by_open_book.add(month)
            elif not lines:
                if not self.relieved(member, month):
                    unknown.add(month)
            elif self.paid(member, month) < sum(lines):
                unpaid.add(month)
        return told("dues", member, unpaid, unknown, by_open_book, ahead)

    def relieved(self, member: str, month: Month) -> bool:
        reliefs = [one for one in self.of[DuesRelief, member] if one.percent == 100]
        return any(covers(one, month.first_day) for one in reliefs)

    def paid(self, member: str, month: Month) -> int:
        # Money for the month, and what is left for it of money that was too much for others.
        open_: dict[Month, int] = defaultdict(int)
        for line in self.of[DuesLine, member]:
            open_[line.month] += line.due
        for one in self.of[Payment, member]:
            if one.paid_on <= self.as_of:
                open_[one.month] -= one.amount
        over = -sum(left for left in open_.values() if left < 0)
        older = sum(left for one, left in open_.items() if left > 0 and one < month)
        own = sum(
            one.amount
            for one in self.of[Payment, member]
            if one.month == month and one.paid_on <= self.as_of
        )
        return own + max(0, over - older)

    def about_work(self, member: str) -> list[Expected]:
        found = []
        work = [one for one in self.of[Assignment, member] if covers(one, self.as_of)]
        if not work and not self.free(member, self.as_of):
            found.append(Expected("assignment.none", "flagged", member))
        homes = {m.branch for m in self.of[Membership, member] if covers(m, self.as_of)}
        held = {
            (term.organisation, term.office)
            for term in self.of[OfficeTerm, member]
            if covers(term, self.as_of)
        }
        for one in work:
            if one.branch not in homes or (one.office and (one.branch, one.office) not in held):
                found.append(Expected("assignment.stale", "flagged", member))
            if one.source not in (SourceKind.RESOLUTION, SourceKind.WORKING_REGULATION):
                found.append(Expected("assignment.unsourced", "flagged", member))
        return found

    def about_branch(self, branch: Organisation) -> list[Expected]:
        being = [m for m in YEAR if m.last_day <= self.as_of and covers(branch, m.first_day)]
        regular = [m for m in self.meetings[branch.id] if m.kind is MeetingKind.REGULAR]
        met = {Month.of(meeting.held_on) for meeting in regular}
        closed = [m for m in being if m <= self.closed[branch.id, Book.ATTENDANCE]]
        without = MonthSet(month for month in closed if month not in met)
        found = []
        if without:
            found.append(Expected("branch.no_meeting", "flagged", branch.id, without))
        for book in Book:
            overdue = MonthSet(
                month
                for month in being
                if month > self.closed[branch.id, book]
                and month.last_day + 10 * ONE_DAY <= self.as_of
            )
            if overdue:
                found.append(Expected("branch.book_open", "flagged", branch.id, overdue))
        return found


def told(
    duty: str,
    member: str,
    failed: set[Month],
    unknown: set[Month],
    by_open_book: set[Month],
    ahead: bool,
) -> list[Expected]:
    """The answer of a three-month rule; what only an open book leaves undecided is folded."""
    months = MonthSet(failed)
    in_doubt = (unknown | by_open_book) - failed
    if len(failed) >= 3:
        return [Expected(f"{duty}.three_months", "flagged", member, months)]
    if failed and len(failed | in_doubt) >= 3:
        if not unknown and len(failed) < 2:
            return []
        return [Expected(f"{duty}.three_months", "undecidable", member, months)]
    if len(failed) == 2 and ahead:
        return [Expected(f"{duty}.early_warning", "warning", member, months)]
    return []
