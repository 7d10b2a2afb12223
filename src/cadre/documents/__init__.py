"""Papers (văn bản): builders that turn findings and records into documents, one file a paper."""

from cadre.documents.audit_report import audit_report
from cadre.documents.dues_arrears import dues_arrears
from cadre.documents.dues_book import dues_book_of_month, dues_book_of_year
from cadre.documents.dues_book_lines import BookLine, DuesBook
from cadre.documents.dues_figures import DuesFigures, dues_figures
from cadre.documents.dues_receipt import dues_receipt
from cadre.documents.dues_report import ReportColumn, dues_report
from cadre.documents.dues_summary import dues_summary
from cadre.documents.lacking_shares import lacking_shares
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
from cadre.documents.passed_on import PassedOn

__all__ = [
    "Align",
    "Block",
    "BookLine",
    "Cell",
    "Column",
    "Document",
    "DuesBook",
    "DuesFigures",
    "Heading",
    "Letterhead",
    "Paragraph",
    "PassedOn",
    "ReportColumn",
    "Row",
    "RowKind",
    "Rows",
    "Signature",
    "Signatures",
    "Table",
    "audit_report",
    "dues_arrears",
    "dues_book_of_month",
    "dues_book_of_year",
    "dues_figures",
    "dues_receipt",
    "dues_report",
    "dues_summary",
    "lacking_shares",
]
