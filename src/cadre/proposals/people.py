"""Those who may be given work (người có thể được phân công), and what keeps somebody from it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from cadre.errors import RecordError
from cadre.periods import a_day_or_none
from cadre.proposals.fields import a_number, a_set_of_words, as_given
from cadre.records.fields import Choice, an_id

__all__ = ["Bar", "BarKind", "Candidate"]


class BarKind(Choice):
    """Why a member is given no work at all."""

    EXEMPT = "exempt"
    """Được miễn công tác và sinh hoạt."""
    SUSPENDED = "suspended"
    """Đang bị đình chỉ sinh hoạt đảng."""
    NOT_IN_BRANCH = "not_in_branch"
    """Không sinh hoạt tại chi bộ."""


@frozen
class Bar:
    """
    What keeps a member from work, from ``since`` to ``until`` (exclusive); open where ``None``.

    Raises:
        RecordError: A day is impossible, or the end is not after the start.
    """

    kind: BarKind = field(converter=BarKind)
    since: date | None = field(default=None, validator=a_day_or_none)
    until: date | None = field(default=None, validator=a_day_or_none)

    def __attrs_post_init__(self) -> None:
        if self.since and self.until and self.until <= self.since:
            raise RecordError("CADRE-RE-02", path="Bar.until", since=self.since)

    def covers(self, day: date) -> bool:
        """Whether it holds on *day*."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day < self.until)


def _bars(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, tuple) or not all(isinstance(one, Bar) for one in value):
        raise RecordError("CADRE-RE-01", path="Candidate.bars", expected="Bar")


def _bars_given(values: Iterable[Bar]) -> Any:
    given: Any = values
    return tuple(given) if isinstance(given, Iterable) else given


@frozen(repr=False)
class Candidate:
    """
    A member who may be given work (đảng viên được xem xét phân công), official or temporary.

    Words are compared without regard to capitals and to the place of a tone. ``repr`` shows the
    id alone: circumstances are nobody's business in a log.

    Raises:
        RecordError: A field is impossible.
    """

    member: str = field(validator=an_id)
    skills: frozenset[str] = field(
        default=frozenset(), converter=as_given, validator=a_set_of_words, kw_only=True
    )
    """What the member is good at (sở trường, kỹ năng)."""
    posts: frozenset[str] = field(
        default=frozenset(), converter=as_given, validator=a_set_of_words, kw_only=True
    )
    """Posts held in the Party, the state or the village (chức vụ)."""
    load: int = field(default=0, validator=a_number, kw_only=True)
    """Work carried outside the duties to fill, in ordinary duties: a heavy one may count as two."""
    most: int | None = field(default=None, kw_only=True)
    """The most duties altogether, ``load`` included; ``None``: no limit is set."""
    cannot: frozenset[str] = field(
        default=frozenset(), converter=as_given, validator=a_set_of_words, kw_only=True
    )
    """What circumstances do not allow (hoàn cảnh): words that a duty ``asks`` for."""
    not_with: frozenset[str] = field(
        default=frozenset(), converter=as_given, validator=a_set_of_words, kw_only=True
    )
    """Ids of duties that would be a conflict of interest (xung đột lợi ích)."""
    bars: tuple[Bar, ...] = field(default=(), converter=_bars_given, validator=_bars, kw_only=True)
    """What keeps the member from any work at some time."""

    @most.validator
    def _limit(self, attribute: Attribute[Any], value: Any) -> None:
        if value is not None:
            a_number(self, attribute, value)

    def bars_on(self, day: date) -> tuple[Bar, ...]:
        """What keeps the member from any work on *day*."""
        return tuple(bar for bar in self.bars if bar.covers(day))

    def __repr__(self) -> str:
        return f"Candidate({self.member!r})"
