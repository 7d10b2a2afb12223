"""Exemption from work and meetings (miễn công tác và sinh hoạt)."""

from __future__ import annotations

TITLES = {
    "exemption.expired": "Hết thời hạn miễn công tác và sinh hoạt",
    "exemption.no_period": "Miễn công tác và sinh hoạt không ghi thời hạn",
    "exemption.too_long": "Thời hạn miễn dài quá mức",
    "exemption.age": "Miễn vì tuổi cao, sức yếu khi chưa quá tuổi",
    "exemption.work": "Được miễn mà còn phân công công tác",
}

BODIES = {
    "exemption.expired:flagged": (
        "Thời hạn miễn công tác và sinh hoạt của {who} đã hết từ ngày {arises_on}; từ đó chưa "
        "được phân công công tác trở lại, cũng không ghi việc miễn tiếp."
    ),
    "exemption.expired:warning": (
        "Thời hạn miễn công tác và sinh hoạt của {who} sẽ hết vào ngày {arises_on}."
    ),
    "exemption.no_period:flagged": (
        "{who} được miễn công tác và sinh hoạt từ ngày {arises_on} vì {exemption_ground_word} mà "
        "không ghi ngày hết hạn; lý do này phải nêu thời gian."
    ),
    "exemption.too_long:flagged": (
        "{exemption_length_word} của {who} tính từ ngày {since_on} phải dưới {limit} tháng; theo "
        "ghi nhận thì bằng hoặc quá thời gian đó."
    ),
    "exemption.age:flagged": (
        "{who} được miễn công tác và sinh hoạt vì tuổi cao, sức yếu từ ngày {arises_on} khi chưa "
        "quá {limit} tuổi."
    ),
    "exemption.work:flagged": (
        "{who} đang được miễn công tác và sinh hoạt từ ngày {exempt_since_on} mà vẫn còn phân công "
        "{assignment}."
    ),
}

NEXT_STEPS = {
    "exemption_return": (
        "Nếu đảng viên đã trở lại sinh hoạt thì chi bộ phân công công tác và ghi vào nghị quyết. "
        "Nếu chưa thì đảng viên làm đơn xin trở lại để chi bộ quyết định; vẫn cần miễn thì đề nghị "
        "chi bộ xem xét, quyết định miễn tiếp."
    ),
    "exemption_return_temporary": (
        "Đảng viên đã trở lại thì nộp nhận xét của tổ chức đảng nơi tạm trú; chi bộ phân công công "
        "tác và ghi vào nghị quyết. Nếu vẫn phải đi xa thì đảng viên đề nghị, chi bộ xem xét và đề "
        "nghị đảng ủy cơ sở quyết định."
    ),
    "exemption_prepare_return": (
        "Chi ủy nhắc đảng viên trước ngày hết hạn: làm đơn xin trở lại sinh hoạt để chi bộ quyết "
        "định và phân công công tác, hoặc đề nghị chi bộ xem xét miễn tiếp."
    ),
    "exemption_prepare_return_temporary": (
        "Chi ủy nhắc đảng viên trước ngày hết hạn: trở lại sinh hoạt, nộp nhận xét của tổ chức "
        "đảng nơi tạm trú để chi bộ phân công công tác; nếu vẫn phải đi xa thì đề nghị, chi bộ "
        "xem xét và đề nghị đảng ủy cơ sở quyết định."
    ),
    "exemption_state_period": (
        "Đảng viên bổ sung thời gian vào đơn; chi bộ xem xét, ghi ngày hết hạn vào nghị quyết."
    ),
    "exemption_state_period_temporary": (
        "Đảng viên bổ sung thời gian vào đơn; chi bộ xem xét, đề nghị đảng ủy cơ sở quyết định và "
        "ghi ngày hết hạn."
    ),
    "exemption_shorten": (
        "Chi bộ rà soát, điều chỉnh thời hạn miễn; nếu đảng viên còn vắng lâu hơn thì xem xét "
        "chuyển sinh hoạt đảng đến nơi đảng viên đang ở."
    ),
    "exemption_shorten_temporary": (
        "Chi bộ rà soát, đề nghị đảng ủy cơ sở điều chỉnh thời hạn tạm miễn; nếu đảng viên còn "
        "vắng lâu hơn thì xem xét chuyển sinh hoạt đảng đến nơi đảng viên đang ở."
    ),
    "exemption_check_reason": (
        "Chi bộ kiểm tra lại ngày sinh và lý do miễn; nếu miễn vì lý do khác thì ghi đúng lý do và "
        "thời hạn."
    ),
    "exemption_end_work": (
        "Chi bộ kết thúc phân công hoặc giao lại cho đảng viên khác; nếu đảng viên tự nguyện nhận "
        "việc thì chi bộ xem xét chuyển sang giảm công tác."
    ),
}

CLEARS = {
    "exemption.expired": (
        "khi đảng viên được phân công công tác, hoặc có quyết định miễn, giảm mới"
    ),
    "exemption.no_period": "khi ghi ngày hết hạn, hoặc sửa đúng lý do miễn",
    "exemption.too_long": "khi thời hạn được rút ngắn dưới {limit} tháng, hoặc việc miễn chấm dứt",
    "exemption.age": "khi sửa đúng ngày sinh hoặc lý do miễn",
    "exemption.work": "khi phân công được kết thúc, hoặc việc miễn chấm dứt",
}

WORDS = {
    "exemption_ground_treatment": "điều trị dài ngày hoặc ở xa",
    "exemption_ground_abroad": "một mình ở nước ngoài",
    "exemption_ground_remote": "công tác độc lập ở nơi xa xôi",
    "exemption_ground_mobile": "làm việc lưu động, không ổn định",
    "exemption_ground_no_organisation": "làm việc ở nơi chưa có tổ chức đảng",
    "exemption_ground_awaiting_retirement": "nghỉ chờ hưu",
    "exemption_ground_maternity": "nghỉ thai sản",
    "exemption_ground_away": "đi xa",
    "exemption_ground_other": "lý do khác, có thời hạn",
    "exemption_ground_age_and_health": "tuổi cao, sức yếu, có thời hạn",
    "exemption_length_away": "Thời gian miễn có thời hạn",
    "exemption_length_mobile": "Thời gian miễn vì làm việc lưu động",
}
