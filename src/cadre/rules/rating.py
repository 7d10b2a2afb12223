"""Yearly ratings of members (xếp loại đảng viên): who is not rated, and levels at odds.

New members, admitted less than six months before, are left out by local texts only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from cadre.dossiers import MemberDossier, covers
from cadre.findings import Finding
from cadre.law.base import Law
from cadre.law.ratings import (
    BEYOND_PERCENT,
    LATE_PERCENT,
    NOT_RATED,
    ON_TIME_PERCENT,
    POINTS,
    NotRated,
)
from cadre.records import Exemption, MemberRating, Suspension
from cadre.rules.base import Rule, Window, used_values
from cadre.rules.deeds import at_home, finding
from cadre.rules.rating_levels import AtOdds, conditions, decided, judged_rating, points

__all__ = ["CONDITIONS", "LEVEL_POINTS", "NOT_TO_BE_RATED", "RULES"]


def not_to_be_rated(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    Rated although exempt or suspended when the year ended (không thuộc diện xếp loại).

    Looked at on 31 December of the year, or on the day of the decision where it came before.

    Cites:
        cadre.law.ratings.NOT_RATED
    """
    for one in _judged(dossier, window):
        left_out = law[NOT_RATED].find(decided(one))
        if left_out is None:
            continue
        # Hướng dẫn về kiểm điểm, xếp loại: exempt members, since 2019 suspended ones as well.
        on = min(decided(one), date(one.year, 12, 31))
        free = [found for found in _free(dossier, on) if found[0] in left_out.value]
        for group, record in free[:1]:
            yield finding(
                "rating.not_to_be_rated",
                dossier,
                window,
                one.id,
                arises_on=decided(one),
                values=used_values((NOT_RATED, left_out)),
                proof=(one, record),
                details={
                    "year": str(one.year),
                    "rating_free_word": group.value,
                    "free_on": record.since.isoformat(),
                },
                next_step="rating_withdraw",
            )


def _free(dossier: MemberDossier, day: date) -> Iterator[tuple[NotRated, Exemption | Suspension]]:
    """What frees the member from meetings on a day, exemptions first."""
    for one in dossier.exemptions:
        if one.exempts and covers(one, day):
            yield NotRated.EXEMPT, one
    for other in dossier.suspensions:
        if covers(other, day):
            yield NotRated.SUSPENDED, other


def level_points(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A level above what the points allow (điểm không đủ cho mức xếp loại).

    Cites:
        cadre.law.ratings.POINTS
    """
    yield from _at_odds("rating.level_points", points, dossier, law, window)


def level_conditions(dossier: MemberDossier, law: Law, window: Window) -> Iterator[Finding]:
    """
    A level whose conditions on results are not met (kết quả không đủ điều kiện của mức).

    Cites:
        cadre.law.ratings.ON_TIME_PERCENT
        cadre.law.ratings.BEYOND_PERCENT
        cadre.law.ratings.LATE_PERCENT
    """
    yield from _at_odds("rating.conditions", conditions, dossier, law, window)


def _at_odds(
    code: str,
    reading: Callable[[MemberRating, Law], Iterator[AtOdds]],
    dossier: MemberDossier,
    law: Law,
    window: Window,
) -> Iterator[Finding]:
    for one in _judged(dossier, window):
        for found in reading(one, law):
            yield finding(
                code,
                dossier,
                window,
                f"{one.id}:{found.name}",
                arises_on=decided(one),
                values=found.used,
                proof=(one,),
                details=found.details,
                next_step="rating_consider_again",
            )


def _judged(dossier: MemberDossier, window: Window) -> list[MemberRating]:
    """The ratings that the audit looks at, of a member who is on a roll."""
    if not dossier.ratings or not at_home(dossier, window.as_of):
        return []
    return [one for one in dossier.ratings if judged_rating(one, window)]


_OF_A_MEMBER: Mapping[str, Any] = {"about": "member", "reads": "few", "on": ("ratings",)}

NOT_TO_BE_RATED = Rule(
    code="rating.not_to_be_rated",
    **_OF_A_MEMBER,
    check=not_to_be_rated,
    vi="Đảng viên được miễn sinh hoạt hoặc bị đình chỉ sinh hoạt mà vẫn được xếp loại.",
    en="A member exempt from activity or suspended was rated all the same.",
    figures=(NOT_RATED,),
)
LEVEL_POINTS = Rule(
    code="rating.level_points",
    **_OF_A_MEMBER,
    check=level_points,
    vi="Mức xếp loại của đảng viên cao hơn mức mà số điểm cho phép.",
    en="A member's level is above what the points allow.",
    figures=(POINTS,),
)
CONDITIONS = Rule(
    code="rating.conditions",
    **_OF_A_MEMBER,
    check=level_conditions,
    vi="Kết quả nhiệm vụ của đảng viên không đủ điều kiện của mức xếp loại.",
    en="A member's results do not meet the conditions of the level.",
    figures=(ON_TIME_PERCENT, BEYOND_PERCENT, LATE_PERCENT),
)

RULES: tuple[Rule, ...] = (NOT_TO_BE_RATED, LEVEL_POINTS, CONDITIONS)
