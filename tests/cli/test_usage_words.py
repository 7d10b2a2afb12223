"""What is said of a call that was typed wrongly has no English in Vietnamese."""

from __future__ import annotations

from pathlib import Path

import pytest

from cadre.error_words import PATHS_VI
from cadre.law.dues_shares import Keeper
from cadre_adapters.cli.dues_keepers import KEEPERS_VI
from cadre_adapters.cli.usage_words import in_vietnamese

STORE = "chi-bo.db"
PAY = ("pay", STORE, "--member", "dv-000001", "--amount", "5", "--on", "2026-03-01")
REMIT = ("remit", STORE, "--scope", "cb-001", "--months", "2026-03")
REPORT = ("report", STORE, "--scope", "cb-001", "--month", "2026-01", "--out")
RECONCILE = (
    "reconcile",
    STORE,
    "--branch",
    "cb-001",
    "--months",
    "2026-01",
    "--statement",
    "a.csv",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ((*PAY, "--receipt", "B", "--channel", "tien"), "tien không phải một trong: cash, portal"),
        ((*PAY, "--receipt", "B", "--channel", "tien"), "bank chuyển khoản)"),
        ((*REPORT, "a.txt", "--form", "s9"), "s9 không phải một trong: s01, s02"),
        ((*REPORT, "a.txt", "--form", "s9"), "receipt biên lai)"),
        ((*REPORT, "thu-muc", "--form", "s01"), "thu-muc là thư mục, không phải tệp"),
        ((*RECONCILE, "--tolerance", "-3"), "-3 không nằm trong khoảng từ 0 đến 366"),
        ((*RECONCILE, "--tolerance", "a"), "a không phải số nguyên"),
        ((*REMIT, "--keeper", "cb-001=thon"), "village_branch (chi bộ thôn, tổ dân phố)"),
        ((*REMIT, "--share", "cb-001=70"), "phải có dạng MÃ=TỶ_LỆ=VĂN BẢN"),
        ((*REMIT, "--share", "cb-001=170=QĐ 1"), "tỷ lệ giữ lại: cần số từ 0 đến 100"),
        (("ledger", STORE, "thua"), "thừa tham số: thua"),
        (("ledger", STORE, "--member"), "tùy chọn --member cần một giá trị đi kèm"),
        (("ledger", STORE, "--names=3"), "tùy chọn --names không có giá trị đi kèm"),
    ],
)
def test_a_call_typed_wrongly_is_answered_in_vietnamese(
    cadre, store: Path, asked: tuple[str, ...], told: str
) -> None:
    Path("thu-muc").mkdir()
    ended = cadre("dues", *asked)
    assert (ended.status, told in ended.err) == (2, True), ended.err
    for english in ("Usage", "is not", "requires", "unexpected", "does not"):
        assert english not in ended.err


def test_a_form_that_nobody_foresaw_comes_as_it_is() -> None:
    assert in_vietnamese("something new") == "something new"


def test_where_a_value_stands_is_said_without_the_names_of_fields(cadre, store: Path) -> None:
    ended = cadre("dues", *PAY, "--receipt", "B", "--months", "2026-12")
    assert ended.status == 3
    assert "ở tháng đóng đảng phí: cần tháng có dòng phải đóng trong sổ" in ended.err
    english = cadre("dues", *PAY, "--receipt", "B", "--months", "2026-12", "--lang", "en")
    assert "at Payment.month: expected a month with a dues line" in english.err


def test_every_kind_of_keeper_is_explained() -> None:
    assert list(KEEPERS_VI) == [one.value for one in Keeper]
    assert all(PATHS_VI.values())
