"""The proposal (gợi ý phân công công tác): who might do what, why, and what stays open.

A proposal is only ever a proposal. Nothing is written; the branch decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from attrs import field, frozen

from cadre.errors import RecordError
from cadre.proposals import wording
from cadre.proposals.duties import DutyToFill
from cadre.proposals.fitting import Need, Offer, barred, objections
from cadre.proposals.people import Candidate
from cadre.proposals.reasons import Reason, Score, Why
from cadre.records import Assignment, SourceKind

__all__ = ["Given", "Proposal", "Released", "Unfilled", "Unplaced"]


@frozen
class Given:
    """A duty proposed for a member (đề xuất phân công)."""

    member: str
    duty: DutyToFill
    reasons: tuple[Reason, ...]
    score: Score

    @property
    def kept(self) -> bool:
        """Whether the member holds the duty already."""
        return self.member in self.duty.held_by

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """
        Whole sentences: what is proposed for whom, and why.

        Args:
            lang: ``"vi"`` or ``"en"``.
            names: Names of members by id; without them the ids are shown.
        """
        return wording.about_given(self.member, self.duty.text, self.reasons, lang, names or {})


@frozen
class Unplaced:
    """A member without a duty, or kept from one (chưa phân công được), and why."""

    member: str
    reasons: tuple[Reason, ...]

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """Whole sentences; see ``Given.explain``."""
        return wording.about_member(self.member, self.reasons, lang, names or {})


@frozen
class Unfilled:
    """A duty that lacks holders (nhiệm vụ chưa có người), how many, and why."""

    duty: DutyToFill
    places: int
    """How many holders are lacking."""
    reason: Reason
    kept_from: tuple[Unplaced, ...] = ()
    """Those in activity who may not hold it, each with what stands in the way."""

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """Whole sentences; see ``Given.explain``."""
        parts = [wording.about_open(self.duty.text, self.places, self.reason, lang)]
        parts += [one.explain(lang, names=names) for one in self.kept_from]
        return " ".join(parts)


@frozen
class Released:
    """A holder who would not keep the duty (thôi phụ trách), and why."""

    member: str
    duty: DutyToFill
    reasons: tuple[Reason, ...]

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """Whole sentences; see ``Given.explain``."""
        return wording.about_released(self.member, self.duty.text, self.reasons, lang, names or {})


@frozen
class Proposal:
    """
    A proposed assignment of work on a day; made by ``propose``.

    All lists are ordered by id, whatever the order of what was handed in.
    """

    on: date
    candidates: tuple[Candidate, ...] = field(repr=False)
    duties: tuple[DutyToFill, ...] = field(repr=False)
    given: tuple[Given, ...] = ()
    """By duty, then by member."""
    unfilled: tuple[Unfilled, ...] = ()
    without_work: tuple[Unplaced, ...] = ()
    """Members in activity who carry no work and for whom nothing was left."""
    barred: tuple[Unplaced, ...] = ()
    """Members who are given nothing on that day: exempt, suspended, not in the branch."""
    released: tuple[Released, ...] = ()
    """Holders who would not keep their duty."""

    def loads(self) -> dict[str, int]:
        """What each member in activity would carry: ``load`` and the weights of what is given."""
        out = {one.member for one in self.barred}
        loads = {one.member: one.load for one in self.candidates if one.member not in out}
        for given in self.given:
            loads[given.member] += given.duty.weight
        return loads

    def why_not(self, member: str, duty: str) -> tuple[Reason, ...]:
        """
        What stands in the way of this member and this duty; empty when nothing does.

        Raises:
            RecordError: The proposal knows no such member or duty.
        """
        people = {one.member: one for one in self.candidates}
        duties = {one.id: one for one in self.duties}
        if member not in people or duty not in duties:
            raise RecordError("CADRE-RE-01", path="Proposal.why_not", expected="an id")
        candidate = people[member]
        own = barred(candidate, self.on) + at_limit(candidate)
        return own + objections(Offer.of(candidate), Need.of(duties[duty]))

    def assignments(
        self,
        *,
        new_id: Callable[[Given], str],
        branch: str,
        since: date,
        source: SourceKind = SourceKind.NONE,
        paper: str = "",
        kept: bool = False,
    ) -> tuple[Assignment, ...]:
        """
        The records the branch may put once it has decided; nothing is written here.

        Each names the duty it fills (``of_duty``) by the id that the duty has in the proposal.

        Args:
            new_id: Makes the id of a record.
            branch: The id of the branch that gives the work.
            since: The day the work begins.
            source: The kind of paper it will stand in; none until the branch has decided.
            paper: That paper, as cited.
            kept: Also for those who keep a duty, as a yearly resolution for everybody needs it.

        Raises:
            RecordError: A field is impossible, or *new_id* made one id twice.
        """
        records = tuple(
            Assignment(
                id=new_id(given),
                member=given.member,
                branch=branch,
                duty=given.duty.text,
                since=since,
                source=source,
                paper=paper,
                of_duty=given.duty.id,
            )
            for given in self.given
            if kept or not given.kept
        )
        each_once([one.id for one in records], "Proposal.assignments.new_id")
        return records

    def explain(self, lang: str = "vi", *, names: Mapping[str, str] | None = None) -> str:
        """The whole proposal, a line for each part; see ``Given.explain``."""
        active = len(self.candidates) - len(self.barred)
        open_places = sum(one.places for one in self.unfilled)
        lines = [
            wording.summary(
                self.on,
                (len(self.given), len(self.given) + open_places),
                (active - len(self.without_work), active),
                lang,
            )
        ]
        parts: list[Given | Unfilled | Unplaced | Released] = [*self.given, *self.unfilled]
        parts += [*self.released, *self.without_work, *self.barred]
        lines += [part.explain(lang, names=names) for part in parts]
        return "\n".join(lines)


def at_limit(candidate: Candidate) -> tuple[Reason, ...]:
    """That the candidate carries all that can be carried, without any duty of the list."""
    if candidate.most is None or candidate.load < candidate.most:
        return ()
    return (Reason(Why.AT_LIMIT, count=candidate.most),)


def each_once(ids: list[str], path: str) -> None:
    """
    Refuse an id that comes twice.

    Raises:
        RecordError: It does.
    """
    if len(set(ids)) < len(ids):
        raise RecordError("CADRE-RE-01", path=path, expected="at most one record of an id")
