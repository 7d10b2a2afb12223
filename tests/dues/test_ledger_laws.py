"""What holds of every ledger: no đồng is made or lost, and the order of entry is forgotten."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre.dues import BranchLedger, Ledger
from cadre.periods import FIRST_DAY, AuditPeriod
from tests.dues.ledger_books import (
    NO_DAY,
    Book,
    Place,
    asked_on,
    books,
    coin_by_coin,
    every_day,
    line,
    paid,
    standing,
    taken_back,
)


@given(books())
def test_no_dong_is_made_or_lost(book: Book) -> None:
    ledger = book.ledger()
    received = sum(one.amount for one in standing(book, book.as_of))
    used = sum(one.paid + one.credit_used for one in ledger.entries)
    assert sum(one.received for one in ledger.entries) == received == used + ledger.credit
    assert received == ledger.received_in(AuditPeriod(FIRST_DAY, NO_DAY))
    assert sum(line.due for line in book.lines) == used + sum(
        one.written_off + one.unpaid for one in ledger.entries
    )
    for one in ledger.entries:
        assert one.due == one.paid + one.credit_used + one.written_off + one.unpaid
        assert min(one.paid, one.credit_used, one.credit_left, one.unpaid) >= 0


@given(books(), st.randoms(use_true_random=False))
def test_the_order_of_entry_changes_nothing(book: Book, chance: Random) -> None:
    def mixed(records: tuple[Any, ...]) -> list[Any]:
        return chance.sample(records, len(records))

    again = Ledger.of(
        mixed(book.lines),
        mixed(book.payments),
        mixed(book.reversals),
        mixed(book.write_offs),
        as_of=book.as_of,
    )
    assert again == book.ledger()
    assert again.payments == book.ledger().payments


@given(books(months=4, most=6))
def test_the_figures_are_those_of_a_reading_coin_by_coin(book: Book) -> None:
    own, lent, idle = coin_by_coin(book, book.as_of)
    asked = asked_on(book, book.as_of)
    ledger = book.ledger()
    for one in ledger.entries:
        place = (one.month, one.branch)
        assert one.paid == own.get(place, 0)
        assert one.credit_used == lent.get(place, 0)
        assert one.unpaid == asked.get(place, 0) - own.get(place, 0) - lent.get(place, 0)
    assert ledger.credit == idle


@settings(max_examples=60)
@given(books(months=3, most=4))
def test_the_days_are_those_of_a_reading_day_by_day(book: Book) -> None:
    first: dict[Place, date] = {}
    full: dict[Place, date] = {}
    for day in every_day(book):
        own, lent, _ = coin_by_coin(book, day)
        for place, asked in asked_on(book, day).items():
            met = own[place] + lent[place]
            if met:
                first.setdefault(place, day)
            if met and met == asked:
                full.setdefault(place, day)
    asked_now = asked_on(book, book.as_of)
    for one in book.ledger().entries:
        place = (one.month, one.branch)
        met_now = one.paid + one.credit_used
        assert one.first_paid_on == (first.get(place) if met_now else None)
        assert one.paid_in_full_on == (full.get(place) if asked_now.get(place) else None)


@given(books(), st.data())
def test_a_reversal_restores_the_state_before_the_payment(book: Book, data: st.DataObject) -> None:
    before = book.ledger().adding(line("2027-01"))
    month = data.draw(st.integers(1, 12))
    day = data.draw(st.dates(book.as_of - timedelta(400), book.as_of))
    payment = paid("sai", f"2026-{month:02d}", str(day), data.draw(st.integers(1, 500)))
    with_it = before.adding(payment)
    assert with_it != before
    assert with_it.adding(taken_back(payment, str(book.as_of))) == before
    later = taken_back(payment, str(book.as_of + timedelta(1)))
    assert with_it.adding(later) == with_it


@given(books(corrected=False), st.data())
def test_a_payment_entered_late_under_its_own_day_gives_the_same_ledger(
    book: Book, data: st.DataObject
) -> None:
    split = data.draw(st.integers(0, len(book.payments)))
    early = evolve(book, payments=book.payments[:split]).ledger()
    assert early.adding(*book.payments[split:]) == book.ledger()


@given(books(), books())
def test_what_is_dated_later_leaves_the_figures_of_a_day_as_they_were(
    book: Book, other: Book
) -> None:
    printed = book.ledger()
    later = [
        evolve(one, id=f"sau-{one.id}", paid_on=book.as_of + timedelta(1 + number))
        for number, one in enumerate(other.payments)
    ]
    gone = {one.payment for one in book.reversals}
    back = [
        taken_back(one, str(max(one.paid_on, book.as_of + timedelta(1))))
        for one in book.payments
        if one.id not in gone
    ]
    now = printed.at(NO_DAY).adding(*later, *back)
    assert now.at(book.as_of).entries == printed.entries


@given(books())
def test_the_book_of_a_branch_holds_its_part_of_every_ledger(book: Book) -> None:
    parts = [
        BranchLedger.of(
            branch, book.lines, book.payments, book.reversals, book.write_offs, as_of=book.as_of
        )
        for branch in ("cb-1", "cb-2")
    ]
    whole = book.ledger()
    ever = AuditPeriod(FIRST_DAY, NO_DAY)
    assert sum(one.arrears for one in parts) == whole.arrears
    assert sum(one.credit for one in parts) == whole.credit
    assert sum(one.received_in(ever) for one in parts) == whole.received_in(ever)
