"""Periods of a transfer of membership, official or temporary (chuyển sinh hoạt đảng)."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from cadre.law import sources
from cadre.law.base import Confidence, Restatement, Timeline
from cadre.law.chains import implementing
from cadre.law.figures import carried, figure, regulated
from cadre.law.listing import Listed

__all__ = [
    "FILE",
    "GRADUATE_STAY_MONTHS",
    "OFFICIAL_FROM_CONTRACT_MONTHS",
    "OFFICIAL_WORKING_DAYS",
    "OVERDUE_REMOVAL_MONTHS",
    "PRESENT_LETTER_WORKING_DAYS",
    "STUDY_MAX_MONTHS",
    "TEMPORARY_BELOW_MONTHS",
    "TEMPORARY_DUES_AT",
    "TEMPORARY_IN_HOST_HEADCOUNT",
    "TEMPORARY_MIN_MONTHS",
    "TEMPORARY_RIGHTS_WITHHELD",
    "TEMPORARY_SEAT_AT",
    "TIMELINES",
]

_HD_2012 = date(2012, 5, 17)
_QD_294 = date(2025, 7, 1)
_QD_208 = date(2026, 7, 26)


def _disputed_since_208(known: Timeline[int]) -> Timeline[int]:
    """Two secondary sources give 60 and 30 days under 208-QĐ/TW."""
    (provision,) = known.provisions
    disputed = Restatement(
        _QD_208,
        sources.QD_208_2026.article("điểm 6.3.1", Confidence.UNCONFIRMED),
        note="Hai nguồn thứ cấp nêu hai mức 60 và 30 ngày; mặc định tính 60, có thể chọn 30.",
    )
    return evolve(
        known, provisions=(evolve(provision, restated=(*provision.restated[:-1], disputed)),)
    )


OFFICIAL_WORKING_DAYS = _disputed_since_208(
    regulated(
        "transfer.official_working_days",
        60,
        "điểm 6.3.1",
        vi="số ngày làm việc để làm thủ tục chuyển sinh hoạt đảng chính thức",
        en="working days within which a member does the procedure of an official transfer",
        secondary=(294,),
    )
)
PRESENT_LETTER_WORKING_DAYS = regulated(
    "transfer.present_letter_working_days",
    30,
    "điểm 6.3",
    vi="số ngày làm việc kể từ ngày giới thiệu để xuất trình với tổ chức đảng nơi đến",
    en="working days from the introduction within which its letter is shown at the new place",
    secondary=(294, 208),
)

OVERDUE_REMOVAL_MONTHS = figure(
    "transfer.overdue_removal_months",
    3,
    _HD_2012,
    sources.HD_12_2012.article("phần II, mục 4(c)"),
    vi="số tháng kể từ khi nơi đến nhận phiếu báo mà quá thì xem xét xóa tên, không có lý do",
    en="months since the new place got the notice, past which removal is considered",
    restated=(
        Restatement(
            date(2018, 1, 1),
            sources.HD_12_2012.article("phần II, mục 4(c)", Confidence.UNCONFIRMED),
            note="Chưa thấy trong văn bản sau năm 2017; các quy định chỉ nói báo cáo lý do.",
        ),
    ),
)

_MEMBER_WORK = (carried(date(2025, 9, 29), sources.HD_38_2025),)
OFFICIAL_FROM_CONTRACT_MONTHS = figure(
    "transfer.official_from_contract_months",
    12,
    _HD_2012,
    sources.HD_12_2012.article(""),
    vi="hợp đồng từ số tháng này trở lên (hoặc biệt phái) thì chuyển sinh hoạt chính thức",
    en="a contract of this many months or more, or a secondment, asks for an official transfer",
    restated=_MEMBER_WORK,
)
GRADUATE_STAY_MONTHS = figure(
    "transfer.graduate_stay_months",
    12,
    _HD_2012,
    sources.HD_12_2012.article(""),
    vi="số tháng tối đa đảng viên tốt nghiệp chưa có việc được ở lại tổ chức đảng của trường",
    en="months at most that a graduate without a job stays in the school's organisation",
    restated=_MEMBER_WORK,
)
FILE: Timeline[Listed[str]] = figure(
    "transfer.file",
    Listed(("member_sheet", "card", "dossier", "self_review", "decision")),
    _HD_2012,
    sources.HD_12_2012.article(""),
    vi="hồ sơ chuyển sinh hoạt đảng",
    en="what the file of a transfer holds",
    restated=_MEMBER_WORK,
)

TEMPORARY_MIN_MONTHS = regulated(
    "transfer.temporary_min_months",
    3,
    "điểm 6.3.2",
    vi="số tháng ít nhất để chuyển sinh hoạt đảng tạm thời",
    en="months at least for a temporary transfer",
)
TEMPORARY_BELOW_MONTHS = regulated(
    "transfer.temporary_below_months",
    12,
    "điểm 6.3.2",
    vi="chuyển sinh hoạt đảng tạm thời phải dưới số tháng này",
    en="a temporary transfer lasts less than this many months",
)
STUDY_MAX_MONTHS = regulated(
    "transfer.study_max_months",
    24,
    "điểm 6.3.2",
    vi="số tháng tối đa chuyển tạm thời để học tập trung trong nước",
    en="months at most of a temporary transfer for full-time study in the country",
)
TEMPORARY_RIGHTS_WITHHELD: Timeline[Listed[str]] = regulated(
    "transfer.temporary_rights_withheld",
    Listed(("vote", "stand", "elect")),
    "điểm 6.3.2",
    vi="quyền không có tại nơi sinh hoạt tạm thời: biểu quyết, ứng cử, bầu cử",
    en="rights that a temporary member does not have at the host branch",
)
TEMPORARY_IN_HOST_HEADCOUNT = regulated(
    "transfer.temporary_in_host_headcount",
    False,
    "điểm 6.3.2",
    vi="đảng viên sinh hoạt tạm thời có tính vào số đảng viên của nơi đến hay không",
    en="whether a temporary member is in the host's headcount",
    secondary=(208,),
)
TEMPORARY_DUES_AT = regulated(
    "transfer.temporary_dues_at",
    "host",
    "điểm 6.3.2",
    vi="nơi đảng viên sinh hoạt tạm thời dự sinh hoạt và đóng đảng phí",
    en="where a temporary member attends meetings and pays dues",
    secondary=(232, 208),
)
TEMPORARY_SEAT_AT = figure(
    "transfer.temporary_seat_at",
    "official",
    _QD_294,
    sources.QD_294_2025.article("điểm 6.3.2(c)", Confidence.SECONDARY),
    vi="cấp ủy viên sinh hoạt tạm thời vẫn là cấp ủy viên ở nơi chính thức",
    en="where a committee member on temporary transfer keeps the seat",
    restated=implementing("điểm 6.3.2", read=(), secondary=(), since=date(2025, 7, 2)),
)

TIMELINES = (
    OFFICIAL_WORKING_DAYS,
    PRESENT_LETTER_WORKING_DAYS,
    OVERDUE_REMOVAL_MONTHS,
    OFFICIAL_FROM_CONTRACT_MONTHS,
    GRADUATE_STAY_MONTHS,
    FILE,
    TEMPORARY_MIN_MONTHS,
    TEMPORARY_BELOW_MONTHS,
    STUDY_MAX_MONTHS,
    TEMPORARY_RIGHTS_WITHHELD,
    TEMPORARY_IN_HOST_HEADCOUNT,
    TEMPORARY_DUES_AT,
    TEMPORARY_SEAT_AT,
)
