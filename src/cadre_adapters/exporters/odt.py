"""OpenDocument text (.odt), built by odfpy; the rows of tables are spliced in while packing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from cadre.documents.model import Document

__all__ = ["OdtExporter"]

MAIN = "content.xml"
_ROOT = re.compile(r'<(\w+:[\w-]+)((?: xmlns:\w+="[^"]*")+)')
_TAG = re.compile(r"<[^>]*>")
# Of elements, of attributes, and of the values that LibreOffice reads as names.
_PREFIX = re.compile(r'</?(\w+):| (\w+):[\w-]+="(?:(\w+):)?')
_NAMESPACE = re.compile(r'xmlns:(\w+)="([^"]*)"')


class OdtExporter:
    """Prints papers as OpenDocument text (tệp LibreOffice Writer)."""

    format = "odt"
    extension = ".odt"
    media_type = "application/vnd.oasis.opendocument.text"

    def write(self, document: Document, sink: BinaryIO) -> None:
        """
        Write the document; memory does not grow with the rows of its tables.

        Raises:
            MissingExtraError: odfpy is not installed.
            UnsupportedBlockError: The document holds a block of an unknown kind.
            RecordError: A row does not fit its table.
        """
        from cadre_adapters.exporters.archive import repack, xml_parts
        from cadre_adapters.exporters.blocks import check, missing_extra
        from cadre_adapters.exporters.rows import splice

        check(document, self.format)
        try:
            from cadre_adapters.exporters.odt_paper import MARKUP, MODEL, OdtPaper
        except ImportError:
            raise missing_extra(self.format) from None
        paper = OdtPaper(document)
        package = paper.package()
        parts = {name: _settled(part) for name, part in xml_parts(package).items()}
        rows = splice(parts.pop(MAIN), paper.tables, MODEL, MARKUP)
        settled: dict[str, Iterable[bytes]] = {
            name: (part.encode(),) for name, part in parts.items()
        }
        repack(package, sink, parts={MAIN: rows, **settled})


def _settled(part: str) -> str:
    """
    *part* with only the namespaces it uses, in a fixed order.

    odfpy declares every namespace met since the process began, in the order it met them; the
    same paper would give other bytes after another one.
    """
    root = _ROOT.search(part)
    if root is None:
        return part
    tags = "".join(_TAG.findall(part[: root.start(2)] + part[root.end(2) :]))
    used = {prefix for found in _PREFIX.findall(tags) for prefix in found}
    declared = sorted(pair for pair in _NAMESPACE.findall(root[2]) if pair[0] in used)
    kept = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in declared)
    return f"{part[: root.start(2)]}{kept}{part[root.end(2) :]}"
