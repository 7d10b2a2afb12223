"""Badges of party age (Huy hiệu Đảng) that the members of a district were given, in order."""

from __future__ import annotations

from datetime import date

from cadre.records import Badge

__all__ = ["badge_given", "between_rounds"]

YEARS = (30, 40, 45, 50, 55, 60)
ROUNDS = ((2, 3), (5, 19), (9, 2), (11, 7))
"""The award rounds of every year: month and day."""
LAST_ROUND = date(2025, 9, 2)
NEXT_YEAR = date(2026, 2, 3)


def between_rounds(admitted: date) -> bool:
    """
    Whether a badge falls due after the round of September 2025 and by that of February 2026.

    For such a member an audit of 2025 has a date to prepare for: that is left to the cases.
    """
    return any(LAST_ROUND < _anniversary(admitted, years) <= NEXT_YEAR for years in YEARS)


def badge_given(member: str, id: str, admitted: date) -> list[Badge]:
    """The highest badge given by September 2025, at the round in which it fell due; or none."""
    given = [(years, _round(_anniversary(admitted, years))) for years in YEARS]
    past = [(years, on) for years, on in given if on <= LAST_ROUND]
    return [Badge(id=id, member=member, years=years, awarded_on=on) for years, on in past[-1:]]


def _anniversary(admitted: date, years: int) -> date:
    return admitted.replace(year=admitted.year + years)


def _round(day: date) -> date:
    """The first round on or after a day."""
    rounds = [date(year, *place) for year in (day.year, day.year + 1) for place in ROUNDS]
    return min(one for one in rounds if one >= day)
