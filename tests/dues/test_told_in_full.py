"""Whole answers about a month's dues: every field that is told, and every sentence of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cadre.dossiers import MemberDossier
from cadre.dues import (
    AbroadRow,
    Due,
    Need,
    Needs,
    NothingDue,
    Payer,
    Remark,
    ShareKind,
    due_for,
    from_dossier,
)
from cadre.law import NATIONAL, Confidence, Provision, Timeline
from cadre.law.dues import OFF_WORK_AS_UNINSURED, DuesRegime
from cadre.law.sources import QD_294_2025
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import (
    DuesBasis,
    DuesRelief,
    Exemption,
    Suspension,
    SuspensionGround,
    VoluntaryDues,
)
from tests.dues.test_amounts import ABROAD, PENSION, REGIONS, basis, by, of
from tests.dues.test_collecting import MEMBER, belongs, where
from tests.dues.test_relief import relief, voluntary

MARCH = Month(2026, 3)
WAGE = basis("insured", of("wage", 10_000_000))
DETAINED = Suspension(
    id="dc-1", member="dv-1", since=date(2025, 12, 20), ground=SuspensionGround.DETENTION
)
ON_SOCIAL_PENSION = basis("social_pension", id="b-3")
UNCLEAR = basis("insured", of("wage", 1_000_000), by("other_allowance", 1000))
FIXED = basis("uninsured", of("flat", 10_000), past_age=True)
TWO_HIGHER = (voluntary(200_000), voluntary(300_000, id="tn-2"))
PAST_AGE = basis("uninsured", past_age=True)
HARDSHIP = relief("2026-03-01", "2026-06-01", 50, ground="other_hardship", requested=True)
UNASKED = relief("2026-03-01", "2026-06-01", ground="poor_household", requested=False)
UNDECIDED = relief("2026-03-01", "2026-06-01", 50, decision="")


def due(month: str = "2026-03", **given: Any) -> Due:
    told = {"counted_from": PartialDate(2001, 5), "bases": (WAGE,), **given}
    regions, abroad = told.pop("regions", REGIONS), told.pop("abroad", ABROAD)
    payer = Payer(member="dv-1", branch="cb-1", **told)
    return due_for(Month.parse(month), payer, NATIONAL, regions=regions, abroad=abroad)


def on(given: DuesBasis, month: str = "2026-03", **more: Any) -> Due:
    return due(month, bases=(given,), **more)


CASES: dict[str, Callable[[], Due]] = {
    "detained": lambda: due(suspensions=(DETAINED,)),
    "relieved, but not requested": lambda: due(reliefs=(UNASKED,)),
    "half, undecided": lambda: due(reliefs=(UNDECIDED,)),
    "party age": lambda: due(counted_from=date(1960, 1, 1)),
    "social pension": lambda: on(ON_SOCIAL_PENSION),
    "party age unknown": lambda: due(counted_from=None),
    "no basis": lambda: due(bases=()),
    "counted or not": lambda: on(
        basis("insured", of("wage", 1_000_000), by("other_allowance", 1000))
    ),
    "no amount": lambda: on(basis("insured")),
    "no such category": lambda: on(basis("salaried", of("wage", 1_000_000))),
    "no age": lambda: on(basis("uninsured")),
    "no region": lambda: on(basis("uninsured", past_age=False), regions=()),
    "no group": lambda: on(basis("abroad", group="nhóm 2")),
    "two bases": lambda: due(bases=(WAGE, basis("pensioner", PENSION, id="b-2"))),
    "two higher amounts": lambda: due(
        voluntary=(voluntary(200_000), voluntary(300_000, id="tn-2"))
    ),
    "no base wage": lambda: on(basis("pensioner", by("pension", 10_000)), "2013-06"),
    "half, without insurance": lambda: due(bases=(PAST_AGE,), reliefs=(HARDSHIP,)),
    "past the age": lambda: on(PAST_AGE),
    "half of a fixed amount": lambda: on(
        basis("uninsured", of("flat", 10_000), past_age=True), "2026-01"
    ),
    "working retiree": lambda: on(
        basis("working_retiree", by("pension", 10_000), by("wage", 20_000)), "2026-07"
    ),
    "abroad": lambda: on(
        basis("abroad", by("wage", 20_000), by("position", 1000), group="nhóm 1"), "2026-02"
    ),
    "abroad, an amount": lambda: on(basis("abroad", group="nhóm 1"), "2026-01"),
    "pensioner": lambda: on(basis("pensioner", by("pension", 10_000)), "2024-07"),
}


def told() -> dict[str, tuple[str, str]]:
    """By case: the sentences in Vietnamese, then those in English."""
    text = Path(__file__).with_name("told_in_full.txt").read_text("utf-8")
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    return {name: (vietnamese, english) for name, vietnamese, english in blocks}


@pytest.mark.parametrize("name", CASES)
def test_an_answer_is_told_in_whole_sentences(name: str) -> None:
    found = CASES[name]()
    assert (found.explain("vi"), found.explain("en")) == told()[name]
    assert found.explain() == found.explain("vi")


def test_every_case_that_is_told_is_tried() -> None:
    assert told().keys() == CASES.keys()


@pytest.mark.parametrize(
    ("name", "needs"),
    [
        ("party age unknown", Needs(Need.PARTY_AGE, MARCH, key="dues.exempt_party_age_years")),
        ("no basis", Needs(Need.BASIS, MARCH)),
        (
            "counted or not",
            Needs(Need.COUNTED, MARCH, key="other_allowance", records=("b-1",)),
        ),
        ("no amount", Needs(Need.AMOUNT, MARCH, records=("b-1",))),
        ("no such category", Needs(Need.CATEGORY, MARCH, key="01-QĐ/TW", records=("b-1",))),
        ("no age", Needs(Need.PAST_AGE, MARCH, records=("b-1",))),
        ("no region", Needs(Need.REGION, MARCH, branch="cb-1")),
        ("no group", Needs(Need.ABROAD, MARCH, key="nhóm 2")),
        ("two bases", Needs(Need.ONE_BASIS, MARCH, records=("b-1", "b-2"))),
        ("two higher amounts", Needs(Need.ONE_VOLUNTARY, MARCH, records=("tn-1", "tn-2"))),
        ("no base wage", Needs(Need.FIGURE, Month(2013, 6), key="wage.base")),
    ],
)
def test_what_is_lacking_is_named_with_its_month_and_records(name: str, needs: Needs) -> None:
    found = CASES[name]()
    assert (found.needs, found.amount, found.nothing) == (needs, None, None)
    regime = DuesRegime.QD_342 if needs.month < MARCH else DuesRegime.QD_01
    assert found.regime is regime


def test_what_is_lacking_is_told_with_names() -> None:
    needs = CASES["no region"]().needs
    assert needs is not None
    names = {"cb-1": "thôn Mẫu"}
    assert "chi bộ thôn Mẫu" in needs.explain(names=names)
    assert needs.explain() == needs.explain("vi")
    assert "chi bộ thôn Mẫu" in CASES["no region"]().explain(names=names)


@pytest.mark.parametrize("name", ["Chi bộ thôn Mẫu", "chi bộ thôn Mẫu", "CHI BỘ THÔN MẪU"])
def test_a_branch_whose_name_says_what_it_is_is_not_called_so_twice(name: str) -> None:
    said = CASES["no region"]().explain(names={"cb-1": name})
    assert f"của nơi {name} đóng" in said


@pytest.mark.parametrize(
    ("name", "nothing", "category", "keys", "remarks"),
    [
        (
            "detained",
            NothingDue.NOT_COLLECTED,
            None,
            ["dues.regime", "suspension.dues_due_when_detained"],
            (),
        ),
        (
            "relieved, but not requested",
            NothingDue.RELIEVED,
            None,
            [
                "dues.regime",
                "dues.hardship_decided_by",
                "dues.hardship_requested",
                "dues.hardship_exempts",
            ],
            (Remark.NOT_REQUESTED,),
        ),
        (
            "party age",
            NothingDue.PARTY_AGE,
            None,
            ["dues.regime", "dues.exempt_party_age_years"],
            (),
        ),
        (
            "social pension",
            NothingDue.SOCIAL_PENSION,
            "social_pension",
            ["dues.regime", "dues.social_pension_exempts"],
            (),
        ),
        (
            "half, undecided",
            None,
            "insured",
            ["dues.regime", "dues.insured_lag_months", "dues.insured_rate"],
            (Remark.UNDECIDED,),
        ),
    ],
)
def test_why_nothing_or_less_is_due_is_told_with_its_figures(
    name: str, nothing: NothingDue | None, category: str | None, keys: list[str], remarks: Any
) -> None:
    found = CASES[name]()
    assert (found.nothing, found.regime) == (nothing, DuesRegime.QD_01)
    assert [one.key for one in found.values] == keys
    assert (found.category, found.remarks) == (category, remarks)
    assert (found.relief is not None) is ("relieved" in name or "half" in name)


@pytest.mark.parametrize(
    ("name", "key", "value", "since"),
    [
        ("past the age", "wage.minimum_region_1", "5.310.000", date(2026, 1, 1)),
        ("past the age", "dues.uninsured_rate_from_age", "1/500", date(2026, 1, 1)),
        ("party age", "dues.exempt_party_age_years", 50, date(2026, 2, 1)),
        ("detained", "suspension.dues_due_when_detained", False, date(2026, 2, 1)),
        ("detained", "dues.regime", "01-QĐ/TW", date(2026, 2, 1)),
    ],
)
def test_a_figure_is_told_as_a_plain_value(name: str, key: str, value: Any, since: date) -> None:
    found = next(one for one in CASES[name]().values if one.key == key)
    assert (found.value, found.since) == (value, since)
    assert type(found.value) in (bool, int, str)


@pytest.mark.parametrize(
    ("name", "shares"),
    [
        ("past the age", [(ShareKind.MINIMUM_WAGE, 5_310_000, Fraction(1, 500), MARCH)]),
        ("half of a fixed amount", [(ShareKind.FLAT, 10_000, Fraction(1, 2), Month(2026, 1))]),
        (
            "working retiree",
            [
                (ShareKind.PENSION, 2_530_000, Fraction(1, 200), Month(2026, 7)),
                (ShareKind.PAY, 5_060_000, Fraction(1, 200), Month(2026, 7)),
            ],
        ),
        ("abroad", [(ShareKind.ABROAD, 4_914_000, Fraction(1, 50), Month(2026, 2))]),
        ("abroad, an amount", [(ShareKind.ABROAD, 70_000, Fraction(1), Month(2026, 1))]),
        ("pensioner", [(ShareKind.PENSION, 2_340_000, Fraction(1, 200), Month(2024, 7))]),
    ],
)
def test_a_share_says_what_it_is_paid_on_and_of_which_month(name: str, shares: list[Any]) -> None:
    found = [(one.what, one.basis, one.rate, one.month) for one in CASES[name]().shares]
    assert found == shares


def test_a_table_abroad_may_ask_for_nothing() -> None:
    row = AbroadRow(group="nhóm 1", since=date(2026, 2, 1), rate=Fraction(0))
    given = basis("abroad", of("wage", 10_000_000), group="nhóm 1")
    assert on(given, abroad=(row,)).amount == 0


def test_a_lacking_part_of_a_basis_abroad_is_named() -> None:
    given = basis("abroad", of("wage", 1_000_000), by("other_allowance", 1000), group="nhóm 1")
    needs = Needs(Need.COUNTED, MARCH, key="other_allowance", records=("b-1",))
    assert on(given).needs == needs
    retiree = basis("working_retiree", PENSION)
    assert on(retiree).needs == Needs(Need.AMOUNT, MARCH, records=("b-1",))


def test_where_who_is_off_work_does_not_pay_as_the_uninsured_no_category_is_left() -> None:
    citation = QD_294_2025.article("", Confidence.UNCONFIRMED)
    stated = Provision(value=False, since=date(2026, 2, 1), citations=(citation,))
    apart = Timeline(OFF_WORK_AS_UNINSURED.key, vi="", en="", provisions=(stated,))
    payer = Payer(
        member="dv-1",
        branch="cb-1",
        bases=(basis("off_work", past_age=False),),
        counted_from=PartialDate(2001, 5),
    )
    found = due_for(MARCH, payer, NATIONAL.overlay(apart), regions=REGIONS)
    assert found.needs == Needs(Need.CATEGORY, MARCH, key="01-QĐ/TW", records=("b-1",))


def test_an_official_member_rests_on_no_text_about_probation() -> None:
    assert "dues.probationers_owe" not in {one.key for one in due().values}


def test_a_higher_amount_ends_with_its_last_month() -> None:
    higher = voluntary(250_000, last=Month(2026, 2))
    assert [due(month, voluntary=(higher,)).amount for month in ("2026-02", "2026-03")] == [
        250_000,
        100_000,
    ]


def of_dossier(month: str = "2026-03", **parts: Any) -> Due:
    given = {"member": MEMBER, "memberships": (belongs("a", "1976-03-01"),), "bases": (WAGE,)}
    dossier = MemberDossier(**{**given, **parts})
    return from_dossier(dossier, Month.parse(month), NATIONAL, regions=REGIONS, abroad=ABROAD)


def test_a_dossier_tells_all_that_frees_from_dues() -> None:
    half = DuesRelief(id="mg-1", member="dv-1", since=date(2026, 3, 1), percent=50)
    exempt = Exemption(id="mi-1", member="dv-1", since=date(2025, 1, 1))
    assert of_dossier().amount == 100_000
    assert of_dossier(reliefs=(half,)).amount == 50_000
    assert of_dossier(suspensions=(DETAINED,)).nothing is NothingDue.NOT_COLLECTED
    keys = {one.key for one in of_dossier(exemptions=(exempt,)).values}
    assert keys - {one.key for one in of_dossier().values} == {"exemption.dues_due"}


def test_a_dossier_tells_the_day_of_birth() -> None:
    unknown: dict[str, Any] = {"id": "dv-1", "full_name": "Thử"}
    young = type(MEMBER)(**unknown, born=PartialDate(1980))
    assert of_dossier(member=young).amount == 100_000
    needs = of_dossier(member=type(MEMBER)(**unknown)).needs
    assert needs is not None
    assert needs.what is Need.PARTY_AGE


def test_the_table_abroad_is_used_for_a_dossier() -> None:
    given = basis("abroad", of("wage", 10_000_000), group="nhóm 1")
    assert of_dossier(bases=(given,)).amount == 200_000


@pytest.mark.parametrize(
    ("since", "march"),
    [
        ("2026-03-01", ("b", 30_000)),
        ("2026-03-30", ("b", 30_000)),
        ("2026-03-31", ("b", 30_000)),
        ("2026-04-01", ("", 0)),
        ("2026-04-02", ("", 0)),
    ],
)
def test_a_month_is_due_where_one_day_of_it_was_spent(since: str, march: Any) -> None:
    assert where("2026-03", belongs("b", since)) == march


def test_a_slip_that_covers_its_own_month_leaves_that_month_where_it_was_written() -> None:
    left = belongs("a", "2020-01-01", "2026-03-10")
    slip = belongs("b", "2026-03-10", dues_paid_through=MARCH)
    assert where("2026-03", left, slip) == ("a", 30_000)


def test_a_higher_amount_of_a_dossier_takes_the_place_of_what_is_due() -> None:
    higher = VoluntaryDues(
        id="tn-1", member="dv-1", first=MARCH, amount=Dong(900_000), decision="Đồng ý"
    )
    assert of_dossier(voluntary=(higher,)).amount == 900_000
