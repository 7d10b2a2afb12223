"""What a meeting decided: tasks without person or deadline, resolutions uploaded late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.assignments import PERSON_AND_DEADLINE
from cadre.law.base import Law
from cadre.law.meetings import UPLOAD_DAYS
from cadre.records import Body, Resolution, ResolutionTask
from cadre.rules.base import Rule, Window, about_branch, used_values

__all__ = ["RULES", "late_upload", "task_open_ended"]


def task_open_ended(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A resolution sets a task without person or without deadline (việc chưa rõ người, thời hạn).

    One finding for each resolution.

    Cites:
        cadre.law.assignments.PERSON_AND_DEADLINE
    """
    for resolution in _passed(branch, window):
        duty = law[PERSON_AND_DEADLINE].find(resolution.passed_on)
        tasks = [one for one in branch.tasks if one.resolution == resolution.id and _open(one)]
        if duty is None or not duty.value or not tasks:
            continue
        yield Finding(
            key=f"meeting.task_open_ended:{branch.id}:{resolution.id}",
            code="meeting.task_open_ended",
            verdict=Verdict.FLAGGED,
            severity=Severity.WARNING,
            subject=about_branch(branch),
            arises_on=resolution.passed_on,
            as_of=window.as_of,
            values=used_values((PERSON_AND_DEADLINE, duty)),
            evidence=refs([branch.branch, resolution, *tasks]),
            details={
                "passed_on": resolution.passed_on.isoformat(),
                "without_person": str(sum(1 for one in tasks if not one.member)),
                "without_deadline": str(sum(1 for one in tasks if one.due_on is None)),
                "tasks": str(len(tasks)),
            },
            next_step="meeting_complete_task",
        )


def _open(task: ResolutionTask) -> bool:
    # 42-HD/BTCTW: each task in a resolution carries person and deadline.
    return not task.member or task.due_on is None


def late_upload(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A resolution of the branch came late into the electronic handbook, or not yet (chậm đưa lên).

    Left out are resolutions with secret matters and those about one member. Not to be found there
    is a finding only where the branch has uploaded another one in the years of the audit: a
    branch that notes no upload does not record them.

    Cites:
        cadre.law.meetings.UPLOAD_DAYS
    """
    uploaded = [one for one in _to_upload(branch, window) if _upload(one, window) is not None]
    first = min(uploaded, key=lambda one: (one.uploaded_on, one.id), default=None)
    for resolution in _to_upload(branch, window):
        days = law[UPLOAD_DAYS].find(resolution.passed_on)
        if days is None:
            continue
        due, done = resolution.passed_on + timedelta(days=days.value), _upload(resolution, window)
        if (done or window.as_of) <= due or (done is None and first is None):
            continue
        others = () if done is not None or first is None else (first,)
        yield Finding(
            key=f"meeting.late_upload:{branch.id}:{resolution.id}",
            code="meeting.late_upload",
            verdict=Verdict.FLAGGED,
            severity=Severity.WARNING if done is None else Severity.INFO,
            subject=about_branch(branch),
            arises_on=due + timedelta(days=1),
            as_of=window.as_of,
            values=used_values((UPLOAD_DAYS, days)),
            evidence=refs([branch.branch, resolution, *others]),
            details={
                "passed_on": resolution.passed_on.isoformat(),
                "due_on": due.isoformat(),
                "upload_word": "late" if done is not None else "lacking",
            },
            next_step="meeting_upload" if done is None else "meeting_upload_in_time",
        )


def _passed(branch: BranchDossier, window: Window) -> list[Resolution]:
    """The resolutions of the audit's years up to its day, those that were voted down left out."""
    found = [
        one
        for one in branch.resolutions
        if one.passed is not False
        and one.passed_on.year in window.years
        and one.passed_on <= window.as_of
    ]
    return sorted(found, key=lambda one: (one.passed_on, one.id))


def _to_upload(branch: BranchDossier, window: Window) -> list[Resolution]:
    """Those of the whole branch, without secret matters, that are not about one member."""
    return [
        one
        for one in _passed(branch, window)
        if one.body is Body.BRANCH and not one.secret and not one.member
    ]


def _upload(resolution: Resolution, window: Window) -> date | None:
    """When it was uploaded, if by the day of the audit."""
    done = resolution.uploaded_on
    return done if done is not None and done <= window.as_of else None


RULES: tuple[Rule, ...] = (
    Rule(
        code="meeting.task_open_ended",
        about="branch",
        on=("tasks",),
        check=task_open_ended,
        vi="Việc trong nghị quyết chưa ghi người thực hiện hoặc thời hạn.",
        en="A resolution sets a task without person or deadline.",
        figures=(PERSON_AND_DEADLINE,),
    ),
    Rule(
        code="meeting.late_upload",
        about="branch",
        on=("resolutions",),
        check=late_upload,
        vi="Nghị quyết, kết luận đưa lên Sổ tay đảng viên điện tử muộn hoặc chưa đưa lên.",
        en="A resolution came late into the electronic handbook, or has not come yet.",
        figures=(UPLOAD_DAYS,),
    ),
)
