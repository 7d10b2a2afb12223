"""The last day of a suspension in months, working days and days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cadre.calculators import suspension_limit
from cadre.errors import NotInForceError
from cadre.law import NATIONAL, Confidence
from cadre.law.lengths import Unit


@pytest.mark.parametrize(
    ("start", "unit", "last", "extended"),
    [
        (date(2002, 1, 1), Unit.MONTHS, date(2002, 4, 1), date(2002, 7, 1)),
        (date(2015, 11, 30), Unit.MONTHS, date(2016, 2, 29), date(2016, 5, 30)),
        (date(2016, 7, 25), Unit.MONTHS, date(2016, 10, 25), date(2017, 1, 25)),
        # Tuesday and 90 working days: eighteen weeks; 180: thirty-six.
        (date(2016, 7, 26), Unit.WORKING_DAYS, date(2016, 11, 29), date(2017, 4, 4)),
        (date(2021, 7, 27), Unit.WORKING_DAYS, date(2021, 11, 30), date(2022, 4, 5)),
        (date(2021, 7, 28), Unit.DAYS, date(2021, 10, 26), date(2022, 1, 24)),
        (date(2024, 1, 1), Unit.DAYS, date(2024, 3, 31), date(2024, 6, 29)),
    ],
)
def test_the_unit_is_that_of_the_day_it_began(
    start: date, unit: Unit, last: date, extended: date
) -> None:
    first = suspension_limit(start, NATIONAL, holidays=())
    whole = suspension_limit(start, NATIONAL, holidays=(), extended=True)
    assert first.provision.value.unit is unit
    assert (first.first, first.last, whole.last) == (start, last, extended)


def test_a_holiday_makes_working_days_longer_and_days_not() -> None:
    holidays = {date(2021, 9, 2)}
    before = suspension_limit(date(2021, 7, 27), NATIONAL, holidays)
    after = suspension_limit(date(2021, 7, 28), NATIONAL, holidays)
    assert before.last == date(2021, 12, 1)
    assert after.last == date(2021, 7, 28) + timedelta(90)
    sooner = suspension_limit(date(2021, 7, 27), NATIONAL, holidays, {date(2021, 9, 4)})
    assert sooner.last == date(2021, 11, 30)


@pytest.mark.parametrize(
    ("start", "confidence"),
    [
        (date(2006, 10, 30), Confidence.READ),
        (date(2006, 10, 31), Confidence.UNCONFIRMED),
        (date(2016, 7, 26), Confidence.READ),
        (date(2025, 5, 29), Confidence.READ),
        (date(2025, 5, 30), Confidence.UNCONFIRMED),
        (date(2026, 4, 11), Confidence.UNCONFIRMED),
    ],
)
def test_the_limit_says_how_sure_it_is(start: date, confidence: Confidence) -> None:
    assert suspension_limit(start, NATIONAL, holidays=()).provision.confidence is confidence


def test_before_the_first_text_there_is_no_limit_to_give() -> None:
    with pytest.raises(NotInForceError):
        suspension_limit(date(2001, 11, 15), NATIONAL, holidays=())
