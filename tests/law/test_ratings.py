"""Ratings: levels, points, who is not rated, and a quota that ends in silence."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cadre.errors import NotInForceError
from cadre.law import NATIONAL, Timeline, ratings
from cadre.law.ratings import NotRated, Rating

BEGUN: list[tuple[Timeline[Any], str, object, str, str]] = [
    (ratings.LEVELS, "2018-03-08", tuple(Rating), "132-QĐ/TW", "read"),
    (ratings.NOT_RATED, "2011-11-01", (NotRated.EXEMPT,), "45-QĐ/TW", "read"),
    (ratings.EXCELLENT_QUOTA_PERCENT, "2019-10-18", 20, "21-HD/BTCTW", "read"),
    (
        ratings.DRAFT_WORKING_DAYS_BEFORE,
        "2024-01-01",
        3,
        "Bộ câu hỏi hội thi năm 2026",
        "secondary",
    ),
    (ratings.AWAY_ON_DUTY_COUNT, "2026-01-01", True, "Bộ câu hỏi nghiệp vụ năm 2025", "secondary"),
    (ratings.ON_TIME_PERCENT, "2025-08-30", 100, "366-QĐ/TW", "secondary"),
    (ratings.BEYOND_PERCENT, "2025-08-30", 30, "366-QĐ/TW", "secondary"),
    (ratings.FAULTS_REPAIRED_PERCENT, "2025-08-30", 100, "366-QĐ/TW", "secondary"),
    (ratings.LATE_PERCENT, "2025-08-30", 20, "366-QĐ/TW", "secondary"),
    (
        ratings.PERIODS,
        "2025-08-30",
        ("term", "year", "quarter", "when_needed"),
        "366-QĐ/TW",
        "secondary",
    ),
    (ratings.REVIEW_MIN_DAYS, "2025-10-31", 1, "43-HD/BTCTW", "secondary"),
    (ratings.FORMS, "2025-10-31", ("01", "2A", "2B", "2C"), "43-HD/BTCTW", "secondary"),
    (ratings.EACH_POST_REVIEWED, "2025-10-31", True, "43-HD/BTCTW", "secondary"),
    (ratings.DECIDED_BY_SUPERIOR, "2025-10-31", True, "43-HD/BTCTW", "secondary"),
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
    (ratings.LEVELS, "2023-10-03", tuple(Rating), "132-QĐ/TW", "read"),
    (ratings.LEVELS, "2023-10-04", tuple(Rating), "124-QĐ/TW", "read"),
    (ratings.LEVELS, "2025-08-30", tuple(Rating), "366-QĐ/TW", "read"),
    (ratings.NOT_RATED, "2019-10-17", (NotRated.EXEMPT,), "45-QĐ/TW", "read"),
    (ratings.NOT_RATED, "2019-10-18", tuple(NotRated), "21-HD/BTCTW", "read"),
    (ratings.NOT_RATED, "2025-10-31", tuple(NotRated), "43-HD/BTCTW", "unconfirmed"),
    (ratings.EXCELLENT_QUOTA_PERCENT, "2023-10-04", 20, "124-QĐ/TW", "read"),
    (ratings.EXCELLENT_QUOTA_PERCENT, "2025-08-29", 20, "124-QĐ/TW", "read"),
]


@pytest.mark.parametrize(("timeline", "on", "value", "text", "sure"), LATER)
def test_the_text_of_the_day_is_cited(
    timeline: Timeline[Any], on: str, value: object, text: str, sure: str
) -> None:
    provision = NATIONAL[timeline].at(date.fromisoformat(on))
    assert (provision.value, provision.confidence.value) == (value, sure)
    assert provision.citations[-1].source.number == text


def test_the_share_of_excellent_is_unknown_from_366_on() -> None:
    with pytest.raises(NotInForceError):
        NATIONAL[ratings.EXCELLENT_QUOTA_PERCENT].at(date(2025, 8, 30))


@pytest.mark.parametrize(
    ("points", "level"),
    [
        (100, Rating.EXCELLENT),
        (90, Rating.EXCELLENT),
        (89, Rating.GOOD),
        (70, Rating.GOOD),
        (69, Rating.COMPLETED),
        (50, Rating.COMPLETED),
        (49, Rating.NOT_COMPLETED),
        (0, Rating.NOT_COMPLETED),
    ],
)
def test_points_give_a_level(points: int, level: Rating) -> None:
    assert NATIONAL[ratings.POINTS].at(date(2025, 8, 30)).value.of(points).key == level
    assert NATIONAL[ratings.POINTS].find(date(2025, 8, 29)) is None
