"""The ledgers of many members in the book of one branch (sổ thu nộp của chi bộ)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from cadre.dues.ledger import Ledger, MonthEntry
from cadre.money import Dong
from cadre.months import MonthSet
from cadre.periods import AuditPeriod
from cadre.records import DuesLine, Payment, PaymentReversal, WriteOff

__all__ = ["BranchLedger"]


@frozen(kw_only=True, repr=False)
class BranchLedger:
    """
    What the members of one branch owed and paid there, as of a day (sổ thu nộp của chi bộ).

    Each ledger is that of the whole member; the sums here are of the lines and the money of this
    branch alone.
    """

    branch: str
    as_of: date
    ledgers: tuple[Ledger, ...] = field()
    """In order of the members' ids."""

    @classmethod
    def of(
        cls,
        branch: str,
        lines: Iterable[DuesLine],
        payments: Iterable[Payment],
        reversals: Iterable[PaymentReversal] = (),
        write_offs: Iterable[WriteOff] = (),
        *,
        as_of: date,
    ) -> BranchLedger:
        """
        The ledgers of all members that the records name, in any order; see ``Ledger.of``.

        Hand in all records of each member, those of other branches included: credit and money
        paid elsewhere count.

        Raises:
            RecordError: As ``Ledger.of``.
        """
        grouped = [_by_member(many) for many in (lines, payments, reversals, write_offs)]
        members = sorted({member for group in grouped for member in group})
        ledgers = (
            Ledger.of(*(group.get(member, ()) for group in grouped), as_of=as_of)
            for member in members
        )
        return cls(branch=branch, as_of=as_of, ledgers=tuple(ledgers))

    def at(self, day: date) -> BranchLedger:
        """The same records as of another day."""
        return evolve(self, as_of=day, ledgers=tuple(one.at(day) for one in self.ledgers))

    def of_member(self, member: str) -> Ledger:
        """The ledger of a member; one without entries where nothing is recorded."""
        for one in self.ledgers:
            if one.member == member:
                return one
        return evolve(Ledger.of((), (), as_of=self.as_of), member=member)

    def entries(self, months: MonthSet | None = None) -> Iterator[tuple[str, MonthEntry]]:
        """Member and entry, for each entry of this branch, of these months or of all."""
        for ledger in self.ledgers:
            for one in ledger.entries:
                if one.branch == self.branch and (months is None or one.month in months):
                    yield ledger.member, one

    @property
    def arrears(self) -> Dong:
        """What is unpaid of months that have ended."""
        return self._sum(lambda one: one.unpaid if one.month.last_day <= self.as_of else 0)

    @property
    def credit(self) -> Dong:
        """Money received here that has met nothing yet."""
        return self._sum(lambda one: one.credit_left)

    def received_in(self, period: AuditPeriod) -> int:
        """Money received here in a period less what was taken back in it; see ``Ledger``."""
        return sum(one.received_in(period, branch=self.branch) for one in self.ledgers)

    def _sum(self, amount: Callable[[MonthEntry], int]) -> Dong:
        return Dong(sum(int(amount(one)) for _, one in self.entries()))

    def __repr__(self) -> str:
        return f"BranchLedger(branch={self.branch!r}, as_of={self.as_of.isoformat()})"


def _by_member(records: Iterable[Any]) -> dict[str, Sequence[Any]]:
    groups: defaultdict[str, list[Any]] = defaultdict(list)
    for one in records:
        groups[one.member].append(one)
    return dict(groups)
