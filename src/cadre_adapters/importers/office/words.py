"""The words an office writes for the codes of records (từ ngữ trong sổ sách), as plain tables.

The first word of each code is the one cadre writes; the others are also understood. Comparison
ignores case, accents, line breaks and doubled blanks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar, cast

from cadre.records import (
    BasisPartKind,
    Began,
    Book,
    DuesCategory,
    Ended,
    ExemptionGround,
    ExemptionKind,
    Level,
    MeetingKind,
    MembershipKind,
    SourceKind,
    StandingKind,
    SuspensionGround,
)

__all__ = ["WORDS", "Words", "fold", "reading_of", "word_for"]

Words = Mapping[StrEnum, tuple[str, ...]]
E = TypeVar("E", bound=StrEnum)


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Text for comparison: no case, accents or punctuation, one blank between words."""
    plain = text.casefold().replace("đ", "d")
    letters = unicodedata.normalize("NFD", plain)
    kept = (c if c.isalnum() else "" if unicodedata.category(c) == "Mn" else " " for c in letters)
    return " ".join("".join(kept).split())


WORDS: Mapping[type[StrEnum], Words] = {
    Level: {
        Level.PROVINCE: ("Đảng bộ tỉnh", "đảng bộ thành phố", "tỉnh", "thành phố"),
        Level.DISTRICT: ("Đảng bộ huyện", "huyện", "đảng bộ quận", "quận", "thị xã"),
        Level.COMMUNE: ("Đảng bộ xã", "xã", "đảng bộ phường", "phường", "đặc khu", "thị trấn"),
        Level.BASE: ("Đảng bộ cơ sở", "cơ sở"),
        Level.SECTION: ("Đảng bộ bộ phận", "bộ phận"),
        Level.BASE_BRANCH: ("Chi bộ cơ sở",),
        Level.BRANCH: ("Chi bộ", "chi bộ trực thuộc"),
    },
    MembershipKind: {
        MembershipKind.OFFICIAL: ("Chính thức", "sinh hoạt chính thức"),
        MembershipKind.TEMPORARY: ("Tạm thời", "sinh hoạt tạm thời"),
    },
    Began: {
        Began.UNSTATED: ("Không rõ",),
        Began.ADMITTED: ("Kết nạp", "kết nạp mới"),
        Began.READMITTED: ("Kết nạp lại",),
        Began.TRANSFERRED: ("Chuyển đến",),
        Began.REORGANISED: ("Sắp xếp", "thành lập", "sáp nhập", "sắp xếp tổ chức"),
    },
    Ended: {
        Ended.TRANSFERRED: ("Chuyển đi", "chuyển"),
        Ended.REORGANISED: ("Sắp xếp", "giải thể", "sáp nhập", "sắp xếp tổ chức"),
        Ended.DIED: ("Từ trần", "mất", "chết"),
        Ended.REMOVED: ("Xóa tên",),
        Ended.EXPELLED: ("Khai trừ",),
        Ended.LEFT: ("Xin ra", "xin ra khỏi Đảng", "ra khỏi Đảng"),
    },
    StandingKind: {
        StandingKind.PROBATIONARY: ("Dự bị", "đảng viên dự bị"),
        StandingKind.OFFICIAL: ("Chính thức", "đảng viên chính thức"),
    },
    ExemptionKind: {
        ExemptionKind.EXEMPT: ("Miễn", "miễn sinh hoạt", "miễn công tác và sinh hoạt"),
        ExemptionKind.TEMPORARY: ("Tạm miễn", "tạm miễn sinh hoạt", "miễn có thời hạn"),
        ExemptionKind.REDUCED: ("Giảm", "giảm nhẹ", "giảm công tác và sinh hoạt"),
    },
    ExemptionGround: {
        ExemptionGround.AGE_AND_HEALTH: ("Tuổi cao, sức yếu", "tuổi cao", "sức yếu", "già yếu"),
        ExemptionGround.TREATMENT: ("Điều trị dài ngày", "điều trị", "điều trị ở xa", "chữa bệnh"),
        ExemptionGround.ABROAD: ("Ở nước ngoài", "đi nước ngoài", "ra nước ngoài"),
        ExemptionGround.REMOTE: ("Công tác độc lập ở nơi xa", "công tác độc lập"),
        ExemptionGround.MOBILE: ("Việc lưu động", "lưu động", "làm việc lưu động"),
        ExemptionGround.NO_ORGANISATION: (
            "Nơi chưa có tổ chức đảng",
            "chưa có tổ chức đảng",
            "không có tổ chức đảng",
            "nơi không có tổ chức đảng",
        ),
        ExemptionGround.AWAITING_RETIREMENT: ("Nghỉ chờ hưu", "chờ hưu"),
        ExemptionGround.AWAY: ("Đi xa", "đi làm ăn xa", "đi làm xa"),
        ExemptionGround.MATERNITY: ("Thai sản", "nghỉ thai sản"),
        ExemptionGround.OTHER: ("Lý do khác", "khác"),
    },
    SuspensionGround: {
        SuspensionGround.INSPECTION: ("Bị kiểm tra", "đang bị kiểm tra", "xem xét kỷ luật"),
        SuspensionGround.PROSECUTION: ("Bị khởi tố, truy tố", "bị khởi tố", "bị truy tố"),
        SuspensionGround.DETENTION: ("Bị tạm giam", "tạm giam", "bị bắt tạm giam"),
        SuspensionGround.UNSTATED: ("Chưa rõ", "không rõ", "chưa ghi lý do"),
    },
    MeetingKind: {
        MeetingKind.REGULAR: ("Thường kỳ", "định kỳ", "sinh hoạt thường kỳ", "sinh hoạt định kỳ"),
        MeetingKind.THEMATIC: ("Chuyên đề", "sinh hoạt chuyên đề"),
        MeetingKind.EXTRAORDINARY: ("Bất thường", "đột xuất", "sinh hoạt bất thường"),
        MeetingKind.COMMITTEE: ("Họp chi ủy", "chi ủy"),
        MeetingKind.CONGRESS: ("Đại hội", "đại hội chi bộ"),
    },
    SourceKind: {
        SourceKind.NONE: ("Không có", "không"),
        SourceKind.RESOLUTION: ("Nghị quyết", "NQ"),
        SourceKind.WORKING_REGULATION: ("Quy chế làm việc", "quy chế", "QCLV"),
        SourceKind.MINUTES: ("Biên bản", "BB"),
    },
    DuesCategory: {
        DuesCategory.INSURED: ("Đóng BHXH bắt buộc", "tham gia bảo hiểm xã hội bắt buộc"),
        DuesCategory.ON_BENEFIT: (
            "Hưởng trợ cấp BHXH",
            "nghỉ ốm đau, thai sản",
            "nghỉ ốm đau, thai sản hưởng trợ cấp",
        ),
        DuesCategory.OFF_WORK: (
            "Nghỉ việc vì lý do khác, không đóng BHXH",
            "nghỉ việc vì lý do khác, không đóng bảo hiểm xã hội",
        ),
        DuesCategory.PENSIONER: ("Hưởng lương hưu", "hưu trí", "nghỉ hưu", "cán bộ hưu"),
        DuesCategory.WORKING_RETIREE: (
            "Nghỉ hưu còn làm việc hưởng lương",
            "nghỉ hưu có việc làm hưởng lương",
        ),
        DuesCategory.UNINSURED: (
            "Không đóng BHXH, không có lương hưu",
            "không đóng bảo hiểm xã hội, không có lương hưu",
        ),
        DuesCategory.STUDENT: ("Học sinh, sinh viên", "sinh viên", "học sinh"),
        DuesCategory.MERIT: ("Người có công, hưởng trợ cấp xã hội", "người có công"),
        DuesCategory.SOCIAL_PENSION: ("Hưởng trợ cấp hưu trí xã hội", "trợ cấp hưu trí xã hội"),
        DuesCategory.ABROAD: ("Sinh hoạt ở nước ngoài", "ở nước ngoài"),
        DuesCategory.SALARIED: (
            "Cơ quan, tổ chức hưởng lương",
            "cơ quan hành chính, tổ chức chính trị, chính trị - xã hội",
        ),
        DuesCategory.ARMED_FORCES: ("Lực lượng vũ trang hưởng lương",),
        DuesCategory.SOLDIER: ("Hạ sĩ quan, chiến sĩ hưởng phụ cấp", "hạ sĩ quan, chiến sĩ"),
        DuesCategory.TRAINEE: ("Học viên hưởng sinh hoạt phí", "học viên"),
        DuesCategory.ENTERPRISE: (
            "Doanh nghiệp, đơn vị sự nghiệp, tổ chức kinh tế",
            "doanh nghiệp",
            "đơn vị sự nghiệp",
            "tổ chức kinh tế",
        ),
        DuesCategory.PART_TIME_STAFF: ("Cán bộ không chuyên trách", "không chuyên trách"),
    },
    BasisPartKind: {
        BasisPartKind.WAGE: (
            "Tiền lương",
            "lương",
            "lương ngạch bậc",
            "tiền lương đóng BHXH",
            "tiền lương làm căn cứ đóng BHXH",
        ),
        BasisPartKind.INCREMENT: ("Tiền lương tăng thêm",),
        BasisPartKind.HIRED_PAY: ("Tiền công",),
        BasisPartKind.LIVING_ALLOWANCE: ("Sinh hoạt phí",),
        BasisPartKind.OTHER_INCOME: ("Thu nhập khác từ quỹ tiền lương", "thu nhập khác"),
        BasisPartKind.POSITION: ("Phụ cấp chức vụ", "phụ cấp lãnh đạo"),
        BasisPartKind.BEYOND_FRAME: ("Phụ cấp thâm niên vượt khung", "vượt khung"),
        BasisPartKind.SENIORITY: ("Phụ cấp thâm niên nghề", "thâm niên nghề"),
        BasisPartKind.ATTRACTION: ("Phụ cấp thu hút",),
        BasisPartKind.PREFERENTIAL: ("Phụ cấp ưu đãi", "phụ cấp ưu đãi nghề"),
        BasisPartKind.OCCUPATIONAL: ("Phụ cấp nghề",),
        BasisPartKind.OTHER_ALLOWANCE: ("Phụ cấp khác",),
        BasisPartKind.SERVICE_ALLOWANCE: ("Phụ cấp hằng tháng", "phụ cấp hàng tháng"),
        BasisPartKind.PENSION: ("Lương hưu",),
        BasisPartKind.BENEFIT: ("Trợ cấp", "trợ cấp hằng tháng", "trợ cấp BHXH"),
        BasisPartKind.FLAT: ("Mức cố định",),
    },
    Book: {
        Book.ATTENDANCE: ("Sổ điểm danh", "điểm danh", "sinh hoạt"),
        Book.DUES: ("Sổ đảng phí", "đảng phí", "thu nộp đảng phí"),
    },
}
"""For every code of records, the words for it."""


def _readings(words: Words) -> dict[str, StrEnum]:
    return {fold(word): code for code, alike in words.items() for word in alike}


_READINGS = {codes: _readings(words) for codes, words in WORDS.items()}


def reading_of(codes: type[E], word: str) -> E | None:
    """The code a word stands for; ``None`` when nobody foresaw the word."""
    return cast("E | None", _READINGS[codes].get(fold(word)))


def word_for(code: StrEnum) -> str:
    """The word cadre writes for a code."""
    return WORDS[type(code)][code][0]
