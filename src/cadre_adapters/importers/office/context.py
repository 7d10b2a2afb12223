"""What all rows of one import share (bối cảnh): known records, the legend, remarks."""

from __future__ import annotations

from collections import defaultdict

from cadre_adapters.importers.office.cleared import ClearedCells
from cadre_adapters.importers.office.known import Known
from cadre_adapters.importers.office.legend import Legend
from cadre_adapters.importers.office.sheets_of import Table

__all__ = ["Context", "Remarks"]

NAMED_CELLS = 10
"""How many cells a remark names before it only counts."""


class Remarks:
    """Remarks that stop nothing, gathered so that a thousand equal ones make one line."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._cells: dict[tuple[str, str], list[str]] = defaultdict(list)

    def add(self, line: str) -> None:
        """A remark of its own."""
        self._lines.append(line)

    def at(self, sheet: str, cell: str, remark: str) -> None:
        """A remark about one cell or row."""
        self._cells[sheet, remark].append(cell)

    def lines(self) -> tuple[str, ...]:
        """All remarks, one line for each kind of them."""
        lines = list(self._lines)
        for (sheet, remark), cells in self._cells.items():
            more = ", …" if len(cells) > NAMED_CELLS else ""
            lines.append(
                f"Bảng {sheet}: {remark} ({len(cells)}: {', '.join(cells[:NAMED_CELLS])}{more})"
            )
        return tuple(lines)


class Context:
    """What all rows of one import share."""

    def __init__(self, known: Known, legend: Legend, *, has_standings: bool) -> None:
        self.known = known
        self.legend = legend
        self.has_standings = has_standings
        """Whether the source has a sheet of standings; they then follow from nothing else."""
        self.remarks = Remarks()
        self.cleared = ClearedCells()
        self._home: dict[str, str | None] = {}

    def branch_of_sheet(self, table: Table) -> str | None:
        """The branch that the sheet's name or one of its title rows is about."""
        name = table.sheet.name
        if name not in self._home:
            for title in table.titles:
                found = self.known.organisations_named(title)
                if len(found) == 1 and self.known.organisations[min(found)].level.is_branch:
                    self._home[name] = min(found)
                    break
            else:
                self._home[name] = None
        return self._home[name]
