"""Corrections of dues (điều chỉnh sổ thu nộp): dated lines beside what was entered."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.money import Dong, positive
from cadre.months import Month
from cadre.periods import a_day
from cadre.records.fields import ShownById, a_month, an_id, clean, present_text

__all__ = ["PaymentReversal", "WriteOff"]


@frozen(kw_only=True, repr=False)
class PaymentReversal(ShownById):
    """
    A payment that was entered in error (dòng điều chỉnh): from ``on`` it does not count.

    Raises:
        RecordError: A field is impossible, or the reason missing.
    """

    id: str = field(validator=an_id)
    payment: str = field(validator=an_id)
    """The payment that is taken back, whole."""
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    """Member and branch are those of the payment."""
    on: date = field(validator=a_day)
    """The first day on which the payment does not count."""
    reason: str = field(validator=present_text)
    paper: str = field(default="", validator=clean)
    """What it rests on, as cited."""


@frozen(kw_only=True, repr=False)
class WriteOff(ShownById):
    """
    An amount of one month that is no longer asked for (thôi thu), in whole đồng. It is no money.

    Raises:
        RecordError: A field is impossible, the amount not above zero, or the decision missing.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    month: Month = field(validator=a_month)
    """The month the dues are for."""
    amount: Dong = field(validator=positive, repr=False)
    decided_on: date = field(validator=a_day)
    """The first day on which the amount is not asked for."""
    decision: str = field(validator=present_text)
    """The paper it rests on, as cited."""
