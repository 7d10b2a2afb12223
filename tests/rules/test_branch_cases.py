"""The branch itself: months without a regular meeting, and books not closed in time."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from cadre import AuditPeriod, check_branch
from cadre.dossiers import BranchDossier
from cadre.findings import Finding, Ref, Verdict
from cadre.law import NATIONAL, Provision, Timeline
from cadre.law.meetings import MEETINGS_PER_MONTH
from cadre.records import Book, BookClosing, Meeting, Record
from cadre.rules.branch import BOOK_OPEN as BOOKS
from cadre.rules.branch import NO_MEETING as NO_MEETINGS
from tests.rules.books import asked_of_branch, branch, closed, day, meeting, said

NO_MEETING = "branch.no_meeting:2025"
OPEN = "branch.book_open:attendance"
DUES_OPEN = "branch.book_open:dues"
BOTH = [closed("2025-12", Book.ATTENDANCE), closed("2025-12", Book.DUES)]


def monthly(year: int, *without: int) -> list[Record]:
    return [meeting(f"{year}-{number:02d}-05") for number in range(1, 13) if number not in without]


@pytest.mark.parametrize(
    ("as_of", "months"),
    [("2025-03-30", None), ("2025-03-31", "03/2025"), ("2025-08-31", "03, 08/2025")],
)
def test_a_month_without_meeting_is_judged_when_it_has_ended(
    as_of: str, months: str | None
) -> None:
    found = asked_of_branch([*BOTH, *monthly(2025, 3, 8)], as_of).get(NO_MEETING)
    assert (str(found.months) if found else None) == months
    assert found is None or found.arises_on == day("2025-03-31")


@pytest.mark.parametrize(("through", "found"), [("2025-02", "undecidable"), ("2025-03", "flagged")])
def test_a_month_not_entered_is_no_month_without_meeting(through: str, found: str) -> None:
    records = [closed(through, Book.ATTENDANCE), *monthly(2025, 3)]
    assert said(asked_of_branch(records, "2025-12-31"), NO_MEETING) == found


@pytest.mark.parametrize(("kind", "found"), [("regular", False), ("thematic", True)])
def test_only_a_regular_meeting_meets_the_duty(kind: str, found: bool) -> None:
    records = [*BOTH, *monthly(2025, 3), meeting("2025-03-31", kind=kind)]
    assert (NO_MEETING in asked_of_branch(records, "2025-12-31")) == found


@pytest.mark.parametrize(
    ("since", "until", "months"),
    [
        ("2025-03-01", "2025-06-01", "03–05/2025"),
        ("2025-03-02", "2025-06-01", "04–05/2025"),
        ("2025-03-01", "2025-05-31", "03–04/2025"),
    ],
)
def test_a_branch_meets_in_each_month_through_which_it_is_in_being(
    since: str, until: str, months: str
) -> None:
    lived = {"since": day(since), "until": day(until)}
    found = asked_of_branch(BOTH, "2025-12-31", **lived)[NO_MEETING]
    assert str(found.months) == months


@pytest.mark.parametrize(
    ("as_of", "grace", "months"),
    [
        ("2025-02-09", 10, None),
        ("2025-02-10", 10, "01/2025"),
        ("2025-03-10", 10, "01–02/2025"),
        ("2025-01-31", 0, "01/2025"),
        ("2025-02-14", 15, None),
        ("2025-02-15", 15, "01/2025"),
    ],
)
def test_a_book_is_open_too_long_after_the_days_of_grace(
    as_of: str, grace: int, months: str | None
) -> None:
    law = NATIONAL.overlay(choices={"book_grace_days": grace})
    records = [closed("2024-12", Book.ATTENDANCE), closed("2025-12", Book.DUES)]
    found = asked_of_branch(records, as_of, law=law)
    assert DUES_OPEN not in found
    assert (str(found[OPEN].months) if OPEN in found else None) == months
    if months:
        assert found[OPEN].arises_on == date.fromordinal(date(2025, 1, 31).toordinal() + grace)


def test_a_book_that_was_never_closed_is_open_from_january() -> None:
    found = asked_of_branch(monthly(2025), "2025-04-30")
    assert [str(found[key].months) for key in (OPEN, DUES_OPEN)] == ["01–03/2025"] * 2
    assert [one.branch for one in found[OPEN].missing] == ["cb-1"]


def test_two_meetings_a_month_may_become_the_duty() -> None:
    two = Timeline(
        MEETINGS_PER_MONTH.key,
        vi=MEETINGS_PER_MONTH.vi,
        en=MEETINGS_PER_MONTH.en,
        provisions=(
            Provision(
                value=2,
                since=date(2025, 7, 1),
                citations=MEETINGS_PER_MONTH.provisions[0].citations,
            ),
        ),
    )
    records = [*BOTH, *monthly(2025), meeting("2025-09-20")]
    found = asked_of_branch(records, "2025-12-31", law=NATIONAL.overlay(two))[NO_MEETING]
    assert str(found.months) == "07–08, 10–12/2025"


# Two years, what proves, and what is in order

YEAR = AuditPeriod(date(2025, 1, 1), date(2025, 12, 31))
TWO_YEARS = AuditPeriod(date(2024, 1, 1), date(2025, 12, 31))


def judged(
    records: list[Record], as_of: str, period: AuditPeriod = TWO_YEARS
) -> dict[str, Finding]:
    """Everything the two rules say, *clear* with the rest, by the key without the branch."""
    dossier = BranchDossier(
        branch=branch(),
        meetings=tuple(one for one in records if isinstance(one, Meeting)),
        closings=tuple(one for one in records if isinstance(one, BookClosing)),
    )
    found = check_branch(dossier, period=period, as_of=day(as_of), rules=[NO_MEETINGS, BOOKS])
    return {one.key.replace(":cb-1", ""): one for one in found}


def proving(found: Finding) -> list[str]:
    return [ref.id for ref in sorted(found.evidence) if ref.kind != "organisation"]


@pytest.mark.parametrize(
    ("held", "verdicts"),
    [
        ([*monthly(2024), *monthly(2025)], ["clear", "clear"]),
        ([*monthly(2024), *monthly(2025, 7)], ["clear", "flagged"]),
        ([*monthly(2024, 7), *monthly(2025)], ["flagged", "clear"]),
        ([*monthly(2024, 7), *monthly(2025, 7)], ["flagged", "flagged"]),
    ],
)
def test_each_year_is_judged_by_itself(held: list[Record], verdicts: list[str]) -> None:
    found = judged([*BOTH, *held], "2025-12-31")
    told = [found[f"branch.no_meeting:{year}"].verdict.value for year in (2024, 2025)]
    assert told == verdicts
    assert {key for key in found if key.startswith("branch.book_open")} == {OPEN, DUES_OPEN}
    assert all(found[key].verdict is Verdict.CLEAR for key in (OPEN, DUES_OPEN))


def test_a_book_in_order_does_not_hide_the_other() -> None:
    found = judged([closed("2025-12", Book.ATTENDANCE)], "2025-12-31")
    assert [found[key].verdict.value for key in (OPEN, DUES_OPEN)] == ["clear", "flagged"]


def test_as_many_meetings_as_a_month_asks_for_prove_that_it_is_in_order() -> None:
    more = [meeting("2025-01-20"), meeting("2025-02-01"), meeting("2025-03-09", kind="thematic")]
    found = judged([*BOTH, *monthly(2025, 3, 5), *more], "2025-05-31", YEAR)[NO_MEETING]
    assert str(found.months) == "03, 05/2025"
    held = ["2025-01-05", "2025-02-01", "2025-04-05"]
    assert proving(found) == ["ks-attendance-cb-1", *(f"hop-cb-1-{on}" for on in held)]


def test_a_meeting_on_the_day_of_the_audit_was_held() -> None:
    records = [*BOTH, *monthly(2025, 5), meeting("2025-05-31")]
    assert judged(records, "2025-05-31", YEAR)[NO_MEETING].verdict is Verdict.CLEAR
    later = [*BOTH, *monthly(2025, 5), meeting("2025-06-01")]
    assert str(judged(later, "2025-05-31", YEAR)[NO_MEETING].months) == "05/2025"


@pytest.mark.parametrize(
    ("through", "shown"),
    [
        (["2025-02", "2025-03", "2025-01"], ["ks-2"]),
        (["2025-03", "2025-03"], ["ks-2"]),
        (["2025-02"], ["ks-1"]),
        (["2025-01"], ["ks-1"]),
        (["2024-12"], []),
        ([], []),
    ],
)
def test_the_closing_that_reaches_furthest_into_the_period_proves_an_open_book(
    through: list[str], shown: list[str]
) -> None:
    closings = [
        evolve(closed(one, Book.ATTENDANCE), id=f"ks-{number}")
        for number, one in enumerate(through, 1)
    ]
    found = judged([*closings, closed("2025-12", Book.DUES)], "2025-06-30", YEAR)[OPEN]
    assert proving(found) == shown
    assert judged([*closings], "2025-06-30", YEAR)[DUES_OPEN].evidence == (Ref.to(branch()),)
