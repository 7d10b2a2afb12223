"""Reasons (lý do) as data: a code and its facts; the sentences are in ``wording``."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

__all__ = ["Reason", "Score", "Why"]


class Why(StrEnum):
    """Why somebody is proposed, is not, or why something stays open."""

    # For the member proposed.
    KEPT = "kept"
    SKILLS = "skills"
    LACKS_SKILLS = "lacks_skills"
    POSTS = "posts"
    FIRST_WORK = "first_work"
    ONLY_ONE = "only_one"
    LOAD = "load"
    # Against a member.
    EXEMPT = "exempt"
    SUSPENDED = "suspended"
    NOT_IN_BRANCH = "not_in_branch"
    AT_LIMIT = "at_limit"
    CANNOT = "cannot"
    CONFLICT = "conflict"
    # A holder who does not keep the duty.
    NOT_A_CANDIDATE = "not_a_candidate"
    POST_LEFT = "post_left"
    TO_OTHERS = "to_others"
    # A duty that stays open.
    NOBODY_MAY = "nobody_may"
    TOO_FEW_MAY = "too_few_may"
    ALL_FULL = "all_full"
    # A member who stays without work.
    NOTHING_LEFT = "nothing_left"
    NOTHING_FITS = "nothing_fits"


@frozen
class Reason:
    """A code with its facts: words as the duty spells them, a number, the day it ends."""

    why: Why
    words: tuple[str, ...] = ()
    count: int = 0
    until: date | None = None
    """The first day on which the reason no longer holds."""


@frozen(order=True)
class Score:
    """How well a member fits a duty, compared in this order: kept, skills, posts."""

    kept: bool
    """Holds it now, and still a post it goes with (where it goes with one)."""
    skills: int
    """How many of its skills the member has."""
    posts: int
    """How many of its posts the member holds."""
