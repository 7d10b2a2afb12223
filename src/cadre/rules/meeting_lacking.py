"""Meetings that should have been held: thematic ones each quarter, the committee's each month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity, UsedValue, Verdict, refs
from cadre.law.base import Law
from cadre.law.meetings import COMMITTEE_MEETINGS_PER_MONTH, THEMATIC_PER_QUARTER
from cadre.months import Month, MonthSet
from cadre.records import Meeting, MeetingKind, OfficeRole, OfficeTerm, Record
from cadre.rules.base import Rule, Window, about_branch, not_kept, used_values
from cadre.rules.held import held, last_closing

__all__ = ["RULES", "committee_missing", "thematic_missing"]


def thematic_missing(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A quarter passed without a thematic meeting (thiếu sinh hoạt chuyên đề).

    Judged is a quarter that has ended, all months of which are closed in the attendance book,
    through which the branch was in being, and which began under the figure. A branch that has
    entered no thematic meeting in the years of the audit does not record them: undecidable.

    Cites:
        cadre.law.meetings.THEMATIC_PER_QUARTER
    """
    closing, thematic = last_closing(branch), held(branch, window, MeetingKind.THEMATIC)
    if closing is None:
        return
    judged = _months(branch, window).until(closing.through)
    met = _by_span(thematic, _quarter)
    for year in window.years:
        # 50-CT/TW, 42-HD/BTCTW: at least one each quarter; it does not replace the regular one.
        quarters = [Month(year, number) for number in (1, 4, 7, 10)]
        asked = {one: _asked_of(one, law) for one in quarters if _of(one) <= judged}
        lacking = [one for one in asked if len(met[one]) < asked[one]]
        if not lacking:
            continue
        duty = law[THEMATIC_PER_QUARTER].at(lacking[-1].first_day)
        values = used_values((THEMATIC_PER_QUARTER, duty))
        months = MonthSet(month for quarter in lacking for month in _of(quarter))
        if not thematic:
            key = f"meeting.thematic_missing:{branch.id}:{year}"
            yield not_kept(key, branch, window, months, values=values, proof=(closing,))
            continue
        yield _told(
            "meeting.thematic_missing",
            branch,
            window,
            months,
            values=values,
            arises=_of(lacking[0]).last,
            proof=(closing, *(_enough(met, asked, lacking) or thematic[:1])),
            details={"quarters": ", ".join(str(quarter.number // 3 + 1) for quarter in lacking)},
            next_step="meeting_hold_thematic",
        )


def _by_span(
    meetings: Iterable[Meeting], first: Callable[[Month], Month]
) -> Mapping[Month, list[Meeting]]:
    """Meetings by the first month of their span, in order of day."""
    found: dict[Month, list[Meeting]] = defaultdict(list)
    for one in meetings:
        found[first(Month.of(one.held_on))].append(one)
    return found


def _enough(
    met: Mapping[Month, list[Meeting]], asked: Mapping[Month, int], lacking: Iterable[Month]
) -> list[Meeting]:
    """The meetings that make the other spans ones in order: as many of each as it asks for."""
    others = asked.keys() - set(lacking)
    return [one for span in sorted(others) for one in met[span][: asked[span]]]


def _quarter(month: Month) -> Month:
    """The first month of a month's quarter."""
    return month - (month.number - 1) % 3


def _of(quarter: Month) -> MonthSet:
    return MonthSet.span(quarter, quarter + 2)


def _asked_of(quarter: Month, law: Law) -> int:
    """How many thematic meetings a quarter asks for; none where it began before the figure."""
    duty = law[THEMATIC_PER_QUARTER].find(quarter.first_day)
    return 0 if duty is None else duty.value


def committee_missing(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A month passed without a meeting of the branch committee (chi ủy không họp thường kỳ).

    Judged is a month that has ended and is closed in the attendance book, through which somebody
    was a member of the committee (chi ủy viên). Where no committee meeting is entered in the
    years of the audit the branch does not record them: undecidable.

    Cites:
        cadre.law.meetings.COMMITTEE_MEETINGS_PER_MONTH
    """
    closing, met = last_closing(branch), held(branch, window, MeetingKind.COMMITTEE)
    if closing is None:
        return
    seats = [one for one in branch.office_terms if one.acts_as is OfficeRole.COMMITTEE_MEMBER]
    judged = _months(branch, window).until(closing.through)
    by_month = _by_span(met, lambda month: month)
    for year in window.years:
        # Điều 24, khoản 2, Điều lệ Đảng: the branch committee meets regularly once a month.
        asked = _asked_while(seats, judged & MonthSet.year(year), law)
        lacking = MonthSet(one for one in asked if len(by_month[one]) < asked[one])
        if not lacking:
            continue
        held_by = list(_fewest(seats, lacking))
        duty = law[COMMITTEE_MEETINGS_PER_MONTH].at(lacking.last.last_day)
        values = used_values((COMMITTEE_MEETINGS_PER_MONTH, duty))
        if not met:
            key = f"meeting.committee_missing:{branch.id}:{year}"
            proof: list[Record] = [closing, *held_by]
            yield not_kept(key, branch, window, lacking, values=values, proof=proof)
            continue
        proved = _asked_while(held_by, MonthSet(asked), law)
        yield _told(
            "meeting.committee_missing",
            branch,
            window,
            lacking,
            values=values,
            arises=lacking.first,
            proof=(closing, *held_by, *(_enough(by_month, proved, lacking) or met[:1])),
            details={},
            next_step="meeting_hold_committee",
        )


def _asked_while(seats: Sequence[OfficeTerm], months: MonthSet, law: Law) -> dict[Month, int]:
    """How many committee meetings each month asks for through which somebody held a seat."""
    return {one: _asked(one, law) for one in months if any(_through(seat, one) for seat in seats)}


def _asked(month: Month, law: Law) -> int:
    duty = law[COMMITTEE_MEETINGS_PER_MONTH].find(month.last_day)
    return 0 if duty is None else duty.value


def _through(term: OfficeTerm, month: Month) -> bool:
    """Whether an office was held through a whole month."""
    until = term.until
    return term.since <= month.first_day and (until is None or until > month.last_day)


def _fewest(seats: Sequence[OfficeTerm], months: MonthSet) -> Iterator[OfficeTerm]:
    """As few terms as together reach through the months, so that none of them is needless."""
    left = months
    while left:
        here = [one for one in seats if _through(one, left.first)]
        best = max(here, key=lambda one: (_reach(one, left), one.id))
        yield best
        left = left.after(_reach(best, left))


def _reach(term: OfficeTerm, months: MonthSet) -> Month:
    """The last of the months through which an office was held."""
    return max(month for month in months if _through(term, month))


def _months(branch: BranchDossier, window: Window) -> MonthSet:
    """The months of the audit's years that have ended, each day of which the branch was there."""
    unit = branch.branch
    return MonthSet(
        month
        for month in window.ended & window.period.calendar_years()
        if unit.since <= month.first_day and (unit.until is None or unit.until > month.last_day)
    )


def _told(
    code: str,
    branch: BranchDossier,
    window: Window,
    months: MonthSet,
    *,
    values: tuple[UsedValue, ...],
    arises: Month,
    proof: Iterable[Record],
    details: dict[str, str],
    next_step: str,
) -> Finding:
    """The finding, which arises on the last day of the first month or quarter without a meeting."""
    return Finding(
        key=f"{code}:{branch.id}:{months.first.year}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=Severity.WARNING,
        subject=about_branch(branch),
        months=months,
        arises_on=arises.last_day,
        as_of=window.as_of,
        values=values,
        evidence=refs([branch.branch, *proof]),
        details={"within": str(months.first.year), **details},
        next_step=next_step,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="meeting.thematic_missing",
        about="branch",
        on=("meetings",),
        check=thematic_missing,
        vi="Quý không có sinh hoạt chuyên đề.",
        en="A quarter passed without a thematic meeting.",
        figures=(THEMATIC_PER_QUARTER,),
    ),
    Rule(
        code="meeting.committee_missing",
        about="branch",
        on=("meetings",),
        check=committee_missing,
        vi="Chi ủy không họp thường kỳ trong tháng.",
        en="The branch committee did not meet in a month.",
        figures=(COMMITTEE_MEETINGS_PER_MONTH,),
    ),
)
