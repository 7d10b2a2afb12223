"""``cadre dues report``: the papers of dues: book, report, summary, list of arrears, receipt."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadre_adapters.cli import clock
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_asked import Asked
from cadre_adapters.cli.dues_known import check_named, known_regions
from cadre_adapters.cli.dues_sharing import by_month_received, sharing_options
from cadre_adapters.cli.dues_values import a_quarter, a_year, regions_option, some_months
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.params import Command, a_day, a_store, an_id, common, law_options
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.dues import AgreedShare, BranchRegion
    from cadre.law.dues_shares import Keeper
    from cadre.months import MonthSet
    from cadre_adapters.cli.dues_asked import Paper

__all__ = ["report_command"]

FORMS = ("s01", "s02", "b01", "arrears", "receipt")
"""Sổ của chi bộ, tổng hợp, báo cáo, danh sách còn nợ, biên lai."""


@click.command(
    "report",
    cls=Command,
    short_help="In sổ, báo cáo đảng phí. / The papers of dues.",
    help=(
        "Ghi văn bản về đảng phí của một tháng, một quý hoặc một năm vào tệp (docx, odt, xlsx, "
        "txt). Không ghi gì vào kho.\n\n"
        "s01 sổ thu nộp của chi bộ: --month in phần I, --year in phần II; b01 báo cáo thu nộp; "
        "s02 tổng hợp các đơn vị trực thuộc; arrears danh sách còn nợ của chi bộ; receipt biên "
        "lai có số --receipt, thu trong kỳ; biên lai đã hủy thì ghi rõ đã hủy.\n\n"
        "s01, b01, s02 và dues remit tính tiền theo tháng thu: tiền thu trong kỳ, của tháng đóng "
        "đảng phí nào cũng tính, thu và nộp đến ngày --as-of. Với --law-option "
        "dues_passed_by=month_of_dues thì b01, s02, phần trích nộp của s01 và dues remit tính "
        "theo tháng đóng đảng phí; số đã thu của s01 vẫn ghi theo ngày thu.\n\n"
        "Write a paper about the dues of a month, a quarter or a year to a file (docx, odt, xlsx, "
        "txt). Nothing is written to the store.\n\n"
        "s01 the book of a branch: part I with --month, part II with --year; b01 the report; s02 "
        "the summary of the units below; arrears the list of a branch; receipt the receipt "
        "--receipt, of money received in the period, marked where it was cancelled.\n\n"
        "s01, b01, s02 and dues remit count money by the month received: what came in in the "
        "period, whatever month of dues it is for, received and passed on up to --as-of. With "
        "--law-option dues_passed_by=month_of_dues, b01, s02, what s01 says of passing on and dues "
        "remit count by the month of dues; what s01 says came in is still by the day received."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--form",
    type=click.Choice(FORMS),
    required=True,
    help=(
        "Mẫu văn bản: s01 sổ của chi bộ, s02 tổng hợp, b01 báo cáo, arrears danh sách còn nợ, "
        "receipt biên lai. / Which paper."
    ),
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
@click.option("--year", callback=a_year, metavar="YYYY", help="Năm. / The year.")
@click.option(
    "--as-of",
    callback=a_day,
    metavar="YYYY-MM-DD",
    help=(
        "Tính đến ngày này (mặc định ngày cuối kỳ, hoặc hôm nay nếu kỳ chưa hết và cho receipt). / "
        "Up to this day (default the last of the period; today while it lasts and for receipt)."
    ),
)
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Tệp kết quả, theo đuôi tên. / The file, by its extension.",
)
@click.option(
    "--receipt",
    default="",
    metavar="NO",
    help="Số biên lai, cho receipt. / The number of the receipt.",
)
@click.option(
    "--column",
    type=click.Choice(("commune", "enterprise", "other")),
    help=(
        "Cột của b01: commune xã, phường; enterprise doanh nghiệp; other khác (mặc định theo cấp "
        "tổ chức). / The column of b01 (default: by level)."
    ),
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
    year: MonthSet,
    as_of: date | None,
    out: Path,
    receipt: str,
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
    from cadre_adapters.cli.dues_papers import exporter_for, paper_of, write_paper
    from cadre_adapters.cli.dues_tables import Table, read_regions

    months = _period(console, form, month, quarter, year)
    _check_receipt(console, form, receipt)
    table: Table[BranchRegion] = read_regions(regions) if regions else Table(())
    if table.faults:
        return table.refused(console)
    plugins = loaded_plugins(console)
    exporter = exporter_for(plugins, out)
    day = _day(console, months, as_of or _usual_day(form, months))
    ask = Asked(
        form=form,
        scope=scope,
        months=months,
        day=day,
        sharing=Sharing(law_of(plugins, law_name, choices), keepers, agreed),
        regions=table.found,
        column=column or "",
        receipt=" ".join(receipt.split()),
        named=names,
        lang=console.lang,
    )
    with plugins.open_store(store, read_only=True) as opened:
        check_named(console, opened, keepers, agreed)
        if regions:
            table = known_regions(opened, table, regions)
            if table.faults:
                return table.refused(console)
        paper = paper_of(opened, ask)
    write_paper(exporter, paper.document, out)
    _tell(console, ask, paper, store)
    console.notice(console.text(f"Đã ghi {out.name}.", f"Wrote {out.name}."))
    return Status.FINDINGS if paper.lacking else Status.SOUND


def _period(
    console: Console, form: str, month: MonthSet, quarter: MonthSet, year: MonthSet
) -> MonthSet:
    """
    One month, one quarter or one year.

    Raises:
        click.UsageError: Several or none, several months, or a quarter for the book of a branch.
    """
    given = [one for one in (month, quarter, year) if one]
    if len(given) != 1 or len(month) > 1:
        said = console.text(
            "cần một trong: một --month, --quarter, --year.", "one --month, --quarter or --year."
        )
        raise click.UsageError(said, click.get_current_context())
    if form == "s01" and quarter:
        said = console.text(
            "s01 lập theo tháng (phần I) hoặc năm (phần II): dùng --month hoặc --year.",
            "s01 is by month (part I) or year (part II): use --month or --year.",
        )
        raise click.UsageError(said, click.get_current_context())
    return given[0]


def _usual_day(form: str, months: MonthSet) -> date:
    """The last day of the period, or today while it lasts; a receipt tells what became of it."""
    today = clock.today()
    return today if form == "receipt" else min(today, months.last.last_day)


def _day(console: Console, months: MonthSet, day: date) -> date:
    """
    The day up to which deeds count.

    Raises:
        click.UsageError: The period has not begun on that day.
    """
    if day < months.first.first_day:
        said = console.text(
            f"kỳ {months} chưa bắt đầu vào ngày {day:%d/%m/%Y}.",
            f"the period {months} has not begun on {day.isoformat()}.",
        )
        raise click.UsageError(said, click.get_current_context())
    return day


def _check_receipt(console: Console, form: str, receipt: str) -> None:
    """
    A number for a receipt, and for nothing else.

    Raises:
        click.UsageError: It is lacking, or another form was asked for.
    """
    if (form == "receipt") != bool(receipt.strip()):
        said = console.text(
            "--receipt đi cùng --form receipt.", "--receipt goes with --form receipt."
        )
        raise click.UsageError(said, click.get_current_context())


def _tell(console: Console, ask: Asked, paper: Paper, store: str) -> None:
    """What is not in the paper, and what to do about it; how money was counted."""
    from cadre_adapters.cli.dues_next import next_steps, share_steps

    for sentence in (*paper.lacking, *share_steps(console, paper.shares), *paper.notes):
        console.notice(sentence)
    if paper.needs:
        count = len(paper.needs)
        console.notice(
            console.text(
                f"Cột thu nhập để trống của {count} đảng viên: chưa tính được.",
                f"The income of {count} members is left empty: it cannot be told.",
            )
        )
    for said in next_steps(console, paper.needs, store):
        console.notice(said)
    if ask.form == "s01" and not by_month_received(ask.sharing):
        console.notice(
            console.text(
                "Số đã thu ghi theo ngày thu; dues remit tính theo tháng đóng đảng phí.",
                "Money counts by the day received; dues remit counts by the month of dues.",
            )
        )
