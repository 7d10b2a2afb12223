"""Tables that are handed in (bảng kèm theo): regions of branches, amounts abroad."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import IntEnum
from fractions import Fraction
from typing import Any

from attrs import Attribute, field, frozen
from attrs.converters import optional

from cadre.dues.needs import Lacks, Need, Needs
from cadre.errors import RecordError
from cadre.law.base import Timeline
from cadre.law.wages import (
    REGION_1_MINIMUM,
    REGION_2_MINIMUM,
    REGION_3_MINIMUM,
    REGION_4_MINIMUM,
)
from cadre.money import Dong, not_negative
from cadre.months import Month
from cadre.periods import a_day, after_since, covers
from cadre.records.fields import an_id, clean, present_text

__all__ = ["AbroadRow", "BranchRegion", "WageRegion", "abroad_row", "region_of"]


class WageRegion(IntEnum):
    """A region of minimum wages (vùng lương tối thiểu)."""

    I = 1  # noqa: E741  (as regions are numbered)
    II = 2
    III = 3
    IV = 4

    @property
    def minimum(self) -> Timeline[Dong]:
        """Its monthly minimum wage."""
        return _MINIMUM[self]


_MINIMUM = {
    WageRegion.I: REGION_1_MINIMUM,
    WageRegion.II: REGION_2_MINIMUM,
    WageRegion.III: REGION_3_MINIMUM,
    WageRegion.IV: REGION_4_MINIMUM,
}


def _a_region(value: Any) -> WageRegion:
    if type(value) in (int, WageRegion) and value in tuple(WageRegion):
        return WageRegion(value)
    raise RecordError("CADRE-RE-01", path="BranchRegion.region", expected="1, 2, 3, 4")


@frozen
class BranchRegion:
    """
    The region in which a branch meets, from ``since`` to ``until``; the wage decree's annex tells.

    Raises:
        RecordError: A field is impossible.
    """

    branch: str = field(validator=an_id)
    region: WageRegion = field(converter=_a_region)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)


def region_of(branch: str, month: Month, regions: Iterable[BranchRegion]) -> WageRegion:
    """
    The region of a branch on the first day of a month.

    Raises:
        Lacks: None is known, or several are.
    """
    found = {one.region for one in regions if one.branch == branch and covers(one, month.first_day)}
    if len(found) != 1:
        raise Lacks(Needs(Need.REGION, month, branch=branch))
    return found.pop()


def _not_negative_or_none(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None:
        not_negative(instance, attribute, value)


def _a_share(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if value is not None and not (isinstance(value, Fraction) and 0 <= value <= 1):
        raise RecordError("CADRE-RE-01", path="AbroadRow.rate", expected="a share of a whole")


@frozen(kw_only=True)
class AbroadRow:
    """
    What members of one group abroad pay (mức đóng ở nước ngoài), from ``since`` to ``until``.

    Either an ``amount`` a month in đồng, or a ``rate`` of what the member's basis states.

    Raises:
        RecordError: A field is impossible, or there is not exactly one of amount and rate.
    """

    group: str = field(validator=present_text)
    since: date = field(validator=a_day)
    until: date | None = field(default=None, validator=after_since)
    amount: Dong | None = field(default=None, validator=_not_negative_or_none)
    rate: Fraction | None = field(default=None, converter=optional(Fraction), validator=_a_share)
    paper: str = field(default="", validator=clean)
    """The text that sets it, as cited."""

    def __attrs_post_init__(self) -> None:
        if (self.amount is None) == (self.rate is None):
            raise RecordError("CADRE-RE-01", path="AbroadRow", expected="an amount or a rate")


def abroad_row(group: str, month: Month, rows: Iterable[AbroadRow]) -> AbroadRow:
    """
    The row of a group on the first day of a month.

    Raises:
        Lacks: None covers the day, or several do.
    """
    found = [one for one in rows if one.group == group and covers(one, month.first_day)]
    if len(found) != 1:
        raise Lacks(Needs(Need.ABROAD, month, key=group))
    return found[0]
