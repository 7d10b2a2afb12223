"""Tables beside the store (bảng kèm theo): a statement as csv, regions as csv or TOML."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from cadre.errors import ImportRefusedError, RecordError
from cadre.periods import FIRST_DAY
from cadre_adapters.cli.dues_values import dong_of
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.dues import BranchRegion, StatementLine
    from cadre_adapters.cli.console import Console

__all__ = ["Table", "read_regions", "read_statement"]

T = TypeVar("T")
Cells = Mapping[str, str]

SIZE = 16 << 20
"""The largest table that is read, in bytes."""

_STATEMENT = {
    "day": ("day", "ngày"),
    "amount": ("amount", "số tiền"),
    "text": ("text", "nội dung"),
    "reference": ("reference", "số chứng từ"),
}
_REGIONS = {
    "branch": ("branch", "mã chi bộ", "chi bộ"),
    "region": ("region", "vùng"),
    "since": ("since", "từ ngày"),
}
_NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "I": 1, "II": 2, "III": 3, "IV": 4}
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_VIETNAMESE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


@frozen
class Table(Generic[T]):
    """What a file says, and the places in it that have to be mended."""

    found: tuple[T, ...]
    faults: tuple[RecordError, ...] = ()

    def refused(self, console: Console) -> Status:
        """Name every place to be mended."""
        for fault in self.faults:
            console.notice(fault.explain(console.lang))
        return Status.REFUSED


def read_statement(path: Path) -> Table[StatementLine]:
    """
    The lines of a statement (sao kê): csv with the columns day, amount, text, reference.

    Raises:
        ImportRefusedError: The file cannot be read, is too large, or is no UTF-8.
    """
    from cadre.dues import StatementLine

    def line(id: str, cells: Cells) -> StatementLine:
        return StatementLine(
            id,
            _day(cells["day"], "day"),
            dong_of(cells["amount"], "amount"),
            cells.get("text", ""),
            cells.get("reference", ""),
        )

    return _csv(path, _STATEMENT, ("day", "amount"), line)


def read_regions(path: Path) -> Table[BranchRegion]:
    """
    In which region of minimum wages branches meet (vùng của chi bộ): csv, or TOML by branch.

    Raises:
        ImportRefusedError: The file cannot be read, is too large, or is no UTF-8.
    """
    from cadre.dues import BranchRegion

    def region(id: str, cells: Cells) -> BranchRegion:
        number = _NUMBERS.get(cells["region"].upper())
        if number is None:
            raise RecordError("CADRE-RE-01", path="region", expected="1, 2, 3, 4")
        since = _day(cells["since"], "since") if cells.get("since") else FIRST_DAY
        return BranchRegion(cells["branch"], number, since)

    if path.suffix.lower() != ".toml":
        return _csv(path, _REGIONS, ("branch", "region"), region)
    try:
        plain = tomllib.loads(_text_of(path))
    except (tomllib.TOMLDecodeError, RecursionError):
        return Table((), (_fault(path.name, "TOML"),))
    rows = [(key, {"branch": key, "region": str(value)}) for key, value in plain.items()]
    return _read(path.name, rows, region, {})


def _csv(
    path: Path,
    columns: Mapping[str, Sequence[str]],
    needed: Sequence[str],
    made: Callable[[str, Cells], T],
) -> Table[T]:
    text = _text_of(path)
    head = text.partition("\n")[0]
    mark = max((",", ";", "\t"), key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    rows: list[tuple[str, Cells]] = []
    try:
        headings = next(reader, [])
        names = _names(headings, columns)
        if any(names.count(one) != 1 for one in needed):
            expected = f"a row of headings: {', '.join(columns)}"
            return Table((), (_fault(f"{path.name}:1", expected),))
        for cells in reader:
            if any(cell.strip() for cell in cells):
                known = zip(names, cells, strict=False)
                row = dict.fromkeys(needed, "") | {name: cell.strip() for name, cell in known}
                rows.append((str(reader.line_num), row))
    except csv.Error:
        return Table((), (_fault(f"{path.name}:{reader.line_num}", "csv"),))
    as_written = {name: one.strip() for name, one in zip(names, headings, strict=True)}
    return _read(path.name, rows, made, as_written)


def _names(headings: Sequence[str], columns: Mapping[str, Sequence[str]]) -> list[str]:
    """What each column is; beside “Mã chi bộ” a column “Chi bộ” is the name of it."""
    plain = [" ".join(one.split()).casefold() for one in headings]
    known = {
        next((one for one in headers if one in plain), name): name
        for name, headers in columns.items()
    }
    return [known.get(one, f"“{one}”") for one in plain]


def _read(
    name: str,
    rows: Sequence[tuple[str, Cells]],
    made: Callable[[str, Cells], T],
    headings: Mapping[str, str],
) -> Table[T]:
    """
    Every row by itself, so that all that has to be mended is named at once.

    A cell is named by its row and by the heading as the file has it; without headings by its row.
    """
    found: list[T] = []
    faults: list[RecordError] = []
    for id, cells in rows:
        try:
            found.append(made(id, cells))
        except RecordError as error:
            heading = headings.get(str(error.facts["path"]))
            place = f"{name}:{id}:{heading}" if heading else f"{name}:{id}"
            faults.append(_fault(place, str(error.facts["expected"])))
    return Table(tuple(found), tuple(faults))


def _fault(place: str, expected: str) -> RecordError:
    return RecordError("CADRE-RE-04", path=place, expected=expected)


def _day(text: str, column: str) -> date:
    for year, month, day in _numbers(text):
        with suppress(ValueError):  # no such day
            return date(year, month, day)
    raise RecordError("CADRE-RE-01", path=column, expected="a real day")


def _numbers(text: str) -> Iterator[tuple[int, int, int]]:
    if match := _ISO.fullmatch(text):
        yield int(match[1]), int(match[2]), int(match[3])
    if match := _VIETNAMESE.fullmatch(text):
        yield int(match[3]), int(match[2]), int(match[1])


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(SIZE + 1)
    except FileNotFoundError:
        raise ImportRefusedError("CADRE-IM-08", name=path.name) from None
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = type(error).__name__
        raise ImportRefusedError("CADRE-IM-01", name=path.name, reason=reason) from None
    if len(content) > SIZE:
        raise ImportRefusedError("CADRE-IM-02", name=path.name, limit="16 MiB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ImportRefusedError("CADRE-IM-04", name=path.name, encoding="?") from None
