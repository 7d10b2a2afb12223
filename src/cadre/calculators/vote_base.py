"""Of how many members a share is taken when a branch votes (cơ sở tính kết quả biểu quyết).

Counts are handed in; which groups leave the base is the law of the day. An ordinary meeting and a
congress differ: whoever is absent with an approved reason leaves the base of a congress only.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from cadre.calculators.counting import counted
from cadre.calculators.vote_words import base_sentence, voteless_sentence
from cadre.errors import RecordError
from cadre.law import NATIONAL, Citation, Law, Provision
from cadre.law.listing import Listed
from cadre.law.votes import BASE_EXCLUDES, CONGRESS_BASE_EXCLUDES, VOTELESS, LeftOut, Voteless

__all__ = ["VoteBase", "vote_base"]


@frozen(kw_only=True)
class VoteBase:
    """
    The base of a vote (tổng số để tính) and who was left out of it.

    Args:
        on: The day of the vote.
        congress: Whether it is a congress (đại hội) and not an ordinary meeting.
        official: Official members of the branch (đảng viên chính thức).
        left_out: Groups that the law of the day leaves out, with their number; none is empty.
        kept: Groups handed in that stay in the base on that day, with their number.
        voteless: Who was handed in and has no vote, with their number; not among the official.
        provision: Which groups leave the base, with the texts of the day.
        no_vote: Who has no vote, with the texts of the day.
    """

    on: date
    congress: bool
    official: int
    left_out: tuple[tuple[LeftOut, int], ...]
    kept: tuple[tuple[LeftOut, int], ...]
    voteless: tuple[tuple[Voteless, int], ...]
    provision: Provision[Listed[LeftOut]]
    no_vote: Provision[Listed[Voteless]]

    @property
    def count(self) -> int:
        """The number of members a share is taken of."""
        return self.official - sum(number for _, number in self.left_out)

    def explain(self, lang: str = "vi") -> str:
        """
        The base and who is left out, with the texts.

        Args:
            lang: ``"vi"`` (default) or ``"en"``.
        """
        texts = _texts(self.provision.citations)
        told = base_sentence(lang, self.count, self.official, self.left_out, texts)
        if not self.voteless:
            return told
        texts = _texts(self.no_vote.citations)
        return f"{told} {voteless_sentence(lang, self.voteless, texts)}"


def _texts(citations: tuple[Citation, ...]) -> str:
    return "; ".join(str(one) for one in citations)


def vote_base(
    on: date,
    *,
    official: int,
    temporary_out: int = 0,
    exempt_absent: int = 0,
    suspended: int = 0,
    approved_absent: int = 0,
    probationary: int = 0,
    guests: int = 0,
    congress: bool = False,
    law: Law = NATIONAL,
) -> VoteBase:
    """
    The base of a vote on a day (cơ sở tính), each person counted in one group only.

    Args:
        on: The day of the vote.
        official: Official members of the branch, everybody below included.
        temporary_out: Of them, temporarily transferred out; at a congress those who did not come.
        exempt_absent: Of them, exempt and not there. Whoever is exempt, comes and votes counts.
        suspended: Of them, suspended from activity, prosecuted or detained.
        approved_absent: Of them, absent throughout with an approved reason.
        probationary: Probationary members, named in the explanation only.
        guests: Temporary members of other branches, named in the explanation only.
        congress: Whether the vote is at a congress.
        law: The law to apply.

    Raises:
        RecordError: A number is not whole or negative, or the groups outnumber the members.
        NotInForceError: No text is known for that day (before 25/07/2016).

    >>> base = vote_base(date(2024, 3, 3), official=16, temporary_out=1, exempt_absent=1)
    >>> base.count
    14
    >>> vote_base(date(2024, 3, 3), official=16, approved_absent=4).count
    16
    >>> vote_base(date(2024, 3, 3), official=16, approved_absent=4, congress=True).count
    12
    """
    groups = {
        LeftOut.TEMPORARY_OUT: counted(temporary_out, "temporary_out"),
        LeftOut.EXEMPT_ABSENT: counted(exempt_absent, "exempt_absent"),
        LeftOut.SUSPENDED: counted(suspended, "suspended"),
        LeftOut.APPROVED_ABSENT: counted(approved_absent, "approved_absent"),
    }
    voteless = {
        Voteless.PROBATIONARY: counted(probationary, "probationary"),
        Voteless.GUESTS: counted(guests, "guests"),
    }
    if sum(groups.values()) > counted(official, "official"):
        raise RecordError("CADRE-RE-01", path="official", expected="no fewer than its groups")
    provision = law[CONGRESS_BASE_EXCLUDES if congress else BASE_EXCLUDES].at(on)
    some = [(group, number) for group, number in groups.items() if number]
    return VoteBase(
        on=on,
        congress=congress,
        official=official,
        left_out=tuple(one for one in some if one[0] in provision.value),
        kept=tuple(one for one in some if one[0] not in provision.value),
        voteless=tuple(one for one in voteless.items() if one[1]),
        provision=provision,
        no_vote=law[VOTELESS].at(on),
    )
