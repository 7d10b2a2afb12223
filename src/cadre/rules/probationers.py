"""The probation of one member (thời gian dự bị): its days, and the votes of the branch so far.

Probation runs from the ceremony of the admission, where one is recorded, or else from the day the
standing began; an admission alone will do. It lasts until a recognition is recorded, also where
the standing was ended with nothing after it. Once the branch has voted to propose recognition or
removal its duty is done, and what follows is the superior's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from cadre.dossiers import MemberDossier
from cadre.findings import UsedValue
from cadre.law.base import Law, Timeline
from cadre.law.options import DAYS_OFF
from cadre.law.probation import (
    CONSIDER_WORKING_DAYS,
    MAX_FAILED_VOTES,
    PROBATION_MONTHS,
    VOTE_BRANCH,
)
from cadre.law.removal_procedure import VOTE_BRANCH as REMOVAL_VOTE
from cadre.law.thresholds import Threshold
from cadre.months import Month
from cadre.records import (
    Admission,
    Body,
    Resolution,
    ResolutionKind,
    Standing,
    StandingKind,
)
from cadre.rules.base import Window, used_values
from cadre.rules.deeds import at_home, months_after, working_days_after

__all__ = [
    "VOTES",
    "Probation",
    "failed",
    "failed_too_often",
    "horizon",
    "on_probation",
    "probation_record",
    "still_to_consider",
    "votes_on",
]

VOTES: Mapping[ResolutionKind, Timeline[Threshold]] = {
    ResolutionKind.RECOGNITION: VOTE_BRANCH,
    ResolutionKind.REMOVAL: REMOVAL_VOTE,
}
"""What the branch may vote on, with the share it takes."""


@frozen(kw_only=True)
class Probation:
    """The probation of a member (thời gian dự bị) as the records show it on a day."""

    record: Standing | Admission
    """The standing, or where none is recorded the admission; it tells findings apart."""
    began: date
    proof: tuple[Standing | Admission, ...]
    ends: date
    """The day on which the months are full."""
    due: date
    """The last working day to consider, holidays left out of account."""
    last: date
    """The same, with the days off that are allowed for: later it is too late."""
    values: tuple[UsedValue, ...]


def on_probation(dossier: MemberDossier, law: Law, day: date) -> Probation | None:
    """The member's probation on a day; ``None`` for the others, and where the law is silent."""
    known = probation_record(dossier, day)
    if known is None or not at_home(dossier, day):
        return None
    began, proof = _began(dossier, *known, day)
    months = law[PROBATION_MONTHS].find(began)
    # Điều 5, khoản 1, Điều lệ Đảng: twelve months from the ceremony.
    ends = None if months is None else months_after(began, months.value)
    days = None if ends is None else law[CONSIDER_WORKING_DAYS].find(ends)
    if ends is None or days is None:
        return None
    # Điểm 4.2 of the implementing regulation: thirty working days after them.
    due = working_days_after(ends, days.value)
    last = working_days_after(ends, days.value + law.choice(DAYS_OFF))
    if due is None or last is None:
        return None
    values = used_values((PROBATION_MONTHS, months), (CONSIDER_WORKING_DAYS, days))
    return Probation(
        record=known[1],
        began=began,
        proof=proof,
        ends=ends,
        due=due,
        last=last,
        values=values,
    )


def probation_record(dossier: MemberDossier, day: date) -> tuple[date, Standing | Admission] | None:
    """
    The last standing, or else admission, by which the member is on probation, and its day.

    What lies before a recognition is over.
    """
    if not dossier.on_probation(day):
        return None
    over = _recognised(dossier, day)
    standings = [
        (one.since, one.id, one)
        for one in dossier.standings
        if one.kind is StandingKind.PROBATIONARY and over < one.since <= day
    ]
    if standings:
        since, _, standing = max(standings)
        return since, standing
    held = [(on, one.id, one) for on, one in _ceremonies(dossier, day) if over < on]
    if not held:
        return None
    on, _, admission = max(held)
    return on, admission


def _recognised(dossier: MemberDossier, day: date) -> date:
    """The last recognition on record by a day, or else a day before all others."""
    known = [one.since for one in dossier.standings if one.kind is StandingKind.OFFICIAL]
    if dossier.member.official_on is not None:
        known.append(dossier.member.official_on)
    return max((one for one in known if one <= day), default=date.min)


def _ceremonies(dossier: MemberDossier, day: date) -> list[tuple[date, Admission]]:
    """The admissions whose ceremony has been held by a day, with its day."""
    return [
        (one.ceremony_on, one)
        for one in dossier.admissions
        if one.ceremony_on is not None and one.ceremony_on <= day
    ]


def _began(
    dossier: MemberDossier, since: date, record: Standing | Admission, day: date
) -> tuple[date, tuple[Standing | Admission, ...]]:
    """The day of the ceremony, or else of the standing, and the records that say so."""
    if isinstance(record, Admission):
        return since, (record,)
    held = [(on, one.id, one) for on, one in _ceremonies(dossier, day) if _belongs(on, record)]
    if not held:
        return since, (record,)
    on, _, admission = max(held)
    return on, (record,) if on == since else (record, admission)


def _belongs(ceremony: date, standing: Standing) -> bool:
    """Whether a ceremony is of this probation: one a year or more before it is of another."""
    year_later = months_after(ceremony, 12)
    return year_later is not None and standing.since < year_later


def horizon(window: Window) -> date:
    """
    How far an audit looks ahead: to the end of the period, and of the month after its day.

    Whose probation ends by then is for the next meeting of the branch.
    """
    return max(window.period.last, (Month.of(window.as_of) + 1).last_day)


def still_to_consider(dossier: MemberDossier, found: Probation, law: Law, day: date) -> bool:
    """Whether the branch has still to vote: no proposal was carried, nor did it fail thrice."""
    votes = votes_on(dossier, found.began, day)
    carried = any(not failed(one, law) for one in votes)
    return not carried and not failed_too_often(votes, law)


def votes_on(dossier: MemberDossier, since: date, day: date) -> list[Resolution]:
    """The branch's votes on recognition or removal during a probation, in order."""
    votes = [
        one
        for one in dossier.resolutions
        if one.kind in VOTES
        and one.body in (Body.BRANCH, Body.BRANCH_CONGRESS)
        and since < one.passed_on <= day
    ]
    return sorted(votes, key=lambda one: (one.passed_on, one.id))


def failed(vote: Resolution, law: Law) -> bool:
    """Whether a vote is known to have fallen short: by the minutes, or by its counts."""
    if vote.passed is not None:
        return not vote.passed
    share = law[VOTES[vote.kind]].find(vote.passed_on)
    if share is None or not vote.base or vote.agreed is None:
        return False
    return not share.value.reached(vote.agreed, vote.base)


def failed_too_often(votes: list[Resolution], law: Law) -> list[Resolution]:
    """The votes on the same question that fell short, as many as it takes; or none."""
    for kind in VOTES:
        short = [one for one in votes if one.kind is kind and failed(one, law)]
        if short:
            most = law[MAX_FAILED_VOTES].find(short[-1].passed_on)
            if most is not None and len(short) >= most.value:
                return short[: most.value]
    return []
