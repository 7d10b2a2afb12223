"""Markdown, as far as the reference needs it: a page, a table, a cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

NOTICE = "<!-- Made from the code by `python -m docs.generate`; changes here are lost. -->"


def page(title: str, *parts: str) -> str:
    """A page: its title, the notice that it is made, its parts with one blank line between."""
    return "\n\n".join([f"# {title}", NOTICE, *(part.strip("\n") for part in parts if part)]) + "\n"


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; line breaks and bars in cells are kept from breaking it."""
    lines = [_row(headings), _row(["---"] * len(headings))]
    lines += [_row([cell(one) for one in row]) for row in rows]
    return "\n".join(lines)


def cell(value: object) -> str:
    """A value as a cell shows it."""
    return "" if value is None else " ".join(str(value).split()).replace("|", "\\|")


def code(value: object) -> str:
    """A name as code; nothing for nothing."""
    return f"`{value}`" if value not in (None, "") else ""


def listed(items: Iterable[str]) -> str:
    """Items as a list."""
    return "\n".join(f"- {item}" for item in items)


def paragraphs(*texts: str) -> Iterator[str]:
    """The texts that say something."""
    return (text for text in texts if text)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
