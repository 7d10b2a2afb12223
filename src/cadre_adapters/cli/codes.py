"""Codes as somebody types them (mã phát hiện, mã lỗi): the list, and what an unknown is like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from cadre_adapters.cli.console import Console

if TYPE_CHECKING:
    from cadre.rules import Rule

__all__ = ["code_lines", "unknown_code"]

_FEW = 3
_ALIKE = 0.5
"""How alike a code is to be named, of 1; half finds a family by its first word."""


def code_lines(console: Console, rules: Iterable[Rule]) -> Iterator[str]:
    """Every code of a finding with its title, then every code of an error with its sentence."""
    from cadre.error_texts import ERROR_TEXTS
    from cadre.wording import sentences

    for rule in rules:
        yield f"{rule.code}: {sentences.title(rule.code, console.lang)}"
    yield ""
    for code, text in ERROR_TEXTS.items():
        yield f"{code}: {text.sentence(console.lang, {})}"


def unknown_code(console: Console, code: str, known: Iterable[str]) -> click.UsageError:
    """The refusal of a code: the few it is most like, and how to list all."""
    near = get_close_matches(code, known, n=_FEW, cutoff=_ALIKE)
    alike = " hoặc ".join(near) if console.lang == "vi" else " or ".join(near)
    guess = console.text(f" Có phải: {alike}?", f" Did you mean {alike}?") if near else ""
    said = console.text(
        f"không có mã {code}.{guess} Xem tất cả: cadre explain --list",
        f"there is no code {code}.{guess} All of them: cadre explain --list",
    )
    return click.UsageError(said, click.get_current_context())
