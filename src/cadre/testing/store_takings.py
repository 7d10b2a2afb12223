"""What organisations took in of the dues: sums of a store's own engine, and what they equal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest

from cadre.dossiers import takings
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.ports import CondensesTakings
from cadre.records import KINDS, Payment, PaymentReversal, Record
from cadre.store import Store
from cadre.testing.entering import PlainRecords, entered, put
from cadre.testing.histories import WINDOW

__all__ = ["TakingsContract"]

SEEDS = range(6)
DAYS = (date(2025, 3, 14), date(2025, 9, 30), date(2026, 2, 1))
BRANCHES = ("cb-01", "cb-02", "cb-03")


class TakingsContract:
    """Sums of payments equal those of a list of records. Skipped where a store makes none."""

    @pytest.mark.parametrize("seed", SEEDS)
    def test_takings_equal_the_reference(self, store: Store, seed: int) -> None:
        if not isinstance(store, CondensesTakings):
            pytest.skip("the store does not sum up what was taken in")
        plain = _with_odd_payments(store, seed)
        long = MonthSet.span(Month(2015, 1), Month(2026, 12))
        for ids in (set(), {"cb-01"}, {"cb-02", "cb-99"}, set(BRANCHES)):
            for months in (WINDOW, long, MonthSet(), MonthSet.year(2025) - {Month(2025, 6)}):
                for day in DAYS:
                    found = store.takings(ids, months=months, as_of=day)
                    assert found == takings(plain, ids, months=months, as_of=day), (ids, day)


def _with_odd_payments(store: Store, seed: int) -> PlainRecords:
    """A random history in a store, with payments of a stranger, some of them taken back."""
    plain, chance = entered(store, seed), Random(f"takings {seed}")
    more = [one for number in range(40) for one in _odd(chance, number)]
    put(store, *more)
    records = [one for kind in KINDS.values() for one in plain.read(kind)]
    return PlainRecords([*records, *more])


def _odd(chance: Random, number: int) -> Iterator[Record]:
    one = Payment(
        id=f"tn-le-{number:02d}",
        member="dv-000099",
        branch=chance.choice(BRANCHES),
        month=chance.choice(tuple(WINDOW)),
        amount=Dong(15_000 + number),
        paid_on=date(2024, 10, 1) + timedelta(days=chance.randrange(500)),
    )
    yield one
    if chance.random() < 0.4:
        yield PaymentReversal(
            id=f"hu-{one.id}",
            payment=one.id,
            member=one.member,
            # Improper where entered at another branch: the book of this one does not have it.
            branch=one.branch if chance.random() < 0.8 else "cb-99",
            on=one.paid_on + timedelta(days=chance.randrange(120)),
            reason="Ghi nhầm",
        )
