"""Cells of a grid that were cleared (ô bị xóa trắng): blank here, while the store holds a value.

A blank cell says nothing and erases nothing. Somebody who cleared one to correct it has to be told
so: what is on file stays, until the right value is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cadre.months import Month, MonthSet
from cadre.records import Attendance, DuesLine, Payment, Record
from cadre.store import Store

__all__ = ["ATTENDANCE_STAYS", "DUES_STAY", "ClearedCells"]

ATTENDANCE_STAYS = (
    "ô để trống nhưng kho đã có điểm danh, bản trong kho giữ nguyên; nếu ghi nhầm thì ghi ký hiệu "
    "đúng vào ô rồi nhập lại"
)
DUES_STAY = (
    "ô để trống nhưng kho đã có số đảng phí của tháng, bản trong kho giữ nguyên; nếu ghi nhầm thì "
    "ghi số tiền đúng vào ô rồi nhập lại"
)

Cell = tuple[str, str]
"""Sheet and cell."""


class ClearedCells:
    """The blank cells of the grids of one import, to be compared with what is on file."""

    def __init__(self) -> None:
        self._marks: dict[tuple[str, str], Cell] = {}
        """Meeting and member → where the grid is blank."""
        self._dues: dict[tuple[str, str, Month], Cell] = {}
        """Member, branch and month → where the grid is blank."""

    def mark(self, meeting: str, member: str, cell: Cell) -> None:
        """A blank cell of a roll call."""
        self._marks[meeting, member] = cell

    def dues(self, member: str, branch: str, month: Month, cell: Cell) -> None:
        """A blank cell of a grid of dues."""
        self._dues[member, branch, month] = cell

    def on_file(self, records: Iterable[Record], store: Store) -> Iterator[tuple[Cell, str]]:
        """
        The cells for which the store has what no other row of the source says, with a remark.

        Args:
            records: All that was read of the source.

        Raises:
            CadreError: The store cannot be read.
        """
        kept = {_key(one) for one in self._stored(store)} - {_key(one) for one in records}
        yield from ((cell, ATTENDANCE_STAYS) for key, cell in self._marks.items() if key in kept)
        yield from ((cell, DUES_STAY) for key, cell in self._dues.items() if key in kept)

    def _stored(self, store: Store) -> Iterator[Record]:
        if self._marks:
            meetings, members = (set(ids) for ids in zip(*self._marks, strict=True))
            yield from store.read(Attendance, meeting=meetings, member=members)
        if self._dues:
            members = {member for member, _, _ in self._dues}
            months = MonthSet(month for _, _, month in self._dues)
            yield from store.read(DuesLine, months=months, member=members)
            yield from store.read(Payment, months=months, member=members)


def _key(record: Record) -> tuple[Any, ...] | None:
    if isinstance(record, Attendance):
        return record.meeting, record.member
    if isinstance(record, DuesLine | Payment):
        return record.member, record.branch, record.month
    return None
