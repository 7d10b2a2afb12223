"""Papers that the contract of exporters has printed, and the sinks they go to."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NoReturn

from attrs import asdict, frozen

from cadre.documents.model import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Rows,
    Signature,
    Signatures,
    Table,
)
from cadre.money import Dong
from cadre.months import Month
from cadre.ports import Exporter

__all__ = [
    "BLOCKS",
    "COLUMNS",
    "MANY",
    "WORDS",
    "StrangeBlock",
    "Taker",
    "long_paper",
    "paper",
    "spelt_out",
    "written",
]

MANY = 20_000
"""Rows of the long table."""

COLUMNS = (Column("TT", 6, Align.CENTRE), Column("Nội dung", 40), Column("Số", 12, Align.RIGHT))

BLOCKS: tuple[Block, ...] = (
    Letterhead("ĐẢNG BỘ XÃ THỬ", "CHI BỘ THÔN 1", "Thử", date(2026, 2, 3), "Số 05-BC/CB"),
    Heading("BÁO CÁO", level=0),
    Heading("Phần một", level=1),
    Paragraph("Chữ Việt có dấu: ằ ẵ ậ ễ ộ ợ ữ ỵ Đ đ.\nDòng thứ hai."),
    Table(
        COLUMNS,
        Rows.of(
            [
                Row(("Nhóm", None, None), RowKind.GROUP),
                Row((1, "=1+1", Dong(1_245_000))),
                Row((2, date(2025, 12, 31), Month(2025, 3))),
                Row((3, None, -5)),
                Row(("", "Cộng", 12), RowKind.TOTAL),
            ]
        ),
        caption="Bảng thử",
    ),
    Signatures((Signature("T/M CHI BỘ", "BÍ THƯ", "Người Thử"),), ("Như trên", "Lưu Chi bộ.")),
)


WORDS = (
    *("ĐẢNG BỘ XÃ THỬ", "CHI BỘ THÔN 1", "Số 05-BC/CB", "ngày 03 tháng 02 năm 2026"),
    *("BÁO CÁO", "Phần một", "ằ ẵ ậ ễ ộ ợ ữ ỵ Đ đ.", "Dòng thứ hai."),
    *("TT", "Nội dung", "Nhóm", "Cộng"),
    *("T/M CHI BỘ", "BÍ THƯ", "Người Thử", "Như trên", "Lưu Chi bộ."),
)
"""What the blocks above say, as far as no format may put it otherwise."""


@frozen
class StrangeBlock:
    """A block no exporter knows."""


def paper(*blocks: Any) -> Document:
    """A document of these blocks."""
    return Document("Giấy thử", tuple(blocks), date(2026, 6, 1))


def written(exporter: Exporter, document: Document) -> bytes:
    """What an exporter makes of a document."""
    sink = io.BytesIO()
    exporter.write(document, sink)
    return sink.getvalue()


class Taker(io.BytesIO):
    """A sink that takes bytes and can do nothing else, as a response of a portal."""

    def seekable(self) -> bool:
        return False

    def _refuse(self, *_: object) -> NoReturn:
        raise io.UnsupportedOperation

    seek = tell = read = truncate = _refuse


def long_paper(watched: Callable[[Row], Row] = lambda row: row) -> Document:
    """A paper with a table of many rows, made one by one as they are asked for."""

    def rows() -> Iterator[Row]:
        for number in range(MANY):
            yield watched(Row((number, f"Dòng số {number}", Dong(number))))

    return paper(Table(COLUMNS, Rows(rows)))


def spelt_out(document: Document) -> Any:
    """Everything in the document as plain values, the rows of its tables too."""
    return asdict(
        document,
        value_serializer=lambda _, __, value: list(value) if isinstance(value, Rows) else value,
    )
