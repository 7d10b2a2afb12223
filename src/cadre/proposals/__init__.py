"""Help with giving work (gợi ý phân công công tác): the right person for the right work.

From what members can do, hold, carry and cannot do, and from the duties to fill, a proposal with
its reasons, and what stays open. A proposal is only ever a proposal: the branch decides.
"""

from cadre.proposals.duties import DutyToFill
from cadre.proposals.from_dossiers import candidates_from, duties_from
from cadre.proposals.people import Bar, BarKind, Candidate
from cadre.proposals.proposal import Given, Proposal, Released, Unfilled, Unplaced
from cadre.proposals.proposing import propose
from cadre.proposals.reasons import Reason, Score, Why

__all__ = [
    "Bar",
    "BarKind",
    "Candidate",
    "DutyToFill",
    "Given",
    "Proposal",
    "Reason",
    "Released",
    "Score",
    "Unfilled",
    "Unplaced",
    "Why",
    "candidates_from",
    "duties_from",
    "propose",
]
