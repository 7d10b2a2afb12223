"""What a ledger of dues refuses: records that cannot stand beside each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from cadre.errors import RecordError
from cadre.records import DuesLine, Payment, PaymentReversal, WriteOff

__all__ = ["check_records"]


class _OfMember(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def member(self) -> str: ...


def check_records(
    lines: Sequence[DuesLine],
    payments: Sequence[Payment],
    reversals: Sequence[PaymentReversal],
    write_offs: Sequence[WriteOff],
) -> str:
    """
    The member that all records are of; empty where there are none.

    Raises:
        RecordError: They are of two members, share an id, or contradict each other.
    """
    members: set[str] = set()
    groups: tuple[Sequence[_OfMember], ...] = (lines, payments, reversals, write_offs)
    for group in groups:
        if len({one.id for one in group}) != len(group):
            raise _refused("Ledger.of", "at most one record of an id")
        members.update(one.member for one in group)
    if len(members) > 1:
        raise _refused("Ledger.of", "records of one member")
    _check_reversals(payments, reversals)
    _check_write_offs(lines, write_offs)
    return members.pop() if members else ""


def _check_reversals(payments: Sequence[Payment], reversals: Sequence[PaymentReversal]) -> None:
    by_id = {one.id: one for one in payments}
    reversed_already: set[str] = set()
    for one in reversals:
        payment = by_id.get(one.payment)
        if payment is None:
            raise _refused("PaymentReversal.payment", "a payment of the ledger", one.id)
        if payment.id in reversed_already:
            expected = "a payment that is not yet taken back"
            raise _refused("PaymentReversal.payment", expected, one.id)
        if one.branch != payment.branch:
            raise _refused("PaymentReversal.branch", "the branch of the payment", one.id)
        if one.on < payment.paid_on:
            raise _refused("PaymentReversal.on", "a day not before the payment", one.id)
        reversed_already.add(payment.id)


def _check_write_offs(lines: Sequence[DuesLine], write_offs: Sequence[WriteOff]) -> None:
    left: Counter[tuple[object, str]] = Counter()
    for line in lines if write_offs else ():
        left[line.month, line.branch] += line.due
    for one in write_offs:
        left[one.month, one.branch] -= one.amount
        if left[one.month, one.branch] < 0:
            raise _refused("WriteOff.amount", "no more than is due", one.id)


def _refused(path: str, expected: str, record: str = "") -> RecordError:
    """What does not fit, with the id of the record to be mended where one is to blame."""
    return RecordError("CADRE-RE-01", path=path, expected=expected, where=record)
