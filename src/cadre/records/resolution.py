"""Resolutions and conclusions (nghị quyết, kết luận), with their votes and tasks."""

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
    a_count_or_none,
    a_flag,
    a_flag_or_none,
    an_id,
    an_id_or_empty,
    clean,
    present_text,
)

__all__ = ["Body", "Resolution", "ResolutionKind", "ResolutionTask", "VoteForm"]


class ResolutionKind(Choice):
    """What a resolution decides or proposes."""

    MONTHLY = "monthly"
    """Nghị quyết, kết luận thường kỳ."""
    THEMATIC = "thematic"
    """Nghị quyết chuyên đề."""
    ASSIGNMENT = "assignment"
    """Nghị quyết phân công công tác hằng năm."""
    ADMISSION = "admission"
    """Đề nghị kết nạp."""
    RECOGNITION = "recognition"
    """Đề nghị công nhận đảng viên chính thức."""
    REMOVAL = "removal"
    """Đề nghị xóa tên."""
    REPRIMAND = "reprimand"
    WARNING = "warning"
    DISMISSAL = "dismissal"
    EXPULSION = "expulsion"
    EDUCATION = "education"
    """Đưa vào diện giáo dục, giúp đỡ."""
    PROGRESS = "progress"
    """Công nhận đã tiến bộ."""
    ELECTION = "election"
    """Kết quả bầu cử."""
    OTHER = "other"


class Body(Choice):
    """Who voted."""

    BRANCH = "branch"
    """Chi bộ."""
    BRANCH_CONGRESS = "branch_congress"
    """Đại hội chi bộ."""
    COMMITTEE = "committee"
    """Chi ủy."""
    BASE_COMMITTEE = "base_committee"
    """Đảng ủy cơ sở."""
    AUTHORISED_BASE_COMMITTEE = "authorised_base_committee"
    """Đảng ủy cơ sở được ủy quyền."""
    STANDING_COMMITTEE = "standing_committee"
    """Ban thường vụ cấp ủy có thẩm quyền."""


class VoteForm(Choice):
    """How the vote was taken."""

    BALLOT = "secret_ballot"
    """Bỏ phiếu kín."""
    CARD = "raised_card"
    """Giơ thẻ đảng viên."""
    OPEN = "raised_hand"
    """Biểu quyết giơ tay."""


@frozen(kw_only=True, repr=False)
class Resolution(ShownById):
    """
    A resolution or conclusion put to the vote (nghị quyết, kết luận), passed or not.

    ``base`` is the number of votes the share was taken of, ``agreed`` the votes in favour.

    Raises:
        RecordError: A field is impossible, or more agreed than could vote.
    """

    id: str = field(validator=an_id)
    organisation: str = field(validator=an_id)
    kind: ResolutionKind = field(default=ResolutionKind.MONTHLY, converter=ResolutionKind)
    passed_on: date = field(validator=a_day)
    """The day of the vote."""
    meeting: str = field(default="", validator=an_id_or_empty)
    member: str = field(default="", validator=an_id_or_empty)
    """The member it is about, if it is about one."""
    number: str = field(default="", validator=clean)
    body: Body = field(default=Body.BRANCH, converter=Body)
    base: int | None = field(default=None, validator=a_count_or_none)
    agreed: int | None = field(default=None, validator=a_count_or_none)
    form: VoteForm | None = field(default=None, converter=optional(VoteForm))
    passed: bool | None = field(default=None, validator=a_flag_or_none)
    """What the minutes say came of it."""
    secret: bool = field(default=False, validator=a_flag)
    """Holds matters that must not be uploaded (nội dung mật)."""
    uploaded_on: date | None = field(default=None, validator=a_day_or_none)
    """When it was put into the electronic handbook (Sổ tay đảng viên điện tử)."""

    @agreed.validator
    def _no_more_than_could_vote(self, attribute: Attribute[Any], value: int | None) -> None:
        if value is not None and self.base is not None and value > self.base:
            raise RecordError(
                "CADRE-RE-01", path="Resolution.agreed", expected="no more votes than could be cast"
            )


@frozen(kw_only=True, repr=False)
class ResolutionTask(ShownById):
    """
    A task that a resolution sets (nhiệm vụ trong nghị quyết), with its person and deadline.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    resolution: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    task: str = field(validator=present_text)
    member: str = field(default="", validator=an_id_or_empty)
    due_on: date | None = field(default=None, validator=a_day_or_none)
    done_on: date | None = field(default=None, validator=a_day_or_none)
