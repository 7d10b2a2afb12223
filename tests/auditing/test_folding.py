"""No flood: a branch's open book is one finding about the branch, and names whom it affects."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cadre import AuditPeriod, Finding, Severity, Year, audit
from cadre.law import NATIONAL
from cadre.records import Assignment, Book, Exemption, Record, Suspension
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


@pytest.mark.parametrize(("until", "affected"), [("2026-07-01", ()), ("2026-06-30", ("dv-1",))])
def test_dues_that_wait_for_the_end_of_a_temporary_exemption_affect_nobody(
    until: str, affected: tuple[str, ...]
) -> None:
    away = Exemption(
        id="mien-1", member="dv-1", since=day("2026-02-01"), until=day(until), kind="temporary"
    )
    law = NATIONAL.overlay(choices={"assignment_profile": "off"})
    store = MemoryStore.of([branch(), member(), HOME, away])
    result = audit(store, period=Year(2026), as_of=day("2026-06-30"), law=law)
    found = {one.key: one for one in result}
    assert found[DUES_OPEN].affected == affected


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


NONE_KEPT = "assignment.none_kept:cb-1"


def about_work(*records: Record, as_of: str = "2025-06-30", **choices: Any) -> dict[str, Finding]:
    """What an audit says of work in a branch of two members, and of an exemption that ended."""
    law = NATIONAL.overlay(choices=choices)
    second = evolve(HOME, id="sh-2", member="dv-2")
    store = MemoryStore.of([branch(), member(), HOME, member("dv-2"), second, *records])
    result = audit(store, period=Year(2025), as_of=day(as_of), law=law)
    codes = ("assignment.none", "assignment.none_kept", "exemption.expired")
    return {one.key: one for one in result if one.code in codes}


def work(who: str, since: str, until: str | None = None, at: str = "cb-1") -> Assignment:
    return Assignment(
        id=f"pc-{who}",
        member=who,
        branch=at,
        duty="Dân vận",
        since=day(since),
        until=None if until is None else day(until),
        source="resolution",
    )


BACK = Exemption(id="mien-1", member="dv-1", since=day("2024-01-01"), until=day("2025-03-03"))


def test_where_nobody_s_work_is_recorded_the_branch_is_told_once() -> None:
    found = about_work(BACK)
    assert set(found) == {NONE_KEPT}
    one = found[NONE_KEPT]
    assert (one.severity, one.affected) == (Severity.INFO, ("dv-1", "dv-2"))
    assert (one.arises_on, one.details["members"]) == (day("2025-01-01"), "2")
    assert {ref.id for ref in one.evidence} == {"cb-1", "dv-1", "dv-2", "sh-1", "sh-2"}
    assert "không có nghĩa là chi bộ chưa phân công" in one.explain("vi")


@pytest.mark.parametrize(
    ("given", "by_name"),
    [
        (work("dv-2", "2025-06-30"), True),
        (work("dv-2", "2025-07-01"), False),
        (work("dv-2", "2020-01-01", "2025-01-02"), True),
        (work("dv-2", "2020-01-01", "2025-01-01"), False),
        (work("dv-2", "2020-01-01", at="cb-9"), False),
    ],
)
def test_members_are_named_where_any_work_is_recorded_in_the_years(
    given: Assignment, by_name: bool
) -> None:
    found = about_work(given, BACK)
    assert ("assignment.none:dv-1" in found) == by_name
    assert ("exemption.expired:dv-1:mien-1" in found) == by_name
    assert (NONE_KEPT in found) != by_name


def test_who_is_exempt_or_suspended_is_not_affected() -> None:
    exempt = Exemption(id="mien-1", member="dv-1", since=day("2025-01-01"))
    assert about_work(exempt)[NONE_KEPT].affected == ("dv-2",)
    suspended = Suspension(id="dc-1", member="dv-2", since=day("2025-05-01"))
    assert about_work(exempt, suspended) == {}


def test_an_exemption_that_will_end_is_told_all_the_same() -> None:
    ending = evolve(BACK, until=day("2025-07-15"))
    assert set(about_work(ending)) == {NONE_KEPT, "exemption.expired:dv-1:mien-1"}


def test_nothing_is_said_where_the_profile_is_off() -> None:
    assert about_work(assignment_profile="off") == {}


@pytest.mark.parametrize(("counts_at", "at"), [("host", "cb-2"), ("home", "cb-1")])
@pytest.mark.parametrize("scope", ["cb-1", "cb-2"])
@pytest.mark.parametrize("book", Book)
def test_a_temporary_member_is_affected_by_the_book_that_counts(
    counts_at: str, at: str, scope: str, book: Book
) -> None:
    away = evolve(HOME, id="sh-2", branch="cb-2", since=day("2024-01-01"), kind="temporary")
    other = Book.DUES if book is Book.ATTENDANCE else Book.ATTENDANCE
    in_order = [closed("2025-12", other), closed("2025-12", other, "cb-2")]
    law = NATIONAL.overlay(choices={"assignment_profile": "off", "temporary_counts": counts_at})
    store = MemoryStore.of([branch(), branch("cb-2"), member(), HOME, away, *in_order])
    found = audit(store, period=Year(2025), as_of=day("2025-08-31"), law=law, scope=scope)
    (one,) = [one for one in found if one.code == "branch.book_open"]
    assert one.affected == (("dv-1",) if scope == at else ())


@pytest.mark.parametrize("scope", [None, "cb-1"])
@pytest.mark.parametrize(
    ("counts_at", "as_of", "told"),
    [
        ("host", "2025-04-09", False),
        ("host", "2025-04-10", True),
        ("host", "2025-12-31", True),
        ("home", "2025-12-31", False),
    ],
)
@pytest.mark.parametrize("book", Book)
def test_whoever_a_host_s_open_book_leaves_undecided_is_told_at_home_with_the_host(
    book: Book, counts_at: str, as_of: str, told: bool, scope: str | None
) -> None:
    away = evolve(HOME, id="sh-2", branch="cb-2", since=day("2024-01-01"), kind="temporary")
    other = Book.DUES if book is Book.ATTENDANCE else Book.ATTENDANCE
    in_order = [closed("2025-12", one) for one in Book] + [closed("2025-12", other, "cb-2")]
    law = NATIONAL.overlay(choices={"assignment_profile": "off", "temporary_counts": counts_at})
    records: list[Record] = [branch(), branch("cb-2"), member(), HOME, away, *in_order]
    store = MemoryStore.of(records)
    found = audit(store, period=Year(2025), as_of=day(as_of), law=law, scope=scope)
    code = f"{book.value}.three_months"
    own = [one for one in found if one.subject.id == "dv-1" and one.code == code]
    assert len(own) == told
    for one in own:
        assert (one.subject.branch, {fact.branch for fact in one.missing}) == ("cb-1", {"cb-2"})
        assert "(chi bộ cb-2)" in one.explain("vi")


@pytest.mark.parametrize(
    ("as_of", "affected"),
    [("2025-03-10", ()), ("2025-04-09", ()), ("2025-04-10", ("dv-1",)), ("2025-12-31", ("dv-1",))],
)
def test_three_open_months_could_reach_the_limit_and_two_could_not(
    as_of: str, affected: tuple[str, ...]
) -> None:
    found = run([], as_of)
    assert found[OPEN].affected == affected
    assert found[DUES_OPEN].affected == affected


@pytest.mark.parametrize(("year_window", "affected"), [("calendar", ()), ("rolling", ("dv-1",))])
def test_where_years_roll_open_months_of_two_years_add_up(
    year_window: str, affected: tuple[str, ...]
) -> None:
    law = NATIONAL.overlay(choices={"assignment_profile": "off", "year_window": year_window})
    closings = [closed("2024-10", Book.ATTENDANCE), DUES_CLOSED]
    store = MemoryStore.of([branch(), member(), HOME, *closings])
    period = AuditPeriod(date(2024, 1, 1), date(2025, 12, 31))
    result = audit(store, period=period, as_of=day("2025-02-12"), law=law)
    found = {one.key: one for one in result}
    assert str(found[OPEN].months) == "11–12/2024; 01/2025"
    assert found[OPEN].affected == affected
