"""What the book of dues says of each member for a month, before it is a paper."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

from attrs import field, frozen

from cadre.documents.dues_frame import by_name
from cadre.dues import BranchLedger, Due, Ledger, MonthEntry, NothingDue, rounded
from cadre.law.options import DuesRounding
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import FIRST_DAY, AuditPeriod

__all__ = ["BookLine", "DuesBook"]

_EXEMPT = frozenset({NothingDue.PARTY_AGE, NothingDue.SOCIAL_PENSION, NothingDue.RELIEVED})


def _all(dues: Iterable[Due]) -> tuple[Due, ...]:
    return tuple(dues)


@frozen(kw_only=True)
class BookLine:
    """
    One member in the book of a branch for one month (một dòng của phần I), in whole đồng.

    ``total - collected - unpaid == written_off + elsewhere``.
    """

    member: str
    month: Month
    listed: bool
    """Whether the member belongs to the branch at the end of the month."""
    exempt: bool = field(repr=False)
    """Được miễn: exempt for this month, and nothing is due for it."""
    base: Dong | None = field(repr=False)
    """Thu nhập tính đóng: what dues follow from; ``None`` for flat amounts or where unknown."""
    due: Dong = field(repr=False)
    """Phải đóng tháng này."""
    carried: Dong = field(repr=False)
    """Truy thu: what was unpaid at the end of the month before."""
    collected: Dong = field(repr=False)
    """Đã thu: money that came in during the month, less what was taken back; may be below 0."""
    taken_back: Dong = field(repr=False)
    """Đã hủy trong tháng: what was taken back in it, of money of this month or of earlier ones."""
    unpaid: Dong = field(repr=False)
    """Chưa đóng đến cuối tháng: of this month and all before it."""
    written_off: Dong = field(repr=False)
    """Thôi thu: what is newly no longer asked for."""

    @property
    def total(self) -> Dong:
        """Phải đóng, cộng."""
        return Dong(self.due + self.carried)

    @property
    def elsewhere(self) -> int:
        """
        What met the dues and did not come in here this month, in đồng.

        Below 0: money that came in this month and met nothing of it or of earlier months.
        """
        return self.total - self.collected - self.unpaid - self.written_off

    @property
    def silent(self) -> bool:
        """Whether the book has no amount to tell."""
        told = (self.due, self.carried, self.collected, self.taken_back, self.unpaid)
        return not (any(told) or self.elsewhere)


@frozen(kw_only=True, slots=False)
class DuesBook:
    """
    What the book of dues of a branch is printed from (sổ thu nộp đảng phí).

    Args:
        ledger: The book; every amount is the ledger's, so that paper and ledger agree.
        members: Who belongs to the branch at the end of each month; a month that is not there
            has nobody on its list.
        dues: What the dues follow from and who is exempt; those of other branches do not count.
    """

    ledger: BranchLedger
    members: Mapping[Month, Collection[str]] = field(repr=False, hash=False)
    dues: tuple[Due, ...] = field(default=(), repr=False, converter=_all)

    def lines(self, month: Month, names: Mapping[str, str]) -> tuple[BookLine, ...]:
        """
        The lines of a month: the members in the order of their names, then whoever is no longer
        (or not yet) on the list but has an amount in the book.
        """
        day = self.day_of(month)
        now = self.ledger.at(day)
        eve = max(FIRST_DAY, month.first_day - timedelta(days=1))
        before = self.ledger.at(min(day, eve))
        listed = frozenset(self.members.get(month, ()))
        others = {one.member for one in now.ledgers} - listed
        found = [
            self._line(member, month, now, before, listed=member in listed)
            for group in (listed, others)
            for member in by_name(group, names)
        ]
        return tuple(one for one in found if one.listed or not one.silent)

    def day_of(self, month: Month) -> date:
        """The day on which the book of a month stands: its last, or that of the ledger before."""
        return min(month.last_day, self.ledger.as_of)

    def _line(
        self, member: str, month: Month, now: BranchLedger, before: BranchLedger, *, listed: bool
    ) -> BookLine:
        due = sum(int(one.due) for one in now.of_member(member).of_month(month) if self._own(one))
        owed, gone = self._open(member, month.ordinal, now)
        carried, gone_before = self._open(member, month.ordinal - 1, before)
        period = AuditPeriod(month.first_day, month.last_day)
        received = now.of_member(member).received_in(period, branch=self.ledger.branch)
        told = self._dues.get((member, month))
        exempt = told is not None and told.nothing in _EXEMPT and not due
        return BookLine(
            member=member,
            month=month,
            listed=listed,
            exempt=exempt,
            base=None if told is None or exempt else _base(told),
            due=Dong(due),
            carried=Dong(carried),
            collected=Dong(received),
            taken_back=self._taken_back(now.of_member(member), period),
            unpaid=Dong(owed),
            written_off=Dong(gone - gone_before),
        )

    def _taken_back(self, ledger: Ledger, period: AuditPeriod) -> Dong:
        amounts = {one.id: int(one.amount) for one in ledger.payments}
        last = min(period.last, ledger.as_of)
        return Dong(
            sum(
                amounts[one.payment]
                for one in ledger.reversals
                if one.branch == self.ledger.branch and period.first <= one.on <= last
            )
        )

    def _open(self, member: str, last: int, book: BranchLedger) -> tuple[int, int]:
        """What is unpaid, and what is written off, of months up to an ordinal at this branch."""
        entries = [
            one
            for one in book.of_member(member).entries
            if self._own(one) and one.month.ordinal <= last
        ]
        return sum(one.unpaid for one in entries), sum(one.written_off for one in entries)

    def _own(self, entry: MonthEntry) -> bool:
        return entry.branch == self.ledger.branch

    @cached_property
    def _dues(self) -> Mapping[tuple[str, Month], Due]:
        return {
            (one.member, one.month): one for one in self.dues if one.branch == self.ledger.branch
        }


def _base(due: Due) -> Dong | None:
    """The income as printed, in whole đồng; a flat amount (rate 1) is no income."""
    income = sum(one.basis for one in due.shares if one.rate != 1)
    return rounded(Fraction(income), DuesRounding.DONG) if income else None
