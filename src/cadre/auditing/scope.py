"""Who is audited: the branches of a scope, and everybody on their rolls, each person once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from cadre.dossiers import covers
from cadre.errors import UsageError
from cadre.records import Membership, MembershipKind, Organisation, Placement
from cadre.store import Store

__all__ = ["branches_in", "home_of"]


def branches_in(store: Store, scope: str | None, day: date) -> dict[str, Organisation]:
    """
    The branches of a scope on a day, by id, in order of id.

    Raises:
        UsageError: The store has no such organisation on that day.
    """
    units = {one.id: one for one in store.read(Organisation) if covers(one, day)}
    inside = set(units)
    if scope is not None:
        if scope not in units:
            raise UsageError("CADRE-US-04", scope=scope, as_of=day)
        inside = _below(scope, (one for one in store.read(Placement) if covers(one, day)))
    return {id: one for id, one in units.items() if id in inside and one.level.is_branch}


def _below(top: str, placements: Iterable[Placement]) -> set[str]:
    children: dict[str, list[str]] = {}
    for one in placements:
        children.setdefault(one.parent, []).append(one.organisation)
    found, waiting = {top}, [top]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return found


def home_of(
    memberships: Iterable[Membership], scope: Collection[str], day: date
) -> Membership | None:
    """
    The membership at which an audit of a scope looks at a member: each person once.

    The official branch where that is in the scope, or else a temporary one; of several, the
    earliest.
    """
    here = [one for one in memberships if one.branch in scope and covers(one, day)]
    if len(here) < 2:
        return here[0] if here else None
    return min(here, key=lambda m: (m.kind is MembershipKind.TEMPORARY, m.since, m.id))
