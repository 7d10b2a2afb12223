"""``cadre dues``: due, pay, ledger, remit, reconcile; and what is refused with nothing written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesCategory,
    DuesLine,
    Payment,
    PaymentReversal,
    Record,
    Remittance,
)
from cadre.store import Store
from cadre_adapters.importers.sheets import read_sheets
from cadre_adapters.sheet_writing import open_workbook
from cadre_adapters.stores.sql import SqlStores

STORE = "chi-bo.db"
FEBRUARY = ("--month", "2026-02")
PAID = ("dues", "pay", STORE, "--member", "dv-000001")
TAKEN = (*PAID, "--on", "2026-03-10", "--receipt", "BL-1")
WAGE = 2_000_000


def in_store(path: Path, work: Callable[[Store], Any]) -> Any:
    with SqlStores().open(f"sqlite:///{path}", create=False, read_only=False) as opened:
        return work(opened)


def put(path: Path, *records: Record) -> None:
    def work(opened: Store) -> None:
        at = datetime(2026, 1, 31, tzinfo=UTC)
        with opened.transaction(by="thu-quy", at=at) as tx:
            tx.put_all(records)

    in_store(path, work)


def those(path: Path, kind: type, **where: Iterable[str]) -> list[Any]:
    return in_store(path, lambda opened: list(opened.read(kind, **where)))


def head(path: Path) -> Any:
    return in_store(path, lambda opened: opened.head())


def basis(member: str, wage: int = WAGE) -> DuesBasis:
    return DuesBasis(
        id=f"cc-{member}",
        member=member,
        first=Month(2026, 2),
        category=DuesCategory.INSURED,
        parts=(BasisPart.of(BasisPartKind.WAGE, Dong(wage)),),
    )


def line(number: int, due: int = 30_000, member: str = "dv-000001") -> DuesLine:
    month = Month(2026, number)
    return DuesLine(
        id=f"{member}:cb-001:{month}", member=member, branch="cb-001", month=month, due=Dong(due)
    )


@pytest.fixture
def lined(store: Path) -> Path:
    """A store in which one member owes for January and February 2026."""
    put(store, line(1), line(2))
    return store


# What is due


def test_what_is_due_is_told_or_what_is_lacking(cadre, store: Path) -> None:
    put(store, basis("dv-000001"))
    ended = cadre("dues", "due", STORE, *FEBRUARY, "--branch", "cb-001")
    assert ended.status == 1
    assert "dv-000001: 20.000 đồng (cb-001)" in ended.out.splitlines()
    assert "dv-000002: Cần căn cứ" in ended.out
    assert "chưa tính được" in ended.err
    only = cadre("dues", "due", STORE, *FEBRUARY, "--member", "dv-000001", "--explain")
    assert (only.status, "Điều 3" in only.out) == (0, True)


def test_what_to_type_to_record_a_basis_is_told_and_leads_to_the_amount(cadre, store: Path) -> None:
    ask = ("dues", "due", STORE, *FEBRUARY, "--member", "dv-000001")
    ended = cadre(*ask, "--to-fill", "dien.xlsx")
    assert (ended.status, "1 đảng viên chưa có căn cứ" in ended.err) == (1, True)
    command = "cadre import dien.xlsx --into sqlite:///chi-bo.db"
    assert "bảng “Căn cứ đóng đảng phí”" in ended.err
    assert command in ended.err
    sheet, _ = read_sheets(Path("dien.xlsx"))
    *above, row = sheet.rows
    filled = [*above, (*row[:5], "Đóng BHXH bắt buộc", "Tiền lương", WAGE)]
    with Path("dien.xlsx").open("wb") as sink, open_workbook(sink) as book:
        book.add(sheet.name, filled)
    assert cadre(*command.split()[1:]).status == 0
    told = cadre(*ask)
    assert (told.status, "dv-000001: 20.000 đồng (cb-001)" in told.out) == (0, True)
    assert "cadre import" not in told.err


def test_a_bad_cell_of_a_basis_is_named_and_nothing_is_written(cadre, store: Path) -> None:
    Path("Căn cứ đóng đảng phí.csv").write_text(
        "Mã đảng viên;Từ tháng;Đối tượng;Khoản;Số tiền một tháng\n"
        "dv-000001;02/2026;Đóng BHXH bắt buộc;Tiền lương;5.000.000\n"
        "dv-000002;02/2026;Hưởng lương hưu;Lương hưu;nhiều\n",
        encoding="utf-8",
    )
    before = head(store)
    ended = cadre("import", "Căn cứ đóng đảng phí.csv", "--into", "sqlite:///chi-bo.db")
    assert ended.status == 3
    assert "E3" in ended.out + ended.err
    assert head(store) == before


def test_a_sheet_to_fill_in_is_a_workbook(cadre, store: Path) -> None:
    assert cadre("dues", "due", STORE, *FEBRUARY, "--to-fill", "dien.csv").status == 2
    assert not Path("dien.csv").exists()


def test_where_the_region_lacks_the_table_to_hand_in_is_told(cadre, store: Path) -> None:
    put(
        store,
        evolve(basis("dv-000001"), category=DuesCategory.UNINSURED, parts=(), past_age=False),
    )
    said = cadre("dues", "due", STORE, *FEBRUARY, "--member", "dv-000001").err
    assert "cột Chi bộ, Vùng" in said
    assert "--regions" in said
    assert "cadre import" not in said


def test_where_the_age_lacks_the_column_and_its_words_are_told(cadre, store: Path) -> None:
    put(store, evolve(basis("dv-000001"), category=DuesCategory.UNINSURED, parts=()))
    said = cadre("dues", "due", STORE, *FEBRUARY, "--member", "dv-000001").err
    assert "cột “Đã đến tuổi nghỉ hưu” của bảng này ghi Có (Rồi) hoặc Không (Chưa)" in said
    assert "cadre import" in said


def test_lines_are_written_when_asked_and_writing_twice_changes_nothing(cadre, store: Path) -> None:
    put(store, basis("dv-000001"))
    ask = ("dues", "due", STORE, *FEBRUARY, "--member", "dv-000001")
    before = head(store)
    assert cadre(*ask).status == 0
    assert head(store) == before
    assert "Đã ghi 1 dòng" in cadre(*ask, "--write").out
    (written,) = those(store, DuesLine, id={"dv-000001:cb-001:2026-02"})
    assert written.due == 20_000
    after = head(store)
    assert "Đã ghi 0 dòng; 1 dòng như cũ" in cadre(*ask, "--write").out
    assert head(store) == after


def test_a_changed_basis_changes_the_line(cadre, store: Path) -> None:
    put(store, basis("dv-000001"), line(2, due=15_000))
    ended = cadre("dues", "due", STORE, *FEBRUARY, "--member", "dv-000001", "--write")
    assert "sửa: dv-000001, nay 20.000 đồng" in ended.out
    (changed,) = those(store, DuesLine, id={"dv-000001:cb-001:2026-02"})
    assert changed.due == 20_000


def test_a_month_closed_in_the_dues_book_takes_no_line(cadre, store: Path) -> None:
    put(store, evolve(basis("dv-000001"), first=Month(2025, 12), category=DuesCategory.SALARIED))
    before = head(store)
    ask = ("--month", "2025-12", "--member", "dv-000001", "--write")
    ended = cadre("dues", "due", STORE, *ask)
    assert (ended.status, "đã khóa" in ended.err) == (3, True)
    assert head(store) == before


def test_nothing_is_due_before_joining_and_no_line_is_written(cadre, store: Path) -> None:
    ask = ("--month", "1950-01", "--member", "dv-000001", "--write")
    ended = cadre("dues", "due", STORE, *ask)
    assert (ended.status, "không phải đóng" in ended.out) == (0, True)
    assert "Đã ghi 0 dòng" in ended.out


def test_a_line_of_another_branch_is_not_doubled(cadre, store: Path) -> None:
    put(store, basis("dv-000001"), evolve(line(2), id="khac", branch="x-001"))
    ended = cadre("dues", "due", STORE, *FEBRUARY, "--member", "dv-000001", "--write")
    assert "chi bộ khác" in ended.err
    assert [one.id for one in those(store, DuesLine, id={"dv-000001:cb-001:2026-02"})] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vung.csv", "branch,region\ncb-001,III\n"),
        ("vung.csv", "Chi bộ;Vùng;Từ ngày\ncb-001;III;01/01/2026\n"),
        ("vung.csv", "Chi bộ,MÃ CHI BỘ,vùng\nChi bộ thôn 1,cb-001,3\n"),
        ("vung.toml", "cb-001 = 3\n"),
    ],
)
def test_regions_are_read_from_csv_and_toml(cadre, store: Path, name: str, content: str) -> None:
    uninsured = DuesBasis(
        id="cc-1",
        member="dv-000001",
        first=Month(2026, 2),
        category=DuesCategory.UNINSURED,
        past_age=False,
    )
    put(store, uninsured)
    Path(name).write_text(content, encoding="utf-8")
    ask = ("dues", "due", STORE, *FEBRUARY, "--member", "dv-000001")
    assert "vùng" in cadre(*ask).out
    told = cadre(*ask, "--regions", name)
    assert (told.status, " đồng (cb-001)" in told.out) == (0, True)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("vung.csv", "branch,region\ncb-001,5\n", "vung.csv:2:region"),
        ("vung.csv", "branch\ncb-001\n", "vung.csv:1"),
        ("vung.toml", "cb-001 = ", "TOML"),
        ("vung.toml", "cb-001 = 7", "vung.toml:cb-001: cần 1, 2, 3, 4"),
        ("vung.csv", "Chi bộ;Vùng\ncb-001;5\n", "vung.csv:2:Vùng"),
        ("vung.csv", "Chi bộ;Vùng;Từ ngày\ncb-001;2;31/02/2026\n", "vung.csv:2:Từ ngày"),
        ("vung.csv", "Đơn vị;Vùng\ncb-001;3\n", "dòng tiêu đề có cột Chi bộ, Vùng"),
        ("vung.csv", None, "vung.csv"),
    ],
)
def test_regions_that_cannot_be_read_are_refused_by_place(
    cadre, store: Path, name: str, content: str | None, told: str
) -> None:
    if content is not None:
        Path(name).write_text(content, encoding="utf-8")
    ended = cadre("dues", "due", STORE, *FEBRUARY, "--regions", name)
    assert (ended.status, told in ended.err, ended.out) == (3, True, "")


# Money that comes in


def test_money_meets_the_oldest_month_and_the_rest_is_credit(cadre, lined: Path) -> None:
    tried = cadre(*TAKEN, "--amount", "70.000", "--dry-run")
    assert "Tháng 01/2026, chi bộ cb-001: 30.000 đồng" in tried.out
    assert "Số dư: 10.000 đồng" in tried.out
    assert those(lined, Payment, receipt={"BL-1"}) == []
    assert cadre(*TAKEN, "--amount", "70.000").status == 0
    written = those(lined, Payment, receipt={"BL-1"})
    assert [(str(one.month), int(one.amount)) for one in written] == [
        ("2026-01", 30_000),
        ("2026-02", 40_000),
    ]


def test_money_is_put_to_the_months_that_are_stated(cadre, lined: Path) -> None:
    ended = cadre(*TAKEN, "--amount", 30_000, "--months", "2026-02", "--channel", "bank")
    assert ended.status == 0
    (written,) = those(lined, Payment, receipt={"BL-1"})
    assert (written.month, written.channel.value) == (Month(2026, 2), "bank")


@pytest.mark.parametrize(
    "amount",
    ["0", "-5000", "1.5", "1,5", "NaN", "inf", "1e6", "", "1000000000000001", "9" * 5000, "٣"],
)
def test_an_amount_that_is_none_is_refused_and_nothing_written(
    cadre, lined: Path, amount: str
) -> None:
    before = head(lined)
    ended = cadre(*TAKEN, f"--amount={amount}")
    assert (ended.status, ended.out) == (2, "")
    assert "đồng" in ended.err
    assert head(lined) == before


@pytest.mark.parametrize(
    ("other", "status", "told"),
    [
        (("--months", "1950-01"), 3, "tháng đảng viên có sinh hoạt"),  # before joining
        (("--months", "2026-07"), 3, "CADRE-RE-01"),  # no line
        (("--months", "2026-13"), 2, "không phải một tháng"),
        (("--branch", "cb-khac"), 2, "CADRE-RE-03"),
    ],
)
def test_money_that_cannot_be_put_as_asked_is_refused(
    cadre, lined: Path, other: tuple[str, ...], status: int, told: str
) -> None:
    before = head(lined)
    ended = cadre(*TAKEN, "--amount", 30_000, *other)
    assert (ended.status, told in ended.err) == (status, True), ended.err
    assert head(lined) == before


def test_money_dated_before_a_closing_is_refused_where_it_changes_a_closed_month(
    cadre, store: Path
) -> None:
    before = head(store)
    ask = ("dues", "pay", STORE, "--member", "dv-000009", "--amount", 4_000, "--receipt", "BL-1")
    ended = cadre(*ask, "--on", "2026-01-05")
    assert (ended.status, "tháng đã khóa" in ended.err) == (3, True), ended.err
    assert head(store) == before
    assert cadre(*ask, "--on", "2026-01-06").status == 0


def test_a_receipt_is_entered_once(cadre, lined: Path) -> None:
    assert cadre(*TAKEN, "--amount", 30_000).status == 0
    before = head(lined)
    for again in (TAKEN, ("dues", "pay", STORE, "--member", "dv-000002", *TAKEN[5:])):
        ended = cadre(*again, "--amount", 30_000)
        assert (ended.status, "BL-1 đã có trong sổ" in ended.err) == (3, True)
    assert head(lined) == before


def test_a_receipt_that_was_taken_back_is_entered_again_under_another_id(
    cadre, lined: Path
) -> None:
    cadre(*TAKEN, "--amount", 30_000)
    (first,) = those(lined, Payment, receipt={"BL-1"})
    back = PaymentReversal(
        id="h-1",
        payment=first.id,
        member=first.member,
        branch=first.branch,
        on=date(2026, 3, 11),
        reason="Ghi nhầm",
    )
    put(lined, back)
    assert cadre(*TAKEN, "--amount", 20_000).status == 0
    found = {one.id: int(one.amount) for one in those(lined, Payment, receipt={"BL-1"})}
    assert found == {first.id: 30_000, f"{first.id}:2": 20_000}


def test_a_member_that_is_not_there_is_told(cadre, store: Path) -> None:
    unknown = ("--member", "dv-khong-co", *TAKEN[5:], "--amount", 1)
    ended = cadre("dues", "pay", STORE, *unknown)
    assert (ended.status, "CADRE-RE-03" in ended.err) == (2, True)


# The ledger


def test_the_ledger_of_a_member_shows_arrears_and_credit(cadre, lined: Path) -> None:
    cadre(*PAID, "--amount", 20_000, "--receipt", "BL-1", "--on", "2026-01-10")
    ended = cadre("dues", "ledger", STORE, "--member", "dv-000001", "--as-of", "2026-02-28")
    assert ended.status == 0
    assert "Còn nợ: 40.000 đồng; số dư: 0 đồng (đến ngày 28/02/2026)." in ended.out
    assert "Các tháng còn nợ: 01–02/2026" in ended.out


def test_the_ledger_as_data_has_the_months_that_have_begun(cadre, lined: Path) -> None:
    ask = ("dues", "ledger", STORE, "--member", "dv-000001", "--format", "jsonl", "--as-of")
    found = [json.loads(one) for one in cadre(*ask, "2026-01-31").out.splitlines()]
    assert {one["schema"] for one in found} == {"cadre.dues-entry/1"}
    assert found[-1]["month"] == "2026-01"
    assert all(
        one["due"] == one["paid"] + one["credit_used"] + one["written_off"] + one["unpaid"]
        for one in found
    )


def test_the_ledger_of_a_branch_adds_up(cadre, lined: Path) -> None:
    ask = ("dues", "ledger", STORE, "--branch", "cb-001", "--as-of", "2026-02-28")
    found = [json.loads(one) for one in cadre(*ask, "--format", "jsonl").out.splitlines()]
    owed = f"{sum(one['unpaid'] for one in found):,}".replace(",", ".")
    assert f"Còn nợ: {owed} đồng" in cadre(*ask).out


@pytest.mark.parametrize("who", [(), ("--member", "dv-000001", "--branch", "cb-001")])
def test_a_ledger_is_of_a_member_or_of_a_branch(cadre, store: Path, who: tuple[str, ...]) -> None:
    assert cadre("dues", "ledger", STORE, *who).status == 2


# What goes up

REMIT = ("dues", "remit", STORE, "--months", "2026-03", "--scope")
VILLAGE = ("--keeper", "cb-001=village_branch")
WRITE = ("--write", "--on", "2026-03-20", "--paper", "UNC 07")


def test_missing_settings_are_told_and_nothing_is_written(cadre, lined: Path) -> None:
    cadre(*TAKEN, "--amount", 60_000)
    before = head(lined)
    ended = cadre(*REMIT, "cb-001", *WRITE)
    assert (ended.status, "Cần tỷ lệ" in ended.err) == (1, True)
    assert head(lined) == before


def test_a_branch_keeps_its_share_and_passes_on_the_rest_once(cadre, lined: Path) -> None:
    cadre(*TAKEN, "--amount", 60_000)
    before = head(lined)
    shown = cadre(*REMIT, "cb-001", *VILLAGE, "--on", "2026-03-20")
    assert shown.out.splitlines()[-1].split() == ["cb-001", "60.000", "0", "42.000", "18.000", "0"]
    assert head(lined) == before
    assert cadre(*REMIT, "cb-001", *VILLAGE, *WRITE).status == 0
    (sent,) = those(lined, Remittance)
    assert (sent.origin, sent.destination, sent.amount) == ("cb-001", "x-001", 18_000)
    assert (sent.remitted_on, sent.paper) == (date(2026, 3, 20), "UNC 07")
    after = head(lined)
    assert "Không còn gì" in cadre(*REMIT, "cb-001", *VILLAGE, *WRITE).out
    assert head(lined) == after


def test_what_a_branch_passed_on_is_what_the_commune_received(cadre, lined: Path) -> None:
    cadre(*TAKEN, "--amount", 60_000)
    cadre(*REMIT, "cb-001", *VILLAGE, *WRITE)
    agreed = ("--share", "x-001=50=Quyết định số 3-QĐ/TU")
    ended = cadre(*REMIT, "x-001", *VILLAGE, *agreed, *WRITE)
    assert ended.status == 0, ended.err
    assert [int(one.amount) for one in those(lined, Remittance, origin={"x-001"})] == [9_000]


@pytest.mark.parametrize(
    "other",
    [
        ("--write",),
        ("--keeper", "cb-001=village"),
        ("--share", "cb-001=70"),
        ("--share", "cb-001=101=Quyết định"),
    ],
)
def test_a_remittance_that_cannot_be_answered_is_usage(cadre, lined: Path, other) -> None:
    before = head(lined)
    assert cadre(*REMIT, "cb-001", *other).status == 2
    assert head(lined) == before


def test_months_of_a_remittance_are_named_together(cadre, lined: Path) -> None:
    cadre(*TAKEN, "--amount", 60_000)
    both = ("dues", "remit", STORE, "--months", "2026-02..2026-03", "--scope", "cb-001")
    assert cadre(*both, *VILLAGE, *WRITE).status == 0
    ended = cadre(*REMIT, "cb-001", *VILLAGE, *WRITE)
    assert (ended.status, "hãy nêu đủ các tháng" in ended.err) == (1, True)
    assert len(those(lined, Remittance)) == 1


def test_an_organisation_that_is_gone_passes_nothing_on(cadre, store: Path) -> None:
    ended = cadre("dues", "remit", STORE, "--months", "2025-08", "--scope", "h-01")
    assert (ended.status, "CADRE-RE-01" in ended.err) == (2, True)


def test_the_top_of_the_tree_has_nobody_to_pass_on_to(cadre, store: Path) -> None:
    ended = cadre(*REMIT, "t-01", *VILLAGE, *WRITE)
    assert (ended.status, "cấp trên trực tiếp" in ended.err) == (2, True)


# Papers

REPORT = ("dues", "report", STORE, "--out", "vb.txt", "--form")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("s01", "--scope", "cb-001", "--month", "2025-06"), "Mẫu S01/ĐP"),
        (("arrears", "--scope", "cb-001", "--quarter", "2025-Q2"), "dv-000009"),
        (("b01", "--scope", "x-001", "--quarter", "2025-Q4"), "Kỳ báo cáo: 10–12/2025"),
        (("s02", "--scope", "x-001", "--month", "2025-12"), "cb-001"),
    ],
)
def test_papers_are_written_and_the_store_is_not(
    cadre, store: Path, asked: tuple[str, ...], told: str
) -> None:
    before = store.read_bytes()
    ended = cadre(*REPORT, *asked, "--share", "cb-001=40=Quyết định số 1-QĐ/ĐU")
    assert ended.status == 0, ended.err
    assert told in Path("vb.txt").read_text(encoding="utf-8")
    assert store.read_bytes() == before


def test_a_share_that_is_not_known_is_told_on_the_paper_and_beside_it(cadre, store: Path) -> None:
    ended = cadre(*REPORT, "b01", "--scope", "x-001", "--month", "2025-12")
    assert (ended.status, "Chưa có tỷ lệ" in ended.err) == (1, True)
    assert '--share "cb-001=TỶ_LỆ=VĂN BẢN"' in ended.err
    assert "dues.kept_by_branch" in ended.err
    written = " ".join(Path("vb.txt").read_text(encoding="utf-8").split())
    assert "Chưa có tỷ lệ trích giữ lại của cb-001" in written
    assert "dues." not in written


def test_the_names_of_members_enter_a_paper_only_when_asked(cadre, store: Path) -> None:
    ask = ("arrears", "--scope", "cb-001", "--month", "2025-06")
    cadre(*REPORT, *ask, "--names")
    assert "dv-0000" not in Path("vb.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "asked",
    [
        ("s01", "--scope", "cb-001", "--quarter", "2025-Q1"),
        ("b01", "--scope", "x-001"),
        ("b01", "--scope", "x-001", "--month", "2025-01", "--quarter", "2025-Q1"),
        ("b01", "--scope", "x-001", "--quarter", "2025-Q5"),
        ("b01", "--scope", "x-khong-co", "--month", "2025-01"),
        ("b01", "--scope", "x-001", "--month", "2025-01", "--out", "vb.doc"),
    ],
)
def test_a_paper_that_cannot_be_made_leaves_no_file(
    cadre, store: Path, asked: tuple[str, ...]
) -> None:
    assert cadre(*REPORT, *asked).status == 2
    assert not list(store.parent.glob("vb.*"))


# The book against a statement

RECONCILE = ("dues", "reconcile", STORE, "--branch", "cb-001", "--months", "2026-03")
HEADER = "day,amount,text,reference\n"


def test_a_statement_is_matched_and_nothing_is_written(cadre, lined: Path) -> None:
    cadre(*TAKEN, "--amount", 30_000)
    before = head(lined)
    rows = "2026-03-12,30.000,nop dang phi,bl-1\n13/03/2026,-7000,phi ngan hang,\n"
    Path("sk.csv").write_text(HEADER + rows, encoding="utf-8-sig")
    ended = cadre(*RECONCILE, "--statement", "sk.csv")
    assert ended.status == 1
    assert "Khớp: 1" in ended.out
    assert "sao kê 2: cùng số chứng từ" in ended.out
    assert "Chưa khớp, trên sao kê (số dòng): 1" in ended.out
    Path("sk.csv").write_text(HEADER + rows.splitlines()[0] + "\n", encoding="utf-8")
    assert cadre(*RECONCILE, "--statement", "sk.csv").status == 0
    assert head(lined) == before


def test_days_apart_are_allowed_as_far_as_told(cadre, lined: Path) -> None:
    cadre(*TAKEN, "--amount", 30_000)
    Path("sk.csv").write_text(
        "Ngày;Số tiền;Nội dung;Số chứng từ\n12/03/2026;30.000;;\n", encoding="utf-8"
    )
    for days, told in ((1, "Cần xem lại: 0"), (2, "Cần xem lại: 1")):
        ended = cadre(*RECONCILE, "--statement", "sk.csv", "--tolerance", days)
        assert (ended.status, told in ended.out) == (1, True)


def test_money_of_another_channel_is_left_out_when_asked(cadre, lined: Path) -> None:
    cadre(*TAKEN, "--amount", 30_000, "--channel", "bank")
    cadre(*PAID, "--on", "2026-03-11", "--receipt", "BL-2", "--amount", 30_000)
    Path("sk.csv").write_text(HEADER + "2026-03-10,30000,,bl-1\n", encoding="utf-8")
    assert cadre(*RECONCILE, "--statement", "sk.csv").status == 1
    ended = cadre(*RECONCILE, "--statement", "sk.csv", "--channel", "bank", "--channel", "portal")
    assert (ended.status, "Chưa khớp, trong sổ: 0" in ended.out) == (0, True)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (HEADER + "2026-02-30,1000,,\n", "sk.csv:2:day"),
        (HEADER + "2026-03-01,1000,,\n2026-03-02,12.5,,\n", "sk.csv:3:amount"),
        (HEADER + "2026-03-01,NaN,,\n", "sk.csv:2:amount"),
        (HEADER + "2026-03-01,1000000000000001,,\n", "sk.csv:2:amount"),
        (HEADER + "2026-03-01\n", "sk.csv:2:amount"),
        ("day,text\n2026-03-01,a\n", "sk.csv:1"),
        ("", "sk.csv:1"),
        (HEADER + '2026-03-01,1000,"a\n', "csv"),
    ],
)
def test_a_statement_that_cannot_be_read_is_refused_by_line(
    cadre, store: Path, content: str, told: str
) -> None:
    Path("sk.csv").write_text(content, encoding="utf-8")
    ended = cadre(*RECONCILE, "--statement", "sk.csv")
    assert (ended.status, told in ended.err, ended.out) == (3, True, ""), ended.err


def test_every_line_to_be_mended_is_named(cadre, store: Path) -> None:
    Path("sk.csv").write_text(HEADER + "x,1,,\n2026-03-01,x,,\n", encoding="utf-8")
    said = cadre(*RECONCILE, "--statement", "sk.csv").err
    assert "sk.csv:2:day" in said
    assert "sk.csv:3:amount" in said


@pytest.mark.parametrize("content", [None, b"day,amount\n\xff\xfe,1\n"])
def test_a_statement_that_is_no_utf_8_or_not_there_is_refused(
    cadre, store: Path, content: bytes | None
) -> None:
    if content is not None:
        Path("sk.csv").write_bytes(content)
    ended = cadre(*RECONCILE, "--statement", "sk.csv")
    assert (ended.status, "CADRE-IM-0" in ended.err) == (3, True)


@pytest.mark.parametrize(
    "name", ["due", "pay", "take-back", "write-off", "ledger", "remit", "report", "reconcile"]
)
def test_every_command_explains_itself_in_both_languages(cadre, name: str) -> None:
    shown = cadre("dues", name, "--help")
    assert shown.status == 0
    assert "Hiện trợ giúp này. / Show this help." in shown.out


@pytest.mark.parametrize(
    "asked",
    [
        ("ledger", STORE, "--branch", "x-001"),
        ("report", STORE, "--form", "arrears", "--scope", "x-001", *FEBRUARY, "--out", "a.txt"),
        ("reconcile", STORE, "--branch", "x-001", "--months", "2026-02", "--statement", "sk.csv"),
    ],
)
def test_a_unit_above_branches_keeps_no_book_of_dues(
    cadre, lined: Path, asked: tuple[str, ...]
) -> None:
    Path("sk.csv").write_text(HEADER, encoding="utf-8")
    ended = cadre("dues", *asked)
    assert ended.status == 2
    assert "một chi bộ, không phải tổ chức cấp trên của chi bộ" in ended.err
    assert not Path("a.txt").exists()


# The book of dues in an audit


AUDIT = ("--year", 2025, "--as-of", "2025-12-31")


@pytest.fixture
def pensioner(store: Path) -> None:
    """A pension of 1,000 đồng: no line of anybody asks for so little."""
    pension = (BasisPart.of(BasisPartKind.PENSION, Dong(1_000)),)
    put(
        store, evolve(basis("dv-000001"), first=Month(2025, 1), category="pensioner", parts=pension)
    )


def found(told: str) -> dict[str, str]:
    return {one["code"]: one["key"] for one in map(json.loads, told.splitlines())}


def test_the_book_of_dues_is_looked_through_when_asked(cadre, pensioner: None) -> None:
    Path("vung.csv").write_text("branch,region\ncb-001,III\n", encoding="utf-8")
    usual, book, regions = (
        found(cadre("audit", STORE, *AUDIT, "--format", "jsonl", *more).out)
        for more in ((), ("--dues-book",), ("--regions", "vung.csv"))
    )
    assert usual
    assert book.keys() - usual.keys() == {"dues.amount_differs"}
    assert regions == book


def test_an_audit_refuses_regions_that_cannot_be_read(cadre, store: Path) -> None:
    Path("vung.csv").write_text("branch,region\ncb-001,V\n", encoding="utf-8")
    ended = cadre("audit", STORE, *AUDIT, "--regions", "vung.csv")
    assert (ended.status, "vung.csv:2:region" in ended.err, ended.out) == (3, True, "")


def test_what_the_book_of_dues_shows_is_explained(cadre, pensioner: None) -> None:
    told = cadre("audit", STORE, *AUDIT, "--dues-book", "--format", "jsonl").out
    ended = cadre("explain", found(told)["dues.amount_differs"], STORE, *AUDIT)
    assert (ended.status, "dues_basis" in ended.out) == (0, True)
    assert cadre("explain", "dues.paid_ahead").out.startswith("dues.paid_ahead: Đóng trước")


def test_an_audit_is_told_of_decisions_on_shares(cadre, store: Path) -> None:
    month = MonthSet([Month(2025, 3)])
    sent = Remittance(
        id="nop-1",
        origin="cb-001",
        destination="xa-01",
        months=month,
        amount=Dong(1),
        remitted_on=date(2025, 4, 5),
    )
    put(store, sent)

    def told(*more: str) -> set[str]:
        return set(found(cadre("audit", STORE, *AUDIT, "--format", "jsonl", *more).out))

    assert "dues.remittance_differs" not in told()
    assert "dues.remittance_differs" in told("--share", "cb-001=50=Nghị quyết 01")
    assert "dues.remittance_differs" not in told("--share", "cb-001=100=Nghị quyết 01")
    half = ("--share", "cb-001=50=Nghị quyết 01")
    key = found(cadre("audit", STORE, *AUDIT, "--format", "jsonl", *half).out)
    asked = ("explain", key["dues.remittance_differs"], STORE, *AUDIT)
    assert cadre(*asked).status == 2
    assert "Nghị quyết 01" in cadre(*asked, *half).out
    ended = cadre("audit", STORE, *AUDIT, "--share", "cb-9=50=Nghị quyết 01")
    assert (ended.status, "cb-9" in ended.err, ended.out) == (2, True, "")


def came(on: str, amount: int) -> Payment:
    day = date.fromisoformat(on)
    about = {"member": "dv-000001", "branch": "cb-001", "month": Month.of(day)}
    return Payment(id=f"pt-{on}", amount=Dong(amount), paid_on=day, **about)


@pytest.mark.parametrize(("quarter", "told"), [("2026-Q1", False), ("2026-Q2", True)])
def test_a_report_tells_what_was_taken_back_of_an_earlier_period(
    cadre, store: Path, quarter: str, told: bool
) -> None:
    payment = came("2026-02-10", 50_000)
    back = PaymentReversal(
        id="hu-1",
        payment=payment.id,
        member=payment.member,
        branch=payment.branch,
        on=date(2026, 4, 15),
        reason="Ghi nhầm",
    )
    put(store, payment, back)
    ask = ("--scope", "cb-001", "--quarter", quarter, "--keeper", "cb-001=village_branch")
    ended = cadre("dues", "report", STORE, "--form", "b01", *ask, "--out", "b01.txt")
    assert ("đã hủy 50.000 đồng thu trước kỳ này" in ended.err) is told


@pytest.mark.parametrize(("amount", "told"), [(30_000, False), (50_000, True)])
def test_who_passed_on_too_much_is_told(cadre, store: Path, amount: int, told: bool) -> None:
    sent = Remittance(
        id="nop-1",
        origin="cb-001",
        destination="xa-01",
        months=MonthSet([Month(2026, 3)]),
        amount=Dong(amount),
        remitted_on=date(2026, 4, 1),
    )
    put(store, came("2026-03-10", 100_000), sent)
    ask = ("--scope", "cb-001", "--months", "2026-03", "--keeper", "cb-001=village_branch")
    ended = cadre("dues", "remit", STORE, *ask)
    assert ("đã nộp thừa 20.000 đồng" in ended.err) is told


def test_no_sum_is_shown_of_months_one_of_which_lacks_its_share(cadre, store: Path) -> None:
    put(store, came("2026-01-10", 100_000), came("2026-03-10", 100_000))
    ask = ("--scope", "cb-001", "--keeper", "cb-001=village_branch")
    both = cadre("dues", "remit", STORE, *ask, "--months", "2026-01,2026-03")
    (row,) = [line for line in both.out.splitlines() if line.startswith("cb-001")]
    assert row.split()[1:] == ["200.000", "?", "?", "?", "?"]
    march = cadre("dues", "remit", STORE, *ask, "--months", "2026-03")
    (row,) = [line for line in march.out.splitlines() if line.startswith("cb-001")]
    assert row.split()[1:4] == ["100.000", "0", "70.000"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (("--quarter", "2025-Q3", "--as-of", "2025-06-30"), 2),
        (("--quarter", "2025-Q3", "--as-of", "2025-07-01"), 1),
        (("--month", "2027-01"), 2),
        (("--month", "2026-12"), 0),
    ],
)
def test_a_report_is_of_a_period_that_has_begun(
    cadre, store: Path, asked: tuple[str, ...], status: int
) -> None:
    ended = cadre(
        "dues", "report", STORE, "--form", "b01", "--scope", "cb-001", *asked, "--out", "b.txt"
    )
    assert ended.status == status
    assert Path("b.txt").exists() is (status != 2)
