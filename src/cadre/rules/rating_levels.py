"""A level (mức xếp loại) beside the figures it rests on, for members and organisations alike.

Only a level above what the figures allow is at odds with them: the share of excellent ones, say,
may have made it lower. A rating is looked at with the audit of its year, once it was decided;
where the day is not recorded, that is the last day of the year.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from cadre.findings import UsedValue
from cadre.law.base import Law, Provision, Timeline
from cadre.law.ratings import (
    BEYOND_PERCENT,
    FAULTS_REPAIRED_PERCENT,
    LATE_PERCENT,
    ON_TIME_PERCENT,
    POINTS,
    Rating,
)
from cadre.records import MemberRating, RatingLevel, UnitRating
from cadre.rules.base import Window, used_values

__all__ = ["AtOdds", "Rated", "conditions", "decided", "judged_rating", "points"]

Rated = MemberRating | UnitRating

_BANDS: Mapping[RatingLevel, Rating] = {
    RatingLevel.EXCELLENT: Rating.EXCELLENT,
    RatingLevel.GOOD: Rating.GOOD,
    RatingLevel.DONE: Rating.COMPLETED,
    RatingLevel.NOT_DONE: Rating.NOT_COMPLETED,
}
_TOP = (RatingLevel.EXCELLENT, RatingLevel.GOOD)


def decided(one: Rated) -> date:
    """The day of the decision, or the last day of the year."""
    return one.decided_on or date(one.year, 12, 31)


def judged_rating(one: Rated, window: Window) -> bool:
    """Whether an audit looks at a rating: of a year of the period, decided by its day."""
    return one.year in window.years and decided(one) <= window.as_of


@frozen
class AtOdds:
    """One recorded figure that a level is at odds with, and the figure of the law."""

    rating: Rated
    name: str
    recorded: str
    bound: str
    needed: str
    used: tuple[UsedValue, ...]

    @property
    def details(self) -> Mapping[str, str]:
        """What a sentence says of it."""
        return {
            "year": str(self.rating.year),
            "rating_level_word": self.rating.level.value,
            "rating_figure_word": self.name,
            "recorded": self.recorded,
            "rating_bound_word": self.bound,
            "needed": self.needed,
        }


def points(one: Rated, law: Law) -> Iterator[AtOdds]:
    """The points, where they are too few for the level (điểm không tương ứng với mức)."""
    scale = law[POINTS].find(decided(one))
    if scale is None or one.points is None:
        return
    # Điều 11, 366-QĐ/TW: each level begins at a number of points.
    for band in scale.value.bands:
        if band.key == _BANDS[one.level] and one.points < band.points_from:
            used = used_values((POINTS, scale))
            yield AtOdds(one, "points", str(one.points), "least", str(band.points_from), used)


def conditions(one: Rated, law: Law) -> Iterator[AtOdds]:
    """
    The conditions on results that a level is at odds with (điều kiện về kết quả nhiệm vụ).

    What was not done on time and well counts as late.
    """
    # Điều 11, 366-QĐ/TW: good and excellent, all tasks on time and well.
    if one.level in _TOP:
        name = "done" if one.on_time_percent is None else "on_time"
        reached = one.done_percent if one.on_time_percent is None else one.on_time_percent
        yield from _too_little(one, name, reached, ON_TIME_PERCENT, law)
    if one.level is RatingLevel.EXCELLENT:
        yield from _too_little(one, "beyond", one.beyond_percent, BEYOND_PERCENT, law)
        if isinstance(one, UnitRating) and one.faults_mended is False:
            yield from _faults(one, law)
    if one.level is RatingLevel.DONE and one.on_time_percent is not None:
        yield from _late(one, 100 - one.on_time_percent, law)


def _too_little(
    one: Rated, name: str, reached: int | None, figure: Timeline[int], law: Law
) -> Iterator[AtOdds]:
    least = law[figure].find(decided(one))
    if least is not None and reached is not None and reached < least.value:
        yield _percent(one, name, str(reached), "least", figure, least)


def _late(one: Rated, late: int, law: Law) -> Iterator[AtOdds]:
    most = law[LATE_PERCENT].find(decided(one))
    if most is not None and late > most.value:
        yield _percent(one, "late", str(late), "most", LATE_PERCENT, most)


def _faults(one: Rated, law: Law) -> Iterator[AtOdds]:
    least = law[FAULTS_REPAIRED_PERCENT].find(decided(one))
    if least is not None:
        below = f"< {least.value}"
        yield _percent(one, "faults", below, "least", FAULTS_REPAIRED_PERCENT, least)


def _percent(
    one: Rated,
    name: str,
    recorded: str,
    bound: str,
    figure: Timeline[Any],
    provision: Provision[int],
) -> AtOdds:
    used = used_values((figure, provision))
    return AtOdds(one, name, f"{recorded}%", bound, f"{provision.value}%", used)
