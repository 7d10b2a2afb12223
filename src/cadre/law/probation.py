"""Probation and recognition as an official member (dự bị, công nhận đảng viên chính thức)."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence, Timeline
from cadre.law.chains import CHARTER_SINCE
from cadre.law.figures import figure, regulated
from cadre.law.listing import Listed
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Threshold

__all__ = [
    "CONSIDER_WORKING_DAYS",
    "LASTS_UNTIL_DECISION",
    "LATE_COUNTS_BACK",
    "MAX_FAILED_VOTES",
    "OFFICIAL_TO_VOTE",
    "PROBATION_MONTHS",
    "RIGHTS_WITHHELD",
    "TIMELINES",
    "VOTE_AUTHORISED",
    "VOTE_BASE_COMMITTEE",
    "VOTE_BRANCH",
    "VOTE_STANDING",
]

_AFTER_2025 = date(2026, 1, 1)

PROBATION_MONTHS = figure(
    "probation.months",
    12,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 5, khoản 1"),
    vi="số tháng dự bị, tính từ ngày tổ chức lễ kết nạp",
    en="months of probation, from the admission ceremony",
)

CONSIDER_WORKING_DAYS = regulated(
    "probation.consider_working_days",
    30,
    "điểm 4.2",
    vi="số ngày làm việc sau khi hết thời gian dự bị để chi bộ xét công nhận hoặc đề nghị xóa tên",
    en="working days after probation within which the branch proposes recognition or removal",
    secondary=(294, 208),
)
LATE_COUNTS_BACK = regulated(
    "probation.late_counts_back",
    True,
    "điểm 4.2",
    vi="công nhận chậm vẫn tính từ ngày hết thời gian dự bị",
    en="a late recognition counts from the day probation ended",
    secondary=(294, 208),
)
MAX_FAILED_VOTES = regulated(
    "probation.max_failed_votes",
    3,
    "điểm 4.2",
    vi="số lần biểu quyết không đủ hai phần ba thì báo cáo cấp trên",
    en="votes without two thirds after which the branch reports upward",
    secondary=(294, 208),
)


def _vote(key: str, value: Threshold, vi: str, en: str) -> Timeline[Threshold]:
    citation = sources.CHARTER_2011.article("Điều 5")
    return figure(key, value, CHARTER_SINCE, citation, vi=vi, en=en)


VOTE_BRANCH = _vote(
    "probation.vote.branch",
    AT_LEAST_TWO_THIRDS,
    vi="tỷ lệ đảng viên chính thức của chi bộ đồng ý đề nghị công nhận",
    en="share of the branch's official members that must agree to propose recognition",
)
VOTE_BASE_COMMITTEE = _vote(
    "probation.vote.base_committee",
    AT_LEAST_TWO_THIRDS,
    vi="tỷ lệ cấp ủy viên đảng ủy cơ sở đồng ý đề nghị công nhận",
    en="share of the base committee's members that must agree to propose recognition",
)
VOTE_STANDING = _vote(
    "probation.vote.standing",
    MORE_THAN_HALF,
    vi="tỷ lệ ủy viên ban thường vụ cấp ủy có thẩm quyền biểu quyết công nhận",
    en="share of the competent standing committee that must agree to recognise",
)
VOTE_AUTHORISED = _vote(
    "probation.vote.authorised_committee",
    AT_LEAST_TWO_THIRDS,
    vi="tỷ lệ cấp ủy viên biểu quyết công nhận khi đảng ủy cơ sở được ủy quyền",
    en="share of its members by which an authorised base committee recognises",
)

RIGHTS_WITHHELD: Timeline[Listed[str]] = figure(
    "probation.rights_withheld",
    Listed(("vote", "stand", "elect")),
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 3"),
    vi="quyền mà đảng viên dự bị chưa có: biểu quyết, ứng cử, bầu cử",
    en="rights that a probationary member does not have",
)

LASTS_UNTIL_DECISION = figure(
    "probation.lasts_until_decision",
    True,
    _AFTER_2025,
    sources.QUESTIONS_2025.article("", Confidence.SECONDARY),
    vi="chi bộ đã biểu quyết nhưng chưa có quyết định thì vẫn là đảng viên dự bị",
    en="between the vote and the decision the member is still on probation",
)
OFFICIAL_TO_VOTE = figure(
    "probation.official_to_vote",
    3,
    _AFTER_2025,
    sources.QUESTIONS_2025.article("", Confidence.SECONDARY),
    vi="số đảng viên chính thức ít nhất để chi bộ biểu quyết công nhận",
    en="official members at least for a branch to vote on recognition",
)

TIMELINES = (
    PROBATION_MONTHS,
    CONSIDER_WORKING_DAYS,
    LATE_COUNTS_BACK,
    MAX_FAILED_VOTES,
    VOTE_BRANCH,
    VOTE_BASE_COMMITTEE,
    VOTE_STANDING,
    VOTE_AUTHORISED,
    RIGHTS_WITHHELD,
    LASTS_UNTIL_DECISION,
    OFFICIAL_TO_VOTE,
)
