"""Dues of a month (tính đảng phí của tháng): one pure function, and the same from a dossier."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from attrs import evolve

from cadre.dossiers import MemberDossier
from cadre.dues.basis import basis_of, covers_month
from cadre.dues.categories import Asked, shares
from cadre.dues.due import Due
from cadre.dues.figures import Figures
from cadre.dues.needs import Lacks, Need, Needs
from cadre.dues.payer import Payer, payer_of
from cadre.dues.relief import (
    NothingDue,
    Relief,
    Remark,
    free_by_law,
    free_by_party_age,
    relief_of,
    remarks_on,
)
from cadre.dues.tables import AbroadRow, BranchRegion
from cadre.law.base import Law
from cadre.law.dues import REGIME, SOCIAL_PENSION_EXEMPTS, VOLUNTARY_AGREED_BY
from cadre.law.options import DUES_ROUNDING, DuesRounding
from cadre.money import Dong
from cadre.months import Month
from cadre.records import DuesBasis, DuesCategory, DuesRelief, VoluntaryDues

__all__ = ["due_for", "from_dossier", "rounded"]

_UNIT = {DuesRounding.DONG: 1, DuesRounding.THOUSAND: 1000}


def rounded(exact: Fraction, rounding: DuesRounding) -> Dong:
    """
    An exact amount as whole đồng or whole thousands, a half upward (làm tròn).

    >>> str(rounded(Fraction(31_001, 2), DuesRounding.DONG))
    '15.501'
    """
    unit = _UNIT[rounding]
    return Dong((2 * exact + unit) // (2 * unit) * unit)


def due_for(
    month: Month,
    payer: Payer,
    law: Law,
    *,
    regions: Iterable[BranchRegion] = (),
    abroad: Iterable[AbroadRow] = (),
) -> Due:
    """
    What a payer owes for a month (đảng phí phải đóng của tháng).

    Months up to 01/2026 follow 342-QĐ/TW, months since 02/2026 follow 01-QĐ/TW. Where a record,
    a table or a figure is lacking, the answer says which; it is never guessed.

    Args:
        month: The month of dues.
        payer: Who pays, where, on what basis.
        law: The law to go by, with its options ``dues_rounding`` and ``dues_exempt_from``.
        regions: In which region of minimum wages branches meet.
        abroad: What groups of members abroad pay; no such table is in the law.

    Raises:
        NotInForceError: The law is silent on dues in the month (before 04/2011).

    >>> from cadre.law import NATIONAL
    >>> due_for(Month(2026, 2), Payer(member="dv-1", branch=""), NATIONAL).nothing.value
    'off_roll'
    """
    figures = Figures(law, month)
    if not payer.branch:
        return _nothing(NothingDue.OFF_ROLL, payer, figures)
    if payer.paid_through is not None and month <= payer.paid_through:
        return _nothing(NothingDue.PAID_BEFORE, payer, figures)
    law[REGIME].at(month.first_day)  # silence on dues as such is an error, and no need
    try:
        return _worked_out(payer, figures, tuple(regions), tuple(abroad))
    except Lacks as lacking:
        return _due(payer, figures, needs=lacking.needs, regime=figures.stated(REGIME))


def from_dossier(
    dossier: MemberDossier,
    month: Month,
    law: Law,
    *,
    regions: Iterable[BranchRegion] = (),
    abroad: Iterable[AbroadRow] = (),
) -> Due:
    """
    What the member of a dossier owes for a month, and to which branch; see ``due_for``.

    The branch is that of the first day of the month on which the member belongs to one: the host
    while in a temporary branch. Months that the transfer slip says are paid are not due there.
    """
    return due_for(month, payer_of(dossier, month, law), law, regions=regions, abroad=abroad)


def _due(payer: Payer, figures: Figures, **told: Any) -> Due:
    return Due(
        member=payer.member,
        month=figures.month,
        branch=payer.branch,
        values=figures.used,
        **told,
    )


def _nothing(why: NothingDue, payer: Payer, figures: Figures, **told: Any) -> Due:
    return _due(payer, figures, amount=Dong(0), nothing=why, **told)


def _worked_out(
    payer: Payer,
    figures: Figures,
    regions: tuple[BranchRegion, ...],
    abroad: tuple[AbroadRow, ...],
) -> Due:
    known: dict[str, Any] = {"regime": figures.use(REGIME)}
    free = free_by_law(payer, figures)
    if free is not None:
        return _nothing(free, payer, figures, **known)
    relief = relief_of(payer.reliefs, figures)
    relieved = {} if relief is None else _of_relief(relief, figures)
    if relief is not None and relief.percent == 100:
        return _nothing(NothingDue.RELIEVED, payer, figures, **known, **relieved)
    if free_by_party_age(payer, figures):
        return _nothing(NothingDue.PARTY_AGE, payer, figures, **known)
    basis = basis_of(payer.bases, figures.month)
    known |= {"category": basis.category, "basis_id": basis.id}
    if _on_social_pension(basis, figures):
        return _nothing(NothingDue.SOCIAL_PENSION, payer, figures, **known)
    asked = Asked(figures, payer.branch, basis, regions, abroad)
    known["shares"] = shares(asked, known["regime"])
    return _paying(_due(payer, figures, **known, **relieved), payer, figures)


def _of_relief(relief: DuesRelief, figures: Figures) -> dict[str, Any]:
    told = Relief(relief.percent, relief.ground, relief.id, relief.decision)
    return {"relief": told, "remarks": tuple(remarks_on(relief, figures))}


def _on_social_pension(basis: DuesBasis, figures: Figures) -> bool:
    """Whether the basis is one that exempts (01-QĐ/TW, Điều 5), while it is received."""
    if basis.category is not DuesCategory.SOCIAL_PENSION:
        return False
    stated = figures.stated(SOCIAL_PENSION_EXEMPTS) is not None
    return stated and figures.use(SOCIAL_PENSION_EXEMPTS)


def _paying(due: Due, payer: Payer, figures: Figures) -> Due:
    """With the amount: rounded once, or the higher one that is paid of free will."""
    rounding = figures.law.choice(DUES_ROUNDING)
    amount = rounded(due.exact, rounding)
    due = evolve(due, amount=amount, rounding=rounding)
    higher = _voluntary_of(payer, figures.month)
    if higher is None:
        return due
    if higher.amount < amount:
        return evolve(due, remarks=(*due.remarks, Remark.VOLUNTARY_LOWER))
    figures.use(VOLUNTARY_AGREED_BY)
    return evolve(due, amount=higher.amount, voluntary_id=higher.id, values=figures.used)


def _voluntary_of(payer: Payer, month: Month) -> VoluntaryDues | None:
    found = [one for one in payer.voluntary if covers_month(one.first, one.last, month)]
    if len(found) > 1:
        ids = tuple(sorted(one.id for one in found))
        raise Lacks(Needs(Need.ONE_VOLUNTARY, month, records=ids))
    return found[0] if found else None
