"""Channels, reversals and write-offs as records: read back, and refused if impossible."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from attrs import evolve

from cadre.convert import change_digest, record_from_dict, record_to_dict
from cadre.errors import RecordError
from cadre.money import Dong
from cadre.records import NATURAL_KEYS, PayChannel, PaymentReversal, WriteOff
from cadre.store import Change
from tests.dues.ledger_books import day, paid, taken_back, written_off

PAYMENT = paid("p", "2026-01", "2026-01-05")
REVERSAL = taken_back(PAYMENT, "2026-02-01")
WRITE_OFF = written_off("2026-01", 30, "2026-02-01")


@pytest.mark.parametrize("record", [REVERSAL, WRITE_OFF, evolve(PAYMENT, channel=PayChannel.BANK)])
def test_a_record_is_read_back(record: Any) -> None:
    assert record_from_dict(record_to_dict(record)) == record


def test_cash_is_in_no_digest_and_another_channel_is() -> None:
    assert "channel" not in record_to_dict(PAYMENT)
    told = [PAYMENT, *(evolve(PAYMENT, channel=one) for one in PayChannel)]
    assert len({change_digest([Change(one)]) for one in told}) == len(PayChannel)


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        (REVERSAL, "payment", ""),
        (REVERSAL, "reason", " "),
        (REVERSAL, "on", datetime(2026, 2, 1)),  # noqa: DTZ001
        (WRITE_OFF, "amount", Dong(0)),
        (WRITE_OFF, "amount", Dong(-1)),
        (WRITE_OFF, "amount", 30),
        (WRITE_OFF, "decision", ""),
        (WRITE_OFF, "month", day("2026-01-01")),
    ],
)
def test_the_impossible_is_refused_with_its_place(record: Any, field: str, value: Any) -> None:
    with pytest.raises(RecordError) as caught:
        evolve(record, **{field: value})
    assert caught.value.facts["path"] == f"{type(record).__name__}.{field}"


def test_another_channel_is_refused_without_being_shown() -> None:
    with pytest.raises(RecordError) as caught:
        evolve(PAYMENT, channel="chưa từng có")
    assert "chưa từng có" not in str(caught.value)


def test_a_payment_is_taken_back_once_and_a_month_written_off_once_a_day() -> None:
    assert NATURAL_KEYS[PaymentReversal] == ("payment",)
    assert NATURAL_KEYS[WriteOff] == ("member", "branch", "month", "decided_on")
