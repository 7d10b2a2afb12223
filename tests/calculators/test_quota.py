"""The quota of "excellent": a fifth of those rated good, whole people, and then silence."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.calculators.quota import excellent_quota
from cadre.errors import NotInForceError, RecordError
from cadre.law import NATIONAL, Provision
from cadre.law.ratings import EXCELLENT_QUOTA_PERCENT

ON = date(2024, 12, 31)


@pytest.mark.parametrize(
    ("good", "quota"), [(0, 0), (4, 0), (5, 1), (9, 1), (10, 2), (14, 2), (15, 3), (100, 20)]
)
def test_a_part_of_a_person_is_dropped(good: int, quota: int) -> None:
    assert excellent_quota(good, ON) == quota


@given(st.integers(0, 2000))
def test_the_quota_is_the_most_whose_five_folds_fit(good: int) -> None:
    most = max(k for k in range(good + 1) if k * 5 <= good)
    assert excellent_quota(good, ON) == most


@pytest.mark.parametrize("on", [date(2019, 10, 17), date(2025, 8, 30), date(2026, 12, 31)])
def test_days_without_a_known_share_have_no_answer(on: date) -> None:
    with pytest.raises(NotInForceError):
        excellent_quota(14, on)


@pytest.mark.parametrize("on", [date(2019, 10, 18), date(2023, 10, 4), date(2025, 8, 29)])
def test_days_with_a_known_share_have_one(on: date) -> None:
    assert excellent_quota(14, on) == 2


def test_whoever_knows_the_share_lays_it_over_the_law() -> None:
    known = Provision(value=25, since=date(2025, 8, 30), citations=())
    law = NATIONAL.overlay(evolve(EXCELLENT_QUOTA_PERCENT, provisions=(known,)))
    assert excellent_quota(14, date(2025, 12, 31), law=law) == 3
    assert excellent_quota(14, date(2025, 8, 29), law=law) == 2


@pytest.mark.parametrize("good", [-1, 14.0, True])
def test_a_number_of_people_is_whole(good: int) -> None:
    with pytest.raises(RecordError):
        excellent_quota(good, ON)
