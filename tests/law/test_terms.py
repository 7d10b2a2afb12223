"""Terms: the general rule, the pilot beside it, and how far a congress may shift."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cadre.law import NATIONAL, Timeline, terms

BEGUN: list[tuple[Timeline[Any], str, object, str, str]] = [
    (terms.BRANCH_TERM_MONTHS, "2011-01-19", 30, "Điều lệ Đảng", "secondary"),
    (terms.BASE_TERM_MONTHS, "2011-01-19", 60, "Điều lệ Đảng", "read"),
    (terms.CONGRESS_SHIFT_MONTHS, "2016-07-25", 6, "29-QĐ/TW", "read"),
    (terms.PILOT_BRANCH_TERM_MONTHS, "2025-07-01", 60, "294-QĐ/TW", "secondary"),
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
    (terms.BRANCH_TERM_MONTHS, "2026-07-26", 30, "Điều lệ Đảng", "secondary"),
    (terms.CONGRESS_SHIFT_MONTHS, "2021-07-30", 6, "24-QĐ/TW", "read"),
    (terms.CONGRESS_SHIFT_MONTHS, "2025-07-01", 6, "294-QĐ/TW", "unconfirmed"),
    (terms.PILOT_BRANCH_TERM_MONTHS, "2026-04-10", 60, "294-QĐ/TW", "secondary"),
    (terms.PILOT_BRANCH_TERM_MONTHS, "2026-07-26", 60, "208-QĐ/TW", "unconfirmed"),
]


@pytest.mark.parametrize(("timeline", "on", "value", "text", "sure"), LATER)
def test_the_text_of_the_day_is_cited(
    timeline: Timeline[Any], on: str, value: object, text: str, sure: str
) -> None:
    provision = NATIONAL[timeline].at(date.fromisoformat(on))
    assert (provision.value, provision.confidence.value) == (value, sure)
    assert provision.citations[-1].source.number == text
