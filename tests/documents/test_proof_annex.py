"""The annex of a report: dense, and every proving record can still be read from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cadre
from cadre.documents.model import RowKind, Table
from cadre.documents.proof_annex import folded
from cadre.synthetic import DECEMBER, make_district
from cadre.wording import sentences
from cadre_adapters.stores.memory import MemoryStore

IDS = st.lists(
    st.lists(st.sampled_from(["cb-1", "cb-2", "2025-01-03", "dv-7"]), min_size=1, max_size=4)
    .map(":".join)
    .map(lambda id: id or "x"),
    max_size=12,
    unique=True,
)


def unfolded(said: str) -> list[str]:
    """The ids that one entry stands for, read as the annex says."""
    found = re.fullmatch(r"([^\[]*)\[([^\]]*)\]([^\[]*)", said)
    return [f"{found[1]}{one}{found[3]}" for one in found[2].split(", ")] if found else [said]


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        ([], []),
        (["a"], ["a"]),
        (["a", "b"], ["a", "b"]),
        (["a:1"], ["a:1"]),
        (["a:1", "a:2"], ["a:[1, 2]"]),
        (["a:1:z", "a:2:z", "b:3:z"], ["a:[1, 2]:z", "b:3:z"]),
        (["a:z", "b:z"], ["[a, b]:z"]),
        (["a:1", "a:1:2"], ["a:1", "a:1:2"]),
        (["a:1", "a:2", "[a:3", "a: 4"], ["a:[1, 2]", "[a:3", "a: 4"]),
    ],
)
def test_ids_that_differ_in_one_part_are_one(ids: list[str], said: list[str]) -> None:
    assert folded(ids) == said


@given(IDS)
def test_whatever_is_put_together_can_be_read_apart(ids: Sequence[str]) -> None:
    said = folded(ids)
    assert Counter(id for one in said for id in unfolded(one)) == Counter(ids)
    assert len(said) <= len(ids)


def test_the_annex_names_each_kind_once_and_all_proving_records_of_each_finding() -> None:
    store = MemoryStore.of(make_district(members=480, branches=16).records())
    result = cadre.audit(store, period=cadre.Year(2025), as_of=DECEMBER)
    paper = cadre.documents.audit_report(result, names={})
    annex = paper.blocks[-1]
    assert isinstance(annex, Table)
    assert annex.dense
    rows = list(annex.rows)
    titles = [row.cells[0] for row in rows if row.kind is RowKind.GROUP]
    assert len(titles) == len(set(titles)) > 20
    numbers = [0 if row.kind is RowKind.GROUP else int(str(row.cells[0])) for row in rows]
    assert all(after in (0, before + 1) for before, after in pairwise(numbers))
    told = Counter((row.cells[1], _records(row.cells[2])) for row in rows if row.cells[1])
    assert told == Counter(
        (one.subject.id, frozenset((sentences.record_kind(r.kind), r.id) for r in one.evidence))
        for one in result
    )


def _records(said: object) -> frozenset[tuple[str, str]]:
    kinds = (part.partition(": ") for part in str(said).split("; "))
    return frozenset(
        (kind, id)
        for kind, _, ids in kinds
        for one in re.split(r", (?![^\[]*\])", ids)
        for id in unfolded(one)
    )
