"""Cases of what dues follow from (căn cứ đóng đảng phí) and of relief from them, in 2025."""

from __future__ import annotations

from datetime import date
from typing import Any

from cadre.money import Dong
from cadre.months import Month
from cadre.records import (
    BasisPart,
    BasisPartKind,
    DuesBasis,
    DuesCategory,
    DuesRelief,
    ReliefGround,
)
from cadre.synthetic.expected import DECEMBER, SEPTEMBER, YEAR
from cadre.synthetic.person import Entry, PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["DUES_AMOUNT_CASES"]

_PENSION = BasisPart.of(BasisPartKind.PENSION, Dong(6_000_000))
_BY_SCALE = BasisPart.by_coefficient(BasisPartKind.WAGE, 30_000)


def _relieve(planter: Planter, person: PersonDraft, since: date, until: date, **more: Any) -> None:
    """Half the dues by a recorded decision, paid in full."""
    person.reliefs.append(
        DuesRelief(
            id=f"mg-{person.number:06d}-kk",
            member=person.id,
            since=since,
            until=until,
            percent=50,
            ground=ReliefGround.OTHER_HARDSHIP,
            decision="Quyết định của đảng ủy cơ sở về giảm đảng phí",
            **more,
        )
    )
    for number in range(since.month, until.month):
        month = Month(YEAR, number)
        half = Dong(person.rate(month) // 2)
        usual = planter.branches[person.home].collected[month]
        person.entries[month] = Entry(half, ((half, usual),))


def _not_requested(planter: Planter) -> None:
    person = planter.take()
    _relieve(planter, person, date(YEAR, 3, 1), date(YEAR, 6, 1), requested=False)
    planter.expect("dues.relief_too_long", "flagged", person.id)


def _requested(planter: Planter) -> None:
    person = planter.take()
    _relieve(planter, person, date(YEAR, 3, 1), date(YEAR, 6, 1), requested=True)


def _ends_in_november(planter: Planter) -> None:
    person = planter.take()
    _relieve(planter, person, date(YEAR, 5, 1), date(YEAR, 11, 29), requested=True)
    planter.expect("dues.relief_ended", "warning", person.id, on=(SEPTEMBER,))


def _base(
    person: PersonDraft,
    number: int,
    first: Month,
    last: Month | None = None,
    category: DuesCategory = DuesCategory.PENSIONER,
    part: BasisPart = _PENSION,
) -> None:
    person.more.append(
        DuesBasis(
            id=f"cc-{person.number:06d}-{number}",
            member=person.id,
            first=first,
            last=last,
            category=category,
            parts=(part,),
        )
    )


def _old(planter: Planter) -> None:
    person = planter.take()
    _base(person, 1, Month(2024, 1))
    planter.expect("dues.basis_old", "flagged", person.id)


def _renewed(planter: Planter) -> None:
    person = planter.take()
    _base(person, 1, Month(2024, 1), Month(2024, 6))
    _base(person, 2, Month(2024, 7))


def _by_scale(planter: Planter) -> None:
    person = planter.take()
    _base(person, 1, Month(2022, 1), category=DuesCategory.SALARIED, part=_BY_SCALE)


def _none_left(planter: Planter) -> None:
    person = planter.take()
    _base(person, 1, Month(2024, 7), Month(YEAR, 10))
    planter.expect("dues.basis_missing", "flagged", person.id, on=(DECEMBER,))


def _two(planter: Planter) -> None:
    person = planter.take()
    _base(person, 1, Month(2024, 7))
    _base(person, 2, Month(YEAR, 9))
    planter.expect("dues.basis_missing", "flagged", person.id)


DUES_AMOUNT_CASES = (
    Case(
        "dues.relief_not_requested",
        "Giảm đảng phí vì khó khăn, ghi là không có đơn",
        "Dues reduced for hardship, recorded as not asked for",
        _not_requested,
    ),
    Case(
        "dues.relief_requested",
        "Giảm đảng phí vì khó khăn, có đơn",
        "Dues reduced for hardship, as asked for",
        _requested,
    ),
    Case(
        "dues.relief_ends",
        "Giảm đảng phí đến cuối tháng 11",
        "Dues reduced to the end of November",
        _ends_in_november,
    ),
    Case(
        "dues.basis_old",
        "Lương hưu ghi từ trước khi lương cơ sở tăng",
        "A pension recorded before the base wage rose",
        _old,
    ),
    Case(
        "dues.basis_renewed",
        "Lương hưu ghi lại khi lương cơ sở tăng",
        "A pension recorded anew when the base wage rose",
        _renewed,
    ),
    Case(
        "dues.basis_by_scale",
        "Căn cứ theo hệ số lương",
        "A basis by the coefficient of the wage",
        _by_scale,
    ),
    Case(
        "dues.basis_ended",
        "Căn cứ đóng đảng phí hết từ tháng 11, chưa ghi tiếp",
        "The basis of dues ended in October and no other follows",
        _none_left,
    ),
    Case(
        "dues.basis_two",
        "Hai căn cứ đóng đảng phí cùng áp dụng từ tháng 9",
        "Two bases of dues at once since September",
        _two,
    ),
)
"""Every case of what dues follow from."""
