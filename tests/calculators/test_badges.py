"""Which badge is due at which award round."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.calculators import (
    award_round,
    award_rounds,
    badges_due,
    early_badge,
    months_later,
    next_badge,
    posthumous_badge,
    reaches,
)
from cadre.errors import NotInForceError, RecordError
from cadre.law import NATIONAL, Provision
from cadre.law.badges import BADGE_YEARS
from cadre.law.listing import Listed


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 1), date(2026, 2, 3)),
        (date(2026, 2, 3), date(2026, 2, 3)),
        (date(2026, 2, 4), date(2026, 5, 19)),
        (date(2026, 5, 20), date(2026, 9, 2)),
        (date(2026, 9, 3), date(2026, 11, 7)),
        (date(2026, 11, 7), date(2026, 11, 7)),
        (date(2026, 11, 8), date(2027, 2, 3)),
    ],
)
def test_the_round_is_the_first_on_or_after_the_day(day: date, expected: date) -> None:
    assert award_round(day, NATIONAL) == expected


def test_rounds_begin_with_the_text_that_names_them() -> None:
    assert award_rounds(2021, NATIONAL) == (date(2021, 11, 7),)
    assert len(award_rounds(2022, NATIONAL)) == 4
    with pytest.raises(NotInForceError):
        award_rounds(2020, NATIONAL)


@pytest.mark.parametrize(
    ("start", "on", "expected"),
    [
        (date(1996, 6, 10), date(2026, 6, 9), (30, date(2026, 6, 10), date(2026, 9, 2))),
        (date(1996, 6, 10), date(2026, 6, 10), (35, date(2031, 6, 10), date(2031, 9, 2))),
        # 35 years is a badge at rounds since 19/05/2026: full on 03/02 is too early.
        (date(1991, 2, 3), date(2026, 1, 1), (40, date(2031, 2, 3), date(2031, 2, 3))),
        (date(1991, 2, 4), date(2026, 1, 1), (35, date(2026, 2, 4), date(2026, 5, 19))),
        (date(1931, 7, 1), date(2026, 6, 1), (95, date(2026, 7, 1), date(2026, 9, 2))),
    ],
)
def test_the_next_badge_by_the_years_of_its_round(
    start: date, on: date, expected: tuple[int, date, date]
) -> None:
    badge = next_badge(start, [], on, NATIONAL)
    assert badge is not None
    assert (badge.years, badge.reached_on, badge.due_on) == expected
    assert badge.years in badge.provision.value


def test_there_is_no_badge_after_the_last_or_in_a_gap_without_end() -> None:
    assert next_badge(date(1931, 7, 1), [], date(2026, 7, 1), NATIONAL) is None
    out = [(date(2020, 1, 1), None)]
    assert next_badge(date(1996, 6, 10), out, date(2026, 1, 1), NATIONAL) is None


@pytest.mark.parametrize(
    ("start", "gaps", "years"),
    [
        (date(1996, 5, 19), [], []),
        (date(1996, 5, 20), [], [30]),
        (date(1996, 9, 2), [], [30]),
        (date(1996, 9, 3), [], []),
        (date(1996, 5, 19), [(date(2000, 1, 1), date(2000, 1, 2))], [30]),
        (date(1991, 9, 2), [], [35]),
        (date(1990, 9, 2), [], []),
    ],
)
def test_what_is_full_between_two_rounds_is_due_at_the_second(
    start: date, gaps: list[tuple[date, date | None]], years: list[int]
) -> None:
    due = badges_due(date(2026, 9, 2), start, gaps, NATIONAL)
    assert [one.years for one in due] == years
    assert all(one.years in one.provision.value for one in due)


@given(start=st.dates(date(1935, 1, 1), date(1996, 12, 31)))
def test_each_badge_full_in_a_year_of_rounds_is_due_once(start: date) -> None:
    rounds = [*award_rounds(2027, NATIONAL), *award_rounds(2028, NATIONAL)]
    due = [one for day in rounds for one in badges_due(day, start, [], NATIONAL)]
    named = NATIONAL[BADGE_YEARS].at(rounds[0]).value
    full = {
        years: day
        for years in named
        if (day := reaches(start, [], years)) and date(2026, 11, 7) < day <= rounds[-1]
    }
    assert {one.years: one.reached_on for one in due} == full
    assert len(due) == len(full)
    for one in due:
        assert one.due_on == min(day for day in rounds if day >= one.reached_on)


@pytest.mark.parametrize(
    ("start", "years"),
    [
        # Ill on 01/06/2026: twelve months to 30 years, both ends included; 24 to 70 years.
        (date(1997, 6, 1), 30),
        (date(1997, 6, 2), None),
        (date(1962, 6, 1), 65),
        (date(1962, 6, 2), None),
        (date(1958, 6, 1), 70),
        (date(1958, 6, 2), None),
        # What is already full is not early.
        (date(1996, 6, 1), None),
    ],
)
def test_an_early_badge_is_a_year_early_and_two_from_seventy(
    start: date, years: int | None
) -> None:
    badge = early_badge(date(2026, 6, 1), start, [], NATIONAL)
    assert (badge.years if badge else None) == years
    if badge:
        assert badge.due_on == date(2026, 6, 1)
        assert badge.years in badge.provision.value


def test_a_badge_below_the_years_of_early_awards_is_never_early() -> None:
    on = date(2026, 6, 1)
    younger = Provision(value=Listed((20,)), since=date(2026, 1, 1), citations=())
    law = NATIONAL.overlay(evolve(BADGE_YEARS, provisions=(younger,)))
    assert early_badge(on, date(2006, 6, 2), [], law) is None
    assert posthumous_badge(on, date(2006, 6, 2), [], law)


@pytest.mark.parametrize(
    ("start", "years"),
    [
        (date(1997, 6, 1), 30),
        (date(1997, 6, 2), None),
        (date(1957, 6, 1), 70),
        (date(1958, 6, 1), None),
    ],
)
def test_a_posthumous_badge_is_at_most_a_year_short(start: date, years: int | None) -> None:
    badge = posthumous_badge(date(2026, 6, 1), start, [], NATIONAL)
    assert (badge.years if badge else None) == years
    if badge:
        assert badge.reached_on <= months_later(date(2026, 6, 1), 12)


def test_a_day_that_is_no_round_is_refused() -> None:
    with pytest.raises(RecordError):
        badges_due(date(2026, 9, 1), date(1996, 9, 1), [], NATIONAL)
    # The round before the first that is known is not known.
    with pytest.raises(NotInForceError):
        badges_due(date(2021, 11, 7), date(1991, 9, 1), [], NATIONAL)
    with pytest.raises(NotInForceError):
        early_badge(date(2021, 9, 27), date(1992, 9, 1), [], NATIONAL)


def test_there_is_no_round_after_the_calendar() -> None:
    assert award_round(date(2199, 11, 7), NATIONAL) == date(2199, 11, 7)
    with pytest.raises(RecordError):
        award_round(date(2199, 11, 8), NATIONAL)
