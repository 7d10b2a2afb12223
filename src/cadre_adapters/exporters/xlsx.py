"""Excel workbooks (.xlsx), built by XlsxWriter; the rows of tables are spliced in while packing.

One worksheet per table, and a first one with everything else. Text is always text, also when it
looks like a formula or a number; amounts and dates are numbers and dates that can be reckoned with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from cadre.documents.model import Document

__all__ = ["XlsxExporter"]


class XlsxExporter:
    """Prints papers as Excel workbooks (bảng tính)."""

    format = "xlsx"
    extension = ".xlsx"
    media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def write(self, document: Document, sink: BinaryIO) -> None:
        """
        Write the document; memory does not grow with the rows of its tables.

        Raises:
            MissingExtraError: XlsxWriter is not installed.
            UnsupportedBlockError: The document holds a block of an unknown kind.
            ExportError: A table has more rows than a worksheet can hold.
            RecordError: A row does not fit its table.
        """
        from cadre_adapters.exporters.archive import repack
        from cadre_adapters.exporters.blocks import check, missing_extra

        check(document, self.format)
        try:
            from cadre_adapters.exporters.xlsx_book import XlsxBook
        except ImportError:
            raise missing_extra(self.format) from None
        book = XlsxBook(document)
        package = book.package()
        parts = book.parts(package)
        # The workbook names how far each table reaches, which is known when its rows are written.
        repack(package, sink, parts=parts, last=[XlsxBook.WORKBOOK])
