"""Findings about what is passed up (phát hiện về nộp cấp trên): how they are told and proved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import Any

from attrs import evolve, field, frozen

from cadre.dossiers import BranchDossier
from cadre.dues.month_counted import month_counted
from cadre.dues.shares import AgreedShare, Sharing
from cadre.findings import Finding, Severity, UsedValue, Verdict, refs
from cadre.law.base import Law, Option
from cadre.law.dues import REGIME
from cadre.law.dues_shares import Keeper
from cadre.months import Month, MonthSet
from cadre.records import Payment, Record
from cadre.rules.base import (
    Window,
    not_kept,
    organisation_of,
    subject_of,
    used_options,
    used_values,
)
from cadre.rules.passed_on import Payer, ShareOf, Together, late_from
from cadre.tree import Unit

__all__ = ["OfYear", "Stated", "none_kept", "prove", "told"]


@frozen
class Stated:
    """What is known of single organisations beside the law: kinds, and shares that were agreed."""

    keepers: Mapping[str, Keeper] = field(factory=dict)
    agreed: Mapping[str, AgreedShare] = field(factory=dict)

    def shares(self, payer: Payer, law: Law) -> ShareOf:
        """The share of an organisation by month, each worked out once."""
        one = organisation_of(payer)
        unit = Unit(one.id, one.name, one.level)
        return cache(partial(Sharing(law, self.keepers, self.agreed).rule, unit))


@frozen(kw_only=True)
class OfYear:
    """
    What is found of some months of one year.

    Args:
        name: The end of the code, without what tells units from branches.
        ending: Tells it apart from what else is found of the organisation.
        groups: Months taken together, with the receipts that count.
        proof: Records without which it would not be found, besides the receipts.
        details: For the sentence, besides the year and how many receipts count.
    """

    name: str
    ending: str
    groups: Sequence[Together]
    arises_on: date
    values: tuple[UsedValue, ...]
    options: tuple[Option[Any], ...]
    proof: Sequence[Record]
    next_step: str
    severity: Severity = Severity.WARNING
    details: Mapping[str, str] = field(factory=dict)


def _named(name: str, payer: Payer) -> str:
    """The name of a code or next step, for a branch or for a unit above branches."""
    return name if isinstance(payer, BranchDossier) else f"{name}_above"


def told(found: OfYear, payer: Payer, law: Law, window: Window) -> Finding:
    """The finding; the payments that prove it come with ``prove``."""
    code = _named(f"dues.remittance_{found.name}", payer)
    receipts = [one for months in found.groups for one in months.receipts]
    from_below = [one.remittance for one in receipts if one.remittance is not None]
    year = found.groups[0].months.first.year
    return Finding(
        key=f"{code}:{payer.id}:{found.ending}",
        code=code,
        verdict=Verdict.FLAGGED,
        severity=found.severity,
        subject=subject_of(payer, window.as_of),
        months=MonthSet(month for one in found.groups for month in one.months),
        arises_on=found.arises_on,
        as_of=window.as_of,
        values=found.values,
        options=used_options(law, *found.options),
        evidence=refs([organisation_of(payer), *found.proof, *from_below]),
        details={
            "within": str(year),
            "receipts": str(sum(one.count for one in receipts)),
            **found.details,
        },
        next_step=_named(found.next_step, payer),
    )


def prove(finding: Finding, payer: Payer, law: Law, window: Window) -> Finding:
    """With the payments that count: those late, or all where too much was passed up."""
    if finding.verdict is not Verdict.FLAGGED:
        return finding
    every = finding.details.get("passed_on_word") == "more"
    payments = [
        one
        for one in payer.payments
        if month_counted(one, law) in finding.months and (every or _late(one, law, window))
    ]
    return evolve(finding, evidence=tuple(sorted((*finding.evidence, *refs(payments)))))


def _late(payment: Payment, law: Law, window: Window) -> bool:
    months = MonthSet([month_counted(payment, law)])
    return late_from(law, Month.of(payment.paid_on), months) <= window.as_of


def none_kept(name: str, payer: Payer, law: Law, window: Window) -> Iterator[Finding]:
    """The answer where nothing is recorded that the organisation passed on."""
    text = law[REGIME].find(window.as_of)
    asked = MonthSet(month for month in window.ended if month.year in window.years)
    if text is None or not asked:
        return
    key = f"{_named(f'dues.remittance_{name}', payer)}:{payer.id}"
    unknown = not_kept(key, payer, window, asked, values=used_values((REGIME, text)))
    yield evolve(unknown, severity=Severity.INFO, next_step="dues_remittance_record")
