"""What holds for every amount, against integers and nothing else."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import Due, Payer, due_for, rounded
from cadre.law import NATIONAL, Law
from cadre.law.options import DuesRounding
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import BasisPart, BasisPartKind, DuesBasis, DuesCategory, DuesRelief

THOUSANDS = NATIONAL.overlay(choices={"dues_rounding": DuesRounding.THOUSAND})
SINCE = date(2020, 1, 1)

# Category, month, dues per mille, base wage of the coefficients.
METHODS = st.sampled_from(
    [
        (DuesCategory.SALARIED, Month(2023, 6), 10, 1_490_000),
        (DuesCategory.SALARIED, Month(2023, 7), 10, 1_800_000),
        (DuesCategory.ENTERPRISE, Month(2024, 7), 10, 2_340_000),
        (DuesCategory.PENSIONER, Month(2026, 1), 5, 2_340_000),
        (DuesCategory.INSURED, Month(2026, 2), 10, 2_340_000),
        (DuesCategory.INSURED, Month(2026, 7), 10, 2_340_000),
        (DuesCategory.INSURED, Month(2026, 8), 10, 2_530_000),
        (DuesCategory.PENSIONER, Month(2026, 7), 5, 2_530_000),
        (DuesCategory.MERIT, Month(2026, 2), 5, 2_340_000),
    ]
)
AMOUNTS = st.integers(0, 10**10)
COEFFICIENTS = st.integers(0, 200_000)
PERCENTS = st.integers(0, 100)
Method = tuple[DuesCategory, Month, int, int]


def due(method: Method, parts: list[tuple[int, int]], percent: int, law: Law = NATIONAL) -> Due:
    category, month, *_ = method
    basis = DuesBasis(
        id="b-1",
        member="dv-1",
        first=month,
        last=month,
        category=category,
        parts=tuple(
            BasisPart(
                kind=BasisPartKind.WAGE, amount=Dong(amount), coefficient=number, counted=None
            )
            for amount, number in parts
        ),
    )
    relief = [DuesRelief(id="mg-1", member="dv-1", since=SINCE, percent=percent)] if percent else []
    payer = Payer(
        member="dv-1",
        branch="cb-1",
        bases=(basis,),
        reliefs=tuple(relief),
        counted_from=PartialDate(2001),
    )
    return due_for(month, payer, law)


PARTS = st.lists(
    st.tuples(AMOUNTS, COEFFICIENTS).filter(lambda part: part != (0, 0)), min_size=1, max_size=4
)


def by_integers(method: Method, parts: list[tuple[int, int]], percent: int, unit: int) -> int:
    """Counted in units of 10^-9 đồng: ten-thousandths, per mille and percent."""
    _, _, per_mille, base_wage = method
    whole = sum(amount * 10_000 + number * base_wage for amount, number in parts)
    fine = whole * per_mille * (100 - percent)
    size = unit * 10_000 * 1_000 * 100
    units, rest = divmod(fine, size)
    return (units + (1 if 2 * rest >= size else 0)) * unit


@given(method=METHODS, parts=PARTS, percent=PERCENTS)
def test_the_amount_is_what_integers_give(
    method: Method, parts: list[tuple[int, int]], percent: int
) -> None:
    assert due(method, parts, percent).amount == by_integers(method, parts, percent, 1)
    assert due(method, parts, percent, THOUSANDS).amount == by_integers(
        method, parts, percent, 1_000
    )


@given(method=METHODS, parts=PARTS, percent=PERCENTS)
def test_an_amount_is_never_negative_and_whole_relief_leaves_nothing(
    method: Method, parts: list[tuple[int, int]], percent: int
) -> None:
    amount = due(method, parts, percent).amount
    assert amount is not None
    assert amount >= 0
    assert due(method, parts, 100).amount == 0


@given(method=METHODS, parts=PARTS, more=AMOUNTS, percent=PERCENTS)
def test_more_to_pay_on_is_never_less_to_pay(
    method: Method, parts: list[tuple[int, int]], more: int, percent: int
) -> None:
    (amount, number), *rest = parts
    before = due(method, parts, percent).amount
    after = due(method, [(amount + more, number), *rest], percent).amount
    assert before is not None
    assert after is not None
    assert before <= after


@given(method=METHODS, parts=PARTS, percent=st.integers(0, 99))
def test_a_larger_relief_never_costs_more(
    method: Method, parts: list[tuple[int, int]], percent: int
) -> None:
    less, more = due(method, parts, percent + 1).amount, due(method, parts, percent).amount
    assert less is not None
    assert more is not None
    assert less <= more


@given(
    exact=st.fractions(0, 10**12, max_denominator=10**6),
    rounding=st.sampled_from(list(DuesRounding)),
)
def test_rounding_moves_by_half_a_unit_at_most_and_a_half_goes_up(
    exact: Fraction, rounding: DuesRounding
) -> None:
    unit = 1 if rounding is DuesRounding.DONG else 1_000
    amount = int(rounded(exact, rounding))
    assert amount % unit == 0
    assert -Fraction(unit, 2) < amount - exact <= Fraction(unit, 2)
    assert int(rounded(Fraction(amount) + Fraction(unit, 2), rounding)) == amount + unit
