"""``cadre dues take-back``: a payment entered in error is taken back by a dated record."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click
from attrs import frozen

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_values import (
    branch_option,
    by_option,
    dong_text,
    refuse_the_future,
    some_text,
)
from cadre_adapters.cli.extensions import loaded_plugins
from cadre_adapters.cli.params import Command, a_day, a_store, an_id, common
from cadre_adapters.cli.status import Status, data_refused

if TYPE_CHECKING:
    from cadre.dues import Ledger
    from cadre.records import Payment, PaymentReversal
    from cadre.store import Store

__all__ = ["take_back_command"]


@frozen(kw_only=True)
class _Wrong:
    """What is to be taken back, as it was typed."""

    receipt: str
    payment: str
    branch: str
    on: date
    reason: str
    paper: str


@click.command(
    "take-back",
    cls=Command,
    short_help="Hủy khoản thu ghi nhầm. / Take a payment back.",
    help=(
        "Hủy khoản thu đã ghi nhầm: mọi khoản của biên lai nêu ở --receipt, hoặc một khoản nêu mã "
        "ở --payment. Khoản thu không bị xóa: sổ ghi thêm dòng hủy, và từ ngày --on khoản ấy không "
        "tính nữa. Tháng đã khóa sổ giữ nguyên số liệu của ngày khóa sổ. In những gì thay đổi; "
        "--dry-run thì không ghi. Số của biên lai đã hủy không dùng lại cho người "
        "khác, ngày khác.\n\n"
        "Take back money entered in error: all payments of the receipt of --receipt, or the one of "
        "--payment. Nothing is deleted: a dated record is added, and from --on the payment does "
        "not count. A closed month stays as it stood on its closing day. Prints what changes; with "
        "--dry-run nothing is written. The number is not used again for another payer or day."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--receipt",
    callback=an_id,
    metavar="NO",
    help="Số biên lai cần hủy. / The number of the receipt.",
)
@click.option(
    "--payment",
    callback=an_id,
    metavar="ID",
    help="Mã khoản thu cần hủy. / The id of the payment.",
)
@branch_option
@click.option(
    "--on",
    required=True,
    callback=a_day,
    metavar="YYYY-MM-DD",
    help="Ngày hủy, không sau hôm nay. / The first day it does not count, not after today.",
)
@click.option(
    "--reason",
    required=True,
    callback=some_text,
    metavar="TEXT",
    help="Lý do hủy. / What was wrong with it.",
)
@click.option(
    "--paper", default="", metavar="TEXT", help="Văn bản kèm theo. / The paper it rests on."
)
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không ghi. / Show it, write nothing.")
@by_option
@common
@click.pass_obj
def take_back_command(
    console: Console,
    store: str,
    receipt: str | None,
    payment: str | None,
    branch: str | None,
    on: date,
    reason: str,
    paper: str,
    dry_run: bool,
    by: str,
) -> Status:
    """Take a payment back; see the help above."""
    from cadre_adapters.cli.dues_books import write_all
    from cadre_adapters.cli.dues_changes import show_changes

    if bool(receipt) == bool(payment):
        said = console.text(
            "cần nêu một trong hai, và chỉ một: --receipt hoặc --payment.",
            "name one of the two: --receipt or --payment.",
        )
        raise click.UsageError(said, click.get_current_context())
    refuse_the_future(console, on)
    wrong = _Wrong(
        receipt=" ".join((receipt or "").split()),
        payment=payment or "",
        branch=branch or "",
        on=on,
        reason=reason,
        paper=paper,
    )
    with loaded_plugins(console).open_store(store, read_only=dry_run) as opened:
        with opened.reading():
            payments = _asked_for(console, opened, wrong)
            before, made = _taken_back(opened, payments, wrong)
        for one in payments:
            console.say(_line(console, one))
        show_changes(console, before, before.adding(*made))
        if dry_run:
            console.say(console.text("Chạy thử: chưa ghi gì.", "Dry run: nothing was written."))
            return Status.SOUND
        what = wrong.receipt or wrong.payment
        changes = [(one, None) for one in made]
        write_all(console, opened, changes, by=by, reason=f"cadre dues take-back {what}")
    console.say(
        console.text(
            f"Đã hủy {len(made)} khoản từ ngày {on:%d/%m/%Y}.",
            f"{len(made)} payments were taken back from {on.isoformat()} on.",
        )
    )
    return Status.SOUND


def _asked_for(console: Console, store: Store, wrong: _Wrong) -> list[Payment]:
    """
    The payment of an id, or those of one receipt; of these the ones that stand, if any does.

    Raises:
        UnknownRecordError: There is no such payment or branch.
        click.BadParameter: There is no such receipt, or there are several.
    """
    from cadre.names import search_key
    from cadre.records import Organisation, Payment, PaymentReversal
    from cadre_adapters.cli.dues_books import standing_on

    if wrong.payment:
        return [store.get(Payment, wrong.payment)]
    came = (
        store.read(Payment, branch={store.get(Organisation, wrong.branch).id})
        if wrong.branch
        else store.read(Payment)
    )
    number = search_key(wrong.receipt)  # BL 12 and bl 12 are one receipt
    found = [one for one in came if search_key(one.receipt) == number]
    back = list(store.read(PaymentReversal, payment={one.id for one in found}))
    asked = standing_on(date.max, found, back) or found
    if len({(one.member, one.paid_on) for one in asked}) != 1:
        said = _none_or_several(console, wrong.receipt, asked)
        raise click.BadParameter(said, click.get_current_context(), param_hint="--receipt")
    return asked


def _none_or_several(console: Console, receipt: str, found: Sequence[Payment]) -> str:
    if not found:
        return console.text(f"trong sổ không có biên lai {receipt}", f"there is no {receipt}")
    ids = ", ".join(sorted(one.id for one in found))
    return console.text(
        f"biên lai {receipt} có ở nhiều lần thu; hãy thêm --branch, hoặc nêu --payment với một "
        f"trong các mã: {ids}",
        f"{receipt} is the number of several receipts; add --branch, or name one by --payment: "
        f"{ids}",
    )


def _taken_back(
    store: Store, payments: Sequence[Payment], wrong: _Wrong
) -> tuple[Ledger, list[PaymentReversal]]:
    """
    The ledger as it stands, and the records that take the payments back.

    Raises:
        DataRefusedError: A payment was taken back before or came in later, or a closed month would
            change; see ``cadre.dues.reverse``.
    """
    from cadre.dues import reverse
    from cadre_adapters.cli.dues_books import Books, closings_of

    books = Books.of(store, {payments[0].member})
    closings = closings_of(store, books.branches)
    before = ledger = books.ledger(books.last_day(wrong.on))
    made: list[PaymentReversal] = []
    with data_refused():
        for one in payments:
            back = reverse(
                ledger,
                one.id,
                on=wrong.on,
                reason=wrong.reason,
                new_id=lambda _: uuid.uuid4().hex,
                paper=wrong.paper,
                closings=closings,
            )
            ledger = ledger.adding(back)
            made.append(back)
    return before, made


def _line(console: Console, payment: Payment) -> str:
    amount, day = dong_text(console, payment.amount), payment.paid_on
    return console.text(
        f"Hủy: {payment.member}, tháng {payment.month.vietnamese()}, chi bộ {payment.branch}: "
        f"{amount} đồng, thu ngày {day:%d/%m/%Y}, biên lai {payment.receipt or 'không số'}",
        f"Taken back: {payment.member}, {payment.month}, branch {payment.branch}: {amount} đồng, "
        f"received {day.isoformat()}, receipt {payment.receipt or 'without a number'}",
    )
