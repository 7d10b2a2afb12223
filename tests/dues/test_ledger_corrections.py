"""Corrections: dated lines that leave what was closed as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from cadre.dues import Ledger, reverse, write_off
from cadre.error_words import EXPECTED_VI
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import Month
from cadre.records import Book, BookClosing, PaymentReversal, WriteOff
from tests.dues.ledger_books import day, line, paid, taken_back

MARCH = Month(2026, 3)
CLOSED = BookClosing(
    id="ks-1",
    branch="cb-1",
    book=Book.DUES,
    through=MARCH,
    closed_on=day("2026-04-05"),
)
LINES = [line("2026-02"), line("2026-03"), line("2026-04")]
WRONG = paid("sai", "2026-03", "2026-03-09")
LEDGER = Ledger.of(LINES, [WRONG], as_of=day("2026-05-31"))


def new_id(kind: str) -> str:
    return f"{kind}-1"


def taking_back(on: str, *, ledger: Ledger = LEDGER, payment: str = "sai", **more: Any) -> Any:
    told: dict[str, Any] = {"reason": "Ghi nhầm người", "new_id": new_id, **more}
    return reverse(ledger, payment, on=day(on), **told)


def writing_off(on: str = "2026-05-04", month: Month = MARCH + 1, **more: Any) -> Any:
    told: dict[str, Any] = {"branch": "cb-1", "decision": "03-NQ/CB", "new_id": new_id, **more}
    return write_off(LEDGER, month, decided_on=day(on), **told)


def test_a_reversal_names_the_payment_and_says_why() -> None:
    found = taking_back("2026-05-04", paper="Biên bản ngày 04/5/2026")
    assert found == PaymentReversal(
        id="payment_reversal-1",
        payment="sai",
        member="dv-1",
        branch="cb-1",
        on=day("2026-05-04"),
        reason="Ghi nhầm người",
        paper="Biên bản ngày 04/5/2026",
    )
    assert LEDGER.adding(found).unpaid_months == LEDGER.unpaid_months | {MARCH}


def test_what_was_printed_on_the_closing_day_comes_out_again() -> None:
    printed = LEDGER.at(day("2026-04-05"))
    corrected = LEDGER.adding(
        taking_back("2026-05-04", closings=[CLOSED]),
        writing_off(month=Month(2026, 2), closings=[CLOSED]),
        paid("đúng", "2026-03", "2026-05-05"),
    )
    assert corrected != LEDGER
    assert corrected.at(day("2026-04-05")) == printed


@pytest.mark.parametrize(
    ("on", "taken"), [("2026-04-04", False), ("2026-04-05", False), ("2026-04-06", True)]
)
@pytest.mark.parametrize(
    "correct",
    [
        lambda on: taking_back(on, closings=[CLOSED]),
        lambda on: writing_off(on, month=Month(2026, 2), closings=[CLOSED]),
    ],
    ids=["reversal", "write-off"],
)
def test_a_correction_of_a_closed_month_is_dated_after_its_closing(
    correct: Callable[[str], Any], on: str, taken: bool
) -> None:
    if taken:
        assert correct(on)
        return
    with pytest.raises(RecordError) as caught:
        correct(on)
    assert caught.value.facts["expected"] == "a day that leaves closed months as they were"


def test_an_open_month_is_corrected_on_any_day() -> None:
    assert writing_off("2026-04-02", closings=[CLOSED]).month == MARCH + 1


REFUSED: list[tuple[str, str, Any]] = [
    (
        "PaymentReversal.payment",
        "a payment of the ledger",
        lambda: taking_back("2026-05-04", payment="x"),
    ),
    (
        "PaymentReversal.payment",
        "a payment that is not yet taken back",
        lambda: taking_back("2026-05-04", ledger=LEDGER.adding(taken_back(WRONG, "2026-05-01"))),
    ),
    ("PaymentReversal.on", "a day not before the payment", lambda: taking_back("2026-03-08")),
    (
        "PaymentReversal.reason",
        "text that is not empty",
        lambda: taking_back("2026-05-04", reason=" "),
    ),
    (
        "PaymentReversal.branch",
        "the branch of the payment",
        lambda: LEDGER.adding(evolve(taken_back(WRONG, "2026-05-01"), branch="cb-2")),
    ),
    ("WriteOff.amount", "no more than is unpaid", lambda: writing_off(amount=Dong(31))),
    ("WriteOff.month", "a month with something unpaid", lambda: writing_off(month=MARCH)),
    ("WriteOff.month", "a month with something unpaid", lambda: writing_off(branch="cb-2")),
    ("WriteOff.amount", "more than 0 đồng", lambda: writing_off(amount=Dong(-1))),
    ("WriteOff.decision", "text that is not empty", lambda: writing_off(decision="")),
]


@pytest.mark.parametrize(("path", "expected", "correct"), REFUSED)
def test_a_correction_that_fits_nothing_is_refused(path: str, expected: str, correct: Any) -> None:
    with pytest.raises(RecordError) as caught:
        correct()
    assert caught.value.code == "CADRE-RE-01"
    assert (caught.value.facts["path"], caught.value.facts["expected"]) == (path, expected)
    assert expected in EXPECTED_VI


@pytest.mark.parametrize(("amount", "left"), [(None, 0), (Dong(10), 20), (Dong(30), 0)])
def test_what_is_unpaid_is_written_off_wholly_or_in_part(amount: Dong | None, left: int) -> None:
    found = writing_off(amount=amount)
    assert isinstance(found, WriteOff)
    assert LEDGER.adding(found).of_month(MARCH + 1)[0].unpaid == left


@pytest.mark.parametrize("record", [taken_back(WRONG, "2026-05-04"), writing_off(amount=Dong(29))])
def test_a_correction_shows_its_id_alone(record: Any) -> None:
    assert repr(record) == f"{type(record).__name__}(id={record.id!r})"
