"""Money that comes in (thu đảng phí): which months it is put to, as payments to be recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from attrs import field, frozen

from cadre.dues.corrections import check_closed
from cadre.dues.ledger import Ledger, MonthEntry
from cadre.dues.ledger_notes import Note, NoteKind
from cadre.errors import RecordError
from cadre.law.base import Law
from cadre.law.dues import REGIME, DuesRegime
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.names import search_key
from cadre.periods import Span, months_touched
from cadre.records import BookClosing, PayChannel, Payment

__all__ = ["OLDEST_FIRST", "Allocation", "AsStated", "OldestFirst", "allocate"]


@frozen
class OldestFirst:
    """The oldest month with something unpaid first (tháng cũ trước)."""


@frozen
class AsStated:
    """The months the payer names (theo tháng người nộp nêu), the oldest of them first."""

    months: MonthSet = field(converter=MonthSet)


OLDEST_FIRST = OldestFirst()
"""The oldest month with something unpaid first."""


@frozen(kw_only=True)
class Allocation:
    """
    What money is put to: payments to be recorded, what stays as credit, and what to be told.

    The amounts of the payments add up to what came in; ``credit`` is part of the last of them.
    """

    payments: tuple[Payment, ...]
    """One a month (and branch), in order of time, with one receipt."""
    credit: Dong = field(repr=False)
    """Số dư: what is more than the months put to it ask for."""
    notes: tuple[Note, ...] = ()

    def explain(self, lang: str = "vi") -> str:
        """
        A sentence for each note; empty where there is nothing to be told.

        Args:
            lang: ``"vi"`` or ``"en"``.
        """
        return " ".join(one.explain(lang) for one in self.notes)


@frozen(kw_only=True)
class _Coming:
    """The money at the desk, and what is known of the payer."""

    ledger: Ledger
    amount: Dong
    on: date
    roll: MonthSet | None
    excused: MonthSet
    """Months of which the law lets the payer pay late or ahead on that day."""

    @property
    def month(self) -> Month:
        """The month in which the money came in."""
        return Month.of(self.on)

    def on_roll(self, month: Month) -> bool:
        """Whether the payer belonged to a branch in a month, as far as was handed in."""
        return self.roll is None or month in self.roll

    def may_be_paid(self, month: Month) -> bool:
        """Whether a month has begun, or may be paid ahead."""
        return month <= self.month or month in self.excused


def allocate(
    ledger: Ledger,
    amount: Dong,
    *,
    received_on: date,
    law: Law,
    new_id: Callable[[str], str],
    receipt: str = "",
    channel: PayChannel = PayChannel.CASH,
    branch: str = "",
    policy: OldestFirst | AsStated = OLDEST_FIRST,
    excused: Iterable[Span] = (),
    roll: MonthSet | None = None,
    closings: Iterable[BookClosing] = (),
    issued: Iterable[Payment] | None = None,
) -> Allocation:
    """
    The payments to be recorded for money that came in (phân bổ tiền thu); nothing is written.

    Each month takes what it lacks. Months after that of *received_on* are paid only where paying
    ahead is allowed; without it, and where every month is paid, the rest is put to the last month
    that takes money, and stays credit until a month begins that lacks it.

    Args:
        ledger: All records of the member, as of *received_on* or later.
        amount: What came in, in whole đồng.
        received_on: The day it came in; it may be earlier than other payments.
        law: The law to go by.
        new_id: Given the stored name of the kind, an id that is not yet used.
        receipt: The number of the receipt; empty where there is none.
        channel: How it came in.
        branch: The branch that received it; by default the one whose line it is.
        policy: ``OLDEST_FIRST``, or ``AsStated`` with months.
        excused: The spans of temporary exemptions, in which dues may be paid late or ahead.
        roll: The months in which the member belongs to a branch; ``None`` is not checked.
        closings: The closings of the books; what was closed stays as it was on its closing day.
        issued: The payments among which one receipt number is one receipt, those that were taken
            back included, because a number is printed once; by default those of the ledger.

    Raises:
        RecordError: The policy is none; the amount is not one above zero; the day is after the
            ledger's; the receipt is that of another member or day; a stated month has no line or
            is off the roll; no month can take the money; or figures of closed months would change.
    """
    _check_policy(policy)
    _check_day(ledger, received_on)
    _check_receipt(ledger, receipt, received_on, ledger.payments if issued is None else issued)
    coming = _Coming(
        ledger=ledger,
        amount=_above_zero(amount),
        on=received_on,
        roll=roll,
        excused=_excused(ledger, tuple(excused), received_on, law),
    )
    parts, credit = _parts(coming, policy)
    payments = tuple(
        Payment(
            id=new_id("payment"),
            member=ledger.member,
            branch=where,
            month=month,
            amount=Dong(part),
            paid_on=received_on,
            receipt=receipt,
            channel=channel,
        )
        for (month, where), part in sorted(_by_payment(parts, branch).items())
    )
    check_closed(ledger, ledger.adding(*payments), closings, "Payment.paid_on")
    return Allocation(
        payments=payments, credit=Dong(credit), notes=_notes(coming, policy, parts, credit)
    )


Parts = list[tuple[MonthEntry, int]]
"""What each entry is given, in đồng."""


def _parts(coming: _Coming, policy: OldestFirst | AsStated) -> tuple[Parts, int]:
    """What each month is given, and how much of it is more than the months lack."""
    candidates = _candidates(coming, policy)
    parts: Parts = []
    left = int(coming.amount)
    for entry in candidates:
        part = min(left, entry.unpaid)
        if part:
            parts.append((entry, part))
            left -= part
    if left:
        last, part = parts.pop() if parts else (_where_credit_stands(coming, candidates), 0)
        parts.append((last, part + left))
    return parts, left


def _candidates(coming: _Coming, policy: OldestFirst | AsStated) -> Sequence[MonthEntry]:
    """The lines that may take money, in order of time."""
    lined = {(one.month, one.branch) for one in coming.ledger.lines}
    entries = [one for one in coming.ledger.entries if (one.month, one.branch) in lined]
    if isinstance(policy, AsStated):
        _check_stated(coming, policy.months, MonthSet(one.month for one in entries))
        entries = [one for one in entries if one.month in policy.months]
    return [one for one in entries if coming.may_be_paid(one.month) and coming.on_roll(one.month)]


def _check_stated(coming: _Coming, stated: MonthSet, lined: MonthSet) -> None:
    for month in stated:
        if not coming.on_roll(month):
            raise _refused("Payment.month", "a month on the roll")
        if month not in lined:
            raise _refused("Payment.month", "a month with a dues line")


def _where_credit_stands(coming: _Coming, candidates: Sequence[MonthEntry]) -> MonthEntry:
    """The last month that could take money; of stated months ahead, the last one begun."""
    found = candidates or _candidates(coming, OLDEST_FIRST)
    if not found:
        raise _refused("Payment.month", "a month with a dues line")
    return found[-1]


def _by_payment(parts: Parts, branch: str) -> dict[tuple[Month, str], int]:
    amounts: dict[tuple[Month, str], int] = {}
    for entry, part in parts:
        key = (entry.month, branch or entry.branch)
        amounts[key] = amounts.get(key, 0) + part
    return amounts


def _notes(
    coming: _Coming, policy: OldestFirst | AsStated, parts: Parts, credit: int
) -> tuple[Note, ...]:
    paid = MonthSet(entry.month for entry, _ in parts if entry.unpaid)
    late = MonthSet(month for month in paid if month.last_day < coming.on)
    ahead = paid.after(coming.month)
    refused = MonthSet()
    if isinstance(policy, AsStated):
        refused = MonthSet(one for one in policy.months if not coming.may_be_paid(one))
    found = (
        Note(NoteKind.LATE, late - coming.excused),
        Note(NoteKind.LATE_EXCUSED, late & coming.excused),
        Note(NoteKind.AHEAD, ahead),
        Note(NoteKind.NOT_AHEAD, refused),
    )
    told = [one for one in found if one.months]
    if credit:
        told.append(Note(NoteKind.CREDIT, MonthSet([parts[-1][0].month]), Dong(credit)))
    return tuple(told)


def _excused(ledger: Ledger, spans: Sequence[Span], received_on: date, law: Law) -> MonthSet:
    """The months of which the payer may pay late or ahead on that day."""
    months = MonthSet(one.month for one in ledger.lines)
    # 01-QĐ/TW: only members excused from meetings for a time pay late or ahead, and never beyond
    # that time. Nothing of the kind was found for the months of 342-QĐ/TW.
    provision = law[REGIME].find(received_on)
    if provision is None or provision.value is not DuesRegime.QD_01:
        return MonthSet()
    lasting = [(since, until) for since, until in spans if until is None or received_on < until]
    return months_touched(lasting, months)


def _above_zero(amount: Dong) -> Dong:
    try:
        whole = Dong(amount)
    except RecordError as error:
        raise _refused("Payment.amount", error.facts["expected"]) from None
    if whole <= 0:
        raise _refused("Payment.amount", "more than 0 đồng")
    return whole


def _check_policy(policy: object) -> None:
    # The class for the value, or a word for it, would quietly pay the oldest months.
    if not isinstance(policy, (OldestFirst, AsStated)):
        raise _refused("allocate.policy", "OLDEST_FIRST or AsStated(months)")


def _check_day(ledger: Ledger, received_on: date) -> None:
    if isinstance(received_on, datetime) or not isinstance(received_on, date):
        raise _refused("Payment.paid_on", "a date without a time")
    if received_on > ledger.as_of:
        raise _refused("Payment.paid_on", "a day not after that of the ledger")


def _check_receipt(
    ledger: Ledger, receipt: str, received_on: date, issued: Iterable[Payment]
) -> None:
    # ``BL 12`` and ``bl 12`` are one receipt, as a statement is compared with the book.
    number = search_key(receipt)
    for one in issued if number else ():
        same = one.member == ledger.member and one.paid_on == received_on
        if search_key(one.receipt) == number and not same:
            raise _refused("Payment.receipt", "a receipt of this member and day")


def _refused(path: str, expected: str) -> RecordError:
    return RecordError("CADRE-RE-01", path=path, expected=expected)
