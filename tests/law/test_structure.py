"""Structure: how many make a branch, a committee, a base organisation, since which text."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cadre.law import NATIONAL, Timeline, structure
from cadre.records import Level

BEGUN: list[tuple[Timeline[Any], str, object, str, str]] = [
    (structure.MIN_OFFICIAL, "2011-01-19", 3, "Điều lệ Đảng", "read"),
    (structure.BASE_MEMBERS_FROM, "2011-01-19", 30, "Điều lệ Đảng", "read"),
    (structure.COMMITTEE_FROM, "2011-01-19", 9, "Điều lệ Đảng", "read"),
    (structure.COMMITTEE_WORKS_AT_ONCE, "2011-01-19", True, "Điều lệ Đảng", "read"),
    (structure.BASE_EXCEPTION_BY_CONSENT, "2011-01-19", True, "Điều lệ Đảng", "unconfirmed"),
    (structure.SECTION_ALLOWED, "2011-01-19", True, "Điều lệ Đảng", "unconfirmed"),
    (structure.GROUPS_ALLOWED, "2011-01-19", True, "Điều lệ Đảng", "secondary"),
    (structure.INSPECTION_COMMITTEE_FROM, "2011-01-19", Level.BASE, "Điều lệ Đảng", "secondary"),
    (structure.COMMITTEE_MAX, "2016-07-25", 7, "29-QĐ/TW", "read"),
    (structure.OFFICE_BASE_BY_AGREEMENT, "2016-07-25", True, "29-QĐ/TW", "read"),
    (
        structure.COMMITTEE_ELECTED_FIRST,
        "2016-07-25",
        True,
        "Bộ câu hỏi hội thi năm 2026",
        "secondary",
    ),
    (
        structure.ROUNDS_BEFORE_APPOINTMENT,
        "2016-07-25",
        3,
        "Bộ câu hỏi hội thi năm 2026",
        "secondary",
    ),
    (structure.MOVING_ENDS_SEAT, "2016-07-25", True, "Bộ câu hỏi hội thi năm 2026", "secondary"),
    (
        structure.DEPUTY_ELECTED_BY_BRANCH,
        "2026-07-26",
        True,
        "Bộ câu hỏi hội thi năm 2026",
        "secondary",
    ),
    (
        structure.BRANCH_MOVED_BY,
        "2025-09-29",
        structure.MovedBy.SUPERIOR_OF_BASE,
        "38-HD/BTCTW",
        "secondary",
    ),
    (
        structure.BASE_BRANCH_MOVED_BY,
        "2025-09-29",
        structure.MovedBy.STANDING_UNDER_CENTRE,
        "38-HD/BTCTW",
        "secondary",
    ),
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
    (structure.COMMITTEE_MAX, "2021-07-29", 7, "29-QĐ/TW", "read"),
    (structure.COMMITTEE_MAX, "2021-07-30", 7, "24-QĐ/TW", "unconfirmed"),
    (structure.COMMITTEE_MAX, "2025-06-30", 7, "232-QĐ/TW", "unconfirmed"),
    (structure.COMMITTEE_MAX, "2025-07-01", 7, "294-QĐ/TW", "read"),
    (structure.COMMITTEE_MAX, "2026-04-11", 7, "294-QĐ/TW", "unconfirmed"),
    (structure.COMMITTEE_MAX, "2026-07-26", 7, "208-QĐ/TW", "unconfirmed"),
]


@pytest.mark.parametrize(("timeline", "on", "value", "text", "sure"), LATER)
def test_the_text_of_the_day_is_cited(
    timeline: Timeline[Any], on: str, value: object, text: str, sure: str
) -> None:
    provision = NATIONAL[timeline].at(date.fromisoformat(on))
    assert (provision.value, provision.confidence.value) == (value, sure)
    assert provision.citations[-1].source.number == text
