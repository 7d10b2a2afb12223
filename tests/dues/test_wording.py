"""Sentences about dues: whole, in both languages; amounts in them and nowhere else."""

from __future__ import annotations

import string
from datetime import date
from enum import StrEnum
from fractions import Fraction

import pytest

from cadre.dues import Due, Need, NothingDue, Payer, Remark, ShareKind, due_for, words
from cadre.dues.basis import _ALLOWANCES
from cadre.dues.wording import decimal, percent
from cadre.law import NATIONAL, Confidence
from cadre.law.options import DuesRounding
from cadre.money import Dong
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesCategory,
    DuesRelief,
    ReliefGround,
    VoluntaryDues,
)

CODES: dict[str, type[StrEnum]] = {
    "category": DuesCategory,
    "ground": ReliefGround,
    "need": Need,
    "nothing": NothingDue,
    "remark": Remark,
    "share": ShareKind,
    "rounding": DuesRounding,
    "confidence": Confidence,
}


def due() -> Due:
    basis = DuesBasis(
        id="cc-1",
        member="dv-1",
        first=Month(2026, 2),
        category=DuesCategory.INSURED,
        parts=(BasisPart.of(BasisPartKind.WAGE, Dong(12_345_678)),),
    )
    relief = DuesRelief(
        id="mg-1",
        member="dv-1",
        since=date(2026, 1, 1),
        until=date(2027, 1, 1),
        percent=50,
        ground=ReliefGround.OTHER_HARDSHIP,
        decision="Quyết định số 08-QĐ/ĐU",
    )
    payer = Payer(
        member="dv-1",
        branch="cb-1",
        bases=(basis,),
        reliefs=(relief,),
        counted_from=PartialDate(2001),
    )
    return due_for(Month(2026, 2), payer, NATIONAL)


def test_every_code_has_its_words_in_both_languages() -> None:
    expected = {f"{family}.{one.value}" for family, codes in CODES.items() for one in codes}
    expected |= {f"part.{one.value}" for one in _ALLOWANCES} | {"ground.none"}
    for table in (words.VI, words.EN):
        assert {key for key in table if "." in key} == expected


def test_both_languages_ask_for_the_same_facts() -> None:
    def facts(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}

    assert words.VI.keys() == words.EN.keys()
    for key, vietnamese in words.VI.items():
        if key != "notes":
            assert facts(vietnamese) == facts(words.EN[key]), key


def test_a_result_explains_itself() -> None:
    said = due().explain()
    for part in (
        "tháng 02/2026",
        "61.728 đồng",
        "1% của 12.345.678 đồng",
        "tháng 01/2026",
        "Số chính xác 61.728,39 đồng, làm tròn đến đồng",
        "50% (hoàn cảnh khó khăn; Quyết định số 08-QĐ/ĐU; bản ghi mg-1)",
        "Điều 3, khoản 1, 01-QĐ/TW ngày 03/02/2026 (Bộ Chính trị)",
        "theo nguồn thứ cấp",
    ):
        assert part in said
    english = due().explain("en", names={"dv-1": "Đặng Thị Thử", "cb-1": "thôn Mẫu"})
    assert english.startswith(
        "Dues of Đặng Thị Thử for 02/2026, paid at the branch thôn Mẫu: 61,728 đồng."
    )
    assert "1% of 12,345,678 đồng" in english


def test_doubts_are_told() -> None:
    basis = DuesBasis(
        id="cc-1",
        member="dv-1",
        first=Month(2026, 2),
        category=DuesCategory.MERIT,
        parts=(BasisPart.of(BasisPartKind.BENEFIT, Dong(2_055_000)),),
    )
    payer = Payer(member="dv-1", branch="cb-1", bases=(basis,), counted_from=PartialDate(2001))
    said = due_for(Month(2026, 2), payer, NATIONAL).explain()
    assert "Lưu ý: Chưa thấy điều khoản; theo một nguồn thứ cấp duy nhất." in said
    assert "có điểm chưa xác nhận" in said


def test_a_higher_amount_is_told_as_one() -> None:
    higher = VoluntaryDues(
        id="tn-1", member="dv-1", first=Month(2026, 2), amount=Dong(200_000), decision="Đồng ý"
    )
    basis = DuesBasis(
        id="cc-1",
        member="dv-1",
        first=Month(2026, 2),
        category=DuesCategory.STUDENT,
    )
    payer = Payer(
        member="dv-1",
        branch="cb-1",
        bases=(basis,),
        voluntary=(higher,),
        counted_from=PartialDate(2001),
    )
    said = due_for(Month(2026, 2), payer, NATIONAL).explain()
    assert "200.000 đồng." in said
    assert "tự nguyện đóng cao hơn (bản ghi tn-1)" in said
    assert "làm tròn" not in said


@pytest.mark.parametrize(
    "private", ["61728", "61.728", "12345678", "123456", "hardship", "insured"]
)
def test_neither_amount_nor_ground_is_in_repr(private: str) -> None:
    found = due()
    assert private not in repr(found)
    assert all("12345678" not in repr(one) for one in found.shares)


@pytest.mark.parametrize(
    ("number", "vietnamese", "english"),
    [
        (Fraction(15_930), "15.930", "15,930"),
        (Fraction(1, 2), "0,5", "0.5"),
        (Fraction(12_345_678, 200), "61.728,39", "61,728.39"),
        (Fraction(1, 3), "1/3", "1/3"),
        (Fraction(0), "0", "0"),
        # Nine places are told; what needs more is told as a fraction.
        (Fraction(1, 2**9), "0,001953125", "0.001953125"),
        (Fraction(1, 2**10), "1/1024", "1/1024"),
    ],
)
def test_numbers_are_exact(number: Fraction, vietnamese: str, english: str) -> None:
    assert decimal(number, "vi") == vietnamese
    assert decimal(number, "en") == english


def test_rates_are_told_in_percent() -> None:
    assert [percent(Fraction(n, 1000), "vi") for n in (2, 5, 10)] == ["0,2%", "0,5%", "1%"]
