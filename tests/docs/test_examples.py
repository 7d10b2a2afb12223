"""Prose is true: every Python block of the READMEs and of the docs runs, page by page."""

from __future__ import annotations

from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").rglob("*.md")])
PARSERS = [PythonCodeBlockParser(), SkipParser()]


def run_page(page: Path) -> int:
    """Run the blocks of one page in order, in one namespace; say how many there were."""
    examples = list(Sybil(parsers=PARSERS, path=str(ROOT)).parse(page))
    for example in examples:
        example.evaluate()
    return len(examples)


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES])
def test_the_examples_of_the_page_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What a page writes lands in a folder of its own.
    monkeypatch.chdir(tmp_path)
    run_page(page)


def test_an_example_that_is_wrong_fails(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```python\nassert 1 == 2\n```\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        run_page(page)


def test_the_blocks_of_a_page_share_what_they_define(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```python\na = 1\n```\n\ntext\n\n```python\nassert a == 1\n```\n", encoding="utf-8"
    )
    assert run_page(page) == 2


def test_pages_name_no_folder_of_one_machine() -> None:
    home = str(Path.home())
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert str(ROOT) not in text
        assert home not in text
