"""Admission into the Party (kết nạp), and what it rested on.

Probation runs from the ceremony, party age from the decision: two different days.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day_or_none
from cadre.records.fields import (
    ShownById,
    a_count_or_none,
    a_flag,
    a_flag_or_none,
    an_id,
    clean,
    clean_texts,
)

__all__ = ["Admission"]


@frozen(kw_only=True, repr=False)
class Admission(ShownById):
    """
    One admission of one member (kết nạp, kết nạp lại).

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    considered_on: date | None = field(default=None, validator=a_day_or_none)
    """When the branch considered it (chi bộ xét kết nạp)."""
    decision: str = field(default="", validator=clean)
    decided_on: date | None = field(default=None, validator=a_day_or_none)
    """The day of the decision (ngày ký quyết định)."""
    received_on: date | None = field(default=None, validator=a_day_or_none)
    """When the branch received the decision."""
    ceremony_on: date | None = field(default=None, validator=a_day_or_none)
    """Lễ kết nạp."""
    certificate_on: date | None = field(default=None, validator=a_day_or_none)
    """Day of the party-awareness certificate (giấy chứng nhận nhận thức về Đảng)."""
    introducers: tuple[str, ...] = field(default=(), validator=clean_texts)
    """Ids of the members who introduced the applicant (người giới thiệu)."""
    contract_months: int | None = field(default=None, validator=a_count_or_none)
    """Length of the applicant's labour contract, where it has a term."""
    again: bool = field(default=False, validator=a_flag)
    """Kết nạp lại."""
    after_crime: bool = field(default=False, validator=a_flag)
    """Admitted again after the record of a less serious crime was cleared (xóa án tích)."""
    record_cleared_on: date | None = field(default=None, validator=a_day_or_none)
    hardship: bool | None = field(default=None, validator=a_flag_or_none)
    """
    Had asked to leave the Party for special family hardship (hoàn cảnh gia đình đặc biệt khó
    khăn); ``None``: not recorded.
    """
    approved: str = field(default="", validator=clean)
    """The paper by which a higher committee agreed to an exception (trên 60 tuổi, for one)."""
