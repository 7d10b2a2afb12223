"""Grounds for considering removal from the roll (xóa tên): three months within the year.

The ground never removes anybody by itself: it obliges the branch to consider and to propose.
Legitimate reason (lý do chính đáng) is defined by no text; it is the branch's recorded judgement.
"""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence, Provision, Restatement, Timeline
from cadre.law.figures import regulated
from cadre.law.listing import Listed

__all__ = [
    "GROUNDS",
    "MISSED_MONTHS",
    "NO_PROGRESS_MONTHS",
    "TIMELINES",
    "UNPAID_MONTHS",
    "UNWORTHY_YEARS",
]

# 19/01/2011: the articles were read; the exact day of the Charter is from a secondary source.
_SINCE = date(2011, 1, 19)
_DAY_NOTE = "Ngày có hiệu lực của Điều lệ theo nguồn thứ cấp."

_RESTATED = (
    Restatement(date(2016, 7, 25), sources.QD_29_2016.article("điểm 8.1")),
    Restatement(date(2021, 7, 30), sources.QD_24_2021.article("điểm 8.1")),
    Restatement(date(2025, 1, 20), sources.QD_232_2025.article("điểm 8.1", Confidence.SECONDARY)),
    Restatement(date(2025, 7, 1), sources.QD_294_2025.article("điểm 8.1", Confidence.SECONDARY)),
    # 20-QĐ/TW could not be read: 294 is carried on, as unconfirmed, until 208.
    Restatement(
        date(2026, 4, 11),
        sources.QD_294_2025.article("điểm 8.1", Confidence.UNCONFIRMED),
        note="20-QĐ/TW thay 294-QĐ/TW nhưng chưa đọc được; tạm áp dụng như 294-QĐ/TW.",
    ),
    Restatement(
        date(2026, 7, 26),
        sources.QD_208_2026.article("điểm 8.1", Confidence.SECONDARY),
        note="Ngày có hiệu lực của 208-QĐ/TW được coi là ngày ký, chưa xác nhận.",
    ),
)

MISSED_MONTHS = Timeline(
    "removal.absence_months",
    vi="số tháng bỏ sinh hoạt trong năm mà không có lý do chính đáng",
    en="months of absence from branch meetings within the year without legitimate reason",
    provisions=(
        Provision(
            value=3,
            since=_SINCE,
            citations=(sources.CHARTER_2011.article("Điều 8, khoản 1"),),
            restated=_RESTATED,
            note=_DAY_NOTE,
        ),
    ),
)

UNPAID_MONTHS = Timeline(
    "removal.unpaid_months",
    vi="số tháng không đóng đảng phí trong năm mà không có lý do chính đáng",
    en="months of unpaid dues within the year without legitimate reason",
    provisions=(
        Provision(
            value=3,
            since=_SINCE,
            citations=(sources.CHARTER_2011.article("Điều 8, khoản 1"),),
            restated=_RESTATED,
            # The regulation on dues repeats the ground for dues.
            also=(
                Restatement(
                    date(2026, 2, 1),
                    sources.QD_01_2026.article("Điều 2, khoản 1", Confidence.SECONDARY),
                ),
            ),
            note=_DAY_NOTE,
        ),
    ),
)

GROUNDS: Timeline[Listed[str]] = regulated(
    "removal.grounds",
    Listed(
        (
            "meetings_or_dues",
            "card_given_back_or_destroyed",
            "no_progress",
            "unworthy",
            "political_standards",
        )
    ),
    "điểm 8.1",
    vi="các trường hợp xem xét xóa tên trong danh sách đảng viên",
    en="the grounds on which removal from the roll is considered",
    secondary=(232, 294, 208),
)

NO_PROGRESS_MONTHS = regulated(
    "removal.no_progress_months",
    12,
    "điểm 8.1",
    vi="số tháng phấn đấu mà không tiến bộ sau khi chi bộ đã giáo dục",
    en="months of effort without progress after the branch has educated the member",
    secondary=(232, 294, 208),
)

UNWORTHY_YEARS = regulated(
    "removal.unworthy_years_in_row",
    2,
    "điểm 8.1",
    vi="số năm liền vi phạm tư cách đảng viên",
    en="years in a row of violating the standing of a member",
    secondary=(232, 294, 208),
)

TIMELINES = (
    MISSED_MONTHS,
    UNPAID_MONTHS,
    GROUNDS,
    NO_PROGRESS_MONTHS,
    UNWORTHY_YEARS,
)
