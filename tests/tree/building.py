"""Small trees to ask and to change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count

from cadre.records import Membership, Naming, Organisation, Placement, Succession
from cadre.tree import Tree

FOUNDED = date(2010, 1, 1)
OLD, NEW = date(2025, 6, 30), date(2025, 7, 1)


def unit(
    id: str, level: str = "branch", since: date = FOUNDED, until: date | None = None
) -> Organisation:
    return Organisation(id=id, name=f"Tên {id}", level=level, since=since, until=until)


def placed(
    child: str, parent: str, since: date = FOUNDED, until: date | None = None, id: str = ""
) -> Placement:
    id = id or f"tt-{child}-{since}"
    return Placement(id=id, organisation=child, parent=parent, since=since, until=until)


def named(id: str, name: str, since: date, until: date | None = None) -> Naming:
    return Naming(id=f"ten-{id}-{since}", organisation=id, name=name, since=since, until=until)


def step(before: str, after: str, on: date = NEW, kind: str = "merged") -> Succession:
    id = f"kt-{before}-{after}-{on}"
    return Succession(id=id, predecessor=before, successor=after, on=on, kind=kind)


def belongs(
    member: str,
    branch: str,
    since: date = FOUNDED,
    until: date | None = None,
    kind: str = "official",
) -> Membership:
    id = f"sh-{member}-{branch}-{since}"
    return Membership(id=id, member=member, branch=branch, since=since, until=until, kind=kind)


def counted() -> Callable[[str], str]:
    """Ids made by counting."""
    numbers = count(1)
    return lambda kind: f"{kind}-moi-{next(numbers)}"


def province() -> Tree:
    """A province with two districts, three communes and four branches."""
    units = {
        "t": "province",
        "h1": "district",
        "h2": "district",
        "x1": "commune",
        "x2": "commune",
        "x3": "commune",
        "c1": "branch",
        "c2": "branch",
        "c3": "branch",
        "c4": "branch",
    }
    parents = {"h1": "t", "h2": "t", "x1": "h1", "x2": "h1", "x3": "h2"}
    parents |= {"c1": "x1", "c2": "x1", "c3": "x2", "c4": "x3"}
    return Tree.of(
        [unit(id, level) for id, level in units.items()],
        [placed(child, parent) for child, parent in parents.items()],
    )
