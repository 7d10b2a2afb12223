"""JSON Schema (draft 2020-12) of records and findings, made from their classes.

It describes the plain form that ``cadre.convert`` writes: months ``YYYY-MM``, days ISO, amounts
whole đồng, fields of a record at their default left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from cadre.convert import RECORD
from cadre.findings import FINDING_SCHEMA, Finding
from cadre.law.base import Confidence
from cadre.money import LARGEST, Dong, positive
from cadre.months import FIRST_YEAR, LAST_YEAR, Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import KINDS
from cadre.records.fields import (
    ID_LENGTH,
    MOST,
    TEXT_LENGTH,
    a_count,
    a_count_or_none,
    a_percent_or_none,
    a_year,
    an_id,
    an_id_or_empty,
    clean_texts,
)
from docs.making.docstrings import summary, texts_of

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_YEAR = "(19|20|21)[0-9]{2}"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = "(0[1-9]|[12][0-9]|3[01])"

_VALUES: dict[type, tuple[str, Schema]] = {
    date: (
        "day",
        {
            "description": "A day (ngày).",
            "type": "string",
            "format": "date",
            "pattern": f"^{_YEAR}-{_MONTH}-{_DAY}$",
        },
    ),
    Month: (
        "month",
        {
            "description": "A month (tháng).",
            "type": "string",
            "pattern": f"^{_YEAR}-{_MONTH}$",
        },
    ),
    MonthSet: (
        "months",
        {
            "description": "Months in order of time (tập hợp tháng).",
            "type": "array",
            "items": {"$ref": "#/$defs/month"},
            "uniqueItems": True,
        },
    ),
    PartialDate: (
        "partial_date",
        {
            "description": "A date known to the year, the month or the day (ngày ghi khuyết).",
            "type": "string",
            "pattern": f"^{_YEAR}(-{_MONTH}(-{_DAY})?)?$",
        },
    ),
}
_ID: Schema = {
    "description": "An id made by the application (mã).",
    "type": "string",
    "minLength": 1,
    "maxLength": ID_LENGTH,
}
_ID_OR_EMPTY: Schema = {
    "description": "An id, or the empty text where there is none (mã hoặc để trống).",
    "type": "string",
    "maxLength": ID_LENGTH,
}
_BOUNDS: dict[tuple[str, str], Schema] = {("DuesRelief", "percent"): {"minimum": 1, "maximum": 100}}
"""What a validator of one field alone says."""

_NUMBERS: dict[Any, Schema] = {
    a_count: {"minimum": 0, "maximum": MOST},
    a_count_or_none: {"minimum": 0, "maximum": MOST},
    a_percent_or_none: {"minimum": 0, "maximum": 100},
    a_year: {"minimum": FIRST_YEAR, "maximum": LAST_YEAR},
}
"""What the validators of whole numbers say."""

_FIXED: dict[tuple[str, str], Schema] = {
    ("Subject", "kind"): {"type": "string", "enum": ["member", "branch"]},
    ("Ref", "kind"): {"type": "string", "enum": list(KINDS)},
    ("Finding", "next_month"): {"type": "string", "pattern": f"^({_YEAR}-{_MONTH})?$"},
}


def records_schema() -> Schema:
    """The schema of one record of any kind."""
    defs: dict[str, Schema] = {}
    for kind, cls in KINDS.items():
        defs[kind] = _object(cls, defs, {RECORD: {"const": kind}}, omits_defaults=True)
    return {
        "$schema": DIALECT,
        "$id": "urn:cadre:record:1",
        "title": "A record of cadre (bản ghi)",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in KINDS],
        "$defs": dict(sorted(defs.items())),
    }


def finding_schema() -> Schema:
    """The schema of one finding: a line of jsonl."""
    defs: dict[str, Schema] = {}
    whole = _object(Finding, defs, {"schema": {"const": FINDING_SCHEMA}}, omits_defaults=False)
    derived = {
        "citation": {"type": "string", "description": "The texts of all values, in one line."},
        "confidence": _choices(Confidence, defs),
        "message": {"type": "string", "description": "The finding in Vietnamese, ids only."},
    }
    whole["properties"].update(derived)
    whole["required"] += list(derived)
    return {
        "$schema": DIALECT,
        "$id": f"urn:{FINDING_SCHEMA.replace('.', ':').replace('/', ':')}",
        "title": "A finding of cadre (phát hiện)",
        **whole,
        "$defs": dict(sorted(defs.items())),
    }


def written(schema: Schema) -> str:
    """The schema as the file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _object(cls: type, defs: dict[str, Schema], first: Schema, *, omits_defaults: bool) -> Schema:
    hints = get_type_hints(cls)
    texts = texts_of(cls)
    properties = dict(first)
    required = list(first)
    for one in attrs.fields(cls):
        place = (cls.__name__, one.name)
        made = dict(_FIXED[place]) if place in _FIXED else _field(one, hints[one.name], defs)
        made.update(_BOUNDS.get(place, {}))
        if one.name in texts:
            made["description"] = texts[one.name]
        properties[one.name] = made
        if not omits_defaults or one.default is attrs.NOTHING:
            required.append(one.name)
    return {
        "description": summary(cls),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _field(one: attrs.Attribute[Any], hint: Any, defs: dict[str, Schema]) -> Schema:
    if one.validator is an_id:
        return _named("id", _ID, defs)
    if one.validator is an_id_or_empty:
        return _named("id_or_none", _ID_OR_EMPTY, defs)
    if hint is Dong:
        return {
            "type": "integer",
            "minimum": 1 if one.validator is positive else 0,
            "maximum": LARGEST,
            "description": "Whole đồng.",
        }
    made = _type(hint, defs)
    for said in getattr(one.validator, "_validators", (one.validator,)):
        if said in _NUMBERS:
            # Where there may be none, the number is the first of the two.
            made.get("anyOf", [made])[0].update(_NUMBERS[said])
    if one.validator is clean_texts:
        made["items"].update(minLength=1, maxLength=TEXT_LENGTH)
        made["uniqueItems"] = True
    if hint is str and one.validator is not None:
        made["maxLength"] = TEXT_LENGTH
        if one.default is attrs.NOTHING:
            made["minLength"] = 1
    return made


def _type(hint: Any, defs: dict[str, Schema]) -> Schema:
    if hint is Any:
        return {}
    if get_origin(hint) in (Union, UnionType):
        parts = [_type(part, defs) for part in get_args(hint)]
        return {"anyOf": parts}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0], defs)}
    if get_origin(hint) in (Mapping, dict):
        return {"type": "object", "additionalProperties": _type(get_args(hint)[1], defs)}
    if hint in _VALUES:
        name, schema = _VALUES[hint]
        if hint is MonthSet:
            _type(Month, defs)
        return _named(name, schema, defs)
    if issubclass(hint, StrEnum):
        return _choices(hint, defs)
    if attrs.has(hint):
        return _named(hint.__name__, _object(hint, defs, {}, omits_defaults=False), defs)
    return {"type": {str: "string", int: "integer", bool: "boolean", NoneType: "null"}[hint]}


def _choices(cls: type[StrEnum], defs: dict[str, Schema]) -> Schema:
    schema = {
        "description": summary(cls),
        "type": "string",
        "enum": [one.value for one in cls],
    }
    return _named(cls.__name__, schema, defs)


def _named(name: str, schema: Schema, defs: dict[str, Schema]) -> Schema:
    defs.setdefault(name, schema)
    return {"$ref": f"#/$defs/{name}"}
