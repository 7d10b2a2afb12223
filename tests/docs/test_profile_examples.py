"""The local profiles in examples/: installed from their own folders, listed, used, tested."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
PROFILES = ("profile_lao_cai", "profile_commune_officials", "profile_training")

STORE = """
from datetime import UTC, datetime
import cadre
from cadre.synthetic import make_branch

plugins = cadre.load_plugins()
assert not plugins.problems, plugins.problems
with plugins.open_store("sqlite:///chi-bo.db", create=True) as store:
    with store.transaction(by="test", at=datetime(2026, 1, 5, tzinfo=UTC)) as tx:
        tx.put_all(make_branch().records())
"""

ASKED = ("chi-bo.db", "--year", "2025", "--as-of", "2025-12-31")
PROFILE = 'name = "rieng"\nbase = "training"\n[options]\ntraining_profile = "on"\n'


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pip has put the examples, from copies of their folders and without the network."""
    folder = tmp_path_factory.mktemp("profiles")
    copies = [folder / name for name in PROFILES]
    for copy in copies:
        shutil.copytree(EXAMPLES / copy.name, copy, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    command += ["--no-build-isolation", "--disable-pip-version-check", "--target"]
    command += [str(folder / "site"), *map(str, copies)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "site"


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


@pytest.fixture(scope="module")
def folder(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store to ask about."""
    folder = tmp_path_factory.mktemp("kho")
    done = run_with(installed, "-c", STORE, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize(
    ("law", "figure"),
    [
        ("lao-cai", "lao_cai.committee_days_before"),
        ("commune-officials", "commune_officials.on_committee"),
        ("training", "training.certificate_each_term"),
    ],
)
def test_the_law_of_an_installed_profile_is_named_and_shown(
    installed: Path, folder: Path, law: str, figure: str
) -> None:
    done = run_with(installed, "-m", "cadre", "law", "show", figure, "--law", law, cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(figure)


@pytest.mark.parametrize("law", ["lao-cai", "commune-officials", "training"])
def test_an_audit_under_an_installed_profile_fails_nowhere(
    installed: Path, folder: Path, law: str
) -> None:
    done = run_with(installed, "-m", "cadre", "audit", *ASKED, "--law", law, cwd=folder)
    assert (done.returncode, done.stderr) == (1, "")


def test_what_a_profile_adds_is_what_if_tells(installed: Path, folder: Path) -> None:
    asked = ("-m", "cadre", "whatif", *ASKED, "--law", "commune-officials")
    done = run_with(installed, *asked, cwd=folder)
    assert done.returncode == 1, done.stderr
    assert "commune_officials.on_committee" in done.stdout
    assert "chưa có quy định → có" in done.stdout
    assert "Chi ủy chưa có cán bộ, công chức cấp xã" in done.stdout


def test_a_file_may_be_laid_over_the_law_of_a_plug_in(installed: Path, folder: Path) -> None:
    (folder / "rieng.toml").write_text(PROFILE, encoding="utf-8")
    asked = ("-m", "cadre", "whatif", *ASKED, "--law", "rieng.toml", "--format", "jsonl")
    done = run_with(installed, *asked, cwd=folder)
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("training.no_certificate") >= 1
    assert "assignment." not in done.stdout


@pytest.mark.parametrize("name", PROFILES)
def test_an_example_passes_its_own_tests(installed: Path, tmp_path: Path, name: str) -> None:
    (tests,) = (EXAMPLES / name).glob("test_*.py")
    shutil.copy(tests, tmp_path)
    quiet = ("-q", "-p", "no:randomly", "-p", "no:cacheprovider")
    done = run_with(installed, "-m", "pytest", *quiet, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", PROFILES)
def test_a_readme_names_the_law_and_the_folder(name: str) -> None:
    text = (EXAMPLES / name / "README.md").read_text(encoding="utf-8")
    assert f"./examples/{name}" in text
    assert "--law " in text
