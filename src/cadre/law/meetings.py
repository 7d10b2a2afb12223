"""How often a branch meets (sinh hoạt chi bộ thường kỳ)."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Provision, Timeline

__all__ = ["MEETINGS_PER_MONTH"]

MEETINGS_PER_MONTH = Timeline(
    "meeting.regular_per_month",
    vi="số lần sinh hoạt thường kỳ của chi bộ mỗi tháng",
    en="regular meetings of a branch each month",
    provisions=(
        Provision(
            value=1,
            since=date(2011, 1, 19),
            citations=(sources.CHARTER_2011.article("Điều 24, khoản 2"),),
        ),
    ),
)
