"""Whatever is reorganised, however often: one parent a day, nobody lost, the past as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from cadre.errors import RecordError
from cadre.records import Membership
from cadre.tree import (
    Reorganisation,
    Tree,
    both_structures,
    close,
    continue_as,
    counterpart,
    merge,
    rename,
    reparent,
    roll_up,
    split,
)
from tests.tree.building import FOUNDED, belongs, counted, province, unit

FIRST = date(2025, 6, 1)
ONE_DAY = timedelta(days=1)
BRANCHES = ("c1", "c2", "c3", "c4")
BEGINNINGS = [FOUNDED, FIRST, FIRST + ONE_DAY, FIRST + 3 * ONE_DAY]
MEMBERS = [f"dv-{number}" for number in range(8)]

people_of = st.fixed_dictionaries(
    {
        one: st.tuples(
            st.sampled_from(BRANCHES),
            st.sampled_from(BEGINNINGS),
            st.none() | st.sampled_from(BRANCHES),
            st.sampled_from(BEGINNINGS),
        )
        for one in MEMBERS
    }
)


def memberships_of(people: dict[str, tuple[str, date, str | None, date]]) -> tuple[Membership, ...]:
    """Everybody officially in one branch, some also in another for a time."""
    found = []
    for member, (home, since, host, hosted) in people.items():
        found.append(belongs(member, home, since))
        if host not in (None, home):
            found.append(belongs(member, host, max(since, hosted), kind="temporary"))
    return tuple(sorted(found, key=lambda one: one.id))


@frozen
class State:
    tree: Tree
    memberships: tuple[Membership, ...]
    day: date = FIRST
    done: int = 0


def attempt(data: st.DataObject, state: State, number: int, new_id) -> Reorganisation:  # type: ignore[no-untyped-def]
    """One reorganisation that somebody might ask for; often one that is refused."""
    tree, on, now = state.tree, state.day, state.tree.on(state.day)
    ids = sorted(now.units)
    one, other = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
    people = {"memberships": state.memberships}
    match data.draw(
        st.sampled_from(["reparent", "rename", "merge", "new", "close", "continue", "split", "off"])
    ):
        case "reparent":
            return reparent(tree, one, data.draw(st.sampled_from([other, None])), on, new_id=new_id)
        case "rename":
            return rename(tree, one, f"Tên {number}", on, new_id=new_id)
        case "merge":
            return merge(tree, [one], other, on, new_id=new_id, **people)
        case "new":
            units = sorted({one, other})
            new = unit(f"u{number}", now.level(one), on)
            under = now.parent(one)
            return merge(tree, units, new, on, under=under, new_id=new_id, **people)
        case "close":
            to = data.draw(st.sampled_from([other, None]))
            return close(tree, one, on, to=to, new_id=new_id, **people)
        case "continue":
            new = unit(f"u{number}", now.level(one), on)
            return continue_as(tree, one, new, on, new_id=new_id, **people)
        case choice:
            new = unit(f"u{number}", now.level(one), on)
            rest = one if choice == "off" else unit(f"v{number}", now.level(one), on)
            parts = [new.id, one if choice == "off" else f"v{number}"]
            here = sorted({m.member for m in state.memberships if at(m, one, on)})
            return split(
                tree,
                one,
                [new, rest],
                on,
                children={child: data.draw(st.sampled_from(parts)) for child in now.children(one)},
                members={member: data.draw(st.sampled_from(parts)) for member in here},
                new_id=new_id,
                **people,
            )


def at(one: Membership, branch: str, on: date) -> bool:
    return one.branch == branch and (one.until is None or one.until > on)


# --- an independent reading of the records -------------------------------------------------------


def covering(records: Iterable, day: date) -> list:  # type: ignore[type-arg]
    return [one for one in records if one.since <= day and (one.until is None or day < one.until)]


def parents(tree: Tree, day: date) -> dict[str, list[str]]:
    units = {one.id: [] for one in covering(tree.organisations.values(), day)}
    for one in covering(tree.placements, day):
        units[one.organisation].append(one.parent)
    return units


def roll(memberships: Iterable[Membership], day: date) -> Counter[tuple[str, str, str]]:
    return Counter((one.member, one.branch, one.kind.value) for one in covering(memberships, day))


def check_structure(tree: Tree, day: date) -> None:
    above = parents(tree, day)
    assert all(len(many) <= 1 for many in above.values())
    assert all(parent in above for many in above.values() for parent in many)
    assert tree.problems(day) == ()
    now = tree.on(day)
    assert {id: list(filter(None, [now.parent(id)])) for id in now.units} == above
    for id in now.units:
        assert set(now.below(id)) == {one for one in now.units if id in now.path(one)[:-1]}
    assert sorted(now.top_down) == sorted(above)


def check_people(before: State, after: State, day: date) -> None:
    old, new = roll(before.memberships, day), roll(after.memberships, day)
    home = Counter(member for member, _, kind in old.elements() if kind == "official")
    assert Counter(member for member, _, kind in new.elements() if kind == "official") == home
    assert {member for member, _, _ in new} == {member for member, _, _ in old}
    assert (
        max(Counter((member, branch) for member, branch, _ in new.elements()).values(), default=1)
        == 1
    )
    assert {branch for _, branch, _ in new} <= set(after.tree.on(day).units)


def check_step(before: State, after: State) -> None:
    for past in (FOUNDED, FIRST - ONE_DAY, before.day - ONE_DAY):
        if past < before.day:
            assert after.tree.on(past) == before.tree.on(past)
            assert roll(after.memberships, past) == roll(before.memberships, past)
    for day in (before.day, before.day + ONE_DAY, FIRST + 30 * ONE_DAY):
        check_structure(after.tree, day)
        check_people(before, after, day)


def next_state(data: st.DataObject, state: State, number: int, new_id) -> State:  # type: ignore[no-untyped-def]
    on = state.day + data.draw(st.sampled_from([timedelta(0), ONE_DAY]))
    state = State(state.tree, state.memberships, on, state.done)
    if not state.tree.on(on).units:
        return state
    try:
        change = attempt(data, state, number, new_id)
    except RecordError:
        return state
    return State(
        change.tree_after(state.tree),
        change.memberships_after(state.memberships),
        on,
        state.done + 1,
    )


@given(st.data(), people_of)
def test_one_parent_a_day_nobody_lost_and_the_past_unchanged(data: st.DataObject, people) -> None:  # type: ignore[no-untyped-def]
    state, new_id = State(province(), memberships_of(people)), counted()
    for number in range(data.draw(st.integers(1, 7))):
        after = next_state(data, state, number, new_id)
        check_step(State(state.tree, state.memberships, after.day), after)
        state = after


@given(st.data(), people_of)
def test_the_total_before_is_the_total_after_for_changes_of_one_day(
    data: st.DataObject, people
) -> None:  # type: ignore[no-untyped-def]
    settled = tuple(one for one in memberships_of(people) if one.since == FOUNDED)
    state, new_id = State(province(), settled), counted()
    for number in range(4):
        state = next_state(data, state, number, new_id)
    whole = both_structures(
        state.tree,
        state.memberships,
        before=FIRST - ONE_DAY,
        after=state.day,
        to_before="t",
        to_after=state.tree.on(state.day).roots[0],
    )
    assert whole.agree
    assert whole.before.in_tree == {one.member for one in settled if one.kind.value == "official"}


@given(st.data(), people_of)
def test_totals_are_unions_however_units_lie_within_each_other(data: st.DataObject, people) -> None:  # type: ignore[no-untyped-def]
    state, new_id = State(province(), memberships_of(people)), counted()
    for number in range(4):
        state = next_state(data, state, number, new_id)
    day = FIRST + 30 * ONE_DAY
    now = state.tree.on(day)
    for level in {now.level(one) for one in now.units}:
        found = roll_up(now, state.memberships, to=level)
        for row in found.rows:
            own = {one for one in now.units if row.unit in now.path(one)}
            homes = {
                m for m, b, kind in roll(state.memberships, day) if b in own and kind == "official"
            }
            everybody = {m for m, b, _ in roll(state.memberships, day) if b in own}
            assert row.people.members == homes
            assert row.people.temporary == everybody - homes
        union = frozenset().union(*(row.people.members for row in found.rows))
        assert found.total.members == union
        assert found.in_tree == {
            m for m, _, kind in roll(state.memberships, day) if kind == "official"
        }


@given(st.data())
def test_a_unit_that_was_handed_over_always_corresponds_to_one_in_being(
    data: st.DataObject,
) -> None:
    state, new_id = State(province(), ()), counted()
    for number in range(5):
        state = next_state(data, state, number, new_id)
    ended = {one.predecessor for one in state.tree.successions}
    for id in ended:
        for found in counterpart(state.tree, id, state.day):
            assert state.tree.in_being(found, state.day)
    for id in state.tree.on(state.day).units:
        for found in counterpart(state.tree, id, FIRST - ONE_DAY):
            assert state.tree.in_being(found, FIRST - ONE_DAY)
