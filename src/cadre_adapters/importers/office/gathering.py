"""Settling rows (gom dòng): every record once, with its place; clashes between rows are problems.

Rows of one kind are settled together, before anything that rests on them is read.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from cadre.periods import Interval
from cadre.ports import Problem
from cadre.records import (
    Member,
    Membership,
    MembershipKind,
    Organisation,
    Payment,
    Placement,
    Record,
)
from cadre_adapters.importers.office.ids import made
from cadre_adapters.importers.office.known import Known
from cadre_adapters.importers.office.merging import merged
from cadre_adapters.importers.office.reading import Row
from cadre_adapters.importers.office.values import Expected

__all__ = ["Gathered", "RowRecords"]

Key = tuple[type, str]


@frozen(eq=False)
class RowRecords:
    """A row that was read, and what it gave."""

    row: Row
    records: tuple[Record, ...]


class Gathered:
    """Everything taken over so far, and everything that could not be."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.problems: list[Problem] = []
        self._records: dict[Key, tuple[Record, tuple[str, int]]] = {}
        self._rows: dict[Key, str] = {}

    @property
    def records(self) -> tuple[tuple[Record, tuple[str, int]], ...]:
        """Every record with the sheet and row it came from."""
        return tuple(self._records.values())

    def add(self, record: Record, place: tuple[str, int]) -> None:
        """Take over a record that no single row gave."""
        self._records.setdefault((type(record), record.id), (record, place))

    def settle(self, rows: Sequence[RowRecords]) -> None:
        """Take over the good ones of some rows; note what is wrong with the others."""
        rows = self._completed(_with_parents_as_ids(rows, self.known))
        self._clashes(rows)
        _overlaps(rows, self.known)
        _rootless(rows, self.known)
        for one in rows:
            if one.row.broken:
                self.problems += one.row.problems
                if one.row.key is not None:
                    self.known.broken.setdefault(one.row.key, str(one.row))
                continue
            place, said = one.row.place, str(one.row)
            for record in one.records:
                key = (type(record), record.id)
                if key not in self._records:
                    self._records[key] = (record, place)
                    self._rows[key] = said
                    self.known.learn(record)

    def _completed(self, rows: Sequence[RowRecords]) -> Sequence[RowRecords]:
        if self.known.store is None:
            return rows
        records = merged([(one.row, one.records) for one in rows], self.known.store)
        return [RowRecords(one.row, own) for one, own in zip(rows, records, strict=True)]

    def _clashes(self, rows: Sequence[RowRecords]) -> None:
        """Two rows that say different things of the same fact; which is right, nobody can tell."""
        seen: dict[Key, tuple[Record, Row]] = {}
        for one in rows:
            for record in one.records:
                key = (type(record), record.id)
                if key in self._records:
                    if self._records[key][0] != record or _counts_twice(record, one.row):
                        _clash(one.row, record, self._rows.get(key, ""))
                    continue
                first, row = seen.setdefault(key, (record, one.row))
                if first != record or (row is not one.row and _counts_twice(record, one.row)):
                    _clash(one.row, record, str(row))
                    _clash(row, first, str(one.row))


def _counts_twice(record: Record, row: Row) -> bool:
    """Whether a second row that says the same is not a repetition: money is not merged."""
    return isinstance(record, Payment) and row.table.kind.name == "dues"


def _clash(row: Row, record: Record, other: str) -> None:
    fields = {Member: "member", Organisation: "id"}
    what_vi, what_en = "nội dung khác nhau cho cùng một việc", "says otherwise of the same fact"
    if isinstance(record, Member | Organisation):
        what_vi, what_en = "trùng mã nhưng nội dung khác", "has the same number and other content"
    if isinstance(record, Payment):
        what_vi = (
            "hai khoản nộp không phân biệt được; thêm số biên lai hoặc ngày nộp, "
            "hoặc gộp thành một dòng"
        )
        what_en = (
            "two payments that cannot be told apart; add a receipt number or the day of payment, "
            "or make them one row"
        )
    said = Expected(f"{what_vi}: {other}", f"{what_en}: {other}")
    row.wrong(fields.get(type(record), ""), said)


def _overlaps(rows: Sequence[RowRecords], known: Known) -> None:
    """A member officially in two branches, or twice in one, on the same day."""
    by_member: dict[str, dict[str, tuple[Membership, Row | None]]] = defaultdict(dict)
    for one in rows:
        for record in one.records:
            if isinstance(record, Membership) and record.kind is MembershipKind.OFFICIAL:
                by_member[record.member][record.id] = (record, one.row)
    for member, own in by_member.items():
        for earlier in known.memberships(member):
            if earlier.kind is MembershipKind.OFFICIAL:
                own.setdefault(earlier.id, (earlier, None))
        in_time = sorted(own.values(), key=lambda pair: (pair[0].since, pair[0].id))
        for (before, row), (after, next_row) in itertools.pairwise(in_time):
            if Interval(before.since, before.until).overlaps(Interval(after.since, after.until)):
                _overlap(row, after, next_row)
                _overlap(next_row, before, row)


def _overlap(row: Row | None, other: Membership, other_row: Row | None) -> None:
    if row is None:
        return
    place = str(other_row) if other_row else "đã có trong kho"
    said = Expected(
        f"trùng thời gian sinh hoạt chính thức với {other.branch} từ "
        f"{other.since:%d/%m/%Y} ({place}); ghi ngày kết thúc của lần trước",
        f"overlaps the official membership in {other.branch} since {other.since} ({place}); "
        "the earlier one needs its end",
    )
    row.wrong("since", said)


def _with_parents_as_ids(rows: Sequence[RowRecords], known: Known) -> list[RowRecords]:
    """Rows with the superiors of organisations, written as names, turned into their numbers."""
    own = [r for one in rows for r in one.records if isinstance(r, Organisation)]
    if not own:
        return list(rows)
    naming = Known(None, ())
    for organisation in (*known.organisations.values(), *own):
        naming.learn(organisation)
    return [evolve(one, records=tuple(_placed(one, naming))) for one in rows]


def _placed(one: RowRecords, naming: Known) -> Iterable[Record]:
    for record in one.records:
        if not isinstance(record, Placement):
            yield record
            continue
        found = naming.organisations_named(record.parent) - {record.organisation}
        if len(found) > 1:
            ids = ", ".join(sorted(found))
            said = Expected(f"nhiều tổ chức cùng tên; ghi mã: {ids}", f"ambiguous: {ids}")
            one.row.wrong("parent", said)
        yield made(
            Placement,
            organisation=record.organisation,
            parent=min(found) if found else record.parent,
            since=record.since,
            until=record.until,
        )


def _rootless(rows: Sequence[RowRecords], known: Known) -> None:
    """Organisations whose superior is not there, and then those below them."""
    left = [one for one in rows if any(isinstance(r, Placement) for r in one.records)]
    broken = {one.row.key: str(one.row) for one in rows if one.row.broken}
    while left:
        good = {one.row.key for one in rows if not one.row.broken}
        still = []
        for one in left:
            parent = next(r.parent for r in one.records if isinstance(r, Placement))
            key = (Organisation, parent)
            if one.row.broken or (
                (key in good or parent in known.organisations) and (key != one.row.key)
            ):
                still.append(one)
            elif key in broken:
                one.row.rests_on("parent", broken[key])
            else:
                said = Expected(
                    "không có tổ chức cấp trên này trong tệp và trong kho",
                    "no such superior, neither in the file nor in the store",
                )
                one.row.wrong("parent", said)
            if one.row.broken:
                broken.setdefault(one.row.key, str(one.row))
        if len(still) == len(left):
            return
        left = still
