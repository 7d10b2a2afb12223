"""Records and findings ⇄ plain data (dữ liệu thuần), strictly: nothing is guessed, nothing dropped.

Plain data is what JSON can hold: days and months are ISO text, amounts whole numbers, every record
names its kind. Unknown keys, a float for an integer, "no" for a truth value: all refused.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum, StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, get_args, get_origin

import attrs
from cattrs import Converter, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from cadre.errors import CadreError, RecordError, together
from cadre.findings import FINDING_SCHEMA, Finding
from cadre.money import Dong
from cadre.months import Month, MonthSet
from cadre.periods import PartialDate
from cadre.records import KINDS, Record, kind_of, record_class
from cadre.store import Change, Head, Unit, on_the_record

__all__ = [
    "chained_hash",
    "change_digest",
    "compact_json",
    "compact_value",
    "finding_from_dict",
    "finding_to_dict",
    "finding_to_json",
    "make_converter",
    "record_from_dict",
    "record_to_dict",
]

_RECORDS = "cadre.records."
RECORD = "record"
"""The key that names the kind of a record; several kinds have a field ``kind`` of their own."""


@cache
def _own_converter() -> Converter:
    """The converter used where the caller brings none; nobody else gets hold of it."""
    return make_converter()


def make_converter() -> Converter:
    """
    A converter of one's own that knows every record and finding.

    Its hooks are strict; its errors carry the path of the field.
    """
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for scalar in (int, str, bool):
        converter.register_structure_hook(scalar, _exactly(scalar))
    # An enumeration of texts is a str too, and would be taken for one.
    converter.register_structure_hook(StrEnum, lambda value, cls: cls(_exactly(str)(value, str)))
    converter.register_structure_hook(Dong, lambda value, _: Dong(_exactly(int)(value, int)))
    converter.register_structure_hook(Month, _from_text(Month.parse))
    converter.register_structure_hook(PartialDate, _from_text(PartialDate.parse))
    converter.register_structure_hook(date, _from_text(_parse_day))
    converter.register_structure_hook(MonthSet, _months)
    converter.register_structure_hook(bool | int | str, _scalar)
    converter.register_structure_hook_factory(_is_list, lambda hint: _listed(converter, hint))
    converter.register_unstructure_hook_factory(_is_list, lambda _: _as_list(converter))
    converter.register_unstructure_hook(Dong, int)
    converter.register_unstructure_hook(StrEnum, attrgetter("value"))
    converter.register_unstructure_hook(Month, str)
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(MonthSet, lambda months: [str(m) for m in months])
    # Made when a class is first met: most of those who convert meet few of them.
    converter.register_unstructure_hook_factory(
        _is_of_records,
        lambda cls: make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True),
    )
    converter.register_structure_hook_factory(
        _is_of_records,
        lambda cls: make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True),
    )
    return converter


def _is_of_records(hint: Any) -> bool:
    """Whether it is a class of records, or of the values that stand in lists inside them."""
    return isinstance(hint, type) and attrs.has(hint) and hint.__module__.startswith(_RECORDS)


_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _exactly(scalar: type) -> Callable[[Any, Any], Any]:
    def structure(value: Any, _: Any) -> Any:
        if type(value) is not scalar:
            raise ValueError(f"expected {scalar.__name__}")
        return value

    return structure


def _scalar(value: Any, _: Any) -> bool | int | str:
    if type(value) not in (bool, int, str):
        raise ValueError("neither a truth value, nor a whole number, nor text")
    scalar: bool | int | str = value
    return scalar


def _from_text(parse: Callable[[str], Any]) -> Callable[[Any, Any], Any]:
    def structure(value: Any, _: Any) -> Any:
        if type(value) is not str:
            raise ValueError("expected text")
        return parse(value)

    return structure


def _parse_day(text: str) -> date:
    if not _ISO_DAY.fullmatch(text):
        raise ValueError("expected YYYY-MM-DD")
    return date.fromisoformat(text)


def _is_list(hint: Any) -> bool:
    """Whether a field holds any number of values of one type: ``tuple[str, ...]``."""
    return get_origin(hint) is tuple and get_args(hint)[1:] == (...,)


def _listed(converter: Converter, hint: Any) -> Callable[[Any, Any], Any]:
    inner = get_args(hint)[0]

    def structure(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise ValueError("expected a list")
        return tuple(converter.structure(one, inner) for one in value)

    return structure


def _as_list(converter: Converter) -> Callable[[Any], list[Any]]:
    return lambda values: [converter.unstructure(one) for one in values]


def _months(value: Any, _: Any) -> MonthSet:
    if type(value) is not list:
        raise ValueError("expected a list of months")
    return MonthSet(Month.parse(text) for text in value)


def record_to_dict(record: Record, converter: Converter | None = None) -> dict[str, Any]:
    """A record as plain data, its kind first (``record``); fields at their default are left out."""
    plain: dict[str, Any] = {RECORD: kind_of(record)}
    plain.update((converter or _own_converter()).unstructure(record))
    return plain


def record_from_dict(plain: dict[str, Any], converter: Converter | None = None) -> Record:
    """
    The record that plain data names.

    Raises:
        RecordError: The kind is unknown, a key is unknown or missing, or a value impossible. The
            error's path names the field; the value is in no text. ``others`` of the error are the
            further fields at fault.
    """
    cls = record_class(plain.get(RECORD, ""))
    fields = {key: value for key, value in plain.items() if key != RECORD}
    record: Record = _structured(converter or _own_converter(), fields, cls, kind_of(cls))
    return record


def finding_to_dict(finding: Finding, converter: Converter | None = None) -> dict[str, Any]:
    """
    A finding as plain data, version ``schema``: ids only, no names, with its Vietnamese message.
    """
    plain: dict[str, Any] = {"schema": FINDING_SCHEMA}
    plain.update((converter or _own_converter()).unstructure(finding))
    plain["citation"] = "; ".join(dict.fromkeys(c for v in finding.values for c in v.citations))
    plain["confidence"] = finding.confidence.value
    plain["message"] = finding.explain("vi")
    return plain


DERIVED = ("schema", "citation", "confidence", "message")
"""Keys of a finding's plain data that follow from the others."""


def finding_from_dict(plain: dict[str, Any], converter: Converter | None = None) -> Finding:
    """
    The finding that plain data holds.

    Raises:
        RecordError: Another schema version, or a field that cannot be read.
    """
    if plain.get("schema") != FINDING_SCHEMA:
        raise RecordError("CADRE-RE-04", path="finding.schema", expected=FINDING_SCHEMA)
    fields = {key: value for key, value in plain.items() if key not in DERIVED}
    finding: Finding = _structured(converter or _own_converter(), fields, Finding, "finding")
    return finding


def finding_to_json(finding: Finding, converter: Converter | None = None) -> str:
    """A finding as one line of JSON, Vietnamese letters as they are."""
    return json.dumps(finding_to_dict(finding, converter), ensure_ascii=False)


def _structured(converter: Converter, plain: dict[str, Any], cls: type, name: str) -> Any:
    try:
        return converter.structure(plain, cls)
    except CadreError:
        raise
    except Exception as error:  # noqa: BLE001  (an exception group that holds the data)
        problems = list(_problems(error, name))
    raise together([RecordError("CADRE-RE-04", path=at, expected=said) for at, said in problems])


def _problems(error: Exception, name: str) -> Iterator[tuple[str, str]]:
    """The path of each field at fault and what was expected there; no value of it."""
    refused = _refused(error)
    for line in transform_error(error, path=name, format_exception=_without_values):
        expected, _, path = line.rpartition(" @ ")
        if refused is not None and path == name and expected == _without_values(refused, None):
            path = f"{name}.{str(refused.facts.get('path', '')).rpartition('.')[2]}"
        yield path, expected


def _refused(error: BaseException) -> RecordError | None:
    """What a constructor said: it knows the field, the converter only the record."""
    if isinstance(error, RecordError):
        return error
    if isinstance(error, BaseExceptionGroup):
        return next((found for part in error.exceptions if (found := _refused(part))), None)
    return None


def _without_values(error: BaseException, _: type | None) -> str:
    if isinstance(error, RecordError):
        return str(error.facts.get("expected", "another value"))
    if isinstance(error, KeyError):
        return "a value for this field"
    if type(error).__name__ == "ForbiddenExtraKeysError":
        return "only known fields"
    if isinstance(error, ValueError) and str(error).startswith("expected "):
        return str(error).removeprefix("expected ")
    return "another value"


# Values in one piece of text


def compact_json(value: Any) -> str:
    """The list that a field holds (``tuple[…, …]``) as one text: equal values, equal texts."""
    plain = _own_converter().unstructure(value)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def compact_value(text: str, hint: Any) -> Any:
    """
    What ``compact_json`` wrote of a field of type *hint*.

    Raises:
        ValueError: Nothing it could have written.
    """
    try:
        return _own_converter().structure(json.loads(text), hint)
    except (ValueError, TypeError, AttributeError, RecursionError, ExceptionGroup):
        raise ValueError("no list of this field") from None


# Digests


def _canonical(value: Any) -> str:
    if value is None:
        return "\x00"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Dong):
        return str(int(value))
    if type(value) is tuple:
        return compact_json(value)
    return str(value)


_ALWAYS: dict[str, tuple[str, ...]] = {
    "organisation": ("until",),
    "placement": ("until",),
    "member": ("born", "admitted", "official_on"),
    "membership": ("until", "kind", "began", "ended", "missed_before", "dues_paid_through"),
    "standing": ("until",),
    "exemption": ("until", "kind", "ground", "decision"),
    "suspension": ("until", "ground", "decision"),
    "dues_relief": ("until", "percent", "decision"),
    "office_term": ("until",),
    "assignment": ("until", "office", "source", "paper"),
    "book_closing": ("closed_on",),
    "meeting": ("kind",),
    "attendance": ("reason",),
    "payment": ("receipt",),
}
"""Fields with a default that the first release had: they are in every digest. Never changed."""


def _content(cls: type) -> Callable[[Any], list[str]]:
    """What gives the texts that a digest takes from a record of a class."""
    always = _ALWAYS.get(kind_of(cls), ())
    own = attrs.fields(cls)
    stated = [one.name for one in own if one.default is attrs.NOTHING or one.name in always]
    # A field that came later is left out at its default: no earlier digest changes.
    later = [(one.name, one.default) for one in own if one.name not in stated]
    values = attrgetter(*stated)

    def content(record: Any) -> list[str]:
        texts = [_canonical(value) for value in values(record)]
        for name, default in later:
            value = getattr(record, name)
            if value != default:
                texts.append(f"{name}={_canonical(value)}")
        return texts

    return content


_CONTENT = {cls: _content(cls) for cls in KINDS.values()}


def change_digest(changes: Iterable[Change]) -> str:
    """SHA-256 over the content of the changes of a unit, the same on every store."""
    digest = hashlib.sha256()
    for change in changes:
        record = change.record
        values = _CONTENT[type(record)](record)
        head = f"{kind_of(record)}\x1f{change.replacing}\x1f{change.withdrawn}\x1f"
        digest.update((head + "\x1f".join(values) + "\x1e").encode())
    return digest.hexdigest()


def chained_hash(last: Head, unit: Unit, digest: str) -> str:
    """The hash of a unit's journal entry after *last*, over *digest*, the same on every store."""
    entry = (last.hash, last.sequence + 1, unit.by, on_the_record(unit.at), unit.reason, digest)
    return hashlib.sha256("\n".join(map(str, entry)).encode()).hexdigest()
