"""Time that does not count toward party age (tuổi đảng)."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, after_since
from cadre.records.fields import Choice, ShownById, an_id, clean

__all__ = ["GapReason", "PartyAgeGap"]


class GapReason(Choice):
    """Why a member took no part in Party activity."""

    EXPELLED = "expelled"
    """Bị khai trừ, kể cả có thời hạn."""
    REMOVED = "removed"
    """Bị xóa tên."""
    LOST_CONTACT = "lost_contact"
    """Mất liên lạc."""
    TRANSFER_BREAK = "transfer_break"
    """Gián đoạn do chuyển sinh hoạt."""
    WRONGLY_OUT = "wrongly_out"
    """Bị đưa ra khỏi Đảng oan, sai, đã được khôi phục: vẫn tính tuổi đảng."""

    @property
    def counts_out(self) -> bool:
        """Whether the time is left out of party age."""
        return self is not GapReason.WRONGLY_OUT


@frozen(kw_only=True, repr=False)
class PartyAgeGap(ShownById):
    """
    An interval without Party activity (thời gian gián đoạn), ``since`` to ``until`` (exclusive).

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    reason: GapReason = field(converter=GapReason)
    decision: str = field(default="", validator=clean)
