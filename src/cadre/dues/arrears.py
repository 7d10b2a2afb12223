"""Who owes what (danh sách còn nợ đảng phí): months and amounts, for the branch alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

from attrs import field, frozen

from cadre.dues.branch_ledger import BranchLedger
from cadre.money import Dong
from cadre.months import Month, MonthSet

__all__ = ["Arrears", "arrears_of"]


@frozen
class Arrears:
    """What one member owes one branch for months that have ended (còn nợ), in whole đồng."""

    member: str
    by_month: tuple[tuple[Month, Dong], ...] = field(repr=False)
    """In order of time; no amount is 0."""

    @property
    def months(self) -> MonthSet:
        """The months with something unpaid."""
        return MonthSet(month for month, _ in self.by_month)

    @property
    def amount(self) -> Dong:
        """The sum."""
        return Dong(sum(int(amount) for _, amount in self.by_month))


def arrears_of(
    ledger: BranchLedger,
    as_of: date | None = None,
    *,
    key: Callable[[str], Any] | None = None,
) -> tuple[Arrears, ...]:
    """
    Everybody who owes this branch something for months that have ended by a day.

    Args:
        ledger: The book of the branch.
        as_of: The day; by default that of the ledger.
        key: What members are sorted by, given their id: ``name_key`` of their names, for a paper.
            Without it, and between equals, by id.
    """
    on = ledger.as_of if as_of is None else as_of
    book = ledger if on == ledger.as_of else ledger.at(on)
    found: defaultdict[str, list[tuple[Month, Dong]]] = defaultdict(list)
    for member, entry in book.entries():
        if entry.unpaid and entry.month.last_day <= on:
            found[member].append((entry.month, entry.unpaid))
    members = sorted(found)
    if key is not None:
        members.sort(key=key)
    return tuple(Arrears(member, tuple(found[member])) for member in members)
