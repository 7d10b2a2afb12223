"""Wages that dues follow from: the base wage (lương cơ sở) and the minimum wages of regions.

A region (vùng lương tối thiểu) is that of the place where the branch meets. The decrees are known
from secondary sources, without their day of signing.
"""

from __future__ import annotations

from datetime import date

from cadre.law.base import Confidence, Provision, Source, Timeline
from cadre.money import Dong

__all__ = [
    "BASE_WAGE",
    "REGION_1_MINIMUM",
    "REGION_2_MINIMUM",
    "REGION_3_MINIMUM",
    "REGION_4_MINIMUM",
    "TIMELINES",
]

_DAY_UNSEEN = "Ngày ký chưa xác nhận."
_BASE = "Nghị định quy định mức lương cơ sở"
_MINIMUM = "Nghị định quy định mức lương tối thiểu"


def _decree(number: str, title: str) -> Source:
    return Source(f"{number}/NĐ-CP", "Chính phủ", None, title, note=_DAY_UNSEEN)


ND_38_2019 = _decree("38/2019", _BASE)
ND_24_2023 = _decree("24/2023", _BASE)
ND_73_2024 = _decree("73/2024", _BASE)
ND_161_2026 = _decree("161/2026", _BASE)
ND_74_2024 = _decree("74/2024", _MINIMUM)
ND_293_2025 = _decree("293/2025", _MINIMUM)


def _steps(*steps: tuple[date, int, Source]) -> tuple[Provision[Dong], ...]:
    """Amounts that follow each other, each until the next takes its place."""
    ends = [since for since, _, _ in steps[1:]]
    return tuple(
        Provision(
            value=Dong(amount),
            since=since,
            until=until,
            citations=(source.article("", Confidence.SECONDARY),),
            confidence=Confidence.SECONDARY,
        )
        for (since, amount, source), until in zip(steps, [*ends, None], strict=True)
    )


BASE_WAGE = Timeline(
    "wage.base",
    vi="mức lương cơ sở, đồng một tháng",
    en="the base wage, in đồng a month",
    provisions=_steps(
        (date(2019, 7, 1), 1_490_000, ND_38_2019),
        (date(2023, 7, 1), 1_800_000, ND_24_2023),
        (date(2024, 7, 1), 2_340_000, ND_73_2024),
        (date(2026, 7, 1), 2_530_000, ND_161_2026),
    ),
)


def _minimum(number: int, roman: str, since_2024: int, since_2026: int) -> Timeline[Dong]:
    return Timeline(
        f"wage.minimum_region_{number}",
        vi=f"lương tối thiểu tháng của vùng {roman}, đồng",
        en=f"the monthly minimum wage of region {roman}, in đồng",
        provisions=_steps(
            (date(2024, 7, 1), since_2024, ND_74_2024),
            (date(2026, 1, 1), since_2026, ND_293_2025),
        ),
    )


REGION_1_MINIMUM = _minimum(1, "I", 4_960_000, 5_310_000)
REGION_2_MINIMUM = _minimum(2, "II", 4_410_000, 4_730_000)
REGION_3_MINIMUM = _minimum(3, "III", 3_860_000, 4_140_000)
REGION_4_MINIMUM = _minimum(4, "IV", 3_450_000, 3_700_000)

TIMELINES = (
    BASE_WAGE,
    REGION_1_MINIMUM,
    REGION_2_MINIMUM,
    REGION_3_MINIMUM,
    REGION_4_MINIMUM,
)
