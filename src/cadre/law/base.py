"""Dated, cited figures (quy định có hiệu lực) and named options; no figure of the field itself.

A text is identified by number, issuer and date, since numbers recur every term. A figure holds
from a day; later texts that repeat it unchanged are further citations by date, so that changing
a figure touches one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from cadre.errors import NotInForceError, UsageError

__all__ = [
    "Citation",
    "Confidence",
    "Law",
    "Option",
    "Provision",
    "Restatement",
    "Source",
    "Timeline",
]

T = TypeVar("T")


class Confidence(StrEnum):
    """How sure we are of what a text says."""

    READ = "read"
    """Đã đọc văn bản."""
    SECONDARY = "secondary"
    """Theo nguồn thứ cấp."""
    OUR_READING = "our_reading"
    """Theo cách hiểu của cadre."""
    UNCONFIRMED = "unconfirmed"
    """Chưa xác nhận."""

    @property
    def doubt(self) -> int:
        """0 for a text that was read; the higher, the less sure."""
        return tuple(Confidence).index(self)


@frozen
class Source:
    """A text (văn bản): number, issuer, day of signing, title."""

    number: str
    issuer: str
    signed_on: date | None
    title: str
    note: str = ""

    def article(self, place: str, confidence: Confidence = Confidence.READ) -> Citation:
        """A place in the text."""
        return Citation(self, place, confidence)

    @property
    def dated(self) -> str:
        """Number and day, where the day is known: numbers recur (``01-HD/TW ngày 19/05/2026``)."""
        if self.signed_on is None:
            return self.number
        return f"{self.number} ngày {self.signed_on:%d/%m/%Y}"

    def __str__(self) -> str:
        return f"{self.dated} ({self.issuer})"


@frozen
class Citation:
    """A place in a text (căn cứ), and how sure we are of what it says."""

    source: Source
    place: str
    confidence: Confidence = Confidence.READ

    def __str__(self) -> str:
        return f"{self.place}, {self.source}" if self.place else str(self.source)


@frozen
class Restatement:
    """A later text that repeats a figure unchanged, from a day on."""

    since: date
    citation: Citation
    note: str = ""


@frozen(kw_only=True)
class Provision(Generic[T]):
    """
    A figure in force since a day (quy định có hiệu lực), until another takes its place.

    ``citations`` are the base text and, where one repeats it, the text in force on the day asked.
    """

    value: T
    since: date
    until: date | None = None
    """First day no longer in force."""
    citations: tuple[Citation, ...]
    restated: tuple[Restatement, ...] = ()
    also: tuple[Restatement, ...] = ()
    """Texts of another line that say the same: the latest stands beside that of ``restated``."""
    confidence: Confidence = Confidence.READ
    note: str = ""

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The citations in words, each once."""
        return tuple(dict.fromkeys(map(str, self.citations)))

    def on(self, day: date) -> Provision[T]:
        """The provision with the citations of *day*, and the confidence of the latest of them."""
        found = [_latest(self.restated, day), _latest(self.also, day)]
        later = [one for one in found if one is not None]
        return evolve(
            self,
            citations=(*self.citations, *(one.citation for one in later)),
            confidence=later[0].citation.confidence if later else self.confidence,
            note=(later[0].note if later else "") or self.note,
            restated=(),
            also=(),
        )


def _latest(restated: tuple[Restatement, ...], day: date) -> Restatement | None:
    begun = [one for one in restated if one.since <= day]
    return begun[-1] if begun else None


@frozen(eq=False)
class Timeline(Generic[T]):
    """
    All values of one figure over time, and the typed key under which a ``Law`` holds it.

    Args:
        key: Its stable name (``removal.absence_months``).
        vi: What it is, in Vietnamese.
        en: The same in English.
        provisions: In order of time; one that is laid over others stands after them and wins.
    """

    key: str
    vi: str
    en: str
    provisions: tuple[Provision[T], ...]

    def at(self, day: date) -> Provision[T]:
        """
        The provision in force on *day*, with the citations of that day.

        Raises:
            NotInForceError: None was in force. Silence is never zero.
        """
        provision = self.find(day)
        if provision is None:
            first = min((one.since for one in self.provisions), default="-")
            raise NotInForceError("CADRE-LA-01", key=self.key, day=day, first=first)
        return provision

    def find(self, day: date) -> Provision[T] | None:
        """The provision in force on *day*, or ``None`` where the texts are silent."""
        found: Provision[T] | None = _in_force(self, day)
        return found


@lru_cache(maxsize=4096)
def _in_force(timeline: Timeline[T], day: date) -> Provision[T] | None:
    # Remembered: an audit asks for the same few days for everybody, and all of it is frozen.
    for provision in reversed(timeline.provisions):
        if provision.since <= day and (provision.until is None or day < provision.until):
            return provision.on(day)
    return None


_MOST = 3_650
"""The greatest number an option takes: days of ten years. Days are counted from days by it."""


@frozen(eq=False)
class Option(Generic[T]):
    """
    A choice that a text leaves open, with a documented default.

    Args:
        key: Its stable name.
        default: What holds when nobody chooses.
        choices: The values allowed; empty for a number from 0 up.
        vi: The question, in Vietnamese.
        en: The question, in English.
        why: Why the default is what it is.
    """

    key: str
    default: T
    choices: tuple[T, ...]
    vi: str
    en: str
    why: str = ""

    def check(self, choice: Any) -> T:
        """
        *choice*, or the choice whose plain form it is.

        Raises:
            UsageError: It is none of the choices.
        """
        for known in self.choices:
            if choice == known:
                return known
        if not self.choices and type(choice) is int and 0 <= choice <= _MOST:
            return choice  # type: ignore[return-value]
        raise UsageError("CADRE-LA-03", key=self.key, choice=choice, choices=self.offered)

    @property
    def offered(self) -> str:
        """The choices, for people to read."""
        return ", ".join(str(known) for known in self.choices) or f"0, 1, 2 … {_MOST}"


def _unchanging(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(values))


@frozen(eq=False)
class Law:
    """
    The whole set of figures and options (quy định): a value that is handed in.

    ``law[TIMELINE].at(day)`` gives a provision, ``law.choice(OPTION)`` the choice taken. A figure
    or option that the law does not list (a plug-in's own) stands for itself.
    """

    name: str
    timelines: Mapping[str, Timeline[Any]] = field(converter=_unchanging)
    options: Mapping[str, Option[Any]] = field(converter=_unchanging)
    choices: Mapping[str, Any] = field(factory=dict, converter=_unchanging)

    def __getitem__(self, key: Timeline[T]) -> Timeline[T]:
        return self.timelines.get(key.key, key)

    def choice(self, option: Option[T]) -> T:
        """The choice taken of an option."""
        return self.choices.get(option.key, option.default)  # type: ignore[no-any-return]

    def overlay(
        self,
        *timelines: Timeline[Any],
        name: str = "",
        choices: Mapping[str, Any] | None = None,
    ) -> Law:
        """
        This law with some figures or choices replaced: a province's profile, or a what-if.

        A timeline given here adds its provisions to those of the same key: while each is in force
        it holds, all other days stay as they were. ``name`` should say whose law it is; by default
        it is this one's with a plus sign, and never the plain name.

        Raises:
            UsageError: No option has that name, or a choice is not allowed.
        """
        merged = dict(self.timelines)
        for timeline in timelines:
            known = merged.get(timeline.key)
            merged[timeline.key] = timeline if known is None else _laid_over(known, timeline)
        chosen = dict(self.choices)
        for key, choice in (choices or {}).items():
            if key not in self.options:
                raise UsageError("CADRE-LA-02", key=key)
            chosen[key] = self.options[key].check(choice)
        return evolve(self, name=name or f"{self.name}+", timelines=merged, choices=chosen)

    def including(
        self, *, timelines: Iterable[Timeline[Any]] = (), options: Iterable[Option[Any]] = ()
    ) -> Law:
        """This law with further figures and options, a plug-in's own; those it has stay."""
        more = {timeline.key: timeline for timeline in timelines}
        asked = {option.key: option for option in options}
        return evolve(self, timelines={**more, **self.timelines}, options={**asked, **self.options})

    def __iter__(self) -> Iterator[Timeline[Any]]:
        return iter(self.timelines.values())


def _laid_over(known: Timeline[T], over: Timeline[T]) -> Timeline[T]:
    """
    The known provisions, and those of *over*, which hold wherever they are in force.

    None is cut: on every other day the very provision is found that was found before.
    """
    return evolve(known, provisions=(*known.provisions, *over.provisions))
