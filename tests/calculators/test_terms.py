"""Terms: their ends and windows, months of unequal length, the pilot and its option."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cadre.calculators.terms import TermStatus, term_length, term_of
from cadre.errors import NotInForceError, RecordError
from cadre.law import NATIONAL
from cadre.records import Level


@pytest.mark.parametrize(
    ("began", "level", "earliest", "ends", "latest"),
    [
        ("2022-09-15", Level.BRANCH, "2024-09-15", "2025-03-15", "2025-09-15"),
        ("2025-06-30", Level.BRANCH, "2027-06-30", "2027-12-30", "2028-06-30"),
        ("2025-07-01", Level.BRANCH, "2030-01-01", "2030-07-01", "2031-01-01"),
        ("2020-06-15", Level.BASE, "2024-12-15", "2025-06-15", "2025-12-15"),
        ("2020-02-29", Level.BASE_BRANCH, "2024-08-28", "2025-02-28", "2025-08-28"),
        ("2021-08-31", Level.BRANCH, "2023-08-29", "2024-02-29", "2024-08-29"),
    ],
)
def test_a_term_and_the_window_of_its_congress(
    began: str, level: Level, earliest: str, ends: str, latest: str
) -> None:
    term = term_of(date.fromisoformat(began), level)
    assert [str(one) for one in (term.earliest, term.ends, term.latest)] == [
        earliest,
        ends,
        latest,
    ]
    assert term.months.value in (30, 60)
    assert term.shift.value == 6


def test_a_day_lies_in_one_part_of_the_term() -> None:
    term = term_of(date(2022, 9, 15), Level.BRANCH)
    told = {
        date(2022, 9, 15): TermStatus.RUNNING,
        date(2024, 9, 14): TermStatus.RUNNING,
        date(2024, 9, 15): TermStatus.CONGRESS_ALLOWED,
        date(2025, 3, 14): TermStatus.CONGRESS_ALLOWED,
        date(2025, 3, 15): TermStatus.CONGRESS_DUE,
        date(2025, 9, 15): TermStatus.CONGRESS_DUE,
        date(2025, 9, 16): TermStatus.OVERDUE,
    }
    assert {on: term.status(on) for on in told} == told
    with pytest.raises(RecordError):
        term.status(term.began - timedelta(1))


def test_a_branch_outside_the_pilot_keeps_two_congresses_in_five_years() -> None:
    law = NATIONAL.overlay(choices={"branch_term_pilot": "off"})
    assert term_length(date(2025, 7, 1), Level.BRANCH).value == 60
    assert term_length(date(2025, 7, 1), Level.BRANCH, law=law).value == 30
    assert term_length(date(2025, 7, 1), Level.BASE, law=law).value == 60
    assert term_of(date(2025, 7, 1), Level.BRANCH, law=law).ends == date(2028, 1, 1)


def test_levels_above_the_base_have_no_term_here() -> None:
    with pytest.raises(RecordError):
        term_of(date(2025, 7, 1), Level.COMMUNE)


def test_how_far_a_congress_may_shift_is_not_known_before_2016() -> None:
    with pytest.raises(NotInForceError):
        term_of(date(2016, 7, 24), Level.BASE)
    assert term_of(date(2016, 7, 25), Level.BASE).ends == date(2021, 7, 25)


def test_a_term_stays_in_the_calendar() -> None:
    with pytest.raises(RecordError):
        term_of(date(2199, 1, 1), Level.BASE)
