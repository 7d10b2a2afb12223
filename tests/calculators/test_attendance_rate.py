"""Attendance against its goal, in whole people."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.calculators.attendance_rate import attendance_rate, expected_at
from cadre.errors import NotInForceError, RecordError

ON = date(2025, 7, 23)


@pytest.mark.parametrize(
    ("present", "expected", "met"),
    [
        (9, 10, True),
        (8, 10, False),
        (9, 11, False),  # 90 % of 11 are 9.9 people
        (10, 11, True),
        (1, 1, True),
        (0, 1, False),
        (2, 3, False),
        (3, 3, True),
        (45, 50, True),
        (44, 49, False),
        (45, 49, True),
    ],
)
def test_the_goal_is_met_by_whole_people(present: int, expected: int, met: bool) -> None:
    rate = attendance_rate(ON, present=present, expected=expected)
    assert (rate.met, rate.share) == (met, Fraction(present, expected))


@given(expected=st.integers(1, 400))
def test_the_fewest_who_meet_the_goal_are_found_by_walking(expected: int) -> None:
    fewest = next(k for k in range(expected + 1) if k * 10 >= expected * 9)
    assert attendance_rate(ON, present=0, expected=expected).needed == fewest


def test_before_the_directive_there_is_no_goal() -> None:
    with pytest.raises(NotInForceError):
        attendance_rate(date(2025, 7, 22), present=9, expected=10)


@pytest.mark.parametrize(("present", "expected"), [(0, 0), (2, 1), (-1, 3), (True, 3), (1, 2.0)])
def test_an_impossible_roll_call_is_refused(present: int, expected: int) -> None:
    with pytest.raises(RecordError):
        attendance_rate(ON, present=present, expected=expected)


def test_a_roll_call_accounts_for_all_but_the_exempt_who_stay_away() -> None:
    assert expected_at(members=16, exempt_away=2) == 14
    assert expected_at(members=3, exempt_away=3) == 0
    with pytest.raises(RecordError):
        expected_at(members=2, exempt_away=3)
