"""Grounds for removal by what the branch concluded: the day before, the day, the day after."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.findings import Finding, Severity
from cadre.law import Timeline
from cadre.law.removal import GROUNDS, NO_PROGRESS_MONTHS, UNWORTHY_YEARS
from cadre.law.removal_procedure import SELF_REVIEW_REQUESTS
from cadre.records import Conclusion, Exemption, Membership, Record, Resolution
from tests.rules.books import asked, day, said
from tests.rules.profiles import saying, silent
from tests.rules.told_in_full import in_full

FAMILY = "removal."


def concluded(kind: str, on: str, number: int = 1, **more: Any) -> Conclusion:
    facts: dict[str, Any] = {"id": f"kl-{number}", "member": "dv-1", "branch": "cb-1"}
    return Conclusion(**facts, kind=kind, concluded_on=day(on), **more)


def voted(kind: str, on: str, **more: Any) -> Resolution:
    facts: dict[str, Any] = {"id": f"nq-{on}", "organisation": "cb-1", "member": "dv-1"}
    return Resolution(**facts, kind=kind, passed_on=day(on), **more)


def found(*records: Record, as_of: str = "2025-06-30") -> dict[str, Finding]:
    told = asked(list(records), as_of)
    return {key: one for key, one in told.items() if key.startswith(FAMILY)}


AT_ONCE = [
    ("card_returned", "removal.card:kl-1"),
    ("card_destroyed", "removal.card:kl-1"),
    ("political_standards", "removal.political_standards:kl-1"),
]


@pytest.mark.parametrize(("kind", "key"), AT_ONCE)
@pytest.mark.parametrize(("as_of", "verdict"), [("2025-03-11", "clear"), ("2025-03-12", "flagged")])
def test_the_card_and_the_political_standards_are_grounds_at_once(
    kind: str, key: str, as_of: str, verdict: str
) -> None:
    assert said(found(concluded(kind, "2025-03-12"), as_of=as_of), key) == verdict


@pytest.mark.parametrize(("kind", "key"), AT_ONCE)
@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        ("2025-03-11", "flagged"),
        ("2025-03-12", "clear"),
        ("2025-06-30", "clear"),
        ("2025-07-01", "flagged"),
    ],
)
@pytest.mark.parametrize("passed", [True, False, None])
def test_a_ground_is_open_until_the_branch_has_voted_whatever_came_of_it(
    kind: str, key: str, on: str, verdict: str, passed: bool | None
) -> None:
    told = found(concluded(kind, "2025-03-12"), voted("removal", on, passed=passed))
    assert said(told, key) == verdict


def test_a_conclusion_from_before_the_member_was_admitted_again_is_past() -> None:
    card = concluded("card_returned", "2019-12-31")
    again = Membership(
        id="sh-2", member="dv-1", branch="cb-1", since=day("2020-01-01"), began="readmitted"
    )
    assert found(card, again) == {}
    assert found(concluded("card_returned", "2020-01-01"), again) != {}


def test_before_the_grounds_are_known_nothing_is_said() -> None:
    assert found(concluded("card_returned", "2016-07-24")) == {}
    assert found(concluded("card_returned", "2016-07-25")) != {}


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        ("2025-04-09", "clear"),
        ("2025-04-10", "warning"),
        ("2025-06-10", "warning"),
        ("2025-06-11", "undecidable"),
    ],
)
def test_twelve_months_of_education_end_on_the_same_day_of_the_next_year(
    as_of: str, verdict: str
) -> None:
    told = found(concluded("education", "2024-06-10"), as_of=as_of)
    assert said(told, "removal.no_progress:kl-1") == verdict


def test_education_begun_on_a_leap_day_ends_with_february() -> None:
    begun = concluded("education", "2024-02-29")
    assert said(found(begun, as_of="2025-02-28"), "removal.no_progress:kl-1") == "warning"
    told = found(begun, as_of="2025-03-01")["removal.no_progress:kl-1"]
    assert (told.verdict.value, told.arises_on) == ("undecidable", day("2025-03-01"))


@pytest.mark.parametrize(
    ("on", "as_of", "verdict"),
    [
        ("2025-06-09", "2025-06-30", "undecidable"),
        ("2025-06-10", "2025-06-10", "flagged"),
        ("2025-06-20", "2025-06-19", "undecidable"),
        ("2025-06-20", "2025-06-20", "flagged"),
        ("2025-06-20", "2026-12-31", "flagged"),
        ("2025-06-20", "2027-01-01", "clear"),
    ],
)
def test_that_there_was_no_progress_is_for_the_branch_to_conclude(
    on: str, as_of: str, verdict: str
) -> None:
    records = concluded("education", "2024-06-10"), concluded("no_progress", on, 2)
    told = found(*records, as_of=as_of)
    assert said(told, "removal.no_progress:kl-1") == verdict
    if verdict == "flagged":
        assert told["removal.no_progress:kl-1"].arises_on == day(on)


@pytest.mark.parametrize(("as_of", "told"), [("2026-12-31", True), ("2027-01-01", False)])
def test_education_that_ended_years_ago_is_past(as_of: str, told: bool) -> None:
    assert bool(found(concluded("education", "2024-06-10"), as_of=as_of)) == told
    assert found(concluded("education", "2017-06-10"), as_of="2026-12-31") == {}


def test_a_decision_after_the_months_begins_them_anew() -> None:
    first = concluded("education", "2023-06-10", 1)
    none = concluded("no_progress", "2024-06-20", 2)
    same_day = concluded("education", "2024-06-10", 3)
    assert set(found(first, none, same_day, as_of="2024-12-31")) == {"removal.no_progress:kl-1"}
    anew = concluded("education", "2024-07-01", 3)
    assert found(first, none, anew, as_of="2024-12-31") == {}
    assert set(found(first, none, anew, as_of="2025-07-01")) == {"removal.no_progress:kl-3"}


@pytest.mark.parametrize(
    ("passed", "agreed", "base", "told"),
    [
        (None, 8, 9, True),
        (None, 6, 9, True),
        (None, 5, 9, False),
        (None, 0, 0, False),
        (None, None, 9, False),
        (False, 8, 9, False),
        (True, 5, 9, True),
    ],
)
def test_a_vote_whose_outcome_is_not_recorded_is_read_from_its_count(
    passed: bool | None, agreed: int | None, base: int, told: bool
) -> None:
    decided = voted("education", "2024-06-10", passed=passed, agreed=agreed, base=base)
    assert ("removal.no_progress:nq-2024-06-10" in found(decided)) == told
    progress = voted("progress", "2025-06-12", passed=passed, agreed=agreed, base=base)
    assert bool(found(concluded("education", "2024-06-10"), progress)) != told


@pytest.mark.parametrize(
    "progress",
    [
        concluded("progress", "2025-05-08", 2),
        concluded("progress", "2024-06-10", 2),
        voted("progress", "2025-05-08", passed=True),
    ],
)
def test_recorded_progress_ends_the_education(progress: Record) -> None:
    assert found(concluded("education", "2024-06-10"), progress) == {}


@pytest.mark.parametrize(
    "other",
    [
        concluded("progress", "2024-06-09", 2),
        concluded("progress", "2025-07-01", 2),
        voted("progress", "2025-05-08", passed=False),
        voted("removal", "2025-04-09"),
        concluded("education", "2024-12-01", 2),
    ],
)
def test_what_is_no_progress_leaves_the_education_running(other: Record) -> None:
    assert set(found(concluded("education", "2024-06-10"), other)) == {"removal.no_progress:kl-1"}


@pytest.mark.parametrize(("passed", "told"), [(True, True), (False, False), (None, False)])
def test_a_resolution_that_passed_begins_the_education_too(passed: bool | None, told: bool) -> None:
    decided = voted("education", "2024-06-10", passed=passed)
    assert ("removal.no_progress:nq-2024-06-10" in found(decided)) == told
    both = found(decided, concluded("education", "2024-06-12"))
    assert set(both) == {f"removal.no_progress:{'nq-2024-06-10' if told else 'kl-1'}"}


def test_a_new_education_after_progress_begins_anew() -> None:
    records = (
        concluded("education", "2023-06-10", 1),
        concluded("progress", "2024-06-01", 2),
        concluded("education", "2024-06-11", 3),
    )
    told = found(*records, as_of="2025-06-12")
    assert set(told) == {"removal.no_progress:kl-3"}


@given(started=st.dates(date(2016, 7, 25), date(2024, 12, 31)), after=st.integers(250, 450))
def test_the_months_of_education_are_those_of_the_calendar(started: date, after: int) -> None:
    as_of = started + timedelta(days=after)
    leap_day = (started.month, started.day) == (2, 29)
    last = date(started.year + 1, 2, 28) if leap_day else started.replace(year=started.year + 1)
    told = found(concluded("education", started.isoformat()), as_of=as_of.isoformat())
    assert (said(told, "removal.no_progress:kl-1") == "undecidable") == (as_of > last)


def unworthy(*years: int) -> list[Conclusion]:
    return [concluded("unworthy", f"{year + 1}-01-15", year, about_year=year) for year in years]


@pytest.mark.parametrize(
    ("years", "keys"),
    [
        ((2024,), set()),
        ((2022, 2024), set()),
        ((2023, 2024), {"removal.unworthy:2024"}),
        ((2022, 2023, 2024), {"removal.unworthy:2024"}),
        ((2022, 2023), set()),
        ((2021, 2022, 2024), set()),
    ],
)
def test_two_years_in_a_row_that_reach_the_period(years: tuple[int, ...], keys: set[str]) -> None:
    assert set(found(*unworthy(*years))) == keys


def test_the_years_are_those_the_conclusions_are_about() -> None:
    late = concluded("unworthy", "2025-02-15", 9, about_year=2023)
    told = found(late, *unworthy(2024))["removal.unworthy:2024"]
    assert told.arises_on == day("2025-02-15")
    assert found(late, *unworthy(2024), as_of="2025-02-14") == {}


def test_a_vote_after_the_second_year_closes_the_ground() -> None:
    assert found(*unworthy(2023, 2024), voted("removal", "2025-01-15")) == {}
    assert found(*unworthy(2023, 2024), voted("removal", "2025-01-14")) != {}


def requests(*days: str) -> list[Conclusion]:
    return [concluded("self_review_asked", on, n) for n, on in enumerate(days, 1)]


@pytest.mark.parametrize(
    ("days", "done", "told"),
    [
        (("2025-04-05", "2025-05-05"), None, False),
        (("2025-04-05", "2025-05-05", "2025-06-05"), None, True),
        (("2025-04-05", "2025-05-05", "2025-07-01"), None, False),
        (("2025-04-05", "2025-05-05", "2025-06-05"), "2025-06-20", False),
        (("2025-04-05", "2025-05-05", "2025-06-05"), "2025-04-20", False),
        (("2025-04-05", "2025-05-05", "2025-06-05"), "2025-04-04", True),
        (("2021-04-05", "2021-05-05", "2021-06-05"), None, False),
    ],
)
def test_three_requests_in_vain_let_the_branch_go_on(
    days: tuple[str, ...], done: str | None, told: bool
) -> None:
    records = requests(*days)
    if done is not None:
        records.append(concluded("self_review_done", done, 9))
    assert bool(found(*records)) == told


def test_requests_in_vain_are_a_note_proved_by_three_of_them() -> None:
    told = found(*requests("2025-03-05", "2025-04-05", "2025-05-05", "2025-06-05"))
    finding = told["removal.self_review:kl-3"]
    assert finding.severity is Severity.INFO
    named = [one.id for one in finding.evidence if one.kind == "conclusion"]
    assert named == ["kl-1", "kl-2", "kl-3"]


def test_an_open_ground_names_the_votes_and_the_complaint_it_leads_to() -> None:
    finding = found(concluded("card_returned", "2025-03-12"))["removal.card:kl-1"]
    assert finding.severity is Severity.SERIOUS
    assert "ít nhất hai phần ba số đảng viên chính thức" in finding.explain("vi")
    assert "khiếu nại trong 30 ngày làm việc" in finding.explain("vi")
    assert "more than one half" in finding.explain("en")


def test_before_the_votes_are_known_the_next_step_names_none() -> None:
    early = found(concluded("card_returned", "2021-03-12"), as_of="2021-09-27")
    later = found(concluded("card_returned", "2021-03-12"), as_of="2021-09-28")
    assert "hai phần ba" not in early["removal.card:kl-1"].explain("vi")
    assert "hai phần ba" in later["removal.card:kl-1"].explain("vi")


def test_whoever_is_on_no_roll_is_not_looked_at() -> None:
    gone = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=day("2010-01-01"), until=day("2025-06-30")
    )
    assert found(concluded("card_returned", "2025-03-12"), gone) == {}
    assert found(concluded("card_returned", "2025-03-12"), gone, as_of="2025-06-29") != {}


def test_exemption_closes_no_ground() -> None:
    exempt = Exemption(id="mien-1", member="dv-1", since=day("2025-01-01"))
    assert found(concluded("card_returned", "2025-03-12"), exempt) != {}


GROUNDS_OF_2016 = (
    "removal.grounds=meetings_or_dues, card_given_back_or_destroyed, no_progress, unworthy, "
    "political_standards@2016-07-25"
)
PROCEDURE = (
    "removal.self_review_requests=3@2006-12-29; removal.vote.branch=≥ 2/3@2021-09-28; "
    "removal.vote.base_committee=≥ 2/3@2021-09-28; removal.vote.standing=> 1/2@2021-09-28; "
    "removal.vote.authorised_committee=≥ 2/3@2021-09-28; "
    "removal.complaint_working_days=30@2016-07-25"
)
IN_FULL: list[tuple[list[Record], str, dict[str, dict[str, str]]]] = [
    (
        [
            concluded("card_destroyed", "2025-02-01", 1),
            concluded("card_returned", "2025-03-12", 2),
            concluded("political_standards", "2025-03-13", 3),
        ],
        "2025-06-30",
        {
            "removal.card:dv-1:kl-2": {
                "code": "removal.card",
                "is": "flagged serious",
                "of": "member dv-1 at cb-1",
                "on": "2025-03-12",
                "as_of": "2025-06-30",
                "by": GROUNDS_OF_2016,
                "procedure": PROCEDURE,
                "proof": "kl-2 dv-1 sh-1",
                "next": "consider_removal",
                "removal_said_word": "card_returned",
            },
            "removal.political_standards:dv-1:kl-3": {
                "code": "removal.political_standards",
                "is": "flagged serious",
                "of": "member dv-1 at cb-1",
                "on": "2025-03-13",
                "as_of": "2025-06-30",
                "by": GROUNDS_OF_2016,
                "procedure": PROCEDURE,
                "proof": "kl-3 dv-1 sh-1",
                "next": "consider_removal",
                "removal_said_word": "political_standards",
            },
        },
    ),
    (
        [concluded("card_returned", "2021-03-12")],
        "2021-09-27",
        {
            "removal.card:dv-1:kl-1": {
                "code": "removal.card",
                "is": "flagged serious",
                "of": "member dv-1 at cb-1",
                "on": "2021-03-12",
                "as_of": "2021-09-27",
                "by": GROUNDS_OF_2016,
                "proof": "kl-1 dv-1 sh-1",
                "next": "consider_removal_then",
                "removal_said_word": "card_returned",
            }
        },
    ),
    (
        [*unworthy(2022, 2023, 2024)],
        "2025-06-30",
        {
            "removal.unworthy:dv-1:2024": {
                "code": "removal.unworthy",
                "is": "flagged serious",
                "of": "member dv-1 at cb-1",
                "on": "2025-01-15",
                "as_of": "2025-06-30",
                "by": "removal.unworthy_years_in_row=2@2016-07-25",
                "procedure": PROCEDURE,
                "proof": "kl-2023 kl-2024 dv-1 sh-1",
                "next": "consider_removal",
                "limit": "2",
                "first_year": "2023",
                "last_year": "2024",
            }
        },
    ),
    (
        [*requests("2025-03-05", "2025-04-05", "2025-05-05", "2025-06-05")],
        "2025-06-30",
        {
            "removal.self_review:dv-1:kl-3": {
                "code": "removal.self_review",
                "is": "flagged info",
                "of": "member dv-1 at cb-1",
                "on": "2025-05-05",
                "as_of": "2025-06-30",
                "by": "removal.self_review_requests=3@2006-12-29",
                "proof": "kl-1 kl-2 kl-3 dv-1 sh-1",
                "next": "removal_proceed",
                "limit": "3",
            }
        },
    ),
    (
        [concluded("education", "2024-06-10")],
        "2025-06-10",
        {
            "removal.no_progress:dv-1:kl-1": {
                "code": "removal.no_progress",
                "is": "warning warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-06-11",
                "as_of": "2025-06-10",
                "by": "removal.no_progress_months=12@2016-07-25",
                "proof": "kl-1 dv-1 sh-1",
                "next": "removal_review",
                "started_on": "2024-06-10",
                "last_on": "2025-06-10",
                "limit": "12",
            }
        },
    ),
    (
        [concluded("education", "2024-06-10"), concluded("no_progress", "2025-06-20", 2)],
        "2025-06-30",
        {
            "removal.no_progress:dv-1:kl-1": {
                "code": "removal.no_progress",
                "is": "flagged serious",
                "of": "member dv-1 at cb-1",
                "on": "2025-06-20",
                "as_of": "2025-06-30",
                "by": "removal.no_progress_months=12@2016-07-25",
                "procedure": PROCEDURE,
                "proof": "kl-1 kl-2 dv-1 sh-1",
                "next": "consider_removal",
                "started_on": "2024-06-10",
                "last_on": "2025-06-10",
                "limit": "12",
            }
        },
    ),
    (
        [voted("education", "2024-06-10", passed=True)],
        "2025-06-11",
        {
            "removal.no_progress:dv-1:nq-2024-06-10": {
                "code": "removal.no_progress",
                "is": "undecidable warning",
                "of": "member dv-1 at cb-1",
                "on": "2025-06-11",
                "as_of": "2025-06-11",
                "by": "removal.no_progress_months=12@2016-07-25",
                "proof": "dv-1 sh-1 nq-2024-06-10",
                "missing": "not_concluded",
                "next": "removal_conclude",
                "started_on": "2024-06-10",
                "last_on": "2025-06-10",
                "limit": "12",
            }
        },
    ),
]


@pytest.mark.parametrize(("records", "as_of", "says"), IN_FULL)
def test_findings_say_this_in_full(
    records: list[Record], as_of: str, says: dict[str, dict[str, str]]
) -> None:
    assert in_full(found(*records, as_of=as_of).values()) == says


def test_a_profile_may_ask_for_three_years_in_a_row() -> None:
    law = saying(UNWORTHY_YEARS, 3)
    told = asked([*unworthy(2022, 2023, 2024)], "2025-06-30", law=law)["removal.unworthy:2024"]
    assert (told.details["first_year"], told.details["last_year"]) == ("2022", "2024")
    assert told.details["limit"] == "3"
    assert [one.id for one in told.evidence if one.kind == "conclusion"] == [
        "kl-2022",
        "kl-2023",
        "kl-2024",
    ]
    assert "removal.unworthy:2024" not in asked([*unworthy(2023, 2024)], "2025-06-30", law=law)


@pytest.mark.parametrize(
    ("figure", "records"),
    [
        (GROUNDS, [concluded("card_returned", "2025-03-12")]),
        (UNWORTHY_YEARS, unworthy(2023, 2024)),
        (SELF_REVIEW_REQUESTS, requests("2025-03-05", "2025-04-05", "2025-05-05")),
        (NO_PROGRESS_MONTHS, [concluded("education", "2024-06-10")]),
    ],
)
def test_nothing_is_said_where_the_law_is_silent(
    figure: Timeline[Any], records: list[Record]
) -> None:
    assert found(*records) != {}
    told = asked([*records], "2025-06-30", law=silent(figure))
    assert {key for key in told if key.startswith(FAMILY)} == set()


@pytest.mark.parametrize(
    ("years", "as_of", "told"),
    [
        ((2023, 2024), "2025-01-15", True),
        ((2023, 2024), "2026-12-31", False),
        ((2024, 2025), "2026-12-31", True),
        ((2025, 2026), "2027-01-15", True),
    ],
)
def test_the_last_year_is_that_of_the_audit_or_the_one_before(
    years: tuple[int, ...], as_of: str, told: bool
) -> None:
    assert bool(found(*unworthy(*years), as_of=as_of)) == told


def test_years_concluded_about_while_they_run_count_too() -> None:
    early = concluded("unworthy", "2025-06-30", 9, about_year=2025)
    assert set(found(*unworthy(2024), early)) == {"removal.unworthy:2025"}
    # Two about one year are one: the first of them counts.
    again = concluded("unworthy", "2025-06-01", 8, about_year=2025)
    told = found(*unworthy(2024), early, again)["removal.unworthy:2025"]
    assert told.arises_on == day("2025-06-01")


@pytest.mark.parametrize(
    "records",
    [
        unworthy(2023, 2024),
        requests("2025-03-05", "2025-04-05", "2025-05-05"),
        [concluded("education", "2024-06-10")],
    ],
)
def test_no_ground_is_open_for_whoever_has_left(records: list[Record]) -> None:
    gone = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=day("2010-01-01"), until=day("2025-06-30")
    )
    assert found(*records, gone) == {}
    assert found(*records) != {}


@pytest.mark.parametrize(("asked_in", "told"), [(2023, False), (2024, True)])
def test_requests_reach_back_to_the_year_before_the_period(asked_in: int, told: bool) -> None:
    days = [f"{asked_in}-{month:02d}-05" for month in (10, 11, 12)]
    assert bool(found(*requests(*days))) == told


@pytest.mark.parametrize(("on", "told"), [("2025-05-04", True), ("2025-05-05", False)])
def test_a_vote_after_the_last_request_closes_it(on: str, told: bool) -> None:
    records = requests("2025-03-05", "2025-04-05", "2025-05-05")
    assert bool(found(*records, voted("removal", on))) == told


@pytest.mark.parametrize(("on", "told"), [("2025-04-09", True), ("2025-04-10", False)])
def test_a_vote_since_the_warning_closes_the_education(on: str, told: bool) -> None:
    assert bool(found(concluded("education", "2024-06-10"), voted("removal", on))) == told


def test_a_decision_from_before_the_member_was_admitted_again_is_past() -> None:
    again = Membership(
        id="sh-2", member="dv-1", branch="cb-1", since=day("2024-01-01"), began="readmitted"
    )
    for on, told in (("2023-12-31", False), ("2024-01-01", True)):
        assert bool(found(voted("education", on, passed=True), again)) == told
    # Moving to another branch is no new life.
    moved = Membership(
        id="sh-2", member="dv-1", branch="cb-1", since=day("2024-01-01"), began="transferred"
    )
    assert found(voted("education", "2023-12-31", passed=True), moved) != {}


def test_of_decisions_of_one_day_the_lower_id_begins() -> None:
    same = [concluded("education", "2024-06-10", number) for number in (3, 1, 2)]
    assert set(found(*same)) == {"removal.no_progress:kl-1"}


def test_of_conclusions_of_one_day_the_higher_id_is_told() -> None:
    same = [concluded("card_returned", "2025-03-12", number) for number in (1, 3, 2)]
    assert set(found(*same)) == {"removal.card:kl-3"}


def test_months_that_end_beyond_the_calendar_are_never_over() -> None:
    records: list[Record] = [concluded("education", "2198-01-10")]
    law = saying(NO_PROGRESS_MONTHS, 24)
    told = asked(records, "2198-12-30", law=law)
    assert {key for key in told if key.startswith(FAMILY)} == set()


def test_on_the_day_of_the_readmission_what_was_before_is_past_already() -> None:
    again = Membership(
        id="sh-2", member="dv-1", branch="cb-1", since=day("2025-06-30"), began="readmitted"
    )
    assert found(concluded("card_returned", "2025-06-29"), again) == {}
