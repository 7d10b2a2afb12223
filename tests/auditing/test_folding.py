"""No flood: a branch's open book is one finding about the branch, and names whom it affects."""

from __future__ import annotations

from typing import Any

import pytest

from cadre import Finding, Year, audit
from cadre.law import NATIONAL
from cadre.records import Book, Exemption, Record
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import (
    HOME,
    branch,
    closed,
    day,
    line,
    lines,
    meeting,
    member,
    row,
)

OPEN = "branch.book_open:cb-1:attendance"
DUES_OPEN = "branch.book_open:cb-1:dues"
THREE = "attendance.three_months:dv-1:2025"
EARLY = "attendance.early_warning:dv-1:2025"
DUES_CLOSED = closed("2025-12", Book.DUES)


def run(records: list[Record], as_of: str, **choices: Any) -> dict[str, Finding]:
    law = NATIONAL.overlay(choices={"assignment_profile": "off", **choices})
    store = MemoryStore.of([branch(), member(), HOME, *records])
    result = audit(store, period=Year(2025), as_of=day(as_of), law=law)
    return {one.key: one for one in result}


def absences(*days: str) -> list[Record]:
    return [*(meeting(on) for on in days), *(row(on, "absent") for on in days)]


@pytest.mark.parametrize(
    ("missed", "listed"),
    [
        ((), set()),
        (("2025-01-05",), set()),
        (("2025-01-05", "2025-02-05"), {THREE}),
        (("2025-01-05", "2025-02-05", "2025-03-05"), {THREE}),
    ],
)
def test_only_whoever_is_one_month_below_or_at_the_limit_stays_by_name(
    missed: tuple[str, ...], listed: set[str]
) -> None:
    records = [DUES_CLOSED, closed("2025-03", Book.ATTENDANCE), *absences(*missed)]
    found = run(records, "2025-08-31")
    assert {key for key in found if key.startswith("attendance.")} == listed
    assert str(found[OPEN].months) == "04–07/2025"
    assert found[OPEN].affected == (() if listed else ("dv-1",))


@pytest.mark.parametrize(
    ("as_of", "affected"), [("2025-03-31", ()), ("2025-04-09", ()), ("2025-04-10", ("dv-1",))]
)
def test_months_still_in_their_days_of_grace_affect_nobody(
    as_of: str, affected: tuple[str, ...]
) -> None:
    found = run([DUES_CLOSED], as_of)
    assert found[OPEN].affected == affected


def test_whoever_is_exempt_is_not_affected_by_the_roll_calls_but_by_the_dues() -> None:
    exempt = Exemption(id="mien-1", member="dv-1", since=day("2024-01-01"))
    found = run([exempt], "2025-06-30")
    assert found[OPEN].affected == ()
    assert found[DUES_OPEN].affected == ("dv-1",)


def test_a_reason_not_yet_considered_is_the_members_own() -> None:
    days = ("2025-01-05", "2025-02-05")
    records = [DUES_CLOSED, closed("2025-02", Book.ATTENDANCE), *(meeting(on) for on in days)]
    records += [row(days[0], "absent"), row(days[1], "undecided")]
    found = run(records, "2025-06-30")
    assert THREE in found
    assert found[OPEN].affected == ()


def test_dues_are_folded_by_their_own_book() -> None:
    records = [
        closed("2025-12", Book.ATTENDANCE),
        closed("2025-03", Book.DUES),
        *lines(2025, 1, 3, 0),
        line("2025-04"),
    ]
    found = run(records, "2025-08-31")
    assert found[DUES_OPEN].affected == ("dv-1",)
    assert OPEN not in found
