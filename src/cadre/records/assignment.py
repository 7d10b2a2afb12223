"""Work given to members (phân công công tác), with the paper it stands in."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.months import Month
from cadre.periods import a_day, a_day_or_none, after_since
from cadre.records.fields import (
    Choice,
    ShownById,
    a_count,
    a_flag,
    a_flag_or_none,
    a_month,
    an_id,
    an_id_or_empty,
    clean,
    clean_texts,
    present_text,
)

__all__ = ["Assignment", "Duty", "SourceKind", "WorkReport", "WorkingRegulation"]


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
    of_duty: str = field(default="", validator=an_id_or_empty)
    """Id of the branch's duty it fills, where the branch keeps a list of duties."""
    ad_hoc: bool = field(default=False, validator=a_flag)
    """A task given as need arose (nhiệm vụ đột xuất), beside the standing ones."""
    due_on: date | None = field(default=None, validator=a_day_or_none)


@frozen(kw_only=True, repr=False)
class Duty(ShownById):
    """
    A duty a branch has to fill (nhiệm vụ cần người phụ trách), from ``since`` to ``until``.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    duty: str = field(validator=present_text)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    holders: int = field(default=1, validator=a_count)
    """How many members it needs."""
    skills: tuple[str, ...] = field(default=(), validator=clean_texts)
    """What it asks for, in the branch's own words."""


@frozen(kw_only=True, repr=False)
class WorkReport(ShownById):
    """
    The monthly report on one assignment (báo cáo kết quả), with the chair's conclusion.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    assignment: str = field(validator=an_id)
    member: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    month: Month = field(validator=a_month)
    reported_on: date | None = field(default=None, validator=a_day_or_none)
    concluded: bool | None = field(default=None, validator=a_flag_or_none)
    """Whether the chair concluded on it in the meeting (chủ trì kết luận)."""
    done: bool | None = field(default=None, validator=a_flag_or_none)
    follow_up: str = field(default="", validator=clean)


@frozen(kw_only=True, repr=False)
class WorkingRegulation(ShownById):
    """
    The working regulation of a branch or committee (quy chế làm việc), in force over an interval.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    branch: str = field(validator=an_id)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    covers_assignments: bool | None = field(default=None, validator=a_flag_or_none)
    """Whether it says how work is assigned and reported on."""
    paper: str = field(default="", validator=clean)
