"""The ledger of one member: what meets what, and what is said of each month."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.dues import Ledger, MonthEntry
from cadre.errors import RecordError
from cadre.money import LARGEST
from cadre.months import Month
from cadre.periods import AuditPeriod, Year
from tests.dues.ledger_books import day, line, months, paid, taken_back, written_off

YEAR_END = date(2026, 12, 31)


def told(entry: MonthEntry) -> dict[str, int]:
    names = ("due", "received", "paid", "credit_used", "credit_left", "written_off", "unpaid")
    said = {name: int(getattr(entry, name)) for name in names}
    return {name: value for name, value in said.items() if value}


def entries(*records: Any, as_of: date = YEAR_END) -> dict[str, dict[str, int]]:
    return {str(one.month): told(one) for one in made(*records, as_of=as_of).entries}


def made(*records: Any, as_of: date = YEAR_END) -> Ledger:
    return Ledger.of((), (), as_of=as_of).adding(*records)


def test_a_payment_is_for_the_month_it_names() -> None:
    assert entries(line("2026-01"), line("2026-02"), paid("p", "2026-02", "2026-01-05")) == {
        "2026-01": {"due": 30, "unpaid": 30},
        "2026-02": {"due": 30, "received": 30, "paid": 30},
    }


def test_what_exceeds_the_month_meets_the_oldest_unpaid_month_first() -> None:
    lines = [line(f"2026-0{number}") for number in (1, 2, 3, 4)]
    assert entries(*lines, paid("p", "2026-03", "2026-05-02", 70)) == {
        "2026-01": {"due": 30, "credit_used": 30},
        "2026-02": {"due": 30, "credit_used": 10, "unpaid": 20},
        "2026-03": {"due": 30, "received": 70, "paid": 30},
        "2026-04": {"due": 30, "unpaid": 30},
    }


@pytest.mark.parametrize(
    ("as_of", "used", "left"),
    [("2026-01-31", 0, 20), ("2026-02-01", 20, 0), ("2026-02-02", 20, 0)],
)
def test_credit_waits_until_a_later_month_begins(as_of: str, used: int, left: int) -> None:
    ledger = made(
        line("2026-01"), line("2026-02"), paid("p", "2026-01", "2026-01-05", 50), as_of=day(as_of)
    )
    january, february = ledger.entries
    assert (february.credit_used, january.credit_left, ledger.credit) == (used, left, left)


def test_money_without_a_line_is_credit_until_a_line_is_there() -> None:
    payment = paid("p", "2026-01", "2026-01-05")
    assert entries(payment) == {"2026-01": {"received": 30, "credit_left": 30}}
    assert entries(payment, line("2026-01", 20)) == {
        "2026-01": {"due": 20, "received": 30, "paid": 20, "credit_left": 10}
    }


def test_money_at_another_branch_pays_the_line_of_its_month() -> None:
    ledger = made(
        line("2026-01"), line("2026-02"), paid("p", "2026-02", "2026-02-05", branch="cb-2")
    )
    january, here, elsewhere = ledger.entries
    assert (january.unpaid, here.paid, here.received, elsewhere.received) == (30, 30, 0, 30)
    assert ledger.credit == 0


def test_an_amount_written_off_is_not_asked_for_and_is_no_money() -> None:
    records = [line("2026-01"), line("2026-02"), written_off("2026-01", 30, "2026-03-10")]
    ledger = made(*records)
    assert told(ledger.entries[0]) == {"due": 30, "written_off": 30}
    assert (ledger.arrears, ledger.received_in(Year(2026))) == (30, 0)
    assert made(*records, as_of=day("2026-03-09")).arrears == 60


def test_money_paid_before_it_was_written_off_becomes_credit() -> None:
    ledger = made(
        line("2026-01"),
        line("2026-02"),
        paid("p", "2026-01", "2026-01-05"),
        written_off("2026-01", 20, "2026-03-10"),
    )
    january, february = ledger.entries
    assert told(january) == {"due": 30, "received": 30, "paid": 10, "written_off": 20}
    assert told(february) == {"due": 30, "credit_used": 20, "unpaid": 10}


@pytest.mark.parametrize(
    ("as_of", "arrears", "unpaid"),
    [("2026-01-30", 0, ()), ("2026-01-31", 30, ("2026-01",)), ("2026-02-01", 30, ("2026-01",))],
)
def test_a_month_is_in_arrears_from_its_last_day(
    as_of: str, arrears: int, unpaid: tuple[str, ...]
) -> None:
    ledger = made(line("2026-01"), line("2026-02"), as_of=day(as_of))
    assert (ledger.arrears, ledger.unpaid_months) == (arrears, months(*unpaid))


def test_partly_paid_months_are_unpaid_months_with_money() -> None:
    ledger = made(
        line("2026-01"),
        line("2026-02"),
        line("2026-03"),
        paid("p", "2026-02", "2026-02-05", 10),
        paid("q", "2026-03", "2026-03-05"),
    )
    assert ledger.unpaid_months == months("2026-01", "2026-02")
    assert ledger.partly_paid == months("2026-02")


def test_the_day_a_month_was_paid_in_full_is_that_of_its_last_coin() -> None:
    ledger = made(
        line("2026-01"),
        line("2026-02", 0),
        line("2026-03"),
        paid("later", "2026-01", "2026-02-09", 20),
        paid("earlier", "2026-01", "2026-01-09", 10),
    )
    days = [(one.first_paid_on, one.paid_in_full_on) for one in ledger.entries]
    assert days == [(day("2026-01-09"), day("2026-02-09")), (None, None), (None, None)]


def test_a_month_met_by_credit_is_paid_when_it_begins() -> None:
    ledger = made(line("2026-01"), line("2026-02"), paid("p", "2026-01", "2026-01-05", 60))
    assert [one.paid_in_full_on for one in ledger.entries] == [day("2026-01-05"), day("2026-02-01")]


def test_a_payment_taken_back_does_not_count_from_that_day_on() -> None:
    payment = paid("p", "2026-01", "2026-01-05")
    records = [line("2026-01"), payment, taken_back(payment, "2026-03-10")]
    assert made(*records, as_of=day("2026-03-09")).arrears == 0
    assert made(*records, as_of=day("2026-03-10")) == made(line("2026-01"), as_of=day("2026-03-10"))


def test_money_taken_back_leaves_the_period_in_which_it_came() -> None:
    payment = paid("p", "2026-01", "2026-01-05")
    other = paid("q", "2026-03", "2026-03-31", 7, branch="cb-2")
    ledger = made(line("2026-01"), payment, other, taken_back(payment, "2026-03-10"))
    january = AuditPeriod(day("2026-01-05"), day("2026-01-31"))
    march = AuditPeriod(day("2026-03-10"), day("2026-03-31"))
    assert (ledger.received_in(january), ledger.received_in(march)) == (30, 7 - 30)
    assert ledger.received_in(march, branch="cb-2") == 7
    assert ledger.at(day("2026-03-30")).received_in(march) == -30
    assert ledger.received_in(Year(2026)) == 7


PAYMENT = paid("p", "2026-01", "2026-01-05")

REFUSED: list[tuple[str, str, list[Any]]] = [
    ("Ledger.of", "at most one record of an id", [PAYMENT, PAYMENT]),
    ("Ledger.of", "records of one member", [PAYMENT, line("2026-01", member="dv-2")]),
    ("PaymentReversal.payment", "a payment of the ledger", [taken_back(PAYMENT, "2026-02-01")]),
    (
        "PaymentReversal.on",
        "a day not before the payment",
        [PAYMENT, taken_back(PAYMENT, "2026-01-04")],
    ),
    ("WriteOff.amount", "no more than is due", [written_off("2026-01", 1, "2026-02-01")]),
    (
        "WriteOff.amount",
        "no more than is due",
        [
            line("2026-01"),
            written_off("2026-01", 15, "2026-02-01"),
            written_off("2026-01", 16, "2026-02-02"),
        ],
    ),
]


@pytest.mark.parametrize(("path", "expected", "records"), REFUSED)
def test_records_that_contradict_each_other_are_refused(
    path: str, expected: str, records: list[Any]
) -> None:
    with pytest.raises(RecordError) as caught:
        made(*records)
    assert caught.value.code == "CADRE-RE-01"
    assert (caught.value.facts["path"], caught.value.facts["expected"]) == (path, expected)


def test_a_payment_is_taken_back_on_its_own_day_at_the_earliest() -> None:
    ledger = made(line("2026-01"), PAYMENT, taken_back(PAYMENT, "2026-01-05"))
    assert (ledger.arrears, ledger.received_in(Year(2026))) == (30, 0)


def test_sums_beyond_reach_are_refused() -> None:
    lines = [line("2026-01", LARGEST), line("2026-02", LARGEST)]
    with pytest.raises(RecordError):
        _ = made(*lines).arrears


def test_a_ledger_without_records_is_empty() -> None:
    ledger = made()
    assert (ledger.member, ledger.entries, ledger.arrears, ledger.credit) == ("", (), 0, 0)


def test_what_is_shown_holds_no_amount() -> None:
    ledger = made(line("2026-01", 43_210), paid("p", "2026-01", "2026-01-05", 54_321))
    shown = repr(ledger) + repr(ledger.entries)
    assert "dv-1" in shown
    for private in ("43210", "43.210", "54321", "54.321", "Dong"):
        assert private not in shown


def test_the_entries_of_a_month_are_one_a_branch() -> None:
    ledger = made(line("2026-01"), line("2026-01", branch="cb-2"), line("2026-02"))
    assert [one.branch for one in ledger.of_month(Month(2026, 1))] == ["cb-1", "cb-2"]
    assert ledger.of_month(Month(2026, 3)) == ()
