"""The limit is the one in force on the day that reached it, and the finding says so."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cadre.errors import NotInForceError
from cadre.findings import Finding
from cadre.law import NATIONAL, Law, Provision
from cadre.law.removal import MISSED_MONTHS, UNPAID_MONTHS
from cadre.records import Book, Membership
from tests.rules.books import asked, closed, day, lines, met, said

THREE = "attendance.three_months:2025"


def limit(value: int, since: str) -> Law:
    figures = [
        evolve(
            figure,
            provisions=(Provision(value=value, since=day(since), citations=()),),
        )
        for figure in (MISSED_MONTHS, UNPAID_MONTHS)
    ]
    return NATIONAL.overlay(*figures)


@pytest.mark.parametrize(
    ("third", "text"), [("2025-06-30", "232-QĐ/TW"), ("2025-07-01", "294-QĐ/TW")]
)
def test_the_text_is_that_of_the_day_of_the_third_meeting(third: str, text: str) -> None:
    rows = {"2025-01-05": "absent", "2025-02-05": "absent", third: "absent"}
    found = asked([closed("2025-12", Book.ATTENDANCE), *met(rows)], "2025-12-31")[THREE]
    assert found.arises_on == day(third)
    assert text in found.values[0].citations[-1]
    assert found.values[0].value == 3


@pytest.mark.parametrize(
    ("since", "verdict"),
    [("2025-01-01", "clear"), ("2025-03-05", "clear"), ("2025-03-06", "flagged")],
)
def test_a_limit_raised_after_the_third_month_changes_nothing(since: str, verdict: str) -> None:
    rows = {"2025-01-05": "absent", "2025-02-05": "absent", "2025-03-05": "absent"}
    records = [closed("2025-12", Book.ATTENDANCE), *met(rows)]
    raised = limit(4, since)
    assert said(asked(records, "2025-12-31", law=raised), THREE) == verdict


def test_a_limit_lowered_later_is_reached_by_the_next_month_missed() -> None:
    rows = {"2025-01-05": "absent", "2025-02-05": "absent"}
    book = closed("2025-12", Book.ATTENDANCE)
    lowered = limit(2, "2025-06-01")
    assert said(asked([book, *met(rows)], "2025-12-31", law=lowered), THREE) == "clear"
    later = [book, *met({"2025-01-05": "absent", "2025-06-05": "absent"})]
    assert said(asked(later, "2025-12-31", law=lowered), THREE) == "flagged"


@pytest.mark.parametrize(("as_of", "raises"), [("2011-01-18", True), ("2011-03-31", False)])
def test_before_the_charter_nothing_can_be_said(as_of: str, raises: bool) -> None:
    home = Membership(id="sh-1", member="dv-1", branch="cb-1", since=date(2010, 1, 1))
    records = [home, closed("2011-12", Book.DUES), *lines(2011, 1, 3)]

    def ask() -> dict[str, Finding]:
        return asked(records, as_of)

    if raises:
        with pytest.raises(NotInForceError):
            ask()
    else:
        assert said(ask(), "dues.three_months:2011") == "flagged"
