"""Whether a vote is enough (kết quả biểu quyết): whole votes against the share of the day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from cadre.calculators.counting import counted
from cadre.calculators.vote_base import VoteBase
from cadre.calculators.vote_words import vote_sentence
from cadre.errors import RecordError
from cadre.law import NATIONAL, Law, Provision, Timeline
from cadre.law.discipline import (
    NO_MAJORITY,
    VOTE_EXPULSION_BRANCH,
    VOTE_EXPULSION_DECIDING,
    VOTE_LESSER,
)
from cadre.law.probation import VOTE_AUTHORISED as RECOGNITION_AUTHORISED
from cadre.law.probation import VOTE_BASE_COMMITTEE as RECOGNITION_BASE_COMMITTEE
from cadre.law.probation import VOTE_BRANCH as RECOGNITION_BRANCH
from cadre.law.probation import VOTE_STANDING as RECOGNITION_STANDING
from cadre.law.removal_procedure import SCREENING_VOTE_OF_PROGRESS, SCREENING_VOTE_TO_LIST
from cadre.law.removal_procedure import VOTE_AUTHORISED as REMOVAL_AUTHORISED
from cadre.law.removal_procedure import VOTE_BASE_COMMITTEE as REMOVAL_BASE_COMMITTEE
from cadre.law.removal_procedure import VOTE_BRANCH as REMOVAL_BRANCH
from cadre.law.removal_procedure import VOTE_STANDING as REMOVAL_STANDING
from cadre.law.thresholds import Threshold
from cadre.law.votes import ELECTION, RESOLUTION
from cadre.records import Body, ResolutionKind

__all__ = [
    "DisciplineVote",
    "VoteResult",
    "discipline_by_votes",
    "needed",
    "result_of",
    "threshold_figure",
    "threshold_of",
]


# Điều 9, khoản 5, Điều lệ Đảng: more than half agree to a resolution of a branch or a committee.
_ORDINARY = dict.fromkeys(
    (
        ResolutionKind.MONTHLY,
        ResolutionKind.THEMATIC,
        ResolutionKind.ASSIGNMENT,
        ResolutionKind.OTHER,
    ),
    dict.fromkeys(Body, RESOLUTION),
)
# Above the branch; a branch committee (chi ủy) takes ordinary resolutions only.
_ABOVE = (Body.BASE_COMMITTEE, Body.AUTHORISED_BASE_COMMITTEE, Body.STANDING_COMMITTEE)


def _by_members(
    branch: Timeline[Threshold], above: Timeline[Threshold]
) -> dict[Body, Timeline[Threshold]]:
    return {Body.BRANCH: branch, **dict.fromkeys(_ABOVE, above)}


_FIGURES: Mapping[ResolutionKind, Mapping[Body, Timeline[Threshold]]] = {
    **_ORDINARY,
    # Điều 12, Điều lệ Đảng: more than half of the base elect.
    ResolutionKind.ELECTION: _by_members(ELECTION, ELECTION),
    ResolutionKind.RECOGNITION: {
        Body.BRANCH: RECOGNITION_BRANCH,
        Body.BASE_COMMITTEE: RECOGNITION_BASE_COMMITTEE,
        Body.STANDING_COMMITTEE: RECOGNITION_STANDING,
        Body.AUTHORISED_BASE_COMMITTEE: RECOGNITION_AUTHORISED,
    },
    ResolutionKind.REMOVAL: {
        Body.BRANCH: REMOVAL_BRANCH,
        Body.BASE_COMMITTEE: REMOVAL_BASE_COMMITTEE,
        Body.STANDING_COMMITTEE: REMOVAL_STANDING,
        Body.AUTHORISED_BASE_COMMITTEE: REMOVAL_AUTHORISED,
    },
    ResolutionKind.REPRIMAND: _by_members(VOTE_LESSER, VOTE_LESSER),
    ResolutionKind.WARNING: _by_members(VOTE_LESSER, VOTE_LESSER),
    ResolutionKind.DISMISSAL: _by_members(VOTE_LESSER, VOTE_LESSER),
    # Two thirds of the branch propose expulsion, more than half of the deciding body decide.
    ResolutionKind.EXPULSION: _by_members(VOTE_EXPULSION_BRANCH, VOTE_EXPULSION_DECIDING),
    ResolutionKind.EDUCATION: {Body.BRANCH: SCREENING_VOTE_TO_LIST},
    ResolutionKind.PROGRESS: {Body.BRANCH: SCREENING_VOTE_OF_PROGRESS},
}

# Từ nặng đến nhẹ.
_FORMS = (
    ResolutionKind.EXPULSION,
    ResolutionKind.DISMISSAL,
    ResolutionKind.WARNING,
    ResolutionKind.REPRIMAND,
)


def threshold_figure(kind: ResolutionKind, body: Body) -> Timeline[Threshold] | None:
    """
    The figure with the share that a resolution of a body needs; ``None`` where no text says one.

    A congress votes like the branch (đại hội chi bộ); its base is the caller's.

    >>> threshold_figure(ResolutionKind.REMOVAL, Body.STANDING_COMMITTEE).key
    'removal.vote.standing'
    """
    by_body = _FIGURES.get(kind, {})
    return by_body.get(Body.BRANCH if body is Body.BRANCH_CONGRESS else body)


def threshold_of(
    decision: ResolutionKind, body: Body, on: date, *, law: Law = NATIONAL
) -> Provision[Threshold]:
    """
    The share that a decision of a body needs on a day, with its texts.

    Raises:
        RecordError: No text says what such a decision of that body needs.
        NotInForceError: No share is known for that day.
    """
    figure = threshold_figure(decision, body)
    if figure is not None:
        return law[figure].at(on)
    if decision not in _FIGURES:
        raise RecordError("CADRE-RE-01", path="decision", expected=", ".join(_FIGURES))
    takes = ", ".join(one for one in Body if threshold_figure(decision, one))
    raise RecordError("CADRE-RE-01", path="body", expected=takes)


def needed(
    base: VoteBase | int,
    decision: ResolutionKind,
    *,
    on: date,
    body: Body = Body.BRANCH,
    law: Law = NATIONAL,
) -> int:
    """
    The fewest votes that are enough.

    Args:
        base: The base of a branch, or the number of members of a committee.

    Raises:
        RecordError: Nobody is in the base, or that body does not take that decision.
        NotInForceError: No share is known for that day.

    >>> needed(16, ResolutionKind.REMOVAL, on=date(2024, 3, 3))
    11
    >>> needed(11, ResolutionKind.MONTHLY, on=date(2024, 3, 3))
    6
    """
    return threshold_of(decision, body, on, law=law).value.needed(_count(base))


def _count(base: VoteBase | int) -> int:
    return base.count if isinstance(base, VoteBase) else counted(base, "base")


@frozen(kw_only=True)
class VoteResult:
    """
    A vote judged (kết quả biểu quyết). Short of the share, a branch reports all of it upward.

    Args:
        decision: What was voted on.
        body: Who voted.
        on: The day of the vote.
        base: The base it was taken of.
        agreed: Votes for it.
        threshold: The share of the day, with its texts.
    """

    decision: ResolutionKind
    body: Body
    on: date
    base: VoteBase | int
    agreed: int
    threshold: Provision[Threshold]

    @property
    def count(self) -> int:
        """The number of members in the base."""
        return _count(self.base)

    @property
    def needed(self) -> int:
        """The fewest votes that are enough."""
        return self.threshold.value.needed(self.count)

    @property
    def passed(self) -> bool:
        """Whether the votes are enough (đạt)."""
        return self.agreed >= self.needed

    @property
    def share(self) -> Fraction:
        """The exact share that agreed."""
        return Fraction(self.agreed, self.count)

    def explain(self, lang: str = "vi") -> str:
        """
        The vote in whole sentences: the base, who was left out, the share, its text, the outcome.

        Args:
            lang: ``"vi"`` (default) or ``"en"``.
        """
        told = vote_sentence(
            lang,
            decision=self.decision.value,
            threshold=self.threshold.value,
            base=self.count,
            agreed=self.agreed,
            texts="; ".join(str(one) for one in self.threshold.citations),
        )
        return f"{self.base.explain(lang)} {told}" if isinstance(self.base, VoteBase) else told


def result_of(
    decision: ResolutionKind,
    agreed: int,
    base: VoteBase | int,
    *,
    on: date,
    body: Body = Body.BRANCH,
    law: Law = NATIONAL,
) -> VoteResult:
    """
    Judge a vote.

    Args:
        decision: What was voted on.
        agreed: Votes for it, of those in the base.
        base: The base of a branch (``vote_base``), or the number of members of a committee.
        on: The day of the vote.
        body: Who voted.
        law: The law to apply.

    Raises:
        RecordError: A number is not whole or negative, nobody is in the base, more agreed than
            are in it, the base is of another day, or that body does not take that decision.
        NotInForceError: No share is known for that day.

    >>> vote = result_of(ResolutionKind.REMOVAL, 10, 16, on=date(2024, 3, 3))
    >>> vote.passed, vote.needed, vote.share
    (False, 11, Fraction(5, 8))
    """
    if isinstance(base, VoteBase) and base.on != on:
        raise RecordError("CADRE-RE-01", path="on", expected="the day of the base")
    if _count(base) < 1:
        raise RecordError("CADRE-RE-01", path="base", expected="a whole number from 1 up")
    if counted(agreed, "agreed") > _count(base):
        raise RecordError("CADRE-RE-01", path="agreed", expected="no more votes than could be cast")
    threshold = threshold_of(decision, body, on, law=law)
    return VoteResult(
        decision=decision, body=body, on=on, base=base, agreed=agreed, threshold=threshold
    )


@frozen(kw_only=True)
class DisciplineVote:
    """
    Which form a vote on discipline gives (hình thức kỷ luật theo kết quả bỏ phiếu).

    Args:
        form: The form, or ``None`` where even all votes together are not enough.
        votes: The votes it rests on: its own, or with those of the heavier forms.
        added: Whether votes of heavier forms were added (cộng dồn).
        provision: The share that the votes reach, or fall short of.
        adding: The rule by which votes were added; ``None`` where a form had enough by itself.
    """

    form: ResolutionKind | None
    votes: int
    added: bool
    provision: Provision[Threshold]
    adding: Provision[str] | None


def discipline_by_votes(
    votes: Mapping[ResolutionKind, int],
    base: VoteBase | int,
    *,
    on: date,
    body: Body = Body.BRANCH,
    law: Law = NATIONAL,
) -> DisciplineVote:
    """
    The form that a vote among several gives: each voter names one form.

    A form with enough votes of its own is it, the heaviest first. Where none has, votes are added
    from the heaviest form down until they reach the share of the form arrived at.

    Raises:
        RecordError: A vote is for no form of discipline, is no whole number or is negative;
            more votes than members; or nobody is in the base.
        NotInForceError: No share is known for that day, or votes must be added on a day for which
            no text about adding is known (before 11/04/2026).

    >>> form = ResolutionKind
    >>> votes = {form.DISMISSAL: 3, form.WARNING: 4, form.REPRIMAND: 3}
    >>> given = discipline_by_votes(votes, 11, on=date(2026, 6, 3))
    >>> given.form.value, given.votes, given.added
    ('warning', 7, True)
    """
    forms = _cast(votes, _count(base))
    shares = {form: threshold_of(form, body, on, law=law) for form in _FORMS}
    for form, own in forms:
        if own and shares[form].value.reached(own, _count(base)):
            return DisciplineVote(
                form=form, votes=own, added=False, provision=shares[form], adding=None
            )
    adding = law[NO_MAJORITY].at(on)
    for form, so_far in _added(forms):
        if shares[form].value.reached(so_far, _count(base)):
            return DisciplineVote(
                form=form, votes=so_far, added=True, provision=shares[form], adding=adding
            )
    total = sum(own for _, own in forms)
    lightest = shares[forms[-1][0]] if forms else shares[ResolutionKind.REPRIMAND]
    return DisciplineVote(form=None, votes=total, added=True, provision=lightest, adding=adding)


def _cast(votes: Mapping[ResolutionKind, int], base: int) -> list[tuple[ResolutionKind, int]]:
    """The votes by form, from the heaviest down; only forms that were on the ballot."""
    if set(votes) - set(_FORMS):
        raise RecordError("CADRE-RE-01", path="votes", expected=", ".join(_FORMS))
    forms = [(form, counted(votes[form], f"votes.{form}")) for form in _FORMS if form in votes]
    if sum(own for _, own in forms) > base:
        raise RecordError("CADRE-RE-01", path="votes", expected="no more votes than could be cast")
    return forms


def _added(forms: list[tuple[ResolutionKind, int]]) -> Iterator[tuple[ResolutionKind, int]]:
    """Each form with its votes and those of the heavier ones."""
    so_far = 0
    for form, own in forms:
        so_far += own
        yield form, so_far
