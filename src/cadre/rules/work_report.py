"""Monthly reports on work (báo cáo kết quả hằng tháng): missing ones, where reports are kept.

One report a month, on whatever duty, is what a member owes. A branch that entered none in a year
is passed by; from its first one on, only months in which it met count. A single month between
months with reports is taken to be made up for, as by whoever missed the meeting with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cadre.dossiers import BranchDossier, MemberDossier, covers
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.assignments import REPORTS_PER_MONTH
from cadre.law.base import Law
from cadre.law.options import ASSIGNMENT_PROFILE, Switch
from cadre.months import Month, MonthSet
from cadre.periods import FIRST_DAY, Span, months_touched
from cadre.records import (
    Assignment,
    Book,
    BookClosing,
    MeetingKind,
    Membership,
    MembershipKind,
)
from cadre.rules.base import (
    Rule,
    Window,
    about_branch,
    used_options,
    used_values,
)

__all__ = ["NO_REPORTS", "RULES"]


def no_reports(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Members without a report in months in which the branch met and others reported (chưa báo cáo).

    Asked are months that have ended, from the branch's first report on, whose attendance book is
    closed, and all of whose days the member had standing work, belonged to the branch and was in
    activity there. One finding for each year, however many members; ``affected`` are these.

    Cites:
        cadre.law.assignments.REPORTS_PER_MONTH
    """
    closing = _closing(branch.closings, branch.id)
    kept = any(one.reported for one in branch.members)
    if closing is None or not kept or law.choice(ASSIGNMENT_PROFILE) is Switch.OFF:
        return
    reported = {one.id: _of_branch(one, branch.id) & window.ended for one in branch.members}
    for year in window.years:
        months = window.ended & MonthSet.year(year)
        in_year = [own & months for own in reported.values()]
        begun = min((own.first for own in in_year if own), default=None)
        if begun is None:
            continue
        judged = _with_a_meeting(branch, _from(begun, months)).until(closing.through)
        lacking: list[tuple[MemberDossier, MonthSet]] = []
        for one in branch.members:
            asked = _asked_here(one, branch, law, judged, window) - reported[one.id]
            without = asked - _made_up(asked, reported[one.id], window.ended)
            if without:
                lacking.append((one, without))
        if lacking:
            yield _no_reports(branch, law, window, lacking, closing)


def _made_up(asked: MonthSet, reported: MonthSet, ended: MonthSet) -> MonthSet:
    """The months after one with a report and before another, or before one not over yet."""
    seen, over = ({one.ordinal for one in months} for months in (reported, ended))
    return MonthSet(
        month
        for month in asked
        if month.ordinal - 1 in seen
        and (month.ordinal + 1 in seen or month.ordinal + 1 not in over)
    )


def _no_reports(
    branch: BranchDossier,
    law: Law,
    window: Window,
    lacking: list[tuple[MemberDossier, MonthSet]],
    closing: BookClosing,
) -> Finding:
    months = MonthSet(month for _, without in lacking for month in without)
    day = months.last.last_day
    work = [one for member, _ in lacking for one in _standing(member, branch.id)]
    return Finding(
        key=f"assignment.no_reports:{branch.id}:{day.year}",
        code="assignment.no_reports",
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        months=months,
        arises_on=months.first.last_day,
        as_of=window.as_of,
        values=used_values((REPORTS_PER_MONTH, law[REPORTS_PER_MONTH].find(day))),
        options=used_options(law, ASSIGNMENT_PROFILE),
        evidence=refs([branch.branch, *work, closing]),
        affected=tuple(member.id for member, _ in lacking),
        details={"members": str(len(lacking)), "year": str(day.year)},
        next_step="assignment_hear_all",
    )


def _asked_here(
    dossier: MemberDossier, branch: BranchDossier, law: Law, months: MonthSet, window: Window
) -> MonthSet:
    """The months in which a member should have reported on some standing duty of the branch."""
    here = [one for one in dossier.memberships if one.branch == branch.id]
    home = next((one for one in here if covers(one, window.as_of)), None)
    if home is None or not months:
        return MonthSet()
    asked = _asked(dossier, home, law, months)
    with_work = MonthSet()
    for one in _standing(dossier, branch.id):
        with_work |= _whole(one.since, one.until, asked)
    return with_work


def _asked(dossier: MemberDossier, home: Membership, law: Law, months: MonthSet) -> MonthSet:
    """
    Of *months*, all ended, those of which the member was in activity in the branch every day.

    The membership is one of the day of the audit: its end lies after all of them.
    """
    absent: list[Span] = [
        *dossier.not_expected(),
        *((one.since, one.until) for one in dossier.memberships if _elsewhere(one, home.branch)),
    ]
    asked = _whole(home.since, None, months) - months_touched(absent, months)
    return MonthSet(month for month in asked if _is_asked(law, month.last_day))


def _is_asked(law: Law, day: date) -> bool:
    a_month = law[REPORTS_PER_MONTH].find(day)
    return a_month is not None and a_month.value > 0


def _elsewhere(membership: Membership, branch: str) -> bool:
    """Whoever is in another branch for a while reports there."""
    return membership.kind is MembershipKind.TEMPORARY and membership.branch != branch


def _whole(since: date, until: date | None, months: MonthSet) -> MonthSet:
    """The months all of whose days lie in an interval."""
    partly = months_touched([(FIRST_DAY, since)], months)
    if until is not None:
        partly |= months_touched([(until, None)], months)
    return months - partly


def _from(first: Month, months: MonthSet) -> MonthSet:
    return months & MonthSet.span(first, months.last)


def _standing(dossier: MemberDossier, branch: str) -> list[Assignment]:
    return [one for one in dossier.assignments if one.branch == branch and not one.ad_hoc]


def _of_branch(dossier: MemberDossier, branch: str) -> MonthSet:
    own = [one for one in dossier.assignments if one.branch == branch]
    return _reported(dossier, own)


def _reported(dossier: MemberDossier, work: Iterable[Assignment]) -> MonthSet:
    """The months with a report on any of this work."""
    found = MonthSet()
    for one in work:
        found |= dossier.reported.get(one.id, MonthSet())
    return found


def _with_a_meeting(branch: BranchDossier, months: MonthSet) -> MonthSet:
    """The months in which the branch met."""
    regular = [one for one in branch.meetings if one.kind is MeetingKind.REGULAR]
    return months & MonthSet(Month.of(one.held_on) for one in regular)


def _closing(closings: Iterable[BookClosing], branch: str) -> BookClosing | None:
    """The closing of a branch's attendance book that reaches furthest."""
    own = [one for one in closings if one.book is Book.ATTENDANCE and one.branch == branch]
    return max(own, key=lambda one: (one.through, one.id), default=None)


NO_REPORTS = Rule(
    code="assignment.no_reports",
    about="branch",
    on=("assignments",),
    check=no_reports,
    vi="Chi bộ có ghi báo cáo công tác nhưng còn thiếu báo cáo của một số đảng viên trong những "
    "tháng chi bộ đã họp.",
    en="The branch keeps reports on work, and those of some members are lacking in months in which "
    "it met.",
    figures=(REPORTS_PER_MONTH,),
    options=(ASSIGNMENT_PROFILE,),
)

RULES: tuple[Rule, ...] = (NO_REPORTS,)
