"""The columns of a grid (cột tháng): which month, or which meeting day, a header names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from cadre.months import Month
from cadre_adapters.importers.office.values import Expected, a_date, a_month, shown
from cadre_adapters.importers.office.words import fold

__all__ = ["NO_YEAR", "PeriodColumn", "period_columns", "year_in"]

NO_YEAR = Expected(
    "không rõ năm của các cột tháng; ghi năm ở tên bảng, dòng tiêu đề hoặc trong --mapping",
    "the year of the month columns is unknown; put it in the sheet's name, title or the mapping",
)
_YEAR = re.compile(r"(?<!\d)((?:19|20|21)\d\d)(?!\d)")
_OF_YEAR = re.compile(r"(?<!\w)nam ((?:19|20|21)\d\d)(?!\d)")
_SIGNED = re.compile(r"ngay \d{1,2} thang \d{1,2} nam \d{4}")
_NAMED = re.compile(r"(?:thang|thg|th|t) ?(\d{1,2})")
_FULL_DAY = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)")


@frozen
class PeriodColumn:
    """
    One column of a grid: its month, and the day where the header gives one.

    ``first`` and ``last`` are the days it is about.
    """

    index: int
    month: Month
    day: date | None = None
    first: date = field(init=False)
    last: date = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "first", self.day or self.month.first_day)
        object.__setattr__(self, "last", self.day or self.month.last_day)


def year_in(texts: Sequence[str]) -> int | None:
    """
    The year that a sheet's name (first) or its title rows speak of.

    The name wins, then titles with ``năm 2025``, then other titles; the day on which a paper was
    signed says nothing. ``None`` where there is no year, or the titles name several.
    """
    name, *titles = (_SIGNED.sub(" ", fold(_FULL_DAY.sub(" ", text))) for text in texts)
    for years in (
        _YEAR.findall(name),
        [year for title in titles for year in _OF_YEAR.findall(title)],
        [year for title in titles for year in _YEAR.findall(title)],
    ):
        if years:
            return int(years[0]) if len(set(years)) == 1 else None
    return None


def period_columns(
    headers: Mapping[int, Any], year: int | None, *, plain_numbers: bool
) -> tuple[list[PeriodColumn], dict[int, Expected]]:
    """
    The month columns among *headers*, and what is wrong with headers that almost are.

    Real date cells that all stand on the first of a month name the months: that is what a
    spreadsheet makes of a typed ``01/2025``. Otherwise a full day is the day of the meeting.

    Args:
        headers: Column index → header cell.
        year: For headers such as ``T1``.
        plain_numbers: Whether bare 1 to 12 are months too.
    """
    found: list[PeriodColumn] = []
    wrong: dict[int, Expected] = {}
    for index, header in headers.items():
        read = _period(index, header, year, plain_numbers=plain_numbers)
        if isinstance(read, Expected):
            wrong[index] = read
        elif read is not None:
            found.append(read)
    cells = [one for one in found if isinstance(headers[one.index], date)]
    if cells and all(one.day is not None and one.day.day == 1 for one in cells):
        months = {one.index for one in cells}
        found = [evolve(one, day=None) if one.index in months else one for one in found]
    return found, wrong


def _period(
    index: int, header: Any, year: int | None, *, plain_numbers: bool
) -> PeriodColumn | Expected | None:
    if isinstance(header, date):
        day = a_date(header)
        return day if isinstance(day, Expected) else PeriodColumn(index, Month.of(day), day)
    text = shown(header)
    written = _FULL_DAY.search(text)
    if written:
        day = a_date(written[0])
        return day if isinstance(day, Expected) else PeriodColumn(index, Month.of(day), day)
    month = a_month(text)
    if isinstance(month, Month):
        return PeriodColumn(index, month)
    named = _NAMED.fullmatch(fold(text))
    if named is None and plain_numbers:
        named = re.fullmatch(r"(\d{1,2})", text)
    if named is None or not 1 <= int(named[1]) <= 12:
        return None
    return NO_YEAR if year is None else PeriodColumn(index, Month(year, int(named[1])))
