"""A branch of three members over a quarter, as its papers see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from cadre.documents import Document, DuesBook, Heading, Paragraph, RowKind, Table
from cadre.dues import (
    AgreedShare,
    BranchLedger,
    Collected,
    Due,
    NothingDue,
    Share,
    ShareKind,
    Sharing,
)
from cadre.law import NATIONAL
from cadre.law.dues_shares import Keeper
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import DuesLine, Level, Remittance
from cadre.tree import TreeOnDay, Unit
from tests.dues.ledger_books import line, paid

JANUARY, FEBRUARY, MARCH = MONTHS = tuple(Month(2026, number) for number in (1, 2, 3))
QUARTER = MonthSet(MONTHS)
QUARTER_END = date(2026, 3, 31)
NAMES = {
    "dv-1": "Trần Thị Bình",
    "dv-2": "Lê Hữu Đức",
    "dv-3": "Võ Văn An",
    "cb-1": "Chi bộ thôn 1",
    "cb-2": "Chi bộ thôn 2",
    "x": "Đảng ủy xã",
    "t": "Tỉnh ủy",
}
EVERYBODY = ("dv-1", "dv-2", "dv-3")

LINES: tuple[DuesLine, ...] = tuple(
    line(str(month), due, member=member)
    for month in MONTHS
    for member, due in (("dv-1", 90_000), ("dv-2", 5_000), ("dv-3", 0))
)
PAYMENTS = (
    paid("p1", "2026-01", "2026-01-15", 90_000, member="dv-1"),
    paid("p2", "2026-01", "2026-01-20", 10_000, member="dv-2"),
    paid("p3", "2026-02", "2026-03-20", 90_000, member="dv-1", receipt="BL-7"),
    paid("p4", "2026-03", "2026-03-20", 90_000, member="dv-1", receipt="BL-7"),
)


def dues(month: Month) -> list[Due]:
    wage = Share(ShareKind.INSURED_WAGE, Fraction(9_000_000), Fraction(1, 100), month)
    flat = Share(ShareKind.FLAT, Fraction(5_000), Fraction(1), month)
    about: dict[str, Any] = {"month": month, "branch": "cb-1"}
    return [
        Due(member="dv-1", amount=Dong(90_000), shares=(wage,), **about),
        Due(member="dv-2", amount=Dong(5_000), shares=(flat,), **about),
        Due(member="dv-3", amount=Dong(0), nothing=NothingDue.PARTY_AGE, **about),
    ]


def branch_book(
    lines: Sequence[DuesLine] = LINES,
    payments: Sequence[Any] = PAYMENTS,
    *corrections: Any,
    as_of: date = QUARTER_END,
    members: Sequence[str] = EVERYBODY,
) -> DuesBook:
    return DuesBook(
        ledger=BranchLedger.of("cb-1", lines, payments, *corrections, as_of=as_of),
        members=dict.fromkeys(MONTHS, members),
        dues=[due for month in MONTHS for due in dues(month)],
    )


def collected(*amounts: tuple[int, int], village: bool = True) -> list[Collected]:
    """What two branches of a commune collected in January, February …"""
    units = [
        Unit("t", "Tỉnh", Level.PROVINCE),
        Unit("x", "Xã", Level.COMMUNE, "t"),
        Unit("cb-1", "1", Level.BRANCH, "x"),
        Unit("cb-2", "2", Level.BRANCH, "x"),
    ]
    half = AgreedShare(50, "Nghị quyết 01")
    kept = []
    for month, (one, two) in zip(MONTHS, amounts, strict=False):
        late = month >= FEBRUARY
        sharing = Sharing(
            NATIONAL,
            keepers=dict.fromkeys(("cb-1", "cb-2"), Keeper.VILLAGE_BRANCH)
            if late and village
            else {},
            agreed={"x": half, "t": half} if late else {"cb-1": half, "cb-2": half},
        )
        amounts_of = {"cb-1": Dong(one), "cb-2": Dong(two)}
        kept.append(Collected(month, amounts_of, TreeOnDay.of(month.last_day, units), sharing))
    return kept


def sent(id: str, origin: str, to: str, amount: int, *months: Month, on: date) -> Remittance:
    return Remittance(
        id=id,
        origin=origin,
        destination=to,
        months=MonthSet(months),
        amount=Dong(amount),
        remitted_on=on,
    )


def table(document: Document) -> Table:
    (found,) = (one for one in document.blocks if isinstance(one, Table))
    return found


def tables(document: Document) -> list[Table]:
    return [one for one in document.blocks if isinstance(one, Table)]


def cells(document: Document) -> list[tuple[Any, ...]]:
    return [row.cells for row in table(document).rows]


def totals(document: Document) -> list[tuple[Any, ...]]:
    return [row.cells for row in table(document).rows if row.kind is RowKind.TOTAL]


def texts(document: Document) -> list[str]:
    return [one.text for one in document.blocks if isinstance(one, Paragraph)]


def notes(document: Document) -> list[str]:
    return [text.removeprefix("– ") for text in texts(document) if text.startswith("– ")]


def titles(document: Document) -> list[str]:
    return [one.text for one in document.blocks if isinstance(one, Heading) and one.level == 0]
