"""How removal is decided, complained against and followed by a return."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import removal_procedure as topic
from cadre.law.removal import GROUNDS, NO_PROGRESS_MONTHS, UNWORTHY_YEARS
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (NO_PROGRESS_MONTHS, "2016-07-25", 12, "29-QĐ/TW", READ),
        (NO_PROGRESS_MONTHS, "2025-01-20", 12, "232-QĐ/TW", SECONDARY),
        (UNWORTHY_YEARS, "2021-07-30", 2, "24-QĐ/TW", READ),
        (UNWORTHY_YEARS, "2026-04-11", 2, "294-QĐ/TW", UNCONFIRMED),
        (topic.SELF_REVIEW_REQUESTS, "2006-12-29", 3, "03-HD/BTCTW", READ),
        (topic.SELF_REVIEW_REQUESTS, "2012-01-05", 3, "01-HD/TW", UNCONFIRMED),
        (topic.SELF_REVIEW_REQUESTS, "2021-09-28", 3, "01-HD/TW", READ),
        (topic.SELF_REVIEW_REQUESTS, "2025-06-09", 3, "06-HD/TW", UNCONFIRMED),
        (topic.VOTE_BRANCH, "2025-06-08", AT_LEAST_TWO_THIRDS, "01-HD/TW", READ),
        (topic.VOTE_BRANCH, "2025-06-09", AT_LEAST_TWO_THIRDS, "06-HD/TW", UNCONFIRMED),
        (topic.VOTE_BRANCH, "2026-05-19", AT_LEAST_TWO_THIRDS, "01-HD/TW", SECONDARY),
        (topic.VOTE_BASE_COMMITTEE, "2026-05-19", AT_LEAST_TWO_THIRDS, "01-HD/TW", SECONDARY),
        (topic.VOTE_STANDING, "2026-05-19", MORE_THAN_HALF, "01-HD/TW", SECONDARY),
        (topic.VOTE_AUTHORISED, "2026-05-19", AT_LEAST_TWO_THIRDS, "01-HD/TW", SECONDARY),
        (topic.COMPLAINT_WORKING_DAYS, "2021-07-30", 30, "24-QĐ/TW", READ),
        (topic.COMPLAINT_WORKING_DAYS, "2025-01-20", 30, "232-QĐ/TW", UNCONFIRMED),
        (topic.COMPLAINT_WORKING_DAYS, "2025-07-01", 30, "294-QĐ/TW", UNCONFIRMED),
        (topic.COMPLAINT_WORKING_DAYS, "2026-07-26", 30, "208-QĐ/TW", SECONDARY),
        (topic.SETTLEMENT_WORKING_DAYS, "2021-07-29", 90, "29-QĐ/TW", READ),
        (topic.SETTLEMENT_WORKING_DAYS, "2021-07-30", 90, "24-QĐ/TW", UNCONFIRMED),
        (topic.READMISSION_WAIT_MONTHS, "2021-07-30", 36, "24-QĐ/TW", READ),
        (topic.READMISSION_AFTER_CRIME_MONTHS, "2016-07-25", 60, "29-QĐ/TW", READ),
        (topic.READMISSION_TIMES, "2025-01-20", 1, "232-QĐ/TW", UNCONFIRMED),
        (topic.READMISSION_PROBATION_MONTHS, "2021-07-30", 12, "24-QĐ/TW", READ),
        (topic.SCREENING_VOTE_TO_LIST, "2021-04-12", AT_LEAST_TWO_THIRDS, "02-HD/BTCTW", READ),
        (topic.SCREENING_VOTE_OF_PROGRESS, "2026-01-01", AT_LEAST_TWO_THIRDS, "02-HD/BTCTW", READ),
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
        (GROUNDS, "2016-07-25"),
        (topic.SELF_REVIEW_REQUESTS, "2006-12-29"),
        (topic.VOTE_BRANCH, "2021-09-28"),
        (topic.VOTE_FORMS, "2016-09-20"),
        (topic.COMPLAINT_WORKING_DAYS, "2016-07-25"),
        (topic.NEVER_READMITTED, "2016-07-25"),
        (topic.SCREENING_VOTE_TO_LIST, "2021-04-12"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None
