"""Periods of a transfer on the days around each limit."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.calculators import (
    TemporaryLength,
    letter_deadline,
    overdue_ground_on,
    procedure_deadline,
    temporary_length,
)
from cadre.errors import NotInForceError, RecordError
from cadre.law import NATIONAL, Confidence

THIRTY = NATIONAL.overlay(choices={"transfer_deadline_208": 30})


@pytest.mark.parametrize(
    ("since", "sixty", "by_choice", "confidence"),
    [
        # Monday and 60 working days: twelve weeks; 30: six.
        (date(2016, 7, 25), date(2016, 10, 17), date(2016, 10, 17), Confidence.READ),
        (date(2026, 7, 20), date(2026, 10, 12), date(2026, 10, 12), Confidence.UNCONFIRMED),
        (date(2026, 7, 24), date(2026, 10, 16), date(2026, 10, 16), Confidence.UNCONFIRMED),
        (date(2026, 7, 26), date(2026, 10, 16), date(2026, 9, 4), Confidence.UNCONFIRMED),
        (date(2026, 7, 27), date(2026, 10, 19), date(2026, 9, 7), Confidence.UNCONFIRMED),
    ],
)
def test_the_procedure_has_sixty_days_and_a_choice_since_208(
    since: date, sixty: date, by_choice: date, confidence: Confidence
) -> None:
    deadline = procedure_deadline(since, NATIONAL, holidays=())
    assert (deadline.first, deadline.last) == (since, sixty)
    assert deadline.provision.confidence is confidence
    assert procedure_deadline(since, THIRTY, holidays=()).last == by_choice


def test_days_off_and_days_worked_move_the_last_day() -> None:
    since, off, worked = date(2026, 7, 20), {date(2026, 9, 2)}, {date(2026, 8, 1)}
    assert procedure_deadline(since, NATIONAL, off).last == date(2026, 10, 13)
    assert procedure_deadline(since, NATIONAL, (), worked).last == date(2026, 10, 9)


def test_the_letter_has_thirty_working_days() -> None:
    assert letter_deadline(date(2026, 7, 27), NATIONAL, ()).last == date(2026, 9, 7)
    later = letter_deadline(date(2026, 7, 27), NATIONAL, {date(2026, 9, 2)})
    assert (later.first, later.last) == (date(2026, 7, 27), date(2026, 9, 8))
    assert later.provision.value == 30
    sooner = letter_deadline(date(2026, 7, 27), NATIONAL, (), {date(2026, 8, 1)})
    assert sooner.last == date(2026, 9, 4)
    with pytest.raises(NotInForceError):
        letter_deadline(date(2016, 7, 24), NATIONAL, ())


@pytest.mark.parametrize(
    ("notice_on", "ground_on"),
    [
        (date(2012, 5, 17), date(2012, 8, 18)),
        (date(2025, 1, 15), date(2025, 4, 16)),
        (date(2025, 11, 30), date(2026, 3, 1)),
        (date(2023, 11, 30), date(2024, 3, 1)),
    ],
)
def test_the_ground_comes_the_day_after_three_months(notice_on: date, ground_on: date) -> None:
    assert overdue_ground_on(notice_on, NATIONAL) == ground_on


@pytest.mark.parametrize(
    ("until", "study", "expected"),
    [
        (date(2025, 3, 31), False, TemporaryLength.TOO_SHORT),
        (date(2025, 4, 1), False, TemporaryLength.WITHIN),
        (date(2025, 12, 31), False, TemporaryLength.WITHIN),
        (date(2026, 1, 1), False, TemporaryLength.TOO_LONG),
        (date(2025, 3, 31), True, TemporaryLength.TOO_SHORT),
        (date(2025, 4, 1), True, TemporaryLength.WITHIN),
        (date(2027, 1, 1), True, TemporaryLength.WITHIN),
        (date(2027, 1, 2), True, TemporaryLength.TOO_LONG),
    ],
)
def test_a_temporary_transfer_is_three_months_to_under_a_year(
    until: date, study: bool, expected: TemporaryLength
) -> None:
    assert temporary_length(date(2025, 1, 1), until, NATIONAL, study=study) is expected
    if not study:
        assert temporary_length(date(2025, 1, 1), until, NATIONAL) is expected


def test_what_cannot_be_or_is_not_regulated_is_refused() -> None:
    with pytest.raises(RecordError):
        temporary_length(date(2025, 1, 1), date(2025, 1, 1), NATIONAL)
    with pytest.raises(NotInForceError):
        temporary_length(date(2016, 7, 24), date(2016, 12, 1), NATIONAL)
    with pytest.raises(NotInForceError):
        overdue_ground_on(date(2012, 5, 16), NATIONAL)
