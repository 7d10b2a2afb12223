"""The ledger of dues of one member (sổ thu nộp đảng phí): what was due, came in and is left."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from cadre.dossiers.settling import Books, Key, Settlement, key_of, settling_days
from cadre.dues.checking import check_records
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import AuditPeriod, a_day
from cadre.records import DuesLine, Payment, PaymentReversal, WriteOff

__all__ = ["DuesRecord", "Ledger", "MonthEntry"]

DuesRecord = DuesLine | Payment | PaymentReversal | WriteOff
"""What a ledger is made of."""


@frozen(kw_only=True)
class MonthEntry:
    """
    One month of one member in the book of one branch (một dòng của sổ), in whole đồng.

    ``due`` = ``paid`` + ``credit_used`` + ``written_off`` + ``unpaid``. Months with money but no
    dues line have an entry, too: nothing is due there, and all of it is credit.
    """

    month: Month
    branch: str
    due: Dong = field(repr=False)
    """Phải đóng."""
    received: Dong = field(repr=False)
    """Đã thu: the money received at this branch that names this month."""
    paid: Dong = field(repr=False)
    """What money that names this month has met."""
    written_off: Dong = field(repr=False)
    """Thôi thu."""
    credit_used: Dong = field(repr=False)
    """What money too much for other months has met."""
    credit_left: Dong = field(repr=False)
    """Số dư: of ``received``, what has met nothing yet."""
    unpaid: Dong = field(repr=False)
    """Chưa đóng; never below 0."""
    first_paid_on: date | None = None
    """The day the first money met it."""
    paid_in_full_on: date | None = None
    """The day from which nothing was unpaid; ``None`` where money is lacking or none is asked."""


@frozen(kw_only=True, repr=False)
class Ledger:
    """
    What one member owed, paid and owes, as of a day (sổ thu nộp của một đảng viên).

    Payments received, reversals dated and write-offs decided up to and including ``as_of`` count.
    Lines bear no day: all of them stand. Two ledgers are equal when their figures are.
    """

    member: str
    """Empty for a ledger without records."""
    as_of: date = field(validator=a_day)
    entries: tuple[MonthEntry, ...]
    """In order of month and branch."""
    lines: tuple[DuesLine, ...] = field(eq=False)
    payments: tuple[Payment, ...] = field(eq=False)
    reversals: tuple[PaymentReversal, ...] = field(eq=False)
    write_offs: tuple[WriteOff, ...] = field(eq=False)

    @classmethod
    def of(
        cls,
        lines: Iterable[DuesLine],
        payments: Iterable[Payment],
        reversals: Iterable[PaymentReversal] = (),
        write_offs: Iterable[WriteOff] = (),
        *,
        as_of: date,
    ) -> Ledger:
        """
        The ledger of one member from all records of the member, in any order.

        Money is used in this order: for the month it names, at the branch that received it, then
        at another branch that asks for that month; what is left is credit and meets the oldest
        month with something unpaid, up to the month of *as_of*. Later months take credit when
        they have begun.

        Raises:
            RecordError: Records of two members, two records of an id, a reversal that fits no
                payment, more written off than is due, or sums beyond 10¹⁵ đồng.
        """
        made = cls(
            member="",
            as_of=as_of,
            entries=(),
            lines=_sorted(lines),
            payments=_sorted(payments),
            reversals=_sorted(reversals),
            write_offs=_sorted(write_offs),
        )
        member = check_records(made.lines, made.payments, made.reversals, made.write_offs)
        return evolve(made, member=member, entries=_entries(made))

    def at(self, day: date) -> Ledger:
        """The same records as of another day: what was printed then comes out again."""
        return Ledger.of(self.lines, self.payments, self.reversals, self.write_offs, as_of=day)

    def adding(self, *records: DuesRecord) -> Ledger:
        """
        The ledger as it would be with more records.

        Raises:
            RecordError: As ``Ledger.of``.
        """

        def more(own: Iterable[Any], kind: type[DuesRecord]) -> list[Any]:
            return [*own, *(one for one in records if isinstance(one, kind))]

        return Ledger.of(
            more(self.lines, DuesLine),
            more(self.payments, Payment),
            more(self.reversals, PaymentReversal),
            more(self.write_offs, WriteOff),
            as_of=self.as_of,
        )

    @property
    def standing(self) -> tuple[Payment, ...]:
        """The payments received up to ``as_of`` that were not taken back by then."""
        gone = {one.payment for one in self.reversals if one.on <= self.as_of}
        return tuple(
            one for one in self.payments if one.paid_on <= self.as_of and one.id not in gone
        )

    @property
    def arrears(self) -> Dong:
        """What is unpaid of months that have ended (còn nợ); the last day of a month ends it."""
        return self._sum(lambda one: one.unpaid if self._ended(one.month) else 0)

    @property
    def credit(self) -> Dong:
        """Money that has met nothing yet (số dư)."""
        return self._sum(lambda one: one.credit_left)

    @property
    def unpaid_months(self) -> MonthSet:
        """The months that have ended with something unpaid."""
        return MonthSet(one.month for one in self.entries if one.unpaid and self._ended(one.month))

    @property
    def partly_paid(self) -> MonthSet:
        """Of the unpaid months, those with some money."""
        met = MonthSet(one.month for one in self.entries if one.paid or one.credit_used)
        return self.unpaid_months & met

    def received_in(self, period: AuditPeriod, *, branch: str = "") -> int:
        """
        Money received in a period less what was taken back in it, in đồng; it may be below 0.

        A reversal counts on its own day: earlier periods keep their figures.

        Args:
            period: Both days included; days after ``as_of`` do not count.
            branch: Only money received at this branch; empty for all.
        """
        amounts = {one.id: one.amount for one in self.payments}
        came = [(one.paid_on, one.branch, int(one.amount)) for one in self.payments]
        went = [(one.on, one.branch, -int(amounts[one.payment])) for one in self.reversals]
        last = min(period.last, self.as_of)
        return sum(
            amount
            for day, where, amount in (*came, *went)
            if period.first <= day <= last and branch in ("", where)
        )

    def of_month(self, month: Month) -> tuple[MonthEntry, ...]:
        """The entries of a month: none, or one a branch."""
        return tuple(one for one in self.entries if one.month == month)

    def _ended(self, month: Month) -> bool:
        return month.last_day <= self.as_of

    def _sum(self, amount: Callable[[MonthEntry], int]) -> Dong:
        return Dong(sum(int(amount(one)) for one in self.entries))

    def __repr__(self) -> str:
        return f"Ledger(member={self.member!r}, as_of={self.as_of.isoformat()})"


def _sorted(records: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(sorted(records, key=lambda one: str(one.id)))


def _entries(ledger: Ledger) -> tuple[MonthEntry, ...]:
    decided = tuple(one for one in ledger.write_offs if one.decided_on <= ledger.as_of)
    books = Books(ledger.lines, ledger.standing, decided)
    state = books.settled(ledger.as_of)
    some, every = settling_days(books, state, ledger.as_of)
    due: dict[Key, int] = {}
    for line in ledger.lines:
        due[key_of(line)] = due.get(key_of(line), 0) + line.due
    return tuple(_entry(key, due.get(key, 0), state, some, every) for key in state.asked)


def _entry(
    key: Key, due: int, state: Settlement, some: dict[Key, date], every: dict[Key, date]
) -> MonthEntry:
    asked = state.asked[key]
    return MonthEntry(
        month=Month.at(key[0]),
        branch=key[1],
        due=Dong(due),
        received=Dong(state.received[key]),
        paid=Dong(state.own[key]),
        written_off=Dong(due - asked),
        credit_used=Dong(state.credit[key]),
        credit_left=Dong(state.left[key]),
        unpaid=Dong(asked - state.met(key)),
        first_paid_on=some.get(key) if state.met(key) else None,
        paid_in_full_on=every.get(key) if asked else None,
    )
