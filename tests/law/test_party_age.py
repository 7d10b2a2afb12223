"""From when party age counts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import party_age as topic

QUOTED = "Hướng dẫn thi hành Điều lệ Đảng"
READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.START, "2006-10-31", "official_recognition", "23-QĐ/TW", READ),
        (topic.START, "2011-01-18", "official_recognition", "23-QĐ/TW", READ),
        (topic.START, "2011-01-19", "admission_decision", "Điều lệ Đảng", READ),
        (topic.START, "2011-11-01", "admission_decision", "45-QĐ/TW", READ),
        (topic.START, "2021-07-30", "admission_decision", "24-QĐ/TW", READ),
        (topic.START, "2025-01-20", "admission_decision", "232-QĐ/TW", UNCONFIRMED),
        (topic.START, "2025-07-01", "admission_decision", "294-QĐ/TW", SECONDARY),
        (topic.START, "2026-07-26", "admission_decision", "208-QĐ/TW", UNCONFIRMED),
        (topic.READMITTED_FROM, "2011-11-01", "first_admission_decision", "45-QĐ/TW", READ),
        (topic.WITHOUT_DECISION, "2021-09-28", "card_date", "01-HD/TW", READ),
        (topic.CONFIRMED_IS_KEPT, "2025-06-09", True, "06-HD/TW", UNCONFIRMED),
        (topic.RESTORED_IS_CONTINUOUS, "2022-01-01", True, QUOTED, READ),
        (topic.RESTORED_PAYS_BACK, "2022-01-01", True, QUOTED, READ),
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
        (topic.START, "2006-10-31"),
        (topic.GAPS, "2006-10-31"),
        (topic.READMITTED_FROM, "2011-11-01"),
        (topic.WITHOUT_DECISION, "2021-09-28"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None
