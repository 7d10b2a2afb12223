"""``cadre dues take-back`` and ``cadre dues write-off``: what they change, and what they refuse."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from attrs import evolve

from cadre.money import Dong
from cadre.months import Month
from cadre.records import Book, BookClosing, Payment, PaymentReversal, WriteOff
from cadre.store import Store
from tests.cli.test_dues import PAID, STORE, TAKEN, head, in_store, line, lined, put, those

__all__ = ["lined"]

BACK = ("dues", "take-back", STORE, "--on", "2026-03-12", "--reason", "Ghi nhầm")
OFF = ("dues", "write-off", STORE, "--member", "dv-000001", "--on", "2026-03-20")
DECIDED = (*OFF, "--decision", "03-NQ/CB", "--month", "2026-02")


@pytest.fixture
def paid(cadre, lined: Path) -> Path:
    """January and February are paid, with 10.000 đồng more."""
    assert cadre(*TAKEN, "--amount", 70_000).status == 0
    return lined


def closed(path: Path, on: date, through: Month) -> None:
    closing = BookClosing(
        id="cb-001:dues", branch="cb-001", book=Book.DUES, through=through, closed_on=on
    )

    def work(opened: Store) -> None:
        version = opened.version(BookClosing, closing.id) or None
        with opened.transaction(by="thu-quy", at=datetime(2026, 3, 11, tzinfo=UTC)) as tx:
            tx.put(closing, replacing=version)

    in_store(path, work)


# Taking back


def test_a_receipt_is_taken_back_whole_and_what_changes_is_told(cadre, paid: Path) -> None:
    ended = cadre(*BACK, "--receipt", "bl-1")
    assert ended.status == 0, ended.err
    assert "Hủy: dv-000001, tháng 01/2026, chi bộ cb-001: 30.000 đồng" in ended.out
    assert "Tháng 02/2026, chi bộ cb-001: còn thiếu 30.000 đồng (trước: 0)." in ended.out
    assert "Số dư: 0 đồng (trước: 10.000)." in ended.out
    assert "Đã hủy 2 khoản từ ngày 12/03/2026." in ended.out
    found = those(paid, PaymentReversal)
    assert {one.payment for one in found} == {
        one.id for one in those(paid, Payment, receipt={"BL-1"})
    }
    assert {(one.member, one.branch, one.on, one.reason) for one in found} == {
        ("dv-000001", "cb-001", date(2026, 3, 12), "Ghi nhầm")
    }
    ledger = ("dues", "ledger", STORE, "--member", "dv-000001", "--as-of")
    assert "Còn nợ: 0 đồng" in cadre(*ledger, "2026-03-11").out
    assert "Còn nợ: 60.000 đồng" in cadre(*ledger, "2026-03-12").out


def test_one_payment_of_a_receipt_is_taken_back_by_its_id(cadre, paid: Path) -> None:
    first = min(one.id for one in those(paid, Payment, receipt={"BL-1"}))
    ended = cadre(*BACK, "--payment", first, "--paper", "BB-1")
    assert (ended.status, "Đã hủy 1 khoản" in ended.out) == (0, True), ended.err
    # The other 10.000 too much for February meet January now.
    assert "Tháng 01/2026, chi bộ cb-001: còn thiếu 20.000 đồng (trước: 0)." in ended.out
    (back,) = those(paid, PaymentReversal)
    assert (back.payment, back.paper) == (first, "BB-1")
    rest = cadre(*BACK, "--receipt", "BL-1")
    assert (rest.status, "Đã hủy 1 khoản" in rest.out) == (0, True)


@pytest.mark.parametrize(
    "asked",
    [(*BACK, "--receipt", "BL-1"), (*DECIDED, "--month", "2026-01")],
    ids=["take-back", "write-off"],
)
def test_a_dry_run_tells_the_same_and_writes_nothing(cadre, lined: Path, asked) -> None:
    put(lined, line(3))
    cadre(*TAKEN, "--amount", 30_000, "--months", "2026-02")
    before = head(lined)
    tried = cadre(*asked, "--dry-run")
    assert (tried.status, head(lined)) == (0, before)
    done = cadre(*asked)
    assert done.status == 0
    assert done.out.splitlines()[:-1] == tried.out.splitlines()[:-1]
    assert head(lined) != before


@pytest.mark.parametrize(
    ("more", "status", "told"),
    [
        ((), 2, "--receipt hoặc --payment"),
        (("--receipt", "BL-1", "--payment", "x"), 2, "--receipt hoặc --payment"),
        (("--receipt", "BL-9"), 2, "không có biên lai BL-9"),
        (("--receipt", "BL-1", "--branch", "x-001"), 2, "không có biên lai BL-1"),
        (("--receipt", "BL-1", "--branch", "cb-khac"), 2, "CADRE-RE-03"),
        (("--payment", "khong-co"), 2, "CADRE-RE-03"),
        (("--receipt", "BL-1", "--reason", " "), 2, "không được để trống"),
        (("--receipt", "BL-1", "--on", "2026-03-09"), 3, "ngày không trước ngày đóng"),
    ],
)
def test_what_cannot_be_taken_back_is_refused_with_nothing_written(
    cadre, paid: Path, more: tuple[str, ...], status: int, told: str
) -> None:
    before = head(paid)
    ended = cadre(*BACK, *more)
    assert (ended.status, told in ended.err) == (status, True), ended.err
    assert head(paid) == before


def test_a_receipt_is_taken_back_once(cadre, paid: Path) -> None:
    assert cadre(*BACK, "--receipt", "BL-1").status == 0
    before = head(paid)
    ended = cadre(*BACK, "--receipt", "BL-1")
    assert (ended.status, "một lần đóng chưa bị hủy" in ended.err) == (3, True)
    assert head(paid) == before


def test_a_number_of_several_receipts_is_told_with_the_ids_to_choose_from(
    cadre, paid: Path
) -> None:
    (one, *_) = those(paid, Payment, receipt={"BL-1"})
    other = evolve(one, id="nam-truoc", paid_on=date(2025, 3, 10))
    put(paid, other)
    before = head(paid)
    ended = cadre(*BACK, "--receipt", "BL-1")
    assert (ended.status, "nam-truoc" in ended.err, one.id in ended.err) == (2, True, True)
    assert head(paid) == before
    assert cadre(*BACK, "--payment", "nam-truoc").status == 0
    assert cadre(*BACK, "--receipt", "BL-1").status == 0


@pytest.mark.parametrize(("on", "status"), [("2026-03-15", 3), ("2026-03-16", 0)])
@pytest.mark.parametrize(
    "asked", [(*BACK, "--receipt", "BL-1"), (*DECIDED, "--month", "2026-01")], ids=["back", "off"]
)
def test_a_correction_of_a_closed_month_is_dated_after_the_day_of_closing(
    cadre, lined: Path, asked, on: str, status: int
) -> None:
    cadre(*TAKEN, "--amount", 30_000, "--months", "2026-02")
    closed(lined, date(2026, 3, 15), Month(2026, 2))
    before = head(lined)
    ended = cadre(*asked, "--on", on)
    assert (ended.status, "sau ngày khóa sổ" in ended.err) == (status, status == 3), ended.err
    assert (head(lined) == before) is (status == 3)


# Writing off


def test_what_is_unpaid_is_written_off_and_what_changes_is_told(cadre, lined: Path) -> None:
    cadre(*PAID, "--on", "2026-03-01", "--amount", 10_000, "--receipt", "B", "--months", "2026-02")
    ended = cadre(*DECIDED)
    assert ended.status == 0, ended.err
    assert "Thôi thu: dv-000001, tháng 02/2026, chi bộ cb-001: 20.000 đồng" in ended.out
    assert "Tháng 02/2026, chi bộ cb-001: còn thiếu 0 đồng (trước: 20.000)." in ended.out
    (made,) = those(lined, WriteOff)
    assert (made.member, made.branch, made.month) == ("dv-000001", "cb-001", Month(2026, 2))
    assert (made.amount, made.decided_on, made.decision) == (
        20_000,
        date(2026, 3, 20),
        "03-NQ/CB",
    )


def test_less_than_all_is_written_off_when_told(cadre, lined: Path) -> None:
    assert cadre(*DECIDED, "--amount", "5.000").status == 0
    before = head(lined)
    again = cadre(*DECIDED)
    assert (again.status, "ngày chưa ghi thôi thu tháng này" in again.err) == (3, True)
    assert head(lined) == before
    ended = cadre(*DECIDED, "--on", "2026-03-21")
    assert (ended.status, "còn thiếu 0 đồng (trước: 25.000)" in ended.out) == (0, True), ended.err
    assert sorted(int(one.amount) for one in those(lined, WriteOff)) == [5_000, 25_000]


@pytest.mark.parametrize(
    ("more", "status", "told"),
    [
        (("--amount", "30.001"), 3, "số tiền không quá số chưa đóng"),
        (("--amount", "0"), 2, "lớn hơn 0 đồng"),
        (("--month", "2026-03"), 3, "tháng còn thiếu đảng phí"),
        (("--branch", "x-001"), 3, "tháng còn thiếu đảng phí"),
        (("--branch", "cb-khac"), 2, "CADRE-RE-03"),
        (("--member", "dv-khong-co"), 2, "CADRE-RE-03"),
        (("--decision", ""), 2, "không được để trống"),
    ],
)
def test_what_cannot_be_written_off_is_refused_with_nothing_written(
    cadre, lined: Path, more: tuple[str, ...], status: int, told: str
) -> None:
    before = head(lined)
    ended = cadre(*DECIDED, *more)
    assert (ended.status, told in ended.err) == (status, True), ended.err
    assert head(lined) == before


def test_where_several_branches_ask_for_a_month_one_is_named(cadre, lined: Path) -> None:
    put(lined, evolve(line(2), id="khac", branch="x-001", due=Dong(7_000)))
    ended = cadre(*DECIDED)
    assert (ended.status, "cb-001, x-001" in ended.err) == (2, True)
    assert cadre(*DECIDED, "--branch", "x-001").status == 0
    (made,) = those(lined, WriteOff)
    assert (made.branch, made.amount) == ("x-001", 7_000)


# What becomes of the receipt

RECEIPT = ("dues", "report", STORE, "--form", "receipt", "--scope", "cb-001", "--out", "bl.txt")
REPRINT = (*RECEIPT, "--month", "2026-03", "--receipt", "BL-1")


def paper() -> str:
    return " ".join(Path("bl.txt").read_text(encoding="utf-8").split())


@pytest.mark.parametrize(
    ("more", "status"),
    [
        (("--on", "2026-03-11"), 3),
        (("--member", "dv-000009"), 3),
        (("--on", "2026-03-11", "--receipt", "bl-1"), 3),
        ((), 0),
        (("--on", "2026-03-11", "--receipt", "BL-2"), 0),
    ],
)
def test_the_number_of_a_cancelled_receipt_is_kept_for_its_payer_and_day(
    cadre, paid: Path, more: tuple[str, ...], status: int
) -> None:
    assert cadre(*BACK, "--receipt", "BL-1").status == 0
    before = head(paid)
    ended = cadre(*TAKEN, "--amount", 60_000, *more)
    assert (ended.status, "nay đã hủy" in ended.err) == (status, status == 3), ended.err
    assert (head(paid) == before) is (status == 3)


def test_a_cancelled_receipt_is_printed_as_cancelled_with_day_and_reason(cadre, paid: Path) -> None:
    assert cadre(*REPRINT).status == 0
    assert "hủy" not in paper()
    cadre(*BACK, "--receipt", "BL-1", "--on", "2026-04-02")
    assert cadre(*REPRINT).status == 0
    assert "(ĐÃ HỦY)" in paper()
    assert "Biên lai này đã hủy từ ngày 02/04/2026. Lý do: Ghi nhầm." in paper()
    assert "70.000" in paper()
    assert cadre(*REPRINT, "--as-of", "2026-04-01").status == 0
    assert "hủy" not in paper()


def test_a_receipt_entered_again_is_the_one_that_stands(cadre, paid: Path) -> None:
    cadre(*BACK, "--receipt", "BL-1")
    assert cadre(*TAKEN, "--amount", 30_000, "--channel", "bank").status == 0
    assert cadre(*REPRINT).status == 0
    assert ("(ĐÃ HỦY)" in paper(), "70.000" in paper(), "30.000" in paper()) == (False, False, True)


def test_a_receipt_says_what_of_it_is_credit_whenever_it_is_printed(cadre, lined: Path) -> None:
    ended = cadre(*TAKEN, "--amount", 70_000, "--print", "bl.txt")
    assert "Số dư: 10.000 đồng" in ended.out
    first = paper()
    assert "Trong đó số dư: 10.000 đồng" in first
    put(lined, line(3))
    more = ("--amount", 20_000, "--receipt", "BL-2", "--on", "2026-03-20", "--print", "bl.txt")
    assert cadre(*PAID, *more).status == 0
    assert "số dư" not in paper()
    assert cadre(*REPRINT).status == 0
    assert paper() == first


def test_the_ledger_of_a_member_shows_corrections_with_days_and_receipts(cadre, paid: Path) -> None:
    cadre(*BACK, "--receipt", "BL-1")
    cadre(*DECIDED)
    ask = ("dues", "ledger", STORE, "--member", "dv-000001", "--as-of")
    back = (
        "Đã hủy từ ngày 12/03/2026: tháng 01/2026, 30.000 đồng, biên lai BL-1, thu ngày "
        "10/03/2026. Lý do: Ghi nhầm"
    )
    off = "Thôi thu từ ngày 20/03/2026: tháng 02/2026, 30.000 đồng, theo 03-NQ/CB"
    for day, told in (("2026-03-11", ()), ("2026-03-12", (back,)), ("2026-03-20", (back, off))):
        said = cadre(*ask, day).out.splitlines()
        assert [one for one in (back, off) if one in said] == list(told)


def test_the_book_of_a_month_tells_what_was_taken_back_in_it(cadre, paid: Path) -> None:
    cadre(*BACK, "--receipt", "BL-1")
    ask = ("dues", "report", STORE, "--form", "s01", "--scope", "cb-001", "--out", "bl.txt")
    cadre(*ask, "--month", "2026-03")
    assert "dv-000001: đã hủy 70.000 đồng thu ghi nhầm" in paper()
