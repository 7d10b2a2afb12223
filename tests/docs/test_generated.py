"""What is made from the code is as fresh as the code, and leaves nothing out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cadre.error_texts import ERROR_TEXTS
from cadre.law import NATIONAL
from cadre.plugins import HOOKS
from cadre.records import KINDS
from cadre.rules import STANDARD_RULES
from docs.generate import MADE, main
from docs.making.errors import SOURCES, raised_with
from docs.making.findings import NO_EXAMPLE

ROOT = Path(__file__).parents[2]


def text_of(name: str) -> str:
    return (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")


def headings(name: str) -> set[str]:
    return set(re.findall(r"^##+ (.+)$", text_of(name), re.MULTILINE))


@pytest.mark.parametrize("name", MADE)
def test_the_file_is_what_would_be_made_now(name: str) -> None:
    found = (ROOT / name).read_bytes().decode()
    assert found == MADE[name](), "run `make reference`"


def test_making_again_changes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("docs.generate.ROOT", tmp_path)
    for name in MADE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    main()
    assert {name: (tmp_path / name).read_bytes() for name in MADE} == {
        name: (ROOT / name).read_bytes() for name in MADE
    }


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("error-codes.md", ERROR_TEXTS),
        ("findings.md", [rule.code for rule in STANDARD_RULES]),
        ("kinds.md", KINDS),
        ("options.md", NATIONAL.options),
        ("provisions.md", NATIONAL.timelines),
    ],
)
def test_every_name_has_its_heading(page: str, names: list[str]) -> None:
    assert set(names) <= headings(page)


def test_every_hook_has_its_line() -> None:
    assert [hook for hook in HOOKS if f"| `{hook}()` |" not in text_of("hooks.md")] == []


def test_every_finding_has_an_example_in_both_languages() -> None:
    for section in text_of("findings.md").split("\n## ")[1:]:
        told = re.search(r"^> .+\n>\n> .+", section, re.MULTILINE) or NO_EXAMPLE in section
        assert told, section.partition("\n")[0]


def test_few_findings_have_no_example() -> None:
    assert text_of("findings.md").count(NO_EXAMPLE) <= 6


def test_no_code_of_the_catalogue_is_there_for_nothing() -> None:
    sources = [path for path in SOURCES.rglob("*.py") if path.name != "error_texts.py"]
    text = "".join(path.read_text(encoding="utf-8") for path in sources)
    assert [key for key in ERROR_TEXTS if f'"{key}"' not in text] == []


def test_the_class_of_an_error_is_found_where_it_is_raised_and_in_tables_of_drivers() -> None:
    raised = raised_with()
    assert raised["CADRE-RE-03"] == {"UnknownRecordError"}
    assert raised["CADRE-ST-06"] == {"FullError"}
