"""What every exporter asks of a document before it prints: known blocks, rows that fit."""

from __future__ import annotations

from collections.abc import Iterator

from cadre.documents.model import (
    Cell,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Signatures,
    Table,
)
from cadre.errors import MissingExtraError, RecordError, UnsupportedBlockError

__all__ = ["check", "checked_rows", "language_and_country", "missing_extra"]

KNOWN = (Letterhead, Heading, Paragraph, Table, Signatures)


def check(document: Document, exporter_format: str) -> None:
    """
    Make sure, before the first byte is written, that every block can be printed.

    Raises:
        UnsupportedBlockError: A block is none of the five of ``cadre.documents.model``.
        RecordError: A table has no column.
    """
    blocks: tuple[object, ...] = document.blocks
    for block in blocks:
        if not isinstance(block, KNOWN):
            name = type(block).__name__
            raise UnsupportedBlockError("CADRE-EX-01", format=exporter_format, block=name)
        if isinstance(block, Table) and not block.columns:
            raise RecordError("CADRE-RE-01", path="Table.columns", expected="at least one column")


def checked_rows(table: Table) -> Iterator[Row]:
    """
    The rows of a table, one by one; a group row comes with its one text as only cell.

    Raises:
        RecordError: A row has more or fewer cells than the table has columns, or a group row
            more than one text.
    """
    width = len(table.columns)
    group = RowKind.GROUP
    for number, row in enumerate(table.rows, 1):
        if row.kind is group:
            yield Row((_group_text(row, number),), group)
        elif len(row.cells) == width:
            yield row
        else:
            raise RecordError(
                "CADRE-RE-01", path=f"Table.rows[{number}]", expected=f"{width} cells"
            )


def _group_text(row: Row, number: int) -> Cell:
    first, *rest = row.cells or (None,)
    if any(cell not in (None, "") for cell in rest):
        raise RecordError("CADRE-RE-01", path=f"Table.rows[{number}]", expected="one text")
    return first


def missing_extra(name: str) -> MissingExtraError:
    """The error for a format whose library is not installed."""
    return MissingExtraError("CADRE-PL-04", what=name, extra=name)


def language_and_country(language: str) -> tuple[str, str]:
    """``("vi", "VN")`` for ``vi``; for any other language the country most papers are from."""
    known = {"vi": "VN", "en": "GB"}
    short, _, country = language.partition("-")
    return short, country or known.get(short, "")
