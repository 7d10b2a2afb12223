"""What the program says (lời trên màn hình): results on stdout, everything else on stderr.

Text is UTF-8 on any console. A character that a terminal would obey instead of showing is made
visible, because names and cells of a file are shown as they stand.
"""

from __future__ import annotations

import io
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import click
from attrs import define

from cadre_adapters.printable import printable

__all__ = ["WIDTH", "Console", "speak_utf8"]

WIDTH = 80
"""Columns of the narrowest screen that long texts are wrapped for."""


def _nothing(done: int, total: int) -> None:
    """Nobody watches."""


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent="    ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def speak_utf8() -> None:
    """Make the standard streams UTF-8, so that no character of a name stops the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@define
class Console:
    """What every command is handed: the language, and how to speak."""

    lang: str = "vi"
    debug: bool = False
    """Whether an error also shows where in the program it arose."""
    saved: bool | None = False
    """What is true of the store, should the program fail now; ``None`` while it is written."""

    def text(self, vi: str, en: str) -> str:
        """The sentence in the language asked for."""
        return vi if self.lang == "vi" else en

    def say(self, text: str = "") -> None:
        """A line of the result."""
        click.echo(printable(text))

    def notice(self, text: str) -> None:
        """A line beside the result."""
        click.echo(printable(text), err=True)

    def working(self, text: str) -> None:
        """What is being done; for somebody who waits at a terminal."""
        if sys.stderr.isatty():
            self.notice(text)

    def data(self, pieces: Iterable[bytes]) -> None:
        """Bytes of the result, as they are."""
        sys.stdout.flush()
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()

    def table(
        self,
        headings: Sequence[str],
        rows: Iterable[Sequence[str]],
        *,
        right: Sequence[int] = (),
        below: Sequence[str] = (),
        say: Callable[[str], None] | None = None,
    ) -> None:
        """
        A table of texts, as wide as what stands in it.

        Args:
            right: The columns whose texts stand at the right.
            below: For each row a text that stands under it, wrapped.
            say: Where it goes; by default to the result.
        """
        lines = [tuple(printable(cell) for cell in row) for row in (headings, *rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        lines.insert(1, tuple("-" * width for width in widths))
        tell = say or self.say
        under = ("", "", *below) if below else ("",) * len(lines)
        for line, text in zip(lines, under, strict=True):
            cells = (
                cell.rjust(width) if place in right else cell.ljust(width)
                for place, (cell, width) in enumerate(zip(line, widths, strict=True))
            )
            tell("  ".join(cells).rstrip())
            for part in _wrapped(printable(text)):
                tell(part)

    @contextmanager
    def progress(self, label: str) -> Iterator[Callable[[int, int], None]]:
        """
        A bar on stderr while the block runs, on a terminal only.

        Gives a function to be told how many steps are done, of how many.
        """
        if not sys.stderr.isatty():
            yield _nothing
            return
        with click.progressbar(length=1, label=label, file=sys.stderr) as bar:

            def told(done: int, total: int) -> None:
                bar.length = total
                bar.update(done - bar.pos)

            yield told
