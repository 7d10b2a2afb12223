"""The book of a branch against a bank or portal statement (đối chiếu sổ và sao kê).

In this order: the same receipt, the payer's name in the text, the same amount within the days
allowed, one line that is the sum of several payments. Nothing is written: a person decides.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from attrs import frozen

from cadre.dues.near import how_many_near, nearest_pairs
from cadre.dues.statement import Match, MatchReason, Reconciliation, StatementLine, Unmatched
from cadre.errors import RecordError
from cadre.names import search_key
from cadre.records import Payment

__all__ = ["reconcile"]

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def reconcile(
    payments: Iterable[Payment],
    statement_lines: Iterable[StatementLine],
    *,
    tolerance_days: int,
    names: Mapping[str, str] | None = None,
) -> Reconciliation:
    """
    Match payments with the lines of a statement (đối chiếu); the order of neither matters.

    The same receipt, the payer's name with the amount, or the same amount on the same day with no
    other alike in the days allowed: ``matched``. What else fits is ``probable``: of what no earlier
    step took, as many pairs as the days allow, and of those the nearest.

    Args:
        payments: The payments of the book that stand.
        statement_lines: The statement; money out stays unmatched.
        tolerance_days: How many days a line may lie before or after its payment.
        names: Names of members by id; with them, a line that names one member is that member's.

    Raises:
        RecordError: Two payments or two lines share an id, the days are no whole number from 0, or
            a sum is beyond 10¹⁵ đồng.
    """
    if type(tolerance_days) is not int or tolerance_days < 0:
        expected = "a whole number from 0 up"
        raise RecordError("CADRE-RE-01", path="reconcile.tolerance_days", expected=expected)
    desk = _Desk(payments, statement_lines, tolerance_days, names or {})
    desk.by_receipt()
    desk.by_name()
    desk.by_amount()
    desk.by_sum(MatchReason.SUM_OF_MEMBER, lambda one: (one.branch, one.member))
    desk.by_sum(MatchReason.SUM_OF_BRANCH, lambda one: (one.branch,))
    return desk.done()


@frozen
class _Bundle:
    """One payment, or several that may have come in as one."""

    payments: tuple[Payment, ...]

    @property
    def day(self) -> date:
        return max(one.paid_on for one in self.payments)

    @property
    def amount(self) -> int:
        return sum(one.amount for one in self.payments)

    @property
    def members(self) -> set[str]:
        return {one.member for one in self.payments}


_Pair = tuple[_Bundle, StatementLine]


class _Desk:
    """What still lies on the desk; each step takes away what it matches."""

    def __init__(
        self,
        payments: Iterable[Payment],
        lines: Iterable[StatementLine],
        tolerance: int,
        names: Mapping[str, str],
    ) -> None:
        self.every_payment = sorted(payments, key=lambda one: (one.paid_on, one.id))
        self.every_line = sorted(lines, key=lambda one: (one.day, one.id))
        _each_once("Payment.id", [one.id for one in self.every_payment])
        _each_once("StatementLine.id", [one.id for one in self.every_line])
        self.tolerance = tolerance
        self.payments = {one.id: one for one in self.every_payment}
        self.lines = {one.id: one for one in self.every_line if one.amount > 0}
        self.named = _named(self.lines.values(), names)
        self.matched: list[Match] = []
        self.probable: list[Match] = []

    def by_receipt(self) -> None:
        """The same receipt number: one by one, then a line that is the sum of what is left."""
        lines_of = _grouped(self.lines.values(), lambda one: _number(one.reference))
        for number, payments in _grouped(self.payments.values(), _receipt).items():
            lines = lines_of.get(number, []) if number else []
            for bundle, line in self._pairs(map(_one, payments), lines, any_day=True):
                self._take(self.matched, bundle, line, MatchReason.RECEIPT)
            left = _Bundle(tuple(one for one in payments if one.id in self.payments))
            rest = [one for one in lines if one.id in self.lines]
            if len(left.payments) > 1 and [left.amount] == [one.amount for one in rest]:
                reasons = (MatchReason.RECEIPT, MatchReason.SUM_OF_RECEIPT)
                self._take(self.matched, left, rest[0], *reasons)

    def by_name(self) -> None:
        """Lines whose text names the payer and nobody else."""
        lines_of = _grouped(self.lines.values(), lambda one: self.named.get(one.id))
        for member, payments in _grouped(self.payments.values(), lambda p: p.member).items():
            for bundle, line in self._pairs(map(_one, payments), lines_of.get(member, [])):
                self._take(self.matched, bundle, line, MatchReason.SAME_AMOUNT)

    def by_amount(self) -> None:
        """The same amount: on the same day and with no other alike near, beyond doubt."""
        bundles = [_one(one) for one in self.payments.values()]
        lines = list(self.lines.values())
        book = _days_of(bundles)
        statement = _days_of(lines)
        for bundle, line in self._pairs(bundles, lines):
            near = how_many_near(statement[line.amount], bundle.day, self.tolerance)
            near += how_many_near(book[line.amount], line.day, self.tolerance)
            sure = near == 2 and bundle.day == line.day and not self._of_another(bundle, line)
            more = (MatchReason.SEVERAL_ALIKE,) if near > 2 else ()
            where = self.matched if sure else self.probable
            self._take(where, bundle, line, MatchReason.SAME_AMOUNT, *more)

    def by_sum(self, reason: MatchReason, key: Callable[[Payment], tuple[str, ...]]) -> None:
        """A line that is the sum of all that is left of one day."""
        groups = _grouped(self.payments.values(), lambda one: (one.paid_on, *key(one)))
        bundles = [_Bundle(tuple(many)) for many in groups.values() if len(many) > 1]
        for bundle, line in self._pairs(bundles, self.lines.values()):
            self._take(self.probable, bundle, line, reason)

    def done(self) -> Reconciliation:
        """Everything on and off the desk, in order of the book and of the statement."""
        place = {one.id: at for at, one in enumerate(self.every_line)}
        return Reconciliation(
            matched=tuple(sorted(self.matched, key=lambda one: place[one.line])),
            probable=tuple(sorted(self.probable, key=lambda one: place[one.line])),
            unmatched_book=tuple(self._unmatched_payments()),
            unmatched_statement=tuple(self._unmatched_lines()),
        )

    def _pairs(
        self, bundles: Iterable[_Bundle], lines: Iterable[StatementLine], *, any_day: bool = False
    ) -> list[_Pair]:
        """Those of the same amount: as many as the days allow, and of those the nearest."""
        most_days = date.max.toordinal() if any_day else self.tolerance
        lines_of = _grouped(lines, lambda one: int(one.amount))
        pairs: list[_Pair] = []
        for amount, many in _grouped(bundles, lambda one: one.amount).items():
            same = lines_of.get(amount, [])
            places = nearest_pairs([b.day for b in many], [one.day for one in same], most_days)
            pairs.extend((many[a], same[b]) for a, b in places)
        return pairs

    def _take(
        self, where: list[Match], bundle: _Bundle, line: StatementLine, *reasons: MatchReason
    ) -> None:
        days = abs((bundle.day - line.day).days)
        said = [*reasons, MatchReason.DAYS_APART if days else MatchReason.SAME_DAY]
        if self.named.get(line.id) in bundle.members:
            said.insert(0, MatchReason.NAMED)
        elif self._of_another(bundle, line):
            said.append(MatchReason.NAMES_ANOTHER)
        ids = tuple(one.id for one in bundle.payments)
        where.append(
            Match(payments=ids, line=line.id, amount=line.amount, reasons=tuple(said), days=days)
        )
        del self.lines[line.id]
        for id in ids:
            del self.payments[id]

    def _of_another(self, bundle: _Bundle, line: StatementLine) -> bool:
        return line.id in self.named and self.named[line.id] not in bundle.members

    def _unmatched_payments(self) -> Iterator[Unmatched]:
        numbers = {_number(one.reference) for one in self.every_line} - {""}
        days = _days_of(self.every_line)
        for one in self.payments.values():
            same = _receipt(one) in numbers
            reason = self._why_not(same, days.get(one.amount, []), one.paid_on)
            yield Unmatched(id=one.id, in_book=True, reasons=(reason,))

    def _unmatched_lines(self) -> Iterator[Unmatched]:
        numbers = {_receipt(one) for one in self.every_payment} - {""}
        days = _days_of(map(_one, self.every_payment))
        for one in self.every_line:
            if one.amount <= 0:
                yield Unmatched(id=one.id, in_book=False, reasons=(MatchReason.MONEY_OUT,))
            elif one.id in self.lines:
                same = _number(one.reference) in numbers
                reason = self._why_not(same, days.get(one.amount, []), one.day)
                yield Unmatched(id=one.id, in_book=False, reasons=(reason,))

    def _why_not(self, same_receipt: bool, days: list[date], day: date) -> MatchReason:
        """Why nothing of the other side matches, by the days of all that has the same amount."""
        if same_receipt:
            return MatchReason.RECEIPT_OTHER_AMOUNT
        if not days:
            return MatchReason.NOTHING_LIKE_IT
        if how_many_near(days, day, self.tolerance):
            return MatchReason.TAKEN
        return MatchReason.SAME_AMOUNT_TOO_FAR


def _days_of(items: Iterable[_Bundle] | Iterable[StatementLine]) -> dict[int, list[date]]:
    """The days of each amount, in order of time as the items are."""
    found: dict[int, list[date]] = {}
    for one in items:
        found.setdefault(int(one.amount), []).append(one.day)
    return found


def _grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Items by key, in their order, the keys in the order of their first items."""
    found: dict[K, list[T]] = {}
    for one in items:
        found.setdefault(key(one), []).append(one)
    return found


def _named(lines: Iterable[StatementLine], names: Mapping[str, str]) -> dict[str, str]:
    """Line → the one member whose name stands in its text; none where there are several."""
    known = {id: f" {_words(name)} " for id, name in names.items() if _words(name)}
    found = {}
    for line in lines:
        text = f" {_words(line.text)} "
        members = [id for id, name in known.items() if name in text]
        if len(members) == 1:
            found[line.id] = members[0]
    return found


def _words(text: str) -> str:
    """Letters and digits as on a statement, without marks, one blank between words."""
    plain = "".join(c if c.isalnum() else " " for c in search_key(text))
    return " ".join(plain.split())


def _number(reference: str) -> str:
    return search_key(reference)


def _receipt(payment: Payment) -> str:
    return _number(payment.receipt)


def _one(payment: Payment) -> _Bundle:
    return _Bundle((payment,))


def _each_once(path: str, ids: list[str]) -> None:
    if len(set(ids)) != len(ids):
        raise RecordError("CADRE-RE-01", path=path, expected="at most one record of an id")
