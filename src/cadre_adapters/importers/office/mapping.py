"""The mapping of an import (ghép cột): what a person says about sheets, headers and marks.

As a TOML file; ``[sheets."…"]`` and each line of it may be left out::

    [sheets."Sổ theo dõi 2025"]
    kind = "attendance_grid"            # "" leaves the sheet out
    header_row = 4
    year = 2025
    [sheets."Sổ theo dõi 2025".columns]
    "Số hiệu" = "member"                # "" leaves the column out

    [legend.attendance]
    V = "absent"
    [legend.dues]
    "ĐN" = "paid"
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from attrs import field, frozen

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.office.headers import KINDS_OF_SHEET
from cadre_adapters.importers.office.legend import AttendanceMark, DuesMark, Legend
from cadre_adapters.importers.office.words import fold

__all__ = ["OfficeMapping", "SheetMapping", "mapping_from_toml", "mapping_to_toml"]

M = TypeVar("M", bound=StrEnum)


@frozen
class SheetMapping:
    """What a person says about one sheet."""

    kind: str | None = None
    """The name of a kind of sheet; empty to leave the sheet out; ``None`` to recognise it."""
    header_row: int | None = None
    """The row of the headers, from 1."""
    year: int | None = None
    """The year of month columns such as ``T1``."""
    columns: Mapping[str, str] = field(factory=dict)
    """Folded header → field; an empty field leaves the column out."""


@frozen
class OfficeMapping:
    """A whole mapping: sheets by name, and the legend."""

    sheets: Mapping[str, SheetMapping] = field(factory=dict)
    legend: Legend = field(factory=Legend)

    def sheet(self, name: str) -> SheetMapping:
        """What is said about a sheet; nothing where it is not named."""
        return self.sheets.get(fold(name), SheetMapping())

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> OfficeMapping:
        """
        The mapping held by plain data.

        Raises:
            ImportRefusedError: A sheet kind, field or mark that does not exist (CADRE-IM-07).
        """
        _only(plain, ("sheets", "legend"), "")
        sheets = {fold(name): _sheet(name, said) for name, said in _tables(plain, "sheets").items()}
        legend = plain.get("legend", {})
        _only(legend, ("attendance", "dues"), "legend")
        return cls(
            sheets,
            Legend(
                _marks(legend.get("attendance", {}), AttendanceMark, "legend.attendance"),
                _marks(legend.get("dues", {}), DuesMark, "legend.dues"),
            ),
        )


def _refused(reason: str) -> ImportRefusedError:
    return ImportRefusedError("CADRE-IM-07", name="mapping", reason=reason)


def _only(plain: Any, keys: tuple[str, ...], place: str) -> None:
    if not isinstance(plain, Mapping):
        raise _refused(f"{place or 'mapping'}: table")
    for key in plain:
        if key not in keys:
            raise _refused(f"{place}.{key}".lstrip(".") + f" (có: {', '.join(keys)})")


def _tables(plain: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    tables = plain.get(key, {})
    if not isinstance(tables, Mapping):
        raise _refused(f"{key}: table")
    return tables


def _sheet(name: str, said: Any) -> SheetMapping:
    place = f"sheets.{name}"
    _only(said, ("kind", "header_row", "year", "columns"), place)
    kind = said.get("kind")
    if kind is not None and kind != "" and kind not in KINDS_OF_SHEET:
        raise _refused(f"{place}.kind (có: {', '.join(KINDS_OF_SHEET)})")
    for number in ("header_row", "year"):
        if type(said.get(number, 1)) is not int or said.get(number, 1) < 1:
            raise _refused(f"{place}.{number}")
    columns = said.get("columns", {})
    if not isinstance(columns, Mapping):
        raise _refused(f"{place}.columns: table")
    known = {
        c.field for k in KINDS_OF_SHEET.values() for c in k.columns if not kind or k.name == kind
    }
    for header, target in columns.items():
        if target != "" and target not in known:
            raise _refused(f"{place}.columns.{header} (có: {', '.join(sorted(known))})")
    return SheetMapping(
        kind,
        said.get("header_row"),
        said.get("year"),
        {fold(header): target for header, target in columns.items()},
    )


def _marks(plain: Any, codes: Callable[[str], M], place: str) -> dict[str, M]:
    if not isinstance(plain, Mapping):
        raise _refused(f"{place}: table")
    marks = {}
    for mark, code in plain.items():
        try:
            marks[str(mark)] = codes(code)
        except ValueError:
            allowed = AttendanceMark if place.endswith("attendance") else DuesMark
            raise _refused(f"{place}.{mark} (có: {', '.join(allowed)})") from None
    return marks


def mapping_from_toml(text: str) -> dict[str, Any]:
    """
    The mapping in a TOML file, as plain data for ``ImportSettings.mapping``.

    Raises:
        ImportRefusedError: Not TOML, or it names what does not exist (CADRE-IM-07).
    """
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise _refused("TOML") from None
    OfficeMapping.of(plain)
    return plain


def mapping_to_toml(mapping: Mapping[str, Any]) -> str:
    """A mapping as TOML that ``mapping_from_toml`` reads back."""
    lines: list[str] = []
    for name, sheet in mapping.get("sheets", {}).items():
        lines.append(f"[sheets.{_key(name)}]")
        lines += _values(sheet)
        if sheet.get("columns"):
            lines.append(f"[sheets.{_key(name)}.columns]")
            lines += _values(sheet["columns"])
        lines.append("")
    for book, marks in mapping.get("legend", {}).items():
        lines.append(f"[legend.{_key(book)}]")
        lines += _values(marks)
        lines.append("")
    return "\n".join(lines)


def _values(table: Mapping[str, Any]) -> list[str]:
    return [
        f"{_key(key)} = {value if isinstance(value, int) else _quoted(str(value))}"
        for key, value in table.items()
        if not isinstance(value, Mapping)
    ]


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _quoted(name)


def _quoted(text: str) -> str:
    # JSON's escapes are TOML's, but for DEL, which TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
