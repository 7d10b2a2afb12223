"""``cadre plugins``: which plug-ins were found, what they offer, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.params import Command, common
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.plugins import LoadedPlugin, Plugins

__all__ = ["command"]


@click.command(
    "plugins",
    cls=Command,
    short_help="Xem các phần mở rộng. / Show the plug-ins.",
    help=(
        "Xem các phần mở rộng đã cài; mã kết thúc 6 khi có phần không nạp được.\n\n"
        "Show the plug-ins that are installed; status 6 when one cannot be loaded."
    ),
)
@common
@click.pass_obj
def command(console: Console) -> Status:
    """Show the plug-ins; see the help above."""
    from cadre.plugins import load_plugins

    plugins = load_plugins()
    headings = (
        console.text("Tên", "Name"),
        console.text("Gói", "Distribution"),
        console.text("Phiên bản", "Version"),
        "API",
        console.text("Điểm nối", "Hooks"),
    )
    console.table(headings, [_row(one) for one in plugins.loaded])
    console.say()
    for line in _offers(console, plugins):
        console.say(line)
    for problem in plugins.problems:
        console.notice(problem.explain(console.lang))
    return Status.INTERNAL if plugins.problems else Status.SOUND


def _row(one: LoadedPlugin) -> tuple[str, ...]:
    hooks = ", ".join(hook.removeprefix("cadre_") for hook in one.hooks)
    level = "" if one.problem is not None else str(one.api_level)
    return one.name, one.distribution, one.version, level, hooks or "–"


def _offers(console: Console, plugins: Plugins) -> list[str]:
    """What all of them together offer, by name."""
    offers = (
        (console.text("Kho", "Stores"), plugins.stores),
        (console.text("Bộ xuất", "Exporters"), plugins.exporters),
        (console.text("Bộ nhập", "Importers"), plugins.importers),
        (console.text("Quy định", "Laws"), plugins.laws),
        (console.text("Quy tắc", "Rules"), [rule.code for rule in plugins.rules]),
    )
    return [f"{what}: {', '.join(sorted(names)) or '–'}" for what, names in offers]
