"""Placing duties with members by chains of exchange (đổi chỗ theo chuỗi), cheapest chain first.

A duty goes to a member who has room; or to one who hands another duty on, and so forth until
somebody has room. Each place takes the cheapest chain there is, so that in the end no exchange
whatever, however long, would make the whole cheaper. Places that nobody can take go to *nobody*,
the dearest holder of all, who has room without end: duties that stay open are chosen by the same
rule. (Successive shortest paths; the work is bounded by places × places × members.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush

__all__ = ["Costs", "place"]

Costs = Sequence[Sequence[int | None]]
"""By duty, then by member: what the pair costs; ``None`` where it must not be."""
Step = tuple[int, int]
"""A duty, and the other one of the two members between whom it changes hands."""

NEW = -1
"""Where a duty comes from that nobody held so far."""


def place(
    costs: Costs,
    places: Sequence[int],
    room: Sequence[int],
    opening: Callable[[int, int], int],
    unfilled: int,
) -> list[set[int]]:
    """
    The cheapest holders of all places, by member the numbers of the duties held.

    Args:
        costs: What each pair costs.
        places: How many members each duty takes, at most as many as may hold it.
        room: How many duties each member can take.
        opening: What one duty more costs a member who was given so many; never falling.
        unfilled: What a place without a holder costs.
    """
    exchange = _Exchange(costs, room, opening, unfilled)
    # Duties that few may hold come first: later ones then need shorter chains.
    scarce = sorted(range(len(places)), key=lambda duty: (len(exchange.able[duty]), duty))
    for duty in scarce:
        for _ in range(places[duty]):
            exchange.take_in(duty)
    return [set(own) for own in exchange.held[: exchange.nobody]]


class _Exchange:
    """Who holds what so far; ``toll`` keeps every step of a chain at a price of 0 or more."""

    def __init__(
        self, costs: Costs, room: Sequence[int], opening: Callable[[int, int], int], unfilled: int
    ) -> None:
        self.nobody = len(room)
        self.able = [
            {member: cost for member, cost in enumerate(row) if cost is not None} for row in costs
        ]
        for own in self.able:
            own[self.nobody] = unfilled
        self.room = room
        self.opening = opening
        self.held: list[dict[int, int]] = [{} for _ in range(self.nobody + 1)]
        self.toll = [0] * (self.nobody + 1)
        self.end_toll = min([0, *(opening(member, 0) for member in range(self.nobody))])

    def take_in(self, duty: int) -> None:
        """Give a place of the duty to somebody by the cheapest chain."""
        steps, last = self._cheapest_chain(duty)
        while last != NEW:
            received, giver = steps[last]
            self.held[last][received] = self.held[last].get(received, 0) + 1
            if giver != NEW:
                self._hand_on(giver, received)
            last = giver

    def _hand_on(self, giver: int, duty: int) -> None:
        self.held[giver][duty] -= 1
        if not self.held[giver][duty]:
            del self.held[giver][duty]

    def _cheapest_chain(self, duty: int) -> tuple[dict[int, Step], int]:
        """From whom each member reached gets which duty, and with whom the chain ends."""
        price = {
            member: cost - self.toll[member]
            for member, cost in self.able[duty].items()
            if self._may_get(duty, member)
        }
        steps: dict[int, Step] = dict.fromkeys(price, (duty, NEW))
        heap = [(cost, member) for member, cost in price.items()]
        heapify(heap)
        done: set[int] = set()
        # Nobody has room without end, so there is always this chain.
        best, last = price[self.nobody] + self._end_price(self.nobody), self.nobody
        while heap and heap[0][0] < best:
            cost, member = heappop(heap)
            if member in done:
                continue
            done.add(member)
            if self._has_room(member) and cost + self._end_price(member) < best:
                best, last = cost + self._end_price(member), member
            for step, dearer in self._hand_outs(member, done):
                other = step[1]
                if other not in price or cost + dearer < price[other]:
                    price[other] = cost + dearer
                    steps[other] = (step[0], member)
                    heappush(heap, (price[other], other))
        for member in done:
            self.toll[member] += price[member] - best
        return steps, last

    def _hand_outs(self, giver: int, done: set[int]) -> Iterator[tuple[Step, int]]:
        """Each duty held with each member who might take it over, and the toll of that step."""
        for duty in self.held[giver]:
            able = self.able[duty]
            saved = self.toll[giver] - able[giver]
            for member, cost in able.items():
                if member not in done and self._may_get(duty, member):
                    yield (duty, member), cost + saved - self.toll[member]

    def _may_get(self, duty: int, member: int) -> bool:
        return member == self.nobody or duty not in self.held[member]

    def _has_room(self, member: int) -> bool:
        return member == self.nobody or len(self.held[member]) < self.room[member]

    def _end_price(self, member: int) -> int:
        """What it costs that a chain ends with this member."""
        own = 0 if member == self.nobody else self.opening(member, len(self.held[member]))
        return own + self.toll[member] - self.end_toll
