"""All kinds of record by their stored name. A name, once released, is never changed or reused."""

from __future__ import annotations

from functools import cache

from attrs import fields

from cadre.errors import RecordError
from cadre.records.assignment import Assignment
from cadre.records.book import BookClosing
from cadre.records.dues import DuesLine, DuesRelief, Payment
from cadre.records.meeting import Attendance, Meeting
from cadre.records.member import Exemption, Member, Membership, Standing, Suspension
from cadre.records.office import OfficeTerm
from cadre.records.organisation import Organisation, Placement

__all__ = ["KINDS", "NATURAL_KEYS", "Record", "kind_fields", "kind_of", "record_class"]

Record = (
    Organisation
    | Placement
    | Member
    | Membership
    | Standing
    | Exemption
    | Suspension
    | DuesRelief
    | OfficeTerm
    | Assignment
    | BookClosing
    | Meeting
    | Attendance
    | DuesLine
    | Payment
)
"""Any record."""

KINDS: dict[str, type[Record]] = {
    "organisation": Organisation,
    "placement": Placement,
    "member": Member,
    "membership": Membership,
    "standing": Standing,
    "exemption": Exemption,
    "suspension": Suspension,
    "dues_relief": DuesRelief,
    "office_term": OfficeTerm,
    "assignment": Assignment,
    "book_closing": BookClosing,
    "meeting": Meeting,
    "attendance": Attendance,
    "dues_line": DuesLine,
    "payment": Payment,
}
"""Stored name → class, in the order in which records depend on each other."""

NATURAL_KEYS: dict[type[Record], tuple[str, ...]] = {
    BookClosing: ("branch", "book"),
    Attendance: ("meeting", "member"),
    DuesLine: ("member", "branch", "month"),
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
