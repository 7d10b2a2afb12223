"""What a call says of shares (tỷ lệ trích nộp): kinds of organisations, decisions, how to count."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cadre_adapters.cli.dues_keepers import kinds_of_keepers
from cadre_adapters.cli.params import console_of

if TYPE_CHECKING:
    from cadre.dues import AgreedShare, Sharing
    from cadre.law.dues_shares import Keeper
    from cadre.rules import Rule

__all__ = ["by_month_received", "rules_by_shares", "sharing_options"]

F = TypeVar("F", bound=Callable[..., Any])


def _keepers(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> dict[str, Keeper]:
    """The callback of ``--keeper UNIT=KIND``."""
    from cadre.law.dues_shares import Keeper

    found = {}
    for value in values:
        unit, _, kind = value.rpartition("=")
        if not unit or kind not in tuple(Keeper):
            console = console_of(ctx)
            known = kinds_of_keepers(console)
            said = console.text(
                f"{value} phải có dạng MÃ=LOẠI, LOẠI là một trong: {known}",
                f"{value} must read UNIT=KIND, where KIND is one of: {known}",
            )
            raise click.BadParameter(said, ctx, param)
        found[unit] = Keeper(kind)
    return found


def _agreed(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> dict[str, AgreedShare]:
    """
    The callback of ``--share UNIT=PERCENT=PAPER``.

    Raises:
        RecordError: It is not from 0 to 100, or no paper is cited.
    """
    from cadre.dues import AgreedShare

    found = {}
    for value in values:
        unit, _, rest = value.partition("=")
        percent, _, paper = rest.partition("=")
        if not unit or not paper or not (percent.isascii() and percent.isdecimal()):
            said = console_of(ctx).text(
                f"{value} phải có dạng MÃ=TỶ_LỆ=VĂN BẢN, ví dụ x-1=50=Quyết định số 3-QĐ/TU",
                f"{value} must read UNIT=PERCENT=PAPER, such as x-1=50=Quyết định số 3-QĐ/TU",
            )
            raise click.BadParameter(said, ctx, param)
        # More than three digits are no percentage, however many more.
        found[unit] = AgreedShare(int(percent[:4]), paper)
    return found


def sharing_options(command: F) -> F:
    """Add what shares follow from beside the law: kinds of organisations, and decisions."""
    command = click.option(
        "--share",
        "agreed",
        multiple=True,
        callback=_agreed,
        metavar="UNIT=PERCENT=PAPER",
        help="Tỷ lệ giữ lại theo quyết định. / A share that a decision sets.",
    )(command)
    return click.option(
        "--keeper",
        "keepers",
        multiple=True,
        callback=_keepers,
        metavar="UNIT=KIND",
        help="Loại tổ chức, ví dụ cb-1=village_branch. / What kind an organisation is.",
    )(command)


def rules_by_shares(
    keepers: Mapping[str, Keeper], agreed: Mapping[str, AgreedShare]
) -> tuple[Rule, ...]:
    """The rules about what is passed up, by what is stated; none where nothing is."""
    from cadre.rules.dues_remittance import remittance_rules

    return remittance_rules(keepers=keepers, agreed=agreed) if keepers or agreed else ()


def by_month_received(sharing: Sharing) -> bool:
    """Whether money counts by the month received (tháng thu tiền), as in the book of a branch."""
    from cadre.law.options import DUES_PASSED_BY, DuesPassedBy

    return sharing.law.choice(DUES_PASSED_BY) is DuesPassedBy.RECEIVED
