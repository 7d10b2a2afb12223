"""Corrections of the ledger of a member (điều chỉnh sổ), told line by line: which, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_values import dong_text

if TYPE_CHECKING:
    from cadre.dues import Ledger
    from cadre.months import Month
    from cadre.records import Payment, PaymentReversal, WriteOff

__all__ = ["corrections_of", "show_changes"]


def corrections_of(console: Console, ledger: Ledger) -> Iterator[str]:
    """A line for each payment taken back, then for each write-off, that counts on the day."""
    payments = {one.id: one for one in ledger.payments}
    for back in sorted(
        ledger.reversals, key=lambda one: (one.on, payments[one.payment].month, one.id)
    ):
        if back.on <= ledger.as_of:
            yield _taken_back(console, back, payments[back.payment])
    for off in sorted(ledger.write_offs, key=lambda one: (one.decided_on, one.id)):
        if off.decided_on <= ledger.as_of:
            yield _written_off(console, off)


def _taken_back(console: Console, back: PaymentReversal, payment: Payment) -> str:
    amount, month, came = dong_text(console, payment.amount), payment.month, payment.paid_on
    number = payment.receipt or console.text("không số", "without a number")
    return console.text(
        f"Đã hủy từ ngày {back.on:%d/%m/%Y}: tháng {month.vietnamese()}, {amount} đồng, biên lai "
        f"{number}, thu ngày {came:%d/%m/%Y}. Lý do: {back.reason}",
        f"Taken back from {back.on.isoformat()} on: {month}, {amount} đồng, receipt {number}, "
        f"received {came.isoformat()}. Reason: {back.reason}",
    )


def _written_off(console: Console, off: WriteOff) -> str:
    amount = dong_text(console, off.amount)
    return console.text(
        f"Thôi thu từ ngày {off.decided_on:%d/%m/%Y}: tháng {off.month.vietnamese()}, {amount} "
        f"đồng, theo {off.decision}",
        f"Written off from {off.decided_on.isoformat()} on: {off.month}, {amount} đồng, "
        f"by {off.decision}",
    )


def show_changes(console: Console, before: Ledger, after: Ledger) -> None:
    """A line for each month of which more or less is unpaid than before, and one for the credit."""
    was, now = _unpaid(before), _unpaid(after)
    for month, branch in sorted({*was, *now}):
        old, new = was.get((month, branch), 0), now.get((month, branch), 0)
        if old != new:
            console.say(_month(console, month, branch, old, new))
    if before.credit != after.credit:
        old_text, new_text = dong_text(console, before.credit), dong_text(console, after.credit)
        console.say(
            console.text(
                f"Số dư: {new_text} đồng (trước: {old_text}).",
                f"Credit: {new_text} đồng (before: {old_text}).",
            )
        )


def _unpaid(ledger: Ledger) -> dict[tuple[Month, str], int]:
    return {(one.month, one.branch): int(one.unpaid) for one in ledger.entries}


def _month(console: Console, month: Month, branch: str, old: int, new: int) -> str:
    was, now = dong_text(console, old), dong_text(console, new)
    return console.text(
        f"Tháng {month.vietnamese()}, chi bộ {branch}: còn thiếu {now} đồng (trước: {was}).",
        f"{month}, branch {branch}: {now} đồng unpaid (before: {was}).",
    )
