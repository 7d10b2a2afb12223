"""Terms and congresses (nhiệm kỳ, đại hội) of branches and base organisations, in months."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence
from cadre.law.chains import CHARTER_SINCE, implementing
from cadre.law.figures import figure, regulated

__all__ = [
    "BASE_TERM_MONTHS",
    "BRANCH_TERM_MONTHS",
    "CONGRESS_SHIFT_MONTHS",
    "PILOT_BRANCH_TERM_MONTHS",
    "TIMELINES",
]

BRANCH_TERM_MONTHS = figure(
    "branch.term_months",
    30,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 24", Confidence.SECONDARY),
    vi="số tháng của nhiệm kỳ chi bộ trực thuộc: năm năm có hai lần đại hội",
    en="months between congresses of a branch: two in five years",
)

PILOT_BRANCH_TERM_MONTHS = figure(
    "branch.pilot_term_months",
    60,
    date(2025, 7, 1),
    sources.QD_294_2025.article("", Confidence.SECONDARY),
    vi="số tháng của nhiệm kỳ chi bộ trực thuộc theo thí điểm: năm năm một lần đại hội",
    en="months between congresses of a branch under the pilot: one in five years",
    restated=implementing("", read=(), secondary=(), since=date(2026, 1, 1)),
    note="Thí điểm. Các kết luận năm 2026 kéo dài nhiệm kỳ đang có thì chưa đọc được.",
)

BASE_TERM_MONTHS = figure(
    "base.term_months",
    60,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 22; Điều 24"),
    vi="số tháng của nhiệm kỳ đảng bộ cơ sở, chi bộ cơ sở",
    en="months of the term of a base organisation or base branch",
)

CONGRESS_SHIFT_MONTHS = regulated(
    "congress.shift_months",
    6,
    "điểm 24.3",
    vi="số tháng nhiều nhất mà đại hội được tổ chức sớm hoặc muộn",
    en="the most months by which a congress may be early or late",
)

TIMELINES = (
    BRANCH_TERM_MONTHS,
    PILOT_BRANCH_TERM_MONTHS,
    BASE_TERM_MONTHS,
    CONGRESS_SHIFT_MONTHS,
)
