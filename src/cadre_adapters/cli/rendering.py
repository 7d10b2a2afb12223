"""Findings on screen and as data (in các phát hiện): text, json lines, csv, a table of counts.

A csv has one row a finding and these columns, ids only:

``schema, key, code, verdict, severity, subject_kind, subject, branch, months, arises_on, as_of,
next_month, values, citation, confidence, options, evidence, missing, affected, message``

Days and months are ISO; several things in one cell are parted by ``; ``; a value reads
``key=value``, an option ``key=choice``, a record ``kind:id``, what is missing ``kind: months``.
The file is UTF-8 with mark and parted by semicolons, so that Excel opens it by a double click.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from cadre_adapters.cli.console import Console

if TYPE_CHECKING:
    from cadre.auditing import AuditResult
    from cadre.findings import Finding
    from cadre.months import MonthSet

__all__ = ["COLUMNS", "csv_pieces", "jsonl_pieces", "print_findings", "print_summary"]

COLUMNS = (
    "schema",
    "key",
    "code",
    "verdict",
    "severity",
    "subject_kind",
    "subject",
    "branch",
    "months",
    "arises_on",
    "as_of",
    "next_month",
    "values",
    "citation",
    "confidence",
    "options",
    "evidence",
    "missing",
    "affected",
    "message",
)


def print_findings(
    console: Console, result: AuditResult, names: Mapping[str, str], format_name: str
) -> None:
    """All findings on stdout, in one of the three forms; names only in text."""
    if format_name == "jsonl":
        console.data(jsonl_pieces(result))
    elif format_name == "csv":
        console.data(csv_pieces(result))
    else:
        for line in text_lines(result, names, console.lang):
            console.say(line)


def text_lines(findings: Iterable[Finding], names: Mapping[str, str], lang: str) -> Iterator[str]:
    """Whole sentences, branch by branch, each with the key under which it can be explained."""
    from cadre.wording import sentences

    branch: str | None = None
    for one in findings:
        if one.subject.branch != branch:
            branch = one.subject.branch
            name = names.get(branch)
            yield f"{name} ({branch})" if name else branch or "–"
        verdict = sentences.verdict(one.verdict.value, lang)
        yield f"  [{verdict}] {one.explain(lang, names=names)} ({one.key})"
    if branch is not None:
        yield ""


def jsonl_pieces(findings: Iterable[Finding]) -> Iterator[bytes]:
    """One line of JSON a finding."""
    from cadre.convert import finding_to_json, make_converter

    converter = make_converter()
    for one in findings:
        yield f"{finding_to_json(one, converter)}\n".encode()


def csv_pieces(findings: Iterable[Finding]) -> Iterator[bytes]:
    """One row a finding; see the columns above."""
    from cadre_adapters.sheet_writing import csv_bytes

    yield csv_bytes([COLUMNS, *(_row(one) for one in findings)])


def _row(one: Finding) -> tuple[str, ...]:
    from cadre.findings import FINDING_SCHEMA

    return (
        FINDING_SCHEMA,
        one.key,
        one.code,
        one.verdict.value,
        one.severity.value,
        one.subject.kind,
        one.subject.id,
        one.subject.branch,
        _months(one.months),
        one.arises_on.isoformat() if one.arises_on else "",
        one.as_of.isoformat(),
        one.next_month,
        _joined(f"{used.key}={used.value}" for used in one.values),
        _joined(dict.fromkeys(text for used in one.values for text in used.citations)),
        one.confidence.value,
        _joined(f"{option.key}={option.choice}" for option in one.options),
        _joined(f"{ref.kind}:{ref.id}" for ref in one.evidence),
        _joined(f"{fact.kind.value}: {_months(fact.months)}" for fact in one.missing),
        _joined(one.affected),
        one.explain("vi"),
    )


def _months(months: MonthSet) -> str:
    return " ".join(str(month) for month in months)


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def print_summary(console: Console, result: AuditResult, *, beside: bool) -> None:
    """The counts of an audit as a table; on stderr where the result is data."""
    from cadre.wording import sentences

    say = console.notice if beside else console.say
    counts = Counter((one.code, one.verdict.value) for one in result)
    rows = [
        (
            sentences.title(code, console.lang),
            sentences.verdict(verdict, console.lang),
            str(count),
        )
        for (code, verdict), count in sorted(counts.items())
    ]
    rows.append((console.text("Cộng", "Total"), "", str(counts.total())))
    headings = (
        console.text("Nội dung", "Finding"),
        console.text("Kết luận", "Verdict"),
        console.text("Số lượng", "Count"),
    )
    console.table(headings, rows, right=(2,), say=say)
    summary = result.summary()
    say(
        console.text(
            f"Đã rà soát {summary.branches} chi bộ, {summary.members} đảng viên, "
            f"tính đến ngày {result.window.as_of:%d/%m/%Y}.",
            f"{summary.branches} branches and {summary.members} members were audited, "
            f"as of {result.window.as_of.isoformat()}.",
        )
    )
