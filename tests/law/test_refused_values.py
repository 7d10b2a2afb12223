"""What the law book refuses: the code, the place and what it expected there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from cadre.errors import CadreError, RecordError, UsageError
from cadre.law import NATIONAL
from cadre.law.lengths import Length, Unit
from cadre.law.profile import Profile
from cadre.law.scoring import FOUR_BANDS, Band, Bands, Criterion, Scheme
from cadre.law.thresholds import MORE_THAN_HALF, Threshold

FROM_ZERO, FROM_ONE = "a whole number from 0 up", "a whole number from 1 up"
FALL, ONCE = "grades that fall to 0 points", "criteria, each key once"
LINE = Criterion("time", "Thời gian", 5)


@pytest.mark.parametrize(
    ("make", "path", "expected"),
    [
        (partial(Threshold, 0, 3, strict=False), "Threshold.denominator", "a share of a whole"),
        (partial(Threshold, 1, 1, strict=True), "Threshold.strict", "a share of a whole"),
        (partial(MORE_THAN_HALF.needed, 0), "base", FROM_ONE),
        (partial(Length, 0, Unit.DAYS), "Length.count", FROM_ONE),
        (partial(Band, "good", "Tốt", -1), "Band.points_from", FROM_ZERO),
        (partial(Band, "good", "Tốt", True), "Band.points_from", FROM_ZERO),
        (partial(Criterion, "time", "Thời gian", 5.0), "Criterion.max_points", FROM_ZERO),
        (partial(Bands, (Band("good", "Tốt", 90),)), "Bands.bands", FALL),
        (partial(FOUR_BANDS.of, -1), "points", FROM_ZERO),
        (partial(Scheme, "ward", "Phiếu", (LINE, LINE), FOUR_BANDS), "Scheme.criteria", ONCE),
    ],
)
def test_an_impossible_value_is_refused_with_its_place(
    make: Callable[[], Any], path: str, expected: str
) -> None:
    with pytest.raises(RecordError) as refused:
        make()
    assert facts_of(refused.value) == ("CADRE-RE-01", "", {"path": path, "expected": expected})


def test_a_line_and_a_grade_can_give_no_points() -> None:
    assert (Band("poor", "Kém", 0).points_from, Criterion("time", "mục", 0).max_points) == (0, 0)


def facts_of(error: CadreError) -> tuple[str, str, dict[str, Any]]:
    return error.code, error.where, error.facts


@pytest.mark.parametrize(
    ("choices", "code", "facts"),
    [
        ({"no_such": 1}, "CADRE-LA-02", {"key": "no_such"}),
        (
            {"year_window": "weekly"},
            "CADRE-LA-03",
            {"key": "year_window", "choice": "weekly", "choices": "calendar, rolling"},
        ),
        (
            {"book_grace_days": -1},
            "CADRE-LA-03",
            {"key": "book_grace_days", "choice": -1, "choices": "0, 1, 2 … 3650"},
        ),
        (
            {"remittance_grace_days": 3651},
            "CADRE-LA-03",
            {"key": "remittance_grace_days", "choice": 3651, "choices": "0, 1, 2 … 3650"},
        ),
    ],
)
def test_a_choice_nobody_offers_is_refused_with_those_on_offer(
    choices: dict[str, Any], code: str, facts: dict[str, Any]
) -> None:
    with pytest.raises(UsageError) as refused:
        NATIONAL.overlay(choices=choices)
    assert facts_of(refused.value) == (code, "", facts)


KEY = "removal.absence_months"
PLACE = f'figures."{KEY}"'
CITED = {"number": "1-QĐ/TU", "issuer": "Tỉnh ủy", "date": date(2026, 12, 1), "place": "Điều 2"}
FOUR = {"value": 4, "since": date(2027, 1, 1), "citation": CITED}
TABLES = "a list of tables [[…]]"
KNOWN = "one of name, base, options, figures"
EMPTY = "text that is not empty"
IN_CALENDAR = "a day from 1900 to 2199"


@pytest.mark.parametrize(
    ("said", "path", "expected"),
    [
        ([], "profile", "a table"),
        ({}, "name", EMPTY),
        ({"name": "a\u0007"}, "name", "text without U+0007 (character 2)"),
        ({"name": "national"}, "name", "a name that no other law has"),
        ({"name": "x", "base": "y"}, "base", "one of lao-cai, national"),
        ({"name": "x", "base": ""}, "base", EMPTY),
        ({"name": "x", "Xy": 1}, "Xy", KNOWN),
        ({"name": "x", "options": 1}, "options", "a table"),
        ({"name": "x", "figures": 1}, "figures", "a table"),
        ({"name": "x", "figures": {KEY: {}}}, PLACE, TABLES),
        ({"name": "x", "figures": {KEY: []}}, PLACE, TABLES),
        ({"name": "x", "figures": {KEY: [{**FOUR, "until": 7}]}}, f"{PLACE}[1].until", "a day"),
        (
            {"name": "x", "figures": {KEY: [{**FOUR, "citation": {**CITED, "title": 7}}]}},
            f"{PLACE}[1].citation.title",
            EMPTY,
        ),
        (
            {"name": "x", "figures": {KEY: [{**FOUR, "since": date(1899, 12, 31)}]}},
            f"{PLACE}[1].since",
            IN_CALENDAR,
        ),
    ],
)
def test_a_profile_that_cannot_be_is_refused_with_its_place(
    said: Any, path: str, expected: str
) -> None:
    known = {"national": NATIONAL, "lao-cai": NATIONAL.overlay(name="lao-cai")}
    with pytest.raises(UsageError) as refused:
        Profile.read(said, base=known)
    code, where, facts = facts_of(refused.value)
    assert (code, where, facts["path"]) == ("CADRE-LA-04", "", path)
    if expected == "a day":
        expected = "a day written 2026-01-31 without quotation marks"
    assert facts["expected"] == expected


@pytest.mark.parametrize(
    ("said", "where", "key"),
    [
        ({"name": "x", "options": {"nothing": 1}}, "options", "nothing"),
        ({"name": "x", "figures": {"no.such": [FOUR]}}, 'figures."no.such"', "no.such"),
    ],
)
def test_a_profile_that_names_what_is_not_there_is_told_where(
    said: dict[str, Any], where: str, key: str
) -> None:
    with pytest.raises(UsageError) as refused:
        Profile.read(said, base=NATIONAL)
    assert facts_of(refused.value) == ("CADRE-LA-02", where, {"key": key})


@pytest.mark.parametrize(
    ("text", "reason"),
    [("name = 1\nname = 2\n", "TOML, dòng/line 2"), ("a = " + "[" * 5000, "TOML")],
)
def test_what_is_no_toml_is_refused_with_its_line_where_it_is_known(text: str, reason: str) -> None:
    with pytest.raises(UsageError) as refused:
        Profile.read(text, base=NATIONAL)
    assert facts_of(refused.value) == ("CADRE-LA-05", "", {"reason": reason})


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 12, 31)])
def test_a_profile_can_begin_on_the_first_and_the_last_day(day: date) -> None:
    said = {"name": "x", "figures": {KEY: [{**FOUR, "since": day}]}}
    law = Profile.read(said, base=NATIONAL).law
    assert law.timelines[KEY].at(day).value == 4


@pytest.mark.parametrize("title", ["", "Đề án thí điểm"])
def test_the_title_of_a_text_is_kept_where_it_is_given(title: str) -> None:
    cited = {**CITED, "title": title} if title else CITED
    said = {"name": "x", "figures": {KEY: [{**FOUR, "citation": cited}]}}
    law = Profile.read(said, base=NATIONAL).law
    assert law.timelines[KEY].at(date(2027, 1, 1)).citations[0].source.title == title
