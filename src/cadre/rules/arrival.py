"""Whether somebody who is to transfer has arrived (đã chuyển đến), as the memberships show it."""

from __future__ import annotations

from datetime import date

from cadre.dossiers import MemberDossier
from cadre.records import Membership, MembershipKind, Transfer

__all__ = ["arrived"]


def arrived(dossier: MemberDossier, one: Transfer, day: date) -> bool:
    """
    Whether the member has come to a branch, or left the old one, since the cause of a transfer.

    To whichever branch: the one named may have been merged or divided before the arrival, or not
    be named at all.
    """
    return any(
        _came(held, one, day) or _left(held, one, day) or _is_there(held, one, day)
        for held in dossier.memberships
    )


def _came(held: Membership, one: Transfer, day: date) -> bool:
    """Whether a membership, official or of the kind of the transfer, has begun since its cause."""
    return held.kind in (one.kind, MembershipKind.OFFICIAL) and one.cause_on <= held.since <= day


def _left(held: Membership, one: Transfer, day: date) -> bool:
    """Whether the official membership at the old branch has ended since the cause."""
    return (
        held.kind is MembershipKind.OFFICIAL
        and held.branch == one.origin
        and held.until is not None
        and one.cause_on <= held.until <= day
    )


def _is_there(held: Membership, one: Transfer, day: date) -> bool:
    """Whether the member already belonged to the new branch when the cause came."""
    return (
        held.branch == one.destination
        and held.kind is one.kind
        and held.since <= day
        and (held.until is None or held.until > one.cause_on)
    )
