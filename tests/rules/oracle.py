"""A second, slow reading of the two three-month grounds: day by day, row by row, with plain loops.

It knows the records and nothing else of cadre, so that the rules are compared with the meaning
and not with themselves. A month is ``(year, number)``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from cadre.records import (
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
    Organisation,
    Payment,
    Record,
    Suspension,
    SuspensionGround,
)

MonthPair = tuple[int, int]
Reason = tuple[str, str]
"""Why a month is unknown, and the branch where it is one branch."""

LIMIT = 3
BAD = (AttendanceStatus.ABSENT, AttendanceStatus.REFUSED)
GOOD = (AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED)


@dataclass(frozen=True)
class Options:
    """The choices that the texts leave open; the defaults are those of cadre."""

    rolling: bool = False
    any_meeting: bool = False
    paid_by_any: bool = False
    late_counts: bool = False
    temporary_home: bool = False


@dataclass(frozen=True)
class Asked:
    """What is asked: the period, both days included, and the day up to which deeds count."""

    first: date
    last: date
    as_of: date

    @property
    def looked_at(self) -> list[MonthPair]:
        """The calendar years of the period and the year before it."""
        years = range(self.first.year - 1, self.last.year + 1)
        return [(year, number) for year in years for number in range(1, 13)]

    @property
    def to_come(self) -> list[MonthPair]:
        """Months not ended by the day, up to the end of the year after the period."""
        years = range(self.first.year, self.last.year + 2)
        return [
            (year, number)
            for year in years
            for number in range(1, 13)
            if last_day((year, number)) > self.as_of
        ]


@dataclass(frozen=True)
class Said:
    """The answer for one year, or for the rolling reading."""

    verdict: str
    label: str
    months: tuple[MonthPair, ...] = ()
    unknown: tuple[tuple[MonthPair, frozenset[Reason]], ...] = ()
    arises_on: date | None = None
    next_month: MonthPair | None = None


@dataclass
class Count:
    """Months missed (with the day each arose), unknown (with why), and still to come."""

    missed: dict[MonthPair, date] = field(default_factory=dict)
    unknown: dict[MonthPair, set[Reason]] = field(default_factory=dict)
    ahead: list[MonthPair] = field(default_factory=list)


def last_day(month: MonthPair) -> date:
    year, number = month
    following = date(year + 1, 1, 1) if number == 12 else date(year, number + 1, 1)
    return following - timedelta(days=1)


def days_of(month: MonthPair) -> list[date]:
    year, number = month
    return [date(year, number, day) for day in range(1, last_day(month).day + 1)]


def month_of(day: date) -> MonthPair:
    return (day.year, day.month)


def month_after(month: MonthPair, by: int = 1) -> MonthPair:
    index = month[0] * 12 + month[1] - 1 + by
    return (index // 12, index % 12 + 1)


def covers(record: Any, day: date) -> bool:
    return bool(record.since <= day and (record.until is None or day < record.until))


class Life:
    """One member's records, sorted by kind, asked day by day."""

    def __init__(self, records: Iterable[Record], member: str, options: Options) -> None:
        self.options = options
        self.of: dict[type, list[Any]] = {}
        # Each day is looked at once: only a matter of time.
        self._free: dict[date, bool] = {}
        self._counting: dict[date, set[str]] = {}
        self._due: dict[MonthPair, int] | None = None
        for record in records:
            if getattr(record, "member", member) == member:
                self.of.setdefault(type(record), []).append(record)

    def all(self, kind: type) -> list[Any]:
        return self.of.get(kind, [])

    def on_roll(self, day: date) -> bool:
        return any(covers(one, day) for one in self.all(Membership))

    def free(self, day: date) -> bool:
        """Neither exempt from meetings nor suspended."""
        if day not in self._free:
            self._free[day] = self._is_free(day)
        return self._free[day]

    def _is_free(self, day: date) -> bool:
        exempt = any(
            one.kind is not ExemptionKind.REDUCED and covers(one, day)
            for one in self.all(Exemption)
        )
        return not exempt and not any(covers(one, day) for one in self.all(Suspension))

    def counting(self, day: date) -> set[str]:
        """The branches toward which the day counts."""
        if day not in self._counting:
            self._counting[day] = self._counts_toward(day)
        return self._counting[day]

    def _counts_toward(self, day: date) -> set[str]:
        here = [one for one in self.all(Membership) if covers(one, day)]
        counted: set[str] = set()
        for one in here:
            temporary = one.kind is MembershipKind.TEMPORARY
            if self.options.temporary_home:
                if not temporary:
                    counted.add(one.branch)
            elif temporary:
                counted.add(one.branch)
            else:
                away = [
                    other
                    for other in here
                    if other.kind is MembershipKind.TEMPORARY and other.branch != one.branch
                ]
                if not away:
                    counted.add(one.branch)
        return counted

    def branches_in(self, month: MonthPair, *, free_only: bool) -> set[str]:
        found: set[str] = set()
        for day in days_of(month):
            if not free_only or self.free(day):
                found |= self.counting(day)
        return found

    def relieved_in_full(self, month: MonthPair) -> bool:
        whole = [one for one in self.all(DuesRelief) if one.percent == 100]
        return any(covers(one, day) for one in whole for day in days_of(month))

    def due_by_month(self) -> dict[MonthPair, int]:
        """What is due for each month, in the branches the month counts toward."""
        if self._due is None:
            self._due = {}
            for line in self.all(DuesLine):
                month = (line.month.year, line.month.number)
                if self.relieved_in_full(month):
                    continue
                if line.branch in self.branches_in(month, free_only=False):
                    self._due[month] = self._due.get(month, 0) + int(line.due)
        return self._due

    def closed(self, branch: str, book: Book, month: MonthPair) -> bool:
        return any(
            one.branch == branch
            and one.book is book
            and (one.through.year, one.through.number) >= month
            for one in self.all(BookClosing)
        )

    def open_branches(self, branches: set[str], book: Book, month: MonthPair) -> set[str]:
        return {one for one in branches if not self.closed(one, book, month)}

    def elsewhere(self, month: MonthPair, *, free_only: bool) -> list[Membership]:
        """The arrivals before which the month was spent outside the store."""
        days = days_of(month)
        if any(self.on_roll(day) for day in days):
            return []
        found = []
        for arrival in self.all(Membership):
            if arrival.began in (Began.ADMITTED, Began.READMITTED):
                continue
            if self.on_roll(arrival.since - timedelta(days=1)):
                continue
            start = date.min
            for other in self.all(Membership):
                if other.until is not None and other.until <= arrival.since:
                    start = max(start, other.until)
            between = [day for day in days if start <= day < arrival.since]
            if free_only:
                between = [day for day in between if self.free(day)]
            if between:
                found.append(arrival)
        return found


def attendance(life: Life, asked: Asked) -> list[Said]:
    """Staying away from branch meetings: one answer a year, or one for the rolling reading."""
    count = Count()
    for month in asked.looked_at:
        if date(*month, 1) <= asked.as_of:
            _attendance_month(life, asked, month, count)
    for month in asked.to_come:
        branches = life.branches_in(month, free_only=True)
        begun = date(*month, 1) <= asked.as_of
        entered = begun and not life.open_branches(branches, Book.ATTENDANCE, month)
        if branches and not entered and not _settled(life, _roll_calls(life, asked, month)):
            count.ahead.append(month)
    return _judge(count, asked, life.options)


RollCalls = list[tuple[date, AttendanceStatus | None]]


def _settled(life: Life, calls: RollCalls) -> bool:
    """Where all meetings must be missed, one attended or excused settles the month for good."""
    return not life.options.any_meeting and any(status in GOOD for _, status in calls)


def _attendance_month(life: Life, asked: Asked, month: MonthPair, count: Count) -> None:
    ended = last_day(month) <= asked.as_of
    branches = life.branches_in(month, free_only=True)
    still_open = life.open_branches(branches, Book.ATTENDANCE, month)
    calls = _roll_calls(life, asked, month)
    if still_open and ended and not _settled(life, calls):
        count.unknown[month] = {("book_open", branch) for branch in still_open}
    if branches and calls and not still_open:
        _read_roll_calls(life, month, calls, count)
    if not branches and ended:
        for arrival in life.elsewhere(month, free_only=True):
            if arrival.missed_before is None:
                count.unknown.setdefault(month, set()).add(("elsewhere", ""))
            elif month in [(one.year, one.number) for one in arrival.missed_before]:
                count.missed[month] = last_day(month)
    if month in count.missed:
        count.unknown.pop(month, None)


def _read_roll_calls(life: Life, month: MonthPair, calls: RollCalls, count: Count) -> None:
    statuses = [status for _, status in calls]
    some_bad = any(status in BAD for status in statuses)
    missed = some_bad if life.options.any_meeting else all(status in BAD for status in statuses)
    if missed:
        count.missed[month] = max(day for day, _ in calls)
    elif not _settled(life, calls):
        if None in statuses:
            count.unknown.setdefault(month, set()).add(("no_row", ""))
        if AttendanceStatus.UNDECIDED in statuses:
            count.unknown.setdefault(month, set()).add(("reason_undecided", ""))


def _roll_calls(life: Life, asked: Asked, month: MonthPair) -> RollCalls:
    """The days of the month's meetings at which the member was expected, with what was entered."""
    calls = []
    for meeting in life.all(Meeting):
        day = meeting.held_on
        if meeting.kind is not MeetingKind.REGULAR or month_of(day) != month or day > asked.as_of:
            continue
        if meeting.branch not in life.counting(day) or not life.free(day):
            continue
        rows = [row for row in life.all(Attendance) if row.meeting == meeting.id]
        calls.append((day, rows[0].status if rows else None))
    return calls


def dues(life: Life, asked: Asked) -> list[Said]:
    """Not paying dues: one answer a year, or one for the rolling reading."""
    count = Count()
    for month in asked.looked_at:
        owed = not _freed_from_dues(life, month) and not _still_waiting(life, asked, month)
        if last_day(month) <= asked.as_of and owed:
            _dues_month(life, asked, month, count)
    for month in asked.to_come:
        branches = life.branches_in(month, free_only=False)
        if not branches or _freed_from_dues(life, month) or _still_waiting(life, asked, month):
            continue
        # Lines beyond the years looked at are not read.
        lines = _lines(life, month, branches) if month in asked.looked_at else []
        if not _nothing_left(life, asked, month, lines):
            count.ahead.append(month)
    return _judge(count, asked, life.options)


def _lines(life: Life, month: MonthPair, branches: set[str]) -> list[DuesLine]:
    """What the branches the month counts toward have entered as due."""
    return [
        line for line in life.all(DuesLine) if _is(line.month, month) and line.branch in branches
    ]


def _nothing_left(life: Life, asked: Asked, month: MonthPair, lines: list[DuesLine]) -> bool:
    """Nothing is due for the month, or what is due counts as paid."""
    due = sum(line.due for line in lines)
    return bool(lines) and (due == 0 or _paid(life, asked, month, due))


def _is(month: Any, pair: MonthPair) -> bool:
    return bool((month.year, month.number) == pair)


def _freed_from_dues(life: Life, month: MonthPair) -> bool:
    if life.relieved_in_full(month):
        return True
    for day in days_of(month):
        detained = any(
            one.ground is SuspensionGround.DETENTION and covers(one, day)
            for one in life.all(Suspension)
        )
        if detained and month >= (2026, 2):
            return True
    return False


def _away_for_a_time(life: Life, month: MonthPair) -> list[Exemption]:
    """The temporary exemptions with a day in a month whose dues may therefore be paid later."""
    if month < (2026, 2):
        return []
    return [
        one
        for one in life.all(Exemption)
        if one.kind is ExemptionKind.TEMPORARY and any(covers(one, day) for day in days_of(month))
    ]


def _still_waiting(life: Life, asked: Asked, month: MonthPair) -> bool:
    """A temporary exemption that has not ended lets the month's dues wait."""
    running = [one.until for one in _away_for_a_time(life, month)]
    return any(until is None or until > asked.as_of for until in running)


def _dues_month(life: Life, asked: Asked, month: MonthPair, count: Count) -> None:
    branches = life.branches_in(month, free_only=False)
    if not branches:
        for arrival in life.elsewhere(month, free_only=False):
            paid_to = arrival.dues_paid_through
            if paid_to is None or (paid_to.year, paid_to.number) < month:
                count.unknown.setdefault(month, set()).add(("elsewhere", ""))
        return
    lines = _lines(life, month, branches)
    if _nothing_left(life, asked, month, lines):
        return
    still_open = life.open_branches(branches, Book.DUES, month)
    if still_open:
        count.unknown[month] = {("book_open", branch) for branch in still_open}
    elif lines:
        count.missed[month] = last_day(month)
    else:
        count.unknown[month] = {("no_row", "")}


def _paid(life: Life, asked: Asked, month: MonthPair, due: int) -> bool:
    in_time_only = life.options.late_counts and not _away_for_a_time(life, month)
    by = min(asked.as_of, last_day(month)) if in_time_only else asked.as_of
    met = _met_by(life, by, month)
    return met > 0 if life.options.paid_by_any else met >= due


def _met_by(life: Life, by: date, month: MonthPair) -> int:
    """What has met a month: its own money, then its turn at what was too much for others."""
    due = life.due_by_month()
    received: dict[MonthPair, int] = {}
    for one in life.all(Payment):
        if one.paid_on <= by:
            named = (one.month.year, one.month.number)
            received[named] = received.get(named, 0) + int(one.amount)
    pot = sum(max(0, amount - due.get(named, 0)) for named, amount in received.items())
    for turn in sorted(due):
        own = min(due[turn], received.get(turn, 0))
        more = min(pot, due[turn] - own) if turn <= month_of(by) else 0
        if turn == month:
            return own + more
        pot -= more
    return 0


def _judge(count: Count, asked: Asked, options: Options) -> list[Said]:
    if options.rolling:
        return [_rolling(count, asked)]
    years = range(asked.first.year, min(asked.last.year, asked.as_of.year) + 1)
    return [_in_year(count, year) for year in years]


def _in_year(count: Count, year: int) -> Said:
    label, span = str(year), [(year, number) for number in range(1, 13)]
    missed = [month for month in span if month in count.missed]
    unknown = tuple((m, frozenset(count.unknown[m])) for m in span if m in count.unknown)
    ahead = [month for month in span if month in count.ahead]
    months = tuple(missed)
    if len(missed) >= LIMIT:
        return Said("flagged", label, months, arises_on=count.missed[missed[LIMIT - 1]])
    if unknown and len(missed) + len(unknown) >= LIMIT:
        return Said("undecidable", label, months, unknown)
    if len(missed) == LIMIT - 1 and ahead:
        return Said("warning", label, months, next_month=ahead[0])
    return Said("clear", label)


def _rolling(count: Count, asked: Asked) -> Said:
    """The first month of the period that, with the eleven before it, says anything."""
    label = f"rolling-{asked.last.year}"
    judged = []
    month = month_of(asked.first)
    while month <= min(month_of(asked.last), month_of(asked.as_of)):
        judged.append(month)
        month = month_after(month)
    for month in judged:
        missed, _ = _twelve_to(month, count)
        if month in count.missed and len(missed) >= LIMIT:
            return Said("flagged", label, tuple(missed), arises_on=count.missed[month])
    for month in judged:
        says_something = month in count.missed or month in count.unknown
        if says_something and (said := _cannot_tell(month, count, label)) is not None:
            return said
    # Once the period is over, no month of it is to come.
    if count.ahead and asked.as_of <= asked.last:
        following = count.ahead[0]
        if (said := _cannot_tell(following, count, label)) is not None:
            return said
        missed, _ = _twelve_to(following, count)
        if len(missed) == LIMIT - 1:
            return Said("warning", label, tuple(missed), next_month=following)
    return Said("clear", label)


def _cannot_tell(end: MonthPair, count: Count, label: str) -> Said | None:
    missed, unknown = _twelve_to(end, count)
    if not unknown or len(missed) + len(unknown) < LIMIT:
        return None
    why = tuple((month, frozenset(count.unknown[month])) for month in unknown)
    return Said("undecidable", label, tuple(missed), why)


def _twelve_to(end: MonthPair, count: Count) -> tuple[list[MonthPair], list[MonthPair]]:
    """The months missed, and those unknown, of the twelve that end with this one."""
    span = [month_after(end, -back) for back in range(11, -1, -1)]
    return [m for m in span if m in count.missed], [m for m in span if m in count.unknown]


def audited(records: Iterable[Record], as_of: date) -> set[str]:
    """Everybody on the roll of some branch in being on the day."""
    records = list(records)
    branches = {
        one.id
        for one in records
        if isinstance(one, Organisation) and one.level.is_branch and covers(one, as_of)
    }
    return {
        one.member
        for one in records
        if isinstance(one, Membership) and one.branch in branches and covers(one, as_of)
    }


def says(
    records: Iterable[Record], member: str, asked: Asked, options: Options
) -> dict[str, list[Said]]:
    """The answers of both grounds for one member."""
    life = Life(records, member, options)
    return {"attendance": attendance(life, asked), "dues": dues(life, asked)}
