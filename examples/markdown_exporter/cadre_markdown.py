"""Papers of cadre as Markdown: the whole plug-in."""

from collections.abc import Sequence
from typing import BinaryIO

import cadre
from cadre.documents.model import Block, Cell, Document, Heading, Paragraph, Table, cell_text
from cadre.errors import UnsupportedBlockError


class MarkdownExporter:
    format, extension, media_type = "md", ".md", "text/markdown"

    def write(self, document: Document, sink: BinaryIO) -> None:
        parts = [_markdown(block) for block in document.simplified().blocks]
        sink.write("\n\n".join(parts).encode() + b"\n")


def _markdown(block: Block) -> str:
    match block:
        case Heading(text, level):
            return "#" * (level + 1) + " " + " ".join(text.split())
        case Paragraph(text):
            return text.replace("\n", "\\\n")
        case Table(columns, rows, caption):
            lines = [f"{caption}\n"] if caption else []
            lines += [_row([one.heading for one in columns]), _row(["---"] * len(columns))]
            return "\n".join(lines + [_row(row.cells) for row in rows])
    raise UnsupportedBlockError("CADRE-EX-01", format="md", block=type(block).__name__)


def _row(cells: Sequence[Cell]) -> str:
    texts = (cell_text(cell).replace("|", "\\|").replace("\n", "<br>") for cell in cells)
    return "| " + " | ".join(texts) + " |"


@cadre.hookimpl
def cadre_exporters() -> list[MarkdownExporter]:
    return [MarkdownExporter()]
