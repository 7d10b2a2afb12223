"""Arrows between modules: the contracts of pyproject.toml, and what an import really loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[2]

HEAVY = [
    "click",
    "docx",
    "lxml",
    "odf",
    "openpyxl",
    "psycopg",
    "python_calamine",
    "sqlalchemy",
    "xlsxwriter",
]


def loaded_by(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after running *code*."""
    program = f"{code}\nimport sys\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


def test_every_import_contract_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("package", ["cadre", "cadre_adapters"])
def test_importing_a_package_loads_no_heavy_library(package: str) -> None:
    assert loaded_by(f"import {package}").isdisjoint(HEAVY)


def test_the_check_of_loaded_libraries_can_fail() -> None:
    assert "sqlalchemy" in loaded_by("import sqlalchemy")


def test_listing_the_built_in_plug_ins_loads_no_heavy_library() -> None:
    assert loaded_by("import cadre\ncadre.load_plugins()").isdisjoint(HEAVY)


def test_importing_the_core_prints_nothing_and_leaves_logging_alone() -> None:
    code = "import logging, cadre\nassert not logging.getLogger().handlers"
    assert "cadre" in loaded_by(code)
