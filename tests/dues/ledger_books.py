"""Small books of dues, as values and as Hypothesis strategies, and a coin-by-coin reading of them.

The reading follows each đồng on its own, day after day, and calls none of the code under test.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import field, frozen
from hypothesis import strategies as st

from cadre.dues import Ledger
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import DuesLine, Payment, PaymentReversal, WriteOff

JANUARY = Month(2026, 1)
MEMBER = "dv-1"
NO_DAY = date(2199, 1, 1)


def day(text: str) -> date:
    return date.fromisoformat(text)


def line(month: str, due: int = 30, branch: str = "cb-1", member: str = MEMBER) -> DuesLine:
    return DuesLine(
        id=f"{member}:{branch}:{month}",
        member=member,
        branch=branch,
        month=Month.parse(month),
        due=Dong(due),
    )


def paid(
    id: str,
    month: str,
    on: str,
    amount: int = 30,
    branch: str = "cb-1",
    member: str = MEMBER,
    receipt: str = "",
) -> Payment:
    return Payment(
        id=id,
        member=member,
        branch=branch,
        month=Month.parse(month),
        amount=Dong(amount),
        paid_on=day(on),
        receipt=receipt,
    )


def taken_back(payment: Payment, on: str) -> PaymentReversal:
    return PaymentReversal(
        id=f"huy-{payment.id}",
        payment=payment.id,
        member=payment.member,
        branch=payment.branch,
        on=day(on),
        reason="Ghi nhầm tháng",
    )


def written_off(month: str, amount: int, on: str, branch: str = "cb-1") -> WriteOff:
    return WriteOff(
        id=f"thoi-{branch}-{month}-{on}",
        member=MEMBER,
        branch=branch,
        month=Month.parse(month),
        amount=Dong(amount),
        decided_on=day(on),
        decision="Nghị quyết số 03-NQ/CB",
    )


@frozen
class Book:
    """All records of one member, and the day asked about."""

    lines: tuple[DuesLine, ...]
    payments: tuple[Payment, ...]
    reversals: tuple[PaymentReversal, ...] = ()
    write_offs: tuple[WriteOff, ...] = ()
    as_of: date = field(default=date(2026, 12, 31))

    def ledger(self) -> Ledger:
        return Ledger.of(
            self.lines, self.payments, self.reversals, self.write_offs, as_of=self.as_of
        )


def _months(count: int) -> list[str]:
    return [str(JANUARY + index) for index in range(count)]


@st.composite
def books(draw: st.DrawFn, months: int = 12, most: int = 40, corrected: bool = True) -> Book:
    """Up to *months* months: lines in one or two branches, money before, in and after them."""
    names = _months(months)
    branches = st.sampled_from(("cb-1", "cb-1", "cb-1", "cb-2"))
    lined = draw(st.lists(st.tuples(st.sampled_from(names), branches), unique=True, max_size=18))
    dues = st.sampled_from((0, 1, most // 2, most))
    lines = tuple(line(month, draw(dues), branch) for month, branch in lined)
    days = st.integers(-20, months * 31 + 20).map(lambda n: JANUARY.first_day + timedelta(n))
    amounts = st.sampled_from((1, most // 3, most // 2, most, most * 2, most * 4))
    payments = tuple(
        paid(f"p{number}", draw(st.sampled_from(names)), str(draw(days)), draw(amounts), where)
        for number, where in enumerate(draw(st.lists(branches, max_size=16)))
    )
    as_of = draw(days)
    if not corrected:
        return Book(lines, payments, as_of=as_of)
    gone = draw(st.lists(st.sampled_from(payments), unique=True, max_size=3)) if payments else []
    back = tuple(
        taken_back(one, str(one.paid_on + timedelta(draw(st.integers(0, 90))))) for one in gone
    )
    asked = [one for one in lines if one.due]
    less = draw(st.lists(st.sampled_from(asked), unique=True, max_size=3)) if asked else []
    offs = tuple(
        written_off(str(one.month), draw(st.integers(1, int(one.due))), str(draw(days)), one.branch)
        for one in less
    )
    return Book(lines, payments, back, offs, as_of)


Place = tuple[Month, str]


def standing(book: Book, on: date) -> list[Payment]:
    """What came in by a day and is not known, on the day asked about, to be an error."""
    gone = {one.payment for one in book.reversals if one.on <= book.as_of}
    return [one for one in book.payments if one.id not in gone and one.paid_on <= on]


def asked_on(book: Book, on: date) -> dict[Place, int]:
    asked: dict[Place, int] = {(one.month, one.branch): int(one.due) for one in book.lines}
    for off in book.write_offs:
        if off.decided_on <= min(on, book.as_of):
            asked[off.month, off.branch] -= off.amount
    return asked


def coin_by_coin(book: Book, on: date) -> tuple[dict[Place, int], dict[Place, int], int]:
    """What each place has of its own month's coins, of other coins, and how many lie idle."""
    lacking = asked_on(book, on)
    coins = [
        (one.month, one.branch)
        for one in sorted(standing(book, on), key=lambda one: (one.month, one.branch))
        for _ in range(one.amount)
    ]
    own = dict.fromkeys(lacking, 0)
    lent = dict.fromkeys(lacking, 0)

    def put(coins: Iterable[Place], wanted: str) -> list[Place]:
        idle = []
        for month, branch in coins:
            open_places = sorted(place for place, lacks in lacking.items() if lacks > 0)
            if wanted == "line":
                fits = [place for place in open_places if place == (month, branch)]
            elif wanted == "month":
                fits = [place for place in open_places if place[0] == month]
            else:
                fits = [place for place in open_places if place[0].first_day <= on]
            if not fits:
                idle.append((month, branch))
                continue
            lacking[fits[0]] -= 1
            (lent if wanted == "any" else own)[fits[0]] += 1
        return idle

    idle = put(put(put(coins, "line"), "month"), "any")
    return own, lent, len(idle)


def every_day(book: Book) -> Iterable[date]:
    first = min([book.as_of, *(one.paid_on for one in book.payments)])
    return (first + timedelta(n) for n in range((book.as_of - first).days + 1))


def months(*names: str) -> MonthSet:
    return MonthSet(map(Month.parse, names))
