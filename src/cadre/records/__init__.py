"""What happened (bản ghi): frozen records, one family a module, all kinds listed here.

A constructor refuses the impossible (a negative payment, an end before its start) and accepts
the improper (a branch with two members), because an audit must load it to report it.
"""

from cadre.records.assignment import Assignment, SourceKind
from cadre.records.book import Book, BookClosing
from cadre.records.dues import DuesLine, DuesRelief, Payment
from cadre.records.kinds import KINDS, NATURAL_KEYS, Record, kind_fields, kind_of, record_class
from cadre.records.meeting import Attendance, AttendanceStatus, Meeting, MeetingKind
from cadre.records.member import (
    Began,
    Ended,
    Exemption,
    ExemptionGround,
    ExemptionKind,
    Member,
    Membership,
    MembershipKind,
    Standing,
    StandingKind,
    Suspension,
    SuspensionGround,
)
from cadre.records.office import OfficeTerm
from cadre.records.organisation import Level, Organisation, Placement

__all__ = [
    "KINDS",
    "NATURAL_KEYS",
    "Assignment",
    "Attendance",
    "AttendanceStatus",
    "Began",
    "Book",
    "BookClosing",
    "DuesLine",
    "DuesRelief",
    "Ended",
    "Exemption",
    "ExemptionGround",
    "ExemptionKind",
    "Level",
    "Meeting",
    "MeetingKind",
    "Member",
    "Membership",
    "MembershipKind",
    "OfficeTerm",
    "Organisation",
    "Payment",
    "Placement",
    "Record",
    "SourceKind",
    "Standing",
    "StandingKind",
    "Suspension",
    "SuspensionGround",
    "kind_fields",
    "kind_of",
    "record_class",
]
