"""Gathering the records of one reorganisation, so that nothing before its day changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from attrs import evolve, frozen

from cadre.errors import RecordError
from cadre.records import (
    KINDS,
    Began,
    Ended,
    Membership,
    MembershipKind,
    Naming,
    Organisation,
    Placement,
    Record,
    Succession,
    SuccessionKind,
    kind_of,
)
from cadre.tree.on_day import absent
from cadre.tree.tree import Tree

__all__ = ["Draft", "NewId", "Reorganisation", "refuse"]

NewId = Callable[[str], str]
"""Makes an unused record id; it is given the stored name of the kind (``"placement"``)."""

_ORDER = {kind: place for place, kind in enumerate(KINDS)}


@frozen
class Reorganisation:
    """
    What a reorganisation puts on record (sắp xếp tổ chức); nothing is written by making it.

    ``records`` are to be put: new ones, and new versions of those in ``replaced``. ``withdrawn``
    would have begun on the day or later and has no place any more.
    """

    records: tuple[Record, ...]
    replaced: tuple[Record, ...] = ()
    withdrawn: tuple[Record, ...] = ()

    def tree_after(self, tree: Tree) -> Tree:
        """The tree as it will be."""
        return tree.replacing(self.records, without=self.withdrawn)

    def memberships_after(self, memberships: Iterable[Membership]) -> tuple[Membership, ...]:
        """The memberships as they will be, in order of id."""
        found = {one.id: one for one in memberships}
        found |= {one.id: one for one in self.records if isinstance(one, Membership)}
        for one in self.withdrawn:
            if isinstance(one, Membership):
                found.pop(one.id, None)
        return tuple(found[id] for id in sorted(found))


class Draft:
    """The records of one reorganisation while they are gathered."""

    def __init__(
        self,
        tree: Tree,
        on: date,
        new_id: NewId,
        *,
        decision: str = "",
        memberships: Iterable[Membership] = (),
    ) -> None:
        self.tree = tree
        self.on = on
        self.decision = decision
        self.memberships = tuple(memberships)
        self._new_id = new_id
        self._records: list[Record] = []
        self._replaced: list[Record] = []
        self._withdrawn: list[Record] = []
        known: list[Record] = [*tree.placements, *tree.successions, *tree.namings]
        self._taken = {(kind_of(one), one.id) for one in (*known, *self.memberships)}

    # --- one record ------------------------------------------------------------------------------

    def id_for(self, kind: type[Record]) -> str:
        """A new id; one in use would rewrite a record of the past."""
        name = kind_of(kind)
        id = self._new_id(name)
        if (name, id) in self._taken:
            raise refuse(f"{kind.__name__}.id", "an id that is not yet used", id)
        self._taken.add((name, id))
        return id

    def put(self, record: Record, *, replacing: Record | None = None) -> None:
        """Put a new record, or a new version of one."""
        self._records.append(record)
        if replacing is not None:
            self._replaced.append(replacing)

    def end(self, one: Placement | Naming | Membership) -> None:
        """End a record on the day; it goes altogether if it would only have begun."""
        if one.since >= self.on:
            self._withdrawn.append(one)
        elif isinstance(one, Membership):
            self.put(evolve(one, until=self.on, ended=Ended.REORGANISED), replacing=one)
        else:
            self.put(evolve(one, until=self.on), replacing=one)

    # --- units -----------------------------------------------------------------------------------

    def needs(self, unit: str) -> Organisation:
        """
        An organisation that is in being on the day.

        Raises:
            RecordError: It is not.
        """
        if not self.tree.in_being(unit, self.on):
            raise absent(unit, self.on)
        return self.tree.organisations[unit]

    def needs_older(self, unit: str) -> Organisation:
        """
        An organisation in being on the day and already on the day before.

        Raises:
            RecordError: It is not.
        """
        found = self.needs(unit)
        if found.since == self.on:
            raise refuse("Organisation.until", "a day after the organisation began", unit)
        return found

    def found(self, new: Organisation, under: str | None) -> str:
        """Found a new organisation under its superior (``None``: at the top)."""
        if new.since != self.on or new.id in self.tree.organisations:
            raise refuse("Organisation.since", "a new organisation that begins on that day", new.id)
        self.put(new)
        if under is not None:
            self.needs(under)
            self.place(new.id, under, until=new.until)
        return new.id

    def place(self, unit: str, parent: str, *, until: date | None) -> None:
        """Place a unit under a superior from the day on."""
        id = self.id_for(Placement)
        self.put(Placement(id=id, organisation=unit, parent=parent, since=self.on, until=until))

    def succeed(self, predecessor: str, successor: str, kind: SuccessionKind) -> None:
        """Record that one unit came after another."""
        self.put(
            Succession(
                id=self.id_for(Succession),
                predecessor=predecessor,
                successor=successor,
                on=self.on,
                kind=kind,
                decision=self.decision,
            )
        )

    def close(self, unit: str) -> None:
        """End a unit with its placements and names."""
        ending = self.needs_older(unit)
        self.put(evolve(ending, until=self.on), replacing=ending)
        own: list[Placement | Naming] = [*self.tree.placements, *self.tree.namings]
        for one in own:
            if one.organisation == unit and _reaches(one.until, self.on):
                self.end(one)

    def placed_below(self, units: Iterable[str]) -> list[Placement]:
        """Placements under these units on the day or later, of others that live on."""
        above = frozenset(units)
        return [
            one
            for one in self.tree.placements
            if one.parent in above
            and one.organisation not in above
            and _reaches(one.until, self.on)
            and one.organisation in self.tree.organisations
            and _reaches(self.tree.organisations[one.organisation].until, self.on)
        ]

    def move_units(self, placements: Iterable[Placement], to: Mapping[str, str]) -> None:
        """Move units, each to the superior named for it, for as long as they were placed."""
        for one in placements:
            parent = to[one.organisation]
            if parent == one.parent:
                continue
            if one.since >= self.on:
                self.put(evolve(one, parent=parent), replacing=one)
            else:
                self.end(one)
                self.place(one.organisation, parent, until=one.until)

    # --- members ---------------------------------------------------------------------------------

    def members_of(self, units: Iterable[str]) -> list[Membership]:
        """Memberships in these units on the day or later."""
        those = frozenset(units)
        return [
            one for one in self.memberships if one.branch in those and _reaches(one.until, self.on)
        ]

    def move_members(self, to: Callable[[Membership], str], units: Iterable[str]) -> None:
        """
        Move the memberships of *units*, each to the branch named for it.

        Who would belong to one branch twice belongs to it once, officially where that is so.
        """
        groups: dict[tuple[str, str], list[Membership]] = {}
        for one in self.members_of(units):
            groups.setdefault((one.member, to(one)), []).append(one)
        for (_, branch), many in sorted(groups.items()):
            first, *others = sorted(many, key=_official_first)
            self._move(first, branch)
            for one in others:
                if self._doubles(one, first, branch):
                    self.end(one)
                else:
                    self._move(one, branch)

    def _move(self, one: Membership, branch: str) -> None:
        if branch == one.branch:
            return
        if one.since >= self.on:
            self.put(evolve(one, branch=branch), replacing=one)
            return
        self.end(one)
        # What the paper of the first arrival carried stays with that arrival.
        self.put(
            evolve(
                one,
                id=self.id_for(Membership),
                branch=branch,
                since=self.on,
                began=Began.REORGANISED,
                missed_before=None,
                dues_paid_through=None,
            )
        )

    def _doubles(self, one: Membership, first: Membership, branch: str) -> bool:
        """Whether the first covers all that is left of the other, now that both are in one."""
        if one.branch == first.branch == branch:
            return False
        begun = max(first.since, self.on) <= max(one.since, self.on)
        return begun and (
            first.until is None or (one.until is not None and one.until <= first.until)
        )

    # --- the whole -------------------------------------------------------------------------------

    def done(self) -> Reorganisation:
        """
        The reorganisation, records in order of kind and id.

        Raises:
            RecordError: A unit would come below itself, on the day or on a later one.
        """
        whole = Reorganisation(
            _in_order(self._records), _in_order(self._replaced), _in_order(self._withdrawn)
        )
        after = whole.tree_after(self.tree)
        later = {one.since for one in after.placements if one.since > self.on}
        for day in sorted({self.on} | later):
            if new := after.rings(day) - self.tree.rings(day):
                expected = "an organisation that is not below it"
                raise refuse("Placement.parent", expected, f"{min(map(min, new))} {day}")
        return whole


def refuse(path: str, expected: str, where: str) -> RecordError:
    """The error of a reorganisation that cannot be."""
    return RecordError("CADRE-RE-01", path=path, expected=expected, where=where)


def _reaches(until: date | None, on: date) -> bool:
    """Whether something that ends at *until* still covers the day *on*, or a later one."""
    return until is None or until > on


def _official_first(one: Membership) -> tuple[bool, date, str]:
    return (one.kind is MembershipKind.TEMPORARY, one.since, one.id)


def _in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(sorted(records, key=lambda one: (_ORDER[kind_of(one)], one.id)))
