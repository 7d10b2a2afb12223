"""Organisations (tổ chức đảng) and their places in the dated tree.

A branch (chi bộ) is the organisation that holds meetings and keeps books. Parents, names and
lineage are records of their own, so that a reorganisation never rewrites the past.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.errors import RecordError
from cadre.periods import a_day, after_since
from cadre.records.fields import Choice, ShownById, an_id, clean, present_text

__all__ = ["Level", "Naming", "Organisation", "Placement", "Succession", "SuccessionKind"]


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

    ``name`` is the name it was founded under; a later name is a ``Naming``.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    name: str = field(validator=present_text)
    level: Level = field(converter=Level)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    consent: str = field(default="", validator=clean)
    """The paper by which the superior agreed to an exception of size (văn bản đồng ý), as cited."""


@frozen(kw_only=True, repr=False)
class Placement(ShownById):
    """An organisation under its direct superior (trực thuộc), from ``since`` to ``until``."""

    id: str = field(validator=an_id)
    organisation: str = field(validator=an_id)
    parent: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)


@frozen(kw_only=True, repr=False)
class Naming(ShownById):
    """
    The name of an organisation (tên gọi) from ``since`` to ``until``, where it was renamed.

    On days without one, the organisation is called as ``Organisation.name`` says.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    organisation: str = field(validator=an_id)
    name: str = field(validator=present_text)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    decision: str = field(default="", validator=clean)


class SuccessionKind(Choice):
    """How one organisation follows another."""

    MERGED = "merged"
    """Sáp nhập."""
    SPLIT = "split"
    """Chia tách."""
    CONTINUED = "continued"
    """Được kế tục, đổi cấp."""
    TOOK_OVER = "took_over"
    """Nhận bàn giao."""


@frozen(kw_only=True, repr=False)
class Succession(ShownById):
    """
    One organisation follows another (kế tục) from a day on.

    ``on`` is the first day of the new structure: the ``until`` of a predecessor that ended.

    Raises:
        RecordError: A field is impossible, or the two are the same.
    """

    id: str = field(validator=an_id)
    predecessor: str = field(validator=an_id)
    successor: str = field(validator=an_id)
    on: date = field(validator=a_day)
    kind: SuccessionKind = field(converter=SuccessionKind)
    decision: str = field(default="", validator=clean)

    def __attrs_post_init__(self) -> None:
        if self.predecessor == self.successor:
            raise RecordError(
                "CADRE-RE-01", path="Succession.successor", expected="another organisation"
            )
