"""Resolutions (nghị quyết, kết luận) whose stated outcome their own votes do not bear out."""

from __future__ import annotations

from collections.abc import Iterator

from cadre.calculators.votes import threshold_figure
from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Severity, Verdict, refs
from cadre.law.base import Law, Timeline
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Threshold
from cadre.records import Body, ResolutionKind
from cadre.rules.base import Rule, Window, about_branch, used_values

__all__ = ["RULES"]

_WITH_THEIR_MEMBERS = (ResolutionKind.REMOVAL, ResolutionKind.EDUCATION, ResolutionKind.PROGRESS)
"""Looked at by the rules about removal."""


def vote(branch: BranchDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    What is said to have passed has too few votes, or the other way round (biểu quyết không khớp).

    Only where the base, the votes and the outcome are all recorded. Removal, education and progress
    are looked at with their members.

    Cites:
        cadre.law.votes.RESOLUTION
        cadre.law.votes.ELECTION
        cadre.law.probation.VOTE_BRANCH
        cadre.law.discipline.VOTE_LESSER
        cadre.law.discipline.VOTE_EXPULSION_BRANCH
    """
    for one in branch.resolutions:
        if one.passed_on > window.as_of or one.passed_on.year not in window.years:
            continue
        if one.passed is None or not one.base or one.agreed is None:
            continue
        figure = _figure(one.kind, one.body)
        share = None if figure is None else law[figure].find(one.passed_on)
        if figure is None or share is None:
            continue
        needed = share.value.needed(one.base)
        if (one.agreed >= needed) == one.passed:
            continue
        yield Finding(
            key=f"resolution.vote:{branch.id}:{one.id}",
            code="resolution.vote",
            verdict=Verdict.FLAGGED,
            severity=Severity.SERIOUS,
            subject=about_branch(branch),
            arises_on=one.passed_on,
            as_of=window.as_of,
            values=used_values((figure, share)),
            evidence=refs([branch.branch, one]),
            details={
                "voted_on": one.passed_on.isoformat(),
                "base": str(one.base),
                "agreed": str(one.agreed),
                "needed": str(needed),
                "stated_word": "passed" if one.passed else "failed",
                "decision_word": one.kind.value,
                "share_word": _word(share.value),
            },
            next_step="resolution_check_vote",
        )


def _figure(kind: ResolutionKind, body: Body) -> Timeline[Threshold] | None:
    """The share to be reached, where this rule looks at such a resolution and a text says one."""
    return None if kind in _WITH_THEIR_MEMBERS else threshold_figure(kind, body)


_WORDS = {MORE_THAN_HALF: "half", AT_LEAST_TWO_THIRDS: "two_thirds"}


def _word(share: Threshold) -> str:
    """The share in words; a law laid over may ask for one that has none."""
    return _WORDS.get(share, "another")


_FIGURES = dict.fromkeys(_figure(kind, body) for kind in ResolutionKind for body in Body)

RULES = (
    Rule(
        code="resolution.vote",
        about="branch",
        on=("resolutions",),
        check=vote,
        vi="Kết quả ghi trong nghị quyết không khớp với số phiếu và tỷ lệ phải đạt.",
        en="The outcome stated in a resolution does not follow from its votes and the share "
        "needed.",
        figures=tuple(figure for figure in _FIGURES if figure is not None),
    ),
)
