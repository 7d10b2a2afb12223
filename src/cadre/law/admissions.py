"""What admission asks for, as far as records show it (kết nạp đảng viên)."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from cadre.law import sources
from cadre.law.base import Citation, Confidence, Provision, Restatement, Timeline
from cadre.law.chains import implementing
from cadre.law.figures import carried, figure, guided, regulated

__all__ = [
    "AGE_MONTHS_COUNT",
    "CARD_CHECK_MONTHS",
    "CEREMONY_COUNTED_FROM",
    "CEREMONY_WORKING_DAYS",
    "CERTIFICATE_MONTHS",
    "CONTRACT_MONTHS",
    "FILE_CHECK_MONTHS",
    "INTRODUCER_MONTHS",
    "MAX_AGE_YEARS",
    "MEMBER_FILE_WORKING_DAYS",
    "MIN_AGE_YEARS",
    "SCHOOLING",
    "TIMELINES",
]

T = TypeVar("T")

_HD_2012 = date(2012, 1, 5)
_QD_29 = date(2016, 7, 25)
_QD_24 = date(2021, 7, 30)
_HD_2022 = date(2022, 1, 18)
_QD_294 = date(2025, 7, 1)
_QD_208 = date(2026, 7, 26)

MIN_AGE_YEARS = figure(
    "admission.min_age_years",
    18,
    _QD_24,
    sources.QD_24_2021.article("điểm 1"),
    vi="tuổi ít nhất khi chi bộ xét kết nạp, tính theo tháng",
    en="full years of age at least when the branch considers admission, counted by month",
    restated=implementing("điểm 1", read=(), secondary=(208,), since=date(2021, 7, 31)),
)


def _before_and_since_2021(key: str, before: T, since: T, vi: str, en: str) -> Timeline[T]:
    """What the guidance of 2012 said, and the regulation since 2021."""
    return Timeline(
        key,
        vi=vi,
        en=en,
        provisions=(
            Provision(
                value=before,
                since=_HD_2012,
                until=_QD_24,
                citations=(sources.HD_01_2012.article("điểm 1.1"),),
            ),
            Provision(
                value=since,
                since=_QD_24,
                citations=(sources.QD_24_2021.article("điểm 1"),),
                restated=implementing("điểm 1", read=(), secondary=(), since=date(2021, 7, 31)),
            ),
        ),
    )


MAX_AGE_YEARS = _before_and_since_2021(
    "admission.max_age_years",
    60,
    60,
    vi="tuổi mà trên đó việc kết nạp phải được cấp ủy cấp trên đồng ý",
    en="years of age above which admission needs exceptional consent",
)
AGE_MONTHS_COUNT = _before_and_since_2021(
    "admission.max_age_by_month",
    False,
    True,
    vi="tuổi trên 60 tính theo tháng (trước đây tính theo năm)",
    en="whether being over the age is counted by month (by year before)",
)

INTRODUCER_MONTHS = figure(
    "admission.introducer_months",
    12,
    date(2017, 1, 1),
    sources.QUESTIONS_2025.article("", Confidence.SECONDARY),
    vi="số tháng ít nhất người giới thiệu cùng công tác với người được giới thiệu",
    en="months at least that the introducer has worked together with the applicant",
    note="Có từ năm 2016; tính từ 01/01/2017.",
)


def _schooling(
    value: str,
    since: date,
    until: date | None,
    citation: Citation,
    restated: tuple[Restatement, ...] = (),
) -> Provision[str]:
    return Provision(
        value=value,
        since=since,
        until=until,
        citations=(citation,),
        restated=restated,
        confidence=citation.confidence,
    )


SCHOOLING = Timeline(
    "admission.schooling",
    vi="trình độ học vấn ít nhất của người vào Đảng",
    en="the least schooling of an applicant",
    provisions=(
        _schooling(
            "lower_secondary",
            _QD_29,
            _QD_24,
            sources.QD_29_2016.article("điểm 1", Confidence.SECONDARY),
        ),
        _schooling(
            "lower_secondary_diploma",
            _QD_24,
            _QD_208,
            sources.QD_24_2021.article("điểm 1"),
            implementing("điểm 1", read=(), secondary=(232, 294), since=date(2021, 7, 31))[:-1],
        ),
        _schooling(
            "lower_secondary_completed",
            _QD_208,
            None,
            sources.QD_208_2026.article("điểm 1", Confidence.SECONDARY),
        ),
    ),
)

CERTIFICATE_MONTHS = figure(
    "admission.certificate_months",
    60,
    date(2022, 1, 1),
    sources.QUESTIONS_2025.article("", Confidence.SECONDARY),
    vi="số tháng giấy chứng nhận bồi dưỡng nhận thức về Đảng có giá trị",
    en="months for which the certificate of Party awareness is valid",
    note="Có từ năm 2021 hoặc trước đó; tính từ 01/01/2022.",
)

CEREMONY_WORKING_DAYS = regulated(
    "admission.ceremony_working_days",
    30,
    "điểm 4.1",
    vi="số ngày làm việc để tổ chức lễ kết nạp",
    en="working days within which the admission ceremony is held",
    read=(),
    secondary=(24, 294, 208),
    sure=Confidence.SECONDARY,
)
CEREMONY_COUNTED_FROM = Timeline(
    "admission.ceremony_counted_from",
    vi="mốc tính thời hạn tổ chức lễ kết nạp: ngày nhận hay ngày ban hành quyết định",
    en="from when the days to the ceremony count: receipt or issue of the decision",
    provisions=(
        Provision(
            value="decision",
            since=_QD_29,
            until=_QD_294,
            citations=(sources.QD_29_2016.article("điểm 4.1", Confidence.UNCONFIRMED),),
            confidence=Confidence.UNCONFIRMED,
            note="Chưa rõ tính từ ngày nhận hay ngày ban hành quyết định.",
        ),
        Provision(
            value="receipt",
            since=_QD_294,
            until=_QD_208,
            citations=(sources.QD_294_2025.article("điểm 4.1", Confidence.SECONDARY),),
            restated=(carried(date(2026, 4, 11), sources.QD_20_2026),),
            confidence=Confidence.SECONDARY,
        ),
        Provision(
            value="issue",
            since=_QD_208,
            citations=(sources.QD_208_2026.article("điểm 4.1", Confidence.SECONDARY),),
            confidence=Confidence.SECONDARY,
        ),
    ),
)

CONTRACT_MONTHS = figure(
    "admission.contract_months",
    12,
    _HD_2012,
    sources.HD_01_2012.article("điểm 6.4(c)", Confidence.SECONDARY),
    vi="chưa xét kết nạp người làm việc theo hợp đồng dưới số tháng này",
    en="a worker on a contract of fewer months is not considered for admission",
    restated=guided("điểm 6.4", after=_HD_2012),
)


def _files(key: str, value: int, vi: str, en: str) -> Timeline[int]:
    return figure(
        key,
        value,
        _HD_2022,
        sources.HD_12_2022.article("", Confidence.SECONDARY),
        vi=vi,
        en=en,
        restated=(carried(date(2025, 9, 29), sources.HD_38_2025),),
    )


MEMBER_FILE_WORKING_DAYS = _files(
    "member_file.working_days",
    30,
    vi="số ngày làm việc sau lễ kết nạp để lập hồ sơ đảng viên",
    en="working days after the ceremony within which the member's file is made",
)
CARD_CHECK_MONTHS = _files(
    "member_card.check_months",
    12,
    vi="chi bộ kiểm tra thẻ đảng viên mỗi bao nhiêu tháng",
    en="every how many months the branch checks the members' cards",
)
FILE_CHECK_MONTHS = _files(
    "member_file.check_months",
    12,
    vi="hồ sơ đảng viên được đối chiếu, bổ sung mỗi bao nhiêu tháng",
    en="every how many months the members' files are reconciled",
)

TIMELINES = (
    MIN_AGE_YEARS,
    MAX_AGE_YEARS,
    AGE_MONTHS_COUNT,
    INTRODUCER_MONTHS,
    SCHOOLING,
    CERTIFICATE_MONTHS,
    CEREMONY_WORKING_DAYS,
    CEREMONY_COUNTED_FROM,
    CONTRACT_MONTHS,
    MEMBER_FILE_WORKING_DAYS,
    CARD_CHECK_MONTHS,
    FILE_CHECK_MONTHS,
)
