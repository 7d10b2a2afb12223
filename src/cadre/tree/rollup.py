"""Roll-ups (tổng hợp theo cấp): members and figures of the units below, once each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from attrs import frozen

from cadre.errors import RecordError
from cadre.periods import covers
from cadre.records import Level, Membership, MembershipKind, Standing, StandingKind
from cadre.tree.on_day import TreeOnDay, absent

__all__ = ["People", "RollUp", "UnitPeople", "roll_up", "roll_up_by"]

T = TypeVar("T")


@frozen
class People:
    """
    Who belongs somewhere on a day, as sets of member ids, so that nobody is counted twice.

    ``members`` have their official place here (sinh hoạt chính thức). ``temporary`` are here for
    a time only (sinh hoạt tạm thời): they are counted at home and never part of ``members``.
    """

    members: frozenset[str] = frozenset()
    temporary: frozenset[str] = frozenset()
    official: frozenset[str] | None = None
    """Of the members, those of official standing (đảng viên chính thức); ``None``: not asked."""
    probationary: frozenset[str] | None = None
    """Of the members, the probationary ones (đảng viên dự bị); ``None``: not asked."""

    @property
    def unstated(self) -> frozenset[str] | None:
        """The members whose standing of the day is not recorded; ``None``: not asked."""
        if self.official is None or self.probationary is None:
            return None
        return self.members - self.official - self.probationary


@frozen
class UnitPeople:
    """The people of one unit, those of the units below it included."""

    unit: str
    people: People


@frozen
class RollUp:
    """
    The people of the units asked for (bảng tổng hợp đảng viên), in the order of the tree.

    ``total`` is the union of the rows. ``outside`` are people of the tree who belong to none of
    the rows. ``astray`` are people of units that are not in being on the day of the tree.
    """

    day: date
    rows: tuple[UnitPeople, ...]
    total: People
    outside: People
    astray: People

    def of(self, unit: str) -> People:
        """
        The people of a unit.

        Raises:
            RecordError: It has no row.
        """
        for row in self.rows:
            if row.unit == unit:
                return row.people
        raise absent(unit, self.day)

    @property
    def in_tree(self) -> frozenset[str]:
        """Every member with an official place at a unit in being."""
        return self.total.members | self.outside.members


def roll_up(
    tree: TreeOnDay,
    memberships: Iterable[Membership],
    *,
    to: Level | str,
    on: date | None = None,
    standings: Iterable[Standing] | None = None,
) -> RollUp:
    """
    The people of every unit of a level, or of one unit.

    Args:
        to: A level, or the id of a unit.
        on: The day whose memberships and standings count; the day of the tree unless told.
        standings: With them, members are split into official and probationary.

    Raises:
        RecordError: The day has no unit of that level, or no such unit.
    """
    day = tree.day if on is None else on
    wanted = _wanted(tree, to)
    over = _rows_over(tree, wanted)
    here = [one for one in memberships if covers(one, day)]
    kinds = None if standings is None else _standings(standings, day)
    found: dict[str, list[Membership]] = {unit: [] for unit in wanted}
    inside, outside, astray = list[Membership](), list[Membership](), list[Membership]()
    for one in here:
        rows = over.get(one.branch)
        for unit in rows or ():
            found[unit].append(one)
        (astray if rows is None else inside if rows else outside).append(one)
    return RollUp(
        tree.day,
        tuple(UnitPeople(unit, _people(many, kinds)) for unit, many in found.items()),
        _people(inside, kinds),
        _people(outside, kinds),
        _people(astray, kinds),
    )


def roll_up_by(tree: TreeOnDay, values: Mapping[str, T], add: Callable[[T, T], T]) -> dict[str, T]:
    """
    A figure of each unit, summed over the unit and all below it, in the order of the tree.

    Units without a value anywhere below are left out: no figure is not zero.

    Args:
        add: Adds two values; the order in which it is given them does not matter to it.

    Raises:
        RecordError: A value is of a unit that is not in being on the day.
    """
    for unit in values:
        if unit not in tree.units:
            raise absent(unit, tree.day)
    sums = dict(values)
    for unit in reversed(tree.top_down):
        above = tree.parent(unit)
        if above is not None and unit in sums:
            sums[above] = add(sums[above], sums[unit]) if above in sums else sums[unit]
    return {unit: sums[unit] for unit in tree.top_down if unit in sums}


def _wanted(tree: TreeOnDay, to: Level | str) -> tuple[str, ...]:
    if not isinstance(to, Level):
        return tree.path(to)[-1:]
    found = tree.of_level(to)
    if not found:
        expected = "a level with organisations on that day"
        where = f"{to.value} {tree.day}"
        raise RecordError("CADRE-RE-01", path="roll_up.to", expected=expected, where=where)
    return found


def _rows_over(tree: TreeOnDay, wanted: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For every unit, the units wanted that it belongs to."""
    rows = frozenset(wanted)
    found: dict[str, tuple[str, ...]] = {}
    for unit in tree.top_down:
        above = tree.parent(unit)
        over = () if above is None else found[above]
        found[unit] = (*over, unit) if unit in rows else over
    return found


def _standings(standings: Iterable[Standing], day: date) -> dict[str, StandingKind]:
    """The standing of each member on the day; of several the first, by ``since`` and id."""
    found: dict[str, StandingKind] = {}
    for one in sorted(standings, key=lambda one: (one.since, one.id)):
        if covers(one, day):
            found.setdefault(one.member, one.kind)
    return found


def _people(memberships: Iterable[Membership], kinds: Mapping[str, StandingKind] | None) -> People:
    home, guests = set[str](), set[str]()
    for one in memberships:
        (home if one.kind is MembershipKind.OFFICIAL else guests).add(one.member)
    members, temporary = frozenset(home), frozenset(guests - home)
    if kinds is None:
        return People(members, temporary)
    return People(
        members,
        temporary,
        frozenset(id for id in members if kinds.get(id) is StandingKind.OFFICIAL),
        frozenset(id for id in members if kinds.get(id) is StandingKind.PROBATIONARY),
    )
