"""Texts that follow each other (văn bản thay thế nhau), so that a figure names the one of the day.

The Charter (Điều lệ Đảng) of 2011 stands; the regulation that implements it was replaced in 2016,
2021, 2025 (twice) and 2026 (twice). An article carried from text to text keeps its item number.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence, Restatement, Source

__all__ = ["CHARTER_SINCE", "implementing", "not_seen"]

CHARTER_SINCE = date(2011, 1, 19)
"""From a secondary source; the articles themselves were read."""

_CHAIN: tuple[tuple[int, date, Source], ...] = (
    (29, date(2016, 7, 25), sources.QD_29_2016),
    (24, date(2021, 7, 30), sources.QD_24_2021),
    (232, date(2025, 1, 20), sources.QD_232_2025),
    (294, date(2025, 7, 1), sources.QD_294_2025),
    # 20-QĐ/TW could not be read: what holds until it is carried on, as unconfirmed, until 208.
    (20, date(2026, 4, 11), sources.QD_20_2026),
    (208, date(2026, 7, 26), sources.QD_208_2026),
)
_NOTES = {
    20: "20-QĐ/TW thay 294-QĐ/TW nhưng chưa đọc được; tạm áp dụng như 294-QĐ/TW.",
    208: "Ngày có hiệu lực của 208-QĐ/TW được coi là ngày ký, chưa xác nhận.",
}


def not_seen(source: Source) -> str:
    """The note of a text in which a figure was not seen."""
    return f"Chưa thấy điểm này trong {source.dated}; tạm áp dụng như văn bản trước."


def implementing(
    place: str,
    *,
    read: Collection[int] = (29, 24),
    secondary: Collection[int] = (232, 294, 208),
    since: date = date(2016, 7, 25),
) -> tuple[Restatement, ...]:
    """
    The implementing regulations that repeat an item, from *since* on.

    Args:
        place: The item, the same in each (``điểm 8.1``).
        read: Regulations (by number) whose item was read.
        secondary: Those known from a secondary source. All others are carried on, unconfirmed.
        since: Leave out regulations from before this day.
    """
    return tuple(
        _restated(number, day, source, place, read, secondary)
        for number, day, source in _CHAIN
        if day >= since
    )


def _restated(
    number: int,
    day: date,
    source: Source,
    place: str,
    read: Collection[int],
    secondary: Collection[int],
) -> Restatement:
    if number == 20:
        carried = sources.QD_294_2025.article(place, Confidence.UNCONFIRMED)
        return Restatement(day, carried, note=_NOTES[20])
    if number in read:
        return Restatement(day, source.article(place), note=_NOTES.get(number, ""))
    if number in secondary:
        cited = source.article(place, Confidence.SECONDARY)
        return Restatement(day, cited, note=_NOTES.get(number, ""))
    assumed = source.article(place, Confidence.UNCONFIRMED)
    return Restatement(day, assumed, note=not_seen(source))
