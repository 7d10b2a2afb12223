"""The yearly rating (đánh giá, xếp loại chất lượng) of members and of organisations."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day_or_none
from cadre.records.fields import (
    Choice,
    ShownById,
    a_count_or_none,
    a_flag_or_none,
    a_percent_or_none,
    a_year,
    an_id,
)

__all__ = ["MemberRating", "RatingLevel", "UnitRating"]


class RatingLevel(Choice):
    """The four levels (mức xếp loại)."""

    EXCELLENT = "excellent"
    """Hoàn thành xuất sắc nhiệm vụ."""
    GOOD = "good"
    """Hoàn thành tốt nhiệm vụ."""
    DONE = "done"
    """Hoàn thành nhiệm vụ."""
    NOT_DONE = "not_done"
    """Không hoàn thành nhiệm vụ."""


@frozen(kw_only=True, repr=False)
class MemberRating(ShownById):
    """
    The level of one member for one year, and the figures it rests on, where they are known.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    year: int = field(validator=a_year)
    level: RatingLevel = field(converter=RatingLevel)
    points: int | None = field(default=None, validator=a_count_or_none)
    done_percent: int | None = field(default=None, validator=a_percent_or_none)
    """Tasks done, of all tasks."""
    on_time_percent: int | None = field(default=None, validator=a_percent_or_none)
    """Tasks done on time and well, of all tasks."""
    beyond_percent: int | None = field(default=None, validator=a_percent_or_none)
    """Tasks done beyond what was asked, of all tasks."""
    decided_on: date | None = field(default=None, validator=a_day_or_none)


@frozen(kw_only=True, repr=False)
class UnitRating(ShownById):
    """
    The level of one organisation for one year.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    organisation: str = field(validator=an_id)
    year: int = field(validator=a_year)
    level: RatingLevel = field(converter=RatingLevel)
    points: int | None = field(default=None, validator=a_count_or_none)
    done_percent: int | None = field(default=None, validator=a_percent_or_none)
    on_time_percent: int | None = field(default=None, validator=a_percent_or_none)
    beyond_percent: int | None = field(default=None, validator=a_percent_or_none)
    faults_mended: bool | None = field(default=None, validator=a_flag_or_none)
    """Whether every fault noted in earlier reviews was repaired."""
    inspection_plan_done: bool | None = field(default=None, validator=a_flag_or_none)
    """Whether the yearly inspection plan was made and fully carried out."""
    decided_on: date | None = field(default=None, validator=a_day_or_none)
