"""The dated tree of organisations (cây tổ chức theo thời gian), built from records.

A tree holds every day at once; ``Tree.on`` gives one of them. Records that contradict each other
are improper, not impossible: the questions stay answered, and ``Tree.problems`` lists them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Protocol, TypeVar

from attrs import field, frozen

from cadre.errors import RecordError
from cadre.periods import covers
from cadre.records import Naming, Organisation, Placement, Record, Succession, kind_of
from cadre.tree.on_day import TreeOnDay, Unit
from cadre.tree.placing import first_placements, rings, without_rings
from cadre.tree.problems import TreeProblem, problems_of

__all__ = ["Reader", "Tree", "read_tree"]

R = TypeVar("R", bound=Record)


@frozen(repr=False)
class Tree:
    """
    Organisations with their superiors, names and lineage over all days.

    Of several placements of a unit on one day the first counts, by ``since`` and id; where units
    are placed below each other in a ring, the youngest placement of the ring is left out. Of
    several names the first counts too.
    """

    organisations: Mapping[str, Organisation] = field(hash=False)
    """By id, in order of id."""
    placements: tuple[Placement, ...]
    """In order of ``since`` and id; so are the names. Successions are in order of day and id."""
    successions: tuple[Succession, ...] = ()
    namings: tuple[Naming, ...] = ()

    @classmethod
    def of(
        cls,
        organisations: Iterable[Organisation],
        placements: Iterable[Placement] = (),
        successions: Iterable[Succession] = (),
        namings: Iterable[Naming] = (),
    ) -> Tree:
        """
        The tree of these records.

        Raises:
            RecordError: Two records of a kind share an id.
        """
        units = _each_once(organisations)
        return cls(
            {id: units[id] for id in sorted(units)},
            tuple(sorted(_each_once(placements).values(), key=_by_since)),
            tuple(sorted(_each_once(successions).values(), key=lambda one: (one.on, one.id))),
            tuple(sorted(_each_once(namings).values(), key=_by_since)),
        )

    def on(self, day: date) -> TreeOnDay:
        """The tree of one day; takes time in proportion to the number of records."""
        here = self._units(day)
        names = {one.organisation: one.name for one in reversed(self.namings) if covers(one, day)}
        placed = without_rings(self._placed(day, here))
        parents = {id: one.parent for id, one in placed.items()}
        return TreeOnDay.of(
            day,
            (
                Unit(id, names.get(id, one.name), one.level, parents.get(id))
                for id, one in here.items()
            ),
        )

    def in_being(self, unit: str, day: date) -> bool:
        """Whether the organisation is in being on a day; an unknown one never is."""
        found = self.organisations.get(unit)
        return found is not None and covers(found, day)

    def problems(self, day: date) -> tuple[TreeProblem, ...]:
        """What contradicts itself on a day, in order of kind and unit; nothing when sound."""
        return problems_of(
            [one for one in self.placements if covers(one, day)],
            [one for one in self.namings if covers(one, day)],
            self._units(day),
        )

    def rings(self, day: date) -> set[frozenset[str]]:
        """The units placed below each other in a ring on a day, each ring as a set of ids."""
        placed = self._placed(day, self._units(day))
        return {frozenset(one.organisation for one in ring) for ring in rings(placed)}

    def replacing(self, records: Iterable[Record], *, without: Iterable[Record] = ()) -> Tree:
        """
        The tree as it would be if *records* were saved and those of *without* withdrawn.

        Records of other kinds say nothing of the tree and are passed over.
        """
        put = {_key(one): one for one in records}
        gone = {_key(one) for one in without}
        now = {_key(one): one for one in self._records()} | put
        kinds: dict[type, list[Record]] = {}
        for key, one in now.items():
            if key not in gone:
                kinds.setdefault(type(one), []).append(one)
        return Tree.of(
            _those(Organisation, kinds),
            _those(Placement, kinds),
            _those(Succession, kinds),
            _those(Naming, kinds),
        )

    def _units(self, day: date) -> dict[str, Organisation]:
        return {id: one for id, one in self.organisations.items() if covers(one, day)}

    def _placed(self, day: date, units: Collection[str]) -> dict[str, Placement]:
        return first_placements((one for one in self.placements if covers(one, day)), units)

    def _records(self) -> Iterable[Record]:
        yield from self.organisations.values()
        yield from self.placements
        yield from self.successions
        yield from self.namings

    def __repr__(self) -> str:
        return f"Tree({len(self.organisations)} organisations)"


class Reader(Protocol):
    """What a tree is read from: the ``read`` of a store."""

    def read(self, kind: type[R], /) -> Iterable[R]:
        """Every record of a kind."""


def read_tree(reader: Reader) -> Tree:
    """The tree of everything a store holds."""
    return Tree.of(
        reader.read(Organisation),
        reader.read(Placement),
        reader.read(Succession),
        reader.read(Naming),
    )


def _each_once(records: Iterable[R]) -> dict[str, R]:
    found: dict[str, R] = {}
    for one in records:
        if found.setdefault(one.id, one) is not one:
            path = f"{type(one).__name__}.id"
            expected = "at most one record of an id"
            raise RecordError("CADRE-RE-01", path=path, expected=expected, where=one.id)
    return found


def _by_since(one: Placement | Naming) -> tuple[date, str]:
    return (one.since, one.id)


def _key(one: Record) -> tuple[str, str]:
    return (kind_of(one), one.id)


def _those(kind: type[R], kinds: Mapping[type, list[Record]]) -> Iterable[R]:
    return (one for one in kinds.get(kind, ()) if isinstance(one, kind))
