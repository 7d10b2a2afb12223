"""Provisions as a profile writes them (một mức trong tệp): its value, its days, its text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from cadre.errors import RecordError
from cadre.law.base import Citation, Confidence, Provision, Source, Timeline
from cadre.law.profile_values import Refusals, a_table, a_value, check_keys, refused
from cadre.periods import FIRST_DAY, LAST_DAY
from cadre.records.fields import clean_text

__all__ = ["a_provision", "a_text", "apart_in_time"]

_FIGURE = ("value", "since", "until", "citation", "confidence", "note")
_CITATION = ("number", "issuer", "date", "place", "title")


def a_text(said: Mapping[str, Any], key: str, path: str, *, default: str | None = None) -> str:
    """
    A text that is not empty; ``default`` where the key may be left out.

    Raises:
        UsageError: It is another thing, or has signs that cannot be printed.
    """
    place = f"{path}.{key}".lstrip(".")
    value = said.get(key, default)
    if not isinstance(value, str) or (not value.strip() and value != default):
        raise refused(place, "text that is not empty")
    try:
        return clean_text(value, place)
    except RecordError as hidden:
        raise refused(place, str(hidden.facts["expected"])) from None


def a_provision(said: Any, known: Timeline[Any], path: str) -> Provision[Any]:
    """
    What one table ``[[figures."…"]]`` says.

    Args:
        known: The figure that it replaces.

    Raises:
        UsageError: Something in it is unknown, missing or impossible.
    """
    a_table(said, path)
    with Refusals() as refusals:
        with refusals.apart():
            check_keys(said, path, _FIGURE)
        with refusals.apart():
            value = _value(said, known, path)
        with refusals.apart():
            since, until = _span(said, path)
        with refusals.apart():
            citation = _citation(said, path)
        note = a_text(said, "note", path, default="")
    return Provision(
        value=value,
        since=since,
        until=until,
        citations=(citation,),
        confidence=citation.confidence,
        note=note,
    )


def _value(said: Mapping[str, Any], known: Timeline[Any], path: str) -> Any:
    if "value" not in said:
        raise refused(f"{path}.value", "a value for this field")
    like = next((one.value for one in known.provisions), None)
    return a_value(said["value"], like, f"{path}.value")


def _span(said: Mapping[str, Any], path: str) -> tuple[date, date | None]:
    with Refusals() as refusals:
        with refusals.apart():
            since = _day(said, "since", path)
        until = _day(said, "until", path) if "until" in said else None
    if until is not None and until <= since:
        raise refused(f"{path}.until", "a day after since")
    return since, until


def _day(said: Mapping[str, Any], key: str, path: str) -> date:
    value = said.get(key)
    if not isinstance(value, date) or isinstance(value, datetime):
        raise refused(f"{path}.{key}", "a day written 2026-01-31 without quotation marks")
    if not FIRST_DAY <= value <= LAST_DAY:
        raise refused(f"{path}.{key}", "a day from 1900 to 2199")
    return value


def _citation(said: Mapping[str, Any], path: str) -> Citation:
    """The text that sets the figure: number, issuer and day, since numbers recur every term."""
    place = f"{path}.citation"
    if "citation" not in said:
        raise refused(place, "a citation: number, issuer, date, place")
    table = a_table(said["citation"], place)
    texts = {}
    with Refusals() as refusals:
        with refusals.apart():
            check_keys(table, place, _CITATION)
        for name in ("number", "issuer", "place"):
            with refusals.apart():
                texts[name] = a_text(table, name, place)
        with refusals.apart():
            day = _day(table, "date", place)
        with refusals.apart():
            confidence = _confidence(said, path)
        title = a_text(table, "title", place, default="")
    source = Source(texts["number"], texts["issuer"], day, title)
    return source.article(texts["place"], confidence)


def _confidence(said: Mapping[str, Any], path: str) -> Confidence:
    known = [one.value for one in Confidence]
    value = said.get("confidence", Confidence.UNCONFIRMED.value)
    if value not in known:
        raise refused(f"{path}.confidence", f"one of {', '.join(known)}")
    return Confidence(value)


def apart_in_time(found: list[Provision[Any]], path: str) -> tuple[Provision[Any], ...]:
    """
    The provisions in order of time.

    Raises:
        UsageError: Two of them are in force on one day.
    """
    ordered = sorted(found, key=lambda one: one.since)
    for earlier, later in pairwise(ordered):
        if earlier.until is None or earlier.until > later.since:
            raise refused(path, "provisions that do not overlap")
    return tuple(ordered)
