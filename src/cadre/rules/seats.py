"""Who sits on a committee on a day (cấp ủy viên), and what shows the size of a branch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from cadre.dossiers import MemberDossier
from cadre.periods import covers
from cadre.records import (
    MembershipKind,
    OfficeRole,
    OfficeTerm,
    Record,
    Standing,
    StandingKind,
)

__all__ = ["last_begun", "last_ended", "members_here", "seats_held"]


def seats_held(terms: Iterable[OfficeTerm], day: date) -> dict[str, OfficeTerm]:
    """By member, the seat on the committee held on a day; of several, the highest."""
    ranks = tuple(OfficeRole)
    seats = [one for one in terms if one.acts_as.on_committee and covers(one, day)]
    held: dict[str, OfficeTerm] = {}
    for one in sorted(seats, key=lambda seat: (ranks.index(seat.acts_as), seat.id)):
        held.setdefault(one.member, one)
    return held


def last_begun(terms: Iterable[OfficeTerm], day: date) -> list[OfficeTerm]:
    """The office that began last, whoever holds it: what shows that a branch records offices."""
    begun = [one for one in terms if one.since <= day]
    return sorted(begun, key=lambda one: (one.since, one.id))[-1:]


def last_ended(terms: Iterable[OfficeTerm], role: OfficeRole, day: date) -> list[OfficeTerm]:
    """The term of a role that ended last by a day."""
    ended = [one for one in terms if one.acts_as is role and one.until and one.until <= day]
    return sorted(ended, key=lambda one: (one.until or date.min, one.id))[-1:]


def members_here(members: Iterable[MemberDossier], branch: str, day: date) -> Iterator[Record]:
    """Each member with what makes a member of this branch, official or not."""
    for one in members:
        yield one.member
        official = [m for m in one.memberships if m.kind is MembershipKind.OFFICIAL]
        yield from [m for m in official if m.branch == branch and covers(m, day)][:1]
        yield from _standing_that_counts(one, day)


def _standing_that_counts(one: MemberDossier, day: date) -> list[Standing]:
    """The standing without which the member's own record would say otherwise."""
    if evolve(one, standings=()).is_official(day) == one.is_official(day):
        return []
    deciding = StandingKind.OFFICIAL if one.is_official(day) else None
    return [
        s for s in one.standings if deciding is None or (s.kind is deciding and covers(s, day))
    ][:1]
