"""Whatever book and statement hold: nothing twice, nothing lost, the same whatever the order."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import Reconciliation, StatementLine, reconcile
from cadre.dues.near import nearest_pairs
from cadre.money import Dong
from cadre.months import Month
from cadre.records import Payment

FIRST = date(2026, 2, 1)
NAMES = {"m1": "Nguyễn Văn An", "m2": "Đặng Thị Bình"}
DAYS = st.integers(0, 6).map(lambda days: FIRST + timedelta(days))
AMOUNTS = st.sampled_from([1, 2, 3, 5, 10**15])
NUMBERS = st.sampled_from(["", "", "BL 1", "BL 2"])
TEXTS = st.sampled_from(["", "Nguyen Van An", "DANG THI BINH", "Nguyen Van An Dang Thi Binh"])
MEMBERS = st.sampled_from(["m1", "m2", "m3"])


@st.composite
def books(draw: st.DrawFn) -> list[Payment]:
    drawn = draw(st.lists(st.tuples(MEMBERS, AMOUNTS, DAYS, NUMBERS), max_size=7))
    return [
        Payment(
            id=f"p{at}",
            member=member,
            branch="cb",
            month=Month(2026, 2),
            amount=Dong(amount),
            paid_on=day,
            receipt=number,
        )
        for at, (member, amount, day, number) in enumerate(drawn)
    ]


@st.composite
def statements(draw: st.DrawFn) -> list[StatementLine]:
    amounts = AMOUNTS | st.sampled_from([-1, 0, 4, 6])
    drawn = draw(st.lists(st.tuples(DAYS, amounts, TEXTS, NUMBERS), max_size=7))
    return [
        StatementLine(f"l{at}", day, Dong(amount), text, number)
        for at, (day, amount, text, number) in enumerate(drawn)
    ]


TOLERANCES = st.integers(0, 3)


def reconciled(book: list[Payment], statement: list[StatementLine], days: int) -> Reconciliation:
    return reconcile(book, statement, tolerance_days=days, names=NAMES)


@given(books(), statements(), TOLERANCES)
def test_everything_appears_exactly_once_and_both_sides_are_equal(
    book: list[Payment], statement: list[StatementLine], days: int
) -> None:
    found = reconciled(book, statement, days)
    pairs = [*found.matched, *found.probable]
    ids = [*(id for one in pairs for id in one.payments), *(one.id for one in found.unmatched_book)]
    lines = [*(one.line for one in pairs), *(one.id for one in found.unmatched_statement)]
    assert Counter(ids) == Counter(one.id for one in book)
    assert Counter(lines) == Counter(one.id for one in statement)
    paid = {one.id: one for one in book}
    stated = {one.id: one for one in statement}
    for one in pairs:
        assert sum(paid[id].amount for id in one.payments) == stated[one.line].amount == one.amount
        if "receipt" not in one.reasons:
            apart = [abs((paid[id].paid_on - stated[one.line].day).days) for id in one.payments]
            assert set(apart) == {one.days}
            assert one.days <= days


@given(books(), statements(), TOLERANCES, st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(
    book: list[Payment], statement: list[StatementLine], days: int, random: object
) -> None:
    found = reconciled(book, statement, days)
    random.shuffle(book)  # type: ignore[attr-defined]
    random.shuffle(statement)  # type: ignore[attr-defined]
    assert reconciled(book, statement, days) == found


@given(books(), statements(), TOLERANCES)
def test_what_is_left_on_both_sides_would_not_have_matched(
    book: list[Payment], statement: list[StatementLine], days: int
) -> None:
    found = reconciled(book, statement, days)
    left = {one.id for one in [*found.unmatched_book, *found.unmatched_statement]}
    for one in book:
        for line in statement:
            if {one.id, line.id} <= left and one.amount == line.amount:
                assert abs((one.paid_on - line.day).days) > days
                assert not one.receipt or one.receipt != line.reference


@given(st.lists(DAYS, max_size=5), st.lists(DAYS, max_size=5), TOLERANCES)
def test_days_are_paired_as_often_and_as_near_as_can_be(
    left: list[date], right: list[date], most: int
) -> None:
    left, right = sorted(left), sorted(right)
    pairs = nearest_pairs(left, right, most)
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)
    apart = [abs((left[a] - right[b]).days) for a, b in pairs]
    assert all(days <= most for days in apart)
    assert (len(pairs), -sum(apart)) == best_of_all(left, right, most)


@given(st.lists(DAYS, max_size=5), st.lists(DAYS, max_size=5), TOLERANCES)
def test_same_amounts_match_as_often_as_the_days_allow(
    left: list[date], right: list[date], most: int
) -> None:
    book = [
        Payment(
            id=f"p{at}",
            member=f"m{at}",
            branch="cb",
            month=Month(2026, 2),
            amount=Dong(5),
            paid_on=day,
        )
        for at, day in enumerate(left)
    ]
    statement = [StatementLine(f"l{at}", day, Dong(5)) for at, day in enumerate(right)]
    found = reconcile(book, statement, tolerance_days=most)
    assert len(found.matched) + len(found.probable) == best_of_all(left, right, most)[0]
    for one in found.matched:
        day = day_of(statement, one.line)
        assert sum(abs((other - day).days) <= most for other in (*left, *right)) == 2


def day_of(statement: list[StatementLine], id: str) -> date:
    return next(one.day for one in statement if one.id == id)


def best_of_all(left: list[date], right: list[date], most: int) -> tuple[int, int]:
    """The best of every way to pair them, tried one by one."""
    best = (0, 0)
    for size in range(1, min(len(left), len(right)) + 1):
        for some in combinations(left, size):
            for others in permutations(right, size):
                apart = [abs((a - b).days) for a, b in zip(some, others, strict=True)]
                if max(apart) <= most:
                    best = max(best, (size, -sum(apart)))
    return best
