"""Probation and recognition."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import probation as topic
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.PROBATION_MONTHS, "2011-01-19", 12, "Điều lệ Đảng", READ),
        (topic.PROBATION_MONTHS, "2026-11-22", 12, "Điều lệ Đảng", READ),
        (topic.CONSIDER_WORKING_DAYS, "2016-07-25", 30, "29-QĐ/TW", READ),
        (topic.CONSIDER_WORKING_DAYS, "2025-01-20", 30, "232-QĐ/TW", UNCONFIRMED),
        (topic.CONSIDER_WORKING_DAYS, "2025-07-01", 30, "294-QĐ/TW", SECONDARY),
        (topic.CONSIDER_WORKING_DAYS, "2026-07-26", 30, "208-QĐ/TW", SECONDARY),
        (topic.LATE_COUNTS_BACK, "2021-07-30", True, "24-QĐ/TW", READ),
        (topic.MAX_FAILED_VOTES, "2021-07-30", 3, "24-QĐ/TW", READ),
        (topic.VOTE_BRANCH, "2026-11-22", AT_LEAST_TWO_THIRDS, "Điều lệ Đảng", READ),
        (topic.VOTE_BASE_COMMITTEE, "2026-11-22", AT_LEAST_TWO_THIRDS, "Điều lệ Đảng", READ),
        (topic.VOTE_STANDING, "2026-11-22", MORE_THAN_HALF, "Điều lệ Đảng", READ),
        (topic.VOTE_AUTHORISED, "2026-11-22", AT_LEAST_TWO_THIRDS, "Điều lệ Đảng", READ),
        (topic.RIGHTS_WITHHELD, "2011-01-19", ("vote", "stand", "elect"), "Điều lệ Đảng", READ),
    ],
)
def test_each_figure_with_the_text_of_the_day(
    timeline: Timeline[Any], on: str, value: object, text: str, confidence: Confidence
) -> None:
    provision = NATIONAL[timeline].at(date.fromisoformat(on))
    found = provision.value, provision.citations[-1].source.number, provision.confidence
    assert found == (value, text, confidence)


@pytest.mark.parametrize(
    ("timeline", "since"),
    [
        (topic.PROBATION_MONTHS, "2011-01-19"),
        (topic.CONSIDER_WORKING_DAYS, "2016-07-25"),
        (topic.LASTS_UNTIL_DECISION, "2026-01-01"),
        (topic.OFFICIAL_TO_VOTE, "2026-01-01"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None
