"""All kinds of record by their stored name. A name, once released, is never changed or reused."""

from __future__ import annotations

from functools import cache

from attrs import fields

from cadre.errors import RecordError
from cadre.records.admission import Admission
from cadre.records.assignment import Assignment, Duty, WorkingRegulation, WorkReport
from cadre.records.book import BookClosing
from cadre.records.conclusion import Conclusion
from cadre.records.discipline import Complaint, Discipline
from cadre.records.dues import DuesLine, DuesRelief, Payment
from cadre.records.dues_basis import DuesBasis, VoluntaryDues
from cadre.records.dues_corrections import PaymentReversal, WriteOff
from cadre.records.meeting import Attendance, Meeting, Minutes, ScoreSheet
from cadre.records.member import Exemption, Member, Membership, Standing, Suspension
from cadre.records.office import CommitteeTerm, OfficeTerm
from cadre.records.organisation import Naming, Organisation, Placement, Succession
from cadre.records.party_age import PartyAgeGap
from cadre.records.person import Badge, Certificate, Post, Qualification
from cadre.records.rating import MemberRating, UnitRating
from cadre.records.remittance import Remittance
from cadre.records.residence import ResidenceComment, ResidenceLink
from cadre.records.resolution import Resolution, ResolutionTask
from cadre.records.transfer import Transfer

__all__ = ["KINDS", "NATURAL_KEYS", "Record", "kind_fields", "kind_of", "record_class"]

Record = (
    Organisation
    | Placement
    | Naming
    | Succession
    | Member
    | Membership
    | Admission
    | Standing
    | PartyAgeGap
    | Transfer
    | Exemption
    | Suspension
    | Discipline
    | Complaint
    | Conclusion
    | DuesRelief
    | DuesBasis
    | VoluntaryDues
    | CommitteeTerm
    | OfficeTerm
    | Post
    | Qualification
    | Certificate
    | Badge
    | ResidenceLink
    | ResidenceComment
    | WorkingRegulation
    | Duty
    | Assignment
    | BookClosing
    | Meeting
    | Minutes
    | ScoreSheet
    | Resolution
    | ResolutionTask
    | MemberRating
    | UnitRating
    | Attendance
    | WorkReport
    | DuesLine
    | Payment
    | Remittance
    | PaymentReversal
    | WriteOff
)
"""Any record."""

KINDS: dict[str, type[Record]] = {
    "organisation": Organisation,
    "placement": Placement,
    "naming": Naming,
    "succession": Succession,
    "member": Member,
    "membership": Membership,
    "admission": Admission,
    "standing": Standing,
    "party_age_gap": PartyAgeGap,
    "transfer": Transfer,
    "exemption": Exemption,
    "suspension": Suspension,
    "discipline": Discipline,
    "complaint": Complaint,
    "conclusion": Conclusion,
    "dues_relief": DuesRelief,
    "dues_basis": DuesBasis,
    "voluntary_dues": VoluntaryDues,
    "committee_term": CommitteeTerm,
    "office_term": OfficeTerm,
    "post": Post,
    "qualification": Qualification,
    "certificate": Certificate,
    "badge": Badge,
    "residence_link": ResidenceLink,
    "residence_comment": ResidenceComment,
    "working_regulation": WorkingRegulation,
    "duty": Duty,
    "assignment": Assignment,
    "book_closing": BookClosing,
    "meeting": Meeting,
    "minutes": Minutes,
    "score_sheet": ScoreSheet,
    "resolution": Resolution,
    "resolution_task": ResolutionTask,
    "member_rating": MemberRating,
    "unit_rating": UnitRating,
    "attendance": Attendance,
    "work_report": WorkReport,
    "dues_line": DuesLine,
    "payment": Payment,
    "remittance": Remittance,
    "payment_reversal": PaymentReversal,
    "write_off": WriteOff,
}
"""Stored name → class, in the order in which records depend on each other."""

NATURAL_KEYS: dict[type[Record], tuple[str, ...]] = {
    BookClosing: ("branch", "book"),
    Attendance: ("meeting", "member"),
    DuesLine: ("member", "branch", "month"),
    PaymentReversal: ("payment",),
    WriteOff: ("member", "branch", "month", "decided_on"),
    Minutes: ("meeting",),
    ScoreSheet: ("meeting", "scheme"),
    WorkReport: ("assignment", "month"),
    MemberRating: ("member", "branch", "year"),
    UnitRating: ("organisation", "year"),
    ResidenceComment: ("member", "year"),
    Badge: ("member", "years"),
}
"""Fields that two records of a kind must not share, whatever their ids: what must not double."""

_NAMES: dict[type, str] = {cls: name for name, cls in KINDS.items()}


def kind_of(record: Record | type) -> str:
    """
    The stored name of a record or of a class of records.

    Raises:
        RecordError: It is no kind of record.
    """
    cls = record if isinstance(record, type) else type(record)
    try:
        return _NAMES[cls]
    except KeyError:
        raise RecordError("CADRE-RE-01", path="record", expected="a kind of record") from None


@cache
def kind_fields(kind: str) -> tuple[str, ...]:
    """
    The names of the fields of a kind of record, in order.

    Raises:
        RecordError: No kind has that name.
    """
    return tuple(field.name for field in fields(record_class(kind)))


def record_class(kind: str) -> type[Record]:
    """
    The class stored under a name.

    Raises:
        RecordError: No kind has that name.
    """
    try:
        return KINDS[kind]
    except (KeyError, TypeError):
        raise RecordError("CADRE-RE-01", path="record", expected=", ".join(KINDS)) from None
