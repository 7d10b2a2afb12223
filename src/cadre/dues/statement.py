"""Lines of a bank or portal statement (dòng sao kê), and how they match the book (khớp)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from attrs import Attribute, field, frozen

from cadre.dues.flow_words import EN, VI
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.periods import a_day
from cadre.records.fields import an_id, clean

__all__ = ["Match", "MatchReason", "Reconciliation", "StatementLine", "Unmatched"]


def _dong(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, Dong):
        raise RecordError("CADRE-RE-01", path="StatementLine.amount", expected="Dong")


@frozen
class StatementLine:
    """
    One line of a statement (dòng sao kê), in whole đồng; money out is negative.

    Its text names people: it never shows in ``repr``, nor in what a reconciliation says.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    day: date = field(validator=a_day)
    amount: Dong = field(validator=_dong, repr=False)
    text: str = field(default="", validator=clean, repr=False)
    reference: str = field(default="", validator=clean, repr=False)
    """Receipt or transaction number (số chứng từ, mã giao dịch)."""


class MatchReason(StrEnum):
    """Why book and statement are taken to match, or why not."""

    RECEIPT = "receipt"
    """Cùng số chứng từ."""
    NAMED = "named"
    """Nội dung có tên người nộp, và chỉ người ấy."""
    NAMES_ANOTHER = "names_another"
    """Nội dung chỉ có tên người khác."""
    SAME_AMOUNT = "same_amount"
    """Cùng số tiền."""
    SAME_DAY = "same_day"
    """Cùng ngày."""
    DAYS_APART = "days_apart"
    """Cách nhau một số ngày trong phạm vi cho phép."""
    SEVERAL_ALIKE = "several_alike"
    """Có nhiều khoản giống nhau."""
    SUM_OF_RECEIPT = "sum_of_receipt"
    """Bằng tổng các khoản cùng số chứng từ."""
    SUM_OF_MEMBER = "sum_of_member"
    """Bằng tổng các khoản của một người nộp cùng ngày."""
    SUM_OF_BRANCH = "sum_of_branch"
    """Bằng tổng các khoản còn lại của chi bộ trong ngày."""
    RECEIPT_OTHER_AMOUNT = "receipt_other_amount"
    """Cùng số chứng từ, khác số tiền."""
    SAME_AMOUNT_TOO_FAR = "same_amount_too_far"
    """Cùng số tiền, cách quá số ngày cho phép."""
    TAKEN = "taken"
    """Khoản cùng số tiền đã khớp với khoản khác."""
    MONEY_OUT = "money_out"
    """Tiền ra, hoặc bằng 0."""
    NOTHING_LIKE_IT = "nothing_like_it"
    """Không có khoản nào tương ứng."""


@frozen(kw_only=True)
class Match:
    """
    Payments of the book and a line of the statement with the same amount (khớp).

    ``days`` is how many days lie between them.
    """

    payments: tuple[str, ...]
    """In order of day and id; several where the line is their sum."""
    line: str
    amount: Dong = field(repr=False)
    reasons: tuple[MatchReason, ...]
    days: int

    def explain(self, lang: str = "vi") -> str:
        """One sentence of ids and reasons, in ``"vi"`` or ``"en"``."""
        words = VI if lang == "vi" else EN
        payments = ", ".join(self.payments)
        reasons = _told(self.reasons, words, self.days)
        return words["match"].format(payments=payments, line=self.line, reasons=reasons)


@frozen(kw_only=True)
class Unmatched:
    """A payment or a line of the statement that nothing matches (chưa khớp), and why."""

    id: str
    in_book: bool
    """Whether it is a payment; otherwise a line of the statement."""
    reasons: tuple[MatchReason, ...]

    def explain(self, lang: str = "vi") -> str:
        """One sentence, in ``"vi"`` or ``"en"``."""
        words = VI if lang == "vi" else EN
        sentence = words["unmatched_book" if self.in_book else "unmatched_statement"]
        return sentence.format(id=self.id, reasons=_told(self.reasons, words, 0))


def _told(reasons: Sequence[MatchReason], words: Mapping[str, str], days: int) -> str:
    return "; ".join(words[f"reason.{one.value}"].format(days=days) for one in reasons)


@frozen(kw_only=True)
class Reconciliation:
    """
    The book of a branch against a statement (đối chiếu): proposals for a person, who decides.

    Every payment and every line is in it exactly once.
    """

    matched: tuple[Match, ...]
    """Beyond reasonable doubt: the receipt, the name, or the only ones alike, on the same day."""
    probable: tuple[Match, ...]
    """To be looked at."""
    unmatched_book: tuple[Unmatched, ...]
    unmatched_statement: tuple[Unmatched, ...]
