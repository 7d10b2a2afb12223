"""Figures of the law as they were used (số liệu đã dùng), with their texts."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from attrs import frozen

from cadre.dues.needs import Lacks, Need, Needs
from cadre.law.base import Confidence, Law, Provision, Timeline
from cadre.months import Month

__all__ = ["FigureUsed", "Figures"]

T = TypeVar("T")


@frozen(cache_hash=True)
class FigureUsed:
    """
    A figure as it was used: since when it holds, from which texts, how sure.

    ``value`` is a truth value, a whole number, or text: ``1/100``, ``2.340.000``.
    """

    key: str
    value: bool | int | str
    since: date
    citations: tuple[str, ...]
    confidence: Confidence
    note: str = ""
    """What is doubtful about the text, in Vietnamese."""

    @classmethod
    def of(cls, timeline: Timeline[Any], provision: Provision[Any]) -> FigureUsed:
        """The figure of a timeline, in the words of its citations."""
        value = provision.value
        return cls(
            timeline.key,
            value if type(value) in (bool, int, str) else str(value),
            provision.since,
            tuple(dict.fromkeys(str(citation) for citation in provision.citations)),
            provision.confidence,
            provision.note,
        )


class Figures:
    """The figures of a month, remembering which of them were used, in order."""

    def __init__(self, law: Law, month: Month) -> None:
        self.law = law
        self.month = month
        self._used: dict[FigureUsed, None] = {}

    @property
    def used(self) -> tuple[FigureUsed, ...]:
        """Those used so far, each once."""
        return tuple(self._used)

    def use(self, timeline: Timeline[T], month: Month | None = None) -> T:
        """
        The figure on the first day of a month (by default the month of dues), as one used.

        Raises:
            Lacks: The law is silent. Silence is never zero.
        """
        on = month or self.month
        found = self.law[timeline]
        provision = found.find(on.first_day)
        if provision is None:
            raise Lacks(Needs(Need.FIGURE, on, key=timeline.key))
        self._used[_used_on(found, on)] = None
        return provision.value

    def stated(self, timeline: Timeline[T]) -> T | None:
        """The figure of the month without using it; ``None`` where the law is silent."""
        provision = self.law[timeline].find(self.month.first_day)
        return None if provision is None else provision.value


@lru_cache(maxsize=4096)
def _used_on(timeline: Timeline[Any], month: Month) -> FigureUsed:
    # Remembered: a month's dues use the same few figures for everybody, and all of it is frozen.
    return FigureUsed.of(timeline, timeline.at(month.first_day))
