"""``cadre upgrade``: a store of an earlier release brought to this release's schema."""

from __future__ import annotations

import click

from cadre_adapters.cli.console import Console
from cadre_adapters.cli.params import Command, a_store, common
from cadre_adapters.cli.status import Status

__all__ = ["command"]


@click.command(
    "upgrade",
    cls=Command,
    short_help="Nâng cấp kho của bản cũ. / Upgrade a store of an earlier release.",
    help=(
        "Nâng cấp kho do bản cadre cũ tạo. Trước hết tạo một bản sao bên cạnh tệp, rồi nâng cấp "
        "trong một lần; có lỗi thì tệp giữ nguyên như cũ. Bản ghi và nhật ký không thay đổi.\n\n"
        "Upgrade a store that an earlier cadre made. A copy is made beside the file first, then "
        "all is done in one transaction; where that fails the file stays as it was. Records and "
        "journal do not change."
    ),
)
@click.argument("store", metavar="STORE", callback=a_store)
@common
@click.pass_obj
def command(console: Console, store: str) -> Status:
    """Upgrade a store; see the help above."""
    from cadre_adapters.stores.sql import SqlStores

    done = SqlStores().upgrade(store)
    if done.copy is None:
        said = console.text(
            f"Kho đã có lược đồ {done.after}; không phải nâng cấp.",
            f"The store has schema {done.after} already; there is nothing to upgrade.",
        )
    else:
        said = console.text(
            f"Đã nâng cấp từ lược đồ {done.before} lên {done.after}. "
            f"Bản sao của kho cũ: {done.copy.name}.",
            f"Upgraded from schema {done.before} to {done.after}. "
            f"The copy of the old store: {done.copy.name}.",
        )
    console.say(said)
    return Status.SOUND
