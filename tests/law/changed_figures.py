"""Each figure of the law book with one thing changed, to see whether a test notices.

A mutation tester changes functions; the figures are data. Here one thing changes at a time: a
value, a first or last day, how sure it is, the text it rests on, a later text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from typing import Any

from attrs import evolve, fields, has

from cadre.law import Confidence, Provision, Restatement, Source, Timeline
from cadre.law.thresholds import Threshold

__all__ = ["changes"]

DAY = timedelta(1)
OTHER_TEXT = Source("0-XX/XX", "nobody", date(2000, 1, 1), "another text")


def changes(timeline: Timeline[Any]) -> Iterator[tuple[str, tuple[Provision[Any], ...]]]:
    """What is changed, and all provisions of the figure with it."""
    known = timeline.provisions
    for at, provision in enumerate(known):
        for what, made in _changed(provision):
            told = f"{timeline.key} since {provision.since}: {what}"
            yield told, (*known[:at], made, *known[at + 1 :])


def _changed(one: Provision[Any]) -> Iterator[tuple[str, Provision[Any]]]:
    yield "value", evolve(one, value=_another(one.value))
    yield "a day earlier", evolve(one, since=one.since - DAY)
    yield "a day later", evolve(one, since=one.since + DAY)
    if one.until is not None:
        yield "ends a day earlier", evolve(one, until=one.until - DAY)
        yield "ends a day later", evolve(one, until=one.until + DAY)
        yield "never ends", evolve(one, until=None)
    yield "confidence", evolve(one, confidence=_other(one.confidence))
    first, *more = one.citations
    yield "text", evolve(one, citations=(evolve(first, source=OTHER_TEXT), *more))
    yield "place", evolve(one, citations=(evolve(first, place=f"{first.place}x"), *more))
    for name in ("restated", "also"):
        later: tuple[Restatement, ...] = getattr(one, name)
        for at, text in enumerate(later):
            for what, made in _changed_text(text):
                told = f"{text.citation.source.number} from {text.since}: {what}"
                yield told, evolve(one, **{name: (*later[:at], *made, *later[at + 1 :])})


def _changed_text(one: Restatement) -> Iterator[tuple[str, tuple[Restatement, ...]]]:
    cited = one.citation
    yield "left out", ()
    yield "a day earlier", (evolve(one, since=one.since - DAY),)
    yield "a day later", (evolve(one, since=one.since + DAY),)
    yield "text", (evolve(one, citation=evolve(cited, source=OTHER_TEXT)),)
    yield "place", (evolve(one, citation=evolve(cited, place=f"{cited.place}x")),)
    sure = evolve(cited, confidence=_other(cited.confidence))
    yield "confidence", (evolve(one, citation=sure),)


def _other(known: Confidence) -> Confidence:
    return Confidence.READ if known is not Confidence.READ else Confidence.SECONDARY


def _another(value: Any) -> Any:
    """A value of the same type that is not *value*."""
    match value:
        case bool():
            return not value
        case Enum():
            return next(one for one in type(value) if one is not value)
        case int() | Fraction():
            return value + 1
        case str():
            return f"{value}x"
        case tuple() | frozenset():
            return type(value)(list(value)[1:])
        case Threshold():
            return evolve(value, denominator=value.denominator + 1)
    assert has(type(value)), value
    first = next(one.name for one in fields(type(value)) if one.name != "key")
    return evolve(value, **{first: _another(getattr(value, first))})
