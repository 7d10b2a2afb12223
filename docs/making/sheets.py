"""The page about sheets: which lists of an office are understood, by which headers and marks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from cadre_adapters.importers.office.headers import KINDS_OF_SHEET, Column, SheetKind
from cadre_adapters.importers.office.legend import (
    ATTENDANCE_MARKS,
    DUES_MARKS,
    AttendanceMark,
    DuesMark,
)
from cadre_adapters.importers.office.words import WORDS
from docs.making.markdown import code, page, table

Words = tuple[str, ...]

_SAMPLE = """\
[sheets."Sổ theo dõi 2025"]
kind = "attendance_grid"   # one of the kinds above; "" leaves the sheet out
header_row = 4
year = 2025

[sheets."Sổ theo dõi 2025".columns]
"Số hiệu" = "member"       # a field; "" leaves the column out

[legend.attendance]
V = "absent"
"""


def sheets_page() -> str:
    """Every kind of sheet with its headers, and the marks of grids."""
    return page(
        "Sheets of an office",
        "What `cadre import` understands in a workbook (xlsx, ods) or a folder of csv.\n"
        "A sheet is known by a word of its name or title, or else by its headers. Case, accents,\n"
        "line breaks and what stands in brackets do not matter; the order of columns does not\n"
        "either. Days are dd/mm/yyyy or dates of the spreadsheet. “Đến ngày” is the last day\n"
        "that still counts, as offices write it.",
        *(_sheet(kind) for kind in KINDS_OF_SHEET.values()),
        "## Marks",
        "In a grid with one column a month, an empty cell means *not entered*.",
        table(["mark in a roll call", "means"], _marks(ATTENDANCE_MARKS)),
        table(["word in a grid of dues", "means"], _marks(DUES_MARKS)),
        "## Words",
        "What may stand in cells that choose; the first word of each line is the one cadre writes.",
        *(_choices(cls, words) for cls, words in WORDS.items()),
        "## Mapping",
        "What stands under other names is told with a mapping: `--show-mapping` prints how a\n"
        "source was understood, and `--mapping FILE` hands it back when it was mended.",
        f"```toml\n{_SAMPLE}```",
    )


def _sheet(kind: SheetKind) -> str:
    grid = " One column a month besides." if kind.grid else ""
    return "\n\n".join(
        [
            f"## {kind.name}",
            f"Named after: {', '.join(f'“{title}”' for title in kind.titles)}.{grid}",
            table(["field", "headers", "needed"], map(_column, kind.columns)),
        ]
    )


def _column(column: Column) -> tuple[str, str, str]:
    return code(column.field), "; ".join(column.headers), "yes" if column.required else ""


def _choices(cls: type[StrEnum], words: Mapping[StrEnum, tuple[str, ...]]) -> str:
    rows = [("; ".join(said), code(choice.value)) for choice, said in words.items()]
    return table([f"word for [{cls.__name__}](kinds.md#{cls.__name__.lower()})", "means"], rows)


def _marks(
    marks: Mapping[AttendanceMark, Words] | Mapping[DuesMark, Words],
) -> list[tuple[str, str]]:
    return [("; ".join(words), code(mark.value)) for mark, words in marks.items()]
