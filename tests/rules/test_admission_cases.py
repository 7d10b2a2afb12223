"""Admission and re-admission: age, ceremony, papers, schooling, waiting, introducers."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.findings import Finding, Severity
from cadre.records import (
    Admission,
    Ended,
    Membership,
    PartyAgeGap,
    Qualification,
    QualificationKind,
    Record,
    Standing,
)
from tests.rules.people import about_branch, about_member, days, person
from tests.rules.plain_words import spoken
from tests.rules.told_in_full import in_full


def admission(number: int = 1, member: str = "dv-1", **facts: Any) -> Admission:
    return Admission(id=f"kn-{number}", member=member, **days(**facts))


def found(*records: Record, as_of: str = "2026-12-31", **choices: Any) -> dict[str, Finding]:
    said = about_member(list(records), as_of, **choices)
    return {key: one for key, one in said.items() if key.startswith("admission.")}


def codes(*records: Record, as_of: str = "2026-12-31", **choices: Any) -> set[str]:
    return {one.code for one in found(*records, as_of=as_of, **choices).values()}


# Age


@pytest.mark.parametrize(
    ("born", "considered", "approved", "wrong"),
    [
        ("2008-03", "2026-02-28", "", True),
        ("2008-03", "2026-03-01", "", False),
        ("2008-03-31", "2026-03-01", "", False),
        ("2008-03", "2026-02-28", "Văn bản đồng ý", True),
        ("1966-03", "2026-03-31", "", False),
        ("1966-03", "2026-04-01", "", True),
        ("1966-03", "2026-04-01", "Văn bản đồng ý", False),
        ("1966", "2026-12-31", "", False),
        ("1965", "2026-01-01", "", True),
        ("1965", "2025-12-31", "", False),
        ("2008", "2026-01-01", "", False),
        ("2009", "2026-12-31", "", True),
        # Until July 2021 by year, and no text on the least age.
        ("1961-01", "2021-07-29", "", False),
        ("1960-12", "2021-07-29", "", True),
        ("1961-07", "2021-07-30", "", False),
        ("1961-06", "2021-07-30", "", True),
        ("2010-01", "2021-07-29", "", False),
        ("2010-01", "2021-07-30", "", True),
    ],
)
def test_age_is_counted_by_month_when_the_branch_considers_it(
    born: str, considered: str, approved: str, wrong: bool
) -> None:
    records = (person(born=born), admission(considered_on=considered, approved=approved))
    assert ("admission.age" in codes(*records, as_of=f"{considered[:4]}-12-31")) == wrong


def test_without_a_birth_or_a_day_of_consideration_nothing_is_told_of_age() -> None:
    assert codes(person(), admission(considered_on="2026-03-01")) == set()
    assert codes(person(born="2015"), admission(decided_on="2026-03-01")) == set()


@given(st.integers(0, 900), st.dates(date(2022, 1, 1), date(2026, 12, 31)))
def test_age_by_month_agrees_with_counting_months_one_by_one(months: int, on: date) -> None:
    year, number = on.year, on.month
    for _ in range(months):
        year, number = (year, number - 1) if number > 1 else (year - 1, 12)
    records = [person(born=f"{year}-{number:02d}"), admission(considered_on=on)]
    said = about_member(records, date(on.year, 12, 31))
    assert ("admission.age:kn-1" in said) == (not 216 <= months <= 720)


# Ceremony


def last_day(start: date, working_days: int) -> date:
    last, left = start, working_days
    while left:
        last += timedelta(days=1)
        left -= last.isoweekday() <= 5
    return last


@pytest.mark.parametrize(
    ("decided", "received", "counted"),
    [
        ("2025-06-30", None, "2025-06-30"),
        ("2025-06-02", "2025-06-16", "2025-06-16"),
        ("2025-07-01", "2025-07-21", "2025-07-21"),
        ("2025-07-01", None, None),
        ("2026-05-04", "2026-05-25", "2026-05-25"),
        ("2026-07-26", "2026-08-17", "2026-07-26"),
        ("2026-07-27", None, "2026-07-27"),
        (None, "2026-08-17", None),
        # Decided before any text on it.
        ("2016-07-24", "2016-07-26", None),
        ("2016-07-25", "2016-07-26", "2016-07-26"),
        (None, None, None),
    ],
)
def test_the_ceremony_is_late_the_day_after_its_working_days(
    decided: str | None, received: str | None, counted: str | None
) -> None:
    if counted is None:
        year = (decided or received or "2026")[:4]
        held = admission(decided_on=decided, received_on=received, ceremony_on=f"{year}-12-30")
        assert codes(held, as_of=f"{year}-12-31") == set()
        return
    last = last_day(date.fromisoformat(counted), 30 + 20)
    for held_on, late in ((last, False), (last + timedelta(days=1), True)):
        held = admission(decided_on=decided, received_on=received, ceremony_on=held_on)
        said = found(held, as_of=f"{held_on.year}-12-31")
        assert ("admission.ceremony_late:kn-1" in said) == late
        if late:
            assert said["admission.ceremony_late:kn-1"].arises_on == last + timedelta(days=1)


@given(
    st.dates(date(2016, 7, 25), date(2026, 6, 30)),
    st.integers(0, 200),
    st.integers(0, 30),
)
def test_the_last_day_of_the_ceremony_agrees_with_counting_days(
    issued: date, later: int, off: int
) -> None:
    held = issued + timedelta(days=later)
    facts = admission(decided_on=issued, received_on=issued, ceremony_on=held)
    said = about_member([facts], date(held.year, 12, 31), days_off=off)
    assert ("admission.ceremony_late:kn-1" in said) == (held > last_day(issued, 30 + off))


# Certificate, contract, schooling


@pytest.mark.parametrize(
    ("issued", "considered", "expired"),
    [
        ("2021-03-03", "2026-03-03", False),
        ("2021-03-03", "2026-03-04", True),
        ("2020-02-29", "2025-02-28", False),
        ("2020-02-29", "2025-03-01", True),
        (None, "2026-03-04", False),
        # No text on it before 2022.
        ("2016-01-05", "2021-12-31", False),
        ("2016-01-05", "2022-01-01", True),
    ],
)
def test_a_certificate_is_valid_for_sixty_months(
    issued: str | None, considered: str, expired: bool
) -> None:
    facts = admission(certificate_on=issued, considered_on=considered)
    said = codes(facts, as_of=f"{considered[:4]}-12-31")
    assert ("admission.certificate_expired" in said) == expired


@pytest.mark.parametrize(("months", "short"), [(11, True), (12, False), (None, False), (0, True)])
def test_nobody_on_a_short_contract_is_considered(months: int | None, short: bool) -> None:
    facts = admission(contract_months=months, considered_on="2026-03-04")
    assert ("admission.contract_short" in codes(facts)) == short


def school(grade: int, number: int = 1, **facts: Any) -> Qualification:
    usual = {"kind": QualificationKind.GENERAL, "what": "Lớp"}
    return Qualification(
        id=f"hv-{number}", member="dv-1", grade=grade, **days(**{**usual, **facts})
    )


@pytest.mark.parametrize(
    ("schooling", "below"),
    [
        ([], False),
        ([school(8)], True),
        ([school(9)], False),
        ([school(5), school(12, 2)], False),
        ([school(5), school(12, 2, obtained_on="2026-03-04")], False),
        ([school(5), school(12, 2, obtained_on="2026-03-05")], True),
        ([school(5), school(0, 2)], False),
        ([school(0)], False),
        ([school(5, kind="professional")], False),
    ],
)
def test_schooling_is_the_highest_grade_of_the_day(
    schooling: list[Qualification], below: bool
) -> None:
    facts = admission(considered_on="2026-03-04")
    assert ("admission.schooling" in codes(facts, *schooling)) == below
    approved = admission(considered_on="2026-03-04", approved="Văn bản đồng ý")
    assert codes(approved, *schooling) == set()


@pytest.mark.parametrize(
    ("schooling", "born", "below"),
    [
        ([school(7, what="Lớp 7/10")], "1998", False),
        ([school(7, what="Lớp 7/10", obtained_on="1995-06-01")], "1975", False),
        ([school(7, what="Lớp 7/12", obtained_on="1988-12-31")], "1974", False),
        ([school(7, what="Lớp 7/12", obtained_on="1989-01-01")], "1974", True),
        ([school(7, what="Lớp 7/12")], "1968", True),
        ([school(7)], "1972", False),
        ([school(7)], "1973", True),
        # A grade that cannot be compared leaves the highest one open.
        ([school(8, what="Lớp 8/12"), school(7, 2, what="Lớp 7/10")], "1998", False),
    ],
)
def test_grades_of_another_system_are_not_compared(
    schooling: list[Qualification], born: str, below: bool
) -> None:
    facts = admission(considered_on="2026-03-04")
    assert ("admission.schooling" in codes(person(born=born), facts, *schooling)) == below


@pytest.mark.parametrize(
    ("as_of", "told"),
    [("2026-03-03", False), ("2026-03-04", True), ("2026-12-31", True), ("2027-01-01", False)],
)
def test_an_admission_is_judged_in_its_own_year_and_not_before_it(as_of: str, told: bool) -> None:
    facts = admission(contract_months=6, considered_on="2026-03-04")
    assert ("admission.contract_short" in codes(facts, as_of=as_of)) == told


# Re-admission


def stay(number: int, since: str, until: str | None = None, ended: Ended | None = None) -> Record:
    return Membership(
        id=f"sh-{number}",
        member="dv-1",
        branch="cb-1",
        ended=ended,
        **days(since=since, until=until),
    )


NOW = stay(9, "2025-12-05")


def gap(since: str, reason: str, number: int = 1) -> PartyAgeGap:
    return PartyAgeGap(id=f"gd-{number}", member="dv-1", reason=reason, **days(since=since))


@pytest.mark.parametrize("ended", [Ended.REMOVED, Ended.EXPELLED, Ended.LEFT])
@pytest.mark.parametrize(("left", "early"), [("2022-12-01", False), ("2022-12-02", True)])
def test_thirty_six_months_pass_before_somebody_is_considered_again(
    ended: Ended, left: str, early: bool
) -> None:
    before = stay(1, "2010-01-01", left, ended)
    facts = admission(again=True, considered_on="2025-12-01", hardship=True)
    said = codes(before, NOW, facts, as_of="2025-12-31")
    assert said == ({"admission.readmitted_early"} if early else set())


@pytest.mark.parametrize(
    ("others", "early"),
    [
        ([stay(1, "2010-01-01", "2023-12-02", Ended.TRANSFERRED)], False),
        ([], False),
        ([gap("2023-12-02", "removed")], True),
        ([gap("2023-12-02", "lost_contact")], False),
        ([stay(1, "2010-01-01", "2018-01-01", Ended.REMOVED), gap("2023-12-02", "removed")], False),
        ([stay(1, "2010-01-01", "2026-12-02", Ended.REMOVED)], False),
        ([stay(1, "2010-01-01", "2026-12-01", Ended.REMOVED)], True),
        ([gap("2026-12-02", "removed")], False),
        ([gap("2026-12-01", "removed")], True),
        # The last time that somebody left is what counts.
        ([gap("2023-12-02", "removed"), gap("2018-01-01", "expelled", 2)], True),
        ([gap("2018-01-01", "removed"), gap("2023-12-02", "expelled", 2)], True),
        (
            [
                stay(1, "2020-01-01", "2023-12-02", Ended.REMOVED),
                stay(2, "2010-01-01", "2018-01-01", Ended.LEFT),
            ],
            True,
        ),
        (
            [
                stay(1, "2010-01-01", "2018-01-01", Ended.REMOVED),
                stay(2, "2020-01-01", "2023-12-02", Ended.LEFT),
            ],
            True,
        ),
    ],
)
def test_when_somebody_left_is_read_from_the_membership_or_else_from_the_gap(
    others: list[Record], early: bool
) -> None:
    facts = admission(again=True, considered_on="2026-12-01")
    assert ("admission.readmitted_early" in codes(*others, NOW, facts)) == early


@pytest.mark.parametrize(
    ("cleared", "early"), [("2021-12-01", False), ("2021-12-02", True), (None, False)]
)
def test_sixty_months_pass_after_the_record_of_a_crime_is_cleared(
    cleared: str | None, early: bool
) -> None:
    before = stay(1, "2010-01-01", "2026-01-01", Ended.EXPELLED)
    facts = admission(
        again=True, after_crime=True, record_cleared_on=cleared, considered_on="2026-12-01"
    )
    assert ("admission.readmitted_early" in codes(before, NOW, facts)) == early


def months_later(on: date, months: int) -> date:
    year, index = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, index + 1, min(on.day, calendar.monthrange(year, index + 1)[1]))


@given(st.dates(date(2017, 1, 1), date(2023, 6, 30)), st.integers(1000, 1200))
def test_the_wait_agrees_with_the_calendar(left: date, later: int) -> None:
    on = left + timedelta(days=later)
    before = Membership(
        id="sh-1",
        member="dv-1",
        branch="cb-1",
        since=date(2010, 1, 1),
        until=left,
        ended=Ended.REMOVED,
    )
    back = stay(9, on.isoformat())
    facts = admission(again=True, considered_on=on)
    said = about_member([before, back, facts], date(on.year, 12, 31))
    assert ("admission.readmitted_early:kn-1" in said) == (on < months_later(left, 36))


def test_nobody_is_admitted_again_twice() -> None:
    first = admission(1, again=True, considered_on="2010-05-05")
    second = admission(2, again=True, decided_on="2026-05-05")
    assert codes(second) == set()
    assert set(found(first, second)) == {"admission.readmitted_twice:kn-2"}
    assert codes(first, second, as_of="2026-05-04") == set()


@pytest.mark.parametrize(
    ("ended", "hardship", "verdict"),
    [
        (Ended.LEFT, False, "flagged"),
        (Ended.LEFT, None, "undecidable"),
        (Ended.LEFT, True, None),
        (Ended.REMOVED, False, None),
        (Ended.TRANSFERRED, None, None),
    ],
)
def test_who_asked_to_leave_is_not_considered_again(
    ended: Ended, hardship: bool | None, verdict: str | None
) -> None:
    before = stay(1, "2000-01-01", "2012-01-01", ended)
    facts = {"hardship": hardship, "considered_on": "2026-05-05"}
    said = found(before, NOW, admission(again=True, **facts))
    assert [one.verdict.value for one in said.values()] == ([verdict] if verdict else [])
    assert codes(before, NOW, admission(**facts)) == set()
    assert codes(before, NOW, admission(again=True, approved="Văn bản đồng ý", **facts)) == set()


def test_before_the_regulation_of_2016_nothing_is_known_of_who_is_barred() -> None:
    before = stay(1, "2000-01-01", "2002-01-01", Ended.LEFT)
    for on, barred in (("2016-07-24", False), ("2016-07-25", True)):
        facts = admission(again=True, hardship=False, considered_on=on)
        said = codes(before, stay(9, "2016-12-05"), facts, as_of="2016-12-31")
        assert ("admission.barred" in said) == barred


# Introducers


def standing(member: str, kind: str, since: str, until: str | None = None) -> Standing:
    facts = days(since=since, until=until)
    return Standing(id=f"tc-{member}-{kind}", member=member, kind=kind, **facts)


@pytest.mark.parametrize(
    ("recognised", "told"), [("2026-05-05", False), ("2026-05-06", True), ("2026-05-04", False)]
)
def test_an_introducer_is_an_official_member_on_the_day(recognised: str, told: bool) -> None:
    records = [
        person("dv-1"),
        person("dv-2"),
        admission(introducers=("dv-elsewhere", "dv-2"), considered_on="2026-05-05"),
        standing("dv-2", "probationary", "2025-03-03", recognised),
        standing("dv-2", "official", recognised),
    ]
    said = about_branch(records, "2026-12-31")
    assert ("admission.introducer:kn-1:dv-2" in said) == told
    assert "admission.introducer_unstated:kn-1" not in said


@pytest.mark.parametrize(("others", "told"), [((), False), (("dv-3",), True)])
def test_no_introducer_is_told_only_where_the_branch_records_them(
    others: tuple[str, ...], told: bool
) -> None:
    records = [
        person("dv-1"),
        person("dv-2"),
        admission(1, considered_on="2026-05-05"),
        admission(2, "dv-2", introducers=others, considered_on="2020-05-05"),
    ]
    said = about_branch(records, "2026-12-31")
    assert ("admission.introducer_unstated:kn-1" in said) == told
    assert "admission.introducer_unstated:kn-2" not in said


def at(branch: str, since: str, until: str | None = None, **facts: Any) -> Membership:
    dated = days(since=since, until=until)
    return Membership(id=f"sh-{branch}-{since}", member="dv-1", branch=branch, **dated, **facts)


# The proof names the stay at which the member is at home, and the first one where it is needed.
@pytest.mark.parametrize(
    ("stays", "proof"),
    [
        ([at("cb-1", "2026-06-01", began="admitted")], ["sh-cb-1-2026-06-01"]),
        ([at("cb-1", "2026-06-01")], ["sh-cb-1-2026-06-01"]),
        ([at("cb-1", "2026-06-01", began="transferred")], None),
        ([at("cb-1", "2026-06-01", began="reorganised")], None),
        ([at("cb-2", "2026-06-01", "2026-09-01"), at("cb-1", "2026-09-01")], None),
        (
            [at("cb-2", "2020-01-01", "2026-05-05"), at("cb-1", "2026-06-01")],
            ["sh-cb-1-2026-06-01"],
        ),
        ([at("cb-2", "2020-01-01", "2026-05-06"), at("cb-1", "2026-06-01")], None),
        (
            [at("cb-2", "2026-05-20", "2026-05-30", kind="temporary"), at("cb-1", "2026-06-01")],
            ["sh-cb-1-2026-06-01"],
        ),
        (
            [
                at("cb-1", "2026-06-01", "2026-08-01", began="admitted"),
                at("cb-2", "2026-08-01", "2026-10-01", began="transferred"),
                at("cb-1", "2026-10-01", began="transferred"),
            ],
            ["sh-cb-1-2026-06-01", "sh-cb-1-2026-10-01"],
        ),
    ],
)
def test_the_branch_that_considered_an_admission_answers_for_its_introducers(
    stays: list[Membership], proof: list[str] | None
) -> None:
    unstated: list[Record] = [
        *(person("dv-1"), *stays, admission(1, considered_on="2026-05-05")),
        *(person("dv-2"), admission(2, "dv-2", introducers=("dv-3",), considered_on="2020-05-05")),
    ]
    said = about_branch(unstated, "2026-12-31")
    assert ("admission.introducer_unstated:kn-1" in said) == (proof is not None)
    probationary = [
        *(person("dv-1"), *stays),
        admission(1, introducers=("dv-2",), considered_on="2026-05-05"),
        *(person("dv-2"), standing("dv-2", "probationary", "2026-03-03")),
    ]
    told = about_branch(probationary, "2026-12-31")
    assert ("admission.introducer:kn-1:dv-2" in told) == (proof is not None)
    if proof is not None:
        for one in (
            said["admission.introducer_unstated:kn-1"],
            told["admission.introducer:kn-1:dv-2"],
        ):
            shown = [ref.id for ref in one.evidence if ref.kind == "membership"]
            assert [id for id in shown if id != "sh-dv-2"] == proof


def test_an_admission_elsewhere_does_not_show_that_the_branch_records_introducers() -> None:
    records: list[Record] = [
        *(person("dv-1"), at("cb-2", "2020-06-01", "2024-01-01"), at("cb-1", "2024-01-01")),
        admission(1, introducers=("dv-3",), considered_on="2020-05-05"),
        *(person("dv-2"), admission(2, "dv-2", considered_on="2026-05-05")),
    ]
    assert about_branch(records, "2026-12-31") == {}
    here = [person("dv-1"), at("cb-1", "2020-06-01"), *records[3:]]
    assert list(about_branch(here, "2026-12-31")) == ["admission.introducer_unstated:kn-2"]


def test_an_introducer_that_is_recorded_is_not_missed() -> None:
    records: list[Record] = [
        *(person("dv-1"), admission(1, introducers=("dv-2",), considered_on="2026-05-05")),
        *(person("dv-2"), admission(2, "dv-2", introducers=("dv-1",), considered_on="2026-05-05")),
    ]
    assert not any(key.startswith("admission.") for key in about_branch(records, "2026-12-31"))


@pytest.mark.parametrize(
    "quiet",
    [
        {"decided_on": "2026-02-02"},
        {"considered_on": "2026-02-02", "approved": "Văn bản đồng ý"},
        {"considered_on": "2016-07-24", "decided_on": "2016-07-24"},
        {"considered_on": "2025-02-02", "certificate_on": "2010-02-02"},
        {"considered_on": "2010-02-02", "ceremony_on": "2026-02-02"},
        {"decided_on": "2016-07-24", "ceremony_on": "2026-02-02"},
        {"decided_on": "2026-02-02", "received_on": "2026-02-02", "ceremony_on": "2026-02-03"},
        {"again": True, "considered_on": "2026-02-02", "after_crime": True},
        {"again": True, "considered_on": "2026-02-02", "hardship": True},
        {"again": True, "considered_on": "2013-02-02"},
    ],
)
def test_every_admission_is_looked_at(quiet: dict[str, Any]) -> None:
    rest = [
        person(born="2009-01"),
        stay(1, "2010-01-01", "2024-01-01", Ended.LEFT),
        NOW,
        school(7),
        admission(2, again=True, considered_on="2012-05-05"),
        admission(
            3,
            again=True,
            considered_on="2026-03-02",
            decided_on="2026-03-03",
            received_on="2026-03-04",
            ceremony_on="2026-12-01",
            certificate_on="2015-01-01",
            contract_months=6,
        ),
    ]
    alone = set(found(*rest))
    assert len(alone) == 8
    assert set(found(admission(1, **quiet), *rest)) >= alone


def test_what_would_lie_beyond_the_calendar_is_not_told() -> None:
    far: dict[str, Any] = {
        "decided_on": "2198-06-01",
        "received_on": "2198-06-01",
        "ceremony_on": "2198-12-01",
    }
    assert codes(admission(**far), as_of="2198-12-31") == {"admission.ceremony_late"}
    assert codes(admission(**far), as_of="2198-12-31", days_off=400) == set()
    papers = {"again": True, "considered_on": "2198-12-01", "certificate_on": "2196-01-01"}
    left = stay(1, "2190-01-01", "2197-06-01", Ended.REMOVED)
    now = stay(9, "2198-12-05")
    assert codes(left, now, admission(**papers), as_of="2198-12-31") == set()


def test_the_law_of_the_decision_says_from_when_the_days_to_the_ceremony_count() -> None:
    facts = {"decided_on": "2026-07-20", "received_on": "2026-07-28", "ceremony_on": "2026-12-01"}
    told = found(admission(**facts))["admission.ceremony_late:kn-1"]
    assert [one.value for one in told.values] == [30, "receipt"]
    assert told.details["counted_on"] == "2026-07-28"


def test_an_introducer_whose_probation_was_ended_is_not_held_to_be_on_it() -> None:
    records = [
        *(person("dv-1"), admission(introducers=("dv-2",), considered_on="2026-05-05")),
        *(person("dv-2"), standing("dv-2", "probationary", "2024-03-03", "2025-03-03")),
    ]
    said = about_branch(records, "2026-12-31")
    assert not any(key.startswith("admission.") for key in said)


def member_of(member: str, since: str = "2000-01-01", **facts: Any) -> Membership:
    about = {"id": f"sh-{member}", "branch": "cb-1", **days(since=since, **facts)}
    return Membership(member=member, **about)


@pytest.mark.parametrize(
    ("others", "stays", "told"),
    [
        ([{"introducers": ("dv-3",), "considered_on": "2020-05-05"}], {}, True),
        (
            [{"introducers": ("dv-3",), "considered_on": "2020-05-05"}],
            {"until": "2027-06-01"},
            True,
        ),
        ([{"introducers": ("dv-3",)}], {}, False),
        (
            [
                {"considered_on": "2019-05-05"},
                {"introducers": ("dv-3",), "considered_on": "2020-05-05"},
            ],
            {},
            True,
        ),
        (
            [{"introducers": ("dv-3",), "considered_on": "2020-05-05"}],
            {"kind": "temporary"},
            False,
        ),
    ],
)
def test_what_tells_that_the_branch_records_introducers(
    others: list[dict[str, Any]], stays: dict[str, Any], told: bool
) -> None:
    papers = [admission(number, "dv-2", **facts) for number, facts in enumerate(others, 2)]
    missing = admission(1, considered_on="2026-05-05")
    records = [
        person("dv-1"),
        member_of("dv-1"),
        missing,
        person("dv-2"),
        member_of("dv-2", **stays),
    ]
    said = about_branch([*records, *papers], "2026-12-31")
    assert ("admission.introducer_unstated:kn-1" in said) == told


def test_every_admission_is_looked_at_for_its_introducers() -> None:
    records = [
        person("dv-1"),
        admission(0, considered_on="2020-05-05"),
        admission(1, considered_on="2026-05-05"),
        *(person("dv-2"), admission(2, "dv-2", introducers=("dv-3",), considered_on="2020-05-05")),
    ]
    said = about_branch(records, "2026-12-31")
    assert "admission.introducer_unstated:kn-1" in said


def test_the_membership_of_today_shows_that_the_branch_considered_the_admission() -> None:
    records = [
        *(person("dv-1"), member_of("dv-1", until="2026-06-01")),
        member_of("dv-1", "2026-06-01", id="sh-now"),
        admission(introducers=("dv-2",), considered_on="2026-05-05"),
        *(person("dv-2"), standing("dv-2", "probationary", "2026-03-03")),
    ]
    told = about_branch(records, "2026-12-31")["admission.introducer:kn-1:dv-2"]
    shown = [one.id for one in told.evidence if one.kind == "membership"]
    assert shown == ["sh-dv-2", "sh-now"]


def test_of_somebody_who_has_left_nothing_is_told() -> None:
    facts = admission(contract_months=6, considered_on="2026-03-04")
    for until, told in (("2026-12-31", False), ("2027-01-01", True)):
        gone = stay(1, "2026-04-01", until, Ended.REMOVED)
        assert ("admission.contract_short" in codes(gone, facts)) == told


def test_every_finding_speaks_in_whole_words() -> None:
    everything = [
        person(born="2009-01"),
        stay(1, "2010-01-01", "2024-01-01", Ended.LEFT),
        NOW,
        school(7),
        admission(1, again=True, considered_on="2012-05-05"),
        admission(
            2,
            again=True,
            considered_on="2026-02-02",
            decided_on="2026-02-03",
            received_on="2026-02-04",
            ceremony_on="2026-12-01",
            certificate_on="2015-01-01",
            contract_months=6,
        ),
    ]
    said = found(*everything)
    assert len(said) == 8
    serious = {one.code for one in said.values() if one.severity is Severity.SERIOUS}
    assert serious == {
        "admission.age",
        "admission.readmitted_early",
        "admission.readmitted_twice",
        "admission.barred",
    }
    branch = about_branch(
        [
            person("dv-1"),
            person("dv-2"),
            person("dv-3"),
            admission(1, introducers=("dv-2",), considered_on="2026-05-05"),
            admission(2, "dv-3", considered_on="2026-05-05"),
            standing("dv-2", "probationary", "2026-03-03"),
        ],
        "2026-12-31",
    )
    told = [one for key, one in branch.items() if key.startswith("admission.")]
    assert len(told) == 2
    spoken([*said.values(), *told])


def test_the_words_of_the_other_choices_are_there_too() -> None:
    crime = admission(
        again=True, after_crime=True, record_cleared_on="2025-01-01", considered_on="2026-05-05"
    )
    said = [*found(person(born="1950"), crime).values()]
    assert len(said) == 2
    left = stay(1, "2010-01-01", "2014-01-01", Ended.LEFT)
    stated = [admission(again=True, hardship=False, considered_on="2026-05-05"), left, NOW]
    spoken([*said, *found(*stated).values()])


# Whole findings

HERE = {"of": "member dv-1 at cb-1"}
REPORT = {**HERE, "proof": "kn-1 dv-1 sh-9", "next": "admission_report"}
SERIOUS, WARNED = {"is": "flagged serious"}, {"is": "flagged warning"}


@pytest.mark.parametrize(
    ("records", "as_of", "told"),
    [
        (
            [
                person(born="2009-01"),
                NOW,
                school(7),
                admission(
                    considered_on="2026-02-02", certificate_on="2015-01-01", contract_months=6
                ),
            ],
            "2026-12-31",
            {
                "admission.age:dv-1:kn-1": {
                    **(REPORT | SERIOUS),
                    "on": "2026-02-02",
                    "by": "admission.min_age_years=18@2021-07-30",
                    "considered_on": "2026-02-02",
                    "limit": "18",
                    "admission_age_word": "under",
                    "admission_consent_word": "under",
                },
                "admission.certificate_expired:dv-1:kn-1": {
                    **(REPORT | WARNED),
                    "on": "2020-01-02",
                    "by": "admission.certificate_months=60@2022-01-01",
                    "considered_on": "2026-02-02",
                    "issued_on": "2015-01-01",
                    "last_on": "2020-01-01",
                },
                "admission.contract_short:dv-1:kn-1": {
                    **(REPORT | WARNED),
                    "on": "2026-02-02",
                    "by": "admission.contract_months=12@2012-01-05",
                    "considered_on": "2026-02-02",
                    "contract": "6",
                },
                "admission.schooling:dv-1:kn-1": {
                    **(REPORT | WARNED),
                    "on": "2026-02-02",
                    "by": "admission.schooling=lower_secondary_diploma@2021-07-30",
                    "proof": "kn-1 dv-1 sh-9 hv-1",
                    "considered_on": "2026-02-02",
                    "grade": "7",
                },
            },
        ),
        (
            [person(born="1950"), NOW, admission(considered_on="2026-05-05")],
            "2026-12-31",
            {
                "admission.age:dv-1:kn-1": {
                    **(REPORT | WARNED),
                    "on": "2026-05-05",
                    "by": "admission.max_age_years=60@2021-07-30; "
                    "admission.max_age_by_month=True@2021-07-30",
                    "considered_on": "2026-05-05",
                    "limit": "60",
                    "admission_age_word": "over",
                    "admission_consent_word": "over",
                }
            },
        ),
        (
            # Fifty working days after a Wednesday are ten weeks.
            [
                NOW,
                admission(
                    decided_on="2026-02-03", received_on="2026-02-04", ceremony_on="2026-12-01"
                ),
            ],
            "2026-12-31",
            {
                "admission.ceremony_late:dv-1:kn-1": {
                    **(HERE | WARNED),
                    "on": "2026-04-16",
                    "by": "admission.ceremony_working_days=30@2016-07-25; "
                    "admission.ceremony_counted_from=receipt@2025-07-01",
                    "chosen": "days_off=20",
                    "proof": "kn-1 dv-1 sh-9",
                    "held_on": "2026-12-01",
                    "counted_on": "2026-02-04",
                    "last_on": "2026-04-15",
                    "next": "admission_explain_delay",
                }
            },
        ),
        (
            [
                stay(1, "2010-01-01", "2024-01-01", Ended.LEFT),
                NOW,
                admission(2, again=True, considered_on="2012-05-05"),
                admission(again=True, considered_on="2026-02-02", hardship=False),
            ],
            "2026-12-31",
            {
                "admission.readmitted_early:dv-1:kn-1": {
                    **(REPORT | SERIOUS),
                    "on": "2026-02-02",
                    "by": "readmission.wait_months=36@2016-07-25",
                    "proof": "kn-1 dv-1 sh-1 sh-9",
                    "considered_on": "2026-02-02",
                    "waited_on": "2024-01-01",
                    "earliest_on": "2027-01-01",
                    "limit": "36",
                    "left_id": "sh-1",
                    "readmission_since_word": "left",
                },
                "admission.readmitted_twice:dv-1:kn-1": {
                    **(REPORT | SERIOUS),
                    "on": "2026-02-02",
                    "by": "readmission.max_times=1@2016-07-25",
                    "proof": "kn-1 kn-2 dv-1 sh-9",
                    "considered_on": "2026-02-02",
                    "times": "2",
                },
                "admission.barred:dv-1:kn-1": {
                    **(REPORT | SERIOUS),
                    "on": "2026-02-02",
                    "by": "readmission.barred=left_meetings_by_own_will, asked_to_leave, "
                    "serious_disunity, convicted_of_corruption_or_serious_crime@2016-07-25",
                    "proof": "kn-1 dv-1 sh-1 sh-9",
                    "considered_on": "2026-02-02",
                    "left_on": "2024-01-01",
                },
            },
        ),
        (
            [
                stay(1, "2000-01-01", "2012-01-01", Ended.LEFT),
                NOW,
                admission(again=True, considered_on="2026-02-02"),
            ],
            "2026-12-31",
            {
                "admission.barred:dv-1:kn-1": {
                    **HERE,
                    "is": "undecidable serious",
                    "on": "2026-02-02",
                    "by": "readmission.barred=left_meetings_by_own_will, asked_to_leave, "
                    "serious_disunity, convicted_of_corruption_or_serious_crime@2016-07-25",
                    "missing": "not_kept",
                    "proof": "kn-1 dv-1 sh-1 sh-9",
                    "considered_on": "2026-02-02",
                    "left_on": "2012-01-01",
                    "next": "admission_record_hardship",
                }
            },
        ),
        (
            [
                stay(1, "2010-01-01", "2014-01-01", Ended.LEFT),
                NOW,
                admission(again=True, considered_on="2026-02-02"),
            ],
            "2026-12-31",
            {
                "admission.barred:dv-1:kn-1": {
                    **REPORT,
                    "is": "undecidable serious",
                    "on": "2026-02-02",
                    "by": "readmission.barred=left_meetings_by_own_will, asked_to_leave, "
                    "serious_disunity, convicted_of_corruption_or_serious_crime@2016-07-25",
                    "proof": "kn-1 dv-1 sh-1 sh-9",
                    "missing": "not_kept",
                    "considered_on": "2026-02-02",
                    "left_on": "2014-01-01",
                    "next": "admission_record_hardship",
                },
            },
        ),
        (
            [
                NOW,
                gap("2024-12-02", "removed"),
                admission(
                    again=True,
                    after_crime=True,
                    record_cleared_on="2025-01-01",
                    considered_on="2026-05-05",
                ),
            ],
            "2026-12-31",
            {
                "admission.readmitted_early:dv-1:kn-1": {
                    **(REPORT | SERIOUS),
                    "on": "2026-05-05",
                    "by": "readmission.wait_after_crime_months=60@2016-07-25",
                    "considered_on": "2026-05-05",
                    "waited_on": "2025-01-01",
                    "earliest_on": "2030-01-01",
                    "limit": "60",
                    "left_id": "",
                    "readmission_since_word": "crime",
                }
            },
        ),
    ],
)
def test_what_a_finding_about_an_admission_says_in_full(
    records: list[Record], as_of: str, told: dict[str, dict[str, str]]
) -> None:
    assert in_full(found(*records, as_of=as_of).values(), as_of) == told


def test_what_a_finding_about_an_introducer_says_in_full() -> None:
    records = [
        *(person(f"dv-{number}") for number in (1, 2, 3)),
        admission(1, introducers=("dv-2",), considered_on="2026-05-05"),
        admission(2, "dv-3", considered_on="2026-05-06"),
        standing("dv-2", "probationary", "2026-03-03"),
    ]
    said = about_branch(records, "2026-12-31").values()
    branch = {"of": "branch cb-1 at cb-1", "by": "admission.introducer_months=12@2017-01-01"}
    about = [one for one in said if one.code.startswith("admission.")]
    assert in_full(about, "2026-12-31") == {
        "admission.introducer:cb-1:kn-1:dv-2": {
            **(branch | WARNED),
            "on": "2026-05-05",
            "proof": "kn-1 dv-1 dv-2 sh-dv-1 sh-dv-2 cb-1 tc-dv-2-probationary",
            "considered_on": "2026-05-05",
            "member_id": "dv-1",
            "introducer_id": "dv-2",
            "next": "introducer_replace",
        },
        "admission.introducer_unstated:cb-1:kn-2": {
            **branch,
            "is": "flagged info",
            "on": "2026-05-06",
            "proof": "kn-1 kn-2 dv-1 dv-3 sh-dv-1 sh-dv-3 cb-1",
            "considered_on": "2026-05-06",
            "member_id": "dv-3",
            "kept_id": "kn-1",
            "next": "introducer_record",
        },
    }
