"""Dues (đảng phí): what was due for a month, what was paid for it, and relief from it."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import Attribute, field, frozen
from attrs.converters import optional

from cadre.errors import RecordError
from cadre.money import Dong, not_negative, positive
from cadre.months import Month
from cadre.periods import a_day, after_since
from cadre.records.fields import (
    Choice,
    ShownById,
    a_flag_or_none,
    a_month,
    an_id,
    an_id_or_empty,
    clean,
)

__all__ = ["DuesLine", "DuesRelief", "PayChannel", "Payment", "ReliefGround"]


@frozen(kw_only=True, repr=False)
class DuesLine(ShownById):
    """
    What one member owes one branch for one month (dòng sổ thu nộp), in whole đồng.

    ``due`` is after relief; 0 means that nothing is due for the month.

    Raises:
        RecordError: A field is impossible, or the amount negative.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    month: Month = field(validator=a_month)
    due: Dong = field(validator=not_negative, repr=False)


class PayChannel(Choice):
    """How money came in."""

    CASH = "cash"
    """Tiền mặt."""
    PORTAL = "portal"
    """Cổng Dịch vụ công Quốc gia."""
    BANK = "bank"
    """Chuyển khoản."""


@frozen(kw_only=True, repr=False)
class Payment(ShownById):
    """
    Money received from one member for one month (đóng đảng phí), in whole đồng.

    Raises:
        RecordError: A field is impossible, or the amount not above zero.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    month: Month = field(validator=a_month)
    """The month the dues are for, not the month of payment."""
    amount: Dong = field(validator=positive, repr=False)
    paid_on: date = field(validator=a_day)
    receipt: str = field(default="", validator=clean)
    channel: PayChannel = field(default=PayChannel.CASH, converter=PayChannel)


def _percent(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not int or not 1 <= value <= 100:
        raise RecordError("CADRE-RE-01", path="DuesRelief.percent", expected="1 to 100")


class ReliefGround(Choice):
    """Why dues are not due, or less is due. An illness is never recorded: the ground is a code."""

    PARTY_AGE = "party_age"
    """Đủ 50 năm tuổi đảng."""
    SOCIAL_PENSION = "social_pension"
    """Hưởng trợ cấp hưu trí xã hội."""
    POOR_HOUSEHOLD = "poor_household"
    """Hộ nghèo."""
    NEAR_POOR_HOUSEHOLD = "near_poor_household"
    """Hộ cận nghèo."""
    SERIOUS_ILLNESS = "serious_illness"
    """Bệnh hiểm nghèo theo danh mục của Bộ Y tế."""
    OTHER_HARDSHIP = "other_hardship"
    """Khó khăn khác; trước 02/2026: hoàn cảnh đặc biệt khó khăn."""


@frozen(kw_only=True, repr=False)
class DuesRelief(ShownById):
    """
    Exemption (miễn, 100 percent) or reduction (giảm) of dues from ``since`` to ``until``.

    Raises:
        RecordError: A field is impossible, or the percentage outside 1–100.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    percent: int = field(default=100, validator=_percent)
    """How much is taken off, in percent of what would be due."""
    decision: str = field(default="", validator=clean)
    ground: ReliefGround | None = field(default=None, converter=optional(ReliefGround), repr=False)
    """Why; ``None`` where nothing is recorded of it."""
    decided_by: str = field(default="", validator=an_id_or_empty)
    """The organisation that decided; empty where it is not recorded."""
    requested: bool | None = field(default=None, validator=a_flag_or_none)
    """Whether the member asked for it in writing; ``None`` where it is not recorded."""

    @property
    def in_full(self) -> bool:
        """Whether nothing is due (miễn), and not only less (giảm)."""
        return self.percent == 100
