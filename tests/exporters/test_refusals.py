"""What cannot be printed is refused with a sentence, and a row too many is never cut off."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import Any

import pytest

from cadre.documents.model import Column, Heading, Row, RowKind, Rows, Table
from cadre.errors import CadreError, ExportError, MissingExtraError, RecordError
from cadre.ports import Exporter
from cadre.testing.exporter_papers import BLOCKS, Taker, long_paper, paper, written
from cadre_adapters.exporters import xlsx_book, xlsx_rows
from cadre_adapters.exporters.docx import DocxExporter
from cadre_adapters.exporters.odt import OdtExporter
from cadre_adapters.exporters.text import TextExporter
from cadre_adapters.exporters.xlsx import XlsxExporter

PACKAGES: list[Exporter] = [DocxExporter(), OdtExporter(), XlsxExporter()]
ALL: list[Exporter] = [*PACKAGES, TextExporter()]
TWO = (Column("TT"), Column("Chữ"))

each = pytest.mark.parametrize("exporter", ALL, ids=lambda one: one.format)
each_package = pytest.mark.parametrize("exporter", PACKAGES, ids=lambda one: one.format)


@each
@pytest.mark.parametrize(
    "row",
    [
        pytest.param(Row((1,)), id="a cell too few"),
        pytest.param(Row((1, "a", "b")), id="a cell too many"),
        pytest.param(Row(("Nhóm", "b"), RowKind.GROUP), id="a group of two texts"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_number(exporter: Exporter, row: Row) -> None:
    table = Table(TWO, Rows.of([Row((1, "vừa")), row]))
    with pytest.raises(RecordError, match=r"Table\.rows\[2\]") as caught:
        written(exporter, paper(table))
    assert "vừa" not in str(caught.value)


@each
def test_a_table_without_columns_is_refused_before_the_first_byte(exporter: Exporter) -> None:
    sink = io.BytesIO()
    with pytest.raises(RecordError, match=r"Table\.columns"):
        exporter.write(paper(Heading("Phần"), Table((), Rows.of([]))), sink)
    assert sink.getvalue() == b""


@each
def test_a_fault_while_rows_are_made_comes_through_as_it_is(exporter: Exporter) -> None:
    def rows() -> Any:
        yield Row((1, "một"))
        raise CadreError("CADRE-ST-01", name="kho")

    with pytest.raises(CadreError, match="CADRE-ST-01"):
        written(exporter, paper(Table(TWO, Rows(rows))))


@each_package
def test_the_bytes_do_not_depend_on_whether_the_sink_can_go_back(exporter: Exporter) -> None:
    sink = Taker()
    exporter.write(long_paper(), sink)
    assert sink.getvalue() == written(exporter, long_paper())


def test_a_table_longer_than_a_worksheet_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # In both, and in xlsx_book once it is there: whoever loads it later would keep the 100.
    for module in (xlsx_rows, xlsx_book):
        monkeypatch.setattr(module, "LAST_ROW", 100)
    fits = Rows.of([(number, "") for number in range(99)])
    assert written(XlsxExporter(), paper(Table(TWO, fits)))
    too_long = Rows.of([(number, "") for number in range(100)])
    with pytest.raises(ExportError, match="99"):
        written(XlsxExporter(), paper(Table(TWO, too_long)))


@each_package
def test_without_its_library_a_format_says_what_to_install(
    exporter: Exporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("cadre_adapters.exporters.")]:
        monkeypatch.delitem(sys.modules, name)
    for library in ("docx", "odf", "xlsxwriter"):
        monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=exporter.format):
        written(exporter, paper(*BLOCKS))


def test_importing_the_contract_loads_no_adapter_and_no_library_of_a_format() -> None:
    program = "import cadre.testing, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.decode().split()}
    assert loaded.isdisjoint({"cadre_adapters", "docx", "odf", "xlsxwriter", "lxml"})
