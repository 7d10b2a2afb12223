"""Options and arguments that commands share (tùy chọn chung), and what their values look like."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from cadre_adapters.cli.console import Console

__all__ = [
    "YEAR",
    "Command",
    "Group",
    "a_day",
    "a_month",
    "a_store",
    "an_id",
    "choices_of_law",
    "common",
    "console_of",
    "law_options",
]

F = TypeVar("F", bound=Callable[..., Any])

_DAY_FORMS = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"),
    re.compile(r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})"),
)
_YEARS = range(1900, 2200)


def console_of(context: click.Context | None) -> Console:
    """The console of a call."""
    found = context.find_object(Console) if context is not None else None
    return found if found is not None else Console()


def a_day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """The callback of an option that takes a day, as ``2025-12-31`` or ``31/12/2025``."""
    if value is None:
        return None
    for form in _DAY_FORMS:
        if match := form.fullmatch(value):
            with suppress(ValueError):
                day = date(int(match["y"]), int(match["m"]), int(match["d"]))
                if day.year in _YEARS:
                    return day
    said = console_of(ctx).text(
        f"{value} không phải một ngày có thật (viết 2025-12-31 hoặc 31/12/2025)",
        f"{value} is no real day (write 2025-12-31 or 31/12/2025)",
    )
    raise click.BadParameter(said, ctx, param)


def a_month(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """The callback of an option that takes a month, as ``2025-12``; kept as text."""
    match = re.fullmatch(r"(\d{4})-(\d{2})", value)
    if not value or (match and int(match[1]) in _YEARS and 1 <= int(match[2]) <= 12):
        return value
    said = console_of(ctx).text(
        f"{value} không phải một tháng (viết 2025-12)", f"{value} is no month (write 2025-12)"
    )
    raise click.BadParameter(said, ctx, param)


def an_id(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """The callback of an option that takes an id: left out, or not empty."""
    if value is None or value.strip():
        return value
    said = console_of(ctx).text("mã không được để trống", "an id is not empty")
    raise click.BadParameter(said, ctx, param)


def a_store(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """
    The callback of an argument that takes a store: its address, or the path of its file.

    A path ends in ``.db`` or is there; it stands for ``sqlite:///path``.
    """
    if value is None or "://" in value:
        return value
    with suppress(OSError, ValueError):  # no file has such a name: it is no path
        if value.lower().endswith(".db") or Path(value).is_file():
            return f"sqlite:///{value}"
    return value


def choices_of_law(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """The callback of an option that takes choices of the law, each as ``key=choice``."""
    pairs = []
    for value in values:
        key, _, choice = value.partition("=")
        if not key or not choice:
            said = console_of(ctx).text(
                f"{value} phải có dạng khóa=lựa chọn (xem: cadre law list)",
                f"{value} must read key=choice (see: cadre law list)",
            )
            raise click.BadParameter(said, ctx, param)
        pairs.append((key, choice))
    return tuple(pairs)


YEAR = click.IntRange(_YEARS.start, _YEARS.stop - 1)


class Command(click.Command):
    """A command whose help is in both languages."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, described in both languages."""
        return _bilingual(super().get_help_option(ctx))


class Group(click.Group):
    """A group of commands whose help is in both languages."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, described in both languages."""
        return _bilingual(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of the first argument; an unknown name is answered with the known ones."""
        name = str(args[0])
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            known = ", ".join(self.list_commands(ctx))
            said = console_of(ctx).text(
                f"không có lệnh {name}; các lệnh: {known}.",
                f"there is no command {name}; commands: {known}.",
            )
            raise click.UsageError(said, ctx)
        return super().resolve_command(ctx, args)


def _bilingual(option: click.Option | None) -> click.Option | None:
    """The option ``--help``, described in both languages."""
    if option is not None:
        option.help = "Hiện trợ giúp này. / Show this help."
    return option


def _speak(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value:
        console_of(ctx).lang = value


def _debug(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        console_of(ctx).debug = True


def common(command: F) -> F:
    """Add what every command takes: ``--lang`` and ``--debug``."""
    command = click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=_debug,
        help="Khi có lỗi, hiện cả vết lỗi. / On a fault, show where it arose.",
    )(command)
    return click.option(
        "--lang",
        type=click.Choice(("vi", "en")),
        is_eager=True,
        expose_value=False,
        callback=_speak,
        help="Ngôn ngữ (mặc định vi). / Language (default vi).",
    )(command)


def law_options(command: F) -> F:
    """Add what commands that judge take: which law, and which choices of its options."""
    command = click.option(
        "--law-option",
        "choices",
        callback=choices_of_law,
        multiple=True,
        metavar="KEY=CHOICE",
        help="Lựa chọn khác mặc định. / A choice other than the default.",
    )(command)
    return click.option(
        "--law",
        "law_name",
        default="",
        metavar="NAME|FILE",
        help=(
            "Bộ quy định của phần mở rộng, hoặc tệp quy định riêng .toml. / "
            "The law of a plug-in, or a profile (.toml)."
        ),
    )(command)
