"""Days of two lists paired as near as can be (ghép ngày gần nhất)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen

__all__ = ["how_many_near", "nearest_pairs"]

_A_PAIR = 10**12
"""What a pair is worth; a day between its two takes away 1. No sum of days comes near it."""


def how_many_near(days: Sequence[date], day: date, most_days: int) -> int:
    """How many of *days*, in order of time, are at most so many days before or after *day*."""
    first, end = _stretch(days, day, most_days)
    return end - first


def nearest_pairs(
    left: Sequence[date], right: Sequence[date], most_days: int
) -> list[tuple[int, int]]:
    """
    Pairs of places in two lists of days in order of time, each place at most once.

    As many pairs as possible that are at most so many days apart, and of those with the fewest
    days between them in all; where several choices are as good, always the same. Takes time and
    room in proportion to how many pairs are so near.
    """
    rows = _rows(left, right, most_days)
    pairs: list[tuple[int, int]] = []
    a, b = len(left), len(right)
    while a and b:
        above, row = rows[a - 1], rows[a]
        b = min(b, row.end)
        if b <= row.first or row.best(b) == above.best(b):
            a -= 1
        elif row.best(b) == row.best(b - 1):
            b -= 1
        else:
            a, b = a - 1, b - 1
            pairs.append((a, b))
    return pairs[::-1]


@frozen
class _Row:
    """
    The best worth of the first days on the left with the first *b* on the right.

    Told from ``first`` on, which is all that later rows ask for; from ``end`` on it stays the same,
    because no day on the left so far is near those.
    """

    first: int
    end: int
    worth: Sequence[int]

    def best(self, b: int) -> int:
        return self.worth[min(b, self.end) - self.first]


def _rows(left: Sequence[date], right: Sequence[date], most_days: int) -> list[_Row]:
    """A row for no day on the left, for the first, for the first two …; pairs never cross."""
    rows = [_Row(0, 0, (0,))]
    for day in left:
        first, end = _stretch(right, day, most_days)
        above = rows[-1]
        worth = [above.best(first)]
        for b in range(first, end):
            paired = above.best(b) + _A_PAIR - abs((day - right[b]).days)
            worth.append(max(worth[-1], above.best(b + 1), paired))
        rows.append(_Row(first, end, worth))
    return rows


def _stretch(days: Sequence[date], day: date, most_days: int) -> tuple[int, int]:
    """The places of the days near *day*: the first, and the first beyond."""
    before = min(most_days, (day - date.min).days)
    after = min(most_days, (date.max - day).days)
    first = bisect_left(days, day - timedelta(before))
    return first, bisect_right(days, day + timedelta(after))
