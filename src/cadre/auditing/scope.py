"""Who is audited: the branches of a scope, and everybody on their rolls, each person once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from attrs import frozen

from cadre.dossiers import covers, home_of
from cadre.errors import UsageError
from cadre.records import Membership, Organisation, Placement
from cadre.store import Store

__all__ = ["Scope", "branches_in", "home_of", "scope_of"]


@frozen
class Scope:
    """
    What an audit of an organisation looks at on a day, by id, in order of id.

    ``branches`` are those in being, and those dissolved before that still have members on their
    roll; ``units`` the organisations above branches; ``below`` what lies below each unit.
    """

    branches: Mapping[str, Organisation]
    units: Mapping[str, Organisation]
    below: Mapping[str, tuple[Organisation, ...]]


def scope_of(store: Store, top: str | None, day: date) -> Scope:
    """
    The scope of an audit on a day.

    Raises:
        UsageError: The store has no such organisation on that day.
    """
    known = {one.id: one for one in store.read(Organisation) if one.since <= day}
    if top is not None and (top not in known or not covers(known[top], day)):
        raise UsageError("CADRE-US-04", scope=top, as_of=day)
    in_being = {id: one for id, one in known.items() if covers(one, day)}
    left = _left_behind(store, known.keys() - in_being.keys(), known, day)
    children = _children(_last_placements(store.read(Placement), in_being, left, day))
    inside = set(known) if top is None else _below(top, children)
    units = {id: one for id, one in in_being.items() if id in inside and not one.level.is_branch}
    return Scope(
        {
            id: one
            for id, one in sorted({**in_being, **left}.items())
            if id in inside and one.level.is_branch
        },
        dict(sorted(units.items())),
        {id: _units_below(id, children, in_being) for id in units},
    )


def branches_in(store: Store, scope: str | None, day: date) -> dict[str, Organisation]:
    """
    The branches of a scope on a day, by id, in order of id.

    Raises:
        UsageError: The store has no such organisation on that day.
    """
    return dict(scope_of(store, scope, day).branches)


def _left_behind(
    store: Store, gone: Collection[str], known: Mapping[str, Organisation], day: date
) -> dict[str, Organisation]:
    """Branches dissolved by the day on whose roll somebody still stands."""
    ids = frozenset(id for id in gone if known[id].level.is_branch)
    if not ids:
        return {}
    still = {one.branch for one in store.read(Membership, branch=ids) if covers(one, day)}
    return {id: known[id] for id in still}


def _last_placements(
    placements: Iterable[Placement],
    in_being: Mapping[str, Organisation],
    left: Mapping[str, Organisation],
    day: date,
) -> list[Placement]:
    """The placements of the day; of a dissolved branch, those of its last day."""
    found = []
    for one in placements:
        gone = left.get(one.organisation)
        on = day if gone is None or gone.until is None else gone.until - timedelta(days=1)
        if covers(one, on) and (gone is not None or one.organisation in in_being):
            found.append(one)
    return found


def _children(placements: Iterable[Placement]) -> dict[str, list[str]]:
    children: dict[str, list[str]] = {}
    for one in placements:
        children.setdefault(one.parent, []).append(one.organisation)
    return children


def _below(top: str, children: Mapping[str, Collection[str]]) -> set[str]:
    found, waiting = {top}, [top]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return found


def _units_below(
    top: str, children: Mapping[str, Collection[str]], in_being: Mapping[str, Organisation]
) -> tuple[Organisation, ...]:
    inside = _below(top, children) - {top}
    return tuple(in_being[id] for id in sorted(inside) if id in in_being)
