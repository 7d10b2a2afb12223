"""Not paying dues: the day before, the day, the day after."""

from __future__ import annotations

import pytest
from attrs import evolve

from cadre.findings import Verdict
from cadre.months import Month
from cadre.records import (
    Book,
    DuesRelief,
    Exemption,
    Membership,
    MembershipKind,
    Record,
    Suspension,
)
from tests.rules.books import HOME, asked, closed, day, line, lines, paid, said

THREE = "dues.three_months:2025"
EARLY = "dues.early_warning:2025"
ALL_YEAR = closed("2025-12", Book.DUES)
UNPAID = [ALL_YEAR, *lines(2025, 1, 3)]
OPEN_LATER = closed("2025-03", Book.DUES)


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [("2025-03-30", "clear"), ("2025-03-31", "flagged"), ("2025-04-01", "flagged")],
)
def test_march_is_judged_on_its_last_day(as_of: str, verdict: str) -> None:
    found = asked(UNPAID, as_of)
    assert said(found, THREE) == verdict
    assert (EARLY in found) == (verdict == "clear")


def test_the_limit_is_reached_on_the_last_day_of_the_third_month() -> None:
    found = asked([ALL_YEAR, *lines(2025, 1, 6), paid("2025-02", "2025-02-10")], "2025-12-31")
    assert found[THREE].arises_on == day("2025-04-30")
    assert str(found[THREE].months) == "01, 03–06/2025"


@pytest.mark.parametrize(
    ("paid_on", "as_of", "clears", "counts"),
    [
        ("2025-03-30", "2025-04-29", "clear", "clear"),
        ("2025-03-31", "2025-04-29", "clear", "clear"),
        ("2025-04-01", "2025-04-29", "clear", "flagged"),
        ("2025-04-10", "2025-04-09", "flagged", "flagged"),
        ("2025-04-10", "2025-04-10", "clear", "flagged"),
        ("2025-04-10", "2025-04-11", "clear", "flagged"),
    ],
)
def test_a_late_payment_clears_its_month_from_its_day_on(
    paid_on: str, as_of: str, clears: str, counts: str
) -> None:
    records = [OPEN_LATER, *lines(2025, 1, 3), paid("2025-03", paid_on)]
    assert said(asked(records, as_of), THREE) == clears
    assert said(asked(records, as_of, late_payment="counts"), THREE) == counts


@pytest.mark.parametrize(
    ("amounts", "until_full", "by_any"),
    [
        ([], "flagged", "flagged"),
        ([1], "flagged", "clear"),
        ([29_999], "flagged", "clear"),
        ([30_000], "clear", "clear"),
        ([10_000, 20_000], "clear", "clear"),
        ([60_000], "clear", "clear"),
    ],
)
def test_a_month_paid_in_part(amounts: list[int], until_full: str, by_any: str) -> None:
    part = [paid("2025-03", "2025-03-20", one, number) for number, one in enumerate(amounts)]
    records = [*UNPAID, *part]
    assert said(asked(records, "2025-04-01"), THREE) == until_full
    assert said(asked(records, "2025-04-01", partial_payment="paid_by_any"), THREE) == by_any


@pytest.mark.parametrize(("due", "verdict"), [(0, "clear"), (1, "flagged")])
def test_a_month_with_nothing_due_does_not_count(due: int, verdict: str) -> None:
    records = [ALL_YEAR, *lines(2025, 1, 2), line("2025-03", due)]
    assert said(asked(records, "2025-03-31"), THREE) == verdict


def test_a_month_entered_without_a_line_is_unknown() -> None:
    found = asked([OPEN_LATER, *lines(2025, 1, 2)], "2025-03-31")[THREE]
    assert found.verdict is Verdict.UNDECIDABLE
    assert [(one.kind.value, str(one.months)) for one in found.missing] == [("no_row", "03/2025")]


@pytest.mark.parametrize(
    ("since", "until", "percent", "verdict"),
    [
        ("2025-03-31", None, 100, "clear"),
        ("2025-04-01", None, 100, "flagged"),
        ("2025-02-01", "2025-03-01", 100, "clear"),
        ("2025-02-01", "2025-03-01", 99, "flagged"),
        ("2024-12-01", "2025-01-01", 100, "flagged"),
    ],
)
def test_only_full_relief_takes_months_out(
    since: str, until: str | None, percent: int, verdict: str
) -> None:
    relief = DuesRelief(
        id="giam-1",
        member="dv-1",
        since=day(since),
        until=None if until is None else day(until),
        percent=percent,
    )
    assert said(asked([*UNPAID, relief], "2025-04-29"), THREE) == verdict


def test_exemption_from_meetings_never_frees_from_dues() -> None:
    exempt = Exemption(id="mien-1", member="dv-1", since=day("2020-01-01"))
    found = asked([*UNPAID, exempt], "2025-03-31")[THREE]
    assert found.verdict is Verdict.FLAGGED
    assert "exemption.dues_due" in [used.key for used in found.values]


def away(since: str, until: str | None, kind: str = "temporary") -> Exemption:
    return Exemption(
        id="mien-1",
        member="dv-1",
        since=day(since),
        until=None if until is None else day(until),
        kind=kind,
        ground="away",
    )


IN_2026: list[Record] = [closed("2026-12", Book.DUES), *lines(2026, 1, 5)]


@pytest.mark.parametrize(
    ("exemption", "as_of", "verdict"),
    [
        # From 01/02/2026 the dues of a temporary exemption wait until it has ended.
        (away("2026-02-28", "2026-06-01"), "2026-05-31", "clear"),
        (away("2026-02-28", "2026-06-01"), "2026-06-01", "flagged"),
        (away("2026-02-28", None), "2026-12-31", "clear"),
        (away("2026-02-28", "2026-06-01", "exempt"), "2026-05-31", "flagged"),
        (away("2026-02-28", "2026-06-01", "reduced"), "2026-05-31", "flagged"),
        (away("2026-02-01", "2026-05-01"), "2026-04-30", "clear"),
        (away("2026-02-01", "2026-05-01"), "2026-05-01", "flagged"),
        # A month with one day of the exemption waits too.
        (away("2026-04-01", "2027-01-01"), "2026-05-31", "flagged"),
        (away("2026-03-31", "2027-01-01"), "2026-05-31", "clear"),
    ],
)
def test_dues_of_a_temporary_exemption_wait_until_it_has_ended(
    exemption: Exemption, as_of: str, verdict: str
) -> None:
    assert said(asked([*IN_2026, exemption], as_of), "dues.three_months:2026") == verdict


def test_before_february_2026_the_dues_of_a_temporary_exemption_did_not_wait() -> None:
    found = asked([*UNPAID, away("2024-12-01", "2026-12-01")], "2025-12-31")
    assert said(found, THREE) == "flagged"


@pytest.mark.parametrize(("kind", "verdict"), [("temporary", "clear"), ("exempt", "flagged")])
def test_what_is_paid_late_after_a_temporary_exemption_is_paid(kind: str, verdict: str) -> None:
    late = [paid(f"2026-{month:02d}", "2026-05-30") for month in (2, 3, 4)]
    records = [*IN_2026, away("2026-02-01", "2026-05-01", kind), *late]
    found = asked(records, "2026-05-31", late_payment="counts")
    assert said(found, "dues.three_months:2026") == verdict


def test_the_figure_that_lets_dues_wait_is_named() -> None:
    records: list[Record] = [closed("2026-12", Book.DUES), *lines(2026, 1, 9)]
    waiting = asked([*records, away("2026-02-01", "2027-01-01")], "2026-09-30")
    assert "dues.three_months:2026" not in waiting
    found = asked([*records, away("2026-05-01", "2027-01-01")], "2026-09-30")[
        "dues.three_months:2026"
    ]
    assert str(found.months) == "01–04/2026"
    assert "exemption.dues_late_or_early" in [used.key for used in found.values]


def test_three_months_name_the_votes_that_follow() -> None:
    found = asked(UNPAID, "2025-03-31")[THREE]
    named = {used.key: str(used.value) for used in found.values}
    assert named["removal.vote.branch"] == "≥ 2/3"
    assert named["removal.vote.base_committee"] == "≥ 2/3"
    assert named["removal.vote.standing"] == "> 1/2"
    assert named["removal.self_review_requests"] == "3"
    assert "ít nhất hai phần ba số đảng viên chính thức" in found.explain("vi")
    assert "complain within 30 working days" in found.explain("en")


def test_an_early_warning_names_no_vote() -> None:
    found = asked([ALL_YEAR, *lines(2025, 1, 2)], "2025-02-28")[EARLY]
    assert [used.key for used in found.values] == ["removal.unpaid_months"]


@pytest.mark.parametrize(
    ("ground", "paid_from", "verdict"),
    [
        ("detention", "2025-11", "clear"),
        ("inspection", "2025-11", "flagged"),
    ],
)
def test_dues_of_a_suspended_member_follow_the_ground(
    ground: str, paid_from: str, verdict: str
) -> None:
    held = Suspension(id="dc-1", member="dv-1", since=day("2026-02-10"), ground=ground)
    records = [closed("2026-12", Book.DUES), held, *lines(2026, 1, 12)]
    records.append(paid("2026-01", "2026-01-20"))
    assert said(asked(records, "2026-06-30"), "dues.three_months:2026") == verdict


def test_dues_of_a_detained_member_were_collected_until_january_2026() -> None:
    held = Suspension(id="dc-1", member="dv-1", since=day("2025-11-01"), ground="detention")
    records = [
        closed("2026-12", Book.DUES),
        held,
        *lines(2025, 10, 12),
        *lines(2026, 1, 2),
    ]
    found = asked(records, "2026-02-28", year_window="rolling")["dues.three_months:rolling-2026"]
    assert str(found.months) == "10–12/2025; 01/2026"


AWAY = Membership(
    id="sh-2", member="dv-1", branch="cb-2", since=day("2025-01-01"), kind=MembershipKind.TEMPORARY
)


@pytest.mark.parametrize(
    ("closed_at", "host", "home"),
    [("cb-2", "flagged", "undecidable"), ("cb-1", "undecidable", "flagged")],
)
def test_the_book_of_a_temporary_member_is_the_hosts_or_that_of_home(
    closed_at: str, host: str, home: str
) -> None:
    due = [line(f"2025-{month:02d}", branch=closed_at) for month in (1, 2, 3)]
    records = [HOME, AWAY, closed("2025-12", Book.DUES, closed_at), *due]
    assert said(asked(records, "2025-03-31"), THREE) == host
    assert said(asked(records, "2025-03-31", temporary_counts="home"), THREE) == home


@pytest.mark.parametrize(
    ("paid_through", "verdict"),
    [(None, "undecidable"), ("2024-12", "undecidable"), ("2025-02", "clear"), ("2025-03", "clear")],
)
def test_the_time_before_an_arrival_is_paid_as_the_paper_says(
    paid_through: str | None, verdict: str
) -> None:
    arrived = Membership(
        id="sh-1",
        member="dv-1",
        branch="cb-1",
        since=day("2025-03-01"),
        began="transferred",
        dues_paid_through=None if paid_through is None else Month.parse(paid_through),
    )
    records = [ALL_YEAR, arrived, *lines(2025, 3, 12), paid("2025-04", "2025-04-01")]
    found = asked([*records], "2025-04-30")
    assert said(found, THREE) == verdict


def test_the_two_counters_are_separate() -> None:
    found = asked([*UNPAID, closed("2025-12", Book.ATTENDANCE)], "2025-03-31")
    assert THREE in found
    assert "attendance.three_months:2025" not in found


@pytest.mark.parametrize(("as_of", "warned"), [("2025-12-30", True), ("2025-12-31", False)])
def test_no_warning_once_the_year_has_ended(as_of: str, warned: bool) -> None:
    records = [ALL_YEAR, *lines(2025, 1, 12)]
    records += [paid(f"2025-{month:02d}", "2025-11-30") for month in range(3, 12)]
    assert (EARLY in asked(records, as_of)) == warned


@pytest.mark.parametrize(("due", "next_month"), [(30_000, "2025-03"), (0, "2025-04")])
def test_a_month_to_come_with_nothing_due_cannot_reach_the_limit(due: int, next_month: str) -> None:
    records = [ALL_YEAR, *lines(2025, 1, 2), line("2025-03", due)]
    assert asked(records, "2025-03-10")[EARLY].next_month == next_month


@pytest.mark.parametrize(("paid_for", "next_month"), [("2025-03", "2025-04"), (None, "2025-03")])
def test_a_month_paid_ahead_cannot_reach_the_limit(paid_for: str | None, next_month: str) -> None:
    records = [ALL_YEAR, *lines(2025, 1, 12)]
    if paid_for:
        records.append(paid(paid_for, "2025-03-01"))
    assert asked(records, "2025-03-10")[EARLY].next_month == next_month


def test_a_month_paid_in_full_is_known_although_the_book_is_open() -> None:
    records = [closed("2025-01", Book.DUES), *lines(2025, 1, 3), paid("2025-03", "2025-03-01")]
    assert said(asked(records, "2025-03-31"), THREE) == "clear"
    assert said(asked(records[:-1], "2025-03-31"), THREE) == "undecidable"


def test_a_line_of_a_branch_the_member_does_not_belong_to_is_not_due() -> None:
    records = [ALL_YEAR, *lines(2025, 1, 2), line("2025-03", branch="cb-9")]
    assert said(asked(records, "2025-03-31"), THREE) == "undecidable"


# Part and late payment together, what is unknown, and what proves


@pytest.mark.parametrize(
    ("amount", "on", "until_full", "by_any"),
    [
        (30_000, "2025-03-31", "clear", "clear"),
        (30_000, "2025-04-01", "flagged", "flagged"),
        (1, "2025-03-31", "flagged", "clear"),
        (1, "2025-04-01", "flagged", "flagged"),
    ],
)
def test_a_month_paid_in_part_where_late_payments_count_as_none(
    amount: int, on: str, until_full: str, by_any: str
) -> None:
    records = [*UNPAID, paid("2025-03", on, amount)]
    full = asked(records, "2025-04-29", late_payment="counts")
    assert said(full, THREE) == until_full
    part = asked(records, "2025-04-29", late_payment="counts", partial_payment="paid_by_any")
    assert said(part, THREE) == by_any


def test_months_spent_elsewhere_are_said_to_be_so() -> None:
    arrived = evolve(HOME, since=day("2025-03-01"), began="transferred")
    found = asked([ALL_YEAR, arrived, *lines(2025, 3, 4)], "2025-12-31")[THREE]
    told = [(one.kind.value, str(one.months)) for one in found.missing]
    assert ("elsewhere", "01–02/2025") in told


def test_an_exemption_that_decided_no_month_is_not_cited() -> None:
    exempt = Exemption(id="mien-1", member="dv-1", since=day("2025-01-01"), until=day("2025-03-01"))
    in_time = [paid("2025-01", "2025-01-10"), paid("2025-02", "2025-02-10")]
    records = [ALL_YEAR, exempt, *lines(2025, 1, 5), *in_time]
    found = asked(records, "2025-12-31")[THREE]
    assert str(found.months) == "03–05/2025"
    assert "exemption.dues_due" not in {used.key for used in found.values}


def test_a_payment_on_the_day_of_the_audit_proves() -> None:
    rest = [paid(f"2025-{month:02d}", f"2025-{month:02d}-10") for month in (3, 4, 5)]
    today = paid("2025-06", "2025-06-30")
    found = asked([ALL_YEAR, *lines(2025, 1, 6), *rest, today], "2025-06-30")[EARLY]
    assert today.id in {ref.id for ref in found.evidence}


@pytest.mark.parametrize(("counts_at", "at"), [("host", "cb-2"), ("home", "cb-1")])
def test_the_lines_of_the_branch_where_dues_are_paid_prove(counts_at: str, at: str) -> None:
    away = Membership(
        id="sh-2",
        member="dv-1",
        branch="cb-2",
        since=day("2025-01-01"),
        kind=MembershipKind.TEMPORARY,
    )
    books = [ALL_YEAR, closed("2025-12", Book.DUES, "cb-2")]
    owed = [evolve(line(f"2025-{month:02d}", branch=at), id=f"thu-{month}") for month in (1, 2, 3)]
    records = [*books, HOME, away, *owed]
    found = asked(records, "2025-12-31", temporary_counts=counts_at)[THREE]
    lines_shown = sorted(ref.id for ref in found.evidence if ref.kind == "dues_line")
    assert lines_shown == ["thu-1", "thu-2", "thu-3"]
    shown = {ref.id for ref in found.evidence if ref.kind == "book_closing"}
    assert shown == {f"ks-dues-{at}"}


def test_what_was_paid_in_part_or_for_another_month_is_not_needed_to_prove_three_months() -> None:
    part = [paid("2025-01", "2025-01-10", 10_000), paid("2025-04", "2025-04-10")]
    other = closed("2025-12", Book.ATTENDANCE)
    found = asked([*UNPAID, other, line("2025-04"), *part], "2025-12-31")[THREE]
    shown = sorted(ref.id for ref in found.evidence)
    months = ("2025-01", "2025-02", "2025-03")
    assert shown == sorted(["dv-1", "sh-1", ALL_YEAR.id, *(f"thu-dv-1-{one}" for one in months)])
