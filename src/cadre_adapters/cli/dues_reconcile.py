"""``cadre dues reconcile``: the book of a branch against a statement; nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_values import some_months
from cadre_adapters.cli.extensions import loaded_plugins
from cadre_adapters.cli.params import Command, a_store, an_id, common
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.dues import Match, Reconciliation, Unmatched
    from cadre.months import MonthSet
    from cadre.records import Payment
    from cadre.store import Store

__all__ = ["reconcile_command"]


@click.command(
    "reconcile",
    cls=Command,
    short_help="Đối chiếu sổ với sao kê. / The book against a statement.",
    help=(
        "Đối chiếu tiền thu của chi bộ trong các tháng với sao kê ngân hàng hoặc cổng dịch vụ công "
        "(csv, UTF-8, các cột day, amount, text, reference). Nêu khoản khớp, khoản cần xem lại, "
        "khoản chưa khớp và lý do; không ghi gì. Mã kết thúc 1 khi có khoản cần xem.\n\n"
        "Compare what a branch received in some months with a bank or portal statement (csv, "
        "UTF-8, columns day, amount, text, reference). What matches, what probably does, what does "
        "not, and why; nothing is written. Status 1 means there is something to look at."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--branch", required=True, callback=an_id, metavar="ID", help="Mã chi bộ. / A branch's id."
)
@click.option(
    "--months",
    required=True,
    callback=some_months,
    metavar="YYYY-MM,…",
    help="Các tháng thu tiền. / The months in which the money came in.",
)
@click.option(
    "--statement",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.csv",
    help="Tệp sao kê. / The statement.",
)
@click.option(
    "--tolerance",
    type=click.IntRange(0, 366),
    default=3,
    metavar="N",
    help="Cho phép lệch N ngày (mặc định 3). / Days apart that are allowed (default 3).",
)
@click.option(
    "--channel",
    "channels",
    type=click.Choice(("cash", "portal", "bank")),
    multiple=True,
    help=(
        "Chỉ khoản thu bằng hình thức này: cash tiền mặt, portal Cổng Dịch vụ công, bank chuyển "
        "khoản; nêu được nhiều lần. / Only money that came in so; may be repeated."
    ),
)
@common
@click.pass_obj
def reconcile_command(
    console: Console,
    store: str,
    branch: str,
    months: MonthSet,
    statement: Path,
    tolerance: int,
    channels: tuple[str, ...],
) -> Status:
    """Compare book and statement; see the help above."""
    from cadre.dues import reconcile
    from cadre_adapters.cli.dues_tables import read_statement

    table = read_statement(statement)
    if table.faults:
        return table.refused(console)
    with loaded_plugins(console).open_store(store, read_only=True) as opened:
        payments = [
            one
            for one in _book(opened, branch, months)
            if not channels or one.channel.value in channels
        ]
        names = opened.names(one.member for one in payments)
    found = reconcile(payments, table.found, tolerance_days=tolerance, names=names)
    _show(console, found)
    rest = found.probable or found.unmatched_book or found.unmatched_statement
    return Status.FINDINGS if rest else Status.SOUND


def _book(store: Store, branch: str, months: MonthSet) -> list[Payment]:
    """
    The payments received in the months that stand.

    Raises:
        UnknownRecordError: There is no such organisation.
    """
    from datetime import date

    from cadre.months import Month
    from cadre.records import Payment, PaymentReversal
    from cadre_adapters.cli.dues_books import a_branch, standing_on

    with store.reading():
        here = a_branch(store, branch)
        back = list(store.read(PaymentReversal, branch=here))
        every = standing_on(date.max, store.read(Payment, branch=here), back)
    return [one for one in every if Month.of(one.paid_on) in months]


def _show(console: Console, found: Reconciliation) -> None:
    parts: tuple[tuple[str, Sequence[Match | Unmatched]], ...] = (
        (console.text("Khớp", "Matched"), found.matched),
        (console.text("Cần xem lại", "Probable"), found.probable),
        (console.text("Chưa khớp, trong sổ", "Unmatched, in the book"), found.unmatched_book),
        (
            console.text("Chưa khớp, trên sao kê (số dòng)", "Unmatched, on the statement (line)"),
            found.unmatched_statement,
        ),
    )
    for heading, ones in parts:
        console.say(f"{heading}: {len(ones)}")
        for one in ones:
            console.say(f"  {one.explain(console.lang)}")
