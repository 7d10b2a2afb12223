"""What every dues command ends with: 2 for a call, 3 for data that is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from cadre.records import Payment, PaymentReversal
from tests.cli.test_dues import HEADER, PAID, STORE, TAKEN, head, line, lined, put, those

__all__ = ["lined"]

BRANCH, SCOPE = ("--branch", "cb-001"), ("--scope", "cb-001")
MARCH, MONTHS = ("--month", "2026-03"), ("--months", "2026-03")
OUT = ("--out", "vb.txt")


@pytest.fixture
def contradicting(cadre, lined: Path) -> Path:
    """A payment taken back before it was made."""
    assert cadre(*TAKEN, "--amount", 30_000).status == 0
    (paid,) = those(lined, Payment, receipt={"BL-1"})
    back = PaymentReversal(
        id="h-1",
        payment=paid.id,
        member=paid.member,
        branch=paid.branch,
        on=date(2026, 3, 1),
        reason="Ghi nhầm",
    )
    put(lined, back)
    return lined


@pytest.mark.parametrize(
    "call",
    [
        ("ledger", STORE, "--member", "dv-000001", "--as-of", "2026-03-31"),
        ("ledger", STORE, *BRANCH, "--as-of", "2026-03-31"),
        (*PAID[1:], "--amount", 1, "--on", "2026-04-01", "--receipt", "BL-2"),
        ("report", STORE, "--form", "s01", *SCOPE, *MARCH, *OUT),
        ("report", STORE, "--form", "s01", *SCOPE, "--year", "2026", *OUT),
        ("report", STORE, "--form", "arrears", *SCOPE, *MARCH, *OUT),
    ],
    ids=lambda call: " ".join(map(str, call[:1])),
)
def test_records_that_contradict_each_other_are_refused_data_with_their_id(
    cadre, contradicting: Path, call: tuple[str, ...]
) -> None:
    before = head(contradicting)
    ended = cadre("dues", *call)
    assert (ended.status, "h-1" in ended.err, ended.out) == (3, True, "")
    assert head(contradicting) == before
    assert not Path("vb.txt").exists()


def test_payments_of_two_people_under_one_receipt_are_refused_data(cadre, lined: Path) -> None:
    put(lined, line(2, member="dv-000002"))
    cadre(*TAKEN, "--amount", 30_000)
    (paid,) = those(lined, Payment, receipt={"BL-1"})
    put(lined, evolve(paid, id="khac", member="dv-000002"))
    ask = ("report", STORE, "--form", "receipt", "--receipt", "BL-1", *SCOPE, *MARCH, *OUT)
    ended = cadre("dues", *ask)
    assert (ended.status, Path("vb.txt").exists()) == (3, False)


@pytest.mark.parametrize(
    "call",
    [
        ("due", STORE, "--month", "2026-03", "--regions", "bang.csv"),
        ("report", STORE, "--form", "s01", *SCOPE, *MARCH, *OUT, "--regions", "bang.csv"),
        ("reconcile", STORE, *BRANCH, *MONTHS, "--statement", "bang.csv"),
    ],
    ids=lambda call: call[0],
)
@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"a;b\n1;2\n"])
def test_a_table_that_cannot_be_taken_is_refused_data(
    cadre, store: Path, call: tuple[str, ...], content: bytes | None
) -> None:
    if content is not None:
        Path("bang.csv").write_bytes(content)
    assert cadre("dues", *call).status == 3


@pytest.mark.parametrize(
    "call",
    [
        ("due", STORE, "--month", "2026-03", "--branch", "cb-khong-co"),
        ("pay", STORE, "--member", "dv-khong-co", *TAKEN[5:], "--amount", "1"),
        ("ledger", STORE, "--member", "dv-khong-co"),
        ("ledger", STORE, "--branch", "cb-khong-co"),
        ("remit", STORE, "--scope", "cb-khong-co", *MONTHS),
        ("report", STORE, "--form", "s01", "--scope", "cb-khong-co", *MARCH, *OUT),
        ("report", STORE, "--form", "b01", "--scope", "cb-khong-co", *MARCH, *OUT),
        ("reconcile", STORE, "--branch", "cb-khong-co", *MONTHS, "--statement", "bang.csv"),
        ("due", STORE, "--month", "2026-3x"),
        ("due", STORE, "--month", "1950-01", "--law", "khong-co"),
        ("pay", STORE, "--member", "dv-000001", *TAKEN[5:]),
        ("ledger", STORE),
        ("remit", STORE, *SCOPE, *MONTHS, "--write"),
        ("report", STORE, "--form", "s09", *SCOPE, *MARCH, *OUT),
        ("reconcile", STORE, *BRANCH, *MONTHS, "--statement", "bang.csv", "--tolerance", "-1"),
    ],
    ids=lambda call: call[0],
)
def test_a_call_that_cannot_be_answered_as_typed_is_usage(
    cadre, store: Path, call: tuple[str, ...]
) -> None:
    Path("bang.csv").write_text(HEADER, encoding="utf-8")
    assert cadre("dues", *call).status == 2
    assert not Path("vb.txt").exists()


# Organisations that the store does not hold


@pytest.mark.parametrize(
    ("option", "named"),
    [
        (("--keeper", "cb-9=village_branch"), "cb-9"),
        (("--share", "cb-9=40=QĐ 1", "--share", "a-1=40=QĐ 1"), "a-1, cb-9"),
    ],
)
@pytest.mark.parametrize(
    "asked",
    [
        ("remit", STORE, "--scope", "cb-001", "--months", "2026-02"),
        ("report", STORE, "--form", "b01", "--scope", "x-001", *MARCH, "--out", "vb.txt"),
    ],
    ids=lambda asked: asked[0],
)
def test_an_organisation_of_an_option_that_is_not_there_is_named(
    cadre, store: Path, asked: tuple[str, ...], option: tuple[str, ...], named: str
) -> None:
    ended = cadre("dues", *asked, *option)
    assert ended.status == 2
    assert f"{option[0]} không hợp lệ: không có tổ chức {named}" in ended.err
    assert not Path("vb.txt").exists()


@pytest.mark.parametrize(
    "asked",
    [
        ("dues", "due", STORE, *MARCH, "--write"),
        ("dues", "report", STORE, "--form", "s01", "--scope", "cb-001", *MARCH, "--out", "vb.txt"),
        ("audit", STORE, "--year", 2025, "--as-of", "2025-12-31"),
    ],
    ids=lambda asked: asked[1],
)
def test_an_organisation_of_the_regions_that_is_not_there_is_named(
    cadre, store: Path, asked: tuple[str, ...]
) -> None:
    Path("vung.csv").write_text("branch,region\ncb-001,3\ncb-9,3\na-1,2\n", encoding="utf-8")
    before = head(store)
    ended = cadre(*asked, "--regions", "vung.csv")
    assert (ended.status, ended.out) == (3, "")
    for id in ("vung.csv:cb-9", "vung.csv:a-1"):
        assert f"{id}: cần mã của một tổ chức có trong kho" in ended.err
    assert head(store) == before
    assert not Path("vb.txt").exists()


def test_a_summary_of_a_unit_with_nothing_below_says_so(cadre, store: Path) -> None:
    ask = ("dues", "report", STORE, "--form", "s02", "--month", "2025-12", "--out", "vb.txt")
    ended = cadre(*ask, "--scope", "cb-001")
    told = "cb-001 không có tổ chức trực thuộc nào vào ngày 31/12/2025"
    assert (ended.status, ended.err.count(told)) == (1, 1)
    assert told in " ".join(Path("vb.txt").read_text(encoding="utf-8").split())
    assert "trực thuộc nào" not in cadre(*ask, "--scope", "x-001").err
