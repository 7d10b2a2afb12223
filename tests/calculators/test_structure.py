"""Structure: two and three, eight and nine official members; 29 and 30 members."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.calculators.structure import base_form, branch_form
from cadre.errors import NotInForceError, RecordError
from cadre.records import Level

ON = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("official", "may_exist", "committee"),
    [
        (0, False, False),
        (2, False, False),
        (3, True, False),
        (8, True, False),
        (9, True, True),
        (50, True, True),
    ],
)
def test_a_branch_by_its_official_members(official: int, may_exist: bool, committee: bool) -> None:
    form = branch_form(official, ON)
    assert form.official == official
    assert (form.may_exist, form.has_committee) == (may_exist, committee)
    assert form.min_official.citations
    assert form.committee_from.citations


@pytest.mark.parametrize(
    ("members", "official", "level"),
    [
        (2, 2, None),
        (5, 2, None),
        (3, 3, Level.BASE_BRANCH),
        (29, 29, Level.BASE_BRANCH),
        (29, 3, Level.BASE_BRANCH),
        (30, 30, Level.BASE),
        (30, 3, Level.BASE),
        (30, 2, None),
    ],
)
def test_a_base_organisation_by_all_its_members(
    members: int, official: int, level: Level | None
) -> None:
    form = base_form(members, official=official, on=ON)
    assert (form and form.level) == level
    if form:
        assert (form.members, form.members_from.value) == (members, 30)


def test_the_other_form_needs_a_consent_that_is_not_confirmed() -> None:
    form = base_form(29, official=29, on=ON)
    assert form is not None
    assert form.exception.value
    assert form.exception.confidence.value == "unconfirmed"


@pytest.mark.parametrize(("on", "most"), [("2016-07-24", None), ("2016-07-25", 7)])
def test_the_most_members_of_a_committee_are_known_since_2016(on: str, most: int | None) -> None:
    known = branch_form(9, date.fromisoformat(on)).committee_max
    assert (known and known.value) == most


def test_before_the_charter_there_is_no_answer() -> None:
    with pytest.raises(NotInForceError):
        branch_form(9, date(2011, 1, 18))
    with pytest.raises(NotInForceError):
        base_form(30, official=30, on=date(2011, 1, 18))


@pytest.mark.parametrize(("members", "official"), [(3, 4), (-1, 0), (3, True), (3.0, 3)])
def test_impossible_numbers_are_refused(members: int, official: int) -> None:
    with pytest.raises(RecordError):
        base_form(members, official=official, on=ON)
