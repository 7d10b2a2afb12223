"""What is to be told of money that came in (lưu ý khi thu): Vietnamese first, English second."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen

from cadre.money import Dong
from cadre.months import MonthSet

__all__ = ["Note", "NoteKind"]


class NoteKind(StrEnum):
    """What a note is about."""

    LATE = "late"
    """Đóng chậm."""
    LATE_EXCUSED = "late_excused"
    """Đóng chậm, được phép."""
    AHEAD = "ahead"
    """Đóng trước, được phép."""
    NOT_AHEAD = "not_ahead"
    """Tháng chưa đến, không được đóng trước."""
    CREDIT = "credit"
    """Số dư."""


@frozen
class Note:
    """One thing to be told, about months; of a credit also how much, in whole đồng."""

    kind: NoteKind
    months: MonthSet
    amount: Dong | None = field(default=None, repr=False)

    def explain(self, lang: str = "vi") -> str:
        """
        One sentence.

        Args:
            lang: ``"vi"`` or ``"en"``.
        """
        if lang == "vi":
            return _VI[self.kind].format(months=self.months, amount=self.amount)
        return _EN[self.kind].format(months=self.months, amount=f"{int(self.amount or 0):,}")


_VI: Mapping[NoteKind, str] = {
    NoteKind.LATE: "Tháng {months} đóng chậm.",
    NoteKind.LATE_EXCUSED: (
        "Tháng {months} đóng chậm, trong thời gian được tạm miễn sinh hoạt nên được phép."
    ),
    NoteKind.AHEAD: (
        "Tháng {months} đóng trước, trong thời gian được tạm miễn sinh hoạt nên được phép."
    ),
    NoteKind.NOT_AHEAD: (
        "Tháng {months} chưa đến, không thuộc trường hợp được đóng trước: tiền giữ làm số dư."
    ),
    NoteKind.CREDIT: (
        "Còn dư {amount} đồng, ghi ở tháng {months}; số dư được trừ vào tháng cũ nhất còn thiếu, "
        "rồi vào các tháng sau khi đến tháng."
    ),
}
_EN: Mapping[NoteKind, str] = {
    NoteKind.LATE: "Paid late: {months}.",
    NoteKind.LATE_EXCUSED: "Paid late, as a member excused from meetings for a time may: {months}.",
    NoteKind.AHEAD: "Paid ahead, as a member excused from meetings for a time may: {months}.",
    NoteKind.NOT_AHEAD: (
        "Not begun, and may not be paid ahead: {months}; the money is kept as credit."
    ),
    NoteKind.CREDIT: (
        "{amount} đồng of credit, recorded with {months}; it meets the oldest month with something "
        "unpaid, then later months as they begin."
    ),
}
