"""Organisations named in a call (mã tổ chức được nêu): those that the store lacks are told."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cadre.errors import RecordError

if TYPE_CHECKING:
    from cadre.dues import BranchRegion
    from cadre.store import Store
    from cadre_adapters.cli.console import Console
    from cadre_adapters.cli.dues_tables import Table

__all__ = ["check_named", "known_regions"]


def check_named(
    console: Console, store: Store, keepers: Collection[str], agreed: Collection[str]
) -> None:
    """
    Refuse ids of ``--keeper`` and ``--share`` that the store does not hold: one typed wrongly
    would quietly change nothing.

    Raises:
        click.BadParameter: There are no such organisations.
    """
    for option, ids in (("--keeper", keepers), ("--share", agreed)):
        if unknown := _unknown(store, ids):
            named = ", ".join(unknown)
            said = console.text(f"không có tổ chức {named}", f"there is no organisation {named}")
            raise click.BadParameter(said, click.get_current_context(), param_hint=option)


def known_regions(store: Store, table: Table[BranchRegion], path: Path) -> Table[BranchRegion]:
    """The table of regions; each organisation in it that the store does not hold is a fault."""
    from cadre_adapters.cli.dues_tables import Table

    unknown = _unknown(store, {one.branch for one in table.found})
    if not unknown:
        return table
    expected = "the id of an organisation of the store"
    faults = (
        RecordError("CADRE-RE-04", path=f"{path.name}:{id}", expected=expected) for id in unknown
    )
    return Table((), tuple(faults))


def _unknown(store: Store, ids: Iterable[str]) -> list[str]:
    from cadre.records import Organisation

    asked = set(ids)
    if not asked:
        return []
    return sorted(asked - {one.id for one in store.read(Organisation, id=asked)})
