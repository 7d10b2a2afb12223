"""Reorganisations: the records to put, what they make of the tree, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cadre.error_words import EXPECTED_VI
from cadre.errors import RecordError
from cadre.records import (
    Began,
    Ended,
    Membership,
    Naming,
    Organisation,
    Placement,
    Succession,
    SuccessionKind,
)
from cadre.tree import (
    Reorganisation,
    Tree,
    close,
    continue_as,
    merge,
    rename,
    reparent,
    split,
)
from tests.tree.building import FOUNDED, NEW, OLD, belongs, counted, named, placed, province, unit

LATER = date(2026, 1, 1)


def of(kind: type, change: Reorganisation) -> list[Any]:
    return [one for one in change.records if isinstance(one, kind)]


def rolls(memberships: tuple[Membership, ...], day: date) -> list[tuple[str, str, str]]:
    return sorted(
        (one.member, one.branch, one.kind.value)
        for one in memberships
        if one.since <= day and (one.until is None or day < one.until)
    )


# --- one unit ------------------------------------------------------------------------------------


def test_a_unit_moves_under_another_superior_from_the_day_on() -> None:
    tree = province()
    change = reparent(tree, "x1", "t", NEW, new_id=counted())
    (old,) = change.replaced
    assert set(change.records) == {
        evolve(old, until=NEW),
        Placement(id="placement-moi-1", organisation="x1", parent="t", since=NEW),
    }
    after = change.tree_after(tree)
    assert after.on(NEW).path("c1") == ("t", "x1", "c1")
    assert after.on(OLD) == tree.on(OLD)


def test_a_unit_can_be_taken_out_from_under_any_superior() -> None:
    change = reparent(province(), "x1", None, NEW, new_id=counted())
    assert change.tree_after(province()).on(NEW).roots == ("t", "x1")


def test_a_later_change_of_superior_stays() -> None:
    tree = Tree.of(
        [unit(id, "commune") for id in "abcd"],
        [placed("d", "a", until=LATER), placed("d", "b", LATER)],
    )
    after = reparent(tree, "d", "c", NEW, new_id=counted()).tree_after(tree)
    parents = [after.on(day).parent("d") for day in (OLD, NEW, date(2025, 12, 31), LATER)]
    assert parents == ["a", "c", "c", "b"]


def test_a_top_unit_with_a_superior_to_come_is_placed_until_then() -> None:
    tree = Tree.of([unit(id, "commune") for id in "abc"], [placed("c", "b", LATER)])
    after = reparent(tree, "c", "a", NEW, new_id=counted()).tree_after(tree)
    assert [after.on(day).parent("c") for day in (OLD, NEW, LATER)] == [None, "a", "b"]


def test_two_changes_of_one_day_leave_the_last() -> None:
    tree = province()
    ids = counted()
    first = reparent(tree, "x1", "t", NEW, new_id=ids)
    middle = first.tree_after(tree)
    second = reparent(middle, "x1", "h2", NEW, new_id=ids)
    assert [one.id for one in second.withdrawn] == ["placement-moi-1"]
    after = second.tree_after(middle)
    assert after.on(NEW).parent("x1") == "h2"
    assert after.problems(NEW) == ()
    assert after.on(OLD) == tree.on(OLD)


def test_a_new_name_holds_from_the_day_on_and_a_later_one_stays() -> None:
    tree = province().replacing([named("x1", "Tên sau", LATER)])
    after = rename(tree, "x1", "Tên mới", NEW, new_id=counted(), decision="QĐ 1").tree_after(tree)
    names = [after.on(day).name("x1") for day in (OLD, NEW, date(2025, 12, 31), LATER)]
    assert names == ["Tên x1", "Tên mới", "Tên mới", "Tên sau"]
    assert after.namings[0].decision == "QĐ 1"
    again = rename(after, "x1", "Tên khác", NEW, new_id=lambda _: "khac")
    assert again.tree_after(after).on(NEW).name("x1") == "Tên khác"
    assert [type(one) for one in again.withdrawn] == [Naming]


# --- units that end ------------------------------------------------------------------------------


def test_districts_end_and_communes_come_under_the_province() -> None:
    tree, ids = province(), counted()
    after = tree
    for district in ("h1", "h2"):
        after = close(after, district, NEW, to="t", new_id=ids).tree_after(after)
    assert after.on(NEW).children("t") == ("x1", "x2", "x3")
    assert after.problems(NEW) == ()
    assert [(one.predecessor, one.successor, one.kind) for one in after.successions] == [
        ("h1", "t", SuccessionKind.TOOK_OVER),
        ("h2", "t", SuccessionKind.TOOK_OVER),
    ]
    assert after.on(OLD) == tree.on(OLD)


def test_units_merge_into_a_new_one_with_everything_below() -> None:
    tree = province()
    new = unit("x9", "commune", NEW)
    change = merge(tree, ["x1", "x2"], new, NEW, new_id=counted(), decision="NQ 2")
    after = change.tree_after(tree)
    assert after.on(NEW).children("h1") == ("x9",)
    assert after.on(NEW).children("x9") == ("c1", "c2", "c3")
    assert "x1" not in after.on(NEW).units
    assert [one.until for one in of(Organisation, change)] == [NEW, NEW, None]
    assert {one.decision for one in of(Succession, change)} == {"NQ 2"}
    assert after.on(OLD) == tree.on(OLD)
    assert after.problems(NEW) == ()


def test_units_of_different_superiors_merge_under_the_one_that_is_named() -> None:
    tree, new = province(), unit("x9", "commune", NEW)
    with pytest.raises(RecordError, match="a superior for the new organisation"):
        merge(tree, ["x1", "x3"], new, NEW, new_id=counted())
    after = merge(tree, ["x1", "x3"], new, NEW, under="t", new_id=counted()).tree_after(tree)
    assert after.on(NEW).path("c4") == ("t", "x9", "c4")


def test_a_unit_merges_into_one_that_goes_on_and_even_into_its_superior() -> None:
    tree = province()
    after = merge(tree, ["x1"], "x2", NEW, new_id=counted()).tree_after(tree)
    assert after.on(NEW).children("x2") == ("c1", "c2", "c3")
    after = merge(tree, ["x1", "h1"], "t", NEW, new_id=counted()).tree_after(tree)
    assert after.on(NEW).children("t") == ("c1", "c2", "h2", "x2")
    assert after.problems(NEW) == ()


def test_units_below_each_other_merge_under_the_superior_of_the_highest() -> None:
    tree, new = province(), unit("h9", "district", NEW, LATER)
    after = merge(tree, ["x1", "h1"], new, NEW, new_id=counted()).tree_after(tree)
    assert after.on(NEW).path("c1") == ("t", "h9", "c1")
    assert [one.until for one in after.placements if one.organisation == "h9"] == [LATER]


def test_only_units_that_live_on_are_moved_and_for_as_long_as_they_were_placed() -> None:
    tree = province().replacing(
        [
            unit("c8", until=OLD),
            placed("c8", "x1"),
            placed("nobody", "x1"),
            placed("c1", "x1", until=LATER),
        ]
    )
    change = merge(tree, ["x1"], "x2", NEW, new_id=counted())
    moved = [one for one in of(Placement, change) if one.parent == "x2"]
    assert [(one.organisation, one.until) for one in moved] == [("c1", LATER), ("c2", None)]


def test_a_unit_is_continued_at_another_level() -> None:
    tree = province()
    new = unit("co-so", "base", NEW)
    change = continue_as(
        tree, "c1", new, NEW, memberships=[belongs("dv-1", "c1")], new_id=counted()
    )
    after = change.tree_after(tree)
    assert after.on(NEW).parent("co-so") == "x1"
    assert [one.kind for one in after.successions] == [SuccessionKind.CONTINUED]
    assert [one.branch for one in of(Membership, change)] == ["co-so", "c1"]


def test_what_was_to_begin_at_a_unit_that_ends_moves_or_is_withdrawn() -> None:
    tree = province().replacing(
        [
            evolve(placed("c4", "x3"), until=LATER),
            placed("c4", "x1", LATER, id="sau"),
            placed("x1", "h2", LATER, id="bo"),
            evolve(placed("x1", "h1"), until=LATER),
        ]
    )
    change = merge(tree, ["x1"], "x2", NEW, new_id=counted())
    assert [one.id for one in change.withdrawn] == ["bo"]
    after = change.tree_after(tree)
    assert [after.on(day).parent("c4") for day in (NEW, LATER)] == ["x3", "x2"]
    assert after.problems(LATER) == ()


def test_an_empty_unit_closes_and_one_that_holds_anything_does_not() -> None:
    tree = province()
    change = close(tree, "c4", NEW, new_id=counted())
    assert "c4" not in change.tree_after(tree).on(NEW).units
    assert "c4" in change.tree_after(tree).on(OLD).units
    left = [belongs("dv-1", "c4"), belongs("dv-2", "c4", until=NEW)]
    with pytest.raises(RecordError, match="takes over what is left"):
        close(tree, "c4", NEW, memberships=left, new_id=counted())
    close(tree, "c4", NEW, memberships=left[1:], new_id=counted())
    with pytest.raises(RecordError, match="takes over what is left"):
        close(tree, "x3", NEW, new_id=counted())


# --- splitting -----------------------------------------------------------------------------------


def test_a_unit_splits_and_every_child_and_member_is_given_a_part() -> None:
    tree = province()
    change = split(
        tree,
        "x1",
        [unit("x1a", "commune", NEW), unit("x1b", "commune", NEW)],
        NEW,
        children={"c1": "x1a", "c2": "x1b"},
        new_id=counted(),
    )
    after = change.tree_after(tree).on(NEW)
    assert (after.children("x1a"), after.children("x1b")) == (("c1",), ("c2",))
    assert after.children("h1") == ("x1a", "x1b", "x2")
    assert {one.kind for one in of(Succession, change)} == {SuccessionKind.SPLIT}
    assert change.tree_after(tree).on(OLD) == tree.on(OLD)


def test_units_below_that_stay_with_the_unit_are_not_touched() -> None:
    new = unit("x9", "commune", NEW)
    change = split(province(), "x1", ["x1", new], NEW, children={"c2": "x9"}, new_id=counted())
    touched = {one.organisation for one in of(Placement, change)}
    assert touched == {"c2", "x9"}


def test_a_unit_that_goes_on_keeps_whom_nobody_named() -> None:
    tree = province()
    people = (belongs("dv-1", "c1"), belongs("dv-2", "c1"), belongs("dv-3", "c2"))
    change = split(
        tree,
        "c1",
        ["c1", unit("c9", since=NEW)],
        NEW,
        members={"dv-2": "c9"},
        memberships=people,
        new_id=counted(),
    )
    assert [one.successor for one in of(Succession, change)] == ["c9"]
    after = change.memberships_after(people)
    assert rolls(after, OLD) == rolls(people, OLD)
    assert [(who, where) for who, where, _ in rolls(after, NEW)] == [
        ("dv-1", "c1"),
        ("dv-2", "c9"),
        ("dv-3", "c2"),
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"children": {"c1": "x1a"}}, "each organisation below"),
        ({"children": {"c1": "x1a", "c2": "x2"}}, "each organisation below"),
        ({"children": {"c1": "x1a", "c2": "x1b", "c3": "x1b"}}, "each organisation below"),
        ({"members": {"dv-9": "x1a"}}, "each member"),
        ({"into": ["x1"]}, "two or more"),
        ({"into": ["x1", "x2", "x2"]}, "two or more"),
        ({"into": ["x2", unit("x9", "commune")]}, "begins on that day"),
        ({"into": ["x2", unit("x3", "commune", NEW)]}, "begins on that day"),
        ({"under": "x1"}, "another superior"),
        ({"under": "c1"}, "not below it"),
        ({"on": FOUNDED}, "a day after the organisation began"),
        ({"on": date(2009, 12, 31)}, "in being on that day"),
    ],
)
def test_a_split_that_cannot_be_is_refused(given: dict[str, Any], expected: str) -> None:
    on = given.get("on", NEW)
    call: dict[str, Any] = {
        "into": [unit("x1a", "commune", on), unit("x1b", "commune", on)],
        "on": on,
        "children": {"c1": "x1a", "c2": "x1b"},
        "new_id": counted(),
    }
    with pytest.raises(RecordError, match=expected) as refused:
        split(province(), "x1", **call | given)
    assert refused.value.facts["expected"] in EXPECTED_VI


# --- members -------------------------------------------------------------------------------------


def test_members_move_along_and_nothing_of_the_past_is_lost() -> None:
    moved, gone, stays = (
        belongs("dv-1", "c1"),
        belongs("dv-2", "c1", until=NEW),
        belongs("dv-3", "c2"),
    )
    coming = belongs("dv-4", "c1", LATER)
    same_day = evolve(belongs("dv-5", "c1", NEW), began=Began.ADMITTED)
    leaving = evolve(belongs("dv-6", "c1", until=LATER), ended=Ended.TRANSFERRED)
    people = (moved, gone, stays, coming, same_day, leaving)
    change = merge(province(), ["c1"], "c2", NEW, memberships=people, new_id=counted())
    after = {one.id: one for one in change.memberships_after(people)}
    assert after[moved.id] == evolve(moved, until=NEW, ended=Ended.REORGANISED)
    assert (after[gone.id], after[stays.id]) == (gone, stays)
    assert after[coming.id] == evolve(coming, branch="c2")
    assert after[same_day.id] == evolve(same_day, branch="c2")
    new = {one.member: one for id, one in after.items() if id.startswith("membership-moi")}
    assert sorted(new) == ["dv-1", "dv-6"]
    assert (new["dv-1"].began, new["dv-1"].since) == (Began.REORGANISED, NEW)
    assert (new["dv-6"].until, new["dv-6"].ended) == (LATER, Ended.TRANSFERRED)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (belongs("dv-1", "c1"), belongs("dv-1", "c2", kind="temporary")),
        (belongs("dv-1", "c2"), belongs("dv-1", "c1", kind="temporary")),
        (belongs("dv-1", "c2"), belongs("dv-1", "c1", NEW, kind="temporary")),
        (belongs("dv-1", "c1"), belongs("dv-1", "c3")),
        (belongs("dv-1", "c3"), belongs("dv-1", "c1", kind="temporary")),
    ],
)
def test_who_would_belong_twice_to_the_merged_branch_belongs_once_officially(
    first: Membership, second: Membership
) -> None:
    people = (first, second)
    change = merge(province(), ["c1", "c3"], "c2", NEW, memberships=people, new_id=counted())
    after = change.memberships_after(people)
    assert rolls(after, NEW) == [("dv-1", "c2", "official")]
    assert rolls(after, OLD) == rolls(people, OLD)


def test_a_temporary_place_that_outlasts_the_official_one_is_kept() -> None:
    people = (belongs("dv-1", "c1", until=LATER), belongs("dv-1", "c2", kind="temporary"))
    change = merge(province(), ["c1"], "c2", NEW, memberships=people, new_id=counted())
    assert rolls(change.memberships_after(people), LATER) == [("dv-1", "c2", "temporary")]


def test_two_places_in_a_branch_that_nobody_moved_are_left_as_recorded() -> None:
    people = (belongs("dv-1", "c2"), belongs("dv-1", "c2", LATER))
    change = merge(province(), ["c1"], "c2", NEW, memberships=people, new_id=counted())
    assert change.memberships_after(people) == tuple(sorted(people, key=lambda one: one.id))


# --- refusals ------------------------------------------------------------------------------------

ABSENT, LOOP = "in being on that day", "not below it"


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda tree, ids: reparent(tree, "x9", "t", NEW, new_id=ids), ABSENT),
        (lambda tree, ids: reparent(tree, "x1", "x9", NEW, new_id=ids), ABSENT),
        (lambda tree, ids: reparent(tree, "x1", "t", date(2009, 12, 31), new_id=ids), ABSENT),
        (lambda tree, ids: reparent(tree, "x1", "x1", NEW, new_id=ids), LOOP),
        (lambda tree, ids: reparent(tree, "h1", "c1", NEW, new_id=ids), LOOP),
        (lambda tree, ids: reparent(tree, "x1", "h1", NEW, new_id=ids), "another superior"),
        (lambda tree, ids: reparent(tree, "t", None, NEW, new_id=ids), "another superior"),
        (lambda tree, ids: rename(tree, "x9", "Tên", NEW, new_id=ids), ABSENT),
        (lambda tree, ids: rename(tree, "x1", "Tên x1", NEW, new_id=ids), "another name"),
        (lambda tree, ids: rename(tree, "x1", "", NEW, new_id=ids), "not empty"),
        (lambda tree, ids: merge(tree, [], "x1", NEW, new_id=ids), "another organisation"),
        (lambda tree, ids: merge(tree, ["x1"], "x1", NEW, new_id=ids), "another organisation"),
        (lambda tree, ids: merge(tree, ["x1", "x9"], "x2", NEW, new_id=ids), ABSENT),
        (lambda tree, ids: merge(tree, ["x1"], "x9", NEW, new_id=ids), ABSENT),
        (lambda tree, ids: merge(tree, ["h1"], "x1", NEW, new_id=ids), LOOP),
        (
            lambda tree, ids: merge(
                tree, ["x1"], unit("n", since=NEW), NEW, under="x1", new_id=ids
            ),
            ABSENT,
        ),
        (
            lambda tree, ids: merge(
                tree, ["x1"], unit("n", since=NEW), NEW, under="c1", new_id=ids
            ),
            LOOP,
        ),
        (
            lambda tree, ids: merge(tree, ["x1"], unit("x2", since=NEW), NEW, new_id=ids),
            "a new organisation that begins on that day",
        ),
        (
            lambda tree, ids: merge(tree, ["x1"], unit("n", since=OLD), NEW, new_id=ids),
            "a new organisation that begins on that day",
        ),
        (lambda tree, ids: merge(tree, ["x1"], "x2", FOUNDED, new_id=ids), "day after the org"),
        (lambda tree, ids: close(tree, "c1", FOUNDED, new_id=ids), "day after the org"),
        (lambda tree, ids: close(tree, "x9", NEW, new_id=ids), ABSENT),
        (lambda tree, ids: close(tree, "h1", NEW, to="x1", new_id=ids), LOOP),
    ],
)
def test_what_cannot_be_is_refused(
    call: Callable[[Tree, Callable[[str], str]], Reorganisation], expected: str
) -> None:
    with pytest.raises(RecordError, match=expected) as refused:
        call(province(), counted())
    assert refused.value.facts["expected"] in EXPECTED_VI


def test_a_unit_that_would_come_below_itself_on_a_later_day_is_refused() -> None:
    tree = Tree.of([unit(id, "commune") for id in "ab"], [placed("a", "b", LATER)])
    with pytest.raises(RecordError, match=LOOP):
        reparent(tree, "b", "a", NEW, new_id=counted())


@pytest.mark.parametrize("taken", ["tt-x1-2010-01-01", "tt-c1-2010-01-01"])
def test_a_new_id_that_would_overwrite_a_record_is_refused(taken: str) -> None:
    with pytest.raises(RecordError, match="not yet used"):
        reparent(province(), "x1", "t", NEW, new_id=lambda _: taken)


def test_ids_given_twice_are_refused() -> None:
    with pytest.raises(RecordError, match="not yet used"):
        merge(province(), ["x1", "x2"], "x3", NEW, new_id=lambda _: "mot")


def test_a_ring_that_was_there_before_stops_no_other_change() -> None:
    tree = Tree.of([unit(id, "commune") for id in "abcd"], [placed("a", "b"), placed("b", "a")])
    assert (
        reparent(tree, "c", "d", NEW, new_id=counted()).tree_after(tree).on(NEW).parent("c") == "d"
    )
