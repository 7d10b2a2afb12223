"""What follows the recognition of an official member (sau khi công nhận đảng viên chính thức)."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence
from cadre.law.figures import figure

__all__ = ["ANNOUNCED_AT_NEXT_MEETING", "TIMELINES"]

ANNOUNCED_AT_NEXT_MEETING = figure(
    "recognition.announced_at_next_meeting",
    True,
    date(2026, 5, 19),
    sources.HD_01_2026.article("điểm 4.5(b)", Confidence.SECONDARY),
    vi="quyết định công nhận đảng viên chính thức được công bố tại kỳ sinh hoạt chi bộ gần nhất",
    en="recognition is announced at the next branch meeting",
)

TIMELINES = (ANNOUNCED_AT_NEXT_MEETING,)
