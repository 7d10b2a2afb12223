"""The summary book of dues (sổ tổng hợp thu nộp đảng phí, mẫu S02/ĐP), of all units below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from cadre.documents.dues_figures import DuesFigures
from cadre.documents.dues_frame import Frame, notes_of
from cadre.documents.model import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Letterhead,
    Row,
    RowKind,
    Rows,
    Table,
)
from cadre.months import MonthSet

__all__ = ["dues_summary"]

NOW = ("01", "02", "04", "05", "06", "07", "12")
TO_DATE = ("03", "08", "09", "10", "11", "13")
"""The codes of the period, and those from the start of the year."""


def dues_summary(
    figures: Iterable[DuesFigures],
    organisation: str,
    *,
    names: Mapping[str, str],
    dated_on: date,
    notes: Sequence[str] = (),
    lang: str = "vi",
    letterhead: Letterhead | None = None,
) -> Document:
    """
    The reports of the units below, one row a unit and period, a sum after each period.

    One table of the period and one from the start of the year, since thirteen columns of amounts
    have no room on a page. Columns 1 to 11 take the codes of the units' reports; 12 is what they
    passed on in the period, 13 the same from the start of the year. The sum is over units, never
    over periods. A figure that cannot be told, and every sum with it, is an empty cell; notes tell
    what is lacking.

    Args:
        figures: Of units none of which is below another; periods come in order of time, the
            units of a period as handed in.
        organisation: Whose book it is.
        names: Names by id; unknown ids stay ids.
        dated_on: The day of the paper.
        notes: Further sentences beneath the table: how money was counted, say.
        lang: ``"vi"`` or ``"en"``.
        letterhead: The head of the paper; by default one without place and number.
    """
    frame = Frame(issuer=organisation, day=dated_on, names=names, lang=lang, letterhead=letterhead)
    words = frame.words
    periods: dict[MonthSet, list[DuesFigures]] = {}
    for one in sorted(figures, key=lambda one: (one.period.last, one.period.first)):
        periods.setdefault(one.period, []).append(one)
    said = dict.fromkeys(
        note for units in periods.values() for one in units for note in one.remarks(lang, names)
    )
    body: list[Block] = [
        Table(
            _columns(words, codes),
            Rows.of([row for units in periods.values() for row in _rows(units, codes, frame)]),
            words[caption],
        )
        for caption, codes in (("this_period", NOW), ("to_date", TO_DATE))
    ]
    body += notes_of([*said, *notes], words)
    signers = (("", "sign.keeper"), ("sign.committee", ""))
    return frame.paper(words["summary_title"], body, signers, form="S02/ĐP", landscape=True)


def _columns(words: Mapping[str, str], codes: Sequence[str]) -> tuple[Column, ...]:
    return (
        Column(words["number"], 5, Align.CENTRE),
        Column(words["unit"], 20),
        Column(words["period"], 12, Align.CENTRE),
        *(Column(f"{words[f'code.{code}']} ({int(code)})", 14, Align.RIGHT) for code in codes),
    )


def _rows(units: list[DuesFigures], codes: Sequence[str], frame: Frame) -> Iterator[Row]:
    for number, one in enumerate(units, 1):
        yield Row((number, frame.name(one.organisation), *_cells(one, codes)))
    total = DuesFigures.sum_of(units)
    yield Row((None, frame.words["sum"], *_cells(total, codes)), RowKind.TOTAL)


def _cells(one: DuesFigures, codes: Sequence[str]) -> tuple[Cell, ...]:
    period: Cell = one.period.first if len(one.period) == 1 else str(one.period)
    told = one.by_code()
    return (period, *(told[code] for code in codes))
