"""Worked cases of dues: every category, every change of a text or a wage, with its citation."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from cadre.dues import AbroadRow, BranchRegion, Due, Need, Payer, ShareKind, WageRegion, due_for
from cadre.errors import NotInForceError, RecordError
from cadre.law import NATIONAL
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import BasisPart, BasisPartKind, DuesBasis

FIRST = Month(2011, 4)
REGIONS = tuple(BranchRegion(f"cb-{n}", WageRegion(n), date(2024, 7, 1)) for n in (1, 2, 3, 4))
ABROAD = (
    AbroadRow(group="nhóm 1", since=date(2011, 4, 1), until=date(2026, 2, 1), amount=Dong(70_000)),
    AbroadRow(group="nhóm 1", since=date(2026, 2, 1), rate=Fraction(1, 50), paper="Bảng thử"),
)


def of(kind: str, amount: int, counted: bool | None = None) -> BasisPart:
    return BasisPart.of(BasisPartKind(kind), Dong(amount), counted=counted)


def by(kind: str, coefficient: int, counted: bool | None = None) -> BasisPart:
    return BasisPart.by_coefficient(BasisPartKind(kind), coefficient, counted=counted)


def basis(category: str, *parts: BasisPart, **more: Any) -> DuesBasis:
    given = {"id": "b-1", "member": "dv-1", "first": FIRST, **more}
    return DuesBasis(category=category, parts=parts, **given)  # type: ignore[arg-type]


def due(month: str, *bases: DuesBasis, branch: str = "cb-1", regions: Any = REGIONS) -> Due:
    payer = Payer(member="dv-1", branch=branch, bases=bases, counted_from=PartialDate(2001, 5))
    return due_for(Month.parse(month), payer, NATIONAL, regions=regions, abroad=ABROAD)


WAGE = of("wage", 12_345_678)
COEFFICIENT = by("wage", 23_400)
PENSION = of("pension", 6_000_100)
ARTICLE_3_1, ARTICLE_3_2 = "Điều 3, khoản 1, 01-QĐ/TW", "Điều 3, khoản 2, 01-QĐ/TW"
ITEM_2_2 = "Điều 3, điểm 2.2, 01-QĐ/TW"

CASES: list[tuple[str, DuesBasis, int, str, str]] = [
    # 342-QĐ/TW, to 01/2026
    ("2026-01", basis("salaried", WAGE), 123_457, "mục B.I, điểm 1, 342-QĐ/TW", "secondary"),
    ("2011-04", basis("salaried", WAGE), 123_457, "141-CV/VPTW/nb", "read"),
    ("2026-01", basis("armed_forces", WAGE), 123_457, "141-CV/VPTW/nb", "read"),
    ("2026-01", basis("soldier", of("service_allowance", 936_000)), 9_360, "141-CV", "read"),
    ("2026-01", basis("trainee", of("living_allowance", 1_200_000)), 12_000, "141-CV", "read"),
    ("2016-06", basis("enterprise", WAGE), 123_457, "mục B.I, điểm 3, 342-QĐ/TW", "read"),
    ("2026-01", basis("enterprise", WAGE), 123_457, "mục II, điểm 5, 03-HD/VPTW", "secondary"),
    ("2026-01", basis("pensioner", PENSION), 30_001, "mục B.I, điểm 2, 342-QĐ/TW", "read"),
    ("2026-01", basis("working_retiree", PENSION, WAGE), 91_729, "mục II, điểm 5", "secondary"),
    ("2026-01", basis("uninsured", of("flat", 10_000), past_age=False), 10_000, "điểm 4", "read"),
    ("2026-01", basis("uninsured", of("flat", 10_001), past_age=True), 5_001, "điểm 4", "read"),
    ("2026-01", basis("student", of("flat", 2_000), past_age=False), 2_000, "điểm 4", "read"),
    ("2026-01", basis("uninsured", of("flat", 30_000), past_age=False), 30_000, "B.I", "read"),
    (
        "2026-01",
        basis("part_time_staff", of("service_allowance", 2_340_000)),
        23_400,
        "03-HD/VPTW",
        "unconfirmed",
    ),
    ("2026-01", basis("abroad", group="nhóm 1"), 70_000, "342-QĐ/TW", "read"),
    # 01-QĐ/TW, from 02/2026
    ("2026-02", basis("insured", WAGE), 123_457, ARTICLE_3_1, "secondary"),
    ("2026-02", basis("on_benefit", of("benefit", 7_000_050)), 70_001, ARTICLE_3_1, "secondary"),
    ("2026-02", basis("pensioner", PENSION), 30_001, ARTICLE_3_2, "secondary"),
    ("2026-02", basis("working_retiree", PENSION, WAGE), 91_729, "01-QĐ/TW", "unconfirmed"),
    ("2026-02", basis("uninsured", past_age=False), 15_930, ITEM_2_2, "secondary"),
    ("2026-02", basis("uninsured", past_age=True), 10_620, ITEM_2_2, "secondary"),
    ("2026-02", basis("off_work", past_age=False), 15_930, ITEM_2_2, "secondary"),
    ("2027-12", basis("uninsured", past_age=False), 15_930, ITEM_2_2, "secondary"),
    ("2028-01", basis("uninsured", past_age=False), 26_550, ITEM_2_2, "secondary"),
    ("2027-12", basis("uninsured", past_age=True), 10_620, ITEM_2_2, "secondary"),
    ("2028-01", basis("uninsured", past_age=True), 15_930, ITEM_2_2, "secondary"),
    ("2026-02", basis("student"), 5_000, ARTICLE_3_2, "secondary"),
    ("2026-02", basis("merit", of("benefit", 2_055_000)), 10_275, "01-QĐ/TW", "unconfirmed"),
    ("2026-02", basis("abroad", of("wage", 10_000_000), group="nhóm 1"), 200_000, "", "secondary"),
    # Base wage: in the month itself under 342-QĐ/TW, a month later under 01-QĐ/TW.
    ("2019-07", basis("salaried", COEFFICIENT), 34_866, "38/2019/NĐ-CP", "secondary"),
    ("2023-06", basis("salaried", COEFFICIENT), 34_866, "38/2019/NĐ-CP", "secondary"),
    ("2023-07", basis("salaried", COEFFICIENT), 42_120, "24/2023/NĐ-CP", "secondary"),
    ("2024-06", basis("salaried", COEFFICIENT), 42_120, "24/2023/NĐ-CP", "secondary"),
    ("2024-07", basis("salaried", COEFFICIENT), 54_756, "73/2024/NĐ-CP", "secondary"),
    ("2026-01", basis("salaried", COEFFICIENT), 54_756, "73/2024/NĐ-CP", "secondary"),
    ("2026-02", basis("insured", COEFFICIENT), 54_756, "73/2024/NĐ-CP", "secondary"),
    ("2026-07", basis("insured", COEFFICIENT), 54_756, "73/2024/NĐ-CP", "secondary"),
    ("2026-08", basis("insured", COEFFICIENT), 59_202, "161/2026/NĐ-CP", "secondary"),
]


@pytest.mark.parametrize(
    ("month", "given", "amount", "text", "sure"),
    CASES,
    ids=[f"{month}-{given.category.value}" for month, given, *_ in CASES],
)
def test_a_worked_case_of_a_category(
    month: str, given: DuesBasis, amount: int, text: str, sure: str
) -> None:
    found = due(month, given)
    assert found.needs is None
    assert found.amount == amount
    assert found.basis_id == "b-1"
    assert text in "; ".join(one for value in found.values for one in value.citations)
    assert found.confidence.value == sure


@pytest.mark.parametrize(
    ("region", "below", "over", "below_2028", "over_2028"),
    [
        (1, 15_930, 10_620, 26_550, 15_930),
        (2, 14_190, 9_460, 23_650, 14_190),
        (3, 12_420, 8_280, 20_700, 12_420),
        (4, 11_100, 7_400, 18_500, 11_100),
    ],
)
def test_amounts_of_the_uninsured_by_region(
    region: int, below: int, over: int, below_2028: int, over_2028: int
) -> None:
    def at(month: str, past_age: bool) -> int | None:
        return due(month, basis("uninsured", past_age=past_age), branch=f"cb-{region}").amount

    assert [at(month, False) for month in ("2026-02", "2027-12")] == [below, below]
    assert [at(month, True) for month in ("2026-02", "2027-12")] == [over, over]
    assert (at("2028-01", False), at("2028-01", True)) == (below_2028, over_2028)


def test_the_region_is_that_of_the_first_day_of_the_month() -> None:
    moved = (
        BranchRegion("cb-1", WageRegion.IV, date(2026, 1, 1), date(2026, 3, 2)),
        BranchRegion("cb-1", WageRegion.I, date(2026, 3, 2)),
    )
    given = basis("uninsured", past_age=False)
    amounts = [due(month, given, regions=moved).amount for month in ("2026-03", "2026-04")]
    assert amounts == [11_100, 15_930]


def test_the_insured_wage_is_that_of_the_month_before() -> None:
    (share,) = due("2026-02", basis("insured", WAGE)).shares
    assert (share.what, share.month) == (ShareKind.INSURED_WAGE, Month(2026, 1))
    assert (share.basis, share.rate) == (Fraction(12_345_678), Fraction(1, 100))


def test_a_row_of_the_table_abroad_is_named_by_its_paper() -> None:
    found = due("2026-02", basis("abroad", of("wage", 10_000_000), group="nhóm 1"))
    assert "2% của 10.000.000 đồng" in found.explain()
    assert "Bảng thử" in found.explain()


def test_a_retiree_who_works_pays_on_both() -> None:
    found = due("2026-02", basis("working_retiree", PENSION, WAGE))
    assert [(one.what, one.basis) for one in found.shares] == [
        (ShareKind.PENSION, 6_000_100),
        (ShareKind.PAY, 12_345_678),
    ]
    assert (found.basis, found.rate) == (18_345_778, Fraction(1, 200))


@pytest.mark.parametrize(
    ("part", "counts"),
    [
        (of("position", 1_000_000), True),
        (of("beyond_frame", 1_000_000), True),
        (of("seniority", 1_000_000), True),
        (of("attraction", 1_000_000), False),
        (of("preferential", 1_000_000), False),
        (of("occupational", 1_000_000), False),
        (of("occupational", 1_000_000, True), True),
        (of("position", 1_000_000, False), False),
        (of("other_allowance", 1_000_000, True), True),
        (of("other_allowance", 1_000_000, False), False),
        (of("increment", 1_000_000), True),
        (of("flat", 20_000), False),
    ],
)
@pytest.mark.parametrize(("month", "category"), [("2026-01", "salaried"), ("2026-02", "insured")])
def test_allowances_count_as_the_law_lists_them_or_as_recorded(
    month: str, category: str, part: BasisPart, counts: bool
) -> None:
    found = due(month, basis(category, of("wage", 10_000_000), part))
    assert found.amount == (110_000 if counts else 100_000)


LACKING: list[tuple[str, list[DuesBasis], Need]] = [
    ("2026-02", [], Need.BASIS),
    ("2026-02", [basis("insured", WAGE, last=Month(2026, 1))], Need.BASIS),
    ("2026-02", [basis("insured", WAGE, first=Month(2026, 3))], Need.BASIS),
    (
        "2026-02",
        [
            basis("insured", WAGE, last=Month(2026, 2)),
            basis("pensioner", PENSION, id="b-2", first=Month(2026, 2)),
        ],
        Need.ONE_BASIS,
    ),
    ("2026-02", [basis("salaried", WAGE)], Need.CATEGORY),
    ("2026-02", [basis("enterprise", WAGE)], Need.CATEGORY),
    ("2026-01", [basis("insured", WAGE)], Need.CATEGORY),
    ("2026-01", [basis("merit", WAGE)], Need.CATEGORY),
    ("2026-01", [basis("social_pension")], Need.CATEGORY),
    ("2026-02", [basis("insured")], Need.AMOUNT),
    ("2026-02", [basis("insured", of("wage", 0))], Need.AMOUNT),
    ("2026-02", [basis("insured", of("attraction", 5_000_000))], Need.AMOUNT),
    ("2026-02", [basis("working_retiree", PENSION)], Need.AMOUNT),
    ("2026-02", [basis("working_retiree", WAGE)], Need.AMOUNT),
    ("2026-02", [basis("insured", WAGE, of("other_allowance", 1))], Need.COUNTED),
    ("2012-02", [basis("salaried", WAGE, of("position", 1))], Need.COUNTED),
    ("2019-06", [basis("salaried", COEFFICIENT)], Need.FIGURE),
    ("2016-07", [basis("working_retiree", PENSION, WAGE)], Need.FIGURE),
    ("2026-02", [basis("uninsured")], Need.PAST_AGE),
    ("2026-01", [basis("uninsured", of("flat", 9_000))], Need.PAST_AGE),
    ("2026-01", [basis("uninsured", past_age=False)], Need.FLAT),
    ("2026-01", [basis("uninsured", of("flat", 1_999), past_age=False)], Need.IN_BAND),
    ("2026-01", [basis("uninsured", of("flat", 30_001), past_age=False)], Need.IN_BAND),
    ("2026-02", [basis("abroad", WAGE, group="nhóm 2")], Need.ABROAD),
]


@pytest.mark.parametrize(("month", "bases", "what"), LACKING)
def test_what_is_lacking_is_named_and_never_guessed(
    month: str, bases: list[DuesBasis], what: Need
) -> None:
    found = due(month, *bases)
    assert found.amount is None
    assert found.needs is not None
    assert found.needs.what is what
    for lang in ("vi", "en"):
        said = found.explain(lang)
        assert "{" not in said
        assert "12.345.678" not in said


def test_a_region_that_is_unknown_or_told_twice_is_asked_for() -> None:
    given = basis("uninsured", past_age=False)
    twice = (*REGIONS, BranchRegion("cb-1", WageRegion.II, date(2026, 1, 1)))
    for regions in ((), twice):
        needs = due("2026-02", given, regions=regions).needs
        assert needs is not None
        assert (needs.what, needs.branch) == (Need.REGION, "cb-1")


def test_overlapping_bases_are_named() -> None:
    needs = due("2026-02", basis("insured", WAGE), basis("insured", WAGE, id="b-0")).needs
    assert needs is not None
    assert needs.records == ("b-0", "b-1")


def test_a_basis_follows_another_without_a_gap() -> None:
    before = basis("insured", WAGE, last=Month(2026, 6))
    after = basis("pensioner", PENSION, id="b-2", first=Month(2026, 7))
    found = [due(month, before, after) for month in ("2026-06", "2026-07")]
    assert [(one.basis_id, one.amount) for one in found] == [("b-1", 123_457), ("b-2", 30_001)]


def test_before_the_first_text_the_law_is_silent() -> None:
    given = basis("salaried", WAGE, first=Month(2010, 1))
    assert due("2011-04", given).amount == 123_457
    with pytest.raises(NotInForceError):
        due("2011-03", given)


def test_a_record_of_somebody_else_is_refused() -> None:
    with pytest.raises(RecordError) as caught:
        Payer(member="dv-2", branch="cb-1", bases=(basis("insured", WAGE),))
    assert caught.value.facts["path"] == "Payer.bases"


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": Dong(1), "rate": Fraction(1, 2)},
        {},
        {"amount": Dong(-1)},
        {"rate": Fraction(3, 2)},
    ],
)
def test_a_row_abroad_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(RecordError):
        AbroadRow(group="nhóm 1", since=date(2026, 2, 1), **wrong)


@pytest.mark.parametrize("region", [0, 5, "I", True])
def test_a_region_that_cannot_be_is_refused(region: Any) -> None:
    with pytest.raises(RecordError):
        BranchRegion("cb-1", region, date(2026, 1, 1))
