"""The branch's list of duties (danh mục nhiệm vụ): unfilled, ended, and unevenly spread.

A duty is found unfilled only in a branch that notes which assignment fills which duty: where none
ever did, that is undecidable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cadre.dossiers import BranchDossier, MemberDossier, covers
from cadre.findings import Finding, Severity, UsedValue, Verdict, refs
from cadre.law.assignments import (
    FIXED_AND_AD_HOC,
    FOLLOWS_CHANGES,
    RESOLUTIONS_PER_YEAR,
    RULES_REDONE_EACH_TERM,
)
from cadre.law.base import Law
from cadre.law.options import ASSIGNMENT_PROFILE, OVERLOAD_DUTIES, Switch
from cadre.months import Month, MonthSet
from cadre.records import Assignment, CommitteeTerm, Duty, Record
from cadre.rules.base import (
    Rule,
    Window,
    about_branch,
    about_member,
    not_kept,
    used_options,
    used_values,
)

__all__ = ["CLOSED_TERM", "ENDED", "NO_HOLDER", "OVERLOADED", "RULES"]


def no_holder(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Fewer members hold a duty than it needs (nhiệm vụ thiếu người phụ trách).

    Cites:
        cadre.law.assignments.FIXED_AND_AD_HOC
    """
    day = window.as_of
    standing = law[FIXED_AND_AD_HOC].find(day)
    begun = [one for one in branch.assignments if one.of_duty and one.since <= day]
    if standing is None or _silent(branch, law, day):
        return
    if not begun:
        yield from _none_noted(branch, law, window, used_values((FIXED_AND_AD_HOC, standing)))
        return
    for duty in branch.duties:
        held = _held(begun, duty, day)
        if not covers(duty, day) or len(held) >= duty.holders:
            continue
        last = _last_left(begun, duty, day)
        shown = [*held.values(), *last] or _first(begun)
        yield _about_branch(
            "duty.no_holder",
            branch,
            law,
            window,
            duty.id,
            arises_on=last[0].until if last else duty.since,
            values=used_values((FIXED_AND_AD_HOC, standing)),
            proof=[duty, *shown],
            details={"duty_id": duty.id, "needed": str(duty.holders), "held": str(len(held))},
            next_step="duty_assign",
        )


def _none_noted(
    branch: BranchDossier, law: Law, window: Window, values: tuple[UsedValue, ...]
) -> Iterator[Finding]:
    """The answer where no assignment names the duty it fills."""
    day = window.as_of
    duties = [one for one in branch.duties if covers(one, day)]
    if duties:
        yield not_kept(
            f"duty.no_holder:{branch.id}",
            branch,
            window,
            MonthSet([Month.of(day)]),
            values=values,
            options=used_options(law, ASSIGNMENT_PROFILE),
            proof=duties,
        )


def _held(work: Iterable[Assignment], duty: Duty, day: date) -> dict[str, Assignment]:
    """By member, the work in force that fills the duty: whoever holds it twice counts once."""
    return {
        one.member: one
        for one in sorted(work, key=lambda one: one.id)
        if one.of_duty == duty.id and covers(one, day)
    }


def _last_left(work: Iterable[Assignment], duty: Duty, day: date) -> list[Assignment]:
    """Who left the duty last, since it came."""
    left = [
        one
        for one in work
        if one.of_duty == duty.id and one.until is not None and duty.since < one.until <= day
    ]
    return sorted(left, key=lambda one: (one.until or day, one.id))[-1:]


def _first(work: Iterable[Assignment]) -> list[Assignment]:
    """What shows that the branch notes which duty an assignment fills."""
    return [min(work, key=lambda one: one.id)]


def ended(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Members still hold a duty that has ended (nhiệm vụ đã kết thúc, phân công chưa kết thúc).

    Cites:
        cadre.law.assignments.FOLLOWS_CHANGES
    """
    day = window.as_of
    follows = law[FOLLOWS_CHANGES].find(day)
    if follows is None or not follows.value or _silent(branch, law, day):
        return
    for duty in branch.duties:
        if duty.until is None or day < duty.until:
            continue
        work = [one for one in branch.assignments if one.of_duty == duty.id and covers(one, day)]
        if work:
            yield _about_branch(
                "duty.ended",
                branch,
                law,
                window,
                duty.id,
                arises_on=duty.until,
                values=used_values((FOLLOWS_CHANGES, follows)),
                proof=[duty, *work],
                details={
                    "duty_id": duty.id,
                    "ended_on": duty.until.isoformat(),
                    "held": str(len(work)),
                },
                next_step="duty_end_work",
            )


def closed_term(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Work given before the running term and never since (phân công từ nhiệm kỳ trước).

    Each year's resolution assigns everybody anew. So work is found when a whole calendar year of
    the running term has ended; ad-hoc tasks have their own day and are left out.

    Cites:
        cadre.law.assignments.RESOLUTIONS_PER_YEAR
        cadre.law.assignments.RULES_REDONE_EACH_TERM
    """
    day = window.as_of
    term = _running_term(branch, day)
    if term is None or _silent(branch, law, day):
        return
    judged = _first_whole_year(term)
    yearly = law[RESOLUTIONS_PER_YEAR].find(judged)
    work = _given_before(branch, term, day)
    if day < judged or yearly is None or not yearly.value or not work:
        return
    yield _about_branch(
        "duty.closed_term",
        branch,
        law,
        window,
        term.id,
        arises_on=judged,
        values=used_values(
            (RESOLUTIONS_PER_YEAR, yearly),
            (RULES_REDONE_EACH_TERM, law[RULES_REDONE_EACH_TERM].find(term.since)),
        ),
        proof=[term, *work],
        details={"term_began_on": term.since.isoformat(), "held": str(len(work))},
        next_step="duty_assign_anew",
    )


def _first_whole_year(term: CommitteeTerm) -> date:
    """The last day of the first calendar year that lies wholly in a term."""
    year = term.since.year
    return date(year if term.since == date(year, 1, 1) else year + 1, 12, 31)


def _given_before(branch: BranchDossier, term: CommitteeTerm, day: date) -> list[Assignment]:
    """The standing work in force that was given before a term."""
    return [
        one
        for one in branch.assignments
        if covers(one, day) and one.since < term.since and not one.ad_hoc
    ]


def _running_term(branch: BranchDossier, day: date) -> CommitteeTerm | None:
    running = [one for one in branch.committee_terms if covers(one, day)]
    return max(running, key=lambda one: (one.since, one.id), default=None)


def overloaded(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A member holds more duties than the branch takes for many (giữ quá nhiều nhiệm vụ).

    No text sets a number: it is an option.

    Cites:
        cadre.law.assignments.FIXED_AND_AD_HOC
    """
    most = law.choice(OVERLOAD_DUTIES)
    if len(dossier.assignments) <= most:
        return
    day = window.as_of
    work = [one for one in dossier.assignments if covers(one, day)]
    standing, home = law[FIXED_AND_AD_HOC].find(day), dossier.branch_on(day)
    if len(work) <= most or standing is None or home is None:
        return
    if law.choice(ASSIGNMENT_PROFILE) is Switch.OFF:
        return
    yield Finding(
        key=f"duty.overloaded:{dossier.id}",
        code="duty.overloaded",
        verdict=Verdict.FLAGGED,
        severity=Severity.INFO,
        subject=about_member(dossier, day),
        arises_on=max(one.since for one in work),
        as_of=day,
        values=used_values((FIXED_AND_AD_HOC, standing)),
        options=used_options(law, ASSIGNMENT_PROFILE, OVERLOAD_DUTIES),
        evidence=refs([dossier.member, home, *work]),
        details={"held": str(len(work)), "most": str(most)},
        next_step="duty_spread",
    )


def _silent(branch: BranchDossier, law: Law, day: date) -> bool:
    """Whether nothing is asked: the profile is off, or the branch is not in being."""
    return law.choice(ASSIGNMENT_PROFILE) is Switch.OFF or not covers(branch.branch, day)


def _about_branch(
    code: str,
    branch: BranchDossier,
    law: Law,
    window: Window,
    label: str,
    *,
    arises_on: date | None,
    values: tuple[UsedValue, ...],
    proof: Iterable[Record],
    details: dict[str, str],
    next_step: str,
) -> Finding:
    return Finding(
        key=f"{code}:{branch.id}:{label}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        arises_on=arises_on,
        as_of=window.as_of,
        values=values,
        options=used_options(law, ASSIGNMENT_PROFILE),
        evidence=refs([branch.branch, *proof]),
        details=details,
        next_step=next_step,
    )


NO_HOLDER = Rule(
    code="duty.no_holder",
    about="branch",
    on=("duties",),
    check=no_holder,
    vi="Nhiệm vụ của chi bộ chưa có đủ người phụ trách.",
    en="A duty of the branch is held by fewer members than it needs.",
    figures=(FIXED_AND_AD_HOC,),
    options=(ASSIGNMENT_PROFILE,),
)
ENDED = Rule(
    code="duty.ended",
    about="branch",
    on=("duties",),
    check=ended,
    vi="Nhiệm vụ của chi bộ đã kết thúc nhưng phân công chưa kết thúc.",
    en="Members still hold a duty of the branch that has ended.",
    figures=(FOLLOWS_CHANGES,),
    options=(ASSIGNMENT_PROFILE,),
)
CLOSED_TERM = Rule(
    code="duty.closed_term",
    about="branch",
    on=("committee_terms",),
    check=closed_term,
    vi="Phân công từ nhiệm kỳ trước vẫn để nguyên, chưa phân công lại trong nhiệm kỳ này.",
    en="Work given before the running term was never given anew.",
    figures=(RESOLUTIONS_PER_YEAR, RULES_REDONE_EACH_TERM),
    options=(ASSIGNMENT_PROFILE,),
)
OVERLOADED = Rule(
    code="duty.overloaded",
    about="member",
    reads="few",
    on=("assignments",),
    check=overloaded,
    vi="Đảng viên cùng lúc giữ nhiều nhiệm vụ hơn mức chi bộ coi là nhiều.",
    en="A member holds more duties at once than the branch takes for many.",
    figures=(FIXED_AND_AD_HOC,),
    options=(ASSIGNMENT_PROFILE, OVERLOAD_DUTIES),
)

RULES: tuple[Rule, ...] = (NO_HOLDER, ENDED, CLOSED_TERM, OVERLOADED)
