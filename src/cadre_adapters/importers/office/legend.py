"""The marks of a grid (ký hiệu trong bảng): what they mean unless a mapping says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from cadre.records import AttendanceStatus
from cadre_adapters.importers.office.values import shown
from cadre_adapters.importers.office.words import fold

__all__ = ["ATTENDANCE_MARKS", "DUES_MARKS", "AttendanceMark", "DuesMark", "Legend"]


class AttendanceMark(StrEnum):
    """What a mark in a roll call says."""

    PRESENT = "present"
    EXCUSED = "excused"
    REFUSED = "refused"
    UNDECIDED = "undecided"
    ABSENT = "absent"
    EXEMPT = "exempt"
    """Miễn: not expected, where a decision of exemption covers the day."""


class DuesMark(StrEnum):
    """What a word in a dues grid says."""

    PAID = "paid"
    """Đã nộp: what was due has been paid."""
    UNPAID = "unpaid"
    """Chưa nộp: due, and nothing received."""
    NOTHING_DUE = "nothing_due"
    """Miễn: nothing is due for the month."""


ATTENDANCE_MARKS: Mapping[AttendanceMark, tuple[str, ...]] = {
    AttendanceMark.PRESENT: ("x", "✓", "✔", "có", "có mặt", "dự", "tham dự"),
    AttendanceMark.EXCUSED: ("P", "CP", "có phép", "vắng có phép", "vắng có lý do"),
    AttendanceMark.REFUSED: ("KCN", "không chấp nhận", "lý do không được chấp nhận"),
    AttendanceMark.UNDECIDED: ("CX", "?", "chưa xem xét", "vắng, chưa xem xét lý do"),
    AttendanceMark.ABSENT: ("K", "KP", "0", "không phép", "vắng không phép", "vắng không lý do"),
    AttendanceMark.EXEMPT: ("M", "miễn", "miễn sinh hoạt"),
}
"""The first of each is the one cadre writes."""

DUES_MARKS: Mapping[DuesMark, tuple[str, ...]] = {
    DuesMark.PAID: ("đã nộp", "x", "✓", "✔", "đã đóng", "đủ", "nộp đủ"),
    DuesMark.UNPAID: ("chưa", "0", "chưa nộp", "chưa đóng", "nợ"),
    DuesMark.NOTHING_DUE: ("M", "miễn", "miễn đảng phí"),
}
"""The first of each is the one cadre writes."""

STATUS_OF: Mapping[AttendanceMark, AttendanceStatus] = {
    AttendanceMark.PRESENT: AttendanceStatus.PRESENT,
    AttendanceMark.EXCUSED: AttendanceStatus.EXCUSED,
    AttendanceMark.REFUSED: AttendanceStatus.REFUSED,
    AttendanceMark.UNDECIDED: AttendanceStatus.UNDECIDED,
    AttendanceMark.ABSENT: AttendanceStatus.ABSENT,
}


def _key(mark: Any) -> str:
    # A tick or a question mark has no letter to fold to, and stays as it is.
    text = shown(mark)
    return fold(text) or text.strip()


def _table(marks: Mapping[Any, tuple[str, ...]], own: Mapping[str, Any]) -> dict[str, Any]:
    table = {_key(mark): code for code, alike in marks.items() for mark in alike}
    table.update({_key(mark): code for mark, code in own.items()})
    return table


@frozen
class Legend:
    """
    The marks in force for one import.

    Args:
        own_attendance: Further marks for the roll call; they win over the usual ones.
        own_dues: Further words for the dues grid.
    """

    own_attendance: Mapping[str, AttendanceMark] = field(factory=dict)
    own_dues: Mapping[str, DuesMark] = field(factory=dict)
    _attendance: dict[str, AttendanceMark] = field(init=False, repr=False)
    _dues: dict[str, DuesMark] = field(init=False, repr=False)
    _longest: int = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_attendance", _table(ATTENDANCE_MARKS, self.own_attendance))
        object.__setattr__(self, "_dues", _table(DUES_MARKS, self.own_dues))
        object.__setattr__(self, "_longest", 2 * max(map(len, self._dues)))

    def attendance(self, cell: Any) -> AttendanceMark | None:
        """What a cell of a roll call says; ``None`` when the mark is not in the legend."""
        return self._attendance.get(_key(cell))

    def dues(self, cell: Any) -> DuesMark | None:
        """What a cell of a dues grid says; ``None`` when it is no mark (an amount, say)."""
        if isinstance(cell, str) and len(cell) > self._longest:
            return None
        return self._dues.get(_key(cell))

    def attendance_marks(self) -> str:
        """The legend of the roll call in one line, for people."""
        marks = {alike[0]: code for code, alike in ATTENDANCE_MARKS.items()}
        marks.update(self.own_attendance)
        return ", ".join(f"{mark} = {_MEANINGS[code]}" for mark, code in marks.items())


_MEANINGS = {
    AttendanceMark.PRESENT: "có mặt",
    AttendanceMark.EXCUSED: "có phép",
    AttendanceMark.REFUSED: "lý do không được chấp nhận",
    AttendanceMark.UNDECIDED: "chưa xem xét lý do",
    AttendanceMark.ABSENT: "không phép",
    AttendanceMark.EXEMPT: "miễn",
}
