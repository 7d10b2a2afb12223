"""How the values of a record stand in columns: one codec for each type of field.

Days are ordinals, months months since 1900-01, amounts whole đồng, truth values 0 and 1, all as
integers; ids, texts and enumerations are text, lists compact JSON. Encoding loses nothing: equal
rows mean equal records.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial
from operator import attrgetter
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen
from sqlalchemy import BigInteger, Integer, Text
from sqlalchemy.types import TypeEngine

from cadre.convert import compact_json, compact_value
from cadre.money import LARGEST, Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate

__all__ = ["AMOUNT", "Codec", "codecs"]

AMOUNT: TypeEngine[Any] = BigInteger().with_variant(Integer(), "sqlite")
"""Whole đồng: 64 bits everywhere (SQLite's strict tables know the name INTEGER only)."""

Convert = Callable[[Any], Any]


@frozen
class Codec:
    """One field: its column type, whether it may be empty, and both directions."""

    name: str
    sql: TypeEngine[Any]
    nullable: bool
    check: str
    """What SQL checks of every value; empty for nothing."""
    encode: Convert | None
    """From the record to the row; ``None`` where the value stands as it is."""
    decoder: Callable[[], Convert] | None
    """Makes what reads a column. One is made for each read, since it remembers values."""


def codecs(cls: type) -> tuple[Codec, ...]:
    """The codecs of a class of records, in the order of its fields."""
    hints = get_type_hints(cls)
    return tuple(_codec(field.name, hints[field.name]) for field in attrs.fields(cls))


def _codec(name: str, hint: Any) -> Codec:
    nullable, kind = _without_none(hint)
    sql, encode, decode = _of_type(kind)
    if nullable and encode is not None:
        encode = partial(_unless_none, encode)
    decoder = None if decode is None else partial(_reading, decode)
    check = f"{name} {_CHECKS[kind]}" if kind in _CHECKS else ""
    return Codec(name, sql, nullable, check, encode, decoder)


def _without_none(hint: Any) -> tuple[bool, Any]:
    if get_origin(hint) in (Union, types.UnionType):
        kinds = [one for one in get_args(hint) if one is not type(None)]
        return True, kinds[0]
    return False, hint


def _of_type(kind: Any) -> tuple[TypeEngine[Any], Convert | None, Convert | None]:
    if get_origin(kind) is tuple:
        return Text(), compact_json, partial(compact_value, hint=kind)
    if issubclass(kind, StrEnum):
        return Text(), attrgetter("value"), kind
    return _TYPES[kind]


def _month_set_text(months: MonthSet) -> str:
    return ",".join(map(str, months))


def _month_set(text: str) -> MonthSet:
    return MonthSet(Month.parse(part) for part in text.split(",") if part)


def _truth(stored: int) -> bool:
    if stored not in (0, 1):
        raise ValueError("no truth value")
    return stored == 1


_TYPES: dict[type, tuple[TypeEngine[Any], Convert | None, Convert | None]] = {
    str: (Text(), None, None),
    int: (Integer(), None, None),
    bool: (Integer(), int, _truth),
    # Stored amounts passed Dong's own check once, and the column has the same bounds.
    Dong: (AMOUNT, int, partial(int.__new__, Dong)),
    date: (Integer(), date.toordinal, date.fromordinal),
    Month: (Integer(), attrgetter("ordinal"), Month.at),
    MonthSet: (Text(), _month_set_text, _month_set),
    PartialDate: (Text(), str, PartialDate.parse),
}

_CHECKS: dict[Any, str] = {
    Dong: f"BETWEEN {-LARGEST} AND {LARGEST}",
    bool: "IN (0, 1)",
}


def _unless_none(convert: Convert, value: Any) -> Any:
    return None if value is None else convert(value)


class _Remembered(dict[Any, Any]):
    """Values already read: few days, months and words stand in very many rows."""

    def __init__(self, decode: Convert) -> None:
        super().__init__({None: None})
        self._decode = decode

    def __missing__(self, value: Any) -> Any:
        decoded = self[value] = self._decode(value)
        return decoded


def _reading(decode: Convert) -> Convert:
    return _Remembered(decode).__getitem__
