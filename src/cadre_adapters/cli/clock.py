"""The clock (đồng hồ): the one place where cadre asks what day it is."""

from __future__ import annotations

from datetime import UTC, date, datetime

__all__ = ["now", "today"]


def today() -> date:
    """The day at this place."""
    return date.today()


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
