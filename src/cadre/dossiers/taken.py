"""Money taken in of the dues, summed up (đảng phí đã thu): by the month it is for, and it came in.

Free of law: what of it goes up, and by when, is for the rules to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from cadre.months import Month
from cadre.records import Payment

__all__ = ["Taken", "Takings", "taken_in"]


@frozen
class Taken:
    """Several payments in one sum (đã thu), in whole đồng; it may go beyond what ``Dong`` takes."""

    amount: int = field(repr=False)
    payments: int
    """How many they are."""


Takings = Mapping[Month, Mapping[Month, Taken]]
"""By the month that dues are for, what came in, by the month in which it did."""


def taken_in(payments: Iterable[Payment]) -> dict[Month, dict[Month, Taken]]:
    """Payments of one organisation summed up."""
    sums: dict[tuple[Month, Month], list[int]] = defaultdict(list)
    for one in payments:
        sums[one.month, Month.of(one.paid_on)].append(one.amount)
    found: dict[Month, dict[Month, Taken]] = {}
    for (month, came_in), amounts in sorted(sums.items()):
        found.setdefault(month, {})[came_in] = Taken(sum(amounts), len(amounts))
    return found
