"""What is drawn of every kind reaches every field, both at its default and away from it."""

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from cadre.records import KINDS, NATURAL_KEYS, Member
from cadre.testing import records, samples


@pytest.mark.parametrize("kind", KINDS)
def test_every_optional_field_is_sometimes_said_and_sometimes_not(kind: str) -> None:
    drawn = samples(KINDS[kind], 120)
    for one in attrs.fields(KINDS[kind]):
        if one.default is not attrs.NOTHING:
            said = {getattr(record, one.name) != one.default for record in drawn}
            assert said == {True, False}, one.name


@pytest.mark.parametrize("kind", KINDS)
def test_samples_may_stand_beside_each_other_and_are_the_same_in_every_run(kind: str) -> None:
    drawn = samples(KINDS[kind])
    assert len(drawn) > 5
    assert len({one.id for one in drawn}) == len(drawn)
    names = NATURAL_KEYS.get(KINDS[kind], ("id",))
    assert len({tuple(getattr(one, name) for name in names) for one in drawn}) == len(drawn)
    assert samples(KINDS[kind]) == drawn


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(records(Member))
def test_a_record_is_drawn_of_the_kind_asked_for(record: Member) -> None:
    assert type(record) is Member
