"""Badges for years of party age: due, not recorded, awarded too early."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.findings import Finding
from cadre.periods import PartialDate
from cadre.records import Admission, Badge, Exemption, Member, Membership, PartyAgeGap, Record
from cadre.records import Standing as Kept
from tests.rules.people import about_member, days, person
from tests.rules.plain_words import spoken
from tests.rules.told_in_full import in_full


def badge(years: int, on: str | date, **facts: Any) -> Badge:
    awarded = days(awarded_on=on)
    return Badge(id=f"hh-{years}", member="dv-1", years=years, **awarded, **facts)


def gap(since: str, until: str | None, reason: str = "transfer_break") -> PartyAgeGap:
    return PartyAgeGap(id="gd-1", member="dv-1", reason=reason, **days(since=since, until=until))


def admission(number: int = 1, **facts: Any) -> Admission:
    return Admission(id=f"kn-{number}", member="dv-1", **days(**facts))


def found(*records: Record, as_of: str | date) -> dict[str, Finding]:
    said = about_member(list(records), as_of)
    return {key: one for key, one in said.items() if key.startswith("badge.")}


@pytest.mark.parametrize(
    ("admitted", "as_of", "said"),
    [
        # After the round of 7 November 2025: due on 3 February 2026.
        ("1995-11-07", "2026-01-31", {}),
        ("1995-11-08", "2026-02-03", {"badge.due:30": "warning"}),
        ("1995-11-08", "2026-02-04", {"badge.due:30": "flagged"}),
        ("1996-05-19", "2026-05-19", {"badge.due:30": "warning"}),
        ("1996-05-20", "2026-05-20", {"badge.due:30": "warning"}),
        ("1996-11-07", "2026-12-31", {"badge.due:30": "flagged"}),
        # For the first round of the next year; the one after is not for this audit.
        ("1996-11-08", "2026-12-31", {"badge.due:30": "warning"}),
        ("1997-02-03", "2026-12-31", {"badge.due:30": "warning"}),
        ("1997-02-04", "2026-12-31", {}),
        # 35 years are a badge since 19 May 2026.
        ("1991-02-03", "2026-06-30", {}),
        ("1991-02-04", "2026-06-30", {"badge.due:35": "flagged"}),
        ("1990-11-08", "2025-12-31", {}),
        # No text on award rounds before September 2021.
        ("1991-09-27", "2021-12-31", {}),
        ("1991-09-28", "2021-12-31", {"badge.due:30": "flagged"}),
        # Known in part: only what holds for every day that it can be.
        ("1996-06", "2026-12-31", {"badge.due:30": "flagged"}),
        ("1996-05", "2026-12-31", {}),
        ("1996", "2026-12-31", {}),
    ],
)
def test_a_badge_is_due_at_the_round_after_its_years_are_full(
    admitted: str, as_of: str, said: dict[str, str]
) -> None:
    told = found(person(admitted=admitted), as_of=as_of)
    assert {key: one.verdict.value for key, one in told.items()} == said


@pytest.mark.parametrize(
    ("records", "due"),
    [
        ([], True),
        ([badge(30, "2026-05-19")], False),
        ([badge(40, "2026-05-19")], False),
        ([badge(30, "2026-05-30")], False),
        ([badge(30, "2026-07-01")], True),
        ([Kept(id="tc-1", member="dv-1", kind="probationary", since=date(2000, 1, 1))], False),
        ([Exemption(id="mc-1", member="dv-1", since=date(2020, 1, 1))], True),
        ([gap("2000-01-01", "2000-01-11")], False),
        ([gap("2000-01-01", "2000-01-11", "wrongly_out")], True),
        ([gap("1990-01-01", "1990-01-11")], True),
        ([gap("2000-01-01", None)], False),
        ([Kept(id="tc-1", member="dv-1", kind="official", since=date(2026, 5, 30))], True),
        ([Kept(id="tc-1", member="dv-1", kind="official", since=date(2026, 5, 31))], False),
        ([admission(decided_on="1996-05-10")], True),
        ([admission(decided_on="1996-06-10")], False),
        ([admission(again=True, decided_on="2005-06-10")], False),
    ],
)
def test_what_makes_a_badge_due(records: list[Record], due: bool) -> None:
    told = found(person(admitted="1996-05-10"), *records, as_of="2026-05-30")
    in_may = date(2026, 5, 19)
    due_in_may = {
        key for key, one in told.items() if one.code == "badge.due" and one.arises_on == in_may
    }
    assert due_in_may == ({"badge.due:30"} if due else set())


def test_of_somebody_admitted_again_nothing_is_told_until_the_gap_is_recorded() -> None:
    back = [person(admitted="1990-05-10"), admission(again=True, decided_on="2004-05-10")]
    assert found(*back, as_of="2026-05-30") == {}
    told = found(*back, gap("1998-05-10", "2004-05-10", "removed"), as_of="2026-05-30")
    assert {one.details["years"] for one in told.values()} == {"30"}


@pytest.mark.parametrize(
    ("admitted", "more", "shown"),
    [
        ("1996-05-10", [], set()),
        # The day of the decision is the one that the member's record says.
        ("1996-05-10", [admission(decided_on="1996-05-10")], set()),
        ("1996-05-09", [admission(decided_on="1996-05-10")], {"kn-1"}),
        (
            "1996-05-10",
            [admission(decided_on="1996-04-10"), admission(2, decided_on="1996-05-10")],
            {"kn-1"},
        ),
        (
            "1996-05-10",
            [admission(decided_on="1996-05-10"), admission(2, decided_on="1996-04-10")],
            {"kn-2"},
        ),
        ("1986-05-10", [admission(decided_on="1996-05-10")], {"kn-1"}),
        ("1990-02-01", [gap("2000-01-01", "2006-06-01", "lost_contact")], {"gd-1"}),
        # A gap that ended before the first day takes nothing out.
        ("1996-05-10", [gap("1996-04-01", "1996-05-10")], set()),
        ("1996-05-10", [gap("1996-04-01", "1996-05-11")], {"gd-1"}),
        ("1996-06", [gap("1996-04-01", "1996-06-01")], set()),
        ("1996-06", [gap("1996-04-01", "1996-06-02")], {"gd-1"}),
    ],
)
def test_what_says_from_when_party_age_counts(
    admitted: str, more: list[Record], shown: set[str]
) -> None:
    told = found(person(admitted=admitted), *more, as_of="2026-12-31")
    assert set(told) == {"badge.due:30"}
    evidence = told["badge.due:30"].evidence
    assert {one.id for one in evidence if one.id not in ("dv-1", "sh-dv-1")} == shown


@pytest.mark.parametrize(("until", "shown"), [("1996-01-01", False), ("1996-01-02", True)])
def test_of_a_year_alone_the_first_day_tells_which_gaps_matter(until: str, shown: bool) -> None:
    records = (person(admitted="1996"), badge(30, "2025-05-19"), gap("1995-01-01", until))
    told = found(*records, as_of="2025-12-31")["badge.too_early:hh-30"]
    assert ("gd-1" in {one.id for one in told.evidence}) == shown


@pytest.mark.parametrize(
    ("until", "said"),
    [
        # Full on 7 and on 8 November 2025: the round of the 7th was for the audit before.
        ("2005-06-01", set()),
        ("2005-06-02", {"badge.due:30"}),
    ],
)
def test_a_badge_of_the_round_before_is_not_due_again(until: str, said: set[str]) -> None:
    # 151 days from 1 January to 1 June, and from 9 June to 7 November.
    records = (person(admitted="1995-06-09"), gap("2005-01-01", until))
    assert set(found(*records, as_of="2026-12-31")) == said


def test_the_admission_alone_tells_from_when_party_age_counts() -> None:
    decided = admission(decided_on="1996-05-10")
    again = admission(2, again=True, decided_on="1980-05-10")
    assert set(found(person(), decided, as_of="2026-12-31")) == {"badge.due:30"}
    assert set(found(person(admitted="1999"), decided, as_of="2026-12-31")) == {"badge.due:30"}
    assert found(person(), again, as_of="2026-12-31") == {}


def test_the_badge_that_is_due_is_found_among_the_others() -> None:
    told = found(person(admitted="1966-05-10"), gap("2000-01-01", "2000-01-11"), as_of="2026-12-31")
    assert set(told) == {"badge.due:60"}


def test_a_badge_is_missed_beside_one_that_falls_due() -> None:
    told = found(person(admitted="1981-10-01"), badge(30, "2015-02-03"), as_of="2026-12-31")
    assert set(told) == {"badge.missed:40", "badge.due:45"}


@pytest.mark.parametrize(
    "more",
    [
        Kept(id="tc-1", member="dv-1", kind="probationary", since=date(2000, 1, 1)),
        admission(again=True, decided_on="2005-06-10"),
        Membership(
            id="sh-1",
            member="dv-1",
            branch="cb-1",
            since=date(2000, 1, 1),
            until=date(2025, 1, 1),
        ),
    ],
)
def test_who_can_have_missed_no_badge(more: Record) -> None:
    records = (person(admitted="1984-06-01"), badge(30, "2015-02-03"), more)
    assert found(*records, as_of="2025-12-31") == {}


def test_of_somebody_who_has_left_only_a_posthumous_award_is_judged() -> None:
    left = Membership(
        id="sh-1", member="dv-1", branch="cb-1", since=date(2000, 1, 1), until=date(2025, 6, 1)
    )
    records = (person(admitted="1998-06-01"), left, evolve(badge(35, "2025-05-19"), id="hh-0"))
    assert found(*records, as_of="2025-12-31") == {}
    told = found(*records, badge(30, "2025-05-19", posthumous=True), as_of="2025-12-31")
    assert set(told) == {"badge.too_early:hh-30"}


def test_a_gap_that_goes_on_leaves_open_a_day_known_in_part() -> None:
    member = person(admitted="1996-06")
    assert set(found(member, gap("2026-07-01", None), as_of="2026-12-31")) == {"badge.due:30"}
    assert found(member, gap("2026-06-15", None), as_of="2026-12-31") == {}


@pytest.mark.parametrize("as_of", ["2005-12-31", "2006-12-31", "2010-12-31", "2020-12-31"])
def test_before_the_texts_nothing_is_told_of_badges(as_of: str) -> None:
    year = int(as_of[:4])
    member = person(admitted=f"{year - 30}-06-01")
    for more in ([], [badge(30, as_of)], [badge(30, as_of, early=True)]):
        assert found(member, *more, as_of=as_of) == {}


@given(st.dates(date(1930, 1, 1), date(2000, 12, 31)), st.dates(date(2023, 1, 1), date(2027, 1, 1)))
def test_due_badges_agree_with_going_through_the_days(admitted: date, as_of: date) -> None:
    rounds = {(2, 3), (5, 19), (9, 2), (11, 7)}
    expected = set()
    waiting: list[int] = []
    first = date(as_of.year - 1, 11, 8)
    for number in range((date(as_of.year + 1, 2, 3) - first).days + 1):
        day = first + timedelta(days=number)
        full = day.year - admitted.year
        leap = (admitted.month, admitted.day) == (2, 29) and (day.month, day.day) == (2, 28)
        clipped = leap and (day + timedelta(days=1)).month == 3
        if (day.month, day.day) == (admitted.month, admitted.day) or clipped:
            waiting.append(full)
        if (day.month, day.day) in rounds:
            since_2026 = {35, 95} if day >= date(2026, 5, 19) else set()
            years = {30, *range(40, 95, 5)} | since_2026
            expected |= {f"badge.due:{one}" for one in waiting if one in years}
            waiting = []
    member = Member(id="dv-1", full_name="Người Thử", admitted=PartialDate.of(admitted))
    assert set(found(member, as_of=as_of)) == expected


@pytest.mark.parametrize(
    ("admitted", "badges", "said"),
    [
        ("1984-06-01", [30], {"badge.missed:40"}),
        ("1984-06-01", [], set()),
        ("1984-06-01", [40], set()),
        ("1979-06-01", [30], {"badge.missed:45"}),
        ("1979-06-01", [30, 45], set()),
        ("1979-06-01", [30, 40], {"badge.missed:45"}),
        ("1984-11-07", [30], {"badge.missed:40"}),
        # Due in February 2025: it is of the year itself.
        ("1984-11-08", [30], {"badge.due:40"}),
        ("1984", [30], set()),
        # The round of 40 years was before any text.
        ("1980-06-01", [30], {"badge.due:45"}),
    ],
)
def test_a_badge_of_earlier_years_is_missed_where_badges_are_recorded(
    admitted: str, badges: list[int], said: set[str]
) -> None:
    records = [person(admitted=admitted), *(badge(years, "2015-02-03") for years in badges)]
    assert set(found(*records, as_of="2025-12-31")) == said


@pytest.mark.parametrize(
    ("years", "reached", "facts", "early"),
    [
        (30, "2025-05-19", {}, False),
        (30, "2025-05-20", {}, True),
        (30, "2026-05-19", {"early": True}, False),
        (30, "2026-05-20", {"early": True}, True),
        (65, "2026-05-19", {"early": True}, False),
        (65, "2026-05-20", {"early": True}, True),
        (70, "2027-05-19", {"early": True}, False),
        (70, "2027-05-20", {"early": True}, True),
        (75, "2026-05-19", {"posthumous": True}, False),
        (75, "2026-05-20", {"posthumous": True}, True),
    ],
)
def test_how_early_a_badge_may_be_awarded(
    years: int, reached: str, facts: dict[str, Any], early: bool
) -> None:
    on = date.fromisoformat(reached)
    member = person(admitted=on.replace(year=on.year - years).isoformat())
    told = found(member, badge(years, "2025-05-19", **facts), as_of="2025-12-31")
    assert (f"badge.too_early:hh-{years}" in told) == early


def test_a_posthumous_badge_is_counted_from_the_day_of_death() -> None:
    died = Membership(
        id="sh-1",
        member="dv-1",
        branch="cb-1",
        since=date(2000, 1, 1),
        until=date(2025, 3, 1),
        ended="died",
    )
    for reached, told in (("1996-03-01", False), ("1996-03-02", True)):
        member = person(admitted=reached)
        said = found(died, member, badge(30, "2025-05-19", posthumous=True), as_of="2025-12-31")
        assert ("badge.too_early:hh-30" in said) == told


@pytest.mark.parametrize(
    ("admitted", "awarded", "told"),
    [
        ("1996", "2025-05-19", True),
        ("1995", "2025-05-19", False),
        ("1996-06-01", "2024-05-19", False),
    ],
)
def test_an_award_is_too_early_only_if_that_is_sure_and_of_the_year(
    admitted: str, awarded: str, told: bool
) -> None:
    said = found(person(admitted=admitted), badge(30, awarded), as_of="2025-12-31")
    assert ("badge.too_early:hh-30" in said) == told


@pytest.mark.parametrize("facts", [{}, {"early": True}, {"posthumous": True}])
@pytest.mark.parametrize(("awarded", "told"), [("2021-09-27", False), ("2021-09-28", True)])
def test_since_when_an_award_can_be_too_early(
    awarded: str, told: bool, facts: dict[str, Any]
) -> None:
    said = found(person(admitted="1998-06-01"), badge(30, awarded, **facts), as_of="2021-12-31")
    assert ("badge.too_early:hh-30" in said) == told


def test_of_a_member_without_a_day_of_admission_no_award_is_too_early() -> None:
    assert found(person(), badge(30, "2025-05-19"), as_of="2025-12-31") == {}


@pytest.mark.parametrize(("reached", "early"), [("2025-05-19", False), ("2025-05-20", True)])
def test_illness_allows_nothing_below_the_first_badge(reached: str, early: bool) -> None:
    on = date.fromisoformat(reached)
    member = person(admitted=on.replace(year=on.year - 25).isoformat())
    told = found(member, badge(25, "2025-05-19", early=True), as_of="2025-12-31")
    assert ("badge.too_early:hh-25" in told) == early


def test_every_award_is_looked_at() -> None:
    member = person(admitted="1990-06-01")
    wrong = badge(40, "2025-05-19")
    for other in (
        badge(30, "2024-05-19"),
        badge(30, "2025-05-19"),
        badge(35, "2021-09-27"),
        badge(35, "2025-05-19", early=True),
        badge(35, "2026-05-19"),
    ):
        said = found(member, evolve(other, id="hh-0"), wrong, as_of="2025-12-31")
        assert "badge.too_early:hh-40" in said
    before = evolve(badge(35, "2021-09-27"), id="hh-0")
    said = found(member, before, badge(40, "2021-09-28"), as_of="2021-12-31")
    assert set(said) == {"badge.too_early:hh-40"}


def test_what_would_lie_beyond_the_calendar_is_not_told() -> None:
    member = person(admitted="2129-01-01")
    assert found(member, badge(70, "2198-05-19", early=True), as_of="2198-12-31") == {}


def stay(number: int, since: str, until: str | None, ended: str | None) -> Membership:
    facts = days(since=since, until=until)
    return Membership(id=f"sh-{number}", member="dv-1", branch="cb-1", ended=ended, **facts)


@pytest.mark.parametrize(
    ("stays", "counted"),
    [
        ([stay(1, "2000-01-01", "2025-03-01", "transferred")], "2025-05-19"),
        ([stay(1, "2000-01-01", "2025-03-01", "died")], "2025-03-01"),
        # Two deaths on record: the later membership counts.
        (
            [
                stay(1, "2000-01-01", "2025-03-01", "died"),
                stay(2, "1990-01-01", "2000-01-01", "died"),
            ],
            "2025-03-01",
        ),
        (
            [
                stay(1, "1990-01-01", "2000-01-01", "died"),
                stay(2, "2000-01-01", "2025-03-01", "died"),
            ],
            "2025-03-01",
        ),
    ],
)
def test_a_posthumous_badge_looks_for_the_death(stays: list[Record], counted: str) -> None:
    member = person(admitted="1998-06-01")
    said = found(member, *stays, badge(30, "2025-05-19", posthumous=True), as_of="2025-12-31")
    assert said["badge.too_early:hh-30"].details["counted_on"] == counted


def test_every_finding_speaks_in_whole_words() -> None:
    said = [
        *found(person(admitted="1996-05-10"), as_of="2026-05-01").values(),
        *found(person(admitted="1996-05-10"), as_of="2026-05-30").values(),
        *found(person(admitted="1984-06-01"), badge(30, "2015-02-03"), as_of="2025-12-31").values(),
        *found(person(admitted="1998-06-01"), badge(30, "2026-02-03"), as_of="2026-12-31").values(),
    ]
    for facts in ({"early": True}, {"posthumous": True}):
        member = person(admitted="1998-06-01")
        said += found(member, badge(30, "2026-02-03", **facts), as_of="2026-12-31").values()
    assert [one.code for one in said] == [
        "badge.due",
        "badge.due",
        "badge.missed",
        "badge.too_early",
        "badge.too_early",
        "badge.too_early",
    ]
    spoken(said)


EARLIER = "30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90@2021-09-28"
SINCE_MAY = "30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95@2026-05-19"
ROUNDS = "badge.award_days=03/02, 19/05, 02/09, 07/11@2021-09-28"
START = "party_age.start=admission_decision@2011-01-19"
HERE = {"of": "member dv-1 at cb-1", "proof": "dv-1 sh-dv-1"}
DUE = {
    **HERE,
    "on": "2026-05-19",
    "by": f"badge.years={SINCE_MAY}; {ROUNDS}; {START}",
    "years": "30",
    "reached_on": "2026-05-10",
    "due_on": "2026-05-19",
}
EARLY = {
    **HERE,
    "is": "flagged warning",
    "on": "2026-02-03",
    "proof": "hh-30 dv-1 sh-dv-1",
    "years": "30",
    "awarded_on": "2026-02-03",
    "reached_on": "2028-06-01",
    "counted_on": "2026-02-03",
    "next": "badge_report",
}


@pytest.mark.parametrize(
    ("records", "as_of", "key", "told"),
    [
        (
            [person(admitted="1996-05-10")],
            "2026-05-19",
            "badge.due:dv-1:30",
            {**DUE, "is": "warning info", "next": "badge_prepare"},
        ),
        (
            [person(admitted="1996-05-10")],
            "2026-05-20",
            "badge.due:dv-1:30",
            {**DUE, "is": "flagged info", "next": "badge_check"},
        ),
        (
            [person(admitted="1984-06-01"), badge(30, "2015-02-03")],
            "2025-12-31",
            "badge.missed:dv-1:40",
            {
                **HERE,
                "is": "flagged info",
                "on": "2024-09-02",
                "by": f"badge.years={EARLIER}; {ROUNDS}; {START}",
                "proof": "hh-30 dv-1 sh-dv-1",
                "years": "40",
                "reached_on": "2024-06-01",
                "due_on": "2024-09-02",
                "highest": "30",
                "next": "badge_check",
            },
        ),
        (
            [person(admitted="1998-06-01"), badge(30, "2026-02-03")],
            "2026-12-31",
            "badge.too_early:dv-1:hh-30",
            {**EARLY, "by": f"badge.years={EARLIER}; {START}", "badge_award_word": "full"},
        ),
        (
            [person(admitted="1998-06-01"), badge(30, "2026-02-03", early=True)],
            "2026-12-31",
            "badge.too_early:dv-1:hh-30",
            {
                **EARLY,
                "by": f"badge.early_months=30+: 12, 70+: 24@2021-09-28; {START}",
                "badge_award_word": "early",
            },
        ),
        (
            [person(admitted="1998-06-01"), badge(30, "2026-02-03", posthumous=True)],
            "2026-12-31",
            "badge.too_early:dv-1:hh-30",
            {
                **EARLY,
                "by": f"badge.posthumous_months=12@2021-09-28; {START}",
                "badge_award_word": "posthumous",
            },
        ),
        (
            # 6 years and 151 days out: 2343 days after 1 February 2020.
            [
                person(admitted="1990-01-20"),
                admission(decided_on="1990-02-01"),
                admission(2, again=True, decided_on="2006-06-01"),
                gap("2000-01-01", "2006-06-01", "removed"),
            ],
            "2026-12-15",
            "badge.due:dv-1:30",
            {
                **HERE,
                "is": "flagged info",
                "on": "2026-09-02",
                "by": f"badge.years={SINCE_MAY}; {ROUNDS}; {START}; "
                "party_age.gaps=expelled, removed, lost_contact, transfer_break@2006-10-31; "
                "party_age.readmitted_from=first_admission_decision@2011-11-01",
                "proof": "kn-1 kn-2 dv-1 sh-dv-1 gd-1",
                "years": "30",
                "reached_on": "2026-07-02",
                "due_on": "2026-09-02",
                "next": "badge_check",
            },
        ),
    ],
)
def test_what_a_finding_says_in_full(
    records: list[Record], as_of: str, key: str, told: dict[str, str]
) -> None:
    assert in_full(found(*records, as_of=as_of).values(), as_of) == {key: told}
