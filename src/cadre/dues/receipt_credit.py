"""How much of a receipt is credit (số dư trên biên lai): what its months did not lack that day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from cadre.dues.ledger import Ledger
from cadre.money import Dong
from cadre.months import Month
from cadre.names import search_key
from cadre.records import Payment

__all__ = ["credit_of"]


def credit_of(ledger: Ledger, payments: Iterable[Payment]) -> Dong:
    """
    What the payments of one receipt are more than their months lacked when they came in (số dư).

    Later money does not count, so that a receipt printed again says the same; nor does money that
    was taken back by the day of the ledger. Receipts of one day stand in the order of their
    numbers.

    Args:
        ledger: All records of the member.
        payments: Those of one receipt, of one day; they may be in the ledger or not.
    """
    paid = tuple(payments)
    if not paid:
        return Dong(0)
    before = _before(ledger, paid)
    given: Counter[Month] = Counter()
    for one in paid:
        given[one.month] += int(one.amount)
    lacked = {month: sum(int(entry.unpaid) for entry in before.of_month(month)) for month in given}
    return Dong(sum(max(0, amount - lacked[month]) for month, amount in given.items()))


def _before(ledger: Ledger, paid: tuple[Payment, ...]) -> Ledger:
    """The ledger when the money came in, without what is taken back by the day of the ledger."""
    moment, own = max(map(_moment, paid)), {one.id for one in paid}
    earlier = [one for one in ledger.standing if one.id not in own and _moment(one) <= moment]
    return Ledger.of(ledger.lines, earlier, (), ledger.write_offs, as_of=moment[0])


def _moment(payment: Payment) -> tuple[date, int, str]:
    number = search_key(payment.receipt)
    return payment.paid_on, len(number), number  # BL-9 comes before BL-10
