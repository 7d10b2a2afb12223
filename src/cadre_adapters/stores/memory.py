"""The store in memory (kho trong bộ nhớ): complete, and what every tutorial uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, TypeVar, cast

from cadre.convert import chained_hash, change_digest
from cadre.errors import ConflictError, ReadOnlyError
from cadre.months import Month, MonthSet
from cadre.records import (
    KINDS,
    NATURAL_KEYS,
    Attendance,
    AttendanceStatus,
    Book,
    DuesLine,
    Meeting,
    Payment,
    Record,
)
from cadre.store import (
    Change,
    Head,
    Receipt,
    Store,
    Unit,
    Version,
    changed_meanwhile,
    with_time_zone,
)

__all__ = ["MemoryStore", "MemoryStores"]

R = TypeVar("R", bound=Record)


class MemoryStore(Store):
    """
    Keeps everything in this process.

    >>> store = MemoryStore.of([])

    Args:
        versions: For ``known_at`` only: the versions to show, read-only.
    """

    def __init__(self) -> None:
        self._versions: dict[type, dict[str, list[Version]]] = {cls: {} for cls in KINDS.values()}
        self._index: dict[tuple[type, str], dict[str, set[str]]] = {}
        self._operations: dict[str, tuple[str, Receipt]] = {}
        self._entries: list[tuple[datetime, Head]] = []
        self._holders: dict[tuple[Any, ...], str] = {}
        self._frozen = False

    @classmethod
    def of(cls, records: Iterable[Record], *, at: datetime | None = None) -> MemoryStore:
        """A store that holds *records*, recorded in one unit; for tests and previews."""
        store = cls()
        moment = at or datetime.fromisoformat("2000-01-01T00:00:00+00:00")
        with store.transaction(by="memory", at=moment) as tx:
            tx.put_all(records)
        return store

    def select(
        self, kind: type[R], months: MonthSet | None, where: Mapping[str, Collection[Any]]
    ) -> Iterator[R]:
        """See ``Store.select``."""
        versions = self._versions[kind]
        found = []
        for id in sorted(self._ids(kind, where)):
            last = versions[id][-1]
            if not last.withdrawn and _in_months(last.record, months):
                found.append(cast(R, last.record))
        return iter(found)

    def _ids(self, kind: type, where: Mapping[str, Collection[Any]]) -> Iterable[str]:
        found: set[str] | None = None
        for name, allowed in where.items():
            index = self._indexed(kind, name)
            ids = {id for value in allowed for id in index.get(value, ())}
            found = ids if found is None else found & ids
        return self._versions[kind] if found is None else found

    def _indexed(self, kind: type, name: str) -> dict[str, set[str]]:
        """Ids of current records by the value of one field; made when first asked for."""
        index = self._index.get((kind, name))
        if index is None:
            index = self._index[kind, name] = defaultdict(set)
            for id, versions in self._versions[kind].items():
                index[getattr(versions[-1].record, name)].add(id)
        return index

    def history(self, kind: type[R], id: str) -> tuple[Version, ...]:
        """See ``Store.history``."""
        return tuple(self._versions[kind].get(id, ()))

    def head(self) -> Head:
        """See ``Store.head``."""
        return self._entries[-1][1] if self._entries else Head()

    def append(self, unit: Unit) -> Receipt:
        """See ``Store.append``."""
        if self._frozen:
            raise ReadOnlyError("CADRE-ST-05", name="memory")
        digest = change_digest(unit.changes)
        if unit.operation in self._operations and unit.operation:
            known, receipt = self._operations[unit.operation]
            if known != digest:
                raise ConflictError("CADRE-ST-04", operation=unit.operation, op_id=unit.operation)
            return receipt
        changes = [change for change in unit.changes if self._changes_something(change)]
        if changes:
            self._refuse_doubles(changes)
            self._write(changes, unit, digest)
        receipt = Receipt(len(changes), len(unit.changes) - len(changes), self.head())
        if unit.operation:
            self._operations[unit.operation] = (digest, receipt)
        return receipt

    def _changes_something(self, change: Change) -> bool:
        """
        Whether the change is anything new.

        Raises:
            ConflictError: The record moved since it was seen.
        """
        versions = self._versions[type(change.record)].get(change.record.id)
        current = versions[-1] if versions else None
        number = current.number if current else 0
        if change.replacing is not None and change.replacing != number:
            raise changed_meanwhile(change, current=number, seen=change.replacing)
        if current is None:
            return True
        same = current.record == change.record and current.withdrawn == change.withdrawn
        if not same and change.replacing is None and not current.withdrawn:
            raise changed_meanwhile(change, current=number, seen=0)
        return not same

    def _refuse_doubles(self, changes: list[Change]) -> None:
        """
        Refuse two records that stand for the same.

        Raises:
            ConflictError: After these changes two records would share a natural key.
        """
        touched = {change.key for change in changes}
        claimed: dict[tuple[Any, ...], str] = {}
        for change in changes:
            key = _natural_key(change.record)
            if key is None or change.withdrawn:
                continue
            kind, id = change.key
            holder = self._holders.get(key, id)
            other = claimed.setdefault(key, id if (kind, holder) in touched else holder)
            if other != id:
                raise ConflictError("CADRE-ST-15", record_kind=kind, id=id, other=other)

    def _hold(self, change: Change, before: Record | None) -> None:
        """Keep in mind which record stands for what."""
        old = None if before is None else _natural_key(before)
        if old is not None and self._holders.get(old) == change.record.id:
            del self._holders[old]
        key = _natural_key(change.record)
        if key is not None and not change.withdrawn:
            self._holders[key] = change.record.id

    def _write(self, changes: list[Change], unit: Unit, digest: str) -> None:
        for change in changes:
            history = self._versions[type(change.record)].setdefault(change.record.id, [])
            self._hold(change, history[-1].record if history else None)
            history.append(
                Version(
                    change.record,
                    len(history) + 1,
                    unit.by,
                    unit.at,
                    unit.reason,
                    change.withdrawn,
                )
            )
        self._index.clear()
        last = self.head()
        entry = Head(last.sequence + 1, chained_hash(last, unit, digest))
        self._entries.append((unit.at, entry))

    def candidates(self, book: Book, *, months: MonthSet, as_of: date) -> frozenset[str]:
        """See ``cadre.ports.Candidates``."""
        if book is Book.DUES:
            return self._owing(months, as_of)
        held = {one.id for one in self.read(Meeting, months=months) if one.held_on <= as_of}
        away = (AttendanceStatus.ABSENT, AttendanceStatus.REFUSED)
        rows = self.read(Attendance, status=away)
        return frozenset(row.member for row in rows if row.meeting in held)

    def _owing(self, months: MonthSet, as_of: date) -> frozenset[str]:
        owed: dict[tuple[str, Month], int] = defaultdict(int)
        for line in self.read(DuesLine, months=months):
            owed[line.member, line.month] += line.due
        for payment in self.read(Payment, months=months):
            if payment.paid_on <= min(as_of, payment.month.last_day):
                owed[payment.member, payment.month] -= payment.amount
        return frozenset(member for (member, _), left in owed.items() if left > 0)

    def known_at(self, moment: datetime) -> MemoryStore:
        """
        See ``cadre.ports.KnownAt``.

        Raises:
            RecordError: The moment has no time zone.
        """
        with_time_zone(moment, "known_at")
        earlier = MemoryStore()
        for cls, histories in self._versions.items():
            for id, versions in histories.items():
                known = [version for version in versions if version.at <= moment]
                if known:
                    earlier._versions[cls][id] = known
        earlier._entries = [(at, head) for at, head in self._entries if at <= moment]
        earlier._frozen = True
        return earlier


def _in_months(record: Record, months: MonthSet | None) -> bool:
    if months is None:
        return True
    month = getattr(record, "month", None)
    if month is None:
        held_on = getattr(record, "held_on", None)
        month = None if held_on is None else Month.of(held_on)
    return month is None or month in months


def _natural_key(record: Record) -> tuple[Any, ...] | None:
    names = NATURAL_KEYS.get(type(record))
    return None if names is None else (type(record), *(getattr(record, name) for name in names))


class MemoryStores:
    """Opens ``memory://``: an empty store of its own each time."""

    scheme = "memory"

    def open(self, address: str, *, create: bool, read_only: bool) -> Store:
        """A new, empty store."""
        return MemoryStore()
