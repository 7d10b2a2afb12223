"""What a call says of shares (tỷ lệ trích nộp): kinds of organisations, decisions, how to count."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from cadre.dues import AgreedShare, Sharing
    from cadre.law.dues_shares import Keeper

__all__ = ["by_month_received", "sharing_options"]

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
            known = ", ".join(Keeper)
            raise click.BadParameter(f"{value} (UNIT=KIND: {known})", ctx, param)
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
            raise click.BadParameter(f"{value} (UNIT=PERCENT=PAPER)", ctx, param)
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


def by_month_received(sharing: Sharing) -> bool:
    """Whether money counts by the month received (tháng thu tiền), as in the book of a branch."""
    from cadre.law.options import DUES_PASSED_BY, DuesPassedBy

    return sharing.law.choice(DUES_PASSED_BY) is DuesPassedBy.RECEIVED
