"""What was passed on against the share: missing, too little or much, elsewhere, not told."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import (
    AgreedShare,
    Collected,
    Flow,
    RemittanceDue,
    RemittanceReason,
    Sharing,
    as_passed,
    planned,
    remittances_due,
)
from cadre.law import NATIONAL
from cadre.law.dues_shares import Keeper
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, Remittance
from cadre.tree import TreeOnDay, Unit

FEBRUARY, MARCH, APRIL = Month(2026, 2), Month(2026, 3), Month(2026, 4)
MISSING, LESS, MORE = RemittanceReason.MISSING, RemittanceReason.LESS, RemittanceReason.MORE
ELSEWHERE, UNTOLD = RemittanceReason.ELSEWHERE, RemittanceReason.UNTOLD
UNITS = [Unit("x", "Xã", Level.COMMUNE), Unit("b", "Chi bộ", Level.BRANCH, "x")]
VILLAGE = Sharing(
    NATIONAL,
    keepers={"b": Keeper.VILLAGE_BRANCH},
    agreed={"x": AgreedShare(100, "Nghị quyết 01")},
)


def months(*which: Month, amount: int = 100, sharing: Sharing = VILLAGE) -> list[Collected]:
    """The branch collects so much in each month: 30 of 100 go up, and the commune keeps all."""
    return [
        Collected(one, {"b": Dong(amount)}, TreeOnDay.of(one.last_day, UNITS), sharing)
        for one in which
    ]


def sent(id: str, amount: int, *which: Month, origin: str = "b", to: str = "x") -> Remittance:
    return Remittance(
        id=id,
        origin=origin,
        destination=to,
        months=MonthSet(which),
        amount=Dong(amount),
        remitted_on=date(2026, 4, 5),
    )


Told = tuple[RemittanceReason, str, int, int, tuple[str, ...]]


def told(flow: Flow, *remittances: Remittance) -> list[Told]:
    return [
        (one.reason, str(one.months), one.due, one.passed, one.remittances)
        for one in remittances_due(flow, remittances)
    ]


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([], [(MISSING, "02/2026", 30, 0, ())]),
        ([1], [(LESS, "02/2026", 30, 1, ("r0",))]),
        ([29], [(LESS, "02/2026", 30, 29, ("r0",))]),
        ([30], []),
        ([31], [(MORE, "02/2026", 30, 31, ("r0",))]),
        ([10, 20], []),
        ([10, 19], [(LESS, "02/2026", 30, 29, ("r0", "r1"))]),
    ],
)
def test_all_that_was_passed_on_for_a_month_counts_together(
    amounts: list[int], expected: list[Told]
) -> None:
    remittances = [sent(f"r{at}", amount, FEBRUARY) for at, amount in enumerate(amounts)]
    assert told(planned(months(FEBRUARY)), *remittances) == expected


@pytest.mark.parametrize("amount", [0, 1])
def test_where_nothing_goes_up_nothing_is_missing(amount: int) -> None:
    sharing = Sharing(NATIONAL, agreed={"b": AgreedShare(100, "Nghị quyết 02")})
    assert told(planned(months(FEBRUARY, amount=amount, sharing=sharing))) == []


@pytest.mark.parametrize(
    ("remittances", "expected"),
    [
        ([(90, (FEBRUARY, MARCH, APRIL))], []),
        ([(89, (FEBRUARY, MARCH, APRIL))], [(LESS, "02–04/2026", 90, 89, ("r0",))]),
        ([(60, (FEBRUARY, MARCH))], [(MISSING, "04/2026", 30, 0, ())]),
        ([(40, (FEBRUARY, MARCH)), (50, (MARCH, APRIL))], []),
        ([(40, (FEBRUARY, APRIL)), (20, (APRIL,)), (30, (MARCH,))], []),
        (
            [(50, (FEBRUARY,)), (10, (MARCH,)), (30, (APRIL,))],
            [(MORE, "02/2026", 30, 50, ("r0",)), (LESS, "03/2026", 30, 10, ("r1",))],
        ),
    ],
)
def test_months_that_a_remittance_takes_together_are_compared_together(
    remittances: list[tuple[int, tuple[Month, ...]]], expected: list[Told]
) -> None:
    made = [sent(f"r{at}", amount, *which) for at, (amount, which) in enumerate(remittances)]
    assert told(planned(months(FEBRUARY, MARCH, APRIL)), *made) == expected


def test_what_went_to_another_is_listed_besides() -> None:
    flow = planned(months(FEBRUARY))
    (found,) = remittances_due(flow, [sent("r1", 30, FEBRUARY, to="y")])
    assert (found.reason, found.superior, found.passed) == (ELSEWHERE, "y", 30)


def test_months_whose_share_is_not_told_cannot_be_compared() -> None:
    flow = planned(months(FEBRUARY))
    assert told(flow, sent("r1", 30, FEBRUARY, MARCH)) == [(UNTOLD, "02–03/2026", 0, 30, ("r1",))]
    lacking = planned(months(FEBRUARY, sharing=Sharing(NATIONAL)))
    assert told(lacking, sent("r1", 30, FEBRUARY)) == [(UNTOLD, "02/2026", 0, 30, ("r1",))]


def test_the_share_of_what_really_came_in_may_be_less_than_the_plan() -> None:
    sharing = Sharing(
        NATIONAL,
        keepers={"b": Keeper.VILLAGE_BRANCH},
        agreed={"x": AgreedShare(50, "Nghị quyết 01")},
    )
    here = months(FEBRUARY, sharing=sharing)
    remittances = [sent("r1", 20, FEBRUARY), sent("r2", 10, FEBRUARY, origin="x", to="t")]
    assert told(as_passed(here, remittances), *remittances) == [(LESS, "02/2026", 30, 20, ("r1",))]
    assert told(planned(here), *remittances) == [
        (LESS, "02/2026", 30, 20, ("r1",)),
        (LESS, "02/2026", 15, 10, ("r2",)),
    ]


def test_remittances_of_organisations_outside_the_flow_say_nothing() -> None:
    remittances = [sent("r1", 30, FEBRUARY), sent("r2", 5, FEBRUARY, origin="z")]
    assert told(planned(months(FEBRUARY)), *remittances) == []


@pytest.mark.parametrize(
    ("reason", "lang", "sentence"),
    [
        (MISSING, "vi", "Chi bộ 1 chưa nộp đảng phí tháng 02/2026 lên x: phải nộp 30.000 đồng."),
        (
            LESS,
            "vi",
            (
                "Chi bộ 1 nộp thiếu đảng phí tháng 02/2026 lên x: phải nộp 30.000 đồng, đã nộp "
                "10.000 đồng, còn 20.000 đồng (bản ghi r1, r2)."
            ),
        ),
        (
            MORE,
            "vi",
            (
                "Chi bộ 1 nộp thừa đảng phí tháng 02/2026 lên x: phải nộp 30.000 đồng, đã nộp "
                "10.000 đồng, thừa 20.000 đồng (bản ghi r1, r2)."
            ),
        ),
        (
            MISSING,
            "en",
            "Chi bộ 1 has not passed on the dues of 02/2026 to x: 30,000 đồng are due.",
        ),
        (
            LESS,
            "en",
            (
                "Chi bộ 1 passed on too little of the dues of 02/2026 to x: 30,000 đồng are due, "
                "10,000 were passed on, 20,000 are lacking (records r1, r2)."
            ),
        ),
    ],
)
def test_the_sentence_says_who_owes_whom_how_much(
    reason: RemittanceReason, lang: str, sentence: str
) -> None:
    due = made(reason)
    assert due.explain(lang, names={"b": "Chi bộ 1"}) == sentence
    assert "30" not in repr(due).replace("02/2026", "")


def made(reason: RemittanceReason, superior: str = "x") -> RemittanceDue:
    return RemittanceDue(
        reason=reason,
        organisation="b",
        superior=superior,
        months=MonthSet([FEBRUARY]),
        due=Dong(30_000),
        passed=Dong(10_000),
        remittances=("r1", "r2"),
    )


@pytest.mark.parametrize("reason", RemittanceReason)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_reason_has_a_sentence(reason: RemittanceReason, lang: str) -> None:
    told = made(reason).explain(lang)
    assert told.endswith(".")
    assert "{" not in told


@pytest.mark.parametrize(("lang", "top"), [("vi", "cấp trên trực tiếp"), ("en", "direct superior")])
def test_the_superior_above_the_tree_has_no_name(lang: str, top: str) -> None:
    assert top in made(MISSING, superior="").explain(lang)


WHICH = st.sets(st.sampled_from([FEBRUARY, MARCH, APRIL]), min_size=1)


@given(st.lists(st.tuples(st.integers(1, 100), WHICH), max_size=6))
def test_every_month_and_remittance_is_compared_once_and_differences_add_up(
    drawn: list[tuple[int, set[Month]]],
) -> None:
    remittances = [sent(f"r{at}", amount, *which) for at, (amount, which) in enumerate(drawn)]
    flow = planned(months(FEBRUARY, MARCH, APRIL))
    found = remittances_due(flow, remittances)
    seen = Counter(id for one in found for id in one.remittances)
    seen_months = Counter(month for one in found for month in one.months)
    assert all(count == 1 for count in [*seen.values(), *seen_months.values()])
    assert sum(one.passed - one.due for one in found) == sum(one for one, _ in drawn) - 90
    assert remittances_due(flow, remittances[::-1]) == found
