"""The report on dues collected and passed on (báo cáo tình hình thu nộp đảng phí, mẫu B01/ĐP)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from cadre.documents.dues_figures import CODES, DuesFigures
from cadre.documents.dues_frame import Frame, notes_of
from cadre.documents.model import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Rows,
    Table,
)
from cadre.documents.passed_on import PassedOn
from cadre.errors import RecordError

__all__ = ["ReportColumn", "dues_report"]


class ReportColumn(StrEnum):
    """The kinds of organisations that the report sets apart."""

    COMMUNE = "commune"
    """Đảng ủy xã, phường (1)."""
    ENTERPRISE = "enterprise"
    """Đảng ủy doanh nghiệp (2)."""
    OTHER = "other"
    """Đảng ủy khác (3)."""


_HEADS = ("01", "02", "03", "04", "08", "12", "13")
"""Lines that are no part of another."""


def dues_report(
    figures: Mapping[ReportColumn, DuesFigures],
    organisation: str,
    *,
    names: Mapping[str, str],
    dated_on: date,
    receiver: str = "",
    notes: Sequence[str] = (),
    lang: str = "vi",
    letterhead: Letterhead | None = None,
) -> Document:
    """
    The report of one period, with its codes 01 to 13.

    Where code 02 is not code 04 + code 12 (or, from the start of the year, 03 not 08 + 13), a
    note tells the difference of that column. A figure that cannot be told is an empty cell: its
    row says so, and notes tell which share is lacking and which check cannot be made.

    Args:
        figures: By column, all of one period; columns that are not there stay empty.
        organisation: Who reports.
        names: Names by id; unknown ids stay ids.
        dated_on: The day of the report.
        receiver: The organisation that receives it.
        notes: Further sentences beneath the table: how money was counted, say.
        lang: ``"vi"`` or ``"en"``.
        letterhead: The head of the paper; by default one without place and number.

    Raises:
        RecordError: There are no figures, or they are of several periods.
    """
    if not figures:
        raise _refused("a list that is not empty")
    if len({one.period for one in figures.values()}) > 1:
        raise _refused("figures of one period")
    frame = Frame(issuer=organisation, day=dated_on, names=names, lang=lang, letterhead=letterhead)
    words = frame.words
    total = DuesFigures.sum_of([figures[one] for one in ReportColumn if one in figures])
    about = [
        words["reporting"].format(unit=frame.name(organisation)),
        *([words["receiving"].format(unit=frame.name(receiver))] if receiver else []),
        words["report_period"].format(period=total.period),
    ]
    body: list[Block] = [Paragraph("\n".join(about))]
    body.append(Table(_columns(words), Rows.of(_rows(figures, total, words))))
    body += notes_of([*_gaps(figures, frame), *total.remarks(lang, names), *notes], words)
    signers = (("", "sign.maker"), ("sign.committee", ""))
    return frame.paper(words["report_title"], body, signers, form="B01/ĐP", landscape=True)


def _columns(words: Mapping[str, str]) -> tuple[Column, ...]:
    amounts = (f"column.{one.value}" for one in ReportColumn)
    return (
        Column(words["number"], 5, Align.CENTRE),
        Column(words["indicator"], 36),
        Column(words["measure"], 8, Align.CENTRE),
        Column(words["code"], 6, Align.CENTRE),
        *(Column(words[key], 13, Align.RIGHT) for key in amounts),
        Column(words["column.total"], 14, Align.RIGHT),
        Column(words["notes"], 10),
    )


def _rows(
    figures: Mapping[ReportColumn, DuesFigures], total: DuesFigures, words: Mapping[str, str]
) -> Iterator[Row]:
    told = {column: one.by_code() for column, one in figures.items()}
    sums = total.by_code()
    for code in CODES:
        number = _HEADS.index(code) + 1 if code in _HEADS else None
        measure = words["person" if code == CODES[0] else "dong"]
        values: list[Cell] = [
            told[column][code] if column in told else None for column in ReportColumn
        ]
        untold = words["untold"] if sums[code] is None else None
        cells = (number, words[f"code.{code}"], measure, code, *values, sums[code], untold)
        yield Row(cells, RowKind.NORMAL if number is None else RowKind.TOTAL)


def _gaps(figures: Mapping[ReportColumn, DuesFigures], frame: Frame) -> Iterator[str]:
    """The check 02 = 04 + 12 of each column: where each holds, it holds of the sum."""
    for column in ReportColumn:
        if column in figures:
            unit = frame.words[f"column.{column.value}"]
            yield from _gap("gap.now", unit, figures[column].now, frame)
            yield from _gap("gap.to_date", unit, figures[column].to_date, frame)


def _gap(key: str, unit: str, part: PassedOn, frame: Frame) -> Iterator[str]:
    if part.gap is None:
        yield frame.words[f"{key}.untold"].format(unit=unit)
    elif part.gap:
        yield frame.words[key].format(
            unit=unit, collected=part.collected, placed=part.placed, gap=part.gap
        )


def _refused(expected: str) -> RecordError:
    return RecordError("CADRE-RE-01", path="figures", expected=expected)
