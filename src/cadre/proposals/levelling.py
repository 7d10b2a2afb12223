"""Levelling (cân đối khối lượng): moves and exchanges of two until loads are as even as they get.

Only for duties of unequal weight; where all weigh the same the placing is even already.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from attrs import define

from cadre.proposals.matching import Costs

__all__ = ["level"]


def level(
    held: list[set[int]],
    costs: Costs,
    weights: Sequence[int],
    loads: Sequence[int],
    room: Sequence[int],
) -> None:
    """
    Change *held* until no move of one duty and no exchange of two lowers the greater load of two.

    Nothing else gets worse: what the pairs cost, and who has work at all. The sum of the squared
    loads falls with each change, so it ends.
    """
    total = [load + sum(weights[d] for d in own) for load, own in zip(loads, held, strict=True)]
    levelling = _Levelling(held, costs, weights, room, total)
    while levelling.lowered_something():
        pass


@define
class _Levelling:
    """Who holds what, and what each carries in all."""

    held: list[set[int]]
    costs: Costs
    weights: Sequence[int]
    room: Sequence[int]
    total: list[int]

    def lowered_something(self) -> bool:
        """One round over all pairs, from whoever carries most to whoever carries least."""
        order = sorted(range(len(self.held)), key=lambda one: (-self.total[one], one))
        changed = False
        for high, low in product(order, reversed(order)):
            while self.total[low] < self.total[high] and self._lowered(high, low):
                changed = True
        return changed

    def _lowered(self, high: int, low: int) -> bool:
        return self._moved(high, low) or self._exchanged(high, low)

    def _moved(self, high: int, low: int) -> bool:
        # Nobody loses the only work there is: who has no more carries no more than it weighs.
        if len(self.held[low]) >= self.room[low]:
            return False
        for duty in sorted(self.held[high] - self.held[low]):
            lighter = 0 < self.weights[duty] < self.total[high] - self.total[low]
            if lighter and self._no_dearer((duty, high, low)):
                self._hand_over(duty, high, low)
                return True
        return False

    def _exchanged(self, high: int, low: int) -> bool:
        gap = self.total[high] - self.total[low]
        mine = sorted(self.held[high] - self.held[low])
        theirs = sorted(self.held[low] - self.held[high])
        for heavy, light in product(mine, theirs):
            lighter = 0 < self.weights[heavy] - self.weights[light] < gap
            if lighter and self._no_dearer((heavy, high, low), (light, low, high)):
                self._hand_over(heavy, high, low)
                self._hand_over(light, low, high)
                return True
        return False

    def _no_dearer(self, *changes: tuple[int, int, int]) -> bool:
        """Whether the duties fit their takers, in all, as well as their givers."""
        extra = 0
        for duty, giver, taker in changes:
            before, after = self.costs[duty][giver], self.costs[duty][taker]
            if before is None or after is None:
                return False
            extra += after - before
        return extra <= 0

    def _hand_over(self, duty: int, giver: int, taker: int) -> None:
        self.held[giver].remove(duty)
        self.held[taker].add(duty)
        self.total[giver] -= self.weights[duty]
        self.total[taker] += self.weights[duty]
