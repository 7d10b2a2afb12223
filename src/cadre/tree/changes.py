"""Reorganisations (sắp xếp, sáp nhập, chia tách tổ chức) as records to put.

Each function looks at a tree and returns a ``Reorganisation``; none writes. What held before the
day stays as it was recorded. Ids of new records come from ``new_id``, which is given the stored
name of the kind (``"placement"``, ``"succession"``, ``"naming"``, ``"membership"``).

Hand in the memberships of the branches concerned, and members move along: the old membership
ends as reorganised, the new one begins so. Without them only the tree changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from cadre.periods import covers
from cadre.records import Membership, Naming, Organisation, Placement, SuccessionKind
from cadre.tree.drafting import Draft, NewId, Reorganisation, refuse
from cadre.tree.on_day import absent
from cadre.tree.tree import Tree

__all__ = ["close", "continue_as", "merge", "rename", "reparent", "split"]


def reparent(
    tree: Tree, unit: str, new_parent: str | None, on: date, *, new_id: NewId
) -> Reorganisation:
    """
    Put a unit under another direct superior (chuyển cấp trên trực tiếp) from a day on.

    A change already recorded for a later day stays.

    Args:
        new_parent: ``None`` takes the unit out from under any superior.

    Raises:
        RecordError: A unit is not in being, the superior stays the same, or the unit would come
            below itself.
    """
    draft = Draft(tree, on, new_id)
    draft.needs(unit)
    if new_parent is not None:
        draft.needs(new_parent)
    if new_parent == tree.on(on).parent(unit):
        raise refuse("Placement.parent", "another superior", unit)
    own = [one for one in tree.placements if one.organisation == unit]
    for one in own:
        if covers(one, on):
            draft.end(one)
    if new_parent is not None:
        draft.place(unit, new_parent, until=_until(own, on))
    return draft.done()


def rename(
    tree: Tree, unit: str, name: str, on: date, *, new_id: NewId, decision: str = ""
) -> Reorganisation:
    """
    Give a unit another name (đổi tên) from a day on.

    A name already recorded for a later day stays.

    Raises:
        RecordError: The unit is not in being, or already has that name.
    """
    draft = Draft(tree, on, new_id, decision=decision)
    draft.needs(unit)
    if name == tree.on(on).name(unit):
        raise refuse("Naming.name", "another name", unit)
    own = [one for one in tree.namings if one.organisation == unit]
    for one in own:
        if covers(one, on):
            draft.end(one)
    draft.put(
        Naming(
            id=draft.id_for(Naming),
            organisation=unit,
            name=name,
            since=on,
            until=_until(own, on),
            decision=decision,
        )
    )
    return draft.done()


def merge(
    tree: Tree,
    units: Collection[str],
    into: str | Organisation,
    on: date,
    *,
    new_id: NewId,
    under: str | None = None,
    memberships: Iterable[Membership] = (),
    decision: str = "",
) -> Reorganisation:
    """
    Merge units into one (sáp nhập, hợp nhất): they end, and what was below them goes along.

    Args:
        into: The id of a unit that goes on, or a new organisation that begins on the day.
        under: The superior of a new organisation; else the one that all of *units* have.

    Raises:
        RecordError: A unit is not in being or began that very day, is merged into itself or into
            what is below it, or the superior of the new unit is not known.
    """
    draft = Draft(tree, on, new_id, decision=decision, memberships=memberships)
    return _hand_over(draft, units, into, under, SuccessionKind.MERGED)


def continue_as(
    tree: Tree,
    unit: str,
    successor: Organisation,
    on: date,
    *,
    new_id: NewId,
    under: str | None = None,
    memberships: Iterable[Membership] = (),
    decision: str = "",
) -> Reorganisation:
    """
    Let a new organisation continue a unit, for example at another level (nâng cấp, đổi cấp).

    Args:
        under: The superior of the new organisation; else that of the unit.

    Raises:
        RecordError: As for ``merge``.
    """
    draft = Draft(tree, on, new_id, decision=decision, memberships=memberships)
    return _hand_over(draft, (unit,), successor, under, SuccessionKind.CONTINUED)


def close(
    tree: Tree,
    unit: str,
    on: date,
    *,
    new_id: NewId,
    to: str | None = None,
    memberships: Iterable[Membership] = (),
    decision: str = "",
) -> Reorganisation:
    """
    End a unit (giải thể, kết thúc hoạt động).

    Args:
        to: The unit that takes over what is left (nhận bàn giao): units below, and members.

    Raises:
        RecordError: The unit is not in being or began that very day, or something is left and
            nobody takes it over.
    """
    draft = Draft(tree, on, new_id, decision=decision, memberships=memberships)
    if to is not None:
        return _hand_over(draft, (unit,), to, None, SuccessionKind.TOOK_OVER)
    draft.close(unit)
    if draft.placed_below((unit,)) or draft.members_of((unit,)):
        raise refuse("close.to", "an organisation that takes over what is left", unit)
    return draft.done()


def split(
    tree: Tree,
    unit: str,
    into: Collection[str | Organisation],
    on: date,
    *,
    new_id: NewId,
    under: str | None = None,
    children: Mapping[str, str] | None = None,
    members: Mapping[str, str] | None = None,
    memberships: Iterable[Membership] = (),
    decision: str = "",
) -> Reorganisation:
    """
    Split a unit into several (chia tách). It ends, unless *into* names the unit itself.

    Args:
        into: New organisations that begin on the day, or ids of units that go on.
        under: The superior of the new organisations; else that of the unit.
        children: For each unit below, the part it belongs to from then on.
        members: For each member, the part. Who is not named stays where the unit itself goes on.

    Raises:
        RecordError: The unit is not in being or began that very day, there are not two parts, a
            unit below or a member is given no part, or somebody else is given one.
    """
    draft = Draft(tree, on, new_id, decision=decision, memberships=memberships)
    draft.needs_older(unit)
    above = under if under is not None else tree.on(on).parent(unit)
    if above == unit:
        raise refuse("split.under", "another superior", unit)
    parts = [_part(draft, one, above) for one in into]
    if len(set(parts)) < max(2, len(parts)):
        raise refuse("split.into", "two or more organisations, each once", unit)
    for part in parts:
        if part != unit:
            draft.succeed(unit, part, SuccessionKind.SPLIT)
    if unit not in parts:
        draft.close(unit)
    _divide(draft, unit, parts, children or {}, members or {})
    return draft.done()


def _divide(
    draft: Draft,
    unit: str,
    parts: Collection[str],
    children: Mapping[str, str],
    members: Mapping[str, str],
) -> None:
    """Give every unit below and every member to a part."""
    below = draft.placed_below((unit,))
    draft.move_units(
        below,
        _shared_out(
            unit,
            {one.organisation for one in below},
            children,
            parts,
            "each organisation below with one of the new ones",
        ),
    )
    place = _shared_out(
        unit,
        {one.member for one in draft.members_of((unit,))},
        members,
        parts,
        "each member with one of the new organisations",
    )
    draft.move_members(
        lambda one: place[one.member] if one.branch == unit else one.branch, {unit, *parts}
    )


def _shared_out(
    unit: str, ids: Iterable[str], given: Mapping[str, str], parts: Collection[str], expected: str
) -> dict[str, str]:
    """The part of each id: the one given, or else the unit itself where it goes on."""
    found = {id: given.get(id, unit) for id in sorted(ids)}
    wrong = [id for id, part in found.items() if part not in parts]
    wrong += sorted(set(given) - set(found))
    if wrong:
        raise refuse("split.into", expected, wrong[0])
    return found


def _hand_over(
    draft: Draft,
    units: Collection[str],
    into: str | Organisation,
    under: str | None,
    kind: SuccessionKind,
) -> Reorganisation:
    """End units and give what they had to one other."""
    heir = into if isinstance(into, str) else into.id
    if not units or heir in units:
        raise refuse("merge.into", "another organisation", heir)
    for unit in units:
        draft.needs_older(unit)
    above = under if under is not None or heir == into else _superior_of_all(draft, units)
    if above is not None and above in units:
        raise absent(above, draft.on)
    _part(draft, into, above)
    for unit in dict.fromkeys(units):
        draft.succeed(unit, heir, kind)
        draft.close(unit)
    below = draft.placed_below(units)
    draft.move_units(below, {one.organisation: heir for one in below})
    draft.move_members(lambda _: heir, (*units, heir))
    return draft.done()


def _part(draft: Draft, one: str | Organisation, above: str | None) -> str:
    """The id of a unit that goes on, or of a new one, founded under its superior."""
    if isinstance(one, Organisation):
        return draft.found(one, above)
    return draft.needs(one).id


def _superior_of_all(draft: Draft, units: Collection[str]) -> str | None:
    now = draft.tree.on(draft.on)
    superiors = {now.parent(unit) for unit in units}.difference(units)
    if len(superiors) != 1:
        raise refuse("merge.under", "a superior for the new organisation", min(units))
    return superiors.pop()


def _until(own: Sequence[Placement | Naming], on: date) -> date | None:
    """How long what holds from *on* lasts: as what held before would have, or to what is next."""
    for one in own:
        if covers(one, on):
            return one.until
    return min((one.since for one in own if one.since > on), default=None)
