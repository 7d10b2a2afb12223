"""Entering records into a store, and the plain records that should then stand in it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, date, datetime
from random import Random
from typing import TypeVar

from cadre.dossiers import MemberDossier, member_dossiers
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import Level, Meeting, Member, Organisation, Record
from cadre.store import Receipt, Store
from cadre.testing.histories import corrections, history

__all__ = ["AT", "BRANCH", "LAN", "MINH", "PlainRecords", "correct", "entered", "put"]

R = TypeVar("R", bound=Record)

AT = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
"""When the contract's records are recorded."""

LAN = Member(id="dv-000001", full_name="Trần Thử Một", born=PartialDate(1975))
MINH = Member(id="dv-000002", full_name="Lê Thử Hai", official_on=date(2001, 2, 3))
BRANCH = Organisation(id="cb-01", name="Chi bộ thử", level=Level.BRANCH, since=date(2000, 1, 1))


class PlainRecords:
    """Records in a list, read by looking at each: what ``Store.read`` means, in a few lines."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = sorted(records, key=lambda record: record.id)

    def read(
        self, kind: type[R], *, months: MonthSet | None = None, **where: Collection[str]
    ) -> Iterator[R]:
        """See ``cadre.store.Store.read``."""
        for record in self._records:
            if isinstance(record, kind) and _fits(record, months, where):
                yield record

    def dossiers(self, *, months: MonthSet) -> dict[str, MemberDossier]:
        """The dossiers of everybody, with their many records."""
        everybody = {one.id for one in self.read(Member)}
        return member_dossiers(self, everybody, months=months)


def _fits(record: Record, months: MonthSet | None, where: dict[str, Collection[str]]) -> bool:
    if months is not None:
        month = getattr(record, "month", None)
        if isinstance(record, Meeting):
            month = Month.of(record.held_on)
        if month is not None and month not in months:
            return False
    return all(getattr(record, name) in allowed for name, allowed in where.items())


def put(store: Store, *records: Record, operation: str = "", at: datetime = AT) -> Receipt:
    """Put first versions in one unit."""
    with store.transaction(by="thu-ky", at=at, reason="biên bản", operation=operation) as tx:
        tx.put_all(records)
    assert tx.receipt is not None
    return tx.receipt


def correct(
    store: Store, record: Record, *, replacing: int, withdrawn: bool = False, at: datetime = AT
) -> Receipt:
    """Put or withdraw one record after a version."""
    with store.transaction(by="bi-thu", at=at, reason="đính chính") as tx:
        if withdrawn:
            tx.withdraw(record, replacing=replacing)
        else:
            tx.put(record, replacing=replacing)
    assert tx.receipt is not None
    return tx.receipt


def entered(store: Store, seed: int) -> PlainRecords:
    """Enter a random history in odd order, correct it, and say what then stands."""
    chance = Random(seed)
    records = list(history(seed))
    chance.shuffle(records)
    third = len(records) // 3
    for some in (records[:third], records[third : 2 * third], records[2 * third :]):
        put(store, *some)
    standing = {(type(one), one.id): one for one in records}
    with store.transaction(by="bi-thu", at=AT) as tx:
        for record, other in corrections(seed, records):
            if other is None:
                tx.withdraw(record, replacing=1)
                del standing[type(record), record.id]
            else:
                tx.put(other, replacing=1)
                standing[type(record), record.id] = other
    return PlainRecords(standing.values())
