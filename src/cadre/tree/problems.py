"""What records of the tree say against each other, for an audit to report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from attrs import frozen

from cadre.records import Naming, Placement
from cadre.records.fields import Choice
from cadre.tree.placing import first_placements, rings

__all__ = ["TreeProblem", "TreeProblemKind", "problems_of"]


class TreeProblemKind(Choice):
    """What is improper about a unit on a day."""

    RING = "ring"
    """Trực thuộc vòng tròn: the unit is placed below itself."""
    SEVERAL_NAMES = "several_names"
    """Nhiều tên gọi trong cùng một ngày."""
    SEVERAL_PARENTS = "several_parents"
    """Trực thuộc nhiều cấp trên trong cùng một ngày."""
    PARENT_NOT_IN_BEING = "parent_not_in_being"
    """Cấp trên trực tiếp không tồn tại vào ngày đó."""
    UNIT_NOT_IN_BEING = "unit_not_in_being"
    """Có bản ghi trực thuộc trong khi tổ chức không tồn tại vào ngày đó."""


@frozen
class TreeProblem:
    """One contradiction on a day: the unit, and the ids of the records that show it."""

    kind: TreeProblemKind
    unit: str
    records: tuple[str, ...]


def problems_of(
    placements: Sequence[Placement], namings: Iterable[Naming], in_being: Collection[str]
) -> tuple[TreeProblem, ...]:
    """The problems of one day, from the records that cover it and the units in being."""
    found = [
        *_several(TreeProblemKind.SEVERAL_NAMES, namings),
        *_several(
            TreeProblemKind.SEVERAL_PARENTS,
            [one for one in placements if one.organisation in in_being],
        ),
        *_out_of_being(placements, in_being),
        *_rings(placements, in_being),
    ]
    return tuple(sorted(found, key=lambda one: (one.kind, one.unit, one.records)))


def _several(kind: TreeProblemKind, records: Iterable[Placement | Naming]) -> Iterator[TreeProblem]:
    ids: dict[str, list[str]] = {}
    for one in records:
        ids.setdefault(one.organisation, []).append(one.id)
    return (TreeProblem(kind, unit, tuple(many)) for unit, many in ids.items() if len(many) > 1)


def _out_of_being(
    placements: Iterable[Placement], in_being: Collection[str]
) -> Iterator[TreeProblem]:
    for one in placements:
        if one.organisation not in in_being:
            yield TreeProblem(TreeProblemKind.UNIT_NOT_IN_BEING, one.organisation, (one.id,))
        elif one.parent not in in_being:
            yield TreeProblem(TreeProblemKind.PARENT_NOT_IN_BEING, one.organisation, (one.id,))


def _rings(placements: Iterable[Placement], in_being: Collection[str]) -> Iterator[TreeProblem]:
    for ring in rings(first_placements(placements, in_being)):
        ids = tuple(sorted(one.id for one in ring))
        yield TreeProblem(TreeProblemKind.RING, min(one.organisation for one in ring), ids)
