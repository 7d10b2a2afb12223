"""Discipline (kỷ luật) and complaints (khiếu nại). Removal from the roll is no discipline."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, a_day_or_none
from cadre.records.fields import Choice, ShownById, a_flag, an_id, an_id_or_empty, clean

__all__ = ["Complaint", "ComplaintAbout", "Discipline", "DisciplineForm"]


class DisciplineForm(Choice):
    """The forms of discipline of a member (hình thức kỷ luật)."""

    REPRIMAND = "reprimand"
    """Khiển trách."""
    WARNING = "warning"
    """Cảnh cáo."""
    DISMISSAL = "dismissal"
    """Cách chức."""
    EXPULSION = "expulsion"
    """Khai trừ."""


@frozen(kw_only=True, repr=False)
class Discipline(ShownById):
    """
    One disciplinary decision about one member (quyết định kỷ luật).

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    form: DisciplineForm = field(converter=DisciplineForm)
    announced_on: date = field(validator=a_day)
    """When the result of the vote was announced: the decision takes effect from then."""
    written_on: date | None = field(default=None, validator=a_day_or_none)
    """Day of the written decision."""
    decision: str = field(default="", validator=clean)
    by: str = field(default="", validator=an_id_or_empty)
    """Id of the organisation that decided."""
    assigned_duty: bool = field(default=False, validator=a_flag)
    """For failings in a duty that the superior had assigned."""


class ComplaintAbout(Choice):
    """What a complaint is against."""

    REMOVAL = "removal"
    """Xóa tên."""
    DISCIPLINE = "discipline"
    """Kỷ luật."""


@frozen(kw_only=True, repr=False)
class Complaint(ShownById):
    """
    A member's complaint against removal or discipline (khiếu nại).

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    about: ComplaintAbout = field(converter=ComplaintAbout)
    received_on: date = field(validator=a_day)
    """When the member received the decision complained of."""
    filed_on: date | None = field(default=None, validator=a_day_or_none)
    accepted_on: date | None = field(default=None, validator=a_day_or_none)
    """When the body that settles it took it up."""
    settled_on: date | None = field(default=None, validator=a_day_or_none)
    at_centre: bool = field(default=False, validator=a_flag)
    """Settled at the Centre, whose limit is longer."""
