"""Votes: who leaves the base at a meeting and at a congress, around each change of text."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cadre.law import NATIONAL, Timeline, votes
from cadre.law.thresholds import MORE_THAN_HALF
from cadre.law.votes import LeftOut, Voteless

OF_2016 = (LeftOut.TEMPORARY_OUT, LeftOut.EXEMPT_ABSENT)
OF_2021 = (*OF_2016, LeftOut.SUSPENDED)
CONGRESS = (*OF_2021, LeftOut.APPROVED_ABSENT)

BEGUN: list[tuple[Timeline[Any], str, object, str, str]] = [
    (votes.RESOLUTION, "2011-01-19", MORE_THAN_HALF, "Điều lệ Đảng", "read"),
    (votes.ELECTION, "2011-01-19", MORE_THAN_HALF, "Điều lệ Đảng", "read"),
    (votes.BASE_EXCLUDES, "2016-07-25", OF_2016, "29-QĐ/TW", "read"),
    (votes.CONGRESS_BASE_EXCLUDES, "2016-07-25", OF_2016, "29-QĐ/TW", "read"),
]


@pytest.mark.parametrize(("timeline", "first", "value", "text", "sure"), BEGUN, ids=str)
def test_a_figure_begins_with_its_text_and_not_a_day_before(
    timeline: Timeline[Any], first: str, value: object, text: str, sure: str
) -> None:
    day = date.fromisoformat(first)
    assert NATIONAL[timeline].find(day - timedelta(1)) is None
    provision = NATIONAL[timeline].at(day)
    assert (provision.value, provision.confidence.value) == (value, sure)
    assert text in [one.source.number for one in provision.citations]


LATER: list[tuple[Timeline[Any], str, object, str, str]] = [
    (votes.VOTELESS, "2016-07-24", (Voteless.PROBATIONARY,), "Điều lệ Đảng", "read"),
    (votes.VOTELESS, "2016-07-25", tuple(Voteless), "29-QĐ/TW", "read"),
    (votes.VOTELESS, "2021-07-30", tuple(Voteless), "24-QĐ/TW", "read"),
    (votes.VOTELESS, "2025-01-20", tuple(Voteless), "232-QĐ/TW", "secondary"),
    (votes.VOTELESS, "2026-04-11", tuple(Voteless), "294-QĐ/TW", "unconfirmed"),
    (votes.BASE_EXCLUDES, "2021-07-29", OF_2016, "29-QĐ/TW", "read"),
    (votes.BASE_EXCLUDES, "2021-07-30", OF_2021, "24-QĐ/TW", "read"),
    (votes.BASE_EXCLUDES, "2025-01-19", OF_2021, "24-QĐ/TW", "read"),
    (votes.BASE_EXCLUDES, "2025-01-20", OF_2021, "232-QĐ/TW", "unconfirmed"),
    (votes.BASE_EXCLUDES, "2025-07-01", OF_2021, "294-QĐ/TW", "secondary"),
    (votes.BASE_EXCLUDES, "2026-04-11", OF_2021, "294-QĐ/TW", "unconfirmed"),
    (votes.BASE_EXCLUDES, "2026-07-26", OF_2021, "208-QĐ/TW", "unconfirmed"),
    (votes.CONGRESS_BASE_EXCLUDES, "2016-09-19", OF_2016, "29-QĐ/TW", "read"),
    (votes.CONGRESS_BASE_EXCLUDES, "2016-09-20", OF_2016, "01-HD/TW", "read"),
    (votes.CONGRESS_BASE_EXCLUDES, "2021-07-29", OF_2016, "01-HD/TW", "read"),
    (votes.CONGRESS_BASE_EXCLUDES, "2021-07-30", CONGRESS, "24-QĐ/TW", "read"),
    (votes.CONGRESS_BASE_EXCLUDES, "2026-07-26", CONGRESS, "208-QĐ/TW", "unconfirmed"),
]


@pytest.mark.parametrize(("timeline", "on", "value", "text", "sure"), LATER)
def test_the_text_of_the_day_is_cited(
    timeline: Timeline[Any], on: str, value: object, text: str, sure: str
) -> None:
    provision = NATIONAL[timeline].at(date.fromisoformat(on))
    assert (provision.value, provision.confidence.value) == (value, sure)
    assert provision.citations[-1].source.number == text
