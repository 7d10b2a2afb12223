"""What dues follow from, as records: the impossible is refused, and nothing private is shown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cadre.convert import change_digest, record_from_dict, record_to_dict
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.months import Month
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesRelief,
    ReliefGround,
    VoluntaryDues,
)
from cadre.store import Change

PART = BasisPart.of(BasisPartKind.WAGE, Dong(43_210))
GOOD: dict[type, dict[str, Any]] = {
    DuesBasis: {
        "id": "cc-1",
        "member": "dv-1",
        "first": Month(2026, 2),
        "category": "insured",
        "parts": (PART, BasisPart.by_coefficient(BasisPartKind.POSITION, 54_321)),
        "past_age": True,
    },
    VoluntaryDues: {
        "id": "tn-1",
        "member": "dv-1",
        "first": Month(2026, 2),
        "amount": Dong(43_210),
        "decision": "Ý kiến đồng ý",
    },
    DuesRelief: {
        "id": "mg-1",
        "member": "dv-1",
        "since": date(2026, 2, 1),
        "ground": "serious_illness",
        "decided_by": "du-1",
        "requested": True,
    },
}


def made(cls: type, **changed: Any) -> Any:
    return cls(**{**GOOD[cls], **changed})


@pytest.mark.parametrize("cls", GOOD, ids=lambda cls: cls.__name__)
def test_a_record_is_read_back_and_shows_only_its_id(cls: type) -> None:
    record = made(cls)
    assert record_from_dict(record_to_dict(record)) == record
    assert repr(record) == f"{cls.__name__}(id={record.id!r})"


def test_a_part_shows_no_amount() -> None:
    shown = repr(made(DuesBasis).parts)
    assert "43210" not in shown
    assert "43.210" not in shown
    assert "54321" not in shown


@pytest.mark.parametrize(
    ("cls", "field", "value"),
    [
        (DuesBasis, "last", Month(2026, 1)),
        (DuesBasis, "last", date(2026, 3, 1)),
        (DuesBasis, "first", date(2026, 2, 1)),
        (DuesBasis, "parts", [PART]),
        (DuesBasis, "parts", ("wage",)),
        (DuesBasis, "past_age", 1),
        (VoluntaryDues, "last", Month(2026, 1)),
        (VoluntaryDues, "amount", Dong(0)),
        (VoluntaryDues, "decision", ""),
        (DuesRelief, "requested", "no"),
        (DuesRelief, "decided_by", "dv\n1"),
    ],
)
def test_the_impossible_is_refused_with_its_place(cls: type, field: str, value: Any) -> None:
    with pytest.raises(RecordError) as caught:
        made(cls, **{field: value})
    assert caught.value.facts["path"] == f"{cls.__name__}.{field}"
    assert "43" not in str(caught.value)


@pytest.mark.parametrize(("cls", "field"), [(DuesBasis, "category"), (DuesRelief, "ground")])
def test_a_word_that_is_no_choice_is_refused_without_being_shown(cls: type, field: str) -> None:
    with pytest.raises(RecordError) as caught:
        made(cls, **{field: "chưa từng có"})
    assert "chưa từng có" not in str(caught.value)


@pytest.mark.parametrize(
    ("amount", "coefficient"), [(Dong(-1), 0), (1, 0), (Dong(0), -1), (Dong(0), 1_000_000)]
)
def test_a_part_below_zero_or_beyond_reach_is_refused(amount: Any, coefficient: Any) -> None:
    with pytest.raises(RecordError):
        BasisPart(kind=BasisPartKind.WAGE, amount=amount, coefficient=coefficient, counted=None)


def test_a_basis_may_last_one_month() -> None:
    assert made(DuesBasis, last=Month(2026, 2)).last == Month(2026, 2)


def test_what_a_relief_says_since_is_in_no_earlier_digest() -> None:
    plain = DuesRelief(id="mg-1", member="dv-1", since=date(2025, 1, 1))
    assert record_to_dict(plain) == {
        "record": "dues_relief",
        "id": "mg-1",
        "member": "dv-1",
        "since": "2025-01-01",
    }
    told = [
        DuesRelief(id="mg-1", member="dv-1", since=date(2025, 1, 1), **more)
        for more in (
            {},
            {"ground": ReliefGround.POOR_HOUSEHOLD},
            {"decided_by": "du-1"},
            {"requested": False},
        )
    ]
    assert len({change_digest([Change(one)]) for one in told}) == 4
