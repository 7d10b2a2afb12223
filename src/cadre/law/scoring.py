"""How the quality of a branch meeting is scored (chấm điểm chất lượng sinh hoạt chi bộ).

A sheet is data: offices print sheets with other criteria, so another one is handed in by an
overlay of ``meeting.score_scheme``, or straight to the calculator.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from cadre.errors import RecordError
from cadre.law import sources
from cadre.law.base import Confidence, Provision, Timeline

__all__ = ["SCORE_BANDS", "SCORE_SCHEME", "TIMELINES", "Band", "Bands", "Criterion", "Scheme"]


def _points(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if type(value) is not int or value < 0:
        path = f"{type(instance).__name__}.{attribute.name}"
        raise RecordError("CADRE-RE-01", path=path, expected="a whole number from 0 up")


@frozen
class Band:
    """A grade (mức) reached from a number of points on."""

    key: str
    vi: str
    points_from: int = field(validator=_points)


@frozen
class Bands:
    """
    Grades from the highest to the lowest (các mức xếp loại); the lowest begins at 0.

    Raises:
        RecordError: The grades do not fall from one to the next, or do not end at 0.

    >>> FOUR_BANDS.of(89).key
    'fair'
    """

    bands: tuple[Band, ...] = field()

    @bands.validator
    def _fall_to_zero(self, attribute: object, value: tuple[Band, ...]) -> None:
        points = [band.points_from for band in value]
        if not points or points[-1] != 0 or sorted(set(points), reverse=True) != points:
            raise RecordError(
                "CADRE-RE-01", path="Bands.bands", expected="grades that fall to 0 points"
            )

    def of(self, points: int) -> Band:
        """
        The grade of a total.

        Raises:
            RecordError: The total is not a whole number from 0 up.
        """
        if type(points) is not int or points < 0:
            raise RecordError("CADRE-RE-01", path="points", expected="a whole number from 0 up")
        return next(band for band in self.bands if points >= band.points_from)

    def __str__(self) -> str:
        return ", ".join(f"{band.vi} ≥ {band.points_from}" for band in self.bands)


@frozen
class Criterion:
    """One line of a sheet (tiêu chí), and the most points that it gives."""

    key: str
    vi: str
    max_points: int = field(validator=_points)


@frozen
class Scheme:
    """
    A sheet for scoring a meeting (khung tiêu chí đánh giá): its lines and its grades.

    Raises:
        RecordError: It has no line, or two lines of the same key.
    """

    key: str
    vi: str
    criteria: tuple[Criterion, ...] = field()
    bands: Bands

    @criteria.validator
    def _each_once(self, attribute: object, value: tuple[Criterion, ...]) -> None:
        if not value or len({one.key for one in value}) != len(value):
            raise RecordError(
                "CADRE-RE-01", path="Scheme.criteria", expected="criteria, each key once"
            )

    @property
    def most(self) -> int:
        """The most points that can be reached (điểm tối đa)."""
        return sum(one.max_points for one in self.criteria)

    def __str__(self) -> str:
        return f"{self.vi}: " + ", ".join(f"{one.vi} {one.max_points}" for one in self.criteria)


FOUR_BANDS = Bands(
    (
        Band("good", "Tốt", 90),
        Band("fair", "Khá", 70),
        Band("average", "Trung bình", 50),
        Band("poor", "Kém", 0),
    )
)

SCORE_BANDS = Timeline(
    "meeting.score_bands",
    vi="các mức chất lượng sinh hoạt chi bộ theo điểm",
    en="grades of the quality of a branch meeting by points",
    provisions=(
        Provision(
            value=FOUR_BANDS,
            since=date(2025, 10, 28),
            citations=(sources.HD_42_2025.article("", Confidence.SECONDARY),),
            confidence=Confidence.SECONDARY,
        ),
    ),
)

SCORE_SCHEME = Timeline(
    "meeting.score_scheme",
    vi="khung tiêu chí chấm điểm chất lượng sinh hoạt chi bộ",
    en="the sheet by which the quality of a branch meeting is scored",
    provisions=(
        Provision(
            value=Scheme(
                "hd-42-2025",
                "Khung tiêu chí dùng theo 42-HD/BTCTW",
                (
                    Criterion("time", "Thời gian", 5),
                    Criterion("attendance", "Tỷ lệ dự sinh hoạt", 5),
                    Criterion("preparation", "Chuẩn bị", 10),
                    Criterion("steps", "Trình tự sinh hoạt", 5),
                    Criterion("content", "Nội dung sinh hoạt", 25),
                    Criterion("chairing", "Điều hành", 10),
                    Criterion("principles", "Nguyên tắc sinh hoạt", 5),
                    Criterion("results", "Kết quả thực hiện nghị quyết kỳ trước", 30),
                    Criterion("closing", "Kết thúc", 5),
                ),
                FOUR_BANDS,
            ),
            since=date(2025, 10, 28),
            citations=(sources.HD_42_2025.article("", Confidence.SECONDARY),),
            confidence=Confidence.SECONDARY,
            note="Theo mẫu và phần mềm lập từ hướng dẫn; các nơi dùng điểm thành phần khác nhau.",
        ),
    ),
)

TIMELINES = (
    SCORE_BANDS,
    SCORE_SCHEME,
)
