"""Who pays, in one month (người đóng đảng phí): plain values, or what a dossier says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from cadre.dossiers import MemberDossier
from cadre.errors import RecordError
from cadre.law.base import Law
from cadre.law.options import TEMPORARY_COUNTS, TemporaryCounts
from cadre.months import Month
from cadre.periods import PartialDate, Span, days_left
from cadre.records import DuesBasis, DuesRelief, Exemption, Suspension, VoluntaryDues
from cadre.records.fields import an_id, an_id_or_empty

__all__ = ["Payer", "payer_of"]


def _own(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """A tuple, and only of this member."""
    if type(value) is not tuple or any(one.member != instance.member for one in value):
        raise RecordError(
            "CADRE-RE-01", path=f"Payer.{attribute.name}", expected="records of one member"
        )


@frozen(kw_only=True, repr=False)
class Payer:
    """
    A member as a payer of dues, in the month that is asked about.

    Args:
        member: Whose dues.
        branch: The branch that collects; empty where the member is on no roll.
        bases: What dues follow from; those of other months do no harm.
        reliefs: Exemptions and reductions of any month.
        voluntary: Higher amounts of any month.
        suspensions: From Party activity, any month.
        exemptions: From meetings, any month. They free from no dues, unless a law says so.
        counted_from: The day that party age counts from (the first admission decision).
        gaps: Times outside activity that are left out of party age.
        born: The day of birth: who is not 50 has not 50 years of party age.
        probationary: Whether a probationary member (đảng viên dự bị).
        paid_through: The last month paid elsewhere, by the transfer slip.

    Raises:
        RecordError: A record is of another member.
    """

    member: str = field(validator=an_id)
    branch: str = field(validator=an_id_or_empty)
    bases: tuple[DuesBasis, ...] = field(default=(), validator=_own)
    reliefs: tuple[DuesRelief, ...] = field(default=(), validator=_own)
    voluntary: tuple[VoluntaryDues, ...] = field(default=(), validator=_own)
    suspensions: tuple[Suspension, ...] = field(default=(), validator=_own)
    exemptions: tuple[Exemption, ...] = field(default=(), validator=_own)
    counted_from: PartialDate | date | None = None
    gaps: tuple[Span, ...] = ()
    born: PartialDate | None = None
    probationary: bool = False
    paid_through: Month | None = None

    def __repr__(self) -> str:
        return f"Payer(member={self.member!r}, branch={self.branch!r})"


def payer_of(dossier: MemberDossier, month: Month, law: Law) -> Payer:
    """What a dossier says of a member as a payer in a month."""
    branch, since = _collector(dossier, month, law) or ("", month.first_day)
    slips = [
        one.dues_paid_through
        for one in dossier.memberships
        if one.dues_paid_through is not None and one.since <= since
    ]
    return Payer(
        member=dossier.id,
        branch=branch,
        bases=dossier.bases,
        reliefs=dossier.reliefs,
        voluntary=dossier.voluntary,
        suspensions=dossier.suspensions,
        exemptions=dossier.exemptions,
        counted_from=dossier.member.admitted,
        gaps=tuple((one.since, one.until) for one in dossier.gaps if one.reason.counts_out),
        born=dossier.member.born,
        probationary=not dossier.is_official(month.last_day),
        paid_through=max(slips, default=None),
    )


def _collector(dossier: MemberDossier, month: Month, law: Law) -> tuple[str, date] | None:
    """
    The branch that collects a month's dues, and the first day of the month that counts there.

    The branch of the first day: dues are collected there through the month in which the slip is
    written, unless the slip says that they were not.
    """
    at_host = law.choice(TEMPORARY_COUNTS) is TemporaryCounts.HOST
    found = sorted(
        (since, branch)
        for branch, days in dossier.spans(temporary_at_host=at_host).items()
        for since in _first_days(days, month)
    )
    if not found:
        return None
    unpaid = {
        one.branch
        for one in dossier.memberships
        if Month.of(one.since) == month
        and one.dues_paid_through is not None
        and one.dues_paid_through < month
    }
    first, *later = found
    since, branch = next((one for one in later if one[1] in unpaid), first)
    return branch, since


def _first_days(days: Sequence[Span], month: Month) -> list[date]:
    """Of each span, the first day that lies in the month."""
    outside: list[Span] = [(date.min, month.first_day)]
    after = month.last_day.toordinal() + 1
    outside.append((date.fromordinal(after), None))
    return [since for since, _ in days_left(days, outside)]
