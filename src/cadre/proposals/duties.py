"""Work that somebody has to do (nhiệm vụ cần phân công)."""

from __future__ import annotations

from typing import Any

from attrs import Attribute, field, frozen

from cadre.errors import RecordError
from cadre.proposals.fields import a_set_of_words, as_given
from cadre.records.fields import an_id, present_text

__all__ = ["DutyToFill"]


@frozen
class DutyToFill:
    """
    A duty that ``holders`` members should hold (nhiệm vụ cần phân công).

    ``skills`` and ``posts`` are preferred, never required; ``asks`` is required.

    Raises:
        RecordError: A field is impossible.
    """

    id: str = field(validator=an_id)
    text: str = field(validator=present_text)
    """What is to be done, as a resolution would say it."""
    skills: frozenset[str] = field(
        default=frozenset(), converter=as_given, validator=a_set_of_words, kw_only=True
    )
    """What the holder should be good at."""
    posts: frozenset[str] = field(
        default=frozenset(), converter=as_given, validator=a_set_of_words, kw_only=True
    )
    """Posts that the duty goes with; a holder who left them all no longer keeps it by right."""
    asks: frozenset[str] = field(
        default=frozenset(), converter=as_given, validator=a_set_of_words, kw_only=True
    )
    """What it asks of a holder's circumstances: ``{"đi công tác xa", "làm việc buổi tối"}``."""
    weight: int = field(default=1, kw_only=True)
    """How heavy it is, 0 to 100; an ordinary duty weighs 1."""
    holders: int = field(default=1, kw_only=True)
    """How many members should hold it."""
    held_by: frozenset[str] = field(
        default=frozenset(), converter=as_given, validator=a_set_of_words, kw_only=True
    )
    """Ids of the members who hold it now."""

    @weight.validator
    def _heavy(self, attribute: Attribute[Any], value: Any) -> None:
        if type(value) is not int or not 0 <= value <= 100:
            raise RecordError("CADRE-RE-01", path="DutyToFill.weight", expected="0 to 100")

    @holders.validator
    def _somebody(self, attribute: Attribute[Any], value: Any) -> None:
        if type(value) is not int or value < 1:
            expected = "a whole number from 1 up"
            raise RecordError("CADRE-RE-01", path="DutyToFill.holders", expected=expected)
