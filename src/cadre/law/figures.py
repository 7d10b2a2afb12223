"""Figures that one text sets (số liệu do một văn bản đặt ra), and guidance that repeats them.

Where only the year of a text is known, its figure is stated from the first day of the next year.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TypeVar

from cadre.law import sources
from cadre.law.base import Citation, Confidence, Provision, Restatement, Source, Timeline
from cadre.law.chains import implementing, not_seen

__all__ = ["carried", "disciplinary", "figure", "guided", "regulated"]

T = TypeVar("T")

_GUIDANCE: tuple[tuple[int, date, Source], ...] = (
    (2012, date(2012, 1, 5), sources.HD_01_2012),
    (2016, date(2016, 9, 20), sources.HD_01_2016),
    (2021, date(2021, 9, 28), sources.HD_01_2021),
    (2025, date(2025, 6, 9), sources.HD_06_2025),
    (2026, date(2026, 5, 19), sources.HD_01_2026),
)
_DISCIPLINE: tuple[tuple[date, Source], ...] = (
    (date(2025, 5, 30), sources.QD_296_2025),
    (date(2026, 4, 11), sources.QD_21_2026),
)


def figure(
    key: str,
    value: T,
    since: date,
    citation: Citation,
    *,
    vi: str,
    en: str,
    until: date | None = None,
    restated: tuple[Restatement, ...] = (),
    note: str = "",
) -> Timeline[T]:
    """A figure with one value, as sure as the text that set it."""
    provision = Provision(
        value=value,
        since=since,
        until=until,
        citations=(citation,),
        restated=restated,
        confidence=citation.confidence,
        note=note,
    )
    return Timeline(key, vi=vi, en=en, provisions=(provision,))


def regulated(
    key: str,
    value: T,
    place: str,
    *,
    vi: str,
    en: str,
    read: Collection[int] = (24,),
    secondary: Collection[int] = (),
    sure: Confidence = Confidence.READ,
    note: str = "",
) -> Timeline[T]:
    """
    A figure that the implementing regulation of 2016 sets and later ones repeat.

    Args:
        key: Its stable name.
        value: What it is.
        place: The item, the same in each (``điểm 8.2``).
        vi: What it is, in Vietnamese.
        en: The same in English.
        read: Later regulations (by number) whose item was read.
        secondary: Those known from a secondary source. All others are carried on, unconfirmed.
        sure: How sure the text of 2016 is.
        note: What else to know.
    """
    return figure(
        key,
        value,
        date(2016, 7, 25),
        sources.QD_29_2016.article(place, sure),
        vi=vi,
        en=en,
        restated=implementing(place, read=read, secondary=secondary, since=date(2016, 7, 26)),
        note=note,
    )


def guided(
    place: str,
    *,
    after: date,
    read: Collection[int] = (),
    secondary: Collection[int] = (),
) -> tuple[Restatement, ...]:
    """
    The Secretariat's guidance (hướng dẫn của Ban Bí thư) that repeats an item later than a day.

    Args:
        place: The item, the same in each; empty where none is known.
        after: Leave out guidance of this day and before.
        read: Guidance (by year) whose item was read.
        secondary: That known from a secondary source. All other is carried on, unconfirmed.
    """
    return tuple(
        _sure(day, source, place, year in read, year in secondary)
        for year, day, source in _GUIDANCE
        if day > after
    )


def _sure(day: date, source: Source, place: str, read: bool, secondary: bool) -> Restatement:
    if read:
        return Restatement(day, source.article(place))
    if secondary:
        return Restatement(day, source.article(place, Confidence.SECONDARY))
    return carried(day, source)


def disciplinary() -> tuple[Restatement, ...]:
    """The regulations on discipline since 2025, carried on from 22-QĐ/TW: not seen on the point."""
    return tuple(carried(day, source) for day, source in _DISCIPLINE)


def carried(day: date, source: Source) -> Restatement:
    """A text in which a figure was not seen: it holds as before, unconfirmed."""
    assumed = source.article("", Confidence.UNCONFIRMED)
    return Restatement(day, assumed, note=not_seen(source))
