"""Whatever stands in the cells, reading ends with records and problems, never with a crash."""

from __future__ import annotations

import contextlib
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.office.headers import KINDS_OF_SHEET
from cadre_adapters.importers.office.values import is_blank
from tests.importing.books import BASE, read, sheet

WORDS = ["dv-1", "38.1", "x", "M", "15.000", "30/2/2025", "01/2025", "Chi bộ", "miễn", "-5", "?"]
CELLS = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.text(max_size=8),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.booleans(),
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
)


@st.composite
def known_sheets(draw: st.DrawFn) -> Any:
    """A sheet of a known kind with its headers and any cells at all."""
    kind = KINDS_OF_SHEET[draw(st.sampled_from(sorted(KINDS_OF_SHEET)))]
    headers = [column.headers[0] for column in kind.columns]
    if kind.grid:
        headers += ["01/2025", "03/02/2025"]
    row = st.tuples(*(CELLS for _ in headers))
    return sheet(f"{kind.titles[0]} 2", tuple(headers), *draw(st.lists(row, max_size=4)))


@settings(max_examples=150)
@given(st.lists(known_sheets(), min_size=1, max_size=2, unique_by=lambda one: one.name))
def test_any_cells_below_known_headers_end_in_records_and_problems(sheets: Any) -> None:
    base = read(*BASE)
    reading = read(*BASE, *sheets)
    rows = {(one.sheet, one.row) for one in reading.problems}
    assert not rows & {place for _, place in reading.records}
    assert all(one.vi and one.en and one.cell for one in reading.problems)
    assert base.problems == ()


@settings(max_examples=100)
@given(st.lists(st.lists(CELLS, max_size=5), max_size=6))
def test_any_sheet_at_all_is_read_or_refused(rows: list[list[Any]]) -> None:
    known = read(sheet("Đảng viên", ("Mã đảng viên", "Họ và tên"), *rows))
    something = any(not is_blank(cell) for row in rows for cell in row)
    # A row of nothing but headers belongs to the headers.
    header = known.mapping["sheets"]["Đảng viên"]["header_row"] > 1
    said = bool(known.records or known.problems or known.notes)
    assert said is something or (header and something)
    with contextlib.suppress(ImportRefusedError):
        read(sheet("Sheet1", *rows))
