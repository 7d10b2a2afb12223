"""Counting months against a limit: each outcome in full, by the calendar year and rolling."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from cadre.findings import Verdict
from cadre.law import Provision, Timeline
from cadre.law.options import YearWindow
from cadre.months import Month, MonthSet
from cadre.periods import AuditPeriod
from cadre.rules import Window
from cadre.rules.counting import Outcome, Tally, judge
from tests.rules.books import day

LIMIT = Provision(value=3, since=date(2000, 1, 1), citations=())
LIMITS = Timeline("limit", vi="", en="", provisions=(LIMIT,))
YEAR = AuditPeriod(date(2025, 1, 1), date(2025, 12, 31))


def months(*texts: str) -> MonthSet:
    """Months by number of 2025, or in full."""
    return MonthSet(Month.parse(one if "-" in one else f"2025-{one}") for one in texts)


def outcomes(
    failed: Iterable[str],
    unknown: Iterable[str] = (),
    ahead: Iterable[str] = (),
    as_of: str = "2025-08-15",
    year_window: YearWindow = YearWindow.ROLLING,
    period: AuditPeriod = YEAR,
) -> list[Outcome]:
    tally = Tally(months(*failed), months(*unknown), months(*ahead), lambda month: month.last_day)
    return list(judge(tally, LIMITS, Window(period, day(as_of)), year_window))


def span_to(month: str) -> MonthSet:
    last = Month.parse(month)
    return MonthSet.span(last - 11, last)


ROLLING = [
    # failed, unknown, ahead, verdict, last of the span, months, unknown, arises, next
    ((), (), ("09",), "clear", "2025-08", (), (), None, None),
    (("01", "02"), (), (), "clear", "2025-08", ("01", "02"), (), None, None),
    (("2024-09", "01"), (), (), "clear", "2025-08", ("2024-09", "01"), (), None, None),
    (("2024-08", "01"), (), (), "clear", "2025-08", ("01",), (), None, None),
    (("01", "02"), (), ("09",), "warning", "2025-09", ("01", "02"), (), None, "09"),
    (("2024-09", "02"), (), ("09",), "clear", "2025-08", ("2024-09", "02"), (), None, None),
    (("2024-10", "02"), (), ("09",), "warning", "2025-09", ("2024-10", "02"), (), None, "09"),
    (("02",), (), ("09",), "clear", "2025-08", ("02",), (), None, None),
    (("01", "02"), ("03",), (), "undecidable", "2025-03", ("01", "02"), ("03",), None, None),
    (("01",), ("02",), (), "clear", "2025-08", ("01",), (), None, None),
    (("01",), ("02", "03"), (), "undecidable", "2025-03", ("01",), ("02", "03"), None, None),
    ((), ("01", "02", "03"), (), "undecidable", "2025-03", (), ("01", "02", "03"), None, None),
    # An unknown month may stand before those that failed.
    (("02", "03"), ("01",), (), "undecidable", "2025-03", ("02", "03"), ("01",), None, None),
    (("02",), ("01", "03"), (), "undecidable", "2025-03", ("02",), ("01", "03"), None, None),
    # Of months too far apart nothing is said, though there are three.
    (("2024-01", "08"), ("2024-02",), (), "clear", "2025-08", ("08",), (), None, None),
    # Months of the year before count, and are not themselves judged.
    (
        ("2024-11", "2024-12"),
        ("2024-10",),
        (),
        "clear",
        "2025-08",
        ("2024-11", "2024-12"),
        (),
        0,
        0,
    ),
    (
        ("2024-11", "2024-12"),
        ("2024-10",),
        ("09",),
        "undecidable",
        "2025-09",
        ("2024-11", "2024-12"),
        ("2024-10",),
        None,
        None,
    ),
    (("01", "02", "03"), (), (), "flagged", "2025-03", ("01", "02", "03"), (), "2025-03-31", None),
    (
        ("2024-12", "02", "03", "06"),
        ("01",),
        ("09",),
        "flagged",
        "2025-03",
        ("2024-12", "02", "03"),
        (),
        "2025-03-31",
        None,
    ),
]


@pytest.mark.parametrize(
    ("failed", "unknown", "ahead", "verdict", "last", "counted", "open_", "arises", "next_month"),
    ROLLING,
)
def test_what_is_said_of_any_twelve_months(
    failed: tuple[str, ...],
    unknown: tuple[str, ...],
    ahead: tuple[str, ...],
    verdict: str,
    last: str,
    counted: tuple[str, ...],
    open_: tuple[str, ...],
    arises: str | None,
    next_month: str | None,
) -> None:
    assert outcomes(failed, unknown, ahead) == [
        Outcome(
            Verdict(verdict),
            "rolling-2025",
            span_to(last),
            months(*counted),
            LIMIT,
            unknown=months(*open_),
            arises_on=day(arises) if arises else None,
            next_month=Month.parse(f"2025-{next_month}") if next_month else None,
        )
    ]


@pytest.mark.parametrize(("as_of", "verdict"), [("2025-12-31", "warning"), ("2026-01-01", "clear")])
def test_nobody_is_warned_once_the_period_has_ended(as_of: str, verdict: str) -> None:
    (one,) = outcomes(("11", "12"), ahead=("2026-02",), as_of=as_of)
    assert one.verdict.value == verdict


IN_YEAR = [
    ((), (), ("09",), "clear", (), (), None, None),
    (("01", "02"), (), (), "clear", ("01", "02"), (), None, None),
    (("01", "02"), (), ("09", "10"), "warning", ("01", "02"), (), None, "09"),
    (("2024-12", "02"), (), ("09",), "clear", ("02",), (), None, None),
    (("01", "02"), ("03",), ("09",), "undecidable", ("01", "02"), ("03",), None, None),
    (("01",), ("02",), ("09",), "clear", ("01",), (), None, None),
    (("01", "02", "04", "06"), ("03",), (), "flagged", ("01", "02", "04", "06"), (), "04", None),
]


@pytest.mark.parametrize(
    ("failed", "unknown", "ahead", "verdict", "counted", "open_", "arises", "next_month"), IN_YEAR
)
def test_what_is_said_of_a_calendar_year(
    failed: tuple[str, ...],
    unknown: tuple[str, ...],
    ahead: tuple[str, ...],
    verdict: str,
    counted: tuple[str, ...],
    open_: tuple[str, ...],
    arises: str | None,
    next_month: str | None,
) -> None:
    assert outcomes(failed, unknown, ahead, year_window=YearWindow.CALENDAR) == [
        Outcome(
            Verdict(verdict),
            "2025",
            MonthSet.year(2025),
            months(*counted),
            LIMIT,
            unknown=months(*open_),
            arises_on=Month.parse(f"2025-{arises}").last_day if arises else None,
            next_month=Month.parse(f"2025-{next_month}") if next_month else None,
        )
    ]


def test_each_calendar_year_of_a_period_is_judged() -> None:
    period = AuditPeriod(date(2024, 1, 1), date(2025, 12, 31))
    failed = ("2024-01", "2024-02", "2024-03", "01")
    found = outcomes(failed, year_window=YearWindow.CALENDAR, period=period)
    assert [(one.label, one.verdict.value) for one in found] == [
        ("2024", "flagged"),
        ("2025", "clear"),
    ]
