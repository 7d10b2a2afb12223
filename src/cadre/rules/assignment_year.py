"""Work over a year and a term (phân công hằng năm, theo nhiệm kỳ): the resolution, the regulation.

A year without a resolution is found only where the branch keeps resolutions at all, and is
undecidable where it keeps none: one not recorded is not one not passed. Of working regulations
and of terms that are not recorded nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from cadre.dossiers import BranchDossier, covers
from cadre.findings import Finding, Severity, UsedValue, Verdict, refs
from cadre.law.assignments import (
    ASSIGNMENT_IN_WRITING,
    RESOLUTIONS_PER_YEAR,
    RULES_REDONE_EACH_TERM,
)
from cadre.law.base import Law, Provision
from cadre.law.options import ASSIGNMENT_PROFILE, Switch
from cadre.months import Month, MonthSet
from cadre.records import (
    Assignment,
    CommitteeTerm,
    Resolution,
    ResolutionKind,
    WorkingRegulation,
)
from cadre.rules.base import Rule, Window, about_branch, not_kept, used_options, used_values

__all__ = ["NOT_IN_REGULATION", "NO_RESOLUTION", "REGULATION_OLD", "RULES"]

_KEPT = (ResolutionKind.MONTHLY, ResolutionKind.THEMATIC)
"""Resolutions of everyday work: a branch that records these in a year keeps them."""
_WARNED_AFTER = 9
"""The month after whose end the branch is told that the year goes without."""


@frozen
class _Year:
    """A calendar year in which work was given without as many resolutions as a year asks for."""

    year: int
    asked: Provision[int]
    passed: list[Resolution]
    kept: list[Resolution]
    """What shows that the branch keeps resolutions."""
    work: Assignment
    """What shows that work is given."""

    @property
    def last_day(self) -> date:
        return date(self.year, 12, 31)


def no_resolution(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A year without a resolution that assigns everybody anew (không có nghị quyết phân công).

    A year is judged when it has ended; from the end of September on the branch is told. Judged is
    a branch in being all the year, with work in force at its end (while it runs: on the day), that
    recorded a monthly or thematic resolution in the year, or one on work in an earlier year.

    Cites:
        cadre.law.assignments.RESOLUTIONS_PER_YEAR
    """
    if law.choice(ASSIGNMENT_PROFILE) is Switch.OFF:
        return
    for year in window.years:
        if Month(year, _WARNED_AFTER) not in window.ended:
            continue
        found = _short_year(branch, law, year, window.as_of)
        if found is not None and not found.kept:
            yield _none_kept(branch, law, window, found)
        elif found is not None:
            yield _no_resolution(branch, law, window, found)


def _short_year(branch: BranchDossier, law: Law, year: int, as_of: date) -> _Year | None:
    last = min(date(year, 12, 31), as_of)
    asked = law[RESOLUTIONS_PER_YEAR].find(last)
    unit = branch.branch
    if asked is None or not (unit.since <= date(year, 1, 1) and covers(unit, last)):
        return None
    passed = [
        one
        for one in _on_work(branch, last)
        if one.passed_on.year == year and one.passed is not False
    ]
    kept = passed or _kept(branch, year, last)
    work = [one for one in branch.assignments if covers(one, last)]
    if len(passed) >= asked.value or not work:
        return None
    return _Year(year, asked, passed, kept, min(work, key=lambda one: one.id))


def _on_work(branch: BranchDossier, last: date) -> list[Resolution]:
    """The resolutions on work up to a day."""
    kind = ResolutionKind.ASSIGNMENT
    return [one for one in branch.resolutions if one.kind is kind and one.passed_on <= last]


def _kept(branch: BranchDossier, year: int, last: date) -> list[Resolution]:
    """One that shows that the branch keeps resolutions; the latest, where there are many."""
    found = [
        one
        for one in branch.resolutions
        if one.kind in _KEPT and one.passed_on.year == year and one.passed_on <= last
    ]
    found += [one for one in _on_work(branch, last) if one.passed_on.year < year]
    return sorted(found, key=lambda one: (one.passed_on, one.id))[-1:]


def _none_kept(branch: BranchDossier, law: Law, window: Window, found: _Year) -> Finding:
    """The answer for a year in which the branch recorded no resolution of everyday work."""
    return not_kept(
        f"assignment.no_resolution:{branch.id}:{found.year}",
        branch,
        window,
        MonthSet.year(found.year) & window.begun,
        values=used_values((RESOLUTIONS_PER_YEAR, found.asked)),
        options=used_options(law, ASSIGNMENT_PROFILE),
        proof=(found.work,),
    )


def _no_resolution(branch: BranchDossier, law: Law, window: Window, found: _Year) -> Finding:
    over = Month(found.year, 12) in window.ended
    return Finding(
        key=f"assignment.no_resolution:{branch.id}:{found.year}",
        code="assignment.no_resolution",
        verdict=Verdict.FLAGGED if over else Verdict.WARNING,
        severity=Severity.WARNING if over else Severity.INFO,
        subject=about_branch(branch),
        arises_on=found.last_day,
        as_of=window.as_of,
        values=used_values((RESOLUTIONS_PER_YEAR, found.asked)),
        options=used_options(law, ASSIGNMENT_PROFILE),
        evidence=refs([branch.branch, found.work, *found.kept]),
        details={"year": str(found.year), "passed": str(len(found.passed))},
        next_step="assignment_pass_resolution",
    )


def not_in_regulation(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The working regulation says nothing of how work is given (quy chế không nói về phân công).

    The latest one in force counts; where nobody noted what it covers, nothing is said.

    Cites:
        cadre.law.assignments.ASSIGNMENT_IN_WRITING
    """
    day = window.as_of
    in_writing = law[ASSIGNMENT_IN_WRITING].find(day)
    if law.choice(ASSIGNMENT_PROFILE) is Switch.OFF or in_writing is None or not in_writing.value:
        return
    regulation = _running_regulation(branch, day)
    if regulation is None or regulation.covers_assignments is not False:
        return
    yield _about_regulation(
        "assignment.not_in_regulation",
        branch,
        law,
        window,
        regulation.id,
        arises_on=regulation.since,
        values=used_values((ASSIGNMENT_IN_WRITING, in_writing)),
        proof=(regulation,),
        details={"began_on": regulation.since.isoformat()},
        next_step="assignment_amend_regulation",
    )


def regulation_old(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The working regulation is older than the running term (quy chế của nhiệm kỳ trước).

    No text sets a day by which it must be made anew: it is found from the congress on.

    Cites:
        cadre.law.assignments.RULES_REDONE_EACH_TERM
    """
    day = window.as_of
    regulation, term = _running_regulation(branch, day), _running_term(branch, day)
    if law.choice(ASSIGNMENT_PROFILE) is Switch.OFF or regulation is None or term is None:
        return
    # Điểm 9.1.1 của quy định thi hành: by the text in force when the term began.
    redone = law[RULES_REDONE_EACH_TERM].find(term.since)
    if redone is None or not redone.value or regulation.since >= term.since:
        return
    yield _about_regulation(
        "assignment.regulation_old",
        branch,
        law,
        window,
        term.id,
        arises_on=term.since,
        values=used_values((RULES_REDONE_EACH_TERM, redone)),
        proof=(regulation, term),
        details={
            "began_on": regulation.since.isoformat(),
            "term_began_on": term.since.isoformat(),
        },
        next_step="assignment_redo_regulation",
    )


def _about_regulation(
    code: str,
    branch: BranchDossier,
    law: Law,
    window: Window,
    label: str,
    *,
    arises_on: date,
    values: tuple[UsedValue, ...],
    proof: tuple[WorkingRegulation | CommitteeTerm, ...],
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


def _running_regulation(branch: BranchDossier, day: date) -> WorkingRegulation | None:
    """The latest regulation in force, of a branch in being."""
    in_force = [one for one in branch.regulations if covers(one, day)]
    if not covers(branch.branch, day):
        return None
    return max(in_force, key=lambda one: (one.since, one.id), default=None)


def _running_term(branch: BranchDossier, day: date) -> CommitteeTerm | None:
    running = [one for one in branch.committee_terms if covers(one, day)]
    return max(running, key=lambda one: (one.since, one.id), default=None)


NO_RESOLUTION = Rule(
    code="assignment.no_resolution",
    about="branch",
    on=("resolutions",),
    check=no_resolution,
    vi="Trong năm chi bộ không có nghị quyết rà soát và phân công lại công tác cho đảng viên.",
    en="The branch passed no resolution in the year that assigns everybody's work anew.",
    figures=(RESOLUTIONS_PER_YEAR,),
    options=(ASSIGNMENT_PROFILE,),
)
NOT_IN_REGULATION = Rule(
    code="assignment.not_in_regulation",
    about="branch",
    on=("regulations",),
    check=not_in_regulation,
    vi="Quy chế làm việc của chi bộ không quy định việc phân công công tác cho đảng viên.",
    en="The branch's working regulation does not say how work is given to members.",
    figures=(ASSIGNMENT_IN_WRITING,),
    options=(ASSIGNMENT_PROFILE,),
)
REGULATION_OLD = Rule(
    code="assignment.regulation_old",
    about="branch",
    on=("regulations",),
    check=regulation_old,
    vi="Quy chế làm việc của chi bộ ban hành từ nhiệm kỳ trước, chưa xây dựng lại.",
    en="The branch's working regulation dates from before the running term.",
    figures=(RULES_REDONE_EACH_TERM,),
    options=(ASSIGNMENT_PROFILE,),
)

RULES: tuple[Rule, ...] = (NO_RESOLUTION, NOT_IN_REGULATION, REGULATION_OLD)
