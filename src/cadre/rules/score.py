"""The branch's own score of its meetings (tự chấm điểm chất lượng sinh hoạt chi bộ)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.base import Law
from cadre.law.meetings import STEPS
from cadre.law.scoring import SCORE_BANDS, SCORE_SCHEME, Bands, Scheme
from cadre.names import spelling_key
from cadre.records import Meeting, MeetingKind, ScoreSheet
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
)

__all__ = ["RULES", "inconsistent", "missing"]


def missing(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A regular meeting was not scored (thiếu phiếu tự chấm điểm).

    Judged are meetings of months closed in the attendance book. Where no meeting of the audit's
    years since the text has a score sheet the branch does not record them: undecidable.

    Cites:
        cadre.law.meetings.STEPS
    """
    closing = last_closing(branch)
    sheets = [one for one in _sheets(branch, window) if law[STEPS].find(one[0].held_on)]
    if closing is None:
        return
    if not sheets:
        yield from of_none("score.missing", branch, law, window, STEPS)
        return
    scored = {meeting.id for meeting, _ in sheets}
    regular = entered(branch, held(branch, window, MeetingKind.REGULAR))
    # 42-HD/BTCTW: the branch scores the quality of the meeting itself before it closes.
    unscored = [
        one for one in regular if one.id not in scored and law[STEPS].find(one.held_on) is not None
    ]
    for _, lacking in by_year(unscored):
        found = OfYear(
            code="score.missing",
            meetings=lacking,
            values=used_values((STEPS, law[STEPS].at(lacking[-1].held_on))),
            proof=(closing, *sheets[0]),
            next_step="score_the_meeting",
        )
        yield told(found, branch, window)


def _sheets(branch: BranchDossier, window: Window) -> list[tuple[Meeting, ScoreSheet]]:
    """Each sheet of a meeting of the audit's years with its meeting, in order of day."""
    meetings = {one.id: one for one in held(branch, window, *OF_THE_BRANCH)}
    found = [(meetings[one.meeting], one) for one in branch.score_sheets if one.meeting in meetings]
    return sorted(found, key=lambda pair: (pair[0].held_on, pair[1].id))


def inconsistent(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A score sheet contradicts itself or its scheme (phiếu chấm điểm không khớp).

    One finding for each fault of a sheet: a line that the scheme does not have, more points than
    a line gives, a total that is not the sum, a grade that is not that of the total. Of a sheet
    that names no scheme, or one that cadre does not know, only the total and the grade are looked
    at: offices print sheets with lines of their own.

    Cites:
        cadre.law.scoring.SCORE_SCHEME
        cadre.law.scoring.SCORE_BANDS
    """
    for meeting, sheet in _sheets(branch, window):
        day = meeting.held_on
        scheme, bands = law[SCORE_SCHEME].find(day), law[SCORE_BANDS].find(day)
        if scheme is None or bands is None:
            continue
        known = scheme.value if sheet.scheme == scheme.value.key else None
        own = (SCORE_SCHEME, scheme) if known is not None else (SCORE_BANDS, bands)
        for fault in _faults(_Sheet(sheet, known), bands.value):
            yield Finding(
                key=f"score.inconsistent:{branch.id}:{sheet.id}:{fault}",
                code="score.inconsistent",
                verdict=Verdict.FLAGGED,
                severity=Severity.WARNING,
                subject=about_branch(branch),
                arises_on=day,
                as_of=window.as_of,
                values=used_values(own),
                evidence=refs([branch.branch, meeting, sheet]),
                details={"held_on": day.isoformat(), "fault_word": fault},
                next_step="score_correct_sheet",
            )


@frozen
class _Sheet:
    """A sheet beside its scheme, where that is known."""

    sheet: ScoreSheet
    scheme: Scheme | None

    @property
    def most(self) -> dict[str, int]:
        """The most points of each line, by its key and by its name."""
        lines = () if self.scheme is None else self.scheme.criteria
        keys = {spelling_key(one.key): one.max_points for one in lines}
        return keys | {spelling_key(one.vi): one.max_points for one in lines}

    @property
    def sum(self) -> int:
        """The points of all lines together."""
        return sum(one.points for one in self.sheet.scores)

    @property
    def complete(self) -> bool:
        """Whether every line has points; of an unknown scheme, whether any has."""
        given = {spelling_key(score.criterion) for score in self.sheet.scores}
        if self.scheme is None:
            return bool(given)
        return all(
            spelling_key(line.key) in given or spelling_key(line.vi) in given
            for line in self.scheme.criteria
        )

    @property
    def total(self) -> int | None:
        """The total the sheet states, or else the sum of a complete sheet."""
        stated = self.sheet.total
        return stated if stated is not None or not self.complete else self.sum


def _faults(one: _Sheet, bands: Bands) -> Iterator[str]:
    most, scores = one.most, one.sheet.scores
    keys = [spelling_key(score.criterion) for score in scores]
    if most and any(key not in most for key in keys):
        yield "unknown"
    if any(
        score.points > most.get(key, score.points) for key, score in zip(keys, scores, strict=True)
    ):
        yield "above"
    if one.sheet.total is not None and _contradicts(one, one.sheet.total):
        yield "sum"
    grades = bands if one.scheme is None else one.scheme.bands
    band, total = one.sheet.band, one.total
    if band is not None and total is not None and grades.of(total).key != band.value:
        yield "band"


def _contradicts(one: _Sheet, total: int) -> bool:
    """Whether a total cannot be: of a sheet with lines left empty, only if it is too small."""
    return one.sum > total or (one.complete and one.sum < total)


RULES: tuple[Rule, ...] = (
    Rule(
        code="score.missing",
        about="branch",
        on=("score_sheets",),
        check=missing,
        vi="Buổi sinh hoạt thường kỳ chưa được chấm điểm, trong khi chi bộ có chấm điểm.",
        en="A regular meeting was not scored although the branch scores its meetings.",
        figures=(STEPS,),
    ),
    Rule(
        code="score.inconsistent",
        about="branch",
        on=("score_sheets",),
        check=inconsistent,
        vi="Phiếu chấm điểm không khớp: tiêu chí, điểm tối đa, tổng điểm hoặc mức xếp loại.",
        en="A score sheet does not add up: its lines, its total or its grade.",
        figures=(SCORE_SCHEME, SCORE_BANDS),
    ),
)
