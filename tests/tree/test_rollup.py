"""Roll-ups: everybody once at each unit, and totals that are unions."""

from __future__ import annotations

from datetime import date
from operator import add

import pytest

from cadre.errors import RecordError
from cadre.records import Level, Standing
from cadre.tree import Tree, both_structures, close, roll_up, roll_up_by
from tests.tree.building import NEW, OLD, belongs, counted, placed, province, unit

PEOPLE = [
    belongs("dv-1", "c1"),
    belongs("dv-2", "c2"),
    belongs("dv-2", "c3", kind="temporary"),
    belongs("dv-3", "c3"),
    belongs("dv-3", "c4", kind="temporary"),
    belongs("dv-4", "c4", until=OLD),
    belongs("dv-5", "c4", NEW),
    belongs("dv-6", "c1", kind="temporary"),
    belongs("dv-7", "t"),
]


def standing(member: str, kind: str, until: date | None = None) -> Standing:
    return Standing(
        id=f"tc-{member}", member=member, kind=kind, since=date(2024, 1, 1), until=until
    )


def test_members_are_counted_at_home_and_guests_listed_apart() -> None:
    found = roll_up(province().on(OLD), PEOPLE, to=Level.BRANCH)
    assert [row.unit for row in found.rows] == ["c1", "c2", "c3", "c4"]
    assert [sorted(row.people.members) for row in found.rows] == [["dv-1"], ["dv-2"], ["dv-3"], []]
    assert [sorted(row.people.temporary) for row in found.rows] == [
        ["dv-6"],
        [],
        ["dv-2"],
        ["dv-3"],
    ]


def test_who_is_a_guest_within_the_same_unit_is_no_guest_of_it() -> None:
    tree = province().on(OLD)
    districts = roll_up(tree, PEOPLE, to=Level.DISTRICT)
    assert districts.of("h1").members == {"dv-1", "dv-2", "dv-3"}
    assert districts.of("h1").temporary == {"dv-6"}
    assert districts.of("h2").temporary == {"dv-3"}
    assert districts.total.temporary == {"dv-6"}
    assert districts.outside.members == {"dv-7"}
    assert districts.in_tree == {"dv-1", "dv-2", "dv-3", "dv-7"}


@pytest.mark.parametrize(
    ("day", "members"), [(date(2025, 6, 29), {"dv-4"}), (OLD, set()), (NEW, {"dv-5"})]
)
def test_memberships_count_on_the_day(day: date, members: set[str]) -> None:
    assert roll_up(province().on(day), PEOPLE, to="c4").total.members == members
    assert roll_up(province().on(OLD), PEOPLE, to="c4", on=day).total.members == members


def test_one_unit_is_one_row_with_all_below() -> None:
    found = roll_up(province().on(OLD), PEOPLE, to="x1")
    assert [row.unit for row in found.rows] == ["x1"]
    assert found.total == found.of("x1")
    assert found.total.members == {"dv-1", "dv-2"}
    with pytest.raises(RecordError, match="in being on that day"):
        found.of("x2")


def test_a_unit_of_the_level_below_another_of_it_does_not_count_twice_in_the_total() -> None:
    tree = Tree.of([unit("x1", "commune"), unit("x2", "commune")], [placed("x2", "x1")])
    found = roll_up(tree.on(OLD), [belongs("a", "x1"), belongs("b", "x2")], to=Level.COMMUNE)
    assert [len(row.people.members) for row in found.rows] == [2, 1]
    assert found.total.members == {"a", "b"}


def test_two_official_places_are_one_person_in_the_total() -> None:
    twice = [belongs("a", "c1"), belongs("a", "c4")]
    found = roll_up(province().on(OLD), twice, to=Level.DISTRICT)
    assert [len(row.people.members) for row in found.rows] == [1, 1]
    assert found.total.members == {"a"}


def test_who_belongs_to_a_unit_that_is_not_in_being_is_astray() -> None:
    tree = Tree.of([unit("c1"), unit("c2", until=NEW)])
    people = [belongs("a", "c2"), belongs("b", "nobody"), belongs("c", "c1")]
    found = roll_up(tree.on(NEW), people, to=Level.BRANCH)
    assert (found.total.members, found.astray.members) == ({"c"}, {"a", "b"})


def test_members_are_split_by_standing_when_standings_are_given() -> None:
    standings = [
        standing("dv-1", "probationary", until=NEW),
        standing("dv-2", "official"),
        standing("dv-6", "official"),
    ]
    tree = province().on(OLD)
    total = roll_up(tree, PEOPLE, to="h1", standings=standings).total
    assert (total.probationary, total.official, total.unstated) == ({"dv-1"}, {"dv-2"}, {"dv-3"})
    total = roll_up(tree, PEOPLE, to="h1", on=NEW, standings=standings).total
    assert (total.probationary, total.unstated) == (set(), {"dv-1", "dv-3"})
    again = Standing(id="z", member="dv-2", kind="probationary", since=date(2025, 1, 1))
    assert roll_up(tree, PEOPLE, to="h1", standings=[again, *standings]).total.official == {"dv-2"}
    silent = roll_up(tree, PEOPLE, to="h1").total
    assert (silent.probationary, silent.official, silent.unstated) == (None, None, None)


def reformed() -> Tree:
    tree, ids = province(), counted()
    for district in ("h1", "h2"):
        tree = close(tree, district, NEW, to="t", new_id=ids).tree_after(tree)
    return tree


def test_a_level_that_is_gone_is_refused() -> None:
    tree = reformed()
    assert len(roll_up(tree.on(OLD), PEOPLE, to=Level.DISTRICT).rows) == 2
    with pytest.raises(RecordError, match="a level with organisations on that day"):
        roll_up(tree.on(NEW), PEOPLE, to=Level.DISTRICT)
    with pytest.raises(RecordError, match="in being on that day"):
        roll_up(tree.on(NEW), PEOPLE, to="h1")


def test_any_figure_is_summed_over_what_is_below() -> None:
    tree = province().on(OLD)
    held = {"c1": 12, "c2": 11, "c4": 10, "x1": 1}
    assert roll_up_by(tree, held, add) == {
        "t": 34,
        "h1": 24,
        "x1": 24,
        "c1": 12,
        "c2": 11,
        "h2": 10,
        "x3": 10,
        "c4": 10,
    }
    assert held == {"c1": 12, "c2": 11, "c4": 10, "x1": 1}
    union = roll_up_by(tree, {"c1": {"a"}, "c2": {"a", "b"}}, lambda a, b: a | b)
    assert union["t"] == {"a", "b"}
    with pytest.raises(RecordError, match="in being on that day"):
        roll_up_by(tree, {"nobody": 1}, add)


def test_old_and_new_structure_stand_side_by_side() -> None:
    same = [one for one in PEOPLE if one.member not in {"dv-4", "dv-5"}]
    both = both_structures(reformed(), same)
    assert [row.unit for row in both.before.rows] == ["h1", "h2"]
    assert [row.unit for row in both.after.rows] == ["x1", "x2", "x3"]
    assert both.agree
    assert both.before.in_tree == both.after.in_tree


def test_who_makes_the_totals_differ_is_named_by_id() -> None:
    tree = reformed()
    tree = close(tree, "c2", NEW, new_id=lambda _: "x").tree_after(tree)
    others = [belongs("dv-8", "c1", until=NEW), belongs("dv-9", "nobody")]
    both = both_structures(tree, [*PEOPLE, *others])
    assert (both.joined, both.left, both.astray) == ({"dv-5"}, {"dv-8"}, {"dv-2"})
    assert not both.agree


def test_one_who_joins_while_another_leaves_is_no_agreement() -> None:
    both = both_structures(reformed(), [belongs("a", "c1", until=NEW), belongs("b", "c1", NEW)])
    assert len(both.before.in_tree) == len(both.after.in_tree)
    assert not both.agree
