"""What a meeting should reach: material in time, and enough members who come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cadre.calculators.attendance_rate import attendance_rate
from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity
from cadre.law.base import Law
from cadre.law.meetings import ATTENDANCE_GOAL, MATERIALS_DAYS_BEFORE
from cadre.records import Meeting, Minutes
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.held import OF_THE_BRANCH, OfYear, by_year, held, told, with_minutes

__all__ = ["RULES", "attendance_low", "materials_late"]


def materials_late(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The material of a meeting came late into the electronic handbook (tài liệu chậm).

    Judged only where the day on which it came is noted.

    Cites:
        cadre.law.meetings.MATERIALS_DAYS_BEFORE
    """
    meetings = held(branch, window, *OF_THE_BRANCH)
    for _, late in by_year(one for one in meetings if _material_late(one, law, window)):
        before = law[MATERIALS_DAYS_BEFORE].at(late[-1].held_on)
        found = OfYear(
            code="meeting.materials_late",
            meetings=late,
            severity=Severity.INFO,
            values=used_values((MATERIALS_DAYS_BEFORE, before)),
            next_step="meeting_send_material",
        )
        yield told(found, branch, window)


def _material_late(meeting: Meeting, law: Law, window: Window) -> bool:
    before, came = law[MATERIALS_DAYS_BEFORE].find(meeting.held_on), meeting.materials_on
    if before is None or came is None or came > window.as_of:
        return False
    return came > meeting.held_on - timedelta(days=before.value)


def attendance_low(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Fewer came to a meeting than the goal asks for (tỷ lệ dự sinh hoạt thấp).

    By the counts of the minutes: those present, of the members but those exempt who did not come.
    Minutes that lack one of these, or by which more came than are members, are not judged.

    Cites:
        cadre.law.meetings.ATTENDANCE_GOAL
    """
    written = dict(with_minutes(branch, held(branch, window, *OF_THE_BRANCH)))
    for _, low in by_year(one for one in written if _below_goal(one, written[one], law)):
        proof = [written[one] for one in low]
        found = OfYear(
            code="meeting.attendance_low",
            meetings=low,
            severity=Severity.INFO,
            values=used_values((ATTENDANCE_GOAL, law[ATTENDANCE_GOAL].at(low[-1].held_on))),
            proof=proof,
            details={"shares": ", ".join(f"{one.present}/{_expected(one)}" for one in proof)},
            next_step="meeting_raise_attendance",
        )
        yield told(found, branch, window)


def _expected(minutes: Minutes) -> int:
    """How many should have come by the minutes; 0 where they do not state it."""
    if minutes.members is None or minutes.exempt is None:
        return 0
    return max(0, minutes.members - minutes.exempt)


def _below_goal(meeting: Meeting, minutes: Minutes, law: Law) -> bool:
    expected, present = _expected(minutes), minutes.present
    if present is None or present > expected or expected == 0:
        return False
    if law[ATTENDANCE_GOAL].find(meeting.held_on) is None:
        return False
    rate = attendance_rate(meeting.held_on, present=present, expected=expected, law=law)
    return not rate.met


RULES: tuple[Rule, ...] = (
    Rule(
        code="meeting.materials_late",
        about="branch",
        on=("meetings",),
        check=materials_late,
        vi="Tài liệu sinh hoạt đưa lên Sổ tay đảng viên điện tử muộn.",
        en="The material of a meeting came late into the electronic handbook.",
        figures=(MATERIALS_DAYS_BEFORE,),
    ),
    Rule(
        code="meeting.attendance_low",
        about="branch",
        on=("minutes",),
        check=attendance_low,
        vi="Tỷ lệ đảng viên dự sinh hoạt theo biên bản thấp hơn mức cần đạt.",
        en="By the minutes, fewer attended a meeting than the goal asks for.",
        figures=(ATTENDANCE_GOAL,),
    ),
)
