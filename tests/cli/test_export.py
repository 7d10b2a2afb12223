"""``cadre export``: what stands, as lines that an import takes back to the same store."""

from __future__ import annotations

import json
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cadre.records import KINDS, Attendance, DuesLine, Membership, Record, WorkReport
from cadre.testing import samples
from cadre.testing.histories import history
from cadre_adapters.cli.record_lines import records_of
from cadre_adapters.stores.memory import MemoryStore
from cadre_adapters.stores.sql import SqlStores

AT = datetime(2026, 1, 5, tzinfo=UTC)


def made(name: str, *records: Record) -> None:
    store = SqlStores().open(f"sqlite:///{name}", create=True, read_only=False)
    with store, store.transaction(by="thu-ky", at=AT) as tx:
        tx.put_all(records)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_what_was_exported_and_imported_is_exported_as_the_same_bytes(
    cadre, in_folder: Path
) -> None:
    every = [one for cls in KINDS.values() for one in samples(cls, 5)]
    made("kho.db", *every, *history(0))
    assert cadre("export", "sqlite:///kho.db", "--out", "mot.jsonl").status == 0
    assert cadre("import", "mot.jsonl", "--into", "sqlite:///hai.db").status == 0
    assert cadre("export", "sqlite:///hai.db", "--out", "hai.jsonl").status == 0
    first = (in_folder / "mot.jsonl").read_bytes()
    assert first.count(b"\n") == len(every) + len(history(0))
    assert (in_folder / "hai.jsonl").read_bytes() == first
    again = cadre("import", "mot.jsonl", "--into", "sqlite:///hai.db")
    assert "Không có gì mới" in again.out


def test_records_come_in_the_order_in_which_kinds_depend_on_each_other(
    cadre, in_folder: Path
) -> None:
    made("kho.db", *reversed(history(1)))
    ended = cadre("export", "sqlite:///kho.db", "--out", "ra.jsonl")
    plain = lines(in_folder / "ra.jsonl")
    order = [(list(KINDS).index(one["record"]), one["id"]) for one in plain]
    assert order == sorted(order)
    assert str(len(plain)) in ended.out
    assert stat.S_IMODE((in_folder / "ra.jsonl").stat().st_mode) == 0o600


def test_a_scope_is_its_units_and_the_people_on_their_rolls(cadre, store: Path) -> None:
    assert cadre("export", "sqlite:///chi-bo.db", "--out", "het.jsonl").status == 0
    every = lines(store.parent / "het.jsonl")
    branch = next(one["branch"] for one in every if one["record"] == "membership")
    ended = cadre("export", "sqlite:///chi-bo.db", "--out", "mot.jsonl", "--scope", branch)
    assert ended.status == 0
    some = lines(store.parent / "mot.jsonl")
    assert {one["branch"] for one in some if one["record"] == "meeting"} == {branch}
    members = {one["member"] for one in every if one.get("branch") == branch and "member" in one}
    assert {one["id"] for one in some if one["record"] == "member"} >= members
    assert [one for one in every if one in some] == some


def test_nothing_that_another_unit_keeps_is_in_a_scope() -> None:
    plain = MemoryStore.of(history(2))
    inside = list(records_of(plain, "cb-01"))
    kept_by = {one.branch for one in inside if hasattr(one, "branch")} - {"cb-01"}
    elsewhere = {type(one) for one in inside if getattr(one, "branch", "") in kept_by}
    assert elsewhere <= {Membership}
    assert {type(one) for one in inside} > {Membership, Attendance, DuesLine, WorkReport}


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_is_in_a_scope_whole(kind: str) -> None:
    strange = samples(KINDS[kind])
    plain = MemoryStore.of([*strange, *(one for one in history(0) if one.id == "cb-01")])
    assert [one for one in records_of(plain, "cb-01") if one.id != "cb-01"] == []


def test_a_scope_that_is_not_there_leaves_no_file(cadre, store: Path) -> None:
    ended = cadre("export", "sqlite:///chi-bo.db", "--out", "ra.jsonl", "--scope", "khong-co")
    assert (ended.status, "CADRE-RE-03" in ended.err) == (2, True)
    assert not (store.parent / "ra.jsonl").exists()


def test_a_file_that_an_import_would_not_know_is_refused(cadre, store: Path) -> None:
    ended = cadre("export", "sqlite:///chi-bo.db", "--out", "ra.txt")
    assert (ended.status, ".jsonl" in ended.err) == (2, True)


def test_a_bad_line_stops_the_import_and_is_named(cadre, in_folder: Path) -> None:
    good = {"record": "member", "id": "dv-1", "full_name": "Người Thử"}
    bad = {**good, "id": "dv-2", "born": "bí-mật"}
    source = in_folder / "sai.jsonl"
    source.write_text(f"{json.dumps(good)}\n{json.dumps(bad)}\n", encoding="utf-8")
    ended = cadre("import", "sai.jsonl", "--into", "sqlite:///kho.db")
    assert ended.status == 3
    assert "sai.jsonl!2: member.born" in ended.out
    assert "bí-mật" not in ended.out + ended.err
    assert not (in_folder / "kho.db").exists()
