"""``cadre dues due``: what is due for a month, a line for each member; written when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_values import (
    ONE_OF_BOTH,
    a_dues_month,
    branch_option,
    by_option,
    dong_text,
    member_option,
    regions_option,
)
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.params import Command, a_store, common, law_options
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.dues import BranchRegion, Due
    from cadre.law import Law
    from cadre.months import Month
    from cadre.records import DuesLine
    from cadre.store import Store

__all__ = ["due_command"]


@click.command(
    "due",
    cls=Command,
    short_help="Đảng phí phải đóng của tháng. / What is due for a month.",
    help=(
        "Tính đảng phí phải đóng của một tháng, mỗi đảng viên một dòng: số tiền, hoặc còn thiếu gì "
        "mới tính được. --write ghi số phải đóng vào sổ trong một lần; tháng đã khóa sổ thì không "
        "ghi. Mã kết thúc 1 khi còn thiếu.\n\n"
        "Work out the dues of a month, one line a member: the amount, or what is lacking. --write "
        "puts the amounts into the book in one unit, unless the month is closed. Status 1 means "
        "that something is lacking."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--month",
    required=True,
    callback=a_dues_month,
    metavar="YYYY-MM",
    help="Tháng đóng đảng phí. / The month of dues.",
)
@member_option
@branch_option
@regions_option
@click.option("--explain", is_flag=True, help="Nêu căn cứ từng số. / Tell what each rests on.")
@click.option("--names", is_flag=True, help="Ghi họ tên thay cho mã. / Names instead of ids.")
@click.option("--write", is_flag=True, help="Ghi số phải đóng vào sổ. / Put the dues lines.")
@by_option
@law_options
@common
@click.pass_obj
def due_command(
    console: Console,
    store: str,
    month: Month,
    member: str | None,
    branch: str | None,
    regions: Path | None,
    explain: bool,
    names: bool,
    write: bool,
    by: str,
    law_name: str,
    choices: tuple[tuple[str, str], ...],
) -> Status:
    """Work out the dues of a month; see the help above."""
    from cadre_adapters.cli.dues_tables import Table, read_regions

    if member and branch:
        raise click.UsageError(console.text(*ONE_OF_BOTH), click.get_current_context())
    plugins = loaded_plugins(console)
    law = law_of(plugins, law_name, choices)
    table: Table[BranchRegion] = read_regions(regions) if regions else Table(())
    if table.faults:
        return table.refused(console)
    with plugins.open_store(store, read_only=not write) as opened:
        with opened.reading():
            found = _found(opened, month, law, table.found, member, branch)
        ids = {id for one in found for id in (one.member, one.branch)}
        known = opened.names(ids) if names else {}
        for one in found:
            console.say(_line(console, one, known, explain))
        _sums(console, found)
        if write and not _write(console, opened, found, month, by):
            return Status.REFUSED
    return Status.FINDINGS if any(one.needs for one in found) else Status.SOUND


def _found(
    store: Store,
    month: Month,
    law: Law,
    regions: Sequence[BranchRegion],
    member: str | None,
    branch: str | None,
) -> list[Due]:
    """
    What is due of everybody asked about, in order of id.

    Raises:
        UnknownRecordError: There is no such member or branch.
        NotInForceError: The law is silent on dues in the month.
    """
    from cadre.dossiers import member_dossiers
    from cadre.dues import from_dossier
    from cadre.records import Member, Membership, Organisation

    if member:
        ids = {store.get(Member, member).id}
    else:
        here = {store.get(Organisation, branch).id} if branch else None
        roll = store.read(Membership, branch=here) if here else store.read(Membership)
        ids = {
            one.member
            for one in roll
            if one.since <= month.last_day and (one.until is None or one.until > month.first_day)
        }
    dossiers = member_dossiers(store, ids)
    every = [from_dossier(one, month, law, regions=regions) for one in dossiers.values()]
    return [one for one in every if branch in (None, one.branch)]


def _line(console: Console, due: Due, names: Mapping[str, str], explain: bool) -> str:
    from cadre.dues.wording import about_due

    who = names.get(due.member, due.member)
    if explain:
        return f"{who}: {due.explain(console.lang, names=names)}"
    if due.needs is not None:
        return f"{who}: {due.needs.explain(console.lang, names=names)}"
    if due.nothing is not None:
        return f"{who}: {next(about_due(due, console.lang, names))}"
    where = names.get(due.branch, due.branch)
    return f"{who}: {dong_text(console, due.amount or 0)} đồng ({where})"


def _sums(console: Console, found: Sequence[Due]) -> None:
    told = [int(one.amount) for one in found if one.amount is not None]
    lacking = len(found) - len(told)
    amount = dong_text(console, sum(told))
    console.notice(
        console.text(
            f"{len(told)} đảng viên, tổng {amount} đồng; {lacking} chưa tính được.",
            f"{len(told)} members, {amount} đồng in all; {lacking} cannot be told yet.",
        )
    )


def _write(console: Console, store: Store, found: Sequence[Due], month: Month, by: str) -> bool:
    """Put the lines that changed; ``False`` where a book is closed, and nothing is written."""
    from cadre_adapters.cli.dues_books import closings_of, write_all

    told = [one for one in found if one.amount is not None and _is_asked_for(one)]
    closed = [
        one for one in closings_of(store, {due.branch for due in told}) if month <= one.through
    ]
    for one in closed:
        console.notice(
            console.text(
                f"Sổ thu nộp của {one.branch} đã khóa đến hết tháng {one.through.vietnamese()}: "
                "không ghi gì.",
                f"The dues book of {one.branch} is closed through {one.through}: "
                "nothing was written.",
            )
        )
    if closed:
        return False
    elsewhere, changes = _changes(store, told)
    for due in elsewhere:
        console.notice(
            console.text(
                f"{due.member}: sổ của chi bộ khác đã có số phải đóng của tháng này; không ghi.",
                f"{due.member}: another branch asks for this month already; not written.",
            )
        )
    if changes:
        reason = f"cadre dues due {month}"
        write_all(console, store, changes, by=by, reason=reason)
    _tell(console, changes, len(told) - len(elsewhere))
    return True


def _is_asked_for(due: Due) -> bool:
    """Whether the branch has a line for the month; where dues are paid elsewhere it has none."""
    from cadre.dues import NothingDue

    return due.nothing not in (NothingDue.OFF_ROLL, NothingDue.PAID_BEFORE)


Changes = list[tuple["DuesLine", int | None]]
"""Lines to be put, each with the version it replaces."""


def _changes(store: Store, told: Sequence[Due]) -> tuple[list[Due], Changes]:
    """Whose line stands with another branch, and the lines that are new or other than before."""
    from cadre.months import MonthSet
    from cadre.records import DuesLine

    months = MonthSet(one.month for one in told)
    members = {one.member for one in told}
    standing: dict[str, list[DuesLine]] = {}
    for line in store.read(DuesLine, months=months, member=members):
        standing.setdefault(line.member, []).append(line)
    elsewhere: list[Due] = []
    changes: Changes = []
    for due in told:
        lines = standing.get(due.member, [])
        own = next((line for line in lines if line.branch == due.branch), None)
        if own is None and any(line.due for line in lines):
            elsewhere.append(due)
            continue
        line = _line_of(due, own)
        if line != own:
            changes.append((line, store.version(DuesLine, line.id) or None))
    return elsewhere, changes


def _line_of(due: Due, standing: DuesLine | None) -> DuesLine:
    from cadre.money import Dong
    from cadre.records import DuesLine
    from cadre_adapters.importers.office.ids import made

    amount = due.amount or Dong(0)
    if standing is not None:
        return evolve(standing, due=amount)
    return made(DuesLine, member=due.member, branch=due.branch, month=due.month, due=amount)


def _tell(console: Console, changes: Changes, lines: int) -> None:
    for said in _told(console, changes):
        console.say(said)
    same = lines - len(changes)
    console.say(
        console.text(
            f"Đã ghi {len(changes)} dòng; {same} dòng như cũ.",
            f"{len(changes)} lines were written; {same} were so already.",
        )
    )


def _told(console: Console, changes: Changes) -> Iterator[str]:
    for line, replacing in changes:
        amount = dong_text(console, line.due)
        if replacing is None:
            yield console.text(
                f"  mới: {line.member}, {amount} đồng", f"  new: {line.member}, {amount} đồng"
            )
        else:
            yield console.text(
                f"  sửa: {line.member}, nay {amount} đồng",
                f"  changed: {line.member}, now {amount} đồng",
            )
