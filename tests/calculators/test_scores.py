"""Scores of a meeting: sums, grades, and sheets that are not full or not possible."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.calculators.scores import grade
from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.law.scoring import SCORE_SCHEME, Criterion, Scheme

SHEET = NATIONAL[SCORE_SCHEME].at(date(2026, 1, 3)).value
FULL = {line.key: line.max_points for line in SHEET.criteria}
WARD = Scheme("ward", "Phiếu của phường", (Criterion("time", "Thời gian", 10),), SHEET.bands)


@pytest.mark.parametrize(
    ("results", "content", "total", "band"),
    [
        (30, 25, 100, "good"),
        (20, 25, 90, "good"),
        (19, 25, 89, "fair"),
        (0, 25, 70, "fair"),
        (0, 24, 69, "average"),
        (0, 5, 50, "average"),
        (0, 4, 49, "poor"),
    ],
)
def test_the_sum_gives_the_grade(results: int, content: int, total: int, band: str) -> None:
    done = grade({**FULL, "results": results, "content": content}, SHEET)
    assert (done.total, done.band and done.band.key, done.missing) == (total, band, ())


def test_a_line_without_points_is_named_and_leaves_the_grade_open() -> None:
    done = grade({key: FULL[key] for key in FULL if key not in ("time", "closing")}, SHEET)
    assert (done.total, done.band) == (90, None)
    assert [line.key for line in done.missing] == ["time", "closing"]


@pytest.mark.parametrize(
    "points", [{"unknown": 1}, {"time": 6}, {"time": -1}, {"time": 4.5}, {"time": True}]
)
def test_a_sheet_that_cannot_be_is_refused(points: dict) -> None:
    with pytest.raises(RecordError):
        grade({**FULL, **points}, SHEET)


def test_another_sheet_has_its_own_lines() -> None:
    assert grade({"time": 10}, WARD).total == 10
    with pytest.raises(RecordError):
        grade(FULL, WARD)


@given(st.fixed_dictionaries({key: st.integers(0, most) for key, most in FULL.items()}))
def test_every_full_sheet_has_the_grade_its_sum_falls_in(points: dict) -> None:
    done = grade(points, SHEET)
    total = 0
    for value in points.values():
        total += value
    cuts = [("good", 90, 100), ("fair", 70, 89), ("average", 50, 69), ("poor", 0, 49)]
    assert done.band is not None
    assert done.band.key == next(key for key, low, high in cuts if low <= total <= high)
