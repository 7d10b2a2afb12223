"""The month for which money counts on its way up (tháng tính khoản thu), by the law's option."""

from __future__ import annotations

from cadre.law.base import Law
from cadre.law.options import DUES_PASSED_BY, DuesPassedBy
from cadre.months import Month
from cadre.records import Payment

__all__ = ["counts_for", "month_counted"]


def month_counted(payment: Payment, law: Law) -> Month:
    """
    The month whose share and superior a payment follows (tháng tính khoản thu).

    Args:
        payment: Money that came in.
        law: With its option ``dues_passed_by``.
    """
    return counts_for(payment.month, Month.of(payment.paid_on), law)


def counts_for(of_dues: Month, came_in: Month, law: Law) -> Month:
    """
    The same of money that was summed up.

    Args:
        of_dues: The month of dues it is for.
        came_in: The month in which it was received.
        law: With its option ``dues_passed_by``.
    """
    return came_in if law.choice(DUES_PASSED_BY) is DuesPassedBy.RECEIVED else of_dues
