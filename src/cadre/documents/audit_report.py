"""The report of an audit (báo cáo rà soát): what was looked at, the counts, every finding.

Names enter only by the argument ``names``; without them the paper shows ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from cadre.documents.model import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Rows,
    Signature,
    Signatures,
    Table,
)
from cadre.documents.proof_annex import proof_table
from cadre.findings import Finding, Verdict
from cadre.wording import papers, sentences

if TYPE_CHECKING:
    from cadre.auditing import AuditResult

__all__ = ["audit_report"]

LONG_STEP = 200
"""From so many characters on, a next step that is the same is referred to."""
_COLUMNS = (
    ("number", 7, Align.CENTRE),
    ("who", 24, Align.LEFT),
    ("months", 17, Align.LEFT),
    ("since", 15, Align.CENTRE),
    ("remark", 43, Align.LEFT),
)


def audit_report(
    result: AuditResult,
    *,
    names: Mapping[str, str],
    lang: str = "vi",
    letterhead: Letterhead | None = None,
    verdicts: Iterable[Verdict] = (Verdict.FLAGGED, Verdict.WARNING, Verdict.UNDECIDABLE),
) -> Document:
    """
    The report of an audit as a document.

    Args:
        result: Run to its end if it was not.
        names: Names by id (``store.names(result.subjects())``); unknown ids stay ids.
        lang: ``"vi"`` or ``"en"``.
        letterhead: The head of the paper; by default one without place and number.
        verdicts: Which findings to print.
    """
    wanted = frozenset(verdicts)
    rank = {rule.code: place for place, rule in enumerate(result.rules)}
    found = [one for one in result if one.verdict in wanted]
    found.sort(key=lambda one: (-one.severity.rank, rank.get(one.code, len(rank))))
    words = papers.table(lang)
    day = result.window.as_of
    head = letterhead or Letterhead(
        upper_body="", issuer=names.get(result.scope, result.scope), issued_on=day
    )
    blocks: list[Block] = [head, Heading(words["report_title"], level=0)]
    blocks.append(Paragraph(_about(result, names, words)))
    blocks.append(Heading(words["counts"], level=1))
    blocks.append(_counts(found, words, lang))
    blocks.extend(_sections(found, names, words, lang))
    blocks.append(Heading(words["texts"], level=1))
    blocks.extend(Paragraph(line) for line in _texts(found, words, lang))
    blocks.append(Paragraph(words["candidates"]))
    signature = Signature(post=words["maker"])
    blocks.append(Signatures((signature,), (words["keep"],)))
    if found:
        blocks.append(Heading(words["proof"], level=1))
        blocks.append(Paragraph(words["proof_note"]))
        blocks.append(proof_table(_titled(found, lang), words, lang))
    return Document(
        title=words["report_title"],
        blocks=tuple(blocks),
        dated_on=day,
        language=lang,
        landscape=False,
    )


def _about(result: AuditResult, names: Mapping[str, str], words: Mapping[str, str]) -> str:
    summary = result.summary()
    scope = names.get(result.scope, result.scope) or words["everything"]
    period = result.window.period
    text = words["about"].format(
        scope=scope,
        first=_day(period.first),
        last=_day(period.last),
        as_of=_day(result.window.as_of),
        branches=_number(summary.branches),
        members=_number(summary.members),
    )
    return text + "".join(
        " " + words["failed"].format(rule=one.rule) for one in result.failures[:5]
    )


def _kinds(found: list[Finding]) -> dict[tuple[str, Verdict], list[Finding]]:
    """The findings by code and verdict, in their order."""
    kinds: dict[tuple[str, Verdict], list[Finding]] = {}
    for one in found:
        kinds.setdefault((one.code, one.verdict), []).append(one)
    return kinds


def _titled(found: list[Finding], lang: str) -> list[tuple[str, list[Finding]]]:
    """The findings by kind, each with a heading that tells the verdicts of one code apart."""
    titled: list[tuple[str, list[Finding]]] = []
    for (_, verdict), these in _kinds(found).items():
        title = these[0].title(lang)
        if verdict is Verdict.UNDECIDABLE or any(title == before for before, _ in titled):
            title = f"{title} – {sentences.verdict(verdict.value, lang).lower()}"
        titled.append((title, these))
    return titled


def _counts(found: list[Finding], words: Mapping[str, str], lang: str) -> Table:
    rows = [
        Row((these[0].title(lang), sentences.verdict(verdict.value, lang), len(these)))
        for (_, verdict), these in _kinds(found).items()
    ]
    rows.append(Row((words["sum"], "", len(found)), RowKind.TOTAL))
    columns = (
        Column(words["finding"], 56),
        Column(words["verdict"], 24),
        Column(words["count"], 14, Align.RIGHT),
    )
    return Table(columns, Rows.of(rows))


def _sections(
    found: list[Finding], names: Mapping[str, str], words: Mapping[str, str], lang: str
) -> Iterator[Block]:
    """For each kind of finding: a heading, what the branch does next, a table by branch."""
    told: dict[str, str] = {}
    for title, these in _titled(found, lang):
        yield Heading(title, level=2)
        steps = list(dict.fromkeys(sentences.next_step(one, lang) for one in these))
        alike = len(steps) == 1
        if alike and steps[0]:
            # A long step is told once.
            before = told.setdefault(steps[0], title) if len(steps[0]) > LONG_STEP else title
            step = steps[0] if before == title else words["next_as"].format(title=before)
            yield Paragraph(words["next"].format(step=step))
        remarks = {one.key: _remark(one, names, words, lang, with_step=not alike) for one in these}
        empty = set() if any(remarks.values()) else {"remark"}
        empty |= set() if these[0].months else {"months"}
        shown = [column for column in _COLUMNS if column[0] not in empty]
        yield Table(
            tuple(Column(words[key], width, align) for key, width, align in shown),
            Rows(partial(_rows, these, remarks, tuple(key for key, _, _ in shown), names)),
        )


def _remark(
    one: Finding,
    names: Mapping[str, str],
    words: Mapping[str, str],
    lang: str,
    *,
    with_step: bool,
) -> str:
    """What the columns do not say; the next step too, where it differs from row to row."""
    remark = sentences.remark(one, lang, names)
    step = sentences.next_step(one, lang) if with_step else ""
    return " ".join(part for part in (remark, step and words["next"].format(step=step)) if part)


def _rows(
    found: list[Finding],
    remarks: Mapping[str, str],
    keys: tuple[str, ...],
    names: Mapping[str, str],
) -> Iterator[Row]:
    branch = ""
    for number, one in enumerate(found, 1):
        about_member = one.subject.kind == "member"
        if about_member and one.subject.branch != branch:
            branch = one.subject.branch
            group = (_named(branch, names, " "), *(None for _ in keys[1:]))
            yield Row(group, RowKind.GROUP)
        cells: dict[str, Cell] = {
            "number": number,
            "who": _named(one.subject.id, names, "\n"),
            "months": str(one.months),
            "since": one.arises_on,
            "remark": remarks[one.key],
        }
        yield Row(tuple(cells[key] for key in keys))


def _named(id: str, names: Mapping[str, str], between: str) -> str:
    name = names.get(id)
    return id if name is None else f"{name}{between}({id})"


def _texts(found: list[Finding], words: Mapping[str, str], lang: str) -> list[str]:
    """Each text that was applied, how sure it is, and the choices other than usual."""
    lines: dict[str, None] = {}
    for one in found:
        for used in one.values:
            sure = sentences.confidence(used.confidence.value, lang)
            lines[f"– {'; '.join(used.citations)} ({sure})."] = None
        for option in one.options:
            if not option.default:
                lines[f"– {sentences.choice(option.key, option.choice, lang)}."] = None
    return list(lines) or [words["no_texts"]]


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
