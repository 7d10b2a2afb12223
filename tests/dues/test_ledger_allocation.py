"""Money that comes in: which months it is put to, what is told of it, and what is refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import records
from cadre.dues import OLDEST_FIRST, Allocation, AsStated, Ledger, NoteKind, allocate
from cadre.dues.allocation import OldestFirst
from cadre.error_words import EXPECTED_VI
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.money import LARGEST, Dong
from cadre.months import MonthSet
from cadre.records import BookClosing, PayChannel
from tests.dues.ledger_books import (
    MEMBER,
    Book,
    books,
    day,
    line,
    months,
    paid,
    taken_back,
)

LINES = [line(f"2026-{number:02d}") for number in range(1, 13)]


def ids() -> Callable[[str], str]:
    numbers = count(1)
    return lambda kind: f"{kind}-{next(numbers)}"


def ledger(*records: Any, as_of: str = "2026-12-31", lines: Sequence[Any] = LINES) -> Ledger:
    return Ledger.of(lines, (), as_of=day(as_of)).adding(*records)


def put(
    amount: Any, on: Any, *, into: Ledger | None = None, policy: Any = OLDEST_FIRST, **more: Any
) -> Allocation:
    told: dict[str, Any] = {"law": NATIONAL, "new_id": ids(), **more}
    received_on = day(on) if isinstance(on, str) else on
    return allocate(into or ledger(), amount, received_on=received_on, policy=policy, **told)


def by_month(found: Allocation) -> dict[str, int]:
    return {str(one.month): int(one.amount) for one in found.payments}


def notes(found: Allocation) -> dict[str, MonthSet]:
    return {one.kind.value: one.months for one in found.notes}


def test_the_oldest_months_are_paid_first_with_one_receipt() -> None:
    found = put(Dong(70), "2026-03-31", receipt="BL-7", channel=PayChannel.PORTAL)
    assert by_month(found) == {"2026-01": 30, "2026-02": 30, "2026-03": 10}
    assert {(one.member, one.branch, one.receipt, one.channel) for one in found.payments} == {
        (MEMBER, "cb-1", "BL-7", PayChannel.PORTAL)
    }
    assert {one.paid_on for one in found.payments} == {day("2026-03-31")}
    assert len({one.id for one in found.payments}) == 3
    assert notes(found) == {"late": months("2026-01", "2026-02")}


def test_months_already_paid_take_nothing() -> None:
    settled = ledger(paid("p", "2026-01", "2026-01-05"), paid("q", "2026-02", "2026-02-05", 20))
    assert by_month(put(Dong(40), "2026-03-02", into=settled)) == {"2026-02": 10, "2026-03": 30}


def test_what_exceeds_the_months_begun_stays_credit_and_is_told() -> None:
    found = put(Dong(100), "2026-02-28")
    assert by_month(found) == {"2026-01": 30, "2026-02": 70}
    assert found.credit == 40
    assert notes(found) == {"late": months("2026-01"), "credit": months("2026-02")}
    assert "40" in found.explain("vi")
    assert "40" in found.explain("en")


def test_money_of_one_who_owes_nothing_is_credit_of_the_month() -> None:
    settled = ledger(paid("p", "2026-01", "2026-01-05"))
    found = put(Dong(30), "2026-01-31", into=settled)
    assert (by_month(found), found.credit) == ({"2026-01": 30}, 30)
    assert settled.adding(*found.payments).arrears == 300


@pytest.mark.parametrize(
    ("policy", "expected", "credit"),
    [
        (AsStated(months("2026-03")), {"2026-03": 100}, 70),
        (AsStated(months("2026-02", "2026-04")), {"2026-02": 30, "2026-04": 70}, 40),
        (AsStated(months("2026-02", "2026-03", "2026-04")), {"02": 30, "03": 30, "04": 40}, 10),
    ],
)
def test_stated_months_are_paid_as_stated(
    policy: AsStated, expected: dict[str, int], credit: int
) -> None:
    found = put(Dong(100), "2026-04-10", policy=policy)
    named = {month[-2:]: amount for month, amount in by_month(found).items()}
    assert named == {month[-2:]: amount for month, amount in expected.items()}
    assert found.credit == credit


AWAY = (day("2026-04-01"), day("2026-07-01"))


@pytest.mark.parametrize(
    ("on", "excused", "expected", "ahead"),
    [
        ("2026-03-20", [], {"2026-03": 90}, ()),
        ("2026-03-20", [AWAY], {"2026-03": 30, "2026-04": 30, "2026-05": 30}, ("04", "05")),
        ("2026-06-30", [AWAY], {"2026-03": 30, "2026-04": 30, "2026-05": 30}, ()),
    ],
)
def test_later_months_are_paid_ahead_only_by_one_who_is_excused(
    on: str, excused: list[Any], expected: dict[str, int], ahead: tuple[str, ...]
) -> None:
    book = ledger(lines=LINES[2:])
    found = put(Dong(90), on, into=book, excused=excused)
    assert by_month(found) == expected
    assert notes(found).get("ahead", MonthSet()) == months(*(f"2026-{name}" for name in ahead))


def test_stated_months_that_may_not_be_paid_ahead_leave_credit() -> None:
    found = put(Dong(60), "2026-03-20", policy=AsStated(months("2026-03", "2026-05")))
    assert (by_month(found), found.credit) == ({"2026-03": 60}, 30)
    assert notes(found) == {"not_ahead": months("2026-05"), "credit": months("2026-03")}
    alone = put(Dong(60), "2026-03-20", policy=AsStated(months("2026-05")))
    assert (by_month(alone), alone.credit) == ({"2026-03": 60}, 60)


@pytest.mark.parametrize(
    ("on", "kind"),
    [
        ("2026-04-30", None),
        ("2026-05-01", NoteKind.LATE_EXCUSED),
        ("2026-06-30", NoteKind.LATE_EXCUSED),
        ("2026-07-01", NoteKind.LATE),
    ],
)
def test_one_who_is_excused_pays_late_within_that_time_only(on: str, kind: NoteKind | None) -> None:
    found = put(Dong(30), on, into=ledger(lines=[line("2026-04")]), excused=[AWAY])
    assert [one.kind for one in found.notes] == ([] if kind is None else [kind])


@pytest.mark.parametrize(("on", "ahead"), [("2026-01-31", False), ("2026-02-01", True)])
def test_paying_ahead_is_known_since_the_regulation_that_allows_it(on: str, ahead: bool) -> None:
    book = ledger(lines=[line("2026-01"), line("2026-04")])
    found = put(Dong(60), on, into=book, excused=[AWAY])
    assert ("2026-04" in by_month(found)) is ahead


def test_a_line_off_the_roll_takes_no_money() -> None:
    found = put(Dong(30), "2026-03-31", roll=months("2026-02", "2026-03"))
    assert by_month(found) == {"2026-02": 30}


def test_the_branch_that_received_it_stands_on_the_payments() -> None:
    book = ledger(lines=[line("2026-01", branch="cb-1"), line("2026-01", branch="cb-2")])
    found = put(Dong(60), "2026-01-31", into=book, branch="cb-9")
    assert [(one.branch, int(one.amount)) for one in found.payments] == [("cb-9", 60)]
    each = put(Dong(60), "2026-01-31", into=book)
    assert [(one.branch, int(one.amount)) for one in each.payments] == [("cb-1", 30), ("cb-2", 30)]


AMOUNTS: list[Any] = [
    0, -1, Dong(0), Dong(-5), 1.5, 30.0, float("nan"), Decimal(30), Decimal("NaN"),
    True, False, "30", None, LARGEST + 1,
]  # fmt: skip


@pytest.mark.parametrize("amount", AMOUNTS, ids=repr)
def test_what_is_no_amount_above_zero_is_refused(amount: Any) -> None:
    with pytest.raises(RecordError) as caught:
        put(amount, "2026-03-31")
    assert caught.value.code == "CADRE-RE-01"
    assert caught.value.facts["path"] == "Payment.amount"
    assert caught.value.facts["expected"] in EXPECTED_VI


def test_the_largest_amount_is_taken() -> None:
    assert put(Dong(LARGEST), "2026-01-31").credit == LARGEST - 30


BEFORE = BookClosing(
    id="ks-1",
    branch="cb-1",
    book=records.Book.DUES,
    through=LINES[2].month,
    closed_on=day("2026-04-05"),
)
KNOWN = paid("p", "2026-01", "2026-01-05", receipt="BL-7")

REFUSED: list[tuple[str, str, dict[str, Any]]] = [
    ("Payment.paid_on", "a date without a time", {"on": datetime(2026, 3, 31)}),  # noqa: DTZ001
    ("Payment.paid_on", "a day not after that of the ledger", {"on": "2027-01-01"}),
    ("Payment.month", "a month with a dues line", {"policy": AsStated(months("2025-12"))}),
    ("Payment.month", "a month with a dues line", {"on": "2025-12-31"}),
    ("Payment.month", "a month with a dues line", {"into": ledger(lines=[])}),
    (
        "Payment.month",
        "a month on the roll",
        {"policy": AsStated(months("2026-01")), "roll": months("2026-02", "2026-03")},
    ),
    (
        "Payment.receipt",
        "a receipt of this member and day",
        {"into": ledger(KNOWN), "receipt": "BL-7"},
    ),
    (
        "Payment.receipt",
        "a receipt of this member and day",
        {"issued": [evolve(KNOWN, member="dv-2")], "receipt": "BL-7", "on": "2026-01-05"},
    ),
    ("Payment.paid_on", "a day that leaves closed months as they were", {"closings": [BEFORE]}),
    ("Ledger.of", "at most one record of an id", {"new_id": lambda kind: kind}),
]


@pytest.mark.parametrize(("path", "expected", "asked"), REFUSED)
def test_the_impossible_is_refused_with_its_place(
    path: str, expected: str, asked: dict[str, Any]
) -> None:
    with pytest.raises(RecordError) as caught:
        put(Dong(60), **{"on": "2026-03-31", **asked})
    assert caught.value.code == "CADRE-RE-01"
    assert (caught.value.facts["path"], caught.value.facts["expected"]) == (path, expected)
    assert expected in EXPECTED_VI


@pytest.mark.parametrize(
    "policy", [None, "oldest_first", OldestFirst, AsStated, months("2026-01"), ["2026-01"], 1]
)
def test_what_is_no_policy_is_refused(policy: Any) -> None:
    with pytest.raises(RecordError) as caught:
        put(Dong(60), "2026-03-31", policy=policy)
    assert caught.value.facts["path"] == "allocate.policy"
    assert caught.value.facts["expected"] in EXPECTED_VI


def test_a_receipt_may_be_of_several_payments_of_one_member_and_day() -> None:
    assert put(Dong(30), "2026-01-05", into=ledger(KNOWN), receipt="BL-7").payments
    assert put(Dong(30), "2026-01-06", into=ledger(KNOWN), receipt="").payments


@pytest.mark.parametrize("written", ["bl-7", "Bl-7", " BL-7 "])
def test_a_receipt_number_is_the_same_however_it_is_written(written: str) -> None:
    with pytest.raises(RecordError) as caught:
        put(Dong(30), "2026-01-06", into=ledger(KNOWN), receipt=written)
    assert caught.value.facts["path"] == "Payment.receipt"


def test_the_number_of_a_payment_taken_back_is_used_again_for_its_payer_and_day_only() -> None:
    corrected = ledger(KNOWN, taken_back(KNOWN, "2026-02-02"))
    found = put(Dong(30), "2026-01-05", into=corrected, receipt="BL-7")
    assert by_month(found) == {"2026-01": 30}
    with pytest.raises(RecordError) as caught:
        put(Dong(30), "2026-01-06", into=corrected, receipt="BL-7")
    assert caught.value.facts["path"] == "Payment.receipt"


@pytest.mark.parametrize(
    ("on", "policy", "taken"),
    [
        ("2026-03-31", AsStated(months("2026-03")), False),
        ("2026-04-01", AsStated(months("2026-03")), False),
        ("2026-04-05", AsStated(months("2026-03")), False),
        ("2026-04-06", AsStated(months("2026-03")), True),
        ("2026-04-01", AsStated(months("2026-04")), True),
        ("2026-03-31", AsStated(months("2026-04")), False),
    ],
)
def test_a_closed_month_takes_money_only_after_its_closing_day(
    on: str, policy: AsStated, taken: bool
) -> None:
    asked: dict[str, Any] = {"policy": policy, "closings": [BEFORE], "excused": [AWAY]}
    if taken:
        assert put(Dong(30), on, **asked).payments
        return
    with pytest.raises(RecordError):
        put(Dong(30), on, **asked)


@pytest.mark.parametrize(
    "other", [evolve(BEFORE, book="attendance"), evolve(BEFORE, branch="cb-2")]
)
def test_only_the_book_of_dues_of_the_branch_is_closed(other: BookClosing) -> None:
    assert put(Dong(30), "2026-01-31", closings=[other]).payments


def test_a_closing_without_a_day_closes_on_the_last_day_of_its_last_month() -> None:
    closing = evolve(BEFORE, closed_on=None)
    stated = AsStated(months("2026-03"))
    with pytest.raises(RecordError):
        put(Dong(30), "2026-03-31", policy=stated, closings=[closing])
    assert put(Dong(30), "2026-04-01", policy=stated, closings=[closing]).payments


@given(books(), st.integers(1, 400), st.integers(-300, 0), st.booleans())
def test_what_comes_in_is_recorded_to_the_dong(
    book: Book, amount: int, days: int, stated: bool
) -> None:
    before = evolve(book, lines=(*book.lines, line("2025-01", 7, "cb-3"))).ledger()
    on = max(before.as_of + timedelta(days), date(2025, 1, 31))
    before = before.at(max(on, before.as_of))
    lined = MonthSet(one.month for one in before.lines)
    policy = AsStated(lined) if stated else OLDEST_FIRST
    found = put(Dong(amount), on, into=before, policy=policy)
    after = before.adding(*found.payments)
    assert sum(one.amount for one in found.payments) == amount
    unpaid = [sum(int(one.unpaid) for one in book.entries) for book in (before, after)]
    assert unpaid[0] - unpaid[1] + after.credit - before.credit == amount
    # Of money entered later, some credit has met a month that began since.
    assert after.credit <= before.credit + found.credit
    assert after.credit == before.credit + found.credit or on < before.as_of
    assert len({(one.month, one.branch) for one in found.payments}) == len(found.payments)
    begun = [one.month for one in found.payments if one.month.first_day > on]
    assert begun == []
