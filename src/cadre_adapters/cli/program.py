"""The program itself: its commands by name, and how whatever happens becomes an exit status.

Each command's module is imported when the command is called, and plug-ins are looked at when a
command needs them, so that ``cadre --help`` loads next to nothing.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from cadre import __version__
from cadre.errors import CadreError, FullError, InternalError
from cadre_adapters.cli.console import Console, speak_utf8
from cadre_adapters.cli.params import Group, common, console_of
from cadre_adapters.cli.status import DataRefusedError, Status, status_of
from cadre_adapters.cli.usage import explain_usage

__all__ = ["cli", "run"]

COMMANDS = {
    "import": "importing",
    "audit": "auditing",
    "whatif": "whatif",
    "dues": "dues",
    "explain": "explain",
    "law": "laws",
    "plugins": "plugins",
    "export": "exporting",
    "upgrade": "upgrading",
    "demo": "demo",
}
"""Command → its module, in the order in which help lists them. The module's ``command`` is it."""


class _ReaderGoneError(Exception):
    """Whoever read our output has stopped."""


class Program(Group):
    """``cadre``: its own commands, and those of plug-ins after them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return [*COMMANDS, *self._of_plugins(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by name; one of cadre's own is never replaced by a plug-in's."""
        if cmd_name in COMMANDS:
            module = import_module(f"cadre_adapters.cli.{COMMANDS[cmd_name]}")
            command: click.Command = module.command
            return command
        return self._of_plugins(ctx).get(cmd_name)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. A reader that has gone is told from a disk that refused."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _ReaderGoneError from None
        except SystemExit as left:
            # Whoever ends the program from inside a command says nothing of what was done.
            saved = console_of(ctx).saved
            raise InternalError("CADRE-IN-01", what="SystemExit", saved=saved) from left

    def _of_plugins(self, ctx: click.Context) -> dict[str, click.Command]:
        from cadre_adapters.cli.extensions import commands_of_plugins

        found: dict[str, click.Command] | None = ctx.meta.get(__name__)
        if found is None:
            found = ctx.meta[__name__] = commands_of_plugins(console_of(ctx), taken=COMMANDS)
        return found


@click.command(
    cls=Program,
    help=(
        "Rà soát sinh hoạt chi bộ, đảng phí, phân công công tác; mỗi phát hiện có căn cứ.\n\n"
        "Audit branch meetings, dues and assignments; every finding is proved."
    ),
    epilog=(
        "Mã kết thúc: 0 ổn; 1 có phát hiện; 2 sai cách dùng; 3 dữ liệu bị từ chối; 4 thử lại sau; "
        "5 kho hoặc tệp không dùng được; 6 lỗi chương trình hoặc phần mở rộng.\n\n"
        "Exit status: 0 sound; 1 findings; 2 usage; 3 refused input; 4 try again; "
        "5 store or file unusable; 6 fault of the program or of a plug-in."
    ),
)
@click.version_option(
    __version__,
    prog_name="cadre",
    message="%(prog)s %(version)s",
    help="Hiện phiên bản. / Show the version.",
)
@common
def cli() -> None:
    """See the help above."""


def run(argv: Sequence[str] | None = None) -> int:
    """Run one command; see ``cadre_adapters.cli.main``."""
    speak_utf8()
    console = Console()
    try:
        args = None if argv is None else list(argv)
        ended = cli.main(args, prog_name="cadre", standalone_mode=False, obj=console)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (_ReaderGoneError, BrokenPipeError):
        _let_go_of_stdout()
        return Status.READER_GONE
    except click.Abort:
        console.notice(console.text("Đã dừng theo yêu cầu.", "Stopped on request."))
        return Status.INTERRUPTED
    except SystemExit as left:  # click itself, at a broken pipe or for a shell's completion
        ended = left.code
    except Exception as error:  # noqa: BLE001  (whatever it is, people get a sentence)
        return _failed(error, console)
    return int(ended) if isinstance(ended, int) else Status.SOUND


def _failed(error: Exception, console: Console) -> int:
    """Say what went wrong. A foreign error may hold a row, so only its type is named."""
    if isinstance(error, OSError):
        # What stores and files raise is translated where it arises; this is our own output.
        _let_go_of_stdout()
        if error.errno == errno.ENOSPC:
            error = FullError("CADRE-EX-21", name="stdout", saved=console.saved)
    if console.debug:
        traceback.print_exception(error)
    if isinstance(error, click.ClickException):
        for line in explain_usage(error, console.lang):
            console.notice(line)
        return Status.USAGE
    refused = isinstance(error, DataRefusedError)
    if isinstance(error, DataRefusedError):
        error = error.about
    if not isinstance(error, CadreError):
        error = InternalError("CADRE-IN-01", what=type(error).__name__, saved=console.saved)
    if console.saved:
        # It knows of its own file only; the store was written before.
        error.saved = True
    for one in (error, *error.others):
        console.notice(one.explain(console.lang))
    return Status.REFUSED if refused else status_of(error)


def _let_go_of_stdout() -> None:
    """Without this, Python would complain about an output it cannot end once more when it ends."""
    with suppress(OSError, ValueError, AttributeError):  # a stand-in for stdout has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
