"""``cadre dues remit``: what each organisation received, keeps and passes up."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from cadre_adapters.cli import clock
from cadre_adapters.cli.console import Console
from cadre_adapters.cli.dues_flow import Here
from cadre_adapters.cli.dues_known import check_named
from cadre_adapters.cli.dues_sharing import by_month_received, sharing_options
from cadre_adapters.cli.dues_values import by_option, dong_text, refuse_the_future, some_months
from cadre_adapters.cli.extensions import law_of, loaded_plugins
from cadre_adapters.cli.params import Command, a_day, a_store, an_id, common, law_options
from cadre_adapters.cli.status import Status, data_refused

if TYPE_CHECKING:
    from cadre.dues import AgreedShare, Collected, Flow
    from cadre.law.dues_shares import Keeper
    from cadre.months import MonthSet
    from cadre.records import Remittance
    from cadre.store import Store

__all__ = ["remit_command"]


@click.command(
    "remit",
    cls=Command,
    short_help="Trích giữ lại, nộp cấp trên. / What is kept and goes up.",
    help=(
        "Tính từng tổ chức thu, được giữ lại và phải nộp cấp trên bao nhiêu trong các tháng, so "
        "với số đã nộp. Tính theo tháng thu tiền như sổ s01 của dues report: tiền thu trong các "
        "tháng này, của tháng đóng đảng phí nào cũng tính, đến ngày --on (mặc định hôm nay). "
        "--law-option dues_passed_by=month_of_dues thì tính theo tháng đóng đảng phí. Thiếu tỷ lệ "
        "thì nêu còn thiếu gì (mã kết thúc 1) và không ghi. --write ghi khoản tổ chức --scope nộp "
        "cấp trên trực tiếp.\n\n"
        "What each organisation received, keeps and passes up of some months, and what it passed "
        "on so far. Money counts by the month received, as in the book s01 of dues report, "
        "whatever month of dues it is for, up to --on (default today); with --law-option "
        "dues_passed_by=month_of_dues it counts by the month of dues. Settings "
        "that are lacking are named (status 1) and nothing is written. --write records what the "
        "organisation of --scope passes on to its direct superior."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@click.option(
    "--scope",
    required=True,
    callback=an_id,
    metavar="UNIT",
    help="Tổ chức, tính cả cấp dưới. / An organisation and all below it.",
)
@click.option(
    "--months",
    required=True,
    callback=some_months,
    metavar="YYYY-MM,…",
    help="Các tháng thu tiền. / The months in which money came in.",
)
@sharing_options
@click.option("--names", is_flag=True, help="Ghi tên thay cho mã. / Names instead of ids.")
@click.option("--write", is_flag=True, help="Ghi khoản nộp cấp trên. / Record what is passed on.")
@click.option(
    "--on",
    callback=a_day,
    metavar="YYYY-MM-DD",
    help="Ngày nộp; tính đến ngày này. / The day of passing on; deeds count up to it.",
)
@click.option("--paper", default="", metavar="TEXT", help="Chứng từ nộp. / The transfer paper.")
@by_option
@law_options
@common
@click.pass_obj
def remit_command(
    console: Console,
    store: str,
    scope: str,
    months: MonthSet,
    keepers: dict[str, Keeper],
    agreed: dict[str, AgreedShare],
    names: bool,
    write: bool,
    on: date | None,
    paper: str,
    by: str,
    law_name: str,
    choices: tuple[tuple[str, str], ...],
) -> Status:
    """Work out what goes up; see the help above."""
    from cadre.dues import Sharing, as_passed, planned

    if write and on is None:
        said = console.text("--write cần --on: ngày nộp.", "--write needs --on: the day.")
        raise click.UsageError(said, click.get_current_context())
    if write and on is not None:
        refuse_the_future(console, on)
    plugins = loaded_plugins(console)
    sharing = Sharing(law_of(plugins, law_name, choices), keepers, agreed)
    with plugins.open_store(store, read_only=not write) as opened:
        with opened.reading():
            check_named(console, opened, keepers, agreed)
            here = Here.read(opened, scope, months, on or clock.today(), sharing)
        superiors = here.superiors()
        with data_refused():
            collected = list(here.collected())
            plan, now = planned(collected), as_passed(collected, here.remittances)
        known = opened.names(here.units) if names else {}
        _show(console, plan, now, known, collected)
        _counted(console, here)
        _too_much(console, plan, now, known)
        if not _told_all(console, here, plan, now, known):
            return Status.FINDINGS
        if on is not None and write:
            made = _remittance(console, here, now, superiors, on, paper)
            _write(console, opened, made, by)
    return Status.SOUND


def _show(
    console: Console,
    plan: Flow,
    now: Flow,
    names: Mapping[str, str],
    collected: Iterable[Collected],
) -> None:
    """The amounts of each organisation; where a share of a month lacks, no sum is whole."""
    if not plan.lines:
        return
    needs = {(one.organisation, one.month) for one in (*plan.needs, *now.needs)}
    own: Counter[str] = Counter()
    untold: set[str] = set()
    for one in collected:
        own.update({unit: int(amount) for unit, amount in one.amounts.items()})
        untold.update(*(_upwards(unit, one) for unit, month in needs if month == one.month))
    headings = (
        console.text("Tổ chức", "Organisation"),
        console.text("Đảng viên nộp", "From members"),
        console.text("Cấp dưới nộp", "From below"),
        console.text("Giữ lại", "Kept"),
        console.text("Phải nộp", "Goes up"),
        console.text("Đã nộp", "Passed on"),
    )
    rows = []
    for unit in dict.fromkeys(one.organisation for one in plan.lines):
        sums = plan.of(unit)
        amounts = (own[unit], sums.from_below, sums.kept, sums.up, now.of(unit).passed)
        shown = [dong_text(console, amount) for amount in amounts]
        if unit in untold:
            shown[1:] = ["?"] * 4
        rows.append((names.get(unit, unit), *shown))
    console.table(headings, rows, right=(1, 2, 3, 4, 5))


def _upwards(unit: str, collected: Collected) -> Iterator[str]:
    """An organisation and all above it, which receive of what it passes on."""
    above: str | None = unit
    while above:
        yield above
        above = collected.tree.parent(above)


def _too_much(console: Console, plan: Flow, now: Flow, names: Mapping[str, str]) -> None:
    """Who passed on more than its share, as after a payment was taken back."""
    from cadre.money import Dong

    for unit in dict.fromkeys(one.organisation for one in plan.lines):
        over = now.of(unit).passed - plan.of(unit).up
        if over > 0 and not any(one.organisation == unit for one in (*plan.needs, *now.needs)):
            name, amount = names.get(unit, unit), dong_text(console, Dong(over))
            console.notice(
                console.text(
                    f"{name} đã nộp thừa {amount} đồng: trừ vào lần nộp sau.",
                    f"{name} passed on {amount} đồng too much: take it off the next time.",
                )
            )


def _counted(console: Console, here: Here) -> None:
    """By what money counts, for whoever compares with the book."""
    if by_month_received(here.sharing):
        console.notice(
            console.text(
                f"Tính theo tháng thu tiền ({here.months}) như sổ s01: tiền thu, nộp đến hết ngày "
                f"{here.day:%d/%m/%Y}.",
                f"Money counts by the month received ({here.months}), as in the book s01: received "
                f"and passed on up to {here.day.isoformat()}.",
            )
        )
        return
    console.notice(
        console.text(
            f"Tính theo tháng đóng đảng phí ({here.months}): tiền thu, nộp đến hết ngày "
            f"{here.day:%d/%m/%Y}. Sổ s01 ghi theo ngày thu nên có thể khác.",
            f"Money counts by the month of dues ({here.months}), received and passed on up to "
            f"{here.day.isoformat()}. The book s01 counts by the day received and may differ.",
        )
    )


def _told_all(
    console: Console, here: Here, plan: Flow, now: Flow, names: Mapping[str, str]
) -> bool:
    """Whether everything can be told; what cannot is named."""
    from cadre_adapters.cli.dues_next import share_steps

    lacking = list(dict.fromkeys((*plan.needs, *now.needs)))
    for one in lacking:
        console.notice(one.explain(console.lang, names=names))
    for said in share_steps(console, lacking):
        console.notice(said)
    gone = here.about_left_out(console.lang)
    for sentence in gone:
        console.notice(sentence)
    for id in now.unplaced:
        console.notice(
            console.text(
                f"Khoản đã nộp {id} có tháng ngoài --months: hãy nêu đủ các tháng của khoản này.",
                f"The remittance {id} is also of months beyond --months: name all of its months.",
            )
        )
    return not (lacking or gone or now.unplaced)


def _remittance(
    console: Console, here: Here, now: Flow, superiors: set[str], on: date, paper: str
) -> Remittance | None:
    """
    What the organisation still has to pass on of what it received; ``None`` for nothing.

    Raises:
        click.BadParameter: It has no direct superior, or not the same in all the months.
    """
    from cadre.money import Dong
    from cadre.records import Remittance

    if len(superiors) != 1 or "" in superiors:
        said = console.text(
            f"{here.scope} không có một cấp trên trực tiếp duy nhất trong các tháng này",
            f"{here.scope} has no direct superior, or not the same in all these months",
        )
        raise click.BadParameter(said, click.get_current_context(), param_hint="--scope")
    amount = now.of(here.scope).still_to_pass
    if amount <= 0:
        return None
    return Remittance(
        id=uuid.uuid4().hex,
        origin=here.scope,
        destination=min(superiors),
        months=here.months,
        amount=Dong(amount),
        remitted_on=on,
        paper=paper,
    )


def _write(console: Console, store: Store, made: Remittance | None, by: str) -> None:
    from cadre_adapters.cli.dues_books import write_all

    if made is None:
        console.say(console.text("Không còn gì phải nộp.", "Nothing is left to pass on."))
        return
    write_all(console, store, [(made, None)], by=by, reason=f"cadre dues remit {made.origin}")
    amount, months = dong_text(console, made.amount), made.months
    console.say(
        console.text(
            f"Đã ghi: {made.origin} nộp {made.destination} {amount} đồng, tháng {months}.",
            f"Recorded: {made.origin} passed {amount} đồng on to {made.destination}, {months}.",
        )
    )
