"""Figures of dues and of the wages they follow from, on the days around each change."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from cadre.law import NATIONAL, Confidence, Timeline, dues, wages
from cadre.law.dues import DuesRegime
from cadre.money import Dong

READ, SECONDARY, UNCONFIRMED = (
    Confidence.READ,
    Confidence.SECONDARY,
    Confidence.UNCONFIRMED,
)
NOTHING: tuple[Any, ...] = (None, None, None)


def found(timeline: Timeline[Any], on: str) -> tuple[Any, ...]:
    """Value, number of the latest text, how sure; nothing where the law is silent."""
    provision = NATIONAL[timeline].find(date.fromisoformat(on))
    if provision is None:
        return NOTHING
    return provision.value, provision.citations[-1].source.number, provision.confidence


@pytest.mark.parametrize(
    ("timeline", "on", "expected"),
    [
        (dues.REGIME, "2011-03-31", NOTHING),
        (dues.REGIME, "2011-04-01", (DuesRegime.QD_342, "342-QĐ/TW", READ)),
        (dues.REGIME, "2026-01-31", (DuesRegime.QD_342, "342-QĐ/TW", READ)),
        (dues.REGIME, "2026-02-01", (DuesRegime.QD_01, "01-QĐ/TW", SECONDARY)),
        (dues.INSURED_RATE, "2026-01-31", NOTHING),
        (dues.INSURED_RATE, "2026-02-01", (Fraction(1, 100), "01-QĐ/TW", SECONDARY)),
        (dues.BENEFIT_RATE, "2026-02-01", (Fraction(1, 100), "01-QĐ/TW", SECONDARY)),
        (dues.INSURED_LAG_MONTHS, "2026-01-31", NOTHING),
        (dues.INSURED_LAG_MONTHS, "2026-02-01", (1, "01-QĐ/TW", SECONDARY)),
        (dues.SALARY_RATE, "2016-07-05", (Fraction(1, 100), "141-CV/VPTW/nb", READ)),
        (dues.SALARY_RATE, "2016-07-06", (Fraction(1, 100), "03-HD/VPTW", SECONDARY)),
        (dues.SALARY_RATE, "2026-02-01", NOTHING),
        (dues.ARMED_FORCES_RATE, "2026-01-31", (Fraction(1, 100), "141-CV/VPTW/nb", READ)),
        (dues.ENTERPRISE_RATE, "2011-04-01", (Fraction(1, 100), "342-QĐ/TW", READ)),
        (dues.PENSION_RATE, "2026-01-31", (Fraction(1, 200), "342-QĐ/TW", READ)),
        (dues.PENSION_RATE, "2026-02-01", (Fraction(1, 200), "01-QĐ/TW", SECONDARY)),
        (dues.WORKING_RETIREE_PAY_RATE, "2016-07-05", NOTHING),
        (
            dues.WORKING_RETIREE_PAY_RATE,
            "2016-07-06",
            (Fraction(1, 200), "03-HD/VPTW", SECONDARY),
        ),
        (
            dues.WORKING_RETIREE_PENSION_RATE,
            "2026-02-01",
            (Fraction(1, 200), "01-QĐ/TW", UNCONFIRMED),
        ),
        (
            dues.PART_TIME_STAFF_RATE,
            "2026-01-31",
            (Fraction(1, 100), "03-HD/VPTW", UNCONFIRMED),
        ),
        (dues.PART_TIME_STAFF_RATE, "2026-02-01", NOTHING),
        (dues.MERIT_RATE, "2026-02-01", (Fraction(1, 200), "01-QĐ/TW", UNCONFIRMED)),
        # The rates of the uninsured have days of their own.
        (dues.UNINSURED_RATE_BELOW_AGE, "2025-12-31", NOTHING),
        (dues.UNINSURED_RATE_BELOW_AGE, "2026-01-01", (Fraction(3, 1000), "01-QĐ/TW", SECONDARY)),
        (dues.UNINSURED_RATE_BELOW_AGE, "2027-12-31", (Fraction(3, 1000), "01-QĐ/TW", SECONDARY)),
        (dues.UNINSURED_RATE_BELOW_AGE, "2028-01-01", (Fraction(5, 1000), "01-QĐ/TW", SECONDARY)),
        (dues.UNINSURED_RATE_FROM_AGE, "2025-12-31", NOTHING),
        (dues.UNINSURED_RATE_FROM_AGE, "2027-12-31", (Fraction(2, 1000), "01-QĐ/TW", SECONDARY)),
        (dues.UNINSURED_RATE_FROM_AGE, "2028-01-01", (Fraction(3, 1000), "01-QĐ/TW", SECONDARY)),
        (dues.STUDENT_AMOUNT, "2026-01-31", NOTHING),
        (dues.STUDENT_AMOUNT, "2026-02-01", (Dong(5_000), "01-QĐ/TW", SECONDARY)),
        (dues.FLAT_LEAST, "2026-01-31", (Dong(2_000), "342-QĐ/TW", READ)),
        (dues.FLAT_MOST, "2026-01-31", (Dong(30_000), "342-QĐ/TW", READ)),
        (dues.FLAT_MOST, "2026-02-01", NOTHING),
        (dues.COUNTED_ALLOWANCES, "2012-03-04", NOTHING),
        (
            dues.COUNTED_ALLOWANCES,
            "2012-03-05",
            (("position", "beyond_frame", "seniority"), "266-CV/VPTW/nb", READ),
        ),
        (
            dues.UNCOUNTED_ALLOWANCES,
            "2026-02-01",
            (("attraction", "preferential", "occupational"), "01-QĐ/TW", UNCONFIRMED),
        ),
        (dues.VOLUNTARY_AGREED_BY, "2026-01-31", ("branch_committee", "342-QĐ/TW", READ)),
        (
            dues.VOLUNTARY_AGREED_BY,
            "2026-02-01",
            ("direct_superior_committee", "01-QĐ/TW", SECONDARY),
        ),
        (dues.YEARS_OF_PARTY_AGE, "2026-01-31", NOTHING),
        (dues.YEARS_OF_PARTY_AGE, "2026-02-01", (50, "01-QĐ/TW", SECONDARY)),
        (dues.RELIEF_PERCENTS, "2026-02-01", ((30, 50, 70), "01-QĐ/TW", SECONDARY)),
        (dues.RELIEF_MAX_MONTHS, "2026-02-01", (12, "01-QĐ/TW", SECONDARY)),
        (dues.HARDSHIP_DECIDED_BY, "2026-01-31", ("base_committee", "03-HD/VPTW", SECONDARY)),
        (wages.BASE_WAGE, "2019-06-30", NOTHING),
        (wages.BASE_WAGE, "2019-07-01", (Dong(1_490_000), "38/2019/NĐ-CP", SECONDARY)),
        (wages.BASE_WAGE, "2023-06-30", (Dong(1_490_000), "38/2019/NĐ-CP", SECONDARY)),
        (wages.BASE_WAGE, "2023-07-01", (Dong(1_800_000), "24/2023/NĐ-CP", SECONDARY)),
        (wages.BASE_WAGE, "2024-06-30", (Dong(1_800_000), "24/2023/NĐ-CP", SECONDARY)),
        (wages.BASE_WAGE, "2024-07-01", (Dong(2_340_000), "73/2024/NĐ-CP", SECONDARY)),
        (wages.BASE_WAGE, "2026-06-30", (Dong(2_340_000), "73/2024/NĐ-CP", SECONDARY)),
        (wages.BASE_WAGE, "2026-07-01", (Dong(2_530_000), "161/2026/NĐ-CP", SECONDARY)),
    ],
    ids=lambda one: one.key if isinstance(one, Timeline) else None,
)
def test_a_figure_on_the_days_around_its_changes(
    timeline: Timeline[Any], on: str, expected: tuple[Any, ...]
) -> None:
    assert found(timeline, on) == expected


@pytest.mark.parametrize(
    ("timeline", "since_2024", "since_2026"),
    [
        (wages.REGION_1_MINIMUM, 4_960_000, 5_310_000),
        (wages.REGION_2_MINIMUM, 4_410_000, 4_730_000),
        (wages.REGION_3_MINIMUM, 3_860_000, 4_140_000),
        (wages.REGION_4_MINIMUM, 3_450_000, 3_700_000),
    ],
    ids=lambda one: one.key if isinstance(one, Timeline) else None,
)
def test_the_minimum_wage_of_a_region(
    timeline: Timeline[Dong], since_2024: int, since_2026: int
) -> None:
    assert found(timeline, "2024-06-30") == NOTHING
    assert found(timeline, "2024-07-01") == (since_2024, "74/2024/NĐ-CP", SECONDARY)
    assert found(timeline, "2025-12-31") == (since_2024, "74/2024/NĐ-CP", SECONDARY)
    assert found(timeline, "2026-01-01") == (since_2026, "293/2025/NĐ-CP", SECONDARY)


def test_every_figure_of_dues_and_wages_is_in_the_national_law() -> None:
    for timeline in (*dues.TIMELINES, *wages.TIMELINES):
        assert NATIONAL.timelines[timeline.key] is timeline
    named = {one for one in dues.__all__ if isinstance(getattr(dues, one), Timeline)}
    assert len(named) == len(dues.TIMELINES)
