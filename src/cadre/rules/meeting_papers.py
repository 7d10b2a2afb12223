"""What is written about a meeting: its minutes and its resolution (biên bản, nghị quyết)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.base import Law, Timeline
from cadre.law.meetings import MINUTES_PARTS, STEPS
from cadre.records import Meeting, MeetingKind, Record, Resolution, ResolutionKind
from cadre.rules.base import Rule, Window, about_branch, used_values
from cadre.rules.held import (
    OF_THE_BRANCH,
    OfYear,
    by_year,
    entered,
    held,
    last_closing,
    of_none,
    told,
    with_minutes,
)

__all__ = [
    "RULES",
    "minutes_inconsistent",
    "minutes_missing",
    "resolution_missing",
]


def minutes_missing(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A regular meeting has no minutes (thiếu biên bản).

    Judged are meetings of months closed in the attendance book. Where no meeting of the audit's
    years since the text has minutes the branch does not record them: undecidable.

    Cites:
        cadre.law.meetings.MINUTES_PARTS
    """
    written = dict(with_minutes(branch, held(branch, window, *OF_THE_BRANCH)))
    kept = next((one for one in written if law[MINUTES_PARTS].find(one.held_on)), None)
    if kept is None:
        yield from of_none("meeting.minutes_missing", branch, law, window, MINUTES_PARTS)
        return
    without = [one for one in _regular(branch, window) if one not in written]
    yield from _without(
        "meeting.minutes_missing",
        branch,
        law,
        window,
        without,
        MINUTES_PARTS,
        proof=(kept, written[kept]),
        next_step="meeting_write_minutes",
    )


def resolution_missing(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A regular meeting ended without resolution or conclusion (thiếu nghị quyết, kết luận).

    A resolution belongs to a meeting that it names or on whose day it was voted on. Judged are
    meetings of months closed in the attendance book. Where no monthly resolution of the audit's
    years since the text is recorded the branch does not record them: undecidable.

    Cites:
        cadre.law.meetings.STEPS
    """
    kept = _first_monthly(branch, law, window)
    if kept is None:
        yield from of_none("meeting.resolution_missing", branch, law, window, STEPS)
        return
    named = {one.meeting for one in branch.resolutions}
    days = {one.passed_on for one in branch.resolutions}
    yield from _without(
        "meeting.resolution_missing",
        branch,
        law,
        window,
        [
            one
            for one in _regular(branch, window)
            if one.id not in named and one.held_on not in days
        ],
        STEPS,
        proof=(kept,),
        next_step="meeting_pass_resolution",
    )


def _first_monthly(branch: BranchDossier, law: Law, window: Window) -> Resolution | None:
    """The first monthly resolution of the audit's years since the text, up to its day."""
    found = [
        one
        for one in branch.resolutions
        if one.kind is ResolutionKind.MONTHLY
        and one.passed_on.year in window.years
        and one.passed_on <= window.as_of
        and law[STEPS].find(one.passed_on) is not None
    ]
    return min(found, key=lambda one: (one.passed_on, one.id), default=None)


def _regular(branch: BranchDossier, window: Window) -> list[Meeting]:
    """The regular meetings of months that are entered."""
    return entered(branch, held(branch, window, MeetingKind.REGULAR))


def _without(
    code: str,
    branch: BranchDossier,
    law: Law,
    window: Window,
    meetings: Iterable[Meeting],
    duty: Timeline[Any],
    *,
    proof: Sequence[Record],
    next_step: str,
) -> Iterator[Finding]:
    """A finding for each year about meetings that lack something since a text asks for it."""
    closing = last_closing(branch)
    if closing is None:
        return
    asked = (one for one in meetings if law[duty].find(one.held_on) is not None)
    for _, lacking in by_year(asked):
        found = OfYear(
            code=code,
            meetings=lacking,
            values=used_values((duty, law[duty].at(lacking[-1].held_on))),
            proof=(closing, *proof),
            next_step=next_step,
        )
        yield told(found, branch, window)


def minutes_inconsistent(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The counts of some minutes do not add up (số liệu biên bản không khớp).

    Present, absent with and absent without reason must be the members but those exempt who did
    not come. Judged only where all five are stated.

    Cites:
        cadre.law.meetings.MINUTES_PARTS
    """
    for meeting, minutes in with_minutes(branch, held(branch, window, *OF_THE_BRANCH)):
        parts = law[MINUTES_PARTS].find(meeting.held_on)
        counts = (minutes.present, minutes.excused, minutes.absent)
        stated = [one for one in counts if one is not None]
        if parts is None or len(stated) < 3 or minutes.members is None or minutes.exempt is None:
            continue
        expected = minutes.members - minutes.exempt
        if sum(stated) == expected:
            continue
        yield Finding(
            key=f"meeting.minutes_inconsistent:{branch.id}:{minutes.id}",
            code="meeting.minutes_inconsistent",
            verdict=Verdict.FLAGGED,
            severity=Severity.WARNING,
            subject=about_branch(branch),
            arises_on=meeting.held_on,
            as_of=window.as_of,
            values=used_values((MINUTES_PARTS, parts)),
            evidence=refs([branch.branch, meeting, minutes]),
            details={
                "held_on": meeting.held_on.isoformat(),
                "accounted": str(sum(stated)),
                "members": str(minutes.members),
                "exempt": str(minutes.exempt),
            },
            next_step="meeting_correct_minutes",
        )


RULES: tuple[Rule, ...] = (
    Rule(
        code="meeting.minutes_missing",
        about="branch",
        on=("minutes",),
        check=minutes_missing,
        vi="Buổi sinh hoạt thường kỳ không có biên bản, trong khi chi bộ có lập biên bản.",
        en="A regular meeting has no minutes although the branch keeps minutes.",
        figures=(MINUTES_PARTS,),
    ),
    Rule(
        code="meeting.minutes_inconsistent",
        about="branch",
        on=("minutes",),
        check=minutes_inconsistent,
        vi="Số đảng viên có mặt, vắng trong biên bản không khớp với tổng số.",
        en="The numbers present and absent in the minutes do not add up to the members.",
        figures=(MINUTES_PARTS,),
    ),
    Rule(
        code="meeting.resolution_missing",
        about="branch",
        on=("resolutions",),
        check=resolution_missing,
        vi="Buổi sinh hoạt thường kỳ không có nghị quyết, kết luận, trong khi chi bộ có ghi.",
        en="A regular meeting has no resolution although the branch records resolutions.",
        figures=(STEPS,),
    ),
)
