"""Writing a unit: which of its changes are new, and the rows that follow from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import Factory, frozen
from sqlalchemy import Connection, bindparam, select, update

from cadre.records import KINDS, Attendance, DuesLine, Meeting, Payment, Record
from cadre.store import Change, changed_meanwhile
from cadre_adapters.stores.sql import attendance_cache, dues_cache
from cadre_adapters.stores.sql.rows import SHAPES, Row, Shape, chunks
from cadre_adapters.stores.sql.statements import among, fetched, insert_rows

__all__ = ["KindPlan", "Plan", "planned", "write"]


@frozen
class Standing:
    """A version that stands in the store."""

    row: Row
    number: int
    withdrawn: bool


@frozen
class KindPlan:
    """What a plan does to one kind: new rows by id, and the versions that stood before."""

    fresh: dict[str, list[tuple[Row, bool]]] = Factory(dict)
    before: dict[str, Standing] = Factory(dict)


@frozen
class Plan:
    """What a unit comes to."""

    kinds: dict[type[Record], KindPlan]
    written: int
    unchanged: int


def planned(connection: Connection, changes: Sequence[Change]) -> Plan:
    """
    Compare the changes of a unit with what stands.

    Raises:
        ConflictError: A record moved since it was seen; the first such change is named.
    """
    by_class: dict[type[Record], list[Change]] = defaultdict(list)
    for change in changes:
        by_class[type(change.record)].append(change)
    rows, kinds = {}, {}
    for cls, some in by_class.items():
        encoded = SHAPES[cls].encoded([change.record for change in some])
        rows[cls] = iter(encoded)
        ids = sorted({row[0] for row in encoded})
        kinds[cls] = KindPlan(before=_standing(connection, SHAPES[cls], ids))
    written = 0
    for change in changes:
        cls = type(change.record)
        kind, row = kinds[cls], next(rows[cls])
        if _is_new(change, row, kind.before.get(row[0])):
            kind.fresh.setdefault(row[0], []).append((row, change.withdrawn))
            written += 1
    return Plan(kinds, written, len(changes) - written)


def _standing(connection: Connection, shape: Shape, ids: Sequence[str]) -> dict[str, Standing]:
    table, found = shape.table, {}
    query = select(*shape.fields, table.c.version, table.c.withdrawn)
    for some in chunks(ids):
        one_of = query.where(among(table.c.id, some), table.c.superseded.is_(None))
        for *row, number, withdrawn in fetched(connection, one_of):
            found[row[0]] = Standing(tuple(row), number, bool(withdrawn))
    return found


def _is_new(change: Change, row: Row, standing: Standing | None) -> bool:
    number = standing.number if standing else 0
    if change.replacing is not None and change.replacing != number:
        raise changed_meanwhile(change, current=number, seen=change.replacing)
    if standing is None:
        return True
    same = standing.row == row and standing.withdrawn == change.withdrawn
    if not same and change.replacing is None and not standing.withdrawn:
        raise changed_meanwhile(change, current=number, seen=0)
    return not same


def write(connection: Connection, plan: Plan, sequence: int) -> None:
    """Write the rows of a plan under a journal entry, and bring the store's cache up to date."""
    # Meetings before attendance, whose rows carry the month of their meeting.
    for cls in KINDS.values():
        kind = plan.kinds.get(cls)
        if kind is None or not kind.fresh:
            continue
        _supersede(connection, SHAPES[cls], kind, sequence)
        rows = [
            row for id, many in kind.fresh.items() for row in _versions(id, many, kind, sequence)
        ]
        if cls is Attendance:
            rows = attendance_cache.with_months(connection, rows)
        insert_rows(connection, SHAPES[cls].table, rows)
        if cls is Meeting:
            attendance_cache.meetings_changed(connection, list(kind.fresh))
    dues_cache.refresh(connection, _member_months(plan))


def _versions(
    id: str, many: Sequence[tuple[Row, bool]], kind: KindPlan, sequence: int
) -> Iterable[Row]:
    """The rows of one record: its fields, then version, recorded, superseded, withdrawn."""
    number = kind.before[id].number if id in kind.before else 0
    for place, (row, withdrawn) in enumerate(many, 1):
        superseded = None if place == len(many) else sequence
        yield (*row, number + place, sequence, superseded, int(withdrawn))


def _supersede(connection: Connection, shape: Shape, kind: KindPlan, sequence: int) -> None:
    replaced = [(sequence, id, kind.before[id].number) for id in kind.fresh if id in kind.before]
    if not replaced:
        return
    table = shape.table
    derived = {column.name: None for column in table.c if column.info.get("derived")}
    # Parameters must not be called as a column is.
    names = ("cadre_entry", "cadre_id", "cadre_version")
    statement = (
        update(table)
        .values({"superseded": bindparam(names[0]), **derived})
        .where(table.c.id == bindparam(names[1]), table.c.version == bindparam(names[2]))
    )
    connection.execute(statement, [dict(zip(names, row, strict=True)) for row in replaced])


def _member_months(plan: Plan) -> set[tuple[str, int]]:
    """The months of members whose dues a plan touches, before and after."""
    touched: set[tuple[str, int]] = set()
    for cls in (DuesLine, Payment):
        kind = plan.kinds.get(cls)
        if kind is None:
            continue
        member, month = (SHAPES[cls].names.index(name) for name in ("member", "month"))
        for id, many in kind.fresh.items():
            touched.update((row[member], row[month]) for row, _ in many)
            if id in kind.before:
                row = kind.before[id].row
                touched.add((row[member], row[month]))
    return touched
