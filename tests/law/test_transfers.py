"""Periods of a transfer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import transfers as topic
from cadre.law.options import TRANSFER_DEADLINE_208

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.OFFICIAL_WORKING_DAYS, "2016-07-25", 60, "29-QĐ/TW", READ),
        (topic.OFFICIAL_WORKING_DAYS, "2025-07-01", 60, "294-QĐ/TW", SECONDARY),
        (topic.OFFICIAL_WORKING_DAYS, "2026-04-11", 60, "294-QĐ/TW", UNCONFIRMED),
        (topic.OFFICIAL_WORKING_DAYS, "2026-07-26", 60, "208-QĐ/TW", UNCONFIRMED),
        (topic.PRESENT_LETTER_WORKING_DAYS, "2016-07-25", 30, "29-QĐ/TW", READ),
        (topic.PRESENT_LETTER_WORKING_DAYS, "2026-07-26", 30, "208-QĐ/TW", SECONDARY),
        (topic.OVERDUE_REMOVAL_MONTHS, "2017-12-31", 3, "12-HD/BTCTW", READ),
        (topic.OVERDUE_REMOVAL_MONTHS, "2018-01-01", 3, "12-HD/BTCTW", UNCONFIRMED),
        (topic.OFFICIAL_FROM_CONTRACT_MONTHS, "2012-05-17", 12, "12-HD/BTCTW", READ),
        (topic.GRADUATE_STAY_MONTHS, "2025-09-29", 12, "38-HD/BTCTW", UNCONFIRMED),
        (topic.TEMPORARY_MIN_MONTHS, "2021-07-30", 3, "24-QĐ/TW", READ),
        (topic.TEMPORARY_BELOW_MONTHS, "2025-01-20", 12, "232-QĐ/TW", UNCONFIRMED),
        (topic.STUDY_MAX_MONTHS, "2016-07-25", 24, "29-QĐ/TW", READ),
        (topic.TEMPORARY_IN_HOST_HEADCOUNT, "2026-07-26", False, "208-QĐ/TW", SECONDARY),
        (topic.TEMPORARY_DUES_AT, "2025-01-20", "host", "232-QĐ/TW", SECONDARY),
        (topic.TEMPORARY_DUES_AT, "2025-07-01", "host", "294-QĐ/TW", UNCONFIRMED),
        (topic.TEMPORARY_DUES_AT, "2026-07-26", "host", "208-QĐ/TW", SECONDARY),
        (topic.TEMPORARY_SEAT_AT, "2025-07-01", "official", "294-QĐ/TW", SECONDARY),
        (topic.TEMPORARY_SEAT_AT, "2026-07-26", "official", "208-QĐ/TW", UNCONFIRMED),
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
        (topic.OFFICIAL_WORKING_DAYS, "2016-07-25"),
        (topic.OVERDUE_REMOVAL_MONTHS, "2012-05-17"),
        (topic.FILE, "2012-05-17"),
        (topic.TEMPORARY_RIGHTS_WITHHELD, "2016-07-25"),
        (topic.TEMPORARY_SEAT_AT, "2025-07-01"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None


def test_the_disputed_deadline_is_sixty_or_thirty() -> None:
    assert (TRANSFER_DEADLINE_208.default, TRANSFER_DEADLINE_208.choices) == (60, (60, 30))
    note = NATIONAL[topic.OFFICIAL_WORKING_DAYS].at(date(2026, 7, 26)).note
    # People read the note: it says so in words, and names no key.
    assert "30" in note
    assert TRANSFER_DEADLINE_208.key not in note
