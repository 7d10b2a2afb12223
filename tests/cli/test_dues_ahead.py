"""Days that have not come: ``cadre dues`` records what was done, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cadre.records import DuesLine
from tests.cli.test_dues import PAID, STORE, basis, head, lined, put, those

__all__ = ["lined"]

TODAY = date(2026, 3, 10)
ASKED = {
    "pay": (*PAID, "--amount", 1_000, "--receipt", "BL-2"),
    "take-back": ("dues", "take-back", STORE, "--receipt", "BL-1", "--reason", "Ghi nhầm"),
    "write-off": (
        *("dues", "write-off", STORE, "--member", "dv-000001"),
        *("--month", "2026-01", "--decision", "03-NQ/CB"),
    ),
    "remit": (
        *("dues", "remit", STORE, "--scope", "cb-001", "--months", "2026-03"),
        *("--keeper", "cb-001=village_branch", "--write"),
    ),
}


@pytest.fixture(autouse=True)
def a_day_in_march(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cadre_adapters.cli.clock.today", lambda: TODAY)


@pytest.fixture
def paid(cadre, lined: Path) -> Path:
    more = ("--amount", 20_000, "--receipt", "BL-1", "--months", "2026-02")
    assert cadre(*PAID, "--on", "2026-03-09", *more).status == 0
    return lined


@pytest.mark.parametrize(
    ("on", "status"), [("2026-03-10", 0), ("2026-03-11", 2), ("2062-03-10", 2)]
)
@pytest.mark.parametrize("name", list(ASKED))
def test_a_deed_of_a_day_to_come_is_refused(
    cadre, paid: Path, name: str, on: str, status: int
) -> None:
    before = head(paid)
    ended = cadre(*ASKED[name], "--on", on)
    told = f"--on {date.fromisoformat(on):%d/%m/%Y} là ngày chưa đến (hôm nay 10/03/2026)"
    assert (ended.status, told in ended.err) == (status, status == 2), ended.err
    assert (head(paid) == before) is (status == 2)


def test_what_goes_up_is_shown_up_to_any_day(cadre, paid: Path) -> None:
    assert cadre(*ASKED["remit"][:-1], "--on", "2026-12-31").status == 0


@pytest.mark.parametrize(("month", "status"), [("2027-03", 0), ("2027-04", 2), ("2062-02", 2)])
def test_lines_are_written_for_a_year_ahead_at_most(
    cadre, store: Path, month: str, status: int
) -> None:
    put(store, basis("dv-000001"))
    before = head(store)
    ask = ("dues", "due", STORE, "--member", "dv-000001", "--month", month)
    assert cadre(*ask).status == 0
    ended = cadre(*ask, "--write")
    assert (ended.status, "hơn 12 tháng" in ended.err) == (status, status == 2)
    assert (head(store) == before) is (status == 2)
    assert bool(those(store, DuesLine, id={f"dv-000001:cb-001:{month}"})) is (status == 0)
