"""The national law: every figure and option cadre knows, as one value."""

from __future__ import annotations

from cadre.law import (
    activity,
    admissions,
    assignments,
    badges,
    books,
    discipline,
    dues,
    dues_shares,
    exemptions,
    levels,
    meetings,
    options,
    party_age,
    probation,
    ratings,
    recognition,
    removal,
    removal_procedure,
    residence,
    scoring,
    structure,
    suspensions,
    terms,
    transfers,
    votes,
    wages,
)
from cadre.law.base import Law

__all__ = ["NATIONAL"]

_TOPICS = (
    removal,
    activity,
    meetings,
    books,
    assignments,
    scoring,
    votes,
    structure,
    terms,
    levels,
    ratings,
    removal_procedure,
    exemptions,
    suspensions,
    admissions,
    probation,
    recognition,
    party_age,
    discipline,
    transfers,
    badges,
    residence,
    wages,
    dues,
    dues_shares,
)
"""One module for each topic; each lists its figures in ``TIMELINES``."""

_TIMELINES = tuple(timeline for topic in _TOPICS for timeline in topic.TIMELINES)

NATIONAL = Law(
    "national",
    {timeline.key: timeline for timeline in _TIMELINES},
    {option.key: option for option in options.OPTIONS},
)
