"""Lineage (kế thừa tổ chức): what an organisation came from, and what came after it.

Steps are followed in order of time only. If one unit went into another in 2025, what that other
gave away in 2020 never came from the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from cadre.errors import UnknownRecordError
from cadre.records import Organisation, Succession
from cadre.tree.tree import Tree

__all__ = ["ancestors", "counterpart", "descendants"]


def ancestors(tree: Tree, unit: str) -> tuple[Succession, ...]:
    """
    Every step that leads to a unit, however far back, in order of day and id.

    Raises:
        UnknownRecordError: The tree has no such organisation.
    """
    reached = _back(tree, _known(tree, unit).id)
    return tuple(one for one in tree.successions if one.on <= reached.get(one.successor, date.min))


def descendants(tree: Tree, unit: str) -> tuple[Succession, ...]:
    """
    Every step that leads away from a unit, however far on, in order of day and id.

    Raises:
        UnknownRecordError: The tree has no such organisation.
    """
    reached = _onward(tree, _known(tree, unit).id)
    return tuple(
        one for one in tree.successions if one.on >= reached.get(one.predecessor, date.max)
    )


def counterpart(tree: Tree, unit: str, day: date) -> tuple[str, ...]:
    """
    The units that correspond to one on another day (tổ chức tương ứng), in order of id.

    The unit itself where it is in being on *day*. Otherwise what came after its end and is in
    being, or what it came from and was in being; several where it was split or merged, none
    where nothing is recorded. What it gave away while it lived does not correspond to it.

    Raises:
        UnknownRecordError: The tree has no such organisation.
    """
    own = _known(tree, unit)
    if tree.in_being(unit, day):
        return (unit,)
    if day < own.since:
        return _reached_in_being(tree, unit, day, _origins(tree, day))
    return _reached_in_being(tree, unit, day, _heirs(tree, day))


def _origins(tree: Tree, day: date) -> Callable[[Organisation], list[str]]:
    """What founded a unit that began after *day*; what it took in later is no origin of it."""
    steps = _grouped(tree.successions, lambda one: one.successor)
    return lambda own: [
        one.predecessor for one in steps.get(own.id, ()) if day < one.on <= own.since
    ]


def _heirs(tree: Tree, day: date) -> Callable[[Organisation], list[str]]:
    """What came after a unit that ended by *day*; what it gave away earlier is no heir of it."""
    steps = _grouped(tree.successions, lambda one: one.predecessor)
    return lambda own: [
        one.successor
        for one in steps.get(own.id, ())
        if own.until is not None and own.until <= one.on <= day
    ]


def _reached_in_being(
    tree: Tree, start: str, day: date, following: Callable[[Organisation], list[str]]
) -> tuple[str, ...]:
    """The first units in being on *day* on every way from *start*."""
    found, seen, waiting = set[str](), {start}, [start]
    while waiting:
        for id in following(tree.organisations[waiting.pop()]):
            if id in seen or id not in tree.organisations:
                continue
            seen.add(id)
            if tree.in_being(id, day):
                found.add(id)
            else:
                waiting.append(id)
    return tuple(sorted(found))


def _onward(tree: Tree, unit: str) -> dict[str, date]:
    """The units that come after, each with the first day it is reached."""
    steps = _grouped(tree.successions, lambda one: one.predecessor)
    reached, waiting = {unit: date.min}, [unit]
    while waiting:
        here = waiting.pop()
        for one in steps.get(here, ()):
            if reached[here] <= one.on < reached.get(one.successor, date.max):
                reached[one.successor] = one.on
                waiting.append(one.successor)
    return reached


def _back(tree: Tree, unit: str) -> dict[str, date]:
    """The units that came before, each with the last day it still led here."""
    steps = _grouped(tree.successions, lambda one: one.successor)
    reached, waiting = {unit: date.max}, [unit]
    while waiting:
        here = waiting.pop()
        for one in steps.get(here, ()):
            if reached.get(one.predecessor, date.min) < one.on <= reached[here]:
                reached[one.predecessor] = one.on
                waiting.append(one.predecessor)
    return reached


def _grouped(
    steps: Iterable[Succession], key: Callable[[Succession], str]
) -> dict[str, list[Succession]]:
    found: dict[str, list[Succession]] = {}
    for one in steps:
        found.setdefault(key(one), []).append(one)
    return found


def _known(tree: Tree, unit: str) -> Organisation:
    if unit not in tree.organisations:
        raise UnknownRecordError("CADRE-RE-03", record_kind="organisation", id=unit)
    return tree.organisations[unit]
