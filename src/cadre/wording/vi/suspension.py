"""Suspension of Party activity (đình chỉ sinh hoạt đảng)."""

from __future__ import annotations

TITLES = {
    "suspension.over_limit": "Quá thời hạn đình chỉ sinh hoạt đảng",
    "suspension.near_limit": "Sắp hết thời hạn đình chỉ sinh hoạt đảng",
    "suspension.seat": "Cấp ủy viên bị đình chỉ sinh hoạt",
}

BODIES = {
    "suspension.over_limit:flagged": (
        "{who} bị đình chỉ sinh hoạt đảng từ ngày {suspended_on}. Thời hạn là {limit} "
        "{suspension_unit_word} ({suspension_stage_word}), hết vào ngày {last_on}, mà "
        "{suspension_now_word}."
    ),
    "suspension.over_limit:undecidable": (
        "{who} bị đình chỉ sinh hoạt đảng từ ngày {suspended_on} mà không ghi lý do. Nếu là để "
        "kiểm tra, xem xét kỷ luật thì thời hạn là {limit} {suspension_unit_word} "
        "({suspension_stage_word}), hết vào ngày {last_on}; nếu bị khởi tố, tạm giam thì theo thời "
        "hạn tố tụng."
    ),
    "suspension.near_limit:warning": (
        "{who} bị đình chỉ sinh hoạt đảng từ ngày {suspended_on}. Thời hạn là {limit} "
        "{suspension_unit_word} ({suspension_stage_word}), hết vào ngày {last_on}."
    ),
    "suspension.seat:flagged": (
        "{who} bị đình chỉ sinh hoạt đảng từ ngày {suspended_on} nên đương nhiên bị đình chỉ sinh "
        "hoạt cấp ủy, nơi đang ghi chức vụ {seat_word} của {seat_id}. Chức vụ không vì thế mà mất."
    ),
}

NEXT_STEPS = {
    "suspension_end": (
        "Chi bộ báo cáo cấp đã quyết định đình chỉ: việc đình chỉ đã gia hạn hết mức nên phải chấm "
        "dứt; cấp đó kết luận và thông báo cho đảng viên."
    ),
    "suspension_end_or_extend": (
        "Chi bộ báo cáo cấp đã quyết định đình chỉ để chấm dứt, hoặc ghi quyết định gia hạn nếu đã "
        "có; cấp đó kết luận và thông báo cho đảng viên."
    ),
    "suspension_decide_end": (
        "Chi bộ báo cáo cấp đã quyết định đình chỉ để kết luận trước ngày hết hạn; không gia hạn "
        "thêm được nữa."
    ),
    "suspension_decide": (
        "Chi bộ báo cáo cấp đã quyết định đình chỉ để kết luận hoặc gia hạn trước ngày hết hạn."
    ),
    "suspension_explain_length": (
        "Chi bộ kiểm tra lại các ngày đã ghi; nếu đúng thì báo cáo cấp đã quyết định đình chỉ lý "
        "do kéo dài."
    ),
    "suspension_state_ground": ("Chi bộ xem quyết định đình chỉ và ghi rõ lý do vào hồ sơ."),
    "suspension_note_seat": (
        "Chi bộ ghi nhận việc đình chỉ sinh hoạt cấp ủy từ cùng ngày, phân công người phụ trách "
        "trong thời gian đó và báo cáo cấp ủy cấp trên."
    ),
}

CLEARS = {
    "suspension.over_limit": "khi ghi ngày chấm dứt trong thời hạn hoặc quyết định gia hạn",
    "suspension.near_limit": "khi ghi ngày chấm dứt trong thời hạn hoặc quyết định gia hạn",
    "suspension.seat": "khi việc đình chỉ chấm dứt, hoặc nhiệm kỳ của chức vụ đã hết",
}

WORDS = {
    "suspension_unit_months": "tháng",
    "suspension_unit_days": "ngày",
    "suspension_unit_working_days": "ngày làm việc",
    "suspension_stage_first": "chưa gia hạn",
    "suspension_stage_total": "kể cả gia hạn",
    "suspension_now_going_on": "việc đình chỉ chưa chấm dứt",
    "suspension_now_over": "việc đình chỉ chấm dứt sau ngày đó",
    "seat_secretary": "bí thư",
    "seat_deputy": "phó bí thư",
    "seat_committee_member": "ủy viên",
}
