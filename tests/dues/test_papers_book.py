"""The book of dues on paper: whole tables of a small branch, cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.documents import (
    Document,
    DuesBook,
    Table,
    dues_arrears,
    dues_book_of_month,
    dues_book_of_year,
)
from cadre.dues import BranchLedger, as_passed
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import AuditPeriod
from cadre.records import Remittance
from tests.dues.ledger_books import (
    Book,
    asked_on,
    books,
    coin_by_coin,
    line,
    paid,
    taken_back,
)
from tests.dues.paper_books import (
    EVERYBODY,
    FEBRUARY,
    JANUARY,
    LINES,
    MARCH,
    NAMES,
    PAYMENTS,
    QUARTER_END,
    branch_book,
    cells,
    collected,
    notes,
    sent,
    texts,
    titles,
    totals,
)

AN, BINH, DUC = "Võ Văn An", "Trần Thị Bình", "Lê Hữu Đức"
WAGE = 9_000_000


def of_month(month: Month, book: DuesBook | None = None, **more: Any) -> Document:
    return dues_book_of_month(book or branch_book(), month, names=NAMES, **more)


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        (
            JANUARY,
            [
                (1, AN, "X", JANUARY, None, None, None, None, None, None, None),
                (2, BINH, None, JANUARY, WAGE, 90_000, 0, 90_000, 90_000, 0, None),
                (3, DUC, None, JANUARY, None, 5_000, 0, 5_000, 10_000, 0, None),
                (None, "Cộng", None, None, None, 95_000, 0, 95_000, 100_000, 0, None),
            ],
        ),
        (
            FEBRUARY,
            [
                (1, AN, "X", FEBRUARY, None, None, None, None, None, None, None),
                (2, BINH, None, FEBRUARY, WAGE, 90_000, 0, 90_000, 0, 90_000, None),
                (3, DUC, None, FEBRUARY, None, 5_000, 0, 5_000, 0, 0, None),
                (None, "Cộng", None, None, None, 95_000, 0, 95_000, 0, 90_000, None),
            ],
        ),
        (
            MARCH,
            [
                (1, AN, "X", MARCH, None, None, None, None, None, None, None),
                (2, BINH, None, MARCH, WAGE, 90_000, 90_000, 180_000, 180_000, 0, None),
                (3, DUC, None, MARCH, None, 5_000, 0, 5_000, 0, 5_000, None),
                (None, "Cộng", None, None, None, 95_000, 90_000, 185_000, 180_000, 5_000, None),
            ],
        ),
    ],
    ids=str,
)
def test_a_month_has_a_row_for_each_member_and_a_sum(month: Month, expected: Any) -> None:
    found = cells(of_month(month))
    assert found == expected
    assert {type(cell) for row in found for cell in row[4:10]} == {Dong, type(None)}


def test_what_the_columns_cannot_say_stands_in_a_note() -> None:
    assert notes(of_month(JANUARY)) == [
        f"{DUC}: trong số đã thu có 5.000 đồng đóng trước hoặc đóng thừa, giữ làm số dư."
    ]
    assert notes(of_month(FEBRUARY)) == [
        f"{DUC}: 5.000 đồng được trừ từ tiền đóng trước, số dư hoặc tiền đóng tại chi bộ khác."
    ]
    assert notes(of_month(MARCH)) == []


def test_arrears_of_a_member_who_is_now_exempt_are_told() -> None:
    owed = [*LINES, line("2025-12", 7_000, member="dv-3")]
    row = cells(of_month(JANUARY, branch_book(owed)))[0]
    assert row == (1, AN, "X", JANUARY, None, None, 7_000, 7_000, 0, 7_000, None)


def test_a_line_in_the_book_counts_more_than_an_exemption() -> None:
    asked = [one for one in LINES if one.due or one.month != JANUARY]
    row = cells(of_month(JANUARY, branch_book([*asked, line("2026-01", 40, member="dv-3")])))[0]
    assert row == (1, AN, None, JANUARY, None, 40, 0, 40, 0, 40, None)


def test_who_left_but_owes_comes_last_without_a_number() -> None:
    book = branch_book(members=("dv-2",))
    found = cells(of_month(FEBRUARY, book))
    assert [row[:3] for row in found] == [
        (1, DUC, None),
        (None, BINH, None),
        (None, "Cộng", None),
    ]


def test_a_payment_taken_back_is_less_collected_in_its_own_month() -> None:
    book = branch_book(LINES, PAYMENTS, [taken_back(PAYMENTS[0], "2026-02-10")])
    january, february = (cells(of_month(month, book))[1] for month in (JANUARY, FEBRUARY))
    assert january[5:10] == (90_000, 0, 90_000, 90_000, 0)
    assert february[5:10] == (90_000, 0, 90_000, -90_000, 180_000)


def test_money_after_the_month_does_not_change_its_paper() -> None:
    before = [one for one in PAYMENTS if one.paid_on < date(2026, 3, 1)]
    then = of_month(FEBRUARY, branch_book(LINES, before, as_of=date(2026, 2, 28)))
    now = of_month(FEBRUARY)
    assert (cells(then), notes(then), then.dated_on) == (cells(now), notes(now), now.dated_on)


def test_a_month_under_way_is_told_as_of_the_day_of_the_ledger() -> None:
    paper = of_month(MARCH, branch_book(as_of=date(2026, 3, 19)))
    assert paper.dated_on == date(2026, 3, 19)
    assert cells(paper)[1][5:10] == (90_000, 90_000, 180_000, 0, 180_000)


def test_without_names_ids_are_shown_and_no_name_is_in_the_paper() -> None:
    paper = dues_book_of_month(branch_book(), JANUARY, names={}, lang="en")
    assert [row[1] for row in cells(paper)] == [*EVERYBODY, "Total"]
    assert titles(paper) == ["BOOK OF DUES\nPart I – Dues collected in 01/2026"]


def remittances(march: int) -> list[Remittance]:
    return [
        sent("n1", "cb-1", "x", 50_000, JANUARY, on=date(2026, 2, 5)),
        sent("n2", "cb-1", "x", march, MARCH, on=QUARTER_END),
    ]


def test_a_year_has_twelve_months_four_quarters_and_a_sum() -> None:
    gone = remittances(50_000)
    flow = as_passed(collected((100_000, 0), (0, 0), (180_000, 0)), gone)
    paper = dues_book_of_year(branch_book(), 2026, names=NAMES, flow=flow, remittances=gone)
    sums = (3, 1, 5_000, 280_000, 176_000, 104_000, 100_000, 4_000, None)
    later = [[(None, Month(2026, q * 3 + n), *(None,) * 9) for n in (1, 2, 3)] for q in (1, 2, 3)]
    assert cells(paper) == [
        (date(2026, 2, 5), JANUARY, 3, 1, 0, 100_000, 50_000, 50_000, 50_000, 0, None),
        (None, FEBRUARY, 3, 1, 90_000, 0, 0, 0, 0, 0, None),
        (QUARTER_END, MARCH, 3, 1, 5_000, 180_000, 126_000, 54_000, 50_000, 4_000, None),
        (None, "Quý 1", *sums),
        *later[0],
        (None, "Quý 2", *(None,) * 9),
        *later[1],
        (None, "Quý 3", *(None,) * 9),
        *later[2],
        (None, "Quý 4", *(None,) * 9),
        (None, "Cả năm 2026", *sums),
    ]
    assert len(totals(paper)) == 5
    assert notes(paper) == []


def test_a_month_passed_on_in_parts_has_each_day() -> None:
    gone = [*remittances(50_000), sent("n3", "cb-1", "x", 4_000, MARCH, on=date(2026, 3, 30))]
    paper = dues_book_of_year(branch_book(), 2026, names=NAMES, remittances=gone)
    assert [row[0] for row in cells(paper)[:3]] == [
        date(2026, 2, 5),
        None,
        "30/03/2026; 31/03/2026",
    ]


def test_shares_of_another_amount_than_the_book_has_are_noted() -> None:
    flow = as_passed(collected((99_000, 0), (0, 0), (180_000, 0)), [])
    paper = dues_book_of_year(branch_book(), 2026, names=NAMES, flow=flow)
    assert notes(paper) == [
        (
            "Tháng 01/2026: trong tháng đã thu 100.000 đồng; phần trích nộp tính trên 99.000 "
            "đồng (do có tiền tính vào tháng khác, dòng điều chỉnh hoặc tiền cấp dưới nộp)."
        )
    ]


def test_a_share_that_is_not_known_leaves_its_cells_empty_and_is_noted() -> None:
    flow = as_passed(collected((100_000, 0), (0, 0), (180_000, 0), village=False), [])
    paper = dues_book_of_year(branch_book(), 2026, names=NAMES, flow=flow)
    march = next(row for row in cells(paper) if row[1] == MARCH)
    assert march[5:] == (180_000, None, None, None, None, None)
    (note,) = notes(paper)
    assert "Chi bộ thôn 1" in note
    assert "03/2026" in note


def test_without_a_flow_only_what_the_book_knows_is_told() -> None:
    quarter = totals(dues_book_of_year(branch_book(), 2026, names=NAMES))[0]
    assert quarter == (None, "Quý 1", 3, 1, 5_000, 280_000, None, None, None, None, None)


def test_the_list_of_arrears_is_in_order_of_names() -> None:
    lines = [*LINES, line("2025-12", 7_000, member="dv-3")]
    before = [one for one in PAYMENTS if one.id in ("p1", "p2")]
    ledger = branch_book(lines, before).ledger
    assert cells(dues_arrears(ledger, names=NAMES)) == [
        (1, AN, "12/2025", 1, 7_000),
        (2, BINH, "02–03/2026", 2, 180_000),
        (3, DUC, "03/2026", 1, 5_000),
        (None, "Cộng", None, None, 192_000),
    ]
    earlier = dues_arrears(ledger, names=NAMES, as_of=date(2026, 2, 27))
    assert [row[1] for row in cells(earlier)] == [AN, "Cộng"]
    assert earlier.dated_on == date(2026, 2, 27)


def test_a_list_without_arrears_says_so() -> None:
    paper = dues_arrears(branch_book([], []).ledger, names=NAMES)
    assert texts(paper) == [
        "Tính đến ngày 31/03/2026.",
        "Không có đảng viên nào còn nợ đảng phí.",
    ]
    assert not any(isinstance(one, Table) for one in paper.blocks)


YEAR = [Month(2026, number) for number in range(1, 13)]


def as_member(book: Book, member: str, as_of: date) -> Book:
    def own(records: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(evolve(one, member=member) for one in records)

    return Book(
        own(book.lines), own(book.payments), own(book.reversals), own(book.write_offs), as_of
    )


def unpaid_by_coins(book: Book, month: Month, on: date) -> int:
    """What a reading of every đồng leaves unpaid at the branch, of months up to this one."""
    then = evolve(book, as_of=on)
    own, lent, _ = coin_by_coin(then, on)
    return sum(
        asked - own[place] - lent[place]
        for place, asked in asked_on(then, on).items()
        if place[1] == "cb-1" and place[0] <= month
    )


@given(st.lists(books(months=12, most=8), min_size=3, max_size=3), st.sampled_from(YEAR))
def test_the_sums_are_those_of_the_ledger_and_of_every_coin(many: list[Book], month: Month) -> None:
    as_of = many[0].as_of
    members = [as_member(book, f"dv-{n}", as_of) for n, book in enumerate(many, 1)]
    ledger = BranchLedger.of(
        "cb-1",
        *([one for book in members for one in getattr(book, kind)] for kind in
          ("lines", "payments", "reversals", "write_offs")),
        as_of=as_of,
    )  # fmt: skip
    book = DuesBook(ledger=ledger, members={month: ("dv-1", "dv-2"), month + 1: ("dv-3",)})
    on = min(month.last_day, as_of)
    ((*_, due, carried, total, received, unpaid, _),) = totals(of_month(month, book))
    assert due == sum(one.due for _, one in ledger.entries() if one.month == month)
    assert total == due + carried
    assert received == ledger.received_in(AuditPeriod(month.first_day, month.last_day))
    assert unpaid == sum(unpaid_by_coins(one, month, on) for one in members)
    if month.last_day <= as_of:
        assert unpaid == ledger.at(month.last_day).arrears
        assert totals(of_month(month + 1, book))[0][6] == unpaid


@given(books(months=12, most=8))
def test_the_year_collects_what_the_ledger_received(one: Book) -> None:
    records = (one.lines, one.payments, one.reversals, one.write_offs)
    ledger = BranchLedger.of("cb-1", *records, as_of=one.as_of)
    paper = dues_book_of_year(DuesBook(ledger=ledger, members={}), 2026, names=NAMES)
    *quarters, year = (row[5] or 0 for row in totals(paper))
    assert sum(quarters) == year
    assert year == ledger.received_in(AuditPeriod(YEAR[0].first_day, YEAR[-1].last_day))


def test_a_payment_at_another_branch_is_met_elsewhere() -> None:
    book = branch_book(
        [line("2026-01", 90, member="dv-1")],
        [paid("p", "2026-01", "2026-01-05", 90, branch="cb-2", member="dv-1")],
    )
    assert cells(of_month(JANUARY, book))[1][5:10] == (90, 0, 90, 0, 0)
    assert "90 đồng được trừ" in notes(of_month(JANUARY, book))[0]


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2026-02-28", False),
        ("2026-03-01", True),
        ("2026-03-31", True),
        ("2026-04-01", False),
    ],
)
def test_what_was_taken_back_in_the_month_is_told_of_whom_and_how_much(on: str, told: bool) -> None:
    back = taken_back(PAYMENTS[0], on)
    book = branch_book(LINES, PAYMENTS, [back], as_of=date(2026, 4, 30))
    paper = dues_book_of_month(book, MARCH, names=NAMES)
    said = "Trần Thị Bình: đã hủy 90.000 đồng thu ghi nhầm; số đã thu là số sau khi trừ."
    assert (said in notes(paper)) is told
    (line,) = (one for one in book.lines(MARCH, NAMES) if one.member == "dv-1")
    assert line.collected == (90_000 if told else 180_000)
    assert line.taken_back == (90_000 if told else 0)


def test_money_taken_back_in_its_own_month_is_told_though_nothing_is_left_of_it() -> None:
    back = taken_back(PAYMENTS[1], "2026-01-25")
    book = branch_book([], PAYMENTS[1:2], [back], members=())
    (line,) = book.lines(JANUARY, NAMES)
    assert (line.collected, line.taken_back, line.silent) == (0, 10_000, False)


def test_credit_that_was_taken_back_is_not_said_to_have_met_anything() -> None:
    too_much = paid("p9", "2026-01", "2026-01-15", 200_000, member="dv-1")
    back = taken_back(too_much, "2026-03-10")
    book = branch_book(LINES[:1], [too_much], [back])
    said = " ".join(notes(dues_book_of_month(book, MARCH, names=NAMES)))
    assert "đã hủy 200.000 đồng" in said
    assert "chênh lệch 110.000 đồng do khoản đã hủy trước đó là số dư" in said
    assert "được trừ từ" not in said
