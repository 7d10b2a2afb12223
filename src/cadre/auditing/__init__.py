"""The audit (rà soát): every dossier of a scope through every rule, as a stream of findings.

``audit`` runs over any store and gives the same findings, in the same order, whatever the store.
It reads branch by branch, each chunk in a short read transaction. ``check_member`` answers for
one dossier, also *clear*, and needs no store: so a portal can ask before it saves.
"""

from cadre.auditing.check import check_branch, check_member, check_unit
from cadre.auditing.result import AuditResult, Failure, Progress, Summary
from cadre.auditing.run import audit
from cadre.auditing.scope import branches_in
from cadre.auditing.whatif import WhatIf, whatif

__all__ = [
    "AuditResult",
    "Failure",
    "Progress",
    "Summary",
    "WhatIf",
    "audit",
    "branches_in",
    "check_branch",
    "check_member",
    "check_unit",
    "whatif",
]
