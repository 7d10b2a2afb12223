"""Which levels the tree of organisations has (hệ thống tổ chức đảng), before and after 2025."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence, Provision, Restatement, Timeline
from cadre.law.chains import CHARTER_SINCE
from cadre.law.figures import figure
from cadre.law.listing import Listed
from cadre.records import Level

__all__ = ["LEVELS", "ONE_NAME_FOR_BRANCHES", "TIMELINES"]

_BASE_AND_BELOW = (Level.BASE, Level.SECTION, Level.BASE_BRANCH, Level.BRANCH)

# A commune was a base organisation while there were districts; from 01/07/2025 it is a level.
LEVELS = Timeline(
    "structure.levels",
    vi="các cấp tổ chức đảng dưới Trung ương",
    en="the levels of organisations below the Centre",
    provisions=(
        Provision(
            value=Listed((Level.PROVINCE, Level.DISTRICT, *_BASE_AND_BELOW)),
            since=CHARTER_SINCE,
            until=date(2025, 7, 1),
            citations=(sources.CHARTER_2011.article(""),),
        ),
        Provision(
            value=Listed((Level.PROVINCE, Level.COMMUNE, *_BASE_AND_BELOW)),
            since=date(2025, 7, 1),
            citations=(sources.QD_294_2025.article("", Confidence.SECONDARY),),
            restated=(
                Restatement(
                    date(2026, 4, 11),
                    sources.QD_294_2025.article("", Confidence.UNCONFIRMED),
                    note="20-QĐ/TW thay 294-QĐ/TW nhưng chưa đọc được.",
                ),
                Restatement(
                    date(2026, 7, 26),
                    sources.QD_208_2026.article("", Confidence.SECONDARY),
                    note="Ba cấp: Trung ương, tỉnh, xã; dưới cơ sở do tỉnh quyết định.",
                ),
            ),
            confidence=Confidence.SECONDARY,
        ),
    ),
)

ONE_NAME_FOR_BRANCHES = figure(
    "structure.one_name_for_branches",
    True,
    date(2026, 7, 26),
    sources.QD_208_2026.article("", Confidence.SECONDARY),
    vi="mọi chi bộ mang một tên gọi “chi bộ”",
    en="all branches bear the one name chi bộ",
)

TIMELINES = (
    LEVELS,
    ONE_NAME_FOR_BRANCHES,
)
