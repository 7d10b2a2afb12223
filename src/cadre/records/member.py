"""Members (đảng viên): who they are, where they belong, and what frees them from meetings.

Exemption from meetings never frees from dues; relief from dues is in ``cadre.records.dues``.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import Attribute, field, frozen
from attrs.converters import optional

from cadre.errors import RecordError
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate, a_day, a_day_or_none, after_since
from cadre.records.fields import Choice, ShownById, a_flag, an_id, clean, present_text

__all__ = [
    "Began",
    "Ended",
    "Exemption",
    "ExemptionGround",
    "ExemptionKind",
    "Member",
    "Membership",
    "MembershipKind",
    "Sex",
    "Standing",
    "StandingKind",
    "Suspension",
    "SuspensionGround",
]


def _partial(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None and not isinstance(value, PartialDate):
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="PartialDate")


class Sex(Choice):
    """Needed where an age differs by it."""

    MALE = "male"
    """Nam."""
    FEMALE = "female"
    """Nữ."""


@frozen(kw_only=True, repr=False)
class Member(ShownById):
    """
    A person (đảng viên). The name is kept as given and never shown by ``repr``.

    ``born`` and ``admitted`` (day of the admission decision, ngày vào Đảng) may be known to the
    year only. ``official_on`` is the day of recognition as an official member.

    Raises:
        RecordError: A field is impossible, or the admission is not after the birth.
    """

    id: str = field(validator=an_id)
    full_name: str = field(validator=present_text)
    born: PartialDate | None = field(default=None, validator=_partial, repr=False)
    admitted: PartialDate | None = field(default=None, validator=_partial, repr=False)
    official_on: date | None = field(default=None, validator=a_day_or_none)
    sex: Sex | None = field(default=None, converter=optional(Sex), repr=False)

    def __attrs_post_init__(self) -> None:
        if self.born and self.admitted and self.admitted.year <= self.born.year:
            raise RecordError(
                "CADRE-RE-01", path="Member.admitted", expected="a year after the birth"
            )


class MembershipKind(Choice):
    """How a member belongs to a branch."""

    OFFICIAL = "official"
    """Sinh hoạt chính thức."""
    TEMPORARY = "temporary"
    """Sinh hoạt tạm thời."""


class Began(Choice):
    """How a membership began."""

    UNSTATED = "unstated"
    ADMITTED = "admitted"
    """Kết nạp."""
    READMITTED = "readmitted"
    """Kết nạp lại."""
    TRANSFERRED = "transferred"
    """Chuyển đến."""
    REORGANISED = "reorganised"
    """Do sắp xếp, thành lập, sáp nhập chi bộ."""


class Ended(Choice):
    """How a membership ended."""

    TRANSFERRED = "transferred"
    """Chuyển đi."""
    REORGANISED = "reorganised"
    DIED = "died"
    """Từ trần."""
    REMOVED = "removed"
    """Xóa tên."""
    EXPELLED = "expelled"
    """Khai trừ."""
    LEFT = "left"
    """Xin ra khỏi Đảng."""


def _months_or_none(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None and not isinstance(value, MonthSet):
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="MonthSet")


def _month_or_none(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None and not isinstance(value, Month):
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="Month")


@frozen(kw_only=True, repr=False)
class Membership(ShownById):
    """
    One member in one branch (quá trình sinh hoạt), from ``since`` to ``until`` (exclusive).

    ``missed_before`` and ``dues_paid_through`` are what the transfer paper says of the time
    before: the months missed without reason in that year, and the month dues are paid to.
    ``None`` where the paper is silent; those months are then unknown.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    kind: MembershipKind = field(default=MembershipKind.OFFICIAL, converter=MembershipKind)
    began: Began = field(default=Began.UNSTATED, converter=Began)
    ended: Ended | None = field(default=None, converter=optional(Ended))
    missed_before: MonthSet | None = field(default=None, validator=_months_or_none)
    study: bool = field(default=False, validator=a_flag)
    """Temporary, for full-time study in the country (đi học tập trung): longer is allowed."""
    dues_paid_through: Month | None = field(default=None, validator=_month_or_none)


class StandingKind(Choice):
    """Probationary or official."""

    PROBATIONARY = "probationary"
    """Đảng viên dự bị."""
    OFFICIAL = "official"
    """Đảng viên chính thức."""


@frozen(kw_only=True, repr=False)
class Standing(ShownById):
    """
    The standing of a member (tư cách đảng viên) over an interval.

    For an official member ``since`` is the day of recognition (ngày chính thức) and ``decided_on``
    the day of the decision, later where branch or committee were late.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    kind: StandingKind = field(converter=StandingKind)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    decision: str = field(default="", validator=clean)
    decided_on: date | None = field(default=None, validator=a_day_or_none)
    announced_on: date | None = field(default=None, validator=a_day_or_none)
    """When the decision was read out in a branch meeting."""


class ExemptionKind(Choice):
    """Exempt (miễn), for a time (tạm miễn), or reduced (giảm): only the last is still expected."""

    EXEMPT = "exempt"
    """Miễn công tác và sinh hoạt."""
    TEMPORARY = "temporary"
    """Tạm miễn, cho người đi xa có lý do."""
    REDUCED = "reduced"
    """Giảm công tác và sinh hoạt."""


class ExemptionGround(Choice):
    """Why a member is exempt. An illness is never recorded: the ground is a code."""

    AGE_AND_HEALTH = "age_and_health"
    """Tuổi cao, sức yếu."""
    TREATMENT = "treatment"
    """Điều trị dài ngày hoặc ở xa."""
    ABROAD = "abroad"
    """Một mình ở nước ngoài, việc công hoặc việc riêng."""
    REMOTE = "remote"
    """Công tác độc lập ở nơi xa xôi."""
    MOBILE = "mobile"
    """Việc lưu động, không ổn định."""
    NO_ORGANISATION = "no_organisation"
    """Làm việc ở nơi chưa có tổ chức đảng."""
    AWAITING_RETIREMENT = "awaiting_retirement"
    """Nghỉ chờ hưu."""
    MATERNITY = "maternity"
    """Nghỉ thai sản."""
    AWAY = "away"
    """Đi xa, không nói rõ hơn."""
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Exemption(ShownById):
    """
    Exemption from work and meetings (miễn công tác và sinh hoạt), never from dues.

    ``decision`` is the paper it rests on, as cited; ``until`` the day it ends by that paper.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    kind: ExemptionKind = field(default=ExemptionKind.EXEMPT, converter=ExemptionKind)
    ground: ExemptionGround = field(default=ExemptionGround.OTHER, converter=ExemptionGround)
    decision: str = field(default="", validator=clean)

    @property
    def exempts(self) -> bool:
        """Whether it frees from meetings; a reduction (giảm) does not."""
        return self.kind is not ExemptionKind.REDUCED


class SuspensionGround(Choice):
    """Why a member's Party activity is suspended."""

    INSPECTION = "inspection"
    """Đang bị kiểm tra, xem xét kỷ luật."""
    PROSECUTION = "prosecution"
    """Bị khởi tố, truy tố, không bị tạm giam."""
    DETENTION = "detention"
    """Bị tạm giam."""
    UNSTATED = "unstated"
    """Chưa rõ; what a sheet without a reason is read as."""


@frozen(kw_only=True, repr=False)
class Suspension(ShownById):
    """
    Suspension of Party activity (đình chỉ sinh hoạt đảng), from ``since`` to ``until``.

    ``extended_on`` is the day of the decision that made it longer (gia hạn), if there was one.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    ground: SuspensionGround = field(
        default=SuspensionGround.INSPECTION, converter=SuspensionGround
    )
    decision: str = field(default="", validator=clean)
    extended_on: date | None = field(default=None, validator=a_day_or_none)
