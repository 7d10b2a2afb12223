"""``cadre dues write-off``: an amount of a month that is no longer asked for."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING

import click
from attrs import frozen

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_values import (
    a_dues_month,
    an_amount,
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
    from cadre.money import Dong
    from cadre.months import Month
    from cadre.records import WriteOff
    from cadre.store import Store

__all__ = ["write_off_command"]


@frozen(kw_only=True)
class _Asked:
    """What is no longer asked for, as it was typed."""

    member: str
    month: Month
    amount: Dong | None
    branch: str
    on: date
    decision: str


@click.command(
    "write-off",
    cls=Command,
    short_help="Thôi thu phần còn nợ. / Write unpaid dues off.",
    help=(
        "Ghi việc thôi thu đảng phí còn thiếu của một tháng theo quyết định: không nêu --amount "
        "thì thôi thu tất cả phần còn thiếu. Đây không phải là tiền thu. Tháng đã khóa sổ giữ "
        "nguyên số liệu của ngày khóa sổ. In những gì thay đổi; --dry-run thì không ghi.\n\n"
        "Record that unpaid dues of a month are no longer asked for, by a decision: all that is "
        "unpaid unless --amount says less. It is no money. A closed month stays as it stood on its "
        "closing day. Prints what changes; with --dry-run nothing is written."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--member", required=True, callback=an_id, metavar="ID", help="Mã đảng viên. / A member's id."
)
@click.option(
    "--month",
    required=True,
    callback=a_dues_month,
    metavar="YYYY-MM",
    help="Tháng đóng đảng phí. / The month of dues.",
)
@click.option(
    "--amount",
    callback=an_amount,
    metavar="N",
    help="Số tiền thôi thu (mặc định: tất cả phần còn thiếu). / How much (default: all unpaid).",
)
@click.option(
    "--on",
    required=True,
    callback=a_day,
    metavar="YYYY-MM-DD",
    help="Ngày quyết định, không sau hôm nay. / The day of the decision, not after today.",
)
@click.option(
    "--decision",
    required=True,
    callback=some_text,
    metavar="TEXT",
    help="Số, tên quyết định. / The decision it rests on.",
)
@branch_option
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không ghi. / Show it, write nothing.")
@by_option
@common
@click.pass_obj
def write_off_command(
    console: Console,
    store: str,
    member: str,
    month: Month,
    amount: Dong | None,
    on: date,
    decision: str,
    branch: str | None,
    dry_run: bool,
    by: str,
) -> Status:
    """Write dues off; see the help above."""
    from cadre_adapters.cli.dues_books import write_all
    from cadre_adapters.cli.dues_changes import show_changes

    refuse_the_future(console, on)
    asked = _Asked(
        member=member, month=month, amount=amount, branch=branch or "", on=on, decision=decision
    )
    with loaded_plugins(console).open_store(store, read_only=dry_run) as opened:
        with opened.reading():
            before, made = _written_off(console, opened, asked)
        console.say(_line(console, made))
        show_changes(console, before, before.adding(made))
        if dry_run:
            console.say(console.text("Chạy thử: chưa ghi gì.", "Dry run: nothing was written."))
            return Status.SOUND
        reason = f"cadre dues write-off {member} {month}"
        write_all(console, opened, [(made, None)], by=by, reason=reason)
    console.say(console.text("Đã ghi việc thôi thu.", "The write-off was recorded."))
    return Status.SOUND


def _written_off(console: Console, store: Store, asked: _Asked) -> tuple[Ledger, WriteOff]:
    """
    The ledger as it stands, and the record of the write-off.

    Raises:
        UnknownRecordError: There is no such member or branch.
        click.BadParameter: Several branches ask for the month, and none was named.
        DataRefusedError: More than is unpaid, a second one of that day, or a closed
            month would change; see ``cadre.dues.write_off``.
    """
    from cadre.dues import write_off
    from cadre.records import Member, Organisation
    from cadre_adapters.cli.dues_books import Books, closings_of

    store.get(Member, asked.member)
    if asked.branch:
        store.get(Organisation, asked.branch)
    books = Books.of(store, {asked.member})
    before = books.ledger(books.last_day(asked.on))
    branch = asked.branch or _branch(console, before, asked.month)
    with data_refused():
        _check_day(before, asked, branch)
        made = write_off(
            before,
            asked.month,
            branch=branch,
            decided_on=asked.on,
            decision=asked.decision,
            new_id=lambda _: uuid.uuid4().hex,
            amount=asked.amount,
            closings=closings_of(store, books.branches),
        )
    return before, made


def _check_day(ledger: Ledger, asked: _Asked, branch: str) -> None:
    """
    A month is written off once a day: a second call is the same decision typed again.

    Raises:
        RecordError: There is a write-off of that day already.
    """
    from cadre.errors import RecordError

    for one in ledger.write_offs:
        if (one.month, one.branch, one.decided_on) == (asked.month, branch, asked.on):
            expected = "a day without a write-off of this month"
            raise RecordError(
                "CADRE-RE-01", path="WriteOff.decided_on", expected=expected, where=one.id
            )


def _branch(console: Console, ledger: Ledger, month: Month) -> str:
    """The branch with something unpaid; empty for none."""
    owed = sorted({one.branch for one in ledger.of_month(month) if one.unpaid})
    if len(owed) > 1:
        several = ", ".join(owed)
        said = console.text(
            f"nhiều chi bộ còn thiếu tháng này ({several}): hãy nêu chi bộ",
            f"several branches ask for this month ({several}): name one",
        )
        raise click.BadParameter(said, click.get_current_context(), param_hint="--branch")
    return owed[0] if owed else ""


def _line(console: Console, made: WriteOff) -> str:
    amount = dong_text(console, made.amount)
    return console.text(
        f"Thôi thu: {made.member}, tháng {made.month.vietnamese()}, chi bộ {made.branch}: "
        f"{amount} đồng, theo {made.decision}",
        f"Written off: {made.member}, {made.month}, branch {made.branch}: {amount} đồng, "
        f"by {made.decision}",
    )
