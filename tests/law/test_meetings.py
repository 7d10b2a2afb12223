"""Meetings: each figure from the day of its text, and the guidance that repeats it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cadre.law import NATIONAL, Timeline, meetings
from cadre.law.thresholds import Threshold

BEGUN: list[tuple[Timeline[Any], str, object, str, str]] = [
    (meetings.MEETINGS_PER_MONTH, "2011-01-19", 1, "Điều lệ Đảng", "read"),
    (meetings.COMMITTEE_MEETINGS_PER_MONTH, "2011-01-19", 1, "Điều lệ Đảng", "read"),
    (meetings.BASE_COMMITTEE_MEETINGS_PER_MONTH, "2011-01-19", 1, "Điều lệ Đảng", "read"),
    (meetings.GROUPS_MIN_MEMBERS, "2022-12-27", 50, "03-HD/TW", "read"),
    (meetings.GROUPS_PER_YEAR, "2022-12-27", 3, "03-HD/TW", "read"),
    (meetings.ONLINE_ALLOWED, "2022-12-27", True, "03-HD/TW", "read"),
    (meetings.FIXED_DAY, "2025-07-23", 3, "50-CT/TW", "secondary"),
    (meetings.FIRST_WEEK_LAST_DAY, "2025-07-23", 7, "50-CT/TW", "our_reading"),
    (meetings.THEMATIC_PER_QUARTER, "2025-07-23", 1, "50-CT/TW", "secondary"),
    (meetings.MIN_MINUTES, "2025-07-23", 90, "50-CT/TW", "secondary"),
    (
        meetings.ATTENDANCE_GOAL,
        "2025-07-23",
        Threshold(9, 10, strict=False),
        "50-CT/TW",
        "secondary",
    ),
    (meetings.MATERIALS_DAYS_BEFORE, "2025-10-28", 1, "42-HD/BTCTW", "secondary"),
    (meetings.UPLOAD_DAYS, "2025-10-28", 2, "42-HD/BTCTW", "secondary"),
    (meetings.STEPS, "2025-10-28", tuple(meetings.Step), "42-HD/BTCTW", "secondary"),
    (meetings.MINUTES_PARTS, "2025-10-28", tuple(meetings.MinutesPart), "42-HD/BTCTW", "secondary"),
    (meetings.KEPT_APART, "2025-10-28", True, "42-HD/BTCTW", "secondary"),
    (meetings.COMBINED_MIN_MINUTES, "2026-01-01", 120, "Bộ câu hỏi hội thi năm 2026", "secondary"),
    (meetings.PAPER_ROLL_CALL, "2026-01-01", True, "Bộ câu hỏi hội thi năm 2026", "secondary"),
]


@pytest.mark.parametrize(("timeline", "first", "value", "text", "sure"), BEGUN, ids=str)
def test_a_figure_begins_with_its_text_and_not_a_day_before(
    timeline: Timeline[Any], first: str, value: object, text: str, sure: str
) -> None:
    day = date.fromisoformat(first)
    assert NATIONAL[timeline].find(day - timedelta(1)) is None
    provision = NATIONAL[timeline].at(day)
    assert (provision.value, provision.confidence.value) == (value, sure)
    assert text in [one.source.number for one in provision.citations]


LATER: list[tuple[Timeline[Any], str, object, str, str]] = [
    (meetings.MIN_MINUTES, "2025-10-27", 90, "50-CT/TW", "secondary"),
    (meetings.MIN_MINUTES, "2025-10-28", 90, "42-HD/BTCTW", "secondary"),
    (meetings.THEMATIC_PER_QUARTER, "2025-10-28", 1, "42-HD/BTCTW", "secondary"),
]


@pytest.mark.parametrize(("timeline", "on", "value", "text", "sure"), LATER)
def test_the_text_of_the_day_is_cited(
    timeline: Timeline[Any], on: str, value: object, text: str, sure: str
) -> None:
    provision = NATIONAL[timeline].at(date.fromisoformat(on))
    assert (provision.value, provision.confidence.value) == (value, sure)
    assert provision.citations[-1].source.number == text
