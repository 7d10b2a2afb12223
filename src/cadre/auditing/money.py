"""The money that an audit reads of branches and units (tiền đã thu), where it is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TypeVar

from attrs import frozen

from cadre.dossiers import (
    BranchDossier,
    Takings,
    UnitDossier,
    takings,
    with_payments,
    with_takings,
)
from cadre.months import MonthSet
from cadre.ports import CondensesTakings
from cadre.store import Store

__all__ = ["Money"]

D = TypeVar("D", BranchDossier, UnitDossier)


@frozen
class Money:
    """What organisations took in of the dues of some months, and in these months, up to a day."""

    store: Store
    months: MonthSet
    as_of: date

    def put_into(self, dossiers: Mapping[str, D]) -> dict[str, D]:
        """The dossiers with the money that came in, for those who passed anything on."""
        return with_takings(self.store, dossiers, self._taken)

    def prove(self, dossiers: Mapping[str, D]) -> dict[str, D]:
        """The dossiers with the payments themselves."""
        return with_payments(self.store, dossiers, months=self.months, as_of=self.as_of)

    def _taken(self, organisations: Collection[str]) -> Mapping[str, Takings]:
        months, as_of = self.months, self.as_of
        if isinstance(self.store, CondensesTakings):
            return self.store.takings(organisations, months=months, as_of=as_of)
        return takings(self.store, organisations, months=months, as_of=as_of)
