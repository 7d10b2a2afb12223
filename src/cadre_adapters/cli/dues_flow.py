"""What a store says of dues on their way up (dòng tiền trích nộp): a tree, money, remittances.

Which money is of a month, the option ``dues_passed_by`` of the law tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from cadre_adapters.cli.dues_sharing import by_month_received

if TYPE_CHECKING:
    from cadre.dues import Collected, Sharing
    from cadre.months import Month, MonthSet
    from cadre.records import Payment, Remittance
    from cadre.store import Store
    from cadre.tree import Tree, TreeOnDay

__all__ = ["Here"]


@frozen(kw_only=True)
class Here:
    """What a store says of an organisation, those below it, and the money of some months."""

    scope: str
    months: MonthSet
    day: date
    """Deeds up to this day count."""
    sharing: Sharing
    """What the shares follow from, and for which month money counts."""
    tree: Tree
    payments: Sequence[Payment]
    """Those that count for these months."""
    remittances: Sequence[Remittance]
    """Of these months, from organisations of the scope."""

    @classmethod
    def read(cls, store: Store, scope: str, months: MonthSet, day: date, sharing: Sharing) -> Here:
        """
        What was recorded up to a day.

        Raises:
            UnknownRecordError: There is no such organisation.
        """
        from cadre.records import Organisation, Payment, PaymentReversal, Remittance
        from cadre.tree import read_tree
        from cadre_adapters.cli.dues_books import standing_on

        store.get(Organisation, scope)
        tree = read_tree(store)
        here = cls(
            scope=scope,
            months=months,
            day=day,
            sharing=sharing,
            tree=tree,
            payments=(),
            remittances=(),
        )
        back = list(store.read(PaymentReversal, branch=here.units))
        if by_month_received(sharing):
            came = store.read(Payment, paid_on=_days(months), branch=here.units)
        else:
            came = store.read(Payment, months=months, branch=here.units)
        sent = [
            one
            for one in store.read(Remittance, origin=here.units)
            if one.months & months and one.remitted_on <= day
        ]
        return evolve(here, payments=standing_on(day, came, back), remittances=sent)

    def with_their_months(self, store: Store) -> Here:
        """With all the months that its remittances are of: one counts for its months together."""
        months = self.months
        for one in self.remittances:
            months |= one.months
        if months <= self.months:
            return self
        wider = Here.read(store, self.scope, months, self.day, self.sharing)
        return wider.with_their_months(store)

    @property
    def units(self) -> set[str]:
        """The organisation and everything below it on the first or last day of a month."""
        days = [day for month in self.months for day in (month.first_day, month.last_day)]
        trees = [self.tree.on(day) for day in days]
        below = {
            one for tree in trees if self.scope in tree.units for one in tree.below(self.scope)
        }
        return {self.scope} | below

    def collected(self) -> Iterator[Collected]:
        """What was collected in each month, by the tree of its last day."""
        from cadre.dues import Collected, month_counted
        from cadre.money import Dong

        sums: dict[Month, Counter[str]] = {month: Counter() for month in self.months}
        for one in self.payments:
            sums[month_counted(one, self.sharing.law)][one.branch] += int(one.amount)
        for month, received in sums.items():
            tree = _below(self.tree.on(month.last_day), self.scope)
            amounts = {
                unit: Dong(amount) for unit, amount in received.items() if unit in tree.units
            }
            yield Collected(month, amounts, tree, self.sharing)

    def about_left_out(self, lang: str) -> list[str]:
        """A sentence for each organisation with money that left before the end of a month."""
        from cadre.dues import month_counted

        places = {(one.branch, month_counted(one, self.sharing.law)) for one in self.payments}
        known = self.units
        left = {month: self._left(month, known) for month in {month for _, month in places}}
        gone = sorted({branch for branch, month in places if branch in left[month]})
        if lang == "vi":
            said = "Chưa tính tiền thu của {}: cuối tháng tổ chức này không còn ở đây."
        else:
            said = "The money of {} is left out: it was not here at the end of the month."
        return [said.format(unit) for unit in gone]

    def _left(self, month: Month, known: set[str]) -> set[str]:
        """Who left here within a month, or of those known is no more at the end of it."""
        first, last = (self.tree.on(day) for day in (month.first_day, month.last_day))
        left = set(_below(first, self.scope).units) - set(_below(last, self.scope).units)
        return left | (known - set(last.units))

    def superiors(self) -> set[str]:
        """
        The direct superiors of the organisation in these months; empty text at the top.

        Raises:
            RecordError: It is not in being at the end of one of them.
        """
        return {self.tree.on(month.last_day).parent(self.scope) or "" for month in self.months}


def _days(months: MonthSet) -> set[date]:
    """Every day of some months."""
    return {
        month.first_day + timedelta(days=number)
        for month in months
        for number in range(month.last_day.day)
    }


def _below(tree: TreeOnDay, scope: str) -> TreeOnDay:
    """The part of a tree from an organisation down; empty where it is not in being."""
    from cadre.tree import TreeOnDay

    if scope not in tree.units:
        return TreeOnDay.of(tree.day, ())
    below = tree.below(scope)
    units = (evolve(tree.units[scope], parent=None), *(tree.units[one] for one in below))
    return TreeOnDay.of(tree.day, units)
