"""Huy hiệu Đảng."""

from __future__ import annotations

TITLES = {
    "badge.due": "Đến kỳ tặng Huy hiệu Đảng",
    "badge.missed": "Chưa ghi Huy hiệu Đảng đã đủ năm",
    "badge.too_early": "Huy hiệu Đảng tặng sớm hơn quy định",
}

BODIES = {
    "badge.due:warning": (
        "{who} đủ {years} năm tuổi đảng ngày {reached_on}, thuộc đợt tặng Huy hiệu Đảng ngày "
        "{due_on}."
    ),
    "badge.due:flagged": (
        "{who} đủ {years} năm tuổi đảng ngày {reached_on}. Đợt tặng Huy hiệu Đảng ngày {due_on} đã "
        "qua nhưng hồ sơ chưa ghi huy hiệu này."
    ),
    "badge.missed:flagged": (
        "{who} đủ {years} năm tuổi đảng ngày {reached_on}, thuộc đợt ngày {due_on}, nhưng hồ sơ "
        "mới ghi Huy hiệu Đảng {highest} năm."
    ),
    "badge.too_early:flagged": (
        "{who} được tặng Huy hiệu Đảng {years} năm ngày {awarded_on}, trong khi đến ngày "
        "{reached_on} mới đủ năm tuổi đảng; {badge_award_word}."
    ),
}

NEXT_STEPS = {
    "badge_prepare": (
        "Chi bộ rà soát hồ sơ, xác nhận tuổi đảng và đề nghị cấp ủy xét tặng kịp đợt ngày {due_on}."
    ),
    "badge_check": (
        "Chi bộ đối chiếu hồ sơ: đã được tặng thì ghi bổ sung huy hiệu, chưa được tặng thì đề nghị "
        "cấp ủy xét tặng ở đợt tới."
    ),
    "badge_report": (
        "Chi bộ đối chiếu quyết định kết nạp, quyết định tặng và báo cáo cấp ủy cấp trên."
    ),
}

CLEARS = {
    "badge.due": "khi hồ sơ ghi Huy hiệu Đảng {years} năm, hoặc ngày vào Đảng được sửa đúng",
    "badge.missed": "khi hồ sơ ghi Huy hiệu Đảng {years} năm, hoặc ngày vào Đảng được sửa đúng",
    "badge.too_early": "khi ngày vào Đảng, ngày tặng hoặc lý do tặng sớm được sửa đúng",
}

WORDS = {
    "badge_award_full": "hồ sơ không ghi là tặng sớm hoặc truy tặng",
    "badge_award_early": "như vậy sớm hơn mức được phép khi bệnh nặng",
    "badge_award_posthumous": "như vậy còn thiếu nhiều hơn mức được phép khi truy tặng",
}
