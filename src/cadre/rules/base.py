"""What a rule is (quy tắc): a pure generator of findings about a dossier.

A rule gets a dossier, the law and the window of the audit; it yields findings and raises nothing
for bad conduct. Whoever adds a rule writes one function and names it in one list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from attrs import field, frozen
from attrs.validators import in_

from cadre.dossiers import BranchDossier, MemberDossier
from cadre.errors import UsageError
from cadre.findings import (
    Finding,
    Severity,
    Subject,
    UsedOption,
    UsedValue,
    Verdict,
)
from cadre.law.base import Law, Option, Provision, Timeline
from cadre.months import Month, MonthSet
from cadre.periods import AuditPeriod
from cadre.records import Book

__all__ = [
    "BranchCheck",
    "MemberCheck",
    "Rule",
    "Window",
    "about_branch",
    "about_member",
    "clear",
    "used_options",
    "used_values",
]


@frozen
class Window:
    """
    What an audit looks at: a period, and the day up to which deeds count.

    ``months`` are the calendar years the period touches and the year before them, for rolling
    counts; ``begun`` and ``ended`` those of them that have by ``as_of``; ``ahead`` the months not
    ended, up to a year beyond the period's years.

    Raises:
        UsageError: The day lies before the period.
    """

    period: AuditPeriod
    as_of: date
    months: MonthSet = field(init=False, repr=False, eq=False)
    begun: MonthSet = field(init=False, repr=False, eq=False)
    ended: MonthSet = field(init=False, repr=False, eq=False)
    ahead: MonthSet = field(init=False, repr=False, eq=False)

    @months.default
    def _months(self) -> MonthSet:
        years = self.period.calendar_years()
        return years | MonthSet.span(years.first - 12, years.first)

    @begun.default
    def _begun(self) -> MonthSet:
        return self.months.until(Month.of(self.as_of))

    @ended.default
    def _ended(self) -> MonthSet:
        current = Month.of(self.as_of)
        return self.begun if self.as_of == current.last_day else self.begun - {current}

    @ahead.default
    def _ahead(self) -> MonthSet:
        current = Month.of(self.as_of)
        first = current + 1 if self.as_of == current.last_day else current
        return MonthSet.span(first, self.period.calendar_years().last + 12)

    def __attrs_post_init__(self) -> None:
        if self.as_of < self.period.first:
            raise UsageError("CADRE-US-05", as_of=self.as_of, first=self.period.first)

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years to be judged: those of the period that have begun by ``as_of``."""
        return tuple(range(self.period.first.year, min(self.period.last.year, self.as_of.year) + 1))


MemberCheck = Callable[[MemberDossier, Law, Window], Iterator[Finding]]
BranchCheck = Callable[[BranchDossier, Law, Window], Iterator[Finding]]
Check = Callable[[Any, Law, Window], Iterator[Finding]]


@frozen(kw_only=True)
class Rule:
    """
    A rule as the audit runs it.

    Args:
        code: The code of its findings; never renamed or reused.
        about: ``"member"`` or ``"branch"``.
        check: The pure function.
        book: For a rule that needs only members with an attendance or dues row that is not in
            order in the years of the period (the year before too, where years roll): the book to
            take candidates from. ``None``: the rule sees every dossier.
        reads: What it needs of a dossier besides the few records: ``"few"`` nothing, ``"months"``
            the month sets of the many records, ``"records"`` these and the many records
            themselves (dear: everybody's). It gets that much and no more, in an audit and in
            ``check_member`` alike.
        prove: Completes a finding with its proving records, from a dossier with plain records.
        source: The plug-in it comes from; empty for cadre's own.
        vi: What it finds, in Vietnamese, for ``cadre explain`` and the reference.
        en: The same in English.
        figures: The figures its findings may name.
        options: The choices its findings depend on.
    """

    code: str
    about: str = field(validator=in_(("member", "branch")))
    check: Check
    book: Book | None = None
    reads: str = field(default="months", validator=in_(("few", "months", "records")))
    prove: Callable[[Finding, MemberDossier, Law, Window], Finding] | None = None
    source: str = ""
    vi: str = ""
    en: str = ""
    figures: tuple[Timeline[Any], ...] = ()
    options: tuple[Option[Any], ...] = ()

    def run(
        self, dossier: MemberDossier | BranchDossier, law: Law, window: Window
    ) -> Iterator[Finding]:
        """What the rule says of a dossier of its kind."""
        return self.check(dossier, law, window)


def used_values(
    *used: tuple[Timeline[Any], Provision[Any] | None],
) -> tuple[UsedValue, ...]:
    """The figures a finding names, those that were in force."""
    return tuple(UsedValue.of(timeline, found) for timeline, found in used if found is not None)


def used_options(law: Law, *options: Option[Any]) -> tuple[UsedOption, ...]:
    """The choices a finding depends on, as taken in *law*."""
    return tuple(UsedOption.of(option, law.choice(option)) for option in options)


def about_member(dossier: MemberDossier, day: date) -> Subject:
    """The member as a subject, at home in the branch of that day."""
    if dossier.audited_at:
        return Subject("member", dossier.id, dossier.audited_at)
    home = dossier.branch_on(day)
    return Subject("member", dossier.id, home.branch if home else "")


def about_branch(dossier: BranchDossier) -> Subject:
    """The branch as a subject."""
    return Subject("branch", dossier.id, dossier.id)


def clear(code: str, subject: Subject, window: Window, label: str) -> Finding:
    """The answer that nothing was found."""
    return Finding(
        key=f"{code}:{subject.id}:{label}",
        code=code,
        verdict=Verdict.CLEAR,
        severity=Severity.INFO,
        subject=subject,
        as_of=window.as_of,
    )
