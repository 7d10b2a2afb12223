"""What a rule is (quy tắc): a pure generator of findings about a dossier.

A rule gets a dossier, the law and the window of the audit; it yields findings and raises nothing
for bad conduct. Whoever adds a rule writes one function and names it in one list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve, field, frozen
from attrs.validators import in_

from cadre.dossiers import BranchDossier, MemberDossier, UnitDossier
from cadre.errors import UsageError
from cadre.findings import (
    Finding,
    Missing,
    MissingKind,
    Severity,
    Subject,
    UsedOption,
    UsedValue,
    Verdict,
    refs,
)
from cadre.law.base import Law, Option, Provision, Timeline
from cadre.months import FIRST_YEAR, LAST_YEAR, Month, MonthSet
from cadre.periods import AuditPeriod
from cadre.records import Book, Organisation, Record

__all__ = [
    "BranchCheck",
    "Dossier",
    "MemberCheck",
    "Rule",
    "UnitCheck",
    "Window",
    "about_branch",
    "about_member",
    "about_unit",
    "clear",
    "not_kept",
    "organisation_of",
    "procedure_values",
    "subject_of",
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
        UsageError: The day lies before the period (``CADRE-US-05``), or the years looked at are
            not among those that months can name (``CADRE-US-06``).
    """

    period: AuditPeriod
    as_of: date
    months: MonthSet = field(init=False, repr=False, eq=False)
    begun: MonthSet = field(init=False, repr=False, eq=False)
    ended: MonthSet = field(init=False, repr=False, eq=False)
    ahead: MonthSet = field(init=False, repr=False, eq=False)

    @months.default
    def _months(self) -> MonthSet:
        self._refuse_what_cannot_be_looked_at()
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

    def _refuse_what_cannot_be_looked_at(self) -> None:
        if self.as_of < self.period.first:
            raise UsageError("CADRE-US-05", as_of=self.as_of, first=self.period.first)
        # Rolling counts look a year back; warnings and deadlines a year ahead.
        first, last = date(FIRST_YEAR + 1, 1, 1), date(LAST_YEAR - 1, 12, 31)
        if self.period.first < first or last < max(self.period.last, self.as_of):
            raise UsageError("CADRE-US-06", first=first, last=last)

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years to be judged: those of the period that have begun by ``as_of``."""
        return tuple(range(self.period.first.year, min(self.period.last.year, self.as_of.year) + 1))


MemberCheck = Callable[[MemberDossier, Law, Window], Iterator[Finding]]
BranchCheck = Callable[[BranchDossier, Law, Window], Iterator[Finding]]
UnitCheck = Callable[[UnitDossier, Law, Window], Iterator[Finding]]
Dossier = MemberDossier | BranchDossier | UnitDossier
Check = Callable[[Any, Law, Window], Iterator[Finding]]


@frozen(kw_only=True)
class Rule:
    """
    A rule as the audit runs it.

    Args:
        code: The code of its findings; never renamed or reused.
        about: ``"member"``, ``"branch"``, or ``"unit"`` for an organisation above branches.
        check: The pure function. Where it yields nothing, nothing was found: *clear*.
        says_clear: It says *clear* itself; where it yields nothing it has nothing to say.
        on: Parts of the dossier (``"suspensions"``, or what it makes of them: ``"stays"``) without
            any of which the rule has nothing to say that an audit lists; it then passes the
            dossier by. Empty: it looks at everybody.
        book: For a rule that needs only members with an attendance or dues row that is not in
            order in the years of the period (the year before too, where years roll): the book to
            take candidates from. ``None``: the rule sees every dossier.
        reads: What it needs of a dossier besides the few records: ``"few"`` nothing, ``"months"``
            the month sets of the many records, ``"records"`` these and the many records
            themselves (dear: everybody's). It gets that much and no more, in an audit and in
            ``check_member`` alike.
        prove: Completes a finding with its proving records, from a dossier with plain records (of
            a branch or unit: with the payments).
        source: The plug-in it comes from; empty for cadre's own.
        vi: What it finds, in Vietnamese, for ``cadre explain`` and the reference.
        en: The same in English.
        figures: The figures its findings may name.
        options: The choices its findings depend on.
    """

    code: str
    about: str = field(validator=in_(("member", "branch", "unit")))
    check: Check
    on: tuple[str, ...] = ()
    says_clear: bool = False
    book: Book | None = None
    reads: str = field(default="months", validator=in_(("few", "months", "records")))
    prove: Callable[[Finding, Any, Law, Window], Finding] | None = None
    source: str = ""
    vi: str = ""
    en: str = ""
    figures: tuple[Timeline[Any], ...] = ()
    options: tuple[Option[Any], ...] = ()

    def run(self, dossier: Dossier, law: Law, window: Window) -> Iterator[Finding]:
        """What the rule says of a dossier of its kind."""
        return self.check(dossier, law, window)

    def concerns(self, dossier: Dossier) -> bool:
        """Whether the dossier has anything of what the rule is about."""
        return not self.on or any(getattr(dossier, part) for part in self.on)


def used_values(
    *used: tuple[Timeline[Any], Provision[Any] | None],
) -> tuple[UsedValue, ...]:
    """The figures a finding names, those that were in force."""
    return tuple(UsedValue.of(timeline, found) for timeline, found in used if found is not None)


def procedure_values(
    *named: tuple[Timeline[Any], Provision[Any] | None],
) -> tuple[UsedValue, ...]:
    """The figures that only the next step names (a vote, who decides): no reason for a finding."""
    return tuple(evolve(one, procedure=True) for one in used_values(*named))


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


def about_unit(dossier: UnitDossier) -> Subject:
    """An organisation above branches as a subject."""
    return Subject("unit", dossier.id, dossier.id)


def subject_of(dossier: Dossier, day: date) -> Subject:
    """The subject of a dossier of any kind."""
    if isinstance(dossier, MemberDossier):
        return about_member(dossier, day)
    return about_branch(dossier) if isinstance(dossier, BranchDossier) else about_unit(dossier)


def organisation_of(dossier: BranchDossier | UnitDossier) -> Organisation:
    """The branch or unit itself."""
    return dossier.branch if isinstance(dossier, BranchDossier) else dossier.unit


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


def not_kept(
    key: str,
    dossier: BranchDossier | UnitDossier,
    window: Window,
    months: MonthSet,
    *,
    values: tuple[UsedValue, ...],
    options: tuple[UsedOption, ...] = (),
    proof: Iterable[Record] = (),
) -> Finding:
    """
    The answer where a branch or unit records nothing of a whole kind (chưa ghi loại dữ liệu này).

    A thing not recorded is not a thing not done; no day stands in ``arises_on`` and no month has
    failed, so ``check_branch`` and ``check_unit`` give this answer and an audit passes it by.

    Args:
        key: As the finding would have it, were there records.
        dossier: Whose records they would be.
        window: The window of the audit.
        months: Those in which the records were asked for.
        values: The figures that ask for what is not recorded.
        options: The choices it depends on.
        proof: What shows that it was asked for, besides the branch or unit itself.
    """
    return Finding(
        key=key,
        code=key.partition(":")[0],
        verdict=Verdict.UNDECIDABLE,
        severity=Severity.WARNING,
        subject=subject_of(dossier, window.as_of),
        as_of=window.as_of,
        values=values,
        options=options,
        evidence=refs([organisation_of(dossier), *proof]),
        missing=(Missing(MissingKind.NOT_KEPT, months, dossier.id),),
        details={"asked": str(months)},
        next_step="complete_books",
    )
