"""Reliefs that do not fit or end, bases that lack or are old, lines that differ from the basis."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.dues import BranchRegion, WageRegion
from cadre.findings import Finding
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesCategory,
    DuesRelief,
    GapReason,
    Member,
    Membership,
    PartyAgeGap,
    Record,
    ReliefGround,
    Suspension,
    VoluntaryDues,
)
from cadre.rules import STANDARD_RULES, dues_basis, dues_due, dues_relief
from cadre.rules.base import Rule
from tests.rules.books import day, line
from tests.rules.committees import asked_of_member
from tests.rules.plain_words import spoken

RULES = (*dues_relief.RULES, *dues_basis.RULES)
REGION = BranchRegion("cb-1", WageRegion.I, since=date(2020, 1, 1))
LINES = (dues_due.amount_differs_with(regions=[REGION]),)
WAGE, PENSION = BasisPartKind.WAGE, BasisPartKind.PENSION


def told(
    *records: Record, as_of: str, rules: tuple[Rule, ...] = RULES, **of_member: Any
) -> dict[str, Finding]:
    """By the key without the member's id, what is said of a member of ``cb-1``, and proved."""
    known = [one for one in records if isinstance(one, Membership)] or [
        Membership(id="sh-1", member="dv-1", branch="cb-1", since=day("2010-01-01"))
    ]
    person = Member(id="dv-1", full_name="Người Thử", **of_member)
    rest = [one for one in records if not isinstance(one, Membership)]
    found = asked_of_member("dv-1", [person, *known, *rest], as_of, rules)
    for one in found:
        (rule,) = [rule for rule in rules if rule.code == one.code]
        assert {used.key for used in one.values} <= {figure.key for figure in rule.figures}
        assert {used.key for used in one.options} == {option.key for option in rule.options}
    return {one.key.replace(":dv-1", "").removeprefix("dues."): one for one in found}


def relief(since: str, until: str | None = None, number: int = 1, **facts: Any) -> DuesRelief:
    given: dict[str, Any] = {"ground": ReliefGround.OTHER_HARDSHIP, "percent": 50} | facts
    return DuesRelief(
        id=f"mg-{number}",
        member="dv-1",
        since=day(since),
        until=None if until is None else day(until),
        **given,
    )


def faults(*records: Record, as_of: str) -> set[str]:
    found = told(*records, as_of=as_of).values()
    said = [one for one in found if one.code == "dues.relief_too_long"]
    assert {(one.verdict.value, one.severity.value) for one in said} <= {("flagged", "warning")}
    return {one.details["relief_fault_word"] for one in said}


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2026-02-01", "2027-02-01", set()),
        ("2026-02-01", "2027-02-02", {"too_long"}),
        ("2026-02-01", None, {"too_long"}),
        ("2027-02-28", "2028-02-28", set()),
        ("2027-02-28", "2028-02-29", {"too_long"}),
        # On 29 February twelve months later are the last of the month.
        ("2028-02-29", "2029-02-28", set()),
        ("2028-02-29", "2029-03-01", {"too_long"}),
        # 342-QĐ/TW sets no length, also for what still goes on.
        ("2026-01-31", None, set()),
        ("2025-03-01", "2027-03-01", set()),
    ],
)
def test_a_relief_for_other_hardship_lasts_twelve_months_at_most(
    since: str, until: str | None, said: set[str]
) -> None:
    as_of = since if since >= "2026-03-01" else "2026-03-31"
    assert faults(relief(since, until), as_of=as_of) == said


@pytest.mark.parametrize(
    ("ground", "percent", "said"),
    [
        ("other_hardship", 29, {"percent"}),
        ("other_hardship", 30, set()),
        ("other_hardship", 31, {"percent"}),
        ("other_hardship", 50, set()),
        ("other_hardship", 70, set()),
        ("other_hardship", 99, {"percent"}),
        ("other_hardship", 100, set()),
        ("poor_household", 99, {"part"}),
        ("near_poor_household", 50, {"part"}),
        ("serious_illness", 100, set()),
        ("party_age", 50, set()),
        (None, 40, set()),
    ],
)
def test_which_reductions_the_text_knows(ground: str | None, percent: int, said: set[str]) -> None:
    since, until = "2026-02-01", "2026-12-01"
    assert faults(relief(since, until, ground=ground, percent=percent), as_of="2026-06-30") == said
    before = relief("2025-02-01", "2025-12-01", ground=ground, percent=percent)
    assert faults(before, as_of="2025-06-30") == set()


@pytest.mark.parametrize("requested", [None, True, False])
@pytest.mark.parametrize(
    ("since", "ground", "asks"),
    [
        ("2026-02-01", "other_hardship", True),
        ("2026-02-01", "poor_household", True),
        ("2026-02-01", "party_age", False),
        ("2026-01-31", "other_hardship", True),
        ("2026-01-31", "poor_household", False),
        # 03-HD/VPTW is of 6 July 2016.
        ("2016-06-30", "other_hardship", False),
        ("2016-08-01", "other_hardship", True),
    ],
)
def test_a_relief_not_asked_for_is_told_only_if_that_is_recorded(
    since: str, ground: str, asks: bool, requested: bool | None
) -> None:
    year = int(since[:4])
    one = relief(since, f"{year}-12-01", ground=ground, percent=100, requested=requested)
    said = faults(one, as_of=f"{year}-11-30")
    assert said == ({"not_requested"} if asks and requested is False else set())


def test_a_relief_may_have_several_faults_at_once() -> None:
    one = relief("2026-02-01", percent=40, requested=False)
    assert faults(one, as_of="2026-02-01") == {"percent", "too_long", "not_requested"}


@pytest.mark.parametrize(
    ("as_of", "looked_at"),
    [("2026-02-28", False), ("2026-03-01", True), ("2026-12-31", True), ("2027-01-31", False)],
)
def test_a_relief_of_another_year_that_is_over_is_not_looked_at(
    as_of: str, looked_at: bool
) -> None:
    one = relief("2026-03-01", "2026-06-01", percent=40)
    assert bool(faults(one, as_of=as_of)) == looked_at


def test_a_relief_still_in_force_is_looked_at_in_a_later_year() -> None:
    one = relief("2026-03-01", "2028-03-01")
    assert faults(one, as_of="2027-12-31") == {"too_long"}
    assert faults(one, as_of="2028-03-01") == set()


def test_who_has_left_is_not_looked_at() -> None:
    gone = Membership(
        id="sh-1",
        member="dv-1",
        branch="cb-1",
        since=day("2010-01-01"),
        until=day("2026-05-01"),
    )
    assert told(gone, relief("2026-02-01", percent=40), as_of="2026-06-30") == {}


def ending(*records: Record, as_of: str) -> set[str]:
    said = told(*records, as_of=as_of)
    return {key for key, one in said.items() if one.code == "dues.relief_ended"}


@pytest.mark.parametrize(
    ("as_of", "said"),
    [("2026-08-31", False), ("2026-09-01", True), ("2026-10-30", True), ("2026-10-31", False)],
)
def test_the_end_of_a_relief_is_told_sixty_days_before(as_of: str, said: bool) -> None:
    one = relief("2026-02-01", "2026-10-31", requested=True)
    assert bool(ending(one, as_of=as_of)) == said


@pytest.mark.parametrize(
    ("until", "again"),
    [("2026-10-31", "2026-11"), ("2026-11-01", "2026-11"), ("2026-11-02", "2026-12")],
)
def test_dues_are_asked_again_from_the_first_month_without_a_day_of_relief(
    until: str, again: str
) -> None:
    (one,) = told(relief("2026-02-01", until), as_of="2026-10-15").values()
    assert (one.verdict.value, one.severity.value) == ("warning", "info")
    assert one.details["again_month"] == again
    assert one.arises_on == day(until)


@pytest.mark.parametrize(
    ("next_one", "quiet"),
    [
        (relief("2026-11-30", "2027-05-01", 2), True),
        (relief("2026-12-01", "2027-05-01", 2), False),
        (relief("2026-11-01", "2027-05-01", 2, percent=30), False),
        (relief("2026-11-01", "2027-05-01", 2, percent=100), True),
        (relief("2026-05-01", "2026-11-01", 2, percent=100), False),
    ],
)
def test_a_relief_that_goes_on_does_not_end(next_one: DuesRelief, quiet: bool) -> None:
    found = ending(relief("2026-02-01", "2026-10-31"), next_one, as_of="2026-10-15")
    assert ("relief_ended:mg-1" not in found) == quiet


def test_relief_by_party_age_does_not_end() -> None:
    one = relief("2026-02-01", "2026-10-31", ground="party_age", percent=100)
    assert told(one, as_of="2026-10-15") == {}


# Bases


def basis(first: str, last: str | None = None, number: int = 1, **facts: Any) -> DuesBasis:
    part = BasisPart.of(WAGE, Dong(8_000_000))
    given: dict[str, Any] = {"category": DuesCategory.INSURED, "parts": (part,)} | facts
    return DuesBasis(
        id=f"cc-{number}",
        member="dv-1",
        first=Month.parse(first),
        last=None if last is None else Month.parse(last),
        **given,
    )


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2026-04-30", set()),
        ("2026-05-01", {"basis_missing:cc-1"}),
        ("2026-05-31", {"basis_missing:cc-1"}),
        ("2026-06-01", set()),
        ("2026-08-31", set()),
        ("2026-09-01", {"basis_missing:cc-2:cc-3"}),
        ("2026-10-31", {"basis_missing:cc-2:cc-3"}),
        ("2026-11-01", set()),
    ],
)
def test_each_month_has_one_basis(as_of: str, said: set[str]) -> None:
    coefficient = (BasisPart.by_coefficient(WAGE, 30_000),)
    bases = (
        basis("2026-02", "2026-04", 1, parts=coefficient),
        basis("2026-06", "2026-10", 2, parts=coefficient),
        basis("2026-09", None, 3, parts=coefficient),
    )
    found = told(*bases, as_of=as_of)
    assert set(found) == said
    assert {(one.verdict.value, one.severity.value) for one in found.values()} <= {
        ("flagged", "warning")
    }


@pytest.mark.parametrize("bases", [(), (basis("2026-07"),)])
def test_where_no_basis_has_begun_nothing_is_told(bases: tuple[DuesBasis, ...]) -> None:
    assert told(*bases, as_of="2026-06-30") == {}


GAP = PartyAgeGap(
    id="gd-1",
    member="dv-1",
    since=day("2001-01-01"),
    until=day("2001-09-08"),
    reason=GapReason.TRANSFER_BREAK,
)
DETAINED = Suspension(id="dc-1", member="dv-1", since=day("2026-06-05"), ground="detention")


@pytest.mark.parametrize(
    ("more", "admitted", "said"),
    [
        ([], None, True),
        ([], PartialDate(1976, 6, 1), False),
        # A month that has begun is owed whole.
        ([], PartialDate(1976, 6, 2), True),
        ([], PartialDate(1976), True),
        ([GAP], PartialDate(1976, 6, 1), True),
        ([GAP], PartialDate(1975, 6, 1), False),
        ([relief("2026-02-01", "2027-02-01", percent=100)], None, False),
        ([relief("2026-02-01", "2027-02-01", percent=70)], None, True),
        ([DETAINED], None, False),
    ],
)
def test_a_basis_is_lacking_only_where_dues_are_asked_for(
    more: list[Record], admitted: PartialDate | None, said: bool
) -> None:
    facts: dict[str, Any] = {} if admitted is None else {"admitted": admitted}
    found = told(basis("2026-02", "2026-04"), *more, as_of="2026-06-30", **facts)
    assert ("basis_missing:cc-1" in found) == said


@pytest.mark.parametrize(("through", "said"), [("2026-05", True), ("2026-06", False)])
def test_what_the_slip_says_is_paid_needs_no_basis(through: str, said: bool) -> None:
    stay = Membership(
        id="sh-1",
        member="dv-1",
        branch="cb-1",
        since=day("2026-05-20"),
        dues_paid_through=Month.parse(through),
    )
    found = told(stay, basis("2026-02", "2026-04"), as_of="2026-06-30")
    assert ("basis_missing:cc-1" in found) == said


@pytest.mark.parametrize(
    ("category", "first", "as_of", "said"),
    [
        # The wage of July is seen in the dues of August.
        ("insured", "2026-02", "2026-07-31", None),
        ("insured", "2026-07", "2026-08-01", "2026-08"),
        ("insured", "2026-08", "2026-08-01", None),
        ("pensioner", "2026-06", "2026-06-30", None),
        ("pensioner", "2026-06", "2026-07-01", "2026-07"),
        ("pensioner", "2026-07", "2026-07-01", None),
        # Under 342-QĐ/TW the month itself.
        ("salaried", "2024-06", "2024-06-30", None),
        ("salaried", "2024-06", "2024-07-01", "2024-07"),
        ("salaried", "2023-06", "2024-06-30", "2023-07"),
        ("insured", "2024-06", "2026-07-31", "2024-07"),
        ("salaried", "2019-07", "2023-06-30", None),
        # What was before the first amount in the book is not known.
        ("salaried", "2019-06", "2019-12-31", None),
        ("enterprise", "2023-01", "2025-12-31", None),
        ("uninsured", "2024-01", "2025-12-31", None),
    ],
)
def test_amounts_from_before_the_last_change_of_the_base_wage_are_old(
    category: str, first: str, as_of: str, said: str | None
) -> None:
    found = told(basis(first, category=category), as_of=as_of)
    assert set(found) == (set() if said is None else {f"basis_old:cc-1:{said}"})
    assert {(one.verdict.value, one.severity.value) for one in found.values()} <= {
        ("flagged", "info")
    }


@pytest.mark.parametrize(
    ("parts", "old"),
    [
        ((BasisPart.of(PENSION, Dong(1)),), True),
        ((BasisPart.by_coefficient(WAGE, 30_000),), False),
        ((BasisPart.of(WAGE, Dong(1)), BasisPart.by_coefficient(WAGE, 1)), False),
        ((BasisPart.of(WAGE, Dong(1)), BasisPart.by_coefficient(WAGE, 1, counted=False)), True),
        ((BasisPart.of(WAGE, Dong(1), counted=False),), False),
        ((BasisPart.of(WAGE, Dong(0)),), False),
        ((), False),
    ],
)
def test_only_amounts_in_dong_grow_old(parts: tuple[BasisPart, ...], old: bool) -> None:
    assert bool(told(basis("2024-01", parts=parts), as_of="2025-12-31")) == old


# Lines


def differing(*records: Record, as_of: str = "2026-12-31", **facts: Any) -> dict[str, str]:
    """By year, the months that differ and how."""
    found = told(*records, as_of=as_of, rules=LINES, **facts)
    return {
        key: f"{one.details['dues_line_word']} {one.months}"
        for key, one in found.items()
        if (one.verdict.value, one.severity.value) == ("flagged", "warning")
    }


EIGHTY = basis("2026-02")
ADMITTED: dict[str, Any] = {"admitted": PartialDate(2005, 5, 19)}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"2026-02": 80_000}, {}),
        ({"2026-02": 79_999}, {"amount_differs:2026": "less 02/2026"}),
        ({"2026-02": 80_001}, {"amount_differs:2026": "more 02/2026"}),
        ({"2026-02": 0}, {"amount_differs:2026": "less 02/2026"}),
        (
            {"2026-02": 70_000, "2026-03": 80_000, "2026-04": 90_000},
            {"amount_differs:2026": "both 02, 04/2026"},
        ),
        # No basis holds in January: nothing can be told.
        ({"2026-01": 1}, {}),
        # Of another year, and after the day of the audit.
        ({"2027-02": 1}, {}),
    ],
)
def test_a_line_asks_for_what_the_basis_gives(asked: dict[str, int], said: dict[str, str]) -> None:
    lines = [line(month, due) for month, due in asked.items()]
    assert differing(EIGHTY, *lines, **ADMITTED) == said


def test_a_month_after_that_of_the_audit_is_not_judged() -> None:
    lines = [line("2026-02", 1), line("2026-03", 1)]
    found = differing(EIGHTY, *lines, as_of="2026-02-10", **ADMITTED)
    assert found == {"amount_differs:2026": "less 02/2026"}


@pytest.mark.parametrize(
    ("more", "due", "wrong", "how"),
    [
        ([relief("2026-02-01", "2027-02-01")], 40_000, 40_001, "more"),
        ([relief("2026-02-01", "2027-02-01", percent=100)], 0, 1, "more"),
        (
            [
                VoluntaryDues(
                    id="tn-1",
                    member="dv-1",
                    first=Month(2026, 2),
                    amount=Dong(100_000),
                    decision="Đã đồng ý",
                )
            ],
            100_000,
            99_999,
            "less",
        ),
        ([DETAINED], 0, 1, "more"),
    ],
)
def test_what_else_decides_the_amount_proves_it(
    more: list[Record], due: int, wrong: int, how: str
) -> None:
    assert differing(EIGHTY, *more, line("2026-06", due), **ADMITTED) == {}
    found = differing(EIGHTY, *more, line("2026-06", wrong), **ADMITTED)
    assert found == {"amount_differs:2026": f"{how} 06/2026"}


@pytest.mark.parametrize(
    ("gaps", "admitted", "said"),
    [
        ([], PartialDate(1976, 6, 1), "more 06/2026"),
        ([GAP], PartialDate(1976, 6, 1), "less 06/2026"),
        ([GAP], PartialDate(1980, 6, 1), "less 06/2026"),
        ([], PartialDate(1976), None),
    ],
)
def test_party_age_decides_too(gaps: list[Record], admitted: PartialDate, said: str | None) -> None:
    found = told(
        EIGHTY,
        *gaps,
        line("2026-06", 70_000),
        as_of="2026-12-31",
        rules=LINES,
        admitted=admitted,
    )
    ways = [f"{one.details['dues_line_word']} {one.months}" for one in found.values()]
    assert ways == ([] if said is None else [said])


def test_of_another_branch_or_without_a_region_nothing_is_told() -> None:
    elsewhere = line("2026-02", 1, branch="cb-2")
    assert differing(EIGHTY, elsewhere, **ADMITTED) == {}
    village = basis("2026-02", category="uninsured", parts=(), past_age=False)
    records = (village, line("2026-02", 15_000))
    assert differing(*records, **ADMITTED) == {"amount_differs:2026": "less 02/2026"}
    assert told(*records, as_of="2026-12-31", rules=(dues_due.AMOUNT_DIFFERS,), **ADMITTED) == {}


def test_the_rule_that_reads_all_lines_is_not_a_standard_rule() -> None:
    assert dues_due.AMOUNT_DIFFERS.reads == "records"
    assert "dues.amount_differs" not in {one.code for one in STANDARD_RULES}
    standard = [one for one in STANDARD_RULES if one.code in {rule.code for rule in RULES}]
    assert {one.reads for one in standard} == {"few"}
    assert len(standard) == len(RULES)


def test_no_finding_shows_an_amount() -> None:
    found = told(EIGHTY, line("2026-02", 12_345), as_of="2026-12-31", rules=LINES, **ADMITTED)
    (one,) = found.values()
    assert not any(amount in text for text in spoken([one]) for amount in ("12", "80.000"))


@given(
    since=st.dates(date(2026, 2, 1), date(2030, 12, 31)),
    months=st.integers(0, 14),
    extra=st.integers(0, 31),
)
def test_how_long_a_relief_lasts_is_as_on_a_calendar(since: date, months: int, extra: int) -> None:
    """Counted month by month on the calendar, against the twelve of the text."""
    until = since + timedelta(days=months * 30 + extra + 1)
    year = since.year + 1
    same_day = (
        date(year, 2, 28) if (since.month, since.day) == (2, 29) else since.replace(year=year)
    )
    said = faults(relief(since.isoformat(), until.isoformat()), as_of=since.isoformat())
    assert said == ({"too_long"} if until > same_day else set())


def test_every_finding_is_told_in_whole_words() -> None:
    bad = relief("2026-02-01", None, percent=40, requested=False)
    part = relief("2026-02-01", "2026-08-01", 2, ground="poor_household", percent=30)
    early = relief("2025-02-01", "2025-08-01", requested=False)
    found = [
        *told(bad, part, basis("2026-02", "2026-05"), as_of="2026-06-30").values(),
        *told(early, basis("2024-01"), as_of="2025-06-30").values(),
        *told(basis("2026-02"), basis("2026-03", number=2), as_of="2026-06-30").values(),
        *told(EIGHTY, line("2026-02", 1), as_of="2026-06-30", rules=LINES, **ADMITTED).values(),
    ]
    assert {one.code for one in found} == {
        "dues.relief_too_long",
        "dues.relief_ended",
        "dues.basis_missing",
        "dues.basis_old",
        "dues.amount_differs",
    }
    assert spoken(found)
