"""What is refused about dues, with its place, what was expected, and of which organisation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from cadre.dues import (
    AbroadRow,
    BranchRegion,
    Collected,
    Ending,
    Ledger,
    Payer,
    ShareRule,
    Sharing,
    StatementLine,
    WageRegion,
    as_passed,
    handed_over,
    moved,
    planned,
    reconcile,
    reverse,
    write_off,
)
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.money import Dong
from cadre.months import Month
from cadre.records import Book, BookClosing, DuesRelief, Level
from cadre.tree import TreeOnDay, Unit
from tests.dues.ledger_books import day, line, paid

ADD_UP = "amounts that add up to what is unspent"
MARCH = Month(2026, 3)
TREE = TreeOnDay.of(MARCH.last_day, [Unit("cb-1", "Chi bộ", Level.BRANCH)])
PAYMENT = paid("p", "2026-03", "2026-03-09")
LEDGER = Ledger.of([line("2026-02"), line("2026-03")], [PAYMENT], as_of=day("2026-05-31"))
CLOSED = BookClosing(
    id="ks-1", branch="cb-1", book=Book.DUES, through=MARCH, closed_on=day("2026-04-05")
)
ON_STATEMENT = StatementLine("l-1", day("2026-03-09"), Dong(30))
FULL: Any = {"new_id": lambda kind: f"{kind}-1", "closings": [CLOSED]}


def collected(**amounts: int) -> Collected:
    told = {id.replace("_", "-"): Dong(amount) for id, amount in amounts.items()}
    return Collected(MARCH, told, TREE, Sharing(NATIONAL))


def split() -> Any:
    return ShareRule(organisation="cb-1", month=MARCH, percent=70).split(Dong(-1))


def of_somebody_else() -> Any:
    relief = DuesRelief(id="mg-1", member="dv-1", since=day("2026-03-01"), percent=50)
    return Payer(member="dv-2", branch="cb-1", reliefs=(relief,))


def over(ending: str, amount: int = 10, **told: Any) -> Any:
    return handed_over(
        "cb-1", Dong(amount), day("2026-03-31"), NATIONAL, ending=Ending(ending), **told
    )


def decided(**amounts: int) -> Any:
    given = {id: Dong(amount) for id, amount in amounts.items()}
    return over("split", decided=given, decision="Quyết định 5")


def abroad(**told: Any) -> AbroadRow:
    return AbroadRow(group="nhóm 1", since=date(2026, 2, 1), **told)


REFUSED: list[tuple[str, str, str, Callable[[], Any]]] = [
    ("received", "0 đồng or more", "", split),
    ("Collected.amounts", "0 đồng or more", "cb-1", lambda: collected(cb_1=-1)),
    ("Collected.month", "each month once", "", lambda: planned([collected(), collected()])),
    ("Collected.month", "each month once", "", lambda: as_passed([collected()] * 2, [])),
    (
        "reconcile.tolerance_days",
        "a whole number from 0 up",
        "",
        lambda: reconcile([], [], tolerance_days=-1),
    ),
    (
        "Payment.id",
        "at most one record of an id",
        "",
        lambda: reconcile([PAYMENT] * 2, [], tolerance_days=0),
    ),
    (
        "StatementLine.id",
        "at most one record of an id",
        "",
        lambda: reconcile([], [ON_STATEMENT] * 2, tolerance_days=0),
    ),
    ("StatementLine.amount", "Dong", "", lambda: StatementLine("l-1", MARCH.first_day, 30)),  # type: ignore[arg-type]
    ("Payer.reliefs", "records of one member", "", of_somebody_else),
    (
        "PaymentReversal.on",
        "a day that leaves closed months as they were",
        "",
        lambda: reverse(LEDGER, "p", on=day("2026-04-05"), reason="Ghi nhầm", **FULL),
    ),
    (
        "WriteOff.decided_on",
        "a day that leaves closed months as they were",
        "",
        lambda: write_off(
            LEDGER,
            Month(2026, 2),
            branch="cb-1",
            decided_on=day("2026-04-05"),
            decision="03-NQ/CB",
            **FULL,
        ),
    ),
    (
        "BranchRegion.region",
        "1, 2, 3, 4",
        "",
        lambda: BranchRegion("cb-1", 5, MARCH.first_day),
    ),
    ("AbroadRow", "an amount or a rate", "", abroad),
    (
        "AbroadRow",
        "an amount or a rate",
        "",
        lambda: abroad(amount=Dong(1), rate=Fraction(1, 2)),
    ),
    ("AbroadRow.rate", "a share of a whole", "", lambda: abroad(rate=Fraction(101, 100))),
    ("AbroadRow.rate", "a share of a whole", "", lambda: abroad(rate=Fraction(-1, 100))),
    ("unspent", "0 đồng or more", "cb-1", lambda: over("dissolved", -1, superior="x")),
    ("handed_over", "one organisation that receives", "cb-1", lambda: over("dissolved")),
    ("handed_over", "one organisation that receives", "cb-1", lambda: over("merged")),
    ("handed_over.decided", ADD_UP, "cb-1", lambda: decided(b2=9)),
    ("handed_over.decided", ADD_UP, "cb-1", lambda: decided(b2=11, b3=-1)),
    ("Handover.amounts", ADD_UP, "cb-1", lambda: moved({}, [over("merged", 1, resulting=["b"])])),
    ("AbroadRow.amount", "0 đồng or more", "", lambda: abroad(amount=Dong(-1))),
]


@pytest.mark.parametrize(
    ("path", "expected", "where", "asked"),
    REFUSED,
    ids=[f"{path}-{number}" for number, (path, *_) in enumerate(REFUSED)],
)
def test_what_is_refused_is_told_with_its_place(
    path: str, expected: str, where: str, asked: Callable[[], Any]
) -> None:
    with pytest.raises(RecordError) as caught:
        asked()
    facts = caught.value.facts
    assert caught.value.code == "CADRE-RE-01"
    assert (facts["path"], facts["expected"]) == (path, expected)
    assert caught.value.where == where


@pytest.mark.parametrize("rate", [Fraction(0), Fraction(1)])
def test_a_rate_abroad_may_be_nothing_or_the_whole(rate: Fraction) -> None:
    assert abroad(rate=rate).rate == rate


def test_a_region_is_read_from_its_number() -> None:
    assert BranchRegion("cb-1", 4, MARCH.first_day).region is WageRegion.IV
