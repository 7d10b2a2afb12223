"""Plain text in UTF-8, for a terminal or a letter; needs no library."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from cadre.documents.model import Document

__all__ = ["TextExporter"]

PORTRAIT, LANDSCAPE = 120, 160
"""Letters in a line."""


class TextExporter:
    """Prints papers as plain text (văn bản thuần), tables in columns of fixed width."""

    format = "text"
    extension = ".txt"
    media_type = "text/plain; charset=utf-8"

    def write(self, document: Document, sink: BinaryIO) -> None:
        """
        Write the document, line by line.

        Raises:
            UnsupportedBlockError: The document holds a block of an unknown kind.
            RecordError: A row does not fit its table.
        """
        from cadre_adapters.exporters.blocks import check
        from cadre_adapters.exporters.rows import in_blocks
        from cadre_adapters.exporters.text_paper import lines

        check(document, self.format)
        width = LANDSCAPE if document.landscape else PORTRAIT
        sink.writelines(in_blocks(f"{line.rstrip()}\n" for line in lines(document, width)))
