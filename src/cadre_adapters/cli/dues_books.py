"""The books of dues in a store (sổ trong kho): read for a command, written in one unit."""

from __future__ import annotations

import getpass
import uuid
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cadre.errors import RecordError
from cadre.records import (
    Book,
    BookClosing,
    DuesLine,
    Organisation,
    Payment,
    PaymentReversal,
    Record,
    WriteOff,
)
from cadre_adapters.cli import clock
from cadre_adapters.cli.status import data_refused

if TYPE_CHECKING:
    from cadre.dues import BranchLedger, Ledger
    from cadre.store import Store, Transaction
    from cadre_adapters.cli.console import Console

__all__ = [
    "Books",
    "a_branch",
    "account",
    "branch_ledger",
    "closings_of",
    "standing_on",
    "under_a_free_id",
    "write_all",
]


@frozen(kw_only=True)
class Books:
    """All records of some members that a ledger is made of."""

    lines: tuple[DuesLine, ...]
    payments: tuple[Payment, ...]
    reversals: tuple[PaymentReversal, ...]
    write_offs: tuple[WriteOff, ...]

    @classmethod
    def of(cls, store: Store, members: Collection[str]) -> Books:
        """The records of these members, of every branch and year."""
        return cls(
            lines=tuple(store.read(DuesLine, member=members)),
            payments=tuple(store.read(Payment, member=members)),
            reversals=tuple(store.read(PaymentReversal, member=members)),
            write_offs=tuple(store.read(WriteOff, member=members)),
        )

    def ledger(self, as_of: date) -> Ledger:
        """
        The ledger of the one member whose records they are.

        Raises:
            DataRefusedError: The records contradict each other.
        """
        from cadre.dues import Ledger

        with data_refused():
            return Ledger.of(
                self.lines, self.payments, self.reversals, self.write_offs, as_of=as_of
            )

    @property
    def branches(self) -> set[str]:
        """The branches that asked for something or received something."""
        return {one.branch for many in (self.lines, self.payments) for one in many}

    def last_day(self, day: date) -> date:
        """*day*, or the last day of a deed where that is later."""
        days = [one.paid_on for one in self.payments]
        days += [one.on for one in self.reversals]
        days += [one.decided_on for one in self.write_offs]
        return max([day, *days])


def standing_on(
    day: date, payments: Iterable[Payment], reversals: Iterable[PaymentReversal]
) -> list[Payment]:
    """The payments received up to a day that were not taken back by then."""
    gone = {one.payment for one in reversals if one.on <= day}
    return [one for one in payments if one.paid_on <= day and one.id not in gone]


def closings_of(store: Store, branches: Collection[str]) -> list[BookClosing]:
    """The closings of the dues books of these branches."""
    return [one for one in store.read(BookClosing, branch=branches) if one.book is Book.DUES]


def under_a_free_id(store: Store, payment: Payment) -> Payment:
    """
    A payment under the id that an import would give it, so that importing it adds nothing.

    Where that id has a history (it was taken back before), a number is put behind it.
    """
    from cadre_adapters.importers.office.ids import natural_id

    wanted = natural_id(payment)
    free, number = wanted, 1
    while store.version(Payment, free):
        number += 1
        free = f"{wanted}:{number}"
    return evolve(payment, id=free)


def write_all(
    console: Console,
    store: Store,
    changes: Sequence[tuple[Record, int | None]],
    *,
    by: str,
    reason: str,
) -> None:
    """
    Write records in one unit, each with the version it replaces, if any.

    Raises:
        CadreError: Of the store; then nothing was written.
    """

    def put(tx: Transaction) -> None:
        for record, replacing in changes:
            tx.put(record, replacing=replacing)

    console.saved = None
    store.run(put, by=by or account(), at=clock.now(), reason=reason, operation=uuid.uuid4().hex)
    console.saved = True


def account() -> str:
    """The account at this machine."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a machine without accounts
        return "cadre"


def a_branch(store: Store, id: str) -> set[str]:
    """
    The id of a branch, by itself.

    Raises:
        UnknownRecordError: There is no such organisation.
        RecordError: It is one above branches, which keeps no book of dues.
    """
    if not store.get(Organisation, id).level.is_branch:
        raise RecordError("CADRE-RE-01", path="branch", expected="a branch")
    return {id}


def branch_ledger(store: Store, branch: str, day: date) -> BranchLedger:
    """
    The ledgers of everybody with a line or a payment at a branch, as of a day.

    Raises:
        UnknownRecordError: There is no such organisation.
        RecordError: It is no branch.
        DataRefusedError: The records contradict each other.
    """
    from cadre.dues import BranchLedger

    here = a_branch(store, branch)
    members = {one.member for one in store.read(DuesLine, branch=here)}
    members |= {one.member for one in store.read(Payment, branch=here)}
    books = Books.of(store, members)
    with data_refused():
        return BranchLedger.of(
            branch, books.lines, books.payments, books.reversals, books.write_offs, as_of=day
        )
