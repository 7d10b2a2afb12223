"""The list of who is in arrears with dues (danh sách đảng viên còn nợ đảng phí)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cadre.documents.dues_frame import Frame, columns_of
from cadre.documents.model import (
    Align,
    Block,
    Cell,
    Document,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Rows,
    Table,
)
from cadre.dues import BranchLedger, arrears_of
from cadre.money import Dong
from cadre.names import name_key

__all__ = ["dues_arrears"]

_COLUMNS = (
    ("number", 8, Align.CENTRE),
    ("who", 32, Align.LEFT),
    ("months_owed", 28, Align.LEFT),
    ("count", 12, Align.RIGHT),
    ("amount_owed", 20, Align.RIGHT),
)


def dues_arrears(
    ledger: BranchLedger,
    *,
    names: Mapping[str, str],
    as_of: date | None = None,
    lang: str = "vi",
    letterhead: Letterhead | None = None,
) -> Document:
    """
    Everybody who owes the branch something for months that have ended by a day.

    Args:
        ledger: The book of the branch.
        names: Names by id; unknown ids stay ids.
        as_of: The day; by default that of the ledger.
        lang: ``"vi"`` or ``"en"``.
        letterhead: The head of the paper; by default one without place and number.
    """
    day = ledger.as_of if as_of is None else as_of
    frame = Frame(issuer=ledger.branch, day=day, names=names, lang=lang, letterhead=letterhead)
    words = frame.words
    owing = arrears_of(ledger, day, key=lambda member: name_key(frame.name(member)))
    body: list[Block] = [Paragraph(words["as_of"].format(day=day.strftime("%d/%m/%Y")))]
    if owing:
        rows: list[Row] = []
        for number, one in enumerate(owing, 1):
            cells: tuple[Cell, ...] = (number, frame.name(one.member), str(one.months))
            rows.append(Row((*cells, len(one.months), one.amount)))
        total = Dong(sum(one.amount for one in owing))
        rows.append(Row((None, words["sum"], None, None, total), RowKind.TOTAL))
        body.append(Table(columns_of(words, _COLUMNS), Rows.of(rows)))
    else:
        body.append(Paragraph(words["nobody"]))
    return frame.paper(
        words["arrears_title"],
        body,
        (("", "sign.keeper"), ("sign.branch", "sign.secretary")),
    )
