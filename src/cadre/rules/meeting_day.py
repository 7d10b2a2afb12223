"""When a branch meets and for how long (ngày và thời lượng sinh hoạt chi bộ)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from attrs import frozen

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity
from cadre.law.base import Law, Timeline
from cadre.law.meetings import (
    COMBINED_MIN_MINUTES,
    FIRST_WEEK_LAST_DAY,
    FIXED_DAY,
    MIN_MINUTES,
)
from cadre.months import Month
from cadre.records import Meeting, MeetingKind
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.held import OfYear, by_year, held, told

__all__ = ["RULES", "fixed_day", "too_short"]

SATURDAY = 5


def fixed_day(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The regular meeting of a month was not on the day set for it (không đúng ngày cố định).

    One finding for each year. Public holidays are not in the records, so a meeting within the
    first week on whose fixed day people may have worked is only a hint, unless a reason is noted.

    Cites:
        cadre.law.meetings.FIXED_DAY
        cadre.law.meetings.FIRST_WEEK_LAST_DAY
    """
    for _, meetings in by_year(_moved(branch, law, window)):
        late = [one for one in meetings if _after_first_week(one, law)]
        how = "week" if not late else "late" if len(late) == len(meetings) else "both"
        begins = Month.of(meetings[-1].held_on).first_day
        found = OfYear(
            code="meeting.fixed_day",
            meetings=meetings,
            severity=Severity.WARNING if late else Severity.INFO,
            values=used_values(
                (FIXED_DAY, law[FIXED_DAY].find(begins)),
                (FIRST_WEEK_LAST_DAY, law[FIRST_WEEK_LAST_DAY].find(begins)),
            ),
            details={"moved_word": how},
            next_step="meeting_keep_day",
        )
        yield told(found, branch, window)


def _moved(branch: BranchDossier, law: Law, window: Window) -> Iterator[Meeting]:
    """Of each month with no regular meeting on an accepted day, the first regular meeting."""
    regular = held(branch, window, MeetingKind.REGULAR)
    for month, found in groupby(regular, key=lambda one: Month.of(one.held_on)):
        meetings = list(found)
        fixed = _fixed_on(month, law)
        if fixed is None or fixed > window.as_of:
            continue
        if not any(_accepted(one, fixed, law) for one in meetings):
            yield meetings[0]


def _fixed_on(month: Month, law: Law) -> date | None:
    """The fixed day of a month, where both figures held when the month began."""
    # 50-CT/TW is of 23/07/2025: the third of that month had passed, August is the first month.
    fixed = law[FIXED_DAY].find(month.first_day)
    if fixed is None or law[FIRST_WEEK_LAST_DAY].find(month.first_day) is None:
        return None
    return min(month.first_day + timedelta(days=fixed.value - 1), month.last_day)


def _accepted(meeting: Meeting, fixed: date, law: Law) -> bool:
    """On the fixed day, or in the first week with a day off or a special condition."""
    if meeting.held_on == fixed:
        return True
    excused = bool(meeting.day_moved) or fixed.weekday() >= SATURDAY
    return excused and not _after_first_week(meeting, law)


def _after_first_week(meeting: Meeting, law: Law) -> bool:
    begins = Month.of(meeting.held_on).first_day
    return meeting.held_on.day > law[FIRST_WEEK_LAST_DAY].at(begins).value


@frozen
class _Length:
    """How long one meeting lasted, or one and what followed it, against the least it must."""

    meetings: tuple[Meeting, ...]
    minutes: int
    limit: Timeline[int]


_LIMITS = (("alone", MIN_MINUTES), ("combined", COMBINED_MIN_MINUTES))


def too_short(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A regular meeting was shorter than it must be (sinh hoạt không đủ thời gian).

    Where a thematic meeting followed on the same day, both together are measured, since the day
    from which the law says so. A meeting whose length is not noted is not judged.

    Cites:
        cadre.law.meetings.MIN_MINUTES
        cadre.law.meetings.COMBINED_MIN_MINUTES
    """
    short = list(_too_short(branch, law, window))
    for word, limit in _LIMITS:
        for year in window.years:
            own = [
                one for one in short if one.limit is limit and one.meetings[0].held_on.year == year
            ]
            if not own:
                continue
            in_force = law[limit].at(own[-1].meetings[0].held_on)
            found = OfYear(
                code="meeting.too_short",
                meetings=[one.meetings[0] for one in own],
                values=used_values((limit, in_force)),
                proof=[meeting for one in own for meeting in one.meetings],
                details={
                    "short_word": word,
                    "lasted": ", ".join(str(one.minutes) for one in own),
                    "limit": str(in_force.value),
                },
                ending=f":{word}",
                next_step="meeting_full_length",
            )
            yield told(found, branch, window)


def _too_short(branch: BranchDossier, law: Law, window: Window) -> Iterator[_Length]:
    thematic = held(branch, window, MeetingKind.THEMATIC)
    for regular in held(branch, window, MeetingKind.REGULAR):
        day = regular.held_on
        after = tuple(one for one in thematic if one.held_on == day)
        together = bool(after) and law[COMBINED_MIN_MINUTES].find(day) is not None
        limit = COMBINED_MIN_MINUTES if together else MIN_MINUTES
        measured = (regular, *after) if together else (regular,)
        minutes = _minutes(measured)
        least = law[limit].find(day)
        if minutes is not None and least is not None and minutes < least.value:
            yield _Length(measured, minutes, limit)


def _minutes(meetings: tuple[Meeting, ...]) -> int | None:
    """How long they lasted together, where that is noted of each."""
    noted = [one.lasted for one in meetings if one.lasted is not None]
    return sum(noted) if len(noted) == len(meetings) else None


RULES: tuple[Rule, ...] = (
    Rule(
        code="meeting.fixed_day",
        about="branch",
        on=("meetings",),
        check=fixed_day,
        vi="Chi bộ sinh hoạt thường kỳ không đúng ngày cố định trong tháng.",
        en="The branch held its regular meeting on another day than the one set for it.",
        figures=(FIXED_DAY, FIRST_WEEK_LAST_DAY),
    ),
    Rule(
        code="meeting.too_short",
        about="branch",
        on=("meetings",),
        check=too_short,
        vi="Buổi sinh hoạt thường kỳ ngắn hơn thời gian tối thiểu.",
        en="A regular meeting was shorter than it must be.",
        figures=(MIN_MINUTES, COMBINED_MIN_MINUTES),
    ),
)
