"""Where an audit looks at a member (nơi được rà soát): at one branch, each person once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from cadre.periods import covers
from cadre.records import Membership, MembershipKind

__all__ = ["home_of"]


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
