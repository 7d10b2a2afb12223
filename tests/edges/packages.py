"""Small xlsx and ods packages made by hand, so that a test can spoil exactly one thing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

_OOXML = "http://schemas.openxmlformats.org"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_RELATION = f"{_OOXML}/officeDocument/2006/relationships"

XLSX_PARTS: dict[str, str] = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_OOXML}/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_OOXML}/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_OOXML}/spreadsheetml/2006/main" xmlns:r="{_RELATION}">'
        '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_OOXML}/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>"
    ),
}
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
ODS_CELL = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as a zip, in their order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def xlsx(
    rows: str, after: str = "", shared: str = "", more: Mapping[str, bytes] | None = None
) -> bytes:
    """An xlsx of one sheet with these rows; *after* follows them, *more* are further parts."""
    parts: dict[str, str | bytes] = dict(XLSX_PARTS)
    parts["xl/worksheets/sheet1.xml"] = sheet_part(rows, after)
    if shared:
        parts["xl/sharedStrings.xml"] = f"<sst>{shared}</sst>"
    return packed(parts | dict(more or {}))


def sheet_part(rows: str, after: str = "") -> str:
    """The XML of one xlsx sheet."""
    main = f"{_OOXML}/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def ods(rows: str, *, before: str = "", manifest: str = "") -> bytes:
    """An ods of one table with these rows; *before* stands before its root element."""
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "table", "text"))
    content = (
        f"{before}<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return ods_of(content, manifest)


def ods_of(content: str | bytes, manifest: str = "") -> bytes:
    """An ods with this ``content.xml``."""
    space = f'xmlns:manifest="{_ODF}:manifest:1.0"'
    return packed(
        {
            "mimetype": ODS_TYPE,
            "META-INF/manifest.xml": f"<manifest:manifest {space}>{manifest}</manifest:manifest>",
            "content.xml": content,
        }
    )


def placed(folder: Path, name: str, data: bytes) -> Path:
    """The bytes as a file."""
    path = folder / name
    path.write_bytes(data)
    return path
