"""Dues paid ahead (đóng trước) by members whom no text lets pay ahead.

The rule reads everybody's payments, so it is none of the standard rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from cadre.dossiers import MemberDossier
from cadre.findings import Finding
from cadre.law.base import Law
from cadre.law.exemptions import DUES_LATE_OR_EARLY
from cadre.months import Month, MonthSet
from cadre.periods import months_touched
from cadre.records import ExemptionKind, Payment
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import finding, on_the_roll

__all__ = ["PAID_AHEAD", "paid_ahead"]


@on_the_roll
def paid_ahead(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Money that names a month not yet begun, of a member who may not pay ahead (đóng trước).

    A finding for each year in which such money came in. What was reversed by the day of the audit
    is none. Money beyond a temporary exemption is ahead of what the text allows, too.

    Cites:
        cadre.law.exemptions.DUES_LATE_OR_EARLY
    """
    early: dict[int, list[Payment]] = {}
    for one in _standing(dossier, window):
        # 01-QĐ/TW, from 02/2026: only members exempt for a time pay ahead, within the exemption.
        allowed = law[DUES_LATE_OR_EARLY].find(one.paid_on)
        if allowed is not None and not (allowed.value and _excused(dossier, one)):
            early.setdefault(one.paid_on.year, []).append(one)
    for year, payments in sorted(early.items()):
        payments.sort(key=lambda one: (one.paid_on, one.id))
        first = payments[0].paid_on
        found = finding(
            "dues.paid_ahead",
            dossier,
            window,
            str(year),
            arises_on=first,
            values=used_values((DUES_LATE_OR_EARLY, law[DUES_LATE_OR_EARLY].find(first))),
            proof=payments,
            details={"payments": str(len(payments))},
            next_step="dues_ahead_look",
        )
        yield evolve(found, months=MonthSet(one.month for one in payments))


def _standing(dossier: MemberDossier, window: Window) -> Iterator[Payment]:
    """Payments of the years of the audit that came before their month and were not taken back."""
    gone = {one.payment for one in dossier.reversals if one.on <= window.as_of}
    for one in dossier.recorded.payments:
        ahead = one.month > Month.of(one.paid_on)
        judged = one.paid_on.year in window.years and one.paid_on <= window.as_of
        if ahead and judged and one.id not in gone:
            yield one


def _excused(dossier: MemberDossier, payment: Payment) -> bool:
    """Whether a temporary exemption covers a day of the month paid for, which is still to come."""
    temporary = [one for one in dossier.exemptions if one.kind is ExemptionKind.TEMPORARY]
    spans = [(one.since, one.until) for one in temporary]
    return bool(months_touched(spans, MonthSet([payment.month])))


PAID_AHEAD = Rule(
    code="dues.paid_ahead",
    about="member",
    reads="records",
    check=paid_ahead,
    vi="Đóng trước đảng phí khi không thuộc trường hợp được đóng trước.",
    en="Dues paid ahead by a member who may not pay ahead.",
    figures=(DUES_LATE_OR_EARLY,),
)
