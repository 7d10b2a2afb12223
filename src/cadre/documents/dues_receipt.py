"""The receipt for dues (biên lai thu đảng phí), with the amount in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cadre.documents.dues_frame import Frame
from cadre.documents.model import (
    Align,
    Block,
    Column,
    Document,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Rows,
    Table,
)
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import Month
from cadre.number_words import in_words
from cadre.records import Payment, PaymentReversal

__all__ = ["dues_receipt"]

_NO_CREDIT = Dong(0)


def dues_receipt(
    payments: Iterable[Payment],
    *,
    names: Mapping[str, str],
    reversals: Iterable[PaymentReversal] = (),
    credit: Dong = _NO_CREDIT,
    lang: str = "vi",
    letterhead: Letterhead | None = None,
) -> Document:
    """
    The receipt for what one member paid on one day: months, amounts, the sum in words.

    A receipt that was taken back whole is marked as cancelled (đã hủy), with the day and why. Of
    one that was taken back in part the amounts are those that stand, and a line tells the others.
    No text with a form for it was found; the fields are those of a payment.

    Args:
        payments: All payments of one receipt: one member, branch, day, channel and number.
        names: Names by id; unknown ids stay ids.
        reversals: The records that took payments of the receipt back.
        credit: How much of what stands is credit (số dư), in đồng: see ``cadre.dues.credit_of``.
        lang: ``"vi"`` or ``"en"``; the words of the amount are Vietnamese in both.
        letterhead: The head of the paper; by default one without place and number.

    Raises:
        RecordError: There is no payment, or they are not of one receipt.
    """
    paid = sorted(payments, key=lambda one: (one.month, one.id))
    first = _of_one_receipt(paid)
    frame = Frame(
        issuer=first.branch, day=first.paid_on, names=names, lang=lang, letterhead=letterhead
    )
    words = frame.words
    back = {one.payment: one for one in reversals}
    standing = [one for one in paid if one.id not in back]
    shown = standing or paid
    total = Dong(sum(one.amount for one in shown))
    spoken = in_words(total)
    body: list[Block] = [
        *(Paragraph(line, emphasis=True) for line in _cancelled(paid, back, words)),
        *(Paragraph(line) for line in _lines(first, frame)),
        _amounts(shown, total, words),
        Paragraph(words["words"].format(words=spoken[0].upper() + spoken[1:]), emphasis=True),
    ]
    if credit and standing:
        body.append(Paragraph(words["of_it_credit"].format(amount=credit)))
    title = words["receipt_title" if standing else "cancelled_title"]
    signers = (("", "sign.payer"), ("", "sign.collector"))
    return frame.paper(title, body, signers)


def _cancelled(
    paid: Sequence[Payment], back: Mapping[str, PaymentReversal], words: Mapping[str, str]
) -> list[str]:
    """From which day on, and why: once where all of it was taken back alike."""
    gone = [(one, back[one.id]) for one in paid if one.id in back]
    days = {(one.on, one.reason) for _, one in gone}
    if len(gone) == len(paid) and len(days) == 1:
        ((day, reason),) = days
        return [words["cancelled"].format(day=day.strftime("%d/%m/%Y"), reason=_ended(reason))]
    return [
        words["cancelled_part"].format(
            month=one.month.vietnamese(),
            amount=one.amount,
            day=why.on.strftime("%d/%m/%Y"),
            reason=_ended(why.reason),
        )
        for one, why in gone
    ]


def _ended(reason: str) -> str:
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."


def _of_one_receipt(paid: list[Payment]) -> Payment:
    if not paid:
        raise RecordError("CADRE-RE-01", path="payments", expected="a list that is not empty")
    kinds = {(one.member, one.branch, one.paid_on, one.receipt, one.channel) for one in paid}
    if len(kinds) > 1:
        raise RecordError(
            "CADRE-RE-01", path="Payment.receipt", expected="a receipt of this member and day"
        )
    return paid[0]


def _lines(payment: Payment, frame: Frame) -> list[str]:
    words = frame.words
    number = [words["receipt_number"].format(number=payment.receipt)] if payment.receipt else []
    return [
        *number,
        words["payer"].format(who=frame.name(payment.member)),
        words["collecting"].format(branch=frame.name(payment.branch)),
        words["received_on"].format(day=payment.paid_on.strftime("%d/%m/%Y")),
        words["channel"].format(channel=words[f"channel.{payment.channel.value}"]),
    ]


def _amounts(paid: list[Payment], total: Dong, words: Mapping[str, str]) -> Table:
    by_month: dict[Month, int] = {}
    for one in paid:
        by_month[one.month] = by_month.get(one.month, 0) + one.amount
    rows = [Row((month, Dong(amount))) for month, amount in by_month.items()]
    columns = (
        Column(words["dues_month"], 50, Align.CENTRE),
        Column(words["amount"], 50, Align.RIGHT),
    )
    return Table(columns, Rows.of([*rows, Row((words["sum"], total), RowKind.TOTAL)]))
