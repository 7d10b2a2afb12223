"""A period in which something is to be done (thời hạn), with the figure it follows from."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import frozen

from cadre.law.base import Provision

__all__ = ["Deadline"]


@frozen
class Deadline:
    """
    A period (thời hạn): both days are included.

    ``provision`` is the figure it follows from, with the texts of the day.
    """

    first: date
    last: date
    provision: Provision[Any]

    def passed(self, on: date) -> bool:
        """Whether *on* is later than the last day (quá hạn)."""
        return on > self.last
