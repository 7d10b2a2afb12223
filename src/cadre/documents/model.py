"""The content of a paper (văn bản), free of fonts and file formats.

A builder makes a ``Document``; an exporter prints it. Table cells are typed values; table rows
come from a re-iterable factory, so that the same document can be written many times and a long
table never has to stand in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from attrs import evolve, field, frozen

from cadre.money import Dong
from cadre.months import Month

__all__ = [
    "Align",
    "Block",
    "Cell",
    "Column",
    "Document",
    "Heading",
    "Letterhead",
    "Paragraph",
    "Row",
    "RowKind",
    "Rows",
    "Signature",
    "Signatures",
    "Table",
    "cell_text",
]

Cell = str | int | Dong | date | Month | None
"""What a table cell may hold. Text is always text: it never becomes a formula."""


class RowKind(StrEnum):
    """What a table row is for; an exporter may set them apart."""

    NORMAL = "normal"
    GROUP = "group"
    """A heading inside the table: one text over the whole width (the first cell)."""
    TOTAL = "total"


@frozen
class Row:
    """One row of a table: as many cells as the table has columns."""

    cells: tuple[Cell, ...] = field(repr=False)
    kind: RowKind = RowKind.NORMAL


class Align(StrEnum):
    """How the cells of a column stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@frozen
class Column:
    """A column: its heading and its share of the width (in parts of the sum of all shares)."""

    heading: str
    width: int = 10
    align: Align = Align.LEFT


class Rows:
    """Rows that can be iterated again and again, made afresh each time by *factory*."""

    def __init__(self, factory: Callable[[], Iterable[Row]]) -> None:
        self._factory = factory

    @classmethod
    def of(cls, rows: Iterable[Row | Sequence[Cell]]) -> Rows:
        """Rows kept in memory; for short tables."""
        kept = tuple(row if isinstance(row, Row) else Row(tuple(row)) for row in rows)
        return cls(lambda: kept)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._factory())


@frozen
class Letterhead:
    """
    The head of a party paper (thể thức đầu văn bản).

    Left: the upper body and the issuing body, number; right: the Party's title, place and date.
    """

    upper_body: str
    issuer: str
    place: str = ""
    issued_on: date | None = None
    number: str = ""
    """As printed, for example ``Số 05-BC/CB``; empty when the paper has none yet."""


@frozen
class Heading:
    """A heading; level 0 is the title of the paper, 1 to 3 its parts."""

    text: str
    level: int = 1


@frozen
class Paragraph:
    """A paragraph of plain text; a line break in it stays a line break."""

    text: str = field(repr=False)
    emphasis: bool = False
    """Set apart (in bold where the format can)."""


@frozen
class Table:
    """A table with a header row that is repeated on each page where the format can."""

    columns: tuple[Column, ...]
    rows: Rows = field(repr=False)
    caption: str = ""
    dense: bool = False
    """In small type and close rows, where the format can: for an annex."""


@frozen
class Signature:
    """One who signs: authority line (``T/M CHI BỘ``), post (``BÍ THƯ``), name."""

    authority: str = ""
    post: str = ""
    name: str = field(default="", repr=False)


@frozen
class Signatures:
    """The foot of a paper: recipients (nơi nhận) on the left, signatures on the right."""

    signatures: tuple[Signature, ...]
    recipients: tuple[str, ...] = ()


Block = Letterhead | Heading | Paragraph | Table | Signatures


@frozen
class Document:
    """
    A paper: title, language, day and blocks.

    ``dated_on`` is the only date an exporter may put into the file's properties; ``profile``
    names the layout (see ``cadre.documents.layout``).
    """

    title: str
    blocks: tuple[Block, ...]
    dated_on: date
    language: str = "vi"
    profile: str = ""
    landscape: bool = False

    def simplified(self) -> Document:
        """The same content as headings, paragraphs and tables only, for a new exporter."""
        plain: list[Block] = []
        for block in self.blocks:
            plain.extend(_simplified(block))
        return evolve(self, blocks=tuple(plain))


def _simplified(block: Block) -> Iterator[Block]:
    if isinstance(block, Letterhead):
        lines = [block.upper_body, block.issuer, block.number]
        lines += ["ĐẢNG CỘNG SẢN VIỆT NAM", place_and_date(block)]
        yield Paragraph("\n".join(line for line in lines if line))
    elif isinstance(block, Signatures):
        for who in block.signatures:
            lines = [who.authority, who.post, who.name]
            yield Paragraph("\n".join(line for line in lines if line), emphasis=True)
        if block.recipients:
            yield Paragraph("\n".join(("Nơi nhận:", *(f"- {r}" for r in block.recipients))))
    else:
        yield block


def place_and_date(head: Letterhead) -> str:
    """``Đông Hà, ngày 03 tháng 02 năm 2026``: day below 10 and months 1–2 take a zero."""
    if head.issued_on is None:
        return head.place
    day = head.issued_on
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    text = f"ngày {day.day:02d} tháng {month} năm {day.year}"
    return f"{head.place}, {text}" if head.place else text


def cell_text(cell: Cell) -> str:
    """A cell as people read it: ``31/12/2025``, ``03/2026``, ``1.245.000``."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.strftime("%d/%m/%Y")
    if isinstance(cell, Month):
        return cell.vietnamese()
    return str(cell)
