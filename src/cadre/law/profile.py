"""A profile (tệp quy định riêng): a law written as a TOML file, laid over one that is known.

::

    name = "thi-diem"
    base = "national"                     # the default

    [options]
    year_window = "rolling"

    [[figures."removal.absence_months"]]
    value = 4
    since = 2027-01-01
    until = 2028-01-01                    # first day no longer in force; may be left out
    citation = { number = "01-ĐA/TU", issuer = "Tỉnh ủy", date = 2026-12-01, place = "Điều 2" }
    confidence = "read"                   # "unconfirmed" where it is left out
    note = "Thí điểm một năm."

A figure keeps the key, the meaning and the type of the one it replaces. Every mistake is refused
with its place in the file; nothing is passed over.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import pairwise
from re import search
from typing import Any

from attrs import evolve, frozen

from cadre.errors import RecordError, UsageError
from cadre.law.base import Citation, Confidence, Law, Provision, Source, Timeline
from cadre.law.profile_values import a_table, a_value, refused
from cadre.periods import FIRST_DAY, LAST_DAY
from cadre.records.fields import clean_text

__all__ = ["Profile", "law_from_profile"]

_KEYS = ("name", "base", "options", "figures")
_FIGURE = ("value", "since", "until", "citation", "confidence", "note")
_CITATION = ("number", "issuer", "date", "place", "title")
_USUAL = "national"


@frozen(eq=False)
class Profile:
    """A profile that was read: its law, and the law it was laid over."""

    law: Law
    base: Law

    @classmethod
    def read(cls, profile: str | Mapping[str, Any], *, base: Law | Mapping[str, Law]) -> Profile:
        """
        Read a profile; see ``law_from_profile``.

        Raises:
            UsageError: Of ``law_from_profile``.
        """
        said = _parsed(profile) if isinstance(profile, str) else profile
        a_table(said, "", _KEYS)
        known = {base.name: base} if isinstance(base, Law) else base
        usual = base.name if isinstance(base, Law) else _USUAL
        under = known.get(_text(said, "base", "", default=usual))
        if under is None:
            raise refused("base", f"one of {', '.join(sorted(known))}")
        name = _text(said, "name", "")
        if name in known:
            raise refused("name", "a name that no other law has")
        law = under.overlay(*_figures(said, under), name=name, choices=_choices(said, under))
        return cls(law, under)


def law_from_profile(profile: str | Mapping[str, Any], *, base: Law | Mapping[str, Law]) -> Law:
    """
    The law that a profile describes (quy định theo tệp).

    Args:
        profile: The text of the file, or its plain data as ``tomllib`` gives it.
        base: The law it is laid over, or the known laws by name, of which it names one.

    Raises:
        UsageError: It is no TOML (``CADRE-LA-05``); it names a figure or an option that does not
            exist (``CADRE-LA-02``) or a choice nobody offers (``CADRE-LA-03``); a key, a value, a
            day or a citation is unknown, missing or impossible (``CADRE-LA-04``).
    """
    return Profile.read(profile, base=base).law


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = search(r"at line (\d+)", str(error))
        reason = f"TOML, dòng/line {line[1]}" if line else "TOML"
        raise UsageError("CADRE-LA-05", reason=reason) from None


def _text(said: Mapping[str, Any], key: str, path: str, *, default: str | None = None) -> str:
    """A text that is not empty; ``default`` where the key may be left out."""
    place = f"{path}.{key}".lstrip(".")
    value = said.get(key, default)
    if not isinstance(value, str) or (not value.strip() and value != default):
        raise refused(place, "text that is not empty")
    try:
        return clean_text(value, place)
    except RecordError as hidden:
        raise refused(place, str(hidden.facts["expected"])) from None


def _choices(said: Mapping[str, Any], under: Law) -> dict[str, Any]:
    """The choices taken, each one that its option offers."""
    chosen = said.get("options", {})
    if not isinstance(chosen, Mapping):
        raise refused("options", "a table")
    for key in chosen:
        if key not in under.options:
            raise UsageError("CADRE-LA-02", key=key, where="options")
    return {key: under.options[key].check(choice) for key, choice in chosen.items()}


def _figures(said: Mapping[str, Any], under: Law) -> Iterator[Timeline[Any]]:
    """The figures laid over, each under the key of the one it replaces."""
    written = said.get("figures", {})
    if not isinstance(written, Mapping):
        raise refused("figures", "a table")
    for key, tables in written.items():
        path = f'figures."{key}"'
        if key not in under.timelines:
            raise UsageError("CADRE-LA-02", key=key, where=path)
        if not isinstance(tables, list) or not tables:
            raise refused(path, "a list of tables [[…]]")
        known = under.timelines[key]
        found = [_provision(one, known, f"{path}[{n}]") for n, one in enumerate(tables, 1)]
        yield evolve(known, provisions=_apart(found, path))


def _provision(said: Any, known: Timeline[Any], path: str) -> Provision[Any]:
    a_table(said, path, _FIGURE)
    if "value" not in said:
        raise refused(f"{path}.value", "a value for this field")
    like = next((one.value for one in known.provisions), None)
    since, until = _day(said, "since", path), None
    if "until" in said:
        until = _day(said, "until", path)
        if until <= since:
            raise refused(f"{path}.until", "a day after since")
    citation = _citation(said, path)
    return Provision(
        value=a_value(said["value"], like, f"{path}.value"),
        since=since,
        until=until,
        citations=(citation,),
        confidence=citation.confidence,
        note=_text(said, "note", path, default=""),
    )


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
    table = a_table(said["citation"], place, _CITATION)
    source = Source(
        _text(table, "number", place),
        _text(table, "issuer", place),
        _day(table, "date", place),
        _text(table, "title", place, default=""),
    )
    return source.article(_text(table, "place", place), _confidence(said, path))


def _confidence(said: Mapping[str, Any], path: str) -> Confidence:
    known = [one.value for one in Confidence]
    value = said.get("confidence", Confidence.UNCONFIRMED.value)
    if value not in known:
        raise refused(f"{path}.confidence", f"one of {', '.join(known)}")
    return Confidence(value)


def _apart(found: list[Provision[Any]], path: str) -> tuple[Provision[Any], ...]:
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
