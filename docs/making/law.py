"""Pages about the law: every figure with its days and texts, every option, every text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from cadre.findings import plain_value
from cadre.law import NATIONAL, Citation, Confidence, Option, Provision, Source, Timeline
from cadre.wording import sentences
from docs.making.markdown import code, page, paragraphs, table


def provisions_page() -> str:
    """Every figure: its values over time, and the texts by date."""
    return page(
        "Provisions",
        "Every figure that the rules use (quy định), as `cadre.law.NATIONAL` holds it.\n"
        "A day before the first is no zero: asking for it raises `NotInForceError`.\n"
        "`until` is the first day no longer in force.",
        "How sure a text is:",
        table(
            ["confidence", "Vietnamese", "English"],
            (
                (code(one), sentences.confidence(one, "vi"), sentences.confidence(one, "en"))
                for one in Confidence
            ),
        ),
        *(_figure(timeline) for timeline in NATIONAL),
    )


def _figure(timeline: Timeline[Any]) -> str:
    parts = [f"## {timeline.key}", f"{_sentence(timeline.vi)}\\\n{_sentence(timeline.en)}"]
    for provision in timeline.provisions:
        until = f", until {provision.until}" if provision.until else ""
        parts.append(f"**{_value(provision.value)}** since {provision.since}{until}:")
        parts.append(table(["from", "text", "confidence", "note"], _texts(provision)))
    return "\n\n".join(parts)


def _texts(provision: Provision[Any]) -> Iterator[tuple[object, ...]]:
    """The texts of a provision by the day from which each is cited."""
    for citation in provision.citations:
        yield _text(provision.since, citation, provision.note)
    for one in (*provision.restated, *provision.also):
        yield _text(one.since, one.citation, one.note)


def _text(since: date, citation: Citation, note: str) -> tuple[object, ...]:
    return since, citation, code(citation.confidence.value), note


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def _value(value: object) -> str:
    plain = plain_value(value)
    return {True: "yes", False: "no"}[plain] if isinstance(plain, bool) else str(plain)


def options_page() -> str:
    """Every option with its choices."""
    return page(
        "Options",
        "What the texts leave open (tùy chọn), each with a default that findings name.\n"
        'Take another with `NATIONAL.overlay(choices={"year_window": "rolling"})`.',
        *(_option(option) for option in NATIONAL.options.values()),
    )


def _option(option: Option[Any]) -> str:
    choices = ", ".join(code(_plain(one)) for one in option.choices) or "a number from 0 up"
    return "\n\n".join(
        paragraphs(
            f"## {option.key}",
            f"{option.vi}.\\\n{option.en}.",
            f"Choices: {choices}.\nDefault: {code(_plain(option.default))}.\n{option.why}".strip(),
        )
    )


def _plain(choice: object) -> object:
    return choice.value if isinstance(choice, Enum) else choice


def sources_page() -> str:
    """Every text that a figure cites."""
    used = dict.fromkeys(
        citation.source
        for timeline in NATIONAL
        for provision in timeline.provisions
        for citation in (
            *provision.citations,
            *(one.citation for one in (*provision.restated, *provision.also)),
        )
    )
    return page(
        "Sources",
        "The texts that figures come from (văn bản).\n"
        "A text is identified by number, issuer and date, since numbers recur every term.",
        table(
            ["number", "issuer", "signed", "title", "note"],
            (_source(one) for one in sorted(used, key=_by_day)),
        ),
    )


def _source(one: Source) -> tuple[object, ...]:
    return one.number, one.issuer, one.signed_on, one.title, one.note


def _by_day(one: Source) -> tuple[date, str]:
    return one.signed_on or date.max, one.number
