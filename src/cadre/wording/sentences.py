"""Whole sentences about a finding, made from the tables of one language.

A sentence holds ids, unless the caller hands in names; it never holds a code word.
"""

from __future__ import annotations

import re
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
    "clears",
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
    kind = one.kind.value
    other = None if one.months else table.MISSING.get(f"{kind}_without_months")
    return str((other or table.MISSING[kind]).format(months=one.months, branch=branch))


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
        yield template.format(**_facts(finding, table, names))
    elif finding.code not in table.TITLES or not finding.months:
        yield _body(finding, table, names)
    yield _lacking(finding, table, lang, names)


def _lacking(finding: Finding, table: ModuleType, lang: str, names: Mapping[str, str]) -> str:
    if not finding.missing or finding.subject.kind != "member":
        return ""
    facts = "; ".join(missing(one, lang, names) for one in finding.missing)
    return str(table.WORDS["lacking"].format(facts=facts))


def _next(finding: Finding, table: ModuleType, names: Mapping[str, str]) -> str:
    template = table.NEXT_STEPS.get(finding.next_step)
    if template is None:
        return finding.next_step
    return str(template.format(**_facts(finding, table, names)))


def _clears(finding: Finding, table: ModuleType, names: Mapping[str, str]) -> str:
    how = table.CLEARS.get(finding.code)
    if how is None or finding.verdict.value == "clear":
        return ""
    return str(table.WORDS["cleared_by"].format(how=how.format(**_facts(finding, table, names))))


def next_step(finding: Finding, lang: str = "vi") -> str:
    """What the branch does next, in words."""
    return _next(finding, _table(lang), {})


def clears(finding: Finding, lang: str = "vi") -> str:
    """What would clear a finding, in words; empty where it is not told."""
    return _clears(finding, _table(lang), {})


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
    if finding.grounds:
        citations = "; ".join(dict.fromkeys(c for used in finding.grounds for c in used.citations))
        sure = table.CONFIDENCE[finding.confidence.value]
        yield table.WORDS["citation"].format(citations=citations, confidence=sure)
    if table is vi:
        doubtful = [one for one in finding.grounds if one.confidence.value == "unconfirmed"]
        notes = dict.fromkeys(one.note for one in doubtful if one.note)
        yield table.WORDS["note"].format(notes=" ".join(notes)) if notes else ""
    chosen = [_choice(one.key, one.choice, table) for one in finding.options if not one.default]
    if chosen:
        yield table.WORDS["chosen"].format(choices="; ".join(chosen))
    if finding.next_step:
        yield table.WORDS["next"].format(step=_next(finding, table, names))
    yield _clears(finding, table, names)


def _body(finding: Finding, table: ModuleType, names: Mapping[str, str]) -> str:
    words = table.WORDS
    kind = finding.subject.kind
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
    return str(template.format(who=who, **_facts(finding, table, names)))


def _who(template: str, name: str) -> str:
    """``Chi bộ thôn 3``, not ``Chi bộ Chi bộ thôn 3``."""
    noun = template.partition(" {")[0]
    return name if name.casefold().startswith(noun.casefold()) else template.format(name=name)


def _facts(finding: Finding, table: ModuleType, names: Mapping[str, str]) -> dict[str, object]:
    """What a template may name: the finding's own, its details, and ``figure_<key>``."""
    words = table.WORDS
    figures = {
        f"figure_{used.key.replace('.', '_')}": figure(used.value, words) for used in finding.values
    }
    told = {name: _told(name, value, words, names) for name, value in finding.details.items()}
    return {**told, **figures, **_common_facts(finding, words, names)}


def _told(name: str, value: str, words: Mapping[str, str], names: Mapping[str, str]) -> str:
    """A detail in words, by the end of its name."""
    if name.endswith("_on"):
        return "/".join(reversed(value.split("-")))
    if name.endswith("_month"):
        return _month(value)
    if name.endswith("_id"):
        return names.get(value, value)
    if name.endswith("_word"):
        return words[f"{name.removesuffix('_word')}_{value}"]
    return value


_SPAN = re.compile(r"(\d+) (months|days|working days)")


def figure(value: bool | int | str, words: Mapping[str, str]) -> str:
    """A figure of the law in words: ``ít nhất hai phần ba``, ``90 ngày làm việc``."""
    if isinstance(value, bool):
        return words["yes" if value else "no"]
    text = str(value)
    relation, _, share = text.partition(" ")
    if relation in ("≥", ">") and share:
        template = words["at_least" if relation == "≥" else "more_than"]
        return template.format(share=words.get(f"share_{share}", share))
    span = _SPAN.fullmatch(text)
    if span is not None:
        return words[f"span_{span[2].replace(' ', '_')}"].format(count=span[1])
    return text


def _common_facts(
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
        "vacant_since": words["vacant_since"].format(day=_day(finding.arises_on))
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
