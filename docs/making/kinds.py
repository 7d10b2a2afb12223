"""The page about kinds of record: their stored names and fields."""

from __future__ import annotations

from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_type_hints

import attrs

from cadre.months import Month, MonthSet
from cadre.records import KINDS
from docs.making.docstrings import summary, texts_of
from docs.making.markdown import code, page, table

_FORMS = {MonthSet: "list of `YYYY-MM`", Month: "`YYYY-MM`"}
_NAMES = {"date": "day", "str": "text", "int": "whole number", "Dong": "whole đồng"}


def kinds_page() -> str:
    """Every kind of record with its fields."""
    choices = {
        hint: None
        for cls in KINDS.values()
        for field in get_type_hints(cls).values()
        for hint in _parts(field)
        if issubclass(hint, StrEnum)
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
    return [part for part in (get_args(hint) or (hint,)) if part is not NoneType]


def _shape(hint: Any) -> str:
    (part,) = _parts(hint)
    if issubclass(part, StrEnum):
        return f"[{part.__name__}](#{part.__name__.lower()})"
    return _FORMS.get(part) or _NAMES.get(part.__name__) or "`YYYY`, `YYYY-MM` or a day"


def _default(one: attrs.Attribute[Any]) -> str:
    if one.default is attrs.NOTHING:
        return "required"
    if one.default is None or one.default == "":
        return "none"
    return code(one.default.value if isinstance(one.default, StrEnum) else one.default)


def _choices(cls: type[StrEnum]) -> str:
    texts = texts_of(cls)
    rows = [(code(one.value), texts.get(one.name, "")) for one in cls]
    return "\n\n".join([f"### {cls.__name__}", summary(cls), table(["choice", "meaning"], rows)])
