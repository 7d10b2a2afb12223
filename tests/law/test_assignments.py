"""Assignments: the duty, its practice, its later texts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cadre.law import NATIONAL, Timeline, assignments
from cadre.law.assignments import Inspected, WorkFrom

BEGUN: list[tuple[Timeline[Any], str, object, str, str]] = [
    (assignments.EVERY_MEMBER_HAS_WORK, "2011-01-19", True, "Điều lệ Đảng", "read"),
    (assignments.KINDS_OF_WORK, "2006-12-29", tuple(WorkFrom), "03-HD/BTCTW", "read"),
    (assignments.EXEMPT_OUTSIDE_DUTY, "2011-01-19", True, "Điều lệ Đảng", "our_reading"),
    (
        assignments.ASSIGNMENT_IN_WRITING,
        "2011-01-19",
        True,
        "Thực tiễn phân công công tác ở cấp huyện",
        "our_reading",
    ),
    (
        assignments.RESOLUTIONS_PER_YEAR,
        "2011-01-19",
        1,
        "Thực tiễn phân công công tác ở cấp huyện",
        "our_reading",
    ),
    (
        assignments.FIXED_AND_AD_HOC,
        "2011-01-19",
        True,
        "Thực tiễn phân công công tác ở cấp huyện",
        "our_reading",
    ),
    (
        assignments.FOLLOWS_CHANGES,
        "2011-01-19",
        True,
        "Thực tiễn phân công công tác ở cấp huyện",
        "our_reading",
    ),
    (
        assignments.REPORTS_PER_MONTH,
        "2011-01-19",
        1,
        "Thực tiễn phân công công tác ở cấp huyện",
        "our_reading",
    ),
    (assignments.FEEDS_RATING, "2018-03-08", True, "132-QĐ/TW", "read"),
    (assignments.RULES_REDONE_EACH_TERM, "2021-07-30", True, "24-QĐ/TW", "secondary"),
    (assignments.PERSON_AND_DEADLINE, "2025-10-28", True, "42-HD/BTCTW", "secondary"),
    (assignments.INSPECTED, "2026-04-11", tuple(Inspected), "21-QĐ/TW", "secondary"),
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
    (assignments.REPORTS_PER_MONTH, "2025-10-27", 1, "Điều lệ Đảng", "our_reading"),
    (assignments.REPORTS_PER_MONTH, "2025-10-28", 1, "42-HD/BTCTW", "secondary"),
    (assignments.KINDS_OF_WORK, "2026-05-18", tuple(WorkFrom), "03-HD/BTCTW", "read"),
    (assignments.KINDS_OF_WORK, "2026-05-19", tuple(WorkFrom), "01-HD/TW", "secondary"),
    (assignments.FEEDS_RATING, "2023-10-04", True, "124-QĐ/TW", "read"),
    (assignments.FEEDS_RATING, "2025-08-30", True, "366-QĐ/TW", "read"),
    (assignments.RULES_REDONE_EACH_TERM, "2025-01-20", True, "232-QĐ/TW", "unconfirmed"),
]


@pytest.mark.parametrize(("timeline", "on", "value", "text", "sure"), LATER)
def test_the_text_of_the_day_is_cited(
    timeline: Timeline[Any], on: str, value: object, text: str, sure: str
) -> None:
    provision = NATIONAL[timeline].at(date.fromisoformat(on))
    assert (provision.value, provision.confidence.value) == (value, sure)
    assert provision.citations[-1].source.number == text
