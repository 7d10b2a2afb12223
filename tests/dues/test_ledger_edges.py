"""Edges of the ledger: two lines of a month, the day of the ledger itself, the whole record."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from attrs import evolve

from cadre.dossiers import Deeds, MemberDossier
from cadre.dues import (
    AsStated,
    Ledger,
    allocate,
    ledger_of,
    months_from,
    reverse,
    write_off,
)
from cadre.error_words import EXPECTED_VI
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import Member, Membership, WriteOff
from tests.dues.ledger_books import day, line, months, paid, taken_back, written_off

JANUARY = Month(2026, 1)
TWICE = (line("2026-01", 30), evolve(line("2026-01", 12), id="bổ sung"))


def made(*records: Any, as_of: str = "2026-12-31") -> Ledger:
    return Ledger.of((), (), as_of=day(as_of)).adding(*records)


def test_two_lines_of_a_month_and_branch_add_up() -> None:
    (entry,) = made(*TWICE, paid("p", "2026-01", "2026-01-05", 40)).entries
    assert (entry.due, entry.paid, entry.unpaid) == (42, 40, 2)


@pytest.mark.parametrize(("amount", "taken"), [(42, True), (43, False)])
def test_of_two_lines_together_no_more_than_is_due_is_written_off(amount: int, taken: bool) -> None:
    records = (*TWICE, written_off("2026-01", amount, "2026-02-01"))
    if taken:
        assert made(*records).arrears == 0
        return
    with pytest.raises(RecordError):
        made(*records)


def test_records_stand_in_order_of_their_ids() -> None:
    later, earlier = paid("p2", "2026-01", "2026-01-05"), paid("p1", "2026-01", "2026-02-05")
    assert made(later, earlier).payments == made(earlier, later).payments == (earlier, later)


def test_money_of_the_day_of_the_ledger_counts() -> None:
    (entry,) = made(line("2026-01"), paid("p", "2026-01", "2026-01-20"), as_of="2026-01-20").entries
    assert (entry.first_paid_on, entry.paid_in_full_on) == (day("2026-01-20"), day("2026-01-20"))


def test_a_month_that_begins_on_the_day_of_the_ledger_takes_credit() -> None:
    records = (line("2026-01"), line("2026-02"), paid("p", "2026-01", "2026-01-05", 60))
    february = made(*records, as_of="2026-02-01").entries[1]
    assert (february.first_paid_on, february.paid_in_full_on) == (
        day("2026-02-01"),
        day("2026-02-01"),
    )
    assert made(*records, as_of="2026-01-31").entries[1].paid_in_full_on is None


def test_a_month_written_off_after_it_was_paid_has_no_day_of_payment() -> None:
    (entry,) = made(
        line("2026-01"),
        paid("p", "2026-01", "2026-01-05"),
        written_off("2026-01", 30, "2026-03-01"),
    ).entries
    assert (entry.paid, entry.credit_left) == (0, 30)
    assert (entry.first_paid_on, entry.paid_in_full_on) == (None, None)


MEMBER = Member(id="dv-1", full_name="Đặng Thị Thử", admitted=PartialDate(2001, 5))
HOME = Membership(id="qt-1", member="dv-1", branch="cb-1", since=day("2026-01-01"))
AWAY = Membership(
    id="qt-2",
    member="dv-1",
    branch="cb-2",
    since=day("2026-02-01"),
    until=day("2026-03-01"),
    kind="temporary",
)


@pytest.mark.parametrize(("at_host", "branches"), [(True, ["cb-1", "cb-2"]), (False, ["cb-1"] * 2)])
def test_the_line_of_the_host_counts_where_the_law_says_so(
    at_host: bool, branches: list[str]
) -> None:
    lines = (line("2026-01"), line("2026-02"), line("2026-02", branch="cb-2"))
    dossier = MemberDossier(member=MEMBER, memberships=(HOME, AWAY), deeds=Deeds(lines=lines))
    found = ledger_of(dossier, as_of=day("2026-12-31"), temporary_at_host=at_host)
    assert [one.branch for one in found.entries] == branches


def test_a_ledger_of_a_dossier_holds_its_money_and_its_corrections() -> None:
    payments = (paid("p", "2026-01", "2026-01-05"), paid("q", "2026-02", "2026-02-05", 10))
    dossier = MemberDossier(
        member=MEMBER,
        memberships=(HOME,),
        deeds=Deeds(lines=(line("2026-01"), line("2026-02")), payments=payments),
    )
    back = taken_back(payments[0], "2026-03-01")
    off = written_off("2026-02", 5, "2026-03-01")
    found = ledger_of(
        dossier,
        as_of=day("2026-12-31"),
        temporary_at_host=True,
        reversals=[back],
        write_offs=[off],
    )
    assert found == made(*dossier.recorded.lines, *payments, back, off)
    assert (found.arrears, found.unpaid_months) == (45, months("2026-01", "2026-02"))
    assert months_from(found).some == months("2026-02")
    assert months_from(found).full == MonthSet()


def ids() -> Callable[[str], str]:
    numbers = count(1)
    return lambda kind: f"{kind}-{next(numbers)}"


LINES = [line(f"2026-0{number}") for number in (1, 2, 3)]


def put(amount: int, on: str, *records: Any, **more: Any) -> Any:
    told: dict[str, Any] = {"law": NATIONAL, "new_id": ids(), **more}
    ledger = made(*LINES, *records, as_of=more.pop("as_of", "2026-12-31"))
    told.pop("as_of", None)
    return allocate(ledger, Dong(amount), received_on=day(on), **told)


def by_month(found: Any) -> dict[str, int]:
    return {str(one.month): int(one.amount) for one in found.payments}


def test_what_is_left_over_is_put_to_the_last_month_that_took_money() -> None:
    found = put(40, "2026-02-28", paid("p", "2026-02", "2026-02-05"))
    assert (by_month(found), found.credit) == ({"2026-01": 40}, 10)


def test_money_for_a_stated_month_that_is_paid_stays_with_it() -> None:
    found = put(
        30, "2026-03-31", paid("p", "2026-01", "2026-01-05"), policy=AsStated(months("2026-01"))
    )
    assert (by_month(found), found.credit) == ({"2026-01": 30}, 30)


def test_a_stated_month_on_the_roll_is_taken() -> None:
    stated = AsStated(months("2026-02"))
    found = put(30, "2026-03-31", policy=stated, roll=months("2026-02", "2026-03"))
    assert by_month(found) == {"2026-02": 30}


def test_one_dong_is_taken_on_the_day_of_the_ledger() -> None:
    (payment,) = put(1, "2026-03-31", as_of="2026-03-31").payments
    assert (payment.id, payment.amount, payment.receipt) == ("payment-1", 1, "")
    assert payment.paid_on == day("2026-03-31")


def test_every_note_is_told_in_the_language_asked_for() -> None:
    found = put(100, "2026-02-28")
    assert found.explain() == found.explain("vi")
    assert " ".join(one.explain() for one in found.notes) == found.explain("vi")
    assert found.explain("vi") == (
        "Tháng 01/2026 đóng chậm. Còn dư 40 đồng, ghi ở tháng 02/2026; số dư được trừ vào tháng "
        "cũ nhất còn thiếu, rồi vào các tháng sau khi đến tháng."
    )
    assert found.explain("en") == (
        "Paid late: 01/2026. 40 đồng of credit, recorded with 02/2026; it meets the oldest month "
        "with something unpaid, then later months as they begin."
    )


def test_a_write_off_says_what_whose_and_why() -> None:
    found = write_off(
        made(*LINES),
        JANUARY,
        branch="cb-1",
        decided_on=day("2026-05-04"),
        decision="03-NQ/CB",
        new_id=ids(),
        amount=Dong(10),
    )
    assert found == WriteOff(
        id="write_off-1",
        member="dv-1",
        branch="cb-1",
        month=JANUARY,
        amount=Dong(10),
        decided_on=day("2026-05-04"),
        decision="03-NQ/CB",
    )


def test_a_reversal_needs_no_paper() -> None:
    ledger = made(*LINES, paid("p", "2026-01", "2026-01-05"))
    found = reverse(ledger, "p", on=day("2026-02-01"), reason="Ghi nhầm", new_id=ids())
    assert found.paper == ""


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2026-03-31", None), ("2026-04-01", "a day not after that of the ledger")],
)
def test_money_comes_in_up_to_the_day_of_the_ledger(on: str, expected: str | None) -> None:
    if expected is None:
        assert put(30, on, as_of="2026-03-31").payments
        return
    with pytest.raises(RecordError) as caught:
        put(30, on, as_of="2026-03-31")
    assert caught.value.facts["expected"] == expected
    assert expected in EXPECTED_VI
