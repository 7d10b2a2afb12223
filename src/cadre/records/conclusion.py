"""What a branch has concluded about a member (kết luận của chi bộ), as grounds for what follows.

cadre concludes nothing of the kind by itself; it reads what the branch recorded.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, a_day_or_none
from cadre.records.fields import Choice, ShownById, a_count_or_none, an_id, clean

__all__ = ["Conclusion", "ConclusionKind"]


class ConclusionKind(Choice):
    """What was concluded."""

    CARD_RETURNED = "card_returned"
    """Tự trả thẻ đảng viên."""
    CARD_DESTROYED = "card_destroyed"
    """Tự hủy thẻ đảng viên."""
    EDUCATION = "education"
    """Giảm sút ý chí phấn đấu; đưa vào diện giáo dục, giúp đỡ."""
    PROGRESS = "progress"
    """Đã tiến bộ, ra khỏi diện giáo dục."""
    NO_PROGRESS = "no_progress"
    """Hết thời gian giáo dục mà không tiến bộ."""
    UNWORTHY = "unworthy"
    """Vi phạm tư cách đảng viên trong một năm."""
    POLITICAL_STANDARDS = "political_standards"
    """Không bảo đảm tiêu chuẩn chính trị."""
    SELF_REVIEW_ASKED = "self_review_asked"
    """Chi ủy yêu cầu làm bản kiểm điểm."""
    SELF_REVIEW_DONE = "self_review_done"
    """Đã làm bản kiểm điểm trước chi bộ."""


@frozen(kw_only=True, repr=False)
class Conclusion(ShownById):
    """
    One conclusion of a branch about one member.

    ``year`` is the year an ``UNWORTHY`` conclusion is about; else the year of the day.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    kind: ConclusionKind = field(converter=ConclusionKind)
    concluded_on: date = field(validator=a_day)
    about_year: int | None = field(default=None, validator=a_count_or_none)
    informed_on: date | None = field(default=None, validator=a_day_or_none)
    """When the member was told."""
    paper: str = field(default="", validator=clean)

    @property
    def year(self) -> int:
        """The year it is about."""
        return self.about_year if self.about_year is not None else self.concluded_on.year
