"""The cache in the attendance rows: ``held_in``, the month of the meeting, and ``missed_in``.

``missed_in`` repeats that month where the member was absent, or the reason refused. Both are empty
in rows that do not stand and where the meeting is unknown. What is regular, and what is expected,
stays a question of reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import BindParameter, Connection, bindparam, case, or_, select, update

from cadre.months import Month
from cadre.records import Attendance, AttendanceStatus, Meeting
from cadre_adapters.stores.sql.rows import SHAPES, Row, chunks
from cadre_adapters.stores.sql.statements import among, fetched, now
from cadre_adapters.stores.sql.tables import TABLES

__all__ = ["meetings_changed", "with_months"]

_MISSED = frozenset({AttendanceStatus.ABSENT.value, AttendanceStatus.REFUSED.value})


def with_months(connection: Connection, rows: Sequence[Row]) -> list[Row]:
    """Rows of attendance about to be written, with the cache columns at their end."""
    names = SHAPES[Attendance].names
    meeting, status = names.index("meeting"), names.index("status")
    superseded, withdrawn = -2, -1
    months = _months(connection, sorted({row[meeting] for row in rows}))
    complete: list[Row] = []
    for row in rows:
        held = months.get(row[meeting])
        if row[superseded] is not None or row[withdrawn]:
            held = None
        complete.append((*row, held, held if row[status] in _MISSED else None))
    return complete


def meetings_changed(connection: Connection, meetings: Sequence[str]) -> None:
    """Bring the standing rows of meetings up to date that were put, corrected or withdrawn."""
    table = TABLES[Attendance]
    month: BindParameter[int | None] = bindparam("held")
    missed = [table.c.status == word for word in sorted(_MISSED)]
    statement = (
        update(table)
        .values(held_in=month, missed_in=case((or_(*missed), month)))
        .where(table.c.meeting == bindparam("of"), *now(table))
    )
    months = _months(connection, meetings)
    with_rows = _that_have_rows(connection, meetings)
    if with_rows:
        changed = [{"held": months.get(id), "of": id} for id in with_rows]
        connection.execute(statement, changed)


def _that_have_rows(connection: Connection, meetings: Sequence[str]) -> list[str]:
    table = TABLES[Attendance]
    query = select(table.c.meeting).distinct()
    return [
        id
        for some in chunks(meetings)
        for (id,) in fetched(connection, query.where(among(table.c.meeting, some), *now(table)))
    ]


def _months(connection: Connection, meetings: Sequence[str]) -> dict[str, int]:
    """The ordinal of the month of each meeting that stands."""
    table = TABLES[Meeting]
    query = select(table.c.id, table.c.held_on)
    found = {}
    for some in chunks(meetings):
        for id, held_on in fetched(connection, query.where(among(table.c.id, some), *now(table))):
            found[id] = Month.of(date.fromordinal(held_on)).ordinal
    return found
