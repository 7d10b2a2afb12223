"""Party age as the records show it (tuổi đảng): from when it counts, and what is taken out."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from cadre.calculators.party_age import DayRange, reaches
from cadre.dossiers import MemberDossier
from cadre.findings import UsedValue
from cadre.law.base import Law
from cadre.law.party_age import GAPS, READMITTED_FROM, START, PartyAgeStart
from cadre.periods import PartialDate, Span
from cadre.records import Admission, Began, Membership, Record
from cadre.rules.base import used_values

__all__ = ["Counted", "counted_from", "first_year", "reached_on"]


@frozen(kw_only=True)
class Counted:
    """From when party age counts, what is taken out of it, and the records that say so."""

    start: date | PartialDate
    gaps: tuple[Span, ...]
    proof: tuple[Record, ...]
    values: tuple[UsedValue, ...]


def counted_from(dossier: MemberDossier, law: Law, day: date) -> Counted | None:
    """From when party age counts; ``None`` where the records or the law do not tell."""
    start, gaps = law[START].find(day), law[GAPS].find(day)
    known = _first_decision(dossier)
    if start is None or gaps is None or known is None:
        return None
    if start.value is not PartyAgeStart.ADMISSION_DECISION:
        return None
    since, proof = known
    out = [one for one in dossier.gaps if one.reason in gaps.value and _after(since, one.until)]
    again = _admitted_again(dossier)
    if again is not None and not out:
        return None
    return Counted(
        start=since,
        gaps=tuple((one.since, one.until) for one in out),
        proof=(*proof, *out, *(() if again is None else (again,))),
        values=used_values(
            (START, start),
            (GAPS, gaps if out else None),
            (READMITTED_FROM, None if again is None else law[READMITTED_FROM].find(day)),
        ),
    )


def _first_decision(
    dossier: MemberDossier,
) -> tuple[date | PartialDate, tuple[Record, ...]] | None:
    """The day of the first decision to admit, and what says so beside the member's record."""
    admitted = dossier.member.admitted
    decided = [
        (one.decided_on, one.id, one)
        for one in dossier.admissions
        if one.decided_on is not None and not one.again
    ]
    exact = None if admitted is None else admitted.exact()
    if decided:
        on, _, admission = min(decided)
        return on, () if on == exact else (admission,)
    return None if admitted is None else (exact or admitted, ())


def _after(start: date | PartialDate, until: date | None) -> bool:
    """Whether a gap reaches past the start: one before it takes nothing out."""
    first = date(start.year, start.month or 1, start.day or 1)
    return until is None or until > first


def _admitted_again(dossier: MemberDossier) -> Membership | Admission | None:
    """What says that the member was admitted again, if anything does."""
    for membership in dossier.memberships:
        if membership.began is Began.READMITTED:
            return membership
    return next((one for one in dossier.admissions if one.again), None)


def first_year(dossier: MemberDossier) -> int | None:
    """The earliest year in which party age can begin; ``None`` where nothing says."""
    admitted = dossier.member.admitted
    if not dossier.admissions:
        return None if admitted is None else admitted.year
    years = [one.decided_on.year for one in dossier.admissions if one.decided_on and not one.again]
    return min([*years, *([] if admitted is None else [admitted.year])], default=None)


def reached_on(counted: Counted, years: int) -> tuple[date | None, date | None]:
    """The earliest and the latest day on which so many years can be full."""
    reached = reaches(counted.start, counted.gaps, years)
    if isinstance(reached, DayRange):
        return reached.earliest, reached.latest
    return reached, reached
