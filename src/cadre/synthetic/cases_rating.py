"""Cases of the yearly rating (xếp loại), each in a branch that rates all its members."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from cadre.records import (
    Level,
    MemberRating,
    Organisation,
    Placement,
    RatingLevel,
    UnitRating,
)
from cadre.synthetic.expected import DECEMBER, YEAR
from cadre.synthetic.person import PersonDraft
from cadre.synthetic.planter import Case, Planter

__all__ = ["RATING_CASES"]

DECIDED = date(2025, 12, 18)
BEFORE_REORGANISATION = date(2025, 6, 24)
EXCELLENT, GOOD, DONE = RatingLevel.EXCELLENT, RatingLevel.GOOD, RatingLevel.DONE


def _rate(person: PersonDraft, level: RatingLevel, on: date = DECIDED, **more: Any) -> None:
    person.more.append(
        MemberRating(
            id=f"xl-{person.number:06d}-{YEAR}",
            member=person.id,
            branch=person.home,
            year=YEAR,
            level=level,
            decided_on=on,
            **more,
        )
    )


def _rate_all(people: Sequence[PersonDraft], excellent: int, on: date) -> None:
    for place, person in enumerate(people):
        _rate(person, EXCELLENT if place < excellent else GOOD, on)


def _rate_unit(organisation: str, level: RatingLevel, **more: Any) -> UnitRating:
    id = f"xlt-{organisation}-{YEAR}"
    return UnitRating(
        id=id, organisation=organisation, year=YEAR, level=level, decided_on=DECIDED, **more
    )


def _not_to_be_rated(planter: Planter) -> None:
    people = planter.own.people
    people[3].exempt(date(2021, 6, 1))
    people[4].suspend(date(2025, 11, 3))
    _rate_all(people, 0, DECIDED)
    for person in people[3:5]:
        planter.subjects.append(person.id)
        planter.expect("rating.not_to_be_rated", "flagged", person.id, on=(DECEMBER,))


def _left_out_rightly(planter: Planter) -> None:
    """Exempt and suspended members without a rating: nothing is found."""
    people = planter.own.people
    people[3].exempt(date(2021, 6, 1))
    people[4].suspend(date(2025, 11, 3))
    _rate_all(people[:3], 0, DECIDED)


def _levels(planter: Planter) -> None:
    people = planter.own.people
    _rate(people[0], EXCELLENT, points=92, on_time_percent=100, beyond_percent=30)
    _rate(people[1], GOOD, points=69, on_time_percent=100)
    _rate(people[2], GOOD, points=75, on_time_percent=95)
    _rate(people[3], EXCELLENT, points=91, on_time_percent=100, beyond_percent=29)
    _rate(people[4], DONE, points=60, on_time_percent=79)
    _rate(people[5], DONE, points=95, on_time_percent=80)
    planter.subjects += [person.id for person in people[1:5]]
    planter.expect("rating.level_points", "flagged", people[1].id, on=(DECEMBER,))
    for person in people[2:5]:
        planter.expect("rating.conditions", "flagged", person.id, on=(DECEMBER,))


def _branch_level(planter: Planter) -> None:
    branch = planter.own
    figures = {"points": 93, "on_time_percent": 100, "beyond_percent": 25}
    branch.more.append(_rate_unit(branch.id, EXCELLENT, faults_mended=False, **figures))
    # Too little beyond what was asked, and faults not all repaired.
    planter.expect("rating.unit_level", "flagged", branch.id, on=(DECEMBER,))
    planter.expect("rating.unit_level", "flagged", branch.id, on=(DECEMBER,))


def _unrated(planter: Planter) -> None:
    branch = planter.own
    _rate_all(branch.people[:3], 0, DECIDED)
    planter.expect("rating.unrated", "flagged", branch.id, on=(DECEMBER,))


def _quota(planter: Planter) -> None:
    """Two excellent, six good, where one is allowed; rated before the reorganisation of July."""
    branch = planter.own
    branch.level = Level.BASE_BRANCH
    _rate_all(branch.people, 2, BEFORE_REORGANISATION)
    planter.expect("rating.quota", "flagged", branch.id, on=(DECEMBER,))


def _base(planter: Planter) -> str:
    """A base organisation between the branch and its commune; its id."""
    branch = planter.own
    base = Organisation(
        id=f"cs-{branch.number:03d}",
        name=f"Đảng bộ cơ sở Mẫu {branch.number:03d}",
        level=Level.BASE,
        since=branch.since,
        consent="Công văn 15-CV/ĐU",
    )
    place = Placement(
        id=f"tt-{base.id}", organisation=base.id, parent=branch.parent, since=base.since
    )
    planter.units += [base, place]
    planter.subjects.append(base.id)
    branch.parent = base.id
    return base.id


def _quota_above(planter: Planter) -> None:
    base = _base(planter)
    _rate_all(planter.own.people, 2, BEFORE_REORGANISATION)
    planter.units.append(_rate_unit(base, GOOD, points=66))
    planter.expect("rating.quota_above", "flagged", base, on=(DECEMBER,))
    planter.expect("rating.unit_level_above", "flagged", base, on=(DECEMBER,))


RATING_CASES = (
    Case(
        "rating.not_to_be_rated",
        "Đảng viên được miễn, bị đình chỉ sinh hoạt mà vẫn được xếp loại",
        "An exempt and a suspended member rated all the same",
        _not_to_be_rated,
        alone=False,
        own=5,
    ),
    Case(
        "rating.left_out_rightly",
        "Đảng viên được miễn, bị đình chỉ sinh hoạt không xếp loại",
        "An exempt and a suspended member not rated",
        _left_out_rightly,
        alone=False,
        own=5,
    ),
    Case(
        "rating.levels",
        "Mức xếp loại đảng viên không khớp điểm hoặc điều kiện",
        "Members' levels at odds with points or conditions",
        _levels,
        alone=False,
        own=6,
    ),
    Case(
        "rating.branch_level",
        "Chi bộ xếp loại xuất sắc chưa đủ điều kiện",
        "A branch rated excellent without meeting the conditions",
        _branch_level,
        alone=False,
        own=3,
    ),
    Case(
        "rating.unrated",
        "Còn đảng viên chưa được xếp loại",
        "Members left without a rating",
        _unrated,
        alone=False,
        own=5,
    ),
    Case(
        "rating.quota",
        "Chi bộ cơ sở quá tỷ lệ xuất sắc",
        "A base branch with too many excellent members",
        _quota,
        alone=False,
        own=8,
    ),
    Case(
        "rating.quota_above",
        "Đảng bộ cơ sở quá tỷ lệ xuất sắc, mức của đảng bộ cao hơn điểm",
        "A base organisation with too many excellent members, its own level above its points",
        _quota_above,
        alone=False,
        own=8,
    ),
)
"""Every case of ratings."""
