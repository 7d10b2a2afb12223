"""``cadre dues ledger``: what was due, came in and is left, of a member or of a branch."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from cadre_adapters.cli import clock
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_changes import corrections_of
from cadre_adapters.cli.dues_values import ONE_OF_BOTH, branch_option, dong_text, member_option
from cadre_adapters.cli.extensions import loaded_plugins
from cadre_adapters.cli.params import Command, a_day, a_store, common
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.dues import BranchLedger, Ledger, MonthEntry
    from cadre.store import Store

__all__ = ["ENTRY_SCHEMA", "ledger_command"]

ENTRY_SCHEMA = "cadre.dues-entry/1"
"""The version of an entry's plain data."""

Entries = Iterable[tuple[str, "MonthEntry"]]
"""Member and entry."""


@click.command(
    "ledger",
    cls=Command,
    short_help="Sổ thu nộp. / The ledger of a member or a branch.",
    help=(
        "Xem sổ thu nộp của một đảng viên (từng tháng) hoặc của một chi bộ (từng đảng viên): phải "
        "đóng, đã thu, còn nợ, số dư; của một đảng viên thì cả khoản đã hủy, đã thôi "
        "thu. --format jsonl in từng tháng của từng người, chỉ có mã.\n\n"
        "Show the ledger of a member (month by month) or of a branch (member by member): due, "
        "received, arrears, credit; of a member also what was taken back or "
        "written off. --format jsonl prints each month of each member, ids only."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@member_option
@branch_option
@click.option(
    "--as-of",
    callback=a_day,
    metavar="YYYY-MM-DD",
    help="Tính đến ngày này (mặc định hôm nay). / Up to this day (default today).",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(("text", "jsonl")),
    default="text",
    help="Dạng in ra (mặc định text). / What is printed (default text).",
)
@click.option("--names", is_flag=True, help="Ghi họ tên thay cho mã. / Names instead of ids.")
@common
@click.pass_obj
def ledger_command(
    console: Console,
    store: str,
    member: str | None,
    branch: str | None,
    as_of: date | None,
    format_name: str,
    names: bool,
) -> Status:
    """Show a ledger; see the help above."""
    from cadre_adapters.cli.dues_books import branch_ledger

    if bool(member) == bool(branch):
        raise click.UsageError(console.text(*ONE_OF_BOTH), click.get_current_context())
    day = as_of or clock.today()
    as_data = format_name == "jsonl"
    with loaded_plugins(console).open_store(store, read_only=True) as opened:
        if member:
            ledger = _of_member(opened, member, day)
            if as_data:
                _say_data(console, _begun(((member, one) for one in ledger.entries), day), day)
            else:
                known = opened.names({member}) if names else {}
                _show_member(console, ledger, known)
            return Status.SOUND
        with opened.reading():
            book = branch_ledger(opened, branch or "", day)
        known = opened.names(one.member for one in book.ledgers) if names else {}
    if as_data:
        _say_data(console, _begun(book.entries(), day), day)
    else:
        _show_branch(console, book, known)
    return Status.SOUND


def _of_member(store: Store, member: str, day: date) -> Ledger:
    """
    The ledger of one member.

    Raises:
        UnknownRecordError: There is no such member.
    """
    from cadre.records import Member
    from cadre_adapters.cli.dues_books import Books

    with store.reading():
        store.get(Member, member)
        books = Books.of(store, {member})
    return books.ledger(day)


def _begun(entries: Entries, day: date) -> Entries:
    """The months that have begun, and those that have money already; nothing else is asked for."""
    return ((who, one) for who, one in entries if one.received or one.month.first_day <= day)


def _say_data(console: Console, entries: Entries, day: date) -> None:
    lines = (json.dumps(one, ensure_ascii=False) for one in _plain(entries, day))
    console.data(f"{line}\n".encode() for line in lines)


def _plain(entries: Entries, day: date) -> Iterator[dict[str, Any]]:
    for member, one in entries:
        yield {
            "schema": ENTRY_SCHEMA,
            "as_of": day.isoformat(),
            "member": member,
            "branch": one.branch,
            "month": str(one.month),
            "due": int(one.due),
            "received": int(one.received),
            "paid": int(one.paid),
            "credit_used": int(one.credit_used),
            "written_off": int(one.written_off),
            "unpaid": int(one.unpaid),
            "credit_left": int(one.credit_left),
        }


def _show_member(console: Console, ledger: Ledger, names: Mapping[str, str]) -> None:
    for name in names.values():
        console.say(name)
    own = ((ledger.member, one) for one in ledger.entries)
    headings = (
        console.text("Tháng", "Month"),
        console.text("Chi bộ", "Branch"),
        console.text("Phải đóng", "Due"),
        console.text("Đã thu", "Received"),
        console.text("Trừ số dư", "From credit"),
        console.text("Thôi thu", "Written off"),
        console.text("Còn thiếu", "Unpaid"),
    )
    console.table(
        headings,
        [_row(console, one) for _, one in _begun(own, ledger.as_of)],
        right=(2, 3, 4, 5, 6),
    )
    _show_sums(console, ledger)
    if ledger.unpaid_months:
        months = ledger.unpaid_months
        console.say(console.text(f"Các tháng còn nợ: {months}", f"Months unpaid: {months}"))
    for said in corrections_of(console, ledger):
        console.say(said)


def _row(console: Console, one: MonthEntry) -> tuple[str, ...]:
    amounts = (one.due, one.received, one.credit_used, one.written_off, one.unpaid)
    month = console.text(one.month.vietnamese(), str(one.month))
    return month, one.branch, *(dong_text(console, amount) for amount in amounts)


def _show_branch(console: Console, book: BranchLedger, names: Mapping[str, str]) -> None:
    from cadre.dues import arrears_of

    owing = {one.member: one for one in arrears_of(book)}
    credits: dict[str, int] = {}
    for member, entry in book.entries():
        credits[member] = credits.get(member, 0) + entry.credit_left
    rows = [
        (
            names.get(member, member),
            dong_text(console, owing[member].amount if member in owing else 0),
            str(owing[member].months) if member in owing else "",
            dong_text(console, credits[member]),
        )
        for member in sorted(credits)
    ]
    headings = (
        console.text("Đảng viên", "Member"),
        console.text("Còn nợ", "Arrears"),
        console.text("Các tháng", "Months"),
        console.text("Số dư", "Credit"),
    )
    console.table(headings, rows, right=(1, 3))
    _show_sums(console, book)


def _show_sums(console: Console, book: Ledger | BranchLedger) -> None:
    arrears, credit = dong_text(console, book.arrears), dong_text(console, book.credit)
    console.say(
        console.text(
            f"Còn nợ: {arrears} đồng; số dư: {credit} đồng (đến ngày {book.as_of:%d/%m/%Y}).",
            f"Arrears: {arrears} đồng; credit: {credit} đồng (as of {book.as_of.isoformat()}).",
        )
    )
