"""Candidates and duties from the records of a branch, as they stand on a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre import Year
from cadre.dossiers import BranchDossier, MemberDossier
from cadre.proposals import Candidate, Why, candidates_from, duties_from, propose
from cadre.records import (
    Assignment,
    Duty,
    Exemption,
    Level,
    Member,
    Membership,
    Organisation,
    Post,
    Qualification,
    Suspension,
)
from cadre_adapters.stores.memory import MemoryStore

ON = date(2026, 1, 10)
LONG_AGO = date(2000, 1, 1)
BEFORE, NEXT = ON - timedelta(1), ON + timedelta(1)
PERSON = Member(id="dv-1", full_name="Người Thử")
HERE = Membership(id="sh-1", member="dv-1", branch="cb-1", since=LONG_AGO)
UNIT = Organisation(id="cb-1", name="Chi bộ 1", level=Level.BRANCH, since=LONG_AGO)


def candidate(**parts: Any) -> Candidate:
    dossier = MemberDossier(member=PERSON, **{"memberships": (HERE,), **parts})
    (one,) = candidates_from([dossier], on=ON, branch="cb-1")
    return one


def work(number: int = 1, **more: Any) -> Assignment:
    facts: dict[str, Any] = {"member": "dv-1", "branch": "cb-1", "since": LONG_AGO}
    return Assignment(id=f"pc-{number}", duty="Dân vận", **{**facts, **more})


def duty(number: int = 1, **more: Any) -> Duty:
    facts: dict[str, Any] = {"branch": "cb-1", "since": LONG_AGO}
    return Duty(id=f"nv-{number}", duty=f"Nhiệm vụ {number}", **{**facts, **more})


@pytest.mark.parametrize(
    ("kind", "obtained_on", "counts"),
    [
        ("skill", None, True),
        ("professional", ON, True),
        ("professional", NEXT, False),
        ("general", None, False),
        ("political_theory", None, False),
    ],
)
def test_skills_are_what_was_learnt_by_the_day(
    kind: str, obtained_on: date | None, counts: bool
) -> None:
    learnt = Qualification(
        id="td-1", member="dv-1", kind=kind, what="Kế toán", obtained_on=obtained_on
    )
    assert candidate(qualifications=(learnt,)).skills == ({"Kế toán"} if counts else set())


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [(ON, None, True), (NEXT, None, False), (LONG_AGO, ON, False), (LONG_AGO, NEXT, True)],
)
def test_posts_are_those_held_on_the_day(since: date, until: date | None, held: bool) -> None:
    post = Post(id="cd-1", member="dv-1", title="Trưởng thôn", since=since, until=until)
    assert candidate(posts=(post,)).posts == ({"Trưởng thôn"} if held else set())


@pytest.mark.parametrize(
    ("given_", "load"),
    [
        (work(), 1),
        (work(of_duty="nv-1"), 0),
        (work(of_duty="nv-1", branch="cb-2"), 1),
        (work(branch="cb-2"), 1),
        (work(until=ON), 0),
        (work(until=NEXT), 1),
        (work(since=NEXT), 0),
    ],
)
def test_load_is_the_work_in_force_outside_the_list(given_: Assignment, load: int) -> None:
    assert candidate(assignments=(given_,)).load == load


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({}, None),
        ({"exemptions": (Exemption(id="m-1", member="dv-1", since=ON),)}, Why.EXEMPT),
        ({"exemptions": (Exemption(id="m-1", member="dv-1", since=BEFORE, until=ON),)}, None),
        ({"exemptions": (Exemption(id="m-1", member="dv-1", since=ON, kind="reduced"),)}, None),
        ({"suspensions": (Suspension(id="d-1", member="dv-1", since=ON),)}, Why.SUSPENDED),
        ({"suspensions": (Suspension(id="d-1", member="dv-1", since=NEXT),)}, None),
        ({"memberships": ()}, Why.NOT_IN_BRANCH),
    ],
)
def test_bars_are_exemption_suspension_and_days_outside_the_branch(
    parts: dict[str, Any], why: Why | None
) -> None:
    people = [candidate(**parts)]
    barred = propose(candidates=people, duties=[], on=ON).barred
    assert [reason.why for one in barred for reason in one.reasons] == ([why] if why else [])


@given(
    spells=st.lists(
        st.tuples(st.integers(-40, 40), st.integers(1, 30) | st.none()), min_size=0, max_size=3
    ),
    step=st.integers(-60, 60),
)
def test_a_member_is_barred_on_every_day_outside_the_branch(
    spells: list[tuple[int, int | None]], step: int
) -> None:
    memberships = tuple(
        Membership(
            id=f"sh-{number}",
            member="dv-1",
            branch="cb-1",
            since=ON + timedelta(first),
            until=None if days is None else ON + timedelta(first + days),
        )
        for number, (first, days) in enumerate(spells)
    )
    inside = any(first <= step and (n is None or step < first + n) for first, n in spells)
    bars = candidate(memberships=memberships).bars_on(ON + timedelta(step))
    assert bool(bars) == (not inside)


@pytest.mark.parametrize(
    ("days", "listed"),
    [
        ({"since": ON}, True),
        ({"since": NEXT}, False),
        ({"until": ON}, False),
        ({"until": NEXT}, True),
        ({"holders": 0}, False),
    ],
)
def test_duties_are_those_in_force_on_the_day(days: dict[str, Any], listed: bool) -> None:
    assert bool(duties_from(BranchDossier(branch=UNIT, duties=(duty(**days),)), on=ON)) == listed


def test_a_duty_has_its_skills_and_those_who_hold_it_on_the_day() -> None:
    held = (
        work(1, of_duty="nv-1"),
        work(2, of_duty="nv-1", member="dv-2", until=ON),
        work(3, of_duty="nv-2", member="dv-3"),
    )
    asked = (duty(2), duty(1, skills=("kế toán",), holders=2))
    first, second = duties_from(BranchDossier(branch=UNIT, duties=asked, assignments=held), on=ON)
    assert (first.id, first.text, first.holders) == ("nv-1", "Nhiệm vụ 1", 2)
    assert first.skills == {"kế toán"}
    assert first.held_by == {"dv-1"}
    assert second.id == "nv-2"
    assert second.held_by == {"dv-3"}


def test_a_proposal_is_made_from_a_store() -> None:
    other = Member(id="dv-2", full_name="Người Thử Hai")
    there = Membership(id="sh-2", member="dv-2", branch="cb-1", since=LONG_AGO)
    skill = Qualification(id="td-1", member="dv-2", kind="skill", what="Kế toán")
    holds = work(of_duty="nv-1")
    accounts = duty(2, skills=("kế toán",))
    store = MemoryStore.of([UNIT, PERSON, HERE, other, there, skill, duty(), accounts, holds])
    branch = store.branch("cb-1", period=Year(2026), as_of=ON)
    proposal = propose(
        candidates=candidates_from(branch.members, on=ON, branch="cb-1"),
        duties=duties_from(branch, on=ON),
        on=ON,
    )
    assert [(one.member, one.duty.id, one.kept) for one in proposal.given] == [
        ("dv-1", "nv-1", True),
        ("dv-2", "nv-2", False),
    ]
