"""Complaints: two clocks for filing, one for settling."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.findings import Finding
from cadre.records import Complaint
from tests.rules.books import asked, day, said
from tests.rules.told_in_full import in_full

LATE = "complaint.late:kn-1"
UNSETTLED = "complaint.unsettled:kn-1"


def complaint(about: str, received_on: str, **days: Any) -> Complaint:
    dates: dict[str, Any] = {
        name: day(one) if isinstance(one, str) else one for name, one in days.items()
    }
    return Complaint(id="kn-1", member="dv-1", about=about, received_on=day(received_on), **dates)


def found(one: Complaint, as_of: str = "2025-12-31", **choices: Any) -> dict[str, Finding]:
    told = asked([one], as_of, **choices)
    return {key: one for key, one in told.items() if key.startswith("complaint.")}


@pytest.mark.parametrize(
    ("filed_on", "verdict"),
    [("2025-07-01", "clear"), ("2025-07-02", "clear"), ("2025-07-03", "flagged")],
)
def test_discipline_gives_thirty_days_of_the_calendar(filed_on: str, verdict: str) -> None:
    one = complaint("discipline", "2025-06-02", filed_on=filed_on)
    assert said(found(one), LATE) == verdict


def test_before_the_days_for_discipline_are_known_nothing_is_late() -> None:
    assert found(complaint("discipline", "2025-05-29", filed_on="2025-12-01")) == {}
    assert found(complaint("discipline", "2025-05-30", filed_on="2025-12-01")) != {}


@pytest.mark.parametrize(
    ("days_off", "filed_on", "verdict"),
    [
        # Thirty working days from Monday, 3 February: six weeks.
        (0, "2025-03-17", "clear"),
        (0, "2025-03-18", "flagged"),
        # Twenty days off are allowed for: ten weeks.
        (20, "2025-04-14", "clear"),
        (20, "2025-04-15", "flagged"),
    ],
)
def test_removal_gives_thirty_working_days(days_off: int, filed_on: str, verdict: str) -> None:
    one = complaint("removal", "2025-02-03", filed_on=filed_on, settled_on="2025-06-02")
    assert said(found(one, days_off=days_off), LATE) == verdict


@pytest.mark.parametrize(
    ("filed_on", "as_of", "told"),
    [
        ("2024-12-31", "2025-12-31", False),
        ("2025-01-01", "2025-12-31", True),
        ("2025-06-30", "2025-06-29", False),
        ("2025-06-30", "2025-06-30", True),
    ],
)
def test_only_what_was_filed_in_the_period_up_to_the_day_is_late(
    filed_on: str, as_of: str, told: bool
) -> None:
    one = complaint("removal", "2024-01-08", filed_on=filed_on)
    assert (LATE in found(one, as_of)) == told


@pytest.mark.parametrize(
    ("days_off", "as_of", "verdict"),
    [
        # Ninety working days from Monday, 17 March: eighteen weeks.
        (0, "2025-07-21", "clear"),
        (0, "2025-07-22", "flagged"),
        (20, "2025-08-18", "clear"),
        (20, "2025-08-19", "flagged"),
    ],
)
def test_removal_is_settled_within_ninety_working_days(
    days_off: int, as_of: str, verdict: str
) -> None:
    one = complaint("removal", "2025-02-24", filed_on="2025-03-10", accepted_on="2025-03-17")
    assert said(found(one, as_of, days_off=days_off), UNSETTLED) == verdict


@pytest.mark.parametrize(
    ("about", "days", "told"),
    [
        ("removal", {"filed_on": "2025-03-10"}, True),
        ("removal", {}, False),
        ("removal", {"filed_on": "2025-03-10", "at_centre": True}, False),
        ("removal", {"filed_on": "2025-03-10", "settled_on": "2025-12-31"}, False),
        ("removal", {"filed_on": "2025-03-10", "settled_on": "2026-01-01"}, True),
        ("discipline", {"filed_on": "2025-03-10"}, False),
    ],
)
def test_what_is_not_settled_below_the_centre(about: str, days: dict[str, Any], told: bool) -> None:
    assert (UNSETTLED in found(complaint(about, "2025-02-24", **days))) == told


@given(
    received=st.dates(date(2025, 1, 1), date(2025, 8, 31)),
    after=st.integers(0, 100),
    days_off=st.integers(0, 30),
)
def test_working_days_are_counted_one_by_one(received: date, after: int, days_off: int) -> None:
    filed = received + timedelta(days=after)
    worked = sum((received + timedelta(days=n)).weekday() < 5 for n in range(1, after + 1))
    # Filed on a Saturday or Sunday after the last working day is late all the same.
    weekend = filed.weekday() >= 5
    late = worked > 30 + days_off or (worked == 30 + days_off and weekend)
    one = complaint("removal", received.isoformat(), filed_on=filed, settled_on=filed)
    assert (LATE in found(one, days_off=days_off)) == late


def test_the_words_name_the_kind_of_days() -> None:
    removal = found(complaint("removal", "2024-01-08", filed_on="2025-03-10"))[LATE]
    discipline = found(complaint("discipline", "2025-06-02", filed_on="2025-09-10"))[LATE]
    assert "ngày theo lịch" in discipline.explain("vi")
    assert "working days" in removal.explain("en")


IN_FULL: list[tuple[list[Complaint], str, dict[str, dict[str, str]]]] = [
    (
        [complaint("removal", "2025-02-03", filed_on="2025-04-15")],
        "2025-12-31",
        {
            "complaint.late:dv-1:kn-1": {
                "code": "complaint.late",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-04-15",
                "as_of": "2025-12-31",
                "by": "removal.complaint_working_days=30@2016-07-25",
                "chosen": "days_off=20",
                "proof": "kn-1 dv-1",
                "next": "complaint_late",
                "limit": "30",
                "complaint_word": "removal",
                "complaint_days_word": "working_days",
                "received_on": "2025-02-03",
                "filed_on": "2025-04-15",
            },
            "complaint.unsettled:dv-1:kn-1": {
                "code": "complaint.unsettled",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-09-17",
                "as_of": "2025-12-31",
                "by": "removal.settlement_working_days=90@2016-07-25",
                "chosen": "days_off=20",
                "proof": "kn-1 dv-1",
                "next": "complaint_settle",
                "limit": "90",
                "complaint_word": "removal",
                "complaint_days_word": "working_days",
                "received_on": "2025-02-03",
                "began_on": "2025-04-15",
            },
        },
    ),
    (
        [complaint("discipline", "2025-06-02", filed_on="2025-07-03")],
        "2025-12-31",
        {
            "complaint.late:dv-1:kn-1": {
                "code": "complaint.late",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-07-03",
                "as_of": "2025-12-31",
                "by": "discipline.complaint_days=30@2025-05-30",
                "proof": "kn-1 dv-1",
                "next": "complaint_late",
                "limit": "30",
                "complaint_word": "discipline",
                "complaint_days_word": "days",
                "received_on": "2025-06-02",
                "filed_on": "2025-07-03",
            }
        },
    ),
    (
        [complaint("removal", "2025-02-24", filed_on="2025-03-10", accepted_on="2025-03-17")],
        "2025-08-19",
        {
            "complaint.unsettled:dv-1:kn-1": {
                "code": "complaint.unsettled",
                "is": "flagged warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-08-19",
                "as_of": "2025-08-19",
                "by": "removal.settlement_working_days=90@2016-07-25",
                "chosen": "days_off=20",
                "proof": "kn-1 dv-1",
                "next": "complaint_settle",
                "limit": "90",
                "complaint_word": "removal",
                "complaint_days_word": "working_days",
                "received_on": "2025-02-24",
                "began_on": "2025-03-17",
            }
        },
    ),
]


@pytest.mark.parametrize(("records", "as_of", "says"), IN_FULL)
def test_findings_say_this_in_full(
    records: list[Complaint], as_of: str, says: dict[str, dict[str, str]]
) -> None:
    assert in_full(found(*records, as_of=as_of).values()) == says


def test_a_limit_beyond_the_calendar_is_never_passed() -> None:
    one = complaint("removal", "2199-12-02", filed_on="2198-11-30", settled_on="2198-11-30")
    assert found(one, "2198-11-30") == {}


def test_each_complaint_is_looked_at_by_itself() -> None:
    late = {"filed_on": day("2025-03-10"), "received_on": day("2025-02-03")}
    facts: dict[str, Any] = {"member": "dv-1", **late}
    settled = Complaint(id="kn-1", about="discipline", **facts)
    others = [Complaint(id=f"kn-{n}", about="removal", **facts) for n in (2, 3)]
    told = asked([settled, *others], "2025-12-31")
    assert {"complaint.unsettled:kn-2", "complaint.unsettled:kn-3"} <= set(told)
