"""Records ⇄ rows, by the column: thousands of records a step, no Python code for each of them.

Records out of the store were checked when they went in, so their fields are set directly, without
the checks of the constructor.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from types import MemberDescriptorType
from typing import Any

import attrs
from sqlalchemy import Table

from cadre.records import Record, kind_of, record_class
from cadre_adapters.stores.sql.columns import codecs
from cadre_adapters.stores.sql.errors import DamagedRowError
from cadre_adapters.stores.sql.tables import TABLES

__all__ = ["CHUNK", "SHAPES", "Row", "Shape", "chunks", "shape_of", "undisturbed"]

Row = tuple[Any, ...]
Decoders = Sequence[Callable[[Any], Any] | None]

CHUNK = 10_000
"""How many rows go through at once."""


def chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """*items* in pieces of at most ``CHUNK``."""
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without the cyclic collector, which would walk over every new record again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class Shape:
    """One class of records and the fields of its table."""

    def __init__(self, cls: type[Record], table: Table) -> None:
        self.cls = cls
        self.table = table
        self.names = tuple(field.name for field in attrs.fields(cls))
        self.fields = [table.c[name] for name in self.names]
        self._codecs = codecs(cls)
        self._values = attrgetter(*self.names)
        self._setters = [_setter(cls, name) for name in self.names]

    def encoded(self, records: Sequence[Record]) -> list[Row]:
        """The fields of records as they stand in the table, the id first."""
        rows: list[Row] = []
        for some in chunks(records):
            columns = zip(*map(self._values, some), strict=True)
            stored = [
                column if codec.encode is None else map(codec.encode, column)
                for codec, column in zip(self._codecs, columns, strict=True)
            ]
            rows.extend(zip(*stored, strict=True))
        return rows

    def stored(self, name: str, values: Iterable[Any]) -> list[Any]:
        """Values as they stand in the column *name*; words of enumerations as they are."""
        encode = self._codecs[self.names.index(name)].encode
        if encode is None:
            return list(values)
        return [value if isinstance(value, str) else encode(value) for value in values]

    def decoders(self) -> Decoders:
        """What reads the columns, to be made once for each read."""
        return [codec.decoder and codec.decoder() for codec in self._codecs]

    def decoded(self, rows: Sequence[Row], decoders: Decoders) -> list[Any]:
        """
        The records of rows of fields.

        Raises:
            DamagedRowError: A row holds what no record can hold.
        """
        new, cls = object.__new__, self.cls
        columns = zip(*rows, strict=True)
        try:
            made: list[Any] = [new(cls) for _ in rows]
            # A row may go on behind the fields of the record.
            for setter, decoder, column in zip(self._setters, decoders, columns, strict=False):
                values = column if decoder is None else map(decoder, column)
                deque(map(setter, made, values), maxlen=0)
        except (ValueError, TypeError, OverflowError):
            raise DamagedRowError from None
        return made


def _setter(cls: type, name: str) -> Callable[[Any, Any], None]:
    """Sets a field of a frozen record that is being made: the slot itself."""
    slot = cls.__dict__[name]
    if not isinstance(slot, MemberDescriptorType):
        raise TypeError(f"{cls.__name__}.{name} is no slot")
    return slot.__set__


SHAPES: dict[type[Record], Shape] = {cls: Shape(cls, table) for cls, table in TABLES.items()}
"""The shape of each class of records."""


def shape_of(cls: type) -> Shape:
    """
    The shape of a class.

    Raises:
        RecordError: It is no kind of record.
    """
    return SHAPES[record_class(kind_of(cls))]
