"""What the books of dues take (ghi sổ đảng phí): nothing against a closed month or each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from cadre.dossiers import Reader
from cadre.dues.corrections import check_closed
from cadre.dues.ledger import DuesRecord, Ledger
from cadre.errors import RecordError
from cadre.months import Month
from cadre.names import search_key
from cadre.periods import LAST_DAY
from cadre.records import (
    Book,
    BookClosing,
    DuesLine,
    Payment,
    PaymentReversal,
    Record,
    WriteOff,
)

__all__ = ["Entered", "check_entries"]

_KINDS = (DuesLine, Payment, PaymentReversal, WriteOff)
_DAY: dict[type[DuesRecord], str] = {
    DuesLine: "DuesLine.month",
    Payment: "Payment.paid_on",
    PaymentReversal: "PaymentReversal.on",
    WriteOff: "WriteOff.decided_on",
}
"""The field that puts a record before or after a closing."""

Change = tuple[Record, Record | None]
"""A record to be entered, and the one it replaces."""


@frozen
class Entered:
    """What is wrong with records of dues that are to be entered, by their place."""

    refused: Mapping[int, RecordError]
    """What the books do not take."""
    doubtful: Mapping[int, RecordError]
    """What contradicts itself in books that begin with it: whatever was exported can come back."""


def check_entries(changes: Sequence[Change], reader: Reader) -> Entered:
    """
    What is wrong with records of dues that are to be entered.

    What was closed stays as it stood on its closing day. A closing among the changes does not yet
    lock what comes with it; one that is moved back opens its months. A payment is taken back once,
    by its own member and branch; no more is written off than is due; a receipt number of a branch
    and year is of one member and day. Books that contradict themselves already may be mended.

    Args:
        changes: Records of any kind, in the order in which they are to be entered.
        reader: What stands before them.
    """
    by_member: dict[str, list[tuple[int, DuesRecord]]] = defaultdict(list)
    for place, (record, _) in enumerate(changes):
        if isinstance(record, _KINDS):
            by_member[record.member].append((place, record))
    if not by_member:
        return Entered({}, {})
    closings = _closings(changes, reader)
    locked = _Locked.by(closings)
    in_doubt = {
        record.member
        for record, before in changes
        if isinstance(record, _KINDS) and locked.may_refuse(record, before)
    }
    found = dict(_twice_receipted(changes, reader))
    books = _books(reader, in_doubt)
    for member in sorted(in_doubt):
        found |= _refused(books[member], by_member[member], closings)
    return Entered({}, found) if found and _begin(reader) else Entered(found, {})


def _begin(reader: Reader) -> bool:
    """Whether the books of dues begin here: nothing is in them yet."""
    return not any(True for kind in (DuesLine, Payment) for _ in reader.read(kind))


def _closings(changes: Iterable[Change], reader: Reader) -> list[BookClosing]:
    """The closings of the books of dues that stand, and stay."""
    later = {one.id: one for one, _ in changes if isinstance(one, BookClosing)}
    standing = reader.read(BookClosing, book={Book.DUES})
    return [min(one, later.get(one.id, one), key=_through) for one in standing]


def _through(closing: BookClosing) -> Month:
    return closing.through


@frozen
class _Locked:
    """How far any book is closed: what lies beyond asks for no ledger."""

    through: int
    """The ordinal of the last month closed, before every month where none is."""
    day: date
    """The last day of closing, the first of the calendar where there is none."""

    @classmethod
    def by(cls, closings: Collection[BookClosing]) -> _Locked:
        days = (one.closed_on or one.through.last_day for one in closings)
        months = (one.through.ordinal for one in closings)
        return cls(max(months, default=-1), max(days, default=date.min))

    def may_refuse(self, record: DuesRecord, before: Record | None) -> bool:
        """Whether it could contradict a book: nearly all entries of an open month do not."""
        if before is not None or isinstance(record, PaymentReversal | WriteOff):
            return True
        if isinstance(record, DuesLine):
            return record.month.ordinal <= self.through
        return record.paid_on <= self.day


@frozen
class _Books:
    """The records of one member by kind and id."""

    records: Mapping[type[DuesRecord], Mapping[str, DuesRecord]] = field(repr=False)

    def entering(self, records: Iterable[DuesRecord]) -> _Books:
        kinds = {kind: dict(own) for kind, own in self.records.items()}
        for one in records:
            kinds[type(one)][one.id] = one
        return evolve(self, records=kinds)

    def ledger(self) -> Ledger:
        """
        Raises:
            RecordError: The records contradict each other.
        """
        lines, payments, reversals, write_offs = (
            list[Any](self.records[kind].values()) for kind in _KINDS
        )
        return Ledger.of(lines, payments, reversals, write_offs, as_of=LAST_DAY)

    @property
    def branches(self) -> set[str]:
        """The branches whose books they are."""
        return {one.branch for own in self.records.values() for one in own.values()}


def _books(reader: Reader, members: Iterable[str]) -> dict[str, _Books]:
    ids = frozenset(members)
    found: dict[str, dict[type[DuesRecord], dict[str, DuesRecord]]] = {
        id: {kind: {} for kind in _KINDS} for id in ids
    }
    for kind in _KINDS if ids else ():
        read: Callable[..., Iterator[DuesRecord]] = reader.read
        for one in read(kind, member=ids):
            found[one.member][kind][one.id] = one
    return {id: _Books(kinds) for id, kinds in found.items()}


def _refused(
    books: _Books, entries: Sequence[tuple[int, DuesRecord]], closings: Sequence[BookClosing]
) -> dict[int, RecordError]:
    """Which entries of one member are refused: mostly none, which is tried first."""
    every = [record for _, record in entries]
    entered = books.entering(every)
    own = entered.branches
    closings = [one for one in closings if one.branch in own]
    if _fault(books, entered, closings, every[0]) is None:
        return {}
    refused = {}
    for place, record in entries:
        entered = books.entering([record])
        fault = _fault(books, entered, closings, record)
        if fault is None:
            books = entered
        else:
            refused[place] = fault
    return refused


def _fault(
    books: _Books, entered: _Books, closings: Sequence[BookClosing], record: DuesRecord
) -> RecordError | None:
    try:
        before = books.ledger()
    except RecordError:
        # What is wrong already may be mended in several steps.
        return None
    try:
        check_closed(before, entered.ledger(), closings, _DAY[type(record)])
    except RecordError as error:
        return error
    return None


def _twice_receipted(
    changes: Sequence[Change], reader: Reader
) -> Iterator[tuple[int, RecordError]]:
    """Payments under a receipt number that another member, or another day, has in the branch."""
    fresh = [
        (place, one)
        for place, (one, _) in enumerate(changes)
        if isinstance(one, Payment) and one.receipt
    ]
    if not fresh:
        return
    holders: dict[tuple[str, int, str], tuple[str, date]] = {}
    replaced = {one.id for _, one in fresh}
    for one in reader.read(Payment, branch={one.branch for _, one in fresh}):
        if one.receipt and one.id not in replaced:
            holders.setdefault(_receipt(one), (one.member, one.paid_on))
    for place, one in fresh:
        if holders.setdefault(_receipt(one), (one.member, one.paid_on)) != (
            one.member,
            one.paid_on,
        ):
            expected = "a receipt of this member and day"
            yield place, RecordError("CADRE-RE-01", path="Payment.receipt", expected=expected)


def _receipt(payment: Payment) -> tuple[str, int, str]:
    """A number is given once a year in each branch."""
    return payment.branch, payment.paid_on.year, search_key(payment.receipt)
