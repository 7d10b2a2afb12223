"""One row being read (đọc dòng): takes fields from cells and collects what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from cadre.error_words import in_vietnamese
from cadre.errors import RecordError
from cadre.ports import Problem
from cadre.records import Member, Organisation
from cadre_adapters.importers.office.context import Context
from cadre_adapters.importers.office.sheets_of import Table
from cadre_adapters.importers.office.values import (
    Expected,
    a_date,
    a_text,
    an_id,
    is_blank,
    shown,
)
from cadre_adapters.importers.office.words import WORDS, reading_of
from cadre_adapters.importers.sheets import cell_name

__all__ = ["Row"]

LONGEST_SHOWN = 200
"""How much of a cell a problem repeats."""

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Row:
    """
    One row of a table.

    Reading a field gives its value, or ``None`` after noting a problem; a row with any problem is
    ``broken`` and yields no record.
    """

    __slots__ = (
        "_own_branch",
        "cells",
        "context",
        "index",
        "key",
        "known",
        "problems",
        "table",
    )

    def __init__(self, table: Table, index: int, cells: Sequence[Any], context: Context) -> None:
        self.table = table
        self.index = index
        self.cells = cells
        self.context = context
        self.known = context.known
        self.problems: list[Problem] = []
        self._own_branch: str | None = None
        self.key: tuple[type, str] | None = None
        """What the row is about, so that rows resting on it can be named."""

    @property
    def broken(self) -> bool:
        """Whether the row has a problem."""
        return bool(self.problems)

    @property
    def place(self) -> tuple[str, int]:
        """Sheet and row number."""
        return self.table.sheet.name, self.index + 1

    def __str__(self) -> str:
        return f"bảng {self.table.sheet.name}, dòng {self.index + 1}"

    # Cells

    def has(self, field: str) -> bool:
        """Whether the sheet has a column for the field."""
        return field in self.table.columns

    def cell(self, field: str) -> Any:
        """What stands in the column of a field."""
        return self.cell_at(self.table.columns.get(field, -1))

    def cell_at(self, index: int) -> Any:
        """What stands in a column; ``None`` beyond the row's end."""
        return self.cells[index] if 0 <= index < len(self.cells) else None

    def cell_place(self, index: int) -> tuple[str, str]:
        """Sheet and name of the cell in a column."""
        return self.table.sheet.name, cell_name(self.index, index)

    def blank(self, field: str) -> bool:
        """Whether nothing was entered for the field."""
        return is_blank(self.cell(field))

    # Problems

    def wrong(self, field: str, said: Expected) -> None:
        """Note that the cell of a field is wrong; the row, where there is no such column."""
        self.wrong_at(self.table.columns.get(field, -1), said)

    def wrong_at(self, index: int, said: Expected) -> None:
        """Note that the cell of a column is wrong."""
        cell = str(self.index + 1) if index < 0 else cell_name(self.index, index)
        value = shown(self.cell_at(index))[:LONGEST_SHOWN]
        problem = Problem(self.table.sheet.name, cell, said.vi, said.en, value, self.index + 1)
        if problem not in self.problems:
            self.problems.append(problem)

    def refused(self, error: RecordError) -> None:
        """Note that a record cannot be as the row has it."""
        path = str(error.facts.get("path", ""))
        wanted = {"expected": error.facts.get("expected", "")}
        said = Expected(
            f"giá trị không thể có: cần {in_vietnamese(wanted)['expected']}",
            f"impossible value: expected {wanted['expected']}",
        )
        name = path.rpartition(".")[2]
        self.wrong("last" if name == "until" else name, said)

    # Fields

    def read(
        self, field: str, reader: Callable[[Any], T | Expected], *, required: bool = False
    ) -> T | None:
        """A field by its reader; ``None`` when blank, or wrong."""
        cell = self.cell(field)
        if is_blank(cell):
            if required:
                header = self.table.kind.column(field).headers[0]
                self.wrong(field, Expected(f"cần có “{header}”", f"“{header}” is needed"))
            return None
        value = reader(cell)
        if isinstance(value, Expected):
            self.wrong(field, value)
            return None
        return value

    def text(self, field: str, *, required: bool = False) -> str:
        """A field of text; empty when blank."""
        return self.read(field, a_text, required=required) or ""

    def word(self, field: str, codes: type[E], default: E | None = None) -> E | None:
        """A field of one of the known words; *default* when blank."""
        if self.blank(field):
            if default is None:
                self.read(field, a_text, required=True)
            return default
        code = reading_of(codes, shown(self.cell(field)))
        if code is None:
            allowed = ", ".join(alike[0] for alike in WORDS[codes].values())
            self.wrong(field, Expected(f"cần một trong: {allowed}", f"expected one of: {allowed}"))
        return code

    def interval(self, since: str = "since", last: str = "last") -> tuple[date | None, date | None]:
        """
        First day, and first day no longer covered.

        An office writes the last day that is covered (đến ngày); the day after it ends the
        interval.
        """
        first = self.read(since, a_date, required=True)
        final = self.read(last, a_date)
        if first is None or final is None:
            return first, None
        if final < first:
            self.wrong(
                last,
                Expected("ngày kết thúc trước ngày bắt đầu", "the end is before the start"),
            )
            return first, None
        return first, final + timedelta(days=1)

    # References

    def member(self) -> str:
        """The member the row is about; empty after noting a problem."""
        id = self.read("member", an_id, required=True)
        if id is None or id in self.known.members:
            return id or ""
        self._unknown("member", (Member, id), "đảng viên", "member")
        return ""

    def organisation(self, field: str, *, required: bool = True) -> str:
        """The organisation named by number or name; empty when blank or after a problem."""
        text = self.read(field, an_id, required=required)
        if text is None:
            return ""
        found = self.known.organisations_named(text)
        if len(found) == 1:
            return min(found)
        if found:
            ids = ", ".join(sorted(found))
            said = Expected(f"nhiều tổ chức cùng tên; ghi mã: {ids}", f"ambiguous: {ids}")
            self.wrong(field, said)
        else:
            self._unknown(field, (Organisation, text), "tổ chức", "organisation")
        return ""

    def _unknown(self, field: str, key: tuple[type, str], vi: str, en: str) -> None:
        at = self.known.broken.get(key)
        if at is not None:
            self.rests_on(field, at)
            return
        said = Expected(
            f"không có {vi} mã này trong tệp và trong kho",
            f"no such {en}, neither in the file nor in the store",
        )
        self.wrong(field, said)

    def rests_on(self, field: str, place: str) -> None:
        """Note that the row rests on another one that has a problem."""
        self.wrong(
            field, Expected(f"phụ thuộc dòng bị lỗi ({place})", f"rests on a bad row ({place})")
        )

    def branch_if_told(self, member: str, first: date, last: date) -> str:
        """As ``branch``, for a cell that says nothing: empty, and no problem, where not known."""
        if not self.blank("branch"):
            named = self.known.organisations_named(shown(self.cell("branch")))
            return min(named) if len(named) == 1 else ""
        at_home = self.context.branch_of_sheet(self.table)
        if at_home:
            return at_home
        found = self.known.branches_of(member, first, last)
        return min(found) if len(found) == 1 else ""

    def branch(self, member: str, first: date, last: date) -> str:
        """
        The branch a row is about: its own column, the sheet's title, or where the member belongs.

        Args:
            first: With *last*, the days the row is about.
        """
        if self._own_branch is None:
            self._own_branch = "" if self.blank("branch") else self.organisation("branch")
        if self._own_branch or not self.blank("branch"):
            return self._own_branch
        found = self.branch_if_told(member, first, last)
        if found:
            return found
        at = self.known.broken.get((Member, member))
        if at is not None:
            self.rests_on("branch", at)
        else:
            said = Expected(
                "không rõ chi bộ; thêm cột “Mã chi bộ”", "add a column “Mã chi bộ” (branch)"
            )
            self.wrong("branch" if self.has("branch") else "member", said)
        return ""
