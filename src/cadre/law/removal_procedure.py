"""How removal is decided, complained against and followed by a return (xóa tên, kết nạp lại)."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Timeline
from cadre.law.figures import figure, guided, regulated
from cadre.law.listing import Listed
from cadre.law.thresholds import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Threshold

__all__ = [
    "COMPLAINT_WORKING_DAYS",
    "NEVER_READMITTED",
    "READMISSION_AFTER_CRIME_MONTHS",
    "READMISSION_PROBATION_MONTHS",
    "READMISSION_TIMES",
    "READMISSION_WAIT_MONTHS",
    "SCREENING_VOTE_OF_PROGRESS",
    "SCREENING_VOTE_TO_LIST",
    "SELF_REVIEW_REQUESTS",
    "SETTLEMENT_WORKING_DAYS",
    "TIMELINES",
    "VOTE_AUTHORISED",
    "VOTE_BASE_COMMITTEE",
    "VOTE_BRANCH",
    "VOTE_FORMS",
    "VOTE_STANDING",
]

_HD_2006 = date(2006, 12, 29)
_HD_2016 = date(2016, 9, 20)
_HD_2021 = date(2021, 9, 28)
_SCREENING = date(2021, 4, 12)

SELF_REVIEW_REQUESTS = figure(
    "removal.self_review_requests",
    3,
    _HD_2006,
    sources.HD_03_2006.article(""),
    vi="số lần yêu cầu kiểm điểm mà đảng viên không làm, không dự thì chi bộ vẫn xem xét",
    en="requests for a self-review left unanswered, after which the branch proceeds anyway",
    restated=guided("", after=_HD_2006, read=(2016, 2021)),
)


def _vote(key: str, value: Threshold, vi: str, en: str) -> Timeline[Threshold]:
    return figure(
        key,
        value,
        _HD_2021,
        sources.HD_01_2021.article(""),
        vi=vi,
        en=en,
        restated=guided("", after=_HD_2021, secondary=(2026,)),
        note="Áp dụng cả với đảng viên dự bị.",
    )


VOTE_BRANCH = _vote(
    "removal.vote.branch",
    AT_LEAST_TWO_THIRDS,
    vi="tỷ lệ đảng viên chính thức của chi bộ đồng ý đề nghị xóa tên",
    en="share of the branch's official members that must agree to propose removal",
)
VOTE_BASE_COMMITTEE = _vote(
    "removal.vote.base_committee",
    AT_LEAST_TWO_THIRDS,
    vi="tỷ lệ cấp ủy viên đảng ủy cơ sở đồng ý đề nghị xóa tên",
    en="share of the base committee's members that must agree to propose removal",
)
VOTE_STANDING = _vote(
    "removal.vote.standing",
    MORE_THAN_HALF,
    vi="tỷ lệ ủy viên ban thường vụ cấp ủy có thẩm quyền biểu quyết xóa tên",
    en="share of the competent standing committee that must agree to remove",
)
VOTE_AUTHORISED = _vote(
    "removal.vote.authorised_committee",
    AT_LEAST_TWO_THIRDS,
    vi="tỷ lệ cấp ủy viên đương nhiệm biểu quyết xóa tên khi đảng ủy cơ sở được ủy quyền",
    en="share of its serving members by which an authorised base committee removes",
)

VOTE_FORMS: Timeline[Listed[str]] = figure(
    "removal.vote.forms",
    Listed(("secret_ballot", "raised_card")),
    _HD_2016,
    sources.HD_01_2016.article("điểm 5.1"),
    vi="hình thức biểu quyết kết nạp, công nhận chính thức, xóa tên, do hội nghị chọn",
    en="forms of vote on admission, recognition and removal, of which the meeting chooses",
    restated=guided("điểm 5.1", after=_HD_2016, read=(2021,)),
)

COMPLAINT_WORKING_DAYS = regulated(
    "removal.complaint_working_days",
    30,
    "điểm 8.2",
    vi="số ngày làm việc kể từ khi nhận quyết định xóa tên để khiếu nại",
    en="working days after receiving the decision within which removal may be complained against",
    secondary=(208,),
)

SETTLEMENT_WORKING_DAYS = regulated(
    "removal.settlement_working_days",
    90,
    "",
    vi="số ngày làm việc tối đa để giải quyết khiếu nại xóa tên ở dưới cấp Trung ương",
    en="working days at most to settle a complaint against removal below the Centre",
    read=(),
)

READMISSION_WAIT_MONTHS = regulated(
    "readmission.wait_months",
    36,
    "điểm 3.5",
    vi="số tháng ít nhất kể từ khi ra khỏi Đảng để được xét kết nạp lại",
    en="months at least since leaving before re-admission is considered",
)
READMISSION_AFTER_CRIME_MONTHS = regulated(
    "readmission.wait_after_crime_months",
    60,
    "điểm 3.5",
    vi="số tháng ít nhất sau khi được xóa án tích về tội ít nghiêm trọng",
    en="months at least after the record of a less serious crime was cleared",
)
READMISSION_TIMES = regulated(
    "readmission.max_times",
    1,
    "điểm 3.5",
    vi="số lần được kết nạp lại",
    en="how many times somebody may be re-admitted",
)
READMISSION_PROBATION_MONTHS = regulated(
    "readmission.probation_months",
    12,
    "điểm 3.5",
    vi="số tháng dự bị của người được kết nạp lại",
    en="months of probation of somebody re-admitted",
)
NEVER_READMITTED: Timeline[Listed[str]] = regulated(
    "readmission.barred",
    Listed(
        (
            "left_meetings_by_own_will",
            "asked_to_leave",
            "serious_disunity",
            "convicted_of_corruption_or_serious_crime",
        )
    ),
    "điểm 3.5",
    vi="các trường hợp không được xét kết nạp lại",
    en="who is never re-admitted",
    secondary=(232, 294),
    note="Trừ người xin ra khỏi Đảng vì hoàn cảnh gia đình đặc biệt khó khăn.",
)

SCREENING_VOTE_TO_LIST = figure(
    "screening.vote_to_list",
    AT_LEAST_TWO_THIRDS,
    _SCREENING,
    sources.HD_02_2021.article(""),
    vi="tỷ lệ phiếu kín của đảng viên chính thức (trừ người được miễn) để đưa vào diện giáo dục",
    en="share of official members, the exempt left out, to put a member on the education list",
)
SCREENING_VOTE_OF_PROGRESS = figure(
    "screening.vote_of_progress",
    AT_LEAST_TWO_THIRDS,
    _SCREENING,
    sources.HD_02_2021.article(""),
    vi="tỷ lệ đảng viên chính thức (trừ người được miễn) công nhận đã tiến bộ",
    en="share of official members, the exempt left out, to recognise progress",
)

TIMELINES = (
    SELF_REVIEW_REQUESTS,
    VOTE_BRANCH,
    VOTE_BASE_COMMITTEE,
    VOTE_STANDING,
    VOTE_AUTHORISED,
    VOTE_FORMS,
    COMPLAINT_WORKING_DAYS,
    SETTLEMENT_WORKING_DAYS,
    READMISSION_WAIT_MONTHS,
    READMISSION_AFTER_CRIME_MONTHS,
    READMISSION_TIMES,
    READMISSION_PROBATION_MONTHS,
    NEVER_READMITTED,
    SCREENING_VOTE_TO_LIST,
    SCREENING_VOTE_OF_PROGRESS,
)
