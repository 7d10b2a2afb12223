"""What a branch passes up of the dues that came in: nothing of a month, too little, too much."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import AuditPeriod, Year, check_unit
from cadre.dossiers import BranchDossier, UnitDossier, taken_in
from cadre.dues import (
    AgreedShare,
    Collected,
    RemittanceReason,
    Sharing,
    planned,
    remittances_due,
)
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Law, law_from_profile
from cadre.law.dues_shares import KEPT_BY_BASE_BRANCH, KEPT_BY_BRANCH, Keeper, KeptShare
from cadre.money import LARGEST, Dong
from cadre.months import Month, MonthSet
from cadre.records import Level, Payment, Record, Remittance
from cadre.rules import STANDARD_RULES, Window
from cadre.rules.dues_remittance import RULES, remittance_rules
from cadre.tree import TreeOnDay, Unit
from tests.rules.books import branch, day
from tests.rules.committees import asked
from tests.rules.plain_words import spoken
from tests.rules.profiles import saying, silent
from tests.rules.remitted import (
    ENTERED,
    OF_BRANCH,
    base,
    came_in,
    everything_said,
    found,
    found_above,
    passed,
    taken_back,
)

BASE_BRANCH = Level.BASE_BRANCH
KEPT = passed("2025-01", "2025-02-05")
"""Shows that remittances are recorded, since 01/2025."""
BY_RECEIPT = NATIONAL.overlay(choices={"dues_passed_by": "received"})
BY_DUES = NATIONAL.overlay(choices={"dues_passed_by": "month_of_dues"})


# Nothing of a month


@pytest.mark.parametrize(
    ("money", "as_of", "arises"),
    [
        # 90 days after the end of the month in which it came in.
        (came_in("2025-03", "2025-03-10"), "2025-06-29", None),
        (came_in("2025-03", "2025-03-10"), "2025-06-30", "2025-06-30"),
        (came_in("2025-03", "2025-03-10"), "2025-12-31", "2025-06-30"),
        (came_in("2025-03", "2025-03-31"), "2025-06-30", "2025-06-30"),
        # Of an earlier month, paid late, and of a later one, paid ahead.
        (came_in("2025-01", "2025-03-10"), "2025-06-29", None),
        (came_in("2025-01", "2025-03-10"), "2025-06-30", "2025-06-30"),
        (came_in("2019-01", "2025-03-10"), "2025-06-30", "2025-06-30"),
        (came_in("2025-04", "2025-03-10"), "2025-06-29", None),
        (came_in("2025-04", "2025-03-10"), "2025-06-30", "2025-06-30"),
        (came_in("2026-01", "2025-03-10"), "2025-06-30", "2025-06-30"),
    ],
)
def test_a_month_is_missing_once_the_days_of_grace_are_over(
    money: Payment, as_of: str, arises: str | None
) -> None:
    for law in (NATIONAL, BY_RECEIPT):
        _missing_of_march(found(KEPT, money, as_of=as_of, law=law), money, arises)


@pytest.mark.parametrize(
    ("money", "as_of", "arises"),
    [
        (came_in("2025-03", "2025-03-31"), "2025-06-29", None),
        (came_in("2025-03", "2025-03-31"), "2025-06-30", "2025-06-30"),
        (came_in("2025-03", "2025-04-01"), "2025-07-29", None),
        (came_in("2025-03", "2025-04-01"), "2025-07-30", "2025-07-30"),
        # Paid ahead: from the end of the month it is for.
        (came_in("2025-03", "2025-02-10"), "2025-06-29", None),
        (came_in("2025-03", "2025-02-10"), "2025-06-30", "2025-06-30"),
    ],
)
def test_by_the_month_of_dues_money_counts_for_the_month_it_is_for(
    money: Payment, as_of: str, arises: str | None
) -> None:
    _missing_of_march(found(KEPT, money, as_of=as_of, law=BY_DUES), money, arises)


def _missing_of_march(said: dict[str, Finding], money: Payment, arises: str | None) -> None:
    assert [one.arises_on for one in said.values()] == ([day(arises)] if arises else [])
    for key, one in said.items():
        assert (key, str(one.months)) == ("missing:2025", "03/2025")
        assert (one.verdict.value, one.severity.value) == ("flagged", "warning")
        assert money.id in {ref.id for ref in one.evidence}
        assert "dues_passed_by" in {used.key for used in one.options}


@pytest.mark.parametrize(
    ("days", "as_of", "told"), [(0, "2025-03-31", False), (0, "2025-04-01", 1)]
)
def test_the_days_of_grace_are_an_option(days: int, as_of: str, told: bool) -> None:
    law = NATIONAL.overlay(choices={"remittance_grace_days": days})
    said = found(KEPT, came_in("2025-03", "2025-03-10"), as_of=as_of, law=law)
    assert bool(said) == bool(told)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (passed("2025-03", "2025-06-30", 1), False),
        (passed("2025-03", "2025-07-01", 1), True),
        (passed("2025-02 2025-03", "2025-04-05", 1), False),
        (passed("2025-04", "2025-05-05", 1), True),
        (passed("2025-03", "2025-04-05", 1, origin="cb-2"), True),
    ],
)
def test_whatever_was_passed_up_of_a_month_by_the_day_is_enough(
    other: Remittance, told: bool
) -> None:
    said = found(KEPT, came_in("2025-03", "2025-03-10"), other, as_of="2025-06-30")
    assert list(said) == (["missing:2025"] if told else [])


def test_months_before_the_first_that_was_passed_on_are_not_judged() -> None:
    money = [came_in(f"2025-{month:02d}", f"2025-{month:02d}-10") for month in range(1, 7)]
    first = passed("2025-03", "2025-04-05")
    (one,) = found(first, *money, as_of="2025-12-31").values()
    assert str(one.months) == "04–06/2025"
    assert one.details["receipts"] == "3"
    earlier = passed("2024-11 2024-12", "2025-01-05")
    (one,) = found(first, earlier, *money, as_of="2025-12-31").values()
    assert str(one.months) == "01–02, 04–06/2025"


def test_months_with_no_money_and_money_taken_back_are_not_missing() -> None:
    money = came_in("2025-03", "2025-03-10")
    assert found(KEPT, as_of="2025-12-31") == {}
    assert found(KEPT, money, taken_back(money, "2025-12-31"), as_of="2025-12-31") == {}
    assert len(found(KEPT, money, taken_back(money, "2026-01-01"), as_of="2025-12-31")) == 1


def test_only_the_years_of_the_audit_are_judged() -> None:
    money = [came_in("2024-11", "2024-11-10"), came_in("2025-03", "2025-03-10")]
    kept = passed("2024-01", "2024-02-05")
    (one,) = found(kept, *money, as_of="2025-12-31").values()
    assert str(one.months) == "03/2025"


def test_a_branch_that_is_no_more_hands_over_and_passes_nothing_up() -> None:
    records = [KEPT, came_in("2025-03", "2025-03-10")]
    for until, told in (("2025-06-30", 0), ("2025-07-01", 1)):
        unit = branch(until=day(until))
        assert len(found(unit, *records, as_of="2025-06-30")) == told


@pytest.mark.parametrize("as_of", ["2025-01-31", "2025-12-31", "2026-06-30"])
def test_where_no_remittance_is_recorded_nobody_can_tell(as_of: str) -> None:
    money = came_in("2025-03", "2025-03-10")
    later = passed("2025-03", "2026-07-01")
    said = everything_said(money, later, as_of=as_of)
    assert [one.code for one in said] == [rule.code for rule in OF_BRANCH]
    for one in said:
        assert (one.verdict, one.severity.value) == (Verdict.UNDECIDABLE, "info")
        assert one.missing[0].kind.value == "not_kept"
        assert (one.months, one.arises_on) == (MonthSet(), None)
    assert spoken(said)


def test_before_any_month_has_ended_nothing_is_asked_for() -> None:
    said = everything_said(as_of="2025-01-30")
    assert {one.verdict for one in said} == {Verdict.CLEAR}


# Whether anything goes up at all

SPRING = [came_in(f"2026-{month:02d}", f"2026-{month:02d}-10") for month in range(1, 5)]


@pytest.mark.parametrize(
    ("more", "level", "months"),
    [
        # A band up to 01/2026; nothing is known of a dependent branch since 02/2026 …
        ((), Level.BRANCH, "01/2026"),
        # … but that who passed on dues of a month since then does not keep the whole.
        ((passed("2026-02", "2026-03-05"),), Level.BRANCH, "01, 03–04/2026"),
        ((passed("2026-04", "2026-05-05"),), Level.BRANCH, "01–03/2026"),
        ((passed("2026-02", "2027-01-01"),), Level.BRANCH, "01/2026"),
        # A base branch keeps 70 percent then and now.
        ((), Level.BASE_BRANCH, "01–04/2026"),
    ],
)
def test_a_month_is_missing_only_where_something_goes_up(
    more: tuple[Record, ...], level: Level, months: str
) -> None:
    said = found(KEPT, *SPRING, *more, as_of="2026-12-31", level=level)
    assert str(said["missing:2026"].months) == months
    assert said["missing:2026"].values


@pytest.mark.parametrize(("percent", "months"), [(99, "01–04/2026"), (100, "01/2026")])
def test_whoever_keeps_the_whole_by_a_decision_has_nothing_to_pass_up(
    percent: int, months: str
) -> None:
    # In January the text knows a band, beyond which nothing can be agreed.
    rules = remittance_rules(agreed={"cb-1": AgreedShare(percent, "Quyết định 5")})[:2]
    said = found(KEPT, *SPRING, as_of="2026-12-31", rules=rules)
    assert str(said["missing:2026"].months) == months


def test_where_the_law_leaves_the_whole_nothing_is_missing() -> None:
    law = saying(KEPT_BY_BRANCH, KeptShare(least=30, most=100))
    assert found(KEPT, *SPRING, as_of="2026-12-31", law=law) == {}


# Another share


@pytest.mark.parametrize(
    ("amount", "up", "way"),
    [
        (1_000_000, 299_999, "less"),
        (1_000_000, 300_000, None),
        (1_000_000, 300_001, "more"),
        # 30 percent of 1.000.001 is 300.000,3: the odd đồng goes up.
        (1_000_001, 300_000, "less"),
        (1_000_001, 300_001, None),
        (1_000_001, 300_002, "more"),
        (1_000_000, 1, "less"),
        (1_000_000, 1_000_000, "more"),
    ],
)
def test_another_share_than_that_of_the_law(amount: int, up: int, way: str | None) -> None:
    said = found(
        ENTERED,
        came_in("2025-03", "2025-03-10", amount),
        passed("2025-03", "2025-04-05", up),
        as_of="2025-12-31",
        level=BASE_BRANCH,
    )
    assert list(said) == ([f"differs:2025:{way}"] if way else [])
    for one in said.values():
        assert one.severity.value == ("warning" if way == "less" else "info")
        assert one.arises_on == day("2025-06-30" if way == "less" else "2025-04-05")
        assert one.details["shares"] == "70%"


def test_the_odd_dong_is_an_option() -> None:
    records = (
        came_in("2025-03", "2025-03-10", 1_000_001),
        passed("2025-03", "2025-04-05", 300_000),
    )
    for choice, told in (("up", 1), ("kept", 0)):
        law = NATIONAL.overlay(choices={"dues_remainder": choice})
        said = found(*records, as_of="2025-12-31", level=BASE_BRANCH, law=law)
        assert len(said) == told
        said = found(
            passed("2025-03", "2025-05-05", 1),
            ENTERED,
            *records,
            as_of="2025-12-31",
            level=BASE_BRANCH,
            law=law,
        )
        assert list(said) == ([] if choice == "up" else ["differs:2025:more"])


@pytest.mark.parametrize(
    ("up", "way"),
    [
        # Together 900.003 × 30% = 270.000,9; each month by itself three times 90.000,3.
        (270_000, "less"),
        (270_001, None),
        (270_003, None),
        (270_004, "more"),
    ],
)
def test_a_quarter_may_be_rounded_together_or_month_by_month(up: int, way: str | None) -> None:
    money = [came_in(f"2025-{one:02d}", f"2025-{one:02d}-10", 300_001) for one in (1, 2, 3)]
    quarter = passed("2025-01 2025-02 2025-03", "2025-04-05", up)
    said = found(ENTERED, *money, quarter, as_of="2025-12-31", level=BASE_BRANCH)
    assert list(said) == ([f"differs:2025:{way}"] if way else [])
    for one in said.values():
        assert str(one.months) == "01–03/2025"


@pytest.mark.parametrize(
    ("as_of", "way"), [("2025-10-29", False), ("2025-10-30", True), ("2025-12-31", True)]
)
def test_money_that_came_later_may_be_passed_up_later(as_of: str, way: bool) -> None:
    records = [
        ENTERED,
        came_in("2025-03", "2025-03-10", 1_000_000),
        came_in("2025-03", "2025-07-10", 200_000),
        passed("2025-03", "2025-04-05", 300_000),
    ]
    said = found(*records, as_of=as_of, level=BASE_BRANCH)
    assert [(key, str(one.months)) for key, one in said.items()] == (
        [("missing:2025", "07/2025")] if way else []
    )
    said = found(*records, as_of=as_of, level=BASE_BRANCH, law=BY_DUES)
    assert list(said) == (["differs:2025:less"] if way else [])
    # Passed on at once, it is not too much either.
    for month, law in (("2025-07", NATIONAL), ("2025-03", BY_DUES)):
        at_once = passed(month, "2025-07-11", 60_000)
        told = found(*records, at_once, as_of="2025-12-31", level=BASE_BRANCH, law=law)
        assert told == {}


def test_money_of_another_month_than_the_remittance_is_too_much_by_one_way_of_counting() -> None:
    records = [
        ENTERED,
        came_in("2025-03", "2025-03-10", 1_000_000),
        came_in("2025-03", "2025-05-10", 200_000),
        passed("2025-05", "2025-06-05", 60_000),
        passed("2025-03", "2025-04-05", 360_000),
    ]
    (more,) = found(*records, as_of="2025-12-31", level=BASE_BRANCH).values()
    assert (str(more.months), more.details["receipts"]) == ("03/2025", "1")
    assert records[2].id not in {ref.id for ref in more.evidence}
    assert found(*records, as_of="2025-12-31", level=BASE_BRANCH, law=BY_DUES) == {}


def test_too_much_is_said_only_of_months_that_are_entered() -> None:
    records = [
        came_in("2025-03", "2025-03-10", 1_000_000),
        passed("2025-03", "2025-04-05", 300_001),
        passed("2025-03", "2025-05-05", 5_000),
    ]
    assert found(*records, as_of="2025-12-31", level=BASE_BRANCH) == {}
    for through, told in ((Month(2025, 2), 0), (Month(2025, 3), 1)):
        closing = ENTERED.__class__(id="ks-2", branch="cb-1", book="dues", through=through)
        said = found(*records, closing, as_of="2025-12-31", level=BASE_BRANCH)
        assert len(said) == told
    (one,) = found(*records, ENTERED, as_of="2025-12-31", level=BASE_BRANCH).values()
    # Rounded by itself, a second remittance may be a đồng more.
    assert one.arises_on == day("2025-05-05")


@pytest.mark.parametrize(("since", "told"), [("2026-03-31", True), ("2026-04-01", False)])
def test_too_much_is_not_said_of_months_before_the_branch_was_founded(
    since: str, told: bool
) -> None:
    founded = evolve(branch(level=BASE_BRANCH), since=day(since))
    both = passed("2026-03 2026-04", "2026-05-05", 60_000)
    records = [founded, came_in("2026-04", "2026-04-10"), both, ENTERED]
    said = asked(records, "2026-12-31", OF_BRANCH)
    assert [one.details["passed_on_word"] for one in said] == (["more"] if told else [])


def test_too_much_is_not_said_where_others_passed_on_to_the_branch() -> None:
    records = [
        ENTERED,
        came_in("2025-03", "2025-03-10", 1_000_000),
        passed("2025-03", "2025-04-05", 400_000),
    ]
    below = passed("2025-05", "2025-06-05", 10_000, origin="tdt-1", to="cb-1")
    assert len(found(*records, as_of="2025-12-31", level=BASE_BRANCH)) == 1
    assert found(*records, below, as_of="2025-06-05", level=BASE_BRANCH) == {}
    assert len(found(*records, below, as_of="2025-06-04", level=BASE_BRANCH)) == 1


def test_what_others_passed_on_to_a_branch_came_in_too() -> None:
    records = [
        came_in("2025-03", "2025-03-10", 1_000_000),
        passed("2025-03", "2025-04-05", 100_000, origin="tdt-1", to="cb-1"),
        passed("2025-03", "2025-04-08", 300_000),
    ]
    assert found(*records, as_of="2025-07-29", level=BASE_BRANCH) == {}
    (one,) = found(*records, as_of="2025-07-30", level=BASE_BRANCH).values()
    assert (one.details["receipts"], one.arises_on) == ("2", day("2025-07-30"))


@pytest.mark.parametrize("up", [1, 30_000, 100_000])
def test_where_a_share_is_not_known_nothing_is_said(up: int) -> None:
    records = (ENTERED, came_in("2025-03", "2025-03-10"), passed("2025-03", "2025-04-05", up))
    assert found(*records, as_of="2025-12-31") == {}
    assert (
        found(*records, as_of="2025-12-31", level=BASE_BRANCH, law=silent(KEPT_BY_BASE_BRANCH))
        == {}
    )


def test_months_under_two_shares_each_have_their_own() -> None:
    rules = remittance_rules(
        keepers={"cb-1": Keeper.VILLAGE_BRANCH}, agreed={"cb-2": AgreedShare(1, "x")}
    )[:2]
    law = law_from_profile(PROFILE, base=NATIONAL)
    money = [came_in("2026-01", "2026-01-10"), came_in("2026-02", "2026-02-10")]
    for up, way in ((89_999, "less"), (90_000, None), (90_001, None), (90_002, "more")):
        both = passed("2026-01 2026-02", "2026-03-05", up)
        said = found(ENTERED, *money, both, as_of="2026-12-31", rules=rules, law=law)
        assert list(said) == ([f"differs:2026:{way}"] if way else [])
        assert {one.details["shares"] for one in said.values()} <= {"40%, 70%"}


PROFILE = """
name = "tinh-mau"
[[figures."dues.kept_by_branch"]]
value = { least = 40, most = 40 }
since = 2020-01-01
until = 2026-02-01
citation = { number = "01-HD/TU", issuer = "Tỉnh ủy", date = 2025-12-20, place = "mục 1" }
"""


def test_a_profile_or_a_decision_tells_the_share() -> None:
    records = (came_in("2025-03", "2025-03-10"), passed("2025-03", "2025-04-05", 50_000))
    law = law_from_profile(PROFILE, base=NATIONAL)
    (one,) = found(*records, as_of="2025-12-31", law=law).values()
    assert one.details["shares"] == "40%"
    rules = remittance_rules(agreed={"cb-1": AgreedShare(45, "Quyết định số 12-QĐ/ĐU")})[:2]
    (one,) = found(*records, as_of="2025-12-31", rules=rules).values()
    assert one.details["shares"] == "45% (Quyết định số 12-QĐ/ĐU)"
    assert "Quyết định số 12-QĐ/ĐU" in one.explain("vi")
    beyond = remittance_rules(agreed={"cb-1": AgreedShare(60, "Quyết định số 12-QĐ/ĐU")})[:2]
    assert found(*records, as_of="2025-12-31", rules=beyond) == {}


def test_sums_beyond_what_is_an_amount_are_passed_by() -> None:
    money = [came_in("2025-03", "2025-03-10", LARGEST, n) for n in (1, 2)]
    records = (*money, passed("2025-03", "2025-04-05", 5))
    assert found(*records, as_of="2025-12-31", level=BASE_BRANCH) == {}


def test_a_remittance_across_two_years_is_not_judged() -> None:
    across = passed("2024-12 2025-01", "2025-02-05", 1)
    money = [came_in("2024-12", "2024-12-10"), came_in("2025-01", "2025-01-10")]
    assert found(ENTERED, *money, across, as_of="2025-12-31", level=BASE_BRANCH) == {}


# Above branches

UNITS = [branch(), base()]
FROM_BELOW = [passed(f"2025-{n:02d}", f"2025-{n + 1:02d}-05", 40_000) for n in range(6, 10)]
UP = [
    passed(f"2025-{n:02d}", f"2025-{n + 1:02d}-20", 12_000, origin="cs-1", to="x-1")
    for n in range(6, 10)
]


def test_a_unit_passes_up_of_what_it_received() -> None:
    assert found_above(*UNITS, *FROM_BELOW, *UP, as_of="2025-12-31") == {}
    said = found_above(*UNITS, *FROM_BELOW, UP[0], *UP[2:], as_of="2025-11-30")
    assert [(key, str(one.months)) for key, one in said.items()] == [
        ("missing_above:2025", "07/2025")
    ]
    assert found_above(*UNITS, *FROM_BELOW, UP[0], *UP[2:], as_of="2025-11-29") == {}
    less = passed("2025-08", "2025-09-20", 11_999, origin="cs-1", to="x-1")
    said = found_above(*UNITS, *FROM_BELOW, *UP[:2], less, UP[3], as_of="2025-12-31")
    assert [(key, str(one.months)) for key, one in said.items()] == [
        ("differs_above:2025:less", "08/2025")
    ]
    assert spoken(said.values())


def test_of_a_unit_too_much_is_never_said() -> None:
    more = passed("2025-08", "2025-09-20", 40_000, origin="cs-1", to="x-1")
    assert found_above(*UNITS, *FROM_BELOW, *UP[:2], more, UP[3], as_of="2025-12-31") == {}


def test_what_a_unit_received_for_a_quarter_is_taken_together() -> None:
    quarter = passed("2025-07 2025-08 2025-09", "2025-10-05", 90_001)
    june = (FROM_BELOW[0], UP[0])
    for sent, found_of in (
        ((), ["missing_above:2025"]),
        (
            (passed("2025-08", "2025-10-20", 27_000, origin="cs-1", to="x-1"),),
            ["differs_above:2025:less"],
        ),
        ((passed("2025-08", "2025-10-20", 27_001, origin="cs-1", to="x-1"),), []),
    ):
        said = found_above(*UNITS, *june, quarter, *sent, as_of="2026-01-29")
        assert said == {}
        law = NATIONAL.overlay(choices={"remittance_grace_days": 0})
        said = found_above(*UNITS, *june, quarter, *sent, as_of="2025-12-31", law=law)
        assert list(said) == found_of
        assert {str(one.months) for one in said.values()} <= {"07–09/2025"}


def test_a_unit_that_records_no_remittance_is_passed_by() -> None:
    unit = UnitDossier(unit=base(), received=tuple(FROM_BELOW))
    said = check_unit(unit, period=Year(2025), as_of=day("2025-12-31"), rules=RULES)
    assert {one.verdict for one in said} == {Verdict.UNDECIDABLE}
    assert found_above(*UNITS, *FROM_BELOW, as_of="2025-12-31") == {}


# Against an independent reading

DAYS = st.dates(date(2024, 12, 1), date(2025, 12, 31))
MONEY = st.lists(
    st.tuples(st.integers(1, 12), DAYS, st.integers(1, 40).map(lambda n: n * 5_001)), max_size=8
)
SENT = st.lists(
    st.tuples(
        st.sets(st.integers(0, 12), min_size=1, max_size=3),
        DAYS,
        st.sampled_from((1, 3_000, 15_003, 15_004, 30_006, 45_009, 60_000)),
    ),
    max_size=6,
)


@st.composite
def books(draw: st.DrawFn) -> tuple[list[Payment], list[Remittance], date, int]:
    money = [
        came_in(f"2025-{month:02d}", str(on), amount, n)
        for n, (month, on, amount) in enumerate(draw(MONEY))
    ]
    sent = [
        passed(" ".join(str(Month(2024, 12) + one) for one in sorted(months)), str(on), amount, n=n)
        for n, (months, on, amount) in enumerate(draw(SENT))
    ]
    as_of = draw(st.dates(date(2025, 1, 31), date(2025, 12, 31)))
    return money, sent, as_of, draw(st.integers(0, 12))


def read_by_hand(
    money: list[Payment], sent: list[Remittance], as_of: date, closed: int, *, of_dues: bool
) -> set[tuple[str, str]]:
    money = [
        one if of_dues else evolve(one, month=Month(one.paid_on.year, one.paid_on.month))
        for one in money
        if one.paid_on <= as_of
    ]
    sent = [one for one in sent if one.remitted_on <= as_of]
    if not sent:
        return set()
    first = min(month for one in sent for month in one.months)
    told: dict[str, set[Month]] = {}
    for number in range(1, 13):
        month = Month(2025, number)
        together = {month}
        while (
            more := {
                other
                for one in sent
                if any(mine in together for mine in one.months)
                for other in one.months
            }
            - together
        ):
            together |= more
        if min(together) < Month(2025, 1):
            continue
        ours = [one for one in money if one.month in together]
        gone = [one for one in sent if one.months.first in together]
        late = [one for one in ours if (as_of - _end(one)).days > 90]
        if not gone:
            if late and month > first:
                told.setdefault("missing", set()).add(month)
            continue
        paid = sum(one.amount for one in gone)
        least = ceil(sum((Fraction(one.amount * 3, 10) for one in late), Fraction(0)))
        if paid < least:
            told.setdefault("less", set()).update(together)
        most = ceil(sum((Fraction(one.amount * 3, 10) for one in ours), Fraction(0)))
        most += len({one.month for one in ours}) - 1 + len(gone) - 1
        if ours and max(together) <= Month(2024, 12) + closed and paid > most:
            told.setdefault("more", set()).update(together)
    return {(name, str(MonthSet(months))) for name, months in told.items()}


def _end(payment: Payment) -> date:
    """The last day of the month it came in, or that it counts for."""
    return max(Month.of(payment.paid_on).last_day, payment.month.last_day)


@given(books=books(), law=st.sampled_from((NATIONAL, BY_DUES)))
def test_a_year_is_judged_as_read_by_hand(
    books: tuple[list[Payment], list[Remittance], date, int], law: Law
) -> None:
    money, sent, as_of, closed = books
    closing = ENTERED.__class__(
        id="ks", branch="cb-1", book="dues", through=Month(2024, 12) + closed
    )
    dossier = BranchDossier(
        branch=branch(level=BASE_BRANCH),
        closings=(closing,),
        remittances=tuple(sent),
        collected=taken_in(one for one in money if one.paid_on <= as_of),
    )
    window = Window(Year(2025), as_of)
    found = [one for rule in OF_BRANCH for one in rule.run(dossier, law, window)]
    flagged = [one for one in found if one.verdict is Verdict.FLAGGED]
    said = {(one.details.get("passed_on_word", "missing"), str(one.months)) for one in flagged}
    assert said == read_by_hand(money, sent, as_of, closed, of_dues=law is BY_DUES)
    keys = [one.key for one in found]
    assert len(keys) == len(set(keys))


@given(
    books=books(),
    level=st.sampled_from((Level.BRANCH, BASE_BRANCH)),
    law=st.sampled_from((NATIONAL, BY_DUES)),
    later=st.booleans(),
)
def test_each_finding_is_proved_by_its_records_and_by_no_fewer(
    books: tuple[list[Payment], list[Remittance], date, int], level: Level, law: Law, later: bool
) -> None:
    money, sent, as_of, _ = books
    if later:
        # Under the next regulation, whose share of a dependent branch is not known.
        money = [evolve(one, month=one.month + 12, paid_on=_year_on(one.paid_on)) for one in money]
        sent = [
            evolve(
                one,
                months=MonthSet(month + 12 for month in one.months),
                remitted_on=_year_on(one.remitted_on),
            )
            for one in sent
        ]
        as_of = _year_on(as_of)
    found(ENTERED, *money, *sent, as_of=str(as_of), level=level, law=law)


def _year_on(on: date) -> date:
    return on.replace(year=on.year + 1)


@given(
    amounts=st.dictionaries(st.integers(2, 12), st.integers(1, 10**6), max_size=6),
    sent=st.dictionaries(st.integers(1, 12), st.integers(1, 4 * 10**5), max_size=6),
)
def test_it_agrees_with_what_the_flow_of_dues_says(
    amounts: dict[int, int], sent: dict[int, int]
) -> None:
    money = [
        came_in(f"2025-{month:02d}", f"2025-{month:02d}-10", amount)
        for month, amount in amounts.items()
    ]
    up = [KEPT] + [
        passed(f"2025-{month:02d}", f"2025-{month:02d}-28", amount)
        for month, amount in sent.items()
        if month in amounts
    ]
    units = [Unit("cs-1", "", Level.BASE), Unit("cb-1", "", BASE_BRANCH, "cs-1")]
    flow = planned(
        Collected(
            one.month,
            {"cb-1": Dong(one.amount)},
            TreeOnDay.of(one.month.last_day, units),
            Sharing(NATIONAL, agreed={"cs-1": AgreedShare(100, "x")}),
        )
        for one in money
    )
    expected: dict[str, set[Month]] = {}
    for due in remittances_due(flow, up):
        if due.organisation == "cb-1" and due.reason is not RemittanceReason.UNTOLD:
            expected.setdefault(due.reason.value, set()).update(due.months)
    dossier = BranchDossier(
        branch=branch(level=BASE_BRANCH),
        closings=(ENTERED,),
        remittances=tuple(up),
        collected=taken_in(money),
    )
    window = Window(AuditPeriod(date(2025, 1, 1), date(2025, 12, 31)), date(2026, 12, 31))
    said = {
        one.details.get("passed_on_word", "missing"): set(one.months)
        for rule in OF_BRANCH
        for one in rule.run(dossier, NATIONAL, window)
    }
    assert said == expected


# All rules of the family


MARCH_CAME = came_in("2025-03", "2025-03-10", 1_000_000)


@pytest.mark.parametrize(
    ("records", "options", "details", "next_step", "arises_on"),
    [
        (
            [
                passed("2025-03", "2025-04-05", 300_001),
                passed("2025-03", "2025-05-05", 5_000),
                ENTERED,
            ],
            ["dues_remainder", "dues_passed_by"],
            {"passed_on_word": "more", "shares": "70%", "remittances": "2"},
            "dues_remittance_more",
            "2025-05-05",
        ),
        (
            [passed("2025-03", "2025-04-05", 200_000)],
            ["remittance_grace_days", "dues_remainder", "dues_passed_by"],
            {"passed_on_word": "less", "shares": "70%", "remittances": "1"},
            "dues_remittance_less",
            "2025-06-30",
        ),
        (
            [came_in("2025-04", "2025-04-10"), passed("2025-03", "2025-04-05", 300_000)],
            ["remittance_grace_days", "dues_passed_by"],
            {},
            "dues_remittance_pass_on",
            "2025-07-30",
        ),
    ],
    ids=["more", "less", "missing"],
)
def test_a_finding_names_its_figure_its_options_and_what_comes_next(
    records: list[Record],
    options: list[str],
    details: dict[str, str],
    next_step: str,
    arises_on: str,
) -> None:
    (one,) = found(MARCH_CAME, *records, as_of="2025-12-31", level=BASE_BRANCH).values()
    (used,) = one.values
    assert (used.key, str(used.value), used.note) == ("dues.kept_by_base_branch", "70%", "")
    assert used.since == day("2011-04-01")
    assert [option.key for option in one.options] == options
    assert one.details == {"within": "2025", "receipts": "1", **details}
    assert (one.next_step, one.arises_on) == (next_step, day(arises_on))


def test_where_a_decision_alone_sets_the_share_the_text_of_the_month_is_named() -> None:
    rules = remittance_rules(agreed={"cb-1": AgreedShare(40, "Nghị quyết 02")})
    records = [came_in("2026-03", "2026-03-10"), passed("2026-03", "2026-04-05", 10)]
    (one,) = found(*records, as_of="2026-12-31", rules=rules[:2]).values()
    assert [(used.key, str(used.value)) for used in one.values] == [("dues.regime", "01-QĐ/TW")]
    assert one.details["shares"] == "40% (Nghị quyết 02)"


def test_what_nobody_can_tell_says_of_which_months_and_what_to_record() -> None:
    said = everything_said(MARCH_CAME, as_of="2025-05-31")
    assert [one.code for one in said] == ["dues.remittance_missing", "dues.remittance_differs"]
    for one in said:
        (lack,) = one.missing
        assert (str(lack.months), lack.branch) == ("01–05/2025", "cb-1")
        assert (one.next_step, one.severity.value) == ("dues_remittance_record", "info")
        assert [str(used.value) for used in one.values] == ["342-QĐ/TW"]


def test_every_finding_is_told_in_whole_words() -> None:
    records = [
        ENTERED,
        KEPT,
        came_in("2025-02", "2025-02-10"),
        came_in("2025-03", "2025-03-10"),
        came_in("2025-04", "2025-04-10"),
        passed("2025-03", "2025-04-05", 1),
        passed("2025-04", "2025-05-05", 99_000),
    ]
    said = found(*records, as_of="2025-12-31", level=BASE_BRANCH)
    assert sorted(said) == ["differs:2025:less", "differs:2025:more", "missing:2025"]
    law = NATIONAL.overlay(choices={"remittance_grace_days": 30, "dues_remainder": "kept"})
    others = found(*records, as_of="2025-12-31", level=BASE_BRANCH, law=law)
    assert spoken([*said.values(), *others.values()])
    assert all("phần giữ lại" in others[key].explain("vi") for key in others if "differs" in key)


def test_a_finding_holds_no_amount() -> None:
    records = [came_in("2025-03", "2025-03-10", 1_234_567), passed("2025-03", "2025-04-05", 76_543)]
    (one,) = found(*records, as_of="2025-12-31", level=BASE_BRANCH).values()
    for text in (repr(one), one.explain("vi"), one.explain("en")):
        assert "234" not in text
        assert "543" not in text


def test_the_standard_rules_are_these_without_anything_stated() -> None:
    codes = [rule.code for rule in remittance_rules()]
    assert codes == [
        "dues.remittance_missing",
        "dues.remittance_differs",
        "dues.remittance_missing_above",
        "dues.remittance_differs_above",
    ]
    assert [rule.code for rule in STANDARD_RULES if rule in RULES] == codes
