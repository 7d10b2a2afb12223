"""The annex of a report (phụ lục): the records that prove each finding, by id.

A district has hundreds of findings, so the annex is dense: a title once for all findings of a
kind, and ids that differ in one part only written as one. Nothing is left out: written out again,
the ids are those of the finding.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from cadre.documents.model import Align, Column, Row, RowKind, Rows, Table
from cadre.findings import Finding
from cadre.wording import sentences

__all__ = ["folded", "proof_table"]

_PLAIN = re.compile(r"[\w.:/-]+")
"""Ids that can be written as one: none of the signs that put them together is in them."""


def proof_table(
    kinds: Iterable[tuple[str, Sequence[Finding]]], words: Mapping[str, str], lang: str
) -> Table:
    """
    The annex as a table.

    Args:
        kinds: The findings as the report lists them, kind by kind, with the heading of each; the
            numbers are those of the report.
    """
    columns = (
        Column(words["number"], 7, Align.CENTRE),
        Column(words["about_whom"], 16),
        Column(words["records"], 77),
    )
    return Table(columns, Rows(partial(_rows, tuple(kinds), lang)), dense=True)


def _rows(kinds: Iterable[tuple[str, Sequence[Finding]]], lang: str) -> Iterator[Row]:
    for title, found in kinds:
        yield Row((title, None, None), RowKind.GROUP)
        for number, one in enumerate(found, 1):
            yield Row((number, one.subject.id, _records(one, lang)))


def _records(one: Finding, lang: str) -> str:
    kinds: dict[str, list[str]] = {}
    for ref in one.evidence:
        kinds.setdefault(sentences.record_kind(ref.kind, lang), []).append(ref.id)
    return "; ".join(f"{kind}: {', '.join(folded(ids))}" for kind, ids in kinds.items())


def folded(ids: Sequence[str]) -> list[str]:
    """
    Ids that differ in one of their parts only, as one: ``a:[b, c]:d`` for ``a:b:d`` and ``a:c:d``.

    Parts are what colons divide. An id with any other sign in it stays as it is.
    """
    ids = list(dict.fromkeys(ids))
    plain = [id for id in ids if _PLAIN.fullmatch(id)]
    longest = max((id.count(":") for id in plain), default=0)
    if not longest:
        return list(ids)
    by_part = [_alike(plain, place) for place in range(longest + 1)]
    best = min(by_part, key=len)
    rest = [id for id in ids if not _PLAIN.fullmatch(id)]
    return [_written(parts) for parts in best] + rest


def _alike(ids: Iterable[str], place: int) -> list[list[list[str]]]:
    """The ids, as parts, in groups that differ in the part at *place* only."""
    groups: dict[tuple[str | int, ...], list[list[str]]] = defaultdict(list)
    for id in ids:
        parts = id.split(":")
        differs = place if place < len(parts) > 1 else -1
        groups[differs, len(parts), *parts[:differs], *parts[differs + 1 :]].append(parts)
    return list(groups.values())


def _written(group: list[list[str]]) -> str:
    first, *others = group
    if not others:
        return ":".join(first)
    differs = next(place for place, part in enumerate(first) if part != others[0][place])
    ends = ", ".join(parts[differs] for parts in group)
    return ":".join((*first[:differs], f"[{ends}]", *first[differs + 1 :]))
