"""Exporters with one fault each: the statement of the contract that is about it fails."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from typing import BinaryIO

import pytest

from cadre.documents.model import Document, Heading, Paragraph, Table
from cadre.testing import ExporterContract
from cadre_adapters.exporters.text import TextExporter


class Exporter(TextExporter):
    """Sound; the others inherit from it."""


class StampsTheArchive(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        sink.write(str(time.localtime()).encode())
        super().write(document, sink)


class StampsTheProperties(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        moment = datetime.now(UTC)  # noqa: TID251  (the fault)
        sink.write(str(moment.year).encode())
        super().write(document, sink)


class LeavesOutWhatItDoesNotKnow(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        known = (Heading, Paragraph, Table)
        blocks = [one for one in document.simplified().blocks if isinstance(one, known)]
        super().write(Document(document.title, tuple(blocks), document.dated_on), sink)


class KeepsTheRows(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        self.kept = [row for one in document.blocks if isinstance(one, Table) for row in one.rows]
        super().write(document, sink)


class KeepsTheText(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        lines: list[str] = []
        for one in document.blocks:
            if isinstance(one, Table):
                lines.extend(str(row.cells) * 20 for row in one.rows)
        sink.write("\n".join(lines).encode())


class DropsOddCharacters(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        for one in document.simplified().blocks:
            if isinstance(one, Paragraph):
                sink.write("".join(filter(str.isprintable, one.text)).encode())


class ChangesThePaper(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        super().write(document, sink)
        object.__setattr__(document, "blocks", document.blocks[1:])


class ForgetsTheFoot(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        super().write(Document(document.title, document.blocks[:-1], document.dated_on), sink)


class GoesBackInTheSink(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        super().write(document, sink)
        sink.seek(0)


class Closes(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        super().write(document, sink)
        sink.close()


class Chats(Exporter):
    def write(self, document: Document, sink: BinaryIO) -> None:
        super().write(document, sink)
        sys.stderr.write("xong\n")


CLOCK = ExporterContract.test_the_same_paper_gives_the_same_bytes_whatever_the_clock_says
UNKNOWN = ExporterContract.test_a_block_it_does_not_know_is_refused_and_never_left_out
ROWS = ExporterContract.test_the_rows_of_a_long_table_are_let_go_on_the_way
MEMORY = ExporterContract.test_a_long_table_does_not_stand_in_memory
ODD = ExporterContract.test_a_character_the_format_cannot_carry_leaves_a_mark
PAPER = ExporterContract.test_the_paper_stays_as_it_was
WORDS = ExporterContract.test_what_a_paper_says_is_there_to_be_read
SINK = ExporterContract.test_a_sink_that_only_takes_bytes_is_enough_and_stays_open
SCREEN = ExporterContract.test_it_says_nothing_on_the_screen

FAULTS = [
    (StampsTheArchive, CLOCK),
    (StampsTheProperties, CLOCK),
    (LeavesOutWhatItDoesNotKnow, UNKNOWN),
    (KeepsTheRows, ROWS),
    (KeepsTheText, MEMORY),
    (DropsOddCharacters, ODD),
    (ChangesThePaper, PAPER),
    (ForgetsTheFoot, WORDS),
    (GoesBackInTheSink, SINK),
    (Closes, SINK),
    (Chats, SCREEN),
]


@pytest.fixture
def more(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> dict[str, object]:
    """What a statement may ask for beside the exporter."""
    return {"monkeypatch": monkeypatch, "capfd": capfd, "odd": "\x07"}


@pytest.mark.parametrize(
    ("faulty", "statement"),
    [pytest.param(faulty, statement, id=faulty.__name__) for faulty, statement in FAULTS],
)
def test_a_fault_breaks_its_statement_and_soundness_does_not(
    faulty: type[Exporter], statement: object, more: dict[str, object]
) -> None:
    code = statement.__code__  # type: ignore[attr-defined]
    asked = {name: more[name] for name in code.co_varnames[2 : code.co_argcount]}
    statement(ExporterContract(), Exporter(), **asked)  # type: ignore[operator]
    with pytest.raises((AssertionError, OSError, ValueError, pytest.fail.Exception)):
        statement(ExporterContract(), faulty(), **asked)  # type: ignore[operator]
