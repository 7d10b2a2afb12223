"""Word documents (.docx), built by python-docx; the rows of tables are spliced in while packing."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from cadre.documents.model import Document

__all__ = ["DocxExporter"]

MAIN = "word/document.xml"


class DocxExporter:
    """Prints papers as Word documents (tệp Word)."""

    format = "docx"
    extension = ".docx"
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def write(self, document: Document, sink: BinaryIO) -> None:
        """
        Write the document; memory does not grow with the rows of its tables.

        Raises:
            MissingExtraError: python-docx is not installed.
            UnsupportedBlockError: The document holds a block of an unknown kind.
            RecordError: A row does not fit its table.
        """
        from cadre_adapters.exporters.archive import part_text, repack
        from cadre_adapters.exporters.blocks import check, missing_extra
        from cadre_adapters.exporters.rows import splice

        check(document, self.format)
        try:
            from cadre_adapters.exporters.docx_paper import MARKUP, MODEL, DocxPaper
        except ImportError:
            raise missing_extra(self.format) from None
        paper = DocxPaper(document)
        package = paper.package()
        rows = splice(part_text(package, MAIN), paper.tables, MODEL, MARKUP)
        repack(package, sink, parts={MAIN: rows})
