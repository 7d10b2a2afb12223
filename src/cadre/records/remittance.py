"""What went up (trích nộp đảng phí): money that an organisation passed on to another."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from cadre.errors import RecordError
from cadre.money import Dong, positive
from cadre.months import MonthSet
from cadre.periods import a_day
from cadre.records.fields import ShownById, an_id, clean

__all__ = ["Remittance"]


def _some_months(instance: Any, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, MonthSet) or not value:
        raise RecordError("CADRE-RE-01", path="Remittance.months", expected="one month or more")


@frozen(kw_only=True, repr=False)
class Remittance(ShownById):
    """
    Dues passed on to another organisation, as a rule the direct superior (trích nộp), in đồng.

    There may be several for the same months: what is lacking is passed on later. So only the id
    tells whether one was recorded before.

    Raises:
        RecordError: A field is impossible, or the amount not above zero.
    """

    id: str = field(validator=an_id)
    origin: str = field(validator=an_id)
    """The organisation that passes on."""
    destination: str = field(validator=an_id)
    """The organisation that receives."""
    months: MonthSet = field(validator=_some_months)
    """The months whose collection it is of: one, or those of a quarter."""
    amount: Dong = field(validator=positive, repr=False)
    remitted_on: date = field(validator=a_day)
    paper: str = field(default="", validator=clean)
    """Receipt or transfer order, as cited (chứng từ)."""

    def __attrs_post_init__(self) -> None:
        if self.origin == self.destination:
            raise RecordError(
                "CADRE-RE-01", path="Remittance.destination", expected="another organisation"
            )
