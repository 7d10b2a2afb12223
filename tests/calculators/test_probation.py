"""The end of probation and the days after it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve

from cadre.calculators import (
    ProbationStatus,
    probation_end,
    probation_status,
    recognised_as_of,
    recognition_window,
)
from cadre.errors import NotInForceError, RecordError
from cadre.law import NATIONAL, Provision
from cadre.law.probation import LATE_COUNTS_BACK

CEREMONY = date(2024, 6, 3)
# Thirty working days after Tuesday 3 June 2025 are six weeks.
LAST = date(2025, 7, 15)


@pytest.mark.parametrize(
    ("ceremony_on", "end"),
    [
        (date(2011, 1, 19), date(2012, 1, 19)),
        (CEREMONY, date(2025, 6, 3)),
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 2, 28), date(2024, 2, 28)),
        (date(2023, 12, 31), date(2024, 12, 31)),
    ],
)
def test_probation_ends_on_the_day_of_the_ceremony_a_year_later(
    ceremony_on: date, end: date
) -> None:
    assert probation_end(ceremony_on, NATIONAL) == end


def test_the_window_is_thirty_working_days_and_holidays_make_it_longer() -> None:
    window = recognition_window(CEREMONY, NATIONAL, holidays=())
    assert (window.first, window.last) == (date(2025, 6, 3), LAST)
    assert not window.passed(LAST)
    assert window.passed(LAST + timedelta(1))
    assert window.provision.citations[-1].source.number == "232-QĐ/TW"
    longer = recognition_window(CEREMONY, NATIONAL, holidays={date(2025, 6, 5)})
    assert longer.last == date(2025, 7, 16)


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (CEREMONY, ProbationStatus.RUNNING),
        (date(2025, 6, 2), ProbationStatus.RUNNING),
        (date(2025, 6, 3), ProbationStatus.DUE),
        (LAST, ProbationStatus.DUE),
        (LAST + timedelta(1), ProbationStatus.OVERDUE),
    ],
)
def test_the_word_for_each_day(on: date, status: ProbationStatus) -> None:
    assert probation_status(CEREMONY, on, NATIONAL, holidays=()) is status


@pytest.mark.parametrize("decided_on", [date(2025, 6, 3), date(2025, 7, 1), date(2031, 6, 3)])
def test_however_late_recognition_counts_from_the_end(decided_on: date) -> None:
    assert recognised_as_of(CEREMONY, decided_on, NATIONAL) == date(2025, 6, 3)


def test_a_law_that_does_not_count_back_counts_from_the_decision() -> None:
    forward = Provision(value=False, since=date(2025, 1, 1), citations=())
    law = NATIONAL.overlay(evolve(LATE_COUNTS_BACK, provisions=(forward,)))
    assert recognised_as_of(CEREMONY, date(2025, 7, 1), law) == date(2025, 7, 1)


def test_days_off_and_days_worked_move_the_last_day() -> None:
    off, worked = {date(2025, 6, 5)}, {date(2025, 6, 7)}
    assert recognition_window(CEREMONY, NATIONAL, (), worked).last == date(2025, 7, 14)
    assert recognition_window(CEREMONY, NATIONAL, off, worked).last == LAST
    after = LAST + timedelta(1)
    assert probation_status(CEREMONY, after, NATIONAL, off) is ProbationStatus.DUE
    assert probation_status(CEREMONY, LAST, NATIONAL, (), worked) is ProbationStatus.OVERDUE


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(RecordError):
        recognised_as_of(CEREMONY, date(2025, 6, 2), NATIONAL)
    with pytest.raises(RecordError):
        probation_status(CEREMONY, CEREMONY - timedelta(1), NATIONAL, holidays=())


def test_where_the_texts_are_silent_nothing_is_computed() -> None:
    with pytest.raises(NotInForceError):
        probation_end(date(2011, 1, 18), NATIONAL)
    # Probation ended before the regulation of 25/07/2016.
    with pytest.raises(NotInForceError):
        recognition_window(date(2015, 7, 24), NATIONAL, holidays=())
    assert recognition_window(date(2015, 7, 25), NATIONAL, holidays=()).first == date(2016, 7, 25)
