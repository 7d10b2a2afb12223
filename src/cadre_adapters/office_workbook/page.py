"""A page of the workbook (trang sổ): name, title, headers and rows, before any file format."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from attrs import field, frozen

from cadre.records import KINDS, Member, Record
from cadre_adapters.importers.office.headers import KINDS_OF_SHEET

__all__ = ["NAME", "Books", "Page", "last_day", "page_of", "split"]

NAME = "Họ và tên"
"""The header of names, which are there for the eye."""

ROWS_OF_A_SHEET = 90_000
"""More rows go on to a further sheet, below what the importer takes by default."""


@frozen
class Page:
    """One sheet to be written."""

    name: str
    title: str
    headers: tuple[str, ...]
    rows: Sequence[Sequence[Any]] = field(repr=False)
    remark: str = ""
    """A line below the title: the legend of marks, say."""
    money: int | None = None
    """Index of the first column that holds amounts."""

    def lines(self) -> Iterator[Sequence[Any]]:
        """Title, remark, headers and rows."""
        yield (self.title,)
        yield (self.remark or None,)
        yield self.headers
        yield from self.rows

    @property
    def header(self) -> int:
        """Index of the header row among the lines."""
        return 2


class Books:
    """Records by kind, each kind in order of id, and the names of members."""

    def __init__(self, records: Iterable[Record], years: Collection[int]) -> None:
        self._by_kind: dict[type, list[Any]] = {kind: [] for kind in KINDS.values()}
        for record in records:
            self._by_kind[type(record)].append(record)
        for kind in self._by_kind.values():
            kind.sort(key=lambda record: record.id)
        self.names = {one.id: one.full_name for one in self.of(Member)}
        self.years = sorted(set(years))

    def of(self, kind: type[Any]) -> list[Any]:
        """Records of one kind."""
        return self._by_kind[kind]


def page_of(
    kind: str, name: str, title: str, fields: Sequence[str], rows: Iterable[Sequence[Any]]
) -> Page:
    """A page with a running number, and the headers an office writes for the fields."""
    headers = [
        one if one[0].isupper() else KINDS_OF_SHEET[kind].column(one).headers[0] for one in fields
    ]
    numbered = [(number, *cells) for number, cells in enumerate(rows, 1)]
    return Page(name, title, ("STT", *headers), numbered)


def split(page: Page) -> Iterator[Page]:
    """The page, cut where it has more rows than a sheet should."""
    for part in range(0, max(len(page.rows), 1), ROWS_OF_A_SHEET):
        number = part // ROWS_OF_A_SHEET + 1
        name = page.name if number == 1 else f"{page.name} ({number})"
        rows = page.rows[part : part + ROWS_OF_A_SHEET]
        yield Page(name, page.title, page.headers, rows, page.remark, page.money)


def last_day(until: date | None) -> date | None:
    """The last day covered, as an office writes the end of an interval."""
    return None if until is None else until - timedelta(days=1)
