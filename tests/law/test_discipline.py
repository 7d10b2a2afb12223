"""Forms of discipline, their votes and periods."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import discipline as topic
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.FORMS_PROBATIONARY, "2011-01-19", ("reprimand", "warning"), "Điều lệ Đảng", READ),
        (topic.VOTE_LESSER, "2022-07-06", MORE_THAN_HALF, "69-QĐ/TW", READ),
        (topic.VOTE_EXPULSION_BRANCH, "2022-07-06", AT_LEAST_TWO_THIRDS, "69-QĐ/TW", READ),
        (topic.VOTE_EXPULSION_DECIDING, "2022-07-06", MORE_THAN_HALF, "69-QĐ/TW", READ),
        (topic.NO_MAJORITY, "2026-04-11", "add_from_heaviest", "21-QĐ/TW", SECONDARY),
        (topic.COMPLAINT_DAYS, "2025-05-30", 30, "296-QĐ/TW", SECONDARY),
        (topic.COMPLAINT_DAYS, "2026-04-11", 30, "21-QĐ/TW", UNCONFIRMED),
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
        (topic.FORMS_OFFICIAL, "2011-01-19"),
        (topic.VOTE_LESSER, "2022-07-06"),
        (topic.NO_MAJORITY, "2026-04-11"),
        (topic.BRANCH_FORMS, "2022-01-01"),
        (topic.HOST_FORMS, "2027-01-01"),
        (topic.DECISION_DAYS, "2026-01-01"),
        (topic.TAKES_EFFECT_ON, "2026-01-01"),
        (topic.COMPLAINT_DAYS, "2025-05-30"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None
