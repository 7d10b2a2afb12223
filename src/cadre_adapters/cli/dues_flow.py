"""What a store says of dues on their way up (dòng tiền trích nộp): a tree, money, remittances."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click
from attrs import evolve, frozen

if TYPE_CHECKING:
    from cadre.dues import AgreedShare, Collected, Sharing
    from cadre.law.dues_shares import Keeper
    from cadre.months import Month, MonthSet
    from cadre.records import Payment, Remittance
    from cadre.store import Store
    from cadre.tree import Tree, TreeOnDay

__all__ = ["Here", "sharing_options"]

F = TypeVar("F", bound=Callable[..., Any])


def _keepers(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> dict[str, Keeper]:
    """The callback of ``--keeper UNIT=KIND``."""
    from cadre.law.dues_shares import Keeper

    found = {}
    for value in values:
        unit, _, kind = value.rpartition("=")
        if not unit or kind not in tuple(Keeper):
            known = ", ".join(Keeper)
            raise click.BadParameter(f"{value} (UNIT=KIND: {known})", ctx, param)
        found[unit] = Keeper(kind)
    return found


def _agreed(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> dict[str, AgreedShare]:
    """
    The callback of ``--share UNIT=PERCENT=PAPER``.

    Raises:
        RecordError: It is not from 0 to 100, or no paper is cited.
    """
    from cadre.dues import AgreedShare

    found = {}
    for value in values:
        unit, _, rest = value.partition("=")
        percent, _, paper = rest.partition("=")
        if not unit or not paper or not (percent.isascii() and percent.isdecimal()):
            raise click.BadParameter(f"{value} (UNIT=PERCENT=PAPER)", ctx, param)
        # More than three digits are no percentage, however many more.
        found[unit] = AgreedShare(int(percent[:4]), paper)
    return found


def sharing_options(command: F) -> F:
    """Add what shares follow from beside the law: kinds of organisations, and decisions."""
    command = click.option(
        "--share",
        "agreed",
        multiple=True,
        callback=_agreed,
        metavar="UNIT=PERCENT=PAPER",
        help="Tỷ lệ giữ lại theo quyết định. / A share that a decision sets.",
    )(command)
    return click.option(
        "--keeper",
        "keepers",
        multiple=True,
        callback=_keepers,
        metavar="UNIT=KIND",
        help="Loại tổ chức, ví dụ cb-1=village_branch. / What kind an organisation is.",
    )(command)


@frozen(kw_only=True)
class Here:
    """What a store says of an organisation, those below it, and the money of some months."""

    scope: str
    months: MonthSet
    day: date
    """Deeds up to this day count."""
    tree: Tree
    payments: Sequence[Payment]
    remittances: Sequence[Remittance]
    """Of these months, from organisations of the scope."""

    @classmethod
    def read(cls, store: Store, scope: str, months: MonthSet, day: date) -> Here:
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
        here = cls(scope=scope, months=months, day=day, tree=tree, payments=(), remittances=())
        back = list(store.read(PaymentReversal, branch=here.units))
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
        return Here.read(store, self.scope, months, self.day).with_their_months(store)

    @property
    def units(self) -> set[str]:
        """The organisation and everything below it on the first or last day of a month."""
        days = [day for month in self.months for day in (month.first_day, month.last_day)]
        trees = [self.tree.on(day) for day in days]
        below = {
            one for tree in trees if self.scope in tree.units for one in tree.below(self.scope)
        }
        return {self.scope} | below

    def collected(self, sharing: Sharing) -> Iterator[Collected]:
        """What was collected of the dues of each month, by the tree of its last day."""
        from cadre.dues import Collected
        from cadre.money import Dong

        sums: dict[Month, Counter[str]] = {month: Counter() for month in self.months}
        for one in self.payments:
            sums[one.month][one.branch] += int(one.amount)
        for month, received in sums.items():
            tree = _below(self.tree.on(month.last_day), self.scope)
            amounts = {
                unit: Dong(amount) for unit, amount in received.items() if unit in tree.units
            }
            yield Collected(month, amounts, tree, sharing)

    def about_left_out(self, lang: str) -> list[str]:
        """A sentence for each organisation with money that left before the end of a month."""
        left = {month: self._left_in(month) for month in {one.month for one in self.payments}}
        gone = sorted({one.branch for one in self.payments if one.branch in left[one.month]})
        if lang == "vi":
            said = "Chưa tính tiền thu của {}: cuối tháng tổ chức này không còn ở đây."
        else:
            said = "The money of {} is left out: it was not here at the end of the month."
        return [said.format(unit) for unit in gone]

    def _left_in(self, month: Month) -> set[str]:
        """The organisations that were here on the first day of a month and not on its last."""
        first, last = (
            set(_below(self.tree.on(day), self.scope).units)
            for day in (month.first_day, month.last_day)
        )
        return first - last

    def superiors(self) -> set[str]:
        """
        The direct superiors of the organisation in these months; empty text at the top.

        Raises:
            RecordError: It is not in being at the end of one of them.
        """
        return {self.tree.on(month.last_day).parent(self.scope) or "" for month in self.months}


def _below(tree: TreeOnDay, scope: str) -> TreeOnDay:
    """The part of a tree from an organisation down; empty where it is not in being."""
    from cadre.tree import TreeOnDay

    if scope not in tree.units:
        return TreeOnDay.of(tree.day, ())
    below = tree.below(scope)
    units = (evolve(tree.units[scope], parent=None), *(tree.units[one] for one in below))
    return TreeOnDay.of(tree.day, units)
