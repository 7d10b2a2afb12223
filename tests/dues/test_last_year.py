"""The last year and the first of the calendar: nothing in the dues falls over its edge."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cadre.documents import DuesBook, dues_book_of_month, dues_book_of_year, dues_figures
from cadre.dues import BranchLedger, Collected, Payer, Remark, Sharing, due_for
from cadre.law import NATIONAL
from cadre.law.options import DuesExemptFrom
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesCategory,
    DuesRelief,
    ReliefGround,
)
from cadre.tree import TreeOnDay
from tests.dues.ledger_books import line, paid

LAST = Month(2199, 12)
END = date(2199, 12, 31)


def payer(*reliefs: DuesRelief, category: DuesCategory = DuesCategory.PENSIONER) -> Payer:
    part = BasisPart.of(BasisPartKind.PENSION, Dong(5_000_000))
    basis = DuesBasis(
        id="cc-1", member="dv-1", first=Month(2026, 2), category=category, parts=(part,)
    )
    counted = date(2180, 5, 19)
    return Payer(
        member="dv-1", branch="cb-1", bases=(basis,), counted_from=counted, reliefs=reliefs
    )


def relief(since: date, until: date | None, ground: ReliefGround | None) -> DuesRelief:
    return DuesRelief(
        id="mg-1", member="dv-1", since=since, until=until, percent=50, ground=ground, decision="QĐ"
    )


@pytest.mark.parametrize(
    ("since", "until", "too_long"),
    [
        (date(2198, 12, 1), date(2199, 12, 1), False),
        (date(2198, 12, 1), date(2199, 12, 2), True),
        (date(2198, 12, 31), date(2199, 12, 31), False),
        (date(2199, 1, 1), date(2199, 12, 31), False),
        (date(2199, 1, 1), None, True),
        (date(2199, 12, 31), None, True),
    ],
)
def test_a_relief_of_the_last_year_is_too_long_only_without_an_end(
    since: date, until: date | None, too_long: bool
) -> None:
    month = Month.of(since)
    due = due_for(month, payer(relief(since, until, ReliefGround.OTHER_HARDSHIP)), NATIONAL)
    assert due.relief is not None
    assert (Remark.TOO_LONG in due.remarks) is too_long
    assert due.explain("vi")


@pytest.mark.parametrize("ground", [None, *ReliefGround])
@pytest.mark.parametrize("category", DuesCategory)
def test_the_dues_of_the_last_month_can_be_asked_for(
    category: DuesCategory, ground: ReliefGround | None
) -> None:
    begun = relief(date(2199, 3, 1), None, ground)
    due = due_for(LAST, payer(begun, category=category), NATIONAL)
    assert due.explain("vi")
    assert due.explain("en")


@pytest.mark.parametrize("choice", DuesExemptFrom)
def test_years_of_party_age_reached_in_the_last_month_free_no_month_beyond(
    choice: DuesExemptFrom,
) -> None:
    law = NATIONAL.overlay(choices={"dues_exempt_from": choice})
    old = evolve(payer(), counted_from=date(2149, 12, 15))
    due = due_for(LAST, old, law)
    assert (due.nothing is not None) is (choice is not DuesExemptFrom.WHOLE_MONTH)


@pytest.mark.parametrize("month", [Month(1900, 1), LAST], ids=str)
def test_the_book_of_the_first_and_of_the_last_month_can_be_printed(month: Month) -> None:
    due = line(str(month), 5_000)
    came = paid("p-1", str(month), month.last_day.isoformat(), 3_000)
    ledger = BranchLedger.of("cb-1", [due], [came], as_of=END)
    book = DuesBook(ledger=ledger, members={month: ["dv-1"]})
    assert dues_book_of_month(book, month, names={})
    assert dues_book_of_year(book, month.year, names={})
    (one,) = book.lines(month, {})
    assert (one.carried, one.unpaid) == (0, 2_000)


def test_the_report_of_the_last_year_can_be_made() -> None:
    year = MonthSet.year(2199)
    months = [Collected(one, {}, TreeOnDay.of(one.last_day, ()), Sharing(NATIONAL)) for one in year]
    assert dues_figures("x", year, months, (), members=0).now.gap == 0
