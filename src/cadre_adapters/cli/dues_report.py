"""``cadre dues report``: the papers of dues: book, report, summary, list of arrears."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
from attrs import frozen

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_flow import Here, sharing_options
from cadre_adapters.cli.dues_values import a_quarter, regions_option, some_months
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.params import Command, a_store, an_id, common, law_options
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.documents import Document, DuesBook, DuesFigures
    from cadre.dossiers import MemberDossier
    from cadre.dues import AgreedShare, BranchRegion, Sharing
    from cadre.law.dues_shares import Keeper
    from cadre.months import Month, MonthSet
    from cadre.plugins import Plugins
    from cadre.ports import Exporter
    from cadre.store import Store

__all__ = ["report_command"]

FORMS = ("s01", "s02", "b01", "arrears")
"""Sổ của chi bộ, tổng hợp, báo cáo, danh sách còn nợ."""


@frozen(kw_only=True)
class _Asked:
    """Which paper of whom."""

    form: str
    scope: str
    months: MonthSet
    sharing: Sharing
    regions: tuple[BranchRegion, ...]
    column: str
    lang: str

    @property
    def day(self) -> date:
        """The last day of the period: deeds up to it count."""
        return self.months.last.last_day


@click.command(
    "report",
    cls=Command,
    short_help="In sổ, báo cáo đảng phí. / The papers of dues.",
    help=(
        "Ghi văn bản về đảng phí của một tháng hoặc một quý vào tệp (docx, odt, xlsx, txt): s01 sổ "
        "thu nộp của chi bộ (theo tháng), b01 báo cáo thu nộp, s02 tổng hợp các đơn vị trực thuộc, "
        "arrears danh sách còn nợ của chi bộ. Không ghi gì vào kho.\n\n"
        "Write a paper about the dues of a month or a quarter to a file (docx, odt, xlsx, txt): "
        "s01 the book of a branch (by month), b01 the report, s02 the summary of the units below, "
        "arrears the list of a branch. Nothing is written to the store."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--form",
    type=click.Choice(FORMS),
    required=True,
    help="Mẫu văn bản. / Which paper.",
)
@click.option(
    "--scope",
    required=True,
    callback=an_id,
    metavar="UNIT",
    help="Tổ chức lập văn bản. / The organisation whose paper it is.",
)
@click.option(
    "--month", callback=some_months, metavar="YYYY-MM", help="Tháng. / The month of the paper."
)
@click.option(
    "--quarter", callback=a_quarter, metavar="YYYY-QN", help="Quý, ví dụ 2026-Q1. / The quarter."
)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Tệp kết quả, theo đuôi tên. / The file, by its extension.",
)
@click.option(
    "--column",
    type=click.Choice(("commune", "enterprise", "other")),
    help="Cột của b01 (mặc định theo cấp tổ chức). / The column of b01 (default: by level).",
)
@click.option("--names", is_flag=True, help="Ghi họ tên thay cho mã. / Names instead of ids.")
@regions_option
@sharing_options
@law_options
@common
@click.pass_obj
def report_command(
    console: Console,
    store: str,
    form: str,
    scope: str,
    month: MonthSet,
    quarter: MonthSet,
    out: Path,
    column: str | None,
    names: bool,
    regions: Path | None,
    keepers: dict[str, Keeper],
    agreed: dict[str, AgreedShare],
    law_name: str,
    choices: tuple[tuple[str, str], ...],
) -> Status:
    """Write a paper; see the help above."""
    from cadre.dues import Sharing
    from cadre_adapters.cli.dues_tables import Table, read_regions
    from cadre_adapters.cli.files import write_whole

    _check_period(console, form, month, quarter)
    table: Table[BranchRegion] = read_regions(regions) if regions else Table(())
    if table.faults:
        return table.refused(console)
    plugins = loaded_plugins(console)
    exporter = _exporter(plugins, out)
    ask = _Asked(
        form=form,
        scope=scope,
        months=month or quarter,
        sharing=Sharing(law_of(plugins, law_name, choices), keepers, agreed),
        regions=table.found,
        column=column or "",
        lang=console.lang,
    )
    with plugins.open_store(store, read_only=True) as opened:
        paper, lacking = _paper(opened, ask, names)

    def write(sink: BinaryIO) -> None:
        exporter.write(paper, sink)

    write_whole(out, write)
    for sentence in lacking:
        console.notice(sentence)
    console.notice(console.text(f"Đã ghi {out.name}.", f"Wrote {out.name}."))
    return Status.FINDINGS if lacking else Status.SOUND


def _check_period(console: Console, form: str, month: MonthSet, quarter: MonthSet) -> None:
    """
    One month or one quarter.

    Raises:
        click.UsageError: Both, neither, several months, or a quarter for the book of a branch.
    """
    if bool(month) == bool(quarter) or len(month) > 1:
        said = console.text("cần một --month hoặc một --quarter.", "one --month or --quarter.")
        raise click.UsageError(said, click.get_current_context())
    if form == "s01" and quarter:
        said = console.text("s01 lập theo tháng: dùng --month.", "s01 is by month: use --month.")
        raise click.UsageError(said, click.get_current_context())


def _exporter(plugins: Plugins, path: Path) -> Exporter:
    """
    Who writes such files.

    Raises:
        UsageError: Nobody (``CADRE-US-01``).
    """
    from cadre.errors import UsageError

    papers = {exporter.extension.lower(): exporter for exporter in plugins.exporters.values()}
    end = path.suffix.lower()
    if end not in papers:
        known = ", ".join(sorted(one.removeprefix(".") for one in papers))
        raise UsageError("CADRE-US-01", format=end.removeprefix(".") or "?", installed=known)
    return papers[end]


def _paper(store: Store, ask: _Asked, named: bool) -> tuple[Document, tuple[str, ...]]:
    """
    The paper, and sentences about what is not in it.

    Raises:
        UnknownRecordError: There is no such organisation.
        RecordError: It is not in being at the end of the period.
    """
    if ask.form in ("s01", "arrears"):
        return _of_branch(store, ask, named), ()
    return _of_tree(store, ask, named)


def _of_branch(store: Store, ask: _Asked, named: bool) -> Document:
    from cadre.documents import dues_arrears, dues_book_of_month

    with store.reading():
        book = _book(store, ask)
        people = {one.member for one in book.ledger.ledgers}
        people |= {one for many in book.members.values() for one in many}
        names = store.names(people | {ask.scope}) if named else {}
    if ask.form == "arrears":
        return dues_arrears(book.ledger, names=names, lang=ask.lang)
    return dues_book_of_month(book, ask.months.last, names=names, lang=ask.lang)


def _book(store: Store, ask: _Asked) -> DuesBook:
    """The book of a branch as of the last day of the period."""
    from cadre.documents import DuesBook
    from cadre.dossiers import member_dossiers
    from cadre.dues import from_dossier
    from cadre.records import Membership
    from cadre_adapters.cli.dues_books import branch_ledger

    month = ask.months.last
    ledger = branch_ledger(store, ask.scope, ask.day)
    ids = {one.member for one in store.read(Membership, branch={ask.scope})}
    dossiers = member_dossiers(store, ids)
    here = [one for one in dossiers.values() if _belongs(one, ask, month)]
    dues = tuple(from_dossier(one, month, ask.sharing.law, regions=ask.regions) for one in here)
    return DuesBook(ledger=ledger, members={month: [one.id for one in here]}, dues=dues)


def _belongs(dossier: MemberDossier, ask: _Asked, month: Month) -> bool:
    """Whether a member belongs to the branch at the end of a month."""
    from cadre.law.options import TEMPORARY_COUNTS, TemporaryCounts

    at_host = ask.sharing.law.choice(TEMPORARY_COUNTS) is TemporaryCounts.HOST
    day = month.last_day
    spans = dossier.spans(temporary_at_host=at_host).get(ask.scope, [])
    return any(since <= day and (until is None or day < until) for since, until in spans)


def _of_tree(store: Store, ask: _Asked, named: bool) -> tuple[Document, tuple[str, ...]]:
    """The report of an organisation, or the summary of the units right below it."""
    from cadre.documents import ReportColumn, dues_report, dues_summary
    from cadre.months import MonthSet
    from cadre.records import Level

    year = MonthSet.span(ask.months.last - (ask.months.last.number - 1), ask.months.last)
    with store.reading():
        here = Here.read(store, ask.scope, year | ask.months, ask.day).with_their_months(store)
        tree = here.tree.on(ask.day)
        units = tree.children(ask.scope) if ask.form == "s02" else (ask.scope,)
        figures = _figures(store, ask, here, units)
        superior = tree.parent(ask.scope) or ""
        names = store.names({*here.units, superior}) if named else {}
    lacking = dict.fromkeys(text for one in figures for text in one.remarks(ask.lang, names))
    lacking |= dict.fromkeys(here.about_left_out(ask.lang))
    if ask.form == "s02":
        paper = dues_summary(figures, ask.scope, names=names, dated_on=ask.day, lang=ask.lang)
        return paper, tuple(lacking)
    usual = "commune" if tree.level(ask.scope) is Level.COMMUNE else "other"
    paper = dues_report(
        {ReportColumn(ask.column or usual): figures[0]},
        ask.scope,
        names=names,
        dated_on=ask.day,
        receiver=superior,
        lang=ask.lang,
    )
    return paper, tuple(lacking)


def _figures(store: Store, ask: _Asked, here: Here, units: tuple[str, ...]) -> list[DuesFigures]:
    from cadre.documents import dues_figures

    collected = list(here.collected(ask.sharing))
    return [
        dues_figures(
            unit, ask.months, collected, here.remittances, members=_members(store, ask, here, unit)
        )
        for unit in units
    ]


def _members(store: Store, ask: _Asked, here: Here, unit: str) -> int:
    """Members at the end of the period, of a unit and all below it, by official membership."""
    from cadre.periods import covers
    from cadre.records import Membership, MembershipKind

    below = {unit, *here.tree.on(ask.day).below(unit)}
    roll = store.read(Membership, branch=below)
    official = (one for one in roll if one.kind is MembershipKind.OFFICIAL)
    return len({one.member for one in official if covers(one, ask.day)})
