"""cadre's own stores, exporters and importers, offered through the same hooks as a stranger's.

Without this file cadre is a working, empty host.
"""

from __future__ import annotations

from collections.abc import Sequence

from cadre.hookspecs import hookimpl
from cadre.ports import Exporter, Importer, StoreOpener

CADRE_API_LEVEL = 1


@hookimpl
def cadre_stores() -> Sequence[StoreOpener]:
    """Memory and SQLite."""
    from cadre_adapters.stores.memory import MemoryStores
    from cadre_adapters.stores.sql import SqlStores

    return [MemoryStores(), SqlStores()]


@hookimpl
def cadre_exporters() -> Sequence[Exporter]:
    """docx, odt, xlsx and plain text."""
    from cadre_adapters.exporters.docx import DocxExporter
    from cadre_adapters.exporters.odt import OdtExporter
    from cadre_adapters.exporters.text import TextExporter
    from cadre_adapters.exporters.xlsx import XlsxExporter

    return [DocxExporter(), OdtExporter(), XlsxExporter(), TextExporter()]


@hookimpl
def cadre_importers() -> Sequence[Importer]:
    """The workbook an office keeps (xlsx, ods, csv), and records as JSON lines."""
    from cadre_adapters.importers.jsonl import JsonLinesImporter
    from cadre_adapters.importers.office import OfficeImporter

    return [OfficeImporter(), JsonLinesImporter()]
