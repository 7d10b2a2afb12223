"""Small workbooks for the tests of the import. Nobody in them exists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from cadre.ports import ImportSettings, Problem, Reading
from cadre.records import Record
from cadre.store import Store
from cadre_adapters.importers.office.importer import read_workbook
from cadre_adapters.importers.sheets import Sheet

R = TypeVar("R", bound=Record)


def sheet(name: str, *rows: Sequence[Any]) -> Sheet:
    """A sheet of rows, padded to one width as files give them."""
    width = max(map(len, rows), default=0)
    return Sheet(name, tuple((*row, *(None,) * (width - len(row))) for row in rows))


ORGANISATIONS = sheet(
    "Tổ chức đảng",
    ("Mã tổ chức", "Tên tổ chức", "Cấp", "Trực thuộc", "Từ ngày"),
    ("38", "Đảng bộ xã Mẫu", "Đảng bộ xã", None, "01/01/2000"),
    ("38.1", "Chi bộ thôn Một", "Chi bộ", "38", "01/01/2000"),
    ("38.2", "Chi bộ thôn Hai", "Chi bộ", "Đảng bộ xã Mẫu", "01/01/2000"),
)
MEMBERS = sheet(
    "Đảng viên",
    ("DANH SÁCH ĐẢNG VIÊN",),
    (),
    ("STT", "Mã đảng viên", "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Ngày chính thức"),
    (1, "dv-1", "Người Thứ Nhất", "1970", "03/02/1999", "03/02/2000"),
    (2, "dv-2", "Người Thứ Hai", "12/1980", "2005", None),
)
MEMBERSHIPS = sheet(
    "Quá trình sinh hoạt",
    ("Mã đảng viên", "Mã chi bộ", "Từ ngày", "Đến ngày", "Lý do đi"),
    ("dv-1", "38.1", "01/01/2010", None, None),
    ("dv-2", "Chi bộ thôn Hai", "01/01/2010", "30/06/2025", "Chuyển đi"),
    ("dv-2", "38.1", "01/07/2025", None, None),
)
MEETINGS = sheet(
    "Sinh hoạt chi bộ",
    ("Mã chi bộ", "Ngày họp", "Loại"),
    ("38.1", "03/01/2025", "Thường kỳ"),
    ("38.1", "03/02/2025", None),
    ("38.1", "20/02/2025", "Chuyên đề"),
    ("38.2", "05/01/2025", "định kỳ"),
)
BASE = (ORGANISATIONS, MEMBERS, MEMBERSHIPS, MEETINGS)


def read(
    *sheets: Sheet,
    store: Store | None = None,
    mapping: dict[str, Any] | None = None,
    closed_through: str = "",
) -> Reading:
    """Read sheets as an office's workbook."""
    settings = ImportSettings(mapping=mapping or {}, closed_through=closed_through, store=store)
    return read_workbook("so-sach.xlsx", sheets, settings)


def of(reading: Reading, kind: type[R]) -> list[R]:
    """The records of one kind."""
    return [record for record, _ in reading.records if isinstance(record, kind)]


def ids(reading: Reading, kind: type[R]) -> list[str]:
    """The ids of the records of one kind, in order."""
    return sorted(record.id for record in of(reading, kind))


def places(problems: Sequence[Problem]) -> list[str]:
    """``sheet!cell`` of every problem."""
    return [f"{one.sheet}!{one.cell}" for one in problems]
