"""No flood: what a branch's books alone explain of its members is one finding about the branch.

Members undecided only by an overdue book, and members without work where the branch records
nobody's. Whoever is one month below the limit stays by name: found early is found in time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from cadre.dossiers import MemberDossier
from cadre.findings import Finding, MissingKind, Verdict
from cadre.law.base import Law
from cadre.law.options import YEAR_WINDOW, YearWindow
from cadre.months import MonthSet
from cadre.records import Book, MembershipKind
from cadre.rules import assignment, assignment_kept, attendance, branch, dues, exemption_end
from cadre.rules.base import Window

__all__ = ["fold", "left_open_by_host"]

_GROUNDS = {ground.book: ground for ground in (attendance.GROUND, dues.GROUND)}


def fold(
    members: Sequence[Finding],
    about_branch: Sequence[Finding],
    roll: Iterable[MemberDossier],
    law: Law,
    window: Window,
) -> list[Finding]:
    """
    The findings about a branch and its members, those that its books alone explain in one.

    Args:
        members: Findings about the branch's members.
        about_branch: Findings about the branch; those of ``branch.book_open`` and of
            ``assignment.none_kept`` take up members.
        roll: The dossiers of everybody on the branch's roll.
    """
    kept = list(members)
    about = []
    for finding in about_branch:
        if finding.code == assignment_kept.NONE_KEPT.code:
            kept = [one for one in kept if not _of_unrecorded_work(one, finding)]
        if finding.code != branch.BOOK_OPEN.code:
            about.append(finding)
            continue
        book = Book(finding.details["book"])
        taken_up = [one for one in kept if _only_by_open_book(one, finding, book)]
        kept = [one for one in kept if one not in taken_up]
        named = {one.subject.id for one in kept if one.code == _code(book)}
        ids = {one.subject.id for one in taken_up}
        ids |= {one.id for one in roll if _cannot_tell(one, finding, book, law, window)} - named
        about.append(evolve(finding, affected=tuple(sorted(ids))))
    return [*kept, *about]


def left_open_by_host(finding: Finding, dossier: MemberDossier, law: Law, window: Window) -> bool:
    """
    Whether the overdue book of a host alone (nơi sinh hoạt tạm thời) could hide the limit.

    The finding about that book is the host's, and speaks of those who are audited there; whoever
    is audited at home is told at home, with the host's name.
    """
    if finding.code not in map(_code, Book) or finding.verdict is not Verdict.UNDECIDABLE:
        return False
    own = {one.branch for one in dossier.memberships if one.kind is MembershipKind.OFFICIAL}
    overdue = {
        month
        for one in finding.missing
        if one.kind is MissingKind.BOOK_OPEN and one.branch not in own | {finding.subject.branch}
        for month in one.months
        if branch.due_by(month, law) <= window.as_of
    }
    return len(overdue) >= int(finding.details["limit"])


def _of_unrecorded_work(finding: Finding, none_kept: Finding) -> bool:
    """Whether it only says that a member has no work, of somebody whose branch records none."""
    without_work = finding.code in (assignment.NONE.code, exemption_end.EXPIRED.code)
    named = finding.subject.id in none_kept.affected
    return without_work and named and finding.verdict is Verdict.FLAGGED


def _code(book: Book) -> str:
    return f"{_GROUNDS[book].family}.three_months"


def _only_by_open_book(finding: Finding, open_book: Finding, book: Book) -> bool:
    """Undecided by nothing but the branch's open book, and two or more below the limit."""
    if finding.code != _code(book) or finding.verdict is not Verdict.UNDECIDABLE:
        return False
    by_the_book = all(
        one.kind is MissingKind.BOOK_OPEN and one.branch == open_book.subject.id
        for one in finding.missing
    )
    return by_the_book and len(finding.months) < int(finding.details["limit"]) - 1


def _cannot_tell(
    dossier: MemberDossier, open_book: Finding, book: Book, law: Law, window: Window
) -> bool:
    """Whether the open months alone could reach the limit within the year."""
    ground = _GROUNDS[book]
    duty = ground.duty(dossier, law, open_book.months, window.as_of)
    months = duty.get(open_book.subject.id, MonthSet())
    limit = law[ground.limits].at(window.as_of).value
    spans = [MonthSet.year(year) for year in months.years()]
    if law.choice(YEAR_WINDOW) is YearWindow.ROLLING:
        spans = [MonthSet.span(month - 11, month) for month in months]
    return any(len(months & span) >= limit for span in spans)
