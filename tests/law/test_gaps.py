"""No figure of the law book is there for nothing: it is used, or listed with why it is not."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import cadre.law
from cadre.law import NATIONAL
from cadre.law.gaps import KNOWN_GAPS, NOT_CHECKED
from cadre.rules import STANDARD_RULES

SOURCE = Path(cadre.law.__file__).parents[1]
USERS = ("calculators", "dossiers", "dues", "proposals", "rules", "tree")


def names_imported_from_law() -> Iterator[tuple[str, str]]:
    """``(module, name)`` of everything the users of the law import from it."""
    for path in (path for room in USERS for path in (SOURCE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("cadre.law."):
                yield from ((str(node.module), alias.name) for alias in node.names)


def keys_in_use() -> set[str]:
    used = set()
    for module, name in names_imported_from_law():
        value = getattr(__import__(module, fromlist=[name]), name)
        key = getattr(value, "key", None)
        if key is not None:
            used.add(key)
    return used


def test_every_figure_is_used_or_listed_with_why_not() -> None:
    assert sorted(set(NATIONAL.timelines) - keys_in_use() - set(NOT_CHECKED)) == []


def test_no_figure_is_listed_that_is_used_or_unknown() -> None:
    assert sorted(set(NOT_CHECKED) & keys_in_use()) == []
    assert sorted(set(NOT_CHECKED) - set(NATIONAL.timelines)) == []


def test_every_option_is_used() -> None:
    options = {option.key for rule in STANDARD_RULES for option in rule.options}
    assert sorted(set(NATIONAL.options) - options - keys_in_use()) == []


def test_every_figure_a_rule_names_is_in_the_national_law() -> None:
    figures = {figure.key for rule in STANDARD_RULES for figure in rule.figures}
    assert sorted(figures - set(NATIONAL.timelines)) == []


def test_every_gap_is_told_in_both_languages() -> None:
    assert all(gap.vi.endswith(".") and gap.en.endswith(".") for gap in KNOWN_GAPS)
