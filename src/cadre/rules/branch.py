"""The branch itself: months without a regular meeting, and books not closed in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Missing, MissingKind, Severity, Verdict, refs
from cadre.law.base import Law
from cadre.law.books import ATTENDANCE_BOOK_MONTHLY, DUES_BOOK_MONTHLY
from cadre.law.meetings import MEETINGS_PER_MONTH
from cadre.law.options import BOOK_GRACE_DAYS
from cadre.months import Month, MonthSet
from cadre.periods import months_touched
from cadre.records import Book, BookClosing, Meeting, MeetingKind
from cadre.rules.base import Rule, Window, about_branch, clear, used_options, used_values

__all__ = ["BOOK_OPEN", "NO_MEETING", "due_by", "overdue_months"]


def no_meeting(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A closed month has fewer regular meetings than required (không sinh hoạt thường kỳ).

    Cites:
        cadre.law.meetings.MEETINGS_PER_MONTH
    """
    code = "branch.no_meeting"
    through = branch.closed_through(Book.ATTENDANCE)
    regular = [one for one in branch.meetings if _counts(one, window.as_of)]
    held = Counter(Month.of(one.held_on) for one in regular)
    asked = _wholly_in_being(branch, window.ended & window.period.months())
    judged = asked.until(through) if through is not None else MonthSet()
    for year in window.years:
        # Điều 24, khoản 2, Điều lệ Đảng: a branch meets regularly once a month.
        short = MonthSet(
            month
            for month in judged & MonthSet.year(year)
            if held[month] < law[MEETINGS_PER_MONTH].at(month.last_day).value
        )
        if not short:
            yield _not_short(branch, window, year, (asked - judged) & MonthSet.year(year))
            continue
        yield Finding(
            key=f"{code}:{branch.id}:{year}",
            code=code,
            verdict=Verdict.FLAGGED,
            severity=Severity.WARNING,
            subject=about_branch(branch),
            months=short,
            arises_on=short.first.last_day,
            as_of=window.as_of,
            values=used_values(
                (MEETINGS_PER_MONTH, law[MEETINGS_PER_MONTH].at(short.last.last_day))
            ),
            evidence=refs(
                [
                    branch.branch,
                    *_last_closing(branch, Book.ATTENDANCE, judged),
                    *_that_count(regular, judged & MonthSet.year(year), law),
                ]
            ),
            details={"within": str(year)},
            next_step="hold_meeting",
        )


def _not_short(branch: BranchDossier, window: Window, year: int, still_open: MonthSet) -> Finding:
    """No month is known to be short: clear, or undecidable while months are open."""
    found = clear("branch.no_meeting", about_branch(branch), window, str(year))
    if not still_open:
        return found
    missing = Missing(MissingKind.BOOK_OPEN, still_open, branch.id)
    return evolve(found, verdict=Verdict.UNDECIDABLE, missing=(missing,), next_step="close_book")


_MONTHLY = {Book.ATTENDANCE: ATTENDANCE_BOOK_MONTHLY, Book.DUES: DUES_BOOK_MONTHLY}


def book_open(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Nothing is entered for a month that should be closed by now (sổ chậm khóa).

    One finding for each book, whatever the number of members it leaves undecided.

    Cites:
        cadre.law.books.ATTENDANCE_BOOK_MONTHLY
        cadre.law.books.DUES_BOOK_MONTHLY
    """
    code = "branch.book_open"
    for book in Book:
        months = overdue_months(branch, book, law, window)
        asked = _in_being(branch, window.ended & window.period.months())
        if not months:
            yield clear(code, about_branch(branch), window, book.value)
            continue
        yield Finding(
            key=f"{code}:{branch.id}:{book.value}",
            code=code,
            verdict=Verdict.FLAGGED,
            severity=Severity.WARNING,
            subject=about_branch(branch),
            months=months,
            arises_on=due_by(months.first, law),
            as_of=window.as_of,
            values=used_values((_MONTHLY[book], law[_MONTHLY[book]].find(months.last.last_day))),
            options=used_options(law, BOOK_GRACE_DAYS),
            evidence=refs([branch.branch, *_last_closing(branch, book, asked)]),
            missing=(Missing(MissingKind.BOOK_OPEN, months, branch.id),),
            details={"book": book.value},
            next_step="close_book",
        )


def overdue_months(branch: BranchDossier, book: Book, law: Law, window: Window) -> MonthSet:
    """The months of the period that should be closed in a book by now and are not."""
    months = _in_being(branch, window.ended & window.period.months())
    through = branch.closed_through(book)
    still_open = months if through is None else months.after(through)
    return MonthSet(month for month in still_open if due_by(month, law) <= window.as_of)


def due_by(month: Month, law: Law) -> date:
    """The day by which a month should be closed."""
    return month.last_day + timedelta(days=law.choice(BOOK_GRACE_DAYS))


def _in_being(branch: BranchDossier, months: MonthSet) -> MonthSet:
    return months_touched([(branch.branch.since, branch.branch.until)], months)


def _wholly_in_being(branch: BranchDossier, months: MonthSet) -> MonthSet:
    """Months of which the branch existed every day: a part of a month asks for no meeting."""
    since, until = branch.branch.since, branch.branch.until
    return MonthSet(
        month
        for month in months
        if since <= month.first_day and (until is None or until > month.last_day)
    )


def _that_count(regular: list[Meeting], judged: MonthSet, law: Law) -> Iterator[Meeting]:
    """The meetings that count: of each month, as many as it asks for, the first ones."""
    counted: Counter[Month] = Counter()
    for one in sorted(regular, key=lambda meeting: (meeting.held_on, meeting.id)):
        month = Month.of(one.held_on)
        if month in judged and counted[month] < law[MEETINGS_PER_MONTH].at(month.last_day).value:
            counted[month] += 1
            yield one


def _last_closing(branch: BranchDossier, book: Book, asked: MonthSet) -> list[BookClosing]:
    """The closing that reaches furthest, where it reaches a month asked for."""
    closings = [one for one in branch.closings if one.book is book and asked.until(one.through)]
    return sorted(closings, key=lambda one: (one.through, one.id))[-1:]


def _counts(meeting: Meeting, as_of: date) -> bool:
    return meeting.kind is MeetingKind.REGULAR and meeting.held_on <= as_of


NO_MEETING = Rule(
    code="branch.no_meeting",
    about="branch",
    says_clear=True,
    check=no_meeting,
    vi="Chi bộ không tổ chức đủ sinh hoạt thường kỳ trong tháng.",
    en="The branch held fewer regular meetings in a month than it must.",
    figures=(MEETINGS_PER_MONTH,),
)
BOOK_OPEN = Rule(
    code="branch.book_open",
    about="branch",
    says_clear=True,
    check=book_open,
    vi="Chi bộ chưa khóa sổ của tháng đáng lẽ đã khóa; chưa khóa thì chưa kết luận được.",
    en="The branch has not closed the book of a month that should be closed by now; until then "
    "nothing can be told.",
    figures=(ATTENDANCE_BOOK_MONTHLY, DUES_BOOK_MONTHLY),
    options=(BOOK_GRACE_DAYS,),
)
