"""How money meets what is due (phân bổ tiền đã đóng): whole đồng, no order of entry, no clock.

A payment is for the month it names: at its branch first, then at any other branch that asks for
that month. What exceeds the month is credit (số dư), used for the oldest month with something
unpaid. All of it follows from sums by month and branch, so the order of entry changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, takewhile
from typing import Any

from attrs import frozen

from cadre.months import Month
from cadre.records import DuesLine, Payment, WriteOff

__all__ = ["Books", "Key", "Settlement", "key_of", "settling_days"]

Key = tuple[int, str]
"""The ordinal of a month of dues, and the branch whose book it stands in."""

Amounts = Mapping[Key, int]
Days = dict[Key, date]


def key_of(record: DuesLine | Payment | WriteOff) -> Key:
    """The month and branch that a record is about."""
    return record.month.ordinal, record.branch


@frozen
class Settlement:
    """What became of the money on a day, by month and branch, in đồng."""

    asked: Amounts
    """Due, less what was written off."""
    received: Amounts
    own: Amounts
    """Met by money that names the month."""
    credit: Amounts
    """Met by money of other months that was too much there."""
    left: Amounts
    """Of the money received for the month, what met nothing yet."""

    def met(self, key: Key) -> int:
        """What was met in all."""
        return self.own[key] + self.credit[key]

    def met_some(self, month: Month) -> bool:
        """Whether any money has met the month, at whatever branch."""
        return any(self.met(key) for key in self.asked if key[0] == month.ordinal)

    def met_all(self, month: Month) -> bool:
        """Whether nothing is open of the month, at any branch."""
        return all(
            self.met(key) == asked for key, asked in self.asked.items() if key[0] == month.ordinal
        )

    @property
    def has_credit(self) -> bool:
        """Whether more was received for some month than was asked for."""
        return any(self.credit.values()) or any(self.left.values())


@frozen
class Books:
    """The records that stand: lines, payments that were not taken back, what was written off."""

    lines: tuple[DuesLine, ...]
    payments: tuple[Payment, ...]
    write_offs: tuple[WriteOff, ...]

    def by_month(self) -> list[Books]:
        """The records of each month apart."""
        groups: defaultdict[int, tuple[list[Any], list[Any], list[Any]]]
        groups = defaultdict(lambda: ([], [], []))
        parts: tuple[tuple[Any, ...], ...] = (self.lines, self.payments, self.write_offs)
        for place, records in enumerate(parts):
            for one in records:
                groups[one.month.ordinal][place].append(one)
        return [Books(*map(tuple, group)) for group in groups.values()]

    def settled(self, on: date) -> Settlement:
        """What became of the money that came in up to and including a day."""
        return next(self.settled_on([on]))

    def settled_on(self, days: Iterable[date]) -> Iterator[Settlement]:
        """What became of the money on each of some days, the earlier first."""
        run = _Run(self)
        for day in days:
            run.advance(day)
            yield run.state(day)


class _Run:
    """The books from day to day: what is asked for and what came in so far."""

    def __init__(self, books: Books) -> None:
        lined = {key_of(one) for one in books.lines}
        keys = sorted(lined | {key_of(one) for one in books.payments})
        self.asked = dict.fromkeys(keys, 0)
        self.received = dict.fromkeys(keys, 0)
        for line in books.lines:
            self.asked[key_of(line)] += line.due
        off = [(one.decided_on, key_of(one), int(one.amount), 0) for one in books.write_offs]
        came = [(one.paid_on, key_of(one), 0, int(one.amount)) for one in books.payments]
        # The next day is the last of the list.
        self._coming = sorted(off + came, reverse=True)

    def days(self, on: date) -> set[date]:
        """The days up to *on* on which something came in or was written off."""
        return set(takewhile(lambda day: day <= on, (one[0] for one in reversed(self._coming))))

    def advance(self, on: date) -> None:
        """Take in what is dated up to and including a day."""
        while self._coming and self._coming[-1][0] <= on:
            _, key, off, came = self._coming.pop()
            # More written off than is due is refused elsewhere; here it takes from nothing else.
            self.asked[key] = max(0, self.asked[key] - off)
            self.received[key] += came

    def state(self, on: date) -> Settlement:
        """What became of the money; credit is used for months that have begun by *on*."""
        return _settle(dict(self.asked), dict(self.received), Month.of(on).ordinal)


def _settle(asked: Amounts, received: Amounts, through: int) -> Settlement:
    """Credit is used for months up to *through*; money that names a later month stays with it."""
    open_, left = dict(asked), dict(received)
    for key in asked:
        _pour(left, open_, (key,), (key,))
    for _, group in groupby(open_, key=lambda key: key[0]):
        same = list(group)
        if len(same) > 1:
            _pour(left, open_, same, same)
    own = {key: asked[key] - open_[key] for key in asked}
    _pour(left, open_, list(left), [key for key in open_ if key[0] <= through])
    credit = {key: asked[key] - open_[key] - own[key] for key in asked}
    return Settlement(asked, received, own, credit, left)


def _pour(
    left: dict[Key, int], open_: dict[Key, int], sources: Iterable[Key], targets: Iterable[Key]
) -> None:
    """Give what is left at *sources* to what is open at *targets*, first to first."""
    giving = [key for key in sources if left[key]]
    for target in targets if giving else ():
        for source in giving if open_[target] else ():
            part = min(left[source], open_[target])
            left[source] -= part
            open_[target] -= part


def settling_days(books: Books, settled: Settlement, on: date) -> tuple[Days, Days]:
    """
    By month and branch: the day some of it was first met, and the day all of it was.

    Money only grows and what is asked only shrinks from day to day, so what was met once stays
    met. Without credit, which *settled* of that day tells, every month stands alone.
    """
    some: Days = {}
    every: Days = {}
    if settled.has_credit:
        # Credit is used when a month begins, too.
        begun = {line.month.first_day for line in books.lines}
        _replay(books, on, {day for day in begun if day <= on}, some, every)
        return some, every
    for month in books.by_month():
        _replay(month, on, set(), some, every)
    return some, every


def _replay(books: Books, on: date, begun: set[date], some: Days, every: Days) -> None:
    run = _Run(books)
    days: Sequence[date] = sorted(run.days(on) | begun)
    for day in days:
        run.advance(day)
        state = run.state(day)
        for key, asked in state.asked.items():
            met = state.met(key)
            if met:
                some.setdefault(key, day)
            if met and met == asked:
                every.setdefault(key, day)
