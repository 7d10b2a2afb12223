"""Who may be exempt from work and meetings, and for how long (miễn công tác và sinh hoạt đảng)."""

from __future__ import annotations

from datetime import date

from cadre.law import sources
from cadre.law.base import Confidence, Restatement, Timeline
from cadre.law.chains import CHARTER_SINCE, implementing
from cadre.law.figures import carried, figure, guided
from cadre.law.listing import Listed

__all__ = [
    "AGE_MEN_YEARS",
    "AGE_WOMEN_YEARS",
    "DECIDED_BY",
    "DUES_LATE_OR_EARLY",
    "DUTIES_KEPT",
    "KINDS",
    "MOBILE_WORK_MONTHS",
    "OLD_AGE_CONDITIONS",
    "OLD_AGE_OPEN_ENDED",
    "OTHER_REASONS",
    "PERIOD_STATED",
    "RETURN_DECIDED_BY",
    "RIGHTS_KEPT",
    "TEMPORARY_DECIDED_BY",
    "TEMPORARY_MAX_MONTHS",
    "TIMELINES",
    "TREATMENT_MONTHS",
]

_HD_2009 = date(2009, 3, 26)
_HD_2021 = date(2021, 9, 28)
_QD_45 = date(2011, 11, 1)
# The guidance of 2017 is known by its year alone.
_AFTER_2017 = date(2018, 1, 1)
_NOTE_2017 = "Văn bản năm 2017, ngày ký chưa xác nhận; tính từ 01/01/2018."

DECIDED_BY = figure(
    "exemption.decided_by",
    "branch",
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 7"),
    vi="nơi quyết định miễn, giảm công tác và sinh hoạt cho đảng viên tuổi cao, sức yếu",
    en="who decides on exempting an old, weak member",
    restated=(
        Restatement(_QD_45, sources.QD_45_2011.article("điểm 14.1")),
        *implementing("điểm 7.1", read=(29, 24, 232), secondary=(294, 208)),
    ),
)

KINDS: Timeline[Listed[str]] = figure(
    "exemption.kinds",
    Listed(("exempt", "reduced")),
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 7"),
    vi="miễn và giảm công tác, sinh hoạt là hai việc khác nhau",
    en="exempt and reduced are two different things",
    restated=(
        Restatement(_QD_45, sources.QD_45_2011.article("điểm 14.1")),
        *implementing("điểm 7.1", read=(29, 24, 232), secondary=(294, 208)),
    ),
)

OLD_AGE_OPEN_ENDED = figure(
    "exemption.old_age_open_ended",
    True,
    CHARTER_SINCE,
    sources.CHARTER_2011.article("Điều 7", Confidence.UNCONFIRMED),
    vi="miễn vì tuổi cao, sức yếu không có thời hạn; các lý do khác hết hạn vào ngày đã nêu",
    en="exemption for old age has no term; for other reasons it ends on the stated day",
    note="Không thấy văn bản nào đặt thời hạn tối đa.",
)

_AGE_UNSEEN = (
    Restatement(
        _AFTER_2017,
        sources.HD_27_2009.article("điểm 1.1", Confidence.UNCONFIRMED),
        note="Sau năm 2017 không thấy lại; tuổi nghỉ hưu theo luật đã tăng.",
    ),
)
AGE_MEN_YEARS = figure(
    "exemption.age_men_years",
    60,
    _HD_2009,
    sources.HD_27_2009.article("điểm 1.1"),
    vi="tuổi mà nam đảng viên phải quá để được miễn vì tuổi cao, sức yếu",
    en="years of age a man must be past to be exempt for old age",
    restated=_AGE_UNSEEN,
)
AGE_WOMEN_YEARS = figure(
    "exemption.age_women_years",
    55,
    _HD_2009,
    sources.HD_27_2009.article("điểm 1.1"),
    vi="tuổi mà nữ đảng viên phải quá để được miễn vì tuổi cao, sức yếu",
    en="years of age a woman must be past to be exempt for old age",
    restated=_AGE_UNSEEN,
)
TREATMENT_MONTHS = figure(
    "exemption.treatment_months",
    3,
    _HD_2009,
    sources.HD_27_2009.article("điểm 1.1"),
    vi="số tháng điều trị ít nhất (hoặc có hồ sơ bệnh án) để coi là sức yếu",
    en="months of treatment at least, or a medical record, to count as weak in health",
    restated=_AGE_UNSEEN,
)
OLD_AGE_CONDITIONS: Timeline[Listed[str]] = figure(
    "exemption.old_age_conditions",
    Listed(("past_working_age", "weak_health", "own_request", "branch_consent")),
    _HD_2009,
    sources.HD_27_2009.article("điểm 1.1"),
    vi="các điều kiện phải có đủ để được miễn vì tuổi cao, sức yếu",
    en="conditions that must all hold to be exempt for old age",
    restated=_AGE_UNSEEN,
)

_MEMBER_WORK = (
    Restatement(date(2022, 1, 18), sources.HD_12_2022.article("")),
    carried(date(2025, 9, 29), sources.HD_38_2025),
)
OTHER_REASONS: Timeline[Listed[str]] = figure(
    "exemption.other_reasons",
    Listed(
        (
            "long_or_far_treatment",
            "alone_abroad",
            "lone_remote_work",
            "mobile_work_or_no_party_organisation",
            "waiting_for_retirement",
            "maternity_leave",
        )
    ),
    _AFTER_2017,
    sources.HD_09_2017.article("phần IV"),
    vi="các lý do được miễn ngoài tuổi cao, sức yếu",
    en="reasons for exemption other than old age",
    restated=_MEMBER_WORK,
    note=_NOTE_2017,
)
MOBILE_WORK_MONTHS = figure(
    "exemption.mobile_work_months",
    12,
    _AFTER_2017,
    sources.HD_09_2017.article("phần IV"),
    vi="làm việc lưu động phải dưới số tháng này",
    en="mobile work must last less than this many months",
    restated=_MEMBER_WORK,
    note=_NOTE_2017,
)
PERIOD_STATED = figure(
    "exemption.period_stated",
    True,
    _AFTER_2017,
    sources.HD_09_2017.article("phần IV"),
    vi="đơn xin miễn vì lý do khác phải nêu thời gian",
    en="an application for another reason states its period",
    restated=_MEMBER_WORK,
    note=_NOTE_2017,
)

TEMPORARY_MAX_MONTHS = figure(
    "exemption.temporary_max_months",
    12,
    _HD_2021,
    sources.HD_01_2021.article("điểm 10.3"),
    vi="miễn sinh hoạt có thời hạn cho đảng viên đi xa phải dưới số tháng này",
    en="a temporary exemption of a member who is away lasts less than this many months",
    restated=guided("điểm 10.3", after=_HD_2021),
)
TEMPORARY_DECIDED_BY = figure(
    "exemption.temporary_decided_by",
    "base_committee",
    _HD_2021,
    sources.HD_01_2021.article("điểm 10.3"),
    vi="nơi quyết định miễn sinh hoạt có thời hạn cho đảng viên đi xa, theo đề nghị của chi bộ",
    en="who decides on a temporary exemption of a member who is away, as the branch proposes",
    restated=guided("điểm 10.3", after=_HD_2021),
)

_ITEM_7_2 = implementing("điểm 7.2", read=(24,), secondary=())
RIGHTS_KEPT: Timeline[Listed[str]] = figure(
    "exemption.rights_kept",
    Listed(("attend_congress", "be_informed", "badge")),
    _QD_45,
    sources.QD_45_2011.article("điểm 14.2"),
    vi="quyền của đảng viên được miễn",
    en="rights that an exempt member keeps",
    restated=_ITEM_7_2,
)
DUTIES_KEPT: Timeline[Listed[str]] = figure(
    "exemption.duties_kept",
    Listed(("exemplary_conduct", "discipline")),
    _QD_45,
    sources.QD_45_2011.article("điểm 14.2"),
    vi="trách nhiệm của đảng viên được miễn",
    en="duties that an exempt member keeps",
    restated=_ITEM_7_2,
)
DUES_LATE_OR_EARLY = figure(
    "exemption.dues_late_or_early",
    True,
    date(2026, 2, 1),
    sources.QD_01_2026.article(""),
    vi="đảng viên miễn có thời hạn được đóng đảng phí trước hoặc sau, trong thời gian được miễn",
    en="a temporarily exempt member may pay dues in advance or late, within the exemption",
)

RETURN_DECIDED_BY = figure(
    "exemption.return_decided_by",
    "branch",
    _HD_2009,
    sources.HD_27_2009.article(""),
    vi="nơi quyết định cho đảng viên được miễn trở lại sinh hoạt",
    en="who decides on an exempt member's return to meetings",
)

TIMELINES = (
    DECIDED_BY,
    KINDS,
    OLD_AGE_OPEN_ENDED,
    AGE_MEN_YEARS,
    AGE_WOMEN_YEARS,
    TREATMENT_MONTHS,
    OLD_AGE_CONDITIONS,
    OTHER_REASONS,
    MOBILE_WORK_MONTHS,
    PERIOD_STATED,
    TEMPORARY_MAX_MONTHS,
    TEMPORARY_DECIDED_BY,
    RIGHTS_KEPT,
    DUTIES_KEPT,
    DUES_LATE_OR_EARLY,
    RETURN_DECIDED_BY,
)
