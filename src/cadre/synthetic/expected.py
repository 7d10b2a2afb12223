"""What a planter writes down: the findings to be found, and what was planted in words.

Verdicts are the words a finding carries; nothing here imports findings or rules, so that a list
of expected findings can never have been computed by what it is to check.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from cadre.months import MonthSet

__all__ = ["DECEMBER", "SEPTEMBER", "YEAR", "Expected", "Situation", "Verdict"]

YEAR = 2025
"""The year whose audit is written down."""
SEPTEMBER = date(2025, 9, 30)
DECEMBER = date(2025, 12, 31)

Verdict = Literal["flagged", "warning", "undecidable"]


@frozen
class Expected:
    """One finding that the audit of 2025 must give, and must give as often as it is listed."""

    code: str
    verdict: Verdict
    subject_id: str
    """The member, or the branch, it is about."""
    months: MonthSet = MonthSet()

    @property
    def order(self) -> tuple[str, str, str, int]:
        """What lists of findings are ordered by here."""
        return self.code, self.subject_id, self.verdict, self.months.bits


@frozen
class Situation:
    """One kind of case that was planted (tình huống), and where."""

    id: str
    vi: str
    en: str
    subjects: tuple[str, ...] = ()
    """The members or branches it was planted at."""
