"""Shares of a vote, against fractions."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cadre.errors import RecordError
from cadre.law.lengths import Length, Unit
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Threshold


@pytest.mark.parametrize(
    ("threshold", "base", "needed"),
    [
        (AT_LEAST_TWO_THIRDS, 15, 10),
        (AT_LEAST_TWO_THIRDS, 16, 11),
        (AT_LEAST_TWO_THIRDS, 17, 12),
        (AT_LEAST_TWO_THIRDS, 18, 12),
        (AT_LEAST_TWO_THIRDS, 1, 1),
        (MORE_THAN_HALF, 10, 6),
        (MORE_THAN_HALF, 11, 6),
        (MORE_THAN_HALF, 12, 7),
        (MORE_THAN_HALF, 1, 1),
    ],
)
def test_the_fewest_votes_that_are_enough(threshold: Threshold, base: int, needed: int) -> None:
    assert threshold.needed(base) == needed
    assert threshold.reached(needed, base)
    assert not threshold.reached(needed - 1, base)


@given(
    share=st.tuples(st.integers(1, 20), st.integers(1, 20)).filter(lambda one: one[0] < one[1]),
    strict=st.booleans(),
    base=st.integers(1, 10**18),
)
def test_one_vote_less_is_never_enough(share: tuple[int, int], strict: bool, base: int) -> None:
    needed = Threshold(*share, strict=strict).needed(base)

    def enough(votes: int) -> bool:
        part = Fraction(votes, base)
        return part > Fraction(*share) if strict else part >= Fraction(*share)

    assert enough(needed)
    assert not enough(needed - 1)
    assert needed <= base


def test_everybody_can_be_asked_for_but_not_more() -> None:
    assert Threshold(1, 1, strict=False).needed(7) == 7
    assert str(AT_LEAST_TWO_THIRDS) == "≥ 2/3"
    assert str(MORE_THAN_HALF) == "> 1/2"


@pytest.mark.parametrize(("share", "strict"), [((0, 3), False), ((4, 3), False), ((1, 1), True)])
def test_a_share_that_is_none_is_refused(share: tuple[int, int], strict: bool) -> None:
    with pytest.raises(RecordError):
        Threshold(*share, strict=strict)


@pytest.mark.parametrize("base", [0, -1, True])
def test_a_base_is_at_least_one(base: int) -> None:
    with pytest.raises(RecordError):
        MORE_THAN_HALF.needed(base)


@pytest.mark.parametrize("count", [0, -3, True])
def test_a_length_is_at_least_one(count: int) -> None:
    assert str(Length(90, Unit.WORKING_DAYS)) == "90 working days"
    with pytest.raises(RecordError):
        Length(count, Unit.DAYS)
