"""Yearly ratings of organisations (xếp loại tổ chức đảng): levels at odds with their figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cadre.dossiers import BranchDossier, UnitDossier
from cadre.findings import Finding, Severity, Subject, Verdict, refs
from cadre.law.base import Law
from cadre.law.ratings import (
    BEYOND_PERCENT,
    FAULTS_REPAIRED_PERCENT,
    LATE_PERCENT,
    ON_TIME_PERCENT,
    POINTS,
)
from cadre.records import Organisation, UnitRating
from cadre.rules.base import Rule, Window, about_branch, about_unit
from cadre.rules.rating_levels import conditions, decided, judged_rating, points

__all__ = ["RULES", "UNIT_LEVEL", "UNIT_LEVEL_ABOVE"]


def unit_level(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A branch's level above what its points and conditions allow (mức xếp loại chi bộ).

    Cites:
        cadre.law.ratings.POINTS
        cadre.law.ratings.ON_TIME_PERCENT
        cadre.law.ratings.BEYOND_PERCENT
        cadre.law.ratings.FAULTS_REPAIRED_PERCENT
        cadre.law.ratings.LATE_PERCENT
    """
    code, about, subject = "rating.unit_level", branch.branch, about_branch(branch)
    yield from _at_odds(code, about, subject, branch.unit_ratings, law, window)


def unit_level_above(unit: UnitDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The same of an organisation above branches; those below it are looked at by themselves.

    Cites:
        cadre.law.ratings.POINTS
        cadre.law.ratings.ON_TIME_PERCENT
        cadre.law.ratings.BEYOND_PERCENT
        cadre.law.ratings.FAULTS_REPAIRED_PERCENT
        cadre.law.ratings.LATE_PERCENT
    """
    code, about, subject = "rating.unit_level_above", unit.unit, about_unit(unit)
    own = [one for one in unit.unit_ratings if one.organisation == unit.id]
    yield from _at_odds(code, about, subject, own, law, window)


def _at_odds(
    code: str,
    about: Organisation,
    subject: Subject,
    ratings: Iterable[UnitRating],
    law: Law,
    window: Window,
) -> Iterator[Finding]:
    for one in ratings:
        if not judged_rating(one, window):
            continue
        for found in (*points(one, law), *conditions(one, law)):
            yield Finding(
                key=f"{code}:{subject.id}:{one.id}:{found.name}",
                code=code,
                verdict=Verdict.FLAGGED,
                severity=Severity.WARNING,
                subject=subject,
                arises_on=decided(one),
                as_of=window.as_of,
                values=found.used,
                evidence=refs([about, one]),
                details=found.details,
                next_step="rating_consider_unit_again",
            )


_FIGURES = (POINTS, ON_TIME_PERCENT, BEYOND_PERCENT, FAULTS_REPAIRED_PERCENT, LATE_PERCENT)

UNIT_LEVEL = Rule(
    code="rating.unit_level",
    about="branch",
    on=("unit_ratings",),
    check=unit_level,
    vi="Mức xếp loại của chi bộ cao hơn mức mà điểm hoặc kết quả nhiệm vụ cho phép.",
    en="A branch's level is above what its points or results allow.",
    figures=_FIGURES,
)
UNIT_LEVEL_ABOVE = Rule(
    code="rating.unit_level_above",
    about="unit",
    on=("unit_ratings",),
    check=unit_level_above,
    vi="Mức xếp loại của đảng bộ cao hơn mức mà điểm hoặc kết quả nhiệm vụ cho phép.",
    en="An organisation's level is above what its points or results allow.",
    figures=_FIGURES,
)

RULES: tuple[Rule, ...] = (UNIT_LEVEL, UNIT_LEVEL_ABOVE)
