"""What is said when a command was typed wrongly (sai cách dùng lệnh), in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import click

from cadre_adapters.cli.usage_words import in_vietnamese

__all__ = ["explain_usage"]


def explain_usage(error: click.ClickException, lang: str) -> Iterator[str]:
    """Lines: what is wrong, how the command is used, where to read more."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None and error.format_message() == context.get_help():
        # A group of commands that was called without one.
        yield error.format_message()
        return
    said = _vietnamese(error) if lang == "vi" else error.format_message()
    yield ("Sai cách dùng lệnh: " if lang == "vi" else "Wrong usage: ") + said
    if context is not None:
        usage = " ".join(context.command.get_usage(context).split())
        yield "  " + (usage.replace("Usage:", "Cách dùng:", 1) if lang == "vi" else usage)
        more = "Xem" if lang == "vi" else "See"
        yield f"  {more}: {context.command_path} --help"


def _vietnamese(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            alike = ", ".join(error.possibilities or ())
            near = f" Có phải: {alike}?" if alike else ""
            return f"không có tùy chọn {error.option_name}.{near}"
        case click.MissingParameter():
            return f"thiếu {_place(error)}."
        case click.BadParameter():
            said = in_vietnamese(error.message)
            return f"giá trị của {_place(error)} không hợp lệ: {said}{_meaning(error)}"
        case _:
            return in_vietnamese(error.format_message())


def _meaning(error: click.BadParameter) -> str:
    """What the words of a choice mean, as the option's help has it in Vietnamese."""
    option = error.param
    if not isinstance(option, click.Option) or not isinstance(option.type, click.Choice):
        return ""
    return f" ({(option.help or '').partition(' / ')[0].rstrip('.')})"


def _place(error: click.BadParameter) -> str:
    """The option or argument an error is about, as it is typed."""
    if error.param_hint:
        hint = error.param_hint
        return hint if isinstance(hint, str) else " / ".join(hint)
    if error.param is None:
        return "tham số"
    return error.param.get_error_hint(error.ctx).strip("'") if error.ctx else str(error.param.name)
