"""What follows when a ground for removal (xóa tên) is open: who considers it, by which vote.

Every finding of an open ground names these figures, so that its next step can say them in words.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from cadre.findings import UsedValue
from cadre.law.base import Law, Timeline
from cadre.law.removal_procedure import (
    COMPLAINT_WORKING_DAYS,
    SELF_REVIEW_REQUESTS,
    VOTE_AUTHORISED,
    VOTE_BASE_COMMITTEE,
    VOTE_BRANCH,
    VOTE_STANDING,
)
from cadre.rules.base import procedure_values

__all__ = ["REMOVAL_PROCEDURE", "removal_step"]

REMOVAL_PROCEDURE: tuple[Timeline[Any], ...] = (
    SELF_REVIEW_REQUESTS,
    VOTE_BRANCH,
    VOTE_BASE_COMMITTEE,
    VOTE_STANDING,
    VOTE_AUTHORISED,
    COMPLAINT_WORKING_DAYS,
)
"""Self-review, the three votes in their order, and the member's complaint."""


@lru_cache(maxsize=64)
def removal_step(law: Law, day: date) -> tuple[str, tuple[UsedValue, ...]]:
    """
    The next step of an open ground, and the figures it names, as in force on the day of the audit.

    Before the votes were known (28/09/2021) the step says less, and names none.
    """
    found = tuple((figure, law[figure].find(day)) for figure in REMOVAL_PROCEDURE)
    if any(provision is None for _, provision in found):
        return "consider_removal_then", ()
    return "consider_removal", procedure_values(*found)
