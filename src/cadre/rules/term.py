"""Terms of committees (nhiệm kỳ): ending soon, or past, of a branch and of a base organisation.

The holder of an office stays until replaced; a term past its end is for the committee to put
right, and changes nobody's office by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve, frozen

from cadre.calculators.steps import months_later
from cadre.dossiers import BranchDossier, UnitDossier
from cadre.findings import Finding, Severity, UsedValue, Verdict, refs
from cadre.law.base import Confidence, Law, Provision, Timeline
from cadre.law.options import BRANCH_TERM_PILOT, Switch
from cadre.law.terms import (
    BASE_TERM_MONTHS,
    BRANCH_TERM_MONTHS,
    CONGRESS_SHIFT_MONTHS,
    PILOT_BRANCH_TERM_MONTHS,
)
from cadre.periods import covers
from cadre.records import CommitteeTerm, Level, Organisation
from cadre.rules.base import Rule, Window, subject_of, used_options, used_values

__all__ = ["RULES"]

Led = BranchDossier | UnitDossier


@frozen
class _Running:
    """
    A term whose next congress was not held.

    ``ends`` is the day as it is told, ``over`` the first day past the term, ``latest`` the last
    on which the congress may be held; ``length`` is absent where a decision says the end;
    ``unread`` is the pilot, where it may have lengthened the term by texts that were not read.
    """

    term: CommitteeTerm
    ends: date
    over: date
    latest: date
    length: tuple[Timeline[int], Provision[int]] | None
    shift: Provision[int]
    unread: Provision[int] | None


def ending(dossier: Led, law: Law, window: Window) -> Iterator[Finding]:
    """
    The term ends within the months in which a congress may already be held (sắp hết nhiệm kỳ).

    Cites:
        cadre.law.terms.CONGRESS_SHIFT_MONTHS
    """
    running = _running(dossier, law, window.as_of)
    if running is None:
        return
    # Điểm 24.3 của quy định thi hành: a congress at most six months early.
    earliest = months_later(running.ends, -running.shift.value)
    if earliest <= window.as_of < running.over:
        yield _finding("ending", dossier, law, window, running)


def past(dossier: Led, law: Law, window: Window) -> Iterator[Finding]:
    """
    The term has ended without a congress (quá nhiệm kỳ chưa đại hội).

    Serious once the congress can no longer be held in time. Conclusions of 2026, which were not
    read, lengthen the terms of branches that ran when the pilot began: where such a term is counted
    in months, a delay is never serious, and the pilot stands beside it as unconfirmed. A term ran
    as long as its congress could still be held; an end that a decision says stands as it is.

    Cites:
        cadre.law.terms.CONGRESS_SHIFT_MONTHS
        cadre.law.terms.PILOT_BRANCH_TERM_MONTHS
    """
    running = _running(dossier, law, window.as_of)
    if running is not None and running.over <= window.as_of:
        yield _finding("past", dossier, law, window, running)


def _unit(dossier: Led) -> Organisation:
    return dossier.branch if isinstance(dossier, BranchDossier) else dossier.unit


def _running(dossier: Led, law: Law, day: date) -> _Running | None:
    """The latest term, where it runs on the day and the texts say how long it lasts."""
    begun = [one for one in dossier.committee_terms if one.since <= day]
    unit = _unit(dossier)
    term = max(begun, key=lambda one: (one.since, one.id), default=None)
    if term is None or not covers(term, day) or not covers(unit, day):
        return None
    length = _length(unit.level, term.since, law)
    shift = law[CONGRESS_SHIFT_MONTHS].find(day)
    if length is None or shift is None:
        return None
    ends = term.ends_on or months_later(term.since, length[1].value)
    # A decision names the last day of the term; counted in months, it ends as that day begins.
    over = ends + timedelta(days=1) if term.ends_on else ends
    latest = months_later(ends, shift.value)
    if term.ends_on:
        return _Running(term, ends, over, latest, None, shift, None)
    return _Running(term, ends, over, latest, length, shift, _unread(length[0], latest, law, day))


def _unread(length: Timeline[int], latest: date, law: Law, day: date) -> Provision[int] | None:
    """The pilot as it began, where it met a term of a branch that still ran."""
    if length is not BRANCH_TERM_MONTHS or law.choice(BRANCH_TERM_PILOT) is not Switch.ON:
        return None
    pilot = law[PILOT_BRANCH_TERM_MONTHS].find(day)
    if pilot is None or latest < pilot.since:
        return None
    return law[PILOT_BRANCH_TERM_MONTHS].at(pilot.since)


def _length(level: Level, began: date, law: Law) -> tuple[Timeline[int], Provision[int]] | None:
    """How long a term that began on a day lasts, by the law of that day."""
    if level is Level.BRANCH and law.choice(BRANCH_TERM_PILOT) is Switch.ON:
        pilot = law[PILOT_BRANCH_TERM_MONTHS].find(began)
        if pilot is not None:
            return PILOT_BRANCH_TERM_MONTHS, pilot
    if level not in (Level.BRANCH, Level.BASE, Level.BASE_BRANCH):
        return None
    figure = BRANCH_TERM_MONTHS if level is Level.BRANCH else BASE_TERM_MONTHS
    provision = law[figure].find(began)
    return None if provision is None else (figure, provision)


def _finding(outcome: str, dossier: Led, law: Law, window: Window, running: _Running) -> Finding:
    of_branch = isinstance(dossier, BranchDossier)
    family = "term" if of_branch else "unit_term"
    soon = outcome == "ending"
    overdue = running.latest < window.as_of and running.unread is None
    length = () if running.length is None else (running.length,)
    return Finding(
        key=f"{family}.{outcome}:{dossier.id}:{running.term.id}",
        code=f"{family}.{outcome}",
        verdict=Verdict.WARNING if soon else Verdict.FLAGGED,
        severity=Severity.INFO if soon else Severity.SERIOUS if overdue else Severity.WARNING,
        subject=subject_of(dossier, window.as_of),
        arises_on=running.over,
        as_of=window.as_of,
        values=(
            *used_values(*length, (CONGRESS_SHIFT_MONTHS, running.shift)),
            *_as_unconfirmed(running.unread),
        ),
        options=used_options(law, BRANCH_TERM_PILOT) if _piloted(dossier, running) else (),
        evidence=refs([_unit(dossier), running.term]),
        details={
            "began_on": running.term.since.isoformat(),
            "ends_on": running.ends.isoformat(),
            "latest_on": running.latest.isoformat(),
            **({"lengthened_word": "unread" if running.unread else "not"} if of_branch else {}),
        },
        next_step="term_prepare_congress" if soon else "term_hold_congress",
    )


def _as_unconfirmed(pilot: Provision[int] | None) -> tuple[UsedValue, ...]:
    """The pilot as a figure that a term may go by: nobody has read that it does."""
    used = used_values((PILOT_BRANCH_TERM_MONTHS, pilot))
    return tuple(evolve(one, confidence=Confidence.UNCONFIRMED) for one in used)


def _piloted(dossier: Led, running: _Running) -> bool:
    """Whether the choice about the pilot decides how long the term lasts."""
    return _unit(dossier).level is Level.BRANCH and running.length is not None


_FIGURES = {
    "branch": (
        BRANCH_TERM_MONTHS,
        PILOT_BRANCH_TERM_MONTHS,
        BASE_TERM_MONTHS,
        CONGRESS_SHIFT_MONTHS,
    ),
    "unit": (BASE_TERM_MONTHS, CONGRESS_SHIFT_MONTHS),
}


def _rule(code: str, about: str, vi: str, en: str) -> Rule:
    return Rule(
        code=code,
        about=about,
        on=("committee_terms",),
        check=ending if code.endswith("ending") else past,
        vi=vi,
        en=en,
        figures=_FIGURES[about],
        options=(BRANCH_TERM_PILOT,) if about == "branch" else (),
    )


RULES = (
    _rule(
        "term.ending",
        "branch",
        "Nhiệm kỳ của chi bộ sắp hết; đã đến thời gian có thể đại hội.",
        "The branch's term ends soon; its congress may already be held.",
    ),
    _rule(
        "term.past",
        "branch",
        "Nhiệm kỳ của chi bộ đã hết mà chưa đại hội.",
        "The branch's term has ended without a congress.",
    ),
    _rule(
        "unit_term.ending",
        "unit",
        "Nhiệm kỳ của đảng bộ cơ sở sắp hết; đã đến thời gian có thể đại hội.",
        "The base organisation's term ends soon; its congress may already be held.",
    ),
    _rule(
        "unit_term.past",
        "unit",
        "Nhiệm kỳ của đảng bộ cơ sở đã hết mà chưa đại hội.",
        "The base organisation's term has ended without a congress.",
    ),
)
