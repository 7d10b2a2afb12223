"""Offices (chức vụ) and who held them, from when to when."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from cadre.periods import a_day, after_since
from cadre.records.fields import ShownById, an_id, present_text

__all__ = ["OfficeTerm"]


@frozen(kw_only=True, repr=False)
class OfficeTerm(ShownById):
    """
    One member in one office of one organisation (giữ chức vụ), from ``since`` to ``until``.

    ``office`` is the name of the office as the branch writes it (``Bí thư``, ``Chi ủy viên``).
    """

    id: str = field(validator=an_id)
    member: str = field(validator=an_id)
    organisation: str = field(validator=an_id)
    office: str = field(validator=present_text)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
