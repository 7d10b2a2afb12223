"""Dues that came in and what was passed on of them (đã thu, đã nộp), in months taken together.

The months are those for which money counts by the option ``dues_passed_by``. A remittance may be
of several months; then these months are judged together. What lies in part outside the years of the
audit is not judged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from attrs import frozen

from cadre.dossiers import BranchDossier, UnitDossier
from cadre.dues.month_counted import counts_for
from cadre.dues.share_needs import NeedsSetting
from cadre.dues.shares import ShareRule
from cadre.law.base import Law
from cadre.law.options import REMITTANCE_GRACE_DAYS, DuesRemainder
from cadre.money import LARGEST, Dong
from cadre.months import Month, MonthSet
from cadre.records import Remittance
from cadre.rules.base import Window

__all__ = [
    "Owed",
    "Payer",
    "Receipt",
    "ShareOf",
    "Together",
    "late",
    "late_from",
    "owed",
    "received",
    "sent",
    "together",
]

Payer = BranchDossier | UnitDossier
ShareOf = Callable[[Month], ShareRule | NeedsSetting]
"""The share of one organisation by month, or what would have to be stated first."""


@frozen
class Receipt:
    """Money that came in: payments that count alike in one sum, or a remittance from below."""

    months: MonthSet
    """The months it counts for."""
    late_on: date
    """The first day on which its share counts as not passed on."""
    amount: int
    count: int
    """How many records it stands for."""
    remittance: Remittance | None = None


@frozen
class Together:
    """Months that no remittance reaches across, what came in of them, and what was passed on."""

    months: MonthSet
    receipts: tuple[Receipt, ...]
    sent: tuple[Remittance, ...]

    @property
    def passed(self) -> int:
        """What was passed on, in đồng."""
        return sum(one.amount for one in self.sent)

    @property
    def parts(self) -> int:
        """In how many parts the share may have been worked out: months, and remittances."""
        months = {month for one in self.receipts for month in one.months}
        return len(months) + len(self.sent) - 1


def late_from(law: Law, came_in: Month, months: MonthSet) -> date:
    """The first day on which money that came in for some months counts as not passed on."""
    end = max(came_in, months.last).last_day
    return end + timedelta(days=law.choice(REMITTANCE_GRACE_DAYS) + 1)


def sent(payer: Payer, window: Window) -> list[Remittance]:
    """What it passed on up to the day of the audit, in order of day."""
    found = [one for one in payer.remittances if one.remitted_on <= window.as_of]
    return sorted(found, key=lambda one: (one.remitted_on, one.id))


def received(payer: Payer, law: Law, window: Window) -> list[Receipt]:
    """What came in up to the day of the audit, as far as it was read."""
    found = [
        Receipt(
            one.months,
            late_from(law, Month.of(one.remitted_on), one.months),
            one.amount,
            1,
            one,
        )
        for one in payer.received
        if one.remitted_on <= window.as_of
    ]
    for month, by_month in payer.collected.items():
        for came_in, taken in by_month.items():
            if came_in <= Month.of(window.as_of):
                months = MonthSet([counts_for(month, came_in, law)])
                late_on = late_from(law, came_in, months)
                found.append(Receipt(months, late_on, taken.amount, taken.payments))
    return found


def late(receipts: Iterable[Receipt], window: Window) -> list[Receipt]:
    """Of these, what should have gone up by the day of the audit."""
    return [one for one in receipts if one.late_on <= window.as_of]


def together(
    receipts: Iterable[Receipt], passed: Iterable[Remittance], window: Window
) -> Iterator[Together]:
    """Receipts and remittances by the months they share, in order of time, within the years."""
    came, gone = list(receipts), list(passed)
    groups: list[MonthSet] = []
    for months in dict.fromkeys([*(one.months for one in came), *(one.months for one in gone)]):
        touched = [group for group in groups if group & months]
        groups = [group for group in groups if group not in touched]
        groups.append(MonthSet(month for group in (*touched, months) for month in group))
    by_month = {month: group for group in groups for month in group}
    receipts_of: dict[MonthSet, list[Receipt]] = {group: [] for group in groups}
    sent_of: dict[MonthSet, list[Remittance]] = {group: [] for group in groups}
    for receipt in came:
        receipts_of[by_month[receipt.months.first]].append(receipt)
    for one in gone:
        sent_of[by_month[one.months.first]].append(one)
    for group in sorted(groups, key=lambda group: group.first):
        if group.first.year == group.last.year and group.first.year in window.years:
            yield Together(group, tuple(receipts_of[group]), tuple(sent_of[group]))


@frozen
class Owed:
    """What goes up: at least and at most so much, as each part may have been rounded by itself."""

    least: int
    most: int
    rules: tuple[ShareRule, ...]


def owed(receipts: Iterable[Receipt], parts: int, share: ShareOf) -> Owed | None:
    """
    What goes up of receipts; ``None`` where a share is not known.

    Args:
        receipts: Each of months with one share, or nothing can be told.
        parts: In how many parts they may have been worked out and rounded.
        share: The share of a month.
    """
    sums: dict[int, int] = {}
    rules: dict[int, ShareRule] = {}
    used: dict[Month, ShareRule] = {}
    for one in receipts:
        found = [share(month) for month in one.months]
        known = [rule for rule in found if isinstance(rule, ShareRule)]
        percents = {rule.percent for rule in known}
        if len(known) < len(found) or len(percents) != 1:
            return None
        percent = percents.pop()
        sums[percent] = sums.get(percent, 0) + one.amount
        rules.setdefault(percent, known[0])
        used.update((rule.month, rule) for rule in known)
    if max(sums.values(), default=0) > LARGEST:
        return None
    up = sum(rules[percent].split(Dong(amount)).up for percent, amount in sums.items())
    odd = max(0, parts - 1)
    upward = all(rule.remainder is DuesRemainder.UP for rule in rules.values())
    least, most = (up, up + odd) if upward else (up - odd, up)
    return Owed(least, most, tuple(used[month] for month in sorted(used)))
