"""Transfers between branches (chuyển sinh hoạt đảng): the papers and their days."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, a_day_or_none
from cadre.records.fields import ShownById, a_flag_or_none, an_id, an_id_or_empty, clean
from cadre.records.member import MembershipKind

__all__ = ["Transfer"]


@frozen(kw_only=True, repr=False)
class Transfer(ShownById):
    """
    One transfer of one member (chuyển sinh hoạt), official or temporary.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    kind: MembershipKind = field(default=MembershipKind.OFFICIAL, converter=MembershipKind)
    origin: str = field(default="", validator=an_id_or_empty)
    """The branch left; empty where it is outside the store."""
    destination: str = field(default="", validator=an_id_or_empty)
    """The branch to be joined; empty where it is outside the store."""
    cause_on: date = field(validator=a_day)
    """When the decision on the job took effect, or long-term residence changed."""
    introduced_on: date | None = field(default=None, validator=a_day_or_none)
    """Day of the letter of introduction (giấy giới thiệu sinh hoạt đảng)."""
    notice_on: date | None = field(default=None, validator=a_day_or_none)
    """When the notice (phiếu báo) reached the receiving base committee."""
    shown_on: date | None = field(default=None, validator=a_day_or_none)
    """When the member handed in the papers (nộp hồ sơ) at the receiving organisation."""
    reason_accepted: bool | None = field(default=None, validator=a_flag_or_none)
    """Whether the competent committee accepted the reason for being late."""
    paper: str = field(default="", validator=clean)
