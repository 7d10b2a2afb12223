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
with its place in the file, all of them at once; nothing is passed over.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from re import search
from typing import Any

from attrs import evolve, frozen

from cadre.errors import UsageError
from cadre.law.base import Law, Timeline
from cadre.law.profile_figures import a_provision, a_text, apart_in_time
from cadre.law.profile_values import Refusals, a_table, check_keys, refused

__all__ = ["Profile", "law_from_profile"]

_KEYS = ("name", "base", "options", "figures")
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
        said = a_table(_parsed(profile) if isinstance(profile, str) else profile, "")
        known = {base.name: base} if isinstance(base, Law) else base
        usual = base.name if isinstance(base, Law) else _USUAL
        with Refusals() as refusals:
            with refusals.apart():
                check_keys(said, "", _KEYS)
            with refusals.apart():
                name = _name(said, known)
            under = known.get(a_text(said, "base", "", default=usual))
            if under is None:
                raise refused("base", f"one of {', '.join(sorted(known))}")
            with refusals.apart():
                choices = _choices(said, under)
            figures = _figures(said, under)
        return cls(under.overlay(*figures, name=name, choices=choices), under)


def law_from_profile(profile: str | Mapping[str, Any], *, base: Law | Mapping[str, Law]) -> Law:
    """
    The law that a profile describes (quy định theo tệp).

    Args:
        profile: The text of the file, or its plain data as ``tomllib`` gives it.
        base: The law it is laid over, or the known laws by name, of which it names one.

    Raises:
        UsageError: It is no TOML (``CADRE-LA-05``); it names a figure or an option that does not
            exist (``CADRE-LA-02``) or a choice nobody offers (``CADRE-LA-03``); a key, a value, a
            day or a citation is unknown, missing or impossible (``CADRE-LA-04``). ``others`` of
            the error are the further mistakes in the file.
    """
    return Profile.read(profile, base=base).law


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = search(r"at line (\d+)", str(error))
        reason = f"TOML, dòng/line {line[1]}" if line else "TOML"
        raise UsageError("CADRE-LA-05", reason=reason) from None


def _name(said: Mapping[str, Any], known: Mapping[str, Law]) -> str:
    name = a_text(said, "name", "")
    if name in known:
        raise refused("name", "a name that no other law has")
    return name


def _choices(said: Mapping[str, Any], under: Law) -> dict[str, Any]:
    """The choices taken, each one that its option offers."""
    chosen = said.get("options", {})
    if not isinstance(chosen, Mapping):
        raise refused("options", "a table")
    found = {}
    with Refusals() as refusals:
        for key, choice in chosen.items():
            with refusals.apart():
                if key not in under.options:
                    raise UsageError("CADRE-LA-02", key=key, where="options")
                found[key] = under.options[key].check(choice)
    return found


def _figures(said: Mapping[str, Any], under: Law) -> list[Timeline[Any]]:
    """The figures laid over, each under the key of the one it replaces."""
    written = said.get("figures", {})
    if not isinstance(written, Mapping):
        raise refused("figures", "a table")
    laid = []
    with Refusals() as refusals:
        for key, tables in written.items():
            with refusals.apart():
                laid.append(_figure(key, tables, under))
    return laid


def _figure(key: str, tables: Any, under: Law) -> Timeline[Any]:
    path = f'figures."{key}"'
    if key not in under.timelines:
        raise UsageError("CADRE-LA-02", key=key, where=path)
    if not isinstance(tables, list) or not tables:
        raise refused(path, "a list of tables [[…]]")
    known, found = under.timelines[key], []
    with Refusals() as refusals:
        for number, one in enumerate(tables, 1):
            with refusals.apart():
                found.append(a_provision(one, known, f"{path}[{number}]"))
    return evolve(known, provisions=apart_in_time(found, path))
