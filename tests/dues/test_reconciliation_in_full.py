"""Whole proposals of a reconciliation, its smallest amounts, and pairs of days by hand."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.dues import Match, MatchReason, Unmatched, reconcile
from cadre.dues.near import how_many_near, nearest_pairs
from cadre.money import Dong
from tests.dues.test_reconciliation import line, paid, told


def test_a_proposal_says_what_with_what_how_much_and_how_far_apart() -> None:
    found = reconcile([paid("p1", 100, 10)], [line("l1", 100, 12)], tolerance_days=2)
    assert found.probable == (
        Match(
            payments=("p1",),
            line="l1",
            amount=Dong(100),
            reasons=(MatchReason.SAME_AMOUNT, MatchReason.DAYS_APART),
            days=2,
        ),
    )


def test_what_nothing_matches_says_on_which_side_it_stands() -> None:
    found = reconcile(
        [paid("p1", 7, 10)], [line("l1", 9, 12), line("l2", -1, 12)], tolerance_days=2
    )
    nothing, out = (MatchReason.NOTHING_LIKE_IT,), (MatchReason.MONEY_OUT,)
    assert found.unmatched_book == (Unmatched(id="p1", in_book=True, reasons=nothing),)
    assert found.unmatched_statement == (
        Unmatched(id="l1", in_book=False, reasons=nothing),
        Unmatched(id="l2", in_book=False, reasons=out),
    )


@pytest.mark.parametrize(
    ("payments", "expected"),
    [
        ([paid("p1", 1, 1)], {"matched": ["p1=l1: same_amount, same_day"]}),
        ([], {"unmatched_statement": ["l1: nothing_like_it"]}),
    ],
)
def test_one_dong_is_money_that_came_in(payments: list[object], expected: object) -> None:
    assert told(reconcile(payments, [line("l1", 1, 1)], tolerance_days=0)) == expected  # type: ignore[arg-type]


def test_a_receipt_that_the_statement_does_not_know_leaves_the_amount_to_tell() -> None:
    payments = [paid("p1", 100, 1, receipt="BL 01"), paid("p2", 50, 1)]
    found = reconcile(payments, [line("l1", 100, 1), line("l2", 50, 1)], tolerance_days=0)
    assert told(found) == {
        "matched": ["p1=l1: same_amount, same_day", "p2=l2: same_amount, same_day"]
    }


def days(*numbers: int) -> list[date]:
    return [date(2026, 2, number) for number in numbers]


@pytest.mark.parametrize(
    ("left", "right", "most", "pairs"),
    [
        ((), (1,), 9, []),
        ((1,), (), 9, []),
        ((1,), (3,), 1, []),
        ((1,), (3,), 2, [(0, 0)]),
        # Nobody is left over, though the second of the left would rather have the first.
        ((1, 2, 3), (2, 3, 4), 1, [(0, 0), (1, 1), (2, 2)]),
        # Two want the same day: the one that is there on it has it.
        ((4, 5, 6), (4, 5), 1, [(0, 0), (1, 1)]),
        ((7, 7, 8), (4, 6), 3, [(0, 0), (1, 1)]),
        # As many as possible before as near as possible.
        ((1, 5), (5, 9), 4, [(0, 0), (1, 1)]),
        # Of as many, the nearest.
        ((5,), (1, 6, 9), 9, [(0, 1)]),
        ((1, 8, 20), (8,), 30, [(1, 0)]),
        ((1, 10, 20, 28), (2, 11, 27), 3, [(0, 0), (1, 1), (3, 2)]),
        ((10, 20), (1, 9, 11, 19, 28), 2, [(0, 1), (1, 3)]),
        ((20, 21), (1, 2, 3, 20), 1, [(0, 3)]),
    ],
)
def test_days_are_paired_by_hand_alike(
    left: tuple[int, ...], right: tuple[int, ...], most: int, pairs: list[tuple[int, int]]
) -> None:
    assert nearest_pairs(days(*left), days(*right), most) == pairs


@pytest.mark.parametrize(("most", "count"), [(0, 1), (1, 2), (2, 3), (9, 4)])
def test_the_days_near_are_counted_to_both_sides(most: int, count: int) -> None:
    assert how_many_near(days(1, 3, 4, 6), date(2026, 2, 4), most) == count
