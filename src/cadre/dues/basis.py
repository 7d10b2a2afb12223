"""The amount that dues follow from (mức làm căn cứ): the counted parts of a basis, in đồng."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from cadre.dues.figures import Figures
from cadre.dues.needs import Lacks, Need, Needs
from cadre.law.dues import COUNTED_ALLOWANCES, UNCOUNTED_ALLOWANCES
from cadre.law.wages import BASE_WAGE
from cadre.months import Month
from cadre.records import BasisPart, BasisPartKind, DuesBasis
from cadre.records.dues_basis import COEFFICIENT_UNIT

__all__ = ["FROM_FUNDS", "basis_of", "total"]

FROM_FUNDS = (BasisPartKind.PENSION, BasisPartKind.BENEFIT)
"""What insurance and the State pay, and no employer."""

_ALLOWANCES = (
    BasisPartKind.POSITION,
    BasisPartKind.BEYOND_FRAME,
    BasisPartKind.SENIORITY,
    BasisPartKind.ATTRACTION,
    BasisPartKind.PREFERENTIAL,
    BasisPartKind.OCCUPATIONAL,
    BasisPartKind.OTHER_ALLOWANCE,
)


def basis_of(bases: Iterable[DuesBasis], month: Month) -> DuesBasis:
    """
    The one basis that covers a month.

    Raises:
        Lacks: None does, or several do.
    """
    found = [one for one in bases if covers_month(one.first, one.last, month)]
    if not found:
        raise Lacks(Needs(Need.BASIS, month))
    if len(found) > 1:
        ids = tuple(sorted(one.id for one in found))
        raise Lacks(Needs(Need.ONE_BASIS, month, records=ids))
    return found[0]


def covers_month(first: Month, last: Month | None, month: Month) -> bool:
    """Whether a month lies between two, both included; open where there is no last."""
    return first <= month and (last is None or month <= last)


def total(
    basis: DuesBasis,
    parts: Iterable[BasisPart],
    figures: Figures,
    wage_month: Month | None = None,
) -> Fraction:
    """
    The sum of the counted parts, exact, in đồng a month.

    Args:
        basis: Where the parts are from.
        parts: Those asked about.
        figures: The figures of the month of dues.
        wage_month: The month whose base wage coefficients are taken of; by default that of dues.

    Raises:
        Lacks: No part counts, one states nothing, or it is not known whether one counts.
    """
    counted = [one for one in parts if _counts(one, basis, figures)]
    if not counted or any(not (one.amount or one.coefficient) for one in counted):
        raise Lacks(Needs(Need.AMOUNT, figures.month, records=(basis.id,)))
    return sum((_value(one, figures, wage_month) for one in counted), Fraction(0))


def _value(part: BasisPart, figures: Figures, wage_month: Month | None) -> Fraction:
    if not part.coefficient:
        return Fraction(part.amount)
    wage = figures.use(BASE_WAGE, wage_month)
    return part.amount + Fraction(part.coefficient * int(wage), COEFFICIENT_UNIT)


def _counts(part: BasisPart, basis: DuesBasis, figures: Figures) -> bool:
    """Whether dues are paid on a part: as recorded, or else as the law says of its kind."""
    if part.kind is BasisPartKind.FLAT:
        return False
    if part.counted is not None or part.kind not in _ALLOWANCES:
        return part.counted is not False
    for timeline, counted in ((COUNTED_ALLOWANCES, True), (UNCOUNTED_ALLOWANCES, False)):
        if part.kind.value in (figures.stated(timeline) or ()):
            figures.use(timeline)
            return counted
    raise Lacks(Needs(Need.COUNTED, figures.month, key=part.kind.value, records=(basis.id,)))
