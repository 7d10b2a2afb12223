"""Meetings of a branch (sinh hoạt chi bộ): what was held and who came.

Nothing here judges a meeting or an absence; see ``cadre.rules``.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import Attribute, field, frozen
from attrs.converters import optional

from cadre.errors import RecordError
from cadre.periods import a_day, a_day_or_none
from cadre.records.fields import (
    Choice,
    ShownById,
    a_count,
    a_count_or_none,
    a_flag,
    an_id,
    an_id_or_empty,
    clean,
    present_text,
)

__all__ = [
    "Attendance",
    "AttendanceStatus",
    "Meeting",
    "MeetingBand",
    "MeetingForm",
    "MeetingKind",
    "Minutes",
    "Score",
    "ScoreSheet",
]


class MeetingKind(Choice):
    """What kind of meeting it was. Only regular ones count for the monthly duty."""

    REGULAR = "regular"
    """Sinh hoạt thường kỳ."""
    THEMATIC = "thematic"
    """Sinh hoạt chuyên đề."""
    EXTRAORDINARY = "extraordinary"
    """Sinh hoạt bất thường."""
    COMMITTEE = "committee"
    """Họp chi ủy."""
    CONGRESS = "congress"
    """Đại hội chi bộ."""


class MeetingForm(Choice):
    """How a meeting was held."""

    TOGETHER = "together"
    """Cả chi bộ, trực tiếp."""
    GROUPS = "groups"
    """Theo tổ đảng."""
    ONLINE = "online"
    """Trực tuyến."""


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
    form: MeetingForm = field(default=MeetingForm.TOGETHER, converter=MeetingForm)
    lasted: int | None = field(default=None, validator=a_count_or_none)
    """How long, in minutes."""
    with_other_business: bool = field(default=False, validator=a_flag)
    """Held together with a work meeting or another meeting (lồng ghép)."""
    day_moved: str = field(default="", validator=clean)
    """Why it was not on the fixed day, where there was a special condition."""
    materials_on: date | None = field(default=None, validator=a_day_or_none)
    """When its material was put into the electronic handbook."""


@frozen(kw_only=True, repr=False)
class Minutes(ShownById):
    """
    The minutes of a meeting (biên bản), with the counts they state.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    meeting: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    written_on: date | None = field(default=None, validator=a_day_or_none)
    chair: str = field(default="", validator=an_id_or_empty)
    note_taker: str = field(default="", validator=an_id_or_empty)
    members: int | None = field(default=None, validator=a_count_or_none)
    present: int | None = field(default=None, validator=a_count_or_none)
    excused: int | None = field(default=None, validator=a_count_or_none)
    """Absent with a reason."""
    absent: int | None = field(default=None, validator=a_count_or_none)
    """Absent without a reason."""
    exempt: int | None = field(default=None, validator=a_count_or_none)
    """Exempt and not attending."""


class MeetingBand(Choice):
    """The grade of a meeting (xếp loại chất lượng)."""

    GOOD = "good"
    """Tốt."""
    FAIR = "fair"
    """Khá."""
    AVERAGE = "average"
    """Trung bình."""
    POOR = "poor"
    """Kém."""


@frozen
class Score:
    """
    Points given for one criterion (điểm).

    Raises:
        RecordError: The criterion is empty or the points are negative.
    """

    criterion: str = field(validator=present_text)
    points: int = field(validator=a_count)


def _scores(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    whole = type(value) is tuple and all(isinstance(one, Score) for one in value)
    if not whole or len({one.criterion for one in value}) < len(value):
        raise RecordError(
            "CADRE-RE-01", path="ScoreSheet.scores", expected="scores, each criterion once"
        )


@frozen(kw_only=True, repr=False)
class ScoreSheet(ShownById):
    """
    The branch's own score of a meeting (phiếu tự chấm điểm chất lượng sinh hoạt).

    ``total`` and ``band`` are what the sheet states; they may differ from what the scores give.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    meeting: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    scheme: str = field(default="", validator=clean)
    """The key of the scoring scheme, ``hd-42-2025`` for the national one; empty if not stated."""
    scores: tuple[Score, ...] = field(default=(), validator=_scores)
    total: int | None = field(default=None, validator=a_count_or_none)
    band: MeetingBand | None = field(default=None, converter=optional(MeetingBand))
    reported_on: date | None = field(default=None, validator=a_day_or_none)


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
