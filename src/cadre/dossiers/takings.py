"""The money in dossiers of branches and units (tiền đã thu, đã nhận): from members, from below.

Read only for those who passed anything on: whoever records no remittance is asked for no money.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import TypeVar

from attrs import evolve

from cadre.dossiers.branch import BranchDossier, UnitDossier
from cadre.dossiers.building import Reader
from cadre.dossiers.taken import Takings, taken_in
from cadre.months import Month, MonthSet
from cadre.records import Payment, PaymentReversal, Remittance

__all__ = ["standing_payments", "takings", "with_payments", "with_takings"]

D = TypeVar("D", BranchDossier, UnitDossier)


def takings(
    reader: Reader, organisations: Collection[str], *, months: MonthSet, as_of: date
) -> dict[str, Takings]:
    """
    By id, what organisations took in: the meaning of every store's ``takings``.

    Args:
        organisations: Whose books the payments stand in; one without any is left out.
        months: Only dues of these months, and what came in in them whatever it is for.
        as_of: Payments up to and including this day; those reversed by then are none.
    """
    found = standing_payments(reader, organisations, months=months, as_of=as_of)
    return {id: taken_in(payments) for id, payments in found.items()}


def standing_payments(
    reader: Reader, organisations: Collection[str], *, months: MonthSet, as_of: date
) -> dict[str, list[Payment]]:
    """By id, the payments behind ``takings``, in order of id."""
    ids = frozenset(organisations)
    gone = {one.payment for one in reader.read(PaymentReversal, branch=ids) if one.on <= as_of}
    found: dict[str, list[Payment]] = defaultdict(list)
    for one in reader.read(Payment, branch=ids):
        wanted = one.month in months or Month.of(one.paid_on) in months
        if wanted and one.paid_on <= as_of and one.id not in gone:
            found[one.branch].append(one)
    return dict(found)


def with_takings(
    reader: Reader,
    dossiers: Mapping[str, D],
    taken: Callable[[Collection[str]], Mapping[str, Takings]],
) -> dict[str, D]:
    """
    Dossiers with the money that came in, for those who passed anything on.

    Args:
        dossiers: With what they passed on.
        taken: What those who passed anything on took in, by id; called where there are any.
    """
    kept = frozenset(id for id, one in dossiers.items() if one.remittances)
    if not kept:
        return dict(dossiers)
    received: dict[str, list[Remittance]] = defaultdict(list)
    for one in reader.read(Remittance, destination=kept):
        received[one.destination].append(one)
    sums = taken(kept)
    changed = {
        id: evolve(dossiers[id], received=tuple(received[id]), collected=sums.get(id, {}))
        for id in kept
    }
    return {id: changed.get(id, one) for id, one in dossiers.items()}


def with_payments(
    reader: Reader, dossiers: Mapping[str, D], *, months: MonthSet, as_of: date
) -> dict[str, D]:
    """Dossiers with the payments themselves, and what they sum up to."""
    if not dossiers:
        return {}
    found = standing_payments(reader, dossiers, months=months, as_of=as_of)
    return {
        id: evolve(
            one,
            payments=tuple(found.get(id, ())),
            collected=taken_in(found.get(id, ())),
        )
        for id, one in dossiers.items()
    }
