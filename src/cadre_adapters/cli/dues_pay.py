"""``cadre dues pay``: money that came in, put to the months it is for."""

from __future__ import annotations

import shlex
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_money_in import MoneyIn, is_in_the_book, issued_before
from cadre_adapters.cli.dues_values import (
    an_amount,
    branch_option,
    by_option,
    dong_text,
    refuse_the_future,
    some_months,
)
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.params import Command, a_day, a_store, an_id, common, law_options
from cadre_adapters.cli.status import Status, data_refused

if TYPE_CHECKING:
    from cadre.dossiers import MemberDossier
    from cadre.dues import Allocation
    from cadre.law import Law
    from cadre.money import Dong
    from cadre.months import MonthSet
    from cadre.records import Payment
    from cadre.store import Store
    from cadre_adapters.cli.dues_books import Books

__all__ = ["pay_command"]


@click.command(
    "pay",
    cls=Command,
    short_help="Ghi tiền thu. / Record money that came in.",
    help=(
        "Ghi tiền một đảng viên nộp: trả tháng cũ nhất còn thiếu trước, hoặc các tháng nêu ở "
        "--months; phần còn lại là số dư. In cách phân bổ; --dry-run thì không ghi. --print ghi "
        "biên lai ra tệp sau khi đã ghi vào kho.\n\n"
        "Record money from a member: for the oldest months first, or for those of --months; the "
        "rest is credit. Prints what it was put to; with --dry-run nothing is written. --print "
        "writes the receipt to a file once the store has the money."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--member", required=True, callback=an_id, metavar="ID", help="Mã đảng viên. / A member's id."
)
@click.option(
    "--amount",
    required=True,
    callback=an_amount,
    metavar="N",
    help="Số tiền, đồng. / The amount, in whole đồng.",
)
@click.option(
    "--on",
    required=True,
    callback=a_day,
    metavar="YYYY-MM-DD",
    help="Ngày thu, không sau hôm nay. / The day it came in, not after today.",
)
@click.option(
    "--receipt",
    required=True,
    callback=an_id,
    metavar="NO",
    help="Số biên lai. / The number of the receipt.",
)
@click.option(
    "--months",
    callback=some_months,
    metavar="YYYY-MM,…",
    help="Các tháng người nộp nêu. / The months that the payer names.",
)
@click.option(
    "--channel",
    type=click.Choice(("cash", "portal", "bank")),
    default="cash",
    help=(
        "Hình thức: cash tiền mặt, portal Cổng Dịch vụ công, bank chuyển khoản. / How it came in."
    ),
)
@branch_option
@click.option(
    "--print",
    "printed",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="In biên lai ra tệp, theo đuôi tên. / Write the receipt, by its extension.",
)
@click.option(
    "--names", is_flag=True, help="Biên lai ghi họ tên thay cho mã. / Names on the receipt."
)
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không ghi. / Show it, write nothing.")
@by_option
@law_options
@common
@click.pass_obj
def pay_command(
    console: Console,
    store: str,
    member: str,
    amount: Dong,
    on: date,
    receipt: str,
    months: MonthSet,
    channel: str,
    branch: str | None,
    printed: Path | None,
    names: bool,
    dry_run: bool,
    by: str,
    law_name: str,
    choices: tuple[tuple[str, str], ...],
) -> Status:
    """Record money; see the help above."""
    from cadre_adapters.cli.dues_books import under_a_free_id, write_all
    from cadre_adapters.cli.dues_branch_papers import receipt_of
    from cadre_adapters.cli.dues_papers import exporter_for, write_paper
    from cadre_adapters.cli.files import check_place

    if dry_run and (printed or names):
        said = console.text(
            "--dry-run không đi cùng --print, --names.", "--dry-run goes without --print, --names."
        )
        raise click.UsageError(said, click.get_current_context())
    refuse_the_future(console, on)
    money = MoneyIn(
        member=member,
        amount=amount,
        on=on,
        receipt=" ".join(receipt.split()),
        months=months,
        channel=channel,
        branch=branch or "",
    )
    plugins = loaded_plugins(console)
    law = law_of(plugins, law_name, choices)
    exporter = exporter_for(plugins, printed) if printed else None
    if printed:
        check_place(printed)
    with plugins.open_store(store, read_only=dry_run) as opened:
        with opened.reading():
            issued = issued_before(opened, money)
            if is_in_the_book(console, opened, money, issued):
                return Status.REFUSED
            found = _allocated(opened, money, law, issued)
            payments = [under_a_free_id(opened, one) for one in found.payments]
            paper = (
                receipt_of(payments, opened, named=names, lang=console.lang) if printed else None
            )
        _show(console, found)
        if dry_run:
            console.say(console.text("Chạy thử: chưa ghi gì.", "Dry run: nothing was written."))
            return Status.SOUND
        changes = [(one, None) for one in payments]
        write_all(console, opened, changes, by=by, reason=f"cadre dues pay {money.receipt}")
    console.say(
        console.text(f"Đã ghi {len(payments)} khoản.", f"{len(payments)} payments were written.")
    )
    if printed and exporter and paper:
        again = _print_again(store, payments[0], printed, names)
        with _money_is_recorded(console, again):
            write_paper(exporter, paper, printed)
        console.notice(console.text(f"Đã ghi {printed.name}.", f"Wrote {printed.name}."))
    return Status.SOUND


@contextmanager
def _money_is_recorded(console: Console, again: str) -> Iterator[None]:
    """A block after the store has the money: nobody who is told of a failure enters it twice."""
    try:
        yield
    except Exception:
        console.notice(
            console.text(
                "Tiền đã ghi vào kho, chỉ chưa in được biên lai: đừng ghi lại. Lệnh in biên lai: "
                f"{again}",
                "The money is in the store, only the receipt was not printed: do not enter it "
                f"again. To print it: {again}",
            )
        )
        raise


def _print_again(store: str, payment: Payment, path: Path, names: bool) -> str:
    """The command that prints the receipt."""
    from cadre.months import Month

    words = ("cadre", "dues", "report", store, "--form", "receipt", "--scope", payment.branch)
    when = ("--receipt", payment.receipt, "--month", str(Month.of(payment.paid_on)))
    named = ("--names",) if names else ()
    return shlex.join([*words, *when, "--out", str(path), *named])


def _allocated(store: Store, money: MoneyIn, law: Law, issued: Iterable[Payment]) -> Allocation:
    """
    What the money is put to.

    Raises:
        DataRefusedError: The money cannot be put as asked; see ``cadre.dues.allocate``.
    """
    from cadre.dossiers import member_dossiers
    from cadre.dues import OLDEST_FIRST, AsStated, allocate
    from cadre.records import PayChannel
    from cadre_adapters.cli.dues_books import Books, closings_of

    books = Books.of(store, {money.member})
    dossier = member_dossiers(store, {money.member})[money.member]
    # Later deeds count, too: a month that they paid is not paid once more.
    ledger = books.ledger(books.last_day(money.on))
    with data_refused():
        return allocate(
            ledger,
            money.amount,
            received_on=money.on,
            law=law,
            # The key of a payment holds its month, which the allocation tells; see under_a_free_id.
            new_id=lambda _: uuid.uuid4().hex,
            receipt=money.receipt,
            channel=PayChannel(money.channel),
            branch=money.branch,
            policy=AsStated(money.months) if money.months else OLDEST_FIRST,
            excused=_excused(dossier),
            roll=dossier.on_roll(_asked_about(books, money)),
            closings=closings_of(store, _branches(store, money, books)),
            issued=issued,
        )


def _branches(store: Store, money: MoneyIn, books: Books) -> set[str]:
    return ({money.branch} if money.branch else set()) | books.branches


def _excused(dossier: MemberDossier) -> list[tuple[date, date | None]]:
    """The spans of temporary exemptions (tạm miễn)."""
    from cadre.records import ExemptionKind

    return [
        (one.since, one.until) for one in dossier.exemptions if one.kind is ExemptionKind.TEMPORARY
    ]


def _asked_about(books: Books, money: MoneyIn) -> MonthSet:
    from cadre.months import MonthSet

    return MonthSet(one.month for one in books.lines) | money.months


def _show(console: Console, found: Allocation) -> None:
    for one in found.payments:
        amount = dong_text(console, one.amount)
        console.say(
            console.text(
                f"Tháng {one.month.vietnamese()}, chi bộ {one.branch}: {amount} đồng",
                f"{one.month}, branch {one.branch}: {amount} đồng",
            )
        )
    credit = dong_text(console, found.credit)
    console.say(console.text(f"Số dư: {credit} đồng", f"Credit: {credit} đồng"))
    if found.notes:
        console.say(found.explain(console.lang))
