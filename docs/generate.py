"""Writes what is made from the code: reference pages and JSON Schema.

Run as ``python -m docs.generate``.
A test compares the files with what would be made now.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from docs.making.commands import commands_page
from docs.making.errors import error_codes_page
from docs.making.findings import findings_page
from docs.making.gaps import gaps_page
from docs.making.hooks import hooks_page
from docs.making.kinds import kinds_page
from docs.making.law import options_page, provisions_page, sources_page
from docs.making.schemas import finding_schema, records_schema, written
from docs.making.sheets import sheets_page

ROOT = Path(__file__).parents[1]

MADE: Mapping[str, Callable[[], str]] = {
    "docs/reference/commands.md": commands_page,
    "docs/reference/error-codes.md": error_codes_page,
    "docs/reference/findings.md": findings_page,
    "docs/reference/gaps.md": gaps_page,
    "docs/reference/hooks.md": hooks_page,
    "docs/reference/kinds.md": kinds_page,
    "docs/reference/options.md": options_page,
    "docs/reference/provisions.md": provisions_page,
    "docs/reference/sheets.md": sheets_page,
    "docs/reference/sources.md": sources_page,
    "src/cadre/schema/finding.schema.json": lambda: written(finding_schema()),
    "src/cadre/schema/records.schema.json": lambda: written(records_schema()),
}
"""File → what makes its content."""


def main() -> None:
    """Write every file that is made."""
    for name, make in MADE.items():
        (ROOT / name).write_text(make(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
