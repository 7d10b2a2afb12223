"""Records of any kind for Hypothesis, made from the types and validators of their fields.

A kind needs nothing of its own here: a new one is drawn as soon as it is listed in ``KINDS``.
"""

from __future__ import annotations

import types
from datetime import date, timedelta
from enum import StrEnum
from types import SimpleNamespace
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs
from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from cadre.errors import RecordError
from cadre.money import LARGEST, Dong
from cadre.months import FIRST_YEAR, LAST_YEAR, Month, MonthSet
from cadre.periods import FIRST_DAY, LAST_DAY, PartialDate
from cadre.records import NATURAL_KEYS, Record

__all__ = ["records", "samples"]

R = TypeVar("R", bound=Record)
Strategy = st.SearchStrategy[Any]

_LETTERS = "abcdđêôưươắằ ĐÂ0123456789-/;,.“”\"'\\{}[]<>%&=+@"
_NUMBERS = (0, 1, 2, 12, 50, 99, 100, 101, 1900, 1976, 2025, 2199, 2200, 999_999, -1)
_AMOUNTS = (0, 1, 1_000, 30_000, LARGEST - 1, LARGEST)
_MONTHS = st.integers(0, (LAST_YEAR - FIRST_YEAR + 1) * 12 - 1).map(Month.at)
_NEAR = st.integers(0, 12 * 30).map(lambda months: Month(2000, 1) + months)


def records(kind: type[R]) -> st.SearchStrategy[R]:
    """
    Any record of a kind that its constructor takes, optional fields empty as often as not.

    Where fields refuse each other, the optional one that was refused is left at its default.
    """
    strategy: st.SearchStrategy[R] = _values(kind)
    return strategy


def samples(kind: type[R], count: int = 30) -> tuple[R, ...]:
    """
    Different records of a kind, the same ones in every run, which may stand beside each other.

    No two share an id or a natural key, or differ by their id alone. There may be fewer than
    *count*.
    """
    every = tuple(one.name for one in attrs.fields(kind) if one.name != "id")
    keys: dict[type, tuple[str, ...]] = {**NATURAL_KEYS}
    names = keys.get(kind, every)
    found: dict[tuple[Any, ...], R] = {}

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(records(kind))
    def collect(record: R) -> None:
        one: R = attrs.evolve(record, id=f"{record.id}-{len(found)}")
        found.setdefault(tuple(getattr(one, name) for name in names), one)

    collect()
    return tuple(found.values())


def _values(cls: type[Any]) -> Strategy:
    """Any value of an attrs class."""
    hints = get_type_hints(cls)
    fields = {one.name: _field(one, hints[one.name]) for one in attrs.fields(cls)}
    defaults = {one.name for one in attrs.fields(cls) if one.default is not attrs.NOTHING}
    if {"since", "until"} <= fields.keys():
        fields["until"] = st.none() | st.timedeltas(timedelta(days=1), timedelta(days=9_000))
        fields["since"] = st.dates(FIRST_DAY, date(LAST_YEAR - 30, 1, 1))

    def made(values: dict[str, Any]) -> Any:
        if isinstance(values.get("until"), timedelta):
            values = {**values, "until": values["since"] + values["until"]}
        while True:
            try:
                return cls(**values)
            except RecordError as error:
                refused = str(error.facts["path"]).rpartition(".")[2]
                if refused not in values or refused not in defaults:
                    reject()
                values = {name: value for name, value in values.items() if name != refused}

    return st.fixed_dictionaries(fields).map(made)


def _field(one: attrs.Attribute[Any], hint: Any) -> Strategy:
    if get_origin(hint) in (Union, types.UnionType):
        (kind,) = (part for part in get_args(hint) if part is not type(None))
        return st.none() | _of_type(one, kind)
    return _of_type(one, hint)


def _of_type(one: attrs.Attribute[Any], kind: Any) -> Strategy:
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        each = _values(inner) if attrs.has(inner) else _TYPES[inner]
        return st.lists(each, max_size=4, unique_by=_first).map(tuple)
    if kind is str:
        return st.just("") | _TYPES[str] if _takes(one, "") else _TYPES[str]
    if kind is int:
        return st.sampled_from([number for number in _NUMBERS if _takes(one, number)])
    if kind is Dong:
        return st.sampled_from([amount for amount in map(Dong, _AMOUNTS) if _takes(one, amount)])
    return st.sampled_from(list(kind)) if issubclass(kind, StrEnum) else _TYPES[kind]


def _first(value: Any) -> Any:
    """What may stand in a list once: a text, or the first field of a value."""
    return value if isinstance(value, str) else attrs.astuple(value)[0]


def _takes(one: attrs.Attribute[Any], value: Any) -> bool:
    """Whether a field takes a value, as far as it alone can tell."""
    if one.validator is None:
        return True
    try:
        one.validator(SimpleNamespace(), one, value)
    except RecordError:
        return False
    except AttributeError:  # it looks at other fields, which are not there yet
        return True
    return True


def _partial(month: Month, parts: int) -> PartialDate:
    return PartialDate.parse(month.last_day.isoformat()[: (4, 7, 10)[parts]])


_TYPES: dict[type, Strategy] = {
    str: st.text(_LETTERS, min_size=1, max_size=12).map(lambda text: f"x{text}y"),
    bool: st.booleans(),
    date: st.dates(FIRST_DAY, LAST_DAY),
    Month: _MONTHS,
    MonthSet: st.sets(_NEAR, max_size=6).map(MonthSet),
    PartialDate: st.builds(_partial, _MONTHS, st.integers(0, 2)),
}
