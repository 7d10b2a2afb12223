"""Annual review and rating (kiểm điểm, đánh giá, xếp loại chất lượng hằng năm)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from cadre.law import sources
from cadre.law.base import Confidence, Provision, Restatement, Timeline
from cadre.law.figures import carried, figure
from cadre.law.listing import Listed
from cadre.law.scoring import Band, Bands

__all__ = [
    "AWAY_ON_DUTY_COUNT",
    "BEYOND_PERCENT",
    "DECIDED_BY_SUPERIOR",
    "DRAFT_WORKING_DAYS_BEFORE",
    "EACH_POST_REVIEWED",
    "EXCELLENT_QUOTA_PERCENT",
    "FAULTS_REPAIRED_PERCENT",
    "FORMS",
    "LATE_PERCENT",
    "LEVELS",
    "NOT_RATED",
    "ON_TIME_PERCENT",
    "PERIODS",
    "POINTS",
    "REVIEW_MIN_DAYS",
    "TIMELINES",
    "NotRated",
    "Rating",
]


class Rating(StrEnum):
    """The level of a member or an organisation (mức xếp loại), the highest first."""

    EXCELLENT = "excellent"
    """Hoàn thành xuất sắc nhiệm vụ."""
    GOOD = "good"
    """Hoàn thành tốt nhiệm vụ."""
    COMPLETED = "completed"
    """Hoàn thành nhiệm vụ."""
    NOT_COMPLETED = "not_completed"
    """Không hoàn thành nhiệm vụ."""


class NotRated(StrEnum):
    """Who is not rated (không đánh giá, xếp loại)."""

    EXEMPT = "exempt"
    """Đảng viên được miễn công tác và sinh hoạt."""
    SUSPENDED = "suspended"
    """Đảng viên bị đình chỉ sinh hoạt."""


_RATED_2023 = date(2023, 10, 4)
_RATED_2025 = date(2025, 8, 30)
_REVIEW = date(2025, 10, 31)
_ARTICLE_11 = sources.QD_366_2025.article("Điều 11", Confidence.SECONDARY)

LEVELS = figure(
    "rating.levels",
    Listed(Rating),
    date(2018, 3, 8),
    sources.QD_132_2018.article(""),
    vi="các mức xếp loại chất lượng đảng viên, tổ chức đảng",
    en="the levels at which members and organisations are rated",
    restated=(
        Restatement(_RATED_2023, sources.QD_124_2023.article("")),
        Restatement(_RATED_2025, sources.QD_366_2025.article("")),
    ),
)

NOT_RATED = Timeline(
    "rating.not_rated",
    vi="đảng viên không phải đánh giá, xếp loại",
    en="members who are not rated",
    provisions=(
        Provision(
            value=Listed((NotRated.EXEMPT,)),
            since=date(2011, 11, 1),
            until=date(2019, 10, 18),
            citations=(sources.QD_45_2011.article("điểm 14.2"),),
        ),
        Provision(
            value=Listed(NotRated),
            since=date(2019, 10, 18),
            citations=(sources.HD_21_2019.article(""),),
            restated=(
                carried(date(2023, 11, 10), sources.HD_25_2023),
                carried(_REVIEW, sources.HD_43_2025),
            ),
        ),
    ),
)

POINTS = figure(
    "rating.points",
    Bands(
        (
            Band(Rating.EXCELLENT, "Hoàn thành xuất sắc nhiệm vụ", 90),
            Band(Rating.GOOD, "Hoàn thành tốt nhiệm vụ", 70),
            Band(Rating.COMPLETED, "Hoàn thành nhiệm vụ", 50),
            Band(Rating.NOT_COMPLETED, "Không hoàn thành nhiệm vụ", 0),
        )
    ),
    _RATED_2025,
    _ARTICLE_11,
    vi="các mức xếp loại theo điểm",
    en="levels of rating by points",
    note="Mỗi mức còn có điều kiện về kết quả nhiệm vụ.",
)

ON_TIME_PERCENT = figure(
    "rating.on_time_percent",
    100,
    _RATED_2025,
    _ARTICLE_11,
    vi="phần trăm nhiệm vụ hoàn thành đúng hạn, bảo đảm chất lượng để xếp loại tốt trở lên",
    en="percent of tasks done well and on time for the level good or better",
)

BEYOND_PERCENT = figure(
    "rating.beyond_percent",
    30,
    _RATED_2025,
    _ARTICLE_11,
    vi="phần trăm ít nhất nhiệm vụ vượt yêu cầu để xếp loại xuất sắc",
    en="the least percent of tasks beyond the requirement for the level excellent",
)

FAULTS_REPAIRED_PERCENT = figure(
    "rating.faults_repaired_percent",
    100,
    _RATED_2025,
    _ARTICLE_11,
    vi="phần trăm hạn chế, khuyết điểm đã khắc phục để xếp loại xuất sắc",
    en="percent of noted faults repaired for the level excellent",
)

LATE_PERCENT = figure(
    "rating.late_percent",
    20,
    _RATED_2025,
    _ARTICLE_11,
    vi="phần trăm nhiều nhất nhiệm vụ chậm hạn để xếp loại hoàn thành nhiệm vụ",
    en="the most percent of late tasks for the level completed",
)

# The share in 366-QĐ/TW and 43-HD/BTCTW is unknown: from 30/08/2025 on the texts are silent here.
EXCELLENT_QUOTA_PERCENT = figure(
    "rating.excellent_quota_percent",
    20,
    date(2019, 10, 18),
    sources.HD_21_2019.article(""),
    vi="phần trăm nhiều nhất được xếp loại xuất sắc, tính trên số xếp loại tốt",
    en="the most percent rated excellent, of the number rated good",
    until=_RATED_2025,
    restated=(Restatement(_RATED_2023, sources.QD_124_2023.article("Điều 12")),),
    note="Tính trong cùng tổ chức cơ sở đảng (2019), trong từng nhóm đối tượng (2023).",
)

AWAY_ON_DUTY_COUNT = figure(
    "rating.away_on_duty_count",
    True,
    date(2026, 1, 1),
    sources.QUESTIONS_2025.article("", Confidence.SECONDARY),
    vi="khi xếp loại, tổng số gồm cả đảng viên chính thức vắng do công tác, không gồm dự bị",
    en="at the rating, official members away on duty are counted; probationary ones are not",
    note="Nêu từ năm 2025, không rõ văn bản; tính từ 01/01/2026.",
)

DRAFT_WORKING_DAYS_BEFORE = figure(
    "rating.draft_working_days_before",
    3,
    date(2024, 1, 1),
    sources.QUESTIONS_2026.article("", Confidence.SECONDARY),
    vi="số ngày làm việc ít nhất trước hội nghị phải gửi dự thảo báo cáo kiểm điểm",
    en="the fewest working days before a review by which its draft report is sent",
    note="Nêu từ năm 2023, không rõ văn bản; tính từ 01/01/2024.",
)

REVIEW_MIN_DAYS = figure(
    "rating.review_min_days",
    1,
    _REVIEW,
    sources.HD_43_2025.article("", Confidence.SECONDARY),
    vi="số ngày ít nhất của hội nghị kiểm điểm (ban thường vụ tỉnh ủy: hai ngày)",
    en="the fewest days of a review (two for the standing committee of a province)",
)

FORMS = figure(
    "rating.forms",
    Listed(("01", "2A", "2B", "2C")),
    _REVIEW,
    sources.HD_43_2025.article("", Confidence.SECONDARY),
    vi="các mẫu bản kiểm điểm: tập thể 01; cá nhân 2A, 2B, 2C",
    en="forms of review: 01 for a body; 2A, 2B and 2C for a person",
)

EACH_POST_REVIEWED = figure(
    "rating.each_post_reviewed",
    True,
    _REVIEW,
    sources.HD_43_2025.article("", Confidence.SECONDARY),
    vi="người giữ nhiều chức vụ kiểm điểm ở từng nơi",
    en="somebody with several posts is reviewed in each place",
)

DECIDED_BY_SUPERIOR = figure(
    "rating.decided_by_superior",
    True,
    _REVIEW,
    sources.HD_43_2025.article("", Confidence.SECONDARY),
    vi="ban thường vụ cấp ủy cấp trên trực tiếp quyết định mức xếp loại tổ chức đảng",
    en="the standing committee of the direct superior decides the level of an organisation",
)

PERIODS = figure(
    "rating.periods",
    Listed(("term", "year", "quarter", "when_needed")),
    _RATED_2025,
    sources.QD_366_2025.article("", Confidence.SECONDARY),
    vi="kỳ đánh giá: nhiệm kỳ, hằng năm, hằng quý (lãnh đạo), khi cần",
    en="when there is a rating: each term, year, quarter (leaders), and when needed",
)

TIMELINES = (
    LEVELS,
    NOT_RATED,
    POINTS,
    ON_TIME_PERCENT,
    BEYOND_PERCENT,
    FAULTS_REPAIRED_PERCENT,
    LATE_PERCENT,
    EXCELLENT_QUOTA_PERCENT,
    AWAY_ON_DUTY_COUNT,
    DRAFT_WORKING_DAYS_BEFORE,
    REVIEW_MIN_DAYS,
    FORMS,
    EACH_POST_REVIEWED,
    DECIDED_BY_SUPERIOR,
    PERIODS,
)
