"""Scoring: a sheet is data that adds up, and grades that fall to zero."""

from __future__ import annotations

from datetime import date

import pytest

from cadre.errors import RecordError
from cadre.law import NATIONAL
from cadre.law.scoring import SCORE_BANDS, SCORE_SCHEME, Band, Bands, Criterion, Scheme

BANDS = NATIONAL[SCORE_BANDS].at(date(2025, 10, 28)).value


@pytest.mark.parametrize("timeline", [SCORE_BANDS, SCORE_SCHEME], ids=lambda one: one.key)
def test_scoring_begins_with_its_guidance(timeline) -> None:
    assert NATIONAL[timeline].find(date(2025, 10, 27)) is None
    assert NATIONAL[timeline].at(date(2025, 10, 28)).confidence.value == "secondary"


def test_the_sheet_adds_up_to_a_hundred_with_forty_for_the_meeting_itself() -> None:
    sheet = NATIONAL[SCORE_SCHEME].at(date(2025, 10, 28)).value
    points = {line.key: line.max_points for line in sheet.criteria}
    assert sheet.most == sum(points.values()) == 100
    assert points["steps"] + points["content"] + points["chairing"] == 40
    assert sheet.bands == BANDS


@pytest.mark.parametrize(
    ("points", "grade"),
    [
        (100, "Tốt"),
        (90, "Tốt"),
        (89, "Khá"),
        (70, "Khá"),
        (69, "Trung bình"),
        (50, "Trung bình"),
        (49, "Kém"),
        (0, "Kém"),
    ],
)
def test_a_total_has_one_grade(points: int, grade: str) -> None:
    assert BANDS.of(points).vi == grade


@pytest.mark.parametrize("points", [-1, 89.5, True, "90"])
def test_a_total_is_a_whole_number(points: object) -> None:
    with pytest.raises(RecordError):
        BANDS.of(points)


@pytest.mark.parametrize("cuts", [(), (90,), (70, 90, 0), (90, 90, 0), (90, 50)])
def test_grades_fall_to_zero(cuts: tuple[int, ...]) -> None:
    with pytest.raises(RecordError):
        Bands(tuple(Band(f"b{cut}", "mức", cut) for cut in cuts))


@pytest.mark.parametrize("keys", [(), ("time", "time")])
def test_a_sheet_has_each_line_once(keys: tuple[str, ...]) -> None:
    with pytest.raises(RecordError):
        Scheme("ward", "Phiếu của phường", tuple(Criterion(key, "mục", 5) for key in keys), BANDS)


def test_a_sheet_and_its_grades_can_be_read() -> None:
    sheet = Scheme("ward", "Phiếu của phường", (Criterion("time", "Thời gian", 10),), BANDS)
    assert str(sheet) == "Phiếu của phường: Thời gian 10"
    assert str(SCORE_SCHEME.at(date(2026, 1, 3)).value).startswith(
        "Khung tiêu chí dùng theo 42-HD/BTCTW: Thời gian 5, Tỷ lệ dự sinh hoạt 5, Chuẩn bị 10"
    )
    assert str(sheet.bands) == "Tốt ≥ 90, Khá ≥ 70, Trung bình ≥ 50, Kém ≥ 0"
