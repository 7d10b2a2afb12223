"""Monthly reports on work: which months are asked for, of whom, and where nothing is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import AuditPeriod, check_branch
from cadre.findings import Finding, Verdict
from cadre.law import NATIONAL, Law
from cadre.law.assignments import REPORTS_PER_MONTH
from cadre.months import Month, MonthSet
from cadre.records import (
    Assignment,
    Book,
    BookClosing,
    Exemption,
    Membership,
    Record,
    Suspension,
    WorkReport,
)
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import HOME, branch, closed, day, meeting, member
from tests.rules.profiles import saying, silent
from tests.rules.told_in_full import in_full

AS_OF = "2025-06-30"
CLOSED = closed("2025-12", Book.ATTENDANCE)


def work(number: int = 1, **more: Any) -> Assignment:
    facts: dict[str, Any] = {
        "member": "dv-1",
        "branch": "cb-1",
        "duty": "Dân vận",
        "since": day("2024-01-01"),
        "source": "resolution",
    }
    return Assignment(id=f"pc-{number}", **{**facts, **more})


def report(number: int, month: str, who: str = "dv-1", at: str = "cb-1") -> WorkReport:
    return WorkReport(
        id=f"bc-{number}-{month}",
        assignment=f"pc-{number}",
        member=who,
        branch=at,
        month=Month.parse(month),
    )


def reports(*numbers: int) -> list[Record]:
    return [report(1, f"2025-{number:02d}") for number in numbers]


MET = [meeting(f"2025-{number:02d}-05") for number in range(1, 13)]


def months(
    *records: Record, as_of: str = AS_OF, book: BookClosing = CLOSED, law: Law = NATIONAL
) -> list[int]:
    """The months of 2025 without a report of the only member, by number."""
    own = [HOME] if not any(isinstance(one, Membership) for one in records) else []
    period = AuditPeriod(date(2025, 1, 1), date(2025, 12, 31))
    store = MemoryStore.of([branch(), member(), book, *own, *MET, *records])
    dossier = store.branch("cb-1", period=period, as_of=day(as_of))
    said = check_branch(dossier, period=period, as_of=day(as_of), law=law)
    (one,) = [one for one in said if one.code == "assignment.no_reports"]
    assert one.verdict is Verdict.CLEAR or one.affected == ("dv-1",)
    return [month.number for month in one.months]


@pytest.mark.parametrize(
    ("entered", "missing"),
    [
        ((), []),
        ((1, 2, 3, 4, 5, 6), []),
        ((1,), [2, 3, 4, 5, 6]),
        ((3,), [4, 5, 6]),
        ((1, 2, 5, 6), [3, 4]),
        ((1, 3, 4, 5, 6), []),
        ((1, 2, 3, 4, 6), []),
        ((1, 2, 3, 4, 5), []),
        ((1, 2, 3, 4), [5, 6]),
        ((6,), []),
    ],
)
def test_months_are_asked_from_the_first_report_on(
    entered: tuple[int, ...], missing: list[int]
) -> None:
    assert months(work(), *reports(*entered)) == missing


@pytest.mark.parametrize(
    ("as_of", "missing"),
    [("2025-04-29", []), ("2025-04-30", [3, 4]), ("2025-05-01", [3, 4])],
)
def test_a_month_is_asked_when_it_has_ended(as_of: str, missing: list[int]) -> None:
    assert months(work(), *reports(2), as_of=as_of) == missing


@pytest.mark.parametrize(("through", "missing"), [("2025-03", [3]), ("2025-04", [3, 4])])
def test_a_month_is_asked_when_its_attendance_book_is_closed(
    through: str, missing: list[int]
) -> None:
    assert months(work(), *reports(2), book=closed(through, Book.ATTENDANCE)) == missing


def test_without_a_closed_book_nothing_is_asked() -> None:
    assert months(work(), *reports(2), book=closed("2025-12", Book.DUES)) == []


@pytest.mark.parametrize(
    ("days", "missing"),
    [
        ({"since": "2025-03-01"}, [3, 4, 5, 6]),
        ({"since": "2025-03-02"}, [4, 5, 6]),
        ({"until": "2025-05-31"}, [3, 4]),
        ({"until": "2025-06-01"}, [3, 4, 5]),
        ({"ad_hoc": True}, []),
        ({"branch": "cb-2"}, []),
    ],
)
def test_only_whole_months_of_standing_work_here_are_asked(
    days: dict[str, Any], missing: list[int]
) -> None:
    facts: dict[str, Any] = {
        key: day(value) if isinstance(value, str) and key != "branch" else value
        for key, value in days.items()
    }
    first = report(2, "2025-02")
    assert months(work(**facts), work(2, ad_hoc=True), first) == missing


@pytest.mark.parametrize("kind", [Exemption, Suspension])
@pytest.mark.parametrize(
    ("since", "until", "missing"),
    [
        ("2025-03-31", "2025-05-01", [2, 5, 6]),
        ("2025-04-01", "2025-05-02", [2, 3, 6]),
        ("2025-04-01", "2025-05-01", [2, 3, 5, 6]),
    ],
)
def test_a_month_touched_by_exemption_or_suspension_is_not_asked(
    kind: type, since: str, until: str, missing: list[int]
) -> None:
    freed = kind(id="m-1", member="dv-1", since=day(since), until=day(until))
    assert months(work(), freed, *reports(1)) == missing


def test_a_month_touched_by_a_stay_elsewhere_is_not_asked() -> None:
    stay = Membership(
        id="sh-2",
        member="dv-1",
        branch="cb-2",
        since=day("2025-03-10"),
        until=day("2025-05-01"),
        kind="temporary",
    )
    assert months(HOME, stay, work(), *reports(1)) == [2, 5, 6]


def test_the_month_of_the_arrival_is_not_asked() -> None:
    here = Membership(id="sh-1", member="dv-1", branch="cb-1", since=day("2025-03-02"))
    assert months(here, work(), *reports(2)) == [4, 5, 6]


def test_reports_of_another_branch_do_not_show_that_this_one_keeps_them() -> None:
    there: list[Record] = [work(2, branch="cb-2"), report(2, "2025-01", at="cb-2")]
    assert months(work(), *there) == []


def test_one_report_a_month_is_enough_whatever_the_duty() -> None:
    both = [work(1), work(2), work(3, ad_hoc=True)]
    assert months(*both, *reports(1, 2, 3, 4, 5, 6)) == []
    turns = [report(1 + number % 3, f"2025-{number:02d}") for number in range(1, 7)]
    assert months(*both, *turns) == []


@given(
    since=st.dates(date(2024, 11, 1), date(2025, 12, 31)),
    length=st.integers(1, 500),
    free=st.tuples(st.dates(date(2024, 12, 1), date(2025, 12, 31)), st.integers(1, 90)),
    entered=st.sets(st.integers(1, 12), max_size=6),
    through=st.integers(1, 12),
    as_of=st.dates(date(2025, 1, 1), date(2025, 12, 31)),
)
def test_a_month_is_missing_when_each_of_its_days_asks_for_a_report(
    since: date,
    length: int,
    free: tuple[date, int],
    entered: set[int],
    through: int,
    as_of: date,
) -> None:
    until, back = since + timedelta(length), free[0] + timedelta(free[1])
    exempt = Exemption(id="m-1", member="dv-1", since=free[0], until=back)
    book = closed(f"2025-{through:02d}", Book.ATTENDANCE)
    given_ = work(since=since, until=until)
    found = months(given_, exempt, *reports(*entered), as_of=as_of.isoformat(), book=book)
    lacking = [
        number
        for number in range(min(entered, default=13), through + 1)
        if number not in entered
        and all(
            since <= on < until and not free[0] <= on < back and on <= as_of for on in _days(number)
        )
    ]
    over = [number for number in range(1, 13) if max(_days(number)) <= as_of]
    made_up = [
        number
        for number in lacking
        if number - 1 in entered and (number + 1 in entered or number + 1 not in over)
    ]
    assert found == [number for number in lacking if number not in made_up]


def _days(number: int) -> list[date]:
    year = (date(2025, 1, 1) + timedelta(index) for index in range(365))
    return [on for on in year if on.month == number]


def of_branch(*records: Record, as_of: str = AS_OF, law: Any = NATIONAL) -> Finding | None:
    """What is said of members of the branch without any report; the first has reported."""
    on = day(as_of)
    period = AuditPeriod(date(on.year, 1, 1), date(on.year, 12, 31))
    second = Membership(id="sh-2", member="dv-2", branch="cb-1", since=HOME.since)
    met = [meeting(f"2025-{number:02d}-05") for number in range(1, 13) if number != 4]
    people: list[Record] = [member(), HOME, member("dv-2"), second]
    store = MemoryStore.of([branch(), CLOSED, *people, *met, work(), *records])
    dossier = store.branch("cb-1", period=period, as_of=on)
    said = check_branch(dossier, period=period, as_of=on, law=law)
    (one,) = [one for one in said if one.code == "assignment.no_reports"]
    return None if one.verdict is Verdict.CLEAR else one


SECOND = work(2, member="dv-2")
ALL = reports(2, 3, 5, 6)
"""All that the first member owes."""


def lacking_all(*records: Record) -> dict[str, Finding]:
    one = of_branch(*records)
    return {} if one is None else {one.key: one}


def test_who_skips_months_is_counted_with_who_never_reports() -> None:
    one = of_branch(SECOND, *reports(2))
    assert one is not None
    assert one.affected == ("dv-1", "dv-2")
    assert one.details["members"] == "2"
    assert one.arises_on == day("2025-02-28")


def test_who_never_reports_is_found_where_others_do() -> None:
    one = of_branch(SECOND, *ALL)
    assert one is not None
    assert one.affected == ("dv-2",)
    # In April the branch did not meet.
    assert one.months == MonthSet(Month(2025, number) for number in (2, 3, 5, 6))


@pytest.mark.parametrize(
    "records",
    [
        [SECOND],
        [SECOND, *ALL, *(report(2, f"2025-{number:02d}", "dv-2") for number in (2, 3, 5, 6))],
        [*ALL],
        [SECOND, *ALL, Exemption(id="m-1", member="dv-2", since=day("2025-01-01"))],
        [work(2, member="dv-2", ad_hoc=True), *ALL],
        [work(2, member="dv-2", branch="cb-2"), *ALL],
        [work(2, member="dv-2", since=day("2025-06-02")), *ALL],
        [SECOND, report(1, "2024-05")],
    ],
    ids=["none kept", "reported", "no work", "exempt", "ad hoc", "elsewhere", "new", "last year"],
)
def test_nothing_is_said_of_who_need_not_report_or_where_none_are_kept(
    records: list[Record],
) -> None:
    assert of_branch(*records) is None


def test_the_profile_switches_it_off() -> None:
    off = NATIONAL.overlay(choices={"assignment_profile": "off"})
    assert of_branch(SECOND, *ALL, law=off) is None
    assert months(work(), *reports(1), law=off) == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_sentences_are_whole(lang: str) -> None:
    one = of_branch(SECOND, *ALL)
    assert one is not None
    told = one.explain(lang)
    assert re.search(r"[a-z]+_[a-z]+|[{}]|[a-z]{3,}\.[a-z]{3,}|None", told) is None, told


IN_FULL: list[tuple[Callable[[], dict[str, Finding]], dict[str, dict[str, str]]]] = [
    (
        lambda: lacking_all(SECOND, *ALL),
        {
            "assignment.no_reports:cb-1:2025": {
                "code": "assignment.no_reports",
                "is": "flagged warning",
                "of": "branch cb-1 at cb-1",
                "months": "2025-02 2025-03 2025-05 2025-06",
                "on": "2025-02-28",
                "as_of": "2025-06-30",
                "by": "assignment.reports_per_month=1@2011-01-19",
                "chosen": "assignment_profile=on",
                "proof": "pc-2 ks-attendance-cb-1 cb-1",
                "affects": "dv-2",
                "next": "assignment_hear_all",
                "members": "1",
                "year": "2025",
            }
        },
    ),
]


@pytest.mark.parametrize(("ask", "says"), IN_FULL)
def test_findings_say_this_in_full(
    ask: Callable[[], dict[str, Finding]], says: dict[str, dict[str, str]]
) -> None:
    assert in_full(ask().values()) == says


FIRST_REPORTS = reports(1, 2, 3, 4, 5, 6)


def of_year(*records: Record, as_of: str = AS_OF, law: Any = NATIONAL) -> dict[str, Finding]:
    """What is said of a branch in which the first member, long at home, has reported."""
    on = day(as_of)
    period = AuditPeriod(date(on.year, 1, 1), date(on.year, 12, 31))
    store = MemoryStore.of([branch(), member(), HOME, work(), *FIRST_REPORTS, *records])
    dossier = store.branch("cb-1", period=period, as_of=on)
    said = check_branch(dossier, period=period, as_of=on, law=law)
    reports = [one for one in said if one.code == "assignment.no_reports"]
    return {one.key: one for one in reports if one.verdict is not Verdict.CLEAR}


def home(number: int, since: str, until: str | None = None, **more: Any) -> Membership:
    facts: dict[str, Any] = {"member": f"dv-{number}", "branch": "cb-1", **more}
    end = None if until is None else day(until)
    return Membership(**{"id": f"sh-{number}", "since": day(since), "until": end, **facts})


SIX = [meeting(f"2025-{number:02d}-05") for number in range(1, 7)]
SILENT: list[Record] = [member("dv-2"), home(2, "2020-01-01"), SECOND, CLOSED, *SIX]


def months_of(said: dict[str, Finding]) -> list[int]:
    return [month.number for one in said.values() for month in one.months]


def test_who_left_before_the_day_is_not_asked() -> None:
    third = [member("dv-3"), work(3, member="dv-3")]
    left = home(3, "2020-01-01", "2025-06-30")
    assert [one.affected for one in of_year(*SILENT, *third, left).values()] == [("dv-2",)]
    here = home(3, "2020-01-01", "2025-07-01")
    assert [one.affected for one in of_year(*SILENT, *third, here).values()] == [("dv-2", "dv-3")]


def test_who_stays_here_for_a_while_reports_here() -> None:
    stay = home(2, "2025-03-01", kind="temporary")
    at_home = home(2, "2020-01-01", id="sh-9", branch="cb-2")
    said = of_year(member("dv-2"), stay, at_home, SECOND, CLOSED, *SIX)
    assert months_of(said) == [3, 4, 5, 6]


def test_all_the_work_of_a_member_together_says_which_months_are_asked() -> None:
    first = work(2, member="dv-2", until=day("2025-03-10"))
    second = work(3, member="dv-2", since=day("2025-04-10"))
    third = work(4, member="dv-2", since=day("2025-02-10"), until=day("2025-02-20"))
    said = of_year(member("dv-2"), home(2, "2020-01-01"), first, second, third, CLOSED, *SIX)
    assert months_of(said) == [1, 2, 5, 6]


def test_work_begun_and_ended_within_months_leaves_those_between() -> None:
    short = work(since=day("2025-02-10"), until=day("2025-05-20"))
    assert months(short, work(2, ad_hoc=True), report(2, "2025-01")) == [3, 4]


def test_only_regular_meetings_show_that_the_branch_met() -> None:
    regular = [one for one in SIX if one.held_on.month != 4]
    other = meeting("2025-04-20", kind="thematic")
    said = of_year(*SILENT[:4], *regular, other)
    assert months_of(said) == [1, 2, 3, 5, 6]


def test_the_closing_that_reaches_furthest_counts_and_is_named() -> None:
    period = AuditPeriod(date(2025, 1, 1), date(2025, 12, 31))
    books = [
        BookClosing(id=f"ks-{n}", branch="cb-1", book=Book.ATTENDANCE, through=Month(2025, last))
        for n, last in ((1, 2), (2, 4), (3, 3))
    ]
    records = [branch(), member(), HOME, work(), report(1, "2025-01"), *SILENT]
    dossier = MemoryStore.of(records).branch("cb-1", period=period, as_of=day(AS_OF))
    dossier = evolve(dossier, closings=tuple(books))
    said = check_branch(dossier, period=period, as_of=day(AS_OF))
    (one,) = [one for one in said if one.code == "assignment.no_reports"]
    assert [month.number for month in one.months] == [1, 2, 3, 4]
    assert [ref.id for ref in one.evidence if ref.kind == "book_closing"] == ["ks-2"]


@pytest.mark.parametrize(
    "book", [closed("2025-12", Book.DUES), closed("2025-12", Book.ATTENDANCE, "cb-2")]
)
def test_another_book_or_that_of_another_branch_closes_nothing(book: BookClosing) -> None:
    elsewhere = [branch("cb-2"), home(1, "1999-01-01", "2000-01-01", id="sh-0", branch="cb-2")]
    assert of_year(*SILENT[:3], *SIX, *elsewhere, book) == {}


@pytest.mark.parametrize("law", [silent(REPORTS_PER_MONTH), saying(REPORTS_PER_MONTH, 0)])
def test_nothing_is_said_where_the_law_asks_for_nothing(law: Any) -> None:
    assert of_year(*SILENT) != {}
    assert of_year(*SILENT, law=law) == {}
    assert months(work(), *reports(1), law=law) == []


def test_a_year_without_any_report_is_passed_by_for_the_year_that_has_some() -> None:
    period = AuditPeriod(date(2024, 1, 1), date(2025, 12, 31))
    store = MemoryStore.of([branch(), member(), HOME, work(), report(1, "2025-01"), *SILENT])
    dossier = store.branch("cb-1", period=period, as_of=day(AS_OF))
    said = check_branch(dossier, period=period, as_of=day(AS_OF))
    told = [one.key for one in said if one.code == "assignment.no_reports"]
    assert told == ["assignment.no_reports:cb-1:2025"]
