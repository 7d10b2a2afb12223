"""``cadre demo``: the whole road on a small district, and again; nobody's files are replaced."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

FILES = {
    "doc-truoc.txt",
    "huyen.xlsx",
    "huyen-bo-sung.jsonl",
    "huyen.db",
    "bao-cao.docx",
    "bao-cao.odt",
    "bao-cao.xlsx",
    "bao-cao.csv",
    "bao-cao.jsonl",
    "canh-bao.docx",
    "canh-bao.jsonl",
}


@pytest.mark.slow
def test_the_demo_finds_what_was_planted_and_does_the_same_again(cadre, in_folder: Path) -> None:
    first = cadre("demo", "--out", "ra", "--members", 480)
    assert first.status == 0, first.err
    assert first.out.count("Khớp danh sách đã cài sẵn") == 2
    made = {path.name: path.read_bytes() for path in Path("ra").iterdir()}
    assert made.keys() == FILES
    warnings = [json.loads(line) for line in made["canh-bao.jsonl"].splitlines()]
    assert {one["verdict"] for one in warnings} == {"warning"}
    assert {one["as_of"] for one in warnings} == {"2025-09-30"}
    again = cadre("demo", "--out", "ra", "--members", 480)
    assert (again.status, again.out) == (0, first.out)
    differ = {name for name, was in made.items() if (Path("ra") / name).read_bytes() != was}
    assert differ <= {"huyen.db"}  # its journal says when


@pytest.mark.parametrize("name", ["huyen.db", "bao-cao.docx"])
def test_files_of_others_are_not_replaced(cadre, in_folder: Path, name: str) -> None:
    (in_folder / name).write_bytes(b"somebody's own")
    ended = cadre("demo", "--out", in_folder, "--members", 480)
    assert ended.status == 2
    assert name in ended.err
    assert [path.name for path in in_folder.iterdir()] == [name]
    assert (in_folder / name).read_bytes() == b"somebody's own"


def test_a_district_too_small_to_hold_every_case_is_a_wrong_call(cadre, in_folder: Path) -> None:
    assert cadre("demo", "--members", 10).status == 2
    assert list(in_folder.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_named(cadre, in_folder: Path) -> None:
    (in_folder / "out").write_text("a file")
    ended = cadre("demo")
    assert ended.status == 5
    assert "out" in ended.err
    assert (in_folder / "out").read_text() == "a file"


def test_a_finding_too_many_or_too_few_is_told(
    cadre, in_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from collections.abc import Iterator

    from cadre.records import Record
    from cadre.synthetic import District, Expected, make_branch

    branch = make_branch()

    class Misplanted:
        setting = branch.setting

        def records(self) -> Iterator[Record]:
            return branch.records()

        def expected(self, as_of: object) -> tuple[Expected, ...]:
            found = branch.expected(as_of)
            return (*found[1:], Expected("attendance.three_months", "flagged", "dv-khong-co"))

    def make(**asked: object) -> Misplanted:
        return Misplanted()

    assert isinstance(branch, District)
    monkeypatch.setattr("cadre.synthetic.make_district", make)
    ended = cadre("demo", "--out", "ra")
    assert ended.status == 6
    assert "dv-khong-co" in ended.err
    assert ended.err.count("thừa") == 2
