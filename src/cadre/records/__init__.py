"""What happened (bản ghi): frozen records, one family a module, all kinds listed here.

A constructor refuses the impossible (a negative payment, an end before its start) and accepts
the improper (a branch with two members), because an audit must load it to report it.
"""

from cadre.records.admission import Admission
from cadre.records.assignment import Assignment, Duty, SourceKind, WorkingRegulation, WorkReport
from cadre.records.book import Book, BookClosing
from cadre.records.conclusion import Conclusion, ConclusionKind
from cadre.records.discipline import Complaint, ComplaintAbout, Discipline, DisciplineForm
from cadre.records.dues import DuesLine, DuesRelief, PayChannel, Payment, ReliefGround
from cadre.records.dues_basis import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesCategory,
    VoluntaryDues,
)
from cadre.records.dues_corrections import PaymentReversal, WriteOff
from cadre.records.kinds import KINDS, NATURAL_KEYS, Record, kind_fields, kind_of, record_class
from cadre.records.meeting import (
    Attendance,
    AttendanceStatus,
    Meeting,
    MeetingBand,
    MeetingForm,
    MeetingKind,
    Minutes,
    Score,
    ScoreSheet,
)
from cadre.records.member import (
    Began,
    Ended,
    Exemption,
    ExemptionGround,
    ExemptionKind,
    Member,
    Membership,
    MembershipKind,
    Sex,
    Standing,
    StandingKind,
    Suspension,
    SuspensionGround,
)
from cadre.records.office import CommitteeTerm, OfficeRole, OfficeTerm
from cadre.records.organisation import (
    Level,
    Naming,
    Organisation,
    Placement,
    Succession,
    SuccessionKind,
)
from cadre.records.party_age import GapReason, PartyAgeGap
from cadre.records.person import (
    Badge,
    Certificate,
    CertificateKind,
    Post,
    PostKind,
    Qualification,
    QualificationKind,
)
from cadre.records.rating import MemberRating, RatingLevel, UnitRating
from cadre.records.remittance import Remittance
from cadre.records.residence import ResidenceComment, ResidenceKind, ResidenceLink
from cadre.records.resolution import Body, Resolution, ResolutionKind, ResolutionTask, VoteForm
from cadre.records.transfer import Transfer

__all__ = [
    "KINDS",
    "NATURAL_KEYS",
    "Admission",
    "Assignment",
    "Attendance",
    "AttendanceStatus",
    "Badge",
    "BasisPart",
    "BasisPartKind",
    "Began",
    "Body",
    "Book",
    "BookClosing",
    "Certificate",
    "CertificateKind",
    "CommitteeTerm",
    "Complaint",
    "ComplaintAbout",
    "Conclusion",
    "ConclusionKind",
    "Discipline",
    "DisciplineForm",
    "DuesBasis",
    "DuesCategory",
    "DuesLine",
    "DuesRelief",
    "Duty",
    "Ended",
    "Exemption",
    "ExemptionGround",
    "ExemptionKind",
    "GapReason",
    "Level",
    "Meeting",
    "MeetingBand",
    "MeetingForm",
    "MeetingKind",
    "Member",
    "MemberRating",
    "Membership",
    "MembershipKind",
    "Minutes",
    "Naming",
    "OfficeRole",
    "OfficeTerm",
    "Organisation",
    "PartyAgeGap",
    "PayChannel",
    "Payment",
    "PaymentReversal",
    "Placement",
    "Post",
    "PostKind",
    "Qualification",
    "QualificationKind",
    "RatingLevel",
    "Record",
    "ReliefGround",
    "Remittance",
    "ResidenceComment",
    "ResidenceKind",
    "ResidenceLink",
    "Resolution",
    "ResolutionKind",
    "ResolutionTask",
    "Score",
    "ScoreSheet",
    "Sex",
    "SourceKind",
    "Standing",
    "StandingKind",
    "Succession",
    "SuccessionKind",
    "Suspension",
    "SuspensionGround",
    "Transfer",
    "UnitRating",
    "VoluntaryDues",
    "VoteForm",
    "WorkReport",
    "WorkingRegulation",
    "WriteOff",
    "kind_fields",
    "kind_of",
    "record_class",
]
