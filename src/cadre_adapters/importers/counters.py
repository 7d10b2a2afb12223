"""Counting cells while the XML of a sheet streams by (đếm ô khi đọc): xlsx and ods.

A file of a few KiB can place a cell in the last corner, repeat one cell a million times or point
to one long text from every cell; a reader would then fill the memory. The counters here know
the two formats just well enough to see that coming. Empty repeats at the end of a sheet, as
LibreOffice writes them, reach nowhere and count for nothing.

They also see what the reader would lose without a word, and say how to mend it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from cadre.errors import ImportRefusedError
from cadre_adapters.importers.extent import Extent, cell_name, damaged, position

__all__ = ["DepthCounter", "OdsCounter", "XlsxCounter"]

_NUMBER = re.compile(r"[0-9]{1,10}")


class DepthCounter:
    """
    Any part of a package: only how deeply its elements are nested.

    This runs for every element of files of 100 MiB, hence the plain attributes and the few
    calls; so do its children.
    """

    def __init__(self, extent: Extent) -> None:
        self.mend: Callable[[bytes], bytes] | None = None
        """How the bytes of the part must be changed before they are read, if at all."""
        self._extent = extent
        self._depth = 0
        self._deepest = extent.limits.depth

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > self._deepest:
            raise self._too_deep()

    def end(self, name: str) -> None:
        """An element ends."""
        self._depth -= 1

    def text(self, data: str) -> None:
        """Text within an element."""

    def _too_deep(self) -> ImportRefusedError:
        limit = f"{self._deepest} levels"
        return ImportRefusedError("CADRE-IM-27", name=self._extent.name, limit=limit)


class XlsxCounter(DepthCounter):
    """
    The parts of an xlsx: sheets and the table of shared texts.

    Args:
        extent: Where cells are counted.
        shared: Lengths of the shared texts; filled by the part that holds them, which is to
            be read before the sheets.
    """

    def __init__(self, extent: Extent, shared: list[int]) -> None:
        super().__init__(extent)
        self._shared = shared
        self._columns: dict[str, int] = {}
        self._row = 0
        self._row_digits = "0"
        self._column = 0
        self._type = ""
        self._formula = False
        self._filled = False
        self._value = ""
        self._length = 0
        self._element = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A row, a cell or its content begins."""
        self._depth += 1
        if self._depth > self._deepest:
            raise self._too_deep()
        self._element = local = name.rpartition(":")[2] if ":" in name else name
        if local == "c":
            self._begin_cell(attributes)
        elif local in ("v", "is"):
            self._filled = True
        elif local == "row":
            self._begin_row(attributes.get("r"))
        elif local == "f":
            self._formula = True
        elif local == "si":
            self._length = 0
        elif local == "mergeCell":
            self._extent.check_merge(attributes.get("ref", ""))
        elif local == "worksheet":
            self._extent.begin_sheet()

    def end(self, name: str) -> None:
        """A cell or a shared text is complete."""
        self._depth -= 1
        self._element = ""
        if name == "v":
            return
        local = name.rpartition(":")[2] if ":" in name else name
        if local == "c":
            self._end_cell()
        elif local == "si":
            self._shared.append(self._length)

    def text(self, data: str) -> None:
        """Text of a value, or of a piece of text."""
        if self._element == "v":
            self._value = self._value + data if self._value else data
            self._length += len(data)
        elif self._element == "t":
            self._length += len(data)

    def _begin_row(self, reference: str | None) -> None:
        self._column = 0
        if reference is None:
            self._row += 1
        elif _NUMBER.fullmatch(reference) and int(reference) > 0:
            self._row = int(reference)
        else:
            raise damaged(self._extent.name, "row")
        self._row_digits = str(self._row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
        else:
            self._place(reference)
        self._type = attributes.get("t", "")
        self._filled = self._formula = False
        self._value = ""
        self._length = 0

    def _place(self, reference: str) -> None:
        digits = self._row_digits
        letters = reference[: -len(digits)] if reference.endswith(digits) else ""
        if letters in self._columns:
            self._column = self._columns[letters]
            return
        place = position(reference)
        if place is None:
            raise damaged(self._extent.name, "cell")
        self._row, self._column = place
        self._row_digits = str(self._row)
        self._columns[reference[: -len(self._row_digits)]] = self._column

    def _end_cell(self) -> None:
        if self._formula and not self._value and self._type not in ("str", "inlineStr"):
            cell = cell_name(self._row - 1, self._column - 1)
            raise ImportRefusedError("CADRE-IM-29", name=self._extent.name, cell=cell)
        if not self._filled:
            return
        length = self._length
        if self._type == "s":
            length = self._shared_length()
        elif self._type == "e":
            self.mend = _mend_errors
        self._extent.reach(max(self._row, 1), self._column, length)

    def _shared_length(self) -> int:
        index = self._value.strip()
        if not index:
            return 0
        if not _NUMBER.fullmatch(index) or int(index) >= len(self._shared):
            raise damaged(self._extent.name, "sharedStrings")
        return self._shared[int(index)]


class OdsCounter(DepthCounter):
    """The tables of an ods: repeated rows and cells count as often as they are repeated."""

    def __init__(self, extent: Extent) -> None:
        super().__init__(extent)
        self._rows = 0
        self._row_times = 1
        self._column = 0
        self._cell_times = 1
        self._filled = False
        self._length = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A table, row, cell or piece of its text begins."""
        self._depth += 1
        if self._depth > self._deepest:
            raise self._too_deep()
        local = name.rpartition(":")[2]
        if local in ("table-cell", "covered-table-cell"):
            self._begin_cell(attributes)
        elif local == "p":
            self._filled = True
        elif local == "s":
            self._length += self._times(attributes, "text:c")
        elif local in ("tab", "line-break"):
            self._length += 1
            self.mend = _mend_texts
        elif local == "table-row":
            self._column = 0
            self._row_times = self._times(attributes, "table:number-rows-repeated")
        elif local == "table":
            self._rows = 0
            self._extent.begin_sheet()

    def end(self, name: str) -> None:
        """A cell or a row is complete."""
        self._depth -= 1
        local = name.rpartition(":")[2]
        if local in ("table-cell", "covered-table-cell"):
            self._column += self._cell_times
            if self._filled:
                rows = self._rows + self._row_times
                times = self._row_times * self._cell_times
                self._extent.reach(rows, self._column, self._length, times)
        elif local == "table-row":
            self._rows += self._row_times

    def text(self, data: str) -> None:
        """Text of a cell."""
        self._length += len(data)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._cell_times = self._times(attributes, "table:number-columns-repeated")
        self._filled = "office:value-type" in attributes
        said = attributes.get("office:string-value")
        self._length = len(said or "")
        if said == "":
            self.mend = _mend_texts
        if not self._filled and "table:formula" in attributes:
            cell = cell_name(self._rows, self._column)
            raise ImportRefusedError("CADRE-IM-29", name=self._extent.name, cell=cell)

    def _times(self, attributes: dict[str, str], name: str) -> int:
        times = attributes.get(name, "1")
        if not _NUMBER.fullmatch(times):
            raise damaged(self._extent.name, name)
        return max(int(times), 1)


def _mend_errors(part: bytes) -> bytes:
    """An error value (``#REF!``) as text: the reader would hand it over as an empty cell."""
    return re.sub(rb"""(<(?:\w+:)?c\b[^<>]*\bt\s*=\s*)(?:"e"|'e')""", rb'\1"str"', part)


def _mend_texts(part: bytes) -> bytes:
    """
    Tabs and line breaks as characters: the reader would drop them and join the words.

    An empty ``string-value`` goes: the reader would take it for the text of the cell, where
    LibreOffice writes it beside the name of an error (``#REF!``).
    """
    part = re.sub(rb"<text:line-break\s*(?:/>|>\s*</text:line-break\s*>)", b"\n", part)
    part = re.sub(rb"<text:tab\b[^<>]*(?:/>|>\s*</text:tab\s*>)", b"\t", part)
    return re.sub(rb"""(<table:[^<>]*?)\soffice:string-value=(?:""|'')""", rb"\1", part)
