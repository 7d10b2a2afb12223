"""Whole lines of what goes up, of what is to be passed on and handed over, and their sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.dues import (
    Ending,
    FlowLine,
    Handover,
    NeedsSetting,
    RemittanceDue,
    RemittanceReason,
    Setting,
    ShareRule,
    Shares,
    as_passed,
    handed_over,
    moved,
    planned,
    remittances_due,
)
from cadre.law import NATIONAL
from cadre.law.dues_shares import Keeper
from cadre.money import Dong
from cadre.months import Month, MonthSet
from tests.dues.test_remittance import FEBRUARY, MARCH, month, sent


def test_a_line_holds_the_share_it_follows_and_nothing_where_nothing_came_in() -> None:
    here = month(FEBRUARY, {"b1": 100})
    planned_line, passed_line = (
        next(one for one in flow.lines if one.organisation == "b1")
        for flow in (planned([here]), as_passed([here], []))
    )
    rule = planned_line.rule
    assert isinstance(rule, ShareRule)
    assert (rule.organisation, rule.month, rule.percent) == ("b1", FEBRUARY, 70)
    assert rule.keeper is Keeper.VILLAGE_BRANCH
    assert passed_line == FlowLine(
        organisation="b1",
        superior="x",
        month=FEBRUARY,
        collected=Dong(100),
        from_below=Dong(0),
        shares=Shares(Dong(100), Dong(70), Dong(30)),
        passed=Dong(0),
        outward=Dong(0),
        rule=rule,
    )
    nothing = next(one for one in planned([here]).lines if one.organisation == "b2")
    assert (nothing.rule, nothing.shares) == (None, Shares(Dong(0), Dong(0), Dong(0)))


def test_one_remittance_that_has_no_place_leaves_the_others_in_theirs() -> None:
    sendings = [
        sent("r1", "b9", "x", 5, FEBRUARY, on=date(2026, 3, 1)),
        sent("r2", "b1", "x", 30, FEBRUARY, on=date(2026, 3, 2)),
        sent("r3", "b1", "x", 5, FEBRUARY, MARCH, on=date(2026, 3, 3)),
    ]
    flow = as_passed([month(FEBRUARY, {"b1": 100})], sendings)
    assert (flow.unplaced, flow.of("b1").passed) == (("r1", "r3"), 30)


def found(*sendings: Any) -> tuple[RemittanceDue, ...]:
    flow = planned([month(FEBRUARY, {"b1": 100})])
    return tuple(one for one in remittances_due(flow, sendings) if one.organisation == "b1")


SHORT = RemittanceDue(
    reason=RemittanceReason.LESS,
    organisation="b1",
    superior="x",
    months=MonthSet([FEBRUARY]),
    due=Dong(30),
    passed=Dong(20),
    remittances=("r1",),
)
ELSEWHERE = RemittanceDue(
    reason=RemittanceReason.ELSEWHERE,
    organisation="b1",
    superior="y",
    months=MonthSet([FEBRUARY]),
    due=Dong(0),
    passed=Dong(30),
    remittances=("r1",),
)


def test_what_is_to_be_passed_on_is_said_in_full() -> None:
    assert found(sent("r1", "b1", "x", 20, FEBRUARY)) == (SHORT,)
    assert found(sent("r1", "b1", "y", 30, FEBRUARY)) == (ELSEWHERE,)


def test_where_the_superior_changed_none_is_named() -> None:
    months = (Month(2025, 6), Month(2025, 7))
    flow = planned([month(one, {"x": 100}) for one in months])
    sending = sent("r1", "x", "t", 3, *months)
    line = next(one for one in remittances_due(flow, [sending]) if one.organisation == "x")
    assert (line.superior, line.due, line.passed) == ("", 20, 3)


@pytest.mark.parametrize(
    ("names", "origin", "destination"),
    [({}, "b1", "x"), ({"b1": "Chi bộ 1", "x": "Đảng ủy xã"}, "Chi bộ 1", "Đảng ủy xã")],
)
def test_a_sentence_names_by_name_or_by_id(
    names: dict[str, str], origin: str, destination: str
) -> None:
    assert SHORT.explain(names=names) == (
        f"{origin} nộp thiếu đảng phí tháng 02/2026 lên {destination}: phải nộp 30 đồng, đã nộp "
        "20 đồng, còn 10 đồng (bản ghi r1)."
    )
    assert SHORT.explain("en", names=names) == (
        f"{origin} passed on too little of the dues of 02/2026 to {destination}: 30 đồng are due, "
        "20 were passed on, 10 are lacking (records r1)."
    )
    assert SHORT.explain(names=names) == SHORT.explain("vi", names=names)


ON = date(2026, 2, 1)


def over(ending: Ending, on: date = ON, unspent: int = 10, **more: Any) -> Any:
    return handed_over("b1", Dong(unspent), on, NATIONAL, ending=ending, **more)


def test_what_has_to_be_stated_of_a_handover_names_the_text_and_the_month() -> None:
    assert over(Ending.SPLIT) == NeedsSetting(
        Setting.DECISION, FEBRUARY, "b1", "dues.unspent_of_split"
    )
    assert over(Ending.MERGED, date(2026, 1, 31), resulting=["b2"]) == NeedsSetting(
        Setting.UNSPENT, Month(2026, 1), "b1", "dues.unspent_of_merged"
    )


def test_a_handover_says_whose_when_and_how() -> None:
    made = over(Ending.MERGED, resulting=["b2"])
    assert isinstance(made, Handover)
    assert (made.organisation, made.on, made.ending) == ("b1", ON, Ending.MERGED)


@pytest.mark.parametrize("least", [0, 1])
def test_a_decision_may_give_one_of_them_little_or_nothing(least: int) -> None:
    decided = {"b2": Dong(10 - least), "b3": Dong(least)}
    made = over(Ending.SPLIT, decided=decided, decision="Quyết định 5")
    assert dict(made.amounts) == decided


def test_a_branch_that_has_nothing_on_hand_hands_over_nothing() -> None:
    assert moved({}, [over(Ending.DISSOLVED, unspent=0, superior="x")]) == {"x": 0}
