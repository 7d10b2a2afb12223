"""The lines of what is due (số phải đóng), put into the book by ``cadre dues due --write``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_values import dong_text

if TYPE_CHECKING:
    from cadre.dues import Due
    from cadre.months import Month
    from cadre.records import DuesLine
    from cadre.store import Store

__all__ = ["write_lines"]


def write_lines(
    console: Console, store: Store, found: Sequence[Due], month: Month, by: str
) -> bool:
    """
    Put the lines that changed; ``False`` where a book is closed, and nothing is written.

    Raises:
        CadreError: Of the store; then nothing was written.
    """
    from cadre_adapters.cli.dues_books import closings_of, write_all

    told = [one for one in found if one.amount is not None and _is_asked_for(one)]
    closed = [
        one for one in closings_of(store, {due.branch for due in told}) if month <= one.through
    ]
    for one in closed:
        console.notice(
            console.text(
                f"Sổ thu nộp của {one.branch} đã khóa đến hết tháng {one.through.vietnamese()}: "
                "không ghi gì.",
                f"The dues book of {one.branch} is closed through {one.through}: "
                "nothing was written.",
            )
        )
    if closed:
        return False
    elsewhere, changes = _changes(store, told)
    for due in elsewhere:
        console.notice(
            console.text(
                f"{due.member}: sổ của chi bộ khác đã có số phải đóng của tháng này; không ghi.",
                f"{due.member}: another branch asks for this month already; not written.",
            )
        )
    if changes:
        reason = f"cadre dues due {month}"
        write_all(console, store, changes, by=by, reason=reason)
    _tell(console, changes, len(told) - len(elsewhere))
    return True


def _is_asked_for(due: Due) -> bool:
    """Whether the branch has a line for the month; where dues are paid elsewhere it has none."""
    from cadre.dues import NothingDue

    return due.nothing not in (NothingDue.OFF_ROLL, NothingDue.PAID_BEFORE)


Changes = list[tuple["DuesLine", int | None]]
"""Lines to be put, each with the version it replaces."""


def _changes(store: Store, told: Sequence[Due]) -> tuple[list[Due], Changes]:
    """Whose line stands with another branch, and the lines that are new or other than before."""
    from cadre.months import MonthSet
    from cadre.records import DuesLine

    months = MonthSet(one.month for one in told)
    members = {one.member for one in told}
    standing: dict[str, list[DuesLine]] = {}
    for line in store.read(DuesLine, months=months, member=members):
        standing.setdefault(line.member, []).append(line)
    elsewhere: list[Due] = []
    changes: Changes = []
    for due in told:
        lines = standing.get(due.member, [])
        own = next((line for line in lines if line.branch == due.branch), None)
        if own is None and any(line.due for line in lines):
            elsewhere.append(due)
            continue
        line = _line_of(due, own)
        if line != own:
            changes.append((line, store.version(DuesLine, line.id) or None))
    return elsewhere, changes


def _line_of(due: Due, standing: DuesLine | None) -> DuesLine:
    from cadre.money import Dong
    from cadre.records import DuesLine
    from cadre_adapters.importers.office.ids import made

    amount = due.amount or Dong(0)
    if standing is not None:
        return evolve(standing, due=amount)
    return made(DuesLine, member=due.member, branch=due.branch, month=due.month, due=amount)


def _tell(console: Console, changes: Changes, lines: int) -> None:
    for said in _told(console, changes):
        console.say(said)
    same = lines - len(changes)
    console.say(
        console.text(
            f"Đã ghi {len(changes)} dòng; {same} dòng như cũ.",
            f"{len(changes)} lines were written; {same} were so already.",
        )
    )


def _told(console: Console, changes: Changes) -> Iterator[str]:
    for line, replacing in changes:
        amount = dong_text(console, line.due)
        if replacing is None:
            yield console.text(
                f"  mới: {line.member}, {amount} đồng", f"  new: {line.member}, {amount} đồng"
            )
        else:
            yield console.text(
                f"  sửa: {line.member}, nay {amount} đồng",
                f"  changed: {line.member}, now {amount} đồng",
            )
