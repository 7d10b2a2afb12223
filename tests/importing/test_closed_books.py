"""What an import may not enter in the books of dues: closed months, and what contradicts them."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cadre.dues import Ledger
from cadre.money import Dong
from cadre.months import Month
from cadre.plans import Plan, plan_import
from cadre.ports import Reading
from cadre.records import Book, BookClosing, DuesLine, Payment, Record
from cadre_adapters.stores.memory import MemoryStore
from tests.dues.ledger_books import line, paid, taken_back, written_off

MARCH = Month(2026, 3)
CLOSED = BookClosing(
    id="ks-1", branch="cb-1", book=Book.DUES, through=MARCH, closed_on=date(2026, 4, 5)
)
FIRST = paid("p-1", "2026-01", "2026-01-10")
BOOK: tuple[Record, ...] = (
    *(line(month) for month in ("2026-01", "2026-02", "2026-03", "2026-04")),
    FIRST,
    paid("p-2", "2026-02", "2026-02-10", 10),
    CLOSED,
)


def planned(*records: Record, store: MemoryStore | None = None) -> Plan:
    reading = Reading(tuple((one, ("T", row)) for row, one in enumerate(records, 2)))
    return plan_import(reading, MemoryStore.of(BOOK) if store is None else store)


def refused(*records: Record, store: MemoryStore | None = None) -> list[str]:
    """The rows that are refused, each with the field; the others are taken."""
    plan = planned(*records, store=store)
    assert len(plan.changes) == len(records) - len(plan.problems)
    return [f"{one.cell} {one.en.partition(':')[0]}" for one in plan.problems]


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (paid("p-9", "2026-03", "2026-03-20"), "Payment.paid_on"),
        (paid("p-9", "2026-03", "2026-04-05"), "Payment.paid_on"),
        (paid("p-9", "2026-03", "2026-04-06"), ""),
        (paid("p-9", "2026-04", "2026-04-02"), ""),
        (evolve(FIRST, amount=Dong(5)), "Payment.paid_on"),
        (evolve(FIRST, receipt="BL-1"), ""),
        (line("2026-03", 29), "DuesLine.month"),
        (line("2026-04", 29), ""),
        (line("2026-05"), ""),
        (line("2025-12"), "DuesLine.month"),
        (line("2025-12", branch="cb-2"), ""),
        (line("2026-03", member="dv-2"), "DuesLine.month"),
        (taken_back(FIRST, "2026-03-15"), "PaymentReversal.on"),
        (taken_back(FIRST, "2026-04-06"), ""),
        (written_off("2026-02", 20, "2026-04-05"), "WriteOff.decided_on"),
        (written_off("2026-02", 20, "2026-04-06"), ""),
    ],
    ids=str,
)
def test_what_was_closed_stays_as_it_stood_on_its_closing_day(record: Record, field: str) -> None:
    assert refused(record) == ([f"2 {field}"] if field else [])


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (taken_back(paid("nothing", "2026-01", "2026-05-01"), "2026-05-02"), "payment"),
        (taken_back(evolve(FIRST, paid_on=date(2026, 1, 1)), "2026-01-05"), "on"),
        (evolve(taken_back(FIRST, "2026-05-02"), branch="cb-2"), "branch"),
        (evolve(taken_back(FIRST, "2026-05-02"), member="dv-2"), "payment"),
        (written_off("2026-04", 31, "2026-05-02"), "amount"),
        (written_off("2026-11", 1, "2026-12-02"), "amount"),
    ],
    ids=str,
)
def test_corrections_that_fit_no_record_are_refused(record: Record, field: str) -> None:
    assert refused(record) == [f"2 {type(record).__name__}.{field}"]


def test_a_payment_is_taken_back_once() -> None:
    back = taken_back(FIRST, "2026-05-02")
    store = MemoryStore.of([*BOOK, back])
    later = evolve(back, id="hu-2", on=date(2026, 6, 2))
    # The same payment taken back: the record on file is corrected, not doubled.
    assert [one.record.id for one in planned(later, store=store).changes] == [back.id]


def test_a_line_below_what_was_written_off_is_refused() -> None:
    store = MemoryStore.of([*BOOK, written_off("2026-04", 20, "2026-05-02")])
    assert refused(line("2026-04", 19), store=store) == ["2 WriteOff.amount"]
    assert refused(line("2026-04", 20), store=store) == []


def test_the_good_rows_of_a_member_are_taken_beside_a_bad_one() -> None:
    good = paid("p-8", "2026-02", "2026-04-07", 20)
    bad = paid("p-9", "2026-03", "2026-03-20")
    assert refused(bad, good, taken_back(bad, "2026-05-01")) == [
        "2 Payment.paid_on",
        "4 PaymentReversal.payment",
    ]


def test_every_member_and_every_fault_is_told() -> None:
    known = evolve(paid("p-8", "2026-04", "2026-05-10"), receipt="BL-7")
    store = MemoryStore.of([*BOOK, known])
    wrong = (
        line("2026-01", member="dv-2"),
        line("2026-01", member="dv-3"),
        evolve(known, id="p-9", member="dv-4"),
    )
    assert refused(*wrong, store=store) == [
        "4 Payment.receipt",
        "2 DuesLine.month",
        "3 DuesLine.month",
    ]
    told = planned(*wrong, store=store).problems[0]
    assert told.en == "Payment.receipt: expected a receipt of this member and day"


def test_the_day_of_a_receipt_can_be_corrected() -> None:
    known = evolve(paid("p-8", "2026-04", "2026-05-10"), receipt="BL-7")
    store = MemoryStore.of([*BOOK, known])
    assert refused(evolve(known, paid_on=date(2026, 5, 12)), store=store) == []


def test_new_months_come_with_their_closing() -> None:
    later = evolve(CLOSED, through=Month(2026, 5), closed_on=date(2026, 6, 5))
    assert refused(line("2026-05"), paid("p-9", "2026-05", "2026-05-20"), later) == []
    assert planned(later).notes == ()


def test_a_closing_moved_back_opens_its_months_and_is_told() -> None:
    earlier = evolve(CLOSED, through=Month(2026, 2))
    plan = planned(earlier, line("2026-03", 29))
    assert plan.problems == ()
    assert plan.notes == (
        "mở lại sổ thu nộp đảng phí của cb-1: đã khóa đến 03/2026, nay đến 02/2026",
    )
    assert refused(earlier, line("2026-02", 29)) == ["3 DuesLine.month"]


def test_a_closing_day_moved_back_is_told() -> None:
    earlier = evolve(CLOSED, closed_on=date(2026, 4, 1))
    assert planned(earlier).notes == (
        (
            "mở lại sổ thu nộp đảng phí của cb-1: ngày khóa chuyển từ 05/04/2026 về 01/04/2026, "
            "tiền thu giữa hai ngày ghi lại được"
        ),
    )
    assert planned(evolve(CLOSED, closed_on=date(2026, 4, 6))).notes == ()


def test_credit_of_a_closed_month_may_meet_a_later_line() -> None:
    over = paid("p-3", "2026-03", "2026-03-20", 200)
    store = MemoryStore.of([*BOOK[:3], over, FIRST, CLOSED])
    assert refused(line("2026-04"), store=store) == []
    back = taken_back(FIRST, "2026-05-02")
    assert refused(line("2026-04"), back, store=store) == []


def test_books_that_contradict_themselves_can_be_mended() -> None:
    wrong = written_off("2026-04", 99, "2026-05-02")
    store = MemoryStore.of([*BOOK, wrong])
    with pytest.raises(Exception, match="no more than is due"):
        _ledger(store)
    assert refused(evolve(wrong, amount=Dong(30)), store=store) == []


def _ledger(store: MemoryStore) -> Ledger:
    from cadre.records import PaymentReversal, WriteOff

    kinds = (DuesLine, Payment, PaymentReversal, WriteOff)
    lines, payments, reversals, write_offs = (list(store.read(kind)) for kind in kinds)
    return Ledger.of(lines, payments, reversals, write_offs, as_of=date(2026, 12, 31))


@pytest.mark.parametrize(
    ("other", "field"),
    [
        (paid("p-9", "2026-04", "2026-05-10"), ""),
        (paid("p-9", "2026-04", "2026-05-11"), "Payment.receipt"),
        (evolve(paid("p-9", "2026-04", "2026-05-10"), member="dv-2"), "Payment.receipt"),
        (evolve(paid("p-9", "2026-04", "2026-05-11"), branch="cb-2"), ""),
        (evolve(paid("p-9", "2026-04", "2027-05-11")), ""),
    ],
    ids=["same day", "another day", "another member", "another branch", "another year"],
)
def test_a_receipt_number_is_of_one_member_and_day(other: Payment, field: str) -> None:
    known = evolve(paid("p-8", "2026-04", "2026-05-10"), receipt="BL-7")
    other = evolve(other, receipt="bl-7")
    expected = [f"2 {field}"] if field else []
    assert refused(other, store=MemoryStore.of([*BOOK, known])) == expected
    assert [one.replace("3", "2") for one in refused(known, other)] == expected
    plan = planned(known, other, store=MemoryStore.of([]))
    assert (len(plan.problems), len(plan.notes)) == (0, len(expected))


def test_what_was_exported_comes_back_whatever_it_is() -> None:
    wrong = written_off("2026-04", 99, "2026-05-02")
    plan = planned(*BOOK, wrong, store=MemoryStore.of([]))
    assert (len(plan.changes), plan.problems) == (len(BOOK) + 1, ())
    assert plan.notes == (
        f"T!{len(BOOK) + 2}: số tiền thôi thu: cần số tiền không quá số phải đóng",
    )


def test_a_first_import_is_asked_nothing_of_closed_months() -> None:
    assert refused(*BOOK, store=MemoryStore.of([])) == []


def test_what_is_refused_is_told_in_vietnamese() -> None:
    (problem,) = planned(paid("p-9", "2026-03", "2026-03-20")).problems
    assert "đã khóa sổ" in problem.vi
