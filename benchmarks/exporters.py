"""A long table in each format, against the library of the format used as its own guide says.

Ten thousand rows of eight columns: numbers, ids, names, months, dates, amounts. Both sides are
given the same rows and print the same texts, with borders and each column aligned as it shall be;
imports, and our first, empty paper, are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from io import BytesIO
from typing import Any

from benchmarks.measuring import (
    Measured,
    clock,
    in_own_process,
    in_turn,
    main,
    median,
    seconds,
    table,
)
from cadre.documents.model import Align, Cell, Column, Document, Row, Rows, Table, cell_text
from cadre.money import Dong
from cadre.months import Month
from cadre.plugins import load_plugins

ROWS, MANY = 10_000, 100_000
ROUNDS = 3
FORMATS = ("docx", "odt", "xlsx", "text")
COLUMNS = (
    Column("TT", 6, Align.CENTRE),
    Column("Mã đảng viên", 12),
    Column("Họ và tên", 20),
    Column("Chi bộ", 18),
    Column("Tháng", 9, Align.CENTRE),
    Column("Ngày", 11, Align.CENTRE),
    Column("Đảng phí", 11, Align.RIGHT),
    Column("Ghi chú", 24),
)


ALIGNS = [list(Align).index(column.align) for column in COLUMNS]
"""0 left, 1 centre, 2 right, as python-docx counts them too."""


def rows(count: int) -> Iterator[Row]:
    """The rows, made as they are asked for."""
    first, opening = date(2025, 1, 1), Month(2025, 1)
    for number in range(count):
        yield Row(
            (
                number + 1,
                f"dv-{number:06d}",
                f"Người Thử Thứ {number % 997}",
                f"Chi bộ thôn {number % 53}",
                opening + number % 12,
                first + timedelta(days=number % 365),
                Dong(5_000 + 1_000 * (number % 90)),
                "Chưa đóng, đã nhắc" if number % 7 else "",
            )
        )


def paper(count: int) -> Document:
    """A paper that holds the long table."""
    long_table = Table(COLUMNS, Rows(partial(rows, count)))
    return Document(title="Sổ", blocks=(long_table,), dated_on=date(2026, 1, 5))


def cadre(format_name: str, count: int) -> Measured:
    """Our exporter."""
    exporter = load_plugins(only={"builtin"}).exporters[format_name]
    exporter.write(paper(0), BytesIO())
    sink = BytesIO()
    with clock() as taken:
        exporter.write(paper(count), sink)
    return {**taken, "kb": len(sink.getvalue()) // 1024}


def making(count: int) -> Measured:
    """The rows alone, which every side pays for."""
    with clock() as taken:
        for _ in rows(count):
            pass
    return {**taken}


def python_docx(count: int) -> Measured:
    """python-docx as fast as its own interface goes: all cells fetched once."""
    import docx

    return _timed(partial(_python_docx, docx, count))


def _python_docx(docx: Any, count: int, sink: BytesIO) -> None:
    made = docx.Document()
    grid = made.add_table(count + 1, len(COLUMNS), "Table Grid")
    cells = iter(grid._cells)
    for column in COLUMNS:
        next(cells).text = column.heading
    for row in rows(count):
        for value, align in zip(row.cells, ALIGNS, strict=True):
            _fill(next(cells), value, align)
    made.save(sink)


def python_docx_add_row(count: int) -> Measured:
    """python-docx as its guide shows it: a row is added, its cells are filled."""
    import docx

    return _timed(partial(_python_docx_add_row, docx, count))


def _python_docx_add_row(docx: Any, count: int, sink: BytesIO) -> None:
    made = docx.Document()
    grid = made.add_table(1, len(COLUMNS), "Table Grid")
    for cell, column in zip(grid.rows[0].cells, COLUMNS, strict=True):
        cell.text = column.heading
    for row in rows(count):
        for cell, value, align in zip(grid.add_row().cells, row.cells, ALIGNS, strict=True):
            _fill(cell, value, align)
    made.save(sink)


def _fill(cell: Any, value: Cell, align: int) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.add_run(cell_text(value))
    if align:
        paragraph.alignment = align


def odfpy(count: int) -> Measured:
    """odfpy, an element for each cell."""
    from odf.opendocument import OpenDocumentText
    from odf.style import ParagraphProperties, Style, TableCellProperties
    from odf.table import Table as OdfTable
    from odf.table import TableCell, TableRow
    from odf.text import P

    def line(values: list[str]) -> Any:
        made = TableRow()
        for value, align in zip(values, ALIGNS, strict=True):
            cell = TableCell(valuetype="string", stylename="Cell")
            cell.addElement(P(text=value, stylename=f"Align{align}"))
            made.addElement(cell)
        return made

    def write(sink: BytesIO) -> None:
        made, grid = OpenDocumentText(), OdfTable(name="So")
        border = Style(name="Cell", family="table-cell")
        border.addElement(TableCellProperties(border="0.5pt solid #000000"))
        made.automaticstyles.addElement(border)
        for number, align in enumerate(("start", "center", "end")):
            style = Style(name=f"Align{number}", family="paragraph")
            style.addElement(ParagraphProperties(textalign=align))
            made.automaticstyles.addElement(style)
        grid.addElement(line([column.heading for column in COLUMNS]))
        for row in rows(count):
            grid.addElement(line([cell_text(value) for value in row.cells]))
        made.text.addElement(grid)
        made.save(sink)

    return _timed(write)


def xlsxwriter(count: int) -> Measured:
    """XlsxWriter with typed writes and one format a column."""
    import xlsxwriter as library

    return _timed(partial(_xlsxwriter, library, count))


def _xlsxwriter(library: Any, count: int, sink: BytesIO) -> None:
    book = library.Workbook(sink, {"in_memory": True})
    sides = ["left", "center", "right"]
    forms: dict[str, dict[str, Any]] = {
        "day": {"num_format": "dd/mm/yyyy"},
        "amount": {"num_format": "#,##0"},
        "plain": {"text_wrap": True},
    }
    looks = {
        kind: [book.add_format({**form, "border": 1, "align": sides[one]}) for one in ALIGNS]
        for kind, form in forms.items()
    }
    sheet = book.add_worksheet()
    for index, column in enumerate(COLUMNS):
        sheet.write_string(0, index, column.heading, looks["plain"][index])

    def put(row: int, index: int, value: Cell) -> None:
        if isinstance(value, date):
            sheet.write_datetime(row, index, value, looks["day"][index])
        elif isinstance(value, int):
            sheet.write_number(row, index, int(value), looks["amount"][index])
        else:
            sheet.write_string(row, index, cell_text(value), looks["plain"][index])

    for number, row in enumerate(rows(count), 1):
        for index, value in enumerate(row.cells):
            put(number, index, value)
    book.close()


def _timed(write: Callable[[BytesIO], None]) -> Measured:
    sink = BytesIO()
    with clock() as taken:
        write(sink)
    return {**taken, "kb": len(sink.getvalue()) // 1024}


PEERS = {
    "python-docx, cells fetched once": ("docx", "python_docx"),
    "python-docx, add_row": ("docx", "python_docx_add_row"),
    "odfpy": ("odt", "odfpy"),
    "XlsxWriter": ("xlsx", "xlsxwriter"),
}


def exporters(place: object, members: int) -> str:
    """Seconds and memory of the long table, and how many times ours a peer takes."""
    own = partial(partial, in_own_process, "exporters")
    told = in_turn(
        ROUNDS,
        {
            "the rows alone": own("making", count=ROWS),
            **{name: own("cadre", format_name=name, count=ROWS) for name in FORMATS},
            **{name: own(stage, count=ROWS) for name, (_, stage) in PEERS.items()},
        },
    )
    lines = []
    for name, some in told.items():
        ours = told[PEERS[name][0]] if name in PEERS else some
        times = f"{median(some) / median(ours):.1f}" if name in PEERS else ""
        shown = f"cadre, {name}" if name in FORMATS else name
        lines.append([shown, *_figures(some), times])
    heads = ["10,000 rows × 8 columns", "CPU s", "wall s", "peak MB", "KB", "times cadre's"]
    few = table(heads, lines)
    longer = [_longer(name, told[name]) for name in FORMATS]
    heads = ["100,000 rows", "CPU s", "wall s", "peak MB", "KB", "rows/s against 10,000"]
    return "## Exporters\n\n" + few + "\n" + table(heads, longer)


def _longer(name: str, few: list[Measured]) -> list[str]:
    many = [in_own_process("exporters", "cadre", format_name=name, count=MANY)]
    pace = (MANY / median(many)) / (ROWS / median(few))
    return [f"cadre, {name}", *_figures(many), f"{pace:.2f}"]


def _figures(told: list[Measured]) -> list[str]:
    peak = max(one["peak_mb"] for one in told)
    kb = str(told[0].get("kb", ""))
    return [seconds(median(told)), seconds(median(told, "wall")), f"{peak:.0f}", kb]


STAGES = {
    stage.__name__: stage
    for stage in (cadre, making, python_docx, python_docx_add_row, odfpy, xlsxwriter)
}

if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(STAGES, sys.argv[1:])
    else:
        print(exporters(None, 0))
