"""How far back the law reaches (quy định có từ ngày nào): before it, nothing can be judged."""

from __future__ import annotations

from datetime import date

from cadre.errors import UsageError
from cadre.law import Law
from cadre.law.meetings import MEETINGS_PER_MONTH
from cadre.law.removal import MISSED_MONTHS, UNPAID_MONTHS
from cadre.periods import AuditPeriod

__all__ = ["known_since", "within_the_law"]

_NEEDED = (MISSED_MONTHS, UNPAID_MONTHS, MEETINGS_PER_MONTH)
"""Figures without which no audit says anything: the Charter's, the oldest that cadre knows."""


def known_since(law: Law) -> date | None:
    """The first day on which all figures that an audit needs are known; ``None`` where none is."""
    first = [min((one.since for one in law[key].provisions), default=None) for key in _NEEDED]
    days = [day for day in first if day is not None]
    return max(days) if len(days) == len(_NEEDED) else None


def within_the_law(law: Law, period: AuditPeriod, as_of: date) -> None:
    """
    Refuse an audit all of whose days lie before the figures that it needs.

    Raises:
        UsageError: They do (``CADRE-LA-08``).
    """
    first, last = known_since(law), min(period.last, as_of)
    if first is None or last < first:
        raise UsageError("CADRE-LA-08", law=law.name, day=last, first=first or "-")
