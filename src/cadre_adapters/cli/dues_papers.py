"""The papers of dues (sổ, báo cáo, biên lai): which one is made, and how it becomes a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from cadre_adapters.cli.dues_asked import Asked, Paper

if TYPE_CHECKING:
    from pathlib import Path

    from cadre.documents import Document
    from cadre.plugins import Plugins
    from cadre.ports import Exporter
    from cadre.store import Store

__all__ = ["exporter_for", "paper_of", "write_paper"]


def exporter_for(plugins: Plugins, path: Path) -> Exporter:
    """
    Who writes such files.

    Raises:
        UsageError: Nobody (``CADRE-US-01``).
    """
    from cadre.errors import UsageError

    papers = {exporter.extension.lower(): exporter for exporter in plugins.exporters.values()}
    end = path.suffix.lower()
    if end not in papers:
        known = ", ".join(sorted(one.removeprefix(".") for one in papers))
        raise UsageError("CADRE-US-01", format=end.removeprefix(".") or "?", installed=known)
    return papers[end]


def write_paper(exporter: Exporter, document: Document, path: Path) -> None:
    """
    Write a paper to a file, whole or not at all.

    Raises:
        ExportError, FullError, ReadOnlyError: The file cannot be written.
    """
    from cadre_adapters.cli.files import write_whole

    def write(sink: BinaryIO) -> None:
        exporter.write(document, sink)

    write_whole(path, write)


def paper_of(store: Store, ask: Asked) -> Paper:
    """
    The paper asked for.

    Raises:
        UnknownRecordError: There is no such organisation.
        RecordError: It is not in being at the end of the period, or no branch where one is needed.
        click.BadParameter: There is no such receipt.
    """
    from cadre_adapters.cli.dues_books import a_branch
    from cadre_adapters.cli.dues_branch_papers import arrears_paper, book_paper, receipt_paper
    from cadre_adapters.cli.dues_tree_papers import tree_paper

    made = {"s01": book_paper, "arrears": arrears_paper, "receipt": receipt_paper}
    with store.reading():
        if ask.form not in made:
            return tree_paper(store, ask)
        a_branch(store, ask.scope)
        return made[ask.form](store, ask)
