"""Lists of a field as one text: equal values give equal texts, and come back exactly."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.convert import compact_json, compact_value
from cadre.records import Score

TEXTS = st.lists(st.text(st.characters(codec="utf-8"), max_size=6)).map(tuple)
SCORES = st.lists(st.builds(Score, st.sampled_from("abc"), st.integers(0, 99))).map(tuple)


@given(TEXTS, TEXTS)
def test_texts_come_back_and_only_equal_ones_have_equal_texts(one: Any, other: Any) -> None:
    assert compact_value(compact_json(one), tuple[str, ...]) == one
    assert (compact_json(one) == compact_json(other)) == (one == other)


@given(SCORES, SCORES)
def test_values_come_back_and_only_equal_ones_have_equal_texts(one: Any, other: Any) -> None:
    assert compact_value(compact_json(one), tuple[Score, ...]) == one
    assert (compact_json(one) == compact_json(other)) == (one == other)


def test_the_text_is_what_stores_keep() -> None:
    assert compact_json(("Đàn", 'hát "hay"')) == '["Đàn","hát \\"hay\\""]'
    assert compact_json((Score("1.1", 5),)) == '[{"criterion":"1.1","points":5}]'
    assert compact_json(()) == "[]"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", tuple[str, ...]),
        ("null", tuple[str, ...]),
        ('"ab"', tuple[str, ...]),
        ('{"a":1}', tuple[str, ...]),
        ("[1]", tuple[str, ...]),
        ('["a"', tuple[str, ...]),
        ("[" * 100_000, tuple[str, ...]),
        ("[5]", tuple[Score, ...]),
        ('[{"criterion":"a"}]', tuple[Score, ...]),
        ('[{"criterion":"a","points":-1}]', tuple[Score, ...]),
        ('[{"criterion":"a","points":true}]', tuple[Score, ...]),
        ('[{"criterion":"a","points":1,"x":1}]', tuple[Score, ...]),
    ],
)
def test_another_text_is_refused(text: str, hint: Any) -> None:
    with pytest.raises(ValueError, match="list"):
        compact_value(text, hint)
