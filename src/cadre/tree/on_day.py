"""The tree as it stands on one day (cây tổ chức của một ngày)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import field, frozen

from cadre.errors import RecordError
from cadre.records import Level

__all__ = ["TreeOnDay", "Unit", "absent"]


@frozen
class Unit:
    """One organisation on one day: its name and its direct superior of that day."""

    id: str
    name: str
    level: Level
    parent: str | None = None
    """Cấp trên trực tiếp; ``None`` for the top of the tree."""


@frozen(repr=False)
class TreeOnDay:
    """
    Units in being on ``day``, each under at most one other (tổ chức và cấp trên trực tiếp).

    Made by ``Tree.on``. Two are equal when day, units, names, levels and parents are.
    """

    day: date
    units: Mapping[str, Unit] = field(hash=False)
    """By id, in order of id."""
    _children: Mapping[str, tuple[str, ...]] = field(eq=False)
    _order: tuple[str, ...] = field(eq=False)
    """Every unit, a superior before those below it, each subtree in one piece."""
    _pieces: Mapping[str, slice] = field(eq=False)
    """Where in the order the units below a unit are."""

    @classmethod
    def of(cls, day: date, units: Iterable[Unit]) -> TreeOnDay:
        """
        The tree of units whose parents are among them and never below them.

        Takes time in proportion to the number of units.
        """
        by_id = {one.id: one for one in units}
        children = _children(by_id.values())
        order = _order(children)
        return cls(day, by_id, children, order, _pieces(order, by_id))

    @property
    def roots(self) -> tuple[str, ...]:
        """The units without a superior, in order of id."""
        return self._children.get("", ())

    @property
    def top_down(self) -> tuple[str, ...]:
        """Every unit, a superior always before those below it."""
        return self._order

    def parent(self, unit: str) -> str | None:
        """
        The direct superior (cấp trên trực tiếp), or ``None`` at the top.

        Raises:
            RecordError: The unit is not in being on that day. So it is with every question.
        """
        return self._unit(unit).parent

    def children(self, unit: str) -> tuple[str, ...]:
        """The units directly below (trực thuộc), in order of id."""
        return self._children.get(self._unit(unit).id, ())

    def path(self, unit: str) -> tuple[str, ...]:
        """From the top of the tree down to the unit itself."""
        found = [self._unit(unit).id]
        while (above := self.units[found[-1]].parent) is not None:
            found.append(above)
        return tuple(reversed(found))

    def below(self, unit: str) -> tuple[str, ...]:
        """All units below, however deep, a superior before those below it; not the unit itself."""
        return self._order[self._pieces[self._unit(unit).id]]

    def name(self, unit: str) -> str:
        """What the unit is called on that day (tên gọi)."""
        return self._unit(unit).name

    def level(self, unit: str) -> Level:
        """What the unit is (cấp)."""
        return self._unit(unit).level

    def of_level(self, level: Level) -> tuple[str, ...]:
        """The units of a level, in the order of the tree."""
        return tuple(id for id in self._order if self.units[id].level is level)

    def _unit(self, id: str) -> Unit:
        found = self.units.get(id)
        if found is None:
            raise absent(id, self.day)
        return found

    def __repr__(self) -> str:
        return f"TreeOnDay({self.day}, {len(self.units)} units)"


def absent(unit: str, day: date) -> RecordError:
    """The error of a unit that is not in being on a day."""
    expected = "an organisation in being on that day"
    return RecordError("CADRE-RE-01", path="organisation", expected=expected, where=f"{unit} {day}")


def _children(units: Iterable[Unit]) -> dict[str, tuple[str, ...]]:
    """Units by their superior; those without one under the empty id, which no unit has."""
    found: dict[str, list[str]] = {}
    for one in units:
        found.setdefault(one.parent or "", []).append(one.id)
    return {parent: tuple(many) for parent, many in found.items()}


def _order(children: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    order: list[str] = []
    waiting = list(reversed(children.get("", ())))
    while waiting:
        order.append(waiting.pop())
        waiting.extend(reversed(children.get(order[-1], ())))
    return tuple(order)


def _pieces(order: tuple[str, ...], units: Mapping[str, Unit]) -> dict[str, slice]:
    sizes = dict.fromkeys(order, 1)
    for id in reversed(order):
        if (parent := units[id].parent) is not None:
            sizes[parent] += sizes[id]
    return {id: slice(place + 1, place + sizes[id]) for place, id in enumerate(order)}
