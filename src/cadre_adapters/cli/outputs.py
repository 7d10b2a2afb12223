"""Files that an audit leaves (tệp kết quả): papers through exporters, data through ``convert``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from cadre.errors import UsageError
from cadre_adapters.cli.files import write_whole

if TYPE_CHECKING:
    from cadre.auditing import AuditResult
    from cadre.findings import Finding, Verdict
    from cadre.plugins import Plugins
    from cadre.ports import Exporter

__all__ = ["Output", "outputs_for"]


@frozen
class Output:
    """One file to be written; ``exporter`` for a paper, ``data`` for findings as data."""

    path: Path
    exporter: Exporter | None
    data: Callable[[Iterable[Finding]], Iterable[bytes]] | None = None

    def write(
        self,
        result: AuditResult,
        names: Mapping[str, str],
        lang: str,
        verdicts: Sequence[Verdict] = (),
    ) -> None:
        """
        Write it whole, or leave everything as it was.

        Args:
            names: Names by id, for papers; data holds ids only.
            verdicts: Only findings of these verdicts; by default all.

        Raises:
            ExportError, ReadOnlyError, FullError: The file cannot be written.
        """
        if self.exporter is not None:
            self._write_paper(self.exporter, result, names, lang, verdicts)
        elif self.data is not None:
            found = [one for one in result if not verdicts or one.verdict in verdicts]
            pieces = self.data(found)
            write_whole(self.path, lambda sink: sink.writelines(pieces))

    def _write_paper(
        self,
        exporter: Exporter,
        result: AuditResult,
        names: Mapping[str, str],
        lang: str,
        verdicts: Sequence[Verdict],
    ) -> None:
        from cadre.documents import audit_report
        from cadre.findings import Verdict

        paper = audit_report(result, names=names, lang=lang, verdicts=verdicts or tuple(Verdict))

        def write(sink: BinaryIO) -> None:
            exporter.write(paper, sink)

        write_whole(self.path, write)


def outputs_for(plugins: Plugins, paths: Iterable[Path]) -> list[Output]:
    """
    What to write for each path, by the end of its name; asked before the audit is run.

    Raises:
        UsageError: Nobody writes such files (``CADRE-US-01``).
    """
    from cadre_adapters.cli.rendering import csv_pieces, jsonl_pieces

    data = {".jsonl": jsonl_pieces, ".csv": csv_pieces}
    papers = {exporter.extension.lower(): exporter for exporter in plugins.exporters.values()}
    found = []
    for path in paths:
        end = path.suffix.lower()
        if end not in data and end not in papers:
            known = ", ".join(sorted(one.removeprefix(".") for one in {*data, *papers}))
            raise UsageError("CADRE-US-01", format=end.removeprefix(".") or "?", installed=known)
        found.append(Output(path, None if end in data else papers[end], data.get(end)))
    return found
