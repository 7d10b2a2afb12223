"""The workbook an office keeps (sổ sách của văn phòng), read into records and problems.

What reads it is imported when a source is read: an audit loads none of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cadre.ports import ImportSettings, Reading

__all__ = ["OfficeImporter"]


class OfficeImporter:
    """Reads xlsx, ods, one csv or a folder of csv as an office keeps them."""

    format = "office"
    extensions: Sequence[str] = (".xlsx", ".ods", ".csv", "/", ".xls")

    def read(self, source: Path, settings: ImportSettings) -> Reading:
        """
        Read the whole source; bad rows become problems, all at once.

        Raises:
            ImportRefusedError: The source cannot be opened (see ``read_sheets``), no sheet of it
                is recognised (CADRE-IM-05), or the mapping is not valid (CADRE-IM-07).
            RecordError: ``settings.closed_through`` is no month.
        """
        from cadre_adapters.importers.office.importer import read_workbook
        from cadre_adapters.importers.sheets import read_sheets

        return read_workbook(source.name, read_sheets(source), settings)
