"""Plug-ins for the command line (phần mở rộng): loaded when needed, problems named on stderr."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadre.errors import PluginError
from cadre_adapters.cli.console import Console

if TYPE_CHECKING:
    from cadre.law import Law
    from cadre.plugins import Plugins

__all__ = ["commands_of_plugins", "law_of", "laws_of", "loaded_plugins"]


def loaded_plugins(console: Console) -> Plugins:
    """
    All plug-ins; one that cannot be loaded is named and stops nobody.

    Raises:
        PluginError: Two plug-ins offer the same name.
    """
    from cadre.plugins import load_plugins

    plugins = load_plugins()
    for problem in plugins.problems:
        console.notice(problem.explain(console.lang))
    return plugins


def commands_of_plugins(console: Console, *, taken: Collection[str]) -> dict[str, click.Command]:
    """
    The commands that plug-ins add. Each plug-in is loaded by itself; a problem stops nobody.

    Args:
        taken: Names that cadre keeps for itself.
    """
    owners = dict.fromkeys(taken, "cadre")
    found: dict[str, click.Command] = {}
    for plugin in sorted({entry.name for entry in entry_points(group="cadre")} - {"builtin"}):
        try:
            for name, command in _commands_of(plugin):
                if name in owners:
                    raise PluginError(
                        "CADRE-PL-01", owner=owners[name], other=plugin, name=name, what="command"
                    )
                owners[name] = plugin
                found[name] = command
        except PluginError as problem:
            console.notice(problem.explain(console.lang))
    return found


def _commands_of(plugin: str) -> Iterator[tuple[str, click.Command]]:
    from cadre.plugins import load_plugins

    loaded = load_plugins(only={plugin})
    if loaded.problems:
        raise loaded.problems[0]
    for command in loaded.commands:
        if not isinstance(command, click.Command) or not command.name:
            raise PluginError("CADRE-PL-03", owner=plugin, reason="click.Command")
        yield command.name, command


def law_of(plugins: Plugins, name: str, choices: Iterable[tuple[str, str]] = ()) -> Law:
    """
    The national law, that of a plug-in or of a profile, with the choices taken.

    Raises:
        click.BadParameter: There is no law of that name, and no such file.
        UsageError: No option has that name, a choice is not allowed, or the profile is refused.
    """
    return laws_of(plugins, name, choices)[1]


def laws_of(
    plugins: Plugins, name: str, choices: Iterable[tuple[str, str]] = ()
) -> tuple[Law, Law]:
    """
    The usual law, and the law asked for: a profile's base and the profile, or the national law
    and that of a plug-in.

    Args:
        name: A law by name, or the path of a profile.
        choices: Taken in the law asked for.

    Raises:
        click.BadParameter: There is no law of that name, and no such file.
        UsageError: No option has that name, a choice is not allowed, or the profile is refused.
    """
    from cadre.law import NATIONAL

    laws = {NATIONAL.name: NATIONAL, **plugins.laws}
    usual, law = NATIONAL, laws.get(name or NATIONAL.name)
    if law is None:
        usual, law = _of_profile(name, laws)
    taken = {key: _typed(law, key, choice) for key, choice in choices}
    return usual, law.overlay(choices=taken) if taken else law


def _of_profile(name: str, laws: Mapping[str, Law]) -> tuple[Law, Law]:
    """The base and the law of the profile at a path."""
    from cadre.law.profile import Profile
    from cadre_adapters.cli.files import read_profile

    path = Path(name)
    if path.suffix.lower() != ".toml" and not _is_file(path):
        known = ", ".join((*sorted(laws), "….toml"))
        raise click.BadParameter(f"{name} ({known})", param_hint="--law")
    profile = Profile.read(read_profile(path), base=laws)
    return profile.base, profile.law


def _is_file(path: Path) -> bool:
    with suppress(OSError, ValueError):  # no file can have such a name
        return path.is_file()
    return False


def _typed(law: Law, key: str, choice: str) -> str | int:
    """A choice as the option wants it: a number where any number from 0 up is allowed."""
    option = law.options.get(key)
    if option is not None and not option.choices and choice.isdecimal():
        return int(choice)
    return choice
