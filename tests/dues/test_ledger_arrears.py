"""The book of a branch and the list of who owes what."""

from __future__ import annotations

from typing import Any

import pytest

from cadre.dues import Arrears, BranchLedger, arrears_of
from cadre.months import Month
from cadre.names import name_key
from cadre.periods import Year
from tests.dues.ledger_books import day, line, months, paid, taken_back

NAMES = {"dv-1": "Nguyễn Văn Ứng", "dv-2": "Trần Thị Đào", "dv-3": "Lê Văn An"}
WRONG = paid("q", "2026-01", "2026-01-09", member="dv-2")


def book(*more: Any, as_of: str = "2026-03-31", branch: str = "cb-1") -> BranchLedger:
    lines = [line(f"2026-0{number}", member=member) for number in (1, 2, 3, 4) for member in NAMES]
    payments = [
        paid("p", "2026-02", "2026-02-09", 20, member="dv-1"),
        WRONG,
        paid("r", "2026-01", "2026-01-09", 90, member="dv-3"),
    ]
    reversals = [taken_back(WRONG, "2026-03-15")]
    return BranchLedger.of(branch, [*lines, *more], payments, reversals, as_of=day(as_of))


def told(found: tuple[Arrears, ...]) -> list[tuple[str, dict[str, int]]]:
    return [(one.member, {str(month): int(due) for month, due in one.by_month}) for one in found]


def test_the_list_names_months_and_amounts() -> None:
    found = arrears_of(book())
    assert told(found) == [
        ("dv-1", {"2026-01": 30, "2026-02": 10, "2026-03": 30}),
        ("dv-2", {"2026-01": 30, "2026-02": 30, "2026-03": 30}),
    ]
    assert found[0].months == months("2026-01", "2026-02", "2026-03")
    assert sum(one.amount for one in found) == book().arrears == 160


def test_the_list_of_another_day_is_that_of_the_records_of_that_day() -> None:
    found = told(arrears_of(book(), day("2026-03-14")))
    assert found == [("dv-1", {"2026-01": 30, "2026-02": 10}), ("dv-2", {"2026-02": 30})]
    assert book().at(day("2026-03-14")) == book(as_of="2026-03-14")


@pytest.mark.parametrize(
    ("key", "members"),
    [
        (None, ["dv-1", "dv-2", "dv-3"]),
        (lambda member: name_key(NAMES[member]), ["dv-3", "dv-2", "dv-1"]),
        (lambda member: 0, ["dv-1", "dv-2", "dv-3"]),
    ],
)
def test_the_list_is_in_the_order_handed_in_or_of_ids(key: Any, members: list[str]) -> None:
    assert [one.member for one in arrears_of(book(as_of="2026-04-30"), key=key)] == members


def test_a_branch_counts_its_own_lines_and_its_own_money() -> None:
    elsewhere = book(line("2026-01", 5, "cb-2", "dv-1"), branch="cb-2")
    assert told(arrears_of(elsewhere)) == [("dv-1", {"2026-01": 5})]
    assert (elsewhere.arrears, elsewhere.credit, elsewhere.received_in(Year(2026))) == (5, 0, 0)


def test_the_money_of_a_branch_is_what_came_in_less_what_was_taken_back() -> None:
    assert book().received_in(Year(2026)) == 110
    assert book(as_of="2026-03-14").received_in(Year(2026)) == 140
    assert (book(as_of="2026-02-28").credit, book().credit) == (30, 0)


def test_the_ledger_of_a_member_is_found_by_id() -> None:
    assert book().of_member("dv-2").arrears == 90
    nobody = book().of_member("dv-9")
    assert (nobody.member, nobody.entries, nobody.as_of) == ("dv-9", (), day("2026-03-31"))


def test_entries_come_by_member_and_month() -> None:
    march = [(member, one.unpaid) for member, one in book().entries(months("2026-03"))]
    assert march == [("dv-1", 30), ("dv-2", 30), ("dv-3", 0)]
    assert {one.month for _, one in book().entries()} == {Month(2026, n) for n in (1, 2, 3, 4)}


def test_what_is_shown_holds_no_amount() -> None:
    shown = repr(book()) + repr(arrears_of(book()))
    assert "cb-1" in shown
    assert "Dong" not in shown
