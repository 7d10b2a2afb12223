"""The page about findings: every code, what it counts, and one true example of each verdict.

Verdicts, severities, figures and examples are those of audits of a synthetic district, so that
the page says what findings are and not what they should be.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from functools import cache

import cadre
from cadre.findings import Finding, Severity, Verdict
from cadre.rules import STANDARD_RULES, Rule
from cadre.rules.dues_book import DUES_BOOK_RULES
from cadre.synthetic import DECEMBER, SEPTEMBER, make_district
from cadre.wording import sentences
from cadre_adapters.stores.memory import MemoryStore
from docs.making.markdown import code, listed, page, paragraphs, table

NO_EXAMPLE = "No example: its text was not yet in force in 2025, the year of the examples."
_RULES = (*STANDARD_RULES, *DUES_BOOK_RULES)
_EVERYBODY = 2000
_BRANCHES = 80
"""The least that has room for a case of every rule."""


def findings_page() -> str:
    """Every code with its verdicts, figures and an example."""
    return page(
        "Findings",
        "Every code of a finding (phát hiện).\n"
        "A code is never renamed or used again for something else; portals filter on it.\n"
        "What the words mean is told in [](severity-and-verdict.md); the keys of the plain form\n"
        "are those of `schema/finding.schema.json` in the package `cadre`.",
        "The examples are of a synthetic district: nobody in it exists.",
        _listed(STANDARD_RULES),
        "Of the rules about the book of dues, which an audit runs when asked "
        "(`cadre audit --dues-book`):",
        _listed(DUES_BOOK_RULES),
        *(_section(rule) for rule in _RULES),
    )


def _listed(rules: Iterable[Rule]) -> str:
    rows = (
        (f"[{code(one.code)}](#{_anchor(one.code)})", _title(one, "vi"), _title(one, "en"))
        for one in rules
    )
    return table(["code", "Vietnamese", "English"], rows)


def _title(rule: Rule, lang: str) -> str:
    return sentences.title(rule.code, lang)


def _anchor(name: str) -> str:
    return name.replace(".", "")


@cache
def _found() -> tuple[Finding, ...]:
    """What audits of the synthetic district find on its two days."""
    district = make_district(members=_EVERYBODY, branches=_BRANCHES, years=(DECEMBER.year,))
    store = MemoryStore.of(district.records())
    period = cadre.Year(DECEMBER.year)
    return tuple(
        one
        for day in (SEPTEMBER, DECEMBER)
        for one in cadre.audit(store, period=period, as_of=day, rules=_RULES)
    )


def _section(rule: Rule) -> str:
    found = [one for one in _found() if one.code == rule.code]
    examples = {one.verdict: one for one in reversed(found)}
    ordered = [examples[verdict] for verdict in Verdict if verdict in examples]
    return "\n\n".join(
        paragraphs(
            f"## {rule.code}",
            f"{_title(rule, 'vi')}.\\\n{_title(rule, 'en')}.",
            *_counted(rule),
            table(["verdict", "severity", "next step"], map(_answer, ordered)),
            _links("Figures", "provisions", (used.key for one in found for used in one.values)),
            _links("Options", "options", (used.key for one in found for used in one.options)),
            *([_example(one) for one in ordered] or [NO_EXAMPLE]),
        )
    )


def _counted(rule: Rule) -> list[str]:
    """What the rule says of itself; for a ground shared by two rules, what its family says too."""
    ground = getattr(rule.check, "__self__", None)
    family = inspect.getmodule(ground.read) if ground is not None else None
    texts = [] if family is None else (inspect.getdoc(family) or "").split("\n\n")
    # A rule that is handed tables is a partial: what it says is said of the function.
    check = getattr(rule.check, "func", rule.check)
    own = (inspect.getdoc(check) or "").partition("Cites:")[0]
    return [text.strip().replace("``", "`") for text in (*texts, *own.strip().split("\n\n"))]


def _answer(one: Finding) -> tuple[str, str, str]:
    step = f"{sentences.next_step(one, 'vi')} / {sentences.next_step(one, 'en')}"
    return _word(one.verdict), _word(one.severity), f"{code(one.next_step)}: {step}"


def _word(word: Verdict | Severity) -> str:
    said = sentences.verdict if isinstance(word, Verdict) else sentences.severity
    return f"{code(word.value)} ({said(word.value, 'vi').lower()})"


def _links(title: str, target: str, keys: Iterable[str]) -> str:
    links = [f"[{code(key)}]({target}.md#{_anchor(key)})" for key in dict.fromkeys(keys)]
    return f"{title}:\n\n{listed(links)}" if links else ""


def _example(one: Finding) -> str:
    return f"> {one.explain('vi')}\n>\n> {one.explain('en')}"
