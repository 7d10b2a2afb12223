"""Staying away from branch meetings (bỏ sinh hoạt) for three months within the year.

Only regular meetings (sinh hoạt thường kỳ) count. Months in which the member was exempt,
suspended or off the roll, or in which no regular meeting was held, do not count. A refused reason
counts as no reason; an undecided one makes the month unknown.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from cadre.dossiers import AttendanceMonths, Deeds, MemberDossier, Place, expected_at
from cadre.findings import Finding, Missing, MissingKind, Verdict
from cadre.law.activity import EXEMPT_ARE_EXPECTED
from cadre.law.base import Law
from cadre.law.options import (
    SEVERAL_MEETINGS,
    TEMPORARY_COUNTS,
    SeveralMeetings,
    TemporaryCounts,
)
from cadre.law.removal import MISSED_MONTHS
from cadre.months import Month, MonthSet
from cadre.periods import Span, days_left, months_touched
from cadre.records import Book, MeetingKind
from cadre.rules.base import Window
from cadre.rules.counting import Tally
from cadre.rules.ground import Ground, MonthsRead

__all__ = ["GROUND", "months_expected", "months_of_absence"]


def months_of_absence(dossier: MemberDossier, law: Law, window: Window) -> MonthsRead:
    """
    The months a member missed, those unknown and those still to come.

    Điều 8, khoản 1, Điều lệ Đảng; điểm 8.1 của quy định thi hành: away from meetings for three
    months within the year without legitimate reason.
    """
    spans = _expected_days(dossier, law)
    days = [span for branch in spans.values() for span in branch]
    seen = _seen(dossier, law)
    settled = _settled(seen, law)
    still_open = {
        branch: months - settled
        for branch, months in dossier.not_entered(Book.ATTENDANCE, window.begun, spans).items()
    }
    entered = months_touched(days, window.begun)
    for months in still_open.values():
        entered = entered - months
    missed, no_row, undecided = _read(seen, entered, law)
    elsewhere, carried = _before_arrival(dossier, window)
    facts = (
        *(
            Missing(MissingKind.BOOK_OPEN, months & window.ended, branch)
            for branch, months in sorted(still_open.items())
        ),
        Missing(MissingKind.NO_ROW, no_row),
        Missing(MissingKind.REASON_UNDECIDED, undecided),
        Missing(MissingKind.ELSEWHERE, elsewhere),
    )
    unknown = MonthSet()
    for fact in facts:
        unknown = unknown | fact.months
    missed = missed | carried
    ahead = months_touched(days, window.ahead) - entered
    exempt = [(one.since, one.until) for one in dossier.exemptions if one.exempts]
    freed = months_touched(exempt, dossier.on_roll(window.begun))
    return MonthsRead(
        Tally(missed, unknown - missed, ahead - settled, _day_of(seen)),
        facts,
        ((EXEMPT_ARE_EXPECTED, freed),),
    )


def _expected_days(dossier: MemberDossier, law: Law) -> dict[str, list[Span]]:
    """By branch, the days on which the member is expected should a meeting be held."""
    at_host = law.choice(TEMPORARY_COUNTS) is TemporaryCounts.HOST
    # Điều 7, Điều lệ Đảng: a member exempt from meetings is not expected; nor is one suspended.
    free = dossier.not_expected()
    spans = dossier.spans(temporary_at_host=at_host)
    return {branch: days_left(days, free) for branch, days in spans.items()}


def months_expected(
    dossier: MemberDossier, law: Law, months: MonthSet, _as_of: date
) -> dict[str, MonthSet]:
    """By branch, the months of a set with a day on which the member is expected at a meeting."""
    spans = _expected_days(dossier, law)
    return {branch: months_touched(days, months) for branch, days in spans.items()}


def _settled(seen: AttendanceMonths, law: Law) -> MonthSet:
    """Months that cannot be missed any more, whatever else is entered: one meeting settles them."""
    if law.choice(SEVERAL_MEETINGS) is SeveralMeetings.ANY_MISSED:
        return MonthSet()
    return seen.attended | seen.excused


def _places(law: Law) -> tuple[Place, Place]:
    at_host = law.choice(TEMPORARY_COUNTS) is TemporaryCounts.HOST
    return (Place.HOME, Place.HOST) if at_host else (Place.HOME, Place.AWAY)


def _seen(dossier: MemberDossier, law: Law) -> AttendanceMonths:
    seen = AttendanceMonths()
    for place, months in dossier.months.attendance.items():
        if place in _places(law):
            seen = months if not seen.expected else seen | months
    return seen


def _day_of(seen: AttendanceMonths) -> Callable[[Month], date]:
    def day_of(month: Month) -> date:
        return seen.met_on.get(month, month.last_day)

    return day_of


def _read(
    seen: AttendanceMonths, entered: MonthSet, law: Law
) -> tuple[MonthSet, MonthSet, MonthSet]:
    """Months missed, months without a row, months whose reason is undecided."""
    if law.choice(SEVERAL_MEETINGS) is SeveralMeetings.ANY_MISSED:
        missed = entered & seen.absent
        return missed, (entered & seen.blank) - missed, (entered & seen.undecided) - missed
    # Default: missed when every regular meeting of the month was missed without an accepted
    # reason; one attended or excused settles the month.
    settled = _settled(seen, law)
    unclear = seen.undecided | seen.blank
    missed = (entered & seen.absent) - settled - unclear
    return missed, (entered & seen.blank) - settled, (entered & seen.undecided) - settled


def _before_arrival(dossier: MemberDossier, window: Window) -> tuple[MonthSet, MonthSet]:
    """Months spent in a branch outside the store: those unknown, those the paper says missed."""
    unknown, carried = MonthSet(), MonthSet()
    for membership, months in dossier.elsewhere(window.ended, dossier.not_expected()):
        if membership.missed_before is None:
            unknown = unknown | months
        else:
            carried = carried | (membership.missed_before & months)
    return unknown, carried


def _deeds(
    finding: Finding, span: MonthSet, dossier: MemberDossier, law: Law, window: Window
) -> Deeds:
    """
    The meetings and rows of the months counted.

    Where the limit was not reached, a month that was attended proves it as much as a missed one.
    """
    months = finding.months if finding.verdict is Verdict.FLAGGED else span
    meetings = tuple(
        meeting
        for meeting in dossier.recorded.meetings
        if meeting.kind is MeetingKind.REGULAR
        and meeting.held_on <= window.as_of
        and Month.of(meeting.held_on) in months
        and expected_at(dossier, meeting.branch, meeting.held_on) in _places(law)
    )
    held = {meeting.id for meeting in meetings}
    rows = tuple(row for row in dossier.recorded.attendance if row.meeting in held)
    return Deeds(meetings=meetings, attendance=rows)


GROUND = Ground(
    family="attendance",
    book=Book.ATTENDANCE,
    limits=MISSED_MONTHS,
    figures=(EXEMPT_ARE_EXPECTED,),
    options=(SEVERAL_MEETINGS, TEMPORARY_COUNTS),
    reached=(
        (
            "Đảng viên bỏ sinh hoạt chi bộ đủ số tháng trong năm mà không có lý do chính đáng; các "
            "tháng không cần liền nhau. Chi bộ xem xét, hệ thống không kết luận thay."
        ),
        (
            "The member was away from branch meetings for as many months within the year as oblige "
            "the branch to consider it; the months need not be adjacent."
        ),
    ),
    near=(
        "Đảng viên còn thiếu một tháng là đủ mức bỏ sinh hoạt, và trong năm vẫn còn tháng.",
        "One month of absence below that limit, while months of the year remain.",
    ),
    duty=months_expected,
    read=months_of_absence,
    deeds=_deeds,
)
