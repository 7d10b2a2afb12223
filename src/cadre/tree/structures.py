"""Reports across a change of structure: the old and the new side by side."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from attrs import frozen

from cadre.records import Level, Membership, Standing
from cadre.tree.rollup import RollUp, roll_up
from cadre.tree.tree import Tree

__all__ = ["BothStructures", "both_structures"]


# 294-QĐ/TW, in force on 1 July 2025 (known from secondary sources): no level of districts.
LAST_OF_OLD = date(2025, 6, 30)
FIRST_OF_NEW = date(2025, 7, 1)


@frozen
class BothStructures:
    """
    Members in the old and in the new structure (đối chiếu trước và sau sắp xếp).

    Each set holds member ids with an official place. ``astray`` still belong, by their records,
    to a unit that is no longer in being: their membership was forgotten in the reorganisation.
    """

    before: RollUp
    after: RollUp
    joined: frozenset[str]
    """In the tree after, and not before."""
    left: frozenset[str]
    """In the tree before, and with no official place after."""
    astray: frozenset[str]
    """In the tree before, and after only at a unit that is not in being."""

    @property
    def agree(self) -> bool:
        """Whether both structures hold the same people."""
        return not (self.joined or self.left or self.astray)


def both_structures(
    tree: Tree,
    memberships: Collection[Membership],
    *,
    before: date = LAST_OF_OLD,
    after: date = FIRST_OF_NEW,
    to_before: Level | str = Level.DISTRICT,
    to_after: Level | str = Level.COMMUNE,
    standings: Collection[Standing] | None = None,
) -> BothStructures:
    """
    Roll up the same members in the structure of two days and compare them, person by person.

    Args:
        before: The last day of the old structure; 30 June 2025 unless told.
        after: The first day of the new one; 1 July 2025 unless told.
        to_before: The level, or the unit, to roll up to on the day before; so ``to_after``.

    Raises:
        RecordError: A day has no unit of the level wanted.
    """
    old = roll_up(tree.on(before), memberships, to=to_before, standings=standings)
    new = roll_up(tree.on(after), memberships, to=to_after, standings=standings)
    gone = old.in_tree - new.in_tree
    return BothStructures(
        before=old,
        after=new,
        joined=new.in_tree - old.in_tree,
        left=gone - new.astray.members,
        astray=gone & new.astray.members,
    )
