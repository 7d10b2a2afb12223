"""Making a proposal (lập đề xuất phân công): the right person for the right work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property

from attrs import frozen

from cadre.errors import RecordError
from cadre.proposals.duties import DutyToFill
from cadre.proposals.fitting import Need, Offer, barred, objections, score, shared
from cadre.proposals.levelling import level
from cadre.proposals.matching import place
from cadre.proposals.people import Candidate
from cadre.proposals.proposal import (
    Given,
    Proposal,
    Released,
    Unfilled,
    Unplaced,
    at_limit,
    each_once,
)
from cadre.proposals.reasons import Reason, Score, Why
from cadre.proposals.weighing import Scale

__all__ = ["propose"]


def propose(*, candidates: Iterable[Candidate], duties: Iterable[DutyToFill], on: date) -> Proposal:
    """
    Propose who should hold which duty (gợi ý phân công công tác).

    No other proposal fills more places. Among those that fill as many, none leaves fewer members
    in activity without work; then none lets more holders keep a duty that still fits them; then
    none matches more skills, and then more posts. Then loads are as even as any move of one duty
    or exchange of two can make them. What is still equal is settled by id: the same input, in any
    order, gives the same proposal. No candidates or no duties is no error.

    Args:
        candidates: Members who may be given work, each once.
        duties: Duties to fill, each once.
        on: The day the proposal is made for; it decides who is barred.

    Raises:
        RecordError: An id comes twice, or something is not of its kind.
    """
    people, work = tuple(candidates), tuple(duties)
    _check_kinds(people, work, on)
    each_once([one.member for one in people], "propose.candidates")
    each_once([one.id for one in work], "propose.duties")
    people = tuple(sorted(people, key=lambda one: one.member))
    work = tuple(sorted(work, key=lambda one: one.id))
    return _proposal(people, work, on)


def _check_kinds(people: tuple[object, ...], work: tuple[object, ...], on: object) -> None:
    if not isinstance(on, date) or isinstance(on, datetime):
        raise RecordError("CADRE-RE-01", path="propose.on", expected="a date without a time")
    if not all(isinstance(one, Candidate) for one in people):
        raise RecordError("CADRE-RE-01", path="propose.candidates", expected="Candidate")
    if not all(isinstance(one, DutyToFill) for one in work):
        raise RecordError("CADRE-RE-01", path="propose.duties", expected="DutyToFill")


def _proposal(people: tuple[Candidate, ...], work: tuple[DutyToFill, ...], on: date) -> Proposal:
    out = {one.member: reasons for one in people if (reasons := barred(one, on))}
    active = tuple(one for one in people if one.member not in out)
    table = _Table(tuple(Offer.of(one) for one in active), tuple(Need.of(one) for one in work))
    answer = _Answer(table, tuple(frozenset(own) for own in _placed(table)), out)
    return Proposal(
        on=on,
        candidates=people,
        duties=work,
        given=tuple(answer.given()),
        unfilled=tuple(answer.unfilled()),
        without_work=tuple(answer.without_work()),
        barred=tuple(Unplaced(member, reasons) for member, reasons in out.items()),
        released=tuple(answer.released()),
    )


@frozen(slots=False)
class _Table:
    """Members in activity and duties, each by number, and how well every pair fits."""

    offers: tuple[Offer, ...]
    needs: tuple[Need, ...]

    @cached_property
    def scores(self) -> list[list[Score | None]]:
        """By duty, then by member; ``None`` where something stands in the way."""
        return [
            [None if objections(offer, need) else score(offer, need) for offer in self.offers]
            for need in self.needs
        ]

    @cached_property
    def room(self) -> list[int]:
        """How many duties each member can take."""
        many = len(self.needs)
        people = [offer.candidate for offer in self.offers]
        return [many if one.most is None else max(0, one.most - one.load) for one in people]

    def may(self, duty: int) -> list[int]:
        """The members who may hold a duty, full or not."""
        return [member for member, one in enumerate(self.scores[duty]) if one is not None]


def _placed(table: _Table) -> list[set[int]]:
    loads = [offer.candidate.load for offer in table.offers]
    weights = [need.duty.weight for need in table.needs]
    places = [min(need.duty.holders, len(table.may(duty))) for duty, need in enumerate(table.needs)]
    scale = Scale.of(table.scores, sum(places), max(loads, default=0))
    costs = [[scale.cost(one) for one in row] for row in table.scores]
    held = place(
        costs, places, table.room, lambda one, given: scale.opening(loads[one], given), scale.filled
    )
    level(held, costs, weights, loads, table.room)
    return held


@frozen
class _Answer:
    """The placing, read as lists with reasons."""

    table: _Table
    held: Sequence[frozenset[int]]
    out: dict[str, tuple[Reason, ...]]

    def given(self) -> Iterator[Given]:
        for duty, need in enumerate(self.table.needs):
            for member, own in enumerate(self.held):
                one = self.table.scores[duty][member]
                if duty in own and one is not None:
                    name = self.table.offers[member].candidate.member
                    yield Given(name, need.duty, tuple(self._for(duty, member, one)), one)

    def _for(self, duty: int, member: int, score: Score) -> Iterator[Reason]:
        offer, need = self.table.offers[member], self.table.needs[duty]
        if score.kept:
            yield Reason(Why.KEPT)
        if words := shared(need.skills, offer.skills):
            yield Reason(Why.SKILLS, words=words)
        if words := tuple(need.skills[key] for key in need.skills if key not in offer.skills):
            yield Reason(Why.LACKS_SKILLS, words=words)
        if words := shared(need.posts, offer.posts):
            yield Reason(Why.POSTS, words=words)
        if not offer.candidate.load and len(self.held[member]) == 1:
            yield Reason(Why.FIRST_WORK)
        if self.table.may(duty) == [member]:
            yield Reason(Why.ONLY_ONE)
        weights = (self.table.needs[one].duty.weight for one in self.held[member])
        yield Reason(Why.LOAD, count=offer.candidate.load + sum(weights))

    def unfilled(self) -> Iterator[Unfilled]:
        for duty, need in enumerate(self.table.needs):
            lacking = need.duty.holders - sum(duty in own for own in self.held)
            if lacking:
                yield Unfilled(need.duty, lacking, self._open(duty), tuple(self._kept_from(need)))

    def _open(self, duty: int) -> Reason:
        may = self.table.may(duty)
        if not may:
            return Reason(Why.NOBODY_MAY)
        if all(duty in self.held[member] for member in may):
            return Reason(Why.TOO_FEW_MAY, count=len(may))
        return Reason(Why.ALL_FULL)

    def _kept_from(self, need: Need) -> Iterator[Unplaced]:
        for offer in self.table.offers:
            if reasons := objections(offer, need):
                yield Unplaced(offer.candidate.member, reasons)

    def without_work(self) -> Iterator[Unplaced]:
        for member, offer in enumerate(self.table.offers):
            if self.held[member] or offer.candidate.load:
                continue
            reasons = at_limit(offer.candidate)
            if not reasons:
                some = any(row[member] is not None for row in self.table.scores)
                reasons = (Reason(Why.NOTHING_LEFT if some else Why.NOTHING_FITS),)
            yield Unplaced(offer.candidate.member, reasons)

    def released(self) -> Iterator[Released]:
        places = {offer.candidate.member: n for n, offer in enumerate(self.table.offers)}
        for duty, need in enumerate(self.table.needs):
            for member in sorted(need.duty.held_by):
                place = places.get(member)
                if place is None:
                    reasons = self.out.get(member, (Reason(Why.NOT_A_CANDIDATE),))
                    yield Released(member, need.duty, reasons)
                elif duty not in self.held[place]:
                    yield Released(member, need.duty, self._against(duty, place))

    def _against(self, duty: int, member: int) -> tuple[Reason, ...]:
        offer, need = self.table.offers[member], self.table.needs[duty]
        reasons = at_limit(offer.candidate) + objections(offer, need)
        if need.posts and not shared(need.posts, offer.posts):
            reasons += (Reason(Why.POST_LEFT, words=tuple(need.posts.values())),)
        return reasons or (Reason(Why.TO_OTHERS),)
