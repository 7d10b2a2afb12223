"""One dossier through the rules, without a store: the preview of a portal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from cadre.auditing.result import Failure
from cadre.dossiers import BranchDossier, MemberDossier, UnitDossier
from cadre.errors import CadreError, PluginError
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Law
from cadre.periods import AuditPeriod
from cadre.rules import STANDARD_RULES, Rule, Window
from cadre.rules.base import Dossier, clear, subject_of

__all__ = ["check_branch", "check_member", "check_unit", "failure_of", "findings_of", "proved"]


def check_member(
    dossier: MemberDossier,
    *,
    period: AuditPeriod,
    as_of: date,
    law: Law = NATIONAL,
    rules: Sequence[Rule] = STANDARD_RULES,
) -> tuple[Finding, ...]:
    """
    What every rule about members says of one dossier: flagged, warning, undecidable or clear.

    Args:
        dossier: Built from plain records (``store.member``), so that the findings can be proved.
        period: The calendar years it touches are judged.
        as_of: Deeds up to this day, included.

    Raises:
        UsageError: ``as_of`` lies before the period.
        RecordError: The dossier holds no plain records.
        Exception: Whatever a rule raises; here it is not caught.
    """
    window = Window(period, as_of)
    ready = dossier.condense(months=window.months, as_of=as_of)
    found: list[Finding] = []
    for rule in rules:
        if rule.about == "member":
            own = _answers(rule, ready.limited_to(rule.reads), law, window)
            found += [proved(rule, finding, ready, law, window) for finding in own]
    return tuple(found)


def check_branch(
    dossier: BranchDossier,
    *,
    period: AuditPeriod,
    as_of: date,
    law: Law = NATIONAL,
    rules: Sequence[Rule] = STANDARD_RULES,
) -> tuple[Finding, ...]:
    """
    What every rule about branches says of one dossier, also *clear*.

    Raises:
        UsageError: ``as_of`` lies before the period.
        Exception: Whatever a rule raises; here it is not caught.
    """
    window = Window(period, as_of)
    return tuple(
        proved(rule, finding, dossier, law, window)
        for rule in rules
        if rule.about == "branch"
        for finding in _answers(rule, dossier, law, window)
    )


def check_unit(
    dossier: UnitDossier,
    *,
    period: AuditPeriod,
    as_of: date,
    law: Law = NATIONAL,
    rules: Sequence[Rule] = STANDARD_RULES,
) -> tuple[Finding, ...]:
    """
    What every rule about organisations above branches says of one dossier, also *clear*.

    Raises:
        UsageError: ``as_of`` lies before the period.
        Exception: Whatever a rule raises; here it is not caught.
    """
    window = Window(period, as_of)
    return tuple(
        proved(rule, finding, dossier, law, window)
        for rule in rules
        if rule.about == "unit"
        for finding in _answers(rule, dossier, law, window)
    )


def _answers(rule: Rule, dossier: Dossier, law: Law, window: Window) -> list[Finding]:
    """The findings of one rule, or that there is nothing to find."""
    found = findings_of(rule, dossier, law, window)
    if found or rule.says_clear:
        return found
    return [clear(rule.code, subject_of(dossier, window.as_of), window, "")]


def findings_of(rule: Rule, dossier: Dossier, law: Law, window: Window) -> list[Finding]:
    """
    The findings of one rule on one dossier.

    Raises:
        PluginError: The rule yields something that is not a finding of its own about this subject.
        Exception: Whatever the rule raises.
    """
    found: list[Any] = list(rule.run(dossier, law, window))
    for one in found:
        own = isinstance(one, Finding) and one.code == rule.code
        if not own or one.subject.id != dossier.id:
            raise PluginError("CADRE-PL-06", owner=rule.source or "cadre", rule=rule.code)
    return found


def proved(rule: Rule, finding: Finding, dossier: Dossier, law: Law, window: Window) -> Finding:
    """The finding with its proving records, where the rule proves and there is anything to."""
    if rule.prove is None or finding.verdict is Verdict.CLEAR:
        return finding
    return rule.prove(finding, dossier, law, window)


def failure_of(rule: Rule, subject: str, error: BaseException) -> Failure:
    """What may be told of a rule that raised: the code or the type of the error."""
    name = error.code if isinstance(error, CadreError) else type(error).__name__
    return Failure(rule.code, rule.source, name, subject)
