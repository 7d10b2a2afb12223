"""Corrections of a ledger (điều chỉnh): dated records that leave closed months as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from attrs import evolve, frozen

from cadre.dues.ledger import Ledger, MonthEntry
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import FIRST_DAY, AuditPeriod
from cadre.records import Book, BookClosing, PaymentReversal, WriteOff

__all__ = ["check_closed", "reverse", "write_off"]


def reverse(
    ledger: Ledger,
    payment: str,
    *,
    on: date,
    reason: str,
    new_id: Callable[[str], str],
    paper: str = "",
    closings: Iterable[BookClosing] = (),
) -> PaymentReversal:
    """
    The record that takes a payment back from a day on (hủy dòng đã thu); nothing is written.

    Args:
        ledger: All records of the member.
        payment: The id of the payment.
        on: The first day on which it does not count.
        reason: What was wrong with it.
        new_id: Given the stored name of the kind, an id that is not yet used.
        paper: What the correction rests on, as cited.
        closings: The closings of the books; what was closed stays as it was on its closing day.

    Raises:
        RecordError: There is no such payment, it was taken back before, the day is before the
            payment, or figures of closed months would change.
    """
    found = next((one for one in ledger.payments if one.id == payment), None)
    if found is None:
        raise _refused("PaymentReversal.payment", "a payment of the ledger")
    made = PaymentReversal(
        id=new_id("payment_reversal"),
        payment=payment,
        member=found.member,
        branch=found.branch,
        on=on,
        reason=reason,
        paper=paper,
    )
    check_closed(ledger, ledger.adding(made), closings, "PaymentReversal.on")
    return made


def write_off(
    ledger: Ledger,
    month: Month,
    *,
    branch: str,
    decided_on: date,
    decision: str,
    new_id: Callable[[str], str],
    amount: Dong | None = None,
    closings: Iterable[BookClosing] = (),
) -> WriteOff:
    """
    The record by which an amount is no longer asked for (thôi thu); nothing is written.

    Args:
        ledger: All records of the member.
        month: The month of dues.
        branch: The branch whose line it is.
        decided_on: The first day on which the amount is not asked for.
        decision: The paper it rests on, as cited.
        new_id: Given the stored name of the kind, an id that is not yet used.
        amount: In đồng; by default all that is unpaid of the month.
        closings: The closings of the books; what was closed stays as it was on its closing day.

    Raises:
        RecordError: The amount is not above zero or more than is unpaid, nothing is unpaid, or
            figures of closed months would change.
    """
    unpaid = sum(one.unpaid for one in ledger.of_month(month) if one.branch == branch)
    if amount is not None and amount > unpaid:
        raise _refused("WriteOff.amount", "no more than is unpaid")
    if amount is None and not unpaid:
        raise _refused("WriteOff.month", "a month with something unpaid")
    made = WriteOff(
        id=new_id("write_off"),
        member=ledger.member,
        branch=branch,
        month=month,
        amount=Dong(unpaid) if amount is None else amount,
        decided_on=decided_on,
        decision=decision,
    )
    check_closed(ledger, ledger.adding(made), closings, "WriteOff.decided_on")
    return made


def check_closed(before: Ledger, after: Ledger, closings: Iterable[BookClosing], path: str) -> None:
    """
    Refuse what would change closed months (đã khóa sổ) as they stood on their closing day.

    A closing without a day is taken to be of the last day of its last month.

    Raises:
        RecordError: A figure of a closed month would change.
    """
    for one in closings:
        if one.book is Book.DUES and _printed(before, one) != _printed(after, one):
            raise _refused(path, "a day that leaves closed months as they were")


@frozen
class _Printed:
    """What a closed book says of one member."""

    entries: tuple[MonthEntry, ...]
    received: int


def _printed(ledger: Ledger, closing: BookClosing) -> _Printed:
    last = closing.through.last_day
    then = ledger.at(closing.closed_on or last)
    return _Printed(
        tuple(
            # Credit that was left may meet a month whose line comes later.
            evolve(one, credit_left=Dong(0))
            for one in then.entries
            if one.branch == closing.branch and one.month <= closing.through
        ),
        then.received_in(AuditPeriod(FIRST_DAY, last), branch=closing.branch),
    )


def _refused(path: str, expected: str) -> RecordError:
    return RecordError("CADRE-RE-01", path=path, expected=expected)
