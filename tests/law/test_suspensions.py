"""How long a suspension lasts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import suspensions as topic
from cadre.law.lengths import Length, Unit

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.FIRST_LIMIT, "2002-01-01", Length(3, Unit.MONTHS), "14-QĐ/TW", READ),
        (topic.FIRST_LIMIT, "2016-07-25", Length(3, Unit.MONTHS), "45-QĐ/TW", UNCONFIRMED),
        (topic.FIRST_LIMIT, "2016-07-26", Length(90, Unit.WORKING_DAYS), "30-QĐ/TW", READ),
        (topic.FIRST_LIMIT, "2021-07-27", Length(90, Unit.WORKING_DAYS), "30-QĐ/TW", READ),
        (topic.FIRST_LIMIT, "2021-07-28", Length(90, Unit.DAYS), "22-QĐ/TW", READ),
        (topic.FIRST_LIMIT, "2025-05-30", Length(90, Unit.DAYS), "296-QĐ/TW", UNCONFIRMED),
        (topic.FIRST_LIMIT, "2026-04-11", Length(90, Unit.DAYS), "21-QĐ/TW", UNCONFIRMED),
        (topic.TOTAL_LIMIT, "2002-01-01", Length(6, Unit.MONTHS), "14-QĐ/TW", READ),
        (topic.TOTAL_LIMIT, "2016-07-26", Length(180, Unit.WORKING_DAYS), "30-QĐ/TW", READ),
        (topic.TOTAL_LIMIT, "2021-07-28", Length(180, Unit.DAYS), "22-QĐ/TW", READ),
        (topic.ORGANISATION_LIMIT, "2016-07-25", Length(3, Unit.MONTHS), "45-QĐ/TW", UNCONFIRMED),
        (topic.ORGANISATION_LIMIT, "2021-07-28", Length(90, Unit.DAYS), "22-QĐ/TW", READ),
        (topic.FOLLOWS_PROCEEDINGS, "2021-07-27", True, "14-QĐ/TW", UNCONFIRMED),
        (topic.FOLLOWS_PROCEEDINGS, "2021-07-28", True, "22-QĐ/TW", READ),
        (topic.COMMITTEE_TOO, "2021-07-28", True, "22-QĐ/TW", READ),
        (topic.DECIDED_BY, "2021-07-28", "body_competent_to_expel", "22-QĐ/TW", SECONDARY),
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
        (topic.FIRST_LIMIT, "2002-01-01"),
        (topic.REQUIRED_WHEN, "2002-01-01"),
        (topic.COMMITTEE_TOO, "2021-07-28"),
        (topic.DECIDED_BY, "2021-07-28"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None
