"""The page about commands: what each takes, as the command line itself describes it."""

from __future__ import annotations

from collections.abc import Iterator

import click

from cadre_adapters.cli.program import COMMANDS, cli
from docs.making.docstrings import markdown
from docs.making.markdown import page, paragraphs, table


def commands_page() -> str:
    """Every command of cadre's own; those of plug-ins come after them in ``cadre --help``."""
    context = click.Context(cli, info_name="cadre")
    return page(
        "Commands",
        "`python -m cadre` is the same as `cadre`. Help and output are Vietnamese first;\n"
        "`--lang en` speaks English.",
        "## Exit status",
        cli.epilog or "",
        *(_command(context, name) for name in COMMANDS),
    )


def _command(parent: click.Context, name: str) -> str:
    command = _known(cli.get_command(parent, name))
    context = click.Context(command, info_name=name, parent=parent)
    parts = [f"## cadre {name}", *_body(command, context)]
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = _known(command.get_command(context, below))
            inner = click.Context(found, info_name=below, parent=context)
            parts += [f"### cadre {name} {below}", *_body(found, inner)]
    return "\n\n".join(parts)


def _known(command: click.Command | None) -> click.Command:
    if command is None:
        raise LookupError("a command that is listed and not there")
    return command


def _body(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    return paragraphs(
        f"```text\n{context.command_path} {usage}\n```",
        (command.help or "").replace("\b", "").strip(),
        _options(command, context),
    )


def _options(command: click.Command, context: click.Context) -> str:
    options = [one for one in command.get_params(context) if isinstance(one, click.Option)]
    shown = [one.get_help_record(context) for one in options]
    rows = [(f"`{name}`", markdown(text)) for name, text in filter(None, shown)]
    return table(["option", "what"], rows) if rows else ""
