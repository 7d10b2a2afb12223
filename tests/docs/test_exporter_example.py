"""The third party's exporter in examples/: shown as it is, installed from its own folder, used."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "markdown_exporter"
PAGE = (ROOT / "docs" / "how-to-exporter.md").read_text(encoding="utf-8")

USE = """
import sys
from datetime import date
import cadre
from cadre.documents import Column, Document, Heading, Row, RowKind, Rows, Table

plugins = cadre.load_plugins()
assert not plugins.problems, plugins.problems
(found,) = [one for one in plugins.loaded if one.name == "markdown"]
assert (found.distribution, found.hooks) == ("cadre-markdown", ("cadre_exporters",))
rows = [Row(("Chi bộ thôn 1", None), RowKind.GROUP), Row(("=1|2", 3)), Row(("a\\nb", None))]
table = Table((Column("Tên"), Column("Số")), Rows.of(rows))
paper = Document(title="Thử", blocks=(Heading("Thử", level=0), table), dated_on=date(2026, 1, 5))
plugins.export(paper, sys.argv[1])
"""

AUDIT = """
import sys
from datetime import UTC, datetime
import cadre
from cadre.synthetic import make_branch
from cadre_adapters.cli import main

with cadre.load_plugins().open_store("sqlite:///chi-bo.db", create=True) as store:
    with store.transaction(by="test", at=datetime(2026, 1, 5, tzinfo=UTC)) as tx:
        tx.put_all(make_branch().records())
words = "audit sqlite:///chi-bo.db --year 2025 --as-of 2025-12-31 --out bao-cao.md"
sys.exit(main(words.split()))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pip has put the example, from a copy of its folder and without the network."""
    folder = tmp_path_factory.mktemp("third-party")
    copy, target = folder / "copy", folder / "site"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    command += ["--no-build-isolation", "--disable-pip-version-check", "--target", str(target)]
    done = subprocess.run([*command, str(copy)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


def run_with(installed: Path, *args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *args],
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("name", ["cadre_markdown.py", "pyproject.toml", "test_cadre_markdown.py"])
def test_the_how_to_shows_the_file_as_it_is(name: str) -> None:
    language = "toml" if name.endswith(".toml") else "python"
    text = (EXAMPLE / name).read_text(encoding="utf-8")
    assert f"```{language}\n{text}```" in PAGE


def test_the_exporter_installed_from_its_folder_prints_a_paper(
    installed: Path, tmp_path: Path
) -> None:
    done = run_with(installed, "-c", USE, "thu.md", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = (tmp_path / "thu.md").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "# Thử",
        "",
        "| Tên | Số |",
        "| --- | --- |",
        "| Chi bộ thôn 1 |  |",
        "| =1\\|2 | 3 |",
        "| a<br>b |  |",
    ]


def test_the_command_line_writes_the_format_of_the_installed_exporter(
    installed: Path, tmp_path: Path
) -> None:
    done = run_with(installed, "-c", AUDIT, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    paper = (tmp_path / "bao-cao.md").read_text(encoding="utf-8")
    assert "# BÁO CÁO kết quả rà soát chi bộ, đảng viên" in paper
    assert "| dv-000004 | 01, 05, 08/2025 | 03/08/2025 |" in paper


def test_the_exporter_passes_the_contract_it_inherits(installed: Path, tmp_path: Path) -> None:
    shutil.copy(EXAMPLE / "test_cadre_markdown.py", tmp_path)
    done = run_with(
        installed, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", cwd=tmp_path
    )
    assert done.returncode == 0, done.stdout + done.stderr
