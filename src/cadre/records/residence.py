"""Contact of members in work with the branch where they live (đảng viên nơi cư trú)."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, a_day_or_none, after_since
from cadre.records.fields import Choice, ShownById, a_year, an_id, an_id_or_empty, clean

__all__ = ["ResidenceComment", "ResidenceKind", "ResidenceLink"]


class ResidenceKind(Choice):
    """How a member keeps contact with the place of residence."""

    INTRODUCED = "introduced"
    """Được giới thiệu, dự sinh hoạt nơi cư trú."""
    MEETINGS_EXCUSED = "meetings_excused"
    """Được giới thiệu nhưng miễn sinh hoạt nơi cư trú: không lấy nhận xét hằng năm."""
    EXCUSED = "excused"
    """Không phải giới thiệu."""


@frozen(kw_only=True, repr=False)
class ResidenceLink(ShownById):
    """
    A member's contact with the branch at home (giữ mối liên hệ nơi cư trú) over an interval.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    kind: ResidenceKind = field(default=ResidenceKind.INTRODUCED, converter=ResidenceKind)
    branch: str = field(default="", validator=an_id_or_empty)
    """The branch where the member lives; empty where it is outside the store."""
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)


@frozen(kw_only=True, repr=False)
class ResidenceComment(ShownById):
    """
    The yearly comment of the residence committee (nhận xét nơi cư trú) on one member.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    year: int = field(validator=a_year)
    received_on: date | None = field(default=None, validator=a_day_or_none)
    paper: str = field(default="", validator=clean)
