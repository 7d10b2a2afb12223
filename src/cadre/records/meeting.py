"""Meetings of a branch (sinh hoạt chi bộ): what was held and who came.

Nothing here judges a meeting or an absence; see ``cadre.rules``.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day
from cadre.records.fields import Choice, ShownById, an_id, clean

__all__ = ["Attendance", "AttendanceStatus", "Meeting", "MeetingKind"]


class MeetingKind(Choice):
    """What kind of meeting it was. Only regular ones count for the monthly duty."""

    REGULAR = "regular"
    """Sinh hoạt thường kỳ."""
    THEMATIC = "thematic"
    """Sinh hoạt chuyên đề."""
    EXTRAORDINARY = "extraordinary"
    """Sinh hoạt bất thường."""


@frozen(kw_only=True, repr=False)
class Meeting(ShownById):
    """
    A meeting that was held (buổi sinh hoạt) by a branch on a day.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    held_on: date = field(validator=a_day)
    kind: MeetingKind = field(default=MeetingKind.REGULAR, converter=MeetingKind)


class AttendanceStatus(Choice):
    """
    What the roll call says of one expected member (điểm danh).

    Whether a reason is legitimate (lý do chính đáng) is the branch's judgement, recorded here;
    nothing in cadre decides it from text.
    """

    PRESENT = "present"
    """Có mặt."""
    EXCUSED = "excused"
    """Vắng, lý do được chi bộ chấp nhận."""
    REFUSED = "refused"
    """Vắng, lý do không được chấp nhận."""
    UNDECIDED = "undecided"
    """Vắng, chi bộ chưa xem xét lý do."""
    ABSENT = "absent"
    """Vắng không lý do."""


@frozen(kw_only=True, repr=False)
class Attendance(ShownById):
    """One member at one meeting (điểm danh). The reason itself is private and optional."""

    id: str = field(validator=an_id)
    meeting: str = field(validator=an_id)
    member: str = field(validator=an_id)
    status: AttendanceStatus = field(converter=AttendanceStatus)
    reason: str = field(default="", validator=clean)
