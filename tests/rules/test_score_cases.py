"""Score sheets of meetings: what they must agree with."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cadre.law import NATIONAL, Timeline
from cadre.law.scoring import SCORE_SCHEME, Band, Bands, Criterion, Scheme
from cadre.records import Book
from tests.rules.books import closed, day, meeting
from tests.rules.meetings import found_in, sheet

MOST = {
    "time": 5,
    "attendance": 5,
    "preparation": 10,
    "steps": 5,
    "content": 25,
    "chairing": 10,
    "principles": 5,
    "results": 30,
    "closing": 5,
}
"""The sheet of the guidance: a hundred points."""
OWN = "hd-42-2025"
ON = "2026-03-03"


def faults(points: dict[str, int], on: str = ON, law: Any = NATIONAL, **facts: Any) -> set[str]:
    found = found_in([meeting(on), sheet(on, points, **{"scheme": OWN, **facts})], law=law)
    sheets = (one for one in found.values() if one.code == "score.inconsistent")
    return {one.details["fault_word"] for one in sheets}


def less(**points: int) -> dict[str, int]:
    return {**MOST, **points}


@pytest.mark.parametrize(
    ("points", "facts", "wrong"),
    [
        (MOST, {"total": 100, "band": "good"}, set()),
        (MOST, {"total": 99}, {"sum"}),
        (MOST, {"total": 101}, {"sum"}),
        (MOST, {}, set()),
        (less(results=20), {"total": 90, "band": "good"}, set()),
        (less(results=19), {"total": 89, "band": "good"}, {"band"}),
        (less(results=19), {"band": "fair"}, set()),
        (less(results=0), {"total": 70, "band": "fair"}, set()),
        (less(results=0, time=4), {"total": 69, "band": "fair"}, {"band"}),
        (less(results=0, time=4), {"total": 69, "band": "average"}, set()),
        (less(time=6), {"total": 101}, {"above"}),
        (less(decoration=0), {}, {"unknown"}),
        ({"Thời gian": 5, "Chuẩn bị": 11}, {}, {"above"}),
        ({"time": 5}, {"total": 80, "band": "fair"}, set()),  # the other lines are not entered
        ({"results": 30}, {"total": 29}, {"sum"}),
        ({"time": 5}, {"band": "poor"}, set()),
        ({}, {"total": 49, "band": "poor"}, set()),
        ({}, {"total": 50, "band": "poor"}, {"band"}),
    ],
)
def test_a_sheet_agrees_with_its_scheme_and_with_itself(
    points: dict[str, int], facts: dict[str, Any], wrong: set[str]
) -> None:
    assert faults(points, **facts) == wrong


@pytest.mark.parametrize(
    ("facts", "wrong"),
    [
        ({"total": 70, "band": "fair"}, set()),
        ({"total": 71, "band": "fair"}, {"sum"}),
        ({"total": 70, "band": "good"}, {"band"}),
        ({"band": "fair"}, set()),
        ({"band": "poor"}, {"band"}),
    ],
)
@pytest.mark.parametrize("scheme", ["phuong", ""])
def test_of_a_local_or_unstated_scheme_the_sum_and_the_grade_are_looked_at(
    facts: dict[str, Any], wrong: set[str], scheme: str
) -> None:
    assert faults({"Nội dung": 60, "Tổ chức": 10}, scheme=scheme, **facts) == wrong


def test_sheets_are_looked_at_in_order_of_day_whatever_their_order() -> None:
    days = ("2025-10-20", "2025-11-03", "2025-12-03", "2026-01-05")
    papers = [sheet(on, MOST, total=1) for on in (days[2], days[0], days[1])]
    records = [*(meeting(on) for on in days), *papers, closed("2026-12", Book.ATTENDANCE)]
    found = found_in(records)
    wrong = [key for key in found if key.startswith("score.inconsistent")]
    assert wrong == [f"score.inconsistent:cd-{on}:sum" for on in days[1:3]]
    shown = [ref.id for ref in found["score.missing:2026"].evidence if ref.kind == "score_sheet"]
    assert shown == [f"cd-{days[1]}"]


@pytest.mark.parametrize(("on", "wrong"), [("2025-10-27", set()), ("2025-10-28", {"sum"})])
def test_a_sheet_is_looked_at_since_the_guidance(on: str, wrong: set[str]) -> None:
    assert faults(MOST, on, total=1) == wrong


@pytest.mark.parametrize(("scheme", "wrong"), [(OWN, {"unknown", "above"}), ("", set())])
def test_lines_are_compared_with_the_scheme_that_the_sheet_names(
    scheme: str, wrong: set[str]
) -> None:
    assert faults({"decoration": 1, "time": 6}, scheme=scheme) == wrong


def test_an_overlaid_scheme_is_the_one_in_force() -> None:
    grades = Bands((Band("good", "Tốt", 8), Band("poor", "Kém", 0)))
    scheme = Scheme("phuong", "Khung của phường", (Criterion("all", "Tất cả", 10),), grades)
    own = evolve(SCORE_SCHEME.at(day(ON)), value=scheme)
    law = NATIONAL.overlay(Timeline("meeting.score_scheme", vi="", en="", provisions=(own,)))
    assert faults({"all": 8}, law=law, scheme="phuong", band="good") == set()
    assert faults({"all": 11}, law=law, scheme="phuong", band="poor") == {"above", "band"}


BANDS = ("good", "fair", "average", "poor")


@given(
    points=st.fixed_dictionaries({}, optional={key: st.integers(0, 32) for key in MOST}),
    other=st.integers(0, 3),
    total=st.one_of(st.none(), st.integers(0, 130)),
    band=st.one_of(st.none(), st.sampled_from(BANDS)),
)
def test_the_faults_of_a_sheet_are_those_added_up_by_hand(
    points: dict[str, int], other: int, total: int | None, band: str | None
) -> None:
    written = {**points, **({"khác": other} if other else {})}
    whole = len(points) == len(MOST)
    added = sum(written.values())
    wrong = set()
    if other:
        wrong.add("unknown")
    if any(points[key] > MOST[key] for key in points):
        wrong.add("above")
    if total is not None and (total < added or (whole and total != added)):
        wrong.add("sum")
    reached = total if total is not None else added if whole else None
    if band and reached is not None:
        cuts = [("good", 90), ("fair", 70), ("average", 50), ("poor", 0)]
        right = next(name for name, cut in cuts if reached >= cut)
        wrong |= {"band"} if right != band else set()
    assert faults(written, total=total, band=band) == wrong
