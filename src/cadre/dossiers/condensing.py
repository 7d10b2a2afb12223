"""The reference condensation: what every store's own condensing must equal."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from cadre.dossiers.condensed import AttendanceMonths, Condensed, Deeds, DuesMonths, Place
from cadre.months import Month, MonthSet
from cadre.periods import covers, months_touched
from cadre.records import AttendanceStatus, MeetingKind, MembershipKind

if TYPE_CHECKING:
    from cadre.dossiers.member import MemberDossier

__all__ = ["condense", "condense_dues", "expected_at"]


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
    return Condensed(
        _condense_attendance(dossier, deeds, months, as_of),
        condense_dues(dossier, deeds, months, as_of, temporary_at_host=True),
        condense_dues(dossier, deeds, months, as_of, temporary_at_host=False),
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
    """The dues of one member by month, counted at the host or at the official branch."""
    counted = {
        branch: months_touched(days, months)
        for branch, days in dossier.spans(temporary_at_host=temporary_at_host).items()
    }
    due: dict[Month, int] = {}
    for line in deeds.lines:
        if line.month in counted.get(line.branch, MonthSet()):
            due[line.month] = due.get(line.month, 0) + line.due
    paid: dict[Month, int] = {}
    paid_in_time: dict[Month, int] = {}
    taken_back = {one.payment for one in dossier.reversals if one.on <= as_of}
    for payment in deeds.payments:
        month = payment.month
        if payment.paid_on > as_of or payment.id in taken_back or not due.get(month):
            continue
        paid[month] = paid.get(month, 0) + payment.amount
        if payment.paid_on <= month.last_day:
            paid_in_time[month] = paid_in_time.get(month, 0) + payment.amount
    settled, settled_in_time = dict(paid), dict(paid_in_time)
    for one in dossier.write_offs:
        if one.decided_on > as_of or not due.get(one.month):
            continue
        settled[one.month] = settled.get(one.month, 0) + one.amount
        if one.decided_on <= one.month.last_day:
            settled_in_time[one.month] = settled_in_time.get(one.month, 0) + one.amount
    return DuesMonths(
        lined=MonthSet(due),
        owed=MonthSet(month for month, amount in due.items() if amount > 0),
        some=MonthSet(paid),
        full=MonthSet(month for month in settled if settled[month] >= due[month]),
        some_in_time=MonthSet(paid_in_time),
        full_in_time=MonthSet(m for m in settled_in_time if settled_in_time[m] >= due[m]),
    )
