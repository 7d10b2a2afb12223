"""The reference condensation: what every store's own condensing must equal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from cadre.dossiers.condensed import AttendanceMonths, Condensed, Deeds, DuesMonths, Place
from cadre.dossiers.settling import Books, key_of
from cadre.months import Month, MonthSet
from cadre.periods import covers, months_touched
from cadre.records import AttendanceStatus, MeetingKind, MembershipKind

if TYPE_CHECKING:
    from cadre.dossiers.member import MemberDossier

__all__ = ["condense", "condense_dues", "expected_at", "has_credit"]


def condense(dossier: MemberDossier, *, months: MonthSet, as_of: date) -> Condensed:
    """
    The many records of a dossier as month sets: the meaning of every store's ``condense``.

    Args:
        months: Only these months.
        as_of: Deeds (meetings, payments) up to and including this day.

    Raises:
        RecordError: The dossier was not built from plain records.
    """
    deeds = dossier.recorded
    dues = condense_dues(dossier, deeds, months, as_of, temporary_at_host=True)
    # Without a temporary stay both views count the same days.
    away = any(one.kind is MembershipKind.TEMPORARY for one in dossier.memberships)
    return Condensed(
        _condense_attendance(dossier, deeds, months, as_of),
        dues,
        condense_dues(dossier, deeds, months, as_of, temporary_at_host=False) if away else dues,
    )


_SET_OF_STATUS = {
    AttendanceStatus.PRESENT: "attended",
    AttendanceStatus.EXCUSED: "excused",
    AttendanceStatus.UNDECIDED: "undecided",
    AttendanceStatus.REFUSED: "absent",
    AttendanceStatus.ABSENT: "absent",
}


def _condense_attendance(
    dossier: MemberDossier, deeds: Deeds, months: MonthSet, as_of: date
) -> dict[Place, AttendanceMonths]:
    rows = {row.meeting: row.status for row in deeds.attendance}
    sets: dict[Place, dict[str, set[Month]]] = {}
    days: dict[Place, dict[Month, date]] = {}
    for meeting in deeds.meetings:
        day, month = meeting.held_on, Month.of(meeting.held_on)
        if meeting.kind is not MeetingKind.REGULAR or day > as_of or month not in months:
            continue
        place = expected_at(dossier, meeting.branch, day)
        if place is None:
            continue
        status = rows.get(meeting.id)
        name = "blank" if status is None else _SET_OF_STATUS[status]
        by_name = sets.setdefault(place, defaultdict(set))
        by_name["expected"].add(month)
        by_name[name].add(month)
        last = days.setdefault(place, {})
        last[month] = max(day, last.get(month, day))
    return {
        place: AttendanceMonths(
            **{name: MonthSet(found) for name, found in sets[place].items()}, met_on=days[place]
        )
        for place in Place
        if place in sets
    }


def expected_at(dossier: MemberDossier, branch: str, day: date) -> Place | None:
    """Whether a member is expected at a meeting of *branch* on *day*, and in what place."""
    here = [one for one in dossier.memberships if covers(one, day)]
    kinds = {one.kind for one in here if one.branch == branch}
    if not kinds:
        return None
    for exemption in dossier.exemptions:
        if exemption.exempts and covers(exemption, day):
            return None
    if any(covers(one, day) for one in dossier.suspensions):
        return None
    if MembershipKind.OFFICIAL not in kinds:
        return Place.HOST
    away = any(one.kind is MembershipKind.TEMPORARY and one.branch != branch for one in here)
    return Place.AWAY if away else Place.HOME


def condense_dues(
    dossier: MemberDossier, deeds: Deeds, months: MonthSet, as_of: date, *, temporary_at_host: bool
) -> DuesMonths:
    """
    The dues of one member by month, counted at the host or at the official branch.

    Money meets months in the order of the ledger, and what is too much for one is credit for
    others: all months of *deeds* decide, whatever *months* are asked for.
    """
    if not deeds.lines:
        return DuesMonths()
    books = _books(dossier, deeds, as_of, temporary_at_host=temporary_at_host)
    due = _sums(books.lines, "due")
    lined = months & MonthSet(due)
    owed = MonthSet(month for month in lined if due[month] > 0)
    met = _alone(books, due, owed)
    if _too_much(books, due):
        met = _with_credit(books, owed, as_of, met)
    return DuesMonths(lined, owed, *met)


def has_credit(dossier: MemberDossier, *, as_of: date, temporary_at_host: bool) -> bool:
    """
    Whether more came in for some month by a day than it asks for (số dư).

    Raises:
        RecordError: The dossier was not built from plain records.
    """
    books = _books(dossier, dossier.recorded, as_of, temporary_at_host=temporary_at_host)
    return _too_much(books, _sums(books.lines, "due"))


def _books(dossier: MemberDossier, deeds: Deeds, as_of: date, *, temporary_at_host: bool) -> Books:
    """
    What counts on a day: of the lines, those of a branch the member belonged to that month.

    A month that is relieved in full (miễn đảng phí) asks for nothing, whatever its line still says.
    """
    relieved = [(one.since, one.until) for one in dossier.reliefs if one.in_full]
    entered = MonthSet(line.month for line in deeds.lines)
    entered = entered - months_touched(relieved, entered)
    counted = {
        (month.ordinal, branch)
        for branch, days in dossier.spans(temporary_at_host=temporary_at_host).items()
        for month in months_touched(days, entered)
    }
    lines = tuple(one for one in deeds.lines if key_of(one) in counted)
    lined = {key_of(one) for one in lines}
    gone = {one.payment for one in dossier.reversals if one.on <= as_of}
    paid = (one for one in deeds.payments if one.paid_on <= as_of and one.id not in gone)
    off = (one for one in dossier.write_offs if one.decided_on <= as_of and key_of(one) in lined)
    return Books(lines, tuple(paid), tuple(off))


def _sums(records: Iterable[Any], amount: str) -> dict[Month, int]:
    sums: dict[Month, int] = defaultdict(int)
    for one in records:
        sums[one.month] += getattr(one, amount)
    return dict(sums)


def _too_much(books: Books, due: Mapping[Month, int]) -> bool:
    """Whether more came in for some month than it asks for."""
    off = _sums(books.write_offs, "amount")
    paid = _sums(books.payments, "amount")
    return any(amount > due.get(one, 0) - off.get(one, 0) for one, amount in paid.items())


Met = tuple[MonthSet, MonthSet, MonthSet, MonthSet]
"""With money, met in full, and the same by the end of the month itself."""


def _alone(books: Books, due: Mapping[Month, int], owed: MonthSet) -> Met:
    """Each month by its own money: without credit nothing else meets it."""
    in_time = Books(
        books.lines,
        tuple(one for one in books.payments if one.paid_on <= one.month.last_day),
        tuple(one for one in books.write_offs if one.decided_on <= one.month.last_day),
    )
    return *_met(books, due, owed), *_met(in_time, due, owed)


def _met(books: Books, due: Mapping[Month, int], owed: MonthSet) -> tuple[MonthSet, MonthSet]:
    paid = _sums(books.payments, "amount")
    off = _sums(books.write_offs, "amount")
    full = (one for one in owed if paid.get(one, 0) + off.get(one, 0) >= due[one])
    return owed & MonthSet(paid), MonthSet(full)


def _with_credit(books: Books, owed: MonthSet, as_of: date, alone: Met) -> Met:
    """The same where money of one month may meet another, as in the ledger."""
    some_in_time, full_in_time = alone[2:]
    now = books.settled(as_of)
    some = MonthSet(month for month in owed if now.met_some(month))
    full = MonthSet(month for month in owed if now.met_all(month))
    # A month's own money comes first: what it met alone it met in any case.
    open_ = some - full_in_time
    ends = books.settled_on(min(month.last_day, as_of) for month in open_)
    for month, end in zip(open_, ends, strict=True):
        some_in_time |= MonthSet([month] if end.met_some(month) else [])
        full_in_time |= MonthSet([month] if end.met_all(month) else [])
    return some, full, some_in_time, full_in_time
