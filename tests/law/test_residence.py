"""Ties with the place of residence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import residence as topic

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.COMMENTS_PER_YEAR, "2020-01-02", 1, "213-QĐ/TW", READ),
        (topic.NO_COMMENT, "2020-10-30", topic.NO_COMMENT.provisions[0].value, "33-HD/BTCTW", READ),
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
        (topic.COMMENTS_PER_YEAR, "2020-01-02"),
        (topic.NO_COMMENT, "2020-10-30"),
        (topic.NOT_INTRODUCED, "2020-10-30"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None
