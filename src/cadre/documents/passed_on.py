"""Dues of some months on their way up (thu, trích giữ lại, nộp), as the report on dues asks.

An amount that cannot be told is ``None`` and never 0: a share is lacking, or a remittance of
several months whose parts follow from a share that is lacking.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from attrs import field, frozen

from cadre.dues import Collected, Flow, NeedsSetting, as_passed, planned
from cadre.law.levels import LEVELS
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, Remittance

__all__ = ["PassedOn", "Passing"]

_Place = tuple[str, Month]
"""An organisation in a month."""


class _Keeper(StrEnum):
    """In which line of the report it stands what an organisation keeps."""

    BRANCH = "branch"
    BASE = "base"
    ABOVE_BASE = "above_base"


@frozen(kw_only=True)
class PassedOn:
    """
    Dues of some months on their way up (thu, trích giữ lại, nộp), in whole đồng.

    ``None`` is an amount that cannot be told yet (chưa tính được); so is every sum that it is in.
    """

    collected: Dong = field(default=Dong(0), repr=False)
    """Thu từ chi bộ: from members, by the organisation and all below it; each đồng once."""
    by_branches: Dong | None = field(default=Dong(0), repr=False)
    """Chi bộ giữ lại."""
    by_base: Dong | None = field(default=Dong(0), repr=False)
    """Tổ chức cơ sở đảng giữ lại; sections (đảng bộ bộ phận) too, as they have no line."""
    above_base: Dong | None = field(default=Dong(0), repr=False)
    """Cấp trên cơ sở giữ lại."""
    passed: Dong | None = field(default=Dong(0), repr=False)
    """Nộp cấp trên: what the organisation itself passed on."""

    @property
    def kept(self) -> Dong | None:
        """Trích giữ lại: the sum of the three."""
        return _sum((self.by_branches, self.by_base, self.above_base))

    @property
    def placed(self) -> Dong | None:
        """Kept and passed on together."""
        return _sum((self.kept, self.passed))

    @property
    def gap(self) -> Dong | None:
        """Collected less kept less passed on: 0 when all money that is due up is passed on."""
        placed = self.placed
        return None if placed is None else Dong(self.collected - placed)

    @classmethod
    def sum_of(cls, parts: Iterable[PassedOn]) -> PassedOn:
        """Everything added up."""
        kept = tuple(parts)
        return cls(
            collected=Dong(sum(one.collected for one in kept)),
            by_branches=_sum(one.by_branches for one in kept),
            by_base=_sum(one.by_base for one in kept),
            above_base=_sum(one.above_base for one in kept),
            passed=_sum(one.passed for one in kept),
        )


@frozen
class Passing:
    """Money by month and what was passed on of it, to be asked about parts of a tree."""

    months: Mapping[Month, Collected]
    remittances: tuple[Remittance, ...]
    """Those that count: all their months are there."""
    flow: Flow
    needs: tuple[NeedsSetting, ...]
    """Shares that are lacking."""
    untold: frozenset[_Place]
    """Whose share of which month is lacking, or what came in of it."""
    unsettled: frozenset[str]
    """Remittances whose parts by month cannot be told, by id."""

    @classmethod
    def of(cls, months: Sequence[Collected], remittances: Sequence[Remittance]) -> Passing:
        """
        What the months and the remittances say together.

        Raises:
            RecordError: Two are of one month, or an amount is beyond 10¹⁵ đồng.
        """
        flow = as_passed(months, remittances)
        counting = tuple(one for one in remittances if one.id not in flow.unplaced)
        plan = planned(months)
        told = {(line.organisation, line.month) for line in plan.lines}
        known = {one.month: one for one in months}
        # The earliest months come first, up to what was planned of each, the rest is for the last.
        torn = [
            one
            for one in counting
            if any((one.origin, month) not in told for month in _parts(one, known)[:-1])
        ]
        untold = {(one.organisation, one.month) for one in flow.needs}
        untold |= {(one.destination, month) for one in torn for month in _parts(one, known)}
        needs = tuple(dict.fromkeys((*flow.needs, *(plan.needs if torn else ()))))
        ids = frozenset(one.id for one in torn)
        return cls(known, counting, flow, needs, frozenset(untold), ids)

    def at_or_below(self, organisation: str, month: Month) -> frozenset[str]:
        """An organisation and all below it at the end of a month; nobody where it is not there."""
        tree = self.months[month].tree
        if organisation not in tree.units:
            return frozenset()
        return frozenset((organisation, *tree.below(organisation)))

    def part(self, organisation: str, months: MonthSet) -> PassedOn:
        """The amounts of an organisation and all below it, of some months."""
        known = [month for month in months if month in self.months]
        units = {month: self.at_or_below(organisation, month) for month in known}
        gross = sum(
            int(amount)
            for month, here in units.items()
            for unit, amount in self.months[month].amounts.items()
            if unit in here
        )
        kept = self._kept(units)
        return PassedOn(
            collected=Dong(gross),
            by_branches=kept(_Keeper.BRANCH),
            by_base=kept(_Keeper.BASE),
            above_base=kept(_Keeper.ABOVE_BASE),
            passed=self._passed(organisation, months),
        )

    def _kept(self, units: Mapping[Month, Collection[str]]) -> Callable[[_Keeper], Dong | None]:
        lacking = {
            _keeper(unit, self.months[month])
            for unit, month in self.untold
            if unit in units.get(month, ())
        }
        sums: Counter[_Keeper] = Counter()
        for line in self.flow.lines:
            if line.organisation in units.get(line.month, ()):
                keeper = _keeper(line.organisation, self.months[line.month])
                sums[keeper] += int(line.shares.kept)
        return lambda keeper: None if keeper in lacking else Dong(sums[keeper])

    def _passed(self, organisation: str, months: MonthSet) -> Dong | None:
        """What was passed on is known; its parts by month may not be."""
        own = [one for one in self.remittances if one.origin == organisation]
        own = [one for one in own if one.months & months]
        if all(one.months <= months for one in own):
            return Dong(sum(one.amount for one in own))
        needed = {month for one in own for month in _parts(one, self.months) if month in months}
        lines = [line for line in self.flow.of(organisation, months).lines if line.month in needed]
        if len(lines) < len(needed) or any(one.id in self.unsettled for one in own):
            return None
        return Dong(sum(line.passed for line in lines))


def _parts(one: Remittance, known: Mapping[Month, Collected]) -> list[Month]:
    """The months that a remittance counts for."""
    return [month for month in one.months if one.origin in known[month].tree.units]


def _sum(amounts: Iterable[Dong | None]) -> Dong | None:
    """The sum; what cannot be told makes it so, too."""
    total = 0
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return Dong(total)


def _keeper(organisation: str, here: Collected) -> _Keeper:
    level = here.tree.level(organisation)
    if level is Level.BRANCH:
        return _Keeper.BRANCH
    if level in (Level.SECTION, Level.BASE_BRANCH, Level.BASE):
        return _Keeper.BASE
    if level is Level.COMMUNE:
        levels = here.sharing.law[LEVELS].find(here.month.first_day)
        own_level = levels is not None and Level.COMMUNE in levels.value
        return _Keeper.ABOVE_BASE if own_level else _Keeper.BASE
    return _Keeper.ABOVE_BASE
