"""The contract of exporters (hợp đồng của bộ xuất): every statement holds for each of them.

An author inherits the class and overrides one fixture:

    class TestMine(ExporterContract):
        @pytest.fixture
        def exporter(self):
            return MyExporter()

Where the format is no plain text, override ``text_of`` too, and the texts are compared.
"""

from __future__ import annotations

import time
import tracemalloc
import weakref
from contextlib import AbstractContextManager, nullcontext
from typing import ClassVar

import pytest

from cadre.documents.model import Block, Paragraph, Row, Rows, Table
from cadre.errors import UnsupportedBlockError
from cadre.ports import Exporter
from cadre.testing.exporter_papers import (
    BLOCKS,
    COLUMNS,
    MANY,
    WORDS,
    StrangeBlock,
    Taker,
    long_paper,
    paper,
    spelt_out,
    written,
)

__all__ = ["ExporterContract"]

LATER = 4_000_000_000
"""A moment in 2096, in seconds of Unix time."""

ROWS_AT_ONCE = 2_000
"""How many rows of the long table an exporter may hold at any moment."""


class ExporterContract:
    """What every exporter holds to. Override the fixture ``exporter``."""

    most_memory: ClassVar[int] = 24 * 2**20
    """Bytes that printing the long table may take. Lower it where the format is a stream."""

    def text_of(self, exporter: Exporter, data: bytes) -> str | None:
        """
        What a reader of the format sees; ``None`` where that cannot be told.

        By default the bytes themselves where the media type is text.
        """
        return data.decode() if exporter.media_type.startswith("text/") else None

    @pytest.fixture
    def exporter(self) -> Exporter:
        """The exporter to be proved."""
        raise NotImplementedError("override the fixture `exporter`")

    def test_it_says_what_it_writes(self, exporter: Exporter) -> None:
        assert exporter.format
        assert exporter.format == exporter.format.lower()
        assert exporter.extension.startswith(".")
        assert exporter.extension == exporter.extension.lower()
        assert exporter.media_type.count("/") == 1

    @pytest.mark.parametrize(
        "blocks",
        [
            pytest.param((), id="no block"),
            pytest.param((Table(COLUMNS, Rows.of([])),), id="an empty table"),
            pytest.param(BLOCKS, id="every block"),
            *(pytest.param((one,), id=type(one).__name__) for one in BLOCKS),
            pytest.param((Paragraph(""),), id="an empty paragraph"),
            pytest.param((Paragraph("Chữ " * 20_000),), id="a very long text"),
            pytest.param(
                (Table(COLUMNS, Rows.of([Row((1, "dài " * 8_000, 1))])),), id="a very long cell"
            ),
        ],
    )
    def test_it_writes_bytes(self, exporter: Exporter, blocks: tuple[Block, ...]) -> None:
        assert isinstance(written(exporter, paper(*blocks)), bytes)

    def test_different_papers_give_different_bytes(self, exporter: Exporter) -> None:
        one = written(exporter, paper(Paragraph("một")))
        assert one != written(exporter, paper(Paragraph("hai")))

    def test_a_simplified_paper_can_be_written_too(self, exporter: Exporter) -> None:
        assert isinstance(written(exporter, paper(*BLOCKS).simplified()), bytes)

    @pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
    def test_a_cell_that_looks_like_a_formula_is_written(
        self, exporter: Exporter, start: str
    ) -> None:
        table = Table(COLUMNS, Rows.of([Row((1, start, 1))]))
        assert isinstance(written(exporter, paper(table)), bytes)

    @pytest.mark.parametrize(
        "text", ["\x07", "\x00", "\x0b", "\ufffe", "\uffff", "\x7f", "a\r\nb", "<&>\"'"]
    )
    def test_a_character_the_format_cannot_carry_stops_nothing(
        self, exporter: Exporter, text: str
    ) -> None:
        table = Table(COLUMNS, Rows.of([Row((1, text, 1))]))
        assert isinstance(written(exporter, paper(Paragraph(text), table)), bytes)

    def test_what_a_paper_says_is_there_to_be_read(self, exporter: Exporter) -> None:
        text = self.text_of(exporter, written(exporter, paper(*BLOCKS)))
        if text is None:
            pytest.skip("override text_of to have the texts compared")
        missing = [word for word in WORDS if word not in text]
        assert missing == []

    @pytest.mark.parametrize("odd", ["\x07", "\x00", "\x0b", "\x7f", "\ufffe"])
    def test_a_character_the_format_cannot_carry_leaves_a_mark(
        self, exporter: Exporter, odd: str
    ) -> None:
        text = self.text_of(exporter, written(exporter, paper(Paragraph(f"trước{odd}sau"))))
        if text is None:
            pytest.skip("override text_of to have the texts compared")
        assert "trước" in text
        assert "sau" in text
        assert "trướcsau" not in text

    def test_the_same_paper_gives_the_same_bytes_whatever_the_clock_says(
        self, exporter: Exporter, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = written(exporter, paper(*BLOCKS))
        with _clock_moved(monkeypatch):
            assert written(exporter, paper(*BLOCKS)) == first

    def test_a_sink_that_only_takes_bytes_is_enough_and_stays_open(
        self, exporter: Exporter
    ) -> None:
        sink = Taker()
        exporter.write(paper(*BLOCKS), sink)
        assert not sink.closed
        assert sink.getvalue()

    def test_a_block_it_does_not_know_is_refused_and_never_left_out(
        self, exporter: Exporter
    ) -> None:
        with pytest.raises(UnsupportedBlockError) as caught:
            written(exporter, paper(Paragraph("trước"), StrangeBlock()))
        assert "StrangeBlock" in str(caught.value)

    def test_the_paper_stays_as_it_was(self, exporter: Exporter) -> None:
        document = paper(*BLOCKS)
        before = spelt_out(document)
        written(exporter, document)
        assert spelt_out(document) == before

    def test_the_rows_of_a_long_table_are_let_go_on_the_way(self, exporter: Exporter) -> None:
        alive = most = made = 0

        def gone() -> None:
            nonlocal alive
            alive -= 1

        def watched(row: Row) -> Row:
            nonlocal alive, most, made
            weakref.finalize(row, gone)
            alive += 1
            made += 1
            most = max(most, alive)
            return row

        exporter.write(long_paper(watched), Taker())
        assert made >= MANY
        assert most <= ROWS_AT_ONCE

    def test_a_long_table_does_not_stand_in_memory(self, exporter: Exporter) -> None:
        # What the libraries keep for good is loaded first and not counted.
        written(exporter, paper(*BLOCKS))
        tracemalloc.start()
        try:
            exporter.write(long_paper(), Taker())
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert peak <= self.most_memory

    def test_it_says_nothing_on_the_screen(
        self, exporter: Exporter, capfd: pytest.CaptureFixture[str]
    ) -> None:
        written(exporter, paper(*BLOCKS))
        assert capfd.readouterr() == ("", "")


def _clock_moved(monkeypatch: pytest.MonkeyPatch) -> AbstractContextManager[object]:
    """
    The clock, years later for whoever asks for the time.

    With time-machine installed also for whoever asks ``datetime``, which is made in C.
    """
    try:
        import time_machine
    except ImportError:
        later = time.gmtime(LATER)
        monkeypatch.setattr(time, "time", lambda: float(LATER))
        monkeypatch.setattr(time, "localtime", lambda *_: later)
        monkeypatch.setattr(time, "gmtime", lambda *_: later)
        return nullcontext()
    return time_machine.travel(LATER, tick=False)
