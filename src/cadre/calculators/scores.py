"""The score and grade of a branch meeting (chấm điểm, xếp mức chất lượng sinh hoạt)."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from cadre.calculators.counting import counted
from cadre.errors import RecordError
from cadre.law.scoring import Band, Criterion, Scheme

__all__ = ["Grade", "grade"]


@frozen(kw_only=True)
class Grade:
    """
    What a sheet adds up to (kết quả chấm điểm).

    Args:
        total: The sum of the points given.
        band: The grade of that sum, or ``None`` while a line has no points yet.
        missing: Lines of the sheet without points, in its order.
    """

    total: int
    band: Band | None
    missing: tuple[Criterion, ...]


def grade(points: Mapping[str, int], scheme: Scheme) -> Grade:
    """
    Add up a sheet by the keys of its criteria and find its grade.

    Args:
        points: Whole points by the key of a criterion.
        scheme: The sheet, for example ``NATIONAL[SCORE_SCHEME].at(day).value``.

    Raises:
        RecordError: A key that the sheet does not have, or points that are no whole number, are
            negative or more than its line gives.

    >>> from datetime import date
    >>> from cadre.law.scoring import SCORE_SCHEME
    >>> sheet = SCORE_SCHEME.at(date(2026, 1, 3)).value
    >>> full = {line.key: line.max_points for line in sheet.criteria}
    >>> done = grade({**full, "results": 19}, sheet)
    >>> done.total, done.band.vi
    (89, 'Khá')
    """
    known = {line.key: line for line in scheme.criteria}
    for key, given in points.items():
        if key not in known:
            raise RecordError("CADRE-RE-01", path="points", expected=", ".join(known))
        if counted(given, f"points.{key}") > known[key].max_points:
            raise RecordError(
                "CADRE-RE-01", path=f"points.{key}", expected="no more than its line gives"
            )
    total = sum(points.values())
    missing = tuple(line for line in scheme.criteria if line.key not in points)
    return Grade(total=total, band=None if missing else scheme.bands.of(total), missing=missing)
