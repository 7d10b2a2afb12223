"""Admission, probation, discipline, badges: the proving records say it alone, each is needed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cadre import Year, audit
from cadre.findings import Finding, Ref
from cadre.records import (
    Admission,
    Badge,
    Discipline,
    Membership,
    OfficeTerm,
    Organisation,
    PartyAgeGap,
    Qualification,
    Record,
    Resolution,
    Standing,
)
from cadre_adapters.stores.memory import MemoryStore
from tests.rules.books import branch, meeting
from tests.rules.people import RULES, days, person

AS_OF = date(2026, 12, 15)
UNITS: list[Record] = [branch(), branch("cb-2")]


def home(member: str, since: str = "2010-01-01", **facts: Any) -> Membership:
    where = {"id": f"sh-{member}", "branch": "cb-1", "since": since}
    return Membership(member=member, **days(**{**where, **facts}))


def standing(member: str, kind: str, since: str, **facts: Any) -> Standing:
    about = days(since=since, **facts)
    return Standing(id=f"tc-{member}-{kind}", member=member, kind=kind, **about)


def admission(number: int, member: str, **facts: Any) -> Admission:
    return Admission(id=f"kn-{number}", member=member, **days(**facts))


def badge(years: int, on: str, **facts: Any) -> Badge:
    awarded = date.fromisoformat(on)
    return Badge(id=f"hh-{years}", member="dv-1", years=years, awarded_on=awarded, **facts)


FAILED = [
    Resolution(
        id=f"nq-{month}",
        organisation="cb-1",
        member="dv-1",
        kind="recognition",
        passed_on=date(2026, month, 10),
        passed=False,
    )
    for month in (6, 7, 8)
]
PAPERS = admission(
    1,
    "dv-1",
    considered_on="2026-02-02",
    decided_on="2026-02-03",
    ceremony_on="2026-12-01",
    received_on="2026-02-04",
    certificate_on="2015-01-01",
    contract_months=6,
)
BEFORE = home("dv-1", "2000-01-01", id="sh-0", until="2024-01-01", ended="left")
AGAIN = home("dv-1", "2026-03-01", began="readmitted")
GAP = PartyAgeGap(
    id="gd-1", member="dv-1", reason="removed", since=date(2000, 1, 1), until=date(2006, 6, 1)
)
SCHOOL = Qualification(id="hv-1", member="dv-1", kind="general", what="Lớp 7/12", grade=7)
HOST = home("dv-1", "2026-03-01", id="sh-2", branch="cb-2", kind="temporary", until="2026-12-01")


def dismissed(by: str, **facts: Any) -> Discipline:
    announced = date(2026, 8, 1)
    return Discipline(
        id="kl-1", member="dv-1", form="dismissal", announced_on=announced, by=by, **days(**facts)
    )


CASES: dict[str, tuple[list[Record], set[str]]] = {
    "papers": (
        [person(born="2009-01"), home("dv-1"), PAPERS, SCHOOL],
        {
            "admission.age",
            "admission.ceremony_late",
            "admission.certificate_expired",
            "admission.contract_short",
            "admission.schooling",
        },
    ),
    "again": (
        [
            person(),
            BEFORE,
            AGAIN,
            admission(2, "dv-1", again=True, considered_on="2012-01-01"),
            admission(3, "dv-1", again=True, considered_on="2026-02-01"),
        ],
        {"admission.readmitted_early", "admission.readmitted_twice", "admission.barred"},
    ),
    "again after a gap": (
        [person(), home("dv-1"), GAP, admission(3, "dv-1", again=True, decided_on="2026-02-01")],
        set(),
    ),
    "introducers": (
        [
            *(one for n in (1, 2, 3) for one in (person(f"dv-{n}"), home(f"dv-{n}"))),
            admission(1, "dv-1", introducers=("dv-2",), considered_on="2026-05-05"),
            admission(2, "dv-3", considered_on="2026-05-05"),
            standing("dv-2", "probationary", "2026-03-03"),
        ],
        {"admission.introducer", "admission.introducer_unstated"},
    ),
    "due": (
        [
            person(),
            home("dv-1"),
            standing("dv-1", "probationary", "2025-10-01"),
            admission(1, "dv-1", ceremony_on="2025-12-01"),
            *(one for n in (2, 3, 4) for one in (person(f"dv-{n}"), home(f"dv-{n}"))),
        ],
        {"probation.due"},
    ),
    "small": (
        [
            person(),
            home("dv-1"),
            standing("dv-1", "probationary", "2025-10-01"),
            person("dv-2"),
            home("dv-2"),
            standing("dv-2", "official", "2012-01-01"),
            person("dv-3", official_on="2027-05-01"),
            home("dv-3"),
            standing("dv-3", "official", "2012-01-01"),
        ],
        {"probation.overdue", "probation.branch_too_small"},
    ),
    "votes": (
        [person(), home("dv-1"), standing("dv-1", "probationary", "2025-05-01"), *FAILED],
        {"probation.three_votes"},
    ),
    "office": (
        [
            person(),
            home("dv-1"),
            standing("dv-1", "probationary", "2026-02-01"),
            OfficeTerm(
                id="cv-1",
                member="dv-1",
                organisation="cb-1",
                office="Phó bí thư",
                since=date(2026, 3, 3),
            ),
        ],
        {"probation.office"},
    ),
    "announced": (
        [
            *(one for n in (1, 2, 3) for one in (person(f"dv-{n}"), home(f"dv-{n}"))),
            standing("dv-1", "official", "2026-01-05", decided_on="2026-06-10"),
            standing(
                "dv-2",
                "official",
                "2026-01-05",
                decided_on="2026-06-10",
                announced_on="2026-08-01",
            ),
            meeting("2026-07-03"),
        ],
        {"probation.not_announced"},
    ),
    "discipline": (
        [
            person(),
            home("dv-1"),
            HOST,
            dismissed("cb-2", written_on="2026-10-01"),
            standing("dv-1", "probationary", "2026-02-01"),
        ],
        {"discipline.form", "discipline.written_late"},
    ),
    "host": (
        [
            person(),
            home("dv-1"),
            home("dv-1", "2027-01-01", id="sh-2", branch="cb-2", kind="temporary"),
            evolve(dismissed("cb-2"), announced_on=date(2027, 2, 1)),
        ],
        {"discipline.by_host"},
    ),
    "competence": ([person(), home("dv-1"), dismissed("cb-1")], {"discipline.not_competent"}),
    "badges": (
        [person(admitted="1984-06-01"), home("dv-1"), badge(30, "2015-02-03")],
        {"badge.missed"},
    ),
    "badge with a gap": (
        [
            person(admitted="1990-01-20"),
            home("dv-1", began="readmitted"),
            admission(1, "dv-1", decided_on="1990-02-01"),
            GAP,
        ],
        {"badge.due"},
    ),
    "badge of somebody admitted again": (
        [
            person(admitted="1990-02-01"),
            home("dv-1"),
            admission(1, "dv-1", again=True, decided_on="2006-06-01"),
            GAP,
        ],
        {"badge.due"},
    ),
    "badge after death": (
        [
            person(admitted="1998-06-01"),
            home("dv-1", "2026-11-01"),
            home("dv-1", id="sh-0", until="2026-05-01", ended="died"),
            badge(30, "2026-05-19", posthumous=True),
        ],
        {"badge.too_early"},
    ),
}


def told(records: Iterable[Record], as_of: date = AS_OF) -> dict[str, Finding]:
    store = MemoryStore.of([*UNITS, *(r for r in records if not isinstance(r, Organisation))])
    answers = audit(store, period=Year(as_of.year), as_of=as_of, rules=RULES)
    return {one.key: one for one in answers}


def same(one: Finding, other: Finding | None) -> bool:
    return other is not None and evolve(one, evidence=()) == evolve(other, evidence=())


@pytest.mark.parametrize("case", CASES)
def test_each_finding_is_proved_by_its_records_and_needs_every_one(case: str) -> None:
    records, codes = CASES[case]
    # What a host branch may decide is known since 2027.
    as_of = date(2027, 12, 15) if case == "host" else AS_OF
    found = told(records, as_of)
    assert {one.code for one in found.values()} >= codes
    for finding in found.values():
        proof = [one for one in (*UNITS, *records) if Ref.to(one) in finding.evidence]
        assert len(proof) == len(finding.evidence)
        assert same(finding, told(proof, as_of).get(finding.key)), finding.code
        for record in proof:
            if not isinstance(record, Organisation):
                fewer = [one for one in records if one is not record]
                assert not same(finding, told(fewer, as_of).get(finding.key)), (
                    finding.code,
                    record,
                )


def test_one_membership_in_the_branch_shows_that_the_member_is_there() -> None:
    records: list[Record] = [
        person(),
        home("dv-1", "2012-01-01", id="sh-a"),
        home("dv-1", "2010-01-01", id="sh-b"),
        home("dv-1", "2010-01-01", id="sh-c"),
        home("dv-1", "2005-01-01", id="sh-0", kind="temporary"),
        PAPERS,
    ]
    answers = told(records)
    assert answers
    for found in answers.values():
        assert [one.id for one in found.evidence if one.kind == "membership"] == ["sh-b"]


def test_every_rule_of_these_families_is_tried() -> None:
    tried = {code for _, codes in CASES.values() for code in codes}
    assert {one.code for one in RULES} == tried
