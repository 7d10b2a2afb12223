"""Papers (văn bản): builders that turn findings and records into documents, one file a paper."""

from cadre.documents.audit_report import audit_report
from cadre.documents.model import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Rows,
    Signature,
    Signatures,
    Table,
)

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
    "audit_report",
]
