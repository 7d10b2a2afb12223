"""No đồng is lost or made on its way up: any tree, shares, months and remittances."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import AgreedShare, Collected, FlowLine, Sharing, as_passed, planned
from cadre.law import NATIONAL
from cadre.law.dues_shares import Keeper
from cadre.law.options import DuesRemainder
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, Remittance
from cadre.tree import TreeOnDay, Unit

MONTHS = (Month(2025, 12), Month(2026, 1), Month(2026, 2), Month(2026, 3))
AMOUNTS = st.integers(0, 50) | st.integers(0, 10**12)


@st.composite
def trees(draw: st.DrawFn) -> list[Unit]:
    """Any number of trees: the superior of a unit is one drawn before it, or none."""
    count = draw(st.integers(1, 12))
    above = [draw(st.none() | st.integers(0, at - 1)) if at else None for at in range(count)]
    return [
        # No text names the share of a section, so that whatever was agreed holds.
        Unit(f"u{at:02}", "", Level.SECTION, None if one is None else f"u{one:02}")
        for at, one in enumerate(above)
    ]


@st.composite
def collected(draw: st.DrawFn) -> tuple[list[Collected], dict[str, int]]:
    """Some months of one forest with a share for each unit, and these shares."""
    units = draw(trees())
    percents = {one.id: draw(st.integers(0, 100)) for one in units}
    remainder = draw(st.sampled_from(DuesRemainder))
    law = NATIONAL.overlay(choices={"dues_remainder": remainder})
    agreed = {id: AgreedShare(percent, "Nghị quyết") for id, percent in percents.items()}
    months = draw(st.lists(st.sampled_from(MONTHS), min_size=1, max_size=3, unique=True))
    tree = TreeOnDay.of(date(2026, 1, 31), units)
    made = [
        Collected(
            month,
            {one.id: Dong(draw(AMOUNTS)) for one in units if draw(st.booleans())},
            tree,
            Sharing(law, agreed=agreed),
        )
        for month in months
    ]
    return made, percents


@st.composite
def with_remittances(draw: st.DrawFn) -> tuple[list[Collected], list[Remittance]]:
    made, _ = draw(collected())
    units = [*made[0].tree.units, "outside"]
    ends = st.tuples(st.sampled_from(units), st.sampled_from(units)).filter(lambda p: p[0] != p[1])
    sets = st.sets(st.sampled_from(MONTHS), min_size=1, max_size=3)
    days = st.dates(date(2026, 1, 1), date(2026, 4, 30))
    drawn = draw(st.lists(st.tuples(ends, sets, AMOUNTS, days), max_size=8))
    return made, [
        Remittance(
            id=f"r{at}",
            origin=origin,
            destination=to,
            months=MonthSet(months),
            amount=Dong(amount + 1),
            remitted_on=day,
        )
        for at, ((origin, to), months, amount, day) in enumerate(drawn)
    ]


def holds(line: FlowLine) -> bool:
    return (
        line.received == line.collected + line.from_below
        and line.received == line.shares.kept + line.passed + line.still_to_pass
        and line.on_hand == line.received - line.passed == line.shares.kept + line.still_to_pass
        and line.shares.kept + line.shares.up == line.received
        and 0 <= line.outward <= line.passed
    )


@given(collected())
def test_by_plan_every_dong_is_kept_once_or_goes_out_at_the_top(
    drawn: tuple[list[Collected], dict[str, int]],
) -> None:
    months, percents = drawn
    flow = planned(months)
    assert flow.complete
    assert all(holds(one) for one in flow.lines)
    for here in months:
        lines = [one for one in flow.lines if one.month == here.month]
        assert len(lines) == len(here.tree.units)
        gone = sum(one.shares.up for one in lines if not one.superior)
        assert sum(here.amounts.values()) == sum(one.shares.kept for one in lines) + gone
        for one in lines:
            below = [other.shares.up for other in lines if other.superior == one.organisation]
            assert one.from_below == sum(below)
            off = 100 * one.shares.kept - percents[one.organisation] * one.received
            assert -100 < off < 100


@given(collected())
def test_the_sum_below_a_unit_is_what_is_kept_there_and_what_it_passes_on(
    drawn: tuple[list[Collected], dict[str, int]],
) -> None:
    months, _ = drawn
    flow = planned(months)
    for unit in months[0].tree.units:
        piece = {unit, *months[0].tree.below(unit)}
        lines = [one for one in flow.lines if one.organisation in piece]
        kept = sum(one.shares.kept for one in lines)
        up = sum(one.shares.up for one in lines if one.organisation == unit)
        assert sum(one.collected for one in lines) == kept + up


@given(with_remittances())
def test_by_what_was_passed_on_every_dong_is_on_hand_or_out_of_the_tree(
    drawn: tuple[list[Collected], list[Remittance]],
) -> None:
    months, remittances = drawn
    flow = as_passed(months, remittances)
    assert flow.complete
    assert all(holds(one) for one in flow.lines)
    total = flow.of()
    assert total.collected == sum(sum(one.amounts.values()) for one in months)
    assert total.collected == total.on_hand + total.outward
    placed = [one for one in remittances if one.id not in flow.unplaced]
    assert total.passed == sum(one.amount for one in placed)
    assert total.outward == sum(one.amount for one in placed if one.destination == "outside")
    known = MonthSet(one.month for one in months)
    assert all(one.months <= known and one.origin != "outside" for one in placed)


@given(with_remittances())
def test_the_order_in_which_things_are_handed_in_changes_nothing(
    drawn: tuple[list[Collected], list[Remittance]],
) -> None:
    months, remittances = drawn
    assert as_passed(months[::-1], remittances[::-1]) == as_passed(months, remittances)


@given(collected())
def test_who_passes_on_exactly_the_plan_has_what_the_plan_says(
    drawn: tuple[list[Collected], dict[str, int]],
) -> None:
    months, _ = drawn
    plan = planned(months)
    remittances = [
        Remittance(
            id=f"{line.organisation}-{line.month}",
            origin=line.organisation,
            destination=line.superior or "outside",
            months=MonthSet([line.month]),
            amount=line.shares.up,
            remitted_on=date(2026, 4, 1),
        )
        for line in plan.lines
        if line.shares.up
    ]
    assert as_passed(months, remittances) == plan


@given(st.sampled_from(MONTHS), st.lists(AMOUNTS, min_size=1, max_size=6))
def test_the_shares_of_the_law_itself_lose_nothing_on_either_side_of_its_change(
    month: Month, amounts: list[int]
) -> None:
    units = [Unit("c", "", Level.BASE_BRANCH)]
    units += [Unit(f"b{at}", "", Level.BRANCH, "c") for at, _ in enumerate(amounts)]
    agreed = (
        {}
        if month >= Month(2026, 2)
        else {f"b{at}": AgreedShare(30 + at, "Nghị quyết") for at, _ in enumerate(amounts)}
    )
    keepers = {f"b{at}": Keeper.VILLAGE_BRANCH for at, _ in enumerate(amounts)}
    given_ = {f"b{at}": Dong(amount) for at, amount in enumerate(amounts)}
    tree = TreeOnDay.of(month.last_day, units)
    flow = planned([Collected(month, given_, tree, Sharing(NATIONAL, keepers, agreed))])
    kept = [
        amount * (70 if month >= Month(2026, 2) else 30 + at) // 100
        for at, amount in enumerate(amounts)
    ]
    remains = sum(amounts) - sum(kept)
    assert flow.of("c").received == remains
    assert flow.of("c").kept == remains * 70 // 100
    assert flow.of().kept + flow.of().outward == sum(amounts)
