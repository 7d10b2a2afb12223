"""The roll calls of plain members as month sets: who is expected alike shares one roll."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import Connection, select

from cadre.dossiers import AttendanceMonths, Place
from cadre.months import MonthSet
from cadre.records import Attendance, Meeting, MeetingKind
from cadre_adapters.stores.sql.roll import Held, Roll
from cadre_adapters.stores.sql.statements import among, fetched, in_days, in_months, now
from cadre_adapters.stores.sql.stay import Stay
from cadre_adapters.stores.sql.tables import TABLES

__all__ = ["condensed_attendance"]


def condensed_attendance(
    connection: Connection, stays: Mapping[str, Stay], months: MonthSet, as_of: date
) -> dict[str, dict[Place, AttendanceMonths]]:
    """The attendance of members with one membership, whom nothing frees from meetings."""
    branches = {stay.branch for stay in stays.values()}
    rolls = _Rolls(_meetings(connection, branches, months, as_of))
    statuses = _statuses(connection, stays, months)
    found: dict[str, dict[Place, AttendanceMonths]] = {}
    for id, stay in stays.items():
        roll = rolls.of(stay)
        found[id] = {} if roll is None else {stay.place: roll.months(statuses.get(id, {}))}
    return found


def _meetings(
    connection: Connection, branches: Collection[str], months: MonthSet, as_of: date
) -> dict[str, list[Held]]:
    """The regular meetings that count, by branch, in order of time."""
    row = TABLES[Meeting].c
    query = select(row.branch, row.held_on, row.id).where(
        among(row.branch, sorted(branches)),
        row.kind == MeetingKind.REGULAR.value,
        in_days(row.held_on, months),
        row.held_on <= as_of.toordinal(),
        *now(TABLES[Meeting]),
    )
    found: dict[str, list[Held]] = defaultdict(list)
    for branch, held_on, id in sorted(fetched(connection, query)):
        found[branch].append(Held(id, date.fromordinal(held_on)))
    return found


class _Rolls:
    """Rolls of members with one membership, shared by all who are expected alike."""

    def __init__(self, meetings: Mapping[str, list[Held]]) -> None:
        self._meetings = meetings
        self._days = {
            branch: [one.day.toordinal() for one in held] for branch, held in meetings.items()
        }
        self._made: dict[tuple[str, int, int], Roll] = {}

    def of(self, stay: Stay) -> Roll | None:
        """The meetings of one stay; ``None`` where there was none."""
        days = self._days.get(stay.branch, [])
        low = bisect_left(days, stay.since)
        high = len(days) if stay.until is None else bisect_left(days, stay.until)
        if low == high:
            return None
        roll = self._made.get((stay.branch, low, high))
        if roll is None:
            roll = Roll(self._meetings[stay.branch][low:high])
            self._made[stay.branch, low, high] = roll
        return roll


def _statuses(
    connection: Connection, ids: Collection[str], months: MonthSet
) -> dict[str, dict[str, str]]:
    """By member, the status at each meeting of these months."""
    row = TABLES[Attendance].c
    query = select(row.member, row.meeting, row.status).where(
        among(row.member, ids), row.superseded.is_(None), in_months(row.held_in, months)
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for member, meeting, status in fetched(connection, query):
        found[member][meeting] = status
    return found
