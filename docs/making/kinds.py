"""The page about kinds of record: their stored names and fields."""

from __future__ import annotations

from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from cadre.months import Month, MonthSet
from cadre.records import KINDS
from docs.making.docstrings import summary, texts_of
from docs.making.markdown import code, page, table

_FORMS = {MonthSet: "list of `YYYY-MM`", Month: "`YYYY-MM`"}
_NAMES = {
    "date": "day",
    "str": "text",
    "int": "whole number",
    "bool": "true or false",
    "Dong": "whole đồng",
}


def kinds_page() -> str:
    """Every kind of record with its fields."""
    choices = {
        hint: None
        for cls in KINDS.values()
        for field in get_type_hints(cls).values()
        for hint in _parts(field)
        if isinstance(hint, type) and issubclass(hint, StrEnum)
    }
    return page(
        "Kinds of record",
        "The stored names and fields of records (bản ghi), as `cadre.convert.record_to_dict`\n"
        "writes them. The key `record` names the kind. Days are ISO text; `until` is the first\n"
        "day no longer covered. A field that stands at its default is left out.\n"
        "The JSON Schema is `schema/records.schema.json` in the package `cadre`.",
        *(_kind(kind, cls) for kind, cls in KINDS.items()),
        "## Choices",
        *(_choices(cls) for cls in choices),
    )


def _kind(kind: str, cls: type) -> str:
    hints, texts = get_type_hints(cls), texts_of(cls)
    rows = [
        (code(one.name), _shape(hints[one.name]), _default(one), texts.get(one.name, ""))
        for one in attrs.fields(cls)
    ]
    return "\n\n".join(
        [f"## {kind}", summary(cls), table(["field", "holds", "default", "meaning"], rows)]
    )


def _parts(hint: Any) -> list[type]:
    """The types a field may hold; of a tuple, and of the values in it, those of its parts."""
    if attrs.has(hint):
        return [part for own in get_type_hints(hint).values() for part in _parts(own)]
    args = [part for part in get_args(hint) if part not in (NoneType, Ellipsis)]
    return [part for one in args for part in _parts(one)] if args else [hint]


def _shape(hint: Any) -> str:
    part = next(one for one in (get_args(hint) or (hint,)) if one is not NoneType)
    if get_origin(hint) is tuple:
        return f"list of {_shape(part)}"
    if attrs.has(part) and part not in _FORMS and part.__name__ not in ("Dong", "PartialDate"):
        own = get_type_hints(part)
        return "; ".join(f"{code(name)}: {_shape(inner)}" for name, inner in own.items())
    if issubclass(part, StrEnum):
        return f"[{part.__name__}](#{part.__name__.lower()})"
    return _FORMS.get(part) or _NAMES.get(part.__name__) or "`YYYY`, `YYYY-MM` or a day"


def _default(one: attrs.Attribute[Any]) -> str:
    if one.default is attrs.NOTHING:
        return "required"
    if one.default is None or one.default in ("", ()):
        return "none"
    if isinstance(one.default, bool):
        return code(str(one.default).lower())
    return code(one.default.value if isinstance(one.default, StrEnum) else one.default)


def _choices(cls: type[StrEnum]) -> str:
    texts = texts_of(cls)
    rows = [(code(one.value), texts.get(one.name, "")) for one in cls]
    return "\n\n".join([f"### {cls.__name__}", summary(cls), table(["choice", "meaning"], rows)])
