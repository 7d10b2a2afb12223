"""A paper as lines of plain text: tables in columns of fixed width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from cadre.documents.model import (
    Align,
    Block,
    Document,
    Heading,
    Paragraph,
    RowKind,
    Table,
    cell_text,
)
from cadre_adapters.exporters.blocks import checked_rows
from cadre_adapters.exporters.widths import column_widths
from cadre_adapters.printable import printable

__all__ = ["lines"]

BETWEEN = " | "
NARROWEST = 3


def lines(document: Document, width: int) -> Iterator[str]:
    """The lines of a document, none longer than *width* letters."""
    for block in document.simplified().blocks:
        yield from _block(block, width)
        yield ""


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading(block, width)
        case Paragraph():
            yield from _wrapped(block.text, width)
        case Table():
            yield from _table(block, width)


def _heading(block: Heading, width: int) -> Iterator[str]:
    lines = _wrapped(block.text, width)
    yield from lines
    if block.level < 3:
        rule = "=" if block.level <= 0 else "-"
        yield rule * max(len(line) for line in lines)


def _table(block: Table, width: int) -> Iterator[str]:
    room = width - len(BETWEEN) * (len(block.columns) - 1)
    widths = [max(w, NARROWEST) for w in column_widths(block.columns, room, letter=1)]
    aligns = [column.align for column in block.columns]
    if block.caption:
        yield from _wrapped(block.caption, width)
    yield from _row([column.heading for column in block.columns], widths, aligns)
    yield "-+-".join("-" * column for column in widths)
    for row in checked_rows(block):
        if row.kind is RowKind.GROUP:
            yield from _wrapped(f"* {cell_text(row.cells[0])}", width)
        else:
            yield from _row([cell_text(cell) for cell in row.cells], widths, aligns)


def _row(texts: Sequence[str], widths: Sequence[int], aligns: Sequence[Align]) -> Iterator[str]:
    cells = [_wrapped(text, width) for text, width in zip(texts, widths, strict=True)]
    for line in zip_longest(*cells, fillvalue=""):
        yield BETWEEN.join(map(_padded, line, widths, aligns))


def _padded(text: str, width: int, align: Align) -> str:
    if align is Align.RIGHT:
        return text.rjust(width)
    return text.center(width) if align is Align.CENTRE else text.ljust(width)


def _wrapped(text: str, width: int) -> list[str]:
    """The text in lines no longer than *width*; its own breaks stay, and blanks at the start."""
    text = printable(text).replace("\t", "    ")
    if len(text) <= width and "\n" not in text:
        return [text]
    lines: list[str] = []
    for line in text.split("\n"):
        lines.extend(wrap(line, width, replace_whitespace=False) or [""])
    return lines
