"""Reversed payments and dues written off: the three-month ground sees them, in every store."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

import cadre
from cadre.findings import Finding, Ref, Verdict
from cadre.money import Dong
from cadre.months import Month
from cadre.records import Book, PaymentReversal, Record, WriteOff
from tests.rules.books import HOME, asked, branch, closed, day, lines, member, paid, said

KEY = "dues.three_months:2025"
CLOSED = closed("2025-12", Book.DUES)
PAID = [paid(f"2025-{number:02d}", f"2025-{number:02d}-10") for number in range(1, 13)]


def reversal(month: str, on: str) -> PaymentReversal:
    return PaymentReversal(
        id=f"dc-{month}",
        payment=f"dong-{month}-1",
        member="dv-1",
        branch="cb-1",
        on=day(on),
        reason="ghi nhầm người",
    )


def written_off(month: str, on: str, amount: int = 30_000) -> WriteOff:
    return WriteOff(
        id=f"tt-{month}",
        member="dv-1",
        branch="cb-1",
        month=Month.parse(month),
        amount=Dong(amount),
        decided_on=day(on),
        decision="Quyết định số 5",
    )


YEAR = [CLOSED, *lines(2025, 1, 12)]
REVERSED = [reversal(f"2025-{number:02d}", "2025-06-15") for number in (1, 2, 3)]


@pytest.mark.parametrize(("as_of", "verdict"), [("2025-06-14", "clear"), ("2025-06-15", "flagged")])
def test_a_reversed_payment_counts_until_the_day_it_is_taken_back(as_of: str, verdict: str) -> None:
    found = asked([*YEAR, *PAID, *REVERSED], as_of)
    assert said(found, KEY) == verdict
    if verdict == "flagged":
        assert str(found[KEY].months) == "01–03/2025"


@pytest.mark.parametrize(("as_of", "verdict"), [("2025-08-31", "flagged"), ("2025-09-01", "clear")])
def test_what_was_written_off_is_owed_until_the_day_of_the_decision(
    as_of: str, verdict: str
) -> None:
    unpaid = [one for one in PAID if one.month.number > 3]
    off = [written_off(f"2025-{number:02d}", "2025-09-01") for number in (1, 2, 3)]
    assert said(asked([*YEAR, *unpaid, *off], as_of), KEY) == verdict


def test_a_part_that_was_written_off_settles_with_what_was_paid() -> None:
    part = [paid(f"2025-{number:02d}", "2025-05-10", amount=20_000) for number in (1, 2, 3)]
    rest = [written_off(f"2025-{number:02d}", "2025-09-01", 10_000) for number in (1, 2, 3)]
    others = [one for one in PAID if one.month.number > 3]
    assert said(asked([*YEAR, *others, *part], "2025-12-31"), KEY) == "flagged"
    assert said(asked([*YEAR, *others, *part, *rest], "2025-12-31"), KEY) == "clear"


def test_the_proof_holds_the_reversed_payments() -> None:
    found = asked([*YEAR, *PAID, *REVERSED], "2025-12-31")[KEY]
    refs = {Ref.to(one) for one in REVERSED}
    assert found.verdict is Verdict.FLAGGED
    assert set(found.evidence) >= {Ref("dues_line", f"thu-dv-1-2025-{n:02d}") for n in (1, 2, 3)}
    # Without the payments themselves, their reversals would say nothing.
    assert not refs & set(found.evidence) or refs <= set(found.evidence)


@pytest.mark.parametrize("corrections", [REVERSED, []], ids=["reversed", "plain"])
def test_a_store_that_condenses_by_itself_says_the_same(
    tmp_path: Path, corrections: list[Record]
) -> None:
    records = [branch(), member(), HOME, *YEAR, *PAID, *corrections]
    plugins = cadre.load_plugins(only={"builtin"})
    told: list[list[Finding]] = []
    for address in ("memory://", f"sqlite:///{tmp_path / 'kho.db'}"):
        with plugins.open_store(address, create=True) as store:
            with store.transaction(by="test", at=datetime(2026, 1, 6, tzinfo=UTC)) as tx:
                tx.put_all(records)
            found = cadre.audit(store, period=cadre.Year(2025), as_of=day("2025-12-31"))
            told.append([one for one in found if one.code.startswith("dues.")])
    assert told[0] == told[1]
    assert bool(told[0]) == bool(corrections)
