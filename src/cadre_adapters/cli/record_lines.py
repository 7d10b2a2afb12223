"""Records as JSON lines (xuất bản ghi): what stands in a store, one record a line.

Kinds come in the order in which they depend on each other, records in order of id, so the same
records always give the same bytes. What was withdrawn, and earlier versions, are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Set

import attrs
from attrs import frozen

from cadre.convert import make_converter, record_to_dict
from cadre.records import (
    KINDS,
    Meeting,
    Member,
    Membership,
    Organisation,
    Placement,
    Record,
    Remittance,
    Succession,
)
from cadre.store import Store

__all__ = ["record_lines", "records_of"]


def record_lines(store: Store, scope: str | None) -> Iterator[bytes]:
    """
    The lines of a scope, or of everything.

    Raises:
        UnknownRecordError: There is no such organisation.
        CadreError: The store cannot be read.
    """
    converter = make_converter()
    for record in records_of(store, scope):
        plain = record_to_dict(record, converter)
        yield json.dumps(plain, ensure_ascii=False).encode() + b"\n"


def records_of(store: Store, scope: str | None) -> Iterator[Record]:
    """
    The records of a scope, or all of them.

    Of a scope: its organisation and those ever below it, what they keep, and of everybody who
    was ever on their rolls what is kept of the person; not what other organisations keep.

    Raises:
        UnknownRecordError: There is no such organisation.
        CadreError: The store cannot be read.
    """
    with store.reading():
        inside = None if scope is None else _Inside.of(store, scope)
        for cls in KINDS.values():
            yield from store.select(cls, None, {} if inside is None else inside.where(cls))


@frozen
class _Inside:
    """Ids of what belongs to a scope."""

    units: Set[str]
    members: Set[str]
    meetings: Set[str]

    @classmethod
    def of(cls, store: Store, scope: str) -> _Inside:
        store.get(Organisation, scope)
        units = _with_all_below(store, scope)
        members = {one.member for one in store.read(Membership, branch=units)}
        meetings = {one.id for one in store.read(Meeting, branch=units)}
        return cls(units, members, meetings)

    def where(self, cls: type[Record]) -> dict[str, Set[str]]:
        """The filter that keeps the records of a kind."""
        if cls in _OWN:
            return {name: getattr(self, ids) for name, ids in _OWN[cls].items()}
        every = (one.name for one in attrs.fields(cls) if one.default is attrs.NOTHING)
        name = min(set(every) & _REFERENCES.keys(), key=list(_REFERENCES).index)
        return {name: getattr(self, _REFERENCES[name])}


_OWN: dict[type[Record], dict[str, str]] = {
    Organisation: {"id": "units"},
    Placement: {"organisation": "units", "parent": "units"},
    Succession: {"successor": "units"},
    Remittance: {"origin": "units"},
    Member: {"id": "members"},
    # All of them: where somebody is expected follows from every membership of that day.
    Membership: {"member": "members"},
}
"""Kinds that are chosen in a way of their own: the field, and what it must be among."""

_REFERENCES = {
    "branch": "units",
    "organisation": "units",
    "meeting": "meetings",
    "member": "members",
}
"""A kind belongs where the first of these fields that each of its records has says."""


def _with_all_below(store: Store, top: str) -> set[str]:
    children: dict[str, list[str]] = {}
    for one in store.read(Placement):
        children.setdefault(one.parent, []).append(one.organisation)
    found, waiting = {top}, [top]
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return found
