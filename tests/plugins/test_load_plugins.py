"""Plug-ins are found, loaded one by one, and cannot disturb each other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

import pytest

import cadre
from cadre.documents.model import Document
from cadre.errors import PluginError, UsageError
from cadre.findings import Finding
from cadre.records import Level, Member, Membership, Organisation
from cadre.rules import Rule, Window
from cadre_adapters.stores.memory import MemoryStore

PluginFolder = Callable[..., None]


class Shouting:
    """An exporter of a third party."""

    format = "shout"
    extension = ".shout"
    media_type = "text/plain"

    def write(self, document: Document, sink: BinaryIO) -> None:
        """Write the title in capitals."""
        sink.write(document.title.upper().encode())


class WithExporter:
    """A plug-in in this process."""

    @cadre.hookimpl
    def cadre_exporters(self) -> list[Shouting]:
        """One exporter."""
        return [Shouting()]


class OtherExporter(WithExporter):
    """Another plug-in that offers the same name."""


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PluginFolder]:
    """Install plug-ins as distributions of their own: metadata and a module in a folder."""
    before = set(sys.modules)

    def installed(name: str, source: str) -> None:
        (tmp_path / f"plugin_{name}.py").write_text(source, encoding="utf-8")
        info = tmp_path / f"cadre_{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: cadre-{name}\nVersion: 1.0\n", encoding="utf-8"
        )
        (info / "entry_points.txt").write_text(
            f"[cadre]\n{name} = plugin_{name}\n", encoding="utf-8"
        )

    monkeypatch.syspath_prepend(str(tmp_path))
    yield installed
    for module in set(sys.modules) - before:
        if module.startswith("plugin_"):
            del sys.modules[module]


GOOD = """
import cadre

class Law:
    pass

@cadre.hookimpl
def cadre_laws():
    return [cadre.NATIONAL.overlay(name="tinh-a")]
"""


def test_our_own_adapters_come_through_the_front_door() -> None:
    plugins = cadre.load_plugins(only={"builtin"})

    assert sorted(plugins.exporters) == ["docx", "odt", "text", "xlsx"]
    assert sorted(plugins.stores) == ["memory", "sqlite"]
    assert sorted(plugins.importers) == ["jsonl", "office"]
    assert [one.name for one in plugins.loaded] == ["builtin"]
    assert not plugins.problems


def test_without_plugins_the_host_is_empty_but_works() -> None:
    plugins = cadre.load_plugins(installed=False)

    assert not plugins.exporters
    assert plugins.rules == cadre.STANDARD_RULES
    with pytest.raises(UsageError) as caught:
        plugins.exporter("docx")
    assert caught.value.code == "CADRE-US-01"


def test_a_plugin_of_this_process_needs_no_installation() -> None:
    plugins = cadre.load_plugins(WithExporter(), installed=False)

    assert sorted(plugins.exporters) == ["shout"]
    assert plugins.loaded[0].hooks == ("cadre_exporters",)


def test_an_installed_plugin_is_found_with_its_distribution(install: PluginFolder) -> None:
    install("good", GOOD)

    plugins = cadre.load_plugins()

    about = next(one for one in plugins.loaded if one.name == "good")
    assert (about.distribution, about.version) == ("cadre-good", "1.0")
    assert "tinh-a" in plugins.laws


@pytest.mark.parametrize(
    ("name", "source", "reason"),
    [
        ("absent", "import no_such_library", "ModuleNotFoundError"),
        (
            "argument",
            "import cadre\n@cadre.hookimpl\ndef cadre_laws(wanted):\n    return []\n",
            "PluginValidationError",
        ),
        (
            "misspelt",
            "import cadre\n@cadre.hookimpl\ndef cadre_lawz():\n    return []\n",
            "PluginValidationError",
        ),
        (
            "raising",
            "import cadre\n@cadre.hookimpl\ndef cadre_laws():\n    raise ValueError('x')\n",
            "ValueError",
        ),
    ],
)
def test_a_broken_plugin_is_named_and_stops_nobody(
    install: PluginFolder, name: str, source: str, reason: str
) -> None:
    install("good", GOOD)
    install(name, source)

    plugins = cadre.load_plugins()

    assert "tinh-a" in plugins.laws
    assert "docx" in plugins.exporters
    (problem,) = plugins.problems
    assert problem.code == "CADRE-PL-03"
    assert (problem.facts["owner"], problem.facts["reason"]) == (name, reason)


@pytest.mark.parametrize(
    ("hook", "given", "reason"),
    [
        ("cadre_rules", "SimpleNamespace(code='tinh.rule')", "cadre_rules: Rule"),
        ("cadre_laws", "SimpleNamespace(name='tinh')", "cadre_laws: Law"),
        (
            "cadre_exporters",
            "SimpleNamespace(format='x', media_type='text/x', write=print)",
            "cadre_exporters: extension",
        ),
        (
            "cadre_importers",
            "SimpleNamespace(format='x', extensions='.x', read=print)",
            "cadre_importers: extensions",
        ),
        ("cadre_stores", "SimpleNamespace(scheme='x')", "cadre_stores: open"),
        ("cadre_stores", "SimpleNamespace(scheme='', open=print)", "cadre_stores: scheme"),
        ("cadre_commands", "SimpleNamespace(name=None)", "cadre_commands: name"),
    ],
)
def test_what_a_hook_gives_is_looked_at_before_it_is_used(
    install: PluginFolder, hook: str, given: str, reason: str
) -> None:
    install("good", GOOD)
    install(
        "odd",
        "from types import SimpleNamespace\nimport cadre\n"
        f"@cadre.hookimpl\ndef {hook}():\n    return [{given}]\n",
    )

    plugins = cadre.load_plugins()

    assert "tinh-a" in plugins.laws
    (problem,) = plugins.problems
    assert (problem.code, problem.facts["reason"]) == ("CADRE-PL-03", reason)


@pytest.mark.parametrize(
    "source",
    [
        "raise SystemExit(0)\n",
        "import cadre\n@cadre.hookimpl\ndef cadre_laws():\n    raise SystemExit(0)\n",
    ],
)
def test_a_plugin_that_ends_the_program_stops_nobody(install: PluginFolder, source: str) -> None:
    install("leaving", source)

    plugins = cadre.load_plugins()

    assert "docx" in plugins.exporters
    (problem,) = plugins.problems
    assert problem.facts["reason"] == "SystemExit"


def test_a_plugin_for_a_newer_interface_is_refused_with_both_levels(
    install: PluginFolder,
) -> None:
    install("newer", "CADRE_API_LEVEL = 99\n" + GOOD)

    (problem,) = cadre.load_plugins().problems

    assert problem.code == "CADRE-PL-02"
    assert "99" in problem.explain("vi")


def test_two_plugins_with_one_name_are_refused_and_both_are_named() -> None:
    with pytest.raises(PluginError) as caught:
        cadre.load_plugins(WithExporter(), OtherExporter(), installed=False)

    assert caught.value.code == "CADRE-PL-01"
    assert "WithExporter" in str(caught.value)
    assert "OtherExporter" in str(caught.value)


@pytest.mark.parametrize("how", [{"block": {"good"}}, {"only": {"builtin"}}])
def test_a_plugin_that_may_not_load_is_not_even_imported(
    install: PluginFolder, how: dict[str, set[str]]
) -> None:
    install("good", GOOD)

    plugins = cadre.load_plugins(**how)

    assert "tinh-a" not in plugins.laws
    assert "plugin_good" not in sys.modules


def _raising(dossier: object, law: object, window: Window) -> Iterator[Finding]:
    raise ValueError("a name that must not be shown")
    yield


class WithRules:
    """A plug-in whose rule raises, and one that copies a code of ours."""

    code = "theirs.raising"

    @cadre.hookimpl
    def cadre_rules(self) -> list[Rule]:
        """One rule."""
        return [Rule(code=self.code, about="member", check=_raising)]


def _store() -> MemoryStore:
    return MemoryStore.of(
        [
            Organisation(id="cb-1", name="Chi bộ 1", level=Level.BRANCH, since=date(2010, 1, 1)),
            Member(id="dv-1", full_name="Nguyễn Thử Một"),
            Membership(id="m-1", member="dv-1", branch="cb-1", since=date(2015, 1, 1)),
        ]
    )


def test_a_rule_that_raises_is_reported_and_all_other_findings_are_there() -> None:
    plugins = cadre.load_plugins(WithRules(), installed=False)
    audited = {"period": cadre.Year(2025), "as_of": date(2025, 12, 31)}

    ours = cadre.audit(_store(), **audited)
    theirs = cadre.audit(_store(), **audited, rules=plugins.rules)

    assert list(theirs) == list(ours)
    (failure,) = theirs.failures
    assert (failure.rule, failure.source) == ("theirs.raising", "WithRules")
    assert failure.error == "ValueError"


def test_a_plugin_cannot_take_the_code_of_our_rule() -> None:
    class Impostor(WithRules):
        code = "assignment.none"

    with pytest.raises(PluginError) as caught:
        cadre.load_plugins(Impostor(), installed=False)

    assert caught.value.code == "CADRE-PL-01"


def test_an_address_nobody_opens_is_a_clear_error() -> None:
    plugins = cadre.load_plugins(only={"builtin"})

    with pytest.raises(UsageError) as caught:
        plugins.open_store("mysql://user:secret@host/db")

    assert caught.value.code == "CADRE-US-02"
    assert "secret" not in str(caught.value)
