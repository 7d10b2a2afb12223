"""Meetings of a branch (sinh hoạt chi bộ): when, how long, in what form, and on what paper."""

from __future__ import annotations

from cadre.rules import (
    meeting_day,
    meeting_form,
    meeting_goals,
    meeting_lacking,
    meeting_papers,
    meeting_results,
)
from cadre.rules.base import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *meeting_day.RULES,
    *meeting_form.RULES,
    *meeting_lacking.RULES,
    *meeting_papers.RULES,
    *meeting_goals.RULES,
    *meeting_results.RULES,
)
"""Every rule about meetings, in the order in which findings come."""
