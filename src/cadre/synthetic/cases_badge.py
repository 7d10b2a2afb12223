"""Cases of badges for years of party age (Huy hiệu Đảng)."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import evolve

from cadre.periods import PartialDate
from cadre.records import Badge, Began, GapReason, PartyAgeGap, StandingKind
from cadre.synthetic.expected import SEPTEMBER
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["BADGE_CASES"]


def _veteran(planter: Planter, admitted: PartialDate) -> PersonDraft:
    """A member admitted elsewhere long ago, with no badge on record."""
    person = planter.take()
    person.born, person.admitted = PartialDate(admitted.year - 25), admitted
    person.official_on = date(admitted.year + 2, 1, 5)
    person.standings.clear()
    person.stand(StandingKind.OFFICIAL, person.official_on)
    person.more.clear()
    first = person.memberships[0]
    if first.began is Began.ADMITTED:
        person.memberships[0] = evolve(first, began=Began.UNSTATED)
    return person


def _award(person: PersonDraft, years: int, on: date, **more: Any) -> None:
    id = f"hh-{person.number:06d}-{years}"
    person.more.append(Badge(id=id, member=person.id, years=years, awarded_on=on, **more))


def _due(planter: Planter) -> None:
    """Thirty years in October, awarded in November."""
    person = _veteran(planter, PartialDate(1995, 10, 1))
    _award(person, 30, date(2025, 11, 7))
    planter.expect("badge.due", "warning", person.id, on=(SEPTEMBER,))


def _not_recorded(planter: Planter) -> None:
    """Fifty years in March; the round of May has passed."""
    person = _veteran(planter, PartialDate(1975, 3, 26))
    planter.expect("badge.due", "flagged", person.id)


def _next_year(planter: Planter) -> None:
    """Forty years in December: for the round of next February."""
    person = _veteran(planter, PartialDate(1985, 12, 10))
    planter.expect("badge.due", "warning", person.id)


def _with_gap(planter: Planter) -> None:
    """Thirty years in March, but for 250 days outside activity: in November, so next February."""
    person = _veteran(planter, PartialDate(1995, 3, 10))
    person.more.append(
        PartyAgeGap(
            id=f"gd-{person.number:06d}",
            member=person.id,
            since=date(2001, 1, 1),
            until=date(2001, 9, 8),
            reason=GapReason.TRANSFER_BREAK,
        )
    )
    planter.expect("badge.due", "warning", person.id)


def _year_alone(planter: Planter) -> None:
    """Admitted in 1995, nobody knows when: nothing can be told."""
    _veteran(planter, PartialDate(1995))


def _missed(planter: Planter) -> None:
    """Forty years in June 2024; the badge of thirty is on record."""
    person = _veteran(planter, PartialDate(1984, 6, 1))
    _award(person, 30, date(2014, 9, 2))
    planter.expect("badge.missed", "flagged", person.id)


def _too_early(planter: Planter) -> None:
    person = _veteran(planter, PartialDate(1995, 2, 10))
    _award(person, 30, date(2025, 2, 3))
    planter.expect("badge.too_early", "flagged", person.id)


def _early_in_illness(planter: Planter) -> None:
    _award(_veteran(planter, PartialDate(1995, 12, 10)), 30, date(2025, 2, 3), early=True)


def _too_early_in_illness(planter: Planter) -> None:
    person = _veteran(planter, PartialDate(1996, 2, 10))
    _award(person, 30, date(2025, 2, 3), early=True)
    planter.expect("badge.too_early", "flagged", person.id)


BADGE_CASES = (
    Case(
        "badge.due",
        "Đủ 30 năm tuổi đảng tháng 10, được tặng huy hiệu đợt 07/11",
        "Thirty years of party age in October, awarded in November",
        _due,
        once=True,
    ),
    Case(
        "badge.not_recorded",
        "Đủ 50 năm tuổi đảng tháng 3, chưa ghi huy hiệu",
        "Fifty years of party age in March, no badge on record",
        _not_recorded,
        once=True,
    ),
    Case(
        "badge.next_year",
        "Đủ 40 năm tuổi đảng tháng 12, thuộc đợt 03/02 năm sau",
        "Forty years of party age in December, for the round of next February",
        _next_year,
        once=True,
    ),
    Case(
        "badge.with_gap",
        "Trừ thời gian gián đoạn, đủ 30 năm tuổi đảng tháng 11",
        "Thirty years of party age in November, once a gap is taken out",
        _with_gap,
        once=True,
    ),
    Case(
        "badge.year_alone",
        "Chỉ biết năm vào Đảng: không kết luận",
        "Only the year of admission is known: nothing is told",
        _year_alone,
        once=True,
    ),
    Case(
        "badge.missed",
        "Đủ 40 năm tuổi đảng năm 2024, hồ sơ mới ghi huy hiệu 30 năm",
        "Forty years of party age in 2024, the badge of thirty on record",
        _missed,
        once=True,
    ),
    Case(
        "badge.too_early",
        "Tặng huy hiệu 30 năm sớm một tuần",
        "The badge of thirty years awarded a week early",
        _too_early,
        once=True,
    ),
    Case(
        "badge.early_in_illness",
        "Tặng sớm mười tháng vì bệnh nặng",
        "Awarded ten months early in serious illness",
        _early_in_illness,
        once=True,
    ),
    Case(
        "badge.too_early_in_illness",
        "Tặng sớm hơn mười hai tháng vì bệnh nặng",
        "Awarded more than twelve months early in serious illness",
        _too_early_in_illness,
        once=True,
    ),
)
"""Every case of badges."""
