"""The place of residence."""

from __future__ import annotations

TITLES = {
    "residence.comment_missing": "Chưa có nhận xét của cấp ủy nơi cư trú",
}

BODIES = {
    "residence.comment_missing:flagged": (
        "{who} được giới thiệu giữ mối liên hệ với nơi cư trú cả năm {within_year}, nhưng chưa ghi "
        "đủ {limit} lần nhận xét của cấp ủy nơi cư trú về năm đó."
    ),
    "residence.comment_missing:undecidable": (
        "{who} được giới thiệu giữ mối liên hệ với nơi cư trú cả năm {within_year}; chưa ghi nhận "
        "xét của cấp ủy nơi cư trú về năm nào nên chưa kết luận được."
    ),
}

REMARKS = {
    "residence.comment_missing:flagged": "Thiếu nhận xét năm {within_year}.",
}

NEXT_STEPS = {
    "residence_collect_comment": (
        "Chi bộ nơi công tác đề nghị cấp ủy nơi cư trú nhận xét bằng văn bản và ghi nhận, để dùng "
        "khi kiểm điểm, xếp loại đảng viên."
    ),
}

CLEARS = {
    "residence.comment_missing": (
        "khi đã ghi nhận xét của cấp ủy nơi cư trú về năm này, hoặc ghi rõ đảng viên thuộc diện "
        "không lấy nhận xét"
    ),
}
