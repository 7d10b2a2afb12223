"""What dues follow from (căn cứ đóng đảng phí): the member's category and amounts, month by month.

Months here are months of dues. Where the law looks a month back (the insured wage, since 02/2026),
the amount recorded for a month of dues is that of the month before.
"""

from __future__ import annotations

from typing import Any

from attrs import Attribute, field, frozen

from cadre.errors import RecordError
from cadre.money import Dong, not_negative, positive
from cadre.months import Month
from cadre.records.fields import (
    Choice,
    ShownById,
    a_count,
    a_flag_or_none,
    a_month,
    an_id,
    an_id_or_empty,
    clean,
    present_text,
)

__all__ = [
    "COEFFICIENT_UNIT",
    "BasisPart",
    "BasisPartKind",
    "DuesBasis",
    "DuesCategory",
    "VoluntaryDues",
]

COEFFICIENT_UNIT = 10_000
"""What a coefficient of 1 is written as."""


class DuesCategory(Choice):
    """
    What kind of payer a member is (đối tượng đóng đảng phí).

    342-QĐ/TW (to 01/2026) and 01-QĐ/TW (from 02/2026) divide members in different ways: those from
    ``SALARIED`` on are of the first alone, ``INSURED``, ``ON_BENEFIT``, ``OFF_WORK``, ``MERIT`` and
    ``SOCIAL_PENSION`` of the second alone.
    """

    INSURED = "insured"
    """Tham gia bảo hiểm xã hội bắt buộc."""
    ON_BENEFIT = "on_benefit"
    """Nghỉ ốm đau, thai sản, hưởng trợ cấp bảo hiểm xã hội."""
    OFF_WORK = "off_work"
    """Nghỉ việc vì lý do khác, không đóng bảo hiểm xã hội."""
    PENSIONER = "pensioner"
    """Hưởng lương hưu."""
    WORKING_RETIREE = "working_retiree"
    """Nghỉ hưu, có việc làm hưởng lương."""
    UNINSURED = "uninsured"
    """Không đóng BHXH, không có lương hưu (342-QĐ/TW: đối tượng khác, mức cố định)."""
    STUDENT = "student"
    """Học sinh, sinh viên không đóng BHXH, không có phụ cấp."""
    MERIT = "merit"
    """Người có công, mất sức, bệnh binh, hưởng trợ cấp xã hội."""
    SOCIAL_PENSION = "social_pension"
    """Hưởng trợ cấp hưu trí xã hội."""
    ABROAD = "abroad"
    """Sinh hoạt ở nước ngoài."""
    SALARIED = "salaried"
    """Cơ quan hành chính, tổ chức chính trị, chính trị - xã hội."""
    ARMED_FORCES = "armed_forces"
    """Sĩ quan, quân nhân chuyên nghiệp, công nhân quốc phòng, người làm hợp đồng."""
    SOLDIER = "soldier"
    """Hạ sĩ quan, chiến sĩ hưởng phụ cấp."""
    TRAINEE = "trainee"
    """Học viên hưởng sinh hoạt phí."""
    ENTERPRISE = "enterprise"
    """Doanh nghiệp, đơn vị sự nghiệp, tổ chức kinh tế."""
    PART_TIME_STAFF = "part_time_staff"
    """Cán bộ không chuyên trách ở xã, thôn."""


class BasisPartKind(Choice):
    """What a part of the basis is."""

    WAGE = "wage"
    """Lương ngạch bậc, chức vụ; tiền lương làm căn cứ đóng BHXH."""
    INCREMENT = "increment"
    """Tiền lương tăng thêm theo quy định của Nhà nước."""
    HIRED_PAY = "hired_pay"
    """Tiền công."""
    LIVING_ALLOWANCE = "living_allowance"
    """Sinh hoạt phí."""
    OTHER_INCOME = "other_income"
    """Thu nhập khác từ quỹ tiền lương của đơn vị."""
    POSITION = "position"
    """Phụ cấp chức vụ."""
    BEYOND_FRAME = "beyond_frame"
    """Phụ cấp thâm niên vượt khung."""
    SENIORITY = "seniority"
    """Phụ cấp thâm niên nghề."""
    ATTRACTION = "attraction"
    """Phụ cấp thu hút."""
    PREFERENTIAL = "preferential"
    """Phụ cấp ưu đãi."""
    OCCUPATIONAL = "occupational"
    """Phụ cấp nghề không tính đóng BHXH."""
    OTHER_ALLOWANCE = "other_allowance"
    """Phụ cấp khác: phải ghi có tính hay không."""
    SERVICE_ALLOWANCE = "service_allowance"
    """Phụ cấp hằng tháng của hạ sĩ quan, chiến sĩ, cán bộ không chuyên trách."""
    PENSION = "pension"
    """Lương hưu."""
    BENEFIT = "benefit"
    """Trợ cấp bảo hiểm xã hội, trợ cấp hằng tháng."""
    FLAT = "flat"
    """Mức đóng cố định trong khung của 342-QĐ/TW, đồng một tháng."""


@frozen(kw_only=True)
class BasisPart:
    """
    One part of what dues follow from: whole đồng a month, a coefficient of the base wage, or both.

    ``coefficient`` is in ten-thousandths: 2,34 is 23400. Where amount and coefficient are 0,
    nothing is stated yet. Wages are those before income tax. See ``of`` and ``by_coefficient``.

    Raises:
        RecordError: The amount is negative, or the coefficient not from 0 to 99,9999.
    """

    kind: BasisPartKind = field(converter=BasisPartKind)
    amount: Dong = field(validator=not_negative, repr=False)
    coefficient: int = field(validator=a_count, repr=False)
    counted: bool | None = field(validator=a_flag_or_none)
    """Whether dues are paid on it; ``None``: as the law says of its kind."""

    @classmethod
    def of(cls, kind: BasisPartKind, amount: Dong, *, counted: bool | None = None) -> BasisPart:
        """A part in whole đồng a month."""
        return cls(kind=kind, amount=amount, coefficient=0, counted=counted)

    @classmethod
    def by_coefficient(
        cls, kind: BasisPartKind, coefficient: int, *, counted: bool | None = None
    ) -> BasisPart:
        """A part by its coefficient (hệ số) in ten-thousandths of the base wage."""
        return cls(kind=kind, amount=Dong(0), coefficient=coefficient, counted=counted)


def _parts(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not tuple or not all(isinstance(one, BasisPart) for one in value):
        raise RecordError("CADRE-RE-01", path="DuesBasis.parts", expected="a tuple of BasisPart")


def _last(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    """The last month: none, or not before the first."""
    if value is None:
        return
    a_month(instance, attribute, value)
    if value < instance.first:
        path = f"{type(instance).__name__}.last"
        raise RecordError("CADRE-RE-01", path=path, expected="a month not before the first")


@frozen(kw_only=True, repr=False)
class DuesBasis(ShownById):
    """
    What a member's dues follow from (căn cứ), from the dues of ``first`` to those of ``last``.

    Both months are included; ``last`` is ``None`` while it goes on.

    Raises:
        RecordError: A field is impossible, or the last month before the first.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    first: Month = field(validator=a_month)
    last: Month | None = field(default=None, validator=_last)
    category: DuesCategory = field(converter=DuesCategory, repr=False)
    parts: tuple[BasisPart, ...] = field(default=(), validator=_parts, repr=False)
    past_age: bool | None = field(default=None, validator=a_flag_or_none, repr=False)
    """
    Whether at or over retirement age (342-QĐ/TW: outside working age); ``None`` where not recorded.
    """
    group: str = field(default="", validator=clean)
    """Abroad: the group of the table that is handed in."""
    paper: str = field(default="", validator=clean)
    """What it rests on: the member's statement, a wage decision, as cited."""


@frozen(kw_only=True, repr=False)
class VoluntaryDues(ShownById):
    """
    A higher amount a month that a member pays of free will (tự nguyện đóng cao hơn).

    From the dues of ``first`` to those of ``last``, both included.

    Raises:
        RecordError: A field is impossible, the amount not above zero, or the decision missing.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    first: Month = field(validator=a_month)
    last: Month | None = field(default=None, validator=_last)
    amount: Dong = field(validator=positive, repr=False)
    decision: str = field(validator=present_text)
    """The paper by which it was agreed, as cited."""
    decided_by: str = field(default="", validator=an_id_or_empty)
    """The organisation that agreed; empty where it is not recorded."""
