"""The program around the commands: help, law, plug-ins, streams, and no foreign traceback."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from cadre.errors import CadreError
from cadre.law import NATIONAL
from cadre.rules import STANDARD_RULES
from cadre.synthetic import DECEMBER, SEPTEMBER, make_district
from cadre.wording import sentences
from cadre_adapters.cli import main, program
from cadre_adapters.cli.status import Status, status_of
from cadre_adapters.stores.memory import MemoryStore


def python(*args: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *args], capture_output=True, env={**os.environ, **env}, check=False
    )


LIGHT = """
import sys
from cadre_adapters.cli import main
assert main([{arg!r}]) == 0
heavy = ("sqlalchemy docx odf xlsxwriter lxml python_calamine cattrs cadre.rules "
         "cadre_adapters.stores cadre_adapters.exporters cadre_adapters.importers").split()
found = [name for name in heavy if name in sys.modules]
assert not found, found
"""


@pytest.mark.parametrize("arg", ["--help", "--version"])
def test_help_and_version_load_no_library_of_the_edges(arg: str) -> None:
    ended = python("-c", LIGHT.format(arg=arg))
    assert ended.returncode == 0, ended.stderr.decode()


def test_every_command_is_listed_and_explains_itself_in_both_languages(cadre) -> None:
    listed = cadre("--help").out
    for name, module in program.COMMANDS.items():
        assert f"  {name} " in listed
        command = import_module(f"cadre_adapters.cli.{module}").command
        assert command.name == name
        shown = cadre(name, "--help")
        assert shown.status == 0
        assert "Show this help." in shown.out
        assert "\n\n" in (command.help or "")


@pytest.mark.parametrize("args", [(), ("law",)])
def test_a_call_without_a_command_shows_the_help(cadre, args: tuple[str, ...]) -> None:
    ended = cadre(*args)
    assert ended.status == 2
    assert "Commands:" in ended.err
    assert "Sai cách dùng" not in ended.err


@pytest.mark.parametrize("args", [("adit",), ("law", "liszt")])
def test_an_unknown_command_is_answered_with_the_known_ones(cadre, args) -> None:
    ended = cadre(*args)
    assert ended.status == 2
    assert args[-1] in ended.err
    assert ("list" if len(args) > 1 else "audit") in ended.err


def test_a_misspelt_option_is_answered_with_the_like(cadre) -> None:
    ended = cadre("import", "a.xlsx", "--dryrun")
    assert ended.status == 2
    assert "không có tùy chọn --dryrun" in ended.err


def test_usage_is_told_in_english_on_request(cadre) -> None:
    ended = cadre("--lang", "en", "audit")
    assert ended.err.startswith("Wrong usage: Missing")


# law


def test_every_figure_and_option_is_listed_and_shown(cadre) -> None:
    listed = cadre("law", "list", "--on", "2025-06-30").out
    for key in (*NATIONAL.timelines, *NATIONAL.options):
        assert f"{key} " in listed
        shown = cadre("law", "show", key)
        assert shown.status == 0
        assert shown.out.startswith(f"{key}: ")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_list_says_how_sure_each_figure_is_on_a_narrow_screen(cadre, lang: str) -> None:
    listed = cadre("--lang", lang, "law", "list", "--on", "2026-07-01").out.splitlines()
    assert max(len(line) for line in listed) <= 80
    for timeline in NATIONAL:
        (row,) = [line for line in listed if line.startswith(f"{timeline.key} ")]
        found = timeline.find(date(2026, 7, 1))
        sure = "" if found is None else sentences.confidence(found.confidence.value, lang)
        assert row.endswith(sure or "–")


def test_the_list_says_what_a_figure_means_and_its_value(cadre) -> None:
    said = " ".join(cadre("law", "list", "--on", "2026-07-01").out.split())
    assert "số tháng bỏ sinh hoạt trong năm mà không có lý do chính đáng = 3 removal." in said
    assert "year_window calendar “Trong năm” là" in said


def test_a_figure_is_shown_with_every_text_or_that_of_one_day(cadre) -> None:
    whole = cadre("law", "show", "removal.absence_months").out
    assert "29-QĐ/TW" in whole
    assert "294-QĐ/TW" in whole
    day = cadre("law", "show", "removal.absence_months", "--on", "2016-07-25").out
    assert "29-QĐ/TW" in day
    assert "294-QĐ/TW" not in day
    assert (
        "29-QĐ/TW" not in cadre("law", "show", "removal.absence_months", "--on", "24/07/2016").out
    )


def test_before_any_text_the_law_is_silent_and_says_so(cadre) -> None:
    ended = cadre("law", "show", "removal.absence_months", "--on", "2011-01-18")
    assert (ended.status, ended.out, "CADRE-LA-01" in ended.err) == (2, "", True)


def test_an_unknown_key_of_the_law_is_a_wrong_call(cadre) -> None:
    ended = cadre("law", "show", "nothing")
    assert (ended.status, "CADRE-LA-02" in ended.err) == (2, True)


def test_a_choice_taken_is_shown_beside_the_default(cadre) -> None:
    ended = cadre("law", "show", "year_window", "--law-option", "year_window=rolling")
    assert "Mặc định: calendar" in ended.out
    assert "Đang chọn: rolling" in ended.out


# codes


def test_every_rule_of_cadres_own_is_explained() -> None:
    assert [rule.code for rule in STANDARD_RULES if not (rule.vi and rule.en)] == []
    assert [rule.code for rule in STANDARD_RULES if not rule.figures] == []


def test_the_figures_named_for_a_code_are_those_its_findings_name() -> None:
    from cadre import Year, audit

    district = make_district(members=480, branches=16)
    store = MemoryStore.of(district.records())
    rules = {rule.code: rule for rule in STANDARD_RULES}
    named: dict[str, set[str]] = {code: set() for code in rules}
    for day in (SEPTEMBER, DECEMBER):
        for one in audit(store, period=Year(2025), as_of=day):
            options = {option.key for option in one.options}
            assert options <= {option.key for option in rules[one.code].options}
            named[one.code] |= {used.key for used in one.values}
    for code, rule in rules.items():
        assert named[code] <= {figure.key for figure in rule.figures}
        assert not named[code] or named[code] & {figure.key for figure in rule.figures}


# plug-ins


def install(folder: Path, name: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plug-in in a folder of its own, as pip would leave it."""
    (folder / f"{name}.py").write_text(code, "utf-8")
    about = folder / f"{name}-1.2.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n")
    (about / "entry_points.txt").write_text(f"[cadre]\n{name} = {name}\n")
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, name, raising=False)


BROKEN = "raise ZeroDivisionError('a row of somebody')\n"

COMMAND = """
import click
import cadre

@click.command("{name}")
@click.pass_obj
def command(console):
    console.say("xin chào")
    {body}

@cadre.hookimpl
def cadre_commands():
    return [command]
"""

FAILING_RULE = """
import cadre
from cadre.rules import Rule

def check(dossier, law, window):
    raise ValueError(dossier.id)

@cadre.hookimpl
def cadre_rules():
    return [Rule(code="tinh.rule", about="branch", check=check)]
"""

AUDIT = ("audit", "sqlite:///chi-bo.db", "--year", 2025, "--as-of", "2025-12-31")


def test_the_plugins_are_shown_with_where_they_come_from(cadre) -> None:
    ended = cadre("plugins")
    assert ended.status == 0
    assert "builtin" in ended.out
    assert "cadre-chibo" in ended.out
    assert "sqlite" in ended.out


def test_a_broken_plugin_is_named_and_everything_else_works(
    cadre, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "tinh_hong", BROKEN, monkeypatch)
    listed = cadre("plugins")
    assert listed.status == 6
    assert "tinh_hong" in listed.out
    assert "1.2" in listed.out
    audited = cadre(*AUDIT)
    assert audited.status == 1
    assert "tinh_hong" in audited.err
    assert "somebody" not in audited.err + listed.err
    assert cadre("--help").status == 0


def test_a_plugin_adds_a_command(cadre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "tinh_them", COMMAND.format(name="chao", body="return 1"), monkeypatch)
    assert "chao" in cadre("--help").out
    ended = cadre("chao")
    assert (ended.status, ended.out) == (1, "xin chào\n")


def test_a_command_that_clashes_is_refused_and_cadres_own_stays(
    cadre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "tinh_gianh", COMMAND.format(name="law", body="return 0"), monkeypatch)
    ended = cadre("--help")
    assert ended.out.count("  law ") == 1
    assert "CADRE-PL-01" in ended.err
    assert "xin chào" not in cadre("law", "list").out


def test_a_command_of_a_plugin_that_raises_shows_no_traceback(
    cadre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "raise KeyError('a row of somebody')"
    install(tmp_path, "tinh_loi", COMMAND.format(name="loi", body=body), monkeypatch)
    ended = cadre("loi")
    assert ended.status == 6
    assert "KeyError" in ended.err
    assert "somebody" not in ended.err
    assert "somebody" in cadre("loi", "--debug").err + cadre("--debug", "loi").err


def test_a_failing_rule_is_named_and_the_others_answer(
    cadre, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "tinh_rule", FAILING_RULE, monkeypatch)
    ended = cadre(*AUDIT)
    assert ended.status == 6
    assert "tinh.rule" in ended.err
    assert "[Cần xem xét]" in ended.out


LEAVING = "raise SystemExit(0)\n"

LEAVING_RULE = FAILING_RULE.replace("ValueError(dossier.id)", "SystemExit(0)")


def test_a_plugin_that_ends_the_program_is_named_and_everything_else_works(
    cadre, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "tinh_di", LEAVING, monkeypatch)
    ended = cadre(*AUDIT)
    assert ended.status == 1
    assert "tinh_di" in ended.err
    assert "[Cần xem xét]" in ended.out


def test_a_rule_that_ends_the_program_is_named_and_the_others_answer(
    cadre, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "tinh_rule", LEAVING_RULE, monkeypatch)
    ended = cadre(*AUDIT)
    assert ended.status == 6
    assert "tinh.rule" in ended.err
    assert "[Cần xem xét]" in ended.out


def test_a_command_of_a_plugin_cannot_pass_for_sound_by_leaving(
    cadre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = COMMAND.format(name="di", body="raise SystemExit(0)")
    install(tmp_path, "tinh_lenh", code, monkeypatch)
    ended = cadre("di")
    assert (ended.status, "SystemExit" in ended.err) == (6, True)


# streams and errors


def test_output_is_utf8_on_a_console_of_another_encoding(store: Path) -> None:
    args = ("-m", "cadre", *map(str, AUDIT))
    for encoding in ("cp1252", "cp1258", "ascii"):
        ended = python(*args, PYTHONIOENCODING=encoding)
        assert ended.returncode == 1
        assert "Đảng viên" in ended.stdout.decode("utf-8")
        assert b"Traceback" not in ended.stderr


def test_a_reader_that_stops_early_causes_no_noise() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "cadre", "law", "list"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (Status.READER_GONE, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_behind_the_output_is_said_in_a_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "cadre", "law", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == Status.UNUSABLE
    assert b"CADRE-EX-21" in ended.stderr
    assert b"Exception" not in ended.stderr


@pytest.mark.parametrize(
    ("raised", "status"), [(KeyboardInterrupt, 130), (RuntimeError, 6), (SystemExit, 6)]
)
def test_whatever_is_raised_becomes_a_status(
    cadre, monkeypatch: pytest.MonkeyPatch, raised: type[BaseException], status: int
) -> None:
    def fail(console: object) -> None:
        raise raised

    monkeypatch.setattr("cadre_adapters.cli.laws.loaded_plugins", fail)
    ended = cadre("law", "list")
    assert ended.status == status
    assert "Traceback" not in ended.err


def test_a_command_leaves_the_collector_as_it_was() -> None:
    before = gc.get_threshold()
    main(["--version"])
    assert gc.get_threshold() == before


def test_without_click_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['click'] = None; import cadre.__main__ as m; sys.exit(m.main())"
    ended = python("-c", code)
    assert ended.returncode == 2
    assert b"cadre-chibo[cli]" in ended.stderr
    assert b"Traceback" not in ended.stderr


def kinds_of_errors() -> list[type[CadreError]]:
    found, waiting = [], [CadreError]
    while waiting:
        cls = waiting.pop()
        found.append(cls)
        waiting += cls.__subclasses__()
    return [cls for cls in found if cls.__module__ == "cadre.errors"]


def test_every_kind_of_error_has_a_status() -> None:
    by_kind = {cls.__name__: status_of(cls("CADRE-IN-01")) for cls in kinds_of_errors()}
    assert by_kind["RecordError"] == by_kind["UsageError"] == by_kind["MissingExtraError"] == 2
    assert by_kind["ImportRefusedError"] == 3
    assert {by_kind[f"{name}Error"] for name in ("Busy", "Conflict", "Unavailable")} == {4}
    unusable = ("Corrupt", "ReadOnly", "Full", "SchemaOlder", "SchemaNewer", "Export")
    assert {by_kind[f"{name}Error"] for name in unusable} == {5}
    faults = ("Internal", "Plugin", "UnsupportedBlock")
    assert {by_kind[f"{name}Error"] for name in faults} == {6}
