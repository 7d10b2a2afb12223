"""Badges of party age."""

from __future__ import annotations

TITLES = {
    "badge.due": "Badge of party age due",
    "badge.missed": "Badge of party age not recorded",
    "badge.too_early": "Badge of party age awarded too early",
}

BODIES = {
    "badge.due:warning": (
        "{who} completes {years} years of party age on {reached_on}, for the award round of "
        "{due_on}."
    ),
    "badge.due:flagged": (
        "{who} completed {years} years of party age on {reached_on}. The award round of {due_on} "
        "has passed and no such badge is recorded."
    ),
    "badge.missed:flagged": (
        "{who} completed {years} years of party age on {reached_on}, for the round of {due_on}, "
        "but the highest badge on record is of {highest} years."
    ),
    "badge.too_early:flagged": (
        "{who} was awarded the badge of {years} years on {awarded_on}, though party age reaches "
        "them only on {reached_on}; {badge_award_word}."
    ),
}

NEXT_STEPS = {
    "badge_prepare": (
        "The branch checks the file, confirms the party age and proposes the award in time for "
        "the round of {due_on}."
    ),
    "badge_check": (
        "The branch compares the papers: a badge that was awarded is recorded, one that was not "
        "is proposed for the next round."
    ),
    "badge_report": (
        "The branch compares the decisions to admit and to award, and reports to its superior."
    ),
}

CLEARS = {
    "badge.due": "when the badge of {years} years is recorded, or the admission is corrected",
    "badge.missed": "when the badge of {years} years is recorded, or the admission is corrected",
    "badge.too_early": "when the admission, the award or its reason is corrected",
}

WORDS = {
    "badge_award_full": "the record says neither that it was early nor posthumous",
    "badge_award_early": "earlier than serious illness allows",
    "badge_award_posthumous": "further short than a posthumous award may be",
}
