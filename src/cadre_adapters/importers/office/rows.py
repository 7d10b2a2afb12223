"""Organisations and people (tổ chức, đảng viên): how rows of these sheets become records.

Each reader takes a row and gives its records, or none after noting what is wrong with the row.
The other kinds are in ``facts``, ``attendance`` and ``dues``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cadre.periods import PartialDate
from cadre.records import (
    Began,
    Ended,
    Level,
    Member,
    Membership,
    MembershipKind,
    Organisation,
    Placement,
    Record,
    Standing,
    StandingKind,
)
from cadre_adapters.importers.office.ids import made
from cadre_adapters.importers.office.reading import Row
from cadre_adapters.importers.office.values import (
    Expected,
    a_date,
    a_month,
    a_partial_date,
    an_id,
    months_of,
)

__all__ = ["members", "memberships", "organisations", "standings", "standings_of"]

TOO_EARLY = Expected("năm vào Đảng phải sau năm sinh", "the admission must be after the birth")


def organisations(row: Row) -> Iterable[Record]:
    """An organisation, and its place under a superior."""
    id = row.read("id", an_id, required=True)
    name = row.text("name", required=True)
    row.key = (Organisation, id or name)
    level = row.word("level", Level)
    since, until = row.interval()
    placed_since, placed_until = since, None
    if not row.blank("placed_since") or not row.blank("placed_last"):
        placed_since, placed_until = row.interval("placed_since", "placed_last")
    if row.broken or id is None or level is None or since is None:
        return
    yield Organisation(id=id, name=name, level=level, since=since, until=until)
    if not row.blank("parent"):
        # A name is settled to a number once all organisations have been read.
        parent = row.read("parent", an_id)
        yield made(
            Placement, organisation=id, parent=parent, since=placed_since, until=placed_until
        )


def members(row: Row) -> Iterable[Record]:
    """A member; the standing that follows; the membership where the sheet has both columns."""
    id = row.read("member", an_id, required=True)
    if id is not None:
        row.key = (Member, id)
    name = row.text("full_name", required=True)
    born = row.read("born", a_partial_date)
    admitted = row.read("admitted", a_partial_date)
    official_on = row.read("official_on", a_date)
    if born and admitted and admitted.year <= born.year:
        row.wrong("admitted", TOO_EARLY)
    branch, since = "", None
    if row.has("since") and not row.blank("branch"):
        branch = row.organisation("branch")
        since = row.read("since", a_date, required=True)
    if row.broken or id is None:
        return
    yield Member(id=id, full_name=name, born=born, admitted=admitted, official_on=official_on)
    if not row.context.has_standings:
        yield from standings_of(id, admitted, official_on)
    if branch:
        yield made(Membership, member=id, branch=branch, since=since)


def standings_of(
    member: str, admitted: PartialDate | None, official_on: date | None
) -> Iterable[Standing]:
    """The standings that follow from the two days; a missing day says nothing."""
    if official_on is None:
        return
    admitted_on = admitted.exact() if admitted else None
    if admitted_on and admitted_on < official_on:
        yield made(
            Standing,
            member=member,
            kind=StandingKind.PROBATIONARY,
            since=admitted_on,
            until=official_on,
        )
    yield made(Standing, member=member, kind=StandingKind.OFFICIAL, since=official_on)


def memberships(row: Row) -> Iterable[Record]:
    """A member's time in one branch."""
    member, branch = row.member(), row.organisation("branch")
    since, until = row.interval()
    kind = row.word("kind", MembershipKind, MembershipKind.OFFICIAL)
    began = row.word("began", Began, Began.UNSTATED)
    ended = None if row.blank("ended") else row.word("ended", Ended)
    missed = row.read("missed_before", months_of)
    paid_through = row.read("dues_paid_through", a_month)
    if not row.broken:
        yield made(
            Membership,
            member=member,
            branch=branch,
            since=since,
            until=until,
            kind=kind,
            began=began,
            ended=ended,
            missed_before=missed,
            dues_paid_through=paid_through,
        )


def standings(row: Row) -> Iterable[Record]:
    """A standing over an interval."""
    member, kind = row.member(), row.word("kind", StandingKind)
    since, until = row.interval()
    if not row.broken:
        yield made(Standing, member=member, kind=kind, since=since, until=until)
