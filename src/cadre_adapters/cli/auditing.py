"""``cadre audit``: the audit of a store, as text, as data and as papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import frozen

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_known import check_named, known_regions
from cadre_adapters.cli.dues_sharing import rules_by_shares, sharing_options
from cadre_adapters.cli.dues_values import regions_option
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.params import YEAR, Command, a_day, a_store, an_id, common, law_options
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.auditing import AuditResult, Progress
    from cadre.auditing.whatif import WhatIf
    from cadre.dues import AgreedShare, BranchRegion
    from cadre.law import Law
    from cadre.law.dues_shares import Keeper
    from cadre.plugins import Plugins
    from cadre.rules import Rule
    from cadre.store import Store
    from cadre_adapters.cli.dues_tables import Table

__all__ = ["AuditRequest", "audited", "command", "in_steps", "status_after", "tell_failures"]


@frozen(kw_only=True)
class AuditRequest:
    """What is audited, and under which law."""

    year: int
    as_of: date
    scope: str | None = None
    law: Law
    also: tuple[Rule, ...] = ()
    """Rules besides the standard ones and those of plug-ins, or in the place of those."""


@click.command(
    "audit",
    cls=Command,
    short_help="Rà soát kho dữ liệu. / Audit a store.",
    help=(
        "Rà soát kho dữ liệu tính đến một ngày. In các phát hiện theo chi bộ; --out ghi báo cáo "
        "(docx, odt, xlsx, txt) hoặc dữ liệu (jsonl, csv). Tên chỉ có trong văn bản, khi dùng "
        "--names; jsonl và csv chỉ có mã. Mã kết thúc 1 khi có nội dung cần xử lý hoặc chưa kết "
        "luận được.\n\n"
        "Audit a store as of a day. Findings are printed branch by branch; --out writes reports "
        "(docx, odt, xlsx, txt) or data (jsonl, csv). Names enter text and papers with --names; "
        "jsonl and csv hold ids only. Status 1 means something needs attention or cannot be told."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--year", type=YEAR, required=True, metavar="YYYY", help="Năm được rà soát. / The year."
)
@click.option(
    "--as-of",
    callback=a_day,
    required=True,
    metavar="YYYY-MM-DD",
    help="Tính đến ngày này. / Deeds count up to this day.",
)
@click.option(
    "--scope",
    callback=an_id,
    metavar="UNIT",
    help="Mã tổ chức; mặc định là toàn bộ. / An organisation's id; default everything.",
)
@click.option(
    "--dues-book",
    is_flag=True,
    help=(
        "Soát cả sổ đảng phí: số phải nộp so với căn cứ, khoản đóng trước; lâu hơn nhiều. Nêu "
        "--regions cũng là soát. / Also compare each dues line with its basis and look for money "
        "paid ahead; much slower. --regions asks for it, too."
    ),
)
@regions_option
@click.option("--names", is_flag=True, help="Ghi họ tên thay cho mã. / Names instead of ids.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(("text", "jsonl", "csv")),
    help="Dạng in ra màn hình (mặc định text). / What is printed (default text).",
)
@click.option(
    "--out",
    "outs",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    metavar="FILE",
    help="Tệp kết quả, theo đuôi tên; dùng được nhiều lần. / A file by its extension; repeatable.",
)
@sharing_options
@law_options
@common
@click.pass_obj
def command(
    console: Console,
    store: str,
    year: int,
    as_of: date,
    scope: str | None,
    dues_book: bool,
    regions: Path | None,
    names: bool,
    format_name: str | None,
    outs: tuple[Path, ...],
    keepers: dict[str, Keeper],
    agreed: dict[str, AgreedShare],
    law_name: str,
    choices: tuple[tuple[str, str], ...],
) -> Status:
    """Audit a store; see the help above."""
    from cadre_adapters.cli.outputs import outputs_for
    from cadre_adapters.cli.rendering import print_findings, print_summary

    plugins = loaded_plugins(console)
    law = law_of(plugins, law_name, choices)
    written = outputs_for(plugins, outs)
    table = _regions(regions)
    if table is not None and table.faults:
        return table.refused(console)
    with plugins.open_store(store, read_only=True) as opened:
        if table is not None and regions is not None:
            table = known_regions(opened, table, regions)
            if table.faults:
                return table.refused(console)
        check_named(console, opened, keepers, agreed)
        also = (
            *(_dues_book(table) if dues_book or table else ()),
            *rules_by_shares(keepers, agreed),
        )
        ask = AuditRequest(year=year, as_of=as_of, scope=scope, law=law, also=also)
        result = audited(console, plugins, opened, ask)
        known = opened.names(result.subjects() | {scope or ""}) if names else {}
    for output in written:
        output.write(result, known, console.lang)
    if format_name or not outs:
        print_findings(console, result, known, format_name or "text")
    print_summary(console, result, beside=format_name in ("jsonl", "csv"))
    for output in written:
        console.notice(console.text(f"Đã ghi {output.path.name}.", f"Wrote {output.path.name}."))
    tell_failures(console, result)
    return status_after(result)


def _regions(path: Path | None) -> Table[BranchRegion] | None:
    """The table of regions that was handed in, if any."""
    if path is None:
        return None
    from cadre_adapters.cli.dues_tables import read_regions

    return read_regions(path)


def _dues_book(regions: Table[BranchRegion] | None) -> tuple[Rule, ...]:
    """The rules about the book of dues, by a table of regions or without."""
    from cadre.rules.dues_book import dues_book_rules

    return dues_book_rules(() if regions is None else regions.found)


def audited(console: Console, plugins: Plugins, store: Store, ask: AuditRequest) -> AuditResult:
    """
    The audit, run to its end while a bar shows how far it is.

    Raises:
        UsageError: The law knows no figures for so early a time, or of ``audit``.
    """
    from cadre.auditing import audit
    from cadre.auditing.reach import within_the_law
    from cadre.periods import Year

    within_the_law(ask.law, Year(ask.year), ask.as_of)
    with console.progress(console.text("Rà soát", "Audit")) as told:
        result = audit(
            store,
            period=Year(ask.year),
            as_of=ask.as_of,
            scope=ask.scope,
            law=ask.law,
            rules=tuple({rule.code: rule for rule in (*plugins.rules, *ask.also)}.values()),
            progress=in_steps(told),
        )
        result.summary()
    return result


def in_steps(told: Callable[[int, int], None]) -> Callable[[Progress], None]:
    """What an audit is to call, for a bar that is told how many steps are done, of how many."""

    def progress(step: Progress) -> None:
        told(step.done, step.total)

    return progress


def tell_failures(console: Console, result: AuditResult | WhatIf) -> None:
    """Name the rules that failed, each once, with how often."""
    counts: dict[tuple[str, str, str], int] = {}
    for one in result.failures:
        place = (one.rule, one.source or "cadre", one.error)
        counts[place] = counts.get(place, 0) + 1
    for (rule, source, error), count in counts.items():
        console.notice(
            console.text(
                f"Quy tắc {rule} ({source}) gặp lỗi {count} lần ({error}); "
                "kết quả của quy tắc này có thể thiếu.",
                f"Rule {rule} ({source}) failed {count} times ({error}); "
                "its findings may be incomplete.",
            )
        )


def status_after(result: AuditResult) -> Status:
    """What an audit ends with."""
    if result.failures:
        return Status.INTERNAL
    return Status.FINDINGS if result.needs_attention else Status.SOUND
