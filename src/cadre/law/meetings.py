"""Meetings of a branch (sinh hoạt chi bộ): how often, when, how long, in what form."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from cadre.law import sources
from cadre.law.base import Confidence, Restatement
from cadre.law.chains import CHARTER_SINCE
from cadre.law.figures import figure
from cadre.law.listing import Listed
from cadre.law.thresholds import Threshold

__all__ = [
    "ATTENDANCE_GOAL",
    "BASE_COMMITTEE_MEETINGS_PER_MONTH",
    "COMBINED_MIN_MINUTES",
    "COMMITTEE_MEETINGS_PER_MONTH",
    "FIRST_WEEK_LAST_DAY",
    "FIXED_DAY",
    "GROUPS_MIN_MEMBERS",
    "GROUPS_PER_YEAR",
    "KEPT_APART",
    "MATERIALS_DAYS_BEFORE",
    "MEETINGS_PER_MONTH",
    "MINUTES_PARTS",
    "MIN_MINUTES",
    "ONLINE_ALLOWED",
    "PAPER_ROLL_CALL",
    "STEPS",
    "THEMATIC_PER_QUARTER",
    "TIMELINES",
    "UPLOAD_DAYS",
    "MinutesPart",
    "Step",
]


class Step(StrEnum):
    """A part of a meeting, in order (trình tự sinh hoạt)."""

    PREPARATION = "preparation"
    """Chuẩn bị: dự thảo, gửi tài liệu, thông báo."""
    OPENING = "opening"
    """Mở đầu: lý do, thư ký, điểm danh, đảng phí, chương trình."""
    BODY = "body"
    """Nội dung: kết quả tháng trước, việc được phân công, thông tin, thảo luận, phê bình."""
    CLOSE = "close"
    """Kết thúc: kết luận, giao việc, biểu quyết, tự chấm điểm, thông qua biên bản."""


class MinutesPart(StrEnum):
    """What minutes of a meeting must tell (nội dung biên bản, nghị quyết)."""

    WHEN_AND_WHERE = "when_and_where"
    """Thời gian, địa điểm; giờ bắt đầu, kết thúc, thời lượng."""
    ATTENDANCE = "attendance"
    """Tổng số, có mặt, vắng có lý do, vắng không lý do, được miễn."""
    CHAIR = "chair"
    """Chủ trì."""
    NOTE_TAKER = "note_taker"
    """Thư ký."""
    DUES = "dues"
    """Tình hình đóng đảng phí."""
    AGENDA = "agenda"
    """Chương trình."""
    REVIEW = "review"
    """I. Kiểm điểm, kể cả bảng việc của nghị quyết trước."""
    NEXT_MONTH = "next_month"
    """II. Nhiệm vụ tháng tới."""
    ASSIGNMENTS = "assignments"
    """III. Phân công: người, việc, thời hạn."""
    SELF_SCORE = "self_score"
    """IV. Tự chấm điểm chất lượng."""
    VOTE = "vote"
    """Kết quả biểu quyết: số phiếu và tỷ lệ."""
    RECIPIENTS = "recipients"
    """Nơi nhận."""
    SIGNATURES = "signatures"
    """Chữ ký: T/M chi ủy, bí thư."""


_DIRECTIVE = date(2025, 7, 23)
_GUIDANCE = date(2025, 10, 28)
_PILOT = date(2022, 12, 27)
_AGAIN = (Restatement(_GUIDANCE, sources.HD_42_2025.article("", Confidence.SECONDARY)),)
# Known from a bank of questions that names the year alone.
_AFTER_2025 = date(2026, 1, 1)
_NOTE_2025 = "Nêu từ năm 2025, không rõ văn bản; tính từ 01/01/2026."

MEETINGS_PER_MONTH = figure(
    "meeting.regular_per_month",
    1,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 24, khoản 2"),
    vi="số lần sinh hoạt thường kỳ của chi bộ mỗi tháng",
    en="regular meetings of a branch each month",
)

COMMITTEE_MEETINGS_PER_MONTH = figure(
    "meeting.committee_per_month",
    1,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 24, khoản 2"),
    vi="số lần họp thường kỳ của chi ủy mỗi tháng",
    en="regular meetings of a branch committee each month",
)

BASE_COMMITTEE_MEETINGS_PER_MONTH = figure(
    "meeting.base_committee_per_month",
    1,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 22"),
    vi="số lần họp thường kỳ của đảng ủy cơ sở mỗi tháng",
    en="regular meetings of a base committee each month",
)

FIXED_DAY = figure(
    "meeting.fixed_day",
    3,
    _DIRECTIVE,
    sources.CT_50_2025.article("", Confidence.SECONDARY),
    vi="ngày sinh hoạt thường kỳ trong tháng",
    en="the day of the month of the regular meeting",
    note="Trùng ngày nghỉ hoặc có điều kiện đặc biệt thì họp trong tuần đầu của tháng.",
)

FIRST_WEEK_LAST_DAY = figure(
    "meeting.first_week_last_day",
    7,
    _DIRECTIVE,
    sources.CT_50_2025.article("", Confidence.OUR_READING),
    vi="ngày cuối của tuần đầu tháng, khi không họp được vào ngày cố định",
    en="the last day of the first week, for a branch that cannot meet on the fixed day",
    note="“Tuần đầu của tháng” được hiểu là bảy ngày đầu.",
)

THEMATIC_PER_QUARTER = figure(
    "meeting.thematic_per_quarter",
    1,
    _DIRECTIVE,
    sources.CT_50_2025.article("", Confidence.SECONDARY),
    vi="số lần sinh hoạt chuyên đề ít nhất mỗi quý, không thay sinh hoạt thường kỳ",
    en="the fewest thematic meetings each quarter; they do not replace the regular ones",
    restated=_AGAIN,
)

MIN_MINUTES = figure(
    "meeting.min_minutes",
    90,
    _DIRECTIVE,
    sources.CT_50_2025.article("", Confidence.SECONDARY),
    vi="số phút ít nhất của một buổi sinh hoạt thường kỳ",
    en="the fewest minutes of a regular meeting",
    restated=_AGAIN,
)

COMBINED_MIN_MINUTES = figure(
    "meeting.combined_min_minutes",
    120,
    _AFTER_2025,
    sources.QUESTIONS_2026.article("", Confidence.SECONDARY),
    vi="số phút ít nhất khi sinh hoạt thường kỳ và chuyên đề liền nhau trong một ngày",
    en="the fewest minutes of a regular and a thematic meeting held one after the other",
    note=_NOTE_2025,
)

KEPT_APART = figure(
    "meeting.kept_apart",
    True,
    _GUIDANCE,
    sources.HD_42_2025.article("", Confidence.SECONDARY),
    vi="không ghép sinh hoạt chi bộ với họp chuyên môn hoặc cuộc họp khác",
    en="a branch meeting is never merged with a work meeting or another one",
)

GROUPS_MIN_MEMBERS = figure(
    "meeting.groups_min_members",
    50,
    _PILOT,
    sources.HD_03_2022.article(""),
    vi="số đảng viên từ đó chi bộ có tổ đảng được thí điểm sinh hoạt theo tổ",
    en="members from which a branch with groups may meet in groups instead",
    note="Thí điểm.",
)

GROUPS_PER_YEAR = figure(
    "meeting.groups_per_year",
    3,
    _PILOT,
    sources.HD_03_2022.article(""),
    vi="số lần nhiều nhất trong năm được sinh hoạt theo tổ đảng thay sinh hoạt toàn chi bộ",
    en="the most meetings a year that may be held in groups instead of the full branch",
    note="Thí điểm.",
)

ONLINE_ALLOWED = figure(
    "meeting.online_allowed",
    True,
    _PILOT,
    sources.HD_03_2022.article(""),
    vi="chi bộ đặc thù hoặc trong hoàn cảnh đặc biệt được sinh hoạt trực tuyến",
    en="special branches, or branches in special circumstances, may meet online",
    note="Thí điểm.",
)

MATERIALS_DAYS_BEFORE = figure(
    "meeting.materials_days_before",
    1,
    _GUIDANCE,
    sources.HD_42_2025.article("", Confidence.SECONDARY),
    vi="số ngày ít nhất trước buổi sinh hoạt phải đưa tài liệu lên Sổ tay đảng viên điện tử",
    en="the fewest days before a meeting by which its material is in the electronic handbook",
)

UPLOAD_DAYS = figure(
    "meeting.upload_days",
    2,
    _GUIDANCE,
    sources.HD_42_2025.article("", Confidence.SECONDARY),
    vi="số ngày nhiều nhất sau buổi sinh hoạt phải đưa nghị quyết, kết luận không mật lên Sổ tay",
    en="the most days after a meeting by which its non-secret resolution is in the handbook",
)

PAPER_ROLL_CALL = figure(
    "meeting.paper_roll_call",
    True,
    _AFTER_2025,
    sources.QUESTIONS_2026.article("", Confidence.SECONDARY),
    vi="điểm danh trên giấy khi Sổ tay gặp sự cố; buổi sinh hoạt vẫn hợp lệ",
    en="a roll call on paper where the handbook fails; the meeting stays valid",
    note=_NOTE_2025,
)

ATTENDANCE_GOAL = figure(
    "meeting.attendance_goal",
    Threshold(9, 10, strict=False),
    _DIRECTIVE,
    sources.CT_50_2025.article("", Confidence.SECONDARY),
    vi="tỷ lệ đảng viên dự sinh hoạt cần đạt",
    en="the share of expected members that should attend",
    restated=_AGAIN,
)

STEPS = figure(
    "meeting.steps",
    Listed(Step),
    _GUIDANCE,
    sources.HD_42_2025.article("", Confidence.SECONDARY),
    vi="trình tự một buổi sinh hoạt chi bộ",
    en="the parts of a branch meeting, in order",
)

MINUTES_PARTS = figure(
    "meeting.minutes_parts",
    Listed(MinutesPart),
    _GUIDANCE,
    sources.HD_42_2025.article("", Confidence.SECONDARY),
    vi="các phần phải có của biên bản, nghị quyết",
    en="what the minutes and the resolution of a meeting must tell",
    note="Theo mẫu công khai lập từ hướng dẫn.",
)

TIMELINES = (
    MEETINGS_PER_MONTH,
    COMMITTEE_MEETINGS_PER_MONTH,
    BASE_COMMITTEE_MEETINGS_PER_MONTH,
    FIXED_DAY,
    FIRST_WEEK_LAST_DAY,
    THEMATIC_PER_QUARTER,
    MIN_MINUTES,
    COMBINED_MIN_MINUTES,
    KEPT_APART,
    GROUPS_MIN_MEMBERS,
    GROUPS_PER_YEAR,
    ONLINE_ALLOWED,
    MATERIALS_DAYS_BEFORE,
    UPLOAD_DAYS,
    PAPER_ROLL_CALL,
    ATTENDANCE_GOAL,
    STEPS,
    MINUTES_PARTS,
)
