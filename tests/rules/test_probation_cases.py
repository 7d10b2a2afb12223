"""Members on probation: due, overdue, voted on thrice, in office, in a branch that is too small."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre import Year, check_branch
from cadre.findings import Finding, Severity, Verdict
from cadre.records import (
    Admission,
    Meeting,
    Membership,
    OfficeTerm,
    Record,
    Resolution,
    Standing,
)
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import branch, meeting
from tests.rules.people import about_branch, about_member, days, person
from tests.rules.plain_words import spoken
from tests.rules.told_in_full import in_full


def standing(
    kind: str, since: str | date, until: str | None = None, member: str = "dv-1", **more: Any
) -> Standing:
    facts = days(since=since, until=until, **more)
    return Standing(id=f"tc-{member}-{kind}", member=member, kind=kind, **facts)


def held(ceremony: str) -> Admission:
    return Admission(id="kn-1", member="dv-1", **days(ceremony_on=ceremony))


def vote(number: int, on: str, **facts: Any) -> Resolution:
    about: dict[str, Any] = {"member": "dv-1", "organisation": "cb-1", "kind": "recognition"}
    return Resolution(id=f"nq-{number}", passed_on=date.fromisoformat(on), **{**about, **facts})


def found(*records: Record, as_of: str | date, **choices: Any) -> dict[str, Finding]:
    said = about_member(list(records), as_of, **choices)
    return {one.code: one for one in said.values() if one.code.startswith("probation.")}


def codes(*records: Record, as_of: str | date, **choices: Any) -> set[str]:
    return set(found(*records, as_of=as_of, **choices))


def test_probation_is_due_and_then_overdue() -> None:
    # 16 March 2026 is a Monday: 30 working days end on 27 April, 50 on 25 May.
    on_probation = standing("probationary", "2025-03-16")
    assert codes(on_probation, as_of="2025-12-31") == set()
    early = found(on_probation, as_of="2026-01-01")["probation.due"]
    assert (early.severity, early.next_step) == (Severity.INFO, "probation_consider")
    assert early.arises_on == date(2026, 3, 16)
    assert dict(early.details) == {
        "began_on": "2025-03-16",
        "ends_on": "2026-03-16",
        "due_on": "2026-04-27",
        "last_on": "2026-05-25",
    }
    assert found(on_probation, as_of="2026-03-15")["probation.due"].severity is Severity.INFO
    on_the_day = found(on_probation, as_of="2026-03-16")["probation.due"]
    assert on_the_day.severity is Severity.WARNING
    assert found(on_probation, as_of="2026-04-27")["probation.due"].next_step == early.next_step
    late = found(on_probation, as_of="2026-04-28")["probation.due"]
    assert late.next_step == "probation_consider_now"
    assert codes(on_probation, as_of="2026-05-25") == {"probation.due"}
    overdue = found(on_probation, as_of="2026-05-26")
    assert set(overdue) == {"probation.overdue"}
    assert overdue["probation.overdue"].severity is Severity.SERIOUS
    assert overdue["probation.overdue"].arises_on == date(2026, 5, 26)


@pytest.mark.parametrize(
    ("since", "as_of", "told"),
    [
        ("2025-01-31", "2025-12-31", True),
        ("2025-02-01", "2025-12-31", False),
        ("2024-12-31", "2024-12-31", False),
        ("2024-12-31", "2025-01-01", True),
        ("2025-01-01", "2025-12-30", True),
        ("2025-01-01", "2025-06-30", False),
    ],
)
def test_an_audit_looks_ahead_to_the_end_of_its_year_and_of_the_next_month(
    since: str, as_of: str, told: bool
) -> None:
    said = codes(standing("probationary", since), as_of=as_of)
    assert said == ({"probation.due"} if told else set())


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ([], True),
        ([standing("official", "2025-03-16")], False),
        ([standing("official", "2026-06-30")], False),
        ([standing("official", "2026-07-01")], True),
    ],
)
def test_whoever_is_recognised_is_no_longer_on_probation(others: list[Record], told: bool) -> None:
    said = codes(standing("probationary", "2024-03-16"), *others, as_of="2026-06-30")
    assert said == ({"probation.overdue"} if told else set())


@pytest.mark.parametrize(
    ("official_on", "code"),
    [(None, "overdue"), ("2026-06-30", ""), ("2026-07-01", "overdue"), ("2024-03-15", "overdue")],
)
def test_an_admission_alone_begins_a_probation(official_on: str | None, code: str) -> None:
    records = (person(official_on=official_on), held("2024-03-16"))
    said = found(*records, as_of="2026-06-30")
    assert set(said) == ({f"probation.{code}"} if code else set())
    if code:
        assert said["probation.overdue"].details["began_on"] == "2024-03-16"
        assert [one.id for one in said["probation.overdue"].evidence] == ["kn-1", "dv-1", "sh-dv-1"]


def test_an_admission_alone_is_due_in_its_time_and_can_be_voted_on() -> None:
    assert codes(held("2025-03-16"), as_of="2025-12-31") == set()
    early = about_member([held("2025-03-16")], "2026-01-01")
    assert early["probation.due:kn-1"].arises_on == date(2026, 3, 16)
    assert codes(held("2026-01-02"), as_of="2026-01-01") == set()
    assert codes(Admission(id="kn-1", member="dv-1"), as_of="2026-06-30") == set()
    votes = [vote(n, f"2026-0{n}-10", passed=False) for n in (1, 2, 3)]
    said = found(held("2024-03-16"), *votes, as_of="2026-06-30")
    assert set(said) == {"probation.three_votes"}
    alone = [person("dv-1"), held("2024-03-16")]
    assert "probation.branch_too_small:kn-1" in about_branch(alone, "2026-06-30")


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ([], True),
        ([person(official_on="2026-06-30")], False),
        ([person(official_on="2024-03-16")], False),
        ([person(official_on="2024-03-15")], True),
        ([standing("official", "2025-03-16")], False),
        # Official once, and out of it again: the probation before it is over.
        ([standing("official", "2025-03-16", "2026-01-01")], False),
        ([standing("official", "2010-03-16", "2020-01-01")], True),
    ],
)
@pytest.mark.parametrize("until", [None, "2025-03-16"])
def test_a_probation_lasts_until_a_recognition_is_recorded(
    others: list[Record], told: bool, until: str | None
) -> None:
    said = codes(standing("probationary", "2024-03-16", until), *others, as_of="2026-06-30")
    assert said == ({"probation.overdue"} if told else set())


def test_a_later_admission_begins_another_probation() -> None:
    before = [
        standing("probationary", "2009-03-16"),
        standing("official", "2010-03-16", "2020-01-01"),
    ]
    said = about_member([*before, held("2024-03-16")], "2026-06-30")
    assert said["probation.overdue:kn-1"].details["began_on"] == "2024-03-16"
    assert about_member([*before, held("2010-03-16")], "2026-06-30") == {}


def test_of_two_standings_or_admissions_the_later_one_counts() -> None:
    twice = [
        Standing(id=f"tc-{n}", member="dv-1", kind="probationary", since=date(2023 + n % 2, 3, 16))
        for n in (1, 2)
    ]
    assert "probation.overdue:tc-1" in about_member([*twice], "2026-06-30")
    admitted = [
        Admission(id=f"kn-{n}", member="dv-1", ceremony_on=date(2023 + n % 2, 3, 16))
        for n in (1, 2)
    ]
    assert "probation.overdue:kn-1" in about_member([*admitted], "2026-06-30")


@pytest.mark.parametrize(
    ("ceremony", "ends"),
    [
        ("2025-03-16", "2026-03-16"),
        ("2025-04-16", "2026-04-16"),
        ("2025-02-27", "2026-02-27"),
        # A ceremony a year before is of another admission, one to come is not held.
        ("2024-03-16", "2026-03-16"),
        ("2026-04-01", "2026-03-16"),
    ],
)
def test_probation_runs_from_the_ceremony(ceremony: str, ends: str) -> None:
    records = (standing("probationary", "2025-03-16"), held(ceremony))
    said = found(*records, as_of="2026-03-01")["probation.due"]
    assert said.details["ends_on"] == ends
    proved = "admission" in {one.kind for one in said.evidence}
    assert proved == (ends != "2026-03-16")


def test_a_ceremony_of_the_day_of_the_audit_has_been_held() -> None:
    records = (standing("probationary", "2025-03-16"), held("2026-03-01"))
    assert codes(*records, as_of="2026-02-28") == {"probation.due"}
    assert codes(*records, as_of="2026-03-01") == set()


@pytest.mark.parametrize(("agreed", "told"), [(5, {"probation.due"}), (6, set())])
def test_a_probation_that_was_voted_on_in_time_is_due_no_longer(
    agreed: int, told: set[str]
) -> None:
    voted = vote(1, "2026-02-10", base=9, agreed=agreed)
    assert codes(standing("probationary", "2025-01-12"), voted, as_of="2026-02-15") == told


@pytest.mark.parametrize(
    ("since", "told"), [("2015-07-24", set()), ("2015-07-25", {"probation.overdue"})]
)
def test_before_25_july_2016_no_days_to_consider_are_known(since: str, told: set[str]) -> None:
    assert codes(standing("probationary", since), as_of="2016-12-31") == told


@pytest.mark.parametrize("numbers", [(1, 2), (2, 1)])
def test_of_two_ceremonies_the_later_one_counts(numbers: tuple[int, int]) -> None:
    first, later = numbers
    records = (
        standing("probationary", "2025-03-16"),
        Admission(id=f"kn-{first}", member="dv-1", ceremony_on=date(2025, 3, 1)),
        Admission(id=f"kn-{later}", member="dv-1", ceremony_on=date(2025, 3, 9)),
    )
    said = found(*records, as_of="2026-02-01")["probation.due"]
    assert said.details["began_on"] == "2025-03-09"
    assert [one.id for one in said.evidence if one.kind == "admission"] == [f"kn-{later}"]


def test_what_would_lie_beyond_the_calendar_is_not_told() -> None:
    far = standing("probationary", "2197-06-01")
    assert codes(far, as_of="2198-12-30") == {"probation.overdue"}
    assert codes(far, as_of="2198-12-30", days_off=400) == set()


def last_day(start: date, working_days: int) -> date:
    last, left = start, working_days
    while left:
        last += timedelta(days=1)
        left -= last.isoweekday() <= 5
    return last


@given(st.dates(date(2016, 1, 1), date(2026, 12, 31)), st.integers(0, 500), st.integers(0, 30))
def test_the_days_to_consider_agree_with_counting_them(began: date, later: int, off: int) -> None:
    year = began.year + 1
    ends = date(year, began.month, min(began.day, calendar.monthrange(year, began.month)[1]))
    on = began + timedelta(days=later)
    ahead = date(on.year, 12, 31)
    if on.month == 12:
        ahead = date(on.year + 1, 1, 31)
    overdue = on > last_day(ends, 30 + off)
    due = not overdue and ends <= ahead
    said = codes(standing("probationary", began), as_of=on, days_off=off)
    known = ends >= date(2016, 7, 25)
    expected = {"probation.overdue"} if overdue else {"probation.due"} if due else set()
    assert said == (expected if known else set())


# Votes

OVERDUE = standing("probationary", "2025-01-12")
"""A probation that ended on 12 January 2026."""


@pytest.mark.parametrize(
    ("facts", "done"),
    [
        ({"passed": True}, True),
        ({"passed": True, "kind": "removal"}, True),
        ({}, True),
        ({"base": 9, "agreed": 6}, True),
        ({"base": 9, "agreed": 5}, False),
        ({"base": 9}, True),
        ({"agreed": 5}, True),
        ({"passed": False}, False),
        ({"passed": True, "kind": "admission"}, False),
        ({"passed": True, "body": "base_committee"}, False),
    ],
)
def test_a_carried_proposal_is_what_the_branch_owes(facts: dict[str, Any], done: bool) -> None:
    said = codes(OVERDUE, vote(1, "2026-02-10", **facts), as_of="2026-06-30")
    assert said == (set() if done else {"probation.overdue"})


@pytest.mark.parametrize(
    ("on", "done"),
    [
        ("2025-01-12", False),
        ("2025-01-13", True),
        ("2026-06-30", True),
        ("2026-07-01", False),
    ],
)
def test_a_vote_counts_from_the_ceremony_to_the_day_of_the_audit(on: str, done: bool) -> None:
    said = codes(OVERDUE, vote(1, on, passed=True), as_of="2026-06-30")
    assert said == (set() if done else {"probation.overdue"})


@pytest.mark.parametrize(
    ("votes", "code"),
    [
        ([vote(n, f"2026-0{n}-10", passed=False) for n in (1, 2)], "probation.overdue"),
        ([vote(n, f"2026-0{n}-10", passed=False) for n in (1, 2, 3)], "probation.three_votes"),
        ([vote(n, f"2026-0{n}-10", passed=False) for n in (1, 2, 3, 4)], "probation.three_votes"),
        ([vote(n, f"2026-0{n}-10", base=9, agreed=5) for n in (1, 2, 3)], "probation.three_votes"),
        (
            [vote(n, f"2026-0{n}-10", passed=False, kind="removal") for n in (1, 2, 3)],
            "probation.three_votes",
        ),
        (
            [
                vote(n, f"2026-0{n}-10", passed=False, kind="removal" if n == 3 else "recognition")
                for n in (1, 2, 3)
            ],
            "probation.overdue",
        ),
        (
            [*(vote(n, f"2026-0{n}-10", passed=False) for n in (1, 2, 3)), vote(4, "2026-04-10")],
            "",
        ),
    ],
)
def test_three_votes_on_the_same_question_go_to_the_superior(
    votes: list[Resolution], code: str
) -> None:
    said = found(OVERDUE, *votes, as_of="2026-06-30")
    assert set(said) == ({code} if code else set())
    if code == "probation.three_votes":
        assert said[code].arises_on == date(2026, 3, 10)


def test_where_both_questions_failed_thrice_recognition_is_told() -> None:
    removal = [vote(n, f"2026-0{n}-20", passed=False, kind="removal") for n in (4, 5, 6)]
    recognition = [vote(n, f"2026-0{n}-10", passed=False) for n in (1, 2, 3)]
    said = found(OVERDUE, *removal, *recognition, as_of="2026-06-30")["probation.three_votes"]
    assert said.details["voted_on_word"] == "recognition"
    assert {one.id for one in said.evidence if one.kind == "resolution"} == {"nq-1", "nq-2", "nq-3"}


# Offices


def term(**facts: Any) -> OfficeTerm:
    usual = {"member": "dv-1", "organisation": "cb-1", "since": "2026-03-03"}
    return OfficeTerm(**days(**{"id": "cv-1", **usual, **facts}))


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"office": "Phó bí thư"}, True),
        ({"office": "Chi ủy viên"}, True),
        ({"office": "Tổ trưởng tổ đảng"}, False),
        ({"office": "Tổ trưởng tổ đảng", "elected": True}, False),
        ({"office": "Trưởng thôn", "elected": True}, False),
        ({"office": "Phó bí thư", "until": "2026-06-30"}, False),
        ({"office": "Phó bí thư", "until": "2026-07-01"}, True),
        ({"office": "Phó bí thư", "since": "2026-07-01"}, False),
        ({"office": "Phó bí thư", "since": "2026-06-30"}, True),
    ],
)
def test_nobody_on_probation_is_on_a_committee(facts: dict[str, Any], told: bool) -> None:
    on_probation = standing("probationary", "2026-01-12")
    said = found(on_probation, term(**facts), as_of="2026-06-30")
    assert ("probation.office" in said) == told
    official = standing("official", "2026-01-12")
    assert "probation.office" not in codes(official, term(**facts), as_of="2026-06-30")
    # What is not recorded is not held against a person.
    ended = standing("probationary", "2024-01-12", "2025-01-12")
    assert "probation.office" not in codes(ended, term(**facts), as_of="2026-06-30")


def test_every_office_is_looked_at() -> None:
    on_probation = standing("probationary", "2026-01-12")
    terms = [
        term(id=f"cv-{n}", office=name)
        for n, name in enumerate(["Tổ trưởng tổ đảng", "Phó bí thư"])
    ]
    said = found(on_probation, *terms, as_of="2026-06-30")
    assert said["probation.office"].key == "probation.office:dv-1:cv-1"


# The branch


def members(officials: int) -> list[Record]:
    """Official members beside one whose probation ended on 12 January 2026."""
    return [person("dv-1"), OVERDUE, *(person(f"dv-{n}") for n in range(2, officials + 2))]


@pytest.mark.parametrize(
    ("officials", "as_of", "told"),
    [
        (3, "2026-01-12", False),
        (2, "2026-01-12", True),
        (0, "2026-01-12", True),
        (2, "2025-12-31", False),
        (2, "2026-01-01", True),
    ],
)
def test_a_recognition_takes_three_official_members(officials: int, as_of: str, told: bool) -> None:
    said = about_branch(members(officials), as_of)
    assert any(key.startswith("probation.branch_too_small") for key in said) == told


@pytest.mark.parametrize(("began", "told"), [("2026-01-31", True), ("2026-02-01", False)])
def test_a_branch_is_too_small_only_once_a_probation_is_about_to_end(
    began: str, told: bool
) -> None:
    said = about_branch([person("dv-1"), standing("probationary", began)], "2026-12-30")
    assert any(key.startswith("probation") for key in said) == told


@pytest.mark.parametrize(("passed", "told"), [(True, False), (False, True)])
def test_a_small_branch_that_has_voted_is_not_too_small(passed: bool, told: bool) -> None:
    said = about_branch([*members(2), vote(1, "2026-02-10", passed=passed)], "2026-06-30")
    assert any(key.startswith("probation") for key in said) == told


def test_each_member_on_probation_is_looked_at() -> None:
    records = [
        # Official, on probation for long yet, voted on, and due.
        *(person("dv-0"), standing("official", "2010-01-01", member="dv-0")),
        *(person("dv-1"), standing("probationary", "2026-06-01")),
        *(person("dv-2"), standing("probationary", "2025-01-12", member="dv-2")),
        vote(1, "2026-02-10", passed=True, member="dv-2"),
        *(person("dv-3"), standing("probationary", "2025-01-12", member="dv-3")),
    ]
    said = about_branch(records, "2026-06-30")
    assert [key for key in said if "too_small" in key] == [
        "probation.branch_too_small:tc-dv-3-probationary"
    ]


def home(member: str, **facts: Any) -> Membership:
    usual = {"id": f"sh-{member}", "branch": "cb-1", "since": "2000-01-01"}
    return Membership(member=member, **days(**{**usual, **facts}))


@pytest.mark.parametrize(
    ("official_on", "needed"), [("2026-06-29", False), ("2026-06-30", False), ("2026-07-01", True)]
)
def test_an_official_member_is_shown_by_what_makes_one(official_on: str, needed: bool) -> None:
    records = [
        *(person("dv-1"), home("dv-1"), OVERDUE),
        *(person("dv-2", official_on=official_on), home("dv-2")),
        home("dv-2", id="sh-before", since="1999-01-01", until="2000-01-01"),
        home("dv-2", id="sh-guest", branch="cb-2", kind="temporary"),
        standing("probationary", "2019-01-01", "2020-01-01", "dv-2"),
        evolve(standing("official", "2005-01-01", "2010-01-01", "dv-2"), id="tc-dv-2-before"),
        standing("official", "2020-01-01", member="dv-2"),
    ]
    said = about_branch(records, "2026-06-30")
    shown = said["probation.branch_too_small:tc-dv-1-probationary"].evidence
    standing_shown = ["tc-dv-2-official"] if needed else []
    assert [one.id for one in shown if one.id.startswith(("sh-", "tc-"))] == [
        "sh-dv-1",
        "sh-dv-2",
        "tc-dv-1-probationary",
        *standing_shown,
    ]


def recognised(member: str, decided: str, announced: str | None) -> Standing:
    return standing(
        "official", "2026-01-05", member=member, decided_on=decided, announced_on=announced
    )


MET: list[Meeting] = [meeting("2026-06-03"), meeting("2026-07-03"), meeting("2026-08-03")]


@pytest.mark.parametrize(
    ("decided", "announced", "told"),
    [
        ("2026-06-10", "2026-07-03", False),
        ("2026-06-10", "2026-07-04", True),
        ("2026-06-10", "2026-06-12", False),
        ("2026-06-10", None, True),
        ("2026-07-03", "2026-08-03", False),
        ("2026-07-20", None, True),
        ("2026-08-03", None, False),
        # No text on it was seen before 19 May 2026.
        ("2026-05-18", None, False),
        ("2026-05-19", None, True),
    ],
)
def test_a_recognition_is_announced_at_the_next_meeting(
    decided: str, announced: str | None, told: bool
) -> None:
    other = [person("dv-2"), recognised("dv-2", "2026-01-05", "2026-02-03")]
    records = [person("dv-1"), recognised("dv-1", decided, announced), *other, *MET]
    said = about_branch(records, "2026-08-31")
    assert any(key.startswith("probation.not_announced") for key in said) == told


def test_a_day_of_announcement_is_missed_only_where_the_branch_keeps_them() -> None:
    alone = [person("dv-1"), recognised("dv-1", "2026-06-10", None), *MET]
    assert not any(key.startswith("probation") for key in about_branch(alone, "2026-08-31"))
    late = [person("dv-1"), recognised("dv-1", "2026-06-10", "2026-08-03"), *MET]
    assert any(key.startswith("probation") for key in about_branch(late, "2026-08-31"))
    # On the day of the announcement it is known; the day before it is a missing one.
    assert any(key.startswith("probation") for key in about_branch(late, "2026-08-03"))
    assert not any(key.startswith("probation") for key in about_branch(late, "2026-08-02"))


def test_every_standing_is_looked_at_for_its_announcement() -> None:
    early = standing("probationary", "2025-01-05", "2026-01-05")
    too_new = recognised("dv-1", "2026-08-04", None)
    early, too_new = evolve(early, id="tc-0"), evolve(too_new, id="tc-1")
    late = recognised("dv-1", "2026-06-10", "2026-08-03")
    away = [
        person("dv-0"),
        home("dv-0", since="2026-07-04"),
        recognised("dv-0", "2026-06-10", None),
    ]
    said = about_branch([*away, person("dv-1"), early, too_new, late, *MET], "2026-08-31")
    assert list(said) == ["probation.not_announced:tc-dv-1-official"]


# Ten working days after Friday 19 June 2026 are two weeks.
@pytest.mark.parametrize(
    ("decided", "met_on"),
    [
        ("2026-06-19", "2026-07-03"),
        ("2026-06-21", "2026-07-03"),
        ("2026-06-22", "2026-08-03"),
        ("2026-07-20", "2026-08-03"),
        ("2026-07-21", None),
    ],
)
def test_the_paper_is_given_ten_working_days_to_reach_the_branch(
    decided: str, met_on: str | None
) -> None:
    other = [person("dv-2"), recognised("dv-2", "2026-01-05", "2026-02-03")]
    records = [person("dv-1"), recognised("dv-1", decided, None), *other, *MET]
    said = about_branch(records, "2026-08-31")
    assert [one.details["met_on"] for one in said.values()] == ([met_on] if met_on else [])


@pytest.mark.parametrize(("held_on", "told"), [("2026-12-29", True), ("2027-01-05", False)])
def test_a_meeting_outside_the_years_of_the_audit_is_not_missed(held_on: str, told: bool) -> None:
    records = [
        *(branch(), person("dv-1"), home("dv-1"), person("dv-2"), home("dv-2")),
        recognised("dv-1", "2026-12-15", "2027-02-05"),
        *(meeting("2026-12-20"), meeting(held_on), meeting("2027-02-05")),
    ]
    unit = MemoryStore.of(records).branch("cb-1", period=Year(2026), as_of=date(2027, 3, 1))
    said = check_branch(unit, period=Year(2026), as_of=date(2027, 3, 1))
    flagged = [one.code for one in said if one.verdict is Verdict.FLAGGED]
    assert ("probation.not_announced" in flagged) == told


@pytest.mark.parametrize(
    ("as_of", "meetings", "met_on"),
    [
        ("2026-07-02", MET, None),
        ("2026-07-03", MET, "2026-07-03"),
        ("2026-08-31", MET[::-1], "2026-07-03"),
        ("2026-08-31", [MET[0], MET[2]], "2026-08-03"),
        ("2026-08-31", [meeting("2026-06-20", kind="extraordinary"), *MET], "2026-07-03"),
    ],
)
def test_the_next_meeting_is_the_first_regular_one_after_the_decision(
    as_of: str, meetings: list[Meeting], met_on: str | None
) -> None:
    other = [person("dv-2"), recognised("dv-2", "2026-01-05", "2026-02-03")]
    records = [person("dv-1"), recognised("dv-1", "2026-06-10", None), *other, *meetings]
    said = about_branch(records, as_of)
    assert [one.details["met_on"] for one in said.values()] == ([met_on] if met_on else [])


@pytest.mark.parametrize(
    ("stays", "told"),
    [
        ({"since": "2026-07-03"}, True),
        ({"since": "2026-07-04"}, False),
        ({"kind": "temporary"}, False),
    ],
)
def test_a_recognition_is_announced_where_the_member_belongs(
    stays: dict[str, Any], told: bool
) -> None:
    late = recognised("dv-1", "2026-06-10", "2026-08-03")
    elsewhere = home("dv-1", id="sh-0", branch="cb-2", until="2026-07-02")
    said = about_branch(
        [person("dv-1"), elsewhere, home("dv-1", **stays), late, *MET], "2026-08-31"
    )
    assert any(key.startswith("probation") for key in said) == told


def test_every_finding_speaks_in_whole_words() -> None:
    failed = [vote(n, f"2026-0{n}-10", passed=False) for n in (1, 2, 3)]
    removal = [vote(n, f"2026-0{n}-10", passed=False, kind="removal") for n in (1, 2, 3)]
    office = term(office="Phó bí thư")
    other = [person("dv-2"), recognised("dv-2", "2026-01-05", "2026-02-03")]
    missing = [person("dv-3"), recognised("dv-3", "2026-06-10", None)]
    said = [
        *found(OVERDUE, as_of="2026-01-05").values(),
        *found(OVERDUE, as_of="2026-03-05").values(),
        *found(OVERDUE, office, as_of="2026-06-30").values(),
        *found(OVERDUE, *failed, as_of="2026-06-30").values(),
        *found(OVERDUE, *removal, as_of="2026-06-30").values(),
        *about_branch([person("dv-1"), OVERDUE, *other, *missing, *MET], "2026-08-31").values(),
    ]
    told = [one for one in said if one.code.startswith("probation.")]
    assert {one.code for one in told} == {
        "probation.due",
        "probation.overdue",
        "probation.three_votes",
        "probation.office",
        "probation.branch_too_small",
        "probation.not_announced",
    }
    spoken(told)


# Whole findings

SHORT = [vote(n, f"2026-0{n}-10", passed=False) for n in (1, 2, 3)]
UNFIT = [vote(n, f"2026-0{n}-10", passed=False, kind="removal") for n in (1, 2, 3)]
HERE = {"of": "member dv-1 at cb-1", "proof": "dv-1 sh-dv-1 tc-dv-1-probationary"}
TIMES = "probation.months=12@2011-01-19; probation.consider_working_days=30@2016-07-25"
TO_CONSIDER = {
    **HERE,
    "by": TIMES,
    "procedure": "probation.late_counts_back=True@2016-07-25; "
    "probation.vote.branch=≥ 2/3@2011-01-19",
    "chosen": "days_off=20",
    "began_on": "2025-01-12",
    "ends_on": "2026-01-12",
    "due_on": "2026-02-23",
    "last_on": "2026-03-23",
}
VOTED = {
    **HERE,
    "is": "flagged serious",
    "on": "2026-03-10",
    "proof": "dv-1 sh-dv-1 nq-1 nq-2 nq-3 tc-dv-1-probationary",
    "votes": "3",
    "next": "probation_report_votes",
}


@pytest.mark.parametrize(
    ("records", "as_of", "told"),
    [
        (
            [OVERDUE],
            "2026-01-11",
            {
                "probation.due:dv-1:tc-dv-1-probationary": {
                    **TO_CONSIDER,
                    "is": "warning info",
                    "on": "2026-01-12",
                    "next": "probation_consider",
                }
            },
        ),
        (
            [OVERDUE],
            "2026-02-24",
            {
                "probation.due:dv-1:tc-dv-1-probationary": {
                    **TO_CONSIDER,
                    "is": "warning warning",
                    "on": "2026-01-12",
                    "next": "probation_consider_now",
                }
            },
        ),
        (
            [OVERDUE],
            "2026-03-24",
            {
                "probation.overdue:dv-1:tc-dv-1-probationary": {
                    **TO_CONSIDER,
                    "is": "flagged serious",
                    "on": "2026-03-24",
                    "next": "probation_consider_now",
                }
            },
        ),
        (
            [OVERDUE, *SHORT],
            "2026-06-30",
            {
                "probation.three_votes:dv-1:tc-dv-1-probationary": {
                    **VOTED,
                    "by": "probation.max_failed_votes=3@2016-07-25; "
                    "probation.vote.branch=≥ 2/3@2011-01-19",
                    "voted_on_word": "recognition",
                }
            },
        ),
        (
            [OVERDUE, *UNFIT],
            "2026-06-30",
            {
                "probation.three_votes:dv-1:tc-dv-1-probationary": {
                    **VOTED,
                    "by": "probation.max_failed_votes=3@2016-07-25; "
                    "removal.vote.branch=≥ 2/3@2021-09-28",
                    "voted_on_word": "removal",
                }
            },
        ),
        (
            [standing("probationary", "2026-05-12"), term(office="Phó bí thư")],
            "2026-06-30",
            {
                "probation.office:dv-1:cv-1": {
                    **HERE,
                    "is": "flagged serious",
                    "on": "2026-05-12",
                    "by": "probation.rights_withheld=vote, stand, elect@2011-01-19; "
                    "probation.lasts_until_decision=True@2026-01-01",
                    "proof": "dv-1 sh-dv-1 cv-1 tc-dv-1-probationary",
                    "office": "Phó bí thư",
                    "organisation_id": "cb-1",
                    "next": "probation_leave_office",
                }
            },
        ),
    ],
)
def test_what_a_finding_about_a_probation_says_in_full(
    records: list[Record], as_of: str, told: dict[str, dict[str, str]]
) -> None:
    assert in_full(found(*records, as_of=as_of).values(), as_of) == told


def test_what_a_finding_about_recognition_says_in_full() -> None:
    records = [
        *(person("dv-1"), OVERDUE),
        *(person("dv-2"), recognised("dv-2", "2026-01-05", "2026-02-03")),
        *(person("dv-3"), recognised("dv-3", "2026-06-10", None)),
        *MET,
    ]
    said = about_branch(records, "2026-08-31").values()
    branch = {"of": "branch cb-1 at cb-1"}
    unannounced = {
        **branch,
        "is": "flagged warning",
        "on": "2026-07-03",
        "by": "recognition.announced_at_next_meeting=True@2026-05-19",
        "decided_on": "2026-06-10",
        "met_on": "2026-07-03",
        "paper_days": "10",
        "next": "probation_announce",
    }
    about = [one for one in said if one.subject.kind == "branch"]
    assert in_full(about, "2026-08-31") == {
        "probation.branch_too_small:cb-1:tc-dv-1-probationary": {
            **branch,
            "is": "flagged serious",
            "on": "2026-01-12",
            "by": f"probation.official_to_vote=3@2026-01-01; {TIMES}",
            "chosen": "days_off=20",
            "proof": "dv-1 dv-2 dv-3 sh-dv-1 sh-dv-2 sh-dv-3 cb-1 tc-dv-1-probationary",
            "member_id": "dv-1",
            "officials": "2",
            "ends_on": "2026-01-12",
            "next": "probation_enlarge_branch",
        },
        "probation.not_announced:cb-1:tc-dv-3-official": {
            **unannounced,
            "proof": "hop-cb-1-2026-07-03 dv-2 dv-3 sh-dv-2 sh-dv-3 cb-1 "
            "tc-dv-2-official tc-dv-3-official",
            "member_id": "dv-3",
            "kept_id": "tc-dv-2-official",
        },
    }
    late = [person("dv-1"), recognised("dv-1", "2026-06-10", "2026-08-03"), *MET]
    assert in_full(about_branch(late, "2026-08-31").values(), "2026-08-31") == {
        "probation.not_announced:cb-1:tc-dv-1-official": {
            **unannounced,
            "proof": "hop-cb-1-2026-07-03 dv-1 sh-dv-1 cb-1 tc-dv-1-official",
            "member_id": "dv-1",
            "kept_id": "",
        }
    }
