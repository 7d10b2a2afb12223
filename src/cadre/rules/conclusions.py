"""What a branch has concluded about a member, and whether removal was put to the vote since."""

from __future__ import annotations

from datetime import date

from cadre.dossiers import MemberDossier
from cadre.records import Began, Conclusion, ConclusionKind, ResolutionKind

__all__ = ["admitted_on", "concluded", "voted_on"]


def concluded(
    dossier: MemberDossier, kinds: tuple[ConclusionKind, ...], day: date
) -> list[Conclusion]:
    """The conclusions of some kinds up to a day, since the member was last admitted, in order."""
    found = [one for one in dossier.conclusions if one.kind in kinds and one.concluded_on <= day]
    if not found:
        return found
    since = admitted_on(dossier, day)
    found = [one for one in found if one.concluded_on >= since]
    return sorted(found, key=lambda one: (one.concluded_on, one.id))


def admitted_on(dossier: MemberDossier, day: date) -> date:
    """When the member was last admitted (kết nạp, kết nạp lại), as far as is known."""
    admitted = [
        one.since
        for one in dossier.memberships
        if one.began in (Began.ADMITTED, Began.READMITTED) and one.since <= day
    ]
    return max(admitted, default=date.min)


def voted_on(dossier: MemberDossier, since: date, day: date) -> bool:
    """Whether removal was put to the vote since a day: then it has been considered."""
    return any(
        one.kind is ResolutionKind.REMOVAL and since <= one.passed_on <= day
        for one in dossier.resolutions
    )
