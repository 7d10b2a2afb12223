"""What dues follow from (căn cứ đóng đảng phí): one row a part; rows of one basis are joined.

A basis is that of a member from a month on. What its rows say of the whole basis must agree, and
one bad row keeps the whole basis back: without a part, less would be due.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import evolve

from cadre.money import Dong
from cadre.records import BasisPart, BasisPartKind, DuesBasis, DuesCategory, Record
from cadre.records.dues_basis import COEFFICIENT_UNIT
from cadre_adapters.importers.office.gathering import RowRecords
from cadre_adapters.importers.office.ids import made
from cadre_adapters.importers.office.reading import Row
from cadre_adapters.importers.office.values import Expected, a_month, an_amount, shown
from cadre_adapters.importers.office.words import fold

__all__ = ["a_coefficient", "dues_bases", "joined", "yes_or_no"]

_OF_THE_WHOLE = ("category", "last", "past_age", "group", "paper")
_COEFFICIENT = re.compile(r"([0-9]{1,2})(?:[.,]([0-9]{1,4}))?")
_FLAGS = {"co": True, "x": True, "roi": True, "khong": False, "chua": False}

A_COEFFICIENT = Expected(
    "cần hệ số từ 0 đến 99,9999, ví dụ 2,34", "expected a coefficient up to 99.9999, such as 2.34"
)
YES_OR_NO = Expected(
    "cần Có hoặc Không (hoặc Rồi, Chưa)", "expected Có or Rồi (yes), Không or Chưa (no)"
)
END_FIRST = Expected("tháng cuối trước tháng đầu", "the last month is before the first")
TWICE = Expected(
    "khoản này đã ghi ở dòng khác của cùng căn cứ; gộp thành một dòng hoặc bỏ dòng thừa",
    "another row of the same basis has this part already; make them one row, or leave one out",
)


def a_coefficient(value: Any) -> int | Expected:
    """A coefficient of the base wage (hệ số), in ten-thousandths: ``2,34`` is 23400."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        if not (math.isfinite(value) and 0 <= value < 100):
            return A_COEFFICIENT
        exact = round(value * COEFFICIENT_UNIT, 6)
        return int(exact) if exact == int(exact) else A_COEFFICIENT
    match = _COEFFICIENT.fullmatch(shown(value)) if isinstance(value, str) else None
    if match is None:
        return A_COEFFICIENT
    return int(match[1]) * COEFFICIENT_UNIT + int((match[2] or "0").ljust(4, "0"))


def yes_or_no(value: Any) -> bool | Expected:
    """``Có`` or ``Không``; of an age that is reached also ``Rồi`` or ``Chưa``."""
    return _FLAGS.get(fold(shown(value)), YES_OR_NO)


def dues_bases(row: Row) -> Iterable[Record]:
    """A basis with the one part that the row states, or with none."""
    member = row.member()
    first = row.read("first", a_month, required=True)
    # Rows of the same basis are found by this, also from a row that is broken.
    row.key = (DuesBasis, f"{member}:{first}" if first else member)
    last = row.read("last", a_month)
    if first is not None and last is not None and last < first:
        row.wrong("last", END_FIRST)
    category = row.word("category", DuesCategory)
    past_age = row.read("past_age", yes_or_no)
    group, paper = row.text("group"), row.text("paper")
    part = _part(row)
    if not row.broken:
        yield made(
            DuesBasis,
            member=member,
            first=first,
            last=last,
            category=category,
            parts=() if part is None else (part,),
            past_age=past_age,
            group=group,
            paper=paper,
        )


def _part(row: Row) -> BasisPart | None:
    amount = row.read("amount", an_amount)
    coefficient = row.read("coefficient", a_coefficient)
    counted = row.read("counted", yes_or_no)
    if row.blank("part") and (amount, coefficient, counted) == (None, None, None):
        return None
    kind = row.word("part", BasisPartKind)
    if row.broken or kind is None:
        return None
    return BasisPart(
        kind=kind, amount=amount or Dong(0), coefficient=coefficient or 0, counted=counted
    )


def joined(rows: Sequence[RowRecords]) -> list[RowRecords]:
    """The rows, each with the whole basis that it is a part of; note those that do not agree."""
    by_key: dict[Any, list[RowRecords]] = defaultdict(list)
    for one in rows:
        by_key[one.row.key].append(one)
    whole: dict[Row, DuesBasis] = {}
    for own in list(by_key.values()):
        good = [one for one in own if not one.row.broken]
        if good:
            basis = _joined(good)
            whole.update((one.row, basis) for one in good)
            # A row without its month may be of any basis of the member.
            _rest_on_the_bad([*own, *by_key.get((DuesBasis, basis.member), ())])
    return [evolve(one, records=(whole[one.row],)) if one.row in whole else one for one in rows]


def _joined(own: Sequence[RowRecords]) -> DuesBasis:
    bases = [
        (one.row, basis) for one in own for basis in one.records if isinstance(basis, DuesBasis)
    ]
    whole = bases[0][1]
    stated: dict[str, tuple[Row, Any]] = {}
    parts: dict[BasisPart, None] = {}
    for row, basis in bases:
        for name in _OF_THE_WHOLE:
            value = getattr(basis, name)
            if value in (None, ""):
                continue
            where, before = stated.setdefault(name, (row, value))
            if value != before:
                said = Expected(
                    f"khác với cùng căn cứ ở {where}", f"not as in the same basis: {where}"
                )
                row.wrong(name, said)
        for part in basis.parts:
            if part in parts:
                row.wrong("part", TWICE)
            parts[part] = None
    values = {name: value for name, (_, value) in stated.items()}
    return evolve(whole, parts=tuple(parts), **values)


def _rest_on_the_bad(own: Sequence[RowRecords]) -> None:
    bad = next((one.row for one in own if one.row.broken), None)
    if bad is None:
        return
    place = str(bad)
    for one in own:
        if not one.row.broken:
            one.row.rests_on("first", place)
