"""Sets of months from a ledger: those of the plain books, and what corrections make of them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.dossiers import Deeds, DuesMonths, MemberDossier
from cadre.dossiers.condensing import condense_dues
from cadre.dues import Ledger, ledger_of, months_from
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import Member, Membership, MembershipKind
from tests.dues.ledger_books import JANUARY, day, line, months, paid, taken_back, written_off

MEMBER = Member(id="dv-1", full_name="Đặng Thị Thử", admitted=PartialDate(2001, 5))
SPAN = 8


@st.composite
def memberships(draw: st.DrawFn) -> tuple[Membership, ...]:
    """Anything: one branch, a move, overlaps, temporary places, nothing at all."""
    found = []
    for number in range(draw(st.integers(0, 3))):
        since = JANUARY.first_day + timedelta(draw(st.integers(-40, SPAN * 31)))
        lasts = draw(st.none() | st.integers(1, 200))
        found.append(
            Membership(
                id=f"qt-{number}",
                member="dv-1",
                branch=draw(st.sampled_from(("cb-1", "cb-2"))),
                since=since,
                until=None if lasts is None else since + timedelta(lasts),
                kind=draw(st.sampled_from(tuple(MembershipKind))),
            )
        )
    return tuple(found)


@st.composite
def dossiers(draw: st.DrawFn) -> MemberDossier:
    """Lines in one or two branches; months unpaid, paid in parts, or with money for others."""
    lines, payments = [], []
    for index in range(SPAN):
        month = JANUARY + index
        places = draw(st.sampled_from(((), ("cb-1",), ("cb-1",), ("cb-2",), ("cb-1", "cb-2"))))
        due = draw(st.sampled_from((0, 30, 30)))
        lines += [line(str(month), due, branch) for branch in places]
        parts = draw(st.sampled_from(((), (30,), (10,), (10, 20), (20, 5, 5), (70,), (240,))))
        for number, amount in enumerate(parts):
            on = month.last_day + timedelta(draw(st.integers(-40, 80)))
            where = draw(st.sampled_from((*places, "cb-9")))
            payments.append(paid(f"{month}-{number}", str(month), str(on), amount, where))
    return MemberDossier(
        member=MEMBER,
        memberships=draw(memberships()),
        deeds=Deeds(lines=tuple(lines), payments=tuple(payments)),
    )


@given(dossiers(), st.integers(-20, SPAN * 31 + 90), st.booleans())
def test_a_ledger_gives_what_condensing_gives(
    dossier: MemberDossier, days: int, at_host: bool
) -> None:
    as_of = JANUARY.first_day + timedelta(days)
    ledger = ledger_of(dossier, as_of=as_of, temporary_at_host=at_host)
    window = MonthSet.span(JANUARY, JANUARY + SPAN)
    assert months_from(ledger) == condense_dues(
        dossier, dossier.recorded, window, as_of, temporary_at_host=at_host
    )


def of(*records: object, as_of: date = date(2026, 12, 31)) -> DuesMonths:
    return months_from(Ledger.of((), (), as_of=as_of).adding(*records))  # type: ignore[arg-type]


@pytest.mark.parametrize(("on", "in_time"), [("2026-01-31", ("2026-01",)), ("2026-02-01", ())])
def test_money_is_in_time_up_to_the_last_day_of_its_month(
    on: str, in_time: tuple[str, ...]
) -> None:
    found = of(line("2026-01"), paid("p", "2026-01", on))
    assert found.full == months("2026-01")
    assert found.full_in_time == found.some_in_time == months(*in_time)


def test_a_month_written_off_is_no_longer_owed() -> None:
    found = of(line("2026-01"), line("2026-02"), written_off("2026-01", 30, "2026-03-01"))
    assert (found.lined, found.owed) == (months("2026-01", "2026-02"), months("2026-02"))


def test_a_month_written_off_in_part_is_paid_by_the_rest() -> None:
    found = of(
        line("2026-01"),
        written_off("2026-01", 20, "2026-03-01"),
        paid("p", "2026-01", "2026-01-05", 10),
    )
    assert (found.full, found.full_in_time) == (months("2026-01"), MonthSet())
    assert found.some_in_time == months("2026-01")


def test_credit_pays_a_month_in_time_where_it_was_there_before() -> None:
    found = of(line("2026-01"), line("2026-02"), paid("p", "2026-01", "2026-01-05", 60))
    assert found.full_in_time == months("2026-01", "2026-02")
    late = of(line("2026-01"), line("2026-02"), paid("p", "2026-02", "2026-02-05", 60))
    assert late.full == months("2026-01", "2026-02")
    assert late.full_in_time == months("2026-02")


def test_a_payment_taken_back_pays_nothing() -> None:
    payment = paid("p", "2026-01", "2026-01-05")
    records = (line("2026-01"), payment, taken_back(payment, "2026-04-01"))
    assert of(*records, as_of=day("2026-03-31")).full == months("2026-01")
    assert of(*records).some == MonthSet()


def test_corrections_of_lines_that_do_not_count_do_not_count() -> None:
    dossier = MemberDossier(
        member=MEMBER,
        memberships=(Membership(id="qt-1", member="dv-1", branch="cb-1", since=day("2026-02-01")),),
        deeds=Deeds(lines=(line("2026-01"), line("2026-02"))),
    )
    ledger = ledger_of(
        dossier,
        as_of=day("2026-12-31"),
        temporary_at_host=True,
        write_offs=[written_off("2026-01", 30, "2026-03-01")],
    )
    assert [one.month for one in ledger.entries] == [Month(2026, 2)]
