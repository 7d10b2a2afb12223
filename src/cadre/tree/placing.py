"""Which placement counts on a day: the first of several, and none that closes a ring."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from cadre.records import Placement

__all__ = ["first_placements", "rings", "without_rings"]


def first_placements(
    placements: Iterable[Placement], in_being: Collection[str]
) -> dict[str, Placement]:
    """By unit, the first placement of a unit in being under a unit in being."""
    found: dict[str, Placement] = {}
    for one in placements:
        if one.organisation in in_being and one.parent in in_being:
            found.setdefault(one.organisation, one)
    return found


def rings(placed: Mapping[str, Placement]) -> list[tuple[Placement, ...]]:
    """The rings of units placed below each other. Each unit is walked once."""
    seen: set[str] = set()
    found = []
    for start in placed:
        trail: list[str] = []
        unit = start
        while unit in placed and unit not in seen:
            seen.add(unit)
            trail.append(unit)
            unit = placed[unit].parent
        if unit in trail:
            found.append(tuple(placed[one] for one in trail[trail.index(unit) :]))
    return found


def without_rings(placed: Mapping[str, Placement]) -> dict[str, Placement]:
    """The placements with the youngest of every ring left out."""
    cut = {max(ring, key=lambda one: (one.since, one.id)).organisation for ring in rings(placed)}
    return {unit: one for unit, one in placed.items() if unit not in cut}
