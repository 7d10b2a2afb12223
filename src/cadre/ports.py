"""The ports (cổng): what a plug-in offers, and what a store may add to the required four methods.

The required part of a store is the class ``cadre.store.Store``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, runtime_checkable

from attrs import Factory, field, frozen

from cadre.dossiers import Condensed, Takings
from cadre.months import MonthSet
from cadre.records import Book, Record
from cadre.store import Store

if TYPE_CHECKING:
    from cadre.documents.model import Document

__all__ = [
    "API_LEVEL",
    "Candidates",
    "Condenses",
    "CondensesReports",
    "CondensesTakings",
    "Exporter",
    "ImportSettings",
    "Importer",
    "KnownAt",
    "Problem",
    "Reading",
    "StoreOpener",
]

API_LEVEL = 1
"""The level of these interfaces. A plug-in that states a higher one is refused with a sentence."""


class Exporter(Protocol):
    """Prints documents in one format (bộ xuất). It is given a sink and opens no file itself."""

    @property
    def format(self) -> str:
        """The name of the format: ``docx``."""

    @property
    def extension(self) -> str:
        """The end of a file name, with its dot: ``.docx``."""

    @property
    def media_type(self) -> str:
        """The media type of the bytes."""

    def write(self, document: Document, sink: BinaryIO) -> None:
        """
        Write the document.

        Raises:
            UnsupportedBlockError: The document holds a block the exporter does not know.
        """


class StoreOpener(Protocol):
    """Opens stores at addresses of one scheme (bộ mở kho)."""

    @property
    def scheme(self) -> str:
        """The part of the address before ``://``."""

    def open(self, address: str, *, create: bool, read_only: bool) -> Store:
        """
        Open the store at *address*.

        Args:
            create: Make it when it is not there.
            read_only: Never write to it.

        Raises:
            CadreError: Of the kind that says what is wrong.
        """


@frozen
class Problem:
    """
    One place of a source that cannot be taken over (chỗ cần sửa).

    ``value`` is what stands there; it is shown to whoever imports and kept out of ``repr``.
    """

    sheet: str
    cell: str
    """``C7``; ``7`` for a whole row; empty for a whole sheet."""
    vi: str
    """What was expected and what to do, in Vietnamese."""
    en: str
    value: str = field(default="", repr=False)
    row: int = 0
    """The row number in the source, from 1; 0 where the problem is not about one row."""

    def explain(self, lang: str = "vi") -> str:
        """``Đảng viên!C7: cần một ngày có thật (đang là "30/2/2025")``."""
        place = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        said = self.vi if lang == "vi" else self.en
        if not self.value:
            return f"{place}: {said}"
        stands = "đang là" if lang == "vi" else "it says"
        return f"{place}: {said} ({stands} “{self.value}”)"


@frozen
class Reading:
    """
    What an importer read: records with the place each came from, and problems.

    ``records`` pairs each record with ``(sheet, row)``; a row that has a problem yields none.
    ``notes`` are remarks that stop nothing (unknown columns that were left out, say).
    """

    records: tuple[tuple[Record, tuple[str, int]], ...] = field(repr=False)
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    mapping: Mapping[str, Any] = Factory(dict)
    """How sheets and headers were understood; printed as a mapping to be mended by hand."""


@frozen(kw_only=True)
class ImportSettings:
    """How to read a source: legend of marks, closed months, a mapping of headers."""

    mapping: Mapping[str, Any] = Factory(dict)
    closed_through: str = ""
    """``YYYY-MM``: every branch of the source has closed both books through this month."""
    store: Store | None = field(default=None, repr=False)
    """Records already known, against which references are checked."""


class Importer(Protocol):
    """Reads one kind of source into records and problems (bộ nhập)."""

    @property
    def format(self) -> str:
        """The name of the format."""

    @property
    def extensions(self) -> Sequence[str]:
        """The ends of file names it takes, with their dots; ``/`` stands for a folder."""

    def read(self, source: Path, settings: ImportSettings) -> Reading:
        """
        Read the whole source; bad rows become problems, all at once.

        Raises:
            ImportRefusedError: The source as a whole cannot be read.
        """


@runtime_checkable
class Condenses(Protocol):
    """A store that condenses attendance and payments to month sets in its own engine."""

    def condense(
        self, members: Collection[str], *, months: MonthSet, as_of: date
    ) -> Mapping[str, Condensed]:
        """
        The month sets of each member; equal to ``cadre.dossiers.condense`` for every one.

        Members whose payments were reversed or dues written off are not asked for: the core
        condenses them from plain records.

        Args:
            members: Ids of members; one without any row may be left out.
            months: Only these months.
            as_of: Deeds (meetings, payments) up to and including this day.
        """


@runtime_checkable
class CondensesReports(Protocol):
    """A store that tells from its own engine in which months work was reported on."""

    def reported_months(
        self, branches: Collection[str], *, months: MonthSet
    ) -> Mapping[str, MonthSet]:
        """
        By assignment id, the months of *months* with a work report.

        Args:
            branches: The branches whose reports are wanted.
            months: Only these months.
        """


@runtime_checkable
class CondensesTakings(Protocol):
    """A store that sums up in its own engine what organisations took in of the dues."""

    def takings(
        self, organisations: Collection[str], *, months: MonthSet, as_of: date
    ) -> Mapping[str, Takings]:
        """
        By id, what organisations took in; equal to ``cadre.dossiers.takings``.

        An audit asks only about those who passed anything on.

        Args:
            organisations: Whose books the payments stand in; one without any is left out.
            months: Only dues of these months, and what came in in them whatever it is for.
            as_of: Payments up to and including this day; those reversed by then are none.
        """


@runtime_checkable
class Candidates(Protocol):
    """A store that knows, from a partial index, who has a row that is not in order."""

    def candidates(self, book: Book, *, months: MonthSet, as_of: date) -> Collection[str]:
        """
        Members who may have missed a meeting, or owe dues, in these months.

        A superset of the truth, never a subset: every member with an attendance row ``absent``
        or ``refused``, or with dues above zero that were not paid in full by the end of their
        month or are not by *as_of*.
        """


@runtime_checkable
class KnownAt(Protocol):
    """A store that can be read as it was known at an earlier moment."""

    def known_at(self, moment: datetime) -> Store:
        """A reader that sees only what had been recorded up to and including *moment*."""
