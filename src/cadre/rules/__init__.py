"""The rules (quy tắc): families that do not know each other, and the list of all of them."""

from cadre.rules import assignment, attendance, branch, dues
from cadre.rules.base import Rule, Window

__all__ = ["STANDARD_RULES", "Rule", "Window"]

STANDARD_RULES: tuple[Rule, ...] = (
    *attendance.GROUND.rules(),
    *dues.GROUND.rules(),
    assignment.NONE,
    assignment.STALE,
    assignment.UNSOURCED,
    branch.NO_MEETING,
    branch.BOOK_OPEN,
)
"""Every rule of cadre's own, in the order in which findings about one subject come."""
