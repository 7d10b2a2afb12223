"""What matters more (thứ tự ưu tiên): the wishes in their order, as one number to make small.

Filled places come first; then members who would have no work; then holders who keep their duty;
then skills; then posts; then even loads; then few duties each. A wish counts for more than all
wishes after it together can.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from cadre.proposals.reasons import Score

__all__ = ["Scale"]


@frozen
class Scale:
    """The price of one unit of each wish; ``few`` duties each has the price 1."""

    even: int
    posts: int
    skills: int
    kept: int
    first: int
    filled: int

    @classmethod
    def of(cls, scores: Sequence[Sequence[Score | None]], places: int, load: int) -> Scale:
        """
        The prices for so many *places* and these scores.

        Args:
            load: The greatest load that anybody carries already.
        """
        known = [one for row in scores for one in row if one is not None]
        even = places * (2 * places + 1) + 1
        posts = even * (places * (2 * (load + places) + 1) + 1)
        skills = posts * (places * max((one.posts for one in known), default=0) + 1)
        kept = skills * (places * max((one.skills for one in known), default=0) + 1)
        first = kept * (places + 1)
        return cls(even, posts, skills, kept, first, filled=first * (places + 1))

    def cost(self, score: Score | None) -> int | None:
        """What a pair costs: the less the better it fits; ``None`` where it must not be."""
        if score is None:
            return None
        return -(self.kept * score.kept + self.skills * score.skills + self.posts * score.posts)

    def opening(self, load: int, given: int) -> int:
        """What one duty more costs a member who carries *load* and was *given* so many."""
        # The steps of a square: it is cheapest to give where least is carried.
        costs = self.even * (2 * (load + given) + 1) + 2 * given + 1
        return costs - self.first if load + given == 0 else costs
