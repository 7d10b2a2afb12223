"""Dossiers (hồ sơ): everything the rules need to know of one member, or one branch.

The few records (memberships, exemptions, assignments, offices …) stay records; the many
(attendance, dues lines, payments) are condensed to sets of months. Condensation is free of law:
which months count, and how, is decided by the rules and the options of the law. ``condense`` is
the reference; a store may do the same in its own engine, and its contract compares the two.

Who is expected at a meeting follows from the records of that day: on the roll of the branch,
neither exempt nor suspended.
"""

from cadre.dossiers.branch import BranchDossier, UnitDossier
from cadre.dossiers.building import (
    Reader,
    branch_dossiers,
    member_deeds,
    member_dossiers,
    of_assignments,
    reported_months,
    unit_dossiers,
)
from cadre.dossiers.condensed import AttendanceMonths, Condensed, Deeds, DuesMonths, Place
from cadre.dossiers.condensing import condense, condense_dues, expected_at, has_credit
from cadre.dossiers.home import home_of
from cadre.dossiers.member import MemberDossier
from cadre.dossiers.taken import Taken, Takings, taken_in
from cadre.dossiers.takings import (
    standing_payments,
    takings,
    with_payments,
    with_takings,
)
from cadre.periods import covers

__all__ = [
    "AttendanceMonths",
    "BranchDossier",
    "Condensed",
    "Deeds",
    "DuesMonths",
    "MemberDossier",
    "Place",
    "Reader",
    "Taken",
    "Takings",
    "UnitDossier",
    "branch_dossiers",
    "condense",
    "condense_dues",
    "covers",
    "expected_at",
    "has_credit",
    "home_of",
    "member_deeds",
    "member_dossiers",
    "of_assignments",
    "reported_months",
    "standing_payments",
    "taken_in",
    "takings",
    "unit_dossiers",
    "with_payments",
    "with_takings",
]
