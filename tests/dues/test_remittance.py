"""Dues on their way up: worked cases in both structures, by plan and by what was passed on."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from cadre.dues import (
    AgreedShare,
    Collected,
    Flow,
    Setting,
    Sharing,
    as_passed,
    planned,
)
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.law.dues_shares import Keeper
from cadre.money import LARGEST, Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, Remittance
from cadre.tree import TreeOnDay, Unit

JUNE, JULY = Month(2025, 6), Month(2025, 7)
JANUARY, FEBRUARY, MARCH = Month(2026, 1), Month(2026, 2), Month(2026, 3)
BRANCHES = [Unit("b1", "1", Level.BRANCH, "x"), Unit("b2", "2", Level.BRANCH, "x")]
OLD = [
    Unit("t", "Tỉnh", Level.PROVINCE),
    Unit("h", "Huyện", Level.DISTRICT, "t"),
    Unit("x", "Xã", Level.COMMUNE, "h"),
    *BRANCHES,
]
NEW = [Unit("t", "Tỉnh", Level.PROVINCE), Unit("x", "Xã", Level.COMMUNE, "t"), *BRANCHES]
HALF = AgreedShare(50, "Nghị quyết 01")
AGREED = {"b1": HALF, "b2": AgreedShare(30, "Nghị quyết 02")}
LATER = {"x": HALF, "t": HALF}
"""What is agreed where 01-QĐ/TW was not seen on the point."""


def month(month: Month, amounts: dict[str, int], *, sharing: Sharing | None = None) -> Collected:
    units = OLD if month < JULY else NEW
    village = month >= FEBRUARY
    usual = Sharing(
        NATIONAL,
        keepers={one.id: Keeper.VILLAGE_BRANCH for one in BRANCHES} if village else {},
        agreed=LATER if village else AGREED,
    )
    tree = TreeOnDay.of(month.last_day, units)
    given = {id: Dong(amount) for id, amount in amounts.items()}
    return Collected(month, given, tree, usual if sharing is None else sharing)


def sent(
    id: str, origin: str, to: str, amount: int, *months: Month, on: date = date(2026, 4, 5)
) -> Remittance:
    return Remittance(
        id=id,
        origin=origin,
        destination=to,
        months=MonthSet(months),
        amount=Dong(amount),
        remitted_on=on,
    )


def rows(flow: Flow) -> dict[str, tuple[int, int, int, int]]:
    """By organisation: received, kept, to pass up, on hand."""
    return {
        one.organisation: (one.received, one.shares.kept, one.shares.up, one.on_hand)
        for one in flow.lines
    }


@pytest.mark.parametrize(
    ("when", "amounts", "expected"),
    [
        # Branch 50 and 30 %, commune 90 %, district and province 50 % of what each received.
        (
            JUNE,
            {"b1": 100_000, "b2": 100_000},
            {
                "b1": (100_000, 50_000, 50_000, 50_000),
                "b2": (100_000, 30_000, 70_000, 30_000),
                "x": (120_000, 108_000, 12_000, 108_000),
                "h": (12_000, 6_000, 6_000, 6_000),
                "t": (6_000, 3_000, 3_000, 3_000),
            },
        ),
        (
            JULY,
            {"b1": 100_000, "b2": 100_000},
            {
                "b1": (100_000, 50_000, 50_000, 50_000),
                "b2": (100_000, 30_000, 70_000, 30_000),
                "x": (120_000, 108_000, 12_000, 108_000),
                "t": (12_000, 6_000, 6_000, 6_000),
            },
        ),
        (
            JANUARY,
            {"b1": 3, "b2": 1, "x": 10},
            {"b1": (3, 1, 2, 1), "b2": (1, 0, 1, 0), "x": (13, 11, 2, 11), "t": (2, 1, 1, 1)},
        ),
        # 70 % in villages from 02/2026.
        (
            FEBRUARY,
            {"b1": 100_000, "b2": 3},
            {
                "b1": (100_000, 70_000, 30_000, 70_000),
                "b2": (3, 2, 1, 2),
                "x": (30_001, 15_000, 15_001, 15_000),
                "t": (15_001, 7_500, 7_501, 7_500),
            },
        ),
        (
            FEBRUARY,
            {"b1": LARGEST},
            {
                "b1": (LARGEST, 7 * 10**14, 3 * 10**14, 7 * 10**14),
                "b2": (0, 0, 0, 0),
                "x": (3 * 10**14, 15 * 10**13, 15 * 10**13, 15 * 10**13),
                "t": (15 * 10**13, 75 * 10**12, 75 * 10**12, 75 * 10**12),
            },
        ),
    ],
)
def test_each_level_keeps_its_share_of_what_it_received(
    when: Month, amounts: dict[str, int], expected: dict[str, tuple[int, int, int, int]]
) -> None:
    flow = planned([month(when, amounts)])
    assert rows(flow) == expected
    assert flow.complete
    total = flow.of()
    assert total.collected == sum(amounts.values()) == total.on_hand + total.outward


def test_where_nothing_came_in_nothing_has_to_be_stated() -> None:
    flow = planned([month(FEBRUARY, {}, sharing=Sharing(NATIONAL))])
    assert set(rows(flow).values()) == {(0, 0, 0, 0)}
    assert flow.complete


def test_a_share_that_is_lacking_leaves_out_what_depends_on_it_and_nothing_else() -> None:
    sharing = Sharing(NATIONAL, agreed={"b1": HALF, **LATER})
    flow = planned([month(JANUARY, {"b1": 10, "b2": 10}, sharing=sharing)])
    assert set(rows(flow)) == {"b1"}
    assert [(one.organisation, one.what) for one in flow.needs] == [("b2", Setting.WITHIN_BAND)]
    assert not flow.complete


def test_a_quarter_is_the_sum_of_its_months_though_the_text_changes() -> None:
    amounts = {"b1": 101, "b2": 33}
    months = [month(one, amounts) for one in (MARCH, JANUARY, FEBRUARY)]
    flow = planned(months)
    assert flow.months == MonthSet.span(JANUARY, MARCH)
    assert [one.month for one in flow.lines] == [JANUARY] * 4 + [FEBRUARY] * 4 + [MARCH] * 4
    # 50 of 101, then twice 70 of 101.
    assert flow.of("b1").kept == 50 + 70 + 70
    assert flow.of("b1", MonthSet([FEBRUARY, MARCH])).up == 31 + 31
    each = [planned([one]).of() for one in months]
    assert flow.of().up == sum(one.up for one in each)
    assert flow.of().collected == 3 * 134


def test_what_was_passed_on_is_what_the_next_level_shares() -> None:
    flow = as_passed(
        [month(FEBRUARY, {"b1": 100, "b2": 100})], [sent("r1", "b1", "x", 20, FEBRUARY)]
    )
    assert rows(flow) == {
        "b1": (100, 70, 30, 80),
        "b2": (100, 70, 30, 100),
        "x": (20, 10, 10, 20),
        "t": (0, 0, 0, 0),
    }
    assert [one.still_to_pass for one in flow.lines] == [0, 10, 10, 30]
    assert flow.of().still_to_pass == 50
    assert flow.of().collected == flow.of().on_hand + flow.of().outward == 200


def test_more_than_the_share_is_less_than_nothing_still_to_pass() -> None:
    flow = as_passed([month(FEBRUARY, {"b1": 100})], [sent("r1", "b1", "x", 45, FEBRUARY)])
    line = next(one for one in flow.lines if one.organisation == "b1")
    assert (line.passed, line.still_to_pass, line.on_hand) == (45, -15, 55)
    assert line.shares.kept + line.passed + line.still_to_pass == line.received


def test_money_passed_out_of_the_tree_is_outward() -> None:
    remittances = [
        sent("r1", "b1", "x", 30, FEBRUARY),
        sent("r2", "x", "t", 15, FEBRUARY),
        sent("r3", "t", "vptw", 7, FEBRUARY),
    ]
    total = as_passed([month(FEBRUARY, {"b1": 100})], remittances).of()
    assert (total.outward, total.on_hand) == (7, 93)


@pytest.mark.parametrize(
    ("amount", "january", "february", "march"),
    [(1, 1, 0, 0), (50, 50, 0, 0), (51, 50, 1, 0), (110, 50, 30, 30), (120, 50, 30, 40)],
)
def test_a_quarter_in_one_sum_fills_the_earliest_month_first(
    amount: int, january: int, february: int, march: int
) -> None:
    months = [month(one, {"b1": 100}) for one in (JANUARY, FEBRUARY, MARCH)]
    flow = as_passed(months, [sent("r1", "b1", "x", amount, JANUARY, FEBRUARY, MARCH)])
    passed = [one.passed for one in flow.lines if one.organisation == "b1"]
    assert passed == [january, february, march]
    assert flow.of("x").from_below == amount


def test_what_was_passed_on_before_leaves_less_of_its_month_open() -> None:
    months = [month(one, {"b1": 100}) for one in (JANUARY, FEBRUARY)]
    remittances = [
        sent("r2", "b1", "x", 70, JANUARY, FEBRUARY, on=date(2026, 3, 2)),
        sent("r1", "b1", "x", 20, JANUARY, on=date(2026, 3, 1)),
    ]
    flow = as_passed(months, remittances)
    assert [one.passed for one in flow.lines if one.organisation == "b1"] == [50, 40]


@pytest.mark.parametrize(
    "remittance",
    [
        sent("r1", "b1", "x", 5, MARCH),
        sent("r1", "b1", "x", 5, FEBRUARY, MARCH),
        sent("r1", "b9", "x", 5, FEBRUARY),
    ],
)
def test_a_remittance_of_other_months_or_organisations_is_unplaced(remittance: Remittance) -> None:
    flow = as_passed([month(FEBRUARY, {"b1": 100})], [remittance])
    assert flow.unplaced == ("r1",)
    assert flow.of().on_hand == 100


def test_a_share_that_is_lacking_hides_nothing_that_was_passed_on_above_it() -> None:
    sharing = Sharing(NATIONAL, agreed={**LATER, "b2": AgreedShare(30, "Nghị quyết 02")})
    here = month(JANUARY, {"b1": 10, "b2": 10}, sharing=sharing)
    flow = as_passed([here], [sent("r1", "b1", "x", 5, JANUARY), sent("r2", "b2", "x", 7, JANUARY)])
    assert [one.organisation for one in flow.needs] == ["x", "b1"]
    assert rows(flow) == {"t": (0, 0, 0, 0), "b2": (10, 3, 7, 3)}


def test_a_sectional_organisation_passes_on_by_the_share_that_is_agreed_for_it() -> None:
    units = [
        Unit("c", "Đảng bộ cơ sở", Level.BASE),
        Unit("s", "Đảng bộ bộ phận", Level.SECTION, "c"),
        Unit("b", "Chi bộ", Level.BRANCH, "s"),
    ]
    tree = TreeOnDay.of(JULY.last_day, units)
    amounts = {"b": Dong(1000)}
    lacking = planned([Collected(JULY, amounts, tree, Sharing(NATIONAL, agreed={"b": HALF}))])
    assert [(one.organisation, one.what) for one in lacking.needs] == [("s", Setting.KEEPER)]
    agreed = {"b": HALF, "s": AgreedShare(20, "Nghị quyết 03")}
    told = planned([Collected(JULY, amounts, tree, Sharing(NATIONAL, agreed=agreed))])
    assert rows(told) == {
        "c": (400, 280, 120, 280),
        "s": (500, 100, 400, 100),
        "b": (1000, 500, 500, 500),
    }


def test_two_collections_of_a_month_are_refused() -> None:
    with pytest.raises(RecordError):
        planned([month(JUNE, {}), month(JUNE, {})])


@pytest.mark.parametrize("amounts", [{"b1": -1}, {"b9": 1}])
def test_impossible_amounts_and_unknown_organisations_are_refused(amounts: dict[str, int]) -> None:
    with pytest.raises(RecordError):
        month(FEBRUARY, amounts)


def test_more_than_can_be_an_amount_is_refused() -> None:
    with pytest.raises(RecordError):
        planned([month(JUNE, {"x": LARGEST, "b1": LARGEST})])


GOOD: dict[str, Any] = {
    "id": "tn-1",
    "origin": "cb-1",
    "destination": "x-1",
    "months": MonthSet([FEBRUARY]),
    "amount": Dong(1),
    "remitted_on": date(2026, 3, 1),
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": Dong(0)},
        {"amount": Dong(-1)},
        {"amount": 1},
        {"months": MonthSet()},
        {"months": FEBRUARY},
        {"destination": "cb-1"},
        {"destination": ""},
        {"remitted_on": "2026-03-01"},
    ],
)
def test_an_impossible_remittance_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(RecordError):
        Remittance(**{**GOOD, **wrong})


def test_a_remittance_shows_its_id_alone() -> None:
    assert repr(Remittance(**GOOD)) == "Remittance(id='tn-1')"
    assert attrs.fields(Remittance).paper.default == ""


def test_no_amount_shows_in_a_flow() -> None:
    shown = repr(planned([month(FEBRUARY, {"b1": 123_457})]))
    assert "123" not in shown
    assert "86419" not in shown
