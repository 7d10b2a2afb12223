"""Badges for years of party age (Huy hiệu Đảng): years, award days, early and posthumous award."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import frozen

from cadre.law import sources
from cadre.law.base import Confidence, Provision, Timeline
from cadre.law.figures import carried, figure, guided
from cadre.law.listing import Listed

__all__ = [
    "AWARD_DAYS",
    "BADGE_YEARS",
    "EARLY_MONTHS",
    "GIFTS",
    "POSTHUMOUS_MONTHS",
    "TIMELINES",
    "AwardDay",
    "EarlyAward",
    "Gift",
]


@frozen
class AwardDay:
    """A day of the year on which badges are awarded (ngày trao tặng)."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.day:02d}/{self.month:02d}"


@frozen
class EarlyAward:
    """From the badge of so many years on, so many months early at most (tặng sớm)."""

    years: int
    months: int

    def __str__(self) -> str:
        return f"{self.years}+: {self.months}"


@frozen
class Gift:
    """What goes with the badge of so many years, in base salaries (tiền thưởng)."""

    years: int
    base_salaries: Fraction

    def __str__(self) -> str:
        return f"{self.years}: {self.base_salaries}"


_HD_2021 = date(2021, 9, 28)
_HD_2026 = date(2026, 5, 19)

BADGE_YEARS: Timeline[Listed[int]] = Timeline(
    "badge.years",
    vi="số năm tuổi đảng được xét tặng Huy hiệu Đảng",
    en="years of party age for which a badge is awarded",
    provisions=(
        Provision(
            value=Listed((30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)),
            since=_HD_2021,
            until=_HD_2026,
            citations=(sources.HD_01_2021.article(""),),
            restated=(carried(date(2025, 6, 9), sources.HD_06_2025),),
        ),
        Provision(
            value=Listed((30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95)),
            since=_HD_2026,
            citations=(sources.HD_01_2026.article("", Confidence.SECONDARY),),
            confidence=Confidence.SECONDARY,
        ),
    ),
)

EARLY_MONTHS: Timeline[Listed[EarlyAward]] = figure(
    "badge.early_months",
    Listed((EarlyAward(30, 12), EarlyAward(70, 24))),
    _HD_2021,
    sources.HD_01_2021.article("", Confidence.SECONDARY),
    vi="xét tặng sớm khi bệnh nặng: từ huy hiệu bao nhiêu năm, sớm tối đa bao nhiêu tháng",
    en="early award in serious illness: from the badge of so many years, so many months at most",
    restated=guided("", after=_HD_2021, secondary=(2026,)),
)
POSTHUMOUS_MONTHS = figure(
    "badge.posthumous_months",
    12,
    _HD_2021,
    sources.HD_01_2021.article("", Confidence.SECONDARY),
    vi="số tháng thiếu tối đa khi truy tặng",
    en="months short at most for a posthumous award",
    restated=guided("", after=_HD_2021, secondary=(2026,)),
)

AWARD_DAYS: Timeline[Listed[AwardDay]] = figure(
    "badge.award_days",
    Listed((AwardDay(2, 3), AwardDay(5, 19), AwardDay(9, 2), AwardDay(11, 7))),
    _HD_2021,
    sources.HD_01_2021.article("", Confidence.SECONDARY),
    vi="các đợt trao tặng trong năm",
    en="award rounds of a year",
    restated=guided("", after=_HD_2021),
    note="Theo nguồn thứ cấp, không nêu văn bản; có thể có đợt khác.",
)

GIFTS: Timeline[Listed[Gift]] = figure(
    "badge.gift_base_salaries",
    Listed(
        (
            Gift(30, Fraction(3, 2)),
            Gift(40, Fraction(2)),
            Gift(50, Fraction(3)),
            Gift(55, Fraction(7, 2)),
            Gift(60, Fraction(5)),
            Gift(65, Fraction(6)),
            Gift(70, Fraction(8)),
            Gift(75, Fraction(10)),
            Gift(80, Fraction(15)),
        )
    ),
    date(2015, 10, 27),
    sources.HD_56_2015.article("", Confidence.SECONDARY),
    vi="tiền thưởng kèm theo huy hiệu, theo lần mức lương cơ sở",
    en="gift with a badge, in multiples of the base salary",
    note="Chưa thấy mức của huy hiệu 35, 45, 85, 90, 95 năm.",
)

TIMELINES = (
    BADGE_YEARS,
    EARLY_MONTHS,
    POSTHUMOUS_MONTHS,
    AWARD_DAYS,
    GIFTS,
)
