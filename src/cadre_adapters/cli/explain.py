"""``cadre explain``: what a code means, or one finding of a store in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from cadre_adapters.cli import clock
from cadre_adapters.cli.auditing import AuditRequest, audited
from cadre_adapters.cli.codes import code_lines, unknown_code
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_sharing import rules_by_shares, sharing_options
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.laws import ON, option_lines, timeline_lines
from cadre_adapters.cli.params import YEAR, Command, a_day, a_store, common, law_options

if TYPE_CHECKING:
    from cadre.dues import AgreedShare
    from cadre.findings import Finding, UsedValue
    from cadre.law import Law
    from cadre.law.dues_shares import Keeper
    from cadre.plugins import Plugins
    from cadre.rules import Rule

__all__ = ["command"]


@click.command(
    "explain",
    cls=Command,
    short_help="Giải thích một mã, một phát hiện. / Explain a code or a finding.",
    help=(
        "Giải thích một mã phát hiện (attendance.three_months), một mã lỗi (CADRE-ST-02), hoặc "
        "một phát hiện theo khóa của nó cùng kho, --year và --as-of. Xem các mã: --list.\n\n"
        "Explain the code of a finding, the code of an error, or one finding by its key, given a "
        "store, --year and --as-of. All codes: --list."
    ),
)
@click.argument("what", metavar="CODE|KEY", required=False)
@click.argument("store", metavar="[STORE]", required=False, callback=a_store)
@click.option("--year", type=YEAR, metavar="YYYY", help="Năm được rà soát. / The year.")
@click.option(
    "--as-of",
    callback=a_day,
    metavar="YYYY-MM-DD",
    help="Tính đến ngày này. / Deeds count up to this day.",
)
@click.option("--names", is_flag=True, help="Ghi họ tên thay cho mã. / Names instead of ids.")
@click.option("--list", "listing", is_flag=True, help="Liệt kê các mã. / List all codes.")
@ON
@sharing_options
@law_options
@common
@click.pass_obj
def command(
    console: Console,
    what: str | None,
    store: str | None,
    year: int | None,
    as_of: date | None,
    names: bool,
    listing: bool,
    day: date | None,
    keepers: dict[str, Keeper],
    agreed: dict[str, AgreedShare],
    law_name: str,
    choices: tuple[tuple[str, str], ...],
) -> None:
    """Explain a code or a finding; see the help above."""
    if listing:
        lines = code_lines(console, loaded_plugins(console).rules)
    elif what is None:
        context = click.get_current_context()
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    elif what.upper().startswith("CADRE-"):
        lines = _error(console, what.upper())
    else:
        plugins = loaded_plugins(console)
        law = law_of(plugins, law_name, choices)
        if ":" not in what:
            lines = _code(console, plugins, law, what, day or clock.today())
        elif store is None or year is None or as_of is None:
            raise click.UsageError(
                console.text(
                    "giải thích một phát hiện cần có kho, --year và --as-of.",
                    "to explain a finding, a store, --year and --as-of are needed.",
                ),
                click.get_current_context(),
            )
        else:
            also = (*_besides(what.partition(":")[0]), *rules_by_shares(keepers, agreed))
            ask = AuditRequest(year=year, as_of=as_of, law=law, also=also)
            finding, known = _found(console, plugins, store, ask, what, names=names)
            lines = _finding(console, finding, known)
    for line in lines:
        console.say(line)


def _besides(code: str) -> tuple[Rule, ...]:
    """The rule of a code that an audit runs only when asked to."""
    from cadre.rules.dues_book import DUES_BOOK_RULES

    return tuple(rule for rule in DUES_BOOK_RULES if rule.code == code)


def _error(console: Console, code: str) -> Iterator[str]:
    from cadre.error_texts import ERROR_TEXTS

    text = ERROR_TEXTS.get(code)
    if text is None:
        raise unknown_code(console, code, ERROR_TEXTS)
    yield f"{code}: {text.sentence(console.lang, {})}."
    if text.next_step(console.lang, {}):
        yield f"  {text.next_step(console.lang, {})}"


def _code(console: Console, plugins: Plugins, law: Law, code: str, day: date) -> Iterator[str]:
    from cadre.rules.dues_book import DUES_BOOK_RULES
    from cadre.wording import sentences

    rules = {rule.code: rule for rule in (*plugins.rules, *DUES_BOOK_RULES)}
    if code not in rules:
        raise unknown_code(console, code, rules)
    yield f"{code}: {sentences.title(code, console.lang)}"
    rule = rules[code]
    if rule.source:
        yield f"  {console.text('Phần mở rộng', 'Plug-in')}: {rule.source}"
    if rule.vi or rule.en:
        yield f"  {console.text(rule.vi or rule.en, rule.en or rule.vi)}"
    yield from _figures(console, rule, law, day)
    if rule.options:
        yield ""
        yield console.text("Tùy chọn:", "Options:")
    for option in rule.options:
        for line in option_lines(console, option, law):
            yield f"  {line}"


def _figures(console: Console, rule: Rule, law: Law, day: date) -> Iterator[str]:
    """The figures of a rule as they hold on a day."""
    if rule.figures:
        yield ""
        yield console.text(f"Quy định ngày {day:%d/%m/%Y}:", f"In force on {day.isoformat()}:")
    for figure in rule.figures:
        timeline = law[figure]
        if timeline.find(day) is None:
            silent = console.text("chưa có quy định trong ngày này", "nothing in force on this day")
            yield f"  {timeline.key}: {silent}"
            continue
        for line in timeline_lines(console, timeline, day):
            yield f"  {line}"


def _found(
    console: Console,
    plugins: Plugins,
    address: str,
    ask: AuditRequest,
    key: str,
    *,
    names: bool,
) -> tuple[Finding, Mapping[str, str]]:
    """
    The finding with that key, and the names of those it speaks of where names were asked for.

    Raises:
        UnknownRecordError: The audit gives no such finding.
    """
    from cadre.errors import UnknownRecordError

    with plugins.open_store(address, read_only=True) as store:
        for finding in audited(console, plugins, store, ask):
            if finding.key == key:
                spoken_of = {
                    finding.subject.id,
                    finding.subject.branch,
                    finding.details.get("branch", ""),
                    *finding.affected,
                    *(one.branch for one in finding.missing),
                }
                return finding, store.names(spoken_of - {""}) if names else {}
    raise UnknownRecordError("CADRE-RE-03", record_kind="finding", id=key)


def _finding(console: Console, one: Finding, names: Mapping[str, str]) -> Iterator[str]:
    from cadre.wording import sentences

    lang = console.lang
    yield f"{one.key}: {one.title(lang)}"
    severity = sentences.severity(one.severity.value, lang)
    yield f"  {sentences.verdict(one.verdict.value, lang)}, {severity}"
    yield f"  {one.explain(lang, names=names)}"
    yield ""
    yield console.text("Quy định đã dùng:", "Figures used:")
    yield from _used(one.grounds, lang)
    for option in one.options:
        usual = (
            console.text("mặc định", "default")
            if option.default
            else console.text("đã chọn", "chosen")
        )
        yield f"  {option.key} = {option.choice} ({usual})"
    following = [used for used in one.values if used.procedure]
    if following:
        yield console.text("Quy định về việc tiếp theo:", "Figures of what comes next:")
        yield from _used(following, lang)
    yield console.text("Bản ghi chứng minh:", "Proving records:")
    for ref in one.evidence:
        yield f"  {ref.kind} {ref.id}"
    if one.missing:
        yield console.text("Còn thiếu:", "Missing:")
    for fact in one.missing:
        yield f"  {sentences.missing(fact, lang, names)}"
    if one.affected:
        yield _affected_heading(console, one)
        yield "  " + ", ".join(names.get(id, id) for id in one.affected)


def _used(values: Iterable[UsedValue], lang: str) -> Iterator[str]:
    from cadre.wording import sentences

    for used in values:
        sure = sentences.confidence(used.confidence.value, lang)
        texts = "; ".join(used.citations)
        yield f"  {used.key} = {used.value} ({used.since.isoformat()}): {texts} ({sure})"


def _affected_heading(console: Console, one: Finding) -> str:
    """An open book leaves its members undecided; other findings concern them."""
    if one.missing:
        return console.text("Chưa kết luận được đối với:", "Cannot be told for:")
    return console.text("Những người liên quan:", "Those concerned:")
