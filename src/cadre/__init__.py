"""cadre: administration of party branches (chi bộ) — members, meetings, assignments, dues.

Given what branches record, it tells, on a date you name, under the regulations in force on the
day of each deed, with the citation and the records that prove it, what needs attention.

What is listed here is promised; the rest may move. Names are loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cadre._version import __version__

if TYPE_CHECKING:
    from cadre import (
        calculators,
        convert,
        documents,
        dues,
        errors,
        findings,
        law,
        names,
        proposals,
        records,
        rules,
        tree,
    )
    from cadre.auditing import (
        AuditResult,
        Failure,
        Progress,
        Summary,
        WhatIf,
        audit,
        check_branch,
        check_member,
        check_unit,
        whatif,
    )
    from cadre.dossiers import BranchDossier, MemberDossier, UnitDossier
    from cadre.errors import CadreError, ConflictError, RecordError
    from cadre.findings import Finding, Severity, Verdict
    from cadre.hookspecs import hookimpl
    from cadre.law import NATIONAL, Law
    from cadre.money import Dong
    from cadre.months import Month, MonthSet
    from cadre.periods import AuditPeriod, Interval, PartialDate, Year
    from cadre.plugins import Plugins, load_plugins
    from cadre.rules import STANDARD_RULES, Rule, Window
    from cadre.rules.dues_book import DUES_BOOK_RULES
    from cadre.store import Store, Transaction

_HOMES = {
    "Transaction": "cadre.store",
    "UnitDossier": "cadre.dossiers",
    "WhatIf": "cadre.auditing",
    "check_unit": "cadre.auditing",
    "whatif": "cadre.auditing",
    "RecordError": "cadre.errors",
    "ConflictError": "cadre.errors",
    "AuditPeriod": "cadre.periods",
    "AuditResult": "cadre.auditing",
    "BranchDossier": "cadre.dossiers",
    "CadreError": "cadre.errors",
    "Dong": "cadre.money",
    "Failure": "cadre.auditing",
    "Finding": "cadre.findings",
    "Interval": "cadre.periods",
    "Law": "cadre.law",
    "MemberDossier": "cadre.dossiers",
    "Month": "cadre.months",
    "MonthSet": "cadre.months",
    "NATIONAL": "cadre.law",
    "PartialDate": "cadre.periods",
    "Plugins": "cadre.plugins",
    "Progress": "cadre.auditing",
    "Rule": "cadre.rules",
    "DUES_BOOK_RULES": "cadre.rules.dues_book",
    "STANDARD_RULES": "cadre.rules",
    "Severity": "cadre.findings",
    "Store": "cadre.store",
    "Summary": "cadre.auditing",
    "Verdict": "cadre.findings",
    "Window": "cadre.rules",
    "Year": "cadre.periods",
    "audit": "cadre.auditing",
    "check_branch": "cadre.auditing",
    "check_member": "cadre.auditing",
    "hookimpl": "cadre.hookspecs",
    "load_plugins": "cadre.plugins",
}

__all__ = [
    "DUES_BOOK_RULES",
    "NATIONAL",
    "STANDARD_RULES",
    "AuditPeriod",
    "AuditResult",
    "BranchDossier",
    "CadreError",
    "ConflictError",
    "Dong",
    "Failure",
    "Finding",
    "Interval",
    "Law",
    "MemberDossier",
    "Month",
    "MonthSet",
    "PartialDate",
    "Plugins",
    "Progress",
    "RecordError",
    "Rule",
    "Severity",
    "Store",
    "Summary",
    "Transaction",
    "UnitDossier",
    "Verdict",
    "WhatIf",
    "Window",
    "Year",
    "__version__",
    "audit",
    "calculators",
    "check_branch",
    "check_member",
    "check_unit",
    "convert",
    "documents",
    "dues",
    "errors",
    "findings",
    "hookimpl",
    "law",
    "load_plugins",
    "names",
    "proposals",
    "records",
    "rules",
    "tree",
    "whatif",
]


_ROOMS = (
    "calculators",
    "convert",
    "documents",
    "dues",
    "errors",
    "findings",
    "law",
    "names",
    "proposals",
    "records",
    "rules",
    "tree",
)
"""Modules that ``import cadre`` offers by name, loaded when first used."""


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return import_module(f"cadre.{name}")
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'cadre' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
