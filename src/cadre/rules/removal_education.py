"""Education of a member whose will to strive has declined (diện giáo dục): a ground after its time.

The clock is that of the branch's decision; progress, a conclusion or a resolution, stops it. That
there was none is for the branch to conclude: progress not recorded is not its absence.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from attrs import evolve, frozen

from cadre.calculators.votes import threshold_figure
from cadre.dossiers import MemberDossier
from cadre.findings import Finding, Missing, MissingKind, Severity, UsedValue, Verdict
from cadre.law.base import Law, Provision
from cadre.law.removal import NO_PROGRESS_MONTHS
from cadre.months import MonthSet
from cadre.records import Conclusion, ConclusionKind, Resolution, ResolutionKind
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.conclusions import admitted_on, concluded, voted_on
from cadre.rules.deeds import at_home, finding, months_after
from cadre.rules.procedure import REMOVAL_PROCEDURE, removal_step

__all__ = ["NO_PROGRESS", "RULES"]

_DAY = timedelta(days=1)
_WARNED_MONTHS = 2
"""How long before the end of the months of education the branch is warned."""


@frozen
class _Education:
    """The running time of education: the decision, its day, the months, their last day."""

    started: date
    decision: Conclusion | Resolution
    limit: Provision[int]
    last: date


def no_progress(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Twelve months of education over without progress, or not concluded on, or two months short.

    The months run from the first decision on education since the last recorded progress, each a
    conclusion or a resolution; that day itself is not counted. A decision after their end begins
    them anew. Only a conclusion that there was no progress is a ground; where none is recorded
    nothing can be told. What ended before the year that precedes the period is past.

    Cites:
        cadre.law.removal.NO_PROGRESS_MONTHS
    """
    day = window.as_of
    running = _in_education(dossier, law, day)
    warned = _warned_from(running) if running is not None else None
    if running is None or warned is None or day < warned or not at_home(dossier, day):
        return
    said = concluded(dossier, (ConclusionKind.NO_PROGRESS,), day)
    said = [one for one in said if one.concluded_on >= running.last]
    came = said[0].concluded_on if said else running.last
    recent = came.year >= window.period.first.year - 1
    if recent and not voted_on(dossier, warned, day):
        yield _told(dossier, window, law, running, said[0] if said else None)


def _warned_from(running: _Education) -> date | None:
    return months_after(running.started, running.limit.value - _WARNED_MONTHS)


def _told(
    dossier: MemberDossier,
    window: Window,
    law: Law,
    running: _Education,
    without_progress: Conclusion | None,
) -> Finding:
    over = window.as_of > running.last
    # Điểm 8.1 của quy định thi hành: no progress after so many months is for the branch to say.
    if without_progress is not None:
        step, procedure = removal_step(law, window.as_of)
        arises, proof = without_progress.concluded_on, (without_progress,)
        said = _no_progress(dossier, window, running, arises, proof, step, procedure)
        return evolve(said, verdict=Verdict.FLAGGED, severity=Severity.SERIOUS)
    step, arises = "removal_conclude" if over else "removal_review", running.last + _DAY
    said = _no_progress(dossier, window, running, arises, (), step, ())
    if not over:
        return said
    missing = (Missing(MissingKind.NOT_CONCLUDED, MonthSet()),)
    return evolve(said, verdict=Verdict.UNDECIDABLE, missing=missing)


def _no_progress(
    dossier: MemberDossier,
    window: Window,
    running: _Education,
    arises_on: date,
    said: tuple[Conclusion, ...],
    step: str,
    procedure: tuple[UsedValue, ...],
) -> Finding:
    return finding(
        "removal.no_progress",
        dossier,
        window,
        running.decision.id,
        verdict=Verdict.WARNING,
        severity=Severity.WARNING,
        arises_on=arises_on,
        values=(*used_values((NO_PROGRESS_MONTHS, running.limit)), *procedure),
        proof=(running.decision, *said),
        details={
            "started_on": running.started.isoformat(),
            "last_on": running.last.isoformat(),
            "limit": str(running.limit.value),
        },
        next_step=step,
    )


def _in_education(dossier: MemberDossier, law: Law, day: date) -> _Education | None:
    """The running time of education on a day, if any."""
    kinds = ConclusionKind.EDUCATION, ResolutionKind.EDUCATION
    educated = _decided(dossier, *kinds, law, day)
    if not educated:
        return None
    progress = _decided(dossier, ConclusionKind.PROGRESS, ResolutionKind.PROGRESS, law, day)
    since = progress[-1][0] if progress else date.min
    running = None
    for started, decision in educated:
        if started > since and (running is None or started > running.last):
            running = _from(started, decision, law) or running
    return running


def _from(started: date, decision: Conclusion | Resolution, law: Law) -> _Education | None:
    limit = law[NO_PROGRESS_MONTHS].find(started)
    last = months_after(started, limit.value) if limit is not None else None
    return _Education(started, decision, limit, last) if limit is not None and last else None


def _decided(
    dossier: MemberDossier,
    conclusion: ConclusionKind,
    resolution: ResolutionKind,
    law: Law,
    day: date,
) -> list[tuple[date, Conclusion | Resolution]]:
    """The decisions of a kind up to a day, in order: conclusions, and resolutions that passed."""
    found: list[tuple[date, Conclusion | Resolution]] = [
        (one.concluded_on, one) for one in concluded(dossier, (conclusion,), day)
    ]
    found += [
        (one.passed_on, one)
        for one in dossier.resolutions
        if one.kind is resolution
        and _carried(one, law)
        and admitted_on(dossier, day) <= one.passed_on <= day
    ]
    return sorted(found, key=lambda one: (one[0], one[1].id))


def _carried(resolution: Resolution, law: Law) -> bool:
    """Whether it passed: by what came of it, or else by its votes."""
    if resolution.passed is not None:
        return resolution.passed
    figure = threshold_figure(resolution.kind, resolution.body)
    share = law[figure].find(resolution.passed_on) if figure is not None else None
    if share is None or not resolution.base or resolution.agreed is None:
        return False
    return share.value.reached(resolution.agreed, resolution.base)


NO_PROGRESS = Rule(
    code="removal.no_progress",
    about="member",
    reads="few",
    on=("conclusions", "resolutions"),
    check=no_progress,
    vi="Đảng viên giảm sút ý chí phấn đấu, đã được giáo dục đủ thời gian mà chi bộ kết luận không "
    "tiến bộ hoặc chưa kết luận, hoặc sắp hết thời gian đó.",
    en="A member whose will to strive has declined was educated for the whole time, and the branch "
    "concluded that there was no progress or has not concluded; or the time is nearly over.",
    figures=(NO_PROGRESS_MONTHS, *REMOVAL_PROCEDURE),
)

RULES: tuple[Rule, ...] = (NO_PROGRESS,)
