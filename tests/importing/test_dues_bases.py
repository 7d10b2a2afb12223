"""The sheet of what dues follow from: read, written, and refused by cell."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from cadre.dues import categories_of
from cadre.error_words import EXPECTED_VI
from cadre.errors import RecordError
from cadre.law.dues import DuesRegime
from cadre.money import Dong
from cadre.months import Month
from cadre.ports import ImportSettings, Reading
from cadre.records import BasisPart, BasisPartKind, DuesBasis, DuesCategory, Member
from cadre_adapters.importers.office import OfficeImporter
from cadre_adapters.importers.office.dues_bases import a_coefficient
from cadre_adapters.importers.office.values import Expected
from cadre_adapters.importers.office.words import WORDS
from cadre_adapters.office_workbook import write_bases_to_fill, write_workbook
from cadre_adapters.stores.memory import MemoryStore
from tests.importing.books import BASE, of, places, read, sheet

NAME = "Căn cứ đóng đảng phí"
HEADERS = (
    *("Mã đảng viên", "Từ tháng", "Đến tháng", "Đối tượng", "Khoản", "Số tiền một tháng"),
    *("Hệ số", "Tính đóng", "Đã đến tuổi nghỉ hưu", "Nhóm", "Văn bản"),
)
BHXH = "Đóng BHXH bắt buộc"


def bases(*rows: tuple[Any, ...], headers: tuple[str, ...] = HEADERS, **more: Any) -> Reading:
    return read(*BASE, sheet(NAME, headers, *rows), **more)


def test_rows_of_one_member_and_month_are_one_basis() -> None:
    reading = bases(
        ("dv-1", "02/2026", None, BHXH, "Tiền lương", None, "2,34", None, None, None, "QĐ 1"),
        ("dv-2", "2/2026", "12/2026", "hưu trí", "lương hưu", "5.000.000"),
        ("dv-1", "02/2026", None, BHXH, "Phụ cấp khác", 300_000, None, "Không"),
    )
    assert reading.problems == ()
    assert of(reading, DuesBasis) == [
        DuesBasis(
            id="dv-1:2026-02",
            member="dv-1",
            first=Month(2026, 2),
            category=DuesCategory.INSURED,
            parts=(
                BasisPart.by_coefficient(BasisPartKind.WAGE, 23_400),
                BasisPart.of(BasisPartKind.OTHER_ALLOWANCE, Dong(300_000), counted=False),
            ),
            paper="QĐ 1",
        ),
        DuesBasis(
            id="dv-2:2026-02",
            member="dv-2",
            first=Month(2026, 2),
            last=Month(2026, 12),
            category=DuesCategory.PENSIONER,
            parts=(BasisPart.of(BasisPartKind.PENSION, Dong(5_000_000)),),
        ),
    ]


def test_a_basis_may_have_no_part() -> None:
    headers = ("Mã đảng viên", "Từ tháng", "Đối tượng", "Quá tuổi lao động")
    row = ("dv-1", "02/2026", "Không đóng BHXH, không có lương hưu", "Không")
    (one,) = of(bases(row, headers=headers), DuesBasis)
    assert (one.parts, one.past_age) == ((), False)


@pytest.mark.parametrize(
    ("word", "past_age"),
    [("Có", True), ("rồi", True), ("Rồi", True), ("x", True), ("Không", False), ("chưa", False)],
)
def test_whether_the_age_is_reached_is_said_in_the_words_people_use(
    word: str, past_age: bool
) -> None:
    headers = ("Mã đảng viên", "Từ tháng", "Đối tượng", "Đã đến tuổi nghỉ hưu")
    row = ("dv-1", "02/2026", "Không đóng BHXH, không có lương hưu", word)
    (one,) = of(bases(row, headers=headers), DuesBasis)
    assert one.past_age is past_age


GOOD = ("dv-1", "02/2026", None, BHXH, "Tiền lương", 5_000_000)


@pytest.mark.parametrize(
    ("row", "cell", "said"),
    [
        (("dv-7", *GOOD[1:]), "A2", "không có đảng viên"),
        (("dv-1", None, *GOOD[2:]), "B2", "cần có “Từ tháng”"),
        (("dv-1", "13/2026", *GOOD[2:]), "B2", "mm/yyyy"),
        (("dv-1", "02/2026", "01/2026", *GOOD[3:]), "C2", "tháng cuối trước tháng đầu"),
        (("dv-1", "02/2026", None, None), "D2", "cần có “Đối tượng”"),
        (("dv-1", "02/2026", None, "giàu"), "D2", "một trong: Đóng BHXH bắt buộc"),
        ((*GOOD[:4], None, 5_000_000), "E2", "cần có “Khoản”"),
        ((*GOOD[:4], None, None, "2,34"), "E2", "cần có “Khoản”"),
        ((*GOOD[:4], "Tiền thưởng", 1), "E2", "một trong: Tiền lương"),
        ((*GOOD[:5], -1), "F2", "không được âm"),
        ((*GOOD[:5], "nhiều"), "F2", "số tiền"),
        ((*GOOD[:5], None, "2,34567"), "G2", "hệ số từ 0 đến 99,9999"),
        ((*GOOD[:5], None, 100), "G2", "hệ số từ 0 đến 99,9999"),
        ((*GOOD[:6], None, "có lẽ"), "H2", "Có hoặc Không"),
        ((*GOOD[:6], None, None, "60"), "I2", "Có hoặc Không"),
    ],
)
def test_a_bad_cell_is_a_problem_with_its_place_and_no_basis(
    row: tuple[Any, ...], cell: str, said: str
) -> None:
    reading = bases(row)
    assert places(reading.problems) == [f"{NAME}!{cell}"]
    assert said in reading.problems[0].vi
    assert of(reading, DuesBasis) == []


def test_a_bad_row_keeps_the_whole_basis_back_and_no_other() -> None:
    reading = bases(
        GOOD,
        (*GOOD[:4], "Phụ cấp chức vụ", "x"),
        ("dv-2", *GOOD[1:]),
        ("dv-1", "08/2026", *GOOD[2:]),
    )
    assert places(reading.problems) == [f"{NAME}!B2", f"{NAME}!F3"]
    assert "phụ thuộc dòng bị lỗi" in reading.problems[0].vi
    assert [one.id for one in of(reading, DuesBasis)] == ["dv-2:2026-02", "dv-1:2026-08"]


def test_a_row_without_its_month_may_be_of_any_basis_of_the_member() -> None:
    reading = bases(GOOD, ("dv-1", "?", *GOOD[2:]), ("dv-2", *GOOD[1:]))
    assert places(reading.problems) == [f"{NAME}!B2", f"{NAME}!B3"]
    assert [one.member for one in of(reading, DuesBasis)] == ["dv-2"]


@pytest.mark.parametrize(
    ("column", "value", "other"),
    [(2, "12/2026", "11/2026"), (3, BHXH, "hưu trí"), (8, "Có", "Không"), (10, "QĐ 1", "QĐ 2")],
)
def test_rows_of_one_basis_agree_on_what_is_of_the_whole(
    column: int, value: str, other: str
) -> None:
    def row(part: str, stated: str) -> tuple[Any, ...]:
        cells = ["dv-1", "02/2026", None, BHXH, part, 1, *(None,) * 5]
        cells[column] = stated
        return tuple(cells)

    reading = bases(row("Tiền lương", value), row("Phụ cấp chức vụ", other))
    assert of(reading, DuesBasis) == []
    assert places(reading.problems) == [f"{NAME}!B2", f"{NAME}!{'ABCDEFGHIJK'[column]}3"]
    assert "khác với cùng căn cứ" in reading.problems[1].vi
    assert "dòng 2" in reading.problems[1].vi


def test_a_row_entered_twice_is_refused_since_money_would_count_twice() -> None:
    reading = bases(GOOD, GOOD)
    assert places(reading.problems) == [f"{NAME}!B2", f"{NAME}!E3"]
    assert of(reading, DuesBasis) == []


def test_blank_cells_keep_what_the_store_has() -> None:
    (before,) = of(bases((*GOOD[:2], "12/2026", *GOOD[3:])), DuesBasis)
    known = [one for one, _ in read(*BASE).records]
    with MemoryStore.of([*known, before]) as store:
        (after,) = of(bases((*GOOD[:5], 6_000_000), store=store), DuesBasis)
    wage = BasisPart.of(BasisPartKind.WAGE, Dong(6_000_000))
    assert after == evolve(before, parts=(wage,))


@pytest.mark.parametrize(
    ("cell", "read_as"),
    [
        (2.34, 23_400),
        ("2,34", 23_400),
        ("2.3401", 23_401),
        (4, 40_000),
        ("0", 0),
        (99.9999, 999_999),
    ],
)
def test_a_coefficient_is_read_in_ten_thousandths(cell: Any, read_as: int) -> None:
    assert a_coefficient(cell) == read_as


@pytest.mark.parametrize("cell", [True, 0.00001, -1, 100.0, float("nan"), "1e3", "2,", ",5", "²"])
def test_what_is_no_coefficient_is_not_taken_for_one(cell: Any) -> None:
    assert isinstance(a_coefficient(cell), Expected)


MEMBERS = (Member(id="dv-1", full_name="Người Một"), Member(id="dv-2", full_name="Người Hai"))
PARTS = st.builds(
    BasisPart,
    kind=st.sampled_from(BasisPartKind),
    amount=st.integers(0, 10**15).map(Dong),
    coefficient=st.integers(0, 999_999),
    counted=st.sampled_from([None, True, False]),
)


@st.composite
def some_bases(draw: st.DrawFn) -> list[DuesBasis]:
    keys = st.tuples(st.sampled_from(["dv-1", "dv-2"]), st.integers(1, 12))
    found = []
    for member, number in draw(st.lists(keys, unique=True, max_size=4)):
        first = Month(2026, number)
        found.append(
            DuesBasis(
                id=f"{member}:{first}",
                member=member,
                first=first,
                last=draw(st.none() | st.integers(0, 30).map(lambda more, m=first: m + more)),
                category=draw(st.sampled_from(DuesCategory)),
                parts=tuple(draw(st.lists(PARTS, unique=True, max_size=3))),
                past_age=draw(st.sampled_from([None, True, False])),
                group=draw(st.sampled_from(["", "Nhóm 1"])),
                paper=draw(st.sampled_from(["", "Kê khai 02/2026", "=1+1"])),
            )
        )
    return sorted(found, key=lambda one: one.id)


@settings(max_examples=60, deadline=None)
@given(some_bases())
def test_bases_written_as_a_workbook_read_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, given_bases: list[DuesBasis]
) -> None:
    path = tmp_path_factory.mktemp("so") / "so.xlsx"
    sink = BytesIO()
    write_workbook([*MEMBERS, *given_bases], sink, years=(2026,))
    path.write_bytes(sink.getvalue())
    reading = OfficeImporter().read(path, ImportSettings())
    assert reading.problems == ()
    assert sorted(of(reading, DuesBasis), key=lambda one: one.id) == given_bases


def test_two_bases_of_one_member_and_month_cannot_be_written() -> None:
    (one,) = of(bases(GOOD), DuesBasis)
    with pytest.raises(RecordError) as refused:
        write_workbook([*MEMBERS, one, evolve(one, id="khac")], BytesIO(), years=(2026,))
    assert refused.value.facts["expected"] in EXPECTED_VI


def test_every_category_and_kind_of_part_has_its_words() -> None:
    for codes in (DuesCategory, BasisPartKind):
        said = [word.casefold() for words in WORDS[codes].values() for word in words]
        assert set(WORDS[codes]) == set(codes)
        assert len(said) == len(set(said))


def test_a_sheet_to_be_filled_in_names_who_lacks_a_basis_and_the_words(tmp_path: Path) -> None:
    sink = BytesIO()
    categories = categories_of(DuesRegime.QD_01)
    names = {"dv-1": "Người Thứ Nhất"}
    write_bases_to_fill([("dv-1", Month(2026, 2))], names, categories, sink)
    path = tmp_path / "can-cu.xlsx"
    path.write_bytes(sink.getvalue())
    known = [one for one, _ in read(*BASE).records]
    with MemoryStore.of(known) as store:
        reading = OfficeImporter().read(path, ImportSettings(store=store))
    assert [(one.cell, one.vi) for one in reading.problems] == [("F4", "cần có “Đối tượng”")]
    assert set(categories_of(DuesRegime.QD_342)) | set(categories) == set(DuesCategory)
