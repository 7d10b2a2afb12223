"""Dues (đảng phí): one row an event, or a grid of one column a month.

A grid has no day of payment. Our convention: money in a cell was received on the last day of the
month it is for, unless the cell ("15.000 (05/02/2025)"), the row's column "Ngày nộp" or a full day
in the header says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from cadre.money import Dong
from cadre.months import Month
from cadre.records import DuesLine, Payment, Record
from cadre_adapters.importers.office.ids import made, natural_id
from cadre_adapters.importers.office.legend import DuesMark
from cadre_adapters.importers.office.periods import PeriodColumn
from cadre_adapters.importers.office.reading import Row
from cadre_adapters.importers.office.values import (
    Expected,
    a_date,
    a_month,
    a_text,
    an_amount,
    is_blank,
    shown,
)

__all__ = ["dues", "dues_grid"]

_WITH_DAY = re.compile(
    r"(.*?)[\s(;,–-]*(?:ngày|ngay)?\s*(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*\)?", re.IGNORECASE
)
NO_RATE = Expected(
    "ghi số tiền, hoặc thêm cột “Mức đóng” để biết đã nộp bao nhiêu",
    "write the amount, or add a column “Mức đóng” (monthly due)",
)
TWICE = Expected(
    "tháng này đã có khoản nộp khác ghi riêng, số tiền không khớp; bỏ trống hoặc sửa ô này",
    "this month has other payments recorded by themselves, of another sum; blank or mend the cell",
)


def dues(row: Row) -> Iterable[Record]:
    """What was due for a month, and what was paid for it."""
    member = row.member()
    month = row.read("month", a_month, required=True)
    due = row.read("due", an_amount)
    amount = row.read("amount", an_amount)
    receipt = row.read("receipt", a_text) or ""
    paid_on = row.read("paid_on", a_date, required=bool(amount) and row.has("paid_on"))
    if row.broken or month is None:
        return
    branch = row.branch(member, month.first_day, month.last_day)
    if not branch:
        return
    if due is not None:
        yield _line(member, branch, month, due)
    if amount:
        payment = made(
            Payment,
            member=member,
            branch=branch,
            month=month,
            amount=amount,
            paid_on=paid_on or month.last_day,
            receipt=receipt,
        )
        yield from _settled(row, payment, due)


def _settled(row: Row, payment: Payment, due: Dong | None) -> Iterator[Payment]:
    """A payment of a row of its own, under the id by which the store has it."""
    on_file = row.known.payments(payment.member, payment.branch, payment.month)
    own = [one for one in on_file if one.id == payment.id]
    same = [one for one in on_file if evolve(one, id=payment.id) == payment]
    from_a_grid = [one for one in on_file if _bare(one) and one.id not in row.known.claimed]
    if own:
        row.known.claimed.add(payment.id)
        yield evolve(own[0], amount=payment.amount) if row.blank("paid_on") else payment
    elif same:
        yield same[0]
    elif not from_a_grid:
        yield payment
    else:
        yield from _beside_a_grid(row, payment, from_a_grid[0], due)


def _beside_a_grid(
    row: Row, payment: Payment, standing: Payment, due: Dong | None
) -> Iterator[Payment]:
    """A payment for a month of which a grid has said, as it seems, what was paid."""
    if due is None:
        due = row.known.due(payment.member, payment.branch, payment.month)
    # Together no more than what is due: both may be parts of it.
    parts = due is not None and standing.amount + payment.amount <= due
    equal = standing.amount == payment.amount
    if equal and not parts:
        # The same money, now with its day and receipt: the one on file is completed.
        yield evolve(payment, id=standing.id)
    elif parts and not equal:
        yield payment
    else:
        row.wrong("amount", _on_file([standing]))


def _bare(payment: Payment) -> bool:
    """Whether a payment is known only as far as a cell of a grid says it."""
    on_the_last_day = payment.paid_on == payment.month.last_day and not payment.receipt
    return on_the_last_day and payment.id == natural_id(payment)


def _on_file(payments: Iterable[Payment]) -> Expected:
    ids = ", ".join(one.id for one in payments)
    return Expected(
        f"không khớp với khoản nộp đã ghi cho tháng này: {ids}; sửa ô này, hoặc thu hồi khoản đó "
        "nếu nó ghi nhầm",
        f"does not agree with what is recorded as paid for this month: {ids}; mend this cell, "
        "or withdraw that payment if it was entered wrongly",
    )


@frozen
class _Cell:
    """What one cell of a grid says: what is due and what was paid, where it says so."""

    due: Dong
    paid: Dong = Dong(0)
    paid_on: date | None = None


def dues_grid(row: Row) -> Iterable[Record]:
    """The months of one member; blank cells say nothing."""
    member = row.member()
    rate = row.read("rate", an_amount)
    paid_on = row.read("paid_on", a_date)
    if row.broken:
        return
    for column in row.table.periods:
        if is_blank(row.cell_at(column.index)):
            branch = row.branch_if_told(member, column.first, column.last)
            place = row.cell_place(column.index)
            row.context.cleared.dues(member, branch, column.month, place)
            continue
        said = _cell(row, column.index, rate)
        branch = row.branch(member, column.first, column.last)
        if isinstance(said, Expected):
            row.wrong_at(column.index, said)
        elif branch:
            yield from _of_cell(row, column, member, branch, said, paid_on or column.last)


def _of_cell(
    row: Row, column: PeriodColumn, member: str, branch: str, said: _Cell, usual_day: date
) -> Iterator[Record]:
    yield _line(member, branch, column.month, said.due)
    on_file = row.known.payments(member, branch, column.month)
    if not said.paid:
        if on_file:
            row.wrong_at(column.index, _on_file(on_file))
        return
    payment = made(
        Payment,
        member=member,
        branch=branch,
        month=column.month,
        amount=said.paid,
        paid_on=said.paid_on or usual_day,
    )
    others = [one for one in on_file if one.id != payment.id]
    own = [one for one in on_file if one.id == payment.id]
    if len(others) == 1 and said.paid_on and others[0].amount == said.paid:
        yield from _with_its_day(row, column, payment, others[0])
    elif not others:
        # A day or receipt that came from elsewhere says more than the cell.
        yield evolve(own[0], amount=said.paid) if own else payment
    elif sum(one.amount for one in on_file) != said.paid:
        row.wrong_at(column.index, TWICE)


def _with_its_day(
    row: Row, column: PeriodColumn, payment: Payment, standing: Payment
) -> Iterator[Payment]:
    """The money on file, where the cell says on which day it was received."""
    if _bare(standing):
        yield evolve(payment, id=standing.id)
    elif standing.paid_on != payment.paid_on:
        row.wrong_at(column.index, _on_file([standing]))


def _cell(row: Row, index: int, rate: Dong | None) -> _Cell | Expected:
    value = row.cell_at(index)
    mark = row.context.legend.dues(value)
    day = None
    if isinstance(value, str) and mark is None:
        with_day = _WITH_DAY.fullmatch(shown(value))
        if with_day:
            read = a_date(with_day[2])
            if isinstance(read, Expected):
                return read
            value, day = with_day[1], read
            mark = row.context.legend.dues(value) if value else DuesMark.PAID
    if mark is DuesMark.NOTHING_DUE:
        return _Cell(Dong(0))
    if mark is not None and rate is None:
        return NO_RATE
    if mark is DuesMark.UNPAID:
        return _Cell(rate or Dong(0))
    if mark is DuesMark.PAID:
        return _Cell(rate or Dong(0), rate or Dong(0), day)
    amount = an_amount(value)
    if isinstance(amount, Expected):
        return amount
    return _Cell(amount if rate is None else rate, amount, day)


def _line(member: str, branch: str, month: Month, due: Dong) -> DuesLine:
    return DuesLine(
        id=f"{member}:{branch}:{month}", member=member, branch=branch, month=month, due=due
    )
