"""``cadre dues report`` and the receipt of ``cadre dues pay``: which paper, of what."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from cadre.errors import FullError
from cadre.records import DuesLine, DuesRelief, Payment, ReliefGround
from tests.cli.test_dues import PAID, STORE, TAKEN, basis, head, line, lined, put, those

__all__ = ["lined"]

BRANCH = ("--scope", "cb-001")
REPORT = ("dues", "report", STORE, "--out", "vb.txt", *BRANCH, "--form")
VILLAGE = ("--keeper", "cb-001=village_branch")
SHARE = ("--share", "cb-001=40=Quyết định số 1-QĐ/ĐU")
BY_DUES = ("--law-option", "dues_passed_by=month_of_dues")


def paper(name: str = "vb.txt") -> str:
    return " ".join(Path(name).read_text(encoding="utf-8").split())


def pay(cadre, on: str, amount: int, receipt: str, *more: str):
    ask = (*PAID, "--on", on, "--amount", amount, "--receipt", receipt, *more)
    ended = cadre(*ask)
    assert ended.status == 0, ended.err
    return ended


# Part II of the book


def test_the_book_of_a_year_has_its_months_and_what_went_up(cadre, lined: Path) -> None:
    pay(cadre, "2026-02-10", 60_000, "BL-1")
    remit = ("dues", "remit", STORE, *BRANCH, "--months", "2026-02", *VILLAGE)
    assert cadre(*remit, "--write", "--on", "2026-03-05", "--paper", "UNC 1").status == 0
    ask = (*REPORT, "s01", "--year", "2026", "--as-of", "2026-03-31", *VILLAGE)
    ended = cadre(*ask, "--share", "cb-001=70=Quyết định số 1-QĐ/ĐU")
    assert "Phần II – Tổng hợp thu nộp đảng phí năm 2026" in paper()
    assert "05/03/2026" in paper()
    assert "Quý 1" in paper()
    assert (ended.status, ended.err.count("01/2026")) == (0, 0)
    # 342-QĐ/TW gives branches a band of 30 to 50 percent for January.
    ended = cadre(*ask, "--share", "cb-001=70=Quyết định số 1-QĐ/ĐU", *BY_DUES)
    assert (ended.status, "01/2026" in ended.err) == (1, True)


def test_a_year_that_is_not_over_is_told_up_to_today(cadre, lined: Path, monkeypatch) -> None:
    monkeypatch.setattr("cadre_adapters.cli.clock.today", lambda: date(2026, 2, 14))
    cadre(*REPORT, "s01", "--year", "2026", *VILLAGE)
    assert "ngày 14 tháng 02 năm 2026" in paper() or "ngày 14 tháng 2 năm 2026" in paper()


# The receipt


def test_a_receipt_is_printed_with_the_amount_in_words(cadre, lined: Path) -> None:
    pay(cadre, "2026-03-10", 60_000, "BL-1", "--print", "bl.txt")
    assert "BIÊN LAI THU ĐẢNG PHÍ" in paper("bl.txt")
    assert "Bằng chữ: Sáu mươi nghìn đồng." in paper("bl.txt")
    assert "dv-000001" in paper("bl.txt")
    first = paper("bl.txt")
    ended = cadre(*REPORT, "receipt", "--receipt", "bl-1", "--month", "2026-03")
    assert ended.status == 0, ended.err
    assert paper() == first


def test_a_receipt_names_the_payer_when_asked(cadre, lined: Path) -> None:
    pay(cadre, "2026-03-10", 30_000, "BL-1", "--print", "bl.txt", "--names")
    assert "dv-0000" not in paper("bl.txt")


def test_a_receipt_that_cannot_be_printed_leaves_the_store_as_it_was(cadre, lined: Path) -> None:
    before = head(lined)
    for more in (("--print", "bl.doc"), ("--print", "bl.txt", "--dry-run")):
        assert cadre(*TAKEN, "--amount", 30_000, *more).status == 2
    assert head(lined) == before
    assert not list(lined.parent.glob("bl.*"))


def test_where_a_receipt_cannot_be_written_no_money_is_recorded(cadre, lined: Path) -> None:
    before = head(lined)
    ended = cadre(*TAKEN, "--amount", 30_000, "--print", "khong-co/bl.txt")
    assert (ended.status, "Không ghi được tệp bl.txt (khong-co)" in ended.err) == (5, True)
    Path("thu-muc.txt").mkdir()
    assert cadre(*TAKEN, "--amount", 30_000, "--print", "thu-muc.txt").status == 2
    assert head(lined) == before


def test_money_of_two_branches_has_no_receipt_and_is_not_recorded(cadre, lined: Path) -> None:
    put(lined, evolve(line(1), id="khac", branch="x-001"))
    before = head(lined)
    ended = cadre(*TAKEN, "--amount", 60_000, "--print", "bl.txt")
    assert (ended.status, head(lined)) == (3, before)


def test_where_printing_fails_the_money_is_said_to_be_recorded_and_how_to_print(
    cadre, lined: Path, monkeypatch
) -> None:
    def full(*_: object) -> None:
        raise FullError("CADRE-EX-21", name="bl.txt")

    with monkeypatch.context() as patch:
        patch.setattr("cadre_adapters.cli.dues_papers.write_paper", full)
        ended = cadre(*TAKEN, "--amount", 60_000, "--print", "bl.txt", "--names")
    assert (ended.status, "Chưa ghi gì" in ended.err) == (5, False)
    assert "Tiền đã ghi vào kho" in ended.err
    assert "Dữ liệu đã được ghi." in ended.err
    assert len(those(lined, Payment, receipt={"BL-1"})) == 2
    (again,) = (part for part in ended.err.splitlines() if "cadre dues report" in part)
    call = shlex.split(again.partition("cadre ")[2])
    assert cadre(*call).status == 0
    assert "Bằng chữ: Sáu mươi nghìn đồng." in paper("bl.txt")


def test_a_receipt_written_in_other_letters_is_the_same_receipt(cadre, lined: Path) -> None:
    pay(cadre, "2026-03-10", 30_000, "BL-1")
    ended = cadre(*PAID, "--on", "2026-03-10", "--amount", 30_000, "--receipt", "bl-1")
    assert (ended.status, len(those(lined, Payment, receipt={"BL-1"}))) == (3, 1)


@pytest.mark.parametrize(
    "asked",
    [
        ("receipt", "--month", "2026-03"),
        ("receipt", "--receipt", "BL-1", "--month", "2026-02"),
        ("receipt", "--receipt", "BL-9", "--month", "2026-03"),
        ("s01", "--receipt", "BL-1", "--month", "2026-03"),
        ("s01", "--year", "2026", "--month", "2026-03"),
        ("s01", "--year", "26"),
        ("s01", "--year", "1800"),
    ],
)
def test_a_receipt_has_a_number_and_a_period_and_nothing_else_has(
    cadre, lined: Path, asked: tuple[str, ...]
) -> None:
    pay(cadre, "2026-03-10", 30_000, "BL-1")
    assert cadre(*REPORT, *asked).status == 2
    assert not Path("vb.txt").exists()


# By the month received, or by the month of dues


@pytest.fixture
def late(cadre, lined: Path) -> Path:
    """January is paid in April: after the quarter, and before the next one ends."""
    pay(cadre, "2026-02-10", 30_000, "BL-1", "--months", "2026-02")
    pay(cadre, "2026-04-10", 50_000, "BL-2", "--months", "2026-01")
    return lined


def codes(cadre, quarter: str, *more: str) -> tuple[str, str]:
    """The sums of codes 02 and 03 of a report."""
    cadre(*REPORT, "b01", "--quarter", quarter, *SHARE, *more)
    lines = Path("vb.txt").read_text(encoding="utf-8").splitlines()
    first, second = (
        next(line for line in lines if f"thu từ chi bộ, {what}" in line)
        for what in ("kỳ này", "từ đầu năm")
    )
    return _sum(first), _sum(second)


def _sum(line: str) -> str:
    """The last cell but the notes."""
    *_, told, _, _ = (cell.strip() for cell in line.split("|"))
    return told


def test_money_counts_in_the_report_of_the_period_in_which_it_was_received(
    cadre, late: Path
) -> None:
    assert codes(cadre, "2026-Q1") == ("30.000", "30.000")
    assert codes(cadre, "2026-Q2") == ("50.000", "80.000")
    assert codes(cadre, "2026-Q1", "--as-of", "2026-04-30") == ("30.000", "30.000")
    told = "tiền thu trong các tháng 01–03/2026, đến hết ngày 30/04/2026"
    assert told in paper()
    assert "ngoài kỳ" not in paper()


def test_the_book_of_a_year_the_report_and_remit_agree_on_late_money(cadre, late: Path) -> None:
    ended = cadre(*REPORT, "s01", "--year", "2026", "--as-of", "2026-06-30", *VILLAGE)
    assert "04/2026" in paper()
    assert "trích nộp tính trên" not in paper()
    assert "theo tháng đóng đảng phí" not in ended.err
    april = cadre(
        "dues", "remit", STORE, *BRANCH, *VILLAGE, "--months", "2026-04", "--on", "2026-04-30"
    )
    assert "50.000" in april.out
    assert "Tính theo tháng thu tiền (04/2026) như sổ s01: tiền thu, nộp đến hết ngày" in april.err
    cadre(*REPORT, "s02", "--scope", "x-001", "--month", "2026-04", *VILLAGE)
    assert "50.000" in paper()
    assert "ngoài kỳ" not in paper()


def test_by_the_month_of_dues_a_report_counts_the_months_of_dues_up_to_its_day(
    cadre, late: Path
) -> None:
    ended = cadre(*REPORT, "b01", "--quarter", "2026-Q1", *SHARE, *BY_DUES)
    told = "tiền của các tháng 01–03/2026, thu đến hết ngày 31/03/2026"
    assert told in ended.err
    assert told in paper()
    assert codes(cadre, "2026-Q1", *BY_DUES) == ("30.000", "30.000")
    assert codes(cadre, "2026-Q1", "--as-of", "2026-04-30", *BY_DUES) == ("80.000", "80.000")
    assert codes(cadre, "2026-Q2", *BY_DUES) == ("0", "80.000")


def test_by_the_month_of_dues_money_for_other_months_is_told_beside_the_report(
    cadre, late: Path
) -> None:
    cadre(*REPORT, "b01", "--quarter", "2026-Q2", *BY_DUES)
    told = "Trong kỳ còn thu 50.000 đồng của các tháng ngoài kỳ (01/2026)"
    assert told in paper()
    cadre(*REPORT, "s02", "--quarter", "2026-Q2", "--scope", "x-001", *BY_DUES)
    assert told in paper()


def test_by_the_month_of_dues_the_book_says_where_its_bases_differ(cadre, late: Path) -> None:
    ended = cadre(*REPORT, "s01", "--year", "2026", "--as-of", "2026-06-30", *SHARE, *BY_DUES)
    assert "ghi theo ngày thu; dues remit tính theo tháng đóng đảng phí" in ended.err
    assert "Tháng 01/2026: trong tháng đã thu 0 đồng; phần trích nộp tính trên 50.000" in paper()
    remit = ("dues", "remit", STORE, *BRANCH, *VILLAGE, *BY_DUES, "--months")
    april = cadre(*remit, "2026-04", "--on", "2026-04-30")
    assert "50.000" not in april.out
    assert "Tính theo tháng đóng đảng phí (04/2026): tiền thu, nộp đến hết ngày" in april.err
    january = cadre(*remit, "2026-01", "--on", "2026-04-30", "--share", "cb-001=40=QĐ 1")
    assert "50.000" in january.out


@pytest.mark.parametrize("name", ["remit", "report"])
def test_the_help_says_by_what_money_counts(cadre, name: str) -> None:
    said = " ".join(cadre("dues", name, "--help").out.split())
    assert "theo tháng thu" in said
    assert "theo tháng đóng đảng phí" in said
    assert "by the month received" in said
    assert "by the month of dues" in said
    assert "dues_passed_by=month_of_dues" in said


def test_the_book_says_whose_income_is_not_known_and_what_to_type(cadre, store: Path) -> None:
    put(store, line(2))
    ended = cadre(*REPORT, "s01", "--month", "2026-02")
    assert ended.status == 0
    assert "Cột thu nhập để trống của" in ended.err
    assert "cadre import" in ended.err
    assert those(store, DuesLine, id={line(2).id})


@pytest.mark.parametrize("until", [None, date(2199, 12, 31)])
def test_a_relief_begun_in_the_last_year_of_the_calendar_crashes_nothing(
    cadre, store: Path, until: date | None, monkeypatch
) -> None:
    monkeypatch.setattr("cadre_adapters.cli.clock.today", lambda: date(2199, 12, 31))
    relief = DuesRelief(
        id="mg-1",
        member="dv-000001",
        since=date(2199, 2, 1),
        until=until,
        percent=50,
        ground=ReliefGround.OTHER_HARDSHIP,
        requested=True,
    )
    put(store, evolve(basis("dv-000001"), last=None), relief)
    month, day = ("--month", "2199-12"), ("--as-of", "2199-12-31")
    who, branch = ("--member", "dv-000001"), ("--branch", "cb-001")
    calls = [
        ("due", STORE, *month, *branch, "--explain"),
        ("due", STORE, *month, *who, "--write"),
        ("pay", STORE, *who, "--amount", 5_000, "--on", "2199-12-31", "--receipt", "BL-9"),
        ("ledger", STORE, *branch, *day),
        ("remit", STORE, *BRANCH, "--months", "2199-11,2199-12", "--on", "2199-12-31"),
        *(
            ("report", STORE, *BRANCH, *day, "--out", "vb.txt", "--form", *form)
            for form in (
                *(("s01", *month), ("s01", "--year", "2199"), ("arrears", *month)),
                *(("b01", "--quarter", "2199-Q4"), ("s02", "--year", "2199")),
            )
        ),
    ]
    for call in calls:
        ended = cadre("dues", *call)
        assert ended.status in (0, 1), (call, ended.err)


def test_a_relief_to_the_last_day_of_the_calendar_is_refused_by_its_cell(
    cadre, store: Path
) -> None:
    Path("Giảm đảng phí.csv").write_text(
        "Mã đảng viên;Từ ngày;Đến ngày;Tỷ lệ\ndv-000001;01/01/2199;31/12/2199;50%\n",
        encoding="utf-8",
    )
    ended = cadre("import", "Giảm đảng phí.csv", "--into", "sqlite:///chi-bo.db")
    said = ended.out + ended.err
    assert (ended.status, "C2" in said) == (3, True)
    assert "cần ngày trong khoảng năm 1900 đến 2199" in said
