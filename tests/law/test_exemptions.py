"""Who may be exempt, by whom and for how long."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline
from cadre.law import exemptions as topic

READ, SECONDARY, UNCONFIRMED = Confidence.READ, Confidence.SECONDARY, Confidence.UNCONFIRMED


@pytest.mark.parametrize(
    ("timeline", "on", "value", "text", "confidence"),
    [
        (topic.DECIDED_BY, "2011-01-19", "branch", "Điều lệ Đảng", READ),
        (topic.DECIDED_BY, "2011-11-01", "branch", "45-QĐ/TW", READ),
        (topic.DECIDED_BY, "2025-01-20", "branch", "232-QĐ/TW", READ),
        (topic.DECIDED_BY, "2025-07-01", "branch", "294-QĐ/TW", SECONDARY),
        (topic.DECIDED_BY, "2026-07-26", "branch", "208-QĐ/TW", SECONDARY),
        (topic.OLD_AGE_OPEN_ENDED, "2026-01-01", True, "Điều lệ Đảng", UNCONFIRMED),
        (topic.AGE_MEN_YEARS, "2017-12-31", 60, "27-HD/BTCTW", READ),
        (topic.AGE_MEN_YEARS, "2018-01-01", 60, "27-HD/BTCTW", UNCONFIRMED),
        (topic.AGE_WOMEN_YEARS, "2009-03-26", 55, "27-HD/BTCTW", READ),
        (topic.TREATMENT_MONTHS, "2009-03-26", 3, "27-HD/BTCTW", READ),
        (topic.MOBILE_WORK_MONTHS, "2018-01-01", 12, "09-HD/BTCTW", READ),
        (topic.MOBILE_WORK_MONTHS, "2022-01-18", 12, "12-HD/BTCTW", READ),
        (topic.MOBILE_WORK_MONTHS, "2025-09-29", 12, "38-HD/BTCTW", UNCONFIRMED),
        (topic.TEMPORARY_MAX_MONTHS, "2025-06-08", 12, "01-HD/TW", READ),
        (topic.TEMPORARY_MAX_MONTHS, "2025-06-09", 12, "06-HD/TW", UNCONFIRMED),
        (topic.TEMPORARY_MAX_MONTHS, "2026-05-19", 12, "01-HD/TW", UNCONFIRMED),
        (topic.TEMPORARY_DECIDED_BY, "2025-06-08", "base_committee", "01-HD/TW", READ),
        (topic.TEMPORARY_DECIDED_BY, "2025-06-09", "base_committee", "06-HD/TW", UNCONFIRMED),
        (topic.DUES_LATE_OR_EARLY, "2026-02-01", True, "01-QĐ/TW", READ),
        (topic.RETURN_DECIDED_BY, "2009-03-26", "branch", "27-HD/BTCTW", READ),
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
        (topic.DECIDED_BY, "2011-01-19"),
        (topic.KINDS, "2011-01-19"),
        (topic.OLD_AGE_CONDITIONS, "2009-03-26"),
        (topic.OTHER_REASONS, "2018-01-01"),
        (topic.PERIOD_STATED, "2018-01-01"),
        (topic.TEMPORARY_MAX_MONTHS, "2021-09-28"),
        (topic.TEMPORARY_DECIDED_BY, "2021-09-28"),
        (topic.RIGHTS_KEPT, "2011-11-01"),
        (topic.DUTIES_KEPT, "2011-11-01"),
        (topic.DUES_LATE_OR_EARLY, "2026-02-01"),
    ],
)
def test_the_day_before_the_first_text_is_silent(timeline: Timeline[Any], since: str) -> None:
    first = date.fromisoformat(since)
    assert NATIONAL[timeline].find(first) is not None
    assert NATIONAL[timeline].find(date.fromordinal(first.toordinal() - 1)) is None
