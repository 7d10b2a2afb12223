"""What the books of dues in a store come to: the ledgers of the plain records, and no others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from random import Random

import pytest

from cadre.dossiers import Reader
from cadre.dues import Ledger, ledger_of, months_from
from cadre.money import Dong
from cadre.records import (
    KINDS,
    DuesLine,
    Member,
    Payment,
    PaymentReversal,
    Record,
    WriteOff,
)
from cadre.store import Store
from cadre.testing.entering import PlainRecords, entered, put
from cadre.testing.histories import WINDOW

__all__ = ["LedgersContract"]

SEEDS = range(6)
DAYS = (date(2025, 3, 31), date(2025, 9, 30), date(2026, 2, 1))


class LedgersContract:
    """Ledgers read from a store equal those of a list of records."""

    @pytest.mark.parametrize("seed", SEEDS)
    def test_the_ledger_of_everybody_equals_that_of_the_plain_records(
        self, store: Store, seed: int
    ) -> None:
        plain = _with_corrections(store, seed)
        for member in sorted({one.id for one in plain.read(Member)}):
            for day in DAYS:
                assert _ledger(store, {member}, day) == _ledger(plain, {member}, day), (member, day)

    @pytest.mark.parametrize("seed", SEEDS)
    def test_the_months_a_ledger_has_as_paid_are_those_of_an_audit(
        self, store: Store, seed: int
    ) -> None:
        plain = _with_corrections(store, seed)
        for dossier in plain.dossiers(months=WINDOW).values():
            for day in DAYS:
                ledger = ledger_of(
                    dossier,
                    as_of=day,
                    temporary_at_host=True,
                    reversals=store.read(PaymentReversal, member={dossier.id}),
                    write_offs=store.read(WriteOff, member={dossier.id}),
                )
                found = months_from(ledger)
                condensed = dossier.condense(months=WINDOW, as_of=day).months.dues
                assert found.full & WINDOW == condensed.full & found.owed, (dossier.id, day)


def _ledger(reader: Reader, member: Collection[str], day: date) -> Ledger:
    return Ledger.of(
        reader.read(DuesLine, member=member),
        reader.read(Payment, member=member),
        reader.read(PaymentReversal, member=member),
        reader.read(WriteOff, member=member),
        as_of=day,
    )


def _with_corrections(store: Store, seed: int) -> PlainRecords:
    """A random history in a store, with payments taken back and dues written off."""
    plain = entered(store, seed)
    more = list(_corrections(plain, Random(seed)))
    put(store, *more)
    records = [one for kind in KINDS.values() for one in plain.read(kind)]
    return PlainRecords([*records, *more])


def _corrections(plain: PlainRecords, chance: Random) -> Iterator[Record]:
    for payment in plain.read(Payment):
        if chance.random() < 0.2:
            yield PaymentReversal(
                id=f"hu-{payment.id}",
                payment=payment.id,
                member=payment.member,
                branch=payment.branch,
                on=payment.paid_on + timedelta(chance.randint(0, 60)),
                reason="Ghi nhầm",
            )
    for line in plain.read(DuesLine):
        if line.due and chance.random() < 0.1:
            yield WriteOff(
                id=f"xo-{line.id}",
                member=line.member,
                branch=line.branch,
                month=line.month,
                amount=Dong(chance.choice((line.due, line.due // 2))),
                decided_on=line.month.last_day + timedelta(chance.randint(-20, 60)),
                decision="Quyết định thôi thu",
            )
