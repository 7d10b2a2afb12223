"""A dossier as it would be with another record: what a portal asks before it saves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve

from cadre.dossiers.parts import FEW_OF_MEMBER, MANY_OF_MEMBER
from cadre.errors import RecordError
from cadre.records import BookClosing, Meeting, Member, Record

if TYPE_CHECKING:
    from cadre.dossiers.member import MemberDossier

__all__ = ["replacing", "without"]

R = TypeVar("R", bound=Record)


def replacing(dossier: MemberDossier, record: Record) -> MemberDossier:
    """
    The dossier with one record put in the place of the one of its id, or added.

    Raises:
        RecordError: The record is of another member, or of no kind that a dossier holds.
    """
    if isinstance(record, Member):
        _same_member(dossier, record.id)
        return evolve(dossier, member=record)
    if isinstance(record, BookClosing):
        return evolve(dossier, closings=_with(dossier.closings, record))
    if type(record) in FEW_OF_MEMBER:
        _same_member(dossier, record.member)  # type: ignore[union-attr]
        name = FEW_OF_MEMBER[type(record)]
        few: dict[str, Any] = {name: _with(getattr(dossier, name), record)}
        return evolve(dossier, **few)
    deeds = dossier.recorded
    if isinstance(record, Meeting):
        return evolve(dossier, deeds=evolve(deeds, meetings=_with(deeds.meetings, record)))
    if type(record) not in MANY_OF_MEMBER:
        raise RecordError("CADRE-RE-01", path="record", expected="a record of a member")
    _same_member(dossier, record.member)  # type: ignore[union-attr]
    name = MANY_OF_MEMBER[type(record)]
    many = _with(getattr(deeds, name), record)
    return evolve(dossier, deeds=evolve(deeds, **{name: many}))


def without(dossier: MemberDossier, record: Record) -> MemberDossier:
    """
    The dossier without one record, found by its id.

    Raises:
        RecordError: There is no such record in the dossier.
    """
    where = {**FEW_OF_MEMBER, BookClosing: "closings", Meeting: "meetings", **MANY_OF_MEMBER}
    name = where.get(type(record), "")
    part: Any = dossier.recorded if name in ("meetings", *MANY_OF_MEMBER.values()) else dossier
    records = getattr(part, name, ())
    kept = tuple(one for one in records if one.id != record.id)
    if len(kept) == len(records):
        raise RecordError("CADRE-RE-01", path="record", expected="a record of the dossier")
    changed = evolve(part, **{name: kept})
    return changed if part is dossier else evolve(dossier, deeds=changed)


def _same_member(dossier: MemberDossier, member: str) -> None:
    if member != dossier.id:
        raise RecordError("CADRE-RE-01", path="record.member", expected=dossier.id)


def _with(records: tuple[R, ...], record: R) -> tuple[R, ...]:
    kept = [one for one in records if one.id != record.id]
    return tuple(sorted([*kept, record], key=lambda one: one.id))
