"""``cadre dues due``: what is due for a month, a line for each member; written when asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_known import known_regions
from cadre_adapters.cli.dues_values import (
    ONE_OF_BOTH,
    a_dues_month,
    branch_option,
    by_option,
    dong_text,
    member_option,
    refuse_too_far_ahead,
    regions_option,
)
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.params import Command, a_store, common, console_of, law_options
from cadre_adapters.cli.status import Status

if TYPE_CHECKING:
    from cadre.dues import BranchRegion, Due
    from cadre.law import Law
    from cadre.law.dues import DuesRegime
    from cadre.months import Month
    from cadre.store import Store

__all__ = ["due_command"]


def _an_xlsx(ctx: click.Context, param: click.Parameter, value: Path | None) -> Path | None:
    """The callback of an option that takes a workbook to be written."""
    if value is None or value.suffix.lower() == ".xlsx":
        return value
    said = console_of(ctx).text(
        f"{value.name} phải có đuôi .xlsx", f"{value.name} must end in .xlsx"
    )
    raise click.BadParameter(said, ctx, param)


@click.command(
    "due",
    cls=Command,
    short_help="Đảng phí phải đóng của tháng. / What is due for a month.",
    help=(
        "Tính đảng phí phải đóng của một tháng, mỗi đảng viên một dòng: số tiền, hoặc còn thiếu gì "
        "mới tính được. --write ghi số phải đóng vào sổ trong một lần; tháng đã khóa sổ thì không "
        "ghi. Mã kết thúc 1 khi còn thiếu; --to-fill ghi sẵn bảng căn cứ cho người chưa có, điền "
        "xong thì nhập bằng cadre import.\n\n"
        "Work out the dues of a month, one line a member: the amount, or what is lacking. --write "
        "puts the amounts into the book in one unit, unless the month is closed. Status 1 means "
        "that something is lacking; --to-fill writes a sheet of bases for those without one, to be "
        "filled in and imported."
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
@click.option(
    "--to-fill",
    type=click.Path(path_type=Path, dir_okay=False),
    callback=_an_xlsx,
    metavar="FILE.xlsx",
    help="Ghi bảng căn cứ để điền. / Write the sheet of bases that are lacking.",
)
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
    to_fill: Path | None,
    explain: bool,
    names: bool,
    write: bool,
    by: str,
    law_name: str,
    choices: tuple[tuple[str, str], ...],
) -> Status:
    """Work out the dues of a month; see the help above."""
    from cadre.law.dues import REGIME
    from cadre_adapters.cli.dues_lines import write_lines
    from cadre_adapters.cli.dues_tables import Table, read_regions

    if member and branch:
        raise click.UsageError(console.text(*ONE_OF_BOTH), click.get_current_context())
    if write:
        refuse_too_far_ahead(console, month)
    plugins = loaded_plugins(console)
    law = law_of(plugins, law_name, choices)
    table: Table[BranchRegion] = read_regions(regions) if regions else Table(())
    if table.faults:
        return table.refused(console)
    with plugins.open_store(store, read_only=not write) as opened:
        if regions:
            table = known_regions(opened, table, regions)
            if table.faults:
                return table.refused(console)
        with opened.reading():
            found = _found(opened, month, law, table.found, member, branch)
        ids = {id for one in found for id in (one.member, one.branch)}
        every = opened.names(ids) if names or to_fill else {}
        known = every if names else {}
        for one in found:
            console.say(_line(console, one, known, explain))
        _sums(console, found)
        if to_fill:
            _fill(console, found, every, law[REGIME].at(month.first_day).value, to_fill)
        _next(console, found, store, to_fill)
        if write and not write_lines(console, opened, found, month, by):
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


def _fill(
    console: Console,
    found: Sequence[Due],
    names: Mapping[str, str],
    regime: DuesRegime,
    path: Path,
) -> None:
    from cadre_adapters.cli.dues_next import write_to_fill

    count = write_to_fill(found, names, regime, path)
    console.notice(
        console.text(
            f"Đã ghi {path.name}: {count} đảng viên chưa có căn cứ.",
            f"Wrote {path.name}: {count} members without a basis.",
        )
    )


def _next(console: Console, found: Sequence[Due], store: str, path: Path | None) -> None:
    """What to do about what is lacking."""
    from cadre_adapters.cli.dues_next import USUAL_FILE, next_steps

    needs = [one.needs for one in found if one.needs is not None]
    for said in next_steps(console, needs, store, path.name if path else USUAL_FILE):
        console.notice(said)


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
