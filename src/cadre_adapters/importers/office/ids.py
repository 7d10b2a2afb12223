"""Ids of imported records: natural keys, so that importing twice adds nothing.

The same fact gets the same id whichever file it comes from. This is the one place that says how;
the parts are joined by a colon and days are written as in ISO 8601.

=============== ===============================================================
organisation    its number (mã tổ chức)
placement       ``organisation:since``
member          the member's number (mã đảng viên)
membership      ``member:branch:since``
standing        ``member:kind:since``
exemption       ``member:since``
suspension      ``member:since``
dues relief     ``member:since``
dues basis      ``member:first``
office term     ``organisation:office:member:since`` (office as a slug)
assignment      ``member:branch:since:duty`` (duty as a slug)
book closing    ``branch:book``
meeting         ``branch:held_on``, and ``:kind`` where it is not a regular one
attendance      ``meeting:member``
dues line       ``member:branch:month``
payment         ``member:branch:month:paid_on``, and ``:receipt`` where there is one
=============== ===============================================================
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from attrs import evolve

from cadre.records import (
    Assignment,
    Attendance,
    BookClosing,
    DuesBasis,
    DuesLine,
    DuesRelief,
    Exemption,
    Meeting,
    MeetingKind,
    Membership,
    OfficeTerm,
    Payment,
    Placement,
    Record,
    Standing,
    Suspension,
    kind_fields,
    kind_of,
)
from cadre_adapters.importers.office.words import fold

__all__ = ["made", "meeting_id", "natural_id", "slug", "with_natural_ids"]

R = TypeVar("R", bound=Record)

_REFERRED_TO: dict[str, type[Record]] = {"meeting": Meeting, "assignment": Assignment}
"""Fields that name a record whose id an import makes."""

SLUG_LENGTH = 48
UNNAMED = "-"
"""The id of a record until its natural key is known."""


def slug(words: str) -> str:
    """Words as a part of an id: ASCII, hyphens; a long text keeps its start and a digest."""
    plain = fold(words).replace(" ", "-")
    if plain.isascii() and 0 < len(plain) <= SLUG_LENGTH:
        return plain
    digest = hashlib.sha256(words.encode()).hexdigest()[:8]
    start = plain[: SLUG_LENGTH - 9].encode("ascii", "ignore").decode().strip("-")
    return f"{start}-{digest}"


def meeting_id(branch: str, held_on: date, kind: MeetingKind = MeetingKind.REGULAR) -> str:
    """The id of a meeting of *branch* on a day."""
    suffix = "" if kind is MeetingKind.REGULAR else f":{kind.value}"
    return f"{branch}:{held_on.isoformat()}{suffix}"


def _of_member(record: Any) -> str:
    return f"{record.member}:{record.since.isoformat()}"


def _receipt(record: Payment) -> str:
    return f":{slug(record.receipt)}" if record.receipt else ""


_KEYS: dict[type, Callable[[Any], str]] = {
    Placement: lambda r: f"{r.organisation}:{r.since.isoformat()}",
    Membership: lambda r: f"{r.member}:{r.branch}:{r.since.isoformat()}",
    Standing: lambda r: f"{r.member}:{r.kind.value}:{r.since.isoformat()}",
    Exemption: _of_member,
    Suspension: _of_member,
    DuesRelief: _of_member,
    DuesBasis: lambda r: f"{r.member}:{r.first}",
    OfficeTerm: lambda r: f"{r.organisation}:{slug(r.office)}:{r.member}:{r.since.isoformat()}",
    Assignment: lambda r: f"{r.member}:{r.branch}:{r.since.isoformat()}:{slug(r.duty)}",
    BookClosing: lambda r: f"{r.branch}:{r.book.value}",
    Meeting: lambda r: meeting_id(r.branch, r.held_on, r.kind),
    Attendance: lambda r: f"{r.meeting}:{r.member}",
    DuesLine: lambda r: f"{r.member}:{r.branch}:{r.month}",
    Payment: lambda r: f"{r.member}:{r.branch}:{r.month}:{r.paid_on.isoformat()}{_receipt(r)}",
}


def natural_id(record: Record) -> str:
    """The id an import would give to a record; organisations and members keep their own."""
    key = _KEYS.get(type(record))
    return record.id if key is None else key(record)


def made(cls: Callable[..., R], /, **fields: Any) -> R:
    """
    A record with its natural key as id.

    Raises:
        RecordError: A field is impossible.
    """
    draft = cls(id=UNNAMED, **fields)
    # The draft is nobody else's yet; evolving it would validate every field twice.
    object.__setattr__(draft, "id", natural_id(draft))
    return draft


def with_natural_ids(records: Iterable[Record]) -> Iterator[Record]:
    """The same facts under the ids an import would give them, references included."""
    every = list(records)
    renamed = {one.id: natural_id(one) for one in every if type(one) in _REFERRED_TO.values()}
    for record in every:
        moved = {
            name: renamed.get(getattr(record, name), getattr(record, name))
            for name in _REFERRED_TO
            if name in kind_fields(kind_of(record))
        }
        fact = evolve(record, **moved) if moved else record
        yield evolve(fact, id=natural_id(fact))
