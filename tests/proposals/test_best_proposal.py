"""No proposal is better: small cases against every assignment there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import combinations, product
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.proposals import Candidate, DutyToFill, Proposal, propose

ON = date(2026, 1, 10)
SKILLS = ["tuyên truyền", "tài chính"]
POSTS = ["Trưởng thôn", "Bí thư đoàn"]
ASKED = ["đi công tác xa", "làm việc buổi tối"]
PEOPLE = ["dv-1", "dv-2", "dv-3"]
WORK = ["nv-1", "nv-2", "nv-3"]

Pairs = frozenset[tuple[str, str]]
"""Member and duty."""


def some(words: list[str]) -> st.SearchStrategy[set[str]]:
    return st.sets(st.sampled_from(words))


@st.composite
def tasks(
    draw: st.DrawFn, weights: range = range(1, 2)
) -> tuple[list[Candidate], list[DutyToFill]]:
    people = [
        Candidate(
            member,
            skills=draw(some(SKILLS)),
            posts=draw(some(POSTS)),
            load=draw(st.integers(0, 2)),
            most=draw(st.none() | st.integers(0, 4)),
            cannot=draw(some(ASKED)),
            not_with=draw(some(WORK)) if draw(st.booleans()) else (),
        )
        for member in PEOPLE[: draw(st.integers(0, 3))]
    ]
    work = [
        DutyToFill(
            duty,
            "Việc",
            skills=draw(some(SKILLS)),
            posts=draw(some(POSTS)),
            asks=draw(st.sets(st.sampled_from(ASKED), max_size=1)),
            weight=draw(st.sampled_from(weights)),
            holders=draw(st.integers(1, 3)),
            held_by=draw(some(PEOPLE)),
        )
        for duty in WORK[: draw(st.integers(0, 3))]
    ]
    return people, work


def allowed(people: list[Candidate], work: list[DutyToFill]) -> Iterator[tuple[str, str]]:
    for one, duty in product(people, work):
        if duty.id not in one.not_with and not (duty.asks & one.cannot):
            yield one.member, duty.id


def keeps_limits(pairs: Pairs, people: list[Candidate], work: list[DutyToFill]) -> bool:
    own = Counter(member for member, _ in pairs)
    holders = Counter(duty for _, duty in pairs)
    fits = all(
        one.most is None or not own[one.member] or one.load + own[one.member] <= one.most
        for one in people
    )
    return fits and all(holders[duty.id] <= duty.holders for duty in work)


def every_assignment(people: list[Candidate], work: list[DutyToFill]) -> Iterator[Pairs]:
    pairs = list(allowed(people, work))
    for size in range(len(pairs) + 1):
        for chosen in combinations(pairs, size):
            if keeps_limits(frozenset(chosen), people, work):
                yield frozenset(chosen)


def merit(pairs: Pairs, people: list[Candidate], work: list[DutyToFill]) -> tuple[int, ...]:
    by_id = {one.member: one for one in people}
    duties = {one.id: one for one in work}
    fits = [(by_id[member], duties[duty]) for member, duty in pairs]
    return (
        len(pairs),
        len({one.member for one, _ in fits if one.load == 0}),
        sum(
            one.member in duty.held_by and (not duty.posts or bool(duty.posts & one.posts))
            for one, duty in fits
        ),
        sum(len(one.skills & duty.skills) for one, duty in fits),
        sum(len(one.posts & duty.posts) for one, duty in fits),
    )


def loads(pairs: Pairs, people: list[Candidate], work: list[DutyToFill]) -> dict[str, int]:
    weights = {one.id: one.weight for one in work}
    return {
        one.member: one.load + sum(weights[duty] for member, duty in pairs if member == one.member)
        for one in people
    }


def squares(carried: dict[str, int]) -> int:
    return sum(load**2 for load in carried.values())


def pairs_of(proposal: Proposal) -> Pairs:
    return frozenset((one.member, one.duty.id) for one in proposal.given)


@given(tasks())
def test_nothing_fills_more_covers_more_keeps_more_fits_better_or_is_more_even(
    task: tuple[list[Candidate], list[DutyToFill]],
) -> None:
    people, work = task
    found = pairs_of(propose(candidates=people, duties=work, on=ON))
    assert found <= set(allowed(people, work))
    assert keeps_limits(found, people, work)
    best = max(
        (merit(one, people, work), -squares(loads(one, people, work)))
        for one in every_assignment(people, work)
    )
    assert (merit(found, people, work), -squares(loads(found, people, work))) == best


@given(tasks(weights=range(4)))
def test_levelling_unequal_weights_costs_nothing_that_matters_more(
    task: tuple[list[Candidate], list[DutyToFill]],
) -> None:
    people, work = task
    proposal = propose(candidates=people, duties=work, on=ON)
    found = pairs_of(proposal)
    assert proposal.loads() == loads(found, people, work)
    assert merit(found, people, work) == max(
        merit(one, people, work) for one in every_assignment(people, work)
    )


@st.composite
def heavy_tasks(draw: st.DrawFn) -> tuple[list[Candidate], list[DutyToFill]]:
    """More duties than members, of very unequal weight, and few wishes that could decide."""
    people = [
        Candidate(
            member,
            skills=draw(st.sets(st.sampled_from(SKILLS), max_size=1)),
            load=draw(st.integers(0, 3)),
            most=draw(st.none() | st.integers(2, 5)),
            not_with=draw(st.sets(st.sampled_from([*WORK, "nv-4"]), max_size=1)),
        )
        for member in PEOPLE
    ]
    work = [
        DutyToFill(
            f"nv-{n}",
            "Việc",
            skills=draw(st.sets(st.sampled_from(SKILLS[:1]), max_size=1)),
            weight=draw(st.integers(0, 9)),
            holders=draw(st.sampled_from([1, 1, 1, 2])),
        )
        for n in range(1, draw(st.integers(3, 7)))
    ]
    return people, work


@given(heavy_tasks())
def test_no_move_or_exchange_lowers_the_greater_load_of_two(
    task: tuple[list[Candidate], list[DutyToFill]],
) -> None:
    people, work = task
    found = pairs_of(propose(candidates=people, duties=work, on=ON))
    before, worth = loads(found, people, work), merit(found, people, work)
    of_one_weight = [evolve(duty, weight=1) for duty in work]
    as_even = pairs_of(propose(candidates=people, duties=of_one_weight, on=ON))
    assert worth == merit(as_even, people, work)
    may = set(allowed(people, work))
    for one in one_change_away(found):
        if one <= may and keeps_limits(one, people, work) and merit(one, people, work) >= worth:
            after = loads(one, people, work)
            touched = [member for member in before if before[member] != after[member]]
            assert not touched or max(after[m] for m in touched) >= max(before[m] for m in touched)


def one_change_away(pairs: Pairs) -> Iterator[Pairs]:
    """Every assignment with one duty moved, or with two members' duties exchanged."""
    for (one, duty), other in product(pairs, PEOPLE):
        if (other, duty) not in pairs:
            yield pairs - {(one, duty)} | {(other, duty)}
    for (one, first), (other, second) in combinations(sorted(pairs), 2):
        if (one, second) not in pairs and (other, first) not in pairs:
            yield pairs - {(one, first), (other, second)} | {(one, second), (other, first)}


@given(tasks(weights=range(4)), st.randoms(use_true_random=False))
def test_the_order_of_what_is_handed_in_changes_nothing(
    task: tuple[list[Candidate], list[DutyToFill]], chance: Random
) -> None:
    people, work = task
    proposal = propose(candidates=people, duties=work, on=ON)
    chance.shuffle(people)
    chance.shuffle(work)
    assert propose(candidates=people, duties=work, on=ON) == proposal


@given(tasks())
def test_every_place_and_every_member_in_activity_is_accounted_for(
    task: tuple[list[Candidate], list[DutyToFill]],
) -> None:
    people, work = task
    proposal = propose(candidates=people, duties=work, on=ON)
    open_places = sum(one.places for one in proposal.unfilled)
    assert len(proposal.given) + open_places == sum(one.holders for one in work)
    working = {one.member for one in proposal.given} | {one.member for one in people if one.load}
    assert working | {one.member for one in proposal.without_work} == {one.member for one in people}
    assert not working & {one.member for one in proposal.without_work}
    listed = {one.member for one in people}
    kept = {(one.member, one.duty.id) for one in proposal.given if one.kept}
    gone = {(one.member, one.duty.id) for one in proposal.released}
    assert kept | gone == {(member, duty.id) for duty in work for member in duty.held_by}
    assert {member for member, _ in kept} <= listed


@given(tasks())
def test_putting_the_proposal_to_work_and_asking_again_changes_nothing(
    task: tuple[list[Candidate], list[DutyToFill]],
) -> None:
    people, work = task
    first = propose(candidates=people, duties=work, on=ON)
    found = pairs_of(first)
    now = [
        evolve(one, posts=(), held_by={member for member, duty in found if duty == one.id})
        for one in work
    ]
    again = propose(candidates=people, duties=now, on=ON)
    assert pairs_of(again) == found
    assert again.released == ()
