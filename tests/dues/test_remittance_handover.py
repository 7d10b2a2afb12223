"""Unspent dues of a branch that ends: where they go, by which text, and that none is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import Ending, Handover, NeedsSetting, Setting, handed_over, moved
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.money import Dong

LAST_OLD, FIRST_NEW = date(2026, 1, 31), date(2026, 2, 1)
DISSOLVED, MERGED, SPLIT = Ending.DISSOLVED, Ending.MERGED, Ending.SPLIT
TWO = {"b2": Dong(7), "b3": Dong(3)}


def over(ending: Ending, on: date = FIRST_NEW, unspent: int = 10, **more: Any) -> Any:
    return handed_over("b1", Dong(unspent), on, NATIONAL, ending=ending, **more)


@pytest.mark.parametrize(
    ("ending", "more", "amounts"),
    [
        (DISSOLVED, {"superior": "x"}, (("x", 10),)),
        (MERGED, {"resulting": ["b9"]}, (("b9", 10),)),
        (SPLIT, {"decided": TWO, "decision": "Quyết định 5"}, (("b2", 7), ("b3", 3))),
    ],
)
def test_unspent_dues_go_where_the_text_or_the_decision_says(
    ending: Ending, more: dict[str, Any], amounts: tuple[tuple[str, int], ...]
) -> None:
    found = over(ending, **more)
    assert isinstance(found, Handover)
    assert found.amounts == amounts
    assert found.decision == more.get("decision", "")
    assert found.values[0].citations == ("Điều 6, 01-QĐ/TW ngày 03/02/2026 (Bộ Chính trị)",)
    assert "7" not in repr(found).replace("70", "")


@pytest.mark.parametrize("ending", Ending)
def test_before_the_text_the_law_is_silent(ending: Ending) -> None:
    found = over(ending, LAST_OLD, superior="x", resulting=["b9"], decided=TWO, decision="Q")
    assert isinstance(found, NeedsSetting)
    assert (found.what, found.key) == (Setting.UNSPENT, f"dues.unspent_of_{ending.value}")


@pytest.mark.parametrize("more", [{}, {"decided": TWO}, {"decision": "Quyết định 5"}])
def test_a_split_waits_for_the_amounts_and_the_paper_of_the_decision(more: dict[str, Any]) -> None:
    found = over(SPLIT, **more)
    assert isinstance(found, NeedsSetting)
    assert found.what is Setting.DECISION


@pytest.mark.parametrize(
    ("ending", "more"),
    [
        (DISSOLVED, {}),
        (MERGED, {}),
        (MERGED, {"resulting": ["b8", "b9"]}),
        (SPLIT, {"decided": {"b2": Dong(9)}, "decision": "Q"}),
        (SPLIT, {"decided": {"b2": Dong(11)}, "decision": "Q"}),
        (SPLIT, {"decided": {"b2": Dong(11), "b3": Dong(-1)}, "decision": "Q"}),
        (DISSOLVED, {"superior": "x", "unspent": -1}),
    ],
)
def test_what_does_not_add_up_or_has_no_one_receiver_is_refused(
    ending: Ending, more: dict[str, Any]
) -> None:
    with pytest.raises(RecordError):
        over(ending, **more)


def test_nothing_unspent_is_handed_over_too() -> None:
    assert over(DISSOLVED, unspent=0, superior="x").amounts == (("x", 0),)


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=5), st.integers(0, 10**9))
def test_after_a_split_the_same_sum_is_on_hand(amounts: list[int], other: int) -> None:
    decided = {f"n{at}": Dong(amount) for at, amount in enumerate(amounts)}
    found = over(SPLIT, unspent=sum(amounts), decided=decided, decision="Q")
    before = {"b1": Dong(sum(amounts)), "n0": Dong(other)}
    after = moved(before, [found])
    assert "b1" not in after
    assert sum(after.values()) == sum(before.values())
    assert after["n0"] == amounts[0] + other


def test_a_branch_that_received_before_it_ended_hands_that_over_too() -> None:
    first = handed_over("b1", Dong(10), FIRST_NEW, NATIONAL, ending=MERGED, resulting=["b2"])
    second = handed_over("b2", Dong(15), date(2026, 3, 1), NATIONAL, ending=DISSOLVED, superior="x")
    assert isinstance(first, Handover)
    assert isinstance(second, Handover)
    assert moved({"b1": Dong(10), "b2": Dong(5)}, [second, first]) == {"x": 15}


def test_another_amount_than_is_on_hand_is_refused() -> None:
    with pytest.raises(RecordError):
        moved({"b1": Dong(11)}, [over(DISSOLVED, superior="x")])
