"""Which kinds of record make up a dossier, and under which name."""

from __future__ import annotations

from collections.abc import Mapping

from cadre.records import (
    Admission,
    Assignment,
    Attendance,
    Badge,
    BookClosing,
    Certificate,
    CommitteeTerm,
    Complaint,
    Conclusion,
    Discipline,
    DuesBasis,
    DuesLine,
    DuesRelief,
    Duty,
    Exemption,
    Meeting,
    MemberRating,
    Membership,
    Minutes,
    OfficeTerm,
    PartyAgeGap,
    Payment,
    PaymentReversal,
    Post,
    Qualification,
    Record,
    Remittance,
    ResidenceComment,
    ResidenceLink,
    Resolution,
    ResolutionTask,
    ScoreSheet,
    Standing,
    Suspension,
    Transfer,
    UnitRating,
    VoluntaryDues,
    WorkingRegulation,
    WriteOff,
)

__all__ = ["FEW_OF_MEMBER", "MANY_OF_MEMBER", "PARTS_OF_BRANCH"]

FEW_OF_MEMBER: Mapping[type[Record], str] = {
    Membership: "memberships",
    Standing: "standings",
    Exemption: "exemptions",
    Suspension: "suspensions",
    DuesRelief: "reliefs",
    PaymentReversal: "reversals",
    WriteOff: "write_offs",
    DuesBasis: "bases",
    VoluntaryDues: "voluntary",
    Assignment: "assignments",
    OfficeTerm: "office_terms",
    Admission: "admissions",
    PartyAgeGap: "gaps",
    Transfer: "transfers",
    Discipline: "disciplines",
    Complaint: "complaints",
    Conclusion: "conclusions",
    Resolution: "resolutions",
    MemberRating: "ratings",
    Post: "posts",
    Qualification: "qualifications",
    Certificate: "certificates",
    Badge: "badges",
    ResidenceLink: "residence_links",
    ResidenceComment: "residence_comments",
}
"""Few to a member: all of them are read, whatever their day. Each has a field ``member``."""

MANY_OF_MEMBER: Mapping[type[Record], str] = {
    Attendance: "attendance",
    DuesLine: "lines",
    Payment: "payments",
}
"""Many to a member: condensed to months, and read as they are only to prove a finding."""

PARTS_OF_BRANCH: Mapping[type[Record], tuple[str, str, bool]] = {
    Meeting: ("meetings", "branch", True),
    BookClosing: ("closings", "branch", False),
    Minutes: ("minutes", "branch", False),
    ScoreSheet: ("score_sheets", "branch", False),
    Resolution: ("resolutions", "organisation", False),
    ResolutionTask: ("tasks", "branch", False),
    CommitteeTerm: ("committee_terms", "organisation", False),
    OfficeTerm: ("office_terms", "organisation", False),
    WorkingRegulation: ("regulations", "branch", False),
    Duty: ("duties", "branch", False),
    Assignment: ("assignments", "branch", False),
    MemberRating: ("ratings", "branch", False),
    UnitRating: ("unit_ratings", "organisation", False),
    Remittance: ("remittances", "origin", False),
}
"""Kind → its name in the dossier, the field with the branch's id, whether only a window is read."""
