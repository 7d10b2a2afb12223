"""What a member's dues follow from (căn cứ đóng đảng phí): lacking, doubled, or out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from cadre.dossiers import MemberDossier
from cadre.dues.basis import covers_month
from cadre.dues.figures import Figures
from cadre.dues.needs import Lacks
from cadre.dues.payer import Payer, payer_of
from cadre.dues.relief import free_by_law, free_by_party_age, relief_of
from cadre.findings import Finding, Severity
from cadre.law.base import Law, Provision
from cadre.law.dues import INSURED_LAG_MONTHS, REGIME
from cadre.law.options import DUES_EXEMPT_FROM
from cadre.law.wages import BASE_WAGE
from cadre.money import Dong
from cadre.months import Month
from cadre.records import DuesBasis, DuesCategory, Record
from cadre.rules.base import Rule, Window, used_options, used_values
from cadre.rules.deeds import finding, on_the_roll

__all__ = ["MISSING", "OLD", "RULES"]

_WHOLE = 100


def _owing(payer: Payer, figures: Figures) -> bool:
    """Whether dues are asked for, so that a basis is needed; only what is sure frees."""
    if payer.paid_through is not None and figures.month <= payer.paid_through:
        return False
    relief = relief_of(payer.reliefs, figures)
    if (relief is not None and relief.percent == _WHOLE) or free_by_law(payer, figures):
        return False
    try:
        return not free_by_party_age(payer, figures)
    except Lacks:
        return True


def _asked(
    dossier: MemberDossier, month: Month, law: Law, bases: Iterable[Record]
) -> tuple[Record, ...]:
    """The proof that a basis is asked for: *bases*, and gaps without which dues would be free."""
    payer = payer_of(dossier, month, law)
    if not _owing(payer, Figures(law, month)):
        return ()
    matter = payer.gaps and not _owing(evolve(payer, gaps=()), Figures(law, month))
    gaps = [one for one in dossier.gaps if one.reason.counts_out] if matter else []
    return (*bases, *gaps)


def _in_force(dossier: MemberDossier, month: Month) -> list[DuesBasis]:
    found = [one for one in dossier.bases if covers_month(one.first, one.last, month)]
    return sorted(found, key=lambda one: (one.first, one.id))


@on_the_roll
def basis_missing(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    The basis ended and no other follows, or two hold at once (thiếu hoặc trùng căn cứ đóng).

    Asked of the month of the audit. Nothing is said of a member for whom no basis has begun, nor
    of one whose dues are surely not asked for: exempt, by party age, paid elsewhere by the slip.

    Cites:
        cadre.law.dues.REGIME
    """
    month = Month.of(window.as_of)
    regime = law[REGIME].find(month.first_day)
    if regime is None:
        return
    here = _in_force(dossier, month)
    if len(here) > 1:
        shown, fault, begun = tuple(here[:2]), "two", here[1].first
    else:
        ended = [(one.last, one.id, one) for one in dossier.bases if one.last is not None]
        gone = [one for one in ended if one[0] < month]
        if here or not gone:
            return
        last, _, basis = max(gone, key=lambda one: one[:2])
        shown, fault, begun = (basis,), "none", last + 1
    proof = _asked(dossier, month, law, shown)
    if proof:
        yield finding(
            "dues.basis_missing",
            dossier,
            window,
            ":".join(one.id for one in shown),
            arises_on=begun.first_day,
            values=used_values((REGIME, regime)),
            options=used_options(law, DUES_EXEMPT_FROM),
            proof=proof,
            details={"basis_fault_word": fault, "from_month": str(begun)},
            next_step=f"dues_basis_{fault}",
        )


_BY_WAGE = (DuesCategory.INSURED, DuesCategory.SALARIED, DuesCategory.PENSIONER)
"""Those whose wage or pension is likely to change with the base wage."""


@on_the_roll
def basis_old(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Amounts in đồng from before the base wage last changed (căn cứ chưa cập nhật).

    A coefficient and a regional minimum wage follow by themselves; of the rest the branch asks
    whether it changed. For insured members dues see a change of wage a month later.

    Cites:
        cadre.law.wages.BASE_WAGE
        cadre.law.dues.INSURED_LAG_MONTHS
    """
    month = Month.of(window.as_of)
    here = _in_force(dossier, month)
    if len(here) != 1 or here[0].category not in _BY_WAGE or not _in_dong(here[0]):
        return
    (basis,) = here
    changed = _last_change(law, basis.category, month)
    if changed is None or basis.first >= changed[0]:
        return
    proof = _asked(dossier, month, law, here)
    if proof:
        seen, wage, lag = changed
        yield finding(
            "dues.basis_old",
            dossier,
            window,
            f"{basis.id}:{seen}",
            severity=Severity.INFO,
            arises_on=seen.first_day,
            values=used_values((BASE_WAGE, wage), (INSURED_LAG_MONTHS, lag)),
            options=used_options(law, DUES_EXEMPT_FROM),
            proof=proof,
            details={"first_month": str(basis.first), "wage_on": str(wage.since)},
            next_step="dues_basis_ask",
        )


def _in_dong(basis: DuesBasis) -> bool:
    """Whether all that may count is stated in đồng, and none of it by a coefficient."""
    stated = [one for one in basis.parts if one.counted is not False]
    return any(one.amount for one in stated) and not any(one.coefficient for one in stated)


def _last_change(
    law: Law, category: DuesCategory, month: Month
) -> tuple[Month, Provision[Dong], Provision[int] | None] | None:
    """The last change that dues of a month see: from which month on, to what, and how late."""
    found = None
    # The first amount in the book is no change: what was before it is not known.
    for wage in sorted(law[BASE_WAGE].provisions, key=lambda one: one.since)[1:]:
        first = Month.of(wage.since) + (wage.since.day > 1)
        # 01-QĐ/TW, Điều 3, khoản 1: the insured wage of the month before.
        lag = law[INSURED_LAG_MONTHS].find(first.first_day)
        seen_late = lag if category is DuesCategory.INSURED else None
        seen = first + (0 if seen_late is None else seen_late.value)
        if seen <= month:
            found = seen, wage, seen_late
    return found


MISSING = Rule(
    code="dues.basis_missing",
    about="member",
    reads="few",
    on=("bases",),
    check=basis_missing,
    vi="Căn cứ đóng đảng phí đã hết mà chưa ghi căn cứ tiếp theo, hoặc hai căn cứ cùng áp dụng.",
    en="The basis of dues ended and no other follows, or two hold at once.",
    figures=(REGIME,),
    options=(DUES_EXEMPT_FROM,),
)
OLD = Rule(
    code="dues.basis_old",
    about="member",
    reads="few",
    on=("bases",),
    check=basis_old,
    vi="Căn cứ đóng đảng phí ghi bằng số tiền từ trước lần điều chỉnh lương cơ sở gần nhất.",
    en="A basis of dues in đồng from before the base wage last changed.",
    figures=(BASE_WAGE, INSURED_LAG_MONTHS),
    options=(DUES_EXEMPT_FROM,),
)

RULES: tuple[Rule, ...] = (MISSING, OLD)
