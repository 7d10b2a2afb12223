"""Badges for years of party age."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import badges as topic

BEFORE = (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)
EARLY = (topic.EarlyAward(30, 12), topic.EarlyAward(70, 24))
SINCE = (30, 35, *BEFORE[1:], 95)

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.BADGE_YEARS, "2021-09-28", BEFORE, "01-HD/TW", READ),
        (topic.BADGE_YEARS, "2025-06-09", BEFORE, "06-HD/TW", UNCONFIRMED),
        (topic.BADGE_YEARS, "2026-05-18", BEFORE, "06-HD/TW", UNCONFIRMED),
        (topic.BADGE_YEARS, "2026-05-19", SINCE, "01-HD/TW", SECONDARY),
        (topic.EARLY_MONTHS, "2021-09-28", EARLY, "01-HD/TW", SECONDARY),
        (topic.EARLY_MONTHS, "2026-05-19", EARLY, "01-HD/TW", SECONDARY),
        (topic.POSTHUMOUS_MONTHS, "2025-06-09", 12, "06-HD/TW", UNCONFIRMED),
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
        (topic.BADGE_YEARS, "2021-09-28"),
        (topic.AWARD_DAYS, "2021-09-28"),
        (topic.GIFTS, "2015-10-27"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None


def test_a_gift_grows_with_the_years() -> None:
    gifts = topic.GIFTS.at(date(2026, 1, 1)).value
    assert gifts == tuple(sorted(gifts, key=lambda one: one.base_salaries))
    assert ", ".join(map(str, gifts)).startswith("30: 3/2, 40: 2, 50: 3, 55: 7/2, 60: 5")
    assert {one.years for one in gifts} < set(BEFORE)


def test_values_read_as_people_write_them() -> None:
    on = date(2026, 1, 1)
    assert str(topic.AWARD_DAYS.at(on).value) == "03/02, 19/05, 02/09, 07/11"
    assert str(topic.EARLY_MONTHS.at(on).value) == "30+: 12, 70+: 24"
