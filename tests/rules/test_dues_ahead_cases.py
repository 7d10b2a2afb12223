"""Who paid dues ahead without leave, at each boundary and against a reading day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre import DUES_BOOK_RULES, STANDARD_RULES
from cadre.findings import Finding
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import (
    Exemption,
    ExemptionKind,
    Member,
    Membership,
    Payment,
    Record,
)
from cadre.rules.dues_ahead import PAID_AHEAD
from tests.dues.ledger_books import taken_back
from tests.rules.books import day, paid
from tests.rules.committees import asked_of_member
from tests.rules.plain_words import spoken

TEMPORARY = ExemptionKind.TEMPORARY
PERSON = Member(id="dv-1", full_name="Người Thử", admitted=PartialDate(2005, 5, 19))
HOME = Membership(id="sh-1", member="dv-1", branch="cb-1", since=day("2010-01-01"))


def away(since: str, until: str | None, kind: ExemptionKind = TEMPORARY) -> Exemption:
    return Exemption(
        id=f"mi-{since}",
        member="dv-1",
        since=day(since),
        until=None if until is None else day(until),
        kind=kind,
    )


def found_in(*records: Record, as_of: str = "2026-12-31") -> list[Finding]:
    return asked_of_member("dv-1", [PERSON, HOME, *records], as_of, (PAID_AHEAD,))


def told(*records: Record, as_of: str = "2026-12-31") -> list[str]:
    return [f"{one.months} from {one.arises_on}" for one in found_in(*records, as_of=as_of)]


@pytest.mark.parametrize(
    ("month", "on", "said"),
    [
        ("2026-03", "2026-02-28", ["03/2026 from 2026-02-28"]),
        ("2026-03", "2026-03-01", []),
        ("2026-03", "2026-04-15", []),
        # The text that asks for leave begins in February 2026.
        ("2026-03", "2026-01-31", []),
        ("2026-03", "2026-02-01", ["03/2026 from 2026-02-01"]),
        ("2027-01", "2026-12-31", ["01/2027 from 2026-12-31"]),
        # After the day of the audit, and in a year it does not judge.
        ("2027-03", "2027-01-01", []),
        ("2025-03", "2025-02-01", []),
    ],
)
def test_money_is_ahead_until_its_month_begins(month: str, on: str, said: list[str]) -> None:
    assert told(paid(month, on)) == said


@pytest.mark.parametrize(
    ("exemption", "free"),
    [
        (away("2026-02-10", "2026-06-01"), True),
        (away("2026-02-10", None), True),
        (away("2026-05-31", "2026-08-01"), True),
        (away("2026-06-01", "2026-08-01"), False),
        (away("2026-02-10", "2026-05-01"), False),
        (away("2026-02-10", "2026-05-02"), True),
        (away("2026-02-10", "2026-03-20"), False),
        (away("2026-02-10", "2026-06-01", ExemptionKind.EXEMPT), False),
        (away("2026-02-10", "2026-06-01", ExemptionKind.REDUCED), False),
    ],
)
def test_only_a_temporary_exemption_lets_its_own_months_be_paid_ahead(
    exemption: Exemption, free: bool
) -> None:
    said = told(exemption, paid("2026-05", "2026-03-20"))
    assert said == ([] if free else ["05/2026 from 2026-03-20"])


@pytest.mark.parametrize(("on", "said"), [("2026-12-31", []), ("2027-01-01", ["03/2026"])])
def test_money_given_back_by_the_day_is_not_ahead(on: str, said: list[str]) -> None:
    payment = paid("2026-03", "2026-02-20")
    back = taken_back(payment, on)
    assert [str(one.months) for one in found_in(payment, back)] == said


def test_the_payments_of_a_year_are_one_finding() -> None:
    one, other = paid("2026-05", "2026-03-20"), paid("2026-07", "2026-03-02")
    in_time = paid("2026-03", "2026-03-02", number=2)
    (found,) = found_in(one, other, in_time)
    assert (str(found.months), found.arises_on) == ("05, 07/2026", day("2026-03-02"))
    assert found.details == {"payments": "2"}
    assert {ref.id for ref in found.evidence if ref.kind == "payment"} == {one.id, other.id}
    assert spoken([found])


def test_whoever_left_is_passed_by() -> None:
    gone = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=day("2010-01-01"), until=day("2026-06-01")
    )
    records = [PERSON, gone, paid("2026-03", "2026-02-20")]
    assert asked_of_member("dv-1", records, "2026-12-31", (PAID_AHEAD,)) == []


def test_the_rules_about_the_book_of_dues_are_not_among_the_standard_ones() -> None:
    assert {one.code for one in DUES_BOOK_RULES} == {"dues.amount_differs", "dues.paid_ahead"}
    assert {one.reads for one in DUES_BOOK_RULES} == {"records"}
    assert not {one.code for one in DUES_BOOK_RULES} & {one.code for one in STANDARD_RULES}


days = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(
    payments=st.lists(st.tuples(days, st.integers(-2, 6)), max_size=4),
    exemptions=st.lists(
        st.tuples(days, st.none() | st.integers(1, 200), st.sampled_from(ExemptionKind)), max_size=2
    ),
    as_of=days,
)
def test_the_rule_says_what_a_reading_day_by_day_says(
    payments: list[tuple[date, int]],
    exemptions: list[tuple[date, int | None, ExemptionKind]],
    as_of: date,
) -> None:
    made = [
        paid(str(Month.of(on) + ahead), on.isoformat(), number=number)
        for number, (on, ahead) in enumerate(payments)
    ]
    freed = [
        Exemption(
            id=f"mi-{number}",
            member="dv-1",
            since=since,
            until=None if lasts is None else since + timedelta(lasts),
            kind=kind,
        )
        for number, (since, lasts, kind) in enumerate(exemptions)
    ]
    early = [one for one in made if one.paid_on <= as_of and _ahead(one, freed)]
    found = found_in(*made, *freed, as_of=as_of.isoformat())
    assert [set(one.months) for one in found] == ([{p.month for p in early}] if early else [])


def _ahead(payment: Payment, freed: list[Exemption]) -> bool:
    if payment.paid_on < date(2026, 2, 1) or payment.paid_on >= payment.month.first_day:
        return False
    each = payment.month.first_day
    while each <= payment.month.last_day:
        for one in freed:
            ended = one.until is not None and one.until <= max(each, payment.paid_on)
            if one.kind is TEMPORARY and one.since <= each and not ended:
                return False
        each += timedelta(1)
    return True
