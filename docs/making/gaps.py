"""The page about what cadre does not cover: known gaps, and figures that no rule checks."""

from __future__ import annotations

from collections.abc import Iterator

from cadre.law import NATIONAL
from cadre.law.gaps import KNOWN_GAPS, NOT_CHECKED, Why
from docs.making.markdown import code, page, table


def gaps_page() -> str:
    """Known gaps, then the figures kept for reading, by why."""
    return page(
        "What is not covered",
        "Where cadre is silent, and why.\n"
        "A rule never fills a gap with a guess; what is unconfirmed is marked so in every finding.",
        "## Not in the law book",
        table(["tiếng Việt", "English"], ((one.vi, one.en) for one in KNOWN_GAPS)),
        "## In the law book, and checked by no rule",
        *(_because(why) for why in Why),
    )


def _because(why: Why) -> str:
    vi, en = why.value
    return f"{vi}\\\n{en}\n\n" + table(["figure", "tiếng Việt", "English"], _figures(why))


def _figures(why: Why) -> Iterator[tuple[object, ...]]:
    for key, reason in NOT_CHECKED.items():
        if reason is why:
            figure = NATIONAL.timelines[key]
            yield f"[{code(key)}](provisions.md#{key.replace('.', '')})", figure.vi, figure.en
