"""Dues as month sets, summed up by the database from the cache of dues by month."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, select

from cadre.dossiers import DuesMonths
from cadre.months import Month, MonthSet
from cadre_adapters.stores.sql.statements import among, fetched, in_months, month_bit, slices
from cadre_adapters.stores.sql.stay import Stay
from cadre_adapters.stores.sql.tables import DUES_MONTH

__all__ = ["DuesSums", "dues_sums"]

Sums = tuple[int, ...]
_NONE: Sums = (0,) * 6
_NO_DUES = DuesMonths()


def dues_sums(
    connection: Connection, members: Collection[str], months: MonthSet, as_of: date
) -> DuesSums:
    """The dues of members in these months, whatever branch has the lines."""
    found = DuesSums(months)
    for first, some in slices(months):
        query = _sums(members, first, some, as_of.toordinal())
        for member, one, other, *sums in fetched(connection, query):
            found.add(member, {one, other}, [part << first.ordinal for part in sums])
    return found


class DuesSums:
    """Six sets of *months* for each member, in the order of the fields of ``DuesMonths``."""

    def __init__(self, months: MonthSet) -> None:
        self._months = months
        self._bits: dict[str, Sums] = {}
        self._branches: dict[str, set[str]] = {}
        self._known: dict[Sums, DuesMonths] = {_NONE: _NO_DUES}
        self._masks: dict[tuple[int, int | None], int] = {}

    def add(self, member: str, branches: set[str], bits: Collection[int]) -> None:
        """Add other months of a member, with the branches that have the lines."""
        earlier = self._bits.get(member, _NONE)
        self._bits[member] = tuple(a | b for a, b in zip(earlier, bits, strict=True))
        self._branches.setdefault(member, set()).update(branches)

    def only_in(self, branch: str, member: str) -> bool:
        """Whether no other branch has a line of the member."""
        return self._branches.get(member, {branch}) == {branch}

    def of(self, member: str, stay: Stay) -> tuple[DuesMonths, DuesMonths]:
        """The dues of a member who has this one stay, and those seen from an official branch."""
        days = stay.since, stay.until
        mask = self._masks.get(days)
        if mask is None:
            mask = self._masks[days] = stay.touched(self._months).bits
        key = tuple(part & mask for part in self._bits.get(member, _NONE))
        value = self._known.get(key)
        if value is None:
            value = self._known[key] = DuesMonths(*map(MonthSet.from_bits, key))
        return value, _NO_DUES if stay.temporary else value


def _sums(members: Collection[str], first: Month, months: MonthSet, as_of: int) -> Any:
    """For each member the least and the greatest branch with a line, and six sums of bits."""
    row = DUES_MONTH.c
    some = row.first_on <= as_of
    full = row.settled_on <= as_of
    conditions = (
        row.due >= 0,
        row.due > 0,
        some,
        full,
        and_(some, row.first_on <= row.ends_on),
        and_(full, row.settled_on <= row.ends_on),
    )
    # The rows of a member are one a month, so a sum of bits is their union.
    bit = month_bit(row.month, first)
    sums: list[ColumnElement[int]] = [
        func.sum(case((condition, bit), else_=0)) for condition in conditions
    ]
    return (
        select(row.member, func.min(row.branch), func.max(row.branch), *sums)
        .where(among(row.member, members), in_months(row.month, months))
        .group_by(row.member)
    )
