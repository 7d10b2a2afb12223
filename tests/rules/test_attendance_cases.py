"""Staying away from branch meetings: the day before, the day, the day after."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cadre import AuditPeriod, MonthSet
from cadre.findings import Verdict
from cadre.months import Month
from cadre.records import (
    Book,
    Exemption,
    Membership,
    MembershipKind,
    Record,
    Suspension,
    SuspensionGround,
)
from tests.rules.books import HOME, asked, closed, day, meeting, met, row, said

THREE = "attendance.three_months:2025"
EARLY = "attendance.early_warning:2025"
ROLLING = "attendance.three_months:rolling-2025"
ALL_YEAR = closed("2025-12", Book.ATTENDANCE)
JAN, FEB, MAR = "2025-01-05", "2025-02-05", "2025-03-05"
MISSED = {JAN: "absent", FEB: "absent", MAR: "absent"}


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2025-02-05", "clear"),
        ("2025-03-04", "clear"),
        ("2025-03-05", "flagged"),
        ("2025-03-30", "flagged"),
        ("2025-03-31", "flagged"),
    ],
)
def test_the_third_month_is_reached_on_the_day_of_its_meeting(as_of: str, verdict: str) -> None:
    assert said(asked([ALL_YEAR, *met(MISSED)], as_of), THREE) == verdict


def test_the_day_and_the_months_are_those_of_the_third_meeting_missed() -> None:
    rows = {**MISSED, "2025-02-20": "refused", "2025-03-25": "absent", "2025-06-05": "absent"}
    found = asked([ALL_YEAR, *met(rows)], "2025-07-01")[THREE]
    assert found.arises_on == day("2025-03-25")
    assert str(found.months) == "01–03, 06/2025"


@pytest.mark.parametrize(
    ("as_of", "through", "verdict"),
    [
        ("2025-03-30", "2025-02", "clear"),
        ("2025-03-31", "2025-02", "undecidable"),
        ("2025-03-30", "2025-03", "flagged"),
        ("2025-03-31", "2025-03", "flagged"),
    ],
)
def test_a_month_not_entered_is_unknown_from_its_last_day(
    as_of: str, through: str, verdict: str
) -> None:
    assert said(asked([closed(through, Book.ATTENDANCE), *met(MISSED)], as_of), THREE) == verdict


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        ("absent", "flagged"),
        ("refused", "flagged"),
        ("undecided", "undecidable"),
        (None, "undecidable"),
        ("excused", "clear"),
        ("present", "clear"),
    ],
)
def test_what_the_third_row_says_decides(status: str | None, verdict: str) -> None:
    found = asked([ALL_YEAR, *met({**MISSED, MAR: status})], "2025-12-31")
    assert said(found, THREE) == verdict


@pytest.mark.parametrize(
    ("second", "all_missed", "any_missed"),
    [
        ("absent", "flagged", "flagged"),
        ("present", "clear", "flagged"),
        ("excused", "clear", "flagged"),
        ("undecided", "undecidable", "flagged"),
        (None, "undecidable", "flagged"),
    ],
)
def test_a_second_meeting_in_the_third_month(
    second: str | None, all_missed: str, any_missed: str
) -> None:
    records = [ALL_YEAR, *met({**MISSED, "2025-03-20": second})]
    assert said(asked(records, "2025-12-31"), THREE) == all_missed
    assert said(asked(records, "2025-12-31", several_meetings="any_missed"), THREE) == any_missed


@pytest.mark.parametrize("kind", ["thematic", "extraordinary"])
def test_only_regular_meetings_count(kind: str) -> None:
    march = [meeting(MAR, kind=kind), row(MAR, "absent")]
    records = [ALL_YEAR, *met({JAN: "absent", FEB: "absent"}), *march]
    assert said(asked(records, "2025-12-31"), THREE) == "clear"


@pytest.mark.parametrize(
    ("since", "until", "verdict"),
    [
        ("2025-03-05", None, "clear"),
        ("2025-03-06", None, "flagged"),
        ("2025-03-01", "2025-03-05", "flagged"),
        ("2025-03-01", "2025-03-06", "clear"),
    ],
)
@pytest.mark.parametrize("kind", [Exemption, Suspension])
def test_whoever_is_exempt_or_suspended_on_the_day_of_the_meeting_is_not_expected(
    since: str, until: str | None, verdict: str, kind: type
) -> None:
    freed = kind(
        id="mien-1", member="dv-1", since=day(since), until=None if until is None else day(until)
    )
    assert said(asked([ALL_YEAR, freed, *met(MISSED)], "2025-12-31"), THREE) == verdict


def test_a_reduced_member_is_expected() -> None:
    reduced = Exemption(id="giam-1", member="dv-1", since=day("2025-01-01"), kind="reduced")
    assert said(asked([ALL_YEAR, reduced, *met(MISSED)], "2025-12-31"), THREE) == "flagged"


@pytest.mark.parametrize(("until", "verdict"), [("2025-03-05", "clear"), ("2025-03-06", "flagged")])
def test_the_end_of_a_membership_is_the_first_day_no_longer_covered(
    until: str, verdict: str
) -> None:
    left = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=day("2000-01-01"), until=day(until)
    )
    assert said(asked([ALL_YEAR, left, *met(MISSED)], "2025-12-31"), THREE) == verdict


@pytest.mark.parametrize(("last", "verdict"), [("2024-02-28", "clear"), ("2024-02-29", "flagged")])
def test_a_meeting_on_29_february_counts_from_that_day(last: str, verdict: str) -> None:
    rows = {"2024-01-05": "absent", "2024-02-29": "absent", "2023-12-05": "absent"}
    records: list[Record] = [closed("2024-12", Book.ATTENDANCE), *met(rows)]
    found = asked(records, last, year_window="rolling")
    assert said(found, "attendance.three_months:rolling-2024") == verdict


@pytest.mark.parametrize(
    ("first", "rolling"),
    [("2024-03-05", "flagged"), ("2024-02-05", "clear")],
)
def test_twelve_months_in_a_row_may_begin_in_the_year_before(first: str, rolling: str) -> None:
    rows = {first: "absent", "2024-12-05": "absent", "2025-02-05": "absent"}
    records = [ALL_YEAR, *met(rows)]
    assert said(asked(records, "2025-02-28"), THREE) == "clear"
    assert said(asked(records, "2025-02-28", year_window="rolling"), ROLLING) == rolling


def test_months_of_two_years_do_not_add_up() -> None:
    rows = {"2024-11-05": "absent", "2024-12-05": "absent", JAN: "absent", FEB: "absent"}
    both = AuditPeriod(date(2024, 1, 1), date(2025, 12, 31))
    records = [closed("2025-02", Book.ATTENDANCE), *met(rows)]
    found = asked(records, "2025-03-01", period=both)
    judged = {key: str(one.months) for key, one in found.items() if "attendance" in key}
    # Of 2024, two months missed and none to come: clear.
    assert judged == {EARLY: "01–02/2025"}


@pytest.mark.parametrize(
    ("as_of", "next_month"),
    [("2025-02-05", "2025-03"), ("2025-03-04", "2025-03"), ("2025-03-05", "2025-04")],
)
def test_the_warning_names_the_next_month_that_can_reach_the_limit(
    as_of: str, next_month: str
) -> None:
    rows = {JAN: "absent", FEB: "absent", MAR: "present"}
    # Once a meeting of March was attended, March cannot be missed any more.
    found = asked([closed("2025-02", Book.ATTENDANCE), *met(rows)], as_of)[EARLY]
    assert (found.verdict, found.next_month) == (Verdict.WARNING, next_month)
    assert found.arises_on is None


@pytest.mark.parametrize(("as_of", "verdict"), [("2025-12-30", "warning"), ("2025-12-31", "clear")])
def test_no_warning_once_the_year_has_ended(as_of: str, verdict: str) -> None:
    records = [closed("2025-11", Book.ATTENDANCE), *met({JAN: "absent", FEB: "absent"})]
    found = asked(records, as_of)
    warned = EARLY in found
    assert warned == (verdict == "warning")


def test_a_warned_member_who_is_exempt_to_the_end_of_the_year_is_not_warned() -> None:
    freed = Exemption(id="mien-1", member="dv-1", since=day("2025-03-01"))
    records = [closed("2025-02", Book.ATTENDANCE), freed, *met({JAN: "absent", FEB: "absent"})]
    assert EARLY not in asked(records, "2025-02-28")


AWAY = Membership(
    id="sh-2",
    member="dv-1",
    branch="cb-2",
    since=day("2025-01-01"),
    kind=MembershipKind.TEMPORARY,
)
HOST_CLOSED = closed("2025-12", Book.ATTENDANCE, "cb-2")


@pytest.mark.parametrize(
    ("missed_at", "host", "home"), [("cb-2", "flagged", "clear"), ("cb-1", "clear", "flagged")]
)
def test_a_temporary_member_counts_at_the_host_or_at_home(
    missed_at: str, host: str, home: str
) -> None:
    records = [ALL_YEAR, HOST_CLOSED, HOME, AWAY, *met(MISSED, missed_at)]
    assert said(asked(records, "2025-12-31"), THREE) == host
    assert said(asked(records, "2025-12-31", temporary_counts="home"), THREE) == home


def test_the_book_that_counts_is_the_hosts() -> None:
    records = [ALL_YEAR, HOME, AWAY, *met(MISSED, "cb-2")]
    found = asked(records, "2025-03-31")[THREE]
    assert found.verdict is Verdict.UNDECIDABLE
    assert [(one.kind.value, one.branch) for one in found.missing] == [("book_open", "cb-2")]


def test_months_count_across_branches() -> None:
    old = Membership(
        id="sh-1", member="dv-1", branch="cb-2", since=day("2000-01-01"), until=day("2025-03-01")
    )
    new = Membership(
        id="sh-2", member="dv-1", branch="cb-1", since=day("2025-03-01"), began="transferred"
    )
    before = met({JAN: "absent", FEB: "absent"}, "cb-2")
    records = [ALL_YEAR, HOST_CLOSED, old, new, *before, *met({MAR: "absent"})]
    found = asked(records, "2025-12-31")[THREE]
    assert (found.verdict, found.arises_on) == (Verdict.FLAGGED, day(MAR))


@pytest.mark.parametrize(
    ("paper", "began", "verdict"),
    [
        (None, "transferred", "undecidable"),
        (None, "admitted", "clear"),
        (MonthSet(), "transferred", "clear"),
        (MonthSet([Month(2025, 2)]), "transferred", "flagged"),
    ],
)
def test_the_time_before_an_arrival_is_what_the_paper_says(
    paper: MonthSet | None, began: str, verdict: str
) -> None:
    arrived = Membership(
        id="sh-1",
        member="dv-1",
        branch="cb-1",
        since=day("2025-03-01"),
        began=began,
        missed_before=paper,
    )
    rows = {MAR: "absent", "2025-04-05": "absent"}
    found = asked([ALL_YEAR, arrived, *met(rows)], "2025-12-31")
    assert said(found, THREE) == verdict


def test_months_that_a_paper_carries_arise_on_their_last_day() -> None:
    arrived = Membership(
        id="sh-1",
        member="dv-1",
        branch="cb-1",
        since=day("2025-05-01"),
        began="transferred",
        missed_before=MonthSet([Month(2025, 1), Month(2025, 2), Month(2025, 4)]),
    )
    assert asked([ALL_YEAR, arrived], "2025-06-01")[THREE].arises_on == day("2025-04-30")


def test_detention_frees_from_meetings_too() -> None:
    held = Suspension(id="dc-1", member="dv-1", since=day(MAR), ground=SuspensionGround.DETENTION)
    assert said(asked([ALL_YEAR, held, *met(MISSED)], "2025-12-31"), THREE) == "clear"


def test_a_paper_cannot_carry_months_that_have_not_ended() -> None:
    left = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=day("2000-01-01"), until=day("2025-04-01")
    )
    back = Membership(
        id="sh-2",
        member="dv-1",
        branch="cb-1",
        since=day("2025-06-01"),
        missed_before=MonthSet([Month(2025, 4), Month(2025, 5)]),
    )
    records = [ALL_YEAR, left, back, *met({MAR: "absent"})]
    assert said(asked(records, "2025-05-30"), THREE) == "clear"
    assert said(asked(records, "2025-05-31"), THREE) == "flagged"


@pytest.mark.parametrize(
    ("march", "verdict"),
    [("present", "clear"), ("excused", "clear"), ("absent", "undecidable"), (None, "undecidable")],
)
def test_one_meeting_attended_settles_a_month_although_the_book_is_open(
    march: str | None, verdict: str
) -> None:
    rows = {JAN: "absent", FEB: "absent", MAR: march}
    records = [closed("2025-02", Book.ATTENDANCE), *met(rows)]
    assert said(asked(records, "2025-03-31"), THREE) == verdict
    any_missed = asked(records, "2025-03-31", several_meetings="any_missed")
    assert said(any_missed, THREE) == "undecidable"


# What is unknown, and what proves


def test_of_months_not_entered_it_is_not_said_as_well_what_is_entered_so_far() -> None:
    rows: dict[str, str | None] = {JAN: "absent", FEB: "absent", MAR: None, "2025-04-05": None}
    rows |= {"2025-05-05": "undecided"}
    records = [closed("2025-03", Book.ATTENDANCE), *met(rows)]
    for choice in ("all_missed", "any_missed"):
        found = asked(records, "2025-05-31", several_meetings=choice)[THREE]
        told = [(one.kind.value, str(one.months)) for one in found.missing]
        assert told == [("book_open", "04–05/2025"), ("no_row", "03/2025")]


def test_months_spent_elsewhere_are_said_to_be_so() -> None:
    arrived = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=day("2025-03-01"), began="transferred"
    )
    rows = {MAR: "absent", "2025-04-05": "absent"}
    found = asked([ALL_YEAR, arrived, *met(rows)], "2025-12-31")[THREE]
    assert [(one.kind.value, str(one.months)) for one in found.missing] == [
        ("elsewhere", "01–02/2025")
    ]


def test_months_missed_at_home_and_at_the_host_add_up() -> None:
    away = evolve(AWAY, since=day("2025-03-01"))
    rows = [*met({JAN: "absent", FEB: "absent"}), *met({MAR: "absent"}, "cb-2")]
    found = asked([ALL_YEAR, HOST_CLOSED, HOME, away, *rows], "2025-12-31")
    assert str(found[THREE].months) == "01–03/2025"


def test_the_meeting_of_the_day_of_the_audit_proves_and_a_later_one_does_not() -> None:
    rows = {**MISSED, "2025-03-20": "absent"}
    found = asked([ALL_YEAR, *met(rows)], MAR)[THREE]
    meetings = sorted(ref.id for ref in found.evidence if ref.kind == "meeting")
    assert meetings == [f"hop-cb-1-{on}" for on in (JAN, FEB, MAR)]


def test_a_second_meeting_missed_in_a_month_is_not_needed_to_prove_it() -> None:
    rows = {**MISSED, "2025-01-20": "absent", "2025-02-20": "absent", "2025-04-05": "present"}
    other = closed("2025-12", Book.DUES)
    found = asked([ALL_YEAR, other, *met(rows)], "2025-12-31")[THREE]
    shown = sorted(ref.id for ref in found.evidence)
    assert shown == sorted(
        [
            "dv-1",
            "sh-1",
            ALL_YEAR.id,
            *(f"hop-cb-1-{on}" for on in ("2025-01-20", "2025-02-20", MAR)),
            *(f"dv-1-hop-cb-1-{on}" for on in ("2025-01-20", "2025-02-20", MAR)),
        ]
    )
