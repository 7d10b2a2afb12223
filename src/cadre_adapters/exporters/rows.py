"""Long tables, fast and in constant memory: a model row is repeated as text while packing.

The library of a format builds each table with its header and one model row per kind of row.
Here the model rows are found in the saved part and cut out; each becomes a template, and the
rows of the table are written through it, straight into the archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from attrs import frozen

from cadre.documents.model import RowKind, Table, cell_text
from cadre_adapters.exporters.blocks import checked_rows
from cadre_adapters.exporters.texts import Markup

__all__ = ["HOLE", "ModelRow", "in_blocks", "splice"]

HOLE = "cadre-cell"
"""What a model row holds where the text of a cell goes."""
BLOCK = 500
"""Rows encoded and compressed together."""


@frozen
class ModelRow:
    """
    How the model rows of a format are recognised: by an attribute of their start tag.

    A start tag cannot come from the text of a document, where ``<`` is escaped.
    """

    tag: str
    attribute: str
    final: str
    """The start tag that a row shall have in the end."""

    def name(self, table: int, kind: RowKind) -> str:
        """The value of the attribute in the model row of this kind of the *table*-th table."""
        return f"cadre-{table}-{kind}"

    def cut(self, part: str, table: int, kind: RowKind) -> tuple[int, int, str]:
        """Where the model row begins and ends in *part*, and the template made of it."""
        opening = f'<{self.tag} {self.attribute}="{self.name(table, kind)}">'
        closing = f"</{self.tag}>"
        start = part.index(opening)
        end = part.index(closing, start) + len(closing)
        row = self.final + part[start + len(opening) : end]
        return start, end, row.replace("%", "%%").replace(HOLE, "%s")


def splice(part: str, tables: Sequence[Table], model: ModelRow, markup: Markup) -> Iterator[bytes]:
    """
    *part* with the model rows of each of its *tables* replaced by the rows of the table.

    Raises:
        RecordError: A row does not fit its table.
    """
    after = 0
    for index, table in enumerate(tables):
        cuts = {kind: model.cut(part, index, kind) for kind in RowKind}
        yield part[after : min(start for start, _, _ in cuts.values())].encode()
        templates = {kind: template for kind, (_, _, template) in cuts.items()}
        yield from in_blocks(_printed(table, templates, markup))
        after = max(end for _, end, _ in cuts.values())
    yield part[after:].encode()


def _printed(table: Table, templates: Mapping[RowKind, str], markup: Markup) -> Iterator[str]:
    for row in checked_rows(table):
        texts = [cell if cell.__class__ is str else cell_text(cell) for cell in row.cells]
        if not markup.is_plain(texts):
            texts = [markup.inline(text) for text in texts]
        yield templates[row.kind] % tuple(texts)


def in_blocks(rows: Iterable[str]) -> Iterator[bytes]:
    """The rows, joined and encoded by the hundreds: neither one write each nor one for all."""
    left = iter(rows)
    while block := "".join(islice(left, BLOCK)):
        yield block.encode()
