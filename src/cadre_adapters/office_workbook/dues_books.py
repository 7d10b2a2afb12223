"""The pages of dues (sổ thu nộp đảng phí): a grid a year, and rows for what a grid cannot say.

A grid cell holds one payment: of the amount due, or of another where the row's monthly due is
known. Several payments for a month, receipts and changed dues go to the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from attrs import define, field

from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import DuesLine, Payment
from cadre_adapters.importers.office.legend import DUES_MARKS, DuesMark
from cadre_adapters.office_workbook.page import NAME, Books, Page, page_of
from cadre_adapters.office_workbook.roll_calls import on_the_roll

__all__ = ["pages_of_dues"]

UNPAID = DUES_MARKS[DuesMark.UNPAID][0]
NOTHING_DUE = DUES_MARKS[DuesMark.NOTHING_DUE][0]
LEGEND = (
    "Số tiền đã nộp (ngày nộp trong ngoặc; không ghi ngày: ngày cuối tháng); "
    "chưa: chưa nộp; M: không phải nộp; để trống: chưa ghi"
)


@define
class _Entry:
    """What the book says of one member in one branch for one month."""

    due: Dong | None = None
    payments: list[Payment] = field(factory=list)


Row = dict[Month, _Entry]
Key = tuple[str, str]
"""(branch, member)."""


def pages_of_dues(books: Books, *, grid: bool) -> Iterator[Page]:
    """Dues lines and payments of the years asked for."""
    by_year: dict[int, dict[Key, Row]] = defaultdict(dict)
    for line in books.of(DuesLine):
        _entry(by_year, line).due = line.due
    for payment in books.of(Payment):
        _entry(by_year, payment).payments.append(payment)
    for year in books.years:
        left = by_year[year]
        if grid:
            page = _grid(books, year, left)
            if page.rows:
                yield page
            left = {key: _beyond_a_grid(row) for key, row in left.items()}
        if any(left.values()):
            yield _rows(books, year, left, grid=grid)


def _entry(by_year: dict[int, dict[Key, Row]], record: DuesLine | Payment) -> _Entry:
    rows = by_year[record.month.year]
    row = rows.setdefault((record.branch, record.member), {})
    return row.setdefault(record.month, _Entry())


def _cell(entry: _Entry, rate: Dong | None) -> Any:
    """What a grid cell would say of a month; ``None`` when it cannot say it."""
    if entry.due is None or len(entry.payments) > 1:
        return None
    if not entry.payments:
        if entry.due == 0:
            return NOTHING_DUE
        return UNPAID if entry.due == rate else None
    payment = entry.payments[0]
    known_due = payment.amount if rate is None else rate
    if payment.receipt or entry.due != known_due:
        return None
    if payment.paid_on == payment.month.last_day:
        return int(payment.amount)
    return f"{payment.amount} ({payment.paid_on:%d/%m/%Y})"


def _rate(row: Row) -> Dong | None:
    """The monthly due with which the grid can say most of the row."""
    dues = sorted({entry.due for entry in row.values() if entry.due})
    if not dues:
        return None

    def said(rate: Dong | None) -> int:
        return sum(1 for entry in row.values() if _cell(entry, rate) is not None)

    # The later one of equals stands: a rate is worth more to its reader than a blank.
    return max((None, *dues), key=lambda rate: (said(rate), rate is not None))


def _beyond_a_grid(row: Row) -> Row:
    rate = _rate(row)
    return {month: entry for month, entry in row.items() if _cell(entry, rate) is None}


def _grid(books: Books, year: int, entries: dict[Key, Row]) -> Page:
    months = list(MonthSet.year(year))
    rows = []
    for branch, member in sorted(entries.keys() | on_the_roll(books, year)):
        row = entries.get((branch, member), {})
        rate = _rate(row)
        cells = (_cell(row[month], rate) if month in row else None for month in months)
        rows.append((member, books.names.get(member), branch, rate, *cells))
    fields = ("member", NAME, "branch", "rate")
    title = f"SỔ THU NỘP ĐẢNG PHÍ NĂM {year} (đồng)"
    page = page_of("dues_grid", f"Đảng phí {year}", title, fields, rows)
    headers = (*page.headers, *(month.vietnamese() for month in months))
    return Page(page.name, page.title, headers, page.rows, LEGEND, money=4)


def _rows(books: Books, year: int, entries: dict[Key, Row], *, grid: bool) -> Page:
    rows: list[tuple[Any, ...]] = []
    for (branch, member), row in sorted(entries.items()):
        for month, entry in sorted(row.items()):
            fact = (member, books.names.get(member), branch, month.vietnamese())
            due = entry.due
            for payment in entry.payments:
                rows.append((*fact, due, payment.amount, payment.paid_on, payment.receipt))
                due = None
            if not entry.payments:
                rows.append((*fact, due, None, None, None))
    fields = ("member", NAME, "branch", "month", "due", "amount", "paid_on", "receipt")
    name = f"Đảng phí chi tiết {year}" if grid else f"Đảng phí {year}"
    page = page_of("dues", name, f"THU NỘP ĐẢNG PHÍ TỪNG LẦN NĂM {year} (đồng)", fields, rows)
    return Page(page.name, page.title, page.headers, page.rows, money=5)
