"""What frees from dues, takes a part off, or puts a higher amount in the place of what is due."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.dues import Due, Need, NothingDue, Payer, Remark, due_for
from cadre.law import NATIONAL, Law
from cadre.law.options import DuesExemptFrom
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesRelief,
    Exemption,
    Suspension,
    SuspensionGround,
    VoluntaryDues,
)

WAGE = (BasisPart.of(BasisPartKind.WAGE, Dong(10_000_000)),)
THEN = DuesBasis(
    id="b-1",
    member="dv-1",
    first=Month(2011, 4),
    last=Month(2026, 1),
    category="salaried",  # type: ignore[arg-type]
    parts=WAGE,
)
NOW = DuesBasis(
    id="b-2",
    member="dv-1",
    first=Month(2026, 2),
    category="insured",  # type: ignore[arg-type]
    parts=WAGE,
)
WHOLE = 100_000


def due(month: str, law: Law = NATIONAL, **given: Any) -> Due:
    told = {"counted_from": PartialDate(2001, 5), "bases": (THEN, NOW), **given}
    payer = Payer(member="dv-1", branch="cb-1", **told)
    return due_for(Month.parse(month), payer, law)


def relief(since: str, until: str | None, percent: int = 100, **more: Any) -> DuesRelief:
    given = {"id": "mg-1", "member": "dv-1", "decision": "QĐ số 08-QĐ/ĐU", **more}
    end = None if until is None else date.fromisoformat(until)
    return DuesRelief(since=date.fromisoformat(since), until=end, percent=percent, **given)


@pytest.mark.parametrize("percent", [30, 50, 70])
def test_a_reduction_takes_its_percent_off(percent: int) -> None:
    one = relief("2026-03-01", "2027-03-01", percent, ground="other_hardship", requested=True)
    months = ("2026-02", "2026-03", "2027-02", "2027-03")
    less = WHOLE * (100 - percent) // 100
    found = [due(month, reliefs=(one,)) for month in months]
    assert [one.amount for one in found] == [WHOLE, less, less, WHOLE]
    assert found[1].relief is not None
    assert (found[1].relief.record, found[1].relief.percent) == ("mg-1", percent)
    keys = {value.key for value in found[1].values}
    assert {"dues.relief_percents", "dues.relief_max_months", "dues.hardship_decided_by"} <= keys
    assert found[1].remarks == ()


@pytest.mark.parametrize("ground", ["poor_household", "near_poor_household", "serious_illness"])
def test_special_hardship_exempts(ground: str) -> None:
    one = relief("2026-03-15", "2026-04-01", ground=ground, requested=True)
    found = [due(month, reliefs=(one,)) for month in ("2026-02", "2026-03", "2026-04")]
    assert [one.amount for one in found] == [WHOLE, 0, WHOLE]
    assert found[1].nothing is NothingDue.RELIEVED
    assert "dues.hardship_exempts" in {value.key for value in found[1].values}
    assert found[1].remarks == ()


def test_reliefs_that_overlap_do_not_add_up_and_an_exemption_wins() -> None:
    small = relief("2026-02-01", "2027-01-01", 30, id="mg-1")
    large = relief("2026-03-01", "2026-06-01", 70, id="mg-2")
    free = relief("2026-04-10", "2026-05-01", 100, id="mg-3")
    given = {"reliefs": (small, free, large)}
    amounts = [due(f"2026-0{n}", **given).amount for n in (2, 3, 4, 5, 6)]
    assert amounts == [70_000, 30_000, 0, 30_000, 70_000]


@pytest.mark.parametrize(
    ("changed", "remarks"),
    [
        ({}, ()),
        ({"decision": ""}, (Remark.UNDECIDED,)),
        ({"requested": False}, (Remark.NOT_REQUESTED,)),
        ({"percent": 40}, (Remark.OTHER_PERCENT,)),
        ({"percent": 100}, ()),
        ({"until": date(2027, 2, 28)}, ()),
        ({"until": date(2027, 3, 1)}, (Remark.TOO_LONG,)),
        ({"until": None}, (Remark.TOO_LONG,)),
        ({"ground": "poor_household"}, (Remark.OTHER_PERCENT,)),
        ({"ground": "poor_household", "percent": 100, "until": None}, ()),
        ({"ground": None, "percent": 40, "until": None, "requested": False}, ()),
    ],
)
def test_what_does_not_fit_the_law_is_remarked_and_the_decision_followed(
    changed: dict[str, Any], remarks: tuple[Remark, ...]
) -> None:
    given: dict[str, Any] = {
        "id": "mg-1",
        "member": "dv-1",
        # From 28 February a year is full on 28 February.
        "since": date(2026, 2, 28),
        "until": date(2026, 9, 1),
        "percent": 50,
        "decision": "QĐ số 08-QĐ/ĐU",
        "ground": "other_hardship",
        "requested": True,
        **changed,
    }
    found = due("2026-03", reliefs=(DuesRelief(**given),))
    assert found.remarks == remarks
    assert found.amount == WHOLE * (100 - given["percent"]) // 100


def test_twelve_months_from_29_february_end_on_28_february() -> None:
    def remarks(until: str) -> tuple[Remark, ...]:
        one = relief("2028-02-29", until, 50, ground="other_hardship")
        return due("2028-03", reliefs=(one,)).remarks

    assert remarks("2029-02-28") == ()
    assert remarks("2029-03-01") == (Remark.TOO_LONG,)


def test_under_the_former_text_no_share_and_no_length_is_known() -> None:
    one = relief("2024-01-01", None, 40, ground="other_hardship", requested=True)
    found = due("2026-01", reliefs=(one,))
    assert (found.amount, found.remarks) == (60_000, ())
    assert "03-HD/VPTW" in found.explain()


@pytest.mark.parametrize(
    ("admitted", "month", "free"),
    [
        # Full on the first day of a month: free from that month on.
        (date(1976, 3, 1), "2026-02", False),
        (date(1976, 3, 1), "2026-03", True),
        # Full on a later day: from the next month on.
        (date(1976, 3, 2), "2026-03", False),
        (date(1976, 3, 2), "2026-04", True),
        (date(1976, 12, 31), "2026-12", False),
        (date(1976, 12, 31), "2027-01", True),
        # 29 February: full on 28 February of a year without a 29th.
        (date(1976, 2, 29), "2026-02", False),
        (date(1976, 2, 29), "2026-03", True),
        # Under the former text nobody is free by party age.
        (date(1960, 1, 1), "2026-01", False),
        (date(1960, 1, 1), "2026-02", True),
    ],
)
def test_fifty_years_of_party_age_free_from_the_next_whole_month(
    admitted: date, month: str, free: bool
) -> None:
    found = due(month, counted_from=admitted)
    assert found.nothing is (NothingDue.PARTY_AGE if free else None)
    assert found.amount == (0 if free else WHOLE)


def test_the_month_of_the_day_is_free_where_the_option_says_so() -> None:
    law = NATIONAL.overlay(choices={"dues_exempt_from": DuesExemptFrom.MONTH_OF_DAY})
    given = {"counted_from": date(1976, 3, 31)}
    assert [due(month, law, **given).amount for month in ("2026-02", "2026-03")] == [WHOLE, 0]
    assert due("2026-03", **given).amount == WHOLE


def test_gaps_move_the_day_and_one_that_goes_on_keeps_it_away() -> None:
    a_year = ((date(1990, 1, 1), date(1991, 1, 1)),)
    given = {"counted_from": date(1976, 3, 1)}
    assert due("2026-03", **given, gaps=a_year).amount == WHOLE
    assert due("2027-03", **given, gaps=a_year).amount == 0
    assert due("2030-01", **given, gaps=((date(2020, 1, 1), None),)).amount == WHOLE


@pytest.mark.parametrize(
    ("given", "month", "answer"),
    [
        ({"counted_from": PartialDate(1976)}, "2026-02", None),
        ({"counted_from": PartialDate(1977)}, "2026-12", WHOLE),
        ({"counted_from": PartialDate(1976)}, "2027-01", 0),
        ({"counted_from": PartialDate(1976, 3)}, "2026-02", WHOLE),
        ({"counted_from": PartialDate(1976, 3)}, "2026-03", None),
        ({"counted_from": PartialDate(1976, 3)}, "2026-04", 0),
        ({"counted_from": None}, "2026-02", None),
        ({"counted_from": None}, "2026-01", WHOLE),
        # Who is not yet 50 has not 50 years of party age.
        ({"counted_from": None, "born": PartialDate(1980)}, "2029-12", WHOLE),
        ({"counted_from": None, "born": PartialDate(1980)}, "2030-01", None),
    ],
)
def test_a_day_known_in_part_answers_where_it_can(
    given: dict[str, Any], month: str, answer: int | None
) -> None:
    found = due(month, **given)
    assert found.amount == answer
    assert (found.needs is not None and found.needs.what is Need.PARTY_AGE) is (answer is None)


def test_a_recorded_exemption_needs_no_party_age_and_no_basis() -> None:
    one = relief("2026-02-01", None, ground="party_age")
    found = due("2026-02", counted_from=None, bases=(), reliefs=(one,))
    assert (found.amount, found.nothing) == (0, NothingDue.RELIEVED)


def test_the_social_pension_benefit_exempts_from_02_2026() -> None:
    one = DuesBasis(
        id="b-1",
        member="dv-1",
        first=Month(2025, 7),
        category="social_pension",  # type: ignore[arg-type]
    )
    assert due("2026-02", bases=(one,)).nothing is NothingDue.SOCIAL_PENSION
    needs = due("2026-01", bases=(one,)).needs
    assert needs is not None
    assert needs.what is Need.CATEGORY


@pytest.mark.parametrize("ground", list(SuspensionGround))
@pytest.mark.parametrize(("month", "now"), [("2026-01", False), ("2026-02", True)])
def test_only_detention_and_only_from_02_2026_stops_collection(
    ground: SuspensionGround, month: str, now: bool
) -> None:
    one = Suspension(id="dc-1", member="dv-1", since=date(2025, 12, 20), ground=ground)
    found = due(month, suspensions=(one,))
    stopped = now and ground is SuspensionGround.DETENTION
    assert found.nothing is (NothingDue.NOT_COLLECTED if stopped else None)
    assert found.amount == (0 if stopped else WHOLE)
    assert any(value.key.startswith("suspension.") for value in found.values)


def test_a_detention_that_ended_before_the_month_stops_nothing() -> None:
    one = Suspension(
        id="dc-1",
        member="dv-1",
        since=date(2026, 2, 10),
        until=date(2026, 4, 1),
        ground=SuspensionGround.DETENTION,
    )
    months = ("2026-02", "2026-03", "2026-04")
    assert [due(month, suspensions=(one,)).amount for month in months] == [0, 0, WHOLE]


def test_exemption_from_meetings_frees_from_no_dues() -> None:
    one = Exemption(id="mi-1", member="dv-1", since=date(2025, 1, 1))
    assert due("2026-02", exemptions=(one,)).amount == WHOLE


def test_a_probationary_member_pays_as_an_official_one() -> None:
    found = due("2026-02", probationary=True)
    assert found.amount == WHOLE
    assert "dues.probationers_owe" in {value.key for value in found.values}


def voluntary(amount: int, **more: Any) -> VoluntaryDues:
    given: dict[str, Any] = {
        "id": "tn-1",
        "member": "dv-1",
        "first": Month(2026, 1),
        "decision": "Ý kiến đồng ý ngày 05/01/2026",
        **more,
    }
    return VoluntaryDues(amount=Dong(amount), **given)


@pytest.mark.parametrize(
    ("month", "text"), [("2026-01", "mục B.I, điểm 6, 342-QĐ/TW"), ("2026-02", "Điều 2, 01-QĐ/TW")]
)
def test_a_higher_amount_takes_the_place_of_what_is_due(month: str, text: str) -> None:
    found = due(month, voluntary=(voluntary(250_000),))
    assert (found.amount, found.voluntary_id) == (250_000, "tn-1")
    assert text in found.explain()
    assert due("2025-12", voluntary=(voluntary(250_000),)).amount == WHOLE


def test_a_lower_amount_is_remarked_and_not_used() -> None:
    found = due("2026-02", voluntary=(voluntary(WHOLE - 1),))
    assert (found.amount, found.voluntary_id) == (WHOLE, "")
    assert found.remarks == (Remark.VOLUNTARY_LOWER,)
    assert due("2026-02", voluntary=(voluntary(WHOLE),)).remarks == ()


def test_higher_amounts_that_overlap_are_asked_about() -> None:
    two = (voluntary(200_000), voluntary(300_000, id="tn-0", first=Month(2026, 3)))
    assert due("2026-02", voluntary=two).amount == 200_000
    needs = due("2026-03", voluntary=two).needs
    assert needs is not None
    assert (needs.what, needs.records) == (Need.ONE_VOLUNTARY, ("tn-0", "tn-1"))


def test_who_is_exempt_pays_nothing_whatever_was_offered() -> None:
    one = relief("2026-02-01", None, ground="party_age")
    assert due("2026-02", reliefs=(one,), voluntary=(voluntary(250_000),)).amount == 0
