"""``cadre law``: the figures and options that findings rest on, with their texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve

from cadre_adapters.cli import clock
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.params import Command, Group, a_day, common, law_options

if TYPE_CHECKING:
    from cadre.law import Law, Option, Provision, Timeline

__all__ = ["command", "option_lines", "timeline_lines"]

ON = click.option(
    "--on",
    "day",
    callback=a_day,
    metavar="YYYY-MM-DD",
    help="Theo quy định của ngày này. / As in force on this day.",
)


@click.group(
    "law",
    cls=Group,
    short_help="Xem quy định và tùy chọn. / Show figures and options.",
    help="Xem quy định và tùy chọn.\n\nShow the figures of the law and its options.",
)
def command() -> None:
    """See the help above."""


@command.command(
    "list",
    cls=Command,
    short_help="Liệt kê quy định, tùy chọn. / List figures and options.",
    help=(
        "Liệt kê các quy định có hiệu lực trong ngày (mặc định hôm nay) và các tùy chọn.\n\n"
        "List the figures in force on a day (default today) and the options."
    ),
)
@ON
@law_options
@common
@click.pass_obj
def list_command(
    console: Console, day: date | None, law_name: str, choices: tuple[tuple[str, str], ...]
) -> None:
    """List figures and options; see the help above."""
    law = law_of(loaded_plugins(console), law_name, choices)
    on = day or clock.today()
    headings = (
        console.text(f"Khóa (ngày {on:%d/%m/%Y})", f"Key (on {on.isoformat()})"),
        console.text("Từ ngày", "Since"),
        console.text("Mức chắc chắn", "How sure"),
    )
    figures = list(law)
    console.table(
        headings,
        [_figure_row(console, timeline, on) for timeline in figures],
        below=[_figure_text(console, timeline, on) for timeline in figures],
    )
    console.say()
    options = list(law.options.values())
    console.table(
        (console.text("Tùy chọn", "Option"), console.text("Đang chọn", "Chosen")),
        [(one.key, str(law.choice(one))) for one in options],
        below=[f"{console.text(one.vi, one.en)}: {one.offered}" for one in options],
    )


def _figure_row(console: Console, timeline: Timeline[Any], on: date) -> tuple[str, ...]:
    from cadre.wording import sentences

    provision = timeline.find(on)
    if provision is None:
        return timeline.key, "–", ""
    sure = sentences.confidence(provision.confidence.value, console.lang)
    return timeline.key, _day(console, provision.since), sure


def _figure_text(console: Console, timeline: Timeline[Any], on: date) -> str:
    provision = timeline.find(on)
    meaning = console.text(timeline.vi, timeline.en)
    return meaning if provision is None else f"{meaning} = {_value(console, provision.value)}"


@command.command(
    "show",
    cls=Command,
    short_help="Xem một quy định, tùy chọn. / Show a figure or option.",
    help=(
        "Xem một quy định qua các thời kỳ (hoặc trong một ngày, với --on), hoặc một tùy chọn.\n\n"
        "Show a figure over time (or on one day, with --on), or an option."
    ),
)
@click.argument("key", metavar="KEY")
@ON
@law_options
@common
@click.pass_obj
def show_command(
    console: Console,
    key: str,
    day: date | None,
    law_name: str,
    choices: tuple[tuple[str, str], ...],
) -> None:
    """Show a figure or an option; see the help above."""
    from cadre.errors import UsageError

    law = law_of(loaded_plugins(console), law_name, choices)
    if key in law.timelines:
        lines = timeline_lines(console, law.timelines[key], day)
    elif key in law.options:
        lines = option_lines(console, law.options[key], law)
    else:
        raise UsageError("CADRE-LA-02", key=key)
    for line in list(lines):  # all or, where nothing was in force, none
        console.say(line)


def timeline_lines(console: Console, timeline: Timeline[Any], day: date | None) -> Iterator[str]:
    """
    A figure with its texts.

    Args:
        day: Only the provision of that day; by default all, with every text that repeats one.

    Raises:
        NotInForceError: None was in force on the day.
    """
    yield f"{timeline.key}: {console.text(timeline.vi, timeline.en)}"
    if day is not None:
        # On the days before the first text that repeats a figure, those still to come are no news.
        yield from _provision_lines(console, evolve(timeline.at(day), restated=()))
        return
    for provision in timeline.provisions:
        yield from _provision_lines(console, provision)


def _provision_lines(console: Console, provision: Provision[Any]) -> Iterator[str]:
    from cadre.wording import sentences

    since = console.text("từ", "since") + " " + _day(console, provision.since)
    if provision.until:
        since += console.text(" đến trước ", " until ") + _day(console, provision.until)
    sure = sentences.confidence(provision.confidence.value, console.lang)
    yield f"  {_value(console, provision.value)}, {since} ({sure})"
    for citation in provision.citations:
        yield f"    {citation}"
    if provision.note:
        yield f"    {console.text('Ghi chú', 'Note')}: {provision.note}"
    for later in provision.restated:
        sure = sentences.confidence(later.citation.confidence.value, console.lang)
        again = console.text("nhắc lại từ", "repeated since")
        yield f"    {again} {_day(console, later.since)}: {later.citation} ({sure})"
        if later.note:
            yield f"      {console.text('Ghi chú', 'Note')}: {later.note}"


def option_lines(console: Console, option: Option[Any], law: Law) -> Iterator[str]:
    """An option with its choices; the one taken, the default and why."""
    yield f"{option.key}: {console.text(option.vi, option.en)}"
    yield f"  {console.text('Các lựa chọn', 'Choices')}: {option.offered}"
    yield f"  {console.text('Mặc định', 'Default')}: {option.default}"
    if law.choice(option) != option.default:
        yield f"  {console.text('Đang chọn', 'Chosen')}: {law.choice(option)}"
    if option.why and console.lang == "en":
        yield f"  Why the default: {option.why}"


def _value(console: Console, value: object) -> str:
    if isinstance(value, bool):
        return console.text("có", "yes") if value else console.text("không", "no")
    return str(value)


def _day(console: Console, day: date) -> str:
    return f"{day:%d/%m/%Y}" if console.lang == "vi" else day.isoformat()
