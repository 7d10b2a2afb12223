"""Whole đồng, and nothing else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cadre.errors import RecordError
from cadre.money import LARGEST, Dong


@pytest.mark.parametrize(
    ("amount", "text"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (1_245_000, "1.245.000"), (-5, "-5")],
)
def test_an_amount_is_written_with_points(amount: int, text: str) -> None:
    assert str(Dong(amount)) == text
    assert f"{Dong(amount)}" == text
    assert f"{Dong(amount):d}" == str(amount)


@pytest.mark.parametrize(
    "amount", [1.0, True, "1000", None, Decimal(1), LARGEST + 1, -LARGEST - 1, float("nan")]
)
def test_what_is_no_whole_amount_is_refused_and_not_shown(amount: object) -> None:
    with pytest.raises(RecordError) as raised:
        Dong(amount)  # type: ignore[arg-type]
    assert raised.value.code == "CADRE-RE-01"


def test_an_amount_reckons_as_a_number_and_hides_in_repr() -> None:
    assert Dong(30_000) + Dong(15_000) == 45_000
    assert Dong(Dong(7)) == 7
    assert Dong(LARGEST) == LARGEST
    assert "30" not in repr([Dong(30_000)])
