"""The tree of a day: every question, at every boundary, also where records contradict."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cadre.errors import RecordError
from cadre.records import Level, Naming, Organisation, Placement, Succession
from cadre.tree import Tree, TreeProblem, TreeProblemKind, read_tree
from tests.tree.building import FOUNDED, NEW, OLD, named, placed, province, step, unit

DAY = date(2020, 5, 19)
ONE_DAY = timedelta(days=1)


def test_a_day_knows_parents_children_and_paths() -> None:
    tree = province().on(DAY)
    assert tree.roots == ("t",)
    assert tree.parent("t") is None
    assert tree.parent("c3") == "x2"
    assert tree.children("h1") == ("x1", "x2")
    assert tree.children("c1") == ()
    assert tree.path("c4") == ("t", "h2", "x3", "c4")
    assert tree.path("t") == ("t",)
    assert tree.below("h1") == ("x1", "c1", "c2", "x2", "c3")
    assert tree.below("c1") == ()
    assert tree.level("x1") is Level.COMMUNE
    assert tree.of_level(Level.DISTRICT) == ("h1", "h2")
    assert sorted(tree.top_down) == list(tree.units)


@pytest.mark.parametrize(
    ("day", "there"),
    [(FOUNDED - ONE_DAY, False), (FOUNDED, True), (OLD, True), (NEW, False)],
)
def test_a_unit_is_in_being_from_its_first_day_to_the_day_before_its_end(
    day: date, there: bool
) -> None:
    tree = Tree.of([unit("c1", until=NEW)])
    assert ("c1" in tree.on(day).units) is there
    assert tree.in_being("c1", day) is there


@pytest.mark.parametrize(
    ("day", "parent"), [(OLD, "h1"), (NEW, "t"), (NEW + ONE_DAY, "t"), (FOUNDED, "h1")]
)
def test_the_parent_is_that_of_the_day(day: date, parent: str) -> None:
    tree = Tree.of(
        [unit("t", "province"), unit("h1", "district", until=NEW), unit("x1", "commune")],
        [placed("x1", "h1", until=NEW), placed("x1", "t", NEW), placed("h1", "t", until=NEW)],
    )
    assert tree.on(day).parent("x1") == parent
    assert tree.problems(day) == ()


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2015, 12, 31), "Tên x1"),
        (date(2016, 1, 1), "Xã Mẫu"),
        (OLD, "Xã Mẫu"),
        (NEW, "Phường Mẫu"),
    ],
)
def test_the_name_is_that_of_the_day(day: date, name: str) -> None:
    names = [named("x1", "Xã Mẫu", date(2016, 1, 1), NEW), named("x1", "Phường Mẫu", NEW)]
    assert Tree.of([unit("x1", "commune")], namings=names).on(day).name("x1") == name


@pytest.mark.parametrize("ask", ["parent", "children", "path", "below", "name", "level"])
@pytest.mark.parametrize("id", ["", "nobody", "h1"])
def test_a_unit_not_in_being_is_refused_with_what_was_expected(ask: str, id: str) -> None:
    tree = Tree.of([unit("h1", "district", until=NEW)]).on(NEW)
    with pytest.raises(RecordError, match="an organisation in being on that day"):
        getattr(tree, ask)(id)


def test_two_days_with_the_same_structure_differ_by_the_day_alone() -> None:
    tree = province()
    assert tree.on(DAY) == province().on(DAY)
    assert tree.on(DAY) != tree.on(DAY + ONE_DAY)
    assert tree.on(DAY).units == tree.on(DAY + ONE_DAY).units
    assert len({tree.on(DAY), province().on(DAY)}) == 1


def test_two_records_with_one_id_are_refused() -> None:
    with pytest.raises(RecordError, match=r"Organisation\.id"):
        Tree.of([unit("c1"), unit("c1", "commune")])
    with pytest.raises(RecordError, match=r"Placement\.id"):
        Tree.of([], [placed("a", "b", id="tt"), placed("a", "c", id="tt")])


def test_of_two_parents_the_first_counts_and_both_are_reported() -> None:
    later = placed("c1", "x2", date(2015, 1, 1), id="a")
    first = placed("c1", "x1", id="b")
    tree = Tree.of([unit("c1"), unit("x1", "commune"), unit("x2", "commune")], [later, first])
    assert tree.on(DAY).parent("c1") == "x1"
    assert tree.problems(DAY) == (TreeProblem(TreeProblemKind.SEVERAL_PARENTS, "c1", ("b", "a")),)
    assert tree.problems(date(2014, 12, 31)) == ()


def test_a_unit_not_in_being_has_no_second_parent() -> None:
    tree = Tree.of([unit("x1", "commune")], [placed("c", "x1", id="a"), placed("c", "x1", id="b")])
    kinds = {one.kind for one in tree.problems(DAY)}
    assert kinds == {TreeProblemKind.UNIT_NOT_IN_BEING}


def test_of_two_names_the_first_counts_and_both_are_reported() -> None:
    names = [named("x1", "Hai", date(2016, 1, 1)), named("x1", "Một", date(2015, 1, 1))]
    tree = Tree.of([unit("x1", "commune")], namings=names)
    assert tree.on(DAY).name("x1") == "Một"
    assert [one.kind for one in tree.problems(DAY)] == [TreeProblemKind.SEVERAL_NAMES]


@pytest.mark.parametrize(
    ("placement", "kind"),
    [
        (placed("nobody", "x1", id="p"), TreeProblemKind.UNIT_NOT_IN_BEING),
        (placed("x1", "nobody", id="p"), TreeProblemKind.PARENT_NOT_IN_BEING),
        (placed("x1", "h1", id="p"), TreeProblemKind.PARENT_NOT_IN_BEING),
        (placed("x1", "x1", id="p"), TreeProblemKind.RING),
    ],
)
def test_a_placement_that_cannot_hold_is_reported_and_left_out(
    placement: Placement, kind: TreeProblemKind
) -> None:
    tree = Tree.of([unit("x1", "commune"), unit("h1", "district", until=DAY)], [placement])
    assert tree.problems(DAY) == (TreeProblem(kind, placement.organisation, ("p",)),)
    assert tree.on(DAY).roots == ("x1",)


def test_a_ring_is_cut_at_its_youngest_placement_and_reported() -> None:
    ring = [
        placed("a", "b", date(2012, 1, 1), id="1"),
        placed("b", "c", date(2014, 1, 1), id="2"),
        placed("c", "a", date(2013, 1, 1), id="3"),
        placed("d", "a", id="4"),
    ]
    tree = Tree.of([unit(id, "commune") for id in "abcd"], ring)
    day = tree.on(DAY)
    assert day.roots == ("b",)
    assert day.path("d") == ("b", "a", "d")
    assert set(day.below("b")) == {"a", "c", "d"}
    assert tree.problems(DAY) == (TreeProblem(TreeProblemKind.RING, "a", ("1", "2", "3")),)
    assert tree.problems(date(2013, 12, 31)) == ()


def test_a_deep_tree_needs_no_deep_stack() -> None:
    ids = [f"u{number:05}" for number in range(5000)]
    pairs = zip(ids[1:], ids, strict=False)
    tree = Tree.of([unit(id) for id in ids], [placed(*pair) for pair in pairs]).on(DAY)
    assert tree.path(ids[-1]) == tuple(ids)
    assert tree.below(ids[0]) == tuple(ids[1:])


def test_a_tree_is_read_from_anything_that_reads() -> None:
    held = {
        Organisation: [unit("a"), unit("b", until=NEW)],
        Placement: [placed("b", "a", until=NEW)],
        Succession: [step("b", "a")],
        Naming: [named("a", "Tên mới", NEW)],
    }

    class Held:
        def read(self, kind):  # type: ignore[no-untyped-def]
            return iter(held[kind])

    assert read_tree(Held()) == Tree.of(
        *(held[kind] for kind in (Organisation, Placement, Succession, Naming))
    )


def test_neither_tree_nor_day_shows_a_name() -> None:
    assert repr(province()) == "Tree(10 organisations)"
    assert repr(province().on(DAY)) == "TreeOnDay(2020-05-19, 10 units)"
