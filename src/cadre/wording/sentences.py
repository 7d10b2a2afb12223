"""Whole sentences about a finding, made from the tables of one language.

A sentence holds ids, unless the caller hands in names; it never holds a code word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING

from cadre.error_words import KINDS_VI
from cadre.wording import en, vi

if TYPE_CHECKING:
    from cadre.findings import Finding, Missing

__all__ = [
    "choice",
    "confidence",
    "explain",
    "missing",
    "next_step",
    "record_kind",
    "remark",
    "severity",
    "title",
    "verdict",
]


def _table(lang: str) -> ModuleType:
    return vi if lang == "vi" else en


def _day(day: date | None) -> str:
    return "" if day is None else day.strftime("%d/%m/%Y")


def title(code: str, lang: str = "vi") -> str:
    """The short name of a finding code; the code itself where it is a plug-in's."""
    return str(_table(lang).TITLES.get(code, code))


def verdict(value: str, lang: str = "vi") -> str:
    """A verdict in words."""
    return str(_table(lang).VERDICTS[value])


def severity(value: str, lang: str = "vi") -> str:
    """A severity in words."""
    return str(_table(lang).SEVERITIES[value])


def confidence(value: str, lang: str = "vi") -> str:
    """How sure a text is, in words."""
    return str(_table(lang).CONFIDENCE[value])


def missing(one: Missing, lang: str, names: Mapping[str, str]) -> str:
    """What is lacking, in words."""
    table = _table(lang)
    at = _who(table.WORDS["of_branch"], names.get(one.branch, one.branch))
    branch = table.WORDS["at_branch"].format(name=at) if one.branch else ""
    return str(table.MISSING[one.kind.value].format(months=one.months, branch=branch))


def explain(finding: Finding, lang: str, names: Mapping[str, str]) -> str:
    """The finding in whole sentences: what, what is lacking, from which text, what next."""
    return " ".join(part for part in _parts(finding, lang, names) if part)


def remark(finding: Finding, lang: str, names: Mapping[str, str]) -> str:
    """What a table of findings has no column for: what is lacking, what lies ahead."""
    table = _table(lang)
    return " ".join(part for part in _remarks(finding, table, lang, names) if part)


def _remarks(
    finding: Finding, table: ModuleType, lang: str, names: Mapping[str, str]
) -> Iterator[str]:
    template = table.REMARKS.get(f"{finding.code}:{finding.verdict.value}")
    if template is not None:
        yield template.format(**_facts(finding, table.WORDS, names))
    elif finding.code not in table.TITLES:
        yield _body(finding, table, names)
    yield _lacking(finding, table, lang, names)


def _lacking(finding: Finding, table: ModuleType, lang: str, names: Mapping[str, str]) -> str:
    if not finding.missing or finding.subject.kind != "member":
        return ""
    facts = "; ".join(missing(one, lang, names) for one in finding.missing)
    return str(table.WORDS["lacking"].format(facts=facts))


def _next(finding: Finding, table: ModuleType) -> str:
    return str(table.NEXT_STEPS.get(finding.next_step, finding.next_step))


def next_step(finding: Finding, lang: str = "vi") -> str:
    """What the branch does next, in words."""
    return _next(finding, _table(lang))


def record_kind(kind: str, lang: str = "vi") -> str:
    """A kind of record in words."""
    return KINDS_VI.get(kind, kind) if lang == "vi" else kind.replace("_", " ")


def choice(key: str, value: object, lang: str = "vi") -> str:
    """A choice taken of an option, in words."""
    return _choice(key, value, _table(lang))


def _parts(finding: Finding, lang: str, names: Mapping[str, str]) -> Iterator[str]:
    table = _table(lang)
    yield _body(finding, table, names)
    yield _lacking(finding, table, lang, names)
    if finding.values:
        citations = "; ".join(dict.fromkeys(c for used in finding.values for c in used.citations))
        sure = table.CONFIDENCE[finding.confidence.value]
        yield table.WORDS["citation"].format(citations=citations, confidence=sure)
    if table is vi:
        doubtful = [one for one in finding.values if one.confidence.value == "unconfirmed"]
        notes = dict.fromkeys(one.note for one in doubtful if one.note)
        yield table.WORDS["note"].format(notes=" ".join(notes)) if notes else ""
    chosen = [_choice(one.key, one.choice, table) for one in finding.options if not one.default]
    if chosen:
        yield table.WORDS["chosen"].format(choices="; ".join(chosen))
    if finding.next_step:
        yield table.WORDS["next"].format(step=_next(finding, table))


def _body(finding: Finding, table: ModuleType, names: Mapping[str, str]) -> str:
    words = table.WORDS
    kind = "branch" if finding.subject.kind == "branch" else "member"
    who = _who(words[kind], names.get(finding.subject.id, finding.subject.id))
    template = table.BODIES.get(f"{finding.code}:{finding.verdict.value}")
    if template is not None and not template.startswith("{who}"):
        who = who[0].lower() + who[1:] if who.startswith(words[kind].partition(" ")[0]) else who
    own = finding.details.get(f"text_{'vi' if table is vi else 'en'}")
    if own:
        return f"{who}: {own}"
    if template is None:
        word = "clear" if finding.verdict.value == "clear" else "other"
        heading = finding.title("vi" if table is vi else "en")
        return str(words[word].format(who=who, title=heading))
    return str(template.format(who=who, **_facts(finding, words, names)))


def _who(template: str, name: str) -> str:
    """``Chi bộ thôn 3``, not ``Chi bộ Chi bộ thôn 3``."""
    noun = template.partition(" {")[0]
    return name if name.casefold().startswith(noun.casefold()) else template.format(name=name)


def _facts(
    finding: Finding, words: Mapping[str, str], names: Mapping[str, str]
) -> dict[str, object]:
    details = finding.details
    within = details.get("within", "")
    left, assignment = details.get("branch", ""), details.get("assignment", "")
    affected = len(finding.affected)
    return {
        "count": len(finding.months),
        "months": finding.months,
        "limit": details.get("limit", ""),
        "within": words["in_year"].format(year=within)
        if within.isdecimal()
        else words["rolling"].format(through=_month(details.get("through", ""))),
        "arises_on": _day(finding.arises_on),
        "next_month": _month(finding.next_month),
        "known": words["known"].format(months=finding.months) if finding.months else "",
        "assignment": f"“{names.get(assignment, assignment)}”",
        "left": words[f"left_{details.get('left', 'office')}"].format(branch=names.get(left, left)),
        "since_left": words["since_left"].format(day=_day(finding.arises_on))
        if finding.arises_on
        else "",
        "source": words[f"source_{details.get('source', 'none')}"],
        "book": words[f"book_{details.get('book', 'dues')}"],
        "cannot_tell": words["cannot_tell"].format(count=affected) if affected else "",
    }


def _month(iso: str) -> str:
    """``03/2026`` for ``2026-03``."""
    return "/".join(reversed(iso.split("-")))


def _choice(key: str, choice: object, table: ModuleType) -> str:
    word = table.WORDS.get("rolling_choice" if choice == "rolling" else str(choice), str(choice))
    template = table.CHOICES.get(key, key + ": {choice}")
    return str(template.format(choice=word))
