"""Meetings that were held (buổi sinh hoạt đã tổ chức), as rules about a branch look at them.

A rule about what a meeting lacks judges meetings of months whose attendance book is closed: until
then the branch has not said that the month is entered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from attrs import field, frozen

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity, UsedValue, Verdict, refs
from cadre.law.base import Law, Timeline
from cadre.months import Month, MonthSet
from cadre.records import Book, BookClosing, Meeting, MeetingKind, Minutes, Record
from cadre.rules.base import Window, about_branch, not_kept, used_values

__all__ = [
    "OF_THE_BRANCH",
    "OfYear",
    "by_year",
    "entered",
    "held",
    "last_closing",
    "listed_days",
    "of_none",
    "told",
    "with_minutes",
]

OF_THE_BRANCH = (MeetingKind.REGULAR, MeetingKind.THEMATIC)
"""Meetings of the whole branch that its papers and its figures are about."""


def held(branch: BranchDossier, window: Window, *kinds: MeetingKind) -> list[Meeting]:
    """The meetings of these kinds in the years of the audit, up to its day, in order of day."""
    years, as_of = window.years, window.as_of
    found = [
        one
        for one in branch.meetings
        if one.kind in kinds and one.held_on.year in years and one.held_on <= as_of
    ]
    return sorted(found, key=lambda one: (one.held_on, one.id))


def last_closing(branch: BranchDossier) -> BookClosing | None:
    """The closing of the attendance book (khóa sổ điểm danh) that reaches furthest."""
    closings = [one for one in branch.closings if one.book is Book.ATTENDANCE]
    return max(closings, key=lambda one: (one.through, one.id), default=None)


def entered(branch: BranchDossier, meetings: Iterable[Meeting]) -> list[Meeting]:
    """Of these meetings, those of months whose attendance book is closed."""
    through = branch.closed_through(Book.ATTENDANCE)
    if through is None:
        return []
    return [one for one in meetings if Month.of(one.held_on) <= through]


def by_year(meetings: Iterable[Meeting]) -> Iterator[tuple[int, list[Meeting]]]:
    """Meetings in order of day, year by year."""
    for year, found in groupby(meetings, key=lambda one: one.held_on.year):
        yield year, list(found)


def of_none(
    code: str, branch: BranchDossier, law: Law, window: Window, duty: Timeline[Any]
) -> Iterator[Finding]:
    """The answer, for each year, where no regular meeting has what a text asks of each."""
    regular = entered(branch, held(branch, window, MeetingKind.REGULAR))
    closing = last_closing(branch)
    closed = () if closing is None else (closing,)
    asked = (one for one in regular if law[duty].find(one.held_on) is not None)
    for year, meetings in by_year(asked):
        last = meetings[-1]
        yield not_kept(
            f"{code}:{branch.id}:{year}",
            branch,
            window,
            MonthSet(Month.of(one.held_on) for one in meetings),
            values=used_values((duty, law[duty].at(last.held_on))),
            proof=(*closed, *meetings),
        )


def listed_days(meetings: Iterable[Meeting]) -> str:
    """The days of meetings of one year as written in a sentence: ``03/09, 06/10``."""
    return ", ".join(f"{one.held_on:%d/%m}" for one in meetings)


def with_minutes(
    branch: BranchDossier, meetings: Iterable[Meeting]
) -> Iterator[tuple[Meeting, Minutes]]:
    """Meetings with their minutes; of several, those with the first id."""
    minutes: dict[str, Minutes] = {}
    for one in sorted(branch.minutes, key=lambda one: one.id):
        minutes.setdefault(one.meeting, one)
    return ((one, minutes[one.id]) for one in meetings if one.id in minutes)


@frozen(kw_only=True)
class OfYear:
    """
    What is found of some meetings of one year: a finding for each branch and year.

    Args:
        meetings: Those the finding is about, in order of day.
        proof: Further records without which it would not be found.
        details: For the sentence, besides the year and the days.
        ending: Tells apart two findings of one rule about one year.
    """

    code: str
    meetings: Sequence[Meeting]
    values: tuple[UsedValue, ...]
    next_step: str
    severity: Severity = Severity.WARNING
    proof: Sequence[Record] = ()
    details: Mapping[str, str] = field(factory=dict)
    ending: str = ""


def told(found: OfYear, branch: BranchDossier, window: Window) -> Finding:
    """The finding, which arises on the day of the first meeting."""
    first = found.meetings[0].held_on
    return Finding(
        key=f"{found.code}:{branch.id}:{first.year}{found.ending}",
        code=found.code,
        verdict=Verdict.FLAGGED,
        severity=found.severity,
        subject=about_branch(branch),
        months=MonthSet(Month.of(one.held_on) for one in found.meetings),
        arises_on=first,
        as_of=window.as_of,
        values=found.values,
        evidence=refs([branch.branch, *found.meetings, *found.proof]),
        details={
            "within": str(first.year),
            "days": listed_days(found.meetings),
            **found.details,
        },
        next_step=found.next_step,
    )
