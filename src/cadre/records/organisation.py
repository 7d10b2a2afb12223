"""Organisations (tổ chức đảng) and their places in the dated tree.

A branch (chi bộ) is the organisation that holds meetings and keeps books. Parents are records of
their own, so that a reorganisation never rewrites the past.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, after_since
from cadre.records.fields import Choice, ShownById, an_id, present_text

__all__ = ["Level", "Organisation", "Placement"]


class Level(Choice):
    """What an organisation is (cấp)."""

    PROVINCE = "province"
    """Đảng bộ tỉnh, thành phố."""
    DISTRICT = "district"
    """Đảng bộ huyện (until 30/06/2025)."""
    COMMUNE = "commune"
    """Đảng bộ xã, phường, đặc khu."""
    BASE = "base"
    """Đảng bộ cơ sở."""
    SECTION = "section"
    """Đảng bộ bộ phận."""
    BASE_BRANCH = "base_branch"
    """Chi bộ cơ sở."""
    BRANCH = "branch"
    """Chi bộ trực thuộc."""

    @property
    def is_branch(self) -> bool:
        """Whether it holds branch meetings and keeps books."""
        return self in (Level.BRANCH, Level.BASE_BRANCH)


@frozen(kw_only=True, repr=False)
class Organisation(ShownById):
    """
    A unit of the tree (tổ chức đảng), in being from ``since`` to ``until`` (exclusive).

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    name: str = field(validator=present_text)
    level: Level = field(converter=Level)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)


@frozen(kw_only=True, repr=False)
class Placement(ShownById):
    """An organisation under its direct superior (trực thuộc), from ``since`` to ``until``."""

    id: str = field(validator=an_id)
    organisation: str = field(validator=an_id)
    parent: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
