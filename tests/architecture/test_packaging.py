"""The wheel as a stranger gets it: built here, then used with the sources out of reach."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
import zipfile
from email import message_from_bytes
from email.message import Message
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from cadre import __version__

ROOT = Path(__file__).parents[2]
EXTRAS = {
    *("all", "cli", "dev", "docx", "mutation", "odt", "postgres", "sql", "testing", "xlsx"),
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir"]
    done = subprocess.run(
        [*command, str(folder), str(ROOT)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def in_dist_info(wheel: Path, name: str) -> bytes:
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"cadre_chibo-{__version__}.dist-info/{name}")


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    return message_from_bytes(in_dist_info(wheel, "METADATA"))


def test_the_wheel_holds_two_packages_and_nothing_else(names: list[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert tops == {"cadre", "cadre_adapters", f"cadre_chibo-{__version__}.dist-info"}


def test_both_packages_say_that_they_are_typed(names: list[str]) -> None:
    assert {"cadre/py.typed", "cadre_adapters/py.typed"} <= set(names)


def test_every_source_file_is_in_the_wheel(names: list[str]) -> None:
    sources = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sources == {name for name in names if ".dist-info/" not in name}


def test_every_folder_of_sources_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "src").rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_the_metadata_names_the_distribution_its_version_and_licence(metadata: Message) -> None:
    assert metadata["Name"] == "cadre-chibo"
    assert metadata["Version"] == __version__
    assert metadata["License-Expression"] == "Apache-2.0"
    assert metadata["Requires-Python"] == ">=3.11"


def test_the_licence_text_travels_along(wheel: Path) -> None:
    assert in_dist_info(wheel, "licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()


def test_the_readme_is_the_description(metadata: Message) -> None:
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert str(metadata.get_payload()).strip()


def test_the_core_depends_on_three_libraries(metadata: Message) -> None:
    required = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert sorted(required) == ["attrs>=25.3", "cattrs>=25.1", "pluggy<2,>=1.6"]


def test_the_extras_are_those_promised(metadata: Message) -> None:
    assert set(metadata.get_all("Provides-Extra", [])) == EXTRAS


def test_the_wheel_offers_the_script_and_the_built_in_plug_in(wheel: Path) -> None:
    text = in_dist_info(wheel, "entry_points.txt").decode()
    assert "[console_scripts]\ncadre = cadre_adapters.cli:main" in text
    assert "[cadre]\nbuiltin = cadre_adapters.plugin" in text


def test_the_wheel_works_with_the_sources_out_of_reach(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    program = (
        "import sys, pathlib\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "import cadre, cadre_adapters.plugin\n"
        "from cadre import store, ports, convert, law\n"
        "for one in (cadre, cadre_adapters.plugin):\n"
        "    assert pathlib.Path(one.__file__).is_relative_to(sys.argv[1]), one.__file__\n"
        "print(cadre.__version__)\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    # Coverage counts the sources, and not the copy that is tried here.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=tmp_path, env=env
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == __version__


def test_our_own_plug_in_comes_through_the_same_door_as_a_strangers() -> None:
    ours = [one for one in entry_points(group="cadre") if one.name == "builtin"]
    assert [one.value for one in ours] == ["cadre_adapters.plugin"]


def test_our_own_plug_in_loads_and_offers_hooks() -> None:
    (ours,) = (one for one in entry_points(group="cadre") if one.name == "builtin")
    offered = {name for name in vars(ours.load()) if name.startswith("cadre_")}
    assert {"cadre_stores", "cadre_exporters", "cadre_importers"} <= offered


def test_the_version_is_written_in_one_place() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    place = ROOT / settings["tool"]["hatch"]["version"]["path"]
    assert settings["project"]["dynamic"] == ["version"]
    assert f'__version__ = "{__version__}"' in place.read_text(encoding="utf-8")
