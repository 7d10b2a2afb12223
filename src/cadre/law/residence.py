"""Ties of members in work with the branch where they live (giữ mối liên hệ với nơi cư trú)."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Timeline
from cadre.law.figures import figure
from cadre.law.listing import Listed

__all__ = ["COMMENTS_PER_YEAR", "NOT_INTRODUCED", "NO_COMMENT", "TIMELINES"]

_HD_33 = date(2020, 10, 30)

COMMENTS_PER_YEAR = figure(
    "residence.comments_per_year",
    1,
    date(2020, 1, 2),
    sources.QD_213_2020.article("Điều 3, khoản 4"),
    vi="số lần mỗi năm nơi làm việc lấy nhận xét của cấp ủy nơi cư trú về đảng viên",
    en="times a year the place of work collects the residence committee's comment on a member",
)
NO_COMMENT: Timeline[Listed[str]] = figure(
    "residence.no_comment",
    Listed(("in_barracks", "mobile_work", "rotated_cadre", "student_of_12_months")),
    _HD_33,
    sources.HD_33_2020.article("điểm 1.1"),
    vi="đảng viên được giới thiệu nhưng được miễn sinh hoạt nơi cư trú, không lấy nhận xét",
    en="who is introduced at home but excused from its meetings, and has no yearly comment",
)
NOT_INTRODUCED: Timeline[Listed[str]] = figure(
    "residence.not_introduced",
    Listed(("special_military_or_police_work",)),
    _HD_33,
    sources.HD_33_2020.article("điểm 1.2"),
    vi="đảng viên không phải giới thiệu về nơi cư trú",
    en="who is not introduced at the place of residence",
)

TIMELINES = (
    COMMENTS_PER_YEAR,
    NO_COMMENT,
    NOT_INTRODUCED,
)
