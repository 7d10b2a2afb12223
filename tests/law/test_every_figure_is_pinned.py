"""Every figure on the days around each change, and proof that no change goes unnoticed."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import Factory, define, evolve

from cadre.law import NATIONAL, Provision, Timeline, national
from tests.law.changed_figures import changes

# From which day each later text is cited. One that was carried on repeats its forerunner, because
# the text that took its place was not seen.
TEXTS = {
    "23": ("23-QĐ/TW 2006", "2006-10-31"),
    "45": ("45-QĐ/TW 2011", "2011-11-01"),
    "29": ("29-QĐ/TW 2016", "2016-07-25"),
    "24": ("24-QĐ/TW 2021", "2021-07-30"),
    "232": ("232-QĐ/TW 2025", "2025-01-20"),
    "294": ("294-QĐ/TW 2025", "2025-07-01"),
    "294-carried": ("294-QĐ/TW 2025", "2026-04-11"),
    "20": ("20-QĐ/TW", "2026-04-11"),
    "208": ("208-QĐ/TW 2026", "2026-07-26"),
    "guide-2012": ("01-HD/TW 2012", "2012-01-05"),
    "guide-2016": ("01-HD/TW 2016", "2016-09-20"),
    "guide-2021": ("01-HD/TW 2021", "2021-09-28"),
    "guide-2021-carried": ("01-HD/TW 2021", "2025-06-09"),
    "guide-2025": ("06-HD/TW 2025", "2025-06-09"),
    "guide-2026": ("01-HD/TW 2026", "2026-05-19"),
    "exempt-2009-carried": ("27-HD/BTCTW 2009", "2018-01-01"),
    "work-2012-carried": ("12-HD/BTCTW 2012", "2018-01-01"),
    "work-2022": ("12-HD/BTCTW 2022", "2022-01-18"),
    "work-2025": ("38-HD/BTCTW 2025", "2025-09-29"),
    "meetings-2025": ("42-HD/BTCTW 2025", "2025-10-28"),
    "124": ("124-QĐ/TW 2023", "2023-10-04"),
    "366": ("366-QĐ/TW 2025", "2025-08-30"),
    "rating-2023": ("25-HD/BTCTW 2023", "2023-11-10"),
    "rating-2025": ("43-HD/BTCTW 2025", "2025-10-31"),
    "296": ("296-QĐ/TW 2025", "2025-05-30"),
    "21": ("21-QĐ/TW 2026", "2026-04-11"),
    "dues-2016": ("03-HD/VPTW 2016", "2016-07-06"),
    "dues-2026": ("01-QĐ/TW 2026", "2026-02-01"),
}

CARRIED_ON = date.fromisoformat(TEXTS["294-carried"][1])
NOT_READ = ", as before 20-QĐ/TW"


@define
class Fact:
    """One time in which a figure holds, as the table says it."""

    since: date
    until: date | None
    value: str
    texts: list[str] = Factory(list)
    then: list[tuple[date, str]] = Factory(list)
    also: list[tuple[date, str]] = Factory(list)

    def days(self) -> list[date]:
        ends = [self.until] if self.until else []
        return [self.since, *ends, *(since for since, _ in (*self.then, *self.also))]

    def on(self, day: date) -> Told:
        begun = [[one for one in line if one[0] <= day] for line in (self.then, self.also)]
        latest = [line[-1] for line in begun if line]
        later = [text for _, text in latest]
        sure = (later or self.texts[-1:])[0].rpartition(": ")[2]
        since, text = latest[0] if latest else (self.since, "")
        carried = NOT_READ if since == CARRIED_ON and text.startswith("294-") else ""
        return self.value, f"{sure}{carried}", [*self.texts, *later]


Told = tuple[str, str, list[str]]
"""The value on a day, how sure it is, and the texts that are cited, each with how sure it is."""


def said(provision: Provision[Any] | None) -> Told | None:
    if provision is None:
        return None
    texts = [
        f"{one.source.number}"
        + (f" {one.source.signed_on.year}" if one.source.signed_on else "")
        + (f", {one.place}" if one.place else "")
        + f": {one.confidence.value}"
        for one in provision.citations
    ]
    carried = NOT_READ if provision.note.startswith("20-QĐ/TW thay 294-QĐ/TW") else ""
    return str(provision.value), f"{provision.confidence.value}{carried}", texts


def table() -> dict[str, list[Fact]]:
    written = (Path(__file__).parent / "figures.txt").read_text(encoding="utf-8")
    facts: dict[str, list[Fact]] = {}
    current: list[Fact] = []
    for line in written.partition("\n\n# ")[2].splitlines()[1:]:
        if line.startswith("    "):
            add_text(current[-1], line.strip())
        elif line.startswith("  "):
            days, _, value = line.strip().partition(" = ")
            first, _, end = days.partition(" to ")
            until = date.fromisoformat(end) if end else None
            current.append(Fact(date.fromisoformat(first), until, value))
        elif line and not line.startswith("# "):
            current = facts.setdefault(line, [])
    return facts


def add_text(fact: Fact, line: str) -> None:
    head, _, said = line.partition(": ")
    mark, _, place = head.partition(" ")
    if mark in ("then", "also"):
        (fact.then if mark == "then" else fact.also).extend(later_texts(place, said))
    else:
        fact.texts.append(line)


def later_texts(place: str, said: str) -> Iterator[tuple[date, str]]:
    for group in said.split(", "):
        *names, sure = group.split()
        for text, since in (TEXTS[name] for name in names):
            yield date.fromisoformat(since), f"{text}{', ' if place else ''}{place}: {sure}"


FACTS = table()


def differences(timeline: Timeline[Any]) -> list[date]:
    """The days around each change on which a figure is not what the table says."""
    facts = FACTS[timeline.key]
    turns = {day for fact in facts for day in fact.days()}
    days = sorted(turns | {day - timedelta(1) for day in turns})
    wrong = [day for day in days if said(timeline.find(day)) != expected(facts, day)]
    known = {one.until for one in timeline.provisions} ^ {fact.until for fact in facts}
    return [*wrong, *(day for day in known if day)]


def expected(facts: list[Fact], day: date) -> Told | None:
    for fact in facts:
        if fact.since <= day and (fact.until is None or day < fact.until):
            return fact.on(day)
    return None


def test_the_table_and_the_law_have_the_same_figures() -> None:
    assert sorted(set(NATIONAL.timelines) ^ set(FACTS)) == []


@pytest.mark.parametrize("topic", national._TOPICS, ids=lambda one: one.__name__)
def test_the_figures_of_a_topic_are_what_their_texts_say_around_each_change(
    topic: ModuleType,
) -> None:
    # Made anew: a module is read once, and what makes its figures is on trial as well.
    made = runpy.run_path(str(topic.__file__), run_name=topic.__name__)["TIMELINES"]
    assert {one.key: differences(one) for one in made} == {one.key: [] for one in topic.TIMELINES}
    assert repr(made) == repr(topic.TIMELINES)


@pytest.mark.parametrize("key", FACTS)
def test_nothing_about_a_figure_can_change_unnoticed(key: str) -> None:
    known = NATIONAL.timelines[key]
    unnoticed = [
        what
        for what, provisions in changes(known)
        if not differences(evolve(known, provisions=provisions))
    ]
    assert unnoticed == []
