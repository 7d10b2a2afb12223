"""What admission asks for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import admissions as topic

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.MIN_AGE_YEARS, "2021-07-30", 18, "24-QĐ/TW", READ),
        (topic.MIN_AGE_YEARS, "2025-01-20", 18, "232-QĐ/TW", UNCONFIRMED),
        (topic.MIN_AGE_YEARS, "2026-07-26", 18, "208-QĐ/TW", SECONDARY),
        (topic.MAX_AGE_YEARS, "2012-01-05", 60, "01-HD/TW", READ),
        (topic.AGE_MONTHS_COUNT, "2021-07-29", False, "01-HD/TW", READ),
        (topic.AGE_MONTHS_COUNT, "2021-07-30", True, "24-QĐ/TW", READ),
        (topic.INTRODUCER_MONTHS, "2017-01-01", 12, "Bộ câu hỏi nghiệp vụ năm 2025", SECONDARY),
        (topic.SCHOOLING, "2021-07-29", "lower_secondary", "29-QĐ/TW", SECONDARY),
        (topic.SCHOOLING, "2021-07-30", "lower_secondary_diploma", "24-QĐ/TW", READ),
        (topic.SCHOOLING, "2026-07-25", "lower_secondary_diploma", "294-QĐ/TW", UNCONFIRMED),
        (topic.SCHOOLING, "2026-07-26", "lower_secondary_completed", "208-QĐ/TW", SECONDARY),
        (topic.CEREMONY_WORKING_DAYS, "2016-07-25", 30, "29-QĐ/TW", SECONDARY),
        (topic.CEREMONY_WORKING_DAYS, "2025-01-20", 30, "232-QĐ/TW", UNCONFIRMED),
        (topic.CEREMONY_COUNTED_FROM, "2025-06-30", "decision", "29-QĐ/TW", UNCONFIRMED),
        (topic.CEREMONY_COUNTED_FROM, "2025-07-01", "receipt", "294-QĐ/TW", SECONDARY),
        (topic.CEREMONY_COUNTED_FROM, "2026-04-11", "receipt", "20-QĐ/TW", UNCONFIRMED),
        (topic.CEREMONY_COUNTED_FROM, "2026-07-25", "receipt", "20-QĐ/TW", UNCONFIRMED),
        (topic.CEREMONY_COUNTED_FROM, "2026-07-26", "issue", "208-QĐ/TW", SECONDARY),
        (topic.CONTRACT_MONTHS, "2012-01-05", 12, "01-HD/TW", SECONDARY),
        (topic.MEMBER_FILE_WORKING_DAYS, "2022-01-18", 30, "12-HD/BTCTW", SECONDARY),
        (topic.CARD_CHECK_MONTHS, "2025-09-29", 12, "38-HD/BTCTW", UNCONFIRMED),
        (topic.FILE_CHECK_MONTHS, "2022-01-18", 12, "12-HD/BTCTW", SECONDARY),
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
        (topic.MIN_AGE_YEARS, "2021-07-30"),
        (topic.MAX_AGE_YEARS, "2012-01-05"),
        (topic.SCHOOLING, "2016-07-25"),
        (topic.CERTIFICATE_MONTHS, "2022-01-01"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None
