"""The plan of an import (kế hoạch nhập): what a reading would change in a store, before it does.

A dry run and a real run are the same code: ``plan.changes`` is exactly what ``plan.write`` puts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from itertools import chain, islice
from operator import attrgetter
from typing import Any, TypeVar

from attrs import evolve, field, fields_dict, frozen

from cadre.dues.entering import check_entries
from cadre.error_words import in_vietnamese
from cadre.errors import ImportRefusedError, InternalError, RecordError
from cadre.months import MonthSet
from cadre.ports import Problem, Reading
from cadre.records import KINDS, NATURAL_KEYS, Book, BookClosing, Record, kind_of
from cadre.store import Receipt, Store, Transaction

__all__ = [
    "Counts",
    "Plan",
    "PlannedChange",
    "PlannedState",
    "current_records",
    "plan_import",
    "with_standing_ids",
]

R = TypeVar("R", bound=Record)

READ_AT_ONCE = 10_000
"""How many ids are asked for in one read."""


class PlannedState(StrEnum):
    """What a record of the source would be to the store."""

    NEW = "new"
    """Bản ghi mới."""
    CHANGED = "changed"
    """Khác với bản đang có."""


@frozen
class PlannedChange:
    """One record to be written, where it stands in the source, and what it replaces."""

    record: Record = field(repr=False)
    place: tuple[str, int]
    """Sheet and row number."""
    state: PlannedState
    before: Record | None = field(default=None, repr=False)
    """The current record, where one is changed."""
    replacing: int | None = None
    """The number of the version that was seen."""

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that change, never their values; none for a new record."""
        if self.before is None:
            return ()
        return tuple(
            name
            for name in fields_dict(type(self.record))
            if getattr(self.record, name) != getattr(self.before, name)
        )


@frozen
class Counts:
    """How many records of one kind are new, changed, or already so."""

    new: int = 0
    changed: int = 0
    same: int = 0


@frozen
class Plan:
    """
    What an import would do (kế hoạch nhập). ``changes`` is what ``write`` writes.

    ``problems`` are the reading's, those of records that contradict each other, and those of dues
    that the books do not take: against a closed month, say.
    """

    changes: tuple[PlannedChange, ...] = field(repr=False)
    summary: Mapping[str, Counts]
    """By kind of record, in the order in which kinds depend on each other."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()

    def write(
        self,
        store: Store,
        *,
        by: str,
        at: datetime,
        reason: str,
        operation: str = "",
        good_rows: bool = False,
    ) -> Receipt:
        """
        Write all changes in one transaction.

        Args:
            by: Who records it (an account, never a name).
            at: When it is recorded; a moment with a time zone.
            reason: The paper or the occasion.
            operation: An id of the caller's; repeating it changes nothing.
            good_rows: Write the good rows although others have problems.

        Raises:
            ImportRefusedError: There are problems, and *good_rows* is false (CADRE-IM-06).
            ConflictError: The store moved since the plan was made; make it again.
            CadreError: As ``Store.append``.
        """
        if self.problems and not good_rows:
            raise ImportRefusedError("CADRE-IM-06", count=len(self.problems))

        def put_all(tx: Transaction) -> Transaction:
            for change in self.changes:
                tx.put(change.record, replacing=change.replacing)
            return tx

        ended = store.run(put_all, by=by, at=at, reason=reason, operation=operation)
        if ended.receipt is None:
            raise InternalError("CADRE-IN-01", what="plan without receipt", saved=None)
        return ended.receipt


def plan_import(reading: Reading, store: Store) -> Plan:
    """
    Compare what was read with what the store holds.

    A record whose natural key (``cadre.records.NATURAL_KEYS``) stands in the store under another
    id is a change of the one that stands, so that nothing doubles.

    Raises:
        CadreError: The store cannot be read.
    """
    places: dict[type[Record], list[tuple[str, int]]] = defaultdict(list)
    read: dict[type[Record], list[Record]] = defaultdict(list)
    for record, place in reading.records:
        read[type(record)].append(record)
        places[type(record)].append(place)
    problems = list(reading.problems)
    changes: list[PlannedChange] = []
    summary = {}
    with store.reading():
        for kind in KINDS.values():
            if not read[kind]:
                continue
            found: dict[str, tuple[Record, tuple[str, int]]] = {}
            standing = with_standing_ids(kind, read[kind], store)
            for record, place in zip(standing, places[kind], strict=True):
                first = found.setdefault(record.id, (record, place))
                if first[0] != record:
                    problems.append(_contradiction(record, place, first[1]))
            own = list(_compared(kind, found, store))
            changes += own
            summary[kind_of(kind)] = _counts(own, len(found))
        dues = check_entries([(one.record, one.before) for one in changes], store)
    problems += [_refused(changes[at].place, error) for at, error in dues.refused.items()]
    doubtful = (_refused(changes[at].place, error) for at, error in dues.doubtful.items())
    kept = tuple(one for at, one in enumerate(changes) if at not in dues.refused)
    notes = (*reading.notes, *(one.explain() for one in doubtful), *_reopened(kept))
    return Plan(kept, summary, tuple(problems), notes)


def _refused(place: tuple[str, int], error: RecordError) -> Problem:
    sheet, row = place
    path, expected = error.facts["path"], error.facts["expected"]
    told = in_vietnamese(error.facts)
    return Problem(
        sheet,
        str(row) if row else "",
        vi=f"{told['path']}: cần {told['expected']}",
        en=f"{path}: expected {expected}",
        row=row,
    )


_BOOKS = {Book.ATTENDANCE: "điểm danh", Book.DUES: "thu nộp đảng phí"}


def _day(closing: BookClosing) -> date:
    return closing.closed_on or closing.through.last_day


def _reopened(changes: Iterable[PlannedChange]) -> Iterator[str]:
    """A remark for each book whose closing is moved back, by month or by day."""
    for one in changes:
        now, before = one.record, one.before
        if not isinstance(now, BookClosing) or not isinstance(before, BookClosing):
            continue
        said = f"mở lại sổ {_BOOKS[now.book]} của {now.branch}"
        if now.through < before.through:
            yield (
                f"{said}: đã khóa đến {before.through.vietnamese()}, nay đến "
                f"{now.through.vietnamese()}"
            )
        elif _day(now) < _day(before) and now.through == before.through:
            yield (
                f"{said}: ngày khóa chuyển từ {_day(before):%d/%m/%Y} về {_day(now):%d/%m/%Y}, "
                "tiền thu giữa hai ngày ghi lại được"
            )


def _compared(
    kind: type[Record], found: Mapping[str, tuple[Record, tuple[str, int]]], store: Store
) -> Iterator[PlannedChange]:
    current = current_records(kind, found, store)
    for id, (record, place) in found.items():
        before = current.get(id)
        if before is None:
            yield PlannedChange(record, place, PlannedState.NEW)
        elif before != record:
            version = store.version(kind, id)
            yield PlannedChange(record, place, PlannedState.CHANGED, before, version)


def current_records(kind: type[R], ids: Iterable[str], store: Store) -> dict[str, R]:
    """
    The records of one kind that the store holds under some ids.

    Raises:
        CadreError: The store cannot be read.
    """
    found: dict[str, R] = {}
    for some in _chunks(sorted(set(ids))):
        found.update((record.id, record) for record in store.read(kind, id=some))
    return found


def with_standing_ids(kind: type[Record], records: Iterable[Record], store: Store) -> list[Record]:
    """
    The records of one kind, each under the id by which the store knows the same fact.

    Where the store has none, records of one natural key share the first one's id. Kinds without
    a natural key stay as they are.

    Raises:
        CadreError: The store cannot be read.
    """
    names = NATURAL_KEYS.get(kind)
    every = list(records)
    if names is None:
        return every
    current = current_records(kind, (record.id for record in every), store)
    ids = {_key(one, names): one.id for one in current.values()}
    strange = [one for one in every if _key(one, names) not in ids]
    ids.update(_ids_of_keys(kind, names, strange, store))
    standing = []
    for record in every:
        id = ids.setdefault(_key(record, names), record.id)
        standing.append(record if id == record.id else evolve(record, id=id))
    return standing


def _ids_of_keys(
    kind: type[Record], names: tuple[str, ...], records: Iterable[Record], store: Store
) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Natural key → id of what the store holds around some records: those of one first field."""
    by_first: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_first[getattr(record, names[0])].append(record)
    for some in _chunks(sorted(by_first)):
        months = None
        if "month" in names:
            own = chain.from_iterable(by_first[first] for first in some)
            months = MonthSet(map(attrgetter("month"), own))
        for one in store.read(kind, months=months, **{names[0]: some}):
            yield _key(one, names), one.id


def _key(record: Record, names: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in names)


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(ids)
    while some := list(islice(rest, READ_AT_ONCE)):
        yield some


def _counts(changes: Iterable[PlannedChange], total: int) -> Counts:
    states = [change.state for change in changes]
    changed = states.count(PlannedState.CHANGED)
    return Counts(states.count(PlannedState.NEW), changed, total - len(states))


def _contradiction(record: Record, place: tuple[str, int], first: tuple[str, int]) -> Problem:
    sheet, row = place
    other = f"{first[0]}, {first[1]}"
    return Problem(
        sheet,
        str(row) if row else "",
        vi=f"nói khác về cùng một {kind_of(record)}: {other}",
        en=f"says otherwise of the same {kind_of(record)}: {other}",
        row=row,
    )
