"""Records as JSON lines: read strictly, each bad line named with its field and never a value."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from cadre.convert import record_to_dict
from cadre.errors import ImportRefusedError
from cadre.plans import plan_import
from cadre.ports import ImportSettings, Problem, Reading
from cadre.records import KINDS, Member, Record
from cadre.testing import samples
from cadre_adapters.importers.jsonl import JsonLinesImporter
from cadre_adapters.importers.limits import DEFAULT_LIMITS
from cadre_adapters.stores.memory import MemoryStore

LAN = {"record": "member", "id": "dv-1", "full_name": "Trần Thử Một"}
SCORES = {"record": "score_sheet", "id": "p-1", "meeting": "h-1", "branch": "cb-1"}
BADGE = {
    "record": "badge",
    "id": "hh-1",
    "member": "dv-1",
    "years": 30,
    "awarded_on": "2025-02-03",
}
DUTY = {
    "record": "duty",
    "id": "nv-1",
    "branch": "cb-1",
    "duty": "Tuyên truyền",
    "since": "2025-01-01",
}


def read(path: Path, *lines: str | dict[str, Any]) -> Reading:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(texts), encoding="utf-8", newline="\n")
    return JsonLinesImporter().read(path, ImportSettings())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ban-ghi.jsonl"


@pytest.mark.parametrize("kind", KINDS)
def test_any_record_of_every_kind_is_read_as_it_was_written(path: Path, kind: str) -> None:
    own: Sequence[Record] = samples(KINDS[kind])
    reading = read(path, *(record_to_dict(one) for one in own))
    assert reading.problems == ()
    assert [record for record, _ in reading.records] == list(own)
    assert [place for _, place in reading.records][:2] == [(path.name, 1), (path.name, 2)]


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ({**LAN, "born": "bí-mật"}, "member.born"),
        ({**LAN, "full_name": 5}, "member.full_name"),
        ({**LAN, "bi_mat": "bí-mật"}, "member"),
        ({"record": "member", "full_name": "bí-mật"}, "member"),
        ({**LAN, "record": "bí-mật"}, "record"),
        ({**LAN, "record": ["bí-mật"]}, "record"),
        ({**DUTY, "until": "2024-12-31"}, "duty.until"),
        ({**DUTY, "holders": True}, "duty.holders"),
        ({**DUTY, "skills": "bí-mật"}, "duty.skills"),
        ({**DUTY, "skills": ["bí-mật", 5]}, "duty.skills"),
        ({**SCORES, "scores": {"criterion": "bí-mật", "points": 1}}, "score_sheet.scores"),
        ({**SCORES, "scores": [{"criterion": "bí-mật", "points": "5"}]}, "score_sheet.scores"),
        ({**SCORES, "scores": [{"criterion": "bí-mật"}]}, "score_sheet.scores"),
        ({**SCORES, "scores": [{"criterion": "bí-mật", "points": 1, "x": 1}]}, "score_sheet"),
        ({**SCORES, "total": True}, "score_sheet.total"),
        ({**BADGE, "early": 1}, "badge.early"),
        ({**BADGE, "years": True}, "badge.years"),
    ],
)
def test_a_bad_line_is_named_with_its_field_and_no_value(
    path: Path, line: dict[str, Any], field: str
) -> None:
    (problem,) = read(path, LAN, line).problems
    assert (problem.sheet, problem.cell, problem.row, problem.value) == (path.name, "2", 2, "")
    for said in (problem.vi, problem.en):
        assert said.startswith(field)
        assert "bí-mật" not in said


@pytest.mark.parametrize(
    "line",
    [
        "bí-mật",
        "[]",
        "5",
        "{",
        '{"record": "member", "id": NaN}',
        '{"record": "member", "id": ' + "9" * 5000 + "}",
        "[" * 100_000,
        '{"record": "member", "id": "dv-1", "id": "dv-2", "full_name": "bí-mật"}',
        json.dumps({**LAN, "full_name": "x" * 300_000}),
    ],
)
def test_a_line_that_is_no_record_at_all_is_a_problem(path: Path, line: str) -> None:
    reading = read(path, LAN, line, {**LAN, "id": "dv-3"})
    (problem,) = reading.problems
    assert problem.row == 2
    assert "bí-mật" not in problem.vi
    assert [record.id for record, _ in reading.records] == ["dv-1", "dv-3"]


def test_every_bad_line_is_told_at_once(path: Path) -> None:
    reading = read(path, {}, LAN, "", {"record": "member"})
    assert [problem.row for problem in reading.problems] == [1, 4, 4]


def test_every_field_at_fault_of_a_line_is_told_at_once(path: Path) -> None:
    line = {**LAN, "born": "bí-mật", "full_name": 5, "bi_mat": 1}
    reading = read(path, line, LAN)
    assert [problem.en.partition(":")[0] for problem in reading.problems] == [
        "member.full_name",
        "member.born",
        "member",
    ]
    assert {problem.row for problem in reading.problems} == {1}
    assert [row for _, (_, row) in reading.records] == [2]


def test_a_mark_at_the_start_and_windows_line_ends_do_no_harm(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(LAN).encode() + b"\r\n\r\n")
    reading = JsonLinesImporter().read(path, ImportSettings())
    assert (len(reading.records), reading.problems) == (1, ())


def test_an_id_is_kept_letter_by_letter(path: Path) -> None:
    loose = "dv-e\u0302"
    ((record, _),) = read(path, {**LAN, "id": loose}).records
    assert record.id == loose


@pytest.mark.parametrize(
    "data", ["{}".encode("utf-16"), "Đường".encode("cp1258", "replace"), b"\xff\xfe\x00"]
)
def test_another_encoding_is_refused(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(ImportRefusedError) as caught:
        JsonLinesImporter().read(path, ImportSettings())
    assert caught.value.code == "CADRE-IM-04"


def test_a_file_beyond_the_limit_is_refused(path: Path) -> None:
    path.write_text(json.dumps(LAN), encoding="utf-8")
    small = JsonLinesImporter(evolve(DEFAULT_LIMITS, unpacked_size=10))
    with pytest.raises(ImportRefusedError) as caught:
        small.read(path, ImportSettings())
    assert caught.value.code == "CADRE-IM-02"


def test_a_file_that_is_not_there_is_refused(path: Path) -> None:
    with pytest.raises(ImportRefusedError) as caught:
        JsonLinesImporter().read(path, ImportSettings())
    assert caught.value.code == "CADRE-IM-08"


def test_two_lines_that_say_otherwise_of_one_record_are_a_problem(path: Path) -> None:
    reading = read(path, LAN, {**LAN, "full_name": "Tên Khác"}, LAN)
    plan = plan_import(reading, MemoryStore())
    problem: Problem
    (problem,) = plan.problems
    assert problem.row == 2
    assert [type(one.record) for one in plan.changes] == [Member]


def test_settings_that_cannot_apply_are_remarked_on(path: Path) -> None:
    path.write_text("", encoding="utf-8")
    settings = ImportSettings(closed_through="2025-12", mapping={"sheets": {}})
    reading = JsonLinesImporter().read(path, settings)
    assert [note.partition(":")[0] for note in reading.notes] == ["--closed-through", "--mapping"]


def test_ids_that_point_at_nothing_are_remarked_on_and_refuse_nothing(path: Path) -> None:
    reading = read(path, BADGE, DUTY)
    assert reading.problems == ()
    assert reading.notes == (
        "1 mã đảng viên không có trong tệp và trong kho: dv-1",
        "1 mã tổ chức đảng không có trong tệp và trong kho: cb-1",
    )


def test_ids_of_the_file_or_of_the_store_are_not_remarked_on(path: Path) -> None:
    known = MemoryStore.of([Member(id="dv-1", full_name="Trần Thử Một")])
    path.write_text(json.dumps(BADGE), encoding="utf-8")
    assert JsonLinesImporter().read(path, ImportSettings(store=known)).notes == ()
    assert read(path, LAN, BADGE).notes == ()
