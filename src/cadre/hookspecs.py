"""The hooks (điểm nối): where a plug-in can join in. Each takes nothing and returns a list.

A plug-in is a module that implements any of these with ``@cadre.hookimpl`` and is named in the
entry-point group ``cadre``. What is returned is a value; the work happens in it later.
"""

from __future__ import annotations

from collections.abc import Sequence

import pluggy

from cadre.law.base import Law
from cadre.ports import Exporter, Importer, StoreOpener
from cadre.rules.base import Rule

__all__ = ["hookimpl", "hookspec"]

hookspec = pluggy.HookspecMarker("cadre")
hookimpl = pluggy.HookimplMarker("cadre")


@hookspec
def cadre_stores() -> Sequence[StoreOpener]:
    """Openers of stores, each for one scheme of addresses (kho)."""
    return ()


@hookspec
def cadre_exporters() -> Sequence[Exporter]:
    """Exporters, each for one format (bộ xuất)."""
    return ()


@hookspec
def cadre_importers() -> Sequence[Importer]:
    """Importers, each for one kind of source (bộ nhập)."""
    return ()


@hookspec
def cadre_rules() -> Sequence[Rule]:
    """Further rules (quy tắc). They can add findings, never remove cadre's."""
    return ()


@hookspec
def cadre_laws() -> Sequence[Law]:
    """Further laws (quy định), a province's profile for one, chosen by name."""
    return ()


@hookspec
def cadre_commands() -> Sequence[object]:
    """Further commands of the command line (lệnh): click commands."""
    return ()
