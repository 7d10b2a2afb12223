"""What a correction changed in the ledger of a member (thay đổi trong sổ), told line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_values import dong_text

if TYPE_CHECKING:
    from cadre.dues import Ledger
    from cadre.months import Month

__all__ = ["show_changes"]


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
