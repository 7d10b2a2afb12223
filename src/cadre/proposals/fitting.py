"""Who may hold which duty, and how well it fits (sự phù hợp giữa người và việc)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from attrs import frozen

from cadre.names import spelling_key
from cadre.proposals.duties import DutyToFill
from cadre.proposals.people import Candidate
from cadre.proposals.reasons import Reason, Score, Why

__all__ = ["Need", "Offer", "barred", "objections", "score", "shared"]

Words = Mapping[str, str]
"""The word as it was given, by the key it is compared by."""


@frozen
class Offer:
    """A candidate with the words that duties are compared to."""

    candidate: Candidate
    skills: Words
    posts: Words
    cannot: Words

    @classmethod
    def of(cls, one: Candidate) -> Offer:
        """The offer of a candidate."""
        return cls(one, _keyed(one.skills), _keyed(one.posts), _keyed(one.cannot))


@frozen
class Need:
    """A duty with the words that candidates are compared to."""

    duty: DutyToFill
    skills: Words
    posts: Words
    asks: Words

    @classmethod
    def of(cls, one: DutyToFill) -> Need:
        """The need of a duty."""
        return cls(one, _keyed(one.skills), _keyed(one.posts), _keyed(one.asks))


def _keyed(words: Iterable[str]) -> Words:
    return {spelling_key(word): word for word in sorted(words)}


def shared(wanted: Words, offered: Collection[str]) -> tuple[str, ...]:
    """The words wanted that are offered, as the duty spells them."""
    return tuple(word for key, word in wanted.items() if key in offered)


def barred(candidate: Candidate, on: date) -> tuple[Reason, ...]:
    """What keeps a candidate from any work on the day."""
    return tuple(Reason(Why(bar.kind.value), until=bar.until) for bar in candidate.bars_on(on))


def objections(offer: Offer, need: Need) -> tuple[Reason, ...]:
    """What speaks against this duty for this candidate, whatever else either carries."""
    reasons = []
    if need.duty.id in offer.candidate.not_with:
        reasons.append(Reason(Why.CONFLICT))
    if words := shared(need.asks, offer.cannot):
        reasons.append(Reason(Why.CANNOT, words=words))
    return tuple(reasons)


def score(offer: Offer, need: Need) -> Score:
    """How well the duty fits the candidate."""
    posts = len(need.posts.keys() & offer.posts.keys())
    # Who moved on from the post a duty goes with does not keep the duty by right.
    kept = offer.candidate.member in need.duty.held_by and (posts > 0 or not need.posts)
    return Score(kept, len(need.skills.keys() & offer.skills.keys()), posts)
