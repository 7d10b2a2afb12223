"""What a calculator refuses: the code, the place and what it expected there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cadre.calculators import (
    add_working_days,
    attendance_rate,
    award_round,
    badges_due,
    base_form,
    branch_form,
    discipline_by_votes,
    excellent_quota,
    expected_at,
    grade,
    months_later,
    needed,
    party_age,
    probation_status,
    reaches,
    recognised_as_of,
    result_of,
    suspension_limit,
    temporary_length,
    term_length,
    term_of,
    vote_base,
    working_days_between,
)
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.law.scoring import SCORE_SCHEME
from cadre.records import Level
from cadre.records import ResolutionKind as Kind

ON = date(2026, 8, 3)
EVE, BEGUN = date(2025, 1, 1), date(2025, 1, 2)
WHOLE, FROM_ONE = "a whole number from 0 up", "a whole number from 1 up"
IN_CALENDAR = "a day from 1900 to 2199"
CAST = "no more votes than could be cast"
FORMS = "expulsion, dismissal, warning, reprimand"
KEYS = "time, attendance, preparation, steps, content, chairing, principles, results, closing"
SHEET = NATIONAL[SCORE_SCHEME].at(ON).value
REMOVED = {Kind.REMOVAL: 1}

IMPOSSIBLE: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any], str, str]] = [
    (attendance_rate, (ON,), {"present": 0, "expected": 0}, "expected", FROM_ONE),
    (attendance_rate, (ON,), {"present": 0, "expected": -1}, "expected", WHOLE),
    (attendance_rate, (ON,), {"present": -1, "expected": 3}, "present", WHOLE),
    (
        attendance_rate,
        (ON,),
        {"present": 4, "expected": 3},
        "present",
        "no more than were expected",
    ),
    (expected_at, (), {"members": -1, "exempt_away": 0}, "members", WHOLE),
    (expected_at, (), {"members": 3, "exempt_away": -1}, "exempt_away", WHOLE),
    (expected_at, (), {"members": 3, "exempt_away": 4}, "exempt_away", "no more than all members"),
    (award_round, (date(2199, 11, 8), NATIONAL), {}, "day", IN_CALENDAR),
    (badges_due, (ON, EVE, [], NATIONAL), {}, "round_day", "a day of an award round"),
    (
        party_age,
        (EVE, [], date(2010, 1, 1), NATIONAL),
        {},
        "recognised_on",
        "a date without a time",
    ),
    (reaches, (EVE, [], -1), {}, "years", WHOLE),
    (reaches, (EVE, [], 1.0), {}, "years", WHOLE),
    (excellent_quota, (-1, date(2024, 12, 31)), {}, "rated_good", WHOLE),
    (grade, ({"speed": 1}, SHEET), {}, "points", KEYS),
    (grade, ({"time": -1}, SHEET), {}, "points.time", WHOLE),
    (grade, ({"time": 6}, SHEET), {}, "points.time", "no more than its line gives"),
    (months_later, (date(2199, 12, 1), 1), {}, "month", "1900-01 … 2199-12"),
    (branch_form, (-1, ON), {}, "official", WHOLE),
    (base_form, (-1,), {"official": 0, "on": ON}, "members", WHOLE),
    (base_form, (3,), {"official": -1, "on": ON}, "official", WHOLE),
    (base_form, (3,), {"official": 4, "on": ON}, "official", "no more than all members"),
    (suspension_limit, (date(2199, 12, 1), NATIONAL, ()), {}, "start", IN_CALENDAR),
    (term_of(EVE, Level.BASE).status, (date(2024, 12, 31),), {}, "on", "a day of the term"),
    (term_length, (EVE, Level.COMMUNE), {}, "level", "base, base_branch, branch"),
    (add_working_days, (EVE, 0, ()), {}, "n", FROM_ONE),
    (add_working_days, (EVE, True, ()), {}, "n", FROM_ONE),
    (add_working_days, (date(2199, 12, 31), 1, ()), {}, "n", IN_CALENDAR),
    (add_working_days, (date(1899, 12, 31), 1, ()), {}, "start", IN_CALENDAR),
    (vote_base, (ON,), {"official": -1}, "official", WHOLE),
    (vote_base, (ON,), {"official": 3, "suspended": 4}, "official", "no fewer than its groups"),
    *(
        (vote_base, (ON,), {"official": 9, group: -1}, group, WHOLE)
        for group in (
            "temporary_out",
            "exempt_absent",
            "suspended",
            "approved_absent",
            "probationary",
            "guests",
        )
    ),
    (needed, (-1, Kind.MONTHLY), {"on": ON}, "base", WHOLE),
    (result_of, (Kind.MONTHLY, 0, 0), {"on": ON}, "base", FROM_ONE),
    (result_of, (Kind.MONTHLY, -1, 3), {"on": ON}, "agreed", WHOLE),
    (result_of, (Kind.MONTHLY, 4, 3), {"on": ON}, "agreed", CAST),
    (
        result_of,
        (Kind.MONTHLY, 1, vote_base(ON, official=3)),
        {"on": EVE},
        "on",
        "the day of the base",
    ),
    (discipline_by_votes, (REMOVED, 3), {"on": ON}, "votes", FORMS),
    (discipline_by_votes, ({Kind.WARNING: 4}, 3), {"on": ON}, "votes", CAST),
    (discipline_by_votes, ({Kind.WARNING: -1}, 3), {"on": ON}, "votes.warning", WHOLE),
]


@pytest.mark.parametrize(("call", "given", "named", "path", "expected"), IMPOSSIBLE)
def test_an_impossible_value_is_refused_with_its_place(
    call: Callable[..., Any],
    given: tuple[Any, ...],
    named: dict[str, Any],
    path: str,
    expected: str,
) -> None:
    with pytest.raises(RecordError) as refused:
        call(*given, **named)
    assert (refused.value.code, refused.value.facts) == (
        "CADRE-RE-01",
        {"path": path, "expected": expected},
    )


BACKWARDS: list[tuple[Callable[..., Any], tuple[Any, ...], str, date]] = [
    (party_age, (BEGUN, [], EVE, NATIONAL), "on", BEGUN),
    (party_age, (EVE, [(BEGUN, BEGUN)], ON, NATIONAL), "gaps", BEGUN),
    (reaches, (EVE, [(BEGUN, EVE)], 30), "gaps", BEGUN),
    (probation_status, (BEGUN, EVE, NATIONAL, ()), "on", BEGUN),
    (recognised_as_of, (date(2024, 1, 2), EVE, NATIONAL), "decided_on", BEGUN),
    (temporary_length, (BEGUN, BEGUN, NATIONAL), "until", BEGUN),
    (working_days_between, (BEGUN, EVE, ()), "end", BEGUN),
]


@pytest.mark.parametrize(("call", "given", "path", "since"), BACKWARDS)
def test_an_end_before_its_start_is_refused_with_both_places(
    call: Callable[..., Any], given: tuple[Any, ...], path: str, since: date
) -> None:
    with pytest.raises(RecordError) as refused:
        call(*given)
    assert (refused.value.code, refused.value.facts) == (
        "CADRE-RE-02",
        {"path": path, "since": since},
    )
