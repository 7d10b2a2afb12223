"""Calls as users write them. Nothing here runs: the type checker reads it, strictly."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import AuditPeriod, Interval, Year
from cadre.records import Member, Membership, Payment
from cadre.store import Receipt, Store
from cadre_adapters.stores.memory import MemoryStore


def months_as_sets() -> int:
    """Set algebra over months keeps its type."""
    window: MonthSet = MonthSet.year(2026)
    missed: MonthSet = (window & {Month(2026, 3), Month(2026, 5)}) - MonthSet([Month(2026, 5)])
    first: Month = missed.first
    day: date = first.last_day
    return len(missed) + day.day


def money(amounts: list[Dong]) -> Dong:
    """A sum of amounts is wrapped where it is an amount again."""
    return Dong(sum(amounts))


def periods() -> bool:
    """A year is a period; an interval answers questions about days."""
    period: AuditPeriod = Year(2026)
    return bool(period) and Interval(date(2026, 1, 1)).covers(date(2026, 3, 1))


def keep(store: Store, member: Member, belongs: Membership, paid: Payment) -> Receipt | None:
    """A unit of work, and reading it back."""
    with store.transaction(by="portal:17", at=datetime(2026, 4, 1, tzinfo=UTC)) as tx:
        tx.put(member)
        tx.put(belongs)
        tx.put(paid, replacing=1)
    found: Payment = store.get(Payment, paid.id)
    amount: Dong = found.amount
    names: Mapping[str, str] = store.names([member.id])
    return tx.receipt if amount and names else None


def any_store() -> None:
    """The memory store is a store."""
    with MemoryStore() as store:
        members: list[Member] = list(store.read(Member, id={"dv-000017"}))
        assert not members
