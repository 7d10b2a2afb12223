"""The READMEs: what they show is what comes out, and what they link to and name is there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from cadre_adapters.cli.program import cli
from cadre_adapters.importers.office.headers import KINDS_OF_SHEET

ROOT = Path(__file__).parents[2]
READMES = [ROOT / "README.md", ROOT / "README.vi.md"]
PAGES = [*READMES, *sorted((ROOT / "docs").glob("*.md"))]

SHEETS = {
    *("Tổ chức đảng", "Đảng viên", "Quá trình sinh hoạt", "Miễn sinh hoạt; Đình chỉ sinh hoạt"),
    *("Miễn, giảm đảng phí", "Chức vụ", "Phân công công tác", "Sinh hoạt chi bộ", "Điểm danh"),
    *("Căn cứ đóng đảng phí", "Đảng phí", "Khóa sổ"),
}

each_readme = pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)


def blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@each_readme
def test_the_program_prints_what_stands_below_it(
    readme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (program,) = blocks(readme, "python")
    (shown,) = blocks(readme, "text")
    exec(compile(program, readme.name, "exec"), {})  # noqa: S102  (the page's own example)
    assert capsys.readouterr().out.startswith(shown)


@each_readme
def test_the_program_is_ten_lines_at_most(readme: Path) -> None:
    (program,) = blocks(readme, "python")
    assert 5 < sum(bool(line) for line in program.splitlines()) <= 10


@each_readme
def test_every_link_leads_to_a_file(readme: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", readme.read_text(encoding="utf-8"))
    assert len(links) >= 8
    assert [link for link in links if not (ROOT / link).is_file()] == []


@each_page
def test_every_command_shown_is_one_that_the_command_line_takes(page: Path) -> None:
    context = click.Context(cli, info_name="cadre")
    for line in [line for block in blocks(page, "sh") for line in block.splitlines()]:
        words = shlex.split(line, comments=True)
        if words[:1] != ["cadre"]:
            continue
        command = cli.get_command(context, words[1])
        assert command is not None, line
        command.make_context(words[1], words[2:], parent=context)


def test_every_column_named_in_the_vietnamese_readme_is_a_header_that_is_read() -> None:
    known = {
        header for kind in KINDS_OF_SHEET.values() for one in kind.columns for header in one.headers
    }
    rows = re.findall(r"^\| (.+) \| (.+) \|$", READMES[1].read_text(encoding="utf-8"), re.MULTILINE)
    named = {
        column
        for sheet, columns in rows
        if sheet in SHEETS
        for column in columns.partition(", rồi ")[0].split(", ")
    }
    assert len(named) > 20
    assert named <= known


def test_both_readmes_give_the_same_steps() -> None:
    english, vietnamese = (" ".join(page.read_text("utf-8").split()) for page in READMES)
    steps = ["make demo", "make test", "py -m venv .venv", "--dry-run", "--closed-through 2025-12"]
    steps += [r".venv\Scripts\python -m cadre demo --out out", r".venv\Scripts\python -m pytest"]
    for step in steps:
        assert step in english
        assert step in vietnamese
