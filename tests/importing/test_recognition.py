"""Which sheet is which, where its headers stand, which column holds what."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from cadre.errors import ImportRefusedError
from cadre.months import Month
from cadre.periods import PartialDate
from cadre.records import Attendance, DuesLine, Meeting, Member, Organisation
from cadre_adapters.importers.office.mapping import mapping_from_toml, mapping_to_toml
from cadre_adapters.importers.office.periods import year_in
from tests.importing.books import (
    BASE,
    MEETINGS,
    MEMBERS,
    ORGANISATIONS,
    ids,
    of,
    places,
    read,
    sheet,
)


def test_title_rows_and_merged_headers_above_the_headers_are_skipped() -> None:
    grid = sheet(
        "Điểm danh",
        ("ĐẢNG BỘ XÃ MẪU",),
        ("SỔ ĐIỂM DANH NĂM 2025",),
        ("STT", "Mã đảng viên", "Họ và tên", "Các tháng trong năm", None),
        (None, None, None, "T1", "T2"),
        (1, "dv-1", "Người Thứ Nhất", "x", "P"),
    )
    reading = read(*BASE, grid)
    assert reading.problems == ()
    assert ids(reading, Attendance) == ["38.1:2025-01-03:dv-1", "38.1:2025-02-03:dv-1"]


@pytest.mark.parametrize(
    "header", ["MÃ ĐẢNG VIÊN", "ma dang vien", "Mã\nđảng viên", "Số đảng viên", "Mã đảng viên (số)"]
)
def test_headers_go_by_synonyms_in_any_case_with_or_without_accents(header: str) -> None:
    members = sheet("Đảng viên", (header, "Ho va ten"), ("dv-1", "Người Thứ Nhất"))
    assert ids(read(ORGANISATIONS, members), Member) == ["dv-1"]


def test_text_in_nfd_reads_as_nfc() -> None:
    nfd = [
        unicodedata.normalize("NFD", text) for text in ("Đảng viên", "Mã đảng viên", "Họ và tên")
    ]
    name = unicodedata.normalize("NFD", "Nguyễn  Văn Mẫu")
    reading = read(ORGANISATIONS, sheet(nfd[0], (nfd[1], nfd[2]), ("dv-1", name)))
    assert [one.full_name for one in of(reading, Member)] == ["Nguyễn Văn Mẫu"]


def test_a_sheet_without_a_telling_name_is_known_by_its_headers() -> None:
    renamed = [
        sheet(f"Sheet{number}", *one.rows) for number, one in enumerate((ORGANISATIONS, MEMBERS), 1)
    ]
    reading = read(*renamed)
    assert ids(reading, Member) == ["dv-1", "dv-2"]
    assert ids(reading, Organisation) == ["38", "38.1", "38.2"]


def test_a_title_row_settles_what_headers_leave_open() -> None:
    grid = sheet(
        "Sheet9",
        ("SỔ THU NỘP ĐẢNG PHÍ NĂM 2025",),
        ("Mã đảng viên", "Tháng 1", "Tháng 2"),
        ("dv-1", 15000, 15000.0),
    )
    reading = read(*BASE, grid)
    assert [one.month for one in of(reading, DuesLine)] == [Month(2025, 1), Month(2025, 2)]


def test_a_sheet_nobody_knows_is_left_out_with_a_note() -> None:
    reading = read(*BASE, sheet("Ghi chép", ("Việc", "Ai"), ("gọi điện", "văn phòng")))
    assert reading.problems == ()
    assert reading.notes == ("Bảng Ghi chép: không nhận ra nên bỏ qua",)


def test_unknown_columns_are_dropped_and_named() -> None:
    members = sheet(
        "Đảng viên", ("STT", "Mã đảng viên", "Họ và tên", "Quê quán"), (1, "dv-1", "Người A", "Mẫu")
    )
    reading = read(members)
    assert reading.notes == ("Bảng Đảng viên: bỏ qua các cột không nhận ra: Quê quán",)


def test_a_missing_required_column_is_a_problem_of_the_sheet() -> None:
    reading = read(sheet("Đảng viên", ("Mã đảng viên", "Ngày sinh"), ("dv-1", "1970")))
    assert places(reading.problems) == ["Đảng viên!1"]
    assert "Họ và tên" in reading.problems[0].vi
    assert reading.records == ()


def test_a_workbook_of_nothing_known_is_refused() -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read(sheet("Sheet1", ("a", "b"), ("1", "2")))
    assert refused.value.code == "CADRE-IM-05"


def test_headings_sums_signatures_and_column_numbers_are_no_data() -> None:
    members = sheet(
        "Đảng viên",
        ("STT", "Mã đảng viên", "Họ và tên", "Ngày sinh"),
        ("(1)", "(2)", "(3)", "(4)"),
        ("I. Chi bộ thôn Một", None, None, None),
        (1, "dv-1", "Người A", "1970"),
        ("Tổng cộng", None, None, 1),
        (None, None, None, "Người lập biểu"),
    )
    reading = read(members)
    assert reading.problems == ()
    assert ids(reading, Member) == ["dv-1"]
    assert reading.notes == ("Bảng Đảng viên: bỏ qua dòng không phải dữ liệu (4: 2, 3, 5, 6)",)


# Columns of a grid


@pytest.mark.parametrize(
    "header", ["02/2025", "2-2025", "T2", "Tháng 2", "THÁNG 02", "T2/2025", date(2025, 2, 1)]
)
def test_a_month_column_may_be_headed_in_many_ways(header: object) -> None:
    grid = sheet("Điểm danh 2025", ("Mã đảng viên", header), ("dv-1", "x"))
    reading = read(*BASE, grid)
    assert reading.problems == ()
    assert ids(reading, Attendance) == ["38.1:2025-02-03:dv-1"]


@pytest.mark.parametrize("header", ["17/03/2025", "Họp 17/03/2025", date(2025, 3, 17)])
def test_a_full_day_in_the_header_is_the_meeting_day(header: object) -> None:
    grid = sheet("Điểm danh", ("Mã đảng viên", header), ("dv-1", "x"))
    reading = read(*BASE, grid)
    assert ids(reading, Attendance) == ["38.1:2025-03-17:dv-1"]
    assert "38.1:2025-03-17" in ids(reading, Meeting)


def test_two_meetings_in_a_month_are_two_columns_with_full_days() -> None:
    grid = sheet("Điểm danh", ("Mã đảng viên", "03/03/2025", "24/03/2025"), ("dv-1", "x", "K"))
    assert ids(read(*BASE, grid), Attendance) == ["38.1:2025-03-03:dv-1", "38.1:2025-03-24:dv-1"]


def test_month_columns_without_a_year_are_a_problem_of_their_headers() -> None:
    reading = read(*BASE, sheet("Điểm danh", ("Mã đảng viên", "T1", "T2"), ("dv-1", "x", "x")))
    assert places(reading.problems) == ["Điểm danh!B1", "Điểm danh!C1"]
    assert "năm" in reading.problems[0].vi


def test_a_header_with_a_day_that_does_not_exist_is_a_problem() -> None:
    reading = read(*BASE, sheet("Điểm danh", ("Mã đảng viên", "30/02/2025"), ("dv-1", "x")))
    assert places(reading.problems) == ["Điểm danh!B1"]


def test_a_month_that_stands_twice_is_a_problem() -> None:
    grid = sheet("Điểm danh 2025", ("Mã đảng viên", "T1", "01/2025"), ("dv-1", "x", "K"))
    assert places(read(*BASE, grid).problems) == ["Điểm danh 2025!C1"]


def test_a_sheet_named_after_a_branch_is_about_that_branch() -> None:
    grid = sheet(
        "Chi bộ thôn Một", ("SỔ ĐIỂM DANH NĂM 2025",), ("Mã đảng viên", "T1"), ("dv-2", "x")
    )
    reading = read(*BASE, grid)
    assert reading.problems == ()
    assert ids(reading, Attendance) == ["38.1:2025-01-03:dv-2"]


# Mapping


def test_a_mapping_covers_headers_nobody_foresaw() -> None:
    odd = sheet("Bảng 7", ("Ký danh", "Ngày hội", "Có không"), ("dv-1", "03/01/2025", "V"))
    mapping = mapping_from_toml("""
        [sheets."Bảng 7"]
        kind = "attendance"
        [sheets."Bảng 7".columns]
        "Ký danh" = "member"
        "Ngày hội" = "held_on"
        "Có không" = "status"
        [legend.attendance]
        V = "absent"
    """)
    reading = read(*BASE, odd, mapping=mapping)
    assert reading.problems == ()
    assert [one.status.value for one in of(reading, Attendance)] == ["absent"]


def test_a_mapping_can_leave_a_sheet_or_a_column_out() -> None:
    mapping = {
        "sheets": {
            "Đảng viên": {"columns": {"Ngày sinh": ""}},
            "Sinh hoạt chi bộ": {"kind": ""},
        }
    }
    reading = read(*BASE, mapping=mapping)
    assert of(reading, Meeting) == []
    assert all(one.born is None for one in of(reading, Member))


def test_what_was_understood_reads_back_from_toml_and_says_the_same() -> None:
    odd = sheet("Điểm danh 2025", ("Mã đảng viên", 'Cột "lạ"', "T1"), ("dv-1", "?", "x"))
    first = read(*BASE, odd)
    mapping = mapping_from_toml(mapping_to_toml(first.mapping))
    assert mapping == first.mapping
    assert mapping["sheets"]["Đảng viên"]["header_row"] == 3
    assert mapping["sheets"]["Điểm danh 2025"]["columns"]['Cột "lạ"'] == ""
    assert read(*BASE, odd, mapping=mapping).records == first.records


@pytest.mark.parametrize(
    "text",
    [
        "not toml",
        "[sheet.x]",
        '[sheets."A"]\nkind = "nonsense"',
        '[sheets."A"]\nheader_row = 0',
        '[sheets."A".columns]\n"x" = "nonsense"',
        '[legend.attendance]\nV = "nonsense"',
        "legend = 3",
    ],
)
def test_a_mapping_that_names_what_is_not_there_is_refused(text: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        mapping_from_toml(text)
    assert refused.value.code == "CADRE-IM-07"


def test_a_field_of_another_kind_of_sheet_is_refused() -> None:
    mapping = {"sheets": {"Họp": {"kind": "meetings", "columns": {"Ngày": "duty"}}}}
    with pytest.raises(ImportRefusedError):
        read(sheet("Họp", ("Mã chi bộ", "Ngày"), ("38.1", "03/01/2025")), mapping=mapping)


def test_the_meetings_sheet_is_not_taken_for_the_branches() -> None:
    assert read(ORGANISATIONS, MEETINGS).mapping["sheets"]["Sinh hoạt chi bộ"]["kind"] == "meetings"


@pytest.mark.parametrize(
    ("titles", "year"),
    [
        (("Điểm danh 2024", "SỔ NĂM 2025"), 2024),
        (("Điểm danh", "Nhiệm kỳ 2020 - 2025", "SỔ ĐIỂM DANH NĂM 2025"), 2025),
        (("Điểm danh", "Mẫu, ngày 05 tháng 01 năm 2026", "SỔ NĂM 2025"), 2025),
        (("Điểm danh", "Lập ngày 05/01/2026", "SỔ 2025"), 2025),
        (("Điểm danh", "Năm 2024", "Năm 2025"), None),
        (("Điểm danh", "SỔ ĐIỂM DANH"), None),
    ],
)
def test_the_year_of_month_columns_comes_from_name_or_title(
    titles: tuple[str, ...], year: int | None
) -> None:
    assert year_in(titles) == year


def test_bare_numbers_below_the_word_month_are_months() -> None:
    grid = sheet(
        "Điểm danh 2025",
        ("Mã đảng viên", "Tháng", None, None),
        (None, 1, 2, "ký tên"),
        ("dv-1", "x", "K", None),
    )
    assert ids(read(*BASE, grid), Attendance) == ["38.1:2025-01-03:dv-1", "38.1:2025-02-03:dv-1"]


def test_a_column_that_stands_twice_counts_once_with_a_note() -> None:
    members = sheet("Đảng viên", ("Mã ĐV", "Mã ĐV", "Họ và tên"), ("dv-1", "dv-9", "Người A"))
    reading = read(members)
    assert ids(reading, Member) == ["dv-1"]
    assert reading.notes == (
        "Bảng Đảng viên: không lấy các cột trùng nghĩa (cột được lấy): Mã ĐV (Mã ĐV)",
    )


def test_a_synonym_that_is_not_taken_is_noted() -> None:
    headers = ("Mã đảng viên", "Họ và tên", "Năm sinh", "Ngày sinh")
    members = sheet("Đảng viên", headers, ("dv-1", "Người A", 1970, "30/04/1970"))
    reading = read(members)
    assert (reading.problems, [one.born for one in of(reading, Member)]) == (
        (),
        [PartialDate(1970, 4, 30)],
    )
    assert "Năm sinh (Ngày sinh)" in reading.notes[0]


def test_a_value_in_the_column_that_is_not_taken_is_a_problem_where_the_other_is_blank() -> None:
    headers = ("Mã đảng viên", "Họ và tên", "Năm sinh", "Ngày sinh")
    rows = (("dv-1", "Người A", 1970, None), ("dv-2", "Người B", 1970, "30/04/1970"))
    reading = read(sheet("Đảng viên", headers, *rows))
    assert places(reading.problems) == ["Đảng viên!C2"]
    assert "D2" in reading.problems[0].vi
    assert ids(reading, Member) == ["dv-2"]


def test_sheets_whose_names_differ_only_in_case_or_composition_are_refused() -> None:
    rows = (("Mã đảng viên", "Họ và tên"), ("dv-1", "Người A"))
    composed = unicodedata.normalize("NFC", "Đảng viên")
    for other in (unicodedata.normalize("NFD", composed), composed.upper()):
        with pytest.raises(ImportRefusedError) as refused:
            read(sheet(composed, *rows), sheet(other, *rows))
        assert refused.value.code == "CADRE-IM-31"


def test_a_row_with_an_entry_and_no_member_number_is_a_problem_not_an_aside() -> None:
    grid = sheet("Đảng phí 2025", ("Mã ĐV", "Họ và tên", "T1"), (None, "Công Văn Mẫu", "x"))
    assert places(read(*BASE, grid).problems) == ["Đảng phí 2025!A2"]
