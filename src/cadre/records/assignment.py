"""Work given to members (phân công công tác), with the paper it stands in."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, after_since
from cadre.records.fields import Choice, ShownById, an_id, clean, present_text

__all__ = ["Assignment", "SourceKind"]


class SourceKind(Choice):
    """The paper an assignment stands in."""

    NONE = "none"
    RESOLUTION = "resolution"
    """Nghị quyết chi bộ."""
    WORKING_REGULATION = "working_regulation"
    """Quy chế làm việc."""
    MINUTES = "minutes"
    """Chỉ ghi trong biên bản."""


@frozen(kw_only=True, repr=False)
class Assignment(ShownById):
    """
    Work given to a member by a branch (phân công công tác), from ``since`` to ``until``.

    ``office`` names the office the work belongs to; it is then bound to the holder of that
    office in that branch, and has to be adjusted when the office passes on.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    duty: str = field(validator=present_text)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    office: str = field(default="", validator=clean)
    source: SourceKind = field(default=SourceKind.NONE, converter=SourceKind)
    paper: str = field(default="", validator=clean)
    """The paper as cited: ``Nghị quyết số 05-NQ/CB, ngày 10/01/2026``."""
