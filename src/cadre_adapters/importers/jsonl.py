"""Records as JSON lines (bản ghi dạng JSON): one record a line, as ``record_to_dict`` gives it.

Lines are read strictly. A line that cannot be taken becomes a problem for each field at fault,
with its number and the field; no value of it is told. Blank lines are passed over. Ids that point
at nothing are remarked on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NoReturn

from attrs import evolve

from cadre.convert import make_converter, record_from_dict
from cadre.error_words import KINDS_VI, in_vietnamese
from cadre.errors import CadreError, ImportRefusedError, RecordError
from cadre.ports import ImportSettings, Problem, Reading
from cadre.records import (
    Assignment,
    Meeting,
    Member,
    Organisation,
    Payment,
    Record,
    Resolution,
    kind_of,
)
from cadre.store import Store
from cadre_adapters.importers.encodings import decode_utf8
from cadre_adapters.importers.guard import read_limited
from cadre_adapters.importers.limits import DEFAULT_LIMITS, Limits

__all__ = ["JsonLinesImporter"]

NOT_JSON = Problem(
    "",
    "",
    vi='cần một đối tượng JSON trên một dòng: {"record": …}',
    en='expected one JSON object in the line: {"record": …}',
)
TOO_LONG = Problem("", "", vi="dòng quá dài", en="the line is too long")
TWICE = Problem("", "", vi="một khóa có hai lần", en="a key stands there twice")


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class JsonLinesImporter:
    """
    Reads a ``.jsonl`` file that holds one record a line.

    Args:
        limits: How large it may be. Nothing in it is packed, so the limit of unpacked size holds,
            and a line may be as long as a tag of XML.
    """

    format = "jsonl"
    extensions: Sequence[str] = (".jsonl",)

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits

    def read(self, source: Path, settings: ImportSettings) -> Reading:
        """
        Read the whole file; bad lines become problems, all at once.

        Raises:
            ImportRefusedError: It is not there, cannot be read, is too large, or is no UTF-8.
        """
        limits = evolve(self._limits, file_size=self._limits.unpacked_size)
        text = _text(read_limited(source, limits), source.name)
        converter = make_converter()
        records: list[tuple[Record, tuple[str, int]]] = []
        problems: list[Problem] = []
        for row, line in _lines(text):
            try:
                if len(line) > limits.tag_size:
                    raise _RefusedError(TOO_LONG)
                record = record_from_dict(_plain(line), converter)
            except _RefusedError as refused:
                problems.append(_placed(refused.problem, source.name, row))
            except RecordError as error:
                problems += [
                    _placed(_said(one), source.name, row) for one in (error, *error.others)
                ]
            else:
                records.append((record, (source.name, row)))
        notes = (*_notes(settings), *_pointing_at_nothing(records, settings.store))
        return Reading(tuple(records), tuple(problems), notes)


def _text(data: bytes, name: str) -> str:
    try:
        # Not made NFC: an id is kept letter by letter.
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        decode_utf8(data, name)  # says which encoding it is
        raise ImportRefusedError("CADRE-IM-04", name=name, encoding="? (≠ UTF-8)") from None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, with their numbers from 1; a line ends with LF alone."""
    for row, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield row, line


def _plain(line: str) -> dict[str, Any]:
    try:
        plain = json.loads(line, object_pairs_hook=_each_key_once, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise _RefusedError(NOT_JSON) from None
    if type(plain) is not dict:
        raise _RefusedError(NOT_JSON)
    return plain


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _RefusedError(TWICE)
    return found


def _no_constant(word: str) -> NoReturn:
    raise _RefusedError(NOT_JSON)


def _said(error: CadreError) -> Problem:
    """What was expected and where, in both languages."""
    path, expected = error.facts["path"], error.facts["expected"]
    vietnamese = in_vietnamese(error.facts)["expected"]
    return Problem("", "", vi=f"{path}: cần {vietnamese}", en=f"{path}: expected {expected}")


def _placed(problem: Problem, name: str, row: int) -> Problem:
    return evolve(problem, sheet=name, cell=str(row), row=row)


def _notes(settings: ImportSettings) -> Iterator[str]:
    if settings.closed_through:
        yield "--closed-through: bỏ qua, việc khóa sổ đã có trong bản ghi"
    if settings.mapping:
        yield "--mapping: bỏ qua, bản ghi JSON không có cột"


_REFERENCES: dict[str, type[Record]] = {
    "member": Member,
    "branch": Organisation,
    "organisation": Organisation,
    "meeting": Meeting,
    "assignment": Assignment,
    "payment": Payment,
    "resolution": Resolution,
}
"""Fields that name another record."""
SHOWN = 5


def _pointing_at_nothing(
    records: Sequence[tuple[Record, tuple[str, int]]], store: Store | None
) -> Iterator[str]:
    """
    A remark for ids that are neither in the file nor in the store.

    A part of a store, read into an empty one, has them by rights: nothing is refused.
    """
    named: dict[str, set[str]] = {name: set() for name in _REFERENCES}
    there: dict[type, set[str]] = {}
    for record, _ in records:
        there.setdefault(type(record), set()).add(record.id)
        for name in _REFERENCES:
            named[name].add(getattr(record, name, "") or "")
    for name, kind in _REFERENCES.items():
        left = named[name] - there.get(kind, set()) - {""}
        if left and store is not None:
            left -= {one.id for one in store.read(kind, id=left)}
        if left:
            ids = ", ".join(sorted(left)[:SHOWN]) + (" …" if len(left) > SHOWN else "")
            said = KINDS_VI[kind_of(kind)]
            yield f"{len(left)} mã {said} không có trong tệp và trong kho: {ids}"
