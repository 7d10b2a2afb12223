"""Money at the desk (tiền thu) as it was typed, and whether its receipt is in the book already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from cadre.money import Dong
    from cadre.months import MonthSet
    from cadre.records import Payment
    from cadre.store import Store
    from cadre_adapters.cli.console import Console

__all__ = ["MoneyIn", "is_in_the_book", "issued_before"]


@frozen(kw_only=True)
class MoneyIn:
    """What came in, as it was typed."""

    member: str
    amount: Dong
    on: date
    receipt: str
    months: MonthSet
    channel: str
    branch: str


def issued_before(store: Store, money: MoneyIn) -> list[Payment]:
    """
    The payments of the branch in the year with that receipt, those taken back included.

    Raises:
        UnknownRecordError: There is no such member or branch.
    """
    from cadre.names import search_key
    from cadre.records import Member, Organisation, Payment
    from cadre_adapters.cli.dues_books import Books

    store.get(Member, money.member)
    here = {store.get(Organisation, money.branch).id} if money.branch else set()
    number = search_key(money.receipt)  # BL 12 and bl 12 are one receipt
    return [
        one
        for one in store.read(Payment, branch=here or Books.of(store, {money.member}).branches)
        if one.paid_on.year == money.on.year and search_key(one.receipt) == number
    ]


def is_in_the_book(
    console: Console, store: Store, money: MoneyIn, issued: Sequence[Payment]
) -> bool:
    """
    Money is entered once, and a number printed once.

    A receipt that stands is no other money. One that was taken back is only entered again for its
    own payer and day.
    """
    from cadre.records import PaymentReversal
    from cadre_adapters.cli.dues_books import standing_on

    back = list(store.read(PaymentReversal, payment={one.id for one in issued}))
    if stand := standing_on(date.max, issued, back):
        year = stand[0].paid_on.year
        said = console.text(
            f"Số biên lai {money.receipt} đã có trong sổ năm {year}; không ghi gì.",
            f"The receipt {money.receipt} is in the book of {year} already; nothing was written.",
        )
    elif other := [one for one in issued if (one.member, one.paid_on) != (money.member, money.on)]:
        day = other[0].paid_on
        said = console.text(
            f"Số biên lai {money.receipt} đã dùng cho một lần thu ngày {day:%d/%m/%Y}, nay đã hủy. "
            "Mỗi số chỉ dùng một lần: hãy dùng số khác; không ghi gì.",
            f"The receipt {money.receipt} was used for money of {day.isoformat()}, which was taken "
            "back. A number is used once: take another; nothing was written.",
        )
    else:
        return False
    console.notice(said)
    return True
