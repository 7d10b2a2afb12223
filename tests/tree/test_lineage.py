"""What came from what: steps in order of time, and the unit that corresponds on another day."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.errors import UnknownRecordError
from cadre.tree import Tree, ancestors, counterpart, descendants
from tests.tree.building import NEW, OLD, step, unit

SPLIT = date(2015, 3, 1)
LATER = date(2026, 7, 26)


def family() -> Tree:
    """a split into b and c in 2015; b and d merged into e in 2025, which e2 continued in 2026.

    x gave y away in 2015 and was merged into the older z in 2025.
    """
    return Tree.of(
        [
            unit("a", until=SPLIT),
            unit("b", since=SPLIT, until=NEW),
            unit("c", since=SPLIT),
            unit("d", until=NEW),
            unit("e", since=NEW, until=LATER),
            unit("e2", since=LATER),
            unit("x", until=NEW),
            unit("y", since=SPLIT),
            unit("z"),
            unit("alone", until=NEW),
        ],
        successions=[
            step("a", "b", SPLIT, "split"),
            step("a", "c", SPLIT, "split"),
            step("b", "e"),
            step("d", "e"),
            step("e", "e2", LATER, "continued"),
            step("x", "y", SPLIT, "split"),
            step("x", "z"),
        ],
    )


def pairs(steps: tuple) -> list[str]:  # type: ignore[type-arg]
    return [f"{one.predecessor}>{one.successor}" for one in steps]


@pytest.mark.parametrize(
    ("unit", "before", "after"),
    [
        ("a", [], ["a>b", "a>c", "b>e", "e>e2"]),
        ("c", ["a>c"], []),
        ("e", ["a>b", "b>e", "d>e"], ["e>e2"]),
        ("e2", ["a>b", "b>e", "d>e", "e>e2"], []),
        ("z", ["x>z"], []),
        ("x", [], ["x>y", "x>z"]),
        ("alone", [], []),
    ],
)
def test_ancestors_and_descendants_with_their_steps(
    unit: str, before: list[str], after: list[str]
) -> None:
    assert pairs(ancestors(family(), unit)) == before
    assert pairs(descendants(family(), unit)) == after


def test_what_was_given_away_earlier_never_came_from_what_was_taken_in_later() -> None:
    tree = Tree.of(
        [unit("a", until=NEW), unit("b"), unit("c", since=SPLIT)],
        successions=[step("a", "b", NEW), step("b", "c", SPLIT, "split")],
    )
    assert pairs(descendants(tree, "a")) == ["a>b"]
    assert pairs(ancestors(tree, "c")) == ["b>c"]


def test_steps_in_a_ring_end() -> None:
    tree = Tree.of([unit("a"), unit("b")], successions=[step("a", "b"), step("b", "a")])
    assert pairs(ancestors(tree, "a")) == pairs(descendants(tree, "a")) == ["a>b", "b>a"]
    young = [unit("a", since=NEW), unit("b", since=NEW)]
    tree = Tree.of(young, successions=[step("a", "b"), step("b", "a")])
    assert counterpart(tree, "a", OLD) == ()


@pytest.mark.parametrize(
    ("unit", "day", "found"),
    [
        ("a", SPLIT, ("b", "c")),
        ("a", date(2015, 2, 28), ("a",)),
        ("a", OLD, ("b", "c")),
        ("a", NEW, ("c", "e")),
        ("a", LATER, ("c", "e2")),
        ("d", OLD, ("d",)),
        ("d", NEW, ("e",)),
        ("e", OLD, ("b", "d")),
        ("e", date(2015, 2, 28), ("a", "d")),
        ("e2", OLD, ("b", "d")),
        ("e2", date(2026, 7, 25), ("e",)),
        # What x gave away in 2015 is not what became of x in 2025.
        ("x", NEW, ("z",)),
        # z was there before it took x in.
        ("z", OLD, ("z",)),
        ("z", date(2009, 12, 31), ()),
        ("alone", NEW, ()),
        ("alone", date(2009, 12, 31), ()),
    ],
)
def test_the_unit_that_corresponds_on_another_day(
    unit: str, day: date, found: tuple[str, ...]
) -> None:
    assert counterpart(family(), unit, day) == found


def test_between_an_end_and_a_late_beginning_nothing_corresponds() -> None:
    tree = Tree.of(
        [unit("a", until=SPLIT), unit("b", since=NEW)], successions=[step("a", "b", NEW)]
    )
    assert counterpart(tree, "a", OLD) == ()
    assert counterpart(tree, "b", OLD) == ()
    assert counterpart(tree, "a", NEW) == ("b",)
    assert counterpart(tree, "b", date(2015, 2, 28)) == ("a",)


def test_what_stood_further_off_does_not_fill_a_gap() -> None:
    # p gave a away in 2015; a ended; years later b took up what a had been, and q what b was.
    tree = Tree.of(
        [
            unit("p"),
            unit("a", since=SPLIT, until=date(2018, 1, 1)),
            unit("b", since=date(2020, 1, 1), until=date(2022, 1, 1)),
            unit("q"),
        ],
        successions=[
            step("p", "a", SPLIT, "split"),
            step("a", "b", date(2020, 1, 1), "continued"),
            step("b", "q", date(2022, 1, 1)),
        ],
    )
    assert counterpart(tree, "b", date(2019, 1, 1)) == ()
    assert counterpart(tree, "a", date(2019, 1, 1)) == ()


def test_what_a_unit_took_in_later_is_no_origin_of_it() -> None:
    tree = Tree.of(
        [unit("old", since=date(2000, 1, 1), until=NEW), unit("z")], successions=[step("old", "z")]
    )
    assert counterpart(tree, "z", date(2005, 1, 1)) == ()
    assert counterpart(tree, "old", NEW) == ("z",)


def test_steps_of_one_day_follow_each_other() -> None:
    tree = Tree.of(
        [unit("a", until=NEW), unit("b", until=NEW), unit("c", until=NEW), unit("d")],
        successions=[step("c", "d"), step("b", "c"), step("a", "b")],
    )
    assert pairs(descendants(tree, "a")) == ["a>b", "b>c", "c>d"]
    assert pairs(ancestors(tree, "d")) == ["a>b", "b>c", "c>d"]
    assert counterpart(tree, "a", NEW) == ("d",)


@pytest.mark.parametrize("ask", [ancestors, descendants])
def test_an_unknown_unit_has_no_lineage(ask) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UnknownRecordError):
        ask(family(), "nobody")


def test_a_step_to_a_unit_that_is_not_recorded_leads_nowhere() -> None:
    tree = Tree.of([unit("a", until=NEW)], successions=[step("a", "nobody")])
    assert counterpart(tree, "a", NEW) == ()
    assert pairs(descendants(tree, "a")) == ["a>nobody"]
