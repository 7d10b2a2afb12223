"""How dues follow from the basis of each category (mức đóng theo đối tượng), rule by rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import partial

from attrs import field, frozen

from cadre.dues.basis import FROM_FUNDS, total
from cadre.dues.figures import Figures
from cadre.dues.needs import Lacks, Need, Needs
from cadre.dues.tables import AbroadRow, BranchRegion, abroad_row, region_of
from cadre.law.base import Timeline
from cadre.law.dues import (
    ARMED_FORCES_RATE,
    BENEFIT_RATE,
    ENTERPRISE_RATE,
    FLAT_LEAST,
    FLAT_MOST,
    FLAT_SHARE_OUTSIDE_AGE,
    INSURED_LAG_MONTHS,
    INSURED_RATE,
    MERIT_RATE,
    OFF_WORK_AS_UNINSURED,
    PART_TIME_STAFF_RATE,
    PENSION_RATE,
    SALARY_RATE,
    STUDENT_AMOUNT,
    UNINSURED_RATE_BELOW_AGE,
    UNINSURED_RATE_FROM_AGE,
    WORKING_RETIREE_PAY_RATE,
    WORKING_RETIREE_PENSION_RATE,
    DuesRegime,
)
from cadre.months import Month
from cadre.records import BasisPartKind, DuesBasis, DuesCategory

__all__ = ["Asked", "Share", "ShareKind", "categories_of", "shares"]


class ShareKind(StrEnum):
    """What a share of the dues is paid on."""

    INSURED_WAGE = "insured_wage"
    BENEFIT = "benefit"
    INCOME = "income"
    PENSION = "pension"
    PAY = "pay"
    ALLOWANCE = "allowance"
    MINIMUM_WAGE = "minimum_wage"
    FLAT = "flat"
    ABROAD = "abroad"


@frozen
class Share:
    """
    A part of the dues: ``rate`` of ``basis``, exact, in đồng a month.

    ``month`` is the month whose figures the basis follows; ``rate`` is 1 for a flat amount.
    """

    what: ShareKind
    basis: Fraction = field(repr=False)
    rate: Fraction
    month: Month
    paper: str = ""
    """The text of a table that was handed in."""

    @property
    def amount(self) -> Fraction:
        """What it comes to, before relief and rounding."""
        return self.basis * self.rate


@frozen(eq=False)
class Asked:
    """What the dues of a month are worked out from."""

    figures: Figures
    branch: str
    basis: DuesBasis
    regions: tuple[BranchRegion, ...]
    abroad: tuple[AbroadRow, ...]

    @property
    def month(self) -> Month:
        """The month of dues."""
        return self.figures.month

    def lacks(self, what: Need, key: str = "") -> Lacks:
        """What is lacking in the basis."""
        return Lacks(Needs(what, self.month, key=key, records=(self.basis.id,)))


Method = Callable[[Asked], tuple[Share, ...]]


def shares(asked: Asked, regime: DuesRegime) -> tuple[Share, ...]:
    """
    The shares of a month's dues, by the category of the basis.

    Raises:
        Lacks: The regulation of the month knows no such category, or something is not known.
    """
    method = _METHODS[regime].get(asked.basis.category)
    if method is None:
        raise asked.lacks(Need.CATEGORY, regime.value)
    return method(asked)


def _of_parts(what: ShareKind, rate: Timeline[Fraction], asked: Asked) -> tuple[Share, ...]:
    """A rate of all counted parts, coefficients by the base wage of the month itself."""
    basis = total(asked.basis, asked.basis.parts, asked.figures)
    return (Share(what, basis, asked.figures.use(rate), asked.month),)


def _insured(asked: Asked) -> tuple[Share, ...]:
    # 01-QĐ/TW, Điều 3, khoản 1: the insured wage of the month immediately before.
    before = asked.month - asked.figures.use(INSURED_LAG_MONTHS)
    basis = total(asked.basis, asked.basis.parts, asked.figures, before)
    return (Share(ShareKind.INSURED_WAGE, basis, asked.figures.use(INSURED_RATE), before),)


def _working_retiree(asked: Asked) -> tuple[Share, ...]:
    parts = asked.basis.parts
    pension = [one for one in parts if one.kind in FROM_FUNDS]
    pay = [one for one in parts if one.kind not in FROM_FUNDS]
    figures, month = asked.figures, asked.month
    return (
        Share(
            ShareKind.PENSION,
            total(asked.basis, pension, figures),
            figures.use(WORKING_RETIREE_PENSION_RATE),
            month,
        ),
        Share(
            ShareKind.PAY,
            total(asked.basis, pay, figures),
            figures.use(WORKING_RETIREE_PAY_RATE),
            month,
        ),
    )


def _past_age(asked: Asked) -> bool:
    if asked.basis.past_age is None:
        raise asked.lacks(Need.PAST_AGE)
    return asked.basis.past_age


def _uninsured(asked: Asked) -> tuple[Share, ...]:
    # 01-QĐ/TW, điểm 2.2: by the minimum wage of the place where the member attends the branch.
    rate = UNINSURED_RATE_FROM_AGE if _past_age(asked) else UNINSURED_RATE_BELOW_AGE
    region = region_of(asked.branch, asked.month, asked.regions)
    wage = Fraction(asked.figures.use(region.minimum))
    return (Share(ShareKind.MINIMUM_WAGE, wage, asked.figures.use(rate), asked.month),)


def _off_work(asked: Asked) -> tuple[Share, ...]:
    if not asked.figures.use(OFF_WORK_AS_UNINSURED):
        raise asked.lacks(Need.CATEGORY, DuesRegime.QD_01.value)
    return _uninsured(asked)


def _student(asked: Asked) -> tuple[Share, ...]:
    amount = Fraction(asked.figures.use(STUDENT_AMOUNT))
    return (Share(ShareKind.FLAT, amount, Fraction(1), asked.month),)


def _flat(asked: Asked) -> tuple[Share, ...]:
    """The fixed amount that the basis states, within the band; half of it outside working age."""
    stated = [one for one in asked.basis.parts if one.kind is BasisPartKind.FLAT]
    if len(stated) != 1 or not stated[0].amount:
        raise asked.lacks(Need.FLAT)
    amount, figures = stated[0].amount, asked.figures
    # 342-QĐ/TW, mục B.I, điểm 4: from 2,000 to 30,000 đồng; the amount itself is the locality's.
    if not figures.use(FLAT_LEAST) <= amount <= figures.use(FLAT_MOST):
        raise asked.lacks(Need.IN_BAND)
    rate = figures.use(FLAT_SHARE_OUTSIDE_AGE) if _past_age(asked) else Fraction(1)
    return (Share(ShareKind.FLAT, Fraction(amount), rate, asked.month),)


def _abroad(asked: Asked) -> tuple[Share, ...]:
    row = abroad_row(asked.basis.group, asked.month, asked.abroad)
    if row.amount is not None:
        basis, rate = Fraction(row.amount), Fraction(1)
    else:
        basis = total(asked.basis, asked.basis.parts, asked.figures)
        rate = row.rate or Fraction(0)
    return (Share(ShareKind.ABROAD, basis, rate, asked.month, row.paper),)


_METHODS: Mapping[DuesRegime, Mapping[DuesCategory, Method]] = {
    DuesRegime.QD_342: {
        DuesCategory.SALARIED: partial(_of_parts, ShareKind.INCOME, SALARY_RATE),
        DuesCategory.ARMED_FORCES: partial(_of_parts, ShareKind.INCOME, ARMED_FORCES_RATE),
        DuesCategory.SOLDIER: partial(_of_parts, ShareKind.ALLOWANCE, ARMED_FORCES_RATE),
        DuesCategory.TRAINEE: partial(_of_parts, ShareKind.ALLOWANCE, ARMED_FORCES_RATE),
        DuesCategory.ENTERPRISE: partial(_of_parts, ShareKind.INCOME, ENTERPRISE_RATE),
        DuesCategory.PART_TIME_STAFF: partial(_of_parts, ShareKind.ALLOWANCE, PART_TIME_STAFF_RATE),
        DuesCategory.PENSIONER: partial(_of_parts, ShareKind.PENSION, PENSION_RATE),
        DuesCategory.WORKING_RETIREE: _working_retiree,
        DuesCategory.UNINSURED: _flat,
        DuesCategory.STUDENT: _flat,
        DuesCategory.ABROAD: _abroad,
    },
    DuesRegime.QD_01: {
        DuesCategory.INSURED: _insured,
        DuesCategory.ON_BENEFIT: partial(_of_parts, ShareKind.BENEFIT, BENEFIT_RATE),
        DuesCategory.OFF_WORK: _off_work,
        DuesCategory.PENSIONER: partial(_of_parts, ShareKind.PENSION, PENSION_RATE),
        DuesCategory.WORKING_RETIREE: _working_retiree,
        DuesCategory.UNINSURED: _uninsured,
        DuesCategory.STUDENT: _student,
        DuesCategory.MERIT: partial(_of_parts, ShareKind.ALLOWANCE, MERIT_RATE),
        DuesCategory.ABROAD: _abroad,
    },
}


def categories_of(regime: DuesRegime) -> tuple[DuesCategory, ...]:
    """The categories of payers (đối tượng) that a regulation knows."""
    # Who draws the social pension is exempt under the second alone, and has no way of counting.
    more = () if regime is DuesRegime.QD_342 else (DuesCategory.SOCIAL_PENSION,)
    return (*_METHODS[regime], *more)
