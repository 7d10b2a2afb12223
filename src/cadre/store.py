"""The store (kho): where records are kept, version by version.

A store of a third party inherits ``Store`` and writes four methods: ``select``, ``history``,
``append`` and ``head``. Transactions, dossiers and names are built on these here. What a store
can do faster it says by the capabilities in ``cadre.ports``.

Nothing is overwritten: a correction is a new version with who, when and why.
"""

from __future__ import annotations

import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, date, datetime
from types import TracebackType
from typing import Any, Self, TypeVar

from attrs import field, frozen

from cadre.dossiers import (
    BranchDossier,
    MemberDossier,
    branch_dossiers,
    covers,
    home_of,
    member_dossiers,
    with_payments,
    with_takings,
)
from cadre.errors import (
    BusyError,
    ConflictError,
    RecordError,
    UnknownRecordError,
    UsageError,
)
from cadre.months import MonthSet
from cadre.periods import AuditPeriod
from cadre.records import (
    Assignment,
    Duty,
    Member,
    Membership,
    Organisation,
    Record,
    kind_fields,
    kind_of,
)

__all__ = [
    "Change",
    "Head",
    "Receipt",
    "Store",
    "Transaction",
    "Unit",
    "Version",
    "changed_meanwhile",
    "on_the_record",
    "with_time_zone",
]

R = TypeVar("R", bound=Record)
T = TypeVar("T")

ATTEMPTS = 5
"""How often ``Store.run`` repeats a unit that met another writer."""


@frozen
class Head:
    """The end of the journal (sổ nhật ký): how many units were written, and the chained hash."""

    sequence: int = 0
    hash: str = ""


@frozen
class Change:
    """
    One record to be written, or withdrawn.

    ``replacing`` is the version the caller saw; ``None`` for a first version. A first version
    equal to the current one changes nothing; one that differs is a conflict.
    """

    record: Record = field(repr=False)
    replacing: int | None = None
    withdrawn: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """``(kind, id)``."""
        return kind_of(self.record), self.record.id


def with_time_zone(moment: Any, path: str) -> datetime:
    """
    The moment itself, where it has a time zone.

    Raises:
        RecordError: It has none, or is no moment.
    """
    if not isinstance(moment, datetime) or moment.utcoffset() is None:
        raise RecordError("CADRE-RE-01", path=path, expected="a moment with a time zone")
    return moment


def _moment(instance: Any, attribute: Any, value: Any) -> None:
    with_time_zone(value, attribute.name)


def _text(instance: Any, attribute: Any, value: Any) -> None:
    """An attrs validator: text that every store can keep and no line of a journal breaks at."""
    if type(value) is not str:
        raise RecordError("CADRE-RE-01", path=attribute.name, expected="text")
    for place, character in enumerate(value, 1):
        if unicodedata.category(character) in ("Cc", "Cs"):
            hidden = f"text without U+{ord(character):04X} (character {place})"
            raise RecordError("CADRE-RE-01", path=attribute.name, expected=hidden)


def _present_text(instance: Any, attribute: Any, value: Any) -> None:
    _text(instance, attribute, value)
    if not value.strip():
        path = attribute.name
        raise RecordError("CADRE-RE-01", path=path, expected="text that is not empty")


@frozen(kw_only=True)
class Unit:
    """
    All the changes of one transaction, with who (by), when (at), why (reason).

    Raises:
        RecordError: *by* is empty, a text holds a control character or half a character, or the
            moment has no time zone.
    """

    changes: tuple[Change, ...] = field(repr=False)
    by: str = field(validator=_present_text)
    at: datetime = field(validator=_moment)
    reason: str = field(default="", validator=_text)
    operation: str = field(default="", validator=_text)
    """An id chosen by the caller; repeating it with the same content changes nothing."""


@frozen
class Receipt:
    """What a unit did: records written, records that were already so, the journal's new head."""

    written: int
    unchanged: int
    head: Head


@frozen
class Version:
    """One version of a record, with who, when and why; ``withdrawn`` where it was taken back."""

    record: Record = field(repr=False)
    number: int
    by: str
    at: datetime
    reason: str = ""
    withdrawn: bool = False


def changed_meanwhile(change: Change, *, current: int, seen: int) -> ConflictError:
    """The error for a change of a record that has moved from version *seen* to *current*."""
    kind, id = change.key
    where = f"{kind} {id}"
    return ConflictError(
        "CADRE-ST-03", record_kind=kind, id=id, current=current, seen=seen, where=where
    )


def on_the_record(at: datetime) -> str:
    """A moment as stores keep it: UTC, ISO 8601, microseconds always written."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


class Transaction:
    """Collects changes; the store writes them all together, or none, when the block ends."""

    def __init__(self) -> None:
        self._changes: dict[tuple[str, str], Change] = {}
        self._ended = False
        self.receipt: Receipt | None = None
        """What the unit did; there once the block has ended well."""

    def put(self, record: Record, *, replacing: int | None = None) -> None:
        """
        Write a record: its first version, or the one after version *replacing*.

        Raises:
            UsageError: The block has ended.
            ConflictError: The record was put before in this block, differently.
        """
        self._add(Change(record, replacing))

    def put_all(self, records: Iterable[Record]) -> None:
        """Put many first versions."""
        for record in records:
            self._add(Change(record))

    def withdraw(self, record: Record, *, replacing: int) -> None:
        """Take a record back; its versions stay in the history."""
        self._add(Change(record, replacing, withdrawn=True))

    def _add(self, change: Change) -> None:
        if self._ended:
            raise UsageError("CADRE-ST-13")
        before = self._changes.setdefault(change.key, change)
        if before is not change and before != change:
            kind, id = change.key
            raise ConflictError("CADRE-ST-16", record_kind=kind, id=id)

    def _end(self) -> tuple[Change, ...]:
        self._ended = True
        return tuple(self._changes.values())


class Store(ABC):
    """
    Where records are kept (kho dữ liệu). Use as a context manager, or call ``close``.

    A subclass writes the four abstract methods and passes ``cadre.testing.StoreContract``.
    """

    @abstractmethod
    def select(
        self, kind: type[R], months: MonthSet | None, where: Mapping[str, Collection[Any]]
    ) -> Iterator[R]:
        """
        Current records of one kind, in order of id, withdrawn ones left out.

        The field names are known to be the kind's; see ``read`` for the meaning.
        """

    def read(
        self, kind: type[R], *, months: MonthSet | None = None, **where: Collection[Any]
    ) -> Iterator[R]:
        """
        Current records of one kind, in order of id, withdrawn ones left out.

        Args:
            kind: The class of records.
            months: Only records of these months: by ``month``, or the month of ``held_on``.
                Kinds that have neither are not restricted.
            where: For each field named, the values allowed (``member={"dv-1", "dv-2"}``).

        Raises:
            RecordError: The kind has no such field, or a single text stands where values should.
        """
        known = kind_fields(kind_of(kind))
        for name, values in where.items():
            if name not in known:
                path = f"{kind_of(kind)}.{name}"
                raise RecordError("CADRE-RE-01", path=path, expected=", ".join(known))
            if isinstance(values, str):
                path = f"{kind_of(kind)}.{name}"
                raise RecordError("CADRE-RE-01", path=path, expected="a set of values")
        return self.select(kind, months, where)

    @abstractmethod
    def history(self, kind: type[R], id: str) -> tuple[Version, ...]:
        """All versions of one record, the first one first; empty when there is none."""

    @abstractmethod
    def append(self, unit: Unit) -> Receipt:
        """
        Write all changes of a unit, or none.

        Raises:
            ConflictError: A record moved since it was seen (``CADRE-ST-03``), the operation id was
                used for other content (``CADRE-ST-04``), or another record stands for the same
                (``CADRE-ST-15``; see ``NATURAL_KEYS``).
            BusyError: Somebody else is writing.
            ReadOnlyError, FullError, UnavailableError, CorruptError: The world is broken.
        """

    @abstractmethod
    def head(self) -> Head:
        """The end of the journal."""

    def close(self) -> None:  # noqa: B027  (a store in memory has nothing to let go of)
        """Let go of files and connections. Calling it again does nothing."""

    def reading(self) -> AbstractContextManager[None]:
        """A short read transaction: everything read inside belongs to one state."""
        return nullcontext()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    @contextmanager
    def transaction(
        self, *, by: str, at: datetime, reason: str = "", operation: str = ""
    ) -> Iterator[Transaction]:
        """
        A unit of work: everything put inside is written together when the block ends well.

        Args:
            by: Who records it (an account, never a name).
            at: When it is recorded; a moment with a time zone.
            reason: The paper or the occasion.
            operation: An id of the caller's; repeating it changes nothing.

        Raises:
            ConflictError: See ``append``.
            RecordError: See ``Unit``.
        """
        tx = Transaction()
        yield tx
        unit = Unit(changes=tx._end(), by=by, at=at, reason=reason, operation=operation)
        tx.receipt = self.append(unit)

    def run(
        self,
        work: Callable[[Transaction], T],
        *,
        by: str,
        at: datetime,
        reason: str = "",
        operation: str = "",
    ) -> T:
        """
        The same as a function, re-run whole when the store could not order it among other writers.

        Raises:
            BusyError: Still so after five attempts; or a writer held the store for longer than
                the store waits, which is not tried again (``CADRE-ST-02``).
        """
        for attempt in range(1, ATTEMPTS + 1):
            try:
                with self.transaction(by=by, at=at, reason=reason, operation=operation) as tx:
                    result = work(tx)
            except BusyError as busy:
                if busy.code != "CADRE-ST-14" or attempt == ATTEMPTS:
                    raise
            else:
                return result
        raise AssertionError("unreachable")

    def get(self, kind: type[R], id: str) -> R:
        """
        One record as it stands now.

        Raises:
            UnknownRecordError: There is none, or it was withdrawn.
        """
        for record in self.read(kind, id={id}):
            return record
        raise UnknownRecordError("CADRE-RE-03", record_kind=kind_of(kind), id=id)

    def version(self, kind: type[R], id: str) -> int:
        """The number of the current version, to hand to ``put(…, replacing=)``; 0 for none."""
        versions = self.history(kind, id)
        return versions[-1].number if versions else 0

    def member(self, id: str, *, period: AuditPeriod) -> MemberDossier:
        """
        Everything the rules need to know of one member, built from plain records.

        Raises:
            UnknownRecordError: There is no such member.
        """
        with self.reading():
            self.get(Member, id)
            return member_dossiers(self, {id}, months=_with_a_year_before(period))[id]

    def branch(self, id: str, *, period: AuditPeriod, as_of: date) -> BranchDossier:
        """
        Everything the rules need to know of one branch, with the dossiers of its members.

        The members are those whom an audit of the whole store looks at here: a guest (sinh hoạt
        tạm thời) whose official branch is in the store is not among them.

        Args:
            as_of: The day whose roll is meant.

        Raises:
            UnknownRecordError: There is no such organisation.
        """
        months = _with_a_year_before(period)
        with self.reading():
            unit = self.get(Organisation, id)
            roll = self._at_home(id, as_of)
            ids = {one.member for one in roll}
            members = member_dossiers(self, ids, months=months, audited_at=lambda _: id)
            found = branch_dossiers(
                self, {id: unit}, {id: roll}, months=months, members={id: list(members.values())}
            )
            found = with_takings(self, found, lambda _: {})
            kept = {id: one for id, one in found.items() if one.remittances}
            found |= with_payments(self, kept, months=months, as_of=as_of)
        return found[id]

    def _at_home(self, id: str, day: date) -> list[Membership]:
        """By which memberships an audit of the whole store looks at members in a branch."""
        ids = {one.member for one in self.read(Membership, branch={id}) if covers(one, day)}
        theirs: dict[str, list[Membership]] = {}
        for one in self.read(Membership, member=ids):
            theirs.setdefault(one.member, []).append(one)
        named = {one.branch for many in theirs.values() for one in many}
        branches = {
            one.id
            for one in self.read(Organisation, id=named)
            if one.level.is_branch and one.since <= day
        }
        homes = [home_of(theirs[member], branches | {id}, day) for member in sorted(theirs)]
        return [one for one in homes if one is not None and one.branch == id]

    def names(self, ids: Iterable[str]) -> Mapping[str, str]:
        """
        What papers call members, organisations, duties and assignments, by id.

        Unknown ids are left out.
        """
        wanted = frozenset(ids)
        if not wanted:
            return {}
        names = {one.id: one.name for one in self.read(Organisation, id=wanted)}
        names.update({one.id: one.full_name for one in self.read(Member, id=wanted)})
        names.update({one.id: one.duty for one in self.read(Duty, id=wanted)})
        names.update({one.id: one.duty for one in self.read(Assignment, id=wanted)})
        return names


def _with_a_year_before(period: AuditPeriod) -> MonthSet:
    years = period.calendar_years()
    return years | MonthSet.span(years.first - 12, years.first)
