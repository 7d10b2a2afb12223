"""Offices (chức vụ) and who held them; committees (cấp ủy, chi ủy) and their terms."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen
from attrs.converters import optional

from cadre.names import search_key
from cadre.periods import a_day, a_day_or_none, after_since
from cadre.records.fields import (
    Choice,
    ShownById,
    a_count_or_none,
    a_flag,
    an_id,
    an_id_or_empty,
    clean,
    present_text,
)

__all__ = ["CommitteeTerm", "OfficeRole", "OfficeTerm"]


class OfficeRole(Choice):
    """What an office is to the rules, however the branch writes its name."""

    SECRETARY = "secretary"
    """Bí thư."""
    DEPUTY = "deputy"
    """Phó bí thư."""
    COMMITTEE_MEMBER = "committee_member"
    """Chi ủy viên, cấp ủy viên."""
    GROUP_LEADER = "group_leader"
    """Tổ trưởng tổ đảng."""
    DUES_COLLECTOR = "dues_collector"
    """Người thu đảng phí."""
    OTHER = "other"

    @property
    def on_committee(self) -> bool:
        """Whether its holder is a member of the committee."""
        return self in (OfficeRole.SECRETARY, OfficeRole.DEPUTY, OfficeRole.COMMITTEE_MEMBER)


_BEGINNINGS = (
    ("pho bi thu", OfficeRole.DEPUTY),
    ("bi thu", OfficeRole.SECRETARY),
    ("chi uy vien", OfficeRole.COMMITTEE_MEMBER),
    ("dang uy vien", OfficeRole.COMMITTEE_MEMBER),
    ("cap uy vien", OfficeRole.COMMITTEE_MEMBER),
    ("uy vien ban chap hanh", OfficeRole.COMMITTEE_MEMBER),
    ("to truong to dang", OfficeRole.GROUP_LEADER),
    ("nguoi thu dang phi", OfficeRole.DUES_COLLECTOR),
    ("phu trach thu dang phi", OfficeRole.DUES_COLLECTOR),
    ("thu dang phi", OfficeRole.DUES_COLLECTOR),
)


def _role_by_name(office: str) -> OfficeRole:
    written = search_key(office)
    words = set(written.split())
    # A secretary of the Youth Union (bí thư chi đoàn, đoàn xã) holds no office of the Party.
    if "doan" in words and not any(name in written for name in ("chi bo", "dang doan")):
        return OfficeRole.OTHER
    found = (role for start, role in _BEGINNINGS if written.startswith(start))
    return next(found, OfficeRole.OTHER)


@frozen(kw_only=True, repr=False)
class OfficeTerm(ShownById):
    """
    One member in one office of one organisation (giữ chức vụ), from ``since`` to ``until``.

    ``office`` is the name of the office as the branch writes it (``Bí thư``, ``Chi ủy viên``).

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    organisation: str = field(validator=an_id)
    office: str = field(validator=present_text)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    role: OfficeRole | None = field(default=None, converter=optional(OfficeRole))
    """What the office is; ``None``: by its name."""
    term: str = field(default="", validator=an_id_or_empty)
    """Id of the committee's term it belongs to."""
    elected: bool = field(default=False, validator=a_flag)
    """Elected (bầu), not appointed."""
    decision: str = field(default="", validator=clean)

    @property
    def acts_as(self) -> OfficeRole:
        """What the office is to the rules."""
        return self.role if self.role is not None else _role_by_name(self.office)


@frozen(kw_only=True, repr=False)
class CommitteeTerm(ShownById):
    """
    One term of a branch or its committee (nhiệm kỳ), from its congress to the next.

    ``until`` is the day of the next congress, and absent while the term runs.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    organisation: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    ends_on: date | None = field(default=None, validator=a_day_or_none)
    """The last day by its decision, where one says so (kéo dài, rút ngắn nhiệm kỳ)."""
    seats: int | None = field(default=None, validator=a_count_or_none)
    """How many members the congress decided the committee has."""
    decision: str = field(default="", validator=clean)
