"""How much of a receipt is credit: what its months did not lack when the money came in."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import Ledger, allocate, credit_of
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.money import Dong
from tests.dues.ledger_books import Book, books, day, line, paid, taken_back, written_off

LINES = [line("2026-01"), line("2026-02")]
RECEIPT = [
    paid("a", "2026-01", "2026-02-10", receipt="BL-9"),
    paid("b", "2026-02", "2026-02-10", amount=40, receipt="BL-9"),
]
EARLIER = paid("sớm", "2026-02", "2026-02-09", amount=12)


def credit(*records: Any) -> int:
    ledger = Ledger.of(LINES, RECEIPT, as_of=day("2026-12-31")).adding(*records)
    return int(credit_of(ledger, RECEIPT))


@pytest.mark.parametrize(
    ("records", "amount"),
    [
        ([], 10),
        ([EARLIER], 22),
        ([EARLIER, taken_back(EARLIER, "2026-02-10")], 10),
        # Cancelled later: what was entered again in its place is told as the ledger has it now.
        ([EARLIER, taken_back(EARLIER, "2026-02-11")], 10),
        ([paid("sau", "2026-02", "2026-02-11")], 10),
        ([paid("số trước", "2026-02", "2026-02-10", amount=5, receipt="BL-8")], 15),
        ([paid("số sau", "2026-02", "2026-02-10", amount=5, receipt="BL-10")], 10),
        ([written_off("2026-02", 4, "2026-02-10")], 14),
        ([written_off("2026-02", 4, "2026-02-11")], 10),
        ([taken_back(RECEIPT[0], "2026-03-01")], 10),
    ],
)
def test_what_came_in_before_counts_and_what_came_later_does_not(
    records: list[Any], amount: int
) -> None:
    assert credit(*records) == amount


def test_no_payments_have_no_credit() -> None:
    assert credit_of(Ledger.of(LINES, RECEIPT, as_of=day("2026-12-31")), []) == 0


@given(books(), st.integers(min_value=1, max_value=200))
def test_a_receipt_tells_the_credit_that_was_told_when_it_was_taken(
    book: Book, amount: int
) -> None:
    ledger = book.ledger()
    numbers = count()
    try:
        found = allocate(
            ledger,
            Dong(amount),
            received_on=ledger.as_of,
            law=NATIONAL,
            new_id=lambda kind: f"new-{next(numbers)}",
            receipt="BL-99",
        )
    except RecordError:  # no month can take money
        return
    assert credit_of(ledger.adding(*found.payments), found.payments) == found.credit
